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
/// <param name="IsWord">Whether the name is also a common word and needs a separator before the volume.</param>
/// <param name="Example">A citation that must be read.</param>
/// <param name="DatesAreSure">Whether years and courts are sure, so that one outside them is a slip; otherwise they only tell series of one name apart.</param>
/// <param name="HasLetters">Whether its pages are counted by part and number, <c>S15,234</c>, <c>D123</c>.</param>
/// <param name="Cites">What a citation to it is, where its kind does not tell: the Statutes at Large are paged like a journal; null otherwise.</param>
internal sealed record Reporter(string Id, SeriesKind Kind, IReadOnlyList<string> Courts, int From, int To, bool IsWord, string? Example, CitationKind? Cites = null, bool DatesAreSure = false, bool HasLetters = false)
{
    /// <summary>Whether a decision of the year can stand in the series; true where the years are not known.</summary>
    public bool Covers(int year) => (From == 0 || year >= From) && (To == 0 || year <= To);
}

/// <summary>A code, rule book, constitution or treatise that is named before its section.</summary>
/// <param name="Id">Canonical form, <c>Fed. R. Civ. P.</c>.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Example">A citation that must be read.</param>
/// <param name="First">Lowest number of a rule; 0 where not known.</param>
/// <param name="Last">Highest number of a rule; 0 where not known.</param>
internal sealed record Code(string Id, CitationKind Kind, string? Example, int First = 0, int Last = 0)
{
    /// <summary>Whether a rule of that number can exist; true where the numbers are not known.</summary>
    public bool Has(int number) => Last == 0 || (number >= First && number <= Last);
}
