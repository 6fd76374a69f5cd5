using Assiduous.Record.Reading;

namespace Assiduous.Record.Tests.Reading;

public sealed class ScannedTestimonyTests
{
    [Fact]
    public void A_scanned_transcript_keeps_its_line_numbers_and_its_questions_and_answers()
    {
        Assert.SkipWhen(OcrReader.Missing() is not null, "tesseract or pdftoppm is not installed.");
        string[] talk = ["Q.   Was the door of the cab open?", "A.   It was open, and the load hung.", "Q.   Who told you to leave the cab?", "A.   The supervisor waved at me twice."];
        var pdf = new TestPdf().Page().Text(440, 60, "Page 13", TestPdf.Courier);
        for (var line = 1; line <= 25; line++)
            pdf.Text(line < 10 ? 83 : 76, 80 + (line * 25), $"{line}", TestPdf.Courier, 11).Text(132, 80 + (line * 25), talk[(line - 1) % 4], TestPdf.Courier, 11);
        using var folder = new TempFolder();
        File.WriteAllBytes(folder.File("paper.pdf"), pdf.Bytes());
        ChildProcess.Run("pdftoppm", ["-r", "200", "-png", "-singlefile", folder.File("paper.pdf"), folder.File("scan")], new ChildLimits(TimeSpan.FromMinutes(1), 1L << 30, 1 << 20), _ => { }, CancellationToken.None);
        var read = RecordReader.ReadFile(folder.File("scan.png"));
        var page = Assert.Single(read.Transcript!.Pages);
        Assert.Equal((13, 25), (page.Number, page.Lines.Count));
        Assert.Equal("Q. Who told you to leave the cab?", page.Lines[6].Span.Of(read.Text));
        Assert.Equal([TranscriptLineKind.Question, TranscriptLineKind.Answer], page.Lines.Take(2).Select(l => l.Kind));
    }
}
