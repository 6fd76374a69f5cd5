using Assiduous.Server.Accounts;

namespace Assiduous.Server.Matters;

/// <summary>Which filings of a matter somebody may see.</summary>
/// <remarks>
/// Pages, search, drafts and exports of a person are made from the filings of the person's view and from no others. So nothing sealed can
/// reach a quotation, a hit, a draft or a count of somebody who may not see it: it was never there.
/// </remarks>
/// <param name="Sealed">Whether sealed filings are among them.</param>
/// <param name="FilingSet">The one set that is seen; null for all.</param>
public sealed record MatterView(bool Sealed, string? FilingSet)
{
    /// <summary>All filings.</summary>
    public static readonly MatterView Everything = new(true, null);

    /// <summary>What a person sees.</summary>
    public static MatterView Of(MatterAccess access)
    {
        ArgumentNullException.ThrowIfNull(access);
        return new(access.SeesSealed, access.FilingSet);
    }
}

/// <summary>A filing of a matter on the server.</summary>
/// <param name="Name">Its name in the folder.</param>
/// <param name="Hash">SHA-256 of its bytes.</param>
/// <param name="Size">Its bytes.</param>
/// <param name="FilingSet">The set to which it belongs; empty for none.</param>
/// <param name="Sealed">Whether it is sealed.</param>
/// <param name="Designation">What a protective order calls it, <c>CONFIDENTIAL</c>; null where nothing.</param>
public sealed record ServerFiling(string Name, string Hash, long Size, string FilingSet, bool Sealed, string? Designation);
