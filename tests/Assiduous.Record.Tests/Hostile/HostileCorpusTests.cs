using Assiduous.Record.Reading;
using Assiduous.Record.Recognition;

namespace Assiduous.Record.Tests.Hostile;

/// <summary>No file of the corpus crashes, hangs, or passes without a word; what can be read of it is read.</summary>
public sealed class HostileCorpusTests
{
    private static readonly ReadingOptions Bounds = ReadingOptions.Default with { TextTimeLimit = TimeSpan.FromSeconds(60), OcrTimeLimit = TimeSpan.FromSeconds(20), ChildMemory = 1L << 30, Ocr = false, UnfoldedSize = 16 << 20 };

    public static TheoryData<string> Names => [.. HostileCorpus.All.Select(f => f.Name)];

    [Fact]
    public void There_are_sixty_files_or_more_and_no_two_alike() =>
        Assert.InRange(HostileCorpus.All.Select(f => f.Name).Distinct(StringComparer.Ordinal).Count(), 60, 500);

    [Theory]
    [MemberData(nameof(Names))]
    public void A_hostile_file_gives_what_it_holds_or_says_why_not(string name)
    {
        var file = HostileCorpus.All.Single(f => string.Equals(f.Name, name, StringComparison.Ordinal));
        Assert.SkipWhen(name.StartsWith("pdf", StringComparison.Ordinal) && ChildProcess.FindOnPath("pdftotext") is null, "pdftotext is not installed.");
        using var folder = new TempFolder();
        var path = folder.File(name);
        var bytes = file.Bytes();
        File.WriteAllBytes(path, bytes);
        // The clock only ends a hang: no honest reading comes near it.
        using var clock = new CancellationTokenSource(TimeSpan.FromMinutes(4));
        var read = RecordReader.ReadFile(path, Bounds, clock.Token);
        if (file.Holds is { } words) Assert.Contains(words, read.Text, StringComparison.Ordinal);
        Assert.True(read.Text.Length > 0 || read.Notes.Count > 0, "Nothing was read and nothing was said.");
        Assert.All(read.Notes, n => Assert.Matches(@"^[A-Z“].*[.)]$", n.Message));
        Assert.Equal([name], Directory.GetFiles(folder.Path).Select(Path.GetFileName));
        Assert.Equal(bytes, File.ReadAllBytes(path));
        var filing = FilingRecognizer.Recognize(name, "", read);
        Assert.NotNull(filing.Title);
    }
}
