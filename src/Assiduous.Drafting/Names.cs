using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Assiduous.Citations;
using Assiduous.Record;

namespace Assiduous.Drafting;

/// <summary>The names that <c>docs/formats.md</c> gives to the members of enumerations.</summary>
internal static partial class Names
{
    private static readonly ConcurrentDictionary<Enum, string> Known = new();

    /// <summary><c>DeemedAdmitted</c> becomes <c>deemed-admitted</c>.</summary>
    public static string Kebab<T>(T value) where T : struct, Enum => Known.GetOrAdd(value, static v => Hyphenate(v.ToString()));

    /// <summary><c>PageLine</c> becomes <c>pageLine</c>: the one enumeration that the contract writes in camel case.</summary>
    public static string Of(PinpointKind kind)
    {
        var name = kind.ToString();
        return string.Concat(char.ToLowerInvariant(name[0]).ToString(), name.AsSpan(1));
    }

    /// <summary>A day as <c>2020-10-09</c>.</summary>
    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A day as a letter would write it, <c>October 9, 2020</c>.</summary>
    public static string Written(DateOnly day) => day.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture);

    /// <summary>A sentence, its days of the form <c>2020-10-09</c> written as a letter would.</summary>
    public static string Written(string sentence) => IsoDay().Replace(sentence, m => DateOnly.TryParseExact(m.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? Written(day) : m.Value);

    [System.Text.RegularExpressions.GeneratedRegex(@"\b[0-9]{4}-[0-9]{2}-[0-9]{2}\b", System.Text.RegularExpressions.RegexOptions.CultureInvariant)]
    private static partial System.Text.RegularExpressions.Regex IsoDay();

    /// <summary>The side as the word that stands in sentences.</summary>
    public static string Kebab(Side side) => side is Side.Movant ? "movant" : "opponent";

    private static string Hyphenate(string name)
    {
        var text = new StringBuilder(name.Length + 4);
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && text.Length > 0) text.Append('-');
            text.Append(char.ToLowerInvariant(letter));
        }

        return text.ToString();
    }
}
