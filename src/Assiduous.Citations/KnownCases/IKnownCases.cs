namespace Assiduous.Citations.KnownCases;

/// <summary>A decision as an index of known cases has it.</summary>
/// <param name="Name">Case name as the index prints it.</param>
/// <param name="Filed">Day of the decision; null where the index does not tell.</param>
/// <param name="Court">Court id, such as <c>nysd</c>; null where the index does not tell.</param>
public sealed record KnownCase(string Name, DateOnly? Filed, string? Court);

/// <summary>A decision and the page on which it begins.</summary>
/// <param name="Page">First page, as the index prints it.</param>
/// <param name="Case">The decision.</param>
public sealed record KnownPlace(string Page, KnownCase Case);

/// <summary>The numbered first pages that an index knows of one volume.</summary>
/// <param name="First">The lowest.</param>
/// <param name="Last">The highest.</param>
public readonly record struct KnownPages(int First, int Last);

/// <summary>An index of decisions by volume, reporter and first page.</summary>
/// <remarks>No index is whole: what it lacks may exist. Implementations are safe for use by one thread at a time.</remarks>
/// <example><code>
/// IKnownCases index = …;
/// var findings = KnownCaseChecker.Check(text, CitationReader.Read(text), index);
/// </code></example>
public interface IKnownCases
{
    /// <summary>The day whose state the index shows.</summary>
    DateOnly AsOf { get; }

    /// <summary>The decisions that begin on a page; several where short ones share it, none where the index has nothing there.</summary>
    /// <param name="reporterId">Canonical form of the reporter, <c>F. Supp. 2d</c>; spacing and stops do not matter.</param>
    /// <param name="volume">Volume as printed.</param>
    /// <param name="page">First page as printed.</param>
    IReadOnlyList<KnownCase> At(string reporterId, string volume, string page);

    /// <summary>The numbered first pages of a volume; null where the index has nothing of it.</summary>
    KnownPages? PagesOf(string reporterId, string volume);

    /// <summary>The last decision that begins before a page of a volume; null where none does.</summary>
    KnownPlace? Before(string reporterId, string volume, int page);
}
