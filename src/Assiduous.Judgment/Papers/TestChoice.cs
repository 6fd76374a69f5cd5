using Assiduous.Record;
using Assiduous.Rules;

namespace Assiduous.Judgment.Papers;

/// <summary>Of several tests for one claim, the one that the papers' own words show to govern.</summary>
/// <param name="papers">The operative complaint and the briefs.</param>
/// <param name="incident">The day of the incident, where it is known: a test whose dates exclude it is left out.</param>
internal sealed class TestChoice(IReadOnlyList<Filing> papers, DateOnly? incident)
{
    private const int MostSentences = 4000;

    private readonly Lazy<SentenceIndex> sentences = new(() =>
        new([.. papers.SelectMany(p => Sentences.Of(p.Text.Text).Select(s => Words.Of(s.Of(p.Text.Text)))).Take(MostSentences)]));

    private readonly Dictionary<string, bool> held = new(StringComparer.Ordinal);

    /// <summary>The test, and how it was chosen where there was a choice; of equals the first in the order of ids.</summary>
    /// <remarks>Who was held and how comes first (<see cref="LegalTest.Governs"/>), then how many of the further names and elements of each the papers speak of.</remarks>
    public (LegalTest Test, string? Why) Of(IEnumerable<LegalTest> tests)
    {
        var all = tests.OrderBy(t => t.Id, StringComparer.Ordinal).ToArray();
        var candidates = all.Where(t => Assessment.TestDates.Excluded(t, incident) is null).ToArray();
        if (candidates.Length == 0) candidates = all;
        if (candidates.Length == 1) return (candidates[0], null);
        var best = candidates.MaxBy(Score)!;
        var sign = best.Governs?.When.FirstOrDefault(Held);
        var others = string.Join(", ", candidates.Where(c => !ReferenceEquals(c, best)).Select(c => c.Id));
        var because = sign is null ? "the papers hold more of its words" : $"the papers say “{sign.Replace("*", "…", StringComparison.Ordinal)}” ({best.Governs!.Authority})";
        return (best, $"The test {best.Id} was chosen because {because}. Others of that name: {others}. Name one in matter.yaml to settle it.");
    }

    private (int Governs, double Words) Score(LegalTest test)
    {
        var leaves = test.Leaves.ToArray();
        return (Governs(test), test.Cues.Skip(1).Count(Held) + (leaves.Length == 0 ? 0 : leaves.Count(l => l.Cues.Any(Held)) / (double)leaves.Length));
    }

    private int Governs(LegalTest test) => test.Governs is not { } scope ? 0 : scope.When.Any(Held) ? scope.Unless.Any(Held) ? 1 : 2 : scope.Unless.Any(Held) ? -1 : 0;

    private bool Held(string text)
    {
        if (!held.TryGetValue(text, out var known)) held[text] = known = sentences.Value.Holds(new(text));
        return known;
    }
}
