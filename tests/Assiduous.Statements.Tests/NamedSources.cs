using Assiduous.Record;

namespace Assiduous.Statements.Tests;

/// <summary>Names by which papers call their evidence lead to the right document, or to none.</summary>
public sealed class NamedSources
{
    private static Filing Exhibit(string file, string label, string party, string? to, string text) => Papers.Paper(file, FilingRole.Exhibit, party, text) with
    {
        Exhibit = label, AttachedTo = to, Text = new() { Text = text, Pages = [new() { FilePage = 1, Span = new(0, text.Length), PrintedPage = "1" }] },
    };

    private static CitedPassage Cited(string fact, params Filing[] record) => Papers.Run(Papers.Southern,
        [Papers.Paper("s.txt", FilingRole.Statement, "Defendant", $"1. {fact}\n2. It rained."), .. record]).Facts[0].Citations[0];

    [Fact]
    public void An_exhibit_is_that_of_the_declaration_named()
    {
        Filing[] record =
        [
            Papers.Declaration("hale.txt", "Dana Hale", "Defendant", "I keep the files."), Papers.Declaration("soto.txt", "Rui Soto", "Defendant", "I keep the keys."),
            Exhibit("hale-c.txt", "C", "Defendant", "hale.txt", "The van is white."), Exhibit("soto-c.txt", "C", "Defendant", "soto.txt", "The van is black."),
        ];
        Assert.Equal("hale-c.txt", Cited("The van is white. (Hale Decl. Ex. C at 1.)", record).TargetFile);
        Assert.Equal("soto-c.txt", Cited("The van is black. (Soto Decl. Ex. C at 1.)", record).TargetFile);
        Assert.Contains("no-such-exhibit", Cited("The van is white. (Hale Decl. Ex. D at 1.)", record).Problems);
    }

    [Fact]
    public void Witnesses_of_one_surname_are_told_apart_by_initial_or_not_at_all()
    {
        Filing[] record =
        [
            Papers.Transcript("john.txt", "John Smith", "Defendant", "12|3|Q. Was it white?", "12|4|A. The van was white."),
            Papers.Transcript("mary.txt", "Mary Smith", "Defendant", "12|3|Q. Was it black?", "12|4|A. The van was black."),
        ];
        Assert.Contains("ambiguous", Cited("The van was white. (Smith Dep. 12:3-4.)", record).Problems);
        Assert.Equal("john.txt", Cited("The van was white. (J. Smith Dep. 12:3-4.)", record).TargetFile);
        Assert.Equal("mary.txt", Cited("The van was black. (M. Smith Dep. 12:3-4.)", record).TargetFile);
    }

    [Fact]
    public void Quoted_words_that_stand_elsewhere_are_told_with_their_place()
    {
        var fact = Papers.Run(Papers.Southern,
            Papers.Paper("s.txt", FilingRole.Statement, "Defendant", "1. Reyes said that “the gate was never locked that week.” (Reyes Dep. 46:4-5.)\n2. It rained."),
            Papers.Transcript("reyes.txt", "Dana Reyes", "Plaintiff", "44|5|Q. And the gate?", "44|6|A. The gate was never locked that week.", "46|4|Q. Did you go home?", "46|5|A. Yes, at nine.")).Facts[0];
        Assert.Equal(QuoteMatch.Elsewhere, fact.Citations[0].Quote);
        Assert.Contains(fact.Findings, f => f.Code == "misquotation" && f.Message.Contains("44:6", StringComparison.Ordinal));
    }
}
