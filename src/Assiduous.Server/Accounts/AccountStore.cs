using Assiduous.Server.Data;
using Dapper;
using Microsoft.AspNetCore.Identity;

namespace Assiduous.Server.Accounts;

/// <summary>Keeps accounts in the server's tables for the framework's identity manager.</summary>
public sealed partial class AccountStore(ServerDatabase database) : IUserPasswordStore<Account>, IUserLockoutStore<Account>, IUserSecurityStampStore<Account>
{
    private const string Fields = "id, name, name_key as NameKey, password_hash as PasswordHash, stamp, failures, locked_until as LockedUntil, may_lock as MayLock, administrator, must_change as MustChange";

    /// <inheritdoc/>
    public async Task<IdentityResult> CreateAsync(Account user, CancellationToken cancellationToken)
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        var made = await connection.ExecuteAsync(
            """
            insert into account (id, name, name_key, password_hash, stamp, failures, locked_until, may_lock, administrator, must_change)
            values (@Id, @Name, @NameKey, @PasswordHash, @Stamp, @Failures, @LockedUntil, @MayLock, @Administrator, @MustChange) on conflict (name_key) do nothing
            """,
            Row(user));
        return made == 1 ? IdentityResult.Success : IdentityResult.Failed(new IdentityError { Code = "DuplicateUserName", Description = $"There is an account '{user.Name}' already, or was one. Choose another name." });
    }

    /// <inheritdoc/>
    public async Task<IdentityResult> UpdateAsync(Account user, CancellationToken cancellationToken)
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        var kept = await connection.ExecuteAsync(
            """
            update account set name = @Name, name_key = @NameKey, password_hash = @PasswordHash, stamp = @Stamp, failures = @Failures,
                locked_until = @LockedUntil, may_lock = @MayLock, administrator = @Administrator, must_change = @MustChange where id = @Id and removed_at is null
            """,
            Row(user));
        return kept == 1 ? IdentityResult.Success : IdentityResult.Failed(new IdentityError { Code = "Gone", Description = "The account was removed." });
    }

    /// <summary>Removes an account: it can never sign in again, and what it decided keeps its name.</summary>
    public async Task<IdentityResult> DeleteAsync(Account user, CancellationToken cancellationToken)
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        await connection.ExecuteAsync("update account set removed_at = now(), stamp = @stamp, password_hash = null where id = @Id; delete from passkey where account = @Id", new { user.Id, stamp = Guid.NewGuid().ToString("N") });
        return IdentityResult.Success;
    }

    /// <summary>Takes a person's passkeys away.</summary>
    public async Task ForgetPasskeysAsync(Account user, CancellationToken stop)
    {
        await using var connection = await database.ConnectAsync(stop);
        await connection.ExecuteAsync("delete from passkey where account = @Id", new { user.Id });
    }

    /// <inheritdoc/>
    public async Task<Account?> FindByIdAsync(string userId, CancellationToken cancellationToken)
    {
        if (!Guid.TryParse(userId, out var id)) return null;
        await using var connection = await database.ConnectAsync(cancellationToken);
        return await connection.QuerySingleOrDefaultAsync<Account>($"select {Fields} from account where id = @id and removed_at is null", new { id });
    }

    /// <inheritdoc/>
    public async Task<Account?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken)
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        return await connection.QuerySingleOrDefaultAsync<Account>($"select {Fields} from account where name_key = @normalizedUserName and removed_at is null", new { normalizedUserName });
    }

    /// <inheritdoc/>
    public Task<string> GetUserIdAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.Id.ToString());

    /// <inheritdoc/>
    public Task<string?> GetUserNameAsync(Account user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Name);

    /// <inheritdoc/>
    public Task SetUserNameAsync(Account user, string? userName, CancellationToken cancellationToken) => Set(() => user.Name = userName ?? "");

    /// <inheritdoc/>
    public Task<string?> GetNormalizedUserNameAsync(Account user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.NameKey);

    /// <inheritdoc/>
    public Task SetNormalizedUserNameAsync(Account user, string? normalizedName, CancellationToken cancellationToken) => Set(() => user.NameKey = normalizedName ?? "");

    /// <inheritdoc/>
    public Task SetPasswordHashAsync(Account user, string? passwordHash, CancellationToken cancellationToken) => Set(() => user.PasswordHash = passwordHash);

    /// <inheritdoc/>
    public Task<string?> GetPasswordHashAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.PasswordHash);

    /// <inheritdoc/>
    public Task<bool> HasPasswordAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.PasswordHash is not null);

    /// <inheritdoc/>
    public Task<DateTimeOffset?> GetLockoutEndDateAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.LockedUntil);

    /// <inheritdoc/>
    public Task SetLockoutEndDateAsync(Account user, DateTimeOffset? lockoutEnd, CancellationToken cancellationToken) => Set(() => user.LockedUntil = lockoutEnd);

    /// <inheritdoc/>
    public Task<int> IncrementAccessFailedCountAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(++user.Failures);

    /// <inheritdoc/>
    public Task ResetAccessFailedCountAsync(Account user, CancellationToken cancellationToken) => Set(() => user.Failures = 0);

    /// <inheritdoc/>
    public Task<int> GetAccessFailedCountAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.Failures);

    /// <inheritdoc/>
    public Task<bool> GetLockoutEnabledAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.MayLock);

    /// <inheritdoc/>
    public Task SetLockoutEnabledAsync(Account user, bool enabled, CancellationToken cancellationToken) => Set(() => user.MayLock = enabled);

    /// <inheritdoc/>
    public Task SetSecurityStampAsync(Account user, string stamp, CancellationToken cancellationToken) => Set(() => user.Stamp = stamp);

    /// <inheritdoc/>
    public Task<string?> GetSecurityStampAsync(Account user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Stamp);

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    private static Task Set(Action set)
    {
        set();
        return Task.CompletedTask;
    }

    private static object Row(Account user) => new
    {
        user.Id, user.Name, user.NameKey, user.PasswordHash, user.Stamp, user.Failures, LockedUntil = user.LockedUntil?.ToUniversalTime(), user.MayLock, user.Administrator, user.MustChange,
    };
}
