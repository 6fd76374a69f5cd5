using Assiduous.Rules;
using Assiduous.Record;
using Assiduous.Statements;

namespace Assiduous.Judgment.Tests;

/// <summary>A record of <c>tests/Specs/worked-opinions.md</c>.</summary>
/// <param name="Name">The case.</param>
/// <param name="Fields">The lines above the table, by name.</param>
/// <param name="Rows">Element, what the record holds, and what that makes of it.</param>
internal sealed record WorkedOpinion(string Name, IReadOnlyDictionary<string, string> Fields, IReadOnlyList<(string Element, string Record, string Status)> Rows)
{
    private const string Claim = "The claim";

    public static IReadOnlyList<WorkedOpinion> All { get; } = [.. Sections().Where(s => s.Contains("- test:", StringComparison.Ordinal)).Select(Read)];

    /// <summary>The words under the last heading.</summary>
    public static string Count => Sections().Last();

    private static string[] Sections()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (Path.Combine(folder.FullName, "tests", "Specs", "worked-opinions.md") is var file && File.Exists(file))
                return File.ReadAllText(file).ReplaceLineEndings("\n").Split("\n## ")[1..];
        throw new FileNotFoundException("tests/Specs/worked-opinions.md is not above the tests.");
    }

    private static WorkedOpinion Read(string section)
    {
        var lines = section.Split('\n');
        var fields = lines.Where(l => l.StartsWith("- ", StringComparison.Ordinal)).Select(l => l[2..].Split(": ", 2)).ToDictionary(f => f[0], f => f[1].Trim('`'), StringComparer.Ordinal);
        var rows = lines.Where(l => l.StartsWith("| ", StringComparison.Ordinal) && !l.StartsWith("| element", StringComparison.Ordinal)).Select(l => l.Trim('|', ' ').Split(" | ")).Select(c => (c[0].Trim(), c[1].Trim(), c[2].Trim()));
        return new(lines[0], fields, [.. rows]);
    }

    /// <summary>Where the library leaves the claim or defense on this record, on the defendant's motion.</summary>
    public Outlook Assess(RuleBook rules)
    {
        var defense = rules.Test(Fields["test"])!.Kind is "defense" or "immunity";
        var against = Fields.GetValueOrDefault("against");
        var claim = new PleadedClaim(Claim, against ?? Fields["test"], ["Doe"], "spec", true);
        var input = new AssessmentInput
        {
            Rules = rules,
            Motions = [new("m1", "1", "Defendants", "summary-judgment")],
            Claims = defense && against is null ? [] : [claim],
            Defenses = !defense ? [] : against is null ? [claim] : [new("Immunity", Fields["test"], ["Doe"], "spec", true)],
            Facts = [.. Rows.Select((r, i) => Fact(r, i)).OfType<Fact>()],
            Links = [.. Rows.Select((r, i) => Link(r, i)).OfType<ConfirmedLink>()],
            Challenges = [.. Rows.Where(r => r.Status is "no evidence").Select(r => new Challenge(Claim, r.Element, "Def. Mem. at 1"))],
        };
        Assert.Empty(ClaimAssessor.Check(input));
        return ClaimAssessor.Assess(input)[^1].Outlook.Assiduous;
    }

    private static Fact? Fact((string Element, string Record, string Status) row, int i)
    {
        var fact = Ali.Fact($"{i + 1}", row.Record, FactStatus.Undecided, FactStatus.Undecided, [Ali.Declared("Doe", $"{i + 1}")]);
        return row.Status switch
        {
            "shown" or "negated" => fact with { Strict = new(FactStatus.Admitted, "", ""), Assiduous = new(FactStatus.Admitted, "", "") },
            "disputed" => fact with { Assiduous = new(FactStatus.Disputed, "", ""), Elsewhere = [new(Ali.Testimony($"{i + 1}:1", $"{i + 1}:9", Support.Contradicts), Ali.Brief, "…", "Shares its words.")] },
            "unopposed" => fact with { Side = Side.Opponent, Assiduous = new(FactStatus.Undisputed, "", "") },
            _ => null,
        };
    }

    private static ConfirmedLink? Link((string Element, string Record, string Status) row, int i) => row.Status switch
    {
        "shown" => new(Side.Movant, $"{i + 1}", Claim, row.Element, Supports: true),
        "negated" or "disputed" => new(Side.Movant, $"{i + 1}", Claim, row.Element, Supports: false),
        "unopposed" => new(Side.Opponent, $"{i + 1}", Claim, row.Element, Supports: true),
        "no evidence" or "not looked at" => null,
        _ => throw new InvalidDataException($"'{row.Status}' is no status of the page."),
    };
}

public sealed class WorkedOpinionTests
{
    public static TheoryData<string> Names => [.. WorkedOpinion.All.Select(o => o.Name)];

    private static WorkedOpinion Of(string name) => WorkedOpinion.All.Single(o => string.Equals(o.Name, name, StringComparison.Ordinal));

    private static Outlook Word(string word) => Enum.Parse<Outlook>(word.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);

    [Theory]
    [MemberData(nameof(Names))]
    public void The_library_comes_to_what_the_page_says(string name) =>
        Assert.Equal(Word(Of(name).Fields["the library"]), Of(name).Assess(RuleBook.Load()));

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_element_of_the_test_stands_in_the_table(string name)
    {
        var opinion = Of(name);
        var test = opinion.Fields.GetValueOrDefault("against") ?? opinion.Fields["test"];
        var leaves = new Evaluation.Binder(RuleBook.Load().Test).Bind(RuleBook.Load().Test(test)!, "x").Leaves.Select(l => Evaluation.Binder.Parts(l).Leaf);
        Assert.Equal(leaves.Order(StringComparer.Ordinal), opinion.Rows.Select(r => r.Element).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_record_that_comes_out_otherwise_says_why_and_never_decides_what_the_court_left_open(string name)
    {
        var fields = Of(name).Fields;
        Assert.Equal(!string.Equals(fields["the court"], fields["the library"], StringComparison.Ordinal), fields.ContainsKey("why not"));
        if (fields["the court"] is "open") Assert.False(fields["the library"] is "fails" or "holds");
        Assert.Contains(fields["checked"], (string[])["high", "medium"]);
    }

    [Fact]
    public void The_count_on_the_page_is_the_count()
    {
        var all = WorkedOpinion.All;
        var same = all.Count(o => string.Equals(o.Fields["the court"], o.Fields["the library"], StringComparison.Ordinal));
        var tests = all.Select(o => o.Fields["test"]).Distinct(StringComparer.Ordinal).Count();
        Assert.Contains($"Of {all.Count} records on {tests} tests the library comes to what the court came to in {same}. In {all.Count - same} it does not", WorkedOpinion.Count, StringComparison.Ordinal);
    }

    [Fact]
    public void A_dispute_that_is_taken_away_changes_what_the_library_says()
    {
        var opinion = Of(Names.First(n => n.Data.StartsWith("Kwan", StringComparison.Ordinal)).Data);
        var negated = opinion with { Rows = [.. opinion.Rows.Select(r => r.Element is "butfor_retaliation" ? r with { Status = "no evidence" } : r)] };
        Assert.Equal(Outlook.Open, opinion.Assess(RuleBook.Load()));
        Assert.Equal(Outlook.Fails, negated.Assess(RuleBook.Load()));
    }
}
