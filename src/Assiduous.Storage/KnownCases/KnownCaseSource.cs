using System.Globalization;
using System.Text.RegularExpressions;

namespace Assiduous.Storage.KnownCases;

/// <summary>The bulk tables from which an index is made, in the columns in which CourtListener publishes them.</summary>
/// <param name="Citations">Table of citations: <c>volume, reporter, page, cluster_id</c>.</param>
/// <param name="Clusters">Table of opinion clusters: <c>id, case_name, date_filed, docket_id</c>; null where only places are to be known.</param>
/// <param name="Dockets">Table of dockets: <c>id, court_id</c>; null where courts are not to be known.</param>
/// <param name="AsOf">The day whose state the tables show.</param>
public sealed partial record KnownCaseSource(string Citations, string? Clusters, string? Dockets, DateOnly AsOf)
{
    /// <summary>The day in a bulk file's name, <c>citations-2026-09-30.csv</c>; null where it has none.</summary>
    public static DateOnly? DayOf(string path) =>
        Day().Match(Path.GetFileName(path)) is { Success: true } found && DateOnly.TryParseExact(found.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    [GeneratedRegex(@"\d{4}-\d{2}-\d{2}", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Day();
}

/// <summary>What an import did.</summary>
/// <param name="Citations">Citations kept.</param>
/// <param name="Cases">Decisions kept.</param>
/// <param name="LeftOut">Rows left out because they give no reporter, page or decision.</param>
/// <param name="Bytes">Size of the index.</param>
public sealed record KnownCaseImportOutcome(long Citations, long Cases, long LeftOut, long Bytes);
