using System.Text;

namespace Assiduous.Record.Reading;

/// <summary>Letters from bytes whose encoding nobody states.</summary>
internal static class TextDecoding
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>What Windows-1252 has between 0x80 and 0x9F, where Latin-1 has control letters.</summary>
    private const string Windows = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    /// <summary>The text, and a note where it had to be guessed that the bytes are Windows-1252.</summary>
    public static (string Text, ReadingNote? Note) Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) return (Encoding.UTF8.GetString(bytes[3..]), null);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return (Encoding.Unicode.GetString(bytes[2..]), null);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return (Encoding.BigEndianUnicode.GetString(bytes[2..]), null);
        if (LooksLikeUtf16(bytes)) return (bytes.Length > 1 && bytes[0] == 0 ? Encoding.BigEndianUnicode.GetString(bytes) : Encoding.Unicode.GetString(bytes), null);
        try
        {
            return (Strict.GetString(bytes), null);
        }
        catch (DecoderFallbackException)
        {
            return (FromWindows(bytes), new ReadingNote("encoding", null,
                "The text is not UTF-8 and was read as Windows-1252. Look whether quotation marks and accents are right; if not, save it as UTF-8."));
        }
    }

    /// <summary>Whether every second byte is zero, as in Latin text in UTF-16 without its mark.</summary>
    public static bool LooksLikeUtf16(ReadOnlySpan<byte> bytes)
    {
        var pairs = Math.Min(bytes.Length, 400) / 2;
        if (pairs < 4) return false;
        int even = 0, odd = 0;
        for (var i = 0; i < pairs; i++)
        {
            if (bytes[2 * i] == 0) even++;
            if (bytes[(2 * i) + 1] == 0) odd++;
        }

        return (odd * 10 > pairs * 8 && even == 0) || (even * 10 > pairs * 8 && odd == 0);
    }

    private static string FromWindows(ReadOnlySpan<byte> bytes)
    {
        var letters = new char[bytes.Length];
        for (var i = 0; i < bytes.Length; i++) letters[i] = bytes[i] is >= 0x80 and < 0xA0 ? Windows[bytes[i] - 0x80] : (char)bytes[i];
        return new string(letters);
    }
}
