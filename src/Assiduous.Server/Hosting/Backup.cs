using System.Diagnostics;
using Assiduous.Storage.Processes;
using Npgsql;

namespace Assiduous.Server.Hosting;

/// <summary>The whole server in one file: filings, texts, decisions, trails, accounts. The broker needs no backup; what it carried is in the database.</summary>
public static class Backup
{
    /// <summary>Writes a backup while the server runs.</summary>
    /// <param name="connectionString">The database.</param>
    /// <param name="file">Where to; must not be there yet.</param>
    /// <param name="stop">Stops it.</param>
    /// <exception cref="InvalidOperationException">It failed; the message has the program's last words.</exception>
    public static async Task WriteAsync(string connectionString, string file, CancellationToken stop)
    {
        if (File.Exists(file)) throw new InvalidOperationException($"{file} is there already and was not replaced. Choose another name.");
        var draft = file + ".new";
        await RunAsync("pg_dump", connectionString, ["--format=custom", "--file", draft], stop);
        File.Move(draft, file);
    }

    /// <summary>Restores a backup into an empty database.</summary>
    /// <param name="connectionString">The database.</param>
    /// <param name="file">The backup.</param>
    /// <param name="stop">Stops it.</param>
    /// <exception cref="InvalidOperationException">The database is not empty, or it failed.</exception>
    public static async Task RestoreAsync(string connectionString, string file, CancellationToken stop)
    {
        if (!File.Exists(file)) throw new InvalidOperationException($"There is no file {file}.");
        await using (var connection = new NpgsqlConnection(connectionString))
        {
            await connection.OpenAsync(stop);
            await using var count = new NpgsqlCommand("select count(*) from information_schema.tables where table_schema in ('server', 'public')", connection);
            if ((long)(await count.ExecuteScalarAsync(stop))! > 0) throw new InvalidOperationException("The database is not empty. Make an empty one and restore into that; nothing was changed.");
        }

        await RunAsync("pg_restore", connectionString, ["--exit-on-error", "--single-transaction", "--no-owner", "--dbname", new NpgsqlConnectionStringBuilder(connectionString).Database ?? "postgres", file], stop);
    }

    // The password goes by the environment: a command line is everybody's to read.
    private static async Task RunAsync(string program, string connectionString, string[] arguments, CancellationToken stop)
    {
        var to = new NpgsqlConnectionStringBuilder(connectionString);
        var start = new ProcessStartInfo(LocalPostgres.Find() is { } folder && File.Exists(Path.Combine(folder, program)) ? Path.Combine(folder, program) : program, arguments) { UseShellExecute = false, RedirectStandardError = true };
        (start.Environment["PGHOST"], start.Environment["PGPORT"], start.Environment["PGUSER"]) = (to.Host, to.Port.ToString(System.Globalization.CultureInfo.InvariantCulture), to.Username);
        (start.Environment["PGPASSWORD"], start.Environment["PGDATABASE"]) = (to.Password, to.Database ?? to.Username);
        using var child = Process.Start(start) ?? throw new InvalidOperationException($"{program} could not be started.");
        var said = await child.StandardError.ReadToEndAsync(stop);
        await child.WaitForExitAsync(stop);
        if (child.ExitCode != 0) throw new InvalidOperationException($"{program} failed: {said.Trim()}");
    }
}
