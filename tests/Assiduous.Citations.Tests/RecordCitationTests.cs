using Assiduous.Citations;

namespace Assiduous.Citations.Tests;

/// <summary>Citations to the record, as text, kind and places.</summary>
public class RecordCitationTests
{
    [Theory]
    [InlineData("(Pl. Tr. at 44:6-12; 37:7-14).", "Transcript", "Pl. Tr. at 44:6-12; 37:7-14", "44:6-44:12 | 37:7-37:14")]
    [InlineData("(Dkt. 45-3 at\n39:23-40:2.)", "Ecf", "Dkt. 45-3 at\n39:23-40:2", "39:23-40:2")]
    [InlineData("(Knowles Decl. ¶ 8; denied.)", "Declaration", "Knowles Decl. ¶ 8", "8")]
    [InlineData("(Ex. 5 at LKM\f00011.)", "Exhibit", "Ex. 5 at LKM\f00011", "LKM 00011")]
    [InlineData("(Defs. 56.1 at ¶¶ 17-24, 26).", "Statement", "Defs. 56.1 at ¶¶ 17-24, 26", "17-24 | 26")]
    [InlineData("(Ortega Dep. 8:4-6.)", "Transcript", "Ortega Dep. 8:4-6", "8:4-8:6")]
    [InlineData("(Pl.'s 56.1 at § A).", "Statement", "Pl.'s 56.1 at § A", "A")]
    [InlineData("(ECF No. 60 or TAC at ¶¶ 13–16).", "Pleading", "ECF No. 60 or TAC at ¶¶ 13–16", "13-16")]
    [InlineData("(Deposition of Eric Ali (“Pl. Tr.” or ECF No. 118-1) at 28:7–30:13.)", "Transcript", "Deposition of Eric Ali (“Pl. Tr.” or ECF No. 118-1) at 28:7–30:13", "28:7-30:13")]
    [InlineData("(“Pl. Tr.” or ECF No. 118-1 at 28:7–30:13.)", "Transcript", "“Pl. Tr.” or ECF No. 118-1 at 28:7–30:13", "28:7-30:13")]
    [InlineData("(Ramos 3/2/19 Tr. 12:3 to 13:4)", "Transcript", "Ramos 3/2/19 Tr. 12:3 to 13:4", "12:3-13:4")]
    public void A_record_citation_gives_its_kind_its_words_and_every_place(string text, string kind, string words, string places)
    {
        var citation = Assert.Single(CitationReader.Read(text));
        Assert.Equal(CitationClass.Record, citation.Class);
        Assert.Equal(kind, citation.Kind.ToString());
        Assert.Equal(words, citation.Text);
        Assert.Equal(places, string.Join(" | ", citation.Pinpoints.Select(p => p.To is null ? p.From : p.From + "-" + p.To)));
    }

    [Fact]
    public void A_fact_without_its_citations_is_what_it_asserts()
    {
        const string Fact = "Knowles had no trouble applying the handcuffs. (Knowles Decl. ¶ 8; Ramos Decl. ¶ 12.)";
        Assert.Equal("Knowles had no trouble applying the handcuffs.", CitationText.Without(Fact, CitationReader.Read(Fact)));
    }

    [Fact]
    public void An_exhibit_list_names_the_exhibits()
    {
        const string Text = "Exhibits: Ex. 1 (Dkt. 45-1), deposition of Brian Delacroix; Ex. 2 (Dkt. 45-2), deposition of Tessa Nowak.";
        var names = DocumentNames.Learn(Text, CitationReader.Read(Text));
        Assert.Equal(["Ex. 1=45-1 deposition of Brian Delacroix", "Ex. 2=45-2 deposition of Tessa Nowak"], names.Select(n => $"{n.Name}={n.Ecf}-{n.Attachment} {n.Description}"));
    }

    [Fact]
    public void Names_in_quotation_marks_and_ranges_of_exhibits_are_learned()
    {
        const string Text = "Ex. A through Ex. D are filed with Plaintiff’s\nStatement of Additional Facts at Dkt. 53-1 through 53-4. (“Ortega Dep.” is Dkt. 45-3, “Nowak Dep.” is Dkt.\n45-2).";
        var names = DocumentNames.Learn(Text, CitationReader.Read(Text));
        Assert.Equal(["Ex. A=53-1", "Ex. B=53-2", "Ex. C=53-3", "Ex. D=53-4", "Ortega Dep.=45-3", "Nowak Dep.=45-2"], names.Select(n => $"{n.Name}={n.Ecf}-{n.Attachment}"));
    }
}
