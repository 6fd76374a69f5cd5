using System.Diagnostics;
using System.Globalization;
using Assiduous.Storage.Processes;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Assiduous.Server.Processes;

/// <summary>A RabbitMQ broker of its own, with its own node name, ports and folders.</summary>
public sealed class LocalBroker : LocalService
{
    private const string Programs = "/usr/lib/rabbitmq/bin";
    private readonly int port = FreePort();
    private readonly int peers = FreePort();
    private readonly int mapper = FreePort();
    private readonly string password = Convert.ToHexStringLower(System.Security.Cryptography.RandomNumberGenerator.GetBytes(16));
    private Process? portMapper;

    /// <summary>Writes the broker's settings; <see cref="LocalService.StartAsync"/> starts it.</summary>
    /// <exception cref="InvalidOperationException">RabbitMQ is not installed.</exception>
    public LocalBroker()
        : base("rabbit", "rabbitmq")
    {
        if (!Installed) throw new InvalidOperationException(Missing);
        File.WriteAllText(Path.Combine(Folder, "rabbitmq.conf"), $"default_user = assiduous\ndefault_pass = {password}\nlog.console = true\nlog.console.level = warning\ndisk_free_limit.absolute = 50MB\n");
        File.WriteAllText(Path.Combine(Folder, "plugins"), "[].\n");
    }

    /// <summary>What to say where it is not installed.</summary>
    public const string Missing = "RabbitMQ is not installed. To install: sudo apt-get install rabbitmq-server (macOS: brew install rabbitmq)";

    /// <summary>Whether RabbitMQ is installed.</summary>
    public static bool Installed => File.Exists(Path.Combine(Programs, "rabbitmq-server"));

    /// <summary>Where it listens.</summary>
    public int Port => port;

    /// <summary>How to reach it.</summary>
    public Uri Address => new(string.Create(CultureInfo.InvariantCulture, $"amqp://assiduous:{password}@127.0.0.1:{port}/"));

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        await StopAsync();
        EndMapper();
        await base.DisposeAsync();
    }

    /// <inheritdoc/>
    protected override ProcessStartInfo Program()
    {
        EndMapper();
        portMapper = Start(Surrounded(As("epmd", "-address", "127.0.0.1", "-port", Text(mapper))));
        return Surrounded(As(Path.Combine(Programs, "rabbitmq-server")));
    }

    /// <inheritdoc/>
    protected override Task DownAsync()
    {
        EndMapper();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    protected override async Task<bool> AnswersAsync(CancellationToken stop)
    {
        try
        {
            await using var connection = await new ConnectionFactory { Uri = Address }.CreateConnectionAsync(stop);
            return true;
        }
        catch (Exception trouble) when (trouble is BrokerUnreachableException or OperationInterruptedException)
        {
            return false;
        }
    }

    private ProcessStartInfo Surrounded(ProcessStartInfo start)
    {
        foreach (var (name, value) in (ReadOnlySpan<(string, string)>)[
            ("HOME", Folder), ("RABBITMQ_NODENAME", $"assiduous{Text(port)}@localhost"), ("RABBITMQ_NODE_IP_ADDRESS", "127.0.0.1"), ("RABBITMQ_NODE_PORT", Text(port)),
            ("RABBITMQ_DIST_PORT", Text(peers)), ("RABBITMQ_MNESIA_BASE", Path.Combine(Folder, "mnesia")), ("RABBITMQ_LOG_BASE", Path.Combine(Folder, "log")),
            ("RABBITMQ_ENABLED_PLUGINS_FILE", Path.Combine(Folder, "plugins")), ("RABBITMQ_CONFIG_FILE", Path.Combine(Folder, "rabbitmq")),
            ("RABBITMQ_CONF_ENV_FILE", Path.Combine(Folder, "none")), ("ERL_EPMD_ADDRESS", "127.0.0.1"), ("ERL_EPMD_PORT", Text(mapper)),
            ("RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS", "-kernel inet_dist_use_interface {127,0,0,1}"), ("RABBITMQ_PID_FILE", Path.Combine(Folder, "pid"))])
            start.Environment[name] = value;
        return start;
    }

    private void EndMapper()
    {
        if (portMapper is { HasExited: false }) portMapper.Kill();
        portMapper?.Dispose();
        portMapper = null;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
