using System.Globalization;
using System.Text.RegularExpressions;
using Assiduous.Record.Recognition;

namespace Assiduous.Record.Transcripts;

/// <summary>Reads the changes that a witness listed on an errata sheet, whether it is a filing of its own or stands behind the transcript.</summary>
public static partial class ErrataSheet
{
    private const int MostEntries = 2000;

    private const int HighestLine = 60;

    [GeneratedRegex(@"^\s*((page|pg\.?|p\.)\s*:?\s*)?(?<page>\d{1,4})\s*[,;:/\s]\s*((lines?|ln\.?|l\.)\s*:?\s*)?(?<line>\d{1,2})(\s*[-–]\s*(?<last>\d{1,2}))?([\s.,;:–—-]+(?<rest>.*))?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Entry();

    /// <summary>The changes on the errata sheets of a filing, in order; none where it has no such sheet.</summary>
    public static IReadOnlyList<Erratum> Read(Filing filing)
    {
        if (filing.Text.Transcript is not null && filing.Role != FilingRole.Errata && !HasHead(filing.Text.Text)) return [];
        var found = new List<Erratum>();
        var pages = filing.Text.Pages.Select((p, i) => (p.FilePage, i)).DistinctBy(p => p.FilePage).ToDictionary(p => p.FilePage, p => p.i);
        Match? open = null;
        var rest = "";
        var (inside, both) = (false, false);
        foreach (var line in filing.Text.Lines)
        {
            // Columns part words and add none, so that most lines of a transcript need not be laid out to see that no sheet begins there.
            if (!inside && !IsHead(line.Span.Of(filing.Text.Text), filing.Role)) continue;
            var words = Front.Columns(filing.Text, pages.GetValueOrDefault(line.FilePage), line.Span.Start, line.Span.End);
            if (!inside && IsHead(words, filing.Role)) inside = true;
            if (!inside) continue;
            both |= NamesBothColumns(words);
            if (Entry().Match(words) is { Success: true } entry && Number(entry, "line") is > 0 and <= HighestLine)
            {
                Close(filing, open, rest, both, found);
                (open, rest) = (entry, entry.Groups["rest"].Value);
            }
            else if (open is not null && EndsSheet(words))
            {
                Close(filing, open, rest, both, found);
                open = null;
            }
            else if (open is not null && words.Length > 0) rest += "\t" + words.Trim();
            if (found.Count >= MostEntries) break;
        }

        Close(filing, open, rest, both, found);
        return found;
    }

    // A transcript has its sheet behind it or not, and each of its printed lines ends with one of the text.
    private static bool HasHead(string text)
    {
        for (int start = 0, step; start < text.Length; start += step + 1)
        {
            step = text.AsSpan(start).IndexOfAny('\n', '\f');
            if (step < 0) step = text.Length - start;
            var line = text.AsSpan(start, step);
            if (line.Length < 60 && line.TrimStart(' ') is ['E' or 'e', ..] && IsHead(line.ToString(), FilingRole.Transcript)) return true;
        }

        return false;
    }

    private static bool IsHead(string line, FilingRole role) =>
        line.Length < 60 && line.AsSpan().TrimStart(' ') is ['E' or 'e', ..] && line.Replace(" ", "", StringComparison.Ordinal).StartsWith("ERRATA", StringComparison.OrdinalIgnoreCase)
        || (role == FilingRole.Errata && line.Contains("page", StringComparison.OrdinalIgnoreCase) && line.Contains("line", StringComparison.OrdinalIgnoreCase));

    private static bool NamesBothColumns(string line) =>
        line.Contains("line", StringComparison.OrdinalIgnoreCase) && (line.Contains("should read", StringComparison.OrdinalIgnoreCase) || line.Contains("from", StringComparison.OrdinalIgnoreCase));

    private static bool EndsSheet(string line) =>
        line.Contains("penalty of perjury", StringComparison.OrdinalIgnoreCase) || line.Contains("sworn", StringComparison.OrdinalIgnoreCase) || line.Contains("____", StringComparison.Ordinal)
        || line.TrimStart().StartsWith("/s/", StringComparison.Ordinal) || line.Contains("signature", StringComparison.OrdinalIgnoreCase) || line.TrimStart().StartsWith("Dated", StringComparison.OrdinalIgnoreCase);

    private static void Close(Filing filing, Match? open, string rest, bool both, List<Erratum> found)
    {
        if (open is null || !rest.Any(char.IsLetterOrDigit)) return;
        var (page, line) = (Number(open, "page"), Number(open, "line"));
        var (said, changed, reason) = ErrataEntry.Part(rest, both);
        found.Add(new Erratum(filing.File, page, line, Math.Max(line, Number(open, "last")), said, changed, reason, Names.Fold(rest.Replace('\t', ' '))));
    }

    private static int Number(Match match, string group) =>
        int.TryParse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : 0;
}
