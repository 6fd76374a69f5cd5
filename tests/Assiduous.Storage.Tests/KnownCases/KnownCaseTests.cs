using Assiduous.Citations;
using Assiduous.Citations.KnownCases;
using Assiduous.Storage.KnownCases;

namespace Assiduous.Storage.Tests.KnownCases;

/// <summary>What an index of known cases lets the checker say, and what it never says.</summary>
public sealed class KnownCaseTests : IDisposable
{
    private static readonly DateOnly Day = new(2026, 9, 30);
    private readonly BulkTables tables = new();

    public void Dispose() => tables.Dispose();

    private KnownCaseIndex Index()
    {
        var source = new KnownCaseSource(
            tables.Citations("1,x,714,F. Supp. 2d,410,2,11", "2,x,714,F. Supp. 2d,450,2,12", "3,x,714,F. Supp. 2d,450,2,13", "4,x,2019,WL,998877,6,14", "5,x,,F.3d,,2,15"),
            tables.Clusters("11,,2010-05-04,\"Arbuckle Township v. Brandt \\\"B\\\" Co.\",,1", "12,,2010-06-01,Corvin v. Dagny,,2", "13,,2010-06-02,In re Elmsworth,,2", "14,,2019-03-01,Fenwick v. Gale,,3"),
            tables.Dockets("1,x,nysd", "2,x,ilnd", "3,x,cacd", "99,x,ca9"),
            Day);
        KnownCaseImport.Run(source, tables.Index, stop: TestContext.Current.CancellationToken);
        return KnownCaseIndex.Open(tables.Index);
    }

    [Theory]
    [InlineData("Arbuckle Twp. v. Brandt B Co., 714 F. Supp. 2d 410, 412 (S.D.N.Y. 2010)", "index-found", "Arbuckle Township v. Brandt \"B\" Co.")]
    [InlineData("Arbuckle Twp. v. Brandt B Co., 714 F.Supp.2d 410 (S.D.N.Y. 2010)", "index-found", "the court agrees")]
    [InlineData("Arbuckle Twp. v. Brandt B Co., 714 F. Supp. 2d 410 (S.D.N.Y. 2011)", "index-year-differs", "2010")]
    [InlineData("Arbuckle Twp. v. Brandt B Co., 714 F. Supp. 2d 410 (E.D.N.Y. 2010)", "index-court-differs", "nysd")]
    [InlineData("Hollis v. Ingram, 714 F. Supp. 2d 410 (S.D.N.Y. 2010)", "index-name-differs", "Arbuckle")]
    [InlineData("Arbuckle Twp. v. Brandt B Co., 714 F. Supp. 2d 412 (S.D.N.Y. 2010)", "index-page-differs", "begins on page 410")]
    [InlineData("Hollis v. Ingram, 714 F. Supp. 2d 430 (S.D.N.Y. 2010)", "index-absent", "before and behind that page")]
    [InlineData("Hollis v. Ingram, 714 F. Supp. 2d 900 (S.D.N.Y. 2010)", "index-absent", "from page 410 to page 450")]
    [InlineData("Hollis v. Ingram, 13 F.3d 22 (2d Cir. 1994)", "index-absent", "September 30, 2026")]
    [InlineData("In re Elmsworth, 714 F. Supp. 2d 450 (N.D. Ill. 2010)", "index-found", "Elmsworth")]
    [InlineData("Fenwick v. Gale, No. 18-cv-1, 2019 WL 998877, at *2 (C.D. Cal. Mar. 1, 2019)", "index-found", "Fenwick")]
    public void Each_cited_case_is_held_against_the_index(string text, string code, string words)
    {
        using var index = Index();
        var finding = Assert.Single(KnownCaseChecker.Check(text, CitationReader.Read(text), index));
        Assert.Equal(code, finding.Code);
        Assert.Contains(words, finding.Message, StringComparison.Ordinal);
        Assert.Contains("as of September 30, 2026", finding.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("fake", finding.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void What_the_index_does_not_tell_is_not_held_against_the_paper()
    {
        var source = new KnownCaseSource(tables.Citations("1,x,714,F. Supp. 2d,410,2,11"), null, null, Day);
        KnownCaseImport.Run(source, tables.Index, stop: TestContext.Current.CancellationToken);
        using var index = KnownCaseIndex.Open(tables.Index);
        const string Text = "Anyone v. Anybody, 714 F. Supp. 2d 410 (D.N.J. 1999)";
        Assert.Equal("index-found", Assert.Single(KnownCaseChecker.Check(Text, CitationReader.Read(Text), index)).Code);
    }

    [Fact]
    public void Tables_that_quote_every_field_and_double_the_marks_are_read_as_well()
    {
        var citations = tables.Write("c.csv", "id,volume,reporter,page,type,cluster_id\n\"1\",\"5\",\"U.S.\",\"7\",\"2\",\"3\"\n");
        var clusters = tables.Write("o.csv", "id,case_name,date_filed,docket_id\n\"3\",\"Jory \"\"the\n Kid\"\" v. Kemp\\\",\"1850-01-02\",\"\"\n");
        KnownCaseImport.Run(new(citations, clusters, null, Day), tables.Index, stop: TestContext.Current.CancellationToken);
        using var index = KnownCaseIndex.Open(tables.Index);
        Assert.Equal(new KnownCase("Jory \"the\n Kid\" v. Kemp\\", new(1850, 1, 2), null), Assert.Single(index.At("U. S.", "5", "7")));
    }

    [Fact]
    public void Rows_without_a_place_are_counted_and_left_out()
    {
        var outcome = KnownCaseImport.Run(new(tables.Citations("1,x,5,U.S.,7,2,3", "2,x,5,,7,2,3", "3,x,5,U.S.,9,2,"), null, null, Day), tables.Index, stop: TestContext.Current.CancellationToken);
        Assert.Equal((1L, 1L, 2L), (outcome.Citations, outcome.Cases, outcome.LeftOut));
    }

    [Theory]
    [InlineData("id,volume\n1,2\n", "no column 'reporter'")]
    [InlineData("BZh91AY", "compressed")]
    [InlineData("no table at all", "no table")]
    public void A_file_that_is_no_such_table_is_named_with_the_remedy_and_the_old_index_stays(string content, string words)
    {
        using (Index()) { }
        var before = File.ReadAllBytes(tables.Index);
        var trouble = Assert.Throws<InvalidDataException>(() => KnownCaseImport.Run(new(tables.Write("wrong.csv", content), null, null, Day), tables.Index, stop: TestContext.Current.CancellationToken));
        Assert.Contains(words, trouble.Message, StringComparison.Ordinal);
        Assert.Contains("wrong.csv", trouble.Message, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(tables.Index));
        Assert.False(File.Exists(tables.Index + ".new"));
    }

    [Fact]
    public void A_stopped_import_leaves_the_old_index()
    {
        using (Index()) { }
        var (citations, _) = tables.Many(40_000);
        using var stop = new CancellationTokenSource();
        Assert.Throws<OperationCanceledException>(() => KnownCaseImport.Run(new(citations, null, null, Day), tables.Index, _ => stop.Cancel(), stop.Token));
        using var index = KnownCaseIndex.Open(tables.Index);
        Assert.NotEmpty(index.At("F. Supp. 2d", "714", "410"));
    }

    [Fact]
    public void An_index_of_fifty_thousand_cases_finds_each_where_it_was_put()
    {
        var (citations, clusters) = tables.Many(50_000);
        var outcome = KnownCaseImport.Run(new(citations, clusters, null, Day), tables.Index, stop: TestContext.Current.CancellationToken);
        using var index = KnownCaseIndex.Open(tables.Index);
        Assert.Equal(50_000, outcome.Cases);
        Assert.InRange(outcome.Bytes / outcome.Cases, 20, 120);
        for (var n = 0; n < 50_000; n += 4_001)
        {
            string[] reporters = ["F. Supp. 2d", "F.3d", "N.Y.2d", "A.D.3d", "U.S.", "F.4th", "B.R.", "N.E.2d"];
            var found = index.At(reporters[n % 8], $"{(n / 8 / 150) + 1}", $"{(((n / 8) % 150) * 9) + 1}");
            Assert.Contains(found, k => k.Name.StartsWith($"Invented{n} ", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_file_that_is_no_index_is_named() =>
        Assert.Contains("no index", Assert.Throws<InvalidDataException>(() => KnownCaseIndex.Open(tables.Write("x.db", new string('x', 5000)))).Message, StringComparison.Ordinal);
}
