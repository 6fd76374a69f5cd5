using Assiduous.Record.Layout;

namespace Assiduous.Record.Transcripts;

/// <summary>
/// Reads the margin of scanned testimony by where its letters stand: the lines of such a page are spaced evenly, so a line number that recognition
/// took for something else (<c>)</c> for 9, <c>il</c> for 11) is told from the others; and what stands in the column of Q. and A. is one of them.
/// </summary>
internal static class ScannedMargin
{
    /// <summary>How far a word may stand outside the column of numbers, in points.</summary>
    private const float Aside = 7;

    /// <summary>How far a number may stand from its place, as a share of the spacing.</summary>
    private const float Off = 0.25f;

    /// <summary>How far the marks of one column may differ, in points.</summary>
    private const float SameColumn = 9;

    private const int LongestNumber = 3;

    private const int FewestMarks = 3;

    /// <summary>The numbers of a column that agree with the spacing of most of them; all of them where the spacing is uneven.</summary>
    public static List<LineNumber> Agreeing(List<LineNumber> column, int fewest)
    {
        var best = column;
        var most = 0;
        for (var i = 0; i < column.Count; i++)
        {
            for (var j = i + 1; j < column.Count; j++)
            {
                var (from, to) = (column[i], column[j]);
                if (to.Number <= from.Number) continue;
                var pitch = (to.Middle - from.Middle) / (to.Number - from.Number);
                if (pitch is < 6 or > 60) continue;
                var fit = column.FindAll(n => MathF.Abs(n.Middle - from.Middle - ((n.Number - from.Number) * pitch)) < pitch * Off);
                if (fit.Count > most) (best, most) = (fit, fit.Count);
            }
        }

        var once = best.GroupBy(n => n.Number).Select(g => g.First()).OrderBy(n => n.Number).ToList();
        return most >= fewest && once.Count * 5 >= column.Count * 3 ? once : column;
    }

    /// <summary>The panel with the words in its column of numbers that recognition misread, by the line on which each stands.</summary>
    public static Panel Complete(PageLayout page, Panel panel)
    {
        if (page.Sheet.Confidence is null) return panel;
        var known = panel.Numbers.Select(n => n.Word).ToHashSet();
        var numbers = panel.Numbers.ToList();
        for (var i = 0; i < page.Words.Length; i++)
        {
            var word = page.Words[i];
            if (known.Contains(i) || page.Roles[i] != WordRole.Body || word.Length > LongestNumber) continue;
            if (word.Left < panel.NumbersLeft - Aside || word.Right > panel.NumbersRight + Aside || !StandsApart(page, i)) continue;
            var (line, off) = panel.At(word.Middle);
            if (line >= 1 && line <= panel.Last && off < 0.4f) numbers.Add(new LineNumber(i, line, null, word.Middle));
        }

        return panel with { Numbers = [.. numbers.OrderBy(n => n.Number).ThenBy(n => n.Middle)], NumbersLeft = MathF.Min(panel.NumbersLeft, numbers.Min(n => page.Words[n.Word].Left)) };
    }

    /// <summary>The page with the marks that recognition misread set right: <c>QO.</c> in the column of Q. and A. is a Q.</summary>
    public static PageLayout WithMarks(PageLayout page, IReadOnlyList<Panel> panels)
    {
        if (page.Sheet.Confidence is null || panels.Count == 0) return page;
        var numbers = panels.SelectMany(p => p.Numbers).Select(n => n.Word).ToHashSet();
        var firsts = page.Rows.Select(r => Enumerable.Range(r.First, r.Count).Where(i => page.Roles[i] == WordRole.Body && !numbers.Contains(i) && panels.Any(p => page.Words[i].Left > p.NumbersRight)).DefaultIfEmpty(-1).First())
            .Where(i => i >= 0).ToList();
        var sure = firsts.Where(i => page.TextOf(i) is "Q." or "A.").Select(i => page.Words[i].Left).Order().ToList();
        if (sure.Count < FewestMarks) return page;
        var changed = firsts.Where(i => sure.Exists(s => MathF.Abs(s - page.Words[i].Left) < SameColumn)).Select(i => (Word: i, Mark: Mark(page.TextOf(i)))).Where(c => c.Mark is not null).ToList();
        return changed.Count == 0 ? page : Rewrite(page, changed!);
    }

    /// <summary>The page with the number of its first paragraph, where recognition took <c>1.</c> for a letter: it stands over a <c>2.</c>, and no other 1 between.</summary>
    public static PageLayout WithFirstParagraph(PageLayout page)
    {
        if (page.Sheet.Confidence is null) return page;
        var firsts = page.Rows.Select(r => Enumerable.Range(r.First, r.Count).Where(i => page.Roles[i] == WordRole.Body).DefaultIfEmpty(-1).First()).Where(i => i >= 0).ToList();
        var changed = firsts.Where(word => page.TextOf(word) is "I." or "l." or "i." or "|." or "].")
            .Where(word => firsts.SkipWhile(w => w != word).Skip(1).FirstOrDefault(w => char.IsAsciiDigit(page.TextOf(w)[0]) && page.TextOf(w)[^1] == '.' && MathF.Abs(page.Words[w].Left - page.Words[word].Left) < SameColumn, -1) is >= 0 and var next && page.TextOf(next) is "2.")
            .Select(word => (Word: word, Mark: "1.")).ToList();
        return changed.Count == 1 ? Rewrite(page, changed) : page;
    }

    /// <summary>What a word in the column of marks is, where it is not read as one; null where it is a mark or may be a word.</summary>
    private static string? Mark(ReadOnlySpan<char> word) => word switch
    {
        "QO." or "OQ." or "Qo." or "Oo." or "OO." or "O." or "0." or "Q," or "©." or "Qe." or "QC." or "Q.." or "QQ." or "@." or "Q.)" or "QO" or "(Q." => "Q.",
        "A," or "A.." or "AL" or "A.)" or "AQ." or "(A." or "A-" => "A.",
        _ => null,
    };

    private static PageLayout Rewrite(PageLayout page, List<(int Word, string Mark)> changed)
    {
        var letters = page.Sheet.Characters + string.Concat(changed.Select(c => c.Mark));
        var words = (Word[])page.Words.Clone();
        var at = page.Sheet.Characters.Length;
        foreach (var (word, mark) in changed)
        {
            words[word] = words[word] with { Start = at, Length = mark.Length };
            at += mark.Length;
        }

        return page with { Words = words, Sheet = page.Sheet with { Characters = letters, Words = words } };
    }

    /// <summary>Whether no word follows closely, so that this is no first word of a sentence.</summary>
    private static bool StandsApart(PageLayout page, int word)
    {
        var own = page.Words[word];
        for (var i = word + 1; i < page.Words.Length && page.Words[i].Left > own.Left; i++)
            if (MathF.Abs(page.Words[i].Middle - own.Middle) < own.Height) return page.Words[i].Left - own.Right > 7;
        return true;
    }
}
