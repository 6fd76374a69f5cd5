using System.Buffers.Binary;
using System.Text;

namespace Assiduous.Record.Codec;

/// <summary>Reads what <see cref="ByteWriter"/> wrote. Every fault is an <see cref="InvalidDataException"/>; no count is believed that the bytes left cannot hold.</summary>
internal ref struct ByteReader(ReadOnlySpan<byte> bytes, List<string>? strings = null)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly ReadOnlySpan<byte> bytes = bytes;
    private readonly List<string> known = strings ?? [];
    private readonly bool again = strings is not null;
    private int at;

    /// <summary>Whether the boxes of all words are wanted; where they are not they are passed over, save the <see cref="Needed"/>.</summary>
    public bool Boxes { get; init; } = true;

    /// <summary>The sheets whose boxes are wanted in any case; null until the words are read.</summary>
    public NeededBoxes? Needed { get; set; }

    /// <summary>Whether the boxes of the sheet at hand are passed over whatever else is wanted.</summary>
    public bool PassBoxes { get; set; }

    /// <summary>The strings met so far, in the order in which they were met; given to another reader they let it begin anywhere.</summary>
    public readonly List<string> Strings => known;

    /// <summary>How many bytes were read.</summary>
    public readonly int At => at;

    public readonly bool IsAtEnd => at == bytes.Length;

    public byte Byte() => at < bytes.Length ? bytes[at++] : throw Fault("ends too early");

    public int Whole()
    {
        uint value = 0;
        for (var shift = 0; shift < 35; shift += 7)
        {
            var next = Byte();
            if (shift == 28 && next > 0x0F) break;
            value |= (uint)(next & 0x7F) << shift;
            if (next < 0x80) return unchecked((int)value);
        }

        throw Fault("holds a number that is too long");
    }

    public int Signed()
    {
        var value = unchecked((uint)Whole());
        return unchecked((int)(value >> 1) ^ -(int)(value & 1));
    }

    /// <summary>A count of things that take at least <paramref name="size"/> bytes each.</summary>
    public int Count(int size = 1)
    {
        var count = Whole();
        return count >= 0 && count <= (bytes.Length - at) / size ? count : throw Fault("holds a count that cannot be");
    }

    public float Float() => BinaryPrimitives.ReadSingleLittleEndian(Take(4));

    public double Double() => BinaryPrimitives.ReadDoubleLittleEndian(Take(8));

    public int? Optional() => Byte() switch { 0 => null, 1 => Signed(), _ => throw Fault("holds a mark that is not known") };

    public string? Text()
    {
        var place = Whole();
        if (place == 0) return null;
        if (place != 1) return place - 2 >= 0 && place - 2 < known.Count ? known[place - 2] : throw Fault("refers to a string that it does not hold");
        var value = Characters();
        if (!again) known.Add(value);
        return value;
    }

    /// <summary>A string that cannot be null.</summary>
    public string Named() => Text() ?? throw Fault("lacks a string");

    public string Characters() => Byte() switch
    {
        8 => Decode(Take(Count())),
        16 => Units(Take(Count(2) * 2)),
        _ => throw Fault("holds a mark that is not known"),
    };

    /// <summary>Goes past a string without making it.</summary>
    public void PassCharacters() => _ = Byte() switch
    {
        8 => Take(Count()).Length,
        16 => Take(Count(2) * 2).Length,
        _ => throw Fault("holds a mark that is not known"),
    };

    /// <summary>The bytes read since a place.</summary>
    public readonly ReadOnlySpan<byte> Since(int start) => bytes[start..at];

    public readonly InvalidDataException Fault(string what) => new($"The stored text {what} (byte {at} of {bytes.Length}).");

    public ReadOnlySpan<byte> Take(int count)
    {
        if (count < 0 || count > bytes.Length - at) throw Fault("ends too early");
        var taken = bytes.Slice(at, count);
        at += count;
        return taken;
    }

    private readonly string Decode(ReadOnlySpan<byte> utf8)
    {
        try
        {
            return Strict.GetString(utf8);
        }
        catch (DecoderFallbackException)
        {
            throw Fault("holds characters that are no UTF-8");
        }
    }

    private static string Units(ReadOnlySpan<byte> units)
    {
        var characters = new char[units.Length / 2];
        for (var i = 0; i < characters.Length; i++) characters[i] = (char)BinaryPrimitives.ReadUInt16LittleEndian(units[(i * 2)..]);
        return new string(characters);
    }
}
