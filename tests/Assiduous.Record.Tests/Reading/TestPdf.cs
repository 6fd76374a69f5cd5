using System.Globalization;
using System.Text;

namespace Assiduous.Record.Tests.Reading;

/// <summary>Writes small PDF files for tests: words at places, in Courier, Helvetica or Times, and grey pictures.</summary>
internal sealed class TestPdf
{
    private static readonly string[] Fonts = ["Courier", "Helvetica", "Times-Roman"];

    private readonly List<(double Width, double Height, StringBuilder Content, byte[]? Image, int ImageWidth, int ImageHeight)> pages = [];

    public static string Courier => "F0";

    public static string Helvetica => "F1";

    public static string Times => "F2";

    public TestPdf Page(double width = 612, double height = 792)
    {
        pages.Add((width, height, new StringBuilder(), null, 0, 0));
        return this;
    }

    /// <summary>Writes words with their base line at <paramref name="top"/> points below the upper edge of the last page.</summary>
    public TestPdf Text(double left, double top, string words, string font = "F2", double size = 12)
    {
        var escaped = words.Replace("\\", "\\\\").Replace("(", "\\(").Replace(")", "\\)");
        pages[^1].Content.Append(CultureInfo.InvariantCulture, $"BT /{font} {size} Tf {left} {pages[^1].Height - top} Td ({escaped}) Tj ET\n");
        return this;
    }

    /// <summary>Lays a grey picture over the whole last page.</summary>
    public TestPdf Picture(byte[] grey, int width, int height)
    {
        var page = pages[^1];
        page.Content.Insert(0, FormattableString.Invariant($"q {page.Width} 0 0 {page.Height} 0 0 cm /Im Do Q\n"));
        pages[^1] = page with { Image = grey, ImageWidth = width, ImageHeight = height };
        return this;
    }

    public byte[] Bytes()
    {
        var file = new MemoryStream();
        var offsets = new List<long>();
        Write(file, "%PDF-1.4\n");
        var kids = string.Join(' ', pages.Select((_, i) => $"{10 + (i * 3)} 0 R"));
        Object(file, offsets, 1, "<< /Type /Catalog /Pages 2 0 R >>");
        Object(file, offsets, 2, $"<< /Type /Pages /Kids [{kids}] /Count {pages.Count} >>");
        for (var f = 0; f < Fonts.Length; f++)
            Object(file, offsets, 3 + f, $"<< /Type /Font /Subtype /Type1 /BaseFont /{Fonts[f]} /Encoding /WinAnsiEncoding >>");
        for (var i = 6; i < 10; i++) Object(file, offsets, i, "null");
        for (var i = 0; i < pages.Count; i++) WritePage(file, offsets, 10 + (i * 3), pages[i]);
        var start = file.Position;
        Write(file, $"xref\n0 {offsets.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets) Write(file, offset.ToString("0000000000", CultureInfo.InvariantCulture) + " 00000 n \n");
        Write(file, $"trailer << /Size {offsets.Count + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n");
        return file.ToArray();
    }

    private static void WritePage(
        MemoryStream file, List<long> offsets, int number, (double Width, double Height, StringBuilder Content, byte[]? Image, int ImageWidth, int ImageHeight) page)
    {
        var fonts = string.Join(' ', Fonts.Select((_, f) => $"/F{f} {3 + f} 0 R"));
        var picture = page.Image is null ? "" : $"/XObject << /Im {number + 2} 0 R >>";
        Object(file, offsets, number, FormattableString.Invariant(
            $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {page.Width} {page.Height}] /Contents {number + 1} 0 R /Resources << /Font << {fonts} >> {picture} >> >>"));
        var content = Encoding.Latin1.GetBytes(page.Content.ToString());
        Stream(file, offsets, number + 1, $"/Length {content.Length}", content);
        if (page.Image is null) Object(file, offsets, number + 2, "null");
        else
            Stream(file, offsets, number + 2, $"/Type /XObject /Subtype /Image /Width {page.ImageWidth} /Height {page.ImageHeight} /ColorSpace /DeviceGray /BitsPerComponent 8 /Length {page.Image.Length}", page.Image);
    }

    private static void Stream(MemoryStream file, List<long> offsets, int number, string dictionary, byte[] content)
    {
        offsets.Add(file.Position);
        Write(file, $"{number} 0 obj\n<< {dictionary} >>\nstream\n");
        file.Write(content);
        Write(file, "\nendstream\nendobj\n");
    }

    private static void Object(MemoryStream file, List<long> offsets, int number, string content)
    {
        offsets.Add(file.Position);
        Write(file, $"{number} 0 obj\n{content}\nendobj\n");
    }

    private static void Write(MemoryStream file, string text) => file.Write(Encoding.Latin1.GetBytes(text));
}
