using System.IO.Compression;
using System.Text;

namespace Assiduous.Matters.Tests;

/// <summary>A ZIP archive of filings counts as a folder of them.</summary>
public sealed class ArchiveTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("assiduous-zip-").FullName;

    [Fact]
    public void Filings_in_an_archive_are_read_where_they_lie_and_nothing_is_unpacked()
    {
        Zip("exhibits.zip", ("118-1 Log.txt", "1. The log of crane seven."), ("sub/118-2 Note.txt", "2. A note."), ("../../climbed.txt", "3. Climbed."), (".hidden.txt", "x"), ("__MACOSX/a.txt", "x"));
        var desk = RecordDesk.Open(folder, new());
        Assert.Equal(["exhibits.zip/118-1 Log.txt", "exhibits.zip/climbed.txt", "exhibits.zip/sub/118-2 Note.txt"], desk.Filings.Select(f => f.File).Order(StringComparer.Ordinal));
        Assert.Equal("The log of crane seven.", desk.Follow("118-1 ¶ 1").Single().Cited.Passage?.Text);
        Assert.Equal(["exhibits.zip"], Directory.GetFileSystemEntries(folder).Select(Path.GetFileName));
        Assert.False(File.Exists(Path.Combine(folder, "..", "..", "climbed.txt")));
    }

    [Fact]
    public void An_archive_that_is_damaged_or_a_bomb_is_named_and_the_rest_is_read()
    {
        File.WriteAllBytes(Path.Combine(folder, "broken.zip"), [.. "PK\x03\x04"u8, .. new byte[90]]);
        Zip("many.zip", [.. Enumerable.Range(0, 5001).Select(i => ($"{i}.txt", "x"))]);
        File.WriteAllText(Path.Combine(folder, "118 Paper.txt"), "1. Words.");
        var outcome = MatterReviewer.Run(folder, new());
        Assert.Contains(outcome.Review.Findings, f => f is { Code: "damaged", File: "broken.zip" });
        Assert.Contains(outcome.Review.Findings, f => f is { Code: "zip-bomb", File: "many.zip" });
        Assert.Equal("118 Paper.txt", Assert.Single(outcome.Review.Filings).File);
        Assert.False(outcome.EverythingRead);
    }

    [Fact]
    public void Of_documents_under_one_name_the_first_is_read_and_the_others_are_named()
    {
        Zip("exhibits.zip", ("118-1 Log.txt", "1. The log of crane seven."), ("118-1 Log.txt", "1. Another log."), ("../118-1 Log.txt", "1. A third."), ("118-2 Note.txt", "2. A note."));
        foreach (var cache in new[] { null, Path.Combine(folder, "review", ".cache", "stages.db") })
        {
            var outcome = MatterReviewer.Run(folder, new() { CacheFile = cache });
            Assert.Equal(["exhibits.zip/118-1 Log.txt", "exhibits.zip/118-2 Note.txt"], outcome.Review.Filings.Select(f => f.File));
            Assert.Contains("crane seven", outcome.Review.Filings[0].Text.Text, StringComparison.Ordinal);
            Assert.Contains("holds 3 documents under the name 118-1 Log.txt, and only the first can be read", Assert.Single(outcome.Review.Findings, f => f.Code == "same-name").Message, StringComparison.Ordinal);
            Assert.False(outcome.EverythingRead);
        }
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private void Zip(string name, params (string Name, string Text)[] parts)
    {
        using var archive = ZipFile.Open(Path.Combine(folder, name), ZipArchiveMode.Create);
        foreach (var (entry, text) in parts)
        {
            using var stream = archive.CreateEntry(entry).Open();
            stream.Write(Encoding.UTF8.GetBytes(text));
        }
    }
}
