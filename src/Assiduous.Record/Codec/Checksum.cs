using System.Buffers.Binary;
using System.Numerics;

namespace Assiduous.Record.Codec;

/// <summary>A fast 64-bit checksum against damage; no protection against intent.</summary>
internal static class Checksum
{
    private const ulong Odd = 0x9E3779B97F4A7C15;

    public static ulong Of(ReadOnlySpan<byte> bytes)
    {
        unchecked
        {
            ulong a = Odd ^ (ulong)bytes.Length, b = ~a;
            var rest = bytes;
            for (; rest.Length >= 16; rest = rest[16..])
            {
                a = BitOperations.RotateLeft((a ^ BinaryPrimitives.ReadUInt64LittleEndian(rest)) * Odd, 29);
                b = BitOperations.RotateLeft((b ^ BinaryPrimitives.ReadUInt64LittleEndian(rest[8..])) * Odd, 31);
            }

            foreach (var last in rest) a = BitOperations.RotateLeft((a ^ last) * Odd, 29);
            a = (a ^ (b * Odd)) * Odd;
            return a ^ (a >> 32);
        }
    }
}
