using Assiduous.Citations.Resolving;

namespace Assiduous.Citations.Checking;

/// <summary>One case cited in two ways: another page, year, court, number; and one reporter spaced in two ways.</summary>
internal static class ConsistencyChecks
{
    private const int CaseSpan = 400;

    public static IEnumerable<Finding> Find(FindingMaker make, IReadOnlyList<Citation> citations)
    {
        var byName = new Dictionary<string, Citation>(StringComparer.Ordinal);
        for (var i = 0; i < citations.Count; i++)
        {
            var citation = citations[i];
            if (citation.Kind is CitationKind.Case or CitationKind.Unreported && citation.CaseName is not null)
            {
                var key = Squash(citation.CaseName);
                if (byName.TryGetValue(key, out var first)) foreach (var finding in Differ(make, first, citation)) yield return finding;
                else byName.Add(key, citation);
                if (citation.ResolvesTo is { } to && citations[to].CaseName is { } other && !Same(Squash(other), key))
                    yield return make.On(citation, "case-name-differs", Severity.Warning, $"The same reporter and page are cited before as {other}.", "Bluebook R. 10.2", $"Write {other}, if that is the case's name.");
            }
            if (citation.Kind == CitationKind.Short && citation.ResolvesTo is { } full) foreach (var finding in OfShort(make, citation, citations[full])) yield return finding;
        }
        foreach (var finding in BeyondNext(make, citations)) yield return finding;
        foreach (var finding in Spacing(make, citations)) yield return finding;
    }

    /// <summary>A pin beyond the first page of the next case that the paper itself cites from the same volume.</summary>
    private static IEnumerable<Finding> BeyondNext(FindingMaker make, IReadOnlyList<Citation> citations)
    {
        var volumes = new Dictionary<string, SortedSet<int>>(StringComparer.Ordinal);
        foreach (var c in citations)
            if (c is { Kind: CitationKind.Case, ResolvesTo: null, CaseName: not null } && int.TryParse(c.Page, out var page))
            {
                if (!volumes.TryGetValue(c.Volume + " " + c.ReporterId, out var pages)) volumes[c.Volume + " " + c.ReporterId] = pages = [];
                pages.Add(page);
            }
        foreach (var c in citations)
        {
            var full = c.Kind == CitationKind.Case ? c : c is { Kind: CitationKind.Short, ResolvesTo: { } to } ? citations[to] : null;
            if (full is null || !Same(full.Volume, c.Volume) || !Same(full.ReporterId, c.ReporterId) || !int.TryParse(full.Page, out var first) || !volumes.TryGetValue(c.Volume + " " + c.ReporterId, out var starts)) continue;
            var after = starts.GetViewBetween(first + 1, first + CaseSpan).FirstOrDefault();
            foreach (var pin in c.Pinpoints)
                if (after > 0 && pin.Kind == PinpointKind.Page && int.TryParse(pin.From, out var page) && page > after && page <= first + CaseSpan)
                    yield return make.On(c, "pin-outside-case", Severity.Error, $"Page {page} lies beyond the next case of that volume, which begins on page {after}.", null, "Check the page.");
        }
    }

    private static IEnumerable<Finding> Differ(FindingMaker make, Citation first, Citation again)
    {
        if (Same(first.ReporterId, again.ReporterId) && Same(first.Volume, again.Volume) && !Same(first.Page, again.Page))
            yield return make.On(again, "case-page-differs", Severity.Error, $"{again.CaseName} is cited before at {first.Volume} {first.ReporterId} {first.Page}.", null, "Check which page is right.");
        if (Same(first.ReporterId, again.ReporterId) && Same(first.Volume, again.Volume) && Same(first.Page, again.Page) && first.Year is not null && again.Year is not null && !Same(first.Year, again.Year))
            yield return make.On(again, "case-year-differs", Severity.Error, $"{again.CaseName} is cited before with the year {first.Year}.", null, "Check which year is right.");
        if (Same(first.ReporterId, again.ReporterId) && Same(first.Volume, again.Volume) && Same(first.Page, again.Page) && first.Court is not null && again.Court is not null && !Same(first.Court, again.Court))
            yield return make.On(again, "case-court-differs", Severity.Error, $"{again.CaseName} is cited before with another court.", null, "Check which court is right.");
    }

    private static IEnumerable<Finding> OfShort(FindingMaker make, Citation shortForm, Citation full)
    {
        if (shortForm.CaseName is { } given && WithoutNumber(given) is var name && full.CaseName is not null && Same(full.Volume, shortForm.Volume) && !Squash(full.CaseName).Contains(Squash(name), StringComparison.Ordinal) && !IsWrittenOut(full, name))
            yield return make.On(shortForm, "case-name-differs", Severity.Warning, $"The case is cited before as {full.CaseName}.", "Bluebook R. 10.9", $"Spell the name as in {full.CaseName}, if that is right.");
        if (full.Kind == CitationKind.Unreported)
        {
            if (!Same(full.Page, shortForm.Page) && Same(full.ReporterId, shortForm.ReporterId))
                yield return make.On(shortForm, "service-number-differs", Severity.Error, $"{full.CaseName} is cited before as {full.Volume} {full.Reporter} {full.Page}.", null, $"Write {full.Volume} {full.Reporter} {full.Page}, if that is right.");
            yield break;
        }
        if (!Same(full.ReporterId, shortForm.ReporterId) || !int.TryParse(full.Page, out var first)) yield break;
        foreach (var pin in shortForm.Pinpoints)
            if (pin.Kind == PinpointKind.Page && int.TryParse(pin.From, out var page) && (page < first || page > first + CaseSpan))
                yield return make.On(shortForm, "pin-outside-case", Severity.Error, $"Page {page} cannot lie in a case that begins on page {first}.", null, "Check the page.");
    }

    /// <summary>Whether the short form writes out what the full name shortens, <c>Electric Power</c> for <c>Elec. Power Grp.</c>.</summary>
    private static bool IsWrittenOut(Citation full, string name) => NameKeys.Abbreviates(full.CaseName!, name);

    /// <summary>The name without the number by which opinions of one case are told apart, <c>Jones II</c>.</summary>
    private static string WithoutNumber(string name) =>
        name.LastIndexOf(' ') is var space and > 0 && name.AsSpan(space + 1).IndexOfAnyExcept('I', 'V', 'X') < 0 ? name[..space] : name;

    private static IEnumerable<Finding> Spacing(FindingMaker make, IReadOnlyList<Citation> citations)
    {
        var forms = new Dictionary<string, Dictionary<string, int>>(StringComparer.Ordinal);
        foreach (var c in citations)
        {
            if (c.Reporter is null || c.ReporterId is null || c.Kind is not (CitationKind.Case or CitationKind.Short)) continue;
            if (!forms.TryGetValue(c.ReporterId, out var counts)) forms[c.ReporterId] = counts = new Dictionary<string, int>(StringComparer.Ordinal);
            counts[c.Reporter] = counts.GetValueOrDefault(c.Reporter) + 1;
        }
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var c in citations)
        {
            if (c.Reporter is null || c.ReporterId is null || !forms.TryGetValue(c.ReporterId, out var counts) || counts.Count < 2) continue;
            var usual = counts.OrderByDescending(f => f.Value).ThenBy(f => f.Key, StringComparer.Ordinal).First().Key;
            if (Same(c.Reporter, usual) || !told.Add(c.Reporter)) continue;
            yield return make.On(c, "reporter-spacing", Severity.Note, $"The reporter is written “{c.Reporter}” here and “{usual}” elsewhere.", "Bluebook R. 6.1(a)", $"Write {c.ReporterId} throughout.");
        }
    }

    private static bool Same(string? a, string? b) => string.Equals(a, b, StringComparison.Ordinal);

    private static string Squash(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
