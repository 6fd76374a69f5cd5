using Assiduous.Drafting;
using Assiduous.Samples.Synthetic;
using Assiduous.Storage;
using Microsoft.Data.Sqlite;

namespace Assiduous.Matters.Tests;

/// <summary>What is kept of each filing from run to run saves work and changes nothing: every review is held beside one that keeps nothing.</summary>
public sealed class FilingShelfTests : IDisposable
{
    private const string Statement =
        """
        UNITED STATES DISTRICT COURT
        SOUTHERN DISTRICT OF NEW YORK

        DEFENDANTS' LOCAL CIVIL RULE 56.1 STATEMENT OF UNDISPUTED MATERIAL FACTS

        The transcript of the first deposition (“First Tr.” or ECF No. {0}) is cited below.

        1. The witness saw the gate. (First Tr. 5:3–5:8)

        2. The gate was open that morning. (First Tr. 10:1–10:6)
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("assiduous-shelf-").FullName;

    private string Filings => Path.Combine(folder, "filings");

    private string Cache => Path.Combine(folder, "review", ".cache", "stages.db");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_review_from_the_shelf_is_the_review_made_anew_whatever_filing_changes()
    {
        SyntheticMatter.Make(20, 300, 2).WriteTo(folder);
        var reviews = new List<string> { Same() };
        foreach (var change in Changes())
        {
            change();
            reviews.Add(Same());
        }

        Assert.InRange(reviews.Distinct(StringComparer.Ordinal).Count(), reviews.Count - 1, reviews.Count); // Each change, but of bytes alone, says something else.
    }

    [Fact]
    public void Only_the_transcript_that_changed_is_cut_anew()
    {
        SyntheticMatter.Make(20, 300, 2).WriteTo(folder);
        Review(Cache);
        var before = Keys();
        Review(Cache);
        Assert.Equal(before, Keys());
        File.AppendAllText(Transcripts()[0], "% other bytes, the same words\n");
        Review(Cache);
        Assert.Equal(2, Keys().Except(before, StringComparer.Ordinal).Count()); // Its text, and its units.
        var changed = Keys();
        File.Delete(Path.Combine(Filings, Path.GetFileName(Declarations()[0])));
        Review(Cache);
        Assert.Equal(changed, Keys());
    }

    [Fact]
    public void What_is_damaged_is_worked_out_again()
    {
        SyntheticMatter.Make(20, 300, 2).WriteTo(folder);
        var whole = Review(null);
        Review(Cache);
        foreach (var damage in new[] { "zeroblob(length(output))", "substr(output, 1, length(output) / 2)", "x''" })
        {
            using (var store = new SqliteConnection($"Data Source={Cache};Pooling=False"))
            {
                store.Open();
                using var command = store.CreateCommand();
                command.CommandText = $"update output set output = {damage}";
                Assert.True(command.ExecuteNonQuery() > 0);
            }

            Assert.Equal(whole, Review(Cache));
            Assert.Equal(whole, Review(Cache));
        }
    }

    [Fact]
    public void A_filing_whose_text_is_not_kept_has_no_place_on_the_shelf()
    {
        using var cache = StageCache.Open(Cache);
        var read = new ReadFile(new("a.pdf", "a.pdf", 1), "00", Record.RecordText.Empty);
        var shelf = new FilingShelf(cache, [read, read with { File = new("b.pdf", "b.pdf", 1), Mark = "00 1" }, read with { File = new("c.pdf", "c.pdf", 1), Mark = "00 2" }]);
        foreach (var file in new[] { "a.pdf", "b.pdf", "d.pdf" }) shelf.Put(file, "part", [1]);
        Assert.Null(shelf.Get("a.pdf", "part"));
        Assert.Null(shelf.Get("d.pdf", "part"));
        Assert.Equal([1], shelf.Get("b.pdf", "part")!);
        Assert.Null(shelf.Get("b.pdf", "other"));
        Assert.Null(shelf.Get("c.pdf", "part"));
    }

    // One filing at a time: other bytes of the same words; a witness gone; a name that means another transcript; a witness whose words do not count any more.
    private IEnumerable<Action> Changes() =>
    [
        () => File.AppendAllText(Transcripts()[0], "% other bytes, the same words\n"),
        () => File.Delete(Declarations()[0]),
        () => File.Move(Transcripts()[1], Path.Combine(folder, "aside.pdf")),
        () => Define("41-1"),
        () => Define("41-2"),
        () => File.Copy(Path.Combine(folder, "aside.pdf"), Transcripts()[0], overwrite: true),
        () => File.WriteAllText(Path.Combine(folder, "matter.yaml"), $"filings:\n  - file: \"{Path.GetFileName(Transcripts()[0])}\"\n    role: letter\n"),
    ];

    private void Define(string transcript)
    {
        File.Delete(Directory.GetFiles(Filings, "40 *").Single());
        File.WriteAllText(Path.Combine(Filings, "40 Statement.txt"), Statement.Replace("{0}", transcript, StringComparison.Ordinal));
    }

    private string[] Transcripts() => [.. Directory.GetFiles(Filings, "*Deposition.pdf").Order(StringComparer.Ordinal)];

    private string[] Declarations() => [.. Directory.GetFiles(Filings, "*Declaration.pdf").Order(StringComparer.Ordinal)];

    private string Same()
    {
        var anew = Review(null);
        Assert.Equal(anew, Review(Cache));
        Assert.Equal(anew, Review(Cache)); // With everything at hand.
        return anew;
    }

    private string Review(string? cache)
    {
        using var made = new MemoryStream();
        ReviewJson.Write(MatterReviewer.Run(folder, new() { CacheFile = cache, Boxes = false }).Review, made);
        return System.Text.Encoding.UTF8.GetString(made.ToArray());
    }

    private string[] Keys()
    {
        using var store = new SqliteConnection($"Data Source={Cache};Pooling=False");
        store.Open();
        using var command = store.CreateCommand();
        command.CommandText = "select key from output order by key";
        using var rows = command.ExecuteReader();
        var keys = new List<string>();
        while (rows.Read()) keys.Add(rows.GetString(0));
        return [.. keys];
    }
}
