using Assiduous.Record;
using Assiduous.Rules;

namespace Assiduous.Judgment.Papers;

/// <summary>Of several tests for one claim, the one whose cues the papers hold most.</summary>
internal sealed class TestChoice(IReadOnlyList<Filing> papers)
{
    private const int MostSentences = 4000;

    private readonly Lazy<string[][]> sentences = new(() =>
        [.. papers.SelectMany(p => Sentences.Of(p.Text.Text).Select(s => Words.Of(s.Of(p.Text.Text)))).Take(MostSentences)]);

    /// <summary>The test; of equals the first in the order of ids.</summary>
    public LegalTest Of(IEnumerable<LegalTest> tests)
    {
        var candidates = tests.OrderBy(t => t.Id, StringComparer.Ordinal).ToArray();
        return candidates.Length == 1 ? candidates[0] : candidates.MaxBy(Score)!;
    }

    /// <summary>One for each further name of the claim that the papers use, and the share of its elements of which they speak.</summary>
    private double Score(LegalTest test)
    {
        var leaves = test.Leaves.ToArray();
        return test.Cues.Skip(1).Count(Held) + (leaves.Length == 0 ? 0 : leaves.Count(l => l.Cues.Any(Held)) / (double)leaves.Length);
    }

    private bool Held(string text)
    {
        var cue = new Cue(text);
        return Array.Exists(sentences.Value, cue.In);
    }
}
