using Assiduous.Server.Accounts;

namespace Assiduous.Server.Matters;

/// <summary>Which filings of a matter somebody may see.</summary>
/// <remarks>
/// Pages, search, drafts and exports of a person are made from the filings of the person's view and from no others. So nothing sealed can
/// reach a quotation, a hit, a draft or a count of somebody who may not see it: it was never there.
/// </remarks>
/// <param name="Sealed">Whether sealed filings are among them.</param>
/// <param name="FilingSet">The one set that is seen; null for all.</param>
/// <param name="Cleared">The designations under a protective order that are seen, upper case, one a line; empty for none, null for all.</param>
public sealed record MatterView(bool Sealed, string? FilingSet, string? Cleared)
{
    /// <summary>All filings.</summary>
    public static readonly MatterView Everything = new(true, null, null);

    /// <summary>The condition on a row of <c>filing</c> that it belongs to the view; its parameters are the view's members.</summary>
    internal const string Holds =
        @"((@Sealed or not sealed) and (@FilingSet::text is null or filing_set = @FilingSet) and (@Cleared::text is null or designation is null or upper(designation) = any(string_to_array(@Cleared, E'\n'))))";

    /// <summary>Designations as a person writes them, apart by commas or lines, in the form of <see cref="Cleared"/>.</summary>
    public static string ClearedOf(string? said) =>
        string.Join('\n', (said ?? "").Split([',', ';', '\n', '\r'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(d => d.ToUpperInvariant()).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    /// <summary>What a person sees.</summary>
    public static MatterView Of(MatterAccess access)
    {
        ArgumentNullException.ThrowIfNull(access);
        return new(access.SeesSealed, access.FilingSet, access.SeesSealed ? null : access.Cleared);
    }
}

/// <summary>A filing of a matter on the server.</summary>
/// <param name="Name">Its name in the folder.</param>
/// <param name="Hash">SHA-256 of its bytes.</param>
/// <param name="Size">Its bytes.</param>
/// <param name="FilingSet">The set to which it belongs; empty for none.</param>
/// <param name="Sealed">Whether it is sealed.</param>
/// <param name="Designation">What a protective order calls it, <c>CONFIDENTIAL</c>: as a person said, else as its pages do; null where nothing.</param>
/// <param name="Said">Whether a person said so, that it has none among it.</param>
/// <param name="Stamped">What its pages bear, whatever a person said; null where nothing, and until it is read.</param>
/// <param name="StampedPage">The first sheet that bears it, from 1.</param>
public sealed record ServerFiling(string Name, string Hash, long Size, string FilingSet, bool Sealed, string? Designation, bool Said, string? Stamped, int? StampedPage);
