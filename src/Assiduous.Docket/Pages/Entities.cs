using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Assiduous.Docket.Pages;

/// <summary>Character references, <c>&amp;amp;</c> and <c>&amp;#064;</c>.</summary>
internal static class Entities
{
    private static readonly FrozenDictionary<string, string> Named = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["amp"] = "&", ["lt"] = "<", ["gt"] = ">", ["quot"] = "\"", ["apos"] = "'", ["nbsp"] = "\u00A0",
        ["sect"] = "§", ["para"] = "¶", ["copy"] = "©", ["reg"] = "®", ["ndash"] = "–", ["mdash"] = "—",
        ["lsquo"] = "‘", ["rsquo"] = "’", ["ldquo"] = "“", ["rdquo"] = "”", ["hellip"] = "…", ["middot"] = "·", ["bull"] = "•",
        ["eacute"] = "é", ["egrave"] = "è", ["aacute"] = "á", ["iacute"] = "í", ["oacute"] = "ó", ["uacute"] = "ú",
        ["ntilde"] = "ñ", ["ouml"] = "ö", ["uuml"] = "ü", ["auml"] = "ä", ["ccedil"] = "ç", ["Eacute"] = "É", ["Ntilde"] = "Ñ",
        ["frac12"] = "½", ["frac14"] = "¼", ["deg"] = "°", ["trade"] = "™",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> ByName =
        Named.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The longest reference that is looked for, from "&amp;" to ";".</summary>
    private const int Longest = 12;

    /// <summary>Appends <paramref name="text"/> to <paramref name="to"/> with its references resolved; an unknown one stays as it is.</summary>
    public static void Append(StringBuilder to, ReadOnlySpan<char> text)
    {
        while (true)
        {
            var amp = text.IndexOf('&');
            if (amp < 0) { to.Append(text); return; }
            to.Append(text[..amp]);
            text = text[amp..];
            var length = Resolve(to, text);
            if (length == 0) { to.Append('&'); length = 1; }
            text = text[length..];
        }
    }

    /// <summary><paramref name="text"/> with its references resolved.</summary>
    public static string Decode(ReadOnlySpan<char> text)
    {
        if (!text.Contains('&')) return text.ToString();
        var to = new StringBuilder(text.Length);
        Append(to, text);
        return to.ToString();
    }

    private static int Resolve(StringBuilder to, ReadOnlySpan<char> text)
    {
        var window = text[..Math.Min(text.Length, Longest)];
        var end = window.IndexOf(';');
        if (end < 2) return 0;
        if (window[1] == '#') return Numeric(to, window[2..end]) ? end + 1 : 0;
        if (!ByName.TryGetValue(window[1..end], out var value)) return 0;
        to.Append(value);
        return end + 1;
    }

    private static bool Numeric(StringBuilder to, ReadOnlySpan<char> digits)
    {
        var hex = digits.Length > 1 && digits[0] is 'x' or 'X';
        var style = hex ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
        if (!int.TryParse(hex ? digits[1..] : digits, style, CultureInfo.InvariantCulture, out var code)) return false;
        if (!Rune.IsValid(code) || code == 0) return false;
        to.Append(new Rune(code));
        return true;
    }
}
