using System.Runtime.CompilerServices;

namespace Assiduous.Record.Locating;

/// <summary>A page with numbered lines, whatever kind of document it belongs to.</summary>
/// <param name="Number">Its number in the numbering taken.</param>
/// <param name="FilePage">Its sheet.</param>
/// <param name="Lines">Its lines by number, in order.</param>
internal sealed record NumberedPage(int Number, int FilePage, IReadOnlyList<TranscriptLine> Lines)
{
    public int LastLine { get; } = Lines.Count == 0 ? 0 : Lines.Max(l => l.Number);

    public bool Has(PageLine place) => place.Page == Number && (place.Line is null || (place.Line >= 1 && place.Line <= LastLine));
}

/// <summary>The pages of a document whose lines are numbered: a transcript's own, or pleading paper with numbers at its margin.</summary>
/// <param name="Pages">The pages, in file order.</param>
/// <param name="What">What they are, for sentences: <c>transcript</c> or <c>document</c>.</param>
/// <param name="Note">Which numbering was taken; null where there is only one.</param>
internal sealed record NumberedPages(IReadOnlyList<NumberedPage> Pages, string What, string? Note)
{
    // A record is followed to thousands of its lines: its pages are laid out once for as long as the document itself is held.
    private static readonly ConditionalWeakTable<RecordText, NumberedPages> Known = [];

    private readonly Lazy<ILookup<int, int>> places = new(() => Enumerable.Range(0, Pages.Count).ToLookup(i => Pages[i].Number));

    /// <summary>The indexes of the pages that bear a number, in file order.</summary>
    public IEnumerable<int> Bearing(int number) => places.Value[number];

    /// <summary>The numbered pages of a document; null where its lines bear no numbers.</summary>
    public static NumberedPages? Of(RecordText text, PageNumbering numbering)
    {
        if (text.Transcript is not { Pages.Count: > 0 }) return Made(text, numbering);
        return Known.GetValue(text, static t => Made(t, PageNumbering.Either)!);
    }

    private static NumberedPages? Made(RecordText text, PageNumbering numbering)
    {
        if (text.Transcript is { Pages.Count: > 0 } transcript)
            return new NumberedPages([.. transcript.Pages.Select(p => new NumberedPage(p.Number, p.FilePage, p.Lines))], "transcript", null);
        var numbered = text.Lines.Where(l => l.PrintedNumber is not null).GroupBy(l => l.FilePage).ToDictionary(g => g.Key, g => g.ToList());
        if (numbered.Count == 0) return null;
        var sheets = SheetNumbers.Of(text, numbering);
        var pages = new List<NumberedPage>();
        foreach (var sheet in sheets.Sheets)
        {
            if (Answers.Number(sheet.Number) is not { } number || !numbered.TryGetValue(sheet.Page.FilePage, out var lines)) continue;
            pages.Add(new NumberedPage(number, sheet.Page.FilePage, [.. lines.Select(Line)]));
        }

        return pages.Count == 0 ? null : new NumberedPages(pages, "document", sheets.Note);
    }

    private static TranscriptLine Line(RecordLine line) => new(line.PrintedNumber!.Value, line.Span, TranscriptLineKind.Other, null);
}
