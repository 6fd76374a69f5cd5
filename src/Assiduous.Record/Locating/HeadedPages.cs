using System.Globalization;
using Assiduous.Citations;

namespace Assiduous.Record.Locating;

/// <summary>Finds a sheet by a number in its running head or foot where reading found none that stands alone: <c>OWNER'S MANUAL   6</c>, <c>Plan document   CAS 0412</c>.</summary>
internal static class HeadedPages
{
    private const int HeadLines = 4;
    private const int FootLines = 2;
    private const int MostExcerpt = 60;

    /// <summary>The sheet whose head ends in the number; null where the heads are not one head with numbers that run on, or do not number that page.</summary>
    public static LocatorResult? Find(Filing filing, Pinpoint pinpoint)
    {
        var pages = filing.Text.Pages;
        if (pages.Count == 1 && pages[0].PrintedPage is null && Inside(filing, pinpoint) is { } inside) return inside;
        if (Excerpt(filing, pinpoint) is { } sheet) return sheet;
        if (pages.Count < 2 || pages.Any(p => p.PrintedPage is not null) || Answers.Number(pinpoint.From) is not { } wanted) return null;
        var to = pinpoint.To is null ? wanted : Answers.Number(pinpoint.To) ?? -1;
        var heads = pages.Select(p => Heads(p.Span.Of(filing.Text.Text))).ToList();
        foreach (var (head, first) in heads[0])
        {
            if (wanted < first || to < wanted || to >= first + pages.Count) continue;
            if (!Enumerable.Range(0, pages.Count).All(i => heads[i].Contains((head, first + i)))) continue;
            var taken = pages.Skip(wanted - first).Take(to - wanted + 1).Select(p => p.Span).ToList();
            return Answers.Found(filing, pinpoint, taken, $"The page was told by its running head, “{head} {wanted}”.");
        }

        return null;
    }

    /// <summary>
    /// Sheets taken out of a longer document, one or several that do not run on, whose head or foot ends in the page's number: <c>EMPLOYEE
    /// HANDBOOK   14</c>. The heads must be one, their numbers rise, and none can be a count of the sheets themselves.
    /// </summary>
    private static LocatorResult? Excerpt(Filing filing, Pinpoint pinpoint)
    {
        var pages = filing.Text.Pages;
        if (pinpoint.To is not null || pages.Count is 0 or > MostExcerpt || pages.Any(p => p.PrintedPage is not null) || Answers.Number(pinpoint.From) is not { } wanted || wanted <= pages.Count) return null;
        var heads = pages.Select(p => Heads(p.Span.Of(filing.Text.Text), true)).ToList();
        foreach (var (head, first) in heads[0])
        {
            var numbers = heads.ConvertAll(h => h.Find(x => string.Equals(x.Head, head, StringComparison.Ordinal)).Number);
            if (numbers[0] != first || numbers.Skip(1).Zip(numbers, (next, before) => next > before).Any(rises => !rises)) continue;
            var at = numbers.IndexOf(wanted);
            if (at >= 0) return Answers.Found(filing, pinpoint, [pages[at].Span], $"The page was told by the line “{$"{head} {wanted}".Trim()}” on it.");
        }

        return null;
    }

    /// <summary>The stretch under a line <c>Page 4</c> of a text without sheets, where such lines count on from one to the next.</summary>
    private static LocatorResult? Inside(Filing filing, Pinpoint pinpoint)
    {
        if (Answers.Number(pinpoint.From) is not { } wanted || pinpoint.To is not null) return null;
        var marks = new List<(int Number, int Line, int End)>();
        for (int at = 0, end; at < filing.Text.Text.Length; at = end + 1)
        {
            end = filing.Text.Text.IndexOf('\n', at) is >= 0 and var next ? next : filing.Text.Text.Length;
            var line = filing.Text.Text.AsSpan(at, end - at).Trim();
            if (line.Length is > 5 and < 12 && line.StartsWith("Page ", StringComparison.OrdinalIgnoreCase) && int.TryParse(line[5..], NumberStyles.None, CultureInfo.InvariantCulture, out var number)) marks.Add((number, at, end));
        }

        if (marks.Count < 2 || !marks.Skip(1).Select((m, i) => m.Number == marks[i].Number + 1).All(follows => follows)) return null;
        var found = marks.FindIndex(m => m.Number == wanted);
        if (found < 0) return null;
        var stop = found + 1 < marks.Count ? marks[found + 1].Line : filing.Text.Text.Length;
        return Answers.Found(filing, pinpoint, [new TextSpan(marks[found].End, stop)], $"The page was told by its line “Page {wanted}”.");
    }

    /// <summary>The one sheet whose head or foot ends in the Bates number; null where none does, or more than one.</summary>
    public static LocatorResult? Bates(Filing filing, Pinpoint pinpoint)
    {
        if (pinpoint.To is not null || pinpoint.From.Length < 4) return null;
        var bearing = filing.Text.Pages.Where(p => Furniture(p.Span.Of(filing.Text.Text)).Any(l => EndsIn(l, pinpoint.From))).Take(2).ToList();
        return bearing.Count == 1 ? Answers.Found(filing, pinpoint, [bearing[0].Span], "The Bates number stands in a line with other words at the head or foot of the page.") : null;
    }

    /// <summary>The first lines that end in a number behind words, the words and the number.</summary>
    private static List<(string Head, int Number)> Heads(string page, bool feet = false)
    {
        var found = new List<(string, int)>();
        foreach (var line in feet ? Furniture(page) : page.Split('\n', StringSplitOptions.RemoveEmptyEntries).Take(HeadLines))
        {
            var text = line.TrimEnd();
            var at = text.AsSpan().TrimEnd("0123456789").Length;
            if (feet && Alone(text) is { } number) found.Add(("", number));
            else if (text.Length - at is > 0 and <= 4 && at > 2 && text[at - 1] == ' ') found.Add((text[..at].Trim(), int.Parse(text.AsSpan(at), CultureInfo.InvariantCulture)));
        }

        return found;
    }

    /// <summary>The number of a line that holds nothing else, <c>44</c>, <c>- 44 -</c>, <c>Page 44</c>; null otherwise.</summary>
    private static int? Alone(string line)
    {
        var number = line.AsSpan().Trim(" -–—");
        if (number.StartsWith("page", StringComparison.OrdinalIgnoreCase)) number = number[4..].TrimStart();
        return number.Length is > 0 and <= 4 && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    private static IEnumerable<string> Furniture(string page)
    {
        var lines = page.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return lines.Take(HeadLines).Concat(lines.Skip(Math.Max(HeadLines, lines.Length - FootLines)));
    }

    private static bool EndsIn(string line, string number) =>
        line.EndsWith(number, StringComparison.OrdinalIgnoreCase) && (line.Length == number.Length || char.IsWhiteSpace(line[^(number.Length + 1)]));
}
