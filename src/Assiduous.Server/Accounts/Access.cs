using Assiduous.Server.Data;
using Dapper;

namespace Assiduous.Server.Accounts;

/// <summary>What a person may do in a matter; each may do what those before it may.</summary>
public enum MatterRole
{
    /// <summary>Reads one set of filings, and what follows from that set alone.</summary>
    Guest,

    /// <summary>Reads everything that is not sealed.</summary>
    Reader,

    /// <summary>Reads everything, decides, adds filings, makes drafts.</summary>
    Editor,

    /// <summary>Gives and takes roles, sets walls, purges.</summary>
    Owner,
}

/// <summary>A person's place in a matter.</summary>
/// <param name="Matter">The matter.</param>
/// <param name="Name">Its name.</param>
/// <param name="Role">What the person may do.</param>
/// <param name="FilingSet">The set that a guest may see; null for everyone else.</param>
/// <param name="Cleared">The designations under a protective order that a guest or reader may see, as <see cref="Matters.MatterView.Cleared"/> has them; editors and owners see all.</param>
public sealed record MatterAccess(Guid Matter, string Name, MatterRole Role, string? FilingSet, string Cleared = "")
{
    /// <summary>Whether sealed and designated filings are open to the person.</summary>
    public bool SeesSealed => Role >= MatterRole.Editor;
}

/// <summary>Who may see which matter. A wall stands before every role: who is behind it does not learn that the matter exists.</summary>
public sealed class AccessBook(ServerDatabase database)
{
    // The one place where access is decided. Everything that names a matter to a person goes through it.
    private const string Visible =
        """
        select m.id, m.name, r.role, r.filing_set, r.cleared from matter m join matter_role r on r.matter = m.id join account a on a.id = r.account
        where r.account = @account and a.removed_at is null and m.purged_at is null and not exists (select 1 from wall w where w.matter = m.id and w.account = @account)
        """;

    /// <summary>The matters that a person may see, by name.</summary>
    public async Task<IReadOnlyList<MatterAccess>> OfAsync(Guid account, CancellationToken stop)
    {
        await using var connection = await database.ConnectAsync(stop);
        return [.. (await connection.QueryAsync<(Guid, string, string, string?, string)>(Visible + " order by m.name, m.id", new { account })).Select(Read)];
    }

    /// <summary>A person's place in one matter; null where the person may not see it or it does not exist, which is the same to them.</summary>
    public async Task<MatterAccess?> OfAsync(Guid account, Guid matter, CancellationToken stop)
    {
        await using var connection = await database.ConnectAsync(stop);
        var found = await connection.QueryAsync<(Guid, string, string, string?, string)>(Visible + " and m.id = @matter", new { account, matter });
        return found.Select(Read).FirstOrDefault();
    }

    /// <summary>Gives a person a role in a matter, in place of the one they had.</summary>
    /// <param name="matter">The matter.</param>
    /// <param name="account">The person.</param>
    /// <param name="role">What the person may do.</param>
    /// <param name="set">The set of filings of a guest; null for everyone else.</param>
    /// <param name="cleared">The designations under a protective order that a guest or reader may see, apart by commas; none where null.</param>
    /// <param name="stop">Stops the work.</param>
    /// <exception cref="ArgumentException">A guest without a set, or a set for another role.</exception>
    public async Task GrantAsync(Guid matter, Guid account, MatterRole role, string? set, string? cleared, CancellationToken stop)
    {
        if (role == MatterRole.Guest == string.IsNullOrEmpty(set)) throw new ArgumentException("A guest sees one set of filings: name it. Every other role sees the matter and has no set.", nameof(set));
        await using var connection = await database.ConnectAsync(stop);
        await connection.ExecuteAsync(
            "insert into matter_role (matter, account, role, filing_set, cleared) values (@matter, @account, @role, @set, @cleared) on conflict (matter, account) do update set role = excluded.role, filing_set = excluded.filing_set, cleared = excluded.cleared",
            new { matter, account, role = Word(role), set, cleared = Assiduous.Server.Matters.MatterView.ClearedOf(cleared) });
    }

    /// <summary>Takes a person's role in a matter.</summary>
    public async Task RevokeAsync(Guid matter, Guid account, CancellationToken stop)
    {
        await using var connection = await database.ConnectAsync(stop);
        await connection.ExecuteAsync("delete from matter_role where matter = @matter and account = @account", new { matter, account });
    }

    /// <summary>Sets a wall between a person and a matter.</summary>
    public async Task WallAsync(Guid matter, Guid account, string reason, Guid by, CancellationToken stop)
    {
        await using var connection = await database.ConnectAsync(stop);
        await connection.ExecuteAsync("insert into wall (matter, account, reason, set_by) values (@matter, @account, @reason, @by) on conflict do nothing", new { matter, account, reason, by });
    }

    /// <summary>Takes a wall down. The person's role goes with it: whoever was behind a wall comes in only when an owner lets them in anew.</summary>
    /// <returns>The role that went, a word; null where the person had none. False where no wall stood.</returns>
    public Task<(bool Stood, string? Role)> LiftWallAsync(Guid matter, Guid account, CancellationToken stop) => database.TransactAsync(
        async (connection, transaction) =>
        {
            if (await connection.ExecuteAsync("delete from wall where matter = @matter and account = @account", new { matter, account }, transaction) == 0) return (false, (string?)null);
            return (true, await connection.QuerySingleOrDefaultAsync<string>("delete from matter_role where matter = @matter and account = @account returning role", new { matter, account }, transaction));
        },
        stop);

    /// <summary>Whether somebody besides a person owns the matter and can reach it.</summary>
    public async Task<bool> HasOtherOwnerAsync(Guid matter, Guid account, CancellationToken stop)
    {
        await using var connection = await database.ConnectAsync(stop);
        return await connection.ExecuteScalarAsync<bool>(
            """
            select exists (select 1 from matter_role r join account a on a.id = r.account where r.matter = @matter and r.role = 'owner' and r.account <> @account and a.removed_at is null
                and not exists (select 1 from wall w where w.matter = r.matter and w.account = r.account))
            """,
            new { matter, account });
    }

    /// <summary>Who has which role and who is behind a wall, by name, for the owner's page.</summary>
    public async Task<IReadOnlyList<MatterPerson>> PeopleAsync(Guid matter, CancellationToken stop)
    {
        await using var connection = await database.ConnectAsync(stop);
        return [.. await connection.QueryAsync<MatterPerson>(
            """
            select a.name, coalesce(r.role, 'none') as Role, r.filing_set as FilingSet, coalesce(r.cleared, '') as Cleared, w.reason as WallReason, b.name as WalledBy, w.set_at as WalledAt from account a
            left join matter_role r on r.account = a.id and r.matter = @matter left join wall w on w.account = a.id and w.matter = @matter left join account b on b.id = w.set_by
            where a.removed_at is null and (r.account is not null or w.account is not null) order by a.name
            """,
            new { matter })];
    }

    private static MatterAccess Read((Guid Id, string Name, string Role, string? Set, string Cleared) row) => new(row.Id, row.Name, Enum.Parse<MatterRole>(row.Role, ignoreCase: true), row.Set, row.Cleared);

    private static string Word(MatterRole role) => role.ToString().ToLowerInvariant();
}

/// <summary>A person as the owner of a matter sees them.</summary>
/// <param name="Name">Their name.</param>
/// <param name="Role">Their role, a word; <c>none</c> where they have none.</param>
/// <param name="FilingSet">The set of a guest; null for everyone else.</param>
/// <param name="Cleared">The designations that a guest or reader may see, one a line.</param>
/// <param name="WallReason">Why a wall stands between them and the matter; null where none does.</param>
/// <param name="WalledBy">Who set it; null where none stands, or that account is gone from the tables.</param>
/// <param name="WalledAt">When; null where none stands.</param>
public sealed record MatterPerson(string Name, string Role, string? FilingSet, string Cleared, string? WallReason, string? WalledBy, DateTime? WalledAt);
