namespace Assiduous.Statements.Reading;

/// <summary>Tells headings and the end of a paper's body from the lines of its paragraphs.</summary>
internal static class Headings
{
    private static readonly string[] Closings =
        ["dated:", "dated this", "dated ", "date:", "respectfully submitted", "wherefore", "certificate of service", "certificate of compliance",
         "/s/", "s/ ", "sworn to", "executed on", "i declare under penalty", "attorney for", "attorneys for", "counsel for", "by: /s/", "by:"];

    /// <summary>Whether the signature block begins here.</summary>
    public static bool Closes(string line) =>
        line.Length < 120 && (Array.Exists(Closings, c => line.StartsWith(c, StringComparison.OrdinalIgnoreCase))
            || line.EndsWith(',') && Array.Exists(Signing, c => line.StartsWith(c, StringComparison.Ordinal)));

    private static readonly string[] Signing = ["THE PLAINTIFF", "THE DEFENDANT", "PLAINTIFF,", "DEFENDANT,", "PLAINTIFFS,", "DEFENDANTS,"];

    /// <summary>Whether a line ends a sentence or a citation.</summary>
    public static bool EndsSentence(string line)
    {
        var end = line.Length;
        while (end > 0 && line[end - 1] is '"' or '\u201d' or '\u2019' or '\'' or ')' or ']') end--;
        return end < line.Length || end > 0 && line[end - 1] is '.' or '?' or '!' or ';' or ':';
    }

    /// <summary>Whether a line ends with a short word that a number follows, "truck No.": the number on the next line numbers no paragraph.</summary>
    public static bool EndsInNumberWord(string line) =>
        Array.Exists((string[])[" No.", " Nos.", " Ex.", " Exs.", " Dkt.", " Doc.", " p.", " pp.", " ¶", " ¶¶", " Ch.", " Sec.", " Art.", " Fig.", " Vol.", " Rm.", " Apt.", " Ste."], w => line.EndsWith(w, StringComparison.Ordinal));

    /// <summary>Whether a line ends with a word that leads on: "see also", "in".</summary>
    public static bool EndsOpen(string line) =>
        Array.Exists((string[])["see", "also", "to", "in", "and", "from", "the", "its", "her", "his", "with", "e.g.,", "cf."], w => line.EndsWith(" " + w, StringComparison.OrdinalIgnoreCase) || string.Equals(line, w, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a line that stands alone is a heading.</summary>
    /// <param name="line">The line.</param>
    /// <param name="before">The line before it; null at the head of the paper.</param>
    public static bool IsHeading(PaperLine line, PaperLine? before)
    {
        if (line.HeadingLevel is not null) return true;
        if (line.Text.Length > 160 || !line.Text.Any(char.IsLetter)) return false;
        if (before is not null && !EndsSentence(before.Text) && !AllCapitals(before.Text)) return false;
        return AllCapitals(line.Text) || TitleCase(line.Text);
    }

    /// <summary>The words of a heading in capitals that runs over several lines.</summary>
    /// <param name="lines">The paper's lines.</param>
    /// <param name="first">Where it begins.</param>
    /// <param name="last">Its last line.</param>
    public static string Whole(IReadOnlyList<PaperLine> lines, int first, out int last)
    {
        last = first;
        var words = lines[first].Text;
        while (last + 1 < lines.Count && last - first < 4 && AllCapitals(lines[last].Text) && AllCapitals(lines[last + 1].Text) && !Labelled(lines[last + 1].Text) && !EndsSentence(lines[last + 1].Text) && !EndsSentence(lines[last].Text))
            words = $"{words} {lines[++last].Text}";
        return words;
    }

    /// <summary>Whether a heading begins here with a label of its own, "II.", "A.".</summary>
    private static bool Labelled(string text) => text.IndexOf('.', StringComparison.Ordinal) is > 0 and < 6 and var dot && text[..dot].All(c => c is 'I' or 'V' or 'X' or 'L' or >= 'A' and <= 'H');

    private static bool AllCapitals(string text)
    {
        int upper = 0, lower = 0;
        foreach (var c in text)
            if (char.IsLower(c)) lower++;
            else if (char.IsUpper(c)) upper++;
        return upper >= 3 && lower <= upper / 12;
    }

    private static bool TitleCase(string text)
    {
        if (text[^1] is '.' or ';' or ',' or ')' or '?') return false;
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > 14 || !char.IsUpper(text[0])) return false;
        var large = words.Count(w => char.IsUpper(w[0]) || w.Length <= 4);
        return large >= words.Length * 0.8;
    }
}
