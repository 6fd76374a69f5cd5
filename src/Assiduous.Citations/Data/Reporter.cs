namespace Assiduous.Citations.Data;

/// <summary>What a series holds, which decides how a citation to it is read.</summary>
internal enum SeriesKind
{
    Case,
    Neutral,
    Service,
    Statute,
    Regulation,
    Journal,
}

/// <summary>A series that is cited by volume and page (or title and section): a reporter, a code, a journal.</summary>
/// <param name="Id">Canonical form, <c>F. Supp. 2d</c>.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Courts">Ids of the courts it reports; empty where many.</param>
/// <param name="From">First year of decisions in it; 0 where not known.</param>
/// <param name="To">Last year; 0 where it still appears or is not known.</param>
internal sealed record Reporter(string Id, SeriesKind Kind, IReadOnlyList<string> Courts, int From, int To);
