using Assiduous.Record.Reading;

namespace Assiduous.Record.Tests.Reading;

public sealed class OcrTests
{
    private static readonly string[] Words =
    [
        "EMERGENCY DEPARTMENT REPORT", "Patient complains of pain and numbness in the left hand.", "Abrasions around both wrists, swelling on the left.", "Discharged at 16:40 with instructions to return.",
    ];

    [Fact]
    public void A_scanned_page_among_others_is_read_by_recognition_and_said_to_be()
    {
        SkipWithoutTools();
        var (grey, width, height) = Scan();
        var pdf = new TestPdf().Page().Text(72, 100, "EXHIBIT A").Page().Text(120, 20, "Case 1:16-cv-01994-ALC Document 121-6 Filed 03/04/19 Page 2 of 3", TestPdf.Helvetica, 9).Picture(grey, width, height).Page().Text(72, 100, "The end.");
        var read = RecordReader.Read(pdf.Bytes(), "a.pdf");
        Assert.Equal([null, "2", null], read.Pages.Select(p => p.Stamp?.Page?.ToString()));
        Assert.Equal(Words, read.Pages[1].Span.Of(read.Text).Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.InRange(read.Pages[1].OcrConfidence!.Value, 60, 100);
        Assert.Null(read.Pages[0].OcrConfidence);
        Assert.Equal(("ocr", (int?)2), (Assert.Single(read.Notes).Code, read.Notes[0].FilePage));
    }

    [Fact]
    public void A_picture_file_is_read_by_recognition()
    {
        SkipWithoutTools();
        using var folder = new TempFolder();
        Render(folder, "-png");
        var read = RecordReader.Read(File.ReadAllBytes(folder.File("scan.png")), "a.pdf");
        Assert.Equal(Words, read.Lines.Select(l => l.Span.Of(read.Text)));
        Assert.InRange(read.Pages[0].Width, 600, 620);
    }

    [Fact]
    public void A_damaged_picture_gives_a_note()
    {
        SkipWithoutTools();
        byte[] bytes = [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 1, 2, 3];
        Assert.Equal("damaged", Assert.Single(RecordReader.Read(bytes, "a.png").Notes).Code);
    }

    private static void SkipWithoutTools() => Assert.SkipWhen(OcrReader.Missing() is not null, "tesseract or pdftoppm is not installed.");

    private static (byte[] Grey, int Width, int Height) Scan()
    {
        using var folder = new TempFolder();
        Render(folder, "-gray");
        var bytes = File.ReadAllBytes(folder.File("scan.pgm"));
        var header = System.Text.Encoding.ASCII.GetString(bytes, 0, 30).Split((char[]?)null, 5, StringSplitOptions.RemoveEmptyEntries);
        var (width, height) = (int.Parse(header[1]), int.Parse(header[2]));
        return (bytes[^(width * height)..], width, height);
    }

    private static void Render(TempFolder folder, string form)
    {
        var pdf = new TestPdf().Page();
        for (var i = 0; i < Words.Length; i++) pdf.Text(72, 120 + (i * 30), Words[i], TestPdf.Times, 13);
        File.WriteAllBytes(folder.File("scan.pdf"), pdf.Bytes());
        var limits = new ChildLimits(TimeSpan.FromMinutes(1), 2L << 30, 1 << 20);
        ChildProcess.Run("pdftoppm", ["-r", "200", form, "-singlefile", folder.File("scan.pdf"), folder.File("scan")], limits, static _ => { }, CancellationToken.None);
    }
}
