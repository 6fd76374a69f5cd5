using Assiduous.Citations;
using Assiduous.Record;
using Assiduous.Statements.Reading;

namespace Assiduous.Statements.Pairing;

/// <summary>A person's word on which response answers a paragraph, over what the numbers and words say.</summary>
internal static class ChosenPairs
{
    /// <summary>The pairs of one paper with a person's choices in place of the program's.</summary>
    public static IReadOnlyDictionary<int, Pair> Over(
        IReadOnlyDictionary<int, Pair> pairs, IReadOnlyList<PairingChoice> choices, IReadOnlyList<StatedFact> facts, Filing paper, IReadOnlyList<RawResponse> responses)
    {
        if (choices.Count == 0) return pairs;
        var chosen = new Dictionary<int, Pair>(pairs);
        for (var i = 0; i < facts.Count; i++)
        {
            if (choices.FirstOrDefault(c => IsOf(c, facts[i])) is not { } choice) continue;
            chosen.Remove(i);
            if (string.Equals(choice.File, paper.File, StringComparison.Ordinal)
                && responses.FirstOrDefault(r => string.Equals(r.Number, choice.Response, StringComparison.Ordinal)) is { } response)
                chosen[i] = new(response, null);
        }

        return chosen;
    }

    private static bool IsOf(PairingChoice choice, StatedFact fact) =>
        choice.Side == fact.Side && string.Equals(choice.Number, fact.Numbered.Number, StringComparison.Ordinal)
        && string.Equals(choice.Motion, fact.Papers.Motion.Id, StringComparison.Ordinal) && string.Equals(choice.Words, WordHash.Of(fact.Numbered.Prose.Text), StringComparison.Ordinal);
}
