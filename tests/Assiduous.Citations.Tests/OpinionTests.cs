using Assiduous.Testing;

namespace Assiduous.Citations.Tests;

/// <summary>The opinion in Ali v. Annucci, every citation marked up in <c>Data/ali-v-annucci.tsv</c>.</summary>
public class OpinionTests
{
    private static string Text => File.ReadAllText(Places.Shared("seed", "001_01ab69d45a5971d6.txt"));

    [Fact]
    public void Every_citation_of_the_opinion_is_found_where_it_stands_and_refers_to_what_it_means()
    {
        var expected = File.ReadLines(Places.InRepository("tests", "Assiduous.Citations.Tests", "Data", "ali-v-annucci.tsv")).Where(l => !l.StartsWith('#')).ToArray();
        var found = CitationReader.Read(Text).Select(Row).ToArray();
        Assert.Equal(expected, found);
    }

    [Theory]
    [InlineData("rule-name-malformed", "Fed. R. Civ. 56(c)")]
    [InlineData("rule-number-malformed", "Local Civil Rule 561.1")]
    [InlineData("service-number-differs", "Campbell, 2019 WL 271717691, at *4")]
    [InlineData("short-without-full", "Lynch, 567 F.Supp.2d at 468")]
    [InlineData("versus-missing", "Jean-Laurent Wilkinson, 540 F. Supp. 2d 501 (S.D.N.Y. 2008)")]
    [InlineData("id-ambiguous", "Id. at 44:6-12; 37:7-14")]
    [InlineData("id-form-mismatch", "Id. at 111:12–22")]
    public void A_cite_checkers_complaints_about_the_opinion_are_found(string code, string words)
    {
        var citations = CitationReader.Read(Text);
        Assert.Contains(CitationChecker.Check(Text, citations), f => f.Code == code && f.Text == words);
    }

    [Fact]
    public void The_opinions_table_of_authorities_joins_short_forms_to_their_case()
    {
        var citations = CitationReader.Read(Text);
        var cases = TableOfAuthorities.Make(citations, offset => 1 + (offset / 2500)).Single(g => g.Heading == "Cases");
        var usavage = Assert.Single(cases.Entries, e => e.Text.StartsWith("Usavage v. Port Authority", StringComparison.Ordinal));
        Assert.Equal(10, usavage.Citations.Count);
    }

    private static string Row(Citation c) => string.Join('\t',
        c.Span.Start, c.Span.End, c.Class == CitationClass.Record ? "record" : "authority", c.Kind, c.ResolvesTo?.ToString() ?? "-", c.Parent?.ToString() ?? "-",
        c.Ambiguous ? "ambiguous" : "sure", c.Text.Replace('\n', '⏎'));
}
