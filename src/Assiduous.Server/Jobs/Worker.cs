using System.Threading.Channels;
using Assiduous.Server.Data;
using Assiduous.Storage;
using Npgsql;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace Assiduous.Server.Jobs;

/// <summary>Does the jobs of the queues, one at a time, those for which somebody waits first. It needs the addresses of database and broker and nothing else.</summary>
public sealed class Worker(ServerDatabase database, Uri broker, string name, IEnumerable<IStage> stages, Action<string> report)
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Held = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Leave = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private readonly JobBook book = new(database);
    private int finished;
    private readonly Dictionary<string, IStage> stages = stages.ToDictionary(s => s.Name, StringComparer.Ordinal);

    /// <summary>How many jobs this worker has finished.</summary>
    public int Finished => finished;

    /// <summary>Works until stopped; the job at hand is given back. Where database or broker are away it waits for them.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await WorkAsync(stop);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception trouble) when (Broker.IsAway(trouble))
            {
                report($"{name} waits: {trouble.Message}");
                await Task.Delay(TimeSpan.FromSeconds(1), stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task WorkAsync(CancellationToken stop)
    {
        // What is unanswered after so long is asked anew on another connection, so that no silence is for ever.
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(Patience);
        await using var connection = await Broker.ConnectAsync(broker, name, patience.Token);
        await using var channel = await connection.CreateChannelAsync(cancellationToken: patience.Token);
        await Broker.DeclareAsync(channel, database.Installation, patience.Token);
        // Of those for whom somebody waits only the job at hand is held here, so that none waits behind a busy worker; of bulk one more, whose filing is fetched meanwhile.
        var (urgent, bulk) = (await ListenAsync(channel, Broker.Urgent(database.Installation), 1, patience.Token), await ListenAsync(channel, Broker.Bulk(database.Installation), 2, patience.Token));
        // What one job made is entered while the next is begun, one at most, so that nobody waits for a disk.
        var entering = Task.CompletedTask;
        try
        {
            while (true)
            {
                var coming = NextAsync(urgent, bulk, stop);
                // Where the last could not be entered its message must go back to the broker, and none may come before that.
                if (await Task.WhenAny(coming, entering) == entering) await entering;
                var message = await coming;
                var made = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                using var next = CancellationTokenSource.CreateLinkedTokenSource(stop);
                var ahead = AheadAsync(bulk, next.Token);
                var whole = WholeAsync(channel, message, made, stop);
                await Task.WhenAny(made.Task, whole);
                await next.CancelAsync();
                // Where the next job was handed out anew its message here stands for nothing any more.
                if (await ahead && bulk.TryRead(out var given)) await channel.BasicAckAsync(given.Tag, multiple: false, CancellationToken.None);
                await entering;
                entering = whole;
            }
        }
        finally
        {
            await entering.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task WholeAsync(IChannel channel, Message message, TaskCompletionSource made, CancellationToken stop)
    {
        await HandleAsync(message, made, stop);
        await channel.BasicAckAsync(message.Tag, multiple: false, CancellationToken.None);
    }

    /// <summary>Fetches what the next job of bulk needs while another is done; where that takes long, the next is handed out anew, to whoever is free.</summary>
    /// <returns>Whether it was handed out anew: its message here stands for nothing any more.</returns>
    private async Task<bool> AheadAsync(ChannelReader<Message> bulk, CancellationToken done)
    {
        try
        {
            if (!await bulk.WaitToReadAsync(done) || !bulk.TryPeek(out var next)) return false;
            if (await book.FindAsync(next.Job, done) is { State: "waiting" } job && stages.TryGetValue(job.Stage, out var stage) && stage.Knows(job)) await stage.AheadAsync(job, done);
            await Task.Delay(Held, done);
            return await book.HandOutAsync(next.Job, done);
        }
        catch (Exception trouble) when (Broker.IsAway(trouble) || trouble is InvalidDataException)
        {
            // Nothing depends on it: the job is done from the start when its turn comes, and its own trouble is told then.
            return false;
        }
    }

    private readonly record struct Message(Guid Job, ulong Tag, bool Again);

    private static async Task<ChannelReader<Message>> ListenAsync(IChannel channel, string queue, ushort most, CancellationToken stop)
    {
        await channel.BasicQosAsync(0, most, global: false, stop);
        var inbox = Channel.CreateUnbounded<Message>();
        var consumer = new AsyncEventingBasicConsumer(channel);
        consumer.ReceivedAsync += async (_, delivery) =>
        {
            if (delivery.Body.Length == 16) inbox.Writer.TryWrite(new(new(delivery.Body.Span), delivery.DeliveryTag, delivery.Redelivered));
            else await channel.BasicRejectAsync(delivery.DeliveryTag, requeue: false);
        };
        channel.ChannelShutdownAsync += (_, why) =>
        {
            inbox.Writer.TryComplete(new IOException($"the channel to the broker closed: {why.ReplyText}"));
            return Task.CompletedTask;
        };
        await channel.BasicConsumeAsync(queue, autoAck: false, consumer, stop);
        return inbox.Reader;
    }

    private static async Task<Message> NextAsync(ChannelReader<Message> urgent, ChannelReader<Message> bulk, CancellationToken stop)
    {
        while (true)
        {
            if (urgent.TryRead(out var first)) return first;
            if (bulk.TryRead(out var second)) return second;
            using var either = CancellationTokenSource.CreateLinkedTokenSource(stop);
            var ready = await Task.WhenAny(urgent.WaitToReadAsync(either.Token).AsTask(), bulk.WaitToReadAsync(either.Token).AsTask());
            if (!await ready) throw new IOException("the channel to the broker closed");
            await either.CancelAsync();
        }
    }

    private async Task HandleAsync(Message message, TaskCompletionSource made, CancellationToken stop)
    {
        if (await book.TakeAsync(message.Job, name, message.Again, stop) is not { } job) return;
        if (!stages.TryGetValue(job.Stage, out var stage) || !stage.Knows(job))
        {
            // An older worker beside a newer server, or the other way: leave the job to those that know it. It is no strike against the job.
            report($"{name} does not do '{job.Stage}' as this server means it and leaves it to others. Bring workers and server to the same version.");
            await SettleAsync(job, () => book.ReleaseAsync(job, Leave, CancellationToken.None), stop);
            return;
        }

        using var work = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var beating = BeatAsync(job, work);
        using var span = Hosting.Telemetry.Job(job.Stage, job.Attempts);
        try
        {
            var output = await stage.DoAsync(job, work.Token);
            made.SetResult();
            span.Tell("end", "done");
            if (await SettleAsync(job, () => book.FinishAsync(job, output.Bytes, output.Then ?? ((_, _) => Task.CompletedTask), stop), stop)) Interlocked.Increment(ref finished);
        }
        catch (OperationCanceledException) when (work.IsCancellationRequested)
        {
            if (stop.IsCancellationRequested) await book.ReleaseAsync(job, TimeSpan.Zero, CancellationToken.None);
            else await PatientlyAsync(() => book.HandOutAsync(job.Id, stop), stop);
        }
        catch (SupersededException)
        {
            await PatientlyAsync(() => book.CancelAsync(job.Id, stop), stop);
        }
        catch (Exception trouble) when (IsDatabaseAway(trouble))
        {
            // That the database was away is no fault of the filing, so it is no strike against it.
            report($"{name} waits: {trouble.Message}");
            await SettleAsync(job, () => book.ReleaseAsync(job, TimeSpan.Zero, stop), stop);
        }
        catch (Exception trouble)
        {
            span.Tell("end", trouble.GetType().Name);
            await SettleAsync(job, () => book.FailAsync(job, trouble.Message, trouble is not InvalidDataException, stop), stop);
        }
        finally
        {
            await work.CancelAsync();
            await beating;
        }
    }

    private static bool IsDatabaseAway(Exception trouble) => IsGone(trouble) || (trouble is StoreException { InnerException: { } inner } && IsGone(inner));

    // The driver does not count a database that is being shut down, or crashed a moment ago, as passing trouble.
    private static bool IsGone(Exception trouble) => trouble is NpgsqlException { IsTransient: true } or PostgresException { SqlState: PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow };

    // The database may have forgotten, in a power cut, that this worker took the job, for taking does not wait for the disk: then it waits with no message that stands for it.
    private async Task<bool> SettleAsync(Job job, Func<Task<bool>> enter, CancellationToken stop)
    {
        if (await PatientlyAsync(enter, stop)) return true;
        await PatientlyAsync(() => book.HandOutAsync(job.Id, stop), stop);
        return false;
    }

    // An hour of reading is not thrown away because the database was started again meanwhile.
    private async Task<T> PatientlyAsync<T>(Func<Task<T>> enter, CancellationToken stop)
    {
        while (true)
        {
            try
            {
                return await enter();
            }
            catch (NpgsqlException away) when (IsGone(away))
            {
                report($"{name} waits: {away.Message}");
                await Task.Delay(TimeSpan.FromSeconds(1), stop);
            }
        }
    }

    private async Task BeatAsync(Job job, CancellationTokenSource work)
    {
        while (true)
        {
            await Task.Delay(Beat, work.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (work.IsCancellationRequested) return;
            try
            {
                if (!await book.BeatAsync(job, work.Token)) await work.CancelAsync();
            }
            catch (OperationCanceledException) when (work.IsCancellationRequested)
            {
                return;
            }
            catch (NpgsqlException away)
            {
                // The database decides at the end whether the job is still this worker's.
                report($"{name}: no sign of life could be given: {away.Message}");
            }
        }
    }
}
