using System.Text;
using Assiduous.Citations;
using Assiduous.Record;
using Assiduous.Statements;

namespace Assiduous.Judgment.Assessment;

/// <summary>Passages named as a reader would cite them, with who speaks in them.</summary>
internal sealed class Cites
{
    private readonly Dictionary<string, Filing> known;
    private readonly Dictionary<CitedPassage, Place> places = new(ReferenceEqualityComparer.Instance);

    /// <summary>Names papers as their filings are cited; a paper whose filing is not known is called by its file.</summary>
    public Cites(IEnumerable<Filing> filings) =>
        known = filings.GroupBy(f => f.File, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);

    /// <summary>No filings: every paper is called by its file.</summary>
    public static Cites Unknown => new([]);

    /// <summary>The filing of a file; null where it is not known.</summary>
    public Filing? Filing(string? file) => file is null ? null : known.GetValueOrDefault(file);

    /// <summary>How a file is called: as its filing is cited, with its mark where it is sealed or designated, or by its docket number or name.</summary>
    public string Name(string file) => Filing(file) is { } filing ? filing.CitedAs + Seals.Behind(filing.Designation) : Label(file);

    /// <summary>Who testifies or declares in a file; null where it is no testimony.</summary>
    public string? Witness(string? file) => (Filing(file)?.Witness ?? Filing(file)?.Text.Transcript?.Witness) is { Length: > 0 } witness ? Proper(witness) : null;

    /// <summary>One passage, <c>ECF No. 118-1 at 44:6–12</c>.</summary>
    public string Of(CitedPassage cited) => At(cited).Whole;

    /// <summary>
    /// Several passages, at most a handful, joined as in a sentence: <c>ECF No. 118-1 at 44:6–12 and 88:2–8</c>. A paper is named once for
    /// places that follow each other.
    /// </summary>
    public string Of(IEnumerable<CitedPassage> cited, int most = 3) => Joined([.. cited.Select(At).Distinct()], most);

    /// <summary>Several passages, each with the witness: <c>Eric Ali (ECF No. 118-1 at 44:6–12)</c>; and whether more than one speaks.</summary>
    public (string Words, bool Many) Spoken(IEnumerable<CitedPassage> cited, int most = 3)
    {
        var all = new List<Place>();
        var seen = new HashSet<Place>();
        foreach (var passage in cited)
            if (At(passage) is var place && seen.Add(place)) all.Add(place);
        var groups = all.GroupBy(p => p.Witness is { } w && !p.Paper.Contains(w, StringComparison.OrdinalIgnoreCase) ? w : "", StringComparer.Ordinal)
            .Select(g => g.Key.Length == 0 ? Joined([.. g], most) : $"{g.Key} ({Joined([.. g], most)})").ToArray();
        return (And(groups), all.Select(p => p.Witness ?? p.Paper).Distinct(StringComparer.Ordinal).Count() > 1);
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

    /// <summary>Words joined as in a sentence.</summary>
    public static string And(IReadOnlyList<string> items) => items.Count switch
    {
        0 => "",
        1 => items[0],
        _ => $"{string.Join(", ", items.Take(items.Count - 1))} and {items[^1]}",
    };

    private Place At(CitedPassage cited)
    {
        if (places.TryGetValue(cited, out var known)) return known;
        var place = cited switch
        {
            { TargetFile: not { } } => new Place(cited.Text.Trim(), "", "", null),
            { TargetFile: { } file, Pinpoint: { } pin } => new(Name(file), Sign(pin), Range(pin), Witness(file)),
            { TargetFile: { } file } => new(Name(file), "", "", Witness(file)),
        };
        return places[cited] = place;
    }

    private static string Joined(Place[] places, int most)
    {
        var shown = places.Take(most).Select((p, i) => i > 0 && GoesOn(places[i - 1], p) ? p.Pin : p.Whole).ToArray();
        return places.Length > most ? string.Join(", ", shown) + $" and {places.Length - most} more" : And(shown);
    }

    private static bool GoesOn(Place before, Place place) =>
        string.Equals(place.Sign, "at ", StringComparison.Ordinal) && string.Equals(before.Sign, place.Sign, StringComparison.Ordinal)
        && string.Equals(before.Paper, place.Paper, StringComparison.Ordinal);

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

    // Covers of transcripts print names in capitals.
    private static string Proper(string name) => name.Any(char.IsLower) ? name
        : string.Join(' ', name.Split(' ').Select(w => w.Length > 1 ? w[..1] + w[1..].ToLowerInvariant() : w));

    private sealed record Place(string Paper, string Sign, string Pin, string? Witness)
    {
        public string Whole { get; } = $"{Paper} {Sign}{Pin}".TrimEnd();
    }
}
