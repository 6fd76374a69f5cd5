namespace Assiduous.Record.Layout;

/// <summary>How the words of a sheet were turned to stand upright.</summary>
internal enum Turn : byte
{
    /// <summary>They stand upright.</summary>
    None,

    /// <summary>They run down the sheet and were turned to the left.</summary>
    Down,

    /// <summary>They run up the sheet and were turned to the right.</summary>
    Up,
}

/// <summary>Turns sheets whose words run up or down, as tables and exhibits laid sideways do, so that they can be read as rows.</summary>
internal static class SidewaysSheet
{
    private const int FewestWords = 8;

    /// <summary>The page, upright. The court's stamp stands across the sheet as it lies and is read before it is turned.</summary>
    public static PageLayout Read(Sheet sheet)
    {
        var page = Stamps.TakeOut(RowBuilder.Build(sheet));
        if (Of(sheet) is not (var turn and not Turn.None)) return page;
        var stamp = new HashSet<Word>();
        for (var i = 0; i < page.Words.Length; i++)
            if (page.Roles[i] == WordRole.Stamp) stamp.Add(page.Words[i]);
        var upright = Upright(sheet with { Words = [.. sheet.Words.Where(w => !stamp.Contains(w))] }, turn);
        return RowBuilder.Build(upright) with { Stamp = page.Stamp };
    }

    /// <summary>The box of a word on the sheet as it lies.</summary>
    public static Word OnSheet(Sheet sheet, in Word word) => sheet.Turn switch
    {
        Turn.Down => word with { Left = (float)sheet.Height - word.Bottom, Top = word.Left, Width = word.Height, Height = word.Width },
        Turn.Up => word with { Left = word.Top, Top = (float)sheet.Width - word.Right, Width = word.Height, Height = word.Width },
        _ => word,
    };

    /// <summary>Which way most words of three letters or more run, the court’s stamp among them; by where the next word of the same line stands.</summary>
    private static Turn Of(Sheet sheet)
    {
        if (!sheet.HasBoxes || sheet.Confidence is not null || sheet.Turn != Turn.None) return Turn.None;
        int words = 0, sideways = 0, down = 0, up = 0;
        Word? before = null;
        foreach (var word in sheet.Words)
        {
            if (word.Length < 3) continue;
            words++;
            if (word.Height <= word.Width * 1.5f) continue;
            sideways++;
            if (before is { } last && MathF.Abs(last.Left - word.Left) < word.Width * 0.5f)
            {
                if (word.Top >= last.Bottom) down++;
                else if (word.Bottom <= last.Top) up++;
            }

            before = word;
        }

        if (sideways < FewestWords && !(sideways >= 3 && sideways == words) || sideways * 2 <= words) return Turn.None;
        return down > up ? Turn.Down : up > down ? Turn.Up : Turn.None;
    }

    private static Sheet Upright(Sheet sheet, Turn turn) => sheet with
    {
        Turn = turn,
        Width = sheet.Height,
        Height = sheet.Width,
        Words = [.. sheet.Words.Select(w => turn == Turn.Down
            ? w with { Left = w.Top, Top = (float)sheet.Width - w.Right, Width = w.Height, Height = w.Width }
            : w with { Left = (float)sheet.Height - w.Bottom, Top = w.Left, Width = w.Height, Height = w.Width })],
    };
}
