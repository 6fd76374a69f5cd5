using Assiduous.Citations;

namespace Assiduous.Record.Locating;

/// <summary>Finds whole pages.</summary>
internal static class PageLocator
{
    public static LocatorResult Find(Filing filing, Pinpoint pinpoint, PageNumbering numbering)
    {
        if (numbering is not (PageNumbering.EcfStamp or PageNumbering.PageId) && filing.Text.Transcript is { Pages.Count: > 0 } && Answers.Number(pinpoint.From) is not null)
            return LineLocator.PageLine(filing, pinpoint, numbering);
        if (filing.Text.Pages.Count == 0) return Answers.Missing(LocatorProblems.NoSuchPage, filing.Text.Text.Length == 0 ? $"Nothing could be read in {filing.File}.{Answers.WhyUnread(filing)}" : $"{filing.Label} has no pages.");
        var sheets = SheetNumbers.Of(filing.Text, numbering);
        if (Place(sheets, pinpoint.From) is not { } from) return ByPageId(filing, pinpoint, numbering) ?? ByHead(filing, pinpoint, numbering) ?? Missing(filing, sheets, pinpoint.From);
        if (pinpoint.To is null) return Found(filing, pinpoint, sheets, from, from);
        if (Answers.Number(pinpoint.From) is { } low && Answers.Number(pinpoint.To) is { } high && high < low) return Answers.Backward(pinpoint);
        if (Place(sheets, pinpoint.To) is not { } to)
        {
            var missing = Missing(filing, sheets, pinpoint.To);
            return Found(filing, pinpoint, sheets, from, LastBefore(sheets, pinpoint.To, from)) with { Problem = missing.Problem, Explanation = missing.Explanation };
        }

        return to < from ? Answers.Backward(pinpoint) : Found(filing, pinpoint, sheets, from, to);
    }

    private static LocatorResult Found(Filing filing, Pinpoint pinpoint, SheetNumbers sheets, int from, int to)
    {
        var taken = sheets.Sheets.Skip(from).Take(to - from + 1).ToList();
        var pieces = taken.Select(s => s.Page.Span).Distinct().ToList();
        var note = taken.Exists(s => s.Inferred) ? $"The page bears no number; it was told by its neighbours. {sheets.Note}".TrimEnd() : sheets.Note;
        return Answers.Found(filing, pinpoint, pieces, note);
    }

    /// <summary>A number that no page bears may still be the PageID, which runs through all papers of the case and so fits nothing else.</summary>
    private static LocatorResult? ByPageId(Filing filing, Pinpoint pinpoint, PageNumbering numbering)
    {
        if (numbering == PageNumbering.PageId) return null;
        var sheets = SheetNumbers.Of(filing.Text, PageNumbering.PageId);
        return Place(sheets, pinpoint.From) is null ? null
            : Find(filing, pinpoint, PageNumbering.PageId) is { Passage: { } passage } found
                ? found with { Passage = passage with { Note = $"No page of {filing.Label} bears the number {pinpoint.From} by itself; it was taken as {SheetNumbers.CaseCount}." } } : null;
    }

    // The court's stamp and its count of the case are read by themselves; a running head is neither.
    private static LocatorResult? ByHead(Filing filing, Pinpoint pinpoint, PageNumbering numbering) =>
        numbering is PageNumbering.EcfStamp or PageNumbering.PageId ? null : HeadedPages.Find(filing, pinpoint);

    private static int? Place(SheetNumbers sheets, string number)
    {
        for (var i = 0; i < sheets.Sheets.Count; i++)
            if (string.Equals(sheets.Sheets[i].Number, number.Trim(), StringComparison.OrdinalIgnoreCase)) return i;
        return null;
    }

    /// <summary>The last sheet of the range that is there.</summary>
    private static int LastBefore(SheetNumbers sheets, string to, int from)
    {
        var last = from;
        if (Answers.Number(to) is not { } limit) return last;
        while (last + 1 < sheets.Sheets.Count && Answers.Number(sheets.Sheets[last + 1].Number) is { } next && next <= limit) last++;
        return last;
    }

    private static LocatorResult Missing(Filing filing, SheetNumbers sheets, string number)
    {
        var there = sheets.Sheets.Select(s => Answers.Number(s.Number)).OfType<int>().ToList();
        var wanted = Answers.Number(number);
        var between = wanted is { } w && there.Exists(n => n < w) && there.Exists(n => n > w);
        var sentence = there.Count == 0
            ? $"{filing.Label} bears no number of {sheets.Numbering}; there is no page {number}."
            : $"By {sheets.Numbering}, {filing.Label} has {(there.Count == 1 ? "page" : "pages")} {Answers.Runs(there)}; there is no page {number}.";
        var other = OtherNumbering.Of(filing.Text, sheets.Numbering, number);
        return Answers.Missing(
            between ? LocatorProblems.PageNotInExcerpt : LocatorProblems.NoSuchPage, other is null ? sentence : $"{sentence} {other.Sentence}", other?.Page);
    }
}
