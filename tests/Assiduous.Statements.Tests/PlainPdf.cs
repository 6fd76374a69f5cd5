using System.Globalization;
using System.Text;

namespace Assiduous.Statements.Tests;

/// <summary>Prints plain text as a PDF in a typewriter face, a sheet for each form feed.</summary>
internal static class PlainPdf
{
    private const int LineHeight = 12;

    public static byte[] Of(string text)
    {
        var sheets = text.ReplaceLineEndings("\n").Split('\f');
        List<string> objects = ["<< /Type /Catalog /Pages 2 0 R >>", $"<< /Type /Pages /Count {sheets.Length} /Kids [{string.Join(' ', sheets.Select((_, i) => $"{4 + (i * 2)} 0 R"))}] >>", "<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>"];
        for (var i = 0; i < sheets.Length; i++)
        {
            var content = Content(sheets[i]);
            objects.Add($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F 3 0 R >> >> /Contents {5 + (i * 2)} 0 R >>");
            objects.Add($"<< /Length {content.Length} >>\nstream\n{content}\nendstream");
        }

        var file = new StringBuilder("%PDF-1.4\n");
        var offsets = new List<int>();
        for (var i = 0; i < objects.Count; i++)
        {
            offsets.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        var start = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets) file.Append(offset.ToString("0000000000", CultureInfo.InvariantCulture)).Append(" 00000 n \n");
        file.Append(CultureInfo.InvariantCulture, $"trailer << /Size {objects.Count + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }

    private static string Content(string sheet)
    {
        var lines = Wrapped(sheet);
        var made = new StringBuilder();
        for (var i = 0; i < lines.Count; i++)
            if (lines[i].Trim().Length > 0)
                made.Append(CultureInfo.InvariantCulture, $"BT /F 10 Tf 40 {750 - (i * LineHeight)} Td ({Escaped(lines[i])}) Tj ET\n");
        return made.ToString();
    }

    private static List<string> Wrapped(string sheet)
    {
        var lines = new List<string>();
        foreach (var line in sheet.Split('\n'))
        {
            var rest = line.TrimEnd();
            while (rest.Length > 88)
            {
                var cut = rest.LastIndexOf(' ', 88);
                lines.Add(rest[..cut]);
                rest = rest[(cut + 1)..];
            }

            lines.Add(rest);
        }

        return lines;
    }

    /// <summary>Marks beyond ASCII by their codes in the encoding of the face.</summary>
    private static string Escaped(string line) => string.Concat(line.Select(c => c switch
    {
        '(' or ')' or '\\' => $"\\{c}", '¶' => "\\266", '§' => "\\247", '–' => "\\226", '“' => "\\223", '”' => "\\224", '’' => "\\222", _ => c.ToString(),
    }));
}
