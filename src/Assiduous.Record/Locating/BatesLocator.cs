using System.Globalization;
using Assiduous.Citations;

namespace Assiduous.Record.Locating;

/// <summary>A Bates number: letters and a count.</summary>
/// <param name="Prefix">Its letters, upper case, without spaces and marks; empty where it has none.</param>
/// <param name="Number">Its count.</param>
internal readonly record struct BatesNumber(string Prefix, long Number)
{
    /// <summary>Reads <c>LKM 00012</c>, <c>LKM-00012</c> or <c>00012</c>; null where it ends in no number.</summary>
    public static BatesNumber? Read(string text)
    {
        var end = text.Length;
        while (end > 0 && !char.IsAsciiDigit(text[end - 1])) end--;
        var start = end;
        while (start > 0 && char.IsAsciiDigit(text[start - 1])) start--;
        if (!long.TryParse(text.AsSpan(start, end - start), NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return null;
        return new BatesNumber(string.Concat(text[..start].Where(char.IsLetterOrDigit)).ToUpperInvariant(), number);
    }

    /// <summary>Whether the two belong to one series; a number without letters fits any.</summary>
    public bool FitsSeries(BatesNumber other) => Prefix.Length == 0 || string.Equals(Prefix, other.Prefix, StringComparison.Ordinal);
}

/// <summary>Finds pages by their Bates numbers.</summary>
internal static class BatesLocator
{
    public static LocatorResult Find(Filing filing, Pinpoint pinpoint)
    {
        if (BatesNumber.Read(pinpoint.From) is not { } from) return Answers.Unreadable(pinpoint, "a Bates number");
        var to = from;
        if (pinpoint.To is not null)
        {
            if (BatesNumber.Read(pinpoint.To) is not { } end) return Answers.Unreadable(pinpoint, "a Bates number");
            to = end.Prefix.Length == 0 ? end with { Prefix = from.Prefix } : end;
        }

        if (to.Number < from.Number) return Answers.Backward(pinpoint);
        var pages = Numbered(filing.Text).Where(p => from.FitsSeries(p.Bates) && p.Bates.Number >= from.Number && p.Bates.Number <= to.Number).ToList();
        if (pages.Count == 0) return HeadedPages.Bates(filing, pinpoint) ?? Answers.Missing(Problem(filing, from), $"{There(filing)}; {pinpoint.From} is not among them.");
        var pieces = pages.ConvertAll(p => p.Page.Span);
        var missing = Gap(pages, from.Number, to.Number);
        return missing is null
            ? Answers.Found(filing, pinpoint, pieces)
            : Answers.Found(filing, pinpoint, pieces, null, LocatorProblems.PageNotInExcerpt, $"{There(filing)}; number {missing} of {Answers.Range(pinpoint)} is not among them.");
    }

    private static List<(RecordPage Page, BatesNumber Bates)> Numbered(RecordText text)
    {
        var found = new List<(RecordPage, BatesNumber)>();
        foreach (var page in text.Pages)
            if (page.Bates is not null && BatesNumber.Read(page.Bates) is { } bates) found.Add((page, bates));
        return found;
    }

    private static long? Gap(List<(RecordPage Page, BatesNumber Bates)> pages, long from, long to)
    {
        var next = from;
        foreach (var number in pages.Select(p => p.Bates.Number).Distinct().Order())
        {
            if (number != next) return next;
            next = number + 1;
        }

        return next <= to ? next : null;
    }

    private static string Problem(Filing filing, BatesNumber wanted)
    {
        var series = Numbered(filing.Text).Where(p => wanted.FitsSeries(p.Bates)).Select(p => p.Bates.Number).ToList();
        return series.Exists(n => n < wanted.Number) && series.Exists(n => n > wanted.Number) ? LocatorProblems.PageNotInExcerpt : LocatorProblems.NoSuchPage;
    }

    private static string There(Filing filing)
    {
        var printed = filing.Text.Pages.Select(p => p.Bates).OfType<string>().ToList();
        return printed.Count switch
        {
            0 => $"{filing.Label} bears no Bates numbers",
            1 => $"{filing.Label} bears the Bates number {printed[0]}",
            _ => $"{filing.Label} bears Bates numbers from {printed[0]} to {printed[^1]}",
        };
    }
}
