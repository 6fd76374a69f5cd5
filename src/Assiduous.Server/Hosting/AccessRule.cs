using Assiduous.Server.Accounts;

namespace Assiduous.Server.Hosting;

/// <summary>Who may call an endpoint. Every endpoint bears one; the server does not start with an endpoint that has none.</summary>
/// <param name="SignedIn">Whether only people who are signed in may.</param>
/// <param name="Administrator">Whether only those who keep accounts may.</param>
/// <param name="Role">The least role in the matter whose id is the route's <c>matter</c>; null where no matter is named.</param>
/// <param name="Fresh">Whether the person must have signed in lately.</param>
public sealed record AccessRule(bool SignedIn, bool Administrator = false, MatterRole? Role = null, bool Fresh = false)
{
    /// <summary>Anybody.</summary>
    public static readonly AccessRule Open = new(false);

    /// <summary>Whoever is signed in.</summary>
    public static readonly AccessRule Person = new(true);

    /// <summary>Who keeps accounts.</summary>
    public static readonly AccessRule Keeper = new(true, Administrator: true);

    /// <summary>Whoever has at least this role in the matter.</summary>
    public static AccessRule In(MatterRole role, bool fresh = false) => new(true, Role: role, Fresh: fresh);
}
