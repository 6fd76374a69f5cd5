using Assiduous.Citations.Data;

namespace Assiduous.Citations.Checking;

/// <summary>Citations that cannot be right as they are written, whatever else stands in the paper.</summary>
internal static class FormChecks
{
    private const int FirstWestlawYear = 1975;

    public static IEnumerable<Finding> Find(FindingMaker make, IReadOnlyList<Citation> citations)
    {
        foreach (var citation in citations)
        {
            foreach (var finding in OfCase(make, citation)) yield return finding;
            if (citation is { Kind: CitationKind.Statute, ReporterId: "U.S.C." } && LacksMark(citation))
                yield return make.On(citation, "section-mark-missing", Severity.Note, "No section mark stands before the section.", "Bluebook R. 12.3", $"Write {citation.Volume} {citation.Reporter} § {citation.Page}.");
            if (citation.Kind == CitationKind.Rule && OfRule(make, citation) is { } rule) yield return rule;
            foreach (var pin in citation.Pinpoints)
                if (pin.To is not null && IsBackward(pin.From, pin.To))
                    yield return make.On(citation, "range-backward", Severity.Error, $"The range {pin.From}–{pin.To} runs backwards.", null, $"Check both ends; if they were exchanged, write {pin.To}–{pin.From}.");
        }
    }

    private static IEnumerable<Finding> OfCase(FindingMaker make, Citation citation)
    {
        if (citation.Kind is not (CitationKind.Case or CitationKind.Unreported)) yield break;
        if (citation.Kind == CitationKind.Case && citation.CaseName is { } name && citation.Plaintiff is null && citation.Year is not null && name.Contains(' ', StringComparison.Ordinal) && !IsProcedural(name))
            yield return make.On(citation, "versus-missing", Severity.Warning, $"The case name “{name}” has no “v.”.", "Bluebook R. 10.2.1", "Check the name; between two parties “v.” belongs.");
        if (citation.Kind == CitationKind.Case && int.TryParse(citation.Page, out var first))
            foreach (var pin in citation.Pinpoints)
                if (pin.Kind == PinpointKind.Page && int.TryParse(pin.From, out var page) && page < first)
                    yield return make.On(citation, "pin-before-first-page", Severity.Error, $"Page {page} comes before the case's first page, {first}.", null, "Check the page.");
        if (citation.Year is null || !int.TryParse(citation.Year, out var year)) yield break;
        if (Series(citation.ReporterId) is not { } series) yield break;
        if (series.DatesAreSure && !series.Covers(year) && (year < series.From - 1 || year > series.To + 1))
            yield return make.On(citation, "reporter-year", Severity.Error, $"{series.Id} has no decisions of {year}{Span(series)}.", null, "Check the year and the reporter.");
        if (series.Kind == SeriesKind.Service && int.TryParse(citation.Volume, out var numbered) && (numbered < FirstWestlawYear || year > numbered || numbered > year + 3))
            yield return make.On(citation, "service-year", Severity.Error, $"A decision of {year} does not have a number of {numbered}.", null, "Check the year and the number.");
        if (series.Id is "WL" && citation.Page is { Length: < 4 or > 8 })
            yield return make.On(citation, "service-number-shape", Severity.Error, $"{citation.Page} has not the shape of a Westlaw number.", null, "Check the number.");
        if (series.DatesAreSure && series.Courts.Count == 1 && citation.Court is not null && !string.Equals(series.Courts[0], citation.Court, StringComparison.Ordinal))
            yield return make.On(citation, "reporter-excludes-court", Severity.Error, $"{series.Id} does not report that court.", null, "Check the court and the reporter.");
    }

    private static Finding? OfRule(FindingMaker make, Citation citation)
    {
        if (citation.ReporterId is "Fed. R. Civ.")
            return make.On(citation, "rule-name-malformed", Severity.Warning, $"“{citation.Reporter}” is not the name of the rules.", "Bluebook R. 12.9.3", "Write Fed. R. Civ. P.");
        if (RuleNumber(citation.Page) is { } number && Lexicon.Default.FindCode(citation.ReporterId) is { } code && !code.Has(number))
            return make.On(citation, "rule-number-malformed", Severity.Error, $"{code.Id} has no rule {number}; its numbers run from {code.First} to {code.Last}.", null, "Check the number.");
        if (citation.ReporterId is "Local Civ. R." or "Local R." or "Rule" && citation.Page is { } page && page.IndexOf('.', StringComparison.Ordinal) == 3 && page.StartsWith("56", StringComparison.Ordinal))
            return make.On(citation, "rule-number-malformed", Severity.Error, $"There is no rule {page}.", null, $"Write {page[..2]}.{page[4..]}, if that is meant.");
        return null;
    }

    /// <summary>The number before a rule's subdivisions; null where none stands there or it cannot be one number.</summary>
    private static int? RuleNumber(string? page)
    {
        if (page is null) return null;
        var end = 0;
        while (end < page.Length && page[end] is >= '0' and <= '9') end++;
        return end is > 0 and < 6 && (end == page.Length || page[end] == '(') ? int.Parse(page.AsSpan(0, end)) : null;
    }

    private static bool IsProcedural(string name) => NameWords.Default.Procedural.Any(p => name.StartsWith(p, StringComparison.Ordinal)) || name.Contains("ex rel.", StringComparison.Ordinal);

    private static Reporter? Series(string? id) => id is null ? null : Lexicon.Default.Find(id);

    private static string Span(Reporter series) => series.From > 0 && series.To > 0 ? $"; it runs from {series.From} to {series.To}" : series.From > 0 ? $"; it begins in {series.From}" : $"; it ends in {series.To}";

    private static bool LacksMark(Citation citation) =>
        citation.Page is not null && citation.Reporter is not null && !citation.Text.Contains('§', StringComparison.Ordinal) && !citation.Text.Contains("ec", StringComparison.Ordinal);

    private static bool IsBackward(string from, string to)
    {
        var a = Numbers(from);
        var b = Numbers(to);
        if (a.Length == 0 || a.Length != b.Length) return false;
        for (var i = 0; i < a.Length; i++)
            if (a[i] != b[i]) return b[i] < a[i];
        return false;
    }

    private static int[] Numbers(string place)
    {
        var parts = place.Split(':');
        var numbers = new int[parts.Length];
        for (var i = 0; i < parts.Length; i++)
            if (parts[i].Length > 9 || !int.TryParse(parts[i], out numbers[i])) return [];
        return numbers;
    }
}
