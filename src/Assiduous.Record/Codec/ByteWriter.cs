using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace Assiduous.Record.Codec;

/// <summary>Writes small numbers small, and each string once.</summary>
internal sealed class ByteWriter(int capacity)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly Dictionary<string, int> known = new(StringComparer.Ordinal);
    private byte[] bytes = new byte[Math.Max(64, capacity)];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => bytes.AsSpan(0, Length);

    public void Byte(byte value) => Room(1)[0] = value;

    /// <summary>Seven bits a byte, low bits first.</summary>
    public void Whole(int value)
    {
        var rest = unchecked((uint)value);
        while (rest >= 0x80)
        {
            Byte((byte)((rest & 0x7F) | 0x80));
            rest >>= 7;
        }

        Byte((byte)rest);
    }

    /// <summary>A number that may be below zero, small ones small.</summary>
    public void Signed(int value) => Whole(unchecked((value << 1) ^ (value >> 31)));

    public void Float(float value) => BinaryPrimitives.WriteSingleLittleEndian(Room(4), value);

    public void Double(double value) => BinaryPrimitives.WriteDoubleLittleEndian(Room(8), value);

    public void Optional(int? value)
    {
        Byte(value is null ? (byte)0 : (byte)1);
        if (value is { } number) Signed(number);
    }

    /// <summary>0 for null, 1 and the characters for a new string, its place among those written so far plus 2 for one that was written before.</summary>
    public void Text(string? value)
    {
        if (value is null) { Whole(0); return; }
        if (known.TryGetValue(value, out var place)) { Whole(place + 2); return; }
        known.Add(value, known.Count);
        Whole(1);
        Characters(value);
    }

    /// <summary>UTF-8; UTF-16 where the string holds half a surrogate pair, so that nothing is lost.</summary>
    public void Characters(string value)
    {
        if (IsWellFormed(value))
        {
            Byte(8);
            var count = Strict.GetByteCount(value);
            Whole(count);
            Strict.GetBytes(value, Room(count));
            return;
        }

        Byte(16);
        Whole(value.Length);
        var units = Room(checked(value.Length * 2));
        for (var i = 0; i < value.Length; i++) BinaryPrimitives.WriteUInt16LittleEndian(units[(i * 2)..], value[i]);
    }

    public void Raw(ReadOnlySpan<byte> value) => value.CopyTo(Room(value.Length));

    private static bool IsWellFormed(string value)
    {
        var units = MemoryMarshal.Cast<char, ushort>(value.AsSpan());
        if (units.IndexOfAnyInRange((ushort)0xD800, (ushort)0xDFFF) < 0) return true;
        for (var i = 0; i < value.Length; i++)
        {
            if (!char.IsSurrogate(value[i])) continue;
            if (!char.IsHighSurrogate(value[i]) || i + 1 == value.Length || !char.IsLowSurrogate(value[i + 1])) return false;
            i++;
        }

        return true;
    }

    private Span<byte> Room(int count)
    {
        if (bytes.Length - Length < count) Array.Resize(ref bytes, Math.Max(checked(Length + count), (int)Math.Min(Array.MaxLength, bytes.Length * 2L)));
        var room = bytes.AsSpan(Length, count);
        Length += count;
        return room;
    }
}
