using System.Diagnostics;
using Assiduous.Samples.Paper;
using Assiduous.Samples.Pdf;

namespace Assiduous.Samples.Scan;

/// <summary>Turns a paper into a scan: each page a picture, a little askew and specked, with the court's stamp laid over it as text.</summary>
/// <remarks>CM/ECF stamps scans in the same way: the stamp is text, the page below it is not.</remarks>
internal static class ScanWriter
{
    private const int DotsPerInch = 200;
    private const int White = 128;

    // The paper lay askew by this much: pixels of shift for each pixel of travel.
    private const double Skew = 0.004;
    private const int SpeckOneIn = 9000;

    /// <summary>The bytes of the scan.</summary>
    /// <exception cref="InvalidOperationException"><c>pdftoppm</c> (poppler-utils) is missing or failed.</exception>
    public static byte[] Write(SourceFile source, SampleCaption caption)
    {
        var paper = PaperLayout.Pages(source, caption with { Banner = "" }, stamped: false);
        return Write(paper, (page, pages) => caption.Stamp(source, page, pages), caption.Banner);
    }

    /// <summary>The bytes of a scan of these sheets.</summary>
    /// <param name="paper">The sheets.</param>
    /// <param name="stamp">The court's stamp by page and number of pages.</param>
    /// <param name="banner">The line at the foot of each page; empty for none.</param>
    /// <param name="noise">How dirty and how askew; 1 is a clean scan.</param>
    /// <exception cref="InvalidOperationException"><c>pdftoppm</c> (poppler-utils) is missing or failed.</exception>
    internal static byte[] Write(IReadOnlyList<PdfPage> paper, Func<int, int, string> stamp, string banner, int noise = 1) =>
        PdfWriter.Write(Sheets(paper, stamp, banner, noise));

    /// <summary>The sheets of such a scan.</summary>
    internal static List<PdfPage> Sheets(IReadOnlyList<PdfPage> paper, Func<int, int, string> stamp, string banner, int noise)
    {
        var pictures = Rasterise(PdfWriter.Write(paper), paper.Count);
        var sheets = new List<PdfPage>();
        for (var i = 0; i < pictures.Count; i++)
        {
            var sheet = new PdfPage { Image = Spoil(pictures[i], i, noise) };
            SheetFurniture.Draw(sheet, stamp(i + 1, pictures.Count), banner);
            sheets.Add(sheet);
        }

        return sheets;
    }

    private static List<GreyPicture> Rasterise(byte[] pdf, int pages)
    {
        var folder = Directory.CreateTempSubdirectory("assiduous-scan-").FullName;
        try
        {
            var file = Path.Combine(folder, "paper.pdf");
            File.WriteAllBytes(file, pdf);
            Run("pdftoppm", ["-r", $"{DotsPerInch}", "-gray", file, Path.Combine(folder, "page")]);
            var pictures = Directory.GetFiles(folder, "page*.pgm").Order(StringComparer.Ordinal).Select(GreyPicture.Read).ToList();
            return pictures.Count == pages ? pictures : throw new InvalidOperationException($"pdftoppm made {pictures.Count} of {pages} pages.");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Run(string program, string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments))!;
            process.WaitForExit();
            if (process.ExitCode != 0) throw new InvalidOperationException($"{program} ended with code {process.ExitCode}.");
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            throw new InvalidOperationException($"{program} could not be started; install poppler-utils (apt-get install poppler-utils).", e);
        }
    }

    private static Bitmap Spoil(GreyPicture picture, int page, int noise)
    {
        var stride = (picture.Columns + 7) / 8;
        var bits = new byte[stride * picture.Rows];
        var random = new SampleRandom((ulong)page + 1);
        for (var y = 0; y < picture.Rows; y++)
            for (var x = 0; x < picture.Columns; x++)
            {
                var white = picture.At(Shift(x, y, picture.Rows, noise), Shift(y, -x, -picture.Columns, noise)) >= White;
                if (random.Below(SpeckOneIn / noise) == 0) white = !white;
                if (white) bits[y * stride + x / 8] |= (byte)(0x80 >> (x % 8));
            }
        return new Bitmap(picture.Columns, picture.Rows, bits);
    }

    private static int Shift(int along, int across, int extent, int noise) => along + (int)Math.Round((across - extent / 2.0) * Skew * noise);
}
