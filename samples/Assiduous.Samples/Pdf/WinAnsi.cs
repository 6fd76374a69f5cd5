namespace Assiduous.Samples.Pdf;

/// <summary>The character set of the base fonts (Windows code page 1252, as far as our papers need it).</summary>
internal static class WinAnsi
{
    /// <summary>The bytes of <paramref name="text"/>.</summary>
    /// <exception cref="ArgumentException">A character has no place in the set.</exception>
    public static byte[] Encode(string text)
    {
        var bytes = new byte[text.Length];
        for (var i = 0; i < text.Length; i++) bytes[i] = Encode(text[i]);
        return bytes;
    }

    private static byte Encode(char c) => c switch
    {
        >= ' ' and <= '~' => (byte)c,
        >= '\u00A0' and <= '\u00FF' => (byte)c,
        '…' => 0x85,
        '‘' => 0x91,
        '’' => 0x92,
        '“' => 0x93,
        '”' => 0x94,
        '•' => 0x95,
        '–' => 0x96,
        '—' => 0x97,
        _ => throw new ArgumentException($"The base fonts have no character U+{(int)c:X4}.", nameof(c)),
    };
}
