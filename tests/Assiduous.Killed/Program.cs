using Assiduous.Judgment.Corrections;
using Assiduous.Matters.Importing;
using Assiduous.Record;
using Assiduous.Statements;
using Assiduous.Storage;
using Assiduous.Storage.Data;

namespace Assiduous.Killed;

/// <summary>Works until it is killed: tells on standard output what is done, and only when it is.</summary>
internal static class Program
{
    /// <summary>The migration after the product's own, slow enough to be killed in the middle.</summary>
    public const string SlowMigration =
        """
        create table slow (n integer primary key, words text not null);
        insert into slow with recursive count (n) as (select 1 union all select n + 1 from count where n < 60000) select n, hex(randomblob(40)) from count;
        create index slow_words on slow (words);
        """;

    private static async Task<int> Main(string[] args)
    {
        if (args is ["correct", var file, var first]) return Correct(file, int.Parse(first));
        if (args is ["import", var folder, var zip]) return await Import(folder, zip);
        if (args is ["migrate", var store]) return Migrate(store);
        return 2;
    }

    private static int Correct(string file, int first)
    {
        using var store = MatterStore.Open(file);
        // Ready when the first is kept, so that the time to the kill is spent in keeping and not in starting.
        for (var i = first; i < first + 10_000; i++)
        {
            var made = CorrectionMaker.Make(new StatusOverruled(new("m1", Side.Movant, $"{i}"), StatusReading.Strict, FactStatus.Disputed), "Dana Whitfield", $"Reason {i}.", DateTimeOffset.UnixEpoch.AddSeconds(i), []);
            store.Corrections.Add(made);
            if (i == first) Tell("ready");
            Tell(made.Id);
        }

        return 0;
    }

    private static async Task<int> Import(string folder, string zip)
    {
        using var store = MatterStore.Open(MatterStore.FileOf(folder));
        var engine = new ImportEngine(folder, store);
        Tell("ready");
        var job = engine.Begin("Dana Whitfield");
        await using (var content = File.OpenRead(zip)) await engine.Receive(job, "papers.zip", content);
        engine.Whole(job);
        Tell("received");
        await engine.Run(job);
        Tell("done");
        return 0;
    }

    private static int Migrate(string file)
    {
        var known = Migration.Of("sqlite");
        Tell("ready");
        using var store = MatterStore.Open(file, TimeProvider.System, [.. known, new(known[^1].Number + 1, "slow", SlowMigration)]);
        Tell("done");
        return 0;
    }

    private static void Tell(string word)
    {
        Console.Out.Write(word + "\n");
        Console.Out.Flush();
    }
}
