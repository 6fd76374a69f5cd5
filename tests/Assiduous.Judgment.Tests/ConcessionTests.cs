using Assiduous.Citations;
using Assiduous.Record;

namespace Assiduous.Judgment.Tests;

public sealed class ConcessionTests
{
    private static readonly string[] Claims = ["Excessive force", "Failure to intervene"];

    internal static Filing Brief(params string[] pages)
    {
        var text = string.Join('\f', pages);
        var (at, sheets) = (0, new List<RecordPage>());
        foreach (var page in pages)
        {
            sheets.Add(new() { FilePage = sheets.Count + 1, Span = new(at, at + page.Length), Stamp = new("", null, "121", null, null, 27 + sheets.Count, 28, null) });
            at += page.Length + 1;
        }

        return new() { File = "121 Opposition.pdf", Hash = "", Ecf = "121", Role = FilingRole.Memorandum, Party = "Plaintiff", Text = new() { Text = text, Pages = sheets } };
    }

    private static (string? Claim, string? Defendant)[] Read(string text) =>
        [.. ConcessionReader.Read(Brief(text), Side.Opponent, ["Ramos", "Bruce Knowles", "Still"], Claims).Select(c => (c.Claim, c.Defendant))];

    [Fact]
    public void A_party_and_a_claim_conceded_in_one_sentence_are_two_concessions_with_their_page()
    {
        var found = ConcessionReader.Read(
            Brief("Argument.", "Plaintiff concedes summary judgment as to Defendant Still, and he concedes summary judgment on his claim for deliberate indifference\nto serious medical needs."),
            Side.Opponent, ["Ramos", "Knowles", "Still"], Claims);
        Assert.Equal([(null, "Still"), ("deliberate indifference\nto serious medical needs", null)], found.Select(c => (c.Claim, c.Defendant)));
        Assert.All(found, c => Assert.Equal("ECF No. 121 at 28", c.Locator));
        Assert.StartsWith("Plaintiff concedes", found[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CONCLUSION\nPlaintiff concedes summary judgment as to Defendant Still.")]
    [InlineData("CONCLUSION Plaintiff concedes summary judgment as to Defendant Still.")]
    [InlineData("IV. Conclusion\nPlaintiff concedes summary judgment as to Defendant Still.")]
    [InlineData("POINT III\nTHE CLAIMS AGAINST STILL\nPlaintiff concedes summary judgment as to Defendant Still.")]
    public void A_heading_is_no_part_of_the_words_that_give_up(string text)
    {
        var found = Assert.Single(ConcessionReader.Read(Brief(text), Side.Opponent, ["Ramos", "Still"], Claims));
        Assert.StartsWith("Plaintiff concedes", found.Text, StringComparison.Ordinal);
        Assert.Equal(text.IndexOf("Plaintiff", StringComparison.Ordinal), found.Span.Start);
    }

    [Fact]
    public void Words_in_capitals_that_give_up_are_read_whole() =>
        Assert.StartsWith("PLAINTIFF WITHDRAWS", Assert.Single(ConcessionReader.Read(Brief("PLAINTIFF WITHDRAWS HIS CLAIM FOR\nFAILURE TO INTERVENE."), Side.Opponent, ["Ramos"], Claims)).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("Plaintiff concedes summary judgment as to Defendant Still and on his deliberate indifference claim.", "deliberate indifference||Still")]
    [InlineData("Plaintiff does not oppose dismissal of the excessive force claim against Officer Ramos.", "Excessive force|Ramos")]
    [InlineData("Plaintiff hereby withdraws his claim for failure to intervene.", "Failure to intervene|")]
    [InlineData("Plaintiff abandons all claims against Defendant Knowles.", "|Bruce Knowles")]
    [InlineData("Plaintiff no longer pursues his conspiracy claim.", "conspiracy|")]
    [InlineData("Plaintiff consents to the dismissal of his claims against Still.", "|Still")]
    [InlineData("Plaintiff concedes that summary judgment is proper on his failure to intervene claim.", "Failure to intervene|")]
    public void Words_that_give_up_are_read_with_what_they_give_up(string text, string expected)
    {
        var wanted = expected switch
        {
            "deliberate indifference||Still" => new (string?, string?)[] { ("deliberate indifference", null), (null, "Still") },
            _ => [(Null(expected.Split('|')[0]), Null(expected.Split('|')[1]))],
        };
        Assert.Equal(wanted, Read(text));

        static string? Null(string part) => part.Length == 0 ? null : part;
    }

    [Theory]
    [InlineData("Plaintiff does not concede his excessive force claim.")]
    [InlineData("Plaintiff has never withdrawn or abandoned, and does not abandon, his failure to intervene claim.")]
    [InlineData("Plaintiff concedes that the pain before the key broke was minimal.")]
    [InlineData("Defendants argue that Plaintiff concedes his excessive force claim against Ramos.")]
    [InlineData("Even if Plaintiff concedes the excessive force claim, the rest stands.")]
    [InlineData("The court wrote: “Plaintiff concedes his excessive force claim.”")]
    [InlineData("Plaintiff opposes dismissal of the excessive force claim.")]
    [InlineData("The officers withdrew from the cell after the excessive force.")]
    [InlineData("Plaintiff disputes the motion for judgment on excessive force.")]
    public void What_is_denied_quoted_conditional_of_a_fact_or_in_the_others_mouth_gives_up_nothing(string text) => Assert.Empty(Read(text));

    [Fact]
    public void What_one_side_says_the_other_gave_up_is_no_concession_of_either()
    {
        var brief = Brief("Plaintiff concedes his excessive force claim.") with { Party = "Defendants" };
        Assert.Empty(ConcessionReader.Read(brief, Side.Movant, ["Ramos"], Claims));
    }
}
