using System.Text;
using Assiduous.Citations;
using Assiduous.Statements;

namespace Assiduous.Judgment.Assessment;

/// <summary>Passages named as a reader would cite them.</summary>
internal static class Cites
{
    /// <summary>A passage: <c>118-1 at 44:6–12</c>, <c>Knowles Declaration ¶ 8</c>; its printed citation where its filing is not known.</summary>
    public static string Of(CitedPassage cited) =>
        cited.TargetFile is { } file ? $"{Label(file)}{(cited.Pinpoint is { } pin ? " " + Of(pin) : "")}" : cited.Text.Trim();

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

    /// <summary>Several passages, at most a handful, joined as in a sentence.</summary>
    public static string Of(IEnumerable<CitedPassage> cited, int most = 3)
    {
        var names = cited.Select(Of).Distinct(StringComparer.Ordinal).ToArray();
        var shown = names.Take(most).ToArray();
        return names.Length > most ? string.Join(", ", shown) + $" and {names.Length - most} more" : And(shown);
    }

    /// <summary>Words joined as in a sentence.</summary>
    public static string And(IReadOnlyList<string> items) => items.Count switch
    {
        0 => "",
        1 => items[0],
        _ => $"{string.Join(", ", items.Take(items.Count - 1))} and {items[^1]}",
    };

    private static string Of(Pinpoint pin) => pin.Kind switch
    {
        PinpointKind.Paragraph => (pin.To is null ? "¶ " : "¶¶ ") + Range(pin),
        PinpointKind.Section => "§ " + Range(pin),
        PinpointKind.Footnote => "n." + Range(pin),
        PinpointKind.Item => "No. " + Range(pin),
        _ => "at " + Range(pin),
    };

    private static string Range(Pinpoint pin)
    {
        if (pin.To is null || string.Equals(pin.To, pin.From, StringComparison.Ordinal)) return pin.From;
        var (colonFrom, colonTo) = (pin.From.IndexOf(':', StringComparison.Ordinal), pin.To.IndexOf(':', StringComparison.Ordinal));
        var samePage = colonFrom > 0 && colonTo == colonFrom && pin.From.AsSpan(0, colonFrom).SequenceEqual(pin.To.AsSpan(0, colonTo));
        return new StringBuilder(pin.From).Append('–').Append(samePage ? pin.To[(colonTo + 1)..] : pin.To).ToString();
    }
}
