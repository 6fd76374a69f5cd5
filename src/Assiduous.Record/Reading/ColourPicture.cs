using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using Assiduous.Record.Locating;

namespace Assiduous.Record.Reading;

/// <summary>A picture of red, green and blue bytes, as the renderer prints it (PPM), which can be marked and saved as PNG.</summary>
internal sealed class ColourPicture
{
    /// <summary>Room left around the words of a mark, in points: boxes of fonts cut tall letters short.</summary>
    private const double Room = 1.5;

    private const int MostSide = 20_000;

    private readonly byte[] pixels;

    private ColourPicture(int columns, int rows, byte[] pixels) => (Columns, Rows, this.pixels) = (columns, rows, pixels);

    public int Columns { get; }

    public int Rows { get; }

    /// <summary>Reads a binary PPM with 255 levels; null where the bytes are none or end early.</summary>
    public static ColourPicture? Read(byte[] bytes)
    {
        var at = 0;
        if (!Word(bytes, ref at).SequenceEqual("P6"u8)) return null;
        if (Number(bytes, ref at) is not { } columns || Number(bytes, ref at) is not { } rows || Number(bytes, ref at) is not 255) return null;
        var size = (long)columns * rows * 3;
        at++;
        return columns is < 1 or > MostSide || rows is < 1 or > MostSide || bytes.Length - at < size ? null : new ColourPicture(columns, rows, bytes[at..(at + (int)size)]);
    }

    /// <summary>Lays yellow over a box, so that its words can still be read, and a red line around it.</summary>
    /// <param name="box">The box, in points.</param>
    /// <param name="scale">Pixels to a point.</param>
    public void Mark(PageBox box, double scale)
    {
        var (left, right) = (Across((box.Left - Room) * scale, Columns), Across((box.Left + box.Width + Room) * scale, Columns));
        var (top, bottom) = (Across((box.Top - Room) * scale, Rows), Across((box.Top + box.Height + Room) * scale, Rows));
        for (var y = top; y <= bottom; y++)
        {
            for (var x = left; x <= right; x++)
            {
                var pixel = pixels.AsSpan(((y * Columns) + x) * 3, 3);
                if (y == top || y == bottom || x == left || x == right) (pixel[0], pixel[1], pixel[2]) = (200, 30, 30);
                else pixel[2] = (byte)(pixel[2] * 5 / 8);
            }
        }
    }

    /// <summary>The darkest and the lightest pixel in the inner part of a box, from 0 to 255.</summary>
    public (int Low, int High) Lightness(double left, double top, double width, double height, double scale)
    {
        var (first, last) = (Across((left + (width * 0.05)) * scale, Columns), Across((left + (width * 0.95)) * scale, Columns));
        var (upper, lower) = (Across((top + (height * 0.1)) * scale, Rows), Across((top + (height * 0.9)) * scale, Rows));
        int low = 255, high = 0;
        for (var y = upper; y <= lower; y++)
        {
            for (var x = first; x <= last; x++)
            {
                var pixel = pixels.AsSpan(((y * Columns) + x) * 3, 3);
                var light = ((pixel[0] * 30) + (pixel[1] * 59) + (pixel[2] * 11)) / 100;
                (low, high) = (Math.Min(low, light), Math.Max(high, light));
            }
        }

        return (low, high);
    }

    private static int Across(double place, int most) => (int)Math.Clamp(Math.Round(place), 0, most - 1);

    public byte[] ToPng()
    {
        using var png = new MemoryStream();
        png.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10]);
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, Columns);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), Rows);
        (head[8], head[9]) = (8, 2);
        Chunk(png, "IHDR"u8, head);
        Chunk(png, "IDAT"u8, Packed());
        Chunk(png, "IEND"u8, []);
        return png.ToArray();
    }

    private byte[] Packed()
    {
        using var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            for (var y = 0; y < Rows; y++)
            {
                deflate.WriteByte(0);
                deflate.Write(pixels, y * Columns * 3, Columns * 3);
            }
        }

        return packed.ToArray();
    }

    private static void Chunk(MemoryStream png, ReadOnlySpan<byte> name, byte[] data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        png.Write(number);
        var body = new byte[4 + data.Length];
        name.CopyTo(body);
        data.CopyTo(body.AsSpan(4));
        png.Write(body);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc(body));
        png.Write(number);
    }

    /// <summary>The check number of a PNG chunk (ISO 3309).</summary>
    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++) crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
        }

        return ~crc;
    }

    private static ReadOnlySpan<byte> Word(byte[] bytes, ref int at)
    {
        while (at < bytes.Length && bytes[at] <= ' ') at++;
        var start = at;
        while (at < bytes.Length && bytes[at] > ' ') at++;
        return bytes.AsSpan(start, at - start);
    }

    private static int? Number(byte[] bytes, ref int at) =>
        int.TryParse(Word(bytes, ref at), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;
}
