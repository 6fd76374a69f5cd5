using System.Globalization;
using Assiduous.Samples.Paper;
using Assiduous.Samples.Pdf;
using Assiduous.Samples.Synthetic;

namespace Assiduous.Samples.Mixed;

/// <summary>Testimony and hearings of the mixed folder: whole sheets, and four pages to a sheet.</summary>
internal static class MixedTestimony
{
    private const int PagesOnSheet = 4;

    /// <summary>A deposition, the pages named in the header, behind an exhibit cover sheet where the header asks for one.</summary>
    public static IReadOnlyList<PdfPage> Pages(SourceFile source, SampleCaption caption, bool stamped = true)
    {
        var numbers = Numbers(source.Header["pages"]);
        var covered = source.Header.ContainsKey("cover") ? 1 : 0;
        var all = numbers.Count + covered;
        var witness = source.Header["witness"];
        var pages = new List<PdfPage>();
        if (covered > 0)
        {
            var cover = new PdfPage();
            SheetFurniture.Draw(cover, stamped ? caption.Stamp(source, 1, all) : "", "");
            cover.Centred(420, $"EXHIBIT {source.Header["exhibit"]}", PdfFont.TimesBold, 24);
            pages.Add(cover);
        }

        foreach (var number in numbers)
            pages.Add(TranscriptLayout.Draw(number, number == 1 || (number == numbers[0] && source.Header.ContainsKey("volume")) ? Cover(source) : Talk(witness, number), Surname(witness), stamped ? caption.Stamp(source, pages.Count + 1, all) : "", ""));
        return pages;
    }

    /// <summary>A hearing before the judge, in which nobody testifies.</summary>
    public static IReadOnlyList<PdfPage> Hearing(SourceFile source, SampleCaption caption)
    {
        var numbers = Numbers(source.Header["pages"]);
        string[] speech = ["MS. VOSS:  Your Honor, the record is clear.", "THE COURT:  I have read it.", "MS. ADEYEMI:  May I be heard on that?", "THE COURT:  You may.", "Go on, please."];
        string[] cover = ["UNITED STATES DISTRICT COURT", "SOUTHERN DISTRICT OF NEW YORK", "", "MARISOL WELLER, Plaintiff, v. CASTINE HARBOR", "AUTHORITY et al., Defendants.", "", "TRANSCRIPT OF PROCEEDINGS", "ORAL ARGUMENT", "June 2, 2022"];
        return [.. numbers.Select((n, i) => TranscriptLayout.Draw(
            n, [.. Enumerable.Range(0, TranscriptLayout.LinesOnPage).Select(l => n == 1 ? cover.ElementAtOrDefault(l) ?? "" : speech[l % speech.Length])], "", caption.Stamp(source, i + 1, numbers.Count), ""))];
    }

    /// <summary>A deposition with four pages on each sheet, read down the left column first.</summary>
    public static IReadOnlyList<PdfPage> Condensed(SourceFile source, SampleCaption caption)
    {
        var numbers = Numbers(source.Header["pages"]);
        var sheets = new List<PdfPage>();
        var count = (numbers.Count + PagesOnSheet - 1) / PagesOnSheet;
        for (var first = 0; first < numbers.Count; first += PagesOnSheet)
        {
            var sheet = new PdfPage();
            SheetFurniture.Draw(sheet, caption.Stamp(source, sheets.Count + 1, count), "");
            for (var i = 0; i < PagesOnSheet && first + i < numbers.Count; i++) TestimonyForms.Quarter(sheet, i, Page(source, numbers[first + i]));
            sheets.Add(sheet);
        }

        return sheets;
    }

    /// <summary>The pages of a deposition, for whoever sets them in another form.</summary>
    public static IReadOnlyList<TestimonyPage> Testimony(SourceFile source) => [.. Numbers(source.Header["pages"]).Select(n => Page(source, n))];

    private static TestimonyPage Page(SourceFile source, int number) => new(number, number == 1 ? Cover(source) : Talk(source.Header["witness"], number));

    private static string[] Cover(SourceFile source)
    {
        var witness = source.Header["witness"];
        string[] text =
        [
            "UNITED STATES DISTRICT COURT", "SOUTHERN DISTRICT OF NEW YORK", "", "MARISOL WELLER,", "            Plaintiff,", "      -against-      21 Civ. 0977 (AST)",
            "CASTINE HARBOR AUTHORITY and OWEN TATE,", "            Defendants.", source.Header.TryGetValue("volume", out var volume) ? $"      VOLUME {volume}" : "", $"      DEPOSITION OF {witness.ToUpperInvariant()}", "      " + source.Header.GetValueOrDefault("day", "September 14, 2021"), "",
            $"{witness.ToUpperInvariant()}, having been first duly sworn,", "was examined and testified as follows:", "EXAMINATION BY MS. VOSS:",
        ];
        return [.. text, .. Enumerable.Repeat("", TranscriptLayout.LinesOnPage - text.Length)];
    }

    private static string[] Talk(string witness, int number)
    {
        var lines = new List<string>();
        for (var i = 0; lines.Count < TranscriptLayout.LinesOnPage; i++)
        {
            lines.Add($"Q. {SyntheticWords.FillerQuestions[(number + i) % SyntheticWords.FillerQuestions.Length]}");
            lines.Add($"A. {SyntheticWords.FillerAnswers[(number + i + witness.Length) % SyntheticWords.FillerAnswers.Length]}");
        }

        return [.. lines.Take(TranscriptLayout.LinesOnPage).Select(l => l.Length > 48 ? l[..l.LastIndexOf(' ', 48)] : l)];
    }

    private static string Surname(string name) => name.Split(' ')[^1];

    private static List<int> Numbers(string ranges)
    {
        var numbers = new List<int>();
        foreach (var range in ranges.Split(',', StringSplitOptions.TrimEntries))
        {
            var ends = range.Split('-').Select(n => int.Parse(n, CultureInfo.InvariantCulture)).ToArray();
            numbers.AddRange(Enumerable.Range(ends[0], ends[^1] - ends[0] + 1));
        }

        return numbers;
    }
}
