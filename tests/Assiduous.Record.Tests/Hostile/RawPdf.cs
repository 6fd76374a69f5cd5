using System.Globalization;
using System.Text;

namespace Assiduous.Record.Tests.Hostile;

/// <summary>A PDF put together from raw objects, so that any of them can be wrong.</summary>
internal static class RawPdf
{
    public const string Font = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>";

    public const string Words = "BT /F1 12 Tf 72 700 Td (Honest words stand on this page.) Tj ET";

    /// <summary>A document of one page with this content: 1 catalog, 2 tree, 3 page, 4 font, 5 content, then <paramref name="more"/>.</summary>
    public static byte[] Page(string content = Words, string page = "/MediaBox [0 0 612 792]", string font = Font, string streamDictionary = "", params string[] more) => Objects(
    [
        "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        $"<< /Type /Page /Parent 2 0 R {page} /Contents 5 0 R /Resources << /Font << /F1 4 0 R >> /XObject << /X 6 0 R >> >> >>", font, Stream(content, streamDictionary), .. more,
    ]);

    public static string Stream(string content, string dictionary = "") => $"<< {dictionary} /Length {content.Length} >>\nstream\n{content}\nendstream";

    public static byte[] Objects(IReadOnlyList<string> objects, string trailer = "")
    {
        using var file = new MemoryStream();
        var offsets = new List<long>();
        void Put(string text) => file.Write(Encoding.Latin1.GetBytes(text));
        Put("%PDF-1.5\n");
        for (var i = 0; i < objects.Count; i++)
        {
            offsets.Add(file.Position);
            Put($"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        var start = file.Position;
        Put($"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets) Put(offset.ToString("0000000000", CultureInfo.InvariantCulture) + " 00000 n \n");
        Put($"trailer\n<< /Size {objects.Count + 1} /Root 1 0 R {trailer} >>\nstartxref\n{start}\n%%EOF\n");
        return file.ToArray();
    }
}
