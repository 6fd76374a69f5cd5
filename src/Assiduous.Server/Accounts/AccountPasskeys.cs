using Dapper;
using Microsoft.AspNetCore.Identity;

namespace Assiduous.Server.Accounts;

/// <summary>The passkeys of accounts: public keys, and how often each was used.</summary>
public sealed partial class AccountStore : IUserPasskeyStore<Account>
{
    private const string Keys =
        """
        select id, public_key as PublicKey, made_at as MadeAt, sign_count as SignCount, array_to_string(transports, ' ') as Transports, user_verified as UserVerified, backup_eligible as BackupEligible,
            backed_up as BackedUp, attestation, client_data as ClientData, name from passkey
        """;

    private sealed record PasskeyRow(
        byte[] Id, byte[] PublicKey, DateTime MadeAt, long SignCount, string? Transports, bool UserVerified, bool BackupEligible, bool BackedUp, byte[] Attestation, byte[] ClientData, string Name)
    {
        public UserPasskeyInfo Info => new(Id, PublicKey, new(MadeAt, TimeSpan.Zero), (uint)SignCount, Transports?.Split(' ', StringSplitOptions.RemoveEmptyEntries), UserVerified, BackupEligible, BackedUp, Attestation, ClientData) { Name = Name };
    }

    /// <inheritdoc/>
    public async Task AddOrUpdatePasskeyAsync(Account user, UserPasskeyInfo passkey, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(user);
        ArgumentNullException.ThrowIfNull(passkey);
        await using var connection = await database.ConnectAsync(cancellationToken);
        await connection.ExecuteAsync(
            """
            insert into passkey (id, account, name, public_key, made_at, sign_count, transports, user_verified, backup_eligible, backed_up, attestation, client_data)
            values (@CredentialId, @Id, @name, @PublicKey, @made, @count, @Transports, @IsUserVerified, @IsBackupEligible, @IsBackedUp, @AttestationObject, @ClientDataJson)
            on conflict (id) do update set sign_count = excluded.sign_count, user_verified = excluded.user_verified, backed_up = excluded.backed_up, name = excluded.name where passkey.account = excluded.account
            """,
            new
            {
                passkey.CredentialId, user.Id, name = passkey.Name ?? "", passkey.PublicKey, made = passkey.CreatedAt.UtcDateTime, count = (long)passkey.SignCount, passkey.Transports, passkey.IsUserVerified,
                passkey.IsBackupEligible, passkey.IsBackedUp, passkey.AttestationObject, passkey.ClientDataJson,
            });
    }

    /// <inheritdoc/>
    public async Task<IList<UserPasskeyInfo>> GetPasskeysAsync(Account user, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(user);
        await using var connection = await database.ConnectAsync(cancellationToken);
        return [.. (await connection.QueryAsync<PasskeyRow>(Keys + " where account = @Id order by made_at, id", new { user.Id })).Select(r => r.Info)];
    }

    /// <inheritdoc/>
    public async Task<Account?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken)
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        var id = await connection.QuerySingleOrDefaultAsync<Guid?>("select account from passkey where id = @credentialId", new { credentialId });
        return id is { } known ? await FindByIdAsync(known.ToString(), cancellationToken) : null;
    }

    /// <inheritdoc/>
    public async Task<UserPasskeyInfo?> FindPasskeyAsync(Account user, byte[] credentialId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(user);
        await using var connection = await database.ConnectAsync(cancellationToken);
        return (await connection.QuerySingleOrDefaultAsync<PasskeyRow>(Keys + " where id = @credentialId and account = @Id", new { credentialId, user.Id }))?.Info;
    }

    /// <inheritdoc/>
    public async Task RemovePasskeyAsync(Account user, byte[] credentialId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(user);
        await using var connection = await database.ConnectAsync(cancellationToken);
        await connection.ExecuteAsync("delete from passkey where id = @credentialId and account = @Id", new { credentialId, user.Id });
    }
}
