using System.Data.Common;

namespace Assiduous.Storage.Data;

/// <summary>Where the tables of matters are: a SQLite file, or a PostgreSQL database. Safe for use from several threads.</summary>
internal abstract class Database : IDisposable
{
    /// <summary>The folder of its migrations: <c>sqlite</c> or <c>postgres</c>.</summary>
    public abstract string Dialect { get; }

    /// <summary>Appended to a query whose row stays locked to the end of the transaction; SQLite locks the whole file anyway.</summary>
    public abstract string ForUpdate { get; }

    /// <summary>A connection, open; the caller closes it.</summary>
    protected abstract DbConnection Open();

    /// <summary>A transaction that may write from its first statement on.</summary>
    protected abstract DbTransaction Begin(DbConnection connection);

    /// <summary>What the driver complained of, in words for the user; null where it is none of the driver's complaints.</summary>
    protected abstract string? Explain(Exception trouble);

    /// <summary>Reads.</summary>
    /// <exception cref="StoreException">The store cannot be read.</exception>
    public T Read<T>(Func<DbConnection, T> work)
    {
        try
        {
            using var connection = Open();
            return work(connection);
        }
        catch (Exception trouble) when (Explain(trouble) is { } explained)
        {
            throw new StoreException(explained, trouble);
        }
    }

    /// <summary>Writes, all or nothing.</summary>
    /// <exception cref="StoreException">The store cannot be written; nothing was.</exception>
    public T Write<T>(Func<DbConnection, DbTransaction, T> work)
    {
        try
        {
            using var connection = Open();
            using var transaction = Begin(connection);
            var done = work(connection, transaction);
            transaction.Commit();
            return done;
        }
        catch (Exception trouble) when (Explain(trouble) is { } explained)
        {
            throw new StoreException(explained, trouble);
        }
    }

    /// <inheritdoc/>
    public abstract void Dispose();
}
