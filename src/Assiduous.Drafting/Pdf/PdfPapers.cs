using System.Globalization;
using System.Text;
using Assiduous.Record.Locating;
using PdfSharp.Pdf;
using PdfSharp.Pdf.IO;

namespace Assiduous.Drafting.Pdf;

/// <summary>PDF files opened for adding to them, and saved so that the same additions give the same bytes.</summary>
internal static class PdfPapers
{
    /// <summary>A PDF for changing; or why it is left alone.</summary>
    public static (PdfDocument? Document, string? Refused) Open(string name, ReadOnlyMemory<byte> bytes, PdfDocumentOpenMode mode)
    {
        try
        {
            var document = PdfReader.Open(new MemoryStream(bytes.ToArray()), mode);
            if (mode is PdfDocumentOpenMode.Modify && IsSigned(document))
                return (null, $"{name} bears a digital signature, and any change would break it. Annotate the file from which it was signed, or a printed copy.");
            return (document, null);
        }
        catch (PdfReaderException trouble)
        {
            return (null, trouble.Message.Contains("password", StringComparison.OrdinalIgnoreCase)
                ? $"{name} is protected by a password against changes. Save it without one and run this again."
                : $"{name} could not be opened for annotating: its structure is damaged. Print it to PDF again and annotate that.");
        }
        catch (Exception trouble) when (trouble is InvalidOperationException or InvalidCastException or ArgumentException or NotSupportedException or NotImplementedException or FormatException or IndexOutOfRangeException or NullReferenceException or KeyNotFoundException or OverflowException)
        {
            // The library meets broken files with whatever its code runs into.
            return (null, $"{name} could not be opened for annotating: its structure is damaged or of a kind that is not known. Print it to PDF again and annotate that.");
        }
    }

    /// <summary>The document's bytes, with no clock and no chance in them.</summary>
    public static byte[] Save(PdfDocument document, string seed)
    {
        using var buffer = new MemoryStream();
        document.Save(buffer, closeStream: false);
        return Settled(buffer.ToArray(), seed);
    }

    /// <summary>A rectangle of the sheet as shown, in the page's own coordinates.</summary>
    public static PdfRectangle Rectangle(PdfPage page, PageBox box)
    {
        var media = page.MediaBox;
        var (left, top, right, bottom) = (box.Left, box.Top, box.Left + box.Width, box.Top + box.Height);
        var rotate = ((page.Rotate % 360) + 360) % 360;
        (double X, double Y) At(double x, double y) => rotate switch
        {
            90 => (media.X1 + y, media.Y1 + x),
            180 => (media.X2 - x, media.Y1 + y),
            270 => (media.X2 - y, media.Y2 - x),
            _ => (media.X1 + x, media.Y2 - y),
        };
        var (a, b) = (At(left, top), At(right, bottom));
        return new(new PdfSharp.Drawing.XPoint(Math.Min(a.X, b.X), Math.Min(a.Y, b.Y)), new PdfSharp.Drawing.XPoint(Math.Max(a.X, b.X), Math.Max(a.Y, b.Y)));
    }

    private static bool IsSigned(PdfDocument document) => document.Internals.GetAllObjects().OfType<PdfDictionary>()
        .Any(d => d.Elements.ContainsKey("/ByteRange") || string.Equals(d.Elements.GetName("/FT"), "/Sig", StringComparison.Ordinal) && d.Elements.ContainsKey("/V"));

    // Dates and ids that the library writes by clock and chance are overwritten in place, length for length.
    private static byte[] Settled(byte[] bytes, string seed)
    {
        var hash = System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(seed));
        var digits = Convert.ToHexString(hash)[..32];
        var text = Encoding.Latin1.GetString(bytes);
        foreach (var key in (string[])["/ModDate", "/CreationDate"])
        {
            for (var at = text.IndexOf(key + "(D:", StringComparison.Ordinal); at >= 0; at = text.IndexOf(key + "(D:", at + 1, StringComparison.Ordinal))
            {
                var from = at + key.Length + 3;
                for (var i = from; i < bytes.Length && bytes[i] != (byte)')'; i++)
                    if (bytes[i] is >= (byte)'0' and <= (byte)'9') bytes[i] = (byte)FixedDate[Math.Min(i - from, FixedDate.Length - 1)];
            }
        }

        Metadata(bytes, text, digits);
        var trailer = text.LastIndexOf("/ID", StringComparison.Ordinal);
        for (int i = Math.Max(trailer, 0), n = 0; trailer >= 0 && i < bytes.Length && bytes[i] != (byte)']'; i++)
            if (char.IsAsciiHexDigit((char)bytes[i]) && i > trailer + 2) bytes[i] = (byte)digits[n++ % 32];
        return bytes;
    }

    // The library's own description of the file, which it never compresses: ids and dates again.
    private static void Metadata(byte[] bytes, string text, string digits)
    {
        foreach (var mark in (string[])["ID>uuid:", "Date>"])
            for (var at = text.IndexOf(mark, StringComparison.Ordinal); at >= 0; at = text.IndexOf(mark, at + 1, StringComparison.Ordinal))
                for (int i = at + mark.Length, n = 0; i < bytes.Length && bytes[i] != (byte)'<'; i++)
                    if (mark.StartsWith("ID", StringComparison.Ordinal) ? char.IsAsciiHexDigit((char)bytes[i]) : char.IsAsciiDigit((char)bytes[i]))
                        bytes[i] = (byte)(mark.StartsWith("ID", StringComparison.Ordinal) ? char.ToLowerInvariant(digits[n++ % 32]) : FixedDate[Math.Min(n++, FixedDate.Length - 1)]);
    }

    private static readonly string FixedDate = new DateTime(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc).ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture) + "00000";
}
