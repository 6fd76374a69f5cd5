using Assiduous.Drafting.Word;
using Assiduous.Statements;

namespace Assiduous.Drafting.Drafts;

/// <summary>The words of facts, exactly as filed.</summary>
internal static class FactWords
{
    /// <summary>The paragraph as filed; a gap where its paper is sealed and the reader may not see it.</summary>
    public static IReadOnlyList<Inline> Text(Fact fact, DraftContext context) =>
        context.IsWithheld(fact.File) ? [CaptionBlock.Gap($"¶ {fact.Number} of a paper filed under seal")] : [new Words(fact.Text)];

    public static IReadOnlyList<Inline> Text(NarrativeAssertion told, DraftContext context) =>
        context.IsWithheld(told.File) ? [CaptionBlock.Gap("sentence of a paper filed under seal")] : [new Words(told.Text)];

    /// <summary>Where a paragraph stands in the draft.</summary>
    public static string Mark(Fact fact) => $"f_{Names.Kebab(fact.Side)}_{string.Concat(fact.Number.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_'))}";

    /// <summary>How a sentence names it: <c>Defendants ¶ 17</c>.</summary>
    public static string Name(Fact fact, DraftContext context) => $"{context.Parties.Of(fact.Side)} ¶ {fact.Number}";
}
