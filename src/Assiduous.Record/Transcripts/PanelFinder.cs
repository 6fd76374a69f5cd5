using System.Globalization;
using Assiduous.Record.Layout;

namespace Assiduous.Record.Transcripts;

/// <summary>Finds the columns of line numbers on a sheet.</summary>
internal static class PanelFinder
{
    /// <summary>The highest line number that any known form has.</summary>
    private const int HighestLine = 60;

    /// <summary>How far the edges of numbers in one column may differ, in points.</summary>
    private const float EdgeTolerance = 6;

    /// <summary>The panels of a page, in the order of columns and from the top; <paramref name="fewest"/> is the shortest run that counts.</summary>
    public static IReadOnlyList<Panel> Find(PageLayout page, int fewest)
    {
        var numbers = Candidates(page);
        if (numbers.Count < fewest) return [];
        var panels = new List<Panel>();
        foreach (var column in Columns(page, numbers, fewest))
            panels.AddRange(Runs(page, column, fewest).Where(run => StandsAtMargin(page, run, panels)));
        return Bound(panels);
    }

    private static List<LineNumber> Candidates(PageLayout page)
    {
        var found = new List<LineNumber>();
        for (var i = 0; i < page.Words.Length; i++)
        {
            if (page.Roles[i] != WordRole.Body || page.Words[i].Length > 8) continue;
            if (Read(page.TextOf(i)) is { } number) found.Add(new LineNumber(i, number.Line, number.Page, page.Words[i].Middle));
        }

        return found;
    }

    /// <summary>Reads <c>7</c>, <c>07</c> or <c>002:07</c>.</summary>
    private static (int Line, int? Page)? Read(ReadOnlySpan<char> word)
    {
        var colon = word.IndexOf(':');
        var line = word[(colon + 1)..];
        if (line.Length is 0 or > 2 || !Whole(line, out var number) || number is < 1 or > HighestLine) return null;
        if (colon < 0) return (number, null);
        return line.Length == 2 && colon > 0 && Whole(word[..colon], out var page) ? (number, page) : null;
    }

    private static bool Whole(ReadOnlySpan<char> text, out int value) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);

    /// <summary>Groups of numbers whose right or left edges stand below one another.</summary>
    private static IEnumerable<List<LineNumber>> Columns(PageLayout page, List<LineNumber> numbers, int fewest)
    {
        var byEdge = numbers.OrderBy(n => page.Words[n.Word].Right).ToList();
        for (var first = 0; first < byEdge.Count;)
        {
            var edge = page.Words[byEdge[first].Word].Right;
            var end = first + 1;
            while (end < byEdge.Count && page.Words[byEdge[end].Word].Right - edge <= EdgeTolerance * 2) end++;
            var column = byEdge[first..end].OrderBy(n => n.Middle).ThenBy(n => n.Word).ToList();
            if (column.Count >= fewest) yield return page.Sheet.Confidence is null ? column : ScannedMargin.Agreeing(column, fewest);
            first = end;
        }
    }

    /// <summary>Cuts a column into runs that count upwards.</summary>
    private static IEnumerable<Panel> Runs(PageLayout page, List<LineNumber> column, int fewest)
    {
        var run = new List<LineNumber>();
        foreach (var number in column)
        {
            if (run.Count > 0 && !Continues(run[^1], number))
            {
                if (run.Count > 1 && IsStray(run, number)) continue;
                if (Close(page, run, fewest) is { } panel) yield return panel;
                run = [];
            }

            run.Add(number);
        }

        if (Close(page, run, fewest) is { } last) yield return last;
    }

    private static bool Continues(LineNumber before, LineNumber next) =>
        next.Number > before.Number && next.Number - before.Number <= 6 && next.Page == before.Page && next.Middle > before.Middle;

    /// <summary>A number inside the text, between two lines that follow one another, is no line number.</summary>
    private static bool IsStray(List<LineNumber> run, LineNumber number)
    {
        var pitch = (run[^1].Middle - run[0].Middle) / Math.Max(1, run[^1].Number - run[0].Number);
        return number.Number != 1 && number.Page == run[^1].Page && number.Middle - run[^1].Middle < pitch * 0.6f;
    }

    private static Panel? Close(PageLayout page, List<LineNumber> run, int fewest)
    {
        if (run.Count < fewest || run[^1].Number - run[0].Number + 1 > run.Count * 2) return null;
        var steps = new List<float>();
        for (var i = 1; i < run.Count; i++) steps.Add((run[i].Middle - run[i - 1].Middle) / (run[i].Number - run[i - 1].Number));
        steps.Sort();
        var pitch = steps.Count == 0 ? 12 : steps[steps.Count / 2];
        if (pitch < 3 || steps.Count(s => MathF.Abs(s - pitch) < pitch * 0.35f) * 5 < steps.Count * 3) return null;
        var origins = run.Select(n => n.Middle - ((n.Number - 1) * pitch)).Order().ToList();
        return new Panel
        {
            Numbers = run,
            NumbersLeft = run.Min(n => page.Words[n.Word].Left),
            NumbersRight = run.Max(n => page.Words[n.Word].Right),
            Pitch = pitch,
            Origin = origins[origins.Count / 2],
            Last = run[^1].Number,
            NumberHeight = page.Words[run[0].Word].Height,
        };
    }

    /// <summary>Whether hardly a row has words close before its number, so that the numbers stand at a margin and not inside a text or table.</summary>
    private static bool StandsAtMargin(PageLayout page, Panel panel, List<Panel> others)
    {
        var inside = 0;
        var edge = others.Where(o => o.NumbersRight < panel.NumbersLeft).Select(o => o.NumbersRight).DefaultIfEmpty(float.MinValue).Max();
        foreach (var number in panel.Numbers)
        {
            var i = number.Word - 1;
            if (i < 0 || MathF.Abs(page.Words[i].Middle - number.Middle) > page.Words[number.Word].Height) continue;
            var before = page.Words[i];
            if (before.Right > page.Words[number.Word].Left || before.Left <= edge || page.Roles[i] != WordRole.Body) continue;
            var close = page.Words[number.Word].Left - before.Right < page.Words[number.Word].Height * 1.25f;
            if (edge == float.MinValue ? !TimeStamps.IsTime(page.TextOf(i)) : close) inside++;
        }

        return inside <= panel.Numbers.Count / 8;
    }

    /// <summary>Gives each panel its right edge and the regions above and below it.</summary>
    private static List<Panel> Bound(List<Panel> panels) =>
    [
        .. panels.Select(panel =>
        {
            var column = panels.Where(p => MathF.Abs(p.NumbersRight - panel.NumbersRight) <= EdgeTolerance * 2).ToList();
            var above = column.Where(p => p.Origin < panel.Origin).Select(p => p.Bottom).DefaultIfEmpty(0).Max();
            var below = column.Where(p => p.Origin > panel.Origin).Select(p => p.Top).DefaultIfEmpty(float.MaxValue).Min();
            var right = panels.Where(p => p.NumbersLeft > panel.NumbersRight + (EdgeTolerance * 2)).Select(p => p.NumbersLeft).DefaultIfEmpty(float.MaxValue).Min();
            return panel with { HeadTop = above, FootBottom = below, Right = right };
        }),
    ];
}
