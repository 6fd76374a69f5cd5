using Assiduous.Server.Accounts;

namespace Assiduous.Server.Hosting;

/// <summary>What the gate found out about a request.</summary>
internal static class Who
{
    /// <summary>The person who asks.</summary>
    public static Account Account(this HttpContext context) => (Account)context.Items[typeof(Account)]!;

    /// <summary>The person's place in the matter that the address names.</summary>
    public static MatterAccess Place(this HttpContext context) => (MatterAccess)context.Items[typeof(MatterAccess)]!;
}
