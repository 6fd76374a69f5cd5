using Assiduous.Record;
using Assiduous.Samples.Mixed;

namespace Assiduous.Matters.Tests;

/// <summary>Forty filings whose names are mere counts go in without any help.</summary>
public sealed class MixedFolderTests(MixedFolderTests.Opened opened) : IClassFixture<MixedFolderTests.Opened>
{
    public static TheoryData<string> Files => [.. MixedFolder.Load().Truth.Select(t => t.File)];

    public static TheoryData<string> HarderFiles => [.. MixedFolder.LoadHarder().Truth.Select(t => t.File)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Each_of_forty_filings_named_by_mere_counts_is_rightly_recognised(string file) =>
        Recognised(MixedFolder.Load().Truth.Single(t => t.File == file), opened.Desk.Filings.Single(f => f.File == file));

    [Theory]
    [MemberData(nameof(HarderFiles))]
    public void So_is_each_of_twenty_with_other_captions_scans_Word_text_and_two_volumes(string file) =>
        Recognised(MixedFolder.LoadHarder().Truth.Single(t => t.File == file), opened.Harder.Filings.Single(f => f.File == file));

    [Theory]
    [InlineData("Voss Decl. Ex. A at 11:3-6", "6.pdf")]
    [InlineData("Voss Decl. Ex. B at 16:2-5", "7.pdf")]
    [InlineData("Voss Decl. Ex. C at 3:1-4", "8.pdf")]
    [InlineData("Weller Dep. 11:3-6", "6.pdf")]
    [InlineData("Weller Dep. Vol. II at 16:2-5", "7.pdf")]
    [InlineData("Tate Dep. 3:1-4", "8.pdf")]
    [InlineData("Marsh Dep. 4:2-5", "18.txt")]
    [InlineData("Weller Decl. ¶ 2", "12.pdf")]
    [InlineData("Marsh Aff. ¶ 1", "14.pdf")]
    public void Every_way_to_cite_them_leads_there(string citation, string file)
    {
        var place = Assert.Single(opened.Harder.Follow(citation));
        Assert.Equal(file, place.Filing?.File);
        Assert.False(string.IsNullOrWhiteSpace(place.Cited.Passage?.Text));
        Assert.Empty(place.Cited.Problems);
    }

    [Fact]
    public void Eight_in_the_worst_state_are_recognised_and_their_citations_resolve_from_a_zip_too()
    {
        Assert.SkipWhen(!Tool("pdftoppm") || !Tool("tesseract"), "pdftoppm or tesseract is not installed.");
        var (made, folder) = (Directory.CreateTempSubdirectory("assiduous-rough-").FullName, Directory.CreateTempSubdirectory("assiduous-rough-").FullName);
        try
        {
            MixedFolder.LoadRough().WriteTo(made);
            using (var zip = System.IO.Compression.ZipFile.Open(Path.Combine(folder, "papers.zip"), System.IO.Compression.ZipArchiveMode.Create))
                foreach (var file in (string[])["6.pdf", "7.pdf"]) System.IO.Compression.ZipFileExtensions.CreateEntryFromFile(zip, Path.Combine(made, file), file);
            foreach (var file in Directory.GetFiles(made).Where(f => Path.GetFileName(f) is not ("6.pdf" or "7.pdf"))) File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
            var desk = RecordDesk.Open(folder, new());
            Assert.All(MixedFolder.LoadRough().Truth, truth => Recognised(truth with { Pages = null }, desk.Filings.Single(f => Path.GetFileName(f.File) == truth.File)));
            // A page whose number could not be read for sure is not there by page and line; none is there under a wrong one.
            Assert.All(desk.Filings.Single(f => f.File == "3.pdf").Text.Transcript!.Pages, p => Assert.True(p.Number is 1 or (>= 9 and <= 14)));
            Assert.All(desk.Filings.Single(f => f.File == "4.pdf").Text.Transcript!.Pages, p => Assert.True(p.Number is 1 or (>= 21 and <= 24)));
            foreach (var (citation, words) in (ReadOnlySpan<(string, string)>)[("Voss Decl. Ex. A at 11:1-2", "Q."), ("Weller Dep. 14:2-5", "A."), ("Tate Dep. 22:1-4", "Q."), ("Weller Decl. ¶ 2", "Ms. Marsh told me to leave the cab."), ("Voss Decl. ¶ 2", "Attached hereto as Exhibit A")])
            {
                var place = Assert.Single(desk.Follow(citation));
                Assert.Empty(place.Cited.Problems);
                Assert.StartsWith(words, place.Cited.Passage?.Text, StringComparison.Ordinal);
            }
        }
        finally
        {
            Directory.Delete(made, recursive: true);
            Directory.Delete(folder, recursive: true);
        }
    }

    private static bool Tool(string name) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(f => File.Exists(Path.Combine(f, name)));

    [Fact]
    public void An_errata_sheet_finds_its_volume()
    {
        Assert.Single(Assert.Single(opened.Harder.Follow("Weller Dep. Vol. II at 16:2-5")).Context!.Corrections);
        Assert.Empty(Assert.Single(opened.Harder.Follow("Weller Dep. Vol. I at 11:3-6")).Context!.Corrections);
    }

    private static void Recognised(MixedFiling truth, Filing filing)
    {
        Assert.Equal(
            (truth.Ecf, truth.Attachment, truth.Role, truth.Party, truth.Witness, truth.Exhibit, truth.AttachedTo),
            (filing.Ecf, filing.Attachment, Kebab(filing.Role), truth.Party is null ? null : filing.Party, filing.Witness, filing.Exhibit, truth.AttachedTo is null ? null : filing.AttachedTo));
        if (truth.Oath is { } oath) Assert.Equal(oath, filing.Oath?.ToString().ToLowerInvariant());
        if (truth.Pages is not { } pages) return;
        Assert.Equal(pages.Replace("-", "–", StringComparison.Ordinal).Replace(", ", " ", StringComparison.Ordinal), filing.Extent?.Pages.Replace(" and", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal));
        Assert.Equal(pages.Contains(',', StringComparison.Ordinal), filing.Extent?.IsExcerpt);
    }

    [Fact]
    public void A_citation_is_followed_from_the_statement_to_its_words_and_written_back()
    {
        var place = Assert.Single(opened.Desk.Follow("43-1 at 11:3-6"));
        Assert.Equal("11.pdf", place.Filing?.File);
        Assert.NotNull(place.Cited.Passage);
        Assert.Equal("ECF No. 43-1 at 11:3–6", Record.Locating.RecordLocator.CiteFor(place.Filing!, place.Cited.Passage.Span));
        Assert.Equal("22.pdf", Assert.Single(opened.Desk.Follow("Weller Decl. ¶ 2")).Filing?.File);
        Assert.Contains("The load hung over the quay.", Assert.Single(opened.Desk.Follow("CHA 000214")).Cited.Passage?.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_errata_sheet_is_laid_over_the_transcript_that_it_changes()
    {
        var place = Assert.Single(opened.Desk.Follow("43-1 at 11:3-6"));
        var change = Assert.Single(place.Context!.Corrections);
        Assert.Equal(("26.pdf", 11, 4, "I left", "I was told to leave", "misspoke"), (change.File, change.Page, change.Line, change.Said, change.Changed, change.Reason));
    }

    [Fact]
    public void A_matter_is_started_from_the_papers_and_never_written_over()
    {
        var started = MatterStarter.Write(opened.Folder, new());
        var path = Path.Combine(opened.Folder, "matter.yaml");
        var yaml = File.ReadAllText(path);
        var settings = MatterSettingsReader.Read(yaml);
        Assert.Equal((40, "nysd"), (settings.Filings.Count, settings.Court));
        Assert.All(settings.Filings, s => Assert.Equal(started.Filings.Single(f => f.File == s.File) is var f ? (f.Ecf, f.Witness, f.Party, f.Exhibit) : default, (s.Ecf, s.Witness, s.Party, s.Exhibit)));
        Assert.Equal(started.Doubts, yaml.Split("NOT CERTAIN").Length - 1);
        Assert.Throws<IOException>(() => MatterStarter.Write(opened.Folder, new()));
        Assert.Equal(yaml, File.ReadAllText(path));
        File.Delete(path);
    }

    private static string Kebab(FilingRole role) => string.Concat(role.ToString().Select((c, i) => char.IsUpper(c) && i > 0 ? "-" + char.ToLowerInvariant(c) : char.ToLowerInvariant(c).ToString()));

    /// <summary>The folder, made and read once.</summary>
    public sealed class Opened : IDisposable
    {
        private readonly string _harder = Directory.CreateTempSubdirectory("assiduous-harder-").FullName;

        public Opened()
        {
            MixedFolder.Load().WriteTo(Folder);
            Desk = RecordDesk.Open(Folder, new());
            MixedFolder.LoadHarder().WriteTo(_harder);
            Harder = RecordDesk.Open(_harder, new());
        }

        public string Folder { get; } = Directory.CreateTempSubdirectory("assiduous-mixed-").FullName;

        public RecordDesk Desk { get; }

        public RecordDesk Harder { get; }

        public void Dispose()
        {
            Directory.Delete(Folder, recursive: true);
            Directory.Delete(_harder, recursive: true);
        }
    }
}
