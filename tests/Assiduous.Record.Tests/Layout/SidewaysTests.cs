using Assiduous.Record.Locating;
using Assiduous.Record.Reading;
using Assiduous.Record.Tests.Hostile;

namespace Assiduous.Record.Tests.Layout;

/// <summary>A page laid sideways, the court's stamp across its upper edge.</summary>
public sealed class SidewaysTests
{
    private static readonly string[] Lines = ["1. The first words of the table of hours.", "2. The second words that stand below them.", "3. The third words of the same sheet here."];

    [Theory]
    [InlineData("0 -1 1 0", 560, 700, -30, 0)]
    [InlineData("0 1 -1 0", 60, 80, 30, 0)]
    public void Words_that_run_down_or_up_the_sheet_are_read_as_lines_and_keep_their_boxes(string turn, int left, int bottom, int step, int drop)
    {
        var content = "BT /F1 9 Tf 108 772 Td (Case 1:21-cv-00977-AST   Document 43-6   Filed 01/14/22   Page 3 of 4) Tj ET ";
        for (var i = 0; i < Lines.Length; i++) content += $"BT /F1 12 Tf {turn} {left + (i * step)} {bottom + (i * drop)} Tm ({Lines[i]}) Tj ET ";
        var read = RecordReader.Read(RawPdf.Page(content), "a.pdf", ReadingOptions.Default with { Ocr = false });
        Assert.Equal(Lines, read.Lines.Select(l => l.Span.Of(read.Text)));
        Assert.Equal(("43", "6", (int?)3), (read.Pages[0].Stamp?.Ecf, read.Pages[0].Stamp?.Attachment, read.Pages[0].Stamp?.Page));
        Assert.Equal((612, 792), (read.Pages[0].Width, read.Pages[0].Height));
        var boxes = Assert.Single(PassageBoxes.Of(read, read.Lines[1].Span)).Boxes;
        Assert.All(boxes, b => Assert.InRange(b.Left + (b.Width / 2), left + step - 14, left + step + 14));
        Assert.Equal(Lines[1], PassageBoxes.Selected(read, 1, new PageBox(left + step - 14, 0, 28, 792))?.Of(read.Text));
    }
}
