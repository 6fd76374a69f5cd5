using System.Globalization;
using Assiduous.Record;
using Assiduous.Record.Reading;
using Assiduous.Samples.Mixed;

namespace Assiduous.Matters.Tests;

/// <summary>Scans of 200 dots per inch: of clean and of dirty pages at least 95 lines in 100 are read to the letter or nearly, and none shows the words of another.</summary>
public sealed class ScannedLinesTests
{
    private static readonly string[] Talk =
    [
        "Q. Were you in the cab of crane 7 that morning?", "A. I was there from half past six.", "Q. Who told you to leave it?", "A. Lena Marsh did, and she waved both arms.", "Q. How far from the quay did the load hang?",
        "A. About 14 feet, as far as I could see.", "MS. VOSS:  Objection to the form.", "A. I did not measure it.", "Q. Did you sign form 1004 on June 9, 2020?", "A. Yes. I signed it the same day.",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Scanned_testimony_leads_to_the_right_lines(int noise)
    {
        Assert.SkipWhen(!Tool("pdftoppm") || !Tool("tesseract"), "pdftoppm or tesseract is not installed.");
        var pages = Pages(3);
        Hold(pages, RecordReader.Read(TestimonyForms.Scanned(pages, noise), "1.pdf", ReadingOptions.Default with { Workers = 2 }), 0.95);
    }

    /// <summary>Recognised whole, the rows of such a sheet run across both columns, and words of page 23 would stand at lines of page 21.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void So_do_scans_of_sheets_with_four_pages_however_many_work_on_them(int noise)
    {
        Assert.SkipWhen(!Tool("pdftoppm") || !Tool("tesseract"), "pdftoppm or tesseract is not installed.");
        var pages = Pages(8);
        var scan = TestimonyForms.CondensedScan(pages, noise);
        var read = RecordReader.Read(scan, "1.pdf", ReadingOptions.Default with { Workers = 2 });
        Hold(pages, read, 0.85, near: 0.6);
        Assert.Equal(read.Text, RecordReader.Read(scan, "1.pdf", ReadingOptions.Default with { Workers = 1 }).Text);
    }

    private static List<TestimonyPage> Pages(int count) =>
        [.. Enumerable.Range(21, count).Select(p => new TestimonyPage(p, [.. Enumerable.Range(0, 25).Select(l => Talk[((p * 7) + l) % Talk.Length])]))];

    /// <summary>That a share of the lines is read to the letter, or in print of seven points nearly, and that none shows the words of another.</summary>
    private static void Hold(List<TestimonyPage> pages, RecordText read, double share, double near = 1)
    {
        var lines = pages.SelectMany(page => page.Lines.Select((words, l) => (Truth: Folded(words), Read: Folded(Line(read, page.Number, l + 1))))).ToList();
        Assert.InRange(lines.Count(l => Alike(l.Read, l.Truth) >= near), (int)Math.Ceiling(lines.Count * share), lines.Count);
        Assert.DoesNotContain(lines, l => l.Read != l.Truth && Talk.Select(Folded).Contains(l.Read, StringComparer.Ordinal));
    }

    private static double Alike(string read, string truth) => (double)truth.Split(' ').Intersect(read.Split(' '), StringComparer.Ordinal).Count() / truth.Split(' ').Distinct(StringComparer.Ordinal).Count();

    private static string Line(RecordText read, int page, int line) =>
        read.Transcript!.Pages.FirstOrDefault(p => p.Number == page)?.Lines.FirstOrDefault(l => l.Number == line)?.Span.Of(read.Text) ?? "";

    private static string Folded(string words) => string.Join(' ', words.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToLower(CultureInfo.InvariantCulture);

    private static bool Tool(string name) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(f => File.Exists(Path.Combine(f, name)));
}
