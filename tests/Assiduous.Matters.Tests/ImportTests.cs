using System.IO.Compression;
using System.Text;
using Assiduous.Matters.Importing;
using Assiduous.Storage;

namespace Assiduous.Matters.Tests;

/// <summary>Files come into a matter's folder whole, under safe names, once, and never over another; whatever a zip tries.</summary>
public sealed class ImportTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("assiduous-import-").FullName;
    private readonly string matter;
    private readonly MatterStore store;

    public ImportTests()
    {
        matter = Path.Combine(folder, "ali-v-ramos");
        Directory.CreateDirectory(matter);
        store = MatterStore.Open(MatterStore.FileOf(matter));
    }

    public void Dispose()
    {
        store.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private string[] Here => [.. Directory.EnumerateFileSystemEntries(matter).Select(f => Path.GetFileName(f)!).Where(f => f != "review").Order(StringComparer.Ordinal)];

    [Fact]
    public async Task A_zip_of_filings_comes_into_the_folder_and_the_journal_says_what_came_of_each()
    {
        var job = await Import(("papers.zip", Zip(("Exhibits/1 Tr.txt", "The cuffs were tight."), ("Exhibits/", ""), ("__MACOSX/._1 Tr.txt", "x"), ("2 Decl.txt", "I saw it."), ("run.exe", "MZ\0\0\u0001\u0002\u0003\u0004\u0005\u0006"))), ("3 Letter.txt", "Dear Judge"u8.ToArray()));
        Assert.Equal(["1 Tr.txt", "2 Decl.txt", "3 Letter.txt"], Here);
        Assert.Equal((ImportState.Done, "3 in the folder, 1 not taken."), (job.State, job.Message));
        Assert.Contains("Print it to PDF", store.Imports.Files(job.Id).Single(f => f.State == ImportFileState.Refused).Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(matter, "review", ".import", job.Id)));
        Assert.Equal(["import", "filing", "filing", "filing"], store.Trail.Entries().Select(e => e.Action));
    }

    [Theory]
    [InlineData("../../evil.txt", "evil.txt")]
    [InlineData("/etc/passwd", "passwd")]
    [InlineData("..\\..\\evil.txt", "evil.txt")]
    [InlineData("C:\\Windows\\evil.txt", "evil.txt")]
    [InlineData(".hidden.txt", "hidden.txt")]
    [InlineData("-rf.txt", "rf.txt")]
    [InlineData("con.txt", "_con.txt")]
    [InlineData("a<b>:\"|?*.txt", "ab.txt")]
    [InlineData("118-1\u202etxt.exe\u0007.txt", "118-1txt.exe.txt")]
    [InlineData("name. .", "name")]
    [InlineData("matter.yaml", null)]
    [InlineData("REVIEW.html", null)]
    [InlineData("...", null)]
    [InlineData("dir/", null)]
    public void A_name_is_words_and_never_a_path(string sent, string? safe) => Assert.Equal(safe, SafeName.Of(sent));

    [Fact]
    public void A_name_of_any_length_fits_every_file_system_and_keeps_its_ending()
    {
        var name = SafeName.Of(new string('é', 4000) + ".pdf")!;
        Assert.EndsWith(".pdf", name, StringComparison.Ordinal);
        Assert.InRange(Encoding.UTF8.GetByteCount(name), 10, 200);
    }

    [Fact]
    public async Task Nothing_leaves_the_folder_whatever_a_zip_calls_its_files()
    {
        await Import(("papers.zip", Zip(("../../../outside.txt", "a"), ("/tmp/outside.txt", "bb"), ("review/matter.db", "ccc"), ("..", "dddd"), ("filings/../../x.txt", "eeeee"))));
        Assert.Equal([Path.GetFileName(matter)], Directory.EnumerateFileSystemEntries(folder).Select(f => Path.GetFileName(f)!));
        Assert.Equal(["matter.db", "outside (2).txt", "outside.txt", "x.txt"], Here);
        Assert.True(store.Trail.Verify().IsWhole);
    }

    [Fact]
    public async Task A_file_that_is_there_is_never_replaced_and_the_same_bytes_come_once()
    {
        File.WriteAllText(Path.Combine(matter, "1 Tr.txt"), "Ours.");
        var job = await Import(("1 Tr.txt", "Theirs."u8.ToArray()), ("copy of it.txt", "Ours."u8.ToArray()), ("again.txt", "Theirs."u8.ToArray()));
        Assert.Equal(["1 Tr (2).txt", "1 Tr.txt"], Here);
        Assert.Equal("Ours.", File.ReadAllText(Path.Combine(matter, "1 Tr.txt")));
        Assert.Equal("1 in the folder, 2 there already.", job.Message);
    }

    [Fact]
    public async Task Many_loose_files_come_in_in_a_few_turns_of_the_store_and_about_as_fast_as_in_a_zip()
    {
        // Six turns of each, and the quickest of them: one pause of a busy machine is longer than any.
        const int Many = 200, Turns = 6;
        await Import(("warm.txt", "One before, so that nothing is done for the first time."u8.ToArray()));
        TimeSpan packed = TimeSpan.MaxValue, alone = TimeSpan.MaxValue;
        for (var turn = 0; turn < Turns; turn++)
        {
            var zip = Zip([.. Enumerable.Range(0, Many).Select(i => ($"{turn}-{i} Reply.txt", $"Dear Judge, this is reply {turn}-{i}."))]);
            (string Name, byte[] Bytes)[] loose = [.. Enumerable.Range(0, Many).Select(i => ($"{turn}-{i} Letter.txt", Encoding.ASCII.GetBytes($"Dear Judge, this is letter {turn}-{i}.")))];
            packed = Shorter(packed, await Took(("replies.zip", zip)));
            alone = Shorter(alone, await Took(loose));
        }

        TestContext.Current.SendDiagnosticMessage($"{Many} files in a zip {packed.TotalMilliseconds:0} ms, loose {alone.TotalMilliseconds:0} ms");
        Assert.True(alone < 4 * packed, $"loose {alone}, in a zip {packed}");
        Assert.Equal((2 * Many * Turns) + 1, Here.Length);
        Assert.Equal((2 * Many * Turns) + 1, store.Trail.Entries().Count(e => e.Action is "filing"));
        Assert.True(store.Trail.Verify().IsWhole);

        static TimeSpan Shorter(TimeSpan a, TimeSpan b) => a < b ? a : b;
        async Task<TimeSpan> Took(params (string Name, byte[] Bytes)[] files)
        {
            var watch = System.Diagnostics.Stopwatch.StartNew();
            Assert.Equal($"{Many} in the folder.", (await Import(files)).Message);
            return watch.Elapsed;
        }
    }

    [Fact]
    public async Task Files_of_one_turn_with_the_same_name_or_the_same_bytes_stand_beside_each_other_or_once()
    {
        var job = await Import(("a.txt", "One."u8.ToArray()), ("A.txt", "Two, otherwise written."u8.ToArray()), ("a.txt", "Three has a third length."u8.ToArray()), ("b.txt", "One."u8.ToArray()));
        Assert.Equal("3 in the folder, 1 there already.", job.Message);
        Assert.Equal(["A (2).txt", "a (3).txt", "a.txt"], Here);
    }

    [Fact]
    public async Task A_bomb_is_refused_as_it_unfolds_and_the_rest_comes_in()
    {
        var limits = new ImportLimits { Unfolded = 1 << 20, MostFolded = 10 };
        var job = await Import(limits, ("bomb.zip", Zip(("zeros.txt", new string('0', 8 << 20)))), ("2 Decl.txt", "I saw it."u8.ToArray()), ("nested.zip", Zip(("inner.zip", Encoding.Latin1.GetString(Zip(("x.txt", "x"))))) ), ("broken.zip", "PK\u0003\u0004 no zip"u8.ToArray()));
        Assert.Equal(["2 Decl.txt"], Here.Where(f => f.EndsWith(".txt", StringComparison.Ordinal)));
        Assert.Equal(ImportState.Done, job.State);
        var bomb = store.Imports.Files(job.Id).Single(f => f.Source == "bomb.zip");
        Assert.Equal(ImportFileState.Refused, bomb.State);
        Assert.Contains("far larger than the zip", bomb.Message, StringComparison.Ordinal);
        Assert.Contains("zip inside a zip", store.Imports.Files(job.Id).Single(f => f.Source == "nested.zip/inner.zip").Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_too_large_or_too_many_is_refused_in_words()
    {
        var engine = new ImportEngine(matter, store, null, new() { LargestFile = 10, MostFiles = 2 });
        var job = engine.Begin("Dana Whitfield");
        Assert.Contains("larger", (await Assert.ThrowsAsync<ImportException>(() => engine.Receive(job, "a.txt", new MemoryStream(new byte[11])))).Message, StringComparison.Ordinal);
        await engine.Receive(job, "a.txt", new MemoryStream("a"u8.ToArray()));
        await engine.Receive(job, "b.txt", new MemoryStream("b"u8.ToArray()));
        Assert.Contains("2 files", (await Assert.ThrowsAsync<ImportException>(() => engine.Receive(job, "c.txt", new MemoryStream()))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancelled_while_it_reads_it_ends_and_what_is_in_the_folder_stays()
    {
        ImportEngine engine = null!;
        engine = new(matter, store, (progress, stop) =>
        {
            progress.Report(new("Reading", "1 Tr.txt", 0, 1));
            Assert.Equal(("Reading", (string?)null), (store.Imports.All()[0].Stage, store.Imports.All()[0].Message));
            Assert.True(engine.Cancel(store.Imports.All()[0].Id, "Ruth Abara"));
            for (var i = 0; i < 100 && !stop.IsCancellationRequested; i++)
            {
                Thread.Sleep(50);
                progress.Report(new("Reading", "1 Tr.txt", 0, 1));
            }

            stop.ThrowIfCancellationRequested();
        });
        var job = engine.Begin("Dana Whitfield");
        await engine.Receive(job, "1 Tr.txt", new MemoryStream("The cuffs were tight."u8.ToArray()));
        var ended = await engine.Run(job);
        Assert.Equal(ImportState.Cancelled, ended.State);
        Assert.Contains("Ruth Abara", ended.Message, StringComparison.Ordinal);
        Assert.Equal(["1 Tr.txt"], Here);
        Assert.False(engine.Cancel(job.Id, "Ruth Abara"));
    }

    [Fact]
    public async Task An_import_that_was_never_received_whole_is_ended_and_says_to_send_it_again()
    {
        var engine = new ImportEngine(matter, store);
        var job = engine.Begin("Dana Whitfield");
        await engine.Receive(job, "1 Tr.txt", new MemoryStream("x"u8.ToArray()));
        var ended = Assert.Single(await engine.Resume());
        Assert.Equal(ImportState.Failed, ended.State);
        Assert.Contains("Send them again", ended.Message, StringComparison.Ordinal);
        Assert.Empty(Here);
        Assert.Empty(await engine.Resume());
    }

    /// <summary>Somebody's filings are not left lying where nobody looks.</summary>
    [Fact]
    public async Task Bytes_of_an_import_that_ended_right_before_the_program_died_are_taken_away_and_those_of_others_are_not()
    {
        var over = await Import(("a.txt", "A"u8.ToArray()));
        var engine = new ImportEngine(matter, store);
        var receiving = engine.Begin("Dana Whitfield");
        await engine.Receive(receiving, "b.txt", new MemoryStream("B"u8.ToArray()), TestContext.Current.CancellationToken);
        engine.Whole(receiving);
        var staged = Path.Combine(matter, "review", ".import");
        foreach (var left in (string[])[over.Id, "of-nobody"])
        {
            Directory.CreateDirectory(Path.Combine(staged, left));
            await File.WriteAllTextAsync(Path.Combine(staged, left, "0"), "a filing", TestContext.Current.CancellationToken);
        }

        await new ImportEngine(matter, store).Resume(TestContext.Current.CancellationToken);
        Assert.Empty(Directory.EnumerateDirectories(staged));
        Assert.Equal(["a.txt", "b.txt"], Here);
    }

    private Task<ImportJob> Import(params (string Name, byte[] Bytes)[] files) => Import(ImportLimits.Usual, files);

    private async Task<ImportJob> Import(ImportLimits limits, params (string Name, byte[] Bytes)[] files)
    {
        var engine = new ImportEngine(matter, store, null, limits);
        var job = engine.Begin("Dana Whitfield");
        foreach (var (name, bytes) in files) await engine.Receive(job, name, new MemoryStream(bytes));
        return await engine.Run(job);
    }

    private static byte[] Zip(params (string Name, string Text)[] entries)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, text) in entries)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.Latin1.GetBytes(text));
            }

        return bytes.ToArray();
    }
}
