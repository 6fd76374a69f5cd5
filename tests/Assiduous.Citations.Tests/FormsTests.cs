namespace Assiduous.Citations.Tests;

/// <summary>Forms that no table lists one by one: each is read by the rule behind it.</summary>
public class FormsTests
{
    private static string[] Codes(string text) => [.. CitationChecker.Check(text, CitationReader.Read(text)).Select(f => f.Code)];

    [Theory]
    [InlineData("2001 N.J. Super. Unpub. LEXIS 4", "Unreported", "2001", "N.J. Super. Unpub. LEXIS", "4")]
    [InlineData("2001 Phila. Ct. Com. Pl. LEXIS 5", "Unreported", "2001", "Phila. Ct. Com. Pl. LEXIS", "5")]
    [InlineData("33 Fla. St. U. L. Rev. 12", "Journal", "33", "Fla. St. U. L. Rev.", "12")]
    [InlineData("7 U. Pa. J. Const. L. 5", "Journal", "7", "U. Pa. J. Const. L.", "5")]
    [InlineData("2013 ND 12", "Case", "2013", "ND", "12")]
    [InlineData("2009 Ark. 100", "Case", "2009", "Ark.", "100")]
    [InlineData("2011 IL App (1st) 102345-U", "Case", "2011", "IL App (1st)", "102345-U")]
    [InlineData("Estate of Roe v. Comm'r, T.C. Memo. 1999-231", "Case", "1999", "T.C. Memo.", "231")]
    [InlineData("17-A M.R.S. § 201", "Statute", "17-A", "Me. Rev. Stat.", "201")]
    [InlineData("1999 N.Y. Laws ch. 12", "Statute", "1999", "N.Y. Laws", "12")]
    [InlineData("Roe v. Poe, 12 F.4TH 3 (2d Cir. 2021)", "Case", "12", "F.4th", "3")]
    public void A_series_is_known_by_its_shape_or_by_the_year_that_is_its_volume(string text, string kind, string volume, string id, string page)
    {
        var citation = Assert.Single(CitationReader.Read(text));
        Assert.Equal((kind, volume, id, page), (citation.Kind.ToString(), citation.Volume, citation.ReporterId, citation.Page));
    }

    [Theory]
    [InlineData("§ 782.04, Fla. Stat. (2019)", "Statute", "Fla. Stat.")]
    [InlineData("section 565.020, RSMo 2016", "Statute", "Mo. Rev. Stat.")]
    [InlineData("FED. R. CIV. P. 56(a)", "Rule", "Fed. R. Civ. P.")]
    [InlineData("E.D. Tex. Local Rule CV-56", "Rule", "Local Civ. R.")]
    [InlineData("R. 4:46-2(c)", "Rule", "N.J. Ct. R.")]
    [InlineData("Treas. Reg. § 1.501(c)(3)-1(a)", "Statute", "Treas. Reg.")]
    [InlineData("K.S.A. 2018 Supp. 21-5402", "Statute", "Kan. Stat. Ann.")]
    [InlineData("Exec. Order No. 13,769", "Regulation", "Exec. Order No.")]
    [InlineData("Restatement (Third) of the Law Governing Lawyers § 14", "Journal", "Restatement (Third) of the Law Governing Lawyers")]
    [InlineData("RESTATEMENT (SECOND) OF TORTS § 46 cmt. d", "Journal", "Restatement (Second) of Torts")]
    [InlineData("2 Wayne R. LaFave, Search and Seizure § 3.2(d) (5th ed. 2012)", "Journal", "Wayne R. LaFave, Search and Seizure")]
    [InlineData("10A Charles Alan Wright, Arthur R. Miller & Mary Kay Kane, Federal Practice and Procedure § 2722, at 373 (3d ed. 1998)", "Journal", "Wright & Miller")]
    [InlineData("57B Am. Jur. 2d Negligence § 1026", "Journal", "Am. Jur. 2d Negligence")]
    [InlineData("Black's Law Dictionary (11th ed. 2019)", "Journal", "Black's Law Dictionary")]
    public void A_provision_or_treatise_is_read_whole(string text, string kind, string id)
    {
        var citation = Assert.Single(CitationReader.Read("See " + text + "."));
        Assert.Equal((text, kind, id), (citation.Text, citation.Kind.ToString(), citation.ReporterId));
    }

    [Theory]
    [InlineData("(ECF No. 118-3 (\"Knowles Decl.\") ¶ 5.)", "ECF No. 118-3 (\"Knowles Decl.\") ¶ 5", "Declaration", "Knowles Decl.")]
    [InlineData("(Dkt. 45, Ex. 3 at 4:5.)", "Dkt. 45, Ex. 3 at 4:5", "Exhibit", "Ex. 3")]
    [InlineData("He left. [45] at 5.", "[45] at 5", "Ecf", null)]
    [InlineData("(Trial Tr. vol. 2, 34:5.)", "Trial Tr. vol. 2, 34:5", "Transcript", "Trial Tr.")]
    [InlineData("(PRSUF ¶¶ 13-14, 16.)", "PRSUF ¶¶ 13-14, 16", "Statement", "PRSUF")]
    [InlineData("(Pl.'s Interrog. Resp. No. 4.)", "Pl.'s Interrog. Resp. No. 4", "Discovery", "Pl.'s Interrog. Resp.")]
    [InlineData("The Lease § 4.2 says so.", "Lease § 4.2", "Exhibit", "Lease")]
    [InlineData("See Video at 00:12:31–00:13:05.", "Video at 00:12:31–00:13:05", "Exhibit", "Video")]
    [InlineData("(Filing No. 23-1 at CM/ECF p. 4.)", "Filing No. 23-1 at CM/ECF p. 4", "Ecf", null)]
    public void A_paper_of_the_record_is_read_with_its_place(string text, string words, string kind, string? document)
    {
        var citation = Assert.Single(CitationReader.Read(text));
        Assert.Equal((words, kind, document), (citation.Text, citation.Kind.ToString(), citation.Document));
    }

    [Theory]
    [InlineData("Ashcroft v. Iqbal, 556 U.S. 662 (2009) (hereinafter \"Iqbal I\"). Iqbal I, at 678.", "Iqbal I, at 678")]
    [InlineData("John Roe, A Theory, 12 Yale L.J. 5 (1950) [hereinafter Roe, Theory]. Roe, Theory, supra note 3, at 9.", "Roe, Theory, supra note 3, at 9")]
    [InlineData("Roe v. Poe, 12 F.3d 1 (1st Cir. 1993) [hereinafter Poe II]; Poe II, 12 F.3d at 3.", "Poe II, 12 F.3d at 3")]
    public void A_name_given_by_hereinafter_means_its_source_from_then_on(string text, string words)
    {
        var citations = CitationReader.Read(text);
        Assert.Equal(2, citations.Count);
        Assert.Equal((words, (int?)0), (citations[1].Text, citations[1].ResolvesTo));
        Assert.Empty(Codes(text));
    }

    [Fact]
    public void A_long_name_with_words_shortened_in_no_list_is_read_to_its_first_party() =>
        Assert.Equal("Weber v. Int'l Bus. Quxs. Corp.", Assert.Single(CitationReader.Read("It fell. Weber v. Int'l Bus. Quxs. Corp., 12 F. Supp. 3d 1, 5 (E.D.N.Y. 2014).")).CaseName);

    [Fact]
    public void An_inner_quotation_left_open_is_found() =>
        Assert.Contains("quotation-unbalanced", Codes("“He said ‘no force was used that day.” Graham v. Connor, 490 U.S. 386, 396 (1989)."));

    [Theory]
    [InlineData("“The ‘70s were not the officers’ time.” Graham v. Connor, 490 U.S. 386, 396 (1989).")]
    [InlineData("Roe v. Poe, 12 N.J. Super. 3, 5 (Law Div. 1951).")]
    [InlineData("Roe v. Poe, 5 Wend. 10, 12 (N.Y. Sup. Ct. 1850).")]
    public void What_is_not_sure_raises_nothing(string text) => Assert.Empty(Codes(text));
}
