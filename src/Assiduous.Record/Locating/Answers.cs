using System.Globalization;
using Assiduous.Citations;

namespace Assiduous.Record.Locating;

/// <summary>Makes the answers of a locator.</summary>
internal static class Answers
{
    /// <summary>Why nothing could be read in a filing, and what to do, as the reader said it: a sentence behind a space; empty where it said nothing.</summary>
    public static string WhyUnread(Filing filing) => filing.Text.Notes is [var first, ..] ? $" {first.Message}" : "";

    public static LocatorResult Missing(string problem, string explanation, Pinpoint? instead = null) =>
        new(null, problem, explanation) { Instead = instead };

    /// <summary>A passage made of pieces of the text, in order; a problem says that it is not all that was cited.</summary>
    public static LocatorResult Found(
        Filing filing, Pinpoint pinpoint, IReadOnlyList<TextSpan> pieces, string? note = null, string? problem = null, string? explanation = null)
    {
        var span = new TextSpan(pieces.Min(p => p.Start), pieces.Max(p => p.End));
        var passage = new Passage
        {
            File = filing.File,
            Pinpoint = pinpoint,
            Text = PassageText.Fold(filing.Text.Text, pieces),
            Span = span,
            FilePageFrom = Sheets.At(filing.Text, span.Start),
            FilePageTo = Sheets.At(filing.Text, Math.Max(span.Start, span.End - 1)),
            Note = note,
            Designation = filing.Designation,
        };
        return new LocatorResult(passage, problem, explanation);
    }

    public static LocatorResult Backward(Pinpoint pinpoint) =>
        Missing(LocatorProblems.BackwardRange, $"The range {Range(pinpoint)} ends before it begins.");

    public static LocatorResult Unreadable(Pinpoint pinpoint, string what) =>
        Missing(LocatorProblems.UnreadablePinpoint, $"“{Range(pinpoint)}” cannot be read as {what}.");

    public static string Range(Pinpoint pinpoint) => pinpoint.To is null ? pinpoint.From : $"{pinpoint.From}–{pinpoint.To}";

    /// <summary>A whole number from 0 to 999,999,999 without sign, or null.</summary>
    public static int? Number(ReadOnlySpan<char> text)
    {
        var digits = text.Trim();
        return digits.Length <= 9 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    /// <summary>Numbers as runs, <c>3–15 and 28–40</c>; at most <paramref name="most"/> runs are spelled out.</summary>
    public static string Runs(IEnumerable<int> numbers, int most = 12)
    {
        var runs = new List<string>();
        int? first = null, last = null;
        foreach (var number in numbers.Distinct().Order())
        {
            if (last is { } l && number - l == 1) { last = number; continue; }
            if (first is { } f) runs.Add(Run(f, last!.Value));
            first = last = number;
        }

        if (first is { } open) runs.Add(Run(open, last!.Value));
        if (runs.Count > most) return string.Join(", ", runs.Take(most)) + $" and {runs.Count - most} more stretches";
        return runs.Count < 2 ? string.Concat(runs) : string.Join(", ", runs.Take(runs.Count - 1)) + " and " + runs[^1];
    }

    private static string Run(int first, int last) => first == last ? $"{first}" : $"{first}–{last}";
}

/// <summary>Which sheet an offset stands on.</summary>
internal static class Sheets
{
    /// <summary>The sheet, from 1; an offset on a page mark belongs to the page before it; 1 where the document has no pages.</summary>
    public static int At(RecordText text, int offset)
    {
        int low = 0, high = text.Pages.Count - 1, found = 0;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (text.Pages[middle].Span.Start <= offset) { found = middle; low = middle + 1; }
            else high = middle - 1;
        }

        return text.Pages.Count == 0 ? 1 : text.Pages[found].FilePage;
    }
}
