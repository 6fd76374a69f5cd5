using System.Threading.Channels;
using Npgsql;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Assiduous.Server.Jobs;

/// <summary>The queues: one for those who wait, one for bulk, and one in which the broker lays what it could not deliver.</summary>
public static class Broker
{
    /// <summary>Jobs for which somebody waits.</summary>
    public static string Urgent(string installation) => $"assiduous.{installation}.urgent";

    /// <summary>All other jobs.</summary>
    public static string Bulk(string installation) => $"assiduous.{installation}.bulk";

    /// <summary>Messages that the broker gave up.</summary>
    public static string Undelivered(string installation) => $"assiduous.{installation}.undelivered";

    // More than the strikes of the job book, so that the book decides and names the reason; this bound is for messages of no known job.
    private const int Deliveries = 20;

    /// <summary>Connects. A connection that is lost stays lost: whoever holds it begins again with another, and with what it knows by then.</summary>
    /// <remarks>The client could make it anew by itself; after a cut of a minute what waited on the old one then waited for ever.</remarks>
    public static Task<IConnection> ConnectAsync(Uri address, string name, CancellationToken stop) =>
        new ConnectionFactory { Uri = address, ClientProvidedName = name, AutomaticRecoveryEnabled = false, TopologyRecoveryEnabled = false, RequestedHeartbeat = TimeSpan.FromSeconds(15) }
            .CreateConnectionAsync(stop);

    /// <summary>Whether a trouble only says that database or broker are away: whoever meets it waits and begins again.</summary>
    /// <remarks>A request that the broker does not answer in time ends as a cancellation that nobody asked for.</remarks>
    internal static bool IsAway(Exception trouble) =>
        trouble is NpgsqlException or RabbitMQClientException or IOException or TimeoutException or System.Net.Sockets.SocketException or ChannelClosedException or OperationCanceledException;

    /// <summary>Makes sure that the queues are there: quorum queues, which survive the loss of a broker.</summary>
    public static async Task DeclareAsync(IChannel channel, string installation, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(channel);
        await channel.QueueDeclareAsync(Undelivered(installation), durable: true, exclusive: false, autoDelete: false, new Dictionary<string, object?>(StringComparer.Ordinal) { ["x-queue-type"] = "quorum" }, cancellationToken: stop);
        var arguments = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["x-queue-type"] = "quorum", ["x-delivery-limit"] = Deliveries, ["x-dead-letter-exchange"] = "", ["x-dead-letter-routing-key"] = Undelivered(installation),
        };
        foreach (var queue in (string[])[Urgent(installation), Bulk(installation)])
            await channel.QueueDeclareAsync(queue, durable: true, exclusive: false, autoDelete: false, arguments, cancellationToken: stop);
    }
}
