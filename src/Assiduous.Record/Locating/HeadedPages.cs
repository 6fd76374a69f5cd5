using System.Globalization;
using Assiduous.Citations;

namespace Assiduous.Record.Locating;

/// <summary>Finds a sheet by a number in its running head or foot where reading found none that stands alone: <c>OWNER'S MANUAL   6</c>, <c>Plan document   CAS 0412</c>.</summary>
internal static class HeadedPages
{
    private const int HeadLines = 4;
    private const int FootLines = 2;

    /// <summary>The sheet whose head ends in the number; null where the heads are not one head with numbers that run on, or do not number that page.</summary>
    public static LocatorResult? Find(Filing filing, Pinpoint pinpoint)
    {
        var pages = filing.Text.Pages;
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

    /// <summary>The one sheet whose head or foot ends in the Bates number; null where none does, or more than one.</summary>
    public static LocatorResult? Bates(Filing filing, Pinpoint pinpoint)
    {
        if (pinpoint.To is not null || pinpoint.From.Length < 4) return null;
        var bearing = filing.Text.Pages.Where(p => Furniture(p.Span.Of(filing.Text.Text)).Any(l => EndsIn(l, pinpoint.From))).Take(2).ToList();
        return bearing.Count == 1 ? Answers.Found(filing, pinpoint, [bearing[0].Span], "The Bates number stands in a line with other words at the head or foot of the page.") : null;
    }

    /// <summary>The first lines that end in a number behind words, the words and the number.</summary>
    private static List<(string Head, int Number)> Heads(string page)
    {
        var found = new List<(string, int)>();
        foreach (var line in page.Split('\n', StringSplitOptions.RemoveEmptyEntries).Take(HeadLines))
        {
            var text = line.TrimEnd();
            var at = text.AsSpan().TrimEnd("0123456789").Length;
            if (text.Length - at is > 0 and <= 4 && at > 2 && text[at - 1] == ' ') found.Add((text[..at].Trim(), int.Parse(text.AsSpan(at), CultureInfo.InvariantCulture)));
        }

        return found;
    }

    private static IEnumerable<string> Furniture(string page)
    {
        var lines = page.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return lines.Take(HeadLines).Concat(lines.Skip(Math.Max(HeadLines, lines.Length - FootLines)));
    }

    private static bool EndsIn(string line, string number) =>
        line.EndsWith(number, StringComparison.OrdinalIgnoreCase) && (line.Length == number.Length || char.IsWhiteSpace(line[^(number.Length + 1)]));
}
