using System.Text;
using Assiduous.Citations;
using Assiduous.Record;
using Assiduous.Statements;

namespace Assiduous.Judgment.Assessment;

/// <summary>Passages named as a reader would cite them.</summary>
internal static class Cites
{
    /// <summary>How each file is called: as its filing is cited, or by its file name where the filing is not known.</summary>
    public static Func<string, string> Names(IEnumerable<Filing> filings)
    {
        var known = filings.GroupBy(f => f.File, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().CitedAs, StringComparer.Ordinal);
        return file => known.GetValueOrDefault(file) ?? Label(file);
    }

    /// <summary>A filing by its docket number, or by its name where that bears none.</summary>
    public static string Label(string file)
    {
        var name = file[(file.LastIndexOf('/') + 1)..];
        var end = 0;
        while (end < name.Length && (char.IsAsciiDigit(name[end]) || (end > 0 && name[end] == '-'))) end++;
        if (end > 0 && end < name.Length && name[end] is ' ' or '.' or '_') return name[..end].TrimEnd('-');
        var dot = name.LastIndexOf('.');
        return dot > 0 ? name[..dot] : name;
    }

    /// <summary>
    /// Several passages, at most a handful, joined as in a sentence: <c>ECF No. 118-1 at 44:6–12 and 88:2–8</c>. A paper is named once for
    /// places that follow each other.
    /// </summary>
    public static string Of(IEnumerable<CitedPassage> cited, Func<string, string> name, int most = 3)
    {
        var places = cited.Select(c => Place(c, name)).Distinct().ToArray();
        var shown = places.Take(most).Select((p, i) => i > 0 && GoesOn(places[i - 1], p) ? p.Pin : $"{p.Paper} {p.Sign}{p.Pin}".TrimEnd()).ToArray();
        return places.Length > most ? string.Join(", ", shown) + $" and {places.Length - most} more" : And(shown);
    }

    private static bool GoesOn((string Paper, string Sign, string Pin) before, (string Paper, string Sign, string Pin) place) =>
        string.Equals(place.Sign, "at ", StringComparison.Ordinal) && string.Equals(before.Sign, place.Sign, StringComparison.Ordinal)
        && string.Equals(before.Paper, place.Paper, StringComparison.Ordinal);

    private static (string Paper, string Sign, string Pin) Place(CitedPassage cited, Func<string, string> name)
    {
        if (cited.TargetFile is not { } file) return (cited.Text.Trim(), "", "");
        return cited.Pinpoint is { } pin ? (name(file), Sign(pin), Range(pin)) : (name(file), "", "");
    }

    /// <summary>Words joined as in a sentence.</summary>
    public static string And(IReadOnlyList<string> items) => items.Count switch
    {
        0 => "",
        1 => items[0],
        _ => $"{string.Join(", ", items.Take(items.Count - 1))} and {items[^1]}",
    };

    private static string Sign(Pinpoint pin) => pin.Kind switch
    {
        PinpointKind.Paragraph => pin.To is null ? "¶ " : "¶¶ ",
        PinpointKind.Section => "§ ",
        PinpointKind.Footnote => "n.",
        PinpointKind.Item => "No. ",
        _ => "at ",
    };

    private static string Range(Pinpoint pin)
    {
        if (pin.To is null || string.Equals(pin.To, pin.From, StringComparison.Ordinal)) return pin.From;
        var (colonFrom, colonTo) = (pin.From.IndexOf(':', StringComparison.Ordinal), pin.To.IndexOf(':', StringComparison.Ordinal));
        var samePage = colonFrom > 0 && colonTo == colonFrom && pin.From.AsSpan(0, colonFrom).SequenceEqual(pin.To.AsSpan(0, colonTo));
        return new StringBuilder(pin.From).Append('–').Append(samePage ? pin.To[(colonTo + 1)..] : pin.To).ToString();
    }
}
