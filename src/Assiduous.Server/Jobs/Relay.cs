using Assiduous.Server.Data;
using Dapper;
using RabbitMQ.Client;

namespace Assiduous.Server.Jobs;

/// <summary>Hands the messages of the outbox to the broker. Any number may run.</summary>
/// <remarks>A message leaves the outbox only when the broker has confirmed it, so none is lost; one may be carried twice, which the job book does not mind.</remarks>
public sealed class Relay(ServerDatabase database, Uri broker, Action<string> report)
{
    /// <summary>How many bulk messages may wait at the broker; the rest wait in the outbox, where they can still be cancelled.</summary>
    public const uint Most = 2_000;

    private const int Batch = 200;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan SweepEvery = TimeSpan.FromSeconds(15);

    // Longer than anything asked of the broker takes: what is still unanswered then is asked anew on another connection, so that no silence is for ever.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>Relays until stopped; where database or broker are away it waits for them.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await RelayAsync(stop);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception trouble) when (Broker.IsAway(trouble))
            {
                report($"Messages wait in the outbox: {trouble.Message}");
                await Task.Delay(TimeSpan.FromSeconds(1), stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task RelayAsync(CancellationToken stop)
    {
        await using var connection = await Broker.ConnectAsync(broker, "relay", stop);
        await using var channel = await connection.CreateChannelAsync(new(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true), stop);
        await Broker.DeclareAsync(channel, database.Installation, stop);
        await using var listener = await database.ListenAsync("outbox", stop);
        var (book, swept) = (new JobBook(database), DateTime.MinValue);
        while (true)
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
            patience.CancelAfter(Patience);
            if (DateTime.UtcNow - swept > SweepEvery)
            {
                await book.SweepAsync(TimeSpan.FromMinutes(5), patience.Token);
                swept = DateTime.UtcNow;
            }

            if (await OnceAsync(channel, patience.Token) + await CollectAsync(channel, book, patience.Token) == 0) await listener.WaitAsync(Pause, patience.Token);
        }
    }

    /// <summary>Brings one message that the broker gave up to where people can read it.</summary>
    /// <returns>How many there were: one or none.</returns>
    internal async Task<int> CollectAsync(IChannel channel, JobBook book, CancellationToken stop)
    {
        if (await channel.BasicGetAsync(Broker.Undelivered(database.Installation), autoAck: false, stop) is not { } message) return 0;
        var body = message.Body.ToArray();
        await book.NoteUndeliveredAsync(new(0, Header("x-first-death-queue"), Header("x-first-death-reason"), body[..Math.Min(body.Length, 256)], body.Length == 16 ? new Guid(body) : null, default), stop);
        await channel.BasicAckAsync(message.DeliveryTag, multiple: false, stop);
        return 1;

        string Header(string name) => message.BasicProperties.Headers?.TryGetValue(name, out var said) == true && said is byte[] words ? System.Text.Encoding.UTF8.GetString(words) : "unknown";
    }

    /// <summary>Hands over one batch.</summary>
    /// <returns>How many messages it held.</returns>
    internal Task<int> OnceAsync(IChannel channel, CancellationToken stop) => database.TransactAsync(
        async (connection, transaction) =>
        {
            var room = await channel.MessageCountAsync(Broker.Bulk(database.Installation), stop) < Most;
            var due = (await connection.QueryAsync<(long Id, Guid Job, bool Urgent)>(
                "select id, job, urgent from outbox where due_at <= now() and (urgent or @room) order by urgent desc, id limit @Batch for update skip locked", new { room, Batch }, transaction)).AsList();
            if (due.Count == 0) return 0;
            var properties = new BasicProperties { Persistent = true };
            await Task.WhenAll(due.Select(m => channel.BasicPublishAsync("", m.Urgent ? Broker.Urgent(database.Installation) : Broker.Bulk(database.Installation), mandatory: true, properties, m.Job.ToByteArray(), stop).AsTask()));
            await connection.ExecuteAsync("delete from outbox where id = any(@ids)", new { ids = due.Select(m => m.Id).ToArray() }, transaction);
            Hosting.Telemetry.HandedOver(due.Count);
            return due.Count;
        },
        stop);
}
