using Assiduous.Citations;
using Assiduous.Record;

namespace Assiduous.Statements.Elsewhere;

/// <summary>Names a passage as the papers of the case name documents, never by <c>Id.</c></summary>
internal sealed class PlaceNames
{
    private static readonly string[] DocketWords = ["ECF No.", "Dkt. No.", "Docket No.", "Doc. No.", "ECF Doc.", "Dkt.", "Doc.", "D.E.", "ECF"];
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly string _docket;

    /// <summary>Learns the forms from what the papers cite.</summary>
    public PlaceNames(IEnumerable<CitedPassage> cited)
    {
        var counts = new int[DocketWords.Length];
        foreach (var row in cited)
        {
            var word = Array.FindIndex(DocketWords, w => row.Text.StartsWith(w, StringComparison.OrdinalIgnoreCase));
            if (word >= 0) { counts[word]++; continue; }
            if (row.TargetFile is { } file && Name(row.Text) is { } name) _names.TryAdd(file, name);
        }

        var best = Array.IndexOf(counts, counts.Max());
        _docket = DocketWords[counts[best] == 0 ? 0 : best];
    }

    /// <summary>The place in full: <c>ECF No. 118-1 at 44:6–12</c>, <c>Ramos Decl. ¶ 12</c>.</summary>
    public string Of(Filing filing, Pinpoint? pin)
    {
        var name = filing.Ecf is not null ? $"{_docket} {filing.Label}" : _names.GetValueOrDefault(filing.File) ?? filing.Label;
        return pin is null ? name : pin.Kind is PinpointKind.Paragraph ? $"{name} ¶ {Range(pin)}" : $"{name} at {Range(pin)}";
    }

    /// <summary>A range, the page said once: <c>44:6–12</c>.</summary>
    private static string Range(Pinpoint pin)
    {
        if (pin.To is not { } to || string.Equals(to, pin.From, StringComparison.Ordinal)) return pin.From;
        var colon = pin.From.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && to.StartsWith(pin.From[..(colon + 1)], StringComparison.Ordinal) ? $"{pin.From}–{to[(colon + 1)..]}" : $"{pin.From}–{to}";
    }

    /// <summary>The name before the pinpoint, "Ramos Decl."; null for "Id." and bare numbers.</summary>
    private static string? Name(string text)
    {
        var end = 0;
        while (end < text.Length && !char.IsAsciiDigit(text[end]) && text[end] is not ('¶' or '§')) end++;
        var name = text[..end].Trim();
        foreach (var tail in (string[])[" at", " pp.", " p."]) if (name.EndsWith(tail, StringComparison.Ordinal)) name = name[..^tail.Length].Trim();
        return name.Length < 4 || name.StartsWith("Id", StringComparison.OrdinalIgnoreCase) || !char.IsUpper(name[0]) || name[^1] is ',' ? null : name;
    }
}
