namespace Assiduous.Citations.Tests;

/// <summary>The examples of the library's README and what other software relies on.</summary>
public class LibraryTests
{
    private const string Page = "<html><head><style>p {}</style></head><body><p>See <em>Graham v. Connor</em>,\n490&nbsp;U.S. 386, 396 (1989)&#46;</p><p><i>Id.</i> at 397. <a href=\"/x\">Roe v. Poe, 12 F.4th 3 (2d Cir. 2021)</a></p></body></html>";

    [Fact]
    public void Citations_of_a_page_of_html_are_found_at_their_place_in_the_source()
    {
        var page = HtmlText.Strip(Page);
        var citations = CitationReader.Read(page.Text);
        Assert.Equal(3, citations.Count);
        Assert.Equal("Graham v. Connor</em>,\n490&nbsp;U.S. 386, 396 (1989)", page.SourceSpan(citations[0].Span).Of(Page));
        Assert.Equal("Id.</i> at 397", page.SourceSpan(citations[1].Span).Of(Page));
    }

    [Fact]
    public void Links_are_put_into_a_page_without_breaking_its_tags_or_its_own_links()
    {
        var page = HtmlText.Strip(Page);
        var linked = CitationAnnotator.Link(page, CitationReader.Read(page.Text), c => "/" + c.Kind);
        Assert.Contains("<em><a href=\"/Case\">Graham v. Connor</a></em><a href=\"/Case\">,\n490&nbsp;U.S. 386, 396 (1989)</a>&#46;", linked, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/x\">Roe v. Poe, 12 F.4th 3 (2d Cir. 2021)</a>", linked, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_is_escaped_around_links()
    {
        const string Text = "a < b. Roe & Co. v. Poe, 12 F.4th 3, 4 (2d Cir. 2021).";
        var linked = CitationAnnotator.Link(Text, CitationReader.Read(Text), c => c.Volume);
        Assert.Equal("a &lt; b. <a href=\"12\">Roe &amp; Co. v. Poe, 12 F.4th 3, 4 (2d Cir. 2021)</a>.", linked);
    }

    [Fact]
    public void A_stretch_of_a_larger_text_is_read_by_itself()
    {
        const string Text = "xxxx Roe v. Poe, 12 F.4th 3, 4 (2d Cir. 2021).";
        var citation = Assert.Single(CitationReader.Read(Text.AsMemory(5)));
        Assert.Equal(0, citation.Span.Start);
        Assert.Equal("Roe v. Poe", citation.CaseName);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<")]
    [InlineData("a<b && c &lt; d")]
    [InlineData("<script>1 U.S. 1")]
    [InlineData("<p>x<!-- 1 U.S. 1")]
    public void Broken_markup_is_taken_as_it_comes_and_every_offset_leads_into_the_source(string html)
    {
        var page = HtmlText.Strip(html);
        for (var i = 0; i <= page.Text.Length; i++) Assert.InRange(page.SourceOffset(i), 0, html.Length);
    }

    [Theory]
    [InlineData("People v. Anderson (1972) 6 Cal.3d 628, 634 [100 Cal.Rptr. 152, 493 P.2d 880].", "Case", "People v. Anderson (1972) 6 Cal.3d 628, 634 [100 Cal.Rptr. 152, 493 P.2d 880]")]
    [InlineData("See 85 Fed. Reg. 12,345, 12,350 (2020).", "Regulation", "85 Fed. Reg. 12,345")]
    [InlineData("See 124 Stat. 119 (2010).", "Statute", "124 Stat. 119 (2010)")]
    [InlineData("See Me. Rev. Stat. tit. 14, § 752.", "Statute", "Me. Rev. Stat. tit. 14, § 752")]
    [InlineData("See Md. Code Ann., Cts. & Jud. Proc. § 5-101.", "Statute", "Md. Code Ann., Cts. & Jud. Proc. § 5-101")]
    [InlineData("See Restatement (Third) of Agency § 2.01 cmt. c (2006).", "Journal", "Restatement (Third) of Agency § 2.01 cmt. c (2006)")]
    [InlineData("See 5 Wright & Miller, Federal Practice and Procedure § 1216 (3d ed. 2004).", "Journal", "5 Wright & Miller, Federal Practice and Procedure § 1216 (3d ed. 2004)")]
    [InlineData("Ali, supra note 3, at 5.", "Supra", "Ali, supra note 3, at 5")]
    public void Codes_treatises_and_older_styles_are_read_whole(string text, string kind, string words)
    {
        var citation = CitationReader.Read(text)[0];
        Assert.Equal(kind, citation.Kind.ToString());
        Assert.StartsWith(words, citation.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_first_example_of_the_readme_runs()
    {
        const string Text = "He fell. (Pl. Tr. or ECF No. 118-1 at 28:7–30:13.) Graham v. Connor, 490 U.S. 386, 396 (1989).";
        var citations = CitationReader.Read(Text);
        Assert.Equal([CitationKind.Transcript, CitationKind.Case], citations.Select(c => c.Kind));
        Assert.Empty(CitationChecker.Check(Text, citations));
        Assert.Equal("Pl. Tr.", Assert.Single(DocumentNames.Learn(Text, citations)).Name);
        Assert.Contains(TableOfAuthorities.Make(citations, _ => 1), g => g.Heading == "Cases");
        Assert.Equal("He fell. Graham v. Connor, 490 U.S. 386, 396 (1989).", CitationText.Without(Text, citations));
    }
}
