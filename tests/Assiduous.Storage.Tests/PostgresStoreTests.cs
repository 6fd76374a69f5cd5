using Npgsql;

namespace Assiduous.Storage.Tests;

public sealed class PostgresStoreTests(PostgresCluster cluster) : StoreBehaviour, IClassFixture<PostgresCluster>, IDisposable
{
    private readonly NpgsqlDataSource source = cluster.NewDatabase();
    private string matter = "";
    private int made;

    public void Dispose() => source.Dispose();

    protected override MatterStore NewStore() => MatterStore.Open(source, matter = $"matter-{++made}", new Clock());

    protected override MatterStore Again(MatterStore store) => MatterStore.Open(source, matter, new Clock());

    protected override void Tamper(string sql)
    {
        using var command = source.CreateCommand("alter table trail disable trigger all; alter table correction disable trigger all; " + sql);
        command.ExecuteNonQuery();
    }

    [Fact]
    public void One_matter_sees_nothing_of_another()
    {
        using var first = NewStore();
        first.Corrections.Add(Made.Correction("12"));
        using var second = NewStore();
        Assert.Empty(second.Corrections.All());
        Assert.Empty(second.Trail.Entries());
        second.Corrections.Add(Made.Correction("12"));
        Assert.Single(first.Corrections.All());
    }

    [Fact]
    public void A_database_of_a_newer_version_is_refused()
    {
        NewStore().Dispose();
        using (var command = source.CreateCommand("insert into migration values (99, 'later')")) command.ExecuteNonQuery();
        Assert.Contains("newer version", Assert.Throws<StoreException>(() => NewStore()).Message, StringComparison.Ordinal);
    }
}
