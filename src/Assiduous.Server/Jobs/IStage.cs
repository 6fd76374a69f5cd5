using Npgsql;

namespace Assiduous.Server.Jobs;

/// <summary>A stage that a worker can do: inputs in the database to bytes, and what is to be done when they are there.</summary>
public interface IStage
{
    /// <summary>Its name in <see cref="Job.Stage"/>.</summary>
    string Name { get; }

    /// <summary>Whether this program can do the job as whoever made it meant: an older worker beside a newer server reads otherwise, and leaves it to others.</summary>
    bool Knows(Job job) => true;

    /// <summary>Does the stage.</summary>
    /// <exception cref="PassingTroubleException">It may succeed later.</exception>
    /// <exception cref="InvalidDataException">It cannot succeed with these inputs; the message says why.</exception>
    Task<StageOutput> DoAsync(Job job, CancellationToken stop);

    /// <summary>Fetches what the job will need while another is being done. Nothing is promised by it and nothing changed: the job is not this worker's yet.</summary>
    Task AheadAsync(Job job, CancellationToken stop) => Task.CompletedTask;
}

/// <summary>What a stage made.</summary>
/// <param name="Bytes">The output.</param>
/// <param name="Then">What follows from it, in the transaction that enters it; null where nothing.</param>
public sealed record StageOutput(byte[] Bytes, Func<NpgsqlConnection, NpgsqlTransaction, Task>? Then = null);
