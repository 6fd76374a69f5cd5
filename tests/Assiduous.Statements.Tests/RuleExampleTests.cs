using Assiduous.Citations;
using Assiduous.Record;
using Assiduous.Rules;
using Assiduous.Testing;

namespace Assiduous.Statements.Tests;

/// <summary>Every version of every court's rule, against papers that comply with it and papers that do not.</summary>
public sealed class RuleExampleTests
{
    private static readonly RuleBook Book = RuleBook.Load();

    public static TheoryData<string, string, string?> Examples
    {
        get
        {
            var data = new TheoryData<string, string, string?>();
            foreach (var rule in Book.Courts.SelectMany(Book.Versions))
                foreach (var example in rule.Examples) data.Add(rule.Id, example.Papers, example.Finding);
            return data;
        }
    }

    [Fact]
    public void Every_version_has_an_example_that_complies_and_one_that_does_not() =>
        Assert.All(Book.Courts.SelectMany(Book.Versions), r => Assert.True(r.Examples.Any(e => e.Finding is null) && r.Examples.Any(e => e.Finding is not null), r.Id));

    [Theory]
    [MemberData(nameof(Examples))]
    public void Papers_that_comply_give_no_warning_and_papers_that_do_not_give_the_finding(string version, string papers, string? finding)
    {
        var rule = Book.Courts.SelectMany(Book.Versions).Single(r => r.Id == version);
        var outcome = StatementReview.Run(Matter.Input(Load(papers), rule) with { Parties = [new("Owen Pardoe", "plaintiff"), new("Nell Harbin", "defendant")] });
        var findings = outcome.Findings.Concat(outcome.Facts.SelectMany(f => f.Findings)).ToList();
        var told = string.Join('\n', findings.Select(f => $"{f.Severity} {f.Code} {f.Message}"));
        if (finding is null) Assert.True(findings.TrueForAll(f => f.Severity < Severity.Warning), told);
        else Assert.True(findings.Exists(f => f.Code == finding && f.Severity >= Severity.Warning), told);
    }

    [Theory]
    [InlineData("nysd", "Karas", "by-number", "not-reproduced")]
    [InlineData("nysd", "Karas", "repeated", null)]
    [InlineData("cand", "Beeler", "by-number", "missing-statement")]
    [InlineData("cand", "Gonzalez Rogers", "in-prose", "missing-statement")]
    [InlineData("cand", "Gonzalez Rogers", "by-number", null)]
    public void Papers_are_held_to_the_judges_practices(string court, string judge, string papers, string? finding)
    {
        var outcome = StatementReview.Run(Matter.Input(Load(papers), Book.StatementRule(court, new(2020, 1, 2)).Under(judge)) with { Parties = [new("Owen Pardoe", "plaintiff"), new("Nell Harbin", "defendant")] });
        var grave = outcome.Findings.Concat(outcome.Facts.SelectMany(f => f.Findings)).Where(f => f.Severity >= Severity.Warning).Select(f => f.Code).ToList();
        if (finding is null) Assert.Empty(grave); else Assert.Contains(finding, grave);
    }

    private static List<Filing> Load(string papers)
    {
        var filings = new List<Filing>();
        foreach (var part in ("\n" + File.ReadAllText(Places.InRepository("rules", "local-rules", "examples", papers + ".txt"))).Split("\n=== ").Skip(1))
        {
            var end = part.IndexOf('\n', StringComparison.Ordinal);
            var (head, body) = (part[..end].Split(' ', 2), part[(end + 1)..].Trim() + "\n");
            var ecf = $"{10 + filings.Count}";
            filings.Add(head[0] switch
            {
                "declaration" => Papers.Declaration($"{ecf}.txt", head[1].Split(" | ")[0], head[1].Split(" | ")[1], body.Split('\n', StringSplitOptions.RemoveEmptyEntries)),
                "statement" => Papers.Paper($"{ecf}.txt", FilingRole.Statement, head[1], body, ecf),
                "response" => Papers.Paper($"{ecf}.txt", FilingRole.Response, head[1], body, ecf),
                "motion" => Papers.Paper($"{ecf}.txt", FilingRole.Motion, head[1], body, ecf),
                "brief" => Papers.Paper($"{ecf}.txt", FilingRole.Memorandum, head[1], body, ecf),
                _ => throw new InvalidDataException(papers + ": " + head[0]),
            });
        }

        return filings;
    }
}
