using Assiduous.Server.Data;
using Assiduous.Server.Jobs;

namespace Assiduous.Server.Hosting;

/// <summary>A worker as a process: it reads filings and makes reviews until it is stopped.</summary>
public static class WorkerHost
{
    /// <summary>Works until <paramref name="stop"/> is cancelled; the jobs at hand are given back.</summary>
    /// <param name="options">Addresses of database and broker; nothing else is used.</param>
    /// <param name="name">What to call the worker in messages.</param>
    /// <param name="slots">How many jobs it does at a time, from 1.</param>
    /// <param name="stop">Stops the work.</param>
    public static async Task RunAsync(ServerOptions options, string name, int slots, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(options);
        CopyFolder.Sweep(null, options.Report);
        using var telemetry = Telemetry.Export(options.Telemetry, "worker");
        await using var database = await ServerDatabase.OpenAsync(options.Database, stop);
        var blobs = new BlobStore(database);
        await Task.WhenAll(Enumerable.Range(1, slots).Select(async n =>
        {
            using var reading = new ReadStage(blobs);
            await new Worker(database, options.Broker, slots == 1 ? name : $"{name}.{n}", [reading, new ReviewStage(database, blobs)], options.Report).RunAsync(stop);
        }));
    }
}
