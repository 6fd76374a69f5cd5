using Assiduous.Citations;

namespace Assiduous.Record.Layout;

/// <summary>A line with its words and looks, as the readers of structure see it.</summary>
internal readonly record struct StructureLine(string Text, TextSpan Span, RecordLine Line, LineShape Shape);

/// <summary>Finds numbered paragraphs and headings in the lines of a document.</summary>
internal static class Structure
{
    public static RecordText Add(RecordText text, IReadOnlyList<LineShape> shapes, int bodyLines)
    {
        if (text.Transcript is not null) return text;
        var lines = new StructureLine[bodyLines];
        for (var i = 0; i < bodyLines; i++) lines[i] = new StructureLine(text.Lines[i].Span.Of(text.Text), text.Lines[i].Span, text.Lines[i], shapes[i]);
        var page = BodyBox.Of(lines);
        var numbers = ParagraphNumbers.Find(lines, page);
        var headings = Headings.Find(lines, page, numbers);
        var end = lines.Length == 0 ? 0 : lines[^1].Span.End;
        return text with { Paragraphs = ParagraphSpans.Build(lines, numbers, headings, end), Sections = SectionSpans.Build(headings, end) };
    }
}

/// <summary>Where the body of a document stands on its sheets.</summary>
/// <param name="Left">Left edge that most lines share; null where the format does not tell.</param>
/// <param name="Right">Right edge that full lines reach.</param>
/// <param name="Gap">Usual distance between lines.</param>
internal readonly record struct BodyBox(float? Left, float Right, float Gap)
{
    public float Middle => ((Left ?? 0) + Right) / 2;

    public static BodyBox Of(StructureLine[] lines)
    {
        var known = lines.Where(l => l.Shape.Left is not null).ToList();
        if (known.Count == 0) return new BodyBox(null, 0, 0);
        var left = known.GroupBy(l => MathF.Round(l.Shape.Left!.Value / 3)).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).First().Key * 3;
        var rights = known.Select(l => l.Shape.Right).Order().ToList();
        var gaps = known.Where(l => l.Shape.Gap is not null).Select(l => l.Shape.Gap!.Value).Order().ToList();
        return new BodyBox(left, rights[(int)(rights.Count * 0.9)], gaps.Count == 0 ? 0 : gaps[gaps.Count / 2]);
    }

    /// <summary>Whether the line before <paramref name="index"/> ends its paragraph as far as can be seen.</summary>
    public bool BreaksBefore(StructureLine[] lines, int index)
    {
        if (index == 0 || lines[index].Shape.IsParagraph) return true;
        var before = lines[index - 1];
        if (lines[index].Shape.Gap > Gap + 5 && lines[index].Shape.Gap > Gap * 1.5f) return true;
        if (Left is not null && before.Shape.Right < Right - ((Right - Left.Value) * 0.2f)) return true;
        return Marks.EndsSentence(before.Text);
    }

    /// <summary>Whether a line stands in the middle between the edges of the body, away from both.</summary>
    public bool IsCentered(in StructureLine line)
    {
        if (line.Shape.Centered) return true;
        if (Left is not { } left || line.Shape.Left is not { } own) return false;
        return own > left + 24 && line.Shape.Right < Right - 12 && MathF.Abs(((own + line.Shape.Right) / 2) - Middle) < Math.Max(10, (Right - left) * 0.05f);
    }
}

/// <summary>Small tests on words.</summary>
internal static class Marks
{
    /// <summary>Whether a line ends as sentences and headings end, and not in the middle of one.</summary>
    public static bool EndsSentence(string line)
    {
        var end = line.AsSpan().TrimEnd().TrimEnd("”\"’')]");
        if (end.IsEmpty) return true;
        if (end[^1] is '?' or '!' or ':' or ';') return true;
        if (end[^1] != '.') return line.Length > 0 && line.TrimEnd()[^1] is ')' && line.Contains('(', StringComparison.Ordinal) && line.TrimEnd().EndsWith(".)", StringComparison.Ordinal);
        var space = end.LastIndexOf(' ');
        return end[(space + 1)..] is not ("No." or "Nos." or "Ex." or "Exs." or "Dkt." or "v." or "Mr." or "Ms." or "Mrs." or "Dr." or "Dep." or "Tr." or "Decl." or "Aff." or "¶." or "Id." or "at." or "Civ." or "Fed." or "R.");
    }

    /// <summary>Whether the letters of a line are capitals, at least three.</summary>
    public static bool IsCapitals(ReadOnlySpan<char> line)
    {
        int upper = 0, lower = 0;
        foreach (var letter in line)
        {
            if (char.IsUpper(letter)) upper++;
            else if (char.IsLower(letter)) lower++;
        }

        return upper >= 3 && lower * 8 <= upper;
    }

    /// <summary>Whether the words of weight begin with capitals, as in a title.</summary>
    public static bool IsTitle(string line)
    {
        int capital = 0, small = 0;
        foreach (var word in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (word.Length < 4 || !char.IsLetter(word[0])) continue;
            if (char.IsUpper(word[0])) capital++;
            else if (word is not ("with" or "from" or "that" or "under" or "into" or "upon" or "against" or "their" or "over")) small++;
        }

        return capital >= 1 && small * 4 <= capital;
    }

    /// <summary>Whether a row of points leads to a page number, as in a table of contents.</summary>
    public static bool HasLeaders(string line) =>
        line.Contains("....", StringComparison.Ordinal) || line.Contains(". . . .", StringComparison.Ordinal) || line.Contains("……", StringComparison.Ordinal);
}
