using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace Assiduous.Storage.Processes;

/// <summary>A PostgreSQL cluster of its own, empty at first.</summary>
public sealed class LocalPostgres : LocalService
{
    private readonly int port = FreePort();
    private readonly string password = Convert.ToHexStringLower(System.Security.Cryptography.RandomNumberGenerator.GetBytes(16));
    private readonly string programs;
    private readonly bool lasting;

    /// <summary>Lays the cluster; <see cref="LocalService.StartAsync"/> starts it.</summary>
    /// <param name="within">The folder in which to make the cluster's own; null for the system's folder of temporary files.</param>
    /// <param name="lasting">Whether what was written outlives a power cut; false where only speed counts.</param>
    /// <exception cref="InvalidOperationException">PostgreSQL is not installed, or the cluster cannot be laid.</exception>
    public LocalPostgres(string? within = null, bool lasting = true)
        : base("postgres", "postgres", within)
    {
        this.lasting = lasting;
        programs = Find() ?? throw new InvalidOperationException(Missing);
        var secret = Path.Combine(Folder, "secret");
        File.WriteAllText(secret, password);
        if (Environment.IsPrivilegedProcess) Give(secret);
        Finish(As(Path.Combine(programs, "initdb"), "-D", Data, "-U", "assiduous", "--auth=scram-sha-256", "--pwfile", secret, "-E", "UTF8", "--locale=C", "--no-sync"));
        File.Delete(secret);
    }

    /// <summary>What to say where it is not installed.</summary>
    public const string Missing = "PostgreSQL is not installed. To install: sudo apt-get install postgresql (macOS: brew install postgresql)";

    /// <summary>Whether PostgreSQL is installed.</summary>
    public static bool Installed => Find() is not null;

    /// <summary>How to reach it.</summary>
    public string ConnectionString => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1", Port = port, Username = "assiduous", Password = password, Database = "postgres", MaxPoolSize = 60, Timeout = 10,
    }.ConnectionString;

    /// <summary>Where it listens.</summary>
    public int Port => port;

    /// <inheritdoc/>
    protected override int StopSignal => 2;

    private string Data => Path.Combine(Folder, "data");

    /// <inheritdoc/>
    protected override ProcessStartInfo Program() => As(
        Path.Combine(programs, "postgres"), "-D", Data, "-c", "listen_addresses=127.0.0.1", "-c", "port=" + port.ToString(CultureInfo.InvariantCulture),
        "-c", "unix_socket_directories=" + Folder, "-c", "max_connections=160", "-c", lasting ? "fsync=on" : "fsync=off");

    /// <inheritdoc/>
    protected override async Task<bool> AnswersAsync(CancellationToken stop)
    {
        try
        {
            await using var connection = new NpgsqlConnection(ConnectionString + ";Pooling=false");
            await connection.OpenAsync(stop);
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    /// <summary>The folder of the programs of the newest version; null where none is installed.</summary>
    public static string? Find()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Concat(Directory.Exists("/usr/lib/postgresql") ? Directory.EnumerateDirectories("/usr/lib/postgresql").OrderDescending(StringComparer.Ordinal).Select(f => Path.Combine(f, "bin")) : []);
        return folders.FirstOrDefault(f => File.Exists(Path.Combine(f, "initdb")) && File.Exists(Path.Combine(f, "postgres")));
    }
}
