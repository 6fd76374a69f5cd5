using Assiduous.Record;
using Assiduous.Statements;

namespace Assiduous.Matters;

/// <summary>What is supposed for one run, to see what would follow; kept nowhere.</summary>
public sealed record WhatIf
{
    /// <summary>Nothing supposed.</summary>
    public static WhatIf Nothing { get; } = new();

    /// <summary>Facts taken to have another status, in both readings.</summary>
    public IReadOnlyList<SupposedStatus> Treat { get; init; } = [];

    /// <summary>Filings left out, each by its docket number (<c>118-1</c>) or its file name.</summary>
    public IReadOnlyList<string> Without { get; init; } = [];

    /// <summary>Whether nothing is supposed.</summary>
    public bool IsNothing => Treat.Count == 0 && Without.Count == 0;
}

/// <summary>A fact taken to have another status.</summary>
/// <param name="Side">Whose fact.</param>
/// <param name="Number">Its number as printed; it means that number under every motion.</param>
/// <param name="Status">The status.</param>
public sealed record SupposedStatus(Side Side, string Number, FactStatus Status);

/// <summary>A supposition about something that the matter does not have.</summary>
public sealed class WhatIfException : Exception
{
    /// <summary>Makes the exception.</summary>
    public WhatIfException()
    {
    }

    /// <summary>Makes the exception.</summary>
    public WhatIfException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception.</summary>
    public WhatIfException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
