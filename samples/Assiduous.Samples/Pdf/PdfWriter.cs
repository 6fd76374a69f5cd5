using System.IO.Compression;
using System.Text;

namespace Assiduous.Samples.Pdf;

/// <summary>Writes sheets as a PDF file: no date, no id, no compression of text, so that the same sheets give the same bytes.</summary>
internal sealed class PdfWriter : IDisposable
{
    private static readonly string[] FontNames = ["Courier", "Times-Roman", "Times-Bold", "Times-Italic", "Helvetica"];

    private readonly MemoryStream output = new();
    private readonly List<long> offsets = [];

    /// <summary>The bytes of a PDF file with these sheets.</summary>
    public static byte[] Write(IReadOnlyList<PdfPage> pages)
    {
        using var writer = new PdfWriter();
        return writer.Run(pages);
    }

    /// <inheritdoc/>
    public void Dispose() => output.Dispose();

    // Objects: 1 the catalog, 2 the page tree, 3… the fonts, then for each page its dictionary, its content and its image.
    private byte[] Run(IReadOnlyList<PdfPage> pages)
    {
        Put("%PDF-1.4\n%\u00E2\u00E3\u00CF\u00D3\n");
        Object("<< /Type /Catalog /Pages 2 0 R >>");
        var first = 3 + FontNames.Length;
        var numbers = PageNumbers(pages, first);
        var kids = string.Join(' ', numbers.Select(n => $"{n} 0 R"));
        Object($"<< /Type /Pages /Count {pages.Count} /Kids [{kids}] >>");
        foreach (var name in FontNames)
            Object($"<< /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding >>");
        for (var i = 0; i < pages.Count; i++) Page(pages[i], numbers[i]);
        Trailer();
        return output.ToArray();
    }

    private static List<int> PageNumbers(IReadOnlyList<PdfPage> pages, int first)
    {
        var numbers = new List<int>(pages.Count);
        foreach (var page in pages)
        {
            numbers.Add(first);
            first += page.Image is null ? 2 : 3;
        }
        return numbers;
    }

    private void Page(PdfPage page, int number)
    {
        var fonts = string.Join(' ', FontNames.Select((_, i) => $"/F{i + 1} {i + 3} 0 R"));
        var images = page.Image is null ? "" : $" /XObject << /Im {number + 2} 0 R >>";
        Object($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {PdfPage.Number(PdfPage.Width)} {PdfPage.Number(PdfPage.Height)}] "
            + $"/Resources << /Font << {fonts} >>{images} >> /Contents {number + 1} 0 R >>");
        var picture = page.Image is null ? "" : $"q {PdfPage.Number(PdfPage.Width)} 0 0 {PdfPage.Number(PdfPage.Height)} 0 0 cm /Im Do Q\n";
        Stream("", Encoding.Latin1.GetBytes(picture + page.Content));
        if (page.Image is { } image) Picture(image);
    }

    private void Picture(Bitmap image) => Stream(
        $"/Type /XObject /Subtype /Image /Width {image.Columns} /Height {image.Rows} /ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /FlateDecode ",
        Deflate(image.Bits));

    private static byte[] Deflate(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true)) deflate.Write(bytes);
        return packed.ToArray();
    }

    private void Object(string body)
    {
        offsets.Add(output.Position);
        Put($"{offsets.Count} 0 obj\n{body}\nendobj\n");
    }

    private void Stream(string dictionary, byte[] bytes)
    {
        offsets.Add(output.Position);
        Put($"{offsets.Count} 0 obj\n<< {dictionary}/Length {bytes.Length} >>\nstream\n");
        output.Write(bytes);
        Put("\nendstream\nendobj\n");
    }

    private void Trailer()
    {
        var start = output.Position;
        Put($"xref\n0 {offsets.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets) Put($"{offset:D10} 00000 n \n");
        Put($"trailer\n<< /Size {offsets.Count + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n");
    }

    private void Put(string text) => output.Write(Encoding.Latin1.GetBytes(text));
}
