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
    Task<byte[]> DoAsync(Job job, CancellationToken stop);

    /// <summary>What follows from the output, in the transaction that enters it.</summary>
    Task ThenAsync(Job job, NpgsqlConnection connection, NpgsqlTransaction transaction);
}
