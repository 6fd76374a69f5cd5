namespace Assiduous.Server.Jobs;

/// <summary>One stage over one set of inputs, to be done once in effect.</summary>
/// <param name="Id">Its id; the message that the broker carries holds nothing else.</param>
/// <param name="Key">Hash of its inputs; one job for one key.</param>
/// <param name="Stage"><c>read</c> or <c>review</c>.</param>
/// <param name="Input">Its inputs as JSON.</param>
/// <param name="Matter">The matter; null for a filing's text, which may serve several.</param>
/// <param name="Urgent">Whether somebody waits.</param>
/// <param name="State"><c>waiting</c>, <c>running</c>, <c>done</c>, <c>dead</c> or <c>cancelled</c>.</param>
/// <param name="Attempts">How often a worker began it. A worker's own number tells its result from that of one that was given up.</param>
/// <param name="Trouble">Why it failed last, in a sentence; null where it never did.</param>
public sealed record Job(Guid Id, string Key, string Stage, string Input, Guid? Matter, bool Urgent, string State, int Attempts, string? Trouble);

/// <summary>A message that the broker gave up.</summary>
/// <param name="Id">Its number in the list.</param>
/// <param name="Queue">The queue from which it came.</param>
/// <param name="Reason">Why, in the broker's word: <c>rejected</c> where it was none of ours, <c>delivery_limit</c> where it was handed out too often.</param>
/// <param name="Body">What it held, its first bytes.</param>
/// <param name="Job">The job that it named; null where it named none.</param>
/// <param name="CameAt">When it was found, in universal time.</param>
public sealed record Undelivered(long Id, string Queue, string Reason, byte[] Body, Guid? Job, DateTime CameAt);

/// <summary>A stage that may succeed when tried again: a program was missing for the moment, time ran out, a server was away.</summary>
public sealed class PassingTroubleException : Exception
{
    /// <summary>Says what happened.</summary>
    public PassingTroubleException(string message)
        : base(message)
    {
    }

    /// <summary>Says what happened, and of what it came.</summary>
    public PassingTroubleException(string message, Exception inner)
        : base(message, inner)
    {
    }

    /// <summary>Says nothing; tests of exceptions want it.</summary>
    public PassingTroubleException()
    {
    }
}

/// <summary>A job whose output nobody needs any more: a later one is due.</summary>
public sealed class SupersededException : Exception
{
    /// <summary>Says so.</summary>
    public SupersededException()
        : base("A later job is due.")
    {
    }

    /// <summary>Says what came later.</summary>
    public SupersededException(string message)
        : base(message)
    {
    }

    /// <summary>Says what came later, and of what it came.</summary>
    public SupersededException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
