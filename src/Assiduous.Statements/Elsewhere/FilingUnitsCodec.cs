using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Assiduous.Statements.Elsewhere;

/// <summary>Keeps the units of a transcript as bytes, under their own hash; places as they stand in memory, so that reading them costs a copy.</summary>
internal static class FilingUnitsCodec
{
    private const int Head = SHA256.HashSizeInBytes;

    /// <summary>The name of what is kept.</summary>
    public const string Part = "units";

    /// <summary>The units as bytes; the same units give the same bytes.</summary>
    public static byte[] Write(FilingUnits units)
    {
        var body = new MemoryStream();
        body.Write(new byte[Head]);
        using (var to = new BinaryWriter(body, Encoding.UTF8, leaveOpen: true))
        {
            to.Write(units.Places.Length);
            to.Write(MemoryMarshal.AsBytes(units.Places.AsSpan()));
            units.Ideas.Write(to);
        }

        var bytes = body.ToArray();
        SHA256.HashData(bytes.AsSpan(Head), bytes);
        return bytes;
    }

    /// <summary>The units that the bytes hold; null where they are damaged, or reach beyond the text.</summary>
    /// <param name="bytes">What <see cref="Write(FilingUnits)"/> gave; they are kept.</param>
    /// <param name="length">Length of the filing's text.</param>
    public static FilingUnits? Read(byte[] bytes, int length)
    {
        if (bytes.Length < Head || !SHA256.HashData(bytes.AsSpan(Head)).AsSpan().SequenceEqual(bytes.AsSpan(0, Head))) return null;
        var size = Unsafe.SizeOf<UnitPlace>() * BitConverter.ToInt32(bytes, Head);
        var places = MemoryMarshal.Cast<byte, UnitPlace>(bytes.AsSpan(Head + 4, size)).ToArray();
        foreach (ref readonly var place in places.AsSpan())
            if (place.End > length) return null;
        return new(places, null, FilingIdeas.Read(bytes.AsMemory(Head + 4 + size), places.Length));
    }
}
