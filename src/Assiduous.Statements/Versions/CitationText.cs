using System.Text.RegularExpressions;
using Assiduous.Record;

namespace Assiduous.Statements.Versions;

/// <summary>Writes a citation with a new place, letter or docket number in the old one's stead.</summary>
internal static partial class CitationText
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    /// <summary>The citation for the paper; null where its form does not show what to change.</summary>
    /// <param name="cited">The citation as printed.</param>
    /// <param name="old">The document that it meant.</param>
    /// <param name="now">The document that it means now.</param>
    /// <param name="oldLabel">Letter or number of the old exhibit; null where it has none.</param>
    /// <param name="newLabel">Letter or number of the new one.</param>
    /// <param name="place">The new place; null where the whole document is cited.</param>
    public static string? Moved(string cited, Filing old, Filing now, string? oldLabel, string? newLabel, string? place)
    {
        var text = cited;
        if (place is not null)
        {
            if ((place.Contains(':', StringComparison.Ordinal) ? PageLine() : place.Contains('¶', StringComparison.Ordinal) ? Paragraph() : Page()).Matches(text).LastOrDefault() is not { } pin) return null;
            text = text[..pin.Index] + place + text[(pin.Index + pin.Length)..];
        }

        if (Entry(old) is { } entry && Entry(now) is { } next && Docket().Match(text) is { Success: true } docket && docket.Groups["n"].Value is var n && string.Equals(n, entry, StringComparison.Ordinal))
            text = text[..docket.Groups["n"].Index] + next + text[(docket.Groups["n"].Index + n.Length)..];
        if (newLabel is not null && Exhibit().Match(text) is { Success: true } ex && string.Equals(ex.Groups["l"].Value, oldLabel, StringComparison.OrdinalIgnoreCase))
            text = text[..ex.Groups["l"].Index] + newLabel + text[(ex.Groups["l"].Index + ex.Groups["l"].Length)..];
        return text;
    }

    private static string? Entry(Filing filing) => filing.Ecf is null ? null : filing.Attachment is null ? filing.Ecf : $"{filing.Ecf}-{filing.Attachment}";

    [GeneratedRegex(@"\d{1,4}:\d{1,2}( ?[-–] ?(\d{1,4}:)?\d{1,2})?", Options)]
    private static partial Regex PageLine();

    [GeneratedRegex(@"¶{1,2} ?\d{1,4}[a-z]?( ?[-–] ?(¶ ?)?\d{1,4}[a-z]?)?", Options)]
    private static partial Regex Paragraph();

    [GeneratedRegex(@"(?<=\b(at|p\.|pp\.|pg\.) ?)\d{1,4}( ?[-–] ?\d{1,4})?|^\d{1,4}( ?[-–] ?\d{1,4})?$", Options)]
    private static partial Regex Page();

    [GeneratedRegex(@"\b(ECF|Dkt\.?|Doc\.?|Docket)( Nos?\.?| Entry)? ?(?<n>\d{1,4}(-\d{1,3})?)", Options)]
    private static partial Regex Docket();

    [GeneratedRegex(@"\b(Ex\.|Exh\.|Exhibit) ?(?<l>[A-Z]{1,2}|\d{1,3})\b", Options)]
    private static partial Regex Exhibit();
}
