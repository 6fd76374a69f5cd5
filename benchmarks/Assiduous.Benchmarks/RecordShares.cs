using System.Globalization;
using Assiduous.Citations;
using Assiduous.Record;
using Assiduous.Record.Locating;
using Assiduous.Record.Quotation;
using Assiduous.Record.Reading;
using Assiduous.Record.Recognition;
using Assiduous.Samples.Mixed;
using Assiduous.Samples.Synthetic;

namespace Assiduous.Benchmarks;

/// <summary>What share of a known record is read, located and compared rightly: truth comes from the maker of the record.</summary>
internal static class RecordShares
{
    private static readonly SortedDictionary<string, Share> Shares = new(StringComparer.Ordinal);

    private sealed class Share
    {
        public int All, Right, Letters, WrongLetters;
    }

    /// <summary>A place, and the words that stand there.</summary>
    private sealed record Known(string File, Pinpoint Place, string Words);

    public static int Run(string[] options)
    {
        var (matters, pages, scans) = (Options.Number(options, "--matters", 20), Options.Number(options, "--pages", 120), Options.Number(options, "--scans", 1));
        for (var seed = 1; seed <= matters; seed++) Matter(seed, pages, seed <= scans);
        Console.WriteLine("| form | locators or quotations | exactly right | share |");
        Console.WriteLine("|---|---:|---:|---:|");
        foreach (var (form, share) in Shares)
        {
            var letters = share.Letters == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"; {100 - (100.0 * share.WrongLetters / share.Letters):0.00} % of letters");
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {form} | {share.All} | {share.Right} | {100.0 * share.Right / share.All:0.00} %{letters} |"));
        }

        return 0;
    }

    private static void Matter(int seed, int pages, bool scan)
    {
        var matter = SyntheticMatter.Make(60, pages, seed);
        var known = matter.Truth.Facts.SelectMany(f => f.Citations.Concat(f.Response.Citations)).Where(c => c is { Defect: null, Passage: not null }).Select(c => new Known(c.TargetFile, Place(c.Locator), c.Passage!)).Distinct().ToList();
        var read = matter.Files.Where(f => known.Exists(k => k.File == f.Key)).ToDictionary(f => f.Key, f => Filing(f.Key, f.Value), StringComparer.Ordinal);
        foreach (var (file, filing) in read)
        {
            var own = known.FindAll(k => k.File == file);
            var court = seed % 2 == 0 ? "S.D.N.Y. stamp" : "N.D. Ill. stamp";
            Locate(filing.Text.Transcript is null ? $"PDF declaration, {court}" : $"PDF transcript, {court}", filing, own, exact: true);
            if (filing.Text.Transcript is { } transcript) OtherForms(Pages(filing.Text, transcript), own, scan);
        }

        Quotations(known);
    }

    private static void OtherForms(List<TestimonyPage> pages, List<Known> own, bool scan)
    {
        foreach (var form in TestimonyForms.TextForms) Locate($"text transcript, {form}", Filing("1.txt", TestimonyForms.Text(pages, form)), own, exact: true);
        foreach (var form in TestimonyForms.TextForms) Locate($"text transcript, {form}, with noise", Filing("1.txt", TestimonyForms.NoisyText(pages, form)), own, exact: true);
        Locate("PDF transcript, with noise", Filing("1.pdf", TestimonyForms.NoisySheets(pages)), own, exact: true);
        Locate("condensed PDF transcript", Filing("1.pdf", TestimonyForms.Condensed(pages)), own, exact: true);
        if (!scan) return;
        var near = pages.Where(p => own.Exists(k => k.Place.From.StartsWith($"{p.Number}:", StringComparison.Ordinal) || k.Place.To?.StartsWith($"{p.Number}:", StringComparison.Ordinal) == true)).Take(12).ToList();
        var there = near.Select(p => p.Number).ToHashSet();
        foreach (var noise in (int[])[1, 3])
            Locate(noise == 1 ? "scanned transcript, 200 dpi, clean" : "scanned transcript, 200 dpi, dirty and askew", Filing("1.pdf", TestimonyForms.Scanned(near, noise)), own.FindAll(k => there.Contains(Page(k.Place.From)) && there.Contains(Page(k.Place.To ?? k.Place.From))), exact: false);
    }

    private static int Page(string place) => int.Parse(place.Split(':')[0], CultureInfo.InvariantCulture);

    private static Filing Filing(string name, byte[] bytes) => FilingRecognizer.Recognize(name, "", RecordReader.Read(bytes, name, ReadingOptions.Default with { Workers = 1 }));

    internal static List<TestimonyPage> Pages(RecordText text, Transcript transcript) =>
        [.. transcript.Pages.Select(p => new TestimonyPage(p.Number, [.. Enumerable.Range(1, 25).Select(n => p.Lines.FirstOrDefault(l => l.Number == n)?.Span.Of(text.Text) ?? "")]))];

    private static void Locate(string form, Filing filing, List<Known> known, bool exact)
    {
        foreach (var place in known)
        {
            var share = Of(form);
            share.All++;
            var words = RecordLocator.Find(filing, place.Place).Passage?.Text ?? "";
            if (exact ? string.Equals(words, place.Words, StringComparison.Ordinal) : words.Length > 0 && Distance(words, place.Words) * 5 < place.Words.Length) share.Right++;
            if (exact) continue;
            share.Letters += place.Words.Length;
            share.WrongLetters += Distance(words, place.Words);
        }
    }

    /// <summary>Quotations of each passage, true ones in several forms and false ones with a word or a figure changed.</summary>
    private static void Quotations(List<Known> known)
    {
        foreach (var place in known)
        {
            var words = place.Words.Split(' ');
            if (words.Length < 9) continue;
            var quote = string.Join(' ', words.Skip(1).Take(8));
            Judge("quotation, exact", quote, place.Words, v => v is QuoteVerdict.Exact);
            Judge("quotation, capital in brackets", $"[{char.ToUpperInvariant(quote[0])}]{quote[1..]}", place.Words, v => v is QuoteVerdict.Altered or QuoteVerdict.Exact);
            Judge("quotation, ellipsis", $"{string.Join(' ', words.Skip(1).Take(3))} . . . {string.Join(' ', words.Skip(6).Take(3))}", place.Words, v => v is QuoteVerdict.Altered);
            Judge("quotation, straight for curly", quote.Replace('’', '\''), place.Words.Replace('\'', '’'), v => v is QuoteVerdict.Exact);
            Judge("misquotation, one word changed", string.Join(' ', words.Skip(1).Take(8).Select((w, i) => i == 4 ? "otherwise" : w)), place.Words, v => v is QuoteVerdict.NotFound);
            Judge("misquotation, not put in", string.Join(' ', words.Skip(1).Take(8).Select((w, i) => i == 4 ? "not " + w : w)), place.Words, v => v is QuoteVerdict.NotFound);
            if (quote.Any(char.IsAsciiDigit)) Judge("misquotation, a figure changed", string.Concat(quote.Select(c => char.IsAsciiDigit(c) ? (char)('0' + ((c - '0' + 1) % 10)) : c)), place.Words, v => v is QuoteVerdict.NotFound);
        }
    }

    private static void Judge(string form, string quote, string passage, Func<QuoteVerdict, bool> right)
    {
        var share = Of(form);
        share.All++;
        if (right(QuotationMatcher.Compare(quote, passage).Verdict)) share.Right++;
    }

    private static Share Of(string form) => Shares.TryGetValue(form, out var share) ? share : Shares[form] = new Share();

    private static Pinpoint Place(IReadOnlyDictionary<string, string> locator)
    {
        if (locator.TryGetValue("paragraphs", out var paragraph)) return new Pinpoint(PinpointKind.Paragraph, paragraph);
        var ends = locator["pages_lines"].Split('-');
        if (ends.Length == 1) return new Pinpoint(PinpointKind.PageLine, ends[0]);
        return new Pinpoint(PinpointKind.PageLine, ends[0], ends[1].Contains(':', StringComparison.Ordinal) ? ends[1] : $"{ends[0].Split(':')[0]}:{ends[1]}");
    }

    internal static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var corner = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++) (corner, row[j]) = (row[j], Math.Min(corner + (a[i - 1] == b[j - 1] ? 0 : 1), Math.Min(row[j], row[j - 1]) + 1));
        }

        return row[^1];
    }
}
