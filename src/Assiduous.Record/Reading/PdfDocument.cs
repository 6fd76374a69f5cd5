using System.Globalization;
using System.Text;
using Assiduous.Record.Layout;

namespace Assiduous.Record.Reading;

/// <summary>A PDF from its text layer, with recognition for the pages that need it.</summary>
internal static class PdfDocument
{
    /// <summary>A picture with fewer pixels than this, either way, is a seal or a logo and no scanned page.</summary>
    private const int ScanPixels = 700;

    /// <summary>
    /// Most pages that are recognised before it is asked again whether they are testimony. The pages of each stretch decide how the next is
    /// read, whoever reads them first, so that the same file always gives the same words.
    /// </summary>
    private const int PagesTogether = 16;

    public static RecordText Read(string path, ReadingOptions options, CancellationToken cancel)
    {
        var read = PdfReader.Read(path, options, cancel);
        var notes = new List<ReadingNote>(read.Notes);
        var pages = read.Sheets.Select(SidewaysSheet.Read).ToArray();
        var states = pages.Select(TextLayer.Judge).ToArray();
        var needed = Needed(path, pages, states, options, cancel);
        // Recognised words lie as the sheet lies, and so must the file's own beside them.
        foreach (var i in needed.Where(i => pages[i].Sheet.Turn != Turn.None)) pages[i] = Stamps.TakeOut(RowBuilder.Build(read.Sheets[i]));
        if (needed.Count > 0) Recognise(path, pages, states, needed, notes, options, cancel);
        return DocumentBuilder.Build(pages, notes);
    }

    /// <summary>The pages to recognise: garbage, no words at all, or few words over a picture as large as a page.</summary>
    private static List<int> Needed(string path, PageLayout[] pages, TextLayerState[] states, ReadingOptions options, CancellationToken cancel)
    {
        if (Array.TrueForAll(states, s => s == TextLayerState.Good)) return [];
        var scans = Array.Exists(states, s => s == TextLayerState.Sparse) ? PagesWithScans(path, options, cancel) : [];
        var needed = new List<int>();
        for (var i = 0; i < pages.Length; i++)
        {
            var empty = states[i] == TextLayerState.Sparse && !Array.Exists(pages[i].Roles, r => r == WordRole.Body);
            if (states[i] == TextLayerState.Garbage || empty || (states[i] == TextLayerState.Sparse && scans.Contains(pages[i].Sheet.FilePage))) needed.Add(i);
        }

        return needed;
    }

    private static HashSet<int> PagesWithScans(string path, ReadingOptions options, CancellationToken cancel)
    {
        var output = new MemoryStream();
        var limits = new ChildLimits(options.OcrTimeLimit, options.ChildMemory, 64 << 20);
        ChildProcess.Run("pdfimages", ["-list", path], limits, bytes => output.Write(bytes), cancel);
        var pages = new HashSet<int>();
        foreach (var line in Encoding.Latin1.GetString(output.ToArray()).Split('\n'))
        {
            var cells = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (cells.Length > 4 && Whole(cells[0]) is { } page && Whole(cells[3]) >= ScanPixels && Whole(cells[4]) >= ScanPixels) pages.Add(page);
        }

        return pages;
    }

    private static int? Whole(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static void Recognise(
        string path, PageLayout[] pages, TextLayerState[] states, List<int> needed, List<ReadingNote> notes, ReadingOptions options, CancellationToken cancel)
    {
        var garbage = needed.Where(i => states[i] == TextLayerState.Garbage).Select(i => pages[i].Sheet.FilePage).ToList();
        if (garbage.Count > 0)
            notes.Add(new ReadingNote("garbled-text", garbage.Count == 1 ? garbage[0] : null, $"The text layer of page {PageList.Of(garbage)} holds no readable letters (a font without a Unicode map)."));
        if (!options.Ocr || OcrReader.Missing() is not null)
        {
            var list = PageList.Of([.. needed.Select(i => pages[i].Sheet.FilePage)]);
            notes.Add(OcrReader.Missing() ?? new ReadingNote("ocr-off", null, $"Page {list} has no usable text, and recognition is switched off."));
            return;
        }

        if (needed.Count > options.OcrPages)
        {
            notes.Add(new ReadingNote("ocr-cut", null, $"More than {options.OcrPages} pages are pictures; the ones beyond were not read. Split the file or ask for a text-searchable copy."));
            needed = needed[..options.OcrPages];
        }

        using var folder = new TempFolder();
        var found = new (Sheet? Sheet, ReadingNote? Note)[needed.Count];
        var (asBlock, workers) = (false, Math.Max(1, options.Workers));
        for (int from = 0, count = 1; from < needed.Count; from += count, count = Math.Min(count * 2, PagesTogether))
        {
            var (end, block) = (Math.Min(needed.Count, from + count), asBlock);
            var together = (end - from + workers - 1) / workers;
            Parallel.For(0, workers, new ParallelOptions { MaxDegreeOfParallelism = workers, CancellationToken = cancel }, w =>
            {
                var (first, last) = (Math.Min(end, from + (w * together)), Math.Min(end, from + ((w + 1) * together)));
                if (first < last) OcrReader.ReadPages(path, [.. needed[first..last].Select(i => pages[i].Sheet)], block, folder, options, cancel).CopyTo(found, first);
            });
            asBlock = found[from..end].Count(f => f.Sheet is { } sheet && ScannedTestimony.IsNumbered(sheet)) * 2 > end - from;
        }

        var read = new List<int>();
        for (var i = 0; i < needed.Count; i++)
        {
            if (found[i].Note is { } note) notes.Add(note);
            if (found[i].Sheet is not { } sheet) continue;
            var merged = SheetMerge.Merge(pages[needed[i]], sheet, states[needed[i]] == TextLayerState.Garbage);
            if (sheet.Words.Length > 0) read.Add(sheet.FilePage);
            pages[needed[i]] = merged;
        }

        if (read.Count > 0) notes.Add(OcrReader.RecognisedNote(read));
    }
}

/// <summary>Puts recognised words beside the few that the file itself has.</summary>
internal static class SheetMerge
{
    /// <summary>The file's own words stay (of a garbled page only the stamp); recognised words that lie on them are left out.</summary>
    public static PageLayout Merge(PageLayout own, Sheet recognised, bool garbled)
    {
        var letters = new StringBuilder();
        var words = new List<Word>();
        for (var i = 0; i < own.Words.Length; i++)
            if (!garbled || own.Roles[i] == WordRole.Stamp) Add(own.Sheet, recognised.Slope == 0 ? own.Words[i] : Deskew.Turned(own.Sheet, own.Words[i], recognised.Slope));
        var kept = words.ToArray();
        foreach (var word in recognised.Words)
            if (!Array.Exists(kept, k => Covers(k, word))) Add(recognised, word);
        var sheet = own.Sheet with { Characters = letters.ToString(), Words = [.. words], Confidence = recognised.Confidence, Slope = recognised.Slope };
        var merged = Stamps.TakeOut(RowBuilder.Build(sheet));
        return merged.Stamp is null ? merged with { Stamp = own.Stamp } : merged;

        void Add(Sheet from, Word word)
        {
            words.Add(word with { Start = letters.Length });
            letters.Append(from.TextOf(word));
        }
    }

    private static bool Covers(in Word own, in Word other)
    {
        var middle = other.Left + (other.Width / 2);
        return middle > own.Left - 3 && middle < own.Right + 3 && other.Middle > own.Top - 3 && other.Middle < own.Bottom + 3;
    }
}
