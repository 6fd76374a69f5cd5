namespace Assiduous.Record.Tests.Hostile;

/// <summary>Changes bytes as damage and malice do; the same seed gives the same change.</summary>
internal static class Mutations
{
    private static readonly byte[][] Nasty = [[0xFF, 0xFF, 0xFF, 0xFF], [0, 0, 0, 0], "99999999999"u8.ToArray(), "-1"u8.ToArray(), "<<>>"u8.ToArray(), "\f\f"u8.ToArray(), [0xED, 0xA0, 0x80], "../"u8.ToArray(), "&#x0;"u8.ToArray(), "]]>"u8.ToArray()];

    public static byte[] Of(byte[] seed, int number)
    {
        var random = new Random(number);
        var bytes = new List<byte>(seed);
        for (var i = random.Next(1, 9); i > 0; i--) Change(bytes, random);
        return [.. bytes];
    }

    private static void Change(List<byte> bytes, Random random)
    {
        var at = random.Next(bytes.Count + 1);
        switch (random.Next(6))
        {
            case 0 when at < bytes.Count: bytes[at] ^= (byte)(1 << random.Next(8)); break;
            case 1 when at < bytes.Count: bytes[at] = (byte)random.Next(256); break;
            case 2: bytes.InsertRange(at, Nasty[random.Next(Nasty.Length)]); break;
            case 3: bytes.RemoveRange(at, random.Next(Math.Min(64, bytes.Count - at) + 1)); break;
            case 4: bytes.InsertRange(at, bytes.GetRange(at, random.Next(Math.Min(64, bytes.Count - at) + 1))); break;
            case 5 when random.Next(8) == 0: bytes.RemoveRange(at, bytes.Count - at); break;
        }
    }
}
