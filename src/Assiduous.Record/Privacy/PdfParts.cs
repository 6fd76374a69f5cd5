using System.IO.Compression;

namespace Assiduous.Record.Privacy;

/// <summary>What a PDF carries besides its pages, by the names of its objects.</summary>
/// <param name="Layers">Whether it has layers that can be switched on and off.</param>
/// <param name="Comments">Whether it has notes, highlights or other marks with text.</param>
/// <param name="Attachments">Whether other files are embedded in it.</param>
/// <param name="Scripts">Whether it holds scripts.</param>
internal sealed record PdfParts(bool Layers, bool Comments, bool Attachments, bool Scripts)
{
    /// <summary>Most bytes of packed objects that are unfolded of one file.</summary>
    private const long MostUnfolded = 64L << 20;

    private static readonly string[] Notes = ["/Subtype/Text", "/Subtype/FreeText", "/Subtype/Highlight", "/Subtype/Underline", "/Subtype/StrikeOut", "/Subtype/Stamp", "/Subtype/Caret", "/Subtype/Ink"];

    /// <summary>Looks through a file's bytes and its packed object streams for the names; nothing is executed and no reference followed.</summary>
    public static PdfParts Of(ReadOnlySpan<byte> pdf)
    {
        var found = Names(pdf);
        long unfolded = 0;
        for (var at = 0; unfolded < MostUnfolded;)
        {
            var next = pdf[at..].IndexOf("/ObjStm"u8);
            if (next < 0) break;
            at += next + 7;
            var start = pdf[at..].IndexOf("stream"u8);
            if (start is < 0 or > 2000) continue;
            var body = at + start + 6;
            while (body < pdf.Length && pdf[body] is (byte)'\r' or (byte)'\n') body++;
            var end = pdf[body..].IndexOf("endstream"u8);
            if (end < 0) break;
            var objects = Unfold(pdf.Slice(body, end), MostUnfolded - unfolded);
            unfolded += objects.Length;
            found = found.With(Names(objects));
            at = body + end;
        }

        return found;
    }

    private PdfParts With(PdfParts other) =>
        new(Layers || other.Layers, Comments || other.Comments, Attachments || other.Attachments, Scripts || other.Scripts);

    private static PdfParts Names(ReadOnlySpan<byte> bytes) => new(
        bytes.IndexOf("/OCProperties"u8) >= 0, HasNotes(bytes), bytes.IndexOf("/EmbeddedFile"u8) >= 0 || bytes.IndexOf("/Filespec"u8) >= 0 && bytes.IndexOf("/EF"u8) >= 0,
        bytes.IndexOf("/JavaScript"u8) >= 0);

    private static bool HasNotes(ReadOnlySpan<byte> bytes)
    {
        for (var at = 0; ;)
        {
            var next = bytes[at..].IndexOf("/Subtype"u8);
            if (next < 0) return false;
            at += next;
            var name = Name(bytes[at..]);
            if (Array.Exists(Notes, n => string.Equals(n, name, StringComparison.Ordinal))) return true;
            at += 8;
        }
    }

    /// <summary>The key and its name without white space between: <c>/Subtype/FreeText</c>.</summary>
    private static string Name(ReadOnlySpan<byte> bytes)
    {
        Span<char> name = stackalloc char[32];
        var length = 0;
        for (var i = 0; i < bytes.Length && length < name.Length && i < 48; i++)
        {
            var b = bytes[i];
            if (b is (byte)' ' or (byte)'\r' or (byte)'\n' or (byte)'\t')
            {
                if (length > 8) break;
                continue;
            }

            if (length > 8 && b is (byte)'/' or (byte)'>' or (byte)'<' or (byte)'[' or (byte)'(' && length > 9) break;
            name[length++] = (char)b;
        }

        return name[..length].ToString();
    }

    private static byte[] Unfold(ReadOnlySpan<byte> packed, long most)
    {
        try
        {
            using var inflate = new ZLibStream(new MemoryStream(packed.ToArray()), CompressionMode.Decompress);
            using var unfolded = new MemoryStream();
            var buffer = new byte[1 << 14];
            for (int read; (read = inflate.Read(buffer)) > 0 && unfolded.Length < most;) unfolded.Write(buffer, 0, read);
            return unfolded.ToArray();
        }
        catch (InvalidDataException)
        {
            return []; // Packed otherwise, or damaged: what cannot be unfolded shows in no reader either.
        }
    }
}
