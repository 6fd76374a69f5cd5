using System.Text;
using Assiduous.Samples.Paper;
using Assiduous.Samples.Pdf;
using Assiduous.Samples.Scan;
using Assiduous.Samples.Word;

namespace Assiduous.Samples.Mixed;

/// <summary>What one file of a mixed folder is.</summary>
/// <param name="File">Its name, a mere count: <c>17.pdf</c>.</param>
/// <param name="Ecf">Docket entry; null where the paper bears no stamp.</param>
/// <param name="Attachment">Attachment; null for the entry itself.</param>
/// <param name="Role">What it is for, in words joined by hyphens: <c>reply-statement</c>.</param>
/// <param name="Party">Whose it is; null where the paper does not say.</param>
/// <param name="Witness">Who testifies in it; null where it is no testimony.</param>
/// <param name="Exhibit">Its letter or number as an exhibit; null where it is none.</param>
/// <param name="Oath"><c>sworn</c>, <c>declared</c>; null where it does not matter.</param>
/// <param name="AttachedTo">The file to which it is an exhibit; null where it is none.</param>
/// <param name="Pages">Of a transcript, its own pages that are there, <c>1, 9-14</c>; null of anything else.</param>
public sealed record MixedFiling(
    string File, string? Ecf, string? Attachment, string Role, string? Party, string? Witness, string? Exhibit, string? Oath, string? AttachedTo, string? Pages);

/// <summary>Forty filings of an invented case, named <c>1.pdf</c> to <c>40.pdf</c>: pleadings, briefs, declarations, testimony, exhibits, scans, orders.</summary>
public sealed class MixedFolder
{
    /// <summary>The forms of caption in which the harder papers are set.</summary>
    private static readonly Dictionary<string, string[]> Captions = new(StringComparer.Ordinal)
    {
        ["transposed"] =
        [
            "IN THE UNITED STATES DISTRICT COURT", "FOR THE SOUTHERN DISTRICT OF NEW YORK", "",
            "Case No. 1:21-cv-00977-AST\tMARISOL WELLER,", "\t            Plaintiff,", "Hon. Adela Stroud\t   v.", "\tCASTINE HARBOR AUTHORITY", "Oral argument requested\tand OWEN TATE,", "\t            Defendants.",
        ],
        ["counsel first"] =
        [
            "Ruth Adeyemi (radeyemi@adeyemi.example)", "ADEYEMI & LOWE LLP", "12 Wharf Street, New York, NY 10004", "Tel. (212) 555-0142", "", "UNITED STATES DISTRICT COURT", "SOUTHERN DISTRICT OF NEW YORK", "",
            "MARISOL WELLER,\tCase No. 1:21-cv-00977-AST", "            Plaintiff,", "      vs.", "CASTINE HARBOR AUTHORITY; OWEN TATE; and", "DOES 1 through 10, inclusive,", "            Defendants.",
        ],
        ["bracketed"] =
        [
            "IN THE UNITED STATES DISTRICT COURT", "FOR THE SOUTHERN DISTRICT OF NEW YORK", "", "MARISOL WELLER,\t)", "                  Plaintiff,\t)", "\t)    Civil Action", "            v.\t)    No. 21-0977 (AST)",
            "CASTINE HARBOR AUTHORITY, et al.,\t)", "                  Defendants.\t)", "________________________________________)",
        ],
        ["one line"] =
        [
            "UNITED STATES DISTRICT COURT, SOUTHERN DISTRICT OF NEW YORK", "", "MARISOL WELLER, Plaintiff, v. CASTINE HARBOR AUTHORITY and", "OWEN TATE, Defendants.\t        No. 1:21-cv-00977-AST",
        ],
    };

    private static readonly SampleCaption Caption = new("21 Civ. 0977 (AST)", "1:21-cv-00977-AST", "",
    [
        "UNITED STATES DISTRICT COURT",
        "SOUTHERN DISTRICT OF NEW YORK",
        "------------------------------------------------------x",
        "MARISOL WELLER,",
        "                                        Plaintiff,",
        "            -against-\t21 Civ. 0977 (AST)",
        "CASTINE HARBOR AUTHORITY and OWEN TATE,",
        "                                        Defendants.",
        "------------------------------------------------------x",
    ]);

    private readonly IReadOnlyList<SourceFile> sources;

    private MixedFolder(IReadOnlyList<SourceFile> sources) => this.sources = sources;

    /// <summary>What each file is.</summary>
    public IReadOnlyList<MixedFiling> Truth => [.. sources.Select(Told)];

    /// <summary>Twenty filings that are harder to tell: captions of other shapes, scans among them, Word, text, two volumes of one deposition.</summary>
    public static MixedFolder LoadHarder() => Load("harder");

    /// <summary>Eight filings in the state in which they often come: testimony scanned, sheets askew and dirty, laid sideways, half scanned, Word under the name of a PDF.</summary>
    public static MixedFolder LoadRough() => Load("rough");

    /// <summary>Reads the papers from which the folder is made.</summary>
    public static MixedFolder Load() => Load("papers");

    private static MixedFolder Load(string papersName)
    {
        using var stream = typeof(MixedFolder).Assembly.GetManifestResourceStream($"Assiduous.Samples.Mixed.{papersName}.txt")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var papers = reader.ReadToEnd().ReplaceLineEndings("\n").Split("=== ", StringSplitOptions.RemoveEmptyEntries);
        return new MixedFolder([.. papers.Select(Source)]);
    }

    /// <summary>Writes all files to a folder, which is made where it is missing. Scans take poppler.</summary>
    public void WriteTo(string folder)
    {
        Directory.CreateDirectory(folder);
        Parallel.ForEach(sources, source => File.WriteAllBytes(Path.Combine(folder, source.File), Make(source)));
    }

    private static SourceFile Source(string paper)
    {
        var lines = paper.Split('\n');
        var header = lines[0].Split('|').Select(f => f.Split(':', 2)).ToDictionary(f => f[0].Trim(), f => f[1].Trim(), StringComparer.Ordinal);
        if (!header["file"].Contains('.', StringComparison.Ordinal)) header["file"] += ".pdf";
        if (header.TryGetValue("to", out var to)) header["to"] = to + ".pdf";
        return new SourceFile(header, lines[1..]);
    }

    private static MixedFiling Told(SourceFile source)
    {
        string? Field(string name) => source.Header.GetValueOrDefault(name);
        var number = source.Header["ecf"].Split('-');
        return new MixedFiling(
            source.File, number[0].Length == 0 ? null : number[0], number.Length > 1 ? number[1] : null, source.Header["role"], Field("party"), Field("witness"), Field("exhibit"), Field("oath"), Field("to"), Field("pages"));
    }

    private static SampleCaption CaptionOf(SourceFile source) =>
        source.Header.TryGetValue("caption", out var form) ? Caption with { Lines = Captions[form] } : Caption;

    private static byte[] Make(SourceFile source) => source.Header.GetValueOrDefault("form") switch
    {
        "scan" => ScanWriter.Write(Covered(source), CaptionOf(source)),
        "dirty scan" => ScanWriter.Write(PaperLayout.Pages(Covered(source), CaptionOf(source) with { Banner = "" }, stamped: false), (page, pages) => Caption.Stamp(source, page, pages), "", Dirty),
        "scanned transcript" => ScanWriter.Write(MixedTestimony.Pages(source, Caption, stamped: false), (page, pages) => Caption.Stamp(source, page, pages), "", Dirty),
        "half scanned" => HalfScanned(source),
        "sideways" => PdfWriter.Write(Sideways(source)),
        "word" => WordWriter.Write(source, CaptionOf(source)),
        "text" => TestimonyForms.Text(MixedTestimony.Testimony(source), "right-justified"),
        "transcript" => PdfWriter.Write(MixedTestimony.Pages(source, Caption)),
        "hearing" => PdfWriter.Write(MixedTestimony.Hearing(source, Caption)),
        "condensed" => PdfWriter.Write(MixedTestimony.Condensed(source, Caption)),
        _ => PdfWriter.Write(PaperLayout.Pages(Covered(source), CaptionOf(source))),
    };

    private const int Dirty = 3;

    /// <summary>The first sheet as it was printed, the others as pictures.</summary>
    private static byte[] HalfScanned(SourceFile source)
    {
        var printed = PaperLayout.Pages(source, CaptionOf(source));
        var scanned = ScanWriter.Sheets(PaperLayout.Pages(source, CaptionOf(source), stamped: false), (page, pages) => Caption.Stamp(source, page, pages), "", 1);
        return PdfWriter.Write([printed[0], .. scanned.Skip(1)]);
    }

    /// <summary>The sheets laid on their side, the court's stamp across them as they lie.</summary>
    private static List<PdfPage> Sideways(SourceFile source)
    {
        var sheets = PaperLayout.Pages(source, CaptionOf(source), stamped: false);
        return [.. sheets.Select((sheet, i) =>
        {
            var laid = sheet.LaidSideways();
            SheetFurniture.Draw(laid, Caption.Stamp(source, i + 1, sheets.Count), "");
            return laid;
        })];
    }

    /// <summary>The paper behind its exhibit cover sheet, where it has one, and with its Bates number at the foot.</summary>
    private static SourceFile Covered(SourceFile source)
    {
        if (!source.Header.TryGetValue("cover", out _)) return source;
        List<string> body = ["== page 1", "", $"# EXHIBIT {source.Header["exhibit"]}", "", "== page 2", "", .. source.Body];
        if (source.Header.TryGetValue("bates", out var bates)) body.AddRange([.. Enumerable.Repeat("|  ", 6), "", $"> {bates}"]);
        return source with { Body = body };
    }
}
