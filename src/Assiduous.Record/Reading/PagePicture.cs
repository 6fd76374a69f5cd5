using System.Globalization;

namespace Assiduous.Record.Reading;

/// <summary>The picture of one sheet of a PDF, drawn by poppler in a process of its own, within bounds on time, memory and size.</summary>
public static class PagePicture
{
    private const double MostPixels = 4000;
    private static readonly ChildLimits Limits = new(TimeSpan.FromSeconds(20), 2L << 30, 24L << 20);

    /// <summary>Whether pictures can be drawn here at all.</summary>
    public static bool Available { get; } = ChildProcess.FindOnPath("pdftocairo") is not null;

    /// <summary>The sheet as PNG; null where it cannot be drawn.</summary>
    /// <param name="path">The PDF.</param>
    /// <param name="page">The sheet, as its text was read: its size in points bounds the picture.</param>
    /// <param name="dotsPerInch">How fine, from 20; sheets larger than any paper are drawn more coarsely.</param>
    /// <param name="stop">Stops the drawing.</param>
    public static byte[]? Png(string path, RecordPage page, int dotsPerInch, CancellationToken stop)
    {
        var side = Math.Max(page.Width, page.Height);
        var resolution = (int)Math.Clamp(side > 0 ? MostPixels * 72 / side : dotsPerInch, 20, Math.Max(20, dotsPerInch));
        var number = page.FilePage.ToString(CultureInfo.InvariantCulture);
        using var output = new MemoryStream();
        var drawn = ChildProcess.Run("pdftocairo", ["-q", "-png", "-singlefile", "-r", resolution.ToString(CultureInfo.InvariantCulture), "-f", number, "-l", number, path, "-"],
            Limits, bytes => output.Write(bytes), stop);
        return drawn.Succeeded && output.Length > 0 ? output.ToArray() : null;
    }
}
