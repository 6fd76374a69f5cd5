using System.Collections.Frozen;

namespace Assiduous.Docket;

/// <summary>Ids of the federal district courts from their names: the state's postal letters, the part of the state, and "d".</summary>
/// <remarks>The scheme is that of the courts' own host names (<c>ecf.nysd.uscourts.gov</c>).</remarks>
internal static class CourtIds
{
    private static readonly FrozenDictionary<string, string> States = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["Alabama"] = "al", ["Alaska"] = "ak", ["Arizona"] = "az", ["Arkansas"] = "ar", ["California"] = "ca", ["Colorado"] = "co",
        ["Connecticut"] = "ct", ["Delaware"] = "de", ["Columbia"] = "dc", ["Florida"] = "fl", ["Georgia"] = "ga", ["Guam"] = "gu",
        ["Hawaii"] = "hi", ["Idaho"] = "id", ["Illinois"] = "il", ["Indiana"] = "in", ["Iowa"] = "ia", ["Kansas"] = "ks",
        ["Kentucky"] = "ky", ["Louisiana"] = "la", ["Maine"] = "me", ["Maryland"] = "md", ["Massachusetts"] = "ma", ["Michigan"] = "mi",
        ["Minnesota"] = "mn", ["Mississippi"] = "ms", ["Missouri"] = "mo", ["Montana"] = "mt", ["Nebraska"] = "ne", ["Nevada"] = "nv",
        ["New Hampshire"] = "nh", ["New Jersey"] = "nj", ["New Mexico"] = "nm", ["New York"] = "ny", ["North Carolina"] = "nc",
        ["North Dakota"] = "nd", ["Northern Mariana Islands"] = "nmi", ["Ohio"] = "oh", ["Oklahoma"] = "ok", ["Oregon"] = "or",
        ["Pennsylvania"] = "pa", ["Puerto Rico"] = "pr", ["Rhode Island"] = "ri", ["South Carolina"] = "sc", ["South Dakota"] = "sd",
        ["Tennessee"] = "tn", ["Texas"] = "tx", ["Utah"] = "ut", ["Vermont"] = "vt", ["Virgin Islands"] = "vi", ["Virginia"] = "va",
        ["Washington"] = "wa", ["West Virginia"] = "wv", ["Wisconsin"] = "wi", ["Wyoming"] = "wy",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly string[] LongestFirst = [.. States.Keys.OrderByDescending(s => s.Length).ThenBy(s => s, StringComparer.Ordinal)];

    private static readonly string[] Parts = ["Northern", "Southern", "Eastern", "Western", "Middle", "Central"];

    /// <summary>The id for a text that names a district court, <c>SOUTHERN DISTRICT OF NEW YORK</c> or <c>California Northern District</c>; null where it names none.</summary>
    public static string? FromName(string text)
    {
        if (text.Contains("Multidistrict Litigation", StringComparison.OrdinalIgnoreCase)) return "jpml";
        if (!text.Contains("District", StringComparison.OrdinalIgnoreCase)) return null;
        var state = LongestFirst.FirstOrDefault(s => IsWord(text, s));
        if (state is null) return null;
        var at = text.IndexOf(state, StringComparison.OrdinalIgnoreCase);
        var around = text[Math.Max(0, at - 24)..Math.Min(text.Length, at + state.Length + 24)].Replace(state, " ", StringComparison.OrdinalIgnoreCase);
        var part = Parts.FirstOrDefault(p => around.Contains(p + " District", StringComparison.OrdinalIgnoreCase));
        var code = States[state];
        return code is "dc" ? "dcd" : code + (part is null ? "" : char.ToLowerInvariant(part[0])) + "d";
    }

    /// <summary>The state in which a district court sits, by its postal letters, <c>ny</c>; null where the id is no district court's.</summary>
    public static string? StateOf(string courtId) =>
        courtId.Length is 3 or 4 && courtId.EndsWith('d') && States.Values.Contains(courtId[..2], StringComparer.Ordinal) ? courtId[..2] : null;

    private static bool IsWord(string text, string word)
    {
        var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase);
        return at >= 0 && (at == 0 || !char.IsLetter(text[at - 1]))
            && (at + word.Length == text.Length || !char.IsLetter(text[at + word.Length]));
    }
}
