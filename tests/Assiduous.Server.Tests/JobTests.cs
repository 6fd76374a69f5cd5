using System.Text;
using Assiduous.Server.Data;
using Assiduous.Server.Jobs;
using Npgsql;

namespace Assiduous.Server.Tests;

/// <summary>A job is done once in effect, whatever happens to messages, workers and filings.</summary>
public sealed class JobTests(Services services)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>A stage of the test's own, so that no other test's worker takes its jobs.</summary>
    private sealed class TrialStage(Func<Job, CancellationToken, Task<byte[]>> work) : IStage
    {
        public string Name { get; } = "trial-" + Guid.NewGuid().ToString("N");

        public int Times;

        public int Entered;

        public async Task<StageOutput> DoAsync(Job job, CancellationToken stop)
        {
            Interlocked.Increment(ref Times);
            return new(await work(job, stop), EnterAsync);
        }

        public Task EnterAsync(NpgsqlConnection connection, NpgsqlTransaction transaction)
        {
            Interlocked.Increment(ref Entered);
            return Task.CompletedTask;
        }
    }

    private static TrialStage Quick() => new((_, _) => Task.FromResult(Encoding.UTF8.GetBytes("done")));

    private async Task<Guid> AddAsync(ServerDatabase database, TrialStage stage, string? key = null) =>
        await database.TransactAsync((c, t) => JobBook.AddAsync(c, t, key ?? Guid.NewGuid().ToString("N"), stage.Name, "{}", null, urgent: false), Stop);

    [Fact]
    public async Task A_job_carried_twice_is_done_once()
    {
        await using var database = await ServerDatabase.OpenAsync(await services.FreshAsync(), Stop);
        var (book, stage) = (new JobBook(database), Quick());
        var id = await AddAsync(database, stage, "same");
        Assert.Equal(id, await AddAsync(database, stage, "same"));
        var first = await book.TakeAsync(id, "one", again: false, Stop);
        Assert.True(await book.FinishAsync(first!, "done"u8.ToArray(), stage.EnterAsync, Stop));
        Assert.Null(await book.TakeAsync(id, "two", again: true, Stop));
        Assert.Equal(1, stage.Entered);
    }

    [Fact]
    public async Task A_worker_that_was_given_up_cannot_enter_its_result()
    {
        await using var database = await ServerDatabase.OpenAsync(await services.FreshAsync(), Stop);
        var (book, stage) = (new JobBook(database), Quick());
        var id = await AddAsync(database, stage);
        var old = await book.TakeAsync(id, "old", again: false, Stop);
        var fresh = await book.TakeAsync(id, "new", again: true, Stop);
        Assert.False(await book.FinishAsync(old!, "late"u8.ToArray(), (_, _) => Task.CompletedTask, Stop));
        Assert.True(await book.FinishAsync(fresh!, "done"u8.ToArray(), (_, _) => Task.CompletedTask, Stop));
    }

    [Fact]
    public async Task A_filing_over_which_three_workers_stopped_is_set_aside_with_the_reason_and_can_be_tried_again()
    {
        await using var database = await ServerDatabase.OpenAsync(await services.FreshAsync(), Stop);
        var (book, stage) = (new JobBook(database), Quick());
        var id = await AddAsync(database, stage);
        for (var strike = 0; strike < JobBook.Strikes; strike++) Assert.NotNull(await book.TakeAsync(id, "w", again: true, Stop));
        Assert.Null(await book.TakeAsync(id, "w", again: true, Stop));
        var dead = Assert.Single(await book.DeadAsync(Stop), j => j.Id == id);
        Assert.Contains("3 workers stopped", dead.Trouble, StringComparison.Ordinal);
        Assert.True(await book.ReplayAsync(id, Stop));
        Assert.NotNull(await book.TakeAsync(id, "w", again: false, Stop));
    }

    [Fact]
    public async Task What_cannot_succeed_is_set_aside_at_once_and_passing_trouble_is_tried_again_later()
    {
        await using var database = await ServerDatabase.OpenAsync(await services.FreshAsync(), Stop);
        var (book, stage) = (new JobBook(database), Quick());
        var (broken, passing) = (await AddAsync(database, stage), await AddAsync(database, stage));
        await book.FailAsync((await book.TakeAsync(broken, "w", again: false, Stop))!, "no such format", passing: false, Stop);
        await book.FailAsync((await book.TakeAsync(passing, "w", again: false, Stop))!, "no time", passing: true, Stop);
        Assert.Equal("dead", (await book.FindAsync(broken, Stop))!.State);
        Assert.Equal("waiting", (await book.FindAsync(passing, Stop))!.State);
    }

    [Fact]
    public async Task A_cancelled_job_is_not_begun_and_one_at_hand_stops()
    {
        await using var database = await ServerDatabase.OpenAsync(await services.FreshAsync(), Stop);
        var (book, stage) = (new JobBook(database), Quick());
        var (waiting, running) = (await AddAsync(database, stage), await AddAsync(database, stage));
        Assert.True(await book.CancelAsync(waiting, Stop));
        Assert.Null(await book.TakeAsync(waiting, "w", again: false, Stop));
        var job = await book.TakeAsync(running, "w", again: false, Stop);
        Assert.True(await book.BeatAsync(job!, Stop));
        Assert.True(await book.CancelAsync(running, Stop));
        Assert.False(await book.BeatAsync(job!, Stop));
    }

    [Fact]
    public async Task Two_workers_do_forty_jobs_each_once_and_what_fails_in_passing_is_done_in_the_end()
    {
        await using var database = await ServerDatabase.OpenAsync(await services.FreshAsync(), Stop);
        var failed = 0;
        var stage = new TrialStage((_, _) => Interlocked.Increment(ref failed) == 5 ? throw new PassingTroubleException("for once") : Task.FromResult("done"u8.ToArray()));
        for (var i = 0; i < 40; i++) await AddAsync(database, stage);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        var relay = new Relay(database, services.Broker.Address, _ => { }).RunAsync(stop.Token);
        var workers = new[] { "one", "two" }.Select(n => new Worker(database, services.Broker.Address, n, [stage], _ => { })).ToArray();
        var running = workers.Select(w => w.RunAsync(stop.Token)).ToArray();
        while (Volatile.Read(ref stage.Entered) < 40) await Task.Delay(50, Stop);
        await stop.CancelAsync();
        await Task.WhenAll([relay, .. running]);
        Assert.Equal(40, stage.Entered);
        Assert.Equal(41, stage.Times);
        Assert.Equal(40, workers.Sum(w => w.Finished));
    }

    [Fact]
    public async Task A_job_whose_taking_the_database_forgot_in_a_power_cut_is_handed_out_anew_by_whoever_did_it()
    {
        await using var database = await ServerDatabase.OpenAsync(await services.FreshAsync(), Stop);
        var times = 0;
        var stage = new TrialStage(async (job, stop) =>
        {
            // As if the first taking had never been written, seen in each of the ways in which a worker can come to see it.
            if (Interlocked.Increment(ref times) > 3) return "done"u8.ToArray();
            await using var connection = await database.ConnectAsync(stop);
            await new NpgsqlCommand($"update job set state = 'waiting', attempts = attempts - 1 where id = '{job.Id}'", connection).ExecuteNonQueryAsync(stop);
            return times switch { 1 => "lost"u8.ToArray(), 2 => throw new PassingTroubleException("for once"), _ => throw new NpgsqlException("away", new IOException()) };
        });
        var id = await AddAsync(database, stage);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        var relay = new Relay(database, services.Broker.Address, _ => { }).RunAsync(stop.Token);
        var worker = new Worker(database, services.Broker.Address, "one", [stage], _ => { });
        var running = worker.RunAsync(stop.Token);
        while (worker.Finished == 0) await Task.Delay(50, Stop);
        await stop.CancelAsync();
        await Task.WhenAll(relay, running);
        Assert.Equal((4, 1, "done"), (stage.Times, stage.Entered, (await new JobBook(database).FindAsync(id, Stop))!.State));
    }

    [Fact]
    public async Task What_a_busy_worker_holds_of_bulk_is_done_by_one_that_is_free()
    {
        await using var database = await ServerDatabase.OpenAsync(await services.FreshAsync(), Stop);
        var slow = new TaskCompletionSource();
        var began = 0;
        var stage = new TrialStage(async (_, stop) =>
        {
            if (Interlocked.Increment(ref began) == 1) await slow.Task.WaitAsync(stop);
            return "done"u8.ToArray();
        });
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        var relay = new Relay(database, services.Broker.Address, _ => { }).RunAsync(stop.Token);
        var busy = new Worker(database, services.Broker.Address, "busy", [stage], _ => { }).RunAsync(stop.Token);
        await AddAsync(database, stage);
        while (Volatile.Read(ref began) == 0) await Task.Delay(20, Stop);
        // The broker gives the second to the busy worker, which has room for one more; only then does another come.
        await AddAsync(database, stage);
        await Task.Delay(1_000, Stop);
        var free = new Worker(database, services.Broker.Address, "free", [stage], _ => { });
        var working = free.RunAsync(stop.Token);
        while (free.Finished == 0) await Task.Delay(50, Stop);
        slow.SetResult();
        while (Volatile.Read(ref stage.Entered) < 2) await Task.Delay(50, Stop);
        await stop.CancelAsync();
        await Task.WhenAll(relay, busy, working);
        Assert.Equal(2, stage.Times);
    }

    [Fact]
    public async Task The_sweep_hands_out_what_no_message_stands_for()
    {
        await using var database = await ServerDatabase.OpenAsync(await services.FreshAsync(), Stop);
        var (book, stage) = (new JobBook(database), Quick());
        await AddAsync(database, stage);
        await using (var connection = await database.ConnectAsync(Stop))
            await new NpgsqlCommand("delete from outbox; update job set queued_at = now() - interval '1 hour', heartbeat = now() - interval '1 hour' where state = 'waiting'", connection).ExecuteNonQueryAsync(Stop);
        Assert.InRange(await book.SweepAsync(TimeSpan.FromMinutes(1), Stop), 1, int.MaxValue);
        Assert.Equal(0, await book.SweepAsync(TimeSpan.FromMinutes(1), Stop));
    }
}
