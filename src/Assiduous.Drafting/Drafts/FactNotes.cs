using Assiduous.Statements;

namespace Assiduous.Drafting.Drafts;

/// <summary>What the review found about a fact, as notes at the margin for the drafter alone.</summary>
internal static class FactNotes
{
    public static IReadOnlyList<string> Of(Fact fact, DraftContext context)
    {
        var lines = new List<string> { $"{Sentences.StrictReading}: {ReasonWords.Sentence(context.Local(fact.Strict), fact)}" };
        if (fact.Assiduous != fact.Strict) lines.Add($"{Sentences.AssiduousReading}: {ReasonWords.Sentence(context.Local(fact.Assiduous), fact)}");
        foreach (var cited in fact.Citations)
            lines.Add($"{context.Cites.Of(cited)}: {Sentences.Of(cited.Support)}.{(cited.Explanations.Count > 0 ? " " + cited.Explanations[0] : "")}");
        foreach (var cited in fact.Response.Citations)
            lines.Add($"Cited in the response, {context.Cites.Of(cited)}: {Sentences.Of(cited.Support)}.{(cited.Explanations.Count > 0 ? " " + cited.Explanations[0] : "")}");
        foreach (var found in fact.Elsewhere.Take(4))
            lines.Add($"Elsewhere, {context.Cites.Of(found.Cited)}: {Sentences.Of(found.Cited.Support)}. {found.Why}");
        if (fact.Elsewhere.Count == 0 && !fact.Response.Present) lines.Add("No evidence that meets this paragraph was found in the papers or the record.");
        return [string.Join('\n', lines)];
    }
}
