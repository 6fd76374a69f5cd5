using System.Text;

namespace Assiduous.Record.Recognition;

/// <summary>A federal court.</summary>
/// <param name="Id">Its short id, <c>nysd</c>.</param>
/// <param name="Name">Its name in full.</param>
internal sealed record Court(string Id, string Name);

/// <summary>The federal district and circuit courts by name (28 U.S.C. §§ 41, 81–131, 1424, 1821; 48 U.S.C. §§ 1424, 1611, 1821).</summary>
internal static class Courts
{
    /// <summary>State, its letters in court ids, and its districts: N, S, E, W, M, C, or none where the whole state is one.</summary>
    private static readonly (string State, string Letters, string Districts)[] States =
    [
        ("Alabama", "al", "NMS"), ("Alaska", "ak", ""), ("Arizona", "az", ""), ("Arkansas", "ar", "EW"), ("California", "ca", "NECS"),
        ("Colorado", "co", ""), ("Connecticut", "ct", ""), ("Delaware", "de", ""), ("Florida", "fl", "NMS"), ("Georgia", "ga", "NMS"),
        ("Hawaii", "hi", ""), ("Idaho", "id", ""), ("Illinois", "il", "NCS"), ("Indiana", "in", "NS"), ("Iowa", "ia", "NS"),
        ("Kansas", "ks", ""), ("Kentucky", "ky", "EW"), ("Louisiana", "la", "EMW"), ("Maine", "me", ""), ("Maryland", "md", ""),
        ("Massachusetts", "ma", ""), ("Michigan", "mi", "EW"), ("Minnesota", "mn", ""), ("Mississippi", "ms", "NS"),
        ("Missouri", "mo", "EW"), ("Montana", "mt", ""), ("Nebraska", "ne", ""), ("Nevada", "nv", ""), ("New Hampshire", "nh", ""),
        ("New Jersey", "nj", ""), ("New Mexico", "nm", ""), ("New York", "ny", "NSEW"), ("North Carolina", "nc", "EMW"),
        ("North Dakota", "nd", ""), ("Ohio", "oh", "NS"), ("Oklahoma", "ok", "NEW"), ("Oregon", "or", ""), ("Pennsylvania", "pa", "EMW"),
        ("Rhode Island", "ri", ""), ("South Carolina", "sc", ""), ("South Dakota", "sd", ""), ("Tennessee", "tn", "EMW"),
        ("Texas", "tx", "NSEW"), ("Utah", "ut", ""), ("Vermont", "vt", ""), ("Virginia", "va", "EW"), ("Washington", "wa", "EW"),
        ("West Virginia", "wv", "NS"), ("Wisconsin", "wi", "EW"), ("Wyoming", "wy", ""), ("Columbia", "dc", ""), ("Puerto Rico", "pr", ""),
        ("the Virgin Islands", "vi", ""), ("Guam", "gu", ""), ("the Northern Mariana Islands", "nmi", ""),
    ];

    private static readonly (char Letter, string Name)[] Directions =
        [('N', "Northern"), ('S', "Southern"), ('E', "Eastern"), ('W', "Western"), ('M', "Middle"), ('C', "Central")];

    private static readonly string[] Circuits =
        ["First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth", "Tenth", "Eleventh"];

    private static readonly IReadOnlyList<(string Key, Court Court)> Keys = Build();

    /// <summary>All courts known here: 94 district courts, 13 courts of appeals and the Supreme Court.</summary>
    public static IReadOnlyList<Court> All { get; } = [.. Keys.Select(k => k.Court)];

    /// <summary>The court that the words name, however they are spaced or cased; null where they name no federal court.</summary>
    public static Court? Named(string words)
    {
        var letters = Letters(words);
        var isCourt = letters.Contains("court", StringComparison.Ordinal) && !letters.Contains("bankruptcy", StringComparison.Ordinal); // a bankruptcy court has local rules of its own
        (string Key, Court Court)? best = null;
        foreach (var entry in Keys)
            if (isCourt && letters.Contains(entry.Key, StringComparison.Ordinal) && (best is null || entry.Key.Length > best.Value.Key.Length)) best = entry;
        return best?.Court;
    }

    private static List<(string Key, Court Court)> Build()
    {
        var courts = new List<(string, Court)> { ("supremecourtoftheunitedstates", new Court("scotus", "Supreme Court of the United States")) };
        for (var i = 0; i < Circuits.Length; i++) courts.Add(Circuit(Circuits[i], $"ca{i + 1}"));
        courts.Add(Circuit("District of Columbia", "cadc"));
        courts.Add(Circuit("Federal", "cafc"));
        foreach (var (state, letters, districts) in States)
        {
            if (districts.Length == 0) courts.Add(District($"District of {state}", letters + (letters is "nmi" ? "" : "d")));
            foreach (var letter in districts)
                courts.Add(District($"{Directions.First(d => d.Letter == letter).Name} District of {state}", letters + char.ToLowerInvariant(letter) + "d"));
        }

        return courts;
    }

    private static (string, Court) District(string name, string id) => (Letters(name), new Court(id, $"United States District Court for the {name}"));

    private static (string, Court) Circuit(string name, string id) =>
        (Letters($"{name} Circuit"), new Court(id, $"United States Court of Appeals for the {name} Circuit"));

    private static string Letters(string words)
    {
        var letters = new StringBuilder(words.Length);
        foreach (var c in words)
            if (char.IsAsciiLetter(c)) letters.Append(char.ToLowerInvariant(c));
        return letters.ToString();
    }
}
