using Assiduous.Drafting.Word;
using Assiduous.Statements;

namespace Assiduous.Drafting.Drafts;

/// <summary>The words of facts, exactly as filed.</summary>
internal static class FactWords
{
    /// <summary>The paragraph as filed; a gap where its paper is sealed and the reader may not see it.</summary>
    public static IReadOnlyList<Inline> Text(Fact fact, DraftContext context) =>
        context.IsWithheld(fact.File) ? [CaptionBlock.Gap($"¶ {fact.Number} of a paper filed under seal")] : [new Words(fact.Text + context.MarkOf(fact.File))];

    /// <summary>What the paragraph asserts without its citations; the whole paragraph, as <c>IsWhole</c> says, where they stand in the midst of its words.</summary>
    public static (string Words, bool IsWhole) Assertion(Fact fact)
    {
        var assertion = fact.Assertion.Trim();
        return assertion.Length > 0 && fact.Text.Contains(assertion.TrimEnd('.'), StringComparison.Ordinal) ? (assertion, false) : (fact.Text.Trim(), true);
    }

    /// <summary>A sentence with its stop.</summary>
    public static string Stop(string words) => words.Length > 0 && (words[^1] is '.' or '”' or '"' or '?' or '!' or ']' || words.EndsWith(".)", StringComparison.Ordinal)) ? words : words + ".";

    public static IReadOnlyList<Inline> Text(NarrativeAssertion told, DraftContext context) =>
        context.IsWithheld(told.File) ? [CaptionBlock.Gap("sentence of a paper filed under seal")] : [.. WrittenOut(told, context), .. context.MarkOf(told.File) is { Length: > 0 } mark ? (Inline[])[new Words(mark)] : []];

    // Taken out of its brief, an "id." would mean whatever stands before it here; so every cite is written in full, in one form, and linked.
    private static List<Inline> WrittenOut(NarrativeAssertion told, DraftContext context)
    {
        var (text, at, inlines) = (QuotedWords.WithoutGaps(told.Text), 0, new List<Inline>());
        var rows = told.Citations.ToArray();
        for (var i = 0; i < rows.Length; i++)
        {
            var start = Find(text, rows[i], at);
            if (start < 0 || rows[i].TargetFile is null) continue;
            var (first, end) = (i, start + Fold(rows[i].Text).Length);
            for (; i + 1 < rows.Length && rows[i + 1].TargetFile is not null && Find(text, rows[i + 1], end) is var next and >= 0 && text[end..next].Trim() is ";" or "," or "&" or "and"; i++)
                end = next + Fold(rows[i + 1].Text).Length;
            if (start > at) inlines.Add(new Words(text[at..start]));
            inlines.AddRange(context.Cites.Joined(rows[first..(i + 1)]));
            at = end;
        }

        if (at < text.Length) inlines.Add(new Words(text[at..]));
        return inlines;
    }

    private static int Find(string text, CitedPassage row, int from) => Fold(row.Text) is { Length: > 0 } words ? text.IndexOf(words, from, StringComparison.Ordinal) : -1;

    private static string Fold(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

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
