using Assiduous.Citations;

namespace Assiduous.Record.Locating;

/// <summary>Finds footnotes by their marks.</summary>
internal static class FootnoteLocator
{
    public static LocatorResult Find(Filing filing, Pinpoint pinpoint)
    {
        var notes = filing.Text.Footnotes;
        var from = Indices(notes, pinpoint.From);
        if (from.Count == 0) return Missing(filing, pinpoint.From);
        var twice = from.Count < 2 ? null : $"{from.Count} footnotes bear the mark {pinpoint.From}; the first was taken.";
        if (pinpoint.To is null) return Answers.Found(filing, pinpoint, [notes[from[0]].Span], twice);
        if (Answers.Number(Mark(pinpoint.From)) is { } low && Answers.Number(Mark(pinpoint.To)) is { } high && high < low) return Answers.Backward(pinpoint);
        var last = Indices(notes, pinpoint.To).Where(i => i >= from[0]).DefaultIfEmpty(-1).First();
        if (last >= 0) return Answers.Found(filing, pinpoint, [.. notes.Skip(from[0]).Take(last - from[0] + 1).Select(n => n.Span)], twice);
        var missing = Missing(filing, pinpoint.To);
        return Answers.Found(filing, pinpoint, [notes[from[0]].Span], twice, missing.Problem, missing.Explanation);
    }

    private static List<int> Indices(IReadOnlyList<Footnote> notes, string mark) =>
        [.. Enumerable.Range(0, notes.Count).Where(i => string.Equals(Mark(notes[i].Mark), Mark(mark), StringComparison.Ordinal))];

    private static string Mark(string text) => text.Trim().TrimStart('n', 'N').Trim('.', ' ', '[', ']');

    private static LocatorResult Missing(Filing filing, string mark)
    {
        var marks = filing.Text.Footnotes.Select(n => n.Mark).ToList();
        return Answers.Missing(LocatorProblems.NoSuchFootnote, marks.Count == 0
            ? $"{filing.Label} has no footnotes."
            : $"{filing.Label} has footnotes {marks[0]} to {marks[^1]}; there is no footnote {mark}.");
    }
}
