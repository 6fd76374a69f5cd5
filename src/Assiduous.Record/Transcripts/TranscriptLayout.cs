using Assiduous.Record.Layout;
using Assiduous.Record.Reading;

namespace Assiduous.Record.Transcripts;

/// <summary>A page in a transcript's own count, before its words are put into the document's text.</summary>
internal sealed record PanelPage(int Number, Panel Panel, IReadOnlyList<NumberedLine> Lines);

/// <summary>What the numbered lines of a document are.</summary>
internal enum NumberedLines
{
    /// <summary>There are none.</summary>
    None,

    /// <summary>Pleading paper: numbers at the margin of a paper that is no transcript.</summary>
    Pleading,

    /// <summary>A transcript.</summary>
    Transcript,
}

/// <summary>The pages of a document once line numbers are told from words.</summary>
/// <param name="Kind">What the numbered lines are.</param>
/// <param name="Pages">The pages, roles of words set.</param>
/// <param name="Panels">For each page the transcript pages on it, in their own order; empty where the sheet has none.</param>
internal sealed record TranscriptLayout(NumberedLines Kind, IReadOnlyList<PageLayout> Pages, IReadOnlyList<IReadOnlyList<PanelPage>> Panels)
{
    /// <summary>Whether each page holds a word index, which was left out.</summary>
    public IReadOnlyList<bool> IsIndex { get; init; } = [];

    /// <summary>What is to be known of the transcript.</summary>
    public IReadOnlyList<ReadingNote> Notes { get; init; } = [];

    /// <summary>The shortest run of numbers that shows a column of line numbers by itself.</summary>
    private const int SureRun = 8;

    /// <summary>The shortest run that counts where other pages have shown the column.</summary>
    private const int LikelyRun = 3;

    public static TranscriptLayout Read(IReadOnlyList<PageLayout> pages)
    {
        var panels = pages.Select(p => PanelFinder.Find(p, SureRun)).ToList();
        if (panels.Sum(p => p.Count) == 0) return new TranscriptLayout(NumberedLines.None, pages, []);
        var last = UsualLast(panels);
        for (var i = 0; i < pages.Count; i++)
        {
            if (panels[i].Count == 0) panels[i] = [.. PanelFinder.Find(pages[i], LikelyRun).Where(p => IsLike(p, panels))];
            panels[i] = [.. panels[i].Select(p => pages[i].Sheet.HasBoxes && last > p.Last && p.Last >= last - 8 ? p with { Last = last } : p)];
        }

        var isIndex = pages.Select(WordIndex.Is).ToList();
        for (var i = 0; i < pages.Count; i++)
            if (isIndex[i]) panels[i] = [];
        panels = [.. panels.Select((onPage, i) => (IReadOnlyList<Panel>)[.. onPage.Select(p => ScannedMargin.Complete(pages[i], p))])];
        pages = [.. pages.Select((page, i) => ScannedMargin.WithMarks(page, panels[i]))];
        var lines = pages.Select((page, i) => PanelLines.Assign(page, panels[i])).ToList();
        var kind = Judge(pages, lines);
        var marked = pages.Select((page, i) => Mark(page, panels[i], lines[i], kind)).ToList();
        if (kind != NumberedLines.Transcript) return new TranscriptLayout(kind, marked, []);
        for (var i = 0; i < marked.Count; i++)
            if (isIndex[i]) marked[i] = LeaveOut(marked[i]);
        var (numbered, from) = PageNumbers.Read(marked, panels, lines);
        return new TranscriptLayout(kind, marked, numbered) { IsIndex = isIndex, Notes = [.. IndexNote(pages, isIndex), .. ScanNotes.Of(pages, numbered, from)] };
    }

    private static PageLayout LeaveOut(PageLayout page) =>
        page with { Roles = [.. page.Roles.Select(r => r == WordRole.Body ? WordRole.LeftOut : r)] };

    private static IEnumerable<ReadingNote> IndexNote(IReadOnlyList<PageLayout> pages, List<bool> isIndex)
    {
        var on = pages.Where((_, i) => isIndex[i]).Select(p => p.Sheet.FilePage).ToList();
        if (on.Count > 0) yield return new ReadingNote("word-index", on.Count == 1 ? on[0] : null, $"Page {PageList.Of(on)} holds the word index of the transcript, which was left out.");
    }

    /// <summary>The number of lines that most pages have.</summary>
    private static int UsualLast(List<IReadOnlyList<Panel>> panels) =>
        panels.SelectMany(p => p).GroupBy(p => p.Last).OrderByDescending(g => g.Count()).ThenByDescending(g => g.Key).First().Key;

    /// <summary>Whether a short run stands where the numbers of other pages stand and is spaced as they are.</summary>
    private static bool IsLike(Panel panel, List<IReadOnlyList<Panel>> others) => others.SelectMany(o => o).Take(200).Any(o =>
        MathF.Abs(o.NumbersRight - panel.NumbersRight) < 14 && MathF.Abs(o.Pitch - panel.Pitch) < o.Pitch * 0.2f);

    private static NumberedLines Judge(IReadOnlyList<PageLayout> pages, List<IReadOnlyList<IReadOnlyList<NumberedLine>>> lines)
    {
        int marks = 0, speakers = 0, pagesWithNumbers = 0, words = 0;
        for (var i = 0; i < pages.Count; i++)
        {
            if (lines[i].Count > 0) pagesWithNumbers++;
            foreach (var line in lines[i].SelectMany(p => p))
            {
                if (line.Words.Count == 0) continue;
                var first = pages[i].TextOf(line.Words[0]);
                if (first is "Q." or "A." or "Q" or "Q:" or "A:") marks++;
                if (first is "MR." or "MS." or "THE" or "MRS." && line.Words.Take(4).Any(w => pages[i].TextOf(w).EndsWith(":"))) speakers++;
                if (line.Words.Any(w => IsTranscriptWord(pages[i].TextOf(w)))) words++;
            }
        }

        if (marks >= 4 || speakers >= 4 || (marks + speakers >= 2 && words > 0) || words >= 3) return NumberedLines.Transcript;
        return pagesWithNumbers > 0 && LooksLikePleading(lines) ? NumberedLines.Pleading : NumberedLines.None;
    }

    private static bool IsTranscriptWord(ReadOnlySpan<char> word) =>
        word is "DEPOSITION" or "TRANSCRIPT" or "PROCEEDINGS" or "EXAMINATION" or "DEPONENT" or "PROCEEDINGS:";

    /// <summary>Pleading paper numbers every page from 1 to the same line.</summary>
    private static bool LooksLikePleading(List<IReadOnlyList<IReadOnlyList<NumberedLine>>> lines) =>
        lines.SelectMany(p => p).All(p => p[0].Number <= 2 && p.Count >= SureRun);

    /// <summary>The page with line numbers, time stamps and, on a transcript, all that stands outside the lines taken out of the body.</summary>
    private static PageLayout Mark(
        PageLayout page, IReadOnlyList<Panel> panels, IReadOnlyList<IReadOnlyList<NumberedLine>> lines, NumberedLines kind)
    {
        if (panels.Count == 0 || kind == NumberedLines.None) return page;
        var roles = (WordRole[])page.Roles.Clone();
        foreach (var number in panels.SelectMany(p => p.Numbers)) roles[number.Word] = WordRole.LineNumber;
        if (kind == NumberedLines.Transcript)
        {
            var onLine = new bool[roles.Length];
            foreach (var word in lines.SelectMany(p => p).SelectMany(l => l.Words)) onLine[word] = true;
            for (var i = 0; i < roles.Length; i++)
                if (roles[i] == WordRole.Body && !onLine[i]) roles[i] = WordRole.Furniture;
        }

        return page with { Roles = roles };
    }
}
