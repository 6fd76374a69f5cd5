using System.IO.Compression;
using System.Text;

namespace Assiduous.Drafting.Office;

/// <summary>The parts of a Word or Excel file, zipped so that the same parts give the same bytes on every machine and day.</summary>
internal sealed class OfficePackage
{
    // The earliest time that a ZIP archive can hold; no clock is read.
    private static readonly DateTimeOffset FixedTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly List<(string Name, ReadOnlyMemory<byte> Bytes)> parts = [];

    /// <summary>Adds a part; parts stand in the file in the order in which they were added.</summary>
    public void Add(string name, string xml) => parts.Add((name, Utf8.GetBytes(xml)));

    /// <summary>Adds a part that is already bytes.</summary>
    public void Add(string name, ReadOnlyMemory<byte> bytes) => parts.Add((name, bytes));

    /// <summary>The file.</summary>
    public byte[] ToBytes()
    {
        using var buffer = new MemoryStream();
        using (var zip = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8))
        {
            foreach (var (name, bytes) in parts)
            {
                var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
                entry.LastWriteTime = FixedTime;
                using var stream = entry.Open();
                stream.Write(bytes.Span);
            }
        }

        return buffer.ToArray();
    }
}
