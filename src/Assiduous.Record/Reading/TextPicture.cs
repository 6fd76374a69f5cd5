using System.Globalization;
using System.Text;
using Assiduous.Record.Locating;

namespace Assiduous.Record.Reading;

/// <summary>
/// Draws the words of a document that has no sheets of its own (text, Word, a web page) as a page of typewriter lines, those of the passage
/// marked. A small PDF is written for it, which poppler draws.
/// </summary>
public static class TextPicture
{
    private const int Columns = 84, LabelColumns = 8, MostRows = 400;
    private const float Size = 10, Step = 13, Margin = 36;

    /// <summary>A typewriter's letters are this wide for a size of 1.</summary>
    private const float LetterWidth = 0.6f;

    // Windows-1252 from 0x80 to 0x9F, in which the file's standard font is written.
    private const string Windows = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    /// <summary>The lines as a PNG picture; null with a note where poppler is missing or failed.</summary>
    /// <param name="lines">The lines, as <see cref="ShownLine.Around"/> gives them.</param>
    /// <param name="resolution">Dots per inch, from 20.</param>
    /// <param name="options">Bounds; null for <see cref="ReadingOptions.Default"/>.</param>
    /// <param name="cancel">Ends the drawing early.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> was called.</exception>
    public static (byte[]? Png, ReadingNote? Note) Draw(IReadOnlyList<ShownLine> lines, int resolution = 100, ReadingOptions? options = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var rows = lines.SelectMany(Rows).Take(MostRows).ToList();
        var (width, height) = ((2 * Margin) + (Columns * Size * LetterWidth), (2 * Margin) + (Math.Max(1, rows.Count) * Step));
        var boxes = rows.Select((r, i) => (r, i)).Where(x => x.r.IsCited && x.r.Words.Length > 0)
            .Select(x => new PageBox(Margin + (LabelColumns * Size * LetterWidth), Margin + (x.i * Step), x.r.Words.Length * Size * LetterWidth, Step - 2)).ToList();
        using var folder = new TempFolder();
        var path = folder.File("lines.pdf");
        File.WriteAllBytes(path, Pdf(rows, width, height));
        return PageImages.Draw(path, new RecordPage { FilePage = 1, Span = default, Width = width, Height = height }, boxes, resolution, options, cancel);
    }

    /// <summary>A line cut into rows between words; a word longer than a row is cut anywhere.</summary>
    private static IEnumerable<ShownLine> Rows(ShownLine line)
    {
        const int Room = Columns - LabelColumns;
        var (label, words) = (line.Label, line.Words.Replace('\t', ' '));
        while (words.Length > Room)
        {
            var cut = words.LastIndexOf(' ', Room);
            if (cut <= 0) cut = Room;
            yield return new ShownLine(label, words[..cut], line.IsCited);
            (label, words) = ("", words[cut..].TrimStart());
        }

        yield return new ShownLine(label, words, line.IsCited);
    }

    private static byte[] Pdf(List<ShownLine> rows, float width, float height)
    {
        var page = new StringBuilder();
        for (var i = 0; i < rows.Count; i++)
        {
            var y = height - Margin - (i * Step) - Size + 1;
            if (rows[i].Label.Length > 0) Write(page, Margin, y, rows[i].Label);
            Write(page, Margin + (LabelColumns * Size * LetterWidth), y, rows[i].Words);
        }

        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            string.Create(CultureInfo.InvariantCulture, $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {width} {height}] /Resources << /Font << /F 5 0 R >> >> /Contents 4 0 R >>"),
            $"<< /Length {page.Length} >>\nstream\n{page}\nendstream", "<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>",
        ];
        var file = new StringBuilder("%PDF-1.4\n");
        var offsets = new List<int>();
        for (var i = 0; i < objects.Length; i++)
        {
            offsets.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        var table = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets) file.Append(CultureInfo.InvariantCulture, $"{offset:0000000000} 00000 n \n");
        file.Append(CultureInfo.InvariantCulture, $"trailer << /Size {objects.Length + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }

    private static void Write(StringBuilder page, float left, float y, string words)
    {
        page.Append(CultureInfo.InvariantCulture, $"BT /F {Size} Tf {left} {y} Td (");
        foreach (var letter in words)
        {
            var code = letter < 0x80 || letter is >= '\u00A0' and <= '\u00FF' ? letter : Windows.IndexOf(letter) is >= 0 and var at ? (char)(0x80 + at) : '?';
            if (code is '(' or ')' or '\\') page.Append('\\');
            page.Append(char.IsControl(code) && code < 0x80 ? ' ' : code);
        }

        page.Append(") Tj ET\n");
    }
}
