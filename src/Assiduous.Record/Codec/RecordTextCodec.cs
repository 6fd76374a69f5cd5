using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;

namespace Assiduous.Record.Codec;

/// <summary>Keeps a document's words and addresses as bytes, so that a file is read once.</summary>
/// <remarks>
/// Compact, versioned and lossless: reading what was written gives equal values, boxes of words to the last bit. The bytes are for a
/// cache on the same product: another version of the form is refused, not converted. Time and memory are linear in the bytes.
/// </remarks>
public static class RecordTextCodec
{
    /// <summary>Version of the form; it goes up with every change of it.</summary>
    public const int Version = 5;

    private const int HeadLength = 16;

    private static ReadOnlySpan<byte> Form => "ARTX"u8;

    /// <summary>The document as bytes; the same document gives the same bytes.</summary>
    public static byte[] Write(RecordText text)
    {
        var writer = new ByteWriter(text.Text.Length + 1024);
        writer.Raw(stackalloc byte[HeadLength]);
        RecordTextWriter.Write(writer, text);
        var bytes = writer.Written.ToArray();
        Form.CopyTo(bytes);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(4), Version);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(8), Checksum.Of(bytes.AsSpan(HeadLength)));
        return bytes;
    }

    /// <summary>A number by which the document that the bytes hold is told from any other reading of the same file: their checksum.</summary>
    /// <param name="bytes">What <see cref="Write"/> gave.</param>
    public static ulong Mark(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt64LittleEndian(bytes[8..HeadLength]);

    /// <summary>The document that the bytes hold.</summary>
    /// <param name="bytes">What <see cref="Write"/> gave.</param>
    /// <param name="boxes">Whether to read the boxes of all words, which are most of the bytes; else those alone that <see cref="NeededBoxes"/> names.</param>
    /// <exception cref="InvalidDataException">The bytes are no stored document, of another version, or damaged; the message says which.</exception>
    public static RecordText Read(ReadOnlySpan<byte> bytes, bool boxes = true)
    {
        var reader = Open(bytes, boxes);
        var text = RecordTextReader.Read(ref reader);
        if (!reader.IsAtEnd) throw reader.Fault("goes on after its end");
        // Whoever does without the boxes holds many documents and looks at few.
        return boxes ? text : text.Packed();
    }

    /// <summary>One sheet of the document that the bytes hold, with the boxes of its words; nothing else of it is made.</summary>
    /// <param name="bytes">What <see cref="Write"/> gave.</param>
    /// <param name="filePage">The sheet, from 1.</param>
    /// <returns>The sheet; null where the document has none of that number.</returns>
    /// <exception cref="InvalidDataException">The bytes are no stored document, of another version, or damaged; the message says which.</exception>
    public static RecordPage? ReadSheet(ReadOnlySpan<byte> bytes, int filePage)
    {
        var reader = Open(bytes, boxes: true);
        return RecordTextReader.Sheet(ref reader, filePage);
    }

    private static ByteReader Open(ReadOnlySpan<byte> bytes, bool boxes)
    {
        if (bytes.Length < HeadLength || !bytes.StartsWith(Form)) throw new InvalidDataException("The bytes are no stored text.");
        var version = BinaryPrimitives.ReadInt32LittleEndian(bytes[4..]);
        if (version != Version) throw new InvalidDataException($"The stored text is of version {version}; this program reads version {Version}.");
        var body = bytes[HeadLength..];
        if (BinaryPrimitives.ReadUInt64LittleEndian(bytes[8..]) != Checksum.Of(body)) throw new InvalidDataException("The stored text is damaged.");
        return new ByteReader(body) { Boxes = boxes };
    }

    /// <summary>The document that the bytes hold; false, and the reason, where they hold none that this program can read.</summary>
    public static bool TryRead(ReadOnlySpan<byte> bytes, [NotNullWhen(true)] out RecordText? text, [NotNullWhen(false)] out string? reason, bool boxes = true)
    {
        try
        {
            (text, reason) = (Read(bytes, boxes), null);
            return true;
        }
        catch (InvalidDataException fault)
        {
            (text, reason) = (null, fault.Message);
            return false;
        }
    }
}
