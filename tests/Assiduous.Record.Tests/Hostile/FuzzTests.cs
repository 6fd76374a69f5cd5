using System.Text;
using Assiduous.Record.Codec;
using Assiduous.Record.Layout;
using Assiduous.Record.Privacy;
using Assiduous.Record.Quotation;
using Assiduous.Record.Reading;
using Assiduous.Record.Recognition;
using Assiduous.Record.Tests.Reading;
using Assiduous.Record.Transcripts;

namespace Assiduous.Record.Tests.Hostile;

/// <summary>
/// Bytes changed at random go through each parser and each child process; nothing may be thrown, nothing may hang. <c>ASSIDUOUS_FUZZ</c>
/// and <c>ASSIDUOUS_FUZZ_CHILD</c> say how many (100,000 and 1,000 for the long run).
/// </summary>
public sealed class FuzzTests
{
    private static readonly int Tries = Asked("ASSIDUOUS_FUZZ", 400);
    private static readonly int ChildTries = Asked("ASSIDUOUS_FUZZ_CHILD", 3);

    private static readonly byte[] Testimony = Encoding.UTF8.GetBytes(
        "DEPOSITION OF JOHN ROE\n\f  28\n 1  Q. Where were you?\n 2  A. At home,\n 3  in bed.\n 4  MS. HALE: Objection.\n 5  (Recess taken.)\n 6  BY MR. COLE:\n 7  Q. When?\n 8  A. At 10:00.\n 9  Q. Then?\n10  A. Then I left.\n");

    private static readonly byte[] Declaration = Encoding.UTF8.GetBytes(
        "Case 1:16-cv-01994-ALC Document 118-1 Filed 03/04/19 Page 2 of 64\nUNITED STATES DISTRICT COURT\nSOUTHERN DISTRICT OF NEW YORK\nJOHN ROE, Plaintiff,\nv.\nJANE DOE, Defendant.\nDECLARATION OF JOHN ROE\nI, John Roe, declare:\n1. I said “I was (a) home and (b) ill.”\n2. Attached hereto as Exhibit A is a true copy of a log.\nERRATA SHEET\nPage Line Change\n12 5 Change “could” to “could not” Reason: misspoke\nI declare under penalty of perjury. Executed on May 3, 2019\n/s/ John Roe\nSSN 123-45-6789\n");

    private static readonly byte[] Table = Encoding.UTF8.GetBytes("level\tpage_num\n1\t1\t0\t0\t0\t0\t0\t0\t612\t792\t-1\t###PAGE###\n4\t1\t0\t0\t1\t0\t72\t83\t101\t11\t-1\t###LINE###\n5\t1\t0\t0\t1\t0\t72.00\t83.38\t35.34\t11.10\t100\tVisible\n5\t1\t0\t0\t1\t1\t110.68\t83.38\t32.00\t11.10\t100\twords\n");

    private static readonly byte[] Page = Encoding.UTF8.GetBytes("<!doctype html><html><body><h1>DOCKET</h1><table><tr><td>1</td><td>COMPLAINT &amp; more</td></tr></table><p>I, John Roe, declare<br>so.</p></body></html>");

    public static TheoryData<string> Parsers => [.. Each.Keys.Order(StringComparer.Ordinal)];

    private static readonly Dictionary<string, (Func<byte[]> Seed, Action<byte[]> Parse)> Each = new(StringComparer.Ordinal)
    {
        ["transcript text"] = (() => Testimony, b => Recognised(RecordReader.Read(b, "a.txt"))),
        ["declaration text"] = (() => Declaration, b => Recognised(RecordReader.Read(b, "a.txt"))),
        ["table of words"] = (() => Table, ParseTable),
        ["HTML"] = (() => Page, b => RecordReader.Read(b, "a.html")),
        ["Word"] = (() => HostileCorpus.All.Single(f => f.Name == "word-climbs.docx").Bytes(), b => RecordReader.Read(b, "a.docx")),
        ["stored text"] = (() => RecordTextCodec.Write(RecordReader.Read(Testimony, "a.txt")), b => RecordTextCodec.TryRead(b, out _, out _)),
        ["picture"] = (() => [.. "P6\n4 4\n255\n"u8, .. new byte[48]], b => ColourPicture.Read(b)?.ToPng()),
        ["parts of a PDF"] = (() => RawPdf.Page(streamDictionary: "/Type /ObjStm /Subtype /Text"), b => PdfParts.Of(b)),
        ["stamp"] = (() => "Case: 1:09-cv-00001-SJD Doc #: 460-2 Filed: 09/25/15 Page: 1 of 12 PAGEID #: 15864"u8.ToArray(), b => StampParser.Parse(Text(b).Split(' '))),
        ["quotation"] = (() => "He said “[t]he cuffs . . . were tight” (cleaned up), and she ‘left’."u8.ToArray(), b => Quote(Text(b))),
        ["private data"] = (() => Declaration, b => PrivateData.In(Text(b), true)),
        ["kind of file"] = (() => Page, b => FileFormats.Of(b, "a.dat")),
    };

    public static TheoryData<string> Children => ["pdftotext", "pdftoppm and tesseract", "picture"];

    [Theory]
    [MemberData(nameof(Parsers))]
    public void Changed_bytes_never_break_a_parser(string parser)
    {
        var (make, parse) = Each[parser];
        var seed = make();
        // Opening a Word file costs a hundred times what the others do.
        Parallel.For(0, Tries, new ParallelOptions { MaxDegreeOfParallelism = 2 }, i => Try(parser, i, () => parse(Mutations.Of(seed, i))));
        TestContext.Current.TestOutputHelper?.WriteLine($"{parser}: {Tries} inputs.");
    }

    [Theory]
    [MemberData(nameof(Children))]
    public void Changed_bytes_never_break_the_reading_through_a_child_process(string child)
    {
        Assert.SkipWhen(OcrReader.Missing() is not null, "tesseract or pdftoppm is not installed.");
        var words = new TestPdf().Page(200, 100).Text(10, 40, "Some words of a page.").Page(200, 100).Text(10, 40, "Words of another page.").Bytes();
        var scan = new TestPdf().Page(120, 60).Picture(Grey(800, 800), 800, 800).Bytes();
        var picture = ColourPicture.Read([.. "P6\n300 100\n255\n"u8, .. Grey(900, 100)])!.ToPng();
        var options = ReadingOptions.Default with { TextTimeLimit = TimeSpan.FromSeconds(60), OcrTimeLimit = TimeSpan.FromSeconds(60), OcrResolution = 72 };
        Parallel.For(0, ChildTries, new ParallelOptions { MaxDegreeOfParallelism = 2 }, i => Try(child, i, () =>
        {
            var (bytes, name, ocr) = child switch { "pdftotext" => (words, "a.pdf", false), "picture" => (picture, "a.png", true), _ => (scan, "a.pdf", true) };
            var read = RecordReader.Read(Mutations.Of(bytes, i), name, options with { Ocr = ocr });
            Assert.True(read.Text.Length > 0 || read.Notes.Count > 0);
        }));
    }

    private static void Try(string what, int number, Action run)
    {
        try
        {
            run();
        }
        catch (Exception broken)
        {
            throw new InvalidOperationException($"{what} broke on input {number}: {broken.GetType().Name}: {broken.Message}", broken);
        }
    }

    private static void Recognised(RecordText read)
    {
        var filing = FilingRecognizer.Recognize("a.txt", "", read);
        FilingRecognizer.Refine([filing], null);
        ExhibitIndex.Read(filing);
        ErrataSheet.Read(filing with { Role = FilingRole.Errata });
        foreach (var line in read.Lines) Assiduous.Record.Locating.RecordLocator.CiteFor(filing, line.Span);
    }

    private static void ParseTable(byte[] bytes)
    {
        var sheets = new List<Sheet>();
        var parser = new TsvParser(1000, 1, 1, sheets.Add);
        parser.Feed(bytes);
        parser.Finish(true);
        DocumentBuilder.Build(sheets, []);
    }

    private static void Quote(string text)
    {
        foreach (var run in Quotations.In(text)) QuotationMatcher.Compare(run, text);
    }

    private static string Text(byte[] bytes) => Encoding.UTF8.GetString(bytes);

    private static byte[] Grey(int width, int height) => [.. Enumerable.Range(0, width * height).Select(i => (byte)((i / width / 8) % 2 == 0 ? 255 : 40))];

    private static int Asked(string name, int otherwise) => int.TryParse(Environment.GetEnvironmentVariable(name), out var tries) ? tries : otherwise;
}
