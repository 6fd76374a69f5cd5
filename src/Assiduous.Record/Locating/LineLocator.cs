using Assiduous.Citations;

namespace Assiduous.Record.Locating;

/// <summary>A page and a line of it; the line is null where the whole page is meant.</summary>
internal readonly record struct PageLine(int Page, int? Line)
{
    /// <summary>Reads <c>28:7</c> or <c>28</c>; null where it is neither.</summary>
    public static PageLine? Read(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0) return Answers.Number(text) is { } page ? new PageLine(page, null) : null;
        return Answers.Number(text.AsSpan(0, colon)) is { } p && Answers.Number(text.AsSpan(colon + 1)) is { } line
            ? new PageLine(p, line)
            : null;
    }

    /// <summary>Whether this place comes after <paramref name="other"/>, a page without a line being taken whole.</summary>
    public bool IsAfter(PageLine other) =>
        Page > other.Page || (Page == other.Page && Line is { } mine && other.Line is { } theirs && mine > theirs);

    public override string ToString() => Line is null ? $"{Page}" : $"{Page}:{Line}";
}

/// <summary>Finds pages and lines.</summary>
internal static class LineLocator
{
    public static LocatorResult PageLine(Filing filing, Pinpoint pinpoint, PageNumbering numbering)
    {
        if (Locating.PageLine.Read(pinpoint.From) is not { } from) return Answers.Unreadable(pinpoint, "page and line");
        var to = from;
        if (pinpoint.To is not null)
        {
            if (Locating.PageLine.Read(pinpoint.To) is not { } end) return Answers.Unreadable(pinpoint, "page and line");
            to = end;
        }

        if (from.IsAfter(to)) return Answers.Backward(pinpoint);
        if (filing.Text.Text.Length == 0) return Answers.Missing(LocatorProblems.NoSuchPage, $"Nothing could be read in {filing.File}.{Answers.WhyUnread(filing)}");
        return NumberedPages.Of(filing.Text, numbering) is { } pages
            ? new LineRange(filing, pinpoint, pages, from, to).Find()
            : Answers.Missing(LocatorProblems.NoSuchLine, $"{filing.Label} is no transcript, and its lines bear no numbers.");
    }

    /// <summary>A line number with no page: the line of the one page there is, or the printed line in file order.</summary>
    public static LocatorResult Line(Filing filing, Pinpoint pinpoint)
    {
        if (Answers.Number(pinpoint.From) is not { } from || (pinpoint.To is not null && Answers.Number(pinpoint.To) is null))
            return Answers.Unreadable(pinpoint, "a line number");
        var to = pinpoint.To is null ? from : Answers.Number(pinpoint.To)!.Value;
        if (to < from) return Answers.Backward(pinpoint);
        var (lines, note) = Numbered(filing.Text);
        var found = lines.Where(l => l.Number >= from && l.Number <= to).ToList();
        var last = lines.Count == 0 ? 0 : lines[^1].Number;
        if (found.Count == 0)
            return Answers.Missing(LocatorProblems.NoSuchLine, $"{filing.Label} has {last} lines; line {from} is not among them.");
        return to <= last
            ? Answers.Found(filing, pinpoint, [.. found.Select(l => l.Span)], note)
            : Answers.Found(filing, pinpoint, [.. found.Select(l => l.Span)], note, LocatorProblems.NoSuchLine,
                $"{filing.Label} has {last} lines; the range {Answers.Range(pinpoint)} reaches past them.");
    }

    private static (List<(int Number, TextSpan Span)> Lines, string? Note) Numbered(RecordText text)
    {
        if (text.Transcript is { Pages: [var only] }) return ([.. only.Lines.Select(l => (l.Number, l.Span))], null);
        if (text.Pages.Count == 1 && text.Lines.Any(l => l.PrintedNumber is not null))
            return ([.. text.Lines.Where(l => l.PrintedNumber is not null).Select(l => (l.PrintedNumber!.Value, l.Span))], null);
        return ([.. text.Lines.Select((l, i) => (i + 1, l.Span))], "The lines bear no numbers of their own here; they were counted from the first line of the file.");
    }
}
