using System.Globalization;

namespace Assiduous.Record.Layout;

/// <summary>Bates numbers.</summary>
internal static class BatesNumbers
{
    private static readonly string[] NoPrefix = ["PAGE", "PG", "EXHIBIT", "EX", "NO", "CASE", "DOC", "DOCUMENT", "ECF", "TAB", "ROOM", "FORM"];

    public static IEnumerable<(MarginSegment Segment, string Value)> Find(List<MarginSegment> segments, PageLayout[] pages)
    {
        var numbers = segments.Select(s => (Segment: s, Number: Read(s.Text))).Where(s => s.Number is not null).ToList();
        foreach (var group in numbers.GroupBy(n => n.Number!.Value.Prefix, StringComparer.Ordinal))
        {
            var onePage = group.GroupBy(n => n.Segment.Page).Select(g => g.Last()).ToList();
            if (onePage.Count == 1 && !(onePage[0].Segment.Gap > 8 && onePage[0].Number!.Value.Digits >= 4)) continue;
            if (onePage.Zip(onePage.Skip(1)).Any(p => p.Second.Number!.Value.Value <= p.First.Number!.Value.Value)) continue;
            foreach (var member in onePage) yield return (member.Segment, member.Segment.Text);
        }
    }

    /// <summary>Reads letters and a number of three digits or more: <c>LKM 00012</c>, <c>DEF-000123</c>, <c>SMITH000045</c>.</summary>
    private static (string Prefix, long Value, int Digits)? Read(string text)
    {
        var start = text.Length;
        while (start > 0 && char.IsAsciiDigit(text[start - 1])) start--;
        var digits = text.Length - start;
        var prefix = text[..start].TrimEnd(' ', '-', '_', '.');
        if (digits is < 3 or > 12 || prefix.Length is < 2 or > 24 || !prefix.Any(char.IsAsciiLetterUpper)) return null;
        if (prefix.Any(c => !(char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c) || c is ' ' or '-' or '_' or '.' or '&'))) return null;
        return NoPrefix.Contains(prefix, StringComparer.Ordinal) || prefix.Count(c => c == ' ') > 1 ? null
            : (prefix, long.Parse(text.AsSpan(start), CultureInfo.InvariantCulture), digits);
    }
}
