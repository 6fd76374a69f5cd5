using Assiduous.Record;
using Assiduous.Record.Locating;
using Assiduous.Record.Reading;
using Assiduous.Record.Transcripts;
using Assiduous.Statements;
using Assiduous.Statements.Resolving;
using Assiduous.Storage;

namespace Assiduous.Matters;

/// <summary>A place in the record that a citation means.</summary>
/// <param name="Cited">The citation, followed.</param>
/// <param name="Filing">The filing; null where none was found.</param>
/// <param name="Context">What stands around testimony; null for anything else.</param>
public sealed record ShownPlace(CitedPassage Cited, Filing? Filing, PassageContext? Context);

/// <summary>A matter's record, opened to be looked at: citations to their words, their surroundings and the pictures of their sheets.</summary>
public sealed class RecordDesk
{
    /// <summary>Lines shown before and after a passage in a document without sheets.</summary>
    private const int LinesAround = 8;

    private readonly Dictionary<string, MatterFile> files;
    private readonly StatementInput input;
    private readonly Errata errata;

    private RecordDesk(IReadOnlyList<MatterFile> files, StatementInput input) =>
        (this.files, this.input, errata) = (files.ToDictionary(f => f.Name, StringComparer.Ordinal), input, Errata.Of(input.Filings));

    /// <summary>The filings.</summary>
    public IReadOnlyList<Filing> Filings => input.Filings;

    /// <summary>Reads a matter's folder.</summary>
    /// <param name="folder">The folder; nothing in it is changed.</param>
    /// <param name="options">How to run.</param>
    /// <param name="progress">Told what is being done; null where nobody asks.</param>
    /// <param name="stop">Stops the run between two steps.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="MatterSettingsException">matter.yaml cannot be used.</exception>
    public static RecordDesk Open(string folder, ReviewOptions options, IProgress<ReviewProgress>? progress = null, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        var scan = MatterFolder.Scan(folder);
        var settings = scan.Settings is { } path ? MatterSettingsReader.ReadFile(path) : MatterSettings.None;
        using var cache = options.CacheFile is { } file ? StageCache.Open(file) : null;
        var papers = Papers.Of(FilingDesk.Read(scan.Files, cache, options.Workers, progress, stop), settings);
        var head = HeadOfMatter.Infer(papers.Filings, papers.Docket, settings, options.Rules);
        return new RecordDesk(scan.Files, new()
        {
            Filings = papers.Filings,
            Citations = PaperCitations.Read(papers.Filings, options.Workers, stop),
            Rule = head.Rule!,
            Parties = [.. head.Parties.Select(p => new CaseParty(p.Name, p.Role))],
        });
    }

    /// <summary>The places that typed words cite; none where they are no citation.</summary>
    /// <param name="citation">The words, <c>118-1 at 44:6-12</c>.</param>
    public IReadOnlyList<ShownPlace> Follow(string citation) => [.. CitedPlaces.Follow(input, citation).Select(Shown)];

    private ShownPlace Shown(CitedPassage cited)
    {
        var filing = Filings.FirstOrDefault(f => string.Equals(f.File, cited.TargetFile, StringComparison.Ordinal));
        return new ShownPlace(cited, filing, filing is null || cited.Passage is null ? null : PassageContext.Around(filing, cited.Passage, errata));
    }

    /// <summary>
    /// The sheets on which a passage stands, as PNG pictures with its lines marked; notes where a sheet cannot be drawn. A document without
    /// sheets (text, Word, a web page) gives one picture of its lines, as they were read, and a note that says so.
    /// </summary>
    /// <param name="place">The place.</param>
    /// <param name="most">How many sheets at most.</param>
    /// <param name="stop">Stops the drawing.</param>
    public IEnumerable<(int FilePage, byte[]? Png, ReadingNote? Note)> Draw(ShownPlace place, int most = 10, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(place);
        if (place.Filing is not { } filing || place.Cited.Passage is not { } passage) yield break;
        var pages = filing.Text.Pages.Where(p => p.FilePage >= passage.FilePageFrom && p.FilePage <= passage.FilePageTo).DistinctBy(p => p.FilePage).ToList();
        if (!pages.Exists(p => p.Width > 0))
        {
            var (png, note) = TextPicture.Draw(ShownLine.Around(filing.Text, passage.Span, LinesAround), cancel: stop);
            yield return (passage.FilePageFrom, png, note ?? new ReadingNote("no-sheets", null, $"{filing.File} has no sheets of its own: the picture shows its lines as they were read."));
            yield break;
        }

        var boxes = PassageBoxes.Of(filing, passage);
        var bytes = Bytes(files[filing.File]);
        foreach (var page in pages.Take(most))
        {
            List<PageBox> marks = [.. boxes.Where(b => b.FilePage == page.FilePage).SelectMany(b => b.Boxes)];
            var (png, note) = bytes is null ? (null, new ReadingNote("no-image", page.FilePage, $"{filing.File} is no longer there, or cannot be opened.")) : PageImages.Draw(bytes, page, marks, cancel: stop);
            yield return (page.FilePage, png, note);
        }
    }

    private static byte[]? Bytes(MatterFile file)
    {
        if (file.Entry is { } entry) return FilingArchive.Read(file.Path, entry).Bytes;
        try
        {
            return File.ReadAllBytes(file.Path);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return null; // The note that takes the picture's place says so.
        }
    }
}
