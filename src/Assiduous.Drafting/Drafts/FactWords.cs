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
        context.IsWithheld(told.File) ? [CaptionBlock.Gap("sentence of a paper filed under seal")] : [new Words(WrittenOut(told, context))];

    // Taken out of its brief, an "id." would mean whatever stands before it here.
    private static string WrittenOut(NarrativeAssertion told, DraftContext context)
    {
        var text = told.Text;
        foreach (var cited in told.Citations.Where(c => c.TargetFile is not null && c.Text.StartsWith("Id.", StringComparison.OrdinalIgnoreCase)))
            text = text.Replace(cited.Text, context.Cites.Of(cited), StringComparison.Ordinal);
        return text;
    }

    /// <summary>The words of a concession, without a heading that stands before them.</summary>
    public static string Text(Concession given)
    {
        var text = given.Text.Trim();
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        return space > 3 && text.AsSpan(0, space).IndexOfAnyExceptInRange('A', 'Z') < 0 ? text[(space + 1)..] : text;
    }

    /// <summary>Where a paragraph stands in the draft.</summary>
    public static string Mark(Fact fact) => $"f_{Names.Kebab(fact.Side)}_{string.Concat(fact.Number.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_'))}";

    /// <summary>How a sentence names it: <c>Defendants ¶ 17</c>.</summary>
    public static string Name(Fact fact, DraftContext context) => $"{context.Parties.Of(fact.Side)} ¶ {fact.Number}";
}
