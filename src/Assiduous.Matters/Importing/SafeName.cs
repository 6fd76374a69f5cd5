using System.Globalization;
using System.Text;

namespace Assiduous.Matters.Importing;

/// <summary>Names under which foreign files may stand in a folder, on any system.</summary>
internal static class SafeName
{
    private const int LongestBytes = 180;
    private static readonly string[] Devices = ["CON", "PRN", "AUX", "NUL", "COM0", "COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7", "COM8", "COM9", "LPT0", "LPT1", "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9", "CONIN$", "CONOUT$"];
    private static readonly string[] Meant = ["matter.yaml", "review.json", "review.html", "review", "expected", "filings"];

    /// <summary>
    /// The last part of a name as it was sent, without what a path, a terminal or another system would take amiss; null where nothing is left
    /// or the name means something to the program itself.
    /// </summary>
    public static string? Of(string sent)
    {
        var last = sent[(sent.LastIndexOfAny(['/', '\\']) + 1)..];
        var clean = new StringBuilder(last.Length);
        foreach (var rune in last.EnumerateRunes())
            if (IsHarmless(rune)) clean.Append(rune);
        var name = Shortened(clean.ToString().Trim().TrimEnd('.', ' ').TrimStart('.', ' ', '-'));
        var stem = name.Split('.')[0].TrimEnd();
        if (name.Length == 0 || Meant.Contains(name, StringComparer.OrdinalIgnoreCase)) return null;
        return Devices.Contains(stem, StringComparer.OrdinalIgnoreCase) ? "_" + name : name;
    }

    /// <summary>The same name with a number before its ending: <c>1 (2).pdf</c>.</summary>
    public static string Numbered(string name, int number) => $"{Path.GetFileNameWithoutExtension(name)} ({number}){Path.GetExtension(name)}";

    private static bool IsHarmless(Rune rune) => rune != Rune.ReplacementChar && !"\"*:<>?|\u0000".Contains((char)Math.Min(rune.Value, 0xFFFF), StringComparison.Ordinal)
        && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);

    private static string Shortened(string name)
    {
        var ending = Path.GetExtension(name) is { Length: <= 12 } short12 ? short12 : "";
        var stem = name[..^ending.Length];
        while (Encoding.UTF8.GetByteCount(stem) + Encoding.UTF8.GetByteCount(ending) > LongestBytes) stem = stem[..^(char.IsLowSurrogate(stem[^1]) ? 2 : 1)];
        return stem.TrimEnd() + ending;
    }
}
