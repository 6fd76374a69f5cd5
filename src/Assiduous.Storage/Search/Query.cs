namespace Assiduous.Storage.Search;

/// <summary>What is looked for: the meaning of a query, whatever database answers it.</summary>
internal abstract record Query;

/// <summary>A word, or words one after the other; the last may be only the beginning of a word.</summary>
internal sealed record PhraseQuery(IReadOnlyList<string> Words, bool Prefix) : Query;

/// <summary>Both, with at most so many words between them, in either order.</summary>
internal sealed record NearQuery(Query Left, Query Right, int Distance) : Query;

/// <summary>All of them, on one page.</summary>
internal sealed record AndQuery(Query Left, Query Right) : Query;

/// <summary>Any of them.</summary>
internal sealed record OrQuery(Query Left, Query Right) : Query;

/// <summary>The first on pages without the second.</summary>
internal sealed record NotQuery(Query Wanted, Query Unwanted) : Query;

/// <summary>A query that cannot be understood; the message says where and what to write instead.</summary>
public sealed class QueryException : FormatException
{
    /// <summary>Makes the exception.</summary>
    public QueryException()
    {
    }

    /// <summary>Makes the exception.</summary>
    public QueryException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception.</summary>
    public QueryException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
