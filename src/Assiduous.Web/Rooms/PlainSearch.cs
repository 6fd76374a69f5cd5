using Assiduous.Record;

namespace Assiduous.Web.Rooms;

/// <summary>Finds words in the record, white space and case apart, filing by filing.</summary>
internal static class PlainSearch
{
    private const int Around = 110;

    /// <summary>The hits in the order of the filings.</summary>
    public static FoundWords Find(IEnumerable<(Filing Filing, RecordText Text)> record, string words, int most, CancellationToken stop)
    {
        var wanted = words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var hits = new List<FoundPlace>();
        if (wanted.Length == 0) return new(hits, false);
        foreach (var (filing, text) in record)
        {
            stop.ThrowIfCancellationRequested();
            for (var from = 0; Next(text.Text, wanted, from) is { } hit; from = hit.End)
            {
                if (hits.Count == most) return new(hits, true);
                hits.Add(Shown(filing, text, hit.Start, hit.End));
            }
        }

        return new(hits, false);
    }

    // The words one after the other, with any white space between: a phrase may go over the end of a line.
    private static (int Start, int End)? Next(string text, string[] wanted, int from)
    {
        for (var start = text.IndexOf(wanted[0], from, StringComparison.OrdinalIgnoreCase); start >= 0; start = text.IndexOf(wanted[0], start + 1, StringComparison.OrdinalIgnoreCase))
        {
            var at = start + wanted[0].Length;
            var all = true;
            for (var i = 1; i < wanted.Length && all; i++)
            {
                var next = at;
                while (next < text.Length && char.IsWhiteSpace(text[next])) next++;
                all = next > at && text.AsSpan(next).StartsWith(wanted[i], StringComparison.OrdinalIgnoreCase);
                at = next + wanted[i].Length;
            }

            if (all) return (start, at);
        }

        return null;
    }

    private static FoundPlace Shown(Filing filing, RecordText text, int start, int end)
    {
        var before = Math.Max(0, start - Around);
        while (before > 0 && before < start && !char.IsWhiteSpace(text.Text[before])) before++;
        var after = Math.Min(text.Text.Length, end + Around);
        while (after > end && after < text.Text.Length && !char.IsWhiteSpace(text.Text[after])) after--;
        var sheet = text.Pages.FirstOrDefault(p => p.Span.Contains(start))?.FilePage ?? 1;
        return new(filing.File, sheet, start, end, Fold(text.Text[before..start]), Fold(text.Text[start..end]), Fold(text.Text[end..after]));
    }

    private static string Fold(string text) =>
        (text.Length > 0 && char.IsWhiteSpace(text[0]) ? " " : "") + string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) + (text.Length > 1 && char.IsWhiteSpace(text[^1]) ? " " : "");
}
