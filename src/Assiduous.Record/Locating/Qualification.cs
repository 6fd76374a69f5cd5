using System.Buffers;

namespace Assiduous.Record.Locating;

/// <summary>Tells whether words take back or narrow what was said before them.</summary>
internal static class Qualification
{
    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "but", "except", "unless", "although", "though", "however", "not", "never", "didn't", "don't", "couldn't", "can't", "wasn't", "isn't", "won't", "wouldn't", "didn’t", "don’t", "couldn’t", "can’t", "wasn’t",
        "isn’t", "won’t", "wouldn’t", "only", "actually", "maybe", "perhaps", "probably", "guess", "guessing", "assume", "unsure", "correction", "rather", "until", "if", "no",
    };

    /// <summary>How many words from the beginning are looked at: a qualification opens the rest of an answer.</summary>
    private const int Opening = 12;

    /// <summary>Whether a word of qualification stands among the first dozen words.</summary>
    public static bool Begins(string rest)
    {
        var words = rest.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Take(Opening).Any(w => Words.Contains(w.Trim('.', ',', ';', ':', '?', '!', '"', '“', '”', '—', '-')));
    }
}

/// <summary>An answer in which a witness mends an earlier one.</summary>
/// <param name="Place">Page and line at which it begins.</param>
/// <param name="Text">Its words.</param>
public sealed record LaterAnswer(string Place, string Text)
{
    private const int Farthest = 20_000;
    private const int Most = 3;

    private static readonly string[] Phrases =
    [
        "MISSPOKE", "MIS-SPOKE", "CORRECT MY", "CORRECT THAT", "CORRECT SOMETHING", "CHANGE MY ANSWER", "CHANGE MY TESTIMONY", "LET ME CORRECT", "WANT TO CLARIFY", "NEED TO CLARIFY", "I WAS MISTAKEN",
        "I WAS WRONG", "TAKE THAT BACK", "MY EARLIER ANSWER", "MY EARLIER TESTIMONY", "MY PRIOR ANSWER",
    ];

    private static readonly SearchValues<string> Starts = SearchValues.Create(Phrases, StringComparison.OrdinalIgnoreCase);

    /// <summary>The answers behind a line that mend an earlier one and share a word of substance with the passage; at most three.</summary>
    internal static IReadOnlyList<LaterAnswer> Correcting(string text, TestimonyLines testimony, int after, string passage)
    {
        var lines = testimony.All;
        var found = new List<LaterAnswer>();
        HashSet<string>? wanted = null;
        var seen = after;
        foreach (var i in testimony.Mending)
        {
            if (i <= seen) continue;
            if (i >= after + Farthest || found.Count == Most) break;
            var (from, to) = Answer(lines, i);
            var words = PassageText.Fold(text, [.. Enumerable.Range(from, to - from + 1).Select(n => lines[n].Line.Span)]);
            wanted ??= Substance(passage);
            if (from > after && Substance(words).Overlaps(wanted)) found.Add(new LaterAnswer($"{lines[from].Page}:{lines[from].Line.Number}", words));
            seen = to;
        }

        return found;
    }

    /// <summary>Indices of the lines of answers that hold such a phrase, in order: the whole text is searched once for each.</summary>
    internal static IReadOnlyList<int> Mending(string text, TestimonyLines testimony)
    {
        var found = new SortedSet<int>();
        for (int at = 0, step; (step = text.AsSpan(at).IndexOfAny(Starts)) >= 0; at++)
        {
            at += step;
            foreach (var phrase in Phrases)
                if (text.AsSpan(at).StartsWith(phrase, StringComparison.OrdinalIgnoreCase) && testimony.Before(at) is var line && line < testimony.All.Count && testimony.All[line].Line is { Kind: TranscriptLineKind.Answer } answer
                    && answer.Span.Start <= at && at + phrase.Length <= answer.Span.End) found.Add(line);
        }

        return [.. found];
    }

    private static (int From, int To) Answer(IReadOnlyList<TestimonyLine> lines, int at)
    {
        var (from, to) = (at, at);
        while (from > 0 && lines[from - 1].Line.Kind == TranscriptLineKind.Answer && at - from < 50) from--;
        while (to + 1 < lines.Count && lines[to + 1].Line.Kind == TranscriptLineKind.Answer && to - at < 50) to++;
        return (from, to);
    }

    private static HashSet<string> Substance(string words) =>
        words.Split([' ', ',', '.', '?', ';', '"', '“', '”'], StringSplitOptions.RemoveEmptyEntries).Where(w => w.Length > 5).Select(w => w.ToLowerInvariant())
            .Where(w => w is not ("answer" or "earlier" or "testimony" or "because" or "before" or "correct" or "wanted" or "misspoke")).ToHashSet(StringComparer.Ordinal);
}
