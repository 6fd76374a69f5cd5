namespace Assiduous.Matters.Tests;

/// <summary>A matter.yaml that cannot be used is named with its line; the filings are reviewed without it.</summary>
public sealed class BadSettingsTests
{
    private const string Aside = " Nothing of matter.yaml was used; the review stands on the filings alone.";

    [Theory]
    [InlineData("claimz: []", "matter.yaml, line 1: 'claimz' is not a field here; the fields are schema, matter, filings, claims, rules.")]
    [InlineData("a: 1\na: 2", "matter.yaml, line 2: this is not YAML: Duplicate key a.")]
    [InlineData("matter:\n\tcourt: nysd", "this is not YAML: While scanning a mapping, found invalid tab as indentation.")]
    [InlineData("schema: other/2", "matter.yaml, line 1: the schema is 'other/2'; this version reads 'assiduous/matter/1'.")]
    [InlineData("matter: {court: nysd}\n---\nmatter: {court: ilnd}", "a second document begins here (after '---'). Put everything into one.")]
    [InlineData("just words", "matter.yaml, line 1: the file must hold fields such as 'claims:' and 'filings:'.")]
    [InlineData("filings: 3", "matter.yaml, line 1: 'filings' is a list; each entry begins with a dash.")]
    public void What_is_wrong_is_told_once_with_its_line(string yaml, string message)
    {
        using var folder = BadFolder.Good().Put("matter.yaml", yaml).Review();
        var told = folder.Message("matter.yaml, line");
        Assert.Contains(message, told, StringComparison.Ordinal);
        Assert.EndsWith("." + Aside, told, StringComparison.Ordinal);
        Assert.False(folder.Outcome.EverythingRead);
        folder.TheRestStands();
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    [InlineData("? ")]
    public void Brackets_a_hundred_thousand_deep_are_told_and_harm_nothing(string bracket) =>
        Assert.Contains("matter.yaml, line 1: ", Assert.Throws<MatterSettingsException>(() => MatterSettingsReader.Read(string.Concat(Enumerable.Repeat(bracket, 100_000)))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_file_that_is_no_UTF_8_is_told()
    {
        using var folder = BadFolder.Good().Put("matter.yaml", [.. "matter: {judge: Jos"u8, 0xE9, .. "}"u8]).Review();
        Assert.Equal("matter.yaml, line 1: the file is not UTF-8. Save it again as UTF-8." + Aside, folder.Message("matter.yaml, line"));
        folder.TheRestStands();
    }

    [Fact]
    public void A_court_whose_rule_is_unknown_is_told()
    {
        using var folder = BadFolder.Good().Put("matter.yaml", "matter: {court: zzzz}").Review();
        Assert.StartsWith("matter.yaml names the court 'zzzz', for which no local rule is known; only Fed. R. Civ. P. 56 was applied.", folder.Message("zzzz"), StringComparison.Ordinal);
        Assert.True(folder.Outcome.EverythingRead);
    }

    [Fact]
    public void A_filing_that_is_not_there_is_told()
    {
        using var folder = BadFolder.Good().Put("matter.yaml", "filings:\n  - { file: no.pdf, role: response }").Review();
        Assert.Equal("matter.yaml speaks of no.pdf, which is not in the folder. Mend the name or take the entry out.", folder.Message("no.pdf"));
        folder.TheRestStands();
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing yet\n")]
    [InlineData("matter:\nfilings:\nclaims:\n")]
    public void Fields_without_a_value_say_nothing(string yaml)
    {
        using var folder = BadFolder.Good().Put("matter.yaml", yaml).Review();
        Assert.DoesNotContain(folder.Messages, m => m.Contains("matter.yaml, line", StringComparison.Ordinal));
        folder.TheRestStands();
    }
}
