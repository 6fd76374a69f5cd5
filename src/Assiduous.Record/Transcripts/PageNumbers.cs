using System.Globalization;
using Assiduous.Record.Layout;

namespace Assiduous.Record.Transcripts;

/// <summary>Finds the number that each transcript page bears above or below its lines.</summary>
/// <remarks>
/// A head may hold several numbers (a date, a volume, a page). Each way of printing one (with the word "Page", alone, at the end of other
/// words; above or below) is followed through the whole document; the one that most pages have and that always rises is the page number.
/// </remarks>
internal static class PageNumbers
{
    /// <summary>How far the line numbers of one column may stand apart, in points.</summary>
    private const float SameColumn = 24;

    private enum Way
    {
        HeadPage, FootPage, HeadAlone, HeadLast, HeadFirst, FootAlone, FootLast, FootFirst, HeadPageOf, FootPageOf,
    }

    /// <summary>The transcript pages of each sheet with their numbers, and how the number of each sheet is known.</summary>
    public static (IReadOnlyList<IReadOnlyList<PanelPage>> Pages, IReadOnlyList<PageNumberFrom> From) Read(
        IReadOnlyList<PageLayout> pages, IReadOnlyList<IReadOnlyList<Panel>> panels, IReadOnlyList<IReadOnlyList<IReadOnlyList<NumberedLine>>> lines)
    {
        var candidates = panels.Select((onPage, i) => onPage.Select(panel => Candidates(pages[i], panel)).ToList()).ToList();
        var way = Best(candidates, [.. panels.Select(InOneColumn)]);
        var single = Scanned(pages, panels, candidates, way);
        var found = new List<IReadOnlyList<PanelPage>>();
        var before = 0;
        for (var i = 0; i < pages.Count; i++)
        {
            var numbered = new List<PanelPage>();
            for (var p = 0; p < panels[i].Count && single[i].From != PageNumberFrom.Nothing; p++)
            {
                var number = single[i].Number ?? Number(panels[i][p], candidates[i][p], way);
                before = number ?? before + 1;
                numbered.Add(new PanelPage(before, panels[i][p], lines[i][p]));
            }

            found.Add(InOneColumn(panels[i]) ? numbered : [.. numbered.OrderBy(n => n.Number)]);
        }

        return (found, [.. single.Select(s => s.From)]);
    }

    private static int? Number(Panel panel, Dictionary<Way, int> candidates, Way? way) =>
        panel.Numbers[0].Page ?? (way is { } w && candidates.TryGetValue(w, out var value) ? value : null);

    /// <summary>The numbers of scanned sheets that hold one page each, held against one another; of any other sheet nothing is said here.</summary>
    private static (int? Number, PageNumberFrom From)[] Scanned(IReadOnlyList<PageLayout> pages, IReadOnlyList<IReadOnlyList<Panel>> panels, List<List<Dictionary<Way, int>>> candidates, Way? way)
    {
        var settled = new (int? Number, PageNumberFrom From)[pages.Count];
        var single = Enumerable.Range(0, pages.Count).Where(i => panels[i].Count == 1).ToList();
        if (!single.Exists(i => pages[i].Sheet.Confidence is not null)) return settled;
        var found = ScannedPages.Settle([.. single.Select(i => Number(panels[i][0], candidates[i][0], way))], [.. single.Select(i => pages[i].Sheet.Confidence is not null)]);
        for (var k = 0; k < single.Count; k++) settled[single[k]] = found[k];
        return settled;
    }

    /// <summary>Whether pages stand below one another alone; then they are in order as they stand, for a new volume may begin to count anew. Columns are read across or down.</summary>
    private static bool InOneColumn(IReadOnlyList<Panel> panels) => panels.All(p => MathF.Abs(p.NumbersRight - panels[0].NumbersRight) <= SameColumn);

    /// <summary>The way of printing that most pages share and that rises from page to page.</summary>
    private static Way? Best(List<List<Dictionary<Way, int>>> candidates, bool[] inOrder)
    {
        var all = candidates.Sum(c => c.Count);
        (Way Way, double Score)? best = null;
        foreach (var way in Enum.GetValues<Way>())
        {
            var values = candidates.SelectMany((onPage, i) => onPage.Where(c => c.ContainsKey(way)).Select(c => c[way]) is var own && inOrder[i] ? own : own.Order()).ToList();
            if (values.Count == 0) continue;
            var rises = values.Zip(values.Skip(1)).Count(v => v.Second > v.First);
            if (values.Count > 1 && rises * 10 < (values.Count - 1) * 8) continue;
            var score = (double)values.Count / all;
            if (best is null || score > best.Value.Score + 0.15) best = (way, score);
        }

        return best?.Way;
    }

    private static Dictionary<Way, int> Candidates(PageLayout page, Panel panel)
    {
        var found = new Dictionary<Way, int>();
        foreach (var row in page.Rows)
        {
            var head = row.Middle < panel.Top && row.Middle >= panel.HeadTop;
            if (!head && !(row.Middle > panel.Bottom && row.Middle <= panel.FootBottom)) continue;
            foreach (var segment in Segments(page, row, panel)) Read(segment, head, found);
        }

        return found;
    }

    /// <summary>The words of a row within the panel's columns, cut where the gap is wider than a few letters.</summary>
    private static IEnumerable<List<string>> Segments(PageLayout page, Row row, Panel panel)
    {
        var segment = new List<string>();
        var right = 0f;
        for (var i = row.First; i < row.End; i++)
        {
            var word = page.Words[i];
            if (page.Roles[i] is WordRole.Stamp or WordRole.LineNumber || word.Right < panel.NumbersLeft - 20 || word.Left >= panel.Right) continue;
            if (segment.Count > 0 && word.Left - right > Math.Max(word.Height, 8) * 1.2f)
            {
                yield return segment;
                segment = [];
            }

            segment.Add(page.TextOf(i).ToString());
            right = word.Right;
        }

        if (segment.Count > 0) yield return segment;
    }

    private static void Read(List<string> segment, bool head, Dictionary<Way, int> found)
    {
        for (var i = 0; i + 1 < segment.Count; i++)
        {
            if (segment[i].TrimEnd(':', '.', ',') is not ("Page" or "PAGE" or "page" or "Pg" or "PG") || Number(segment[i + 1]) is not { } number) continue;
            var ofAll = i + 2 < segment.Count && segment[i + 2] is "of" or "OF";
            found.TryAdd(ofAll ? (head ? Way.HeadPageOf : Way.FootPageOf) : head ? Way.HeadPage : Way.FootPage, number);
            if (ofAll) return;
        }

        var words = segment.Where(w => w.Any(char.IsLetterOrDigit)).ToList();
        if (words.Count == 0) return;
        if (words.Count == 1 && Number(words[0]) is { } alone) found.TryAdd(head ? Way.HeadAlone : Way.FootAlone, alone);
        else if (words.Count > 1 && Number(words[^1]) is { } last) found.TryAdd(head ? Way.HeadLast : Way.FootLast, last);
        else if (words.Count > 1 && Number(words[0]) is { } first) found.TryAdd(head ? Way.HeadFirst : Way.FootFirst, first);
    }

    private static int? Number(string word)
    {
        var digits = word.AsSpan().Trim("-–—.,:[]()");
        return digits.Length is > 0 and <= 5 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value > 0 ? value : null;
    }
}
