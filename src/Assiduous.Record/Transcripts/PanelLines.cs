using Assiduous.Record.Layout;

namespace Assiduous.Record.Transcripts;

/// <summary>One numbered line: its number and the words that stand on it, in reading order.</summary>
internal sealed record NumberedLine(int Number, IReadOnlyList<int> Words);

/// <summary>Gives the words of a sheet to the lines of its panels.</summary>
internal static class PanelLines
{
    /// <summary>How far a row may stand from where its line should be, as a share of the distance between lines.</summary>
    private const float Off = 0.38f;

    /// <summary>The lines of each panel, by the panel's place in the list.</summary>
    public static IReadOnlyList<IReadOnlyList<NumberedLine>> Assign(PageLayout page, IReadOnlyList<Panel> panels)
    {
        var numberOf = NumbersByWord(page, panels);
        var lines = panels.Select(p => new List<int>?[Math.Max(p.Last, p.Numbers.Max(n => n.Number)) + 1]).ToList();
        for (var p = 0; p < panels.Count; p++)
            foreach (var number in panels[p].Numbers) lines[p][number.Number] = [];
        var printed = new int[panels.Count];
        foreach (var row in page.Rows)
        {
            Array.Clear(printed);
            for (var i = row.First; i < row.End; i++)
                if (numberOf[i] is { Number: > 0 } at) printed[at.Panel] = at.Number;
            for (var i = row.First; i < row.End; i++)
            {
                if (numberOf[i].Number > 0 || page.Roles[i] != WordRole.Body) continue;
                var panel = PanelOf(panels, page.Words[i], printed);
                if (panel < 0) continue;
                var number = printed[panel] > 0 ? printed[panel] : NumberAt(panels[panel], page.Words[i].Middle);
                (lines[panel][number] ??= []).Add(i);
            }
        }

        return [.. lines.Select(ByNumber)];
    }

    /// <summary>The lines of a panel, from words by line number.</summary>
    private static IReadOnlyList<NumberedLine> ByNumber(List<int>?[] words)
    {
        var lines = new List<NumberedLine>(words.Length);
        for (var number = 0; number < words.Length; number++)
            if (words[number] is { } on) lines.Add(new NumberedLine(number, on));
        return lines;
    }

    /// <summary>For each word that is a line number, its panel and number.</summary>
    private static (int Panel, int Number)[] NumbersByWord(PageLayout page, IReadOnlyList<Panel> panels)
    {
        var numberOf = new (int Panel, int Number)[page.Words.Length];
        for (var p = 0; p < panels.Count; p++)
            foreach (var number in panels[p].Numbers) numberOf[number.Word] = (p, number.Number);
        return numberOf;
    }

    private static int PanelOf(IReadOnlyList<Panel> panels, in Word word, int[] printed)
    {
        for (var p = 0; p < panels.Count; p++)
        {
            var panel = panels[p];
            if (word.Left < panel.NumbersLeft || word.Left >= panel.Right) continue;
            if (printed[p] > 0 || (word.Middle >= panel.Top && word.Middle <= panel.Bottom)) return p;
        }

        return -1;
    }

    /// <summary>The line that a row without a number belongs to: the one that should stand there, or the one it runs on from.</summary>
    private static int NumberAt(Panel panel, float middle)
    {
        var (number, off) = panel.At(middle);
        number = Math.Clamp(number, 1, panel.Last);
        var printed = panel.Numbers.Any(n => n.Number == number);
        if (off <= Off && !printed) return number;
        int before = 0, after = 0;
        foreach (var line in panel.Numbers)
        {
            if (line.Middle <= middle + (panel.Pitch * 0.2f)) before = line.Number;
            else if (after == 0) after = line.Number;
        }

        // Where one number alone is not printed between two that are, the row is its line, however unevenly the lines are spaced.
        return before > 0 && after == before + 2 ? before + 1 : before > 0 ? before : number;
    }
}
