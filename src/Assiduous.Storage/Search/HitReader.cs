using Assiduous.Citations;

namespace Assiduous.Storage.Search;

/// <summary>From a page that a database found to the hits on it.</summary>
internal static class HitReader
{
    private const int Around = 160;
    private const int Together = 120;

    /// <summary>A page as it is kept.</summary>
    internal sealed record Page(long Id, long Start, long Own, long FilePage, string Places, string Text);

    /// <summary>The filing to which it belongs.</summary>
    internal sealed record Document(long Number, string File, string Fingerprint, long Ordinal, string Label, string CitedAs, string? Witness);

    /// <summary>The hits; matches that stand close together are one.</summary>
    public static IEnumerable<SearchHit> Hits(Query query, Page page, Document document)
    {
        var tokens = Token.Of(page.Text);
        var own = tokens.FindIndex(t => t.Start >= page.Own);
        if (own < 0) own = tokens.Count;
        var matches = Matcher.Find(query, tokens, own);
        var spans = matches.Where(m => m.From < own).Select(m => new TextSpan(tokens[m.From].Start, tokens[m.To - 1].End)).ToList();
        if (spans.Count == 0) yield break;
        var places = Place.Read(page.Places);
        for (var i = 0; i < spans.Count;)
        {
            var (from, end) = (i, spans[i].End);
            for (i++; i < spans.Count && spans[i].Start - end < Together; i++) end = Math.Max(end, spans[i].End);
            yield return Hit(page, document, places, spans[from..i], new(spans[from].Start, end));
        }
    }

    private static SearchHit Hit(Page page, Document document, IReadOnlyList<Place> places, List<TextSpan> marks, TextSpan words)
    {
        var (from, to) = (Back(page.Text, words.Start), On(page.Text, words.End));
        return new(
            document.File, document.CitedAs, document.Witness, Place.Of(places, words.Start, words.End),
            new((int)page.Start + words.Start, (int)page.Start + words.End), (int)page.FilePage,
            page.Text[from..to], Joined(marks.ConvertAll(m => new TextSpan(m.Start - from, m.End - from))));
    }

    // Matches that overlap are marked once.
    private static List<TextSpan> Joined(List<TextSpan> marks)
    {
        var joined = new List<TextSpan>();
        foreach (var mark in marks)
            if (joined.Count > 0 && mark.Start < joined[^1].End) joined[^1] = new(joined[^1].Start, Math.Max(joined[^1].End, mark.End));
            else joined.Add(mark);
        return joined;
    }

    // To the beginning of a word, so that no word is cut.
    private static int Back(string text, int at)
    {
        var from = Math.Max(0, at - Around);
        if (from > 0) while (from < at && !char.IsWhiteSpace(text[from - 1])) from++;
        return from;
    }

    private static int On(string text, int at)
    {
        var to = Math.Min(text.Length, at + Around);
        if (to < text.Length) while (to > at && !char.IsWhiteSpace(text[to])) to--;
        return to;
    }
}
