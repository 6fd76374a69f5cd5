using System.Text;

namespace Assiduous.Docket.Pages;

/// <summary>Bytes of a page to text, by the charset that the page declares.</summary>
internal static class PageBytes
{
    /// <summary>How far from the start a declaration is looked for; browsers look no further than this.</summary>
    private const int Prologue = 4096;

    /// <summary>The text of <paramref name="bytes"/>.</summary>
    /// <remarks>
    /// A byte order mark decides, then valid UTF-8, then what the page declares, then windows-1252. UTF-8 that is valid goes before the
    /// declaration because saved pages keep the old declaration when a browser writes them anew.
    /// </remarks>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) return Encoding.UTF8.GetString(bytes[3..]);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return Encoding.Unicode.GetString(bytes[2..]);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return Encoding.BigEndianUnicode.GetString(bytes[2..]);
        if (System.Text.Unicode.Utf8.IsValid(bytes)) return Encoding.UTF8.GetString(bytes);
        return (Declared(bytes) ?? Windows1252).GetString(bytes);
    }

    private static Encoding Windows1252 => CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    private static Encoding? Declared(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Prologue)]);
        var at = head.IndexOf("charset", StringComparison.OrdinalIgnoreCase);
        if (at < 0) return null;
        var rest = head.AsSpan(at + "charset".Length).TrimStart(" =\"'");
        var end = rest.IndexOfAnyExcept(NameCharacters);
        var name = (end < 0 ? rest : rest[..end]).ToString().ToLowerInvariant();
        if (name is "utf-8" or "utf8") return Encoding.UTF8;
        if (name is "" or "iso-8859-1" or "latin1" or "ascii" or "us-ascii") return null;
        return CodePagesEncodingProvider.Instance.GetEncoding(name);
    }

    private static readonly System.Buffers.SearchValues<char> NameCharacters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_");
}
