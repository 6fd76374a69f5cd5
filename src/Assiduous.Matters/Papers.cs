using Assiduous.Citations;
using Assiduous.Docket;
using Assiduous.Record;
using Assiduous.Record.Reading;
using Assiduous.Record.Recognition;

namespace Assiduous.Matters;

/// <summary>The filings of a matter, recognised, and its docket.</summary>
/// <param name="Filings">Every document, in the order of docket numbers, then names.</param>
/// <param name="Docket">The docket report; null where the folder has none.</param>
/// <param name="Findings">What the user should know of the folder as a whole.</param>
internal sealed record Papers(IReadOnlyList<Filing> Filings, DocketReport? Docket, IReadOnlyList<Finding> Findings)
{
    private static readonly string[] DocketEndings = [".html", ".htm", ".json"];

    /// <summary>Recognises what was read; what a person says of a filing goes before what was inferred.</summary>
    public static Papers Of(IReadOnlyList<ReadFile> read, MatterSettings settings)
    {
        var findings = new List<Finding>();
        if (read.Count == 0) findings.Add(MatterReviewer.About("empty-folder", Severity.Error, "The folder holds no file that could be a filing.", "Put the filings there: PDF, Word, text, scans, the docket page."));
        var dockets = read.Select(r => (Read: r, Report: AsDocket(r))).Where(d => d.Report is not null).ToArray();
        var main = dockets.OrderByDescending(d => d.Report!.Entries.Count).Select(d => d.Report).FirstOrDefault();
        if (dockets.Length > 1) findings.Add(MatterReviewer.About("several-dockets", Severity.Warning, $"The folder holds {dockets.Length} docket reports; the one with the most entries was used.", "Keep the latest report alone."));
        var isDocket = dockets.Select(d => d.Read.File.Name).ToHashSet(StringComparer.Ordinal);
        var recognised = new Filing[read.Count];
        Parallel.For(0, read.Count, i => recognised[i] = Recognise(read[i], isDocket.Contains(read[i].File.Name)));
        var (distinct, copies) = Copies.Fold([.. recognised.Select(f => Overruled(f, settings))]);
        findings.AddRange(copies);
        var refined = FilingRecognizer.Refine(distinct, Titles(main));
        foreach (var setting in settings.Filings.Where(s => !read.Any(r => string.Equals(r.File.Name, s.File, StringComparison.Ordinal))))
            findings.Add(MatterReviewer.About("settings-file-missing", Severity.Warning, $"matter.yaml speaks of {setting.File}, which is not in the folder.", "Mend the name or take the entry out."));
        return new([.. refined.Select(f => Overruled(f, settings)).OrderBy(f => f.Ecf is null).ThenBy(f => Number(f.Ecf)).ThenBy(f => Number(f.Attachment)).ThenBy(f => f.File, StringComparer.Ordinal)], main, findings);
    }

    private static Filing Recognise(ReadFile read, bool docket)
    {
        var filing = FilingRecognizer.Recognize(read.File.Name, read.Hash, read.Text);
        filing = filing with { Problems = [.. FilingDesk.Problems(read), .. filing.Problems] };
        return docket
            ? filing with { Role = FilingRole.Docket, Title = "Docket report", Ecf = null, Attachment = null, Oath = null, Signed = null, Witness = null, Reasons = ["It is a docket report: it lists parties and entries as a court's docket page does."] }
            : filing;
    }

    private static DocketReport? AsDocket(ReadFile read)
    {
        if (!DocketEndings.Contains(Path.GetExtension(read.File.Name), StringComparer.OrdinalIgnoreCase) || read.File.Length is 0 or > 64 << 20) return null;
        try
        {
            var bytes = read.File.Entry is { } entry ? FilingArchive.Read(read.File.Path, entry).Bytes : File.ReadAllBytes(read.File.Path);
            if (bytes is null) return null;
            var report = DocketReader.ReadAny(bytes, read.File.Name);
            return report.Kind == DocketKind.None ? null : report;
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return null; // The desk has already said that the file cannot be opened.
        }
    }

    private static IReadOnlyList<DocketTitle>? Titles(DocketReport? docket) => docket is null ? null :
        [.. docket.Entries.Where(e => e.Number is not null).SelectMany(e => (e.Documents?.Attachments ?? []).Where(a => a.Description.Length > 0)
            .Select(a => new DocketTitle(e.Number!, a.Number.ToString(), a.Description)).Prepend(new(e.Number!, null, e.Description)))];

    private static Filing Overruled(Filing filing, MatterSettings settings) =>
        settings.Filings.FirstOrDefault(s => string.Equals(s.File, filing.File, StringComparison.Ordinal)) is not { } said ? filing
            : filing with
            {
                Ecf = said.Ecf ?? filing.Ecf,
                Attachment = said.Ecf is null ? said.Attachment ?? filing.Attachment : said.Attachment,
                Role = said.Role ?? filing.Role,
                Party = said.Party ?? filing.Party,
                Witness = said.Witness ?? filing.Witness,
                Exhibit = said.Exhibit ?? filing.Exhibit,
                Sealed = said.Sealed ?? filing.Sealed,
                Designation = said.Designation ?? filing.Designation,
                Reasons = filing.Reasons.Contains(said.Because, StringComparer.Ordinal) ? filing.Reasons : [said.Because, .. filing.Reasons],
            };

    private static int Number(string? label) => int.TryParse(label, out var number) ? number : int.MaxValue - (label is null ? 1 : 0);
}
