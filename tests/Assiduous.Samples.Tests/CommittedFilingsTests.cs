namespace Assiduous.Samples.Tests;

public sealed class CommittedFilingsTests
{
    [Fact]
    public void The_folder_holds_one_file_for_each_source_and_nothing_else() =>
        Assert.Equal(
            AliSample.Source.Files.Select(f => f.File).Order(StringComparer.Ordinal),
            Directory.GetFiles(AliSample.Filings).Select(Path.GetFileName).Order(StringComparer.Ordinal));

    [Fact]
    public void Each_committed_filing_is_byte_for_byte_what_its_source_makes()
    {
        var stale = AliSample.Source.Files.Where(f => f.Form != SourceForm.Scan)
            .Where(f => !File.ReadAllBytes(Path.Combine(AliSample.Filings, f.File)).AsSpan().SequenceEqual(AliSample.Source.Make(f)));
        Assert.True(!stale.Any(), $"Run 'dotnet run --project samples/Assiduous.Samples -- make ali-v-ramos': {string.Join(", ", stale.Select(f => f.File))} differ.");
    }

    [Fact]
    public void The_committed_scan_is_a_picture_of_the_words_of_its_source()
    {
        var source = AliSample.Source["121-6"];
        var scan = File.ReadAllBytes(Path.Combine(AliSample.Filings, source.File));
        var words = Words(AliSample.Words(source));
        var seen = Ocr(scan, 1).Concat(Ocr(scan, 2)).ToHashSet(StringComparer.Ordinal);
        var missed = words.Where(w => !seen.Contains(w)).ToList();
        Assert.True(missed.Count <= words.Count / 20, $"OCR does not find {string.Join(", ", missed)}.");
    }

    [Fact]
    public void The_scan_has_no_text_but_the_stamp_and_the_banner()
    {
        var pages = Poppler.Pages(File.ReadAllBytes(Path.Combine(AliSample.Filings, AliSample.Source["121-6"].File)));
        Assert.Equal(2, pages.Length);
        Assert.Equal($"Case 1:16-cv-01994-ALC Document 121-6 Filed --/--/-- Page 1 of 2 {AliSample.Banner}", Poppler.Fold(pages[0]));
    }

    [Fact]
    public void Making_the_filings_twice_gives_the_same_bytes_even_for_the_scan() =>
        Assert.All(AliSample.Source.Files, f => Assert.Equal(AliSample.Source.Make(f), AliSample.Source.Make(f)));

    private static HashSet<string> Words(string text) =>
        [.. Poppler.Fold(text).Split([' ', '.', ',', ':', ';', '“', '”', '[', ']', '|', '#', '=', '"'], StringSplitOptions.RemoveEmptyEntries)
            .Where(w => w.Length > 3 && w.All(char.IsLetter)).Select(w => w.ToLowerInvariant())];

    private static HashSet<string> Ocr(byte[] pdf, int page)
    {
        var picture = Path.Combine(Path.GetTempPath(), $"assiduous-{Guid.NewGuid():N}");
        try
        {
            Poppler.Through("pdftoppm", pdf, ".pdf", f => ["-r", "200", "-png", "-singlefile", "-f", $"{page}", "-l", $"{page}", f, picture]);
            return Words(Poppler.Through("tesseract", File.ReadAllBytes(picture + ".png"), ".png", f => [f, "-", "--psm", "6"]));
        }
        finally
        {
            File.Delete(picture + ".png");
        }
    }
}
