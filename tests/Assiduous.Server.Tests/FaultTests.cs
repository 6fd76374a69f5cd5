using Assiduous.Server.Trials;

namespace Assiduous.Server.Tests;

/// <summary>Something fails while people work; afterwards all that was confirmed is there, once and whole. The long run, twenty times each, is <c>benchmarks/Assiduous.Server.Trials faults</c>.</summary>
public sealed class FaultTests(Services services)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task After_each_fault_every_job_is_done_once_every_decision_is_there_and_every_trail_is_whole()
    {
        _ = (services.Postgres, services.Broker);
        await using var trial = await FaultTrial.StartAsync(smallDisk: false, seed: Environment.ProcessId, Stop);
        foreach (var fault in (Fault[])[Fault.Worker, Fault.Server, Fault.Database, Fault.Broker, Fault.Network]) await HoldAsync(trial, fault, TimeSpan.FromSeconds(2));
    }

    /// <summary>After twenty seconds requests to the broker are given up, after thirty its connections: what waited on them must begin again.</summary>
    [Fact]
    public async Task So_it_is_after_a_cut_that_outlasts_the_connections()
    {
        _ = (services.Postgres, services.Broker);
        await using var trial = await FaultTrial.StartAsync(smallDisk: false, seed: Environment.ProcessId, Stop);
        await HoldAsync(trial, Fault.Network, TimeSpan.FromSeconds(40));
    }

    private static async Task HoldAsync(FaultTrial trial, Fault fault, TimeSpan span)
    {
        var outcome = await trial.RoundAsync(fault, TimeSpan.FromSeconds(2.5), span, Stop);
        Assert.True(outcome.Against.Count == 0, $"{fault} at {outcome.Moment}: {string.Join(' ', outcome.Against)}");
        Assert.True(outcome.Decided > 0, $"Nobody could decide anything in the round of {fault}, so it proves nothing.");
    }
}
