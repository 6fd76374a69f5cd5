namespace Assiduous.Citations.Tests;

/// <summary>What the checker complains of, and where it is silent.</summary>
public class CheckTests
{
    private static string[] Codes(string text) => [.. CitationChecker.Check(text, CitationReader.Read(text)).Select(f => f.Code)];

    [Theory]
    [InlineData("pin-missing", "“No reasonable officer could have thought so.” Graham v. Connor, 490 U.S. 386 (1989).")]
    [InlineData("pin-missing", "It is so. Roe v. Poe, 12 F.4th 3, 5 (2d Cir. 2021) (quoting Graham v. Connor, 490 U.S. 386 (1989)).")]
    [InlineData("quotation-unbalanced", "The rule asks for \"a short statement. Local Rule 56.1(b). It adds that \"each statement\" needs a citation.")]
    [InlineData("quotation-unbalanced", "He spoke of an outburst at a prior appearance.\" (Pl. Tr. at 59:24).")]
    [InlineData("parenthesis-unbalanced", "Usavage v. Port Auth., 932 F. Supp. 2d 575, 598 (S.D.N.Y. 2013) (quoting Golio v. City of White Plains, 459 F. Supp. 2d 259, 265 (S.D.N.Y. 2006). Accordingly, it is denied.")]
    [InlineData("parenthesis-unbalanced", "He fell (Pl. Tr. at 5:1–2. He rose again and went home.")]
    [InlineData("date-missing", "Portillo v. Webb, No. 16 Civ. 4731, 2017 WL 4570374, at *4.")]
    [InlineData("docket-number-missing", "Rolkiewicz v. City of New York, 2020 WL 1033792, at *3 (S.D.N.Y. Mar. 3, 2020).")]
    [InlineData("docket-number-form", "A v. B, No. 02 Civ. 2826, 2003 WL 22244673, at *3 (S.D.N.Y. Sept. 30, 2003); C v. D, No. 03 Civ. 2827, 2003 WL 22244674, at *3 (S.D.N.Y. Sept. 30, 2003); E v. F, No. 03-cv-2828, 2003 WL 22244675, at *3 (S.D.N.Y. Sept. 30, 2003).")]
    [InlineData("entry-form-inconsistent", "(ECF No. 1 at 2.) (ECF No. 2 at 3.) (ECF No. 3 at 4.) (Dkt. 4 at 5.)")]
    [InlineData("heading-number", "I. Factual Background\n\nHe fell.\n\nII. Procedural Background\n\nHe sued.\n\nII. Excessive Force\n\nIt was.")]
    [InlineData("heading-number", "A. Facts\n\nHe fell.\n\nC. Claims\n\nHe sued.")]
    [InlineData("name-inconsistent", "His lawyer, Adam Freedom, was there. (Freedman Tr. at 46:8–13).")]
    [InlineData("document-undefined", "(Pl. Tr. or ECF No. 118-1 at 2:1.) (Def. Tr. or ECF No. 118-2 at 2:1.) (Pl. Opp. or ECF No. 121 at 8.) (Knowles Decl. ¶ 9.)")]
    [InlineData("case-name-differs", "Holz v. Rockefeller & Co., 258 F.3d 62, 72 (2d Cir. 2001). It is so. Holtz, 258 F.3d at 73.")]
    [InlineData("pin-outside-case", "Anderson v. Liberty Lobby, Inc., 477 U.S. 242, 330 (1986); Celotex Corp. v. Catrett, 477 U.S. 317, 322 (1986).")]
    [InlineData("rule-number-malformed", "See Fed. R. Civ. P. 156(c).")]
    [InlineData("rule-number-malformed", "See Local Civil Rule 561.1.")]
    [InlineData("section-mark-missing", "He sued under 42 U.S.C. 1983.")]
    public void A_slip_is_found(string code, string text) => Assert.Contains(code, Codes(text));

    [Theory]
    [InlineData("“No reasonable officer could have thought so.” Graham v. Connor, 490 U.S. 386, 396 (1989).")]
    [InlineData("The so-called “Bivens” action. Bivens v. Six Unknown Named Agents, 403 U.S. 388 (1971).")]
    [InlineData("“It is,” he said, “so.” Graham v. Connor, 490 U.S. 386, 396 (1989). “It was ‘so.’” Id. at 397.")]
    [InlineData("\"It is,\" he said, \"so.\" Graham v. Connor, 490 U.S. 386, 396 (1989). \"'It was' so.\" Id. at 397 (\"never\").")]
    [InlineData("He was 6' 2\" tall. (Pl. Tr. at 5:1.) A 12\" bolt cutter was used. (Pl. Tr. at 6:1.)")]
    [InlineData("I. Facts\n\nA. The Stop\n\nX.\n\nB. The Arrest\n\nX.\n\nII. Argument\n\nA. Force\n\nX.\n\nIII. Conclusion\n\nX.")]
    [InlineData("His lawyer, Adam Freedman, was there. (Freedman Tr. at 46:8–13).")]
    [InlineData("Roe v. Poe, 12 F.4th 3, 5 (2d Cir. 2021) (quoting Graham v. Connor, 490 U.S. 386, 396 (1989)). It ends here.")]
    [InlineData("See Fed. R. Civ. P. 56(c)(1)(A); Fed. R. Evid. 801(d)(2); 42 U.S.C. § 1983.")]
    public void What_is_right_raises_no_finding(string text) => Assert.Empty(Codes(text));

    [Theory]
    [InlineData("(Knowles Decl.)", 1)]
    [InlineData("He fell. (See Pl. Tr. at 3:1; Knowles Decl.)", 2)]
    [InlineData("The Knowles Declaration was filed.", 0)]
    [InlineData("I rely on the Declaration of Bruce Knowles (Knowles Decl.), filed today.", 0)]
    [InlineData("The parties met (Evidentiary Hearing) and left.", 0)]
    public void A_document_cited_in_a_parenthesis_without_a_place_is_a_citation_and_one_named_in_prose_is_not(string text, int count) =>
        Assert.Equal(count, CitationReader.Read(text).Count);

    [Theory]
    [InlineData("(PageID.234-235, 238.)", "234-235 | 238")]
    [InlineData("(ECF No. 45, PageID.234-PageID.235.)", "234-235")]
    [InlineData("(ECF No. 45, Page ID # 234.)", "234")]
    [InlineData("See ROA.123-25, 130.", "123-125 | 130")]
    [InlineData("ROA.19-50123.456.", "456")]
    [InlineData("(J.A. 123-25.)", "123-125")]
    [InlineData("(A.R. 45.)", "45")]
    [InlineData("They are at Bates LKM 00012-15.", "LKM 00012-LKM 00015")]
    [InlineData("(R. 45-2, at 31:4-9.)", "31:4-31:9")]
    [InlineData("He left. R. at 12-13.", "12-13")]
    public void Pages_of_a_court_of_appeals_record_and_page_ids_are_read(string text, string places) =>
        Assert.Equal(places, string.Join(" | ", Assert.Single(CitationReader.Read(text)).Pinpoints.Select(p => p.To is null ? p.From : p.From + "-" + p.To)));

    [Theory]
    [InlineData("He sued under 42 U.S.C. § 1983. Section 1983 creates no rights.", 2, 0)]
    [InlineData("Section 12 of the agreement and Section 300 of the lease do not matter.", 0, -1)]
    public void A_statute_that_goes_by_its_section_refers_to_its_full_citation(string text, int count, int source)
    {
        var found = CitationReader.Read(text);
        Assert.Equal(count, found.Count);
        if (source >= 0) Assert.Equal(source, found[^1].ResolvesTo);
    }
}
