using Assiduous.Samples.Pdf;

namespace Assiduous.Statements.Tests.Forms;

/// <summary>How a paper is set.</summary>
/// <param name="Step">Distance of two lines in points.</param>
/// <param name="Justified">Whether lines are stretched to the right margin, and long words broken at their end.</param>
/// <param name="Pleading">Whether the sheets are pleading paper: lines numbered 1 to 28 at the left of a rule.</param>
/// <param name="Tables">Whether numbered paragraphs stand in a ruled table.</param>
internal sealed record Setting(double Step, bool Justified, bool Pleading, bool Tables)
{
    public double Left => Pleading ? 108 : 72;

    public double Right => 540;

    public double Top => Pleading ? 744 : 720;

    public double Bottom => Notes ? 128 : 80;

    /// <summary>Whether the paper has footnotes, for which the sheets leave room.</summary>
    public bool Notes { get; init; }
}

/// <summary>Sets words on sheets, line by line, as word processors and courts' systems leave them.</summary>
/// <param name="setting">How.</param>
internal sealed class SheetSetter(Setting setting)
{
    private const double Size = 12;
    private const int PleadingLines = 28;
    private const char Raised = '•'; // around the mark of a footnote, which stands raised and small

    private readonly List<PdfPage> sheets = [];
    private readonly List<(PdfPage Sheet, string Mark, string Words)> notes = [];
    private double y;
    private bool fits = true;

    /// <summary>The sheets so far.</summary>
    public IReadOnlyList<PdfPage> Sheets => sheets;

    /// <summary>Left edge of the body.</summary>
    public double Left => setting.Left;

    /// <summary>Right edge of the body.</summary>
    public double Right => setting.Right;

    /// <summary>Where the last line stands, from the bottom of the sheet.</summary>
    public double Y => y;

    /// <summary>Begins a new sheet.</summary>
    /// <param name="whole">Whether what follows, up to the next new sheet, must stand on this one.</param>
    public void NewSheet(bool whole = false)
    {
        var sheet = new PdfPage();
        sheets.Add(sheet);
        y = setting.Top;
        fits = !whole;
        if (!setting.Pleading) return;
        sheet.Line(100, 780, 100, 40);
        sheet.Line(103, 780, 103, 40);
        sheet.Line(552, 780, 552, 40);
        for (var i = 1; i <= PleadingLines; i++) sheet.Text(94 - FontMetrics.Width($"{i}", PdfFont.Times, Size), setting.Top - (i * 24), $"{i}", PdfFont.Times, Size);
    }

    /// <summary>Goes down by <paramref name="drop"/>, to a new sheet where this one is full.</summary>
    public void Down(double drop)
    {
        if (sheets.Count == 0 || fits && y - drop < setting.Bottom) NewSheet();
        y -= setting.Pleading ? Math.Ceiling(drop / 24) * 24 : drop;
    }

    /// <summary>Whether so much would still stand on this sheet.</summary>
    public bool HasRoom(double height) => sheets.Count > 0 && y - height >= setting.Bottom;

    /// <summary>A line of its own at some place.</summary>
    public void Line(double x, string text, PdfFont font = PdfFont.Times, double? drop = null)
    {
        Down(drop ?? setting.Step);
        sheets[^1].Text(x, y, Printable(text), font, Size);
    }

    /// <summary>More words on the line where the last stood.</summary>
    public void Beside(double x, string text, PdfFont font = PdfFont.Times, double size = Size, double raise = 0) => sheets[^1].Text(x, y + raise, Printable(text), font, size);

    /// <summary>A line in the middle of the sheet.</summary>
    public void Centred(string text, PdfFont font)
    {
        foreach (var line in Wrap(text, font, setting.Right - setting.Left - 60, 0, broken: false))
            Line((setting.Left + setting.Right - FontMetrics.Width(line, font, Size)) / 2, line, font, Math.Min(setting.Step, 18));
    }

    /// <summary>A paragraph, its first line indented.</summary>
    public void Paragraph(string text, double indent)
    {
        var lines = Wrap(Printable(text), PdfFont.Times, setting.Right - setting.Left, indent, setting.Justified);
        for (var i = 0; i < lines.Count; i++)
        {
            Down(setting.Step);
            Put(i == 0 ? setting.Left + indent : setting.Left, lines[i], setting.Justified && i + 1 < lines.Count);
        }
    }

    /// <summary>A paragraph in which a footnote hangs, <c>[[fn:words]]</c>.</summary>
    public void Noted(string text, double indent)
    {
        var waiting = new List<(string Mark, string Words)>();
        for (var at = text.IndexOf("[[fn:", StringComparison.Ordinal); at >= 0; at = text.IndexOf("[[fn:", StringComparison.Ordinal))
        {
            var end = text.IndexOf("]]", at, StringComparison.Ordinal);
            waiting.Add(($"{notes.Count + waiting.Count + 1}", text[(at + 5)..end]));
            text = $"{text[..at]}{Raised}{waiting[^1].Mark}{Raised}{text[(end + 2)..]}";
        }

        Paragraph(text, indent);
        notes.AddRange(waiting.Select(w => (sheets[^1], w.Mark, w.Words)));
    }

    /// <summary>Prints the notes at the foot of their sheets, under a rule.</summary>
    public void PrintNotes()
    {
        foreach (var sheet in notes.GroupBy(n => n.Sheet))
        {
            sheet.Key.Line(setting.Left, 114, setting.Left + 144, 114);
            var foot = 104.0;
            foreach (var (_, mark, words) in sheet)
            {
                sheet.Key.Text(setting.Left, foot + 3, mark, PdfFont.Times, 6.5);
                foreach (var line in Wrap(Printable(words), PdfFont.Times, (setting.Right - setting.Left) * 1.15, 0, false))
                {
                    sheet.Key.Text(setting.Left + 6, foot, line, PdfFont.Times, 10);
                    foot -= 11;
                }
            }
        }
    }

    private void Put(double x, string line, bool stretch)
    {
        if (line.Split(Raised) is { Length: 3 } parts)
        {
            Put(x, parts[0], false);
            var mark = x + FontMetrics.Width(parts[0], PdfFont.Times, Size);
            sheets[^1].Text(mark, y + 5, parts[1], PdfFont.Times, 7);
            Put(mark + FontMetrics.Width(parts[1], PdfFont.Times, 7), parts[2], false);
            return;
        }

        var words = line.Split(' ');
        if (!stretch || words.Length < 2) { sheets[^1].Text(x, y, line, PdfFont.Times, Size); return; }
        var gap = (setting.Right - x - words.Sum(w => FontMetrics.Width(w, PdfFont.Times, Size))) / (words.Length - 1);
        foreach (var word in words)
        {
            sheets[^1].Text(x, y, word, PdfFont.Times, Size);
            x += FontMetrics.Width(word, PdfFont.Times, Size) + gap;
        }
    }

    /// <summary>The lines of a text in so much room.</summary>
    public static List<string> Wrap(string text, PdfFont font, double room, double indent, bool broken)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var free = room - (lines.Count == 0 ? indent : 0);
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (line.Length == 0 || FontMetrics.Width(longer, font, Size) <= free) { line = longer; continue; }
            var (head, tail) = broken ? Broken(line, word, font, free) : (line, word);
            lines.Add(head);
            line = tail;
        }

        if (line.Length > 0) lines.Add(line);
        return lines;
    }

    // A long word of small letters is broken between two consonants, as word processors do.
    private static (string Head, string Tail) Broken(string line, string word, PdfFont font, double room)
    {
        if (word.Length >= 8 && word.All(char.IsAsciiLetterLower))
            for (var i = word.Length - 3; i >= 3; i--)
                if (!IsVowel(word[i - 1]) && !IsVowel(word[i]) && IsVowel(word[i - 2]) && FontMetrics.Width($"{line} {word[..i]}-", font, Size) <= room)
                    return ($"{line} {word[..i]}-", word[i..]);
        return (line, word);
    }

    private static bool IsVowel(char c) => "aeiouy".Contains(c, StringComparison.Ordinal);

    /// <summary>The text with what the base fonts lack written otherwise.</summary>
    public static string Printable(string text) => string.Concat(text.Select(c => c is '\t' ? " " : c is (>= ' ' and <= '~') or (>= '\u00A0' and <= '\u00FF') or '…' or '‘' or '’' or '“' or '”' or '•' or '–' or '—' ? $"{c}" : "?"));
}
