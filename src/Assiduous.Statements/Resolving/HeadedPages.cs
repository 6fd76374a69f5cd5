using System.Globalization;
using Assiduous.Citations;
using Assiduous.Record;
using Assiduous.Record.Locating;

namespace Assiduous.Statements.Resolving;

/// <summary>Finds a page of an excerpt by the numbers at the end of its running heads, "OWNER'S MANUAL   6", where no page number stands alone.</summary>
internal static class HeadedPages
{
    private const int HeadLines = 3;

    /// <summary>The page; null where the heads number nothing, or not that page.</summary>
    public static LocatorResult? Find(Filing filing, Pinpoint pin)
    {
        var pages = filing.Text.Pages;
        if (pages.Count < 2 || pages.Any(p => p.PrintedPage is not null) || !int.TryParse(pin.From, NumberStyles.None, CultureInfo.InvariantCulture, out var wanted)) return null;
        var numbers = pages.Select(p => Numbers(p.Span.Of(filing.Text.Text))).ToList();
        foreach (var first in numbers[0])
        {
            if (!Enumerable.Range(0, pages.Count).All(i => numbers[i].Contains(first + i)) || wanted < first || wanted >= first + pages.Count) continue;
            var last = pin.To is { } to && int.TryParse(to, NumberStyles.None, CultureInfo.InvariantCulture, out var end) && end < first + pages.Count ? end : wanted;
            var found = RecordLocator.Find(filing, new(PinpointKind.Page, Sheet(pages[wanted - first]), last == wanted ? null : Sheet(pages[last - first])), PageNumbering.EcfStamp);
            return found.Passage is { } passage ? found with { Passage = passage with { Pinpoint = pin } } : null;
        }

        return null;
    }

    /// <summary>The page that bears a Bates number in its head or foot, where the numbers of the document do not run on and so were not told; null where none does.</summary>
    public static LocatorResult? Bates(Filing filing, Pinpoint pin)
    {
        if (pin.To is not null || pin.From.Length < 4) return null;
        var page = filing.Text.Pages.FirstOrDefault(p => p.Span.Of(filing.Text.Text).Split('\n').Any(l => l.TrimEnd().EndsWith(pin.From, StringComparison.OrdinalIgnoreCase)));
        return page is not null && RecordLocator.Find(filing, new(PinpointKind.Page, Sheet(page)), PageNumbering.EcfStamp) is { Passage: { } passage } found ? found with { Passage = passage with { Pinpoint = pin } } : null;
    }

    private static string Sheet(RecordPage page) => page.Stamp?.Page is { } stamp ? $"{stamp}" : $"{page.FilePage}";

    /// <summary>The numbers behind white space at the end of the first lines of a page.</summary>
    private static List<int> Numbers(string page)
    {
        var found = new List<int>();
        foreach (var line in page.Split('\n', StringSplitOptions.RemoveEmptyEntries).Take(HeadLines + 1))
        {
            var text = line.TrimEnd();
            var at = text.Length;
            while (at > 0 && char.IsAsciiDigit(text[at - 1])) at--;
            if (at < text.Length && text.Length - at <= 4 && at > 2 && text[at - 1] == ' ') found.Add(int.Parse(text[at..], CultureInfo.InvariantCulture));
        }

        return found;
    }
}
