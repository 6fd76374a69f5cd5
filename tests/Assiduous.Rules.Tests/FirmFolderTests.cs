namespace Assiduous.Rules.Tests;

public sealed class FirmFolderTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("assiduous-rules-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private RuleBookLoad With(string name, string text)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return RuleBook.LoadFolder(folder);
    }

    private const string Court = """
        schema: assiduous/local-rules/1
        court: gud
        name: D. Guam
        versions:
          - id: gud-1
            rule: CVLR 56
            confidence: low
            unanswered: {deems: both, word: may}
        """;

    private const string Claim = """
        schema: assiduous/legal-test/1
        id: firm.trespass
        name: Trespass
        kind: claim
        court: N.Y.
        structure:
          allOf:
            - {id: entry, text: the defendant entered}
            - {id: no_leave, text: without leave}
        """;

    [Fact]
    public void A_firms_court_is_laid_over_the_shipped_ones()
    {
        var load = With("local-rules/gud.yaml", Court);
        Assert.Empty(load.Problems);
        Assert.Equal(DeemedParagraphs.Both, load.Book!.StatementRule("gud", null).Deems);
        Assert.Equal(DeemedParagraphs.Movant, load.Book.StatementRule("nysd", null).Deems);
    }

    [Fact]
    public void A_firms_test_can_be_found_by_its_id()
    {
        var load = With("claims/trespass.yaml", Claim);
        Assert.Empty(load.Problems);
        Assert.Equal(["entry", "no_leave"], load.Book!.Test("firm.trespass")!.Leaves.Select(l => l.Id));
        Assert.Contains("s1983.failure_to_intervene", load.Book.TestIds);
    }

    [Theory]
    [InlineData("deems: both", "deems: sometimes", 8, "'deems' is 'sometimes'")]
    [InlineData("rule: CVLR 56", "rul: CVLR 56", 6, "'rul' is not a field")]
    [InlineData("confidence: low", "from: July 1", 7, "must be a day")]
    [InlineData("versions:", "version:", 4, "'version' is not a field")]
    [InlineData("court: gud", "court: [gud", 2, "no readable YAML")]
    [InlineData("name: D. Guam", "name: &a D. Guam", 3, "anchors and aliases")]
    [InlineData("name: D. Guam", "court: twice", 3, "given twice")]
    public void A_bad_court_file_is_named_with_its_line_and_nothing_is_applied(string was, string now, int line, string message)
    {
        var load = With("local-rules/gud.yaml", Court.Replace(was, now, StringComparison.Ordinal));
        Assert.Null(load.Book);
        Assert.Contains(load.Problems, p => p.File is "local-rules/gud.yaml" && p.Line == line && p.Message.Contains(message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{id: no_leave, text: without leave}", "{id: entry, text: without leave}", 6, "used twice")]
    [InlineData("{id: no_leave, text: without leave}", "uses: {test: no.such}", 9, "no test with the id 'no.such'")]
    [InlineData("{id: no_leave, text: without leave}", "uses: {test: firm.trespass}", 9, "uses itself")]
    [InlineData("{id: no_leave, text: without leave}", "{id: no_leave}", 9, "'text' is missing")]
    [InlineData("kind: claim", "authority: [{cite: Doe v. Roe, elements: [no_leave, leave]}]", 4, "'leave', which is no element")]
    [InlineData("kind: claim", "kind: tort", 4, "'kind' is 'tort'")]
    [InlineData("kind: claim", "exceptedBy: [defense.none]", 4, "no test with the id 'defense.none'")]
    public void A_bad_test_is_named_with_its_line(string was, string now, int line, string message)
    {
        var load = With("claims/trespass.yaml", Claim.Replace(was, now, StringComparison.Ordinal));
        Assert.Null(load.Book);
        Assert.Contains(load.Problems, p => p.File is "claims/trespass.yaml" && p.Line == line && p.Message.Contains(message, StringComparison.Ordinal));
    }

    [Fact]
    public void Two_tests_that_use_each_other_are_a_circle_with_its_path()
    {
        With("claims/a.yaml", "id: a\nname: A\ncourt: x\nstructure:\n  uses: {test: b}\n");
        var load = With("claims/b.yaml", "id: b\nname: B\ncourt: x\nstructure:\n  uses: {test: a}\n");
        Assert.Contains(load.Problems, p => p is { File: "claims/a.yaml", Line: 5 } && p.Message.Contains("a → b → a", StringComparison.Ordinal));
    }

    [Fact]
    public void A_folder_that_is_not_there_is_a_problem_and_no_exception() =>
        Assert.Contains("no such folder", RuleBook.LoadFolder(Path.Combine(folder, "none")).Problems.Single().Message, StringComparison.Ordinal);
}
