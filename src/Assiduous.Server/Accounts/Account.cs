namespace Assiduous.Server.Accounts;

/// <summary>A person who may sign in.</summary>
public sealed class Account
{
    /// <summary>Its id; never given to another.</summary>
    public Guid Id { get; init; } = Guid.NewGuid();

    /// <summary>The name by which the person signs in and signs decisions.</summary>
    public string Name { get; set; } = "";

    /// <summary>The same in the form by which it is looked for.</summary>
    public string NameKey { get; set; } = "";

    /// <summary>Hash of the password, as the framework's hasher writes it; null where the person comes through a trusted proxy.</summary>
    public string? PasswordHash { get; set; }

    /// <summary>Changes when the password does or the person is removed: a session with another stamp is at an end.</summary>
    public string Stamp { get; set; } = Guid.NewGuid().ToString("N");

    /// <summary>Wrong passwords in a row.</summary>
    public int Failures { get; set; }

    /// <summary>Until when no password is taken; null where any is.</summary>
    public DateTimeOffset? LockedUntil { get; set; }

    /// <summary>Whether wrong passwords lock the account.</summary>
    public bool MayLock { get; set; } = true;

    /// <summary>Whether the person keeps accounts and sees what was set aside; it opens no matter.</summary>
    public bool Administrator { get; set; }

    /// <summary>Whether another chose the password, so that the person must choose one before anything else.</summary>
    public bool MustChange { get; set; }
}
