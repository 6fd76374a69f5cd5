namespace Assiduous.Record.Layout;

/// <summary>A word as a reader of some format found it: where its letters stand in the sheet's characters, and its box.</summary>
/// <remarks>Points from the top left corner, y downwards. Plain text counts a character as 6 points by 12.</remarks>
internal readonly record struct Word(int Start, int Length, float Left, float Top, float Width, float Height)
{
    public float Right => Left + Width;

    public float Bottom => Top + Height;

    public float Middle => Top + (Height / 2);
}

/// <summary>One sheet before its layout is understood.</summary>
internal sealed record Sheet
{
    public required int FilePage { get; init; }

    public double Width { get; init; }

    public double Height { get; init; }

    /// <summary>The letters of all words, one after the other, without spaces.</summary>
    public string Characters { get; init; } = "";

    /// <summary>The words in the order in which the file gives them.</summary>
    public Word[] Words { get; init; } = [];

    /// <summary>For each word the printed line to which recognition gave it; empty for a text layer.</summary>
    public int[] LineOf { get; init; } = [];

    /// <summary>Mean confidence of recognition, 0 to 100; null for a text layer.</summary>
    public double? Confidence { get; init; }

    /// <summary>By how much rows fell per point to the right before the sheet was turned level about its middle; turning it back gives the true boxes.</summary>
    public float Slope { get; init; }

    /// <summary>How the words were turned to stand upright; width and height are then those of the sheet so turned.</summary>
    public Turn Turn { get; init; }

    /// <summary>Whether the boxes are real measures; false for plain text, whose boxes only say row and column.</summary>
    public bool HasBoxes { get; init; } = true;

    public ReadOnlySpan<char> TextOf(in Word word) => Characters.AsSpan(word.Start, word.Length);
}

/// <summary>What a word on a sheet is for.</summary>
internal enum WordRole : byte
{
    Body,
    Stamp,
    Furniture,
    PageNumber,
    Bates,
    LineNumber,
    LeftOut,
}

/// <summary>Words on one baseline: a range of <see cref="PageLayout.Words"/>.</summary>
internal readonly record struct Row(int First, int Count, float Left, float Right, float Top, float Bottom)
{
    public int End => First + Count;

    public float Middle => (Top + Bottom) / 2;

    public float Height => Bottom - Top;

    /// <summary>The cell of a printed table in which the words stand; null elsewhere.</summary>
    public TableCell? Cell { get; init; }
}

/// <summary>A sheet whose words are put into rows, and what is known of each word.</summary>
internal sealed record PageLayout
{
    public required Sheet Sheet { get; init; }

    /// <summary>The words in reading order.</summary>
    public required Word[] Words { get; init; }

    /// <summary>The role of each word, by the same index.</summary>
    public required WordRole[] Roles { get; init; }

    public required Row[] Rows { get; init; }

    public EcfStamp? Stamp { get; init; }

    public string? PrintedPage { get; init; }

    public string? Bates { get; init; }

    public ReadOnlySpan<char> TextOf(int word) => Sheet.TextOf(Words[word]);

    /// <summary>The words of a range that have no other role than body text, joined by single spaces.</summary>
    public string BodyText(int first, int end)
    {
        var text = new System.Text.StringBuilder();
        for (var i = first; i < end; i++)
        {
            if (Roles[i] != WordRole.Body) continue;
            if (text.Length > 0) text.Append(' ');
            text.Append(TextOf(i));
        }

        return text.ToString();
    }

    public bool HasBody(in Row row)
    {
        for (var i = row.First; i < row.End; i++)
            if (Roles[i] == WordRole.Body) return true;
        return false;
    }

    /// <summary>The same page with the words of some ranges given a role.</summary>
    public PageLayout With(WordRole role, IEnumerable<(int First, int End)> ranges)
    {
        var roles = (WordRole[])Roles.Clone();
        foreach (var (first, end) in ranges) Array.Fill(roles, role, first, end - first);
        return this with { Roles = roles };
    }
}
