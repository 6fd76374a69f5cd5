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
