using System.Text;
using Assiduous.Samples.Mixed;
using Assiduous.Samples.Paper;
using Assiduous.Samples.Pdf;
using Assiduous.Samples.Scan;

namespace Assiduous.Statements.Tests.Forms;

/// <summary>The forms in which the same matter comes from a docket.</summary>
internal static class PaperForms
{
    /// <summary>Their names; the first costs least.</summary>
    public static IReadOnlyList<string> Names { get; } = ["double", "justified", "pleading", "table", "word", "scan"];

    private static readonly Setting Double = new(24, Justified: false, Pleading: false, Tables: false);

    /// <summary>Writes the matter's filings to a new folder, which the caller deletes.</summary>
    public static string Write(MatterText matter, string form, string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var paper in matter.Papers)
            File.WriteAllBytes(Path.Combine(folder, Path.ChangeExtension(paper.File, IsWord(paper, form) ? ".docx" : ".pdf")), Bytes(paper, form));
        return folder;
    }

    // What lawyers write comes in Word; what they found comes as it was.
    private static bool IsWord(MatterPaper paper, string form) =>
        form == "word" && paper.Witness is null && (paper.File.EndsWith(".docx", StringComparison.Ordinal) || paper.Body.Contains("@caption", StringComparison.Ordinal));

    /// <summary>One paper in one form.</summary>
    public static byte[] Bytes(MatterPaper paper, string form)
    {
        if (paper.Witness is not null) return Testimony(paper, form);
        if (IsWord(paper, form)) return WordForm.Write(paper);
        var setting = form switch
        {
            "justified" => Double with { Step = 18, Justified = true },
            "pleading" => Double with { Pleading = true },
            "table" => Double with { Step = 16, Tables = true },
            _ => Double,
        };
        var sheets = SetPaper.Sheets(paper, setting);
        return form == "scan" ? ScanWriter.Write(sheets, paper.StampOf, "") : Stamped(sheets, paper);
    }

    private static byte[] Stamped(IReadOnlyList<PdfPage> sheets, MatterPaper paper)
    {
        for (var i = 0; i < sheets.Count; i++) SheetFurniture.Draw(sheets[i], paper.StampOf(i + 1, sheets.Count), "");
        return PdfWriter.Write(sheets);
    }

    private static byte[] Testimony(MatterPaper paper, string form)
    {
        var pages = MatterText.TestimonyPages(paper).Select(p => new TestimonyPage(p.Key, [.. p.Value.Concat(Enumerable.Repeat("", 25)).Take(25).Select(SheetSetter.Printable)])).ToList();
        if (form is "justified" or "table") return Stamped(Condensed(pages), paper);
        var sheets = pages.ConvertAll(p => TranscriptLayout.Draw(p.Number, p.Lines, "", "", ""));
        return form == "scan" ? ScanWriter.Write(sheets, paper.StampOf, "") : Stamped(sheets, paper);
    }

    private static List<PdfPage> Condensed(List<TestimonyPage> pages) => [.. pages.Chunk(4).Select(four =>
    {
        var sheet = new PdfPage();
        for (var i = 0; i < four.Length; i++) TestimonyForms.Quarter(sheet, i, four[i]);
        return sheet;
    })];
}
