using System.Globalization;
using Assiduous.Record.Layout;

namespace Assiduous.Record.Reading;

/// <summary>The sheets of a document and what its reader wants known.</summary>
internal sealed record SheetsRead(IReadOnlyList<Sheet> Sheets, IReadOnlyList<ReadingNote> Notes);

/// <summary>The text layer of a PDF, through poppler in a process of its own.</summary>
internal static class PdfReader
{
    /// <summary>Below this many pages a document is not shared out among workers: starting a process costs more.</summary>
    private const int PagesWorthAProcess = 150;

    /// <summary>How often reading goes on behind a page that broke it.</summary>
    private const int Restarts = 25;

    public static SheetsRead Read(string path, ReadingOptions options, CancellationToken cancel)
    {
        if (ChildProcess.FindOnPath("pdftotext") is null) return new SheetsRead([], [Problems.ToolMissing("pdftotext", "poppler-utils", "PDF files")]);
        var notes = new List<ReadingNote>();
        var pages = options.Workers > 1 ? PageCount(path, options, cancel) : null;
        var workers = pages is null ? 1 : Math.Clamp(pages.Value / PagesWorthAProcess, 1, options.Workers);
        if (workers == 1) return ReadRange(path, 1, null, options, cancel);
        var parts = new SheetsRead[workers];
        var each = (pages!.Value + workers - 1) / workers;
        Parallel.For(0, workers, new ParallelOptions { MaxDegreeOfParallelism = workers, CancellationToken = cancel }, i =>
            parts[i] = ReadRange(path, (i * each) + 1, Math.Min((i + 1) * each, pages.Value), options, cancel));
        return new SheetsRead([.. parts.SelectMany(p => p.Sheets)], [.. notes, .. parts.SelectMany(p => p.Notes).Distinct()]);
    }

    /// <summary>How many pages the file says it has; null where it cannot be told.</summary>
    public static int? PageCount(string path, ReadingOptions options, CancellationToken cancel)
    {
        var output = new MemoryStream();
        var limits = new ChildLimits(TimeSpan.FromSeconds(30), options.ChildMemory, 1 << 20);
        var result = ChildProcess.Run("pdfinfo", [path], limits, bytes => output.Write(bytes), cancel);
        if (!result.Succeeded) return null;
        foreach (var line in System.Text.Encoding.Latin1.GetString(output.ToArray()).Split('\n'))
        {
            if (!line.StartsWith("Pages:", StringComparison.Ordinal)) continue;
            return int.TryParse(line.AsSpan(6), NumberStyles.Integer, CultureInfo.InvariantCulture, out var pages) ? pages : null;
        }

        return null;
    }

    private static SheetsRead ReadRange(string path, int first, int? last, ReadingOptions options, CancellationToken cancel)
    {
        var sheets = new List<Sheet>();
        var notes = new List<ReadingNote>();
        var next = first;
        for (var attempt = 0; attempt <= Restarts; attempt++)
        {
            var result = RunOnce(path, next, last, options, sheets, notes, cancel);
            if (result.End == ChildEnd.Exited && result.ExitCode is 0 or 1 or 3)
            {
                if (result.ExitCode != 0 || sheets.Count == 0) notes.Add(Refused(path, result));
                else if (Rebuilt(result)) notes.Add(Problems.Mended);
                break;
            }

            var bad = sheets.Count == 0 ? first : sheets[^1].FilePage + 1;
            last ??= PageCount(path, options, cancel);
            if (sheets.Count == 0 && result.End == ChildEnd.Exited && last is null or 0) return new SheetsRead([], [Refused(path, result)]);
            notes.Add(Broken(result, bad));
            if (last is null || bad > last) break;
            sheets.Add(new Sheet { FilePage = bad });
            next = bad + 1;
            if (next > last || result.End is ChildEnd.TimeLimit or ChildEnd.Missing) break;
        }

        return new SheetsRead(sheets, notes);
    }

    private static ChildResult RunOnce(
        string path, int first, int? last, ReadingOptions options, List<Sheet> sheets, List<ReadingNote> notes, CancellationToken cancel)
    {
        var tooMany = false;
        var parser = new BoxParser(options.WordsPerPage, first, sheet =>
        {
            if (sheets.Count < options.Pages) sheets.Add(sheet);
            else tooMany = true;
        });
        var arguments = new List<string> { "-bbox", "-enc", "UTF-8", "-f", first.ToString(CultureInfo.InvariantCulture) };
        arguments.AddRange(["-l", (last ?? first + options.Pages - 1).ToString(CultureInfo.InvariantCulture), path, "-"]);
        var limits = new ChildLimits(options.TextTimeLimit, options.ChildMemory, options.ChildOutput);
        var result = ChildProcess.Run("pdftotext", arguments, limits, parser.Feed, cancel);
        if (parser.Dropped > 0) notes.Add(new ReadingNote("page-cut", null, $"A page holds more than {options.WordsPerPage} words; the words beyond were left out."));
        if (tooMany) notes.Add(new ReadingNote("pages-cut", null, $"The file has more than {options.Pages} pages; the pages beyond were left out. Split the file."));
        return result;
    }

    private static ReadingNote Refused(string path, ChildResult result) =>
        result.Errors.Contains("Incorrect password", StringComparison.Ordinal) ? Problems.Encrypted
        : LacksEnd(path) ? Problems.CutOff(new FileInfo(path).Length) : Problems.Damaged("PDF");

    /// <summary>Whether the end mark, which stands in the last kilobyte (ISO 32000-1, annex H.3), is not there.</summary>
    private static bool LacksEnd(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        file.Seek(-Math.Min(file.Length, 1024), SeekOrigin.End);
        var tail = new byte[1024];
        return tail.AsSpan(0, file.ReadAtLeast(tail, tail.Length, throwOnEndOfStream: false)).IndexOf("%%EOF"u8) < 0;
    }

    /// <summary>Whether poppler had to search the bytes for the objects that the file's own table does not find.</summary>
    private static bool Rebuilt(ChildResult result) =>
        RebuiltWords.Any(w => result.Errors.Contains(w, StringComparison.OrdinalIgnoreCase));

    private static readonly string[] RebuiltWords = ["Couldn't find trailer", "Couldn't read xref", "try to reconstruct", "Invalid XRef entry"];

    private static ReadingNote Broken(ChildResult result, int page) => result.End switch
    {
        ChildEnd.TimeLimit => new ReadingNote("time-limit", page, $"Reading stopped at page {page}: the time limit was reached. Print the file to a new PDF and use that."),
        ChildEnd.OutputLimit => new ReadingNote("output-limit", page, $"Page {page} gives more text than any page can hold; it was left out. Print the file to a new PDF and use that."),
        ChildEnd.Missing => Problems.ToolMissing("pdftotext", "poppler-utils", "PDF files"),
        _ => new ReadingNote("page-failed", page, $"Page {page} could not be read and was left out; the other pages were read. Print the file to a new PDF and use that."),
    };
}
