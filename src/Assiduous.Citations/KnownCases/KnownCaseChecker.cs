using System.Globalization;
using Assiduous.Citations.Checking;

namespace Assiduous.Citations.KnownCases;

/// <summary>Holds each cited case against an index of known cases, and says what agrees and what does not.</summary>
/// <remarks>
/// A case that the index lacks is said to be “not in this index as of” its day, and nothing more: whether a case exists no index can tell.
/// </remarks>
public static class KnownCaseChecker
{
    /// <summary>One finding or several for each full citation of a case in a reporter that has volume and page; codes in <c>docs/findings.md</c>.</summary>
    /// <param name="text">The text that was read.</param>
    /// <param name="citations">Its citations.</param>
    /// <param name="index">The index.</param>
    public static IReadOnlyList<Finding> Check(string text, IReadOnlyList<Citation> citations, IKnownCases index)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(citations);
        ArgumentNullException.ThrowIfNull(index);
        var make = new FindingMaker(text);
        return [.. citations.Where(IsFull).SelectMany(c => Of(make, c, index))];
    }

    private static bool IsFull(Citation c) =>
        c is { Kind: CitationKind.Case or CitationKind.Unreported, Volume.Length: > 0, ReporterId.Length: > 0, Page.Length: > 0 } && char.IsAsciiLetterOrDigit(c.Page[0]);

    private static Finding[] Of(FindingMaker make, Citation cited, IKnownCases index)
    {
        var known = index.At(cited.ReporterId!, cited.Volume!, cited.Page!);
        if (known.Count == 0) return [Absent(make, cited, index)];
        var named = cited.CaseName is null ? known : [.. known.Where(k => NameAgreement.May(cited.CaseName, k.Name))];
        if (named.Count == 0)
            return [make.On(cited, "index-name-differs", Severity.Warning, $"At {Place(cited)} the index as of {Day(index)} has {Names(known)}, and not {cited.CaseName}.", null, "Check volume, reporter, page and name.")];
        var differing = Differing(make, cited, named, index).ToArray();
        return differing.Length > 0 ? differing : [make.On(cited, "index-found", Severity.Note, $"Found in the index as of {Day(index)}: {Agreeing(cited, named[0])}.")];
    }

    private static IEnumerable<Finding> Differing(FindingMaker make, Citation cited, IReadOnlyList<KnownCase> named, IKnownCases index)
    {
        if (Year(cited) is { } year && named.All(k => k.Filed is { } day && day.Year != year))
            yield return make.On(cited, "index-year-differs", Severity.Warning, $"The citation gives the year {Text(year)}; the index as of {Day(index)} has {named[0].Name} decided in {Text(named[0].Filed!.Value.Year)}.", "Bluebook R. 10.5", "Check the year.");
        if (cited.Court is { } court && named.All(k => k.Court is { } other && !string.Equals(other, court, StringComparison.Ordinal)))
            yield return make.On(cited, "index-court-differs", Severity.Warning, $"The citation gives the court {court}; the index as of {Day(index)} has {named[0].Name} decided by {named[0].Court}.", "Bluebook R. 10.4", "Check the court.");
    }

    private static Finding Absent(FindingMaker make, Citation cited, IKnownCases index)
    {
        var pages = int.TryParse(cited.Page, NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? index.PagesOf(cited.ReporterId!, cited.Volume!) : null;
        if (pages is not { } known) return NotIn(make, cited, index, "");
        if (page < known.First || page > known.Last)
            return NotIn(make, cited, index, $" It knows decisions of that volume from page {Text(known.First)} to page {Text(known.Last)}.");
        return index.Before(cited.ReporterId!, cited.Volume!, page) is { } before && cited.CaseName is { } name && NameAgreement.May(name, before.Case.Name)
            ? make.On(cited, "index-page-differs", Severity.Warning, $"No decision begins at {Place(cited)} in the index as of {Day(index)}; {before.Case.Name} begins on page {before.Page} of that volume.", "Bluebook R. 3.2(a)", $"Write {before.Page} as the first page, if that is the case meant.")
            : NotIn(make, cited, index, " It has other decisions before and behind that page.");
    }

    private static Finding NotIn(FindingMaker make, Citation cited, IKnownCases index, string more) =>
        make.On(cited, "index-absent", Severity.Note, $"{Place(cited)} is not in this index as of {Day(index)}.{more} No index is whole: this says nothing about whether the case exists.", null, "Look the case up.");

    private static string Agreeing(Citation cited, KnownCase known)
    {
        List<string> agree = [];
        if (cited.CaseName is not null) agree.Add("the name agrees with " + known.Name);
        if (Year(cited) is not null && known.Filed is not null) agree.Add("the year agrees");
        if (cited.Court is not null && known.Court is not null) agree.Add("the court agrees");
        return agree.Count == 0 ? known.Name : string.Join(", ", agree);
    }

    private static int? Year(Citation cited) => int.TryParse(cited.Year, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;

    private static string Names(IReadOnlyList<KnownCase> known) => string.Join("; ", known.Take(3).Select(k => k.Name)) + (known.Count > 3 ? "; and others" : "");

    private static string Place(Citation cited) => $"{cited.Volume} {cited.ReporterId} {cited.Page}";

    private static string Day(IKnownCases index) => index.AsOf.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
