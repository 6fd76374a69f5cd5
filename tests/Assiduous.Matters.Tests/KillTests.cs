using System.Diagnostics;
using System.IO.Compression;
using System.Security.Cryptography;
using Assiduous.Matters.Importing;
using Assiduous.Storage;
using Assiduous.Storage.Data;
using Assiduous.Testing;
using Microsoft.Data.Sqlite;

namespace Assiduous.Matters.Tests;

/// <summary>
/// The program is killed (SIGKILL, no farewell) at random moments while it keeps corrections, imports filings and changes the tables. No
/// correction that was confirmed is lost, no database is broken, every import goes on. <c>ASSIDUOUS_KILLS</c> sets how often; 15 by default.
/// </summary>
public sealed class KillTests : IDisposable
{
    // The same words as the program that is killed: a migration slow enough to be killed in the middle.
    private const string SlowMigration =
        """
        create table slow (n integer primary key, words text not null);
        insert into slow with recursive count (n) as (select 1 union all select n + 1 from count where n < 60000) select n, hex(randomblob(40)) from count;
        create index slow_words on slow (words);
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("assiduous-kill-").FullName;
    private readonly int kills = int.TryParse(Environment.GetEnvironmentVariable("ASSIDUOUS_KILLS"), out var said) ? said : 15;
    private readonly Random random = new(Environment.GetEnvironmentVariable("ASSIDUOUS_KILLS") is null ? 20 : Environment.TickCount);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Killed_at_any_moment_it_loses_no_correction_breaks_no_database_and_goes_on_with_the_import()
    {
        var (acknowledged, interrupted) = (new HashSet<string>(StringComparer.Ordinal), 0);
        var file = Path.Combine(folder, "corrections", "matter.db");
        for (var i = 0; i < kills; i++)
        {
            interrupted += (i % 3) switch
            {
                0 => WhileCorrecting(file, i * 10_000, acknowledged),
                1 => WhileImporting(i),
                _ => WhileMigrating(i),
            };
        }

        TestContext.Current.SendDiagnosticMessage("{0} kills, {1} of them in the middle of the work, {2} corrections confirmed and kept", kills, interrupted, acknowledged.Count);
        Assert.True(acknowledged.Count > kills / 3, "Hardly a correction was confirmed before its program was killed: the test proves too little.");
        Assert.True(interrupted * 2 >= kills, $"Only {interrupted} of {kills} kills met the program at work: they prove too little.");
    }

    private int WhileCorrecting(string file, int first, HashSet<string> acknowledged)
    {
        var told = Killed(random.Next(0, 250), "correct", file, $"{first}");
        acknowledged.UnionWith(told.Where(t => t.Length == 32));
        Whole(file);
        using var store = MatterStore.Open(file);
        var kept = store.Corrections.All().Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
        Assert.DoesNotContain(acknowledged, id => !kept.Contains(id));
        // At most the one that was being kept when the process died is there without having been confirmed, in each round.
        Assert.InRange(kept.Count - acknowledged.Count, 0, kills);
        return told.Count > 1 ? 1 : 0;
    }

    private int WhileImporting(int round)
    {
        var matter = Path.Combine(folder, $"import-{round}");
        Directory.CreateDirectory(matter);
        var (zip, papers) = Zip(round);
        var told = Killed(random.Next(0, 400), "import", matter, zip);
        Whole(MatterStore.FileOf(matter));
        using (var store = MatterStore.Open(MatterStore.FileOf(matter)))
        {
            var engine = new ImportEngine(matter, store);
            engine.Resume().GetAwaiter().GetResult();
            if (!told.Contains("received"))
            {
                var job = engine.Begin("Dana Whitfield");
                using (var content = File.OpenRead(zip)) engine.Receive(job, "papers.zip", content).GetAwaiter().GetResult();
                engine.Run(job).GetAwaiter().GetResult();
            }

            Assert.All(store.Imports.All(), j => Assert.True(j.IsOver));
            Assert.True(store.Trail.Verify().IsWhole);
        }

        var here = Directory.EnumerateFiles(matter).ToDictionary(f => Path.GetFileName(f)!, f => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(f))), StringComparer.Ordinal);
        Assert.Equal(papers.OrderBy(p => p.Key, StringComparer.Ordinal), here.OrderBy(p => p.Key, StringComparer.Ordinal));
        var staging = Path.Combine(matter, "review", ".import");
        Assert.True(!Directory.Exists(staging) || Directory.GetDirectories(staging).Length == 0, "received bytes are left behind");
        return told.Contains("done") ? 0 : 1;
    }

    private int WhileMigrating(int round)
    {
        var file = Path.Combine(folder, $"migrate-{round}", "matter.db");
        var known = Migration.Of("sqlite");
        Migration[] next = [.. known, new(known[^1].Number + 1, "slow", SlowMigration)];
        using (var old = MatterStore.Open(file, TimeProvider.System, known)) old.Trail.Append("Dana Whitfield", "look", ("file", "118-1"));
        var told = Killed(random.Next(0, 200), "migrate", file);
        Whole(file);
        if (!told.Contains("done"))
        {
            // Before or after, never between: the old program still opens it, or the new one finds its tables whole.
            var before = Number(file, "pragma user_version");
            Assert.True(before == known[^1].Number ? Number(file, "select count(*) from sqlite_master where name like 'slow%'") == 0 : Number(file, "select count(*) from slow") == 60000);
        }

        using (var store = MatterStore.Open(file, TimeProvider.System, next)) Assert.True(store.Trail.Verify() is { IsWhole: true, Length: 1 });
        Assert.Equal(60000, Number(file, "select count(*) from slow"));
        using (var copy = MatterStore.Open($"{file}.before-{next[^1].Number:000}", TimeProvider.System, known)) Assert.Equal(1, copy.Trail.Verify().Length);
        return told.Contains("done") ? 0 : 1;
    }

    // What the program told before it was killed, so many milliseconds after it was ready.
    private static List<string> Killed(int after, params string[] arguments)
    {
        var program = Places.InRepository("tests", "Assiduous.Killed", "bin", Configuration, "net10.0", "Assiduous.Killed.dll");
        using var process = Process.Start(new ProcessStartInfo("dotnet", [program, .. arguments]) { RedirectStandardOutput = true })!;
        var told = new List<string>();
        if (process.StandardOutput.ReadLine() is { } ready) told.Add(ready);
        Thread.Sleep(after);
        process.Kill();
        // Only whole lines were confirmed.
        var rest = process.StandardOutput.ReadToEnd();
        told.AddRange(rest.Split('\n')[..^1]);
        process.WaitForExit();
        Assert.Equal("ready", told.FirstOrDefault());
        return told;
    }

    private static string Configuration => AppContext.BaseDirectory.Contains($"{Path.DirectorySeparatorChar}Debug{Path.DirectorySeparatorChar}", StringComparison.Ordinal) ? "Debug" : "Release";

    private static void Whole(string file)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "pragma integrity_check";
        Assert.Equal("ok", command.ExecuteScalar());
    }

    private static long Number(string file, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }

    private (string Zip, Dictionary<string, string> Papers) Zip(int round)
    {
        var path = Path.Combine(folder, $"papers-{round}.zip");
        var papers = new Dictionary<string, string>(StringComparer.Ordinal);
        using var zip = ZipFile.Open(path, ZipArchiveMode.Create);
        for (var i = 0; i < 40; i++)
        {
            var bytes = System.Text.Encoding.UTF8.GetBytes($"{i}. The handcuffs were tight. " + string.Concat(Enumerable.Repeat($"Paper {i} says so again. ", 400)));
            papers[$"{i:00} Paper.txt"] = Convert.ToHexStringLower(SHA256.HashData(bytes));
            using var entry = zip.CreateEntry($"folder/{i:00} Paper.txt", CompressionLevel.NoCompression).Open();
            entry.Write(bytes);
        }

        return (path, papers);
    }
}
