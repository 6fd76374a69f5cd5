using Assiduous.Storage.Data;
using Microsoft.Data.Sqlite;

namespace Assiduous.Storage.Tests;

public sealed class SqliteStoreTests : StoreBehaviour, IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("assiduous-store-").FullName;
    private string file = "";
    private int made;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    protected override MatterStore NewStore() => MatterStore.Open(file = Path.Combine(folder, $"{++made}", "review", "matter.db"), new Clock());

    protected override MatterStore Again(MatterStore store) => MatterStore.Open(file, new Clock());

    protected override void Tamper(string sql) => Run(file, "drop trigger if exists trail_is_append_only; drop trigger if exists correction_is_append_only; " + sql);

    [Fact]
    public void Neither_the_trail_nor_a_correction_can_be_changed_in_place()
    {
        using var store = NewStore();
        store.Corrections.Add(Made.Correction("12"));
        Assert.Throws<SqliteException>(() => Run(file, "update trail set author = 'x'"));
        Assert.Throws<SqliteException>(() => Run(file, "update correction set line = 'x'"));
    }

    [Fact]
    public void A_store_of_a_newer_version_is_refused_with_the_remedy_and_left_alone()
    {
        NewStore().Dispose();
        Run(file, "pragma user_version = 99");
        var before = File.ReadAllBytes(file);
        var refused = Assert.Throws<StoreException>(() => MatterStore.Open(file));
        Assert.Contains("newer version", refused.Message, StringComparison.Ordinal);
        Assert.Contains("Update Assiduous", refused.Message, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(file));
    }

    [Fact]
    public void A_file_that_is_no_store_is_never_replaced()
    {
        var path = Path.Combine(folder, "matter.db");
        File.WriteAllText(path, "Notes of Dana Whitfield, who needs them. " + new string('x', 5000));
        var before = File.ReadAllBytes(path);
        Assert.Throws<StoreException>(() => MatterStore.Open(path));
        Assert.Equal(before, File.ReadAllBytes(path));
        var other = Path.Combine(folder, "other.db");
        Run(other, "create table mine (x)");
        Assert.Contains("another program", Assert.Throws<StoreException>(() => MatterStore.Open(other)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Before_a_migration_the_whole_file_is_copied_and_the_copy_opens()
    {
        var path = Path.Combine(folder, "matter.db");
        var known = Migration.Of("sqlite");
        using (var old = MatterStore.Open(path, new Clock(), known)) old.Corrections.Add(Made.Correction("12"));
        var next = known[^1].Number + 1;
        using (var newer = MatterStore.Open(path, new Clock(), [.. known, new(next, "more", "create table more (x integer) strict;")]))
            Assert.Single(newer.Corrections.All());
        var copy = $"{path}.before-{next:000}";
        using (var kept = MatterStore.Open(copy, new Clock(), known)) Assert.Single(kept.Corrections.All());
        Assert.Throws<StoreException>(() => MatterStore.Open(path, new Clock(), known));
    }

    [Fact]
    public void A_migration_that_fails_leaves_the_tables_as_they_were()
    {
        var path = Path.Combine(folder, "matter.db");
        var known = Migration.Of("sqlite");
        using (var old = MatterStore.Open(path, new Clock(), known)) old.Corrections.Add(Made.Correction("12"));
        Assert.Throws<StoreException>(() => MatterStore.Open(path, new Clock(), [.. known, new(known[^1].Number + 1, "bad", "drop table correction; select nonsense from nowhere;")]));
        using var again = MatterStore.Open(path, new Clock(), known);
        Assert.Single(again.Corrections.All());
    }

    private static void Run(string path, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
