using Assiduous.Drafting.Pdf;
using Assiduous.Judgment;
using Assiduous.Record;
using Assiduous.Record.Locating;
using PdfSharp.Pdf;
using PdfSharp.Pdf.IO;

namespace Assiduous.Drafting.Drafts;

/// <summary>How an appendix of cited pages is made.</summary>
public sealed record AppendixOptions
{
    /// <summary>For whose eyes: sealed filings go into nobody's appendix but the drafter's own.</summary>
    public Audience Audience { get; init; }

    /// <summary>How many sheets before and after each cited one are taken along.</summary>
    public int Around { get; init; }

    /// <summary>Most bytes of one file, as the court's electronic filing takes them; what is more goes into a further part.</summary>
    public long MostBytes { get; init; } = 10 << 20;

    /// <summary>Whether the pages of transcripts are printed four to a sheet. Sheets that are condensed already stay as they are.</summary>
    public bool FourUp { get; init; }
}

/// <summary>Makes a PDF of the cited pages alone: cited lines highlighted, a bookmark for each filing and page.</summary>
public static class Appendix
{
    /// <summary>Makes the appendix, in as many parts as its size asks for.</summary>
    /// <param name="review">The matter.</param>
    /// <param name="options">How.</param>
    /// <param name="bytes">The bytes of a filing by its name in the folder; null where they cannot be had.</param>
    /// <returns><c>appendix.pdf</c>, or <c>appendix-1.pdf</c> and on; the first bears the messages of what was left out.</returns>
    public static IReadOnlyList<DraftFile> Make(Review review, AppendixOptions options, Func<string, ReadOnlyMemory<byte>?> bytes)
    {
        ArgumentNullException.ThrowIfNull(review);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(bytes);
        var messages = new List<string>();
        var sheets = review.Filings.SelectMany(f => Sheets(f, Cited(review, f), options, bytes, messages)).ToList();
        if (sheets.Count == 0) return [];
        var parts = Parts(sheets, options.MostBytes).SelectMany(p => Written(p, options, messages)).ToList();
        return [.. parts.Select((p, i) => new DraftFile(parts.Count == 1 ? "appendix.pdf" : $"appendix-{i + 1}.pdf", p, DraftFile.Pdf) { Messages = i == 0 ? messages : [] })];
    }

    // The weight of a sheet is an estimate, so that a part which came out too heavy is cut again.
    private static IEnumerable<byte[]> Written(List<Sheet> sheets, AppendixOptions options, List<string> messages)
    {
        var file = Write(sheets, options.FourUp);
        if (file.Length <= options.MostBytes) return [file];
        if (sheets.Count > 1) return [.. Written(sheets[..(sheets.Count / 2)], options, messages), .. Written(sheets[(sheets.Count / 2)..], options, messages)];
        messages.Add($"{Called(sheets[0])} of {sheets[0].Filing.CitedAs} alone is larger than the limit; reduce its pictures before you file it.");
        return [file];
    }

    private sealed record Sheet(Filing Filing, PdfPage Page, int Number, IReadOnlyList<PageBox> Boxes, long Size, ReadOnlyMemory<byte> Source);

    private static List<Passage> Cited(Review review, Filing filing) =>
    [
        .. review.Facts.SelectMany(f => f.Citations.Concat(f.Response.Citations)).Concat(review.Narrative.SelectMany(n => n.Citations))
            .Select(c => c.Passage).OfType<Passage>().Where(p => string.Equals(p.File, filing.File, StringComparison.Ordinal)).DistinctBy(p => p.Span),
    ];

    private static List<Sheet> Sheets(Filing filing, List<Passage> cited, AppendixOptions options, Func<string, ReadOnlyMemory<byte>?> bytes, List<string> messages)
    {
        if (cited.Count == 0 || IsArgument(filing.Role)) return [];
        if (options.Audience is not Audience.Own && Seals.IsRestricted(filing)) return Left(messages, $"{filing.CitedAs} is filed under seal or designated under a protective order, and was left out.");
        if (!filing.File.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase)) return Left(messages, $"{filing.File} is cited and is no PDF; save it as PDF to have its pages here.");
        if (bytes(filing.File) is not { } file) return Left(messages, $"{filing.File} could not be read again and was left out.");
        var (document, refused) = PdfPapers.Open(filing.File, file, PdfDocumentOpenMode.Import);
        if (document is null) return Left(messages, refused!);
        var wanted = cited.SelectMany(p => Enumerable.Range(p.FilePageFrom - options.Around, p.FilePageTo - p.FilePageFrom + 1 + (2 * options.Around))).Where(n => n >= 1 && n <= document.PageCount).ToSortedSet();
        var boxes = cited.SelectMany(p => PassageBoxes.Of(filing, p)).GroupBy(b => b.FilePage).ToDictionary(g => g.Key, g => (IReadOnlyList<PageBox>)[.. g.SelectMany(b => b.Boxes).Distinct()]);
        var size = file.Length / Math.Max(1, document.PageCount);
        return [.. wanted.Select(n => new Sheet(filing, document.Pages[n - 1], n, boxes.GetValueOrDefault(n) ?? [], size, file))];
    }

    private static bool IsArgument(FilingRole role) =>
        role is FilingRole.Statement or FilingRole.Response or FilingRole.AdditionalFacts or FilingRole.ReplyStatement or FilingRole.JointStatement or FilingRole.Memorandum or FilingRole.Reply or FilingRole.Motion or FilingRole.Letter or FilingRole.Order;

    private static List<Sheet> Left(List<string> messages, string why)
    {
        messages.Add(why);
        return [];
    }

    // A sheet weighs about what its file weighs by the sheet; a tenth is kept in hand.
    private static List<List<Sheet>> Parts(List<Sheet> sheets, long most)
    {
        var parts = new List<List<Sheet>> { new() };
        var size = 0L;
        foreach (var sheet in sheets)
        {
            if (size + sheet.Size > most * 9 / 10 && parts[^1].Count > 0) (size, _) = (0, Add(parts));
            parts[^1].Add(sheet);
            size += sheet.Size;
        }

        return parts;
    }

    private static bool Add(List<List<Sheet>> parts)
    {
        parts.Add([]);
        return true;
    }

    private static byte[] Write(List<Sheet> sheets, bool fourUp)
    {
        using var document = new PdfDocument();
        document.Info.Creator = "Assiduous";
        document.Info.Title = "Appendix of cited pages";
        // The library ends the streams that it compresses itself so that other programs warn of them; what it draws is short.
        document.Options.CompressContentStreams = false;
        var marks = new PdfMarks(document);
        PdfOutline? chapter = null;
        Filing? last = null;
        foreach (var group in Groups(sheets, fourUp))
        {
            var (page, shown) = group.Count == 1 && !(fourUp && IsPlainTranscript(group[0])) ? (document.AddPage(group[0].Page), [group[0].Boxes]) : FourUpSheet.Add(document, [.. group.Select(s => (s.Source, s.Number, s.Boxes))]);
            if (last != group[0].Filing) chapter = document.Outlines.Add(group[0].Filing.Ecf is null ? group[0].Filing.CitedAs : $"{group[0].Filing.CitedAs}: {group[0].Filing.Title}", page, true);
            last = group[0].Filing;
            for (var i = 0; i < group.Count; i++)
            {
                chapter!.Outlines.Add(Called(group[i]), page, true);
                if (shown[i].Count > 0) marks.Highlight(page, shown[i], null, (1, 0.92, 0.35));
            }
        }

        return PdfPapers.Save(document, string.Join('\n', sheets.Select(s => $"{s.Filing.Hash} {s.Number}")));
    }

    private static IEnumerable<IReadOnlyList<Sheet>> Groups(List<Sheet> sheets, bool fourUp)
    {
        for (var i = 0; i < sheets.Count;)
        {
            var most = fourUp && IsPlainTranscript(sheets[i]) ? 4 : 1;
            var group = sheets.Skip(i).TakeWhile(s => s.Filing == sheets[i].Filing && (most == 1 || IsPlainTranscript(s))).Take(most).ToList();
            yield return group;
            i += group.Count;
        }
    }

    private static bool IsPlainTranscript(Sheet sheet) => sheet.Filing.Text.Transcript?.Pages.Count(p => p.FilePage == sheet.Number) is 0 or 1;

    /// <summary>A sheet by the numbers on it; a condensed sheet by all its transcript pages.</summary>
    private static string Called(Sheet sheet)
    {
        var transcript = sheet.Filing.Text.Transcript?.Pages.Where(p => p.FilePage == sheet.Number).Select(p => p.Number).ToArray() ?? [];
        if (transcript.Length > 0) return transcript.Length == 1 ? $"Page {transcript[0]}" : $"Pages {transcript.Min()}–{transcript.Max()}";
        return $"Page {sheet.Filing.Text.Pages.FirstOrDefault(p => p.FilePage == sheet.Number)?.PrintedPage ?? sheet.Number.ToString(System.Globalization.CultureInfo.InvariantCulture)}";
    }

    private static SortedSet<int> ToSortedSet(this IEnumerable<int> numbers) => [.. numbers];
}
