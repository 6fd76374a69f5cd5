using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;
using Xunit;

namespace Assiduous.Testing;

/// <summary>
/// A PostgreSQL cluster of the tests' own: in a temporary folder, on a free loopback port, run by a user other than root, stopped by its
/// process. Where PostgreSQL is not installed the test is skipped with a message, but fails where <c>CI</c> is <c>true</c>.
/// </summary>
public sealed class PostgresCluster : IDisposable
{
    private const string User = "postgres";
    private readonly string? folder;
    private readonly string? programs = Programs();
    private readonly int port;
    private int databases;

    /// <summary>Makes and starts the cluster.</summary>
    public PostgresCluster()
    {
        if (programs is null) return;
        folder = Directory.CreateTempSubdirectory("assiduous-pg-").FullName;
        if (Environment.IsPrivilegedProcess) Run("chown", User, folder);
        port = FreePort();
        AsUser("initdb", "-D", Data, "-U", User, "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync");
        AsUser("pg_ctl", "-D", Data, "-w", "-t", "60", "-l", Path.Combine(folder, "log"), "-o", $"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={folder} -c fsync=off -c max_connections=60", "start");
    }

    private string Data => Path.Combine(folder!, "data");

    /// <summary>A new, empty database.</summary>
    public NpgsqlDataSource NewDatabase()
    {
        Require();
        var name = $"assiduous{Interlocked.Increment(ref databases)}";
        using (var all = NpgsqlDataSource.Create(Address("postgres")))
        using (var command = all.CreateCommand($"create database {name}")) command.ExecuteNonQuery();
        return NpgsqlDataSource.Create(Address(name));
    }

    /// <summary>Where a database of this cluster is.</summary>
    public string Address(string database) => $"Host=127.0.0.1;Port={port};Username={User};Database={database};Maximum Pool Size=20";

    /// <inheritdoc/>
    public void Dispose()
    {
        if (folder is null) return;
        AsUser("pg_ctl", "-D", Data, "-m", "immediate", "-w", "stop");
        Directory.Delete(folder, recursive: true);
    }

    private void Require()
    {
        if (folder is not null) return;
        const string Message = "PostgreSQL is not installed. To run this test: sudo apt-get install postgresql";
        if (string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase)) Assert.Fail(Message);
        Assert.Skip(Message);
    }

    private static string? Programs() => Directory.Exists("/usr/lib/postgresql")
        ? Directory.EnumerateDirectories("/usr/lib/postgresql").Select(d => Path.Combine(d, "bin")).Where(d => File.Exists(Path.Combine(d, "initdb"))).OrderByDescending(d => d.Length).ThenByDescending(d => d, StringComparer.Ordinal).FirstOrDefault()
        : null;

    // PostgreSQL refuses to run as root; Debian's package brings the user.
    private void AsUser(string program, params string[] arguments)
    {
        var path = Path.Combine(programs!, program);
        if (Environment.IsPrivilegedProcess) Run("setpriv", [$"--reuid={User}", $"--regid={User}", "--clear-groups", path, .. arguments]);
        else Run(path, arguments);
    }

    private static void Run(string program, params string[] arguments)
    {
        // Not redirected: the server that pg_ctl leaves behind would hold the pipe open for ever.
        using var process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", "exec \"$0\" \"$@\" >/dev/null 2>&1 </dev/null", program, .. arguments]) { WorkingDirectory = "/" })!;
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
