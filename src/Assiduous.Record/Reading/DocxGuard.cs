using System.IO.Compression;
using System.Xml;

namespace Assiduous.Record.Reading;

/// <summary>Looks into a compressed document before it is opened: unfolded size, number of parts, nesting, declared entities.</summary>
internal static class DocxGuard
{
    private const int MostParts = 5000;
    private const int Deepest = 256;

    /// <summary>Why the document is not opened; null where it may be. <paramref name="isDocx"/> tells whether it is a Word document at all.</summary>
    public static ReadingNote? Check(ReadOnlyMemory<byte> bytes, ReadingOptions options, out bool isDocx)
    {
        isDocx = false;
        try
        {
            using var archive = new ZipArchive(new MemoryStream(bytes.ToArray(), writable: false), ZipArchiveMode.Read);
            if (archive.Entries.Count > MostParts) return Bomb(options);
            isDocx = archive.Entries.Any(e => e.FullName.Equals("[Content_Types].xml", StringComparison.OrdinalIgnoreCase))
                && archive.Entries.Any(e => e.FullName.StartsWith("word/", StringComparison.OrdinalIgnoreCase));
            return isDocx ? CheckParts(archive, options) : null;
        }
        catch (InvalidDataException)
        {
            return Problems.Damaged("ZIP or Word");
        }
        catch (IOException)
        {
            return Problems.Damaged("ZIP or Word");
        }
    }

    private static ReadingNote? CheckParts(ZipArchive archive, ReadingOptions options)
    {
        var left = options.UnfoldedSize;
        foreach (var entry in archive.Entries)
        {
            if (!entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) && !entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)) continue;
            using var counted = new CountingStream(entry.Open(), left);
            try
            {
                if (!IsSound(counted)) return new ReadingNote("damaged", null, $"The part {entry.FullName} of the Word file is nested deeper than any document. Save it again from Word.");
            }
            catch (XmlException)
            {
                if (counted.Overflowed) return Bomb(options);
                return new ReadingNote("damaged", null, $"The part {entry.FullName} of the Word file is no well-formed XML or declares entities. Save it again from Word, or as PDF.");
            }

            left -= counted.Count;
        }

        return null;
    }

    private static bool IsSound(Stream part)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CheckCharacters = false };
        using var reader = XmlReader.Create(part, settings);
        while (reader.Read())
            if (reader.Depth > Deepest) return false;
        return true;
    }

    private static ReadingNote Bomb(ReadingOptions options) =>
        new("zip-bomb", null, $"The file unfolds to more than {options.UnfoldedSize >> 20} MB or to too many parts and was not opened. Save it again from Word, or as PDF.");

    /// <summary>Ends a stream, as if broken off, once more bytes came out of it than allowed.</summary>
    private sealed class CountingStream(Stream inner, long limit) : Stream
    {
        public long Count { get; private set; }

        public bool Overflowed => Count > limit;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => Count; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            if (Overflowed) return 0;
            var read = inner.Read(buffer);
            Count += read;
            return Overflowed ? 0 : read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing) inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
