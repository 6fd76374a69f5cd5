namespace Assiduous.Samples.Paper;

/// <summary>A piece of a paper.</summary>
internal abstract record Block;

/// <summary>A centred title: <c># TITLE</c>.</summary>
internal sealed record Title(string Text) : Block;

/// <summary>A heading at the left: <c>## A. Heading</c>.</summary>
internal sealed record Heading(string Text) : Block;

/// <summary>A numbered paragraph: <c>¶ 8 text</c>.</summary>
internal sealed record Numbered(int Number, string Text) : Block;

/// <summary>An ordinary paragraph.</summary>
internal sealed record Prose(string Text) : Block;

/// <summary>A line by itself at the left margin: <c>| text</c>.</summary>
internal sealed record Flush(string Text) : Block;

/// <summary>A line of a signature block: <c>&gt; text</c>.</summary>
internal sealed record Signature(string Text) : Block;

/// <summary>The caption: <c>@caption</c>.</summary>
internal sealed record Caption : Block;

/// <summary>The start of a page with the number printed on it: <c>== page 8</c>.</summary>
internal sealed record PageStart(int Printed) : Block;

/// <summary>Pages of which nothing is known: <c>== gap 2-7</c>.</summary>
internal sealed record GapPages(int From, int To) : Block;

/// <summary>Reads the blocks of a paper: one a run of lines, parted by empty lines.</summary>
internal static class Blocks
{
    public static IReadOnlyList<Block> Parse(IReadOnlyList<string> body)
    {
        var blocks = new List<Block>();
        var run = new List<string>();
        foreach (var line in body.Append(""))
        {
            if (line.Length > 0 && !StandsAlone(line))
            {
                run.Add(line.Trim());
                continue;
            }
            if (run.Count > 0) blocks.Add(FromRun(string.Join(' ', run)));
            run.Clear();
            if (line.Length > 0) blocks.Add(FromLine(line));
        }
        return blocks;
    }

    private static bool StandsAlone(string line) => line[0] is '|' or '>' or '@' or '=';

    private static Block FromLine(string line) => line switch
    {
        "@caption" => new Caption(),
        ['|', ..] => new Flush(line[1..].Trim()),
        ['>', ..] => new Signature(line[1..].Trim()),
        _ when line.StartsWith("== page ", StringComparison.Ordinal) => new PageStart(int.Parse(line[8..])),
        _ when line.StartsWith("== gap ", StringComparison.Ordinal) => Gap(line[7..]),
        _ => throw new FormatException($"'{line}' is no known mark."),
    };

    private static GapPages Gap(string range)
    {
        var dash = range.IndexOf('-', StringComparison.Ordinal);
        return dash < 0 ? new(int.Parse(range), int.Parse(range)) : new(int.Parse(range[..dash]), int.Parse(range[(dash + 1)..]));
    }

    private static Block FromRun(string text) => text switch
    {
        _ when text.StartsWith("## ", StringComparison.Ordinal) => new Heading(text[3..]),
        _ when text.StartsWith("# ", StringComparison.Ordinal) => new Title(text[2..]),
        _ when text.StartsWith("¶ ", StringComparison.Ordinal) => FromParagraph(text[2..]),
        _ => new Prose(text),
    };

    private static Numbered FromParagraph(string text)
    {
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        if (space < 0 || !int.TryParse(text[..space], out var number)) throw new FormatException($"'¶ {text}' has no number.");
        return new Numbered(number, text[(space + 1)..]);
    }
}
