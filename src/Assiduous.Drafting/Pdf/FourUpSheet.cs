using Assiduous.Record.Locating;
using PdfSharp.Drawing;
using PdfSharp.Pdf;

namespace Assiduous.Drafting.Pdf;

/// <summary>Four pages on one sheet, down the left side and then down the right, as reporters print condensed transcripts.</summary>
internal static class FourUpSheet
{
    // Letter paper in points, and the white space around each page.
    private const double Width = 612;
    private const double Height = 792;
    private const double Gap = 12;

    /// <summary>Adds a sheet.</summary>
    /// <param name="document">Where to.</param>
    /// <param name="pages">Up to four pages: the file, the page's number in it, and rectangles on it.</param>
    /// <returns>The sheet, and for each page its rectangles as they lie on the sheet.</returns>
    public static (PdfPage Sheet, IReadOnlyList<IReadOnlyList<PageBox>> Boxes) Add(PdfDocument document, IReadOnlyList<(ReadOnlyMemory<byte> File, int Number, IReadOnlyList<PageBox> Boxes)> pages)
    {
        var sheet = document.AddPage();
        (sheet.Width, sheet.Height) = (XUnit.FromPoint(Width), XUnit.FromPoint(Height));
        using var canvas = XGraphics.FromPdfPage(sheet);
        var boxes = new List<IReadOnlyList<PageBox>>();
        for (var i = 0; i < pages.Count; i++)
        {
            using var form = XPdfForm.FromStream(new MemoryStream(pages[i].File.ToArray()));
            form.PageNumber = pages[i].Number;
            var scale = Math.Min(((Width / 2) - (2 * Gap)) / form.PointWidth, ((Height / 2) - (2 * Gap)) / form.PointHeight);
            var (left, top) = ((i / 2 * Width / 2) + (((Width / 2) - (form.PointWidth * scale)) / 2), (i % 2 * Height / 2) + (((Height / 2) - (form.PointHeight * scale)) / 2));
            canvas.DrawImage(form, left, top, form.PointWidth * scale, form.PointHeight * scale);
            canvas.DrawRectangle(new XPen(XColors.Gray, 0.5), left, top, form.PointWidth * scale, form.PointHeight * scale);
            boxes.Add([.. pages[i].Boxes.Select(b => new PageBox((float)(left + (b.Left * scale)), (float)(top + (b.Top * scale)), (float)(b.Width * scale), (float)(b.Height * scale)))]);
        }

        return (sheet, boxes);
    }
}
