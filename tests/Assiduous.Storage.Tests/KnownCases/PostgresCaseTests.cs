using Assiduous.Citations.KnownCases;
using Assiduous.Storage.KnownCases;
using Npgsql;

namespace Assiduous.Storage.Tests.KnownCases;

/// <summary>The index in PostgreSQL says what the index in a file says, of every place that is asked for.</summary>
public sealed class PostgresCaseTests(PostgresCluster cluster) : IClassFixture<PostgresCluster>, IDisposable
{
    private static readonly DateOnly Day = new(2026, 9, 30);
    private readonly NpgsqlDataSource database = cluster.NewDatabase();
    private readonly BulkTables tables = new();

    public void Dispose()
    {
        tables.Dispose();
        database.Dispose();
    }

    [Fact]
    public void Both_indexes_answer_alike_in_every_dialect_of_place()
    {
        var source = new KnownCaseSource(
            tables.Citations("1,x,714,F. Supp. 2d,410,2,11", "2,x,714,F. Supp. 2d,450,2,12", "3,x,714,F. Supp. 2d,450,2,13", "4,x,2019,WL,998877,6,14", "5,x,,F.3d,,2,15", "6,x,5,Misc.,iv,2,16", "7,x,1981-2,Tax,7,2,17", "8,x,714,F. Supp. 2d,450,2,12"),
            tables.Clusters("11,,2010-05-04,\"Arbuckle Township v. Brandt \\\"B\\\" Co.\",,1", "12,,2010-06-01,Corvin v. Dagny,,2", "13,,,In re Elmsworth,,", "14,,2019-03-01,Fenwick v. Gale,,3"),
            tables.Dockets("1,x,nysd", "2,x,ilnd", "3,x,cacd", "99,x,ca9"), Day);
        Same(source, ["F. Supp. 2d", "F.Supp.2d", "WL", "Misc.", "Tax", "F.3d", "U.S."], ["714", "2019", "5", "1981-2", "99999999999", ""], ["410", "450", "998877", "iv", "7", "0", "x"]);
    }

    [Fact]
    public void Both_indexes_of_twenty_thousand_cases_answer_alike()
    {
        var (citations, clusters) = tables.Many(20_000);
        Same(new(citations, clusters, null, Day), ["F. Supp. 2d", "F.3d", "N.E.2d"], ["1", "2", "9", "17", "18"], [.. Enumerable.Range(0, 40).Select(n => $"{(n * 37) + 1}")]);
    }

    [Fact]
    public void A_stopped_import_leaves_the_old_index_and_a_database_without_one_says_how_to_make_it()
    {
        Assert.Contains("index import", Assert.Throws<InvalidDataException>(() => PostgresCaseIndex.Open(database)).Message, StringComparison.Ordinal);
        KnownCaseImport.Run(new(tables.Citations("1,x,5,U.S.,7,2,3"), null, null, Day), database, stop: TestContext.Current.CancellationToken);
        using var stop = new CancellationTokenSource();
        Assert.Throws<OperationCanceledException>(() => KnownCaseImport.Run(new(tables.Many(40_000).Citations, null, null, Day), database, _ => stop.Cancel(), stop.Token));
        using var index = PostgresCaseIndex.Open(database);
        Assert.Single(index.At("U. S.", "5", "7"));
    }

    private void Same(KnownCaseSource source, string[] reporters, string[] volumes, string[] pages)
    {
        var stop = TestContext.Current.CancellationToken;
        var (file, shared) = (KnownCaseImport.Run(source, tables.Index, stop: stop), KnownCaseImport.Run(source, database, stop: stop));
        Assert.Equal((file.Citations, file.Cases, file.LeftOut), (shared.Citations, shared.Cases, shared.LeftOut));
        using var one = KnownCaseIndex.Open(tables.Index);
        using var two = PostgresCaseIndex.Open(database);
        Assert.Equal(one.AsOf, two.AsOf);
        foreach (var reporter in reporters)
            foreach (var volume in volumes)
            {
                Assert.Equal(one.PagesOf(reporter, volume), two.PagesOf(reporter, volume));
                foreach (var page in pages)
                {
                    Assert.Equal<KnownCase>(one.At(reporter, volume, page), two.At(reporter, volume, page));
                    if (int.TryParse(page, out var number)) Assert.Equal(one.Before(reporter, volume, number), two.Before(reporter, volume, number));
                }
            }
    }
}
