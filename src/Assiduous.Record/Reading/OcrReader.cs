using System.Globalization;
using System.Text;
using Assiduous.Record.Layout;

namespace Assiduous.Record.Reading;

/// <summary>Words from pictures, through poppler's renderer and tesseract in processes of their own.</summary>
internal static class OcrReader
{
    /// <summary>Longest side of a rendered page, in pixels; larger sheets are rendered more coarsely.</summary>
    private const double MostPixels = 7000;

    /// <summary>Below this mean confidence a page is tried again with its orientation looked for.</summary>
    private const double PoorConfidence = 50;

    /// <summary>What is needed and not installed; null where all is there.</summary>
    public static ReadingNote? Missing() =>
        ChildProcess.FindOnPath("tesseract") is null ? Problems.ToolMissing("tesseract", "tesseract-ocr", "scanned pages")
        : ChildProcess.FindOnPath("pdftoppm") is null ? Problems.ToolMissing("pdftoppm", "poppler-utils", "scanned pages") : null;

    /// <summary>Recognises one page of a PDF, as one block of lines first where the pages before it were testimony.</summary>
    public static (Sheet? Sheet, ReadingNote? Note) ReadPage(string pdf, Sheet page, bool asBlock, TempFolder folder, ReadingOptions options, CancellationToken cancel)
    {
        if (page.Width < 10 || page.Height < 10) return (null, null);
        var resolution = (int)Math.Max(20, Math.Min(options.OcrResolution, MostPixels * 72 / Math.Max(page.Width, page.Height)));
        var number = page.FilePage.ToString(CultureInfo.InvariantCulture);
        var target = folder.File("page-" + number);
        var limits = new ChildLimits(options.OcrTimeLimit, options.ChildMemory, 1 << 20);
        string[] arguments = ["-q", "-r", resolution.ToString(CultureInfo.InvariantCulture), "-gray", "-singlefile", "-f", number, "-l", number, pdf, target];
        var rendered = ChildProcess.Run("pdftoppm", arguments, limits, static _ => { }, cancel);
        var picture = target + ".pgm";
        if (!rendered.Succeeded || !File.Exists(picture)) return (null, Failed(rendered, page.FilePage));
        var (sheets, result) = Recognise(picture, resolution, page.FilePage, asBlock, options, cancel);
        File.Delete(picture);
        return result.Succeeded && sheets.Count > 0
            ? (sheets[0] with { Width = page.Width, Height = page.Height }, null)
            : (null, Failed(result, page.FilePage));
    }

    /// <summary>Recognises a picture file, which may hold several pages.</summary>
    public static SheetsRead ReadImage(string path, ReadingOptions options, CancellationToken cancel)
    {
        if (Missing() is { } missing) return new SheetsRead([], [missing]);
        var (sheets, result) = Recognise(path, null, 1, false, options, cancel);
        if (result.Succeeded) return new SheetsRead([.. sheets.Select(ToPoints)], [RecognisedNote([.. sheets.Select(s => s.FilePage)])]);
        return new SheetsRead([.. sheets.Select(ToPoints)], [result.End == ChildEnd.Exited ? Problems.Damaged("image") : Failed(result, sheets.Count + 1)]);
    }

    public static ReadingNote RecognisedNote(IReadOnlyList<int> pages) => new("ocr", pages.Count == 1 ? pages[0] : null,
        $"{(pages.Count == 1 ? "Page" : "Pages")} {PageList.Of(pages)} had no usable text and {(pages.Count == 1 ? "was" : "were")} read by optical character recognition. Check quotations against the page image.");

    private static (List<Sheet> Sheets, ChildResult Result) Recognise(string picture, int? resolution, int firstPage, bool asBlock, ReadingOptions options, CancellationToken cancel)
    {
        if (asBlock && AsTestimony(picture, resolution, firstPage, options, cancel) is { } testimony) return testimony;
        var first = RunOnce(picture, resolution, firstPage, "3", options, cancel);
        if (!first.Result.Succeeded || first.Sheets.Count != 1) return first;
        if (!asBlock && ScannedTestimony.LacksNumbers(first.Sheets[0]) && AsTestimony(picture, resolution, firstPage, options, cancel) is { } numbered) return numbered;
        if (first.Sheets[0].Confidence >= PoorConfidence) return first;
        var turned = RunOnce(picture, resolution, firstPage, "1", options, cancel);
        return turned.Result.Succeeded && turned.Sheets.Count == 1 && turned.Sheets[0].Confidence > first.Sheets[0].Confidence ? turned : first;
    }

    /// <summary>The page read as one block; null where that shows no column of line numbers.</summary>
    private static (List<Sheet> Sheets, ChildResult Result)? AsTestimony(string picture, int? resolution, int firstPage, ReadingOptions options, CancellationToken cancel) =>
        RunOnce(picture, resolution, firstPage, "6", options, cancel) is { Result.Succeeded: true, Sheets: [var block] } read && ScannedTestimony.IsNumbered(block) ? read : null;

    private static (List<Sheet> Sheets, ChildResult Result) RunOnce(
        string picture, int? resolution, int firstPage, string segmentation, ReadingOptions options, CancellationToken cancel)
    {
        var sheets = new List<Sheet>();
        var parser = new TsvParser(options.WordsPerPage, resolution is { } dpi ? 72.0 / dpi : 1, firstPage, sheet =>
        {
            if (sheets.Count < options.OcrPages) sheets.Add(Deskew.Level(Deskew.Straighten(sheet)));
        });
        var limits = new ChildLimits(options.OcrTimeLimit, options.ChildMemory, 64 << 20);
        List<string> arguments = [picture, "stdout", "--psm", segmentation];
        if (resolution is { } r) arguments.AddRange(["--dpi", r.ToString(CultureInfo.InvariantCulture)]);
        arguments.AddRange(["-l", "eng", "tsv"]);
        var result = ChildProcess.Run("tesseract", arguments, limits, parser.Feed, cancel);
        parser.Finish(result.Succeeded);
        return (sheets, result);
    }

    /// <summary>A picture says nothing sure about its size on paper: it is laid on a letter sheet.</summary>
    private static Sheet ToPoints(Sheet sheet)
    {
        if (sheet.Width <= 0 || sheet.Height <= 0) return sheet;
        var scale = (float)((sheet.Width > sheet.Height ? 792 : 612) / sheet.Width);
        return sheet with
        {
            Width = sheet.Width * scale,
            Height = sheet.Height * scale,
            Words = [.. sheet.Words.Select(w => new Word(w.Start, w.Length, w.Left * scale, w.Top * scale, w.Width * scale, w.Height * scale))],
        };
    }

    private static ReadingNote Failed(ChildResult result, int page) => result.End == ChildEnd.TimeLimit
        ? new ReadingNote("time-limit", page, $"Page {page} is a picture whose recognition took too long; it was left out. Ask for a text-searchable copy.")
        : new ReadingNote("page-failed", page, $"Page {page} is a picture that could not be read; it was left out. Ask for a text-searchable copy.");
}

/// <summary>Page numbers in words.</summary>
internal static class PageList
{
    private const int Most = 12;

    /// <summary>Rising page numbers as people write them: <c>2–5, 9</c>.</summary>
    public static string Of(IReadOnlyList<int> pages)
    {
        var text = new StringBuilder();
        var groups = 0;
        for (var i = 0; i < pages.Count; groups++)
        {
            var end = i;
            while (end + 1 < pages.Count && pages[end + 1] == pages[end] + 1) end++;
            if (groups == Most) return text.Append(" and others").ToString();
            if (text.Length > 0) text.Append(", ");
            text.Append(CultureInfo.InvariantCulture, $"{pages[i]}");
            if (end > i) text.Append(CultureInfo.InvariantCulture, $"–{pages[end]}");
            i = end + 1;
        }

        return text.ToString();
    }
}

/// <summary>Straightens the rows of a page that was laid askew on the scanner.</summary>
internal static class Deskew
{
    /// <summary>Below this slope rows are found as they are.</summary>
    private const float Least = 0.003f;

    private const float Steepest = 0.12f;

    /// <summary>The sheet with its words moved so that rows are level; the slope is kept with it, so that boxes can be moved back.</summary>
    public static Sheet Straighten(Sheet sheet)
    {
        var slopes = new List<float>();
        var words = sheet.Words;
        for (var first = 0; first < words.Length;)
        {
            var last = first;
            while (last + 1 < words.Length && words[last + 1].Left > words[last].Left && MathF.Abs(words[last + 1].Middle - words[last].Middle) < words[last].Height * 0.7f) last++;
            var wide = words[last].Left - words[first].Left;
            if (wide > sheet.Width * 0.25) slopes.Add((words[last].Middle - words[first].Middle) / wide);
            first = last + 1;
        }

        if (slopes.Count < 3) return sheet;
        slopes.Sort();
        var slope = slopes[slopes.Count / 2];
        if (MathF.Abs(slope) is < Least or > Steepest) return sheet;
        return sheet with { Slope = slope, Words = [.. words.Select(w => w with { Top = w.Top - (slope * w.Left) })] };
    }

    /// <summary>
    /// The sheet with the words of each recognised line given the band of that line: their own boxes end where the ink ends, so that "as"
    /// and "(By" on one line differ in height and place.
    /// </summary>
    public static Sheet Level(Sheet sheet)
    {
        if (sheet.LineOf.Length != sheet.Words.Length) return sheet;
        var words = (Word[])sheet.Words.Clone();
        foreach (var line in Enumerable.Range(0, words.Length).GroupBy(i => sheet.LineOf[i]))
        {
            var heights = line.Select(i => words[i].Height).Order().ToList();
            var (top, bottom) = (line.Min(i => words[i].Top), line.Max(i => words[i].Bottom));
            if (bottom - top > heights[heights.Count / 2] * 2.2f) continue;
            foreach (var i in line) words[i] = words[i] with { Top = top, Height = bottom - top };
        }

        return sheet with { Words = words };
    }
}
