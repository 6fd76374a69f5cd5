using Assiduous.Citations;
using Assiduous.Record;
using Assiduous.Testing;

namespace Assiduous.Statements.Tests;

/// <summary>A finding with a name that outlives changes of wording: matter, place and code.</summary>
/// <param name="Matter">The matter's name.</param>
/// <param name="Place"><c>m4</c> the movant's fourth fact, <c>a2</c> the opponent's second, with <c>r</c> its response; <c>-</c> the papers.</param>
/// <param name="Code">The finding's code; from the second of the same kind in the same place on with <c>#2</c>.</param>
/// <param name="Finding">The finding.</param>
/// <param name="Fact">The fact; null where it is about papers.</param>
internal sealed record RaisedFinding(string Matter, string Place, string Code, Finding Finding, Fact? Fact)
{
    public string Key => $"{Matter}\t{Place}\t{Code}";

    /// <summary>The code without its count.</summary>
    public string Kind => Code.Split('#')[0];
}

/// <summary>Every finding that the review raises in the invented matters, the sample and, where it is there, the shared matter.</summary>
internal static class RaisedFindings
{
    public static readonly Lazy<IReadOnlyList<RaisedFinding>> All = new(() => [.. Outcomes().SelectMany(o => Of(o.Matter, o.Outcome))]);

    /// <summary>The same of the matters that are kept apart.</summary>
    public static readonly Lazy<IReadOnlyList<RaisedFinding>> Fresh = new(() => [.. MatterText.Fresh.SelectMany(name => Of(name, MatterMeasure.Run(MatterText.LoadFresh(name))))]);

    private static IEnumerable<(string Matter, StatementOutcome Outcome)> Outcomes()
    {
        foreach (var name in MatterText.Names) yield return (name, MatterMeasure.Run(MatterText.Load(name)));
        yield return ("okonjo-v-brightwater", StatementReview.Run(Matter.Read(Places.InRepository("tests", "Assiduous.Statements.Tests", "Matters", "okonjo-v-brightwater", "filings"), "njd", new(2023, 3, 10))));
        yield return ("ali-v-ramos", StatementReview.Run(Matter.Read(Places.InRepository("samples", "ali-v-ramos", "filings"), "nysd", new(2019, 8, 1))));
        if (Places.SharedOrNull("corpus", "matters", "ortega-v-lakemont", "filings") is { } shared)
            yield return ("ortega-v-lakemont", StatementReview.Run(Matter.Read(shared, "ilnd", new(2024, 5, 17))));
    }

    private static IEnumerable<RaisedFinding> Of(string matter, StatementOutcome outcome)
    {
        var seen = new Dictionary<(string, string), int>();
        foreach (var (place, finding, fact) in outcome.Facts.SelectMany(f => f.Findings.Select(x => (Place: PlaceOf(f, x), Finding: x, Fact: (Fact?)f))).Concat(outcome.Findings.Select(x => ("-", x, (Fact?)null))))
        {
            var count = seen[(place, finding.Code)] = seen.GetValueOrDefault((place, finding.Code)) + 1;
            yield return new(matter, place, count == 1 ? finding.Code : $"{finding.Code}#{count}", finding, fact);
        }
    }

    private static string PlaceOf(Fact fact, Finding finding)
    {
        var answer = fact.Response.Present && string.Equals(finding.File, fact.Response.File, StringComparison.Ordinal)
            && (!string.Equals(fact.Response.File, fact.File, StringComparison.Ordinal) || fact.Response.Span.Overlaps(finding.Span));
        return (fact.Side == Side.Movant ? "m" : "a") + fact.Number + (answer ? "r" : "");
    }
}
