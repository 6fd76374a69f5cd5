using System.Globalization;
using System.Text;

namespace Assiduous.Record.Layout;

/// <summary>Printed page numbers.</summary>
internal static class PrintedPages
{
    /// <summary>The share of the sheet at its edges in which a page number without company is believed.</summary>
    private const double Edge = 0.12;

    public static IEnumerable<(MarginSegment Segment, string Value)> Find(List<MarginSegment> segments, PageLayout[] pages)
    {
        var numbers = segments.Select(s => (Segment: s, Number: Read(s.Text))).Where(s => s.Number is not null).ToList();
        foreach (var group in numbers.GroupBy(n => (n.Segment.Head, n.Number!.Value.Roman)))
        {
            var offset = group.GroupBy(n => n.Number!.Value.Value - pages[n.Segment.Page].Sheet.FilePage).OrderByDescending(g => g.Count()).First();
            var members = offset.GroupBy(n => n.Segment.Page).Select(g => g.OrderBy(n => n.Segment.Gap).Last()).ToList();
            foreach (var member in members.Where(m => members.Count >= 2 || IsAtEdge(m.Segment, pages[m.Segment.Page].Sheet)))
                yield return (member.Segment, member.Number!.Value.Text);
        }
    }

    /// <summary>Whether the last number in a running head counts the pages.</summary>
    public static bool Rise(IReadOnlyList<MarginSegment> members)
    {
        var steps = members.Zip(members.Skip(1), (a, b) => (Pages: b.Page - a.Page, Number: Value(b) - Value(a))).ToList();
        return steps.Count > 0 && steps.Count(s => s.Number == s.Pages) * 10 >= steps.Count * 8;
    }

    /// <summary>
    /// Whether lines of one shape are one line: each number in them is the same on every page, or rises with the pages. "18. Holt received
    /// notice 1018" and "70. Holt received notice 1070" are two paragraphs, though at the head of two pages.
    /// </summary>
    public static bool DifferInPagesAlone(IReadOnlyList<MarginSegment> members)
    {
        var numbers = members.Select(m => Numbers(m.Text)).ToList();
        for (var i = 0; i < numbers[0].Count; i++)
        {
            var first = numbers[0][i];
            if (numbers.TrueForAll(n => string.Equals(n[i], first, StringComparison.Ordinal))) continue;
            var rising = 0;
            for (var m = 1; m < members.Count; m++)
                if (long.TryParse(numbers[m][i], out var later) && long.TryParse(numbers[m - 1][i], out var earlier) && later - earlier == members[m].Page - members[m - 1].Page) rising++;
            if (rising * 10 < (members.Count - 1) * 8) return false;
        }

        return true;
    }

    private static List<string> Numbers(string text)
    {
        var numbers = new List<string>();
        for (var i = 0; i < text.Length; i++)
        {
            var start = i;
            while (i < text.Length && char.IsAsciiDigit(text[i])) i++;
            if (i > start) numbers.Add(text[start..i]);
        }

        return numbers;
    }

    /// <summary>The last run of digits in a running head; null where it holds none that could be a page.</summary>
    public static string? LastNumber(string text)
    {
        var end = text.Length;
        while (end > 0 && !char.IsAsciiDigit(text[end - 1])) end--;
        var start = end;
        while (start > 0 && char.IsAsciiDigit(text[start - 1])) start--;
        return end - start is > 0 and < 6 ? text[start..end] : null;
    }

    private static int? Value(MarginSegment segment) => LastNumber(segment.Text) is { } digits ? int.Parse(digits, CultureInfo.InvariantCulture) : null;

    private static bool IsAtEdge(MarginSegment segment, Sheet sheet) =>
        segment.Gap > 8 && sheet.Height > 0 && (segment.Top < sheet.Height * Edge || segment.Top > sheet.Height * (1 - Edge));

    /// <summary>Reads <c>3</c>, <c>- 3 -</c>, <c>Page 3</c>, <c>Page 3 of 12</c>, <c>iv</c>; null where the words are anything else.</summary>
    private static (int Value, string Text, bool Roman)? Read(string text)
    {
        var core = text.AsSpan().Trim("-–—[]() ");
        foreach (var word in new[] { "Page ", "PAGE ", "page ", "Pg. ", "P. ", "p. " })
            if (core.StartsWith(word, StringComparison.Ordinal)) core = core[word.Length..].Trim();
        var of = core.IndexOf(" of ", StringComparison.OrdinalIgnoreCase);
        if (of > 0 && int.TryParse(core[(of + 4)..], NumberStyles.None, CultureInfo.InvariantCulture, out _)) core = core[..of];
        if (core.Length is 0 or > 7) return null;
        if (core.Length <= 5 && int.TryParse(core, NumberStyles.None, CultureInfo.InvariantCulture, out var value)) return (value, core.ToString(), false);
        return Roman(core) is { } roman ? (roman, core.ToString(), true) : null;
    }

    /// <summary>The value of a small Roman numeral up to a hundred; null where the letters are none.</summary>
    public static int? Roman(ReadOnlySpan<char> text)
    {
        int total = 0, before = 0;
        for (var i = text.Length - 1; i >= 0; i--)
        {
            var value = char.ToLowerInvariant(text[i]) switch { 'i' => 1, 'v' => 5, 'x' => 10, 'l' => 50, 'c' => 100, _ => 0 };
            if (value == 0) return null;
            total += value < before ? -value : value;
            before = Math.Max(before, value);
        }

        return total > 0 && string.Equals(ToRoman(total), text.ToString().ToLowerInvariant(), StringComparison.Ordinal) ? total : null;
    }

    /// <summary>A number in small Roman numerals.</summary>
    public static string ToRoman(int value)
    {
        var text = new StringBuilder();
        foreach (var (step, letters) in RomanSteps)
            for (; value >= step; value -= step) text.Append(letters);
        return text.ToString();
    }

    private static readonly (int Step, string Letters)[] RomanSteps =
        [(1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")];
}
