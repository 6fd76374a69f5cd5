using System.Collections.Frozen;

namespace Assiduous.Docket.Opinions;

/// <summary>Lists of names, ranks before names, and short forms of names.</summary>
internal static class PartyNames
{
    private static readonly string[] Ranks =
    [
        "OFFICER", "COURT OFFICER", "POLICE OFFICER", "CORRECTION OFFICER", "CORRECTIONS OFFICER", "CORRECTIONAL OFFICER", "SERGEANT", "LIEUTENANT",
        "DETECTIVE", "CAPTAIN", "WARDEN", "SUPERINTENDENT", "COMMISSIONER", "SHERIFF", "DEPUTY", "DEPUTY SHERIFF", "NURSE", "DOCTOR", "DR.", "JUDGE",
        "JUSTICE", "TROOPER", "INSPECTOR", "AGENT", "SPECIAL AGENT", "CHIEF", "DIRECTOR", "MAJOR", "CORPORAL", "P.O.", "C.O.", "SGT.", "LT.", "DET.",
        "CAPT.", "MR.", "MS.", "MRS.", "HON.", "DEFENDANT", "PLAINTIFF", "DEFENDANTS", "PLAINTIFFS", "OFFICERS", "MAYOR", "GOVERNOR", "SECRETARY", "MARSHAL",
    ];

    private static readonly FrozenSet<string> RankWords = Ranks.SelectMany(r => r.Split(' ')).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Suffixes = new[] { "JR.", "SR.", "JR", "SR", "II", "III", "IV", "INC.", "INC", "LLC", "L.L.C.", "LLP", "L.P.", "LP", "LTD.", "CORP.", "P.C.", "PLLC", "N.A.", "ESQ.", "M.D.", "CO." }
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>"A, B, Inc., AND C, in his official capacity" to A; B, Inc.; C.</summary>
    public static List<string> Split(string list)
    {
        var names = new List<string>();
        foreach (var raw in list.Replace(" AND ", ", ", StringComparison.Ordinal).Replace(" & ", " \u0001 ", StringComparison.Ordinal).Replace(" and ", ", ", StringComparison.Ordinal).Split(',', ';'))
        {
            var part = raw.Replace('\u0001', '&').Trim(' ', '.', ':', '"', '“', '”');
            if (raw.TrimEnd().EndsWith('.') && Suffixes.Contains(part + ".")) part += ".";
            foreach (var joint in (string[])["AND ", "and "])
                if (part.StartsWith(joint, StringComparison.Ordinal)) part = part[joint.Length..];
            if (part.Length == 0 || part is "et al" or "ET AL" or "et al.") continue;
            if (names.Count > 0 && Suffixes.Contains(part)) names[^1] += ", " + part;
            else if (!IsCapacity(part)) names.Add(part);
        }
        return names;
    }

    /// <summary>The rank before a name, in ordinary case, and the name without it. A rank printed with one letter too many still is one.</summary>
    public static (string? Title, string Name) WithoutRank(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var count = 0;
        while (count < words.Length - 1 && Rank(words[count]) is not null) count++;
        return count == 0 ? (null, name) : (string.Join(' ', words.Take(count).Select(w => NameCase.Word(Rank(w)!))), string.Join(' ', words.Skip(count)));
    }

    /// <summary>Whether a word is a rank or office, or a party word.</summary>
    public static bool IsRank(string word) => Rank(word) is not null;

    /// <summary>The surname, for matching a short form with a full one.</summary>
    public static string Surname(string name)
    {
        var words = name.Replace(",", "", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var last = words.Length - 1;
        while (last > 0 && (Suffixes.Contains(words[last]) || words[last].All(char.IsAsciiDigit))) last--;
        return last < 0 ? "" : words[last].TrimEnd('.');
    }

    private static string? Rank(string word)
    {
        var bare = word.Trim(',', ':');
        if (RankWords.TryGetValue(bare, out var rank)) return rank;
        return bare.Length > 6 && RankWords.TryGetValue(bare[..^1], out var misprinted) ? misprinted : null;
    }

    private static bool IsCapacity(string part) =>
        part.StartsWith("in ", StringComparison.OrdinalIgnoreCase) || part.StartsWith("individually", StringComparison.OrdinalIgnoreCase)
        || part.StartsWith("as ", StringComparison.OrdinalIgnoreCase) || part.StartsWith("on behalf", StringComparison.OrdinalIgnoreCase)
        || part.StartsWith("jointly", StringComparison.OrdinalIgnoreCase) || part.StartsWith("a ", StringComparison.OrdinalIgnoreCase)
        || part.StartsWith("an ", StringComparison.OrdinalIgnoreCase) || part.StartsWith("officially", StringComparison.OrdinalIgnoreCase);
}
