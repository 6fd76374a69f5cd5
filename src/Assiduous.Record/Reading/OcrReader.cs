using System.Globalization;
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

    /// <summary>
    /// Recognises pages of a PDF, as one block of lines first where the pages before them were testimony. All go through one process, which takes
    /// a tenth less than a process for each; a page that fails there is tried again by itself.
    /// </summary>
    public static (Sheet? Sheet, ReadingNote? Note)[] ReadPages(string pdf, IReadOnlyList<Sheet> pages, bool asBlock, TempFolder folder, ReadingOptions options, CancellationToken cancel)
    {
        var drawn = pages.Select(page => Draw(pdf, page, folder, options, cancel)).ToList();
        var together = Together([.. drawn.OfType<DrawnPage>().Where(d => d.Gutter is null)], asBlock ? "6" : "3", options, cancel);
        var read = new (Sheet? Sheet, ReadingNote? Note)[pages.Count];
        for (var i = 0; i < read.Length; i++)
        {
            if (drawn[i] is not { } picture)
            {
                if (HasSize(pages[i])) read[i] = (null, Failed(new ChildResult(ChildEnd.Exited, 1, ""), pages[i].FilePage));
                continue;
            }

            read[i] = Settle(picture, pages[i], together.GetValueOrDefault(picture.FilePage) ?? ColumnsOf(picture, folder, options, cancel), asBlock, options, cancel);
            File.Delete(picture.Path);
        }

        return read;
    }

    private static bool HasSize(Sheet page) => page.Width >= 10 && page.Height >= 10;

    /// <summary>The picture of a page, cleaned; null where it has no size or could not be drawn.</summary>
    private static DrawnPage? Draw(string pdf, Sheet page, TempFolder folder, ReadingOptions options, CancellationToken cancel)
    {
        if (!HasSize(page)) return null;
        var resolution = (int)Math.Max(20, Math.Min(options.OcrResolution, MostPixels * 72 / Math.Max(page.Width, page.Height)));
        var number = page.FilePage.ToString(CultureInfo.InvariantCulture);
        var target = folder.File("page-" + number);
        var limits = new ChildLimits(options.OcrTimeLimit, options.ChildMemory, 1 << 20);
        string[] arguments = ["-q", "-r", resolution.ToString(CultureInfo.InvariantCulture), "-gray", "-singlefile", "-f", number, "-l", number, pdf, target];
        var picture = target + ".pgm";
        if (!ChildProcess.Run("pdftoppm", arguments, limits, static _ => { }, cancel).Succeeded || !File.Exists(picture)) return null;
        var (slope, gutter) = ScanCleaner.Clean(picture, resolution);
        return new DrawnPage(picture, page.FilePage, resolution, slope, gutter);
    }

    /// <summary>A sheet of small print in two columns, each read by itself; null where it is none, or they are not both numbered testimony.</summary>
    private static Sheet? ColumnsOf(DrawnPage picture, TempFolder folder, ReadingOptions options, CancellationToken cancel)
    {
        if (picture.Gutter is not { } gutter || GreyPage.Read(picture.Path) is not { } whole) return null;
        var columns = new List<DrawnPage>();
        foreach (var (left, right) in new[] { (0, gutter), (gutter, whole.Columns) })
        {
            var path = folder.File(string.Create(CultureInfo.InvariantCulture, $"column-{picture.FilePage}-{left}.pgm"));
            whole.Between(left, right).Write(path);
            columns.Add(picture with { Path = path, FilePage = left });
        }

        var read = Together(columns, "6", options, cancel, level: true);
        columns.ForEach(c => File.Delete(c.Path));
        return read.TryGetValue(0, out var first) && read.TryGetValue(gutter, out var second)
            && ScannedTestimony.IsNumbered(first) && ScannedTestimony.IsNumbered(second)
                ? SideBySide(first, second, gutter * 72f / picture.Resolution) with { FilePage = picture.FilePage } : null;
    }

    private static Sheet SideBySide(Sheet left, Sheet right, float aside)
    {
        var lines = left.LineOf.Length == 0 ? 0 : left.LineOf.Max() + 1;
        return left with
        {
            Width = left.Width + right.Width,
            Characters = left.Characters + right.Characters,
            Words = [.. left.Words, .. right.Words.Select(w => w with { Start = w.Start + left.Characters.Length, Left = w.Left + aside })],
            LineOf = [.. left.LineOf, .. right.LineOf.Select(l => l + lines)],
            Confidence = (left.Confidence + right.Confidence) / 2,
        };
    }

    /// <summary>
    /// What one process reads of several pictures of one resolution, by page of the file; a page after which it broke off is not among them. The rows of a
    /// column are too short to tell a slope by: where the page lies <paramref name="level"/> already, none is looked for.
    /// </summary>
    private static Dictionary<int, Sheet> Together(List<DrawnPage> pictures, string segmentation, ReadingOptions options, CancellationToken cancel, bool level = false)
    {
        if (pictures.Count < 2 || pictures.Exists(p => p.Resolution != pictures[0].Resolution)) return [];
        var list = pictures[0].Path + ".list";
        File.WriteAllLines(list, pictures.Select(p => p.Path));
        var longer = options with { OcrTimeLimit = options.OcrTimeLimit + ((pictures.Count - 1) * options.OcrTimeLimit / 4), OcrPages = pictures.Count };
        var (sheets, result) = RunOnce(list, pictures[0].Resolution, 0, segmentation, longer, cancel, level);
        File.Delete(list);
        // The last page of a run that broke off may be half a page.
        if (!result.Succeeded && sheets.Count > 0) sheets.RemoveAt(sheets.Count - 1);
        return sheets.Where(s => s.FilePage >= 0 && s.FilePage < pictures.Count).ToDictionary(s => pictures[s.FilePage].FilePage, s => s with { FilePage = pictures[s.FilePage].FilePage });
    }

    private static (Sheet? Sheet, ReadingNote? Note) Settle(DrawnPage picture, Sheet page, Sheet? first, bool asBlock, ReadingOptions options, CancellationToken cancel)
    {
        var (sheets, result) = picture.Gutter is null ? Recognise(picture.Path, picture.Resolution, picture.FilePage, asBlock, first, options, cancel)
            : first is not null ? ([first], Done) : Upright(RunOnce(picture.Path, picture.Resolution, picture.FilePage, "3", options, cancel), picture.Path, picture.Resolution, picture.FilePage, options, cancel);
        return result.Succeeded && sheets.Count > 0
            ? (sheets[0] with { Width = page.Width, Height = page.Height, Slope = sheets[0].Slope + picture.Slope }, null)
            : (null, Failed(result, page.FilePage));
    }

    /// <summary>A page drawn for recognition.</summary>
    private sealed record DrawnPage(string Path, int FilePage, int Resolution, float Slope, int? Gutter);

    /// <summary>Recognises a picture file, which may hold several pages.</summary>
    public static SheetsRead ReadImage(string path, ReadingOptions options, CancellationToken cancel)
    {
        if (Missing() is { } missing) return new SheetsRead([], [missing]);
        var (sheets, result) = Recognise(path, null, 1, false, null, options, cancel);
        if (result.Succeeded) return new SheetsRead([.. sheets.Select(ToPoints)], [RecognisedNote([.. sheets.Select(s => s.FilePage)])]);
        return new SheetsRead([.. sheets.Select(ToPoints)], [result.End == ChildEnd.Exited ? Problems.Damaged("image") : Failed(result, sheets.Count + 1)]);
    }

    public static ReadingNote RecognisedNote(IReadOnlyList<int> pages) => new("ocr", pages.Count == 1 ? pages[0] : null,
        $"{(pages.Count == 1 ? "Page" : "Pages")} {PageList.Of(pages)} had no usable text and {(pages.Count == 1 ? "was" : "were")} read by optical character recognition. Check quotations against the page image.");

    /// <summary>The words of a picture; <paramref name="read"/> is what was read of it already, as one block where <paramref name="asBlock"/>.</summary>
    private static (List<Sheet> Sheets, ChildResult Result) Recognise(
        string picture, int? resolution, int firstPage, bool asBlock, Sheet? read, ReadingOptions options, CancellationToken cancel)
    {
        if (asBlock && read is not null && ScannedTestimony.IsNumbered(read)) return ([read], Done);
        if (asBlock && read is null && AsTestimony(picture, resolution, firstPage, options, cancel) is { } testimony) return testimony;
        var first = !asBlock && read is not null ? ([read], Done) : RunOnce(picture, resolution, firstPage, "3", options, cancel);
        return !asBlock && first is { Result.Succeeded: true, Sheets: [var only] } && ScannedTestimony.LacksNumbers(only) && AsTestimony(picture, resolution, firstPage, options, cancel) is { } numbered
            ? numbered : Upright(first, picture, resolution, firstPage, options, cancel);
    }

    /// <summary>What was read of a page, or what is read of it turned upright where that is surer.</summary>
    private static (List<Sheet> Sheets, ChildResult Result) Upright(
        (List<Sheet> Sheets, ChildResult Result) first, string picture, int? resolution, int firstPage, ReadingOptions options, CancellationToken cancel)
    {
        if (!first.Result.Succeeded || first.Sheets.Count != 1 || first.Sheets[0].Confidence >= PoorConfidence) return first;
        var turned = RunOnce(picture, resolution, firstPage, "1", options, cancel);
        return turned.Result.Succeeded && turned.Sheets.Count == 1 && turned.Sheets[0].Confidence > first.Sheets[0].Confidence ? turned : first;
    }

    private static readonly ChildResult Done = new(ChildEnd.Exited, 0, "");

    /// <summary>The page read as one block; null where that shows no column of line numbers.</summary>
    private static (List<Sheet> Sheets, ChildResult Result)? AsTestimony(string picture, int? resolution, int firstPage, ReadingOptions options, CancellationToken cancel) =>
        RunOnce(picture, resolution, firstPage, "6", options, cancel) is { Result.Succeeded: true, Sheets: [var block] } read && ScannedTestimony.IsNumbered(block) ? read : null;

    private static (List<Sheet> Sheets, ChildResult Result) RunOnce(
        string picture, int? resolution, int firstPage, string segmentation, ReadingOptions options, CancellationToken cancel, bool level = false)
    {
        var sheets = new List<Sheet>();
        var parser = new TsvParser(options.WordsPerPage, resolution is { } dpi ? 72.0 / dpi : 1, firstPage, sheet =>
        {
            if (sheets.Count >= options.OcrPages) return;
            var words = Specks.LeaveOut(sheet);
            sheets.Add(Deskew.Level(level ? words : Deskew.Straighten(words)));
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
