using System.IO.Compression;
using Assiduous.Record.Locating;
using Assiduous.Samples.Mixed;

namespace Assiduous.Matters.Tests;

/// <summary>The picture of a passage, whatever file it stands in: its sheet where it has one, else its lines.</summary>
public sealed class DrawnPassageTests(DrawnPassageTests.Opened opened) : IClassFixture<DrawnPassageTests.Opened>
{
    private static ReadOnlySpan<byte> PngMark => [0x89, (byte)'P', (byte)'N', (byte)'G'];

    [Theory]
    [InlineData("30 ¶ 2", "30.html", true)]
    [InlineData("31-1 at 4:2-3", "31-1.txt", true)]
    [InlineData("42-1 at 11:3-6", "papers.zip/42-1.pdf", false)]
    public void A_passage_is_drawn_from_its_sheet_or_by_its_lines_and_said_to_be(string citation, string file, bool byLines)
    {
        Assert.SkipWhen(!Tool("pdftoppm"), "pdftoppm is not installed.");
        var place = Assert.Single(opened.Desk.Follow(citation));
        Assert.Equal(file, place.Filing?.File);
        var (_, png, note) = Assert.Single(opened.Desk.Draw(place));
        Assert.True(png.AsSpan().StartsWith(PngMark));
        Assert.Equal(byLines ? "no-sheets" : null, note?.Code);
        Assert.Equal(2, Directory.GetFileSystemEntries(opened.Folder).Count(f => f.EndsWith(".html", StringComparison.Ordinal) || f.EndsWith(".zip", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_picture_file_is_drawn_as_it_is()
    {
        Assert.SkipWhen(!Tool("pdftoppm") || !Tool("tesseract"), "pdftoppm or tesseract is not installed.");
        var place = Assert.Single(opened.Desk.Follow("42-4 at 2"));
        var (_, png, note) = Assert.Single(opened.Desk.Draw(place));
        Assert.Null(note);
        Assert.True(png.AsSpan().StartsWith(PngMark));
    }

    [Fact]
    public void Lines_around_a_passage_bear_their_addresses_and_the_cited_ones_are_marked()
    {
        var place = Assert.Single(opened.Desk.Follow("31-1 at 4:2-3"));
        var lines = ShownLine.Around(place.Filing!.Text, place.Cited.Passage!.Span, 1);
        Assert.Equal([("4:1", false), ("4:2", true), ("4:3", true), ("4:4", false)], lines.Select(l => (l.Label, l.IsCited)));
    }

    private static bool Tool(string name) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(f => File.Exists(Path.Combine(f, name)));

    /// <summary>A folder with a passage in each form.</summary>
    public sealed class Opened : IDisposable
    {
        public Opened()
        {
            File.WriteAllText(Path.Combine(Folder, "30.html"),
                "<html><body><h1>DECLARATION OF DANA WHITFIELD</h1><p>I, Dana Whitfield, declare under penalty of perjury:</p><ol><li>I was there.</li><li>The cuffs were tight (“very tight”).</li></ol><p>/s/ Dana Whitfield</p></body></html>");
            var talk = Enumerable.Range(1, 6).Select(p => new TestimonyPage(p, [.. Enumerable.Range(1, 25).Select(l => l % 2 == 0 ? $"Q. What of point {l}?" : $"A. It was so on page {p}.")])).ToList();
            File.WriteAllBytes(Path.Combine(Folder, "31-1.txt"), TestimonyForms.Text(talk, "Page 1"));
            var (papers, harder) = (Path.Combine(Folder, "papers.zip"), Directory.CreateTempSubdirectory("assiduous-drawn-").FullName);
            if (Tool("pdftoppm"))
            {
                MixedFolder.LoadHarder().WriteTo(harder);
                using (var zip = ZipFile.Open(papers, ZipArchiveMode.Create)) zip.CreateEntryFromFile(Path.Combine(harder, "6.pdf"), "42-1.pdf");
                using var drawn = System.Diagnostics.Process.Start("pdftoppm", ["-r", "150", "-f", "2", "-l", "2", "-png", "-singlefile", Path.Combine(harder, "9.pdf"), Path.Combine(Folder, "42-4")]);
                drawn.WaitForExit();
            }

            Directory.Delete(harder, recursive: true);
            Desk = RecordDesk.Open(Folder, new());
        }

        public string Folder { get; } = Directory.CreateTempSubdirectory("assiduous-drawn-").FullName;

        public RecordDesk Desk { get; }

        public void Dispose() => Directory.Delete(Folder, recursive: true);
    }
}
