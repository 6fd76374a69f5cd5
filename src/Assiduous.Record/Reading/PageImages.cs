using System.Globalization;
using Assiduous.Record.Locating;

namespace Assiduous.Record.Reading;

/// <summary>Draws sheets of a PDF with boxes on them, through poppler's renderer in a process of its own.</summary>
public static class PageImages
{
    /// <summary>Longest side of a picture, in pixels; a larger sheet is drawn more coarsely.</summary>
    private const double MostPixels = 4000;

    /// <summary>A sheet as a PNG picture with boxes drawn on it; null with a note where it could not be drawn.</summary>
    /// <param name="pdf">Path of the file, which is not changed.</param>
    /// <param name="page">The sheet: its number and its size in points.</param>
    /// <param name="boxes">What to mark, in points from the sheet's top left corner.</param>
    /// <param name="resolution">Dots per inch, from 20.</param>
    /// <param name="options">Bounds; null for <see cref="ReadingOptions.Default"/>.</param>
    /// <param name="cancel">Ends the drawing early.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> was called.</exception>
    public static (byte[]? Png, ReadingNote? Note) Draw(
        string pdf, RecordPage page, IReadOnlyList<PageBox> boxes, int resolution = 100, ReadingOptions? options = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(boxes);
        var (picture, note) = Picture(pdf, page, resolution, options ?? ReadingOptions.Default, cancel);
        if (picture is null) return (null, note);
        foreach (var box in boxes) picture.Mark(box, picture.Columns / page.Width);
        return (picture.ToPng(), null);
    }

    /// <summary>A sheet of a PDF or of a picture file that is in memory, as inside an archive; null with a note where it could not be drawn.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="page">The sheet: its number and its size in points.</param>
    /// <param name="boxes">What to mark.</param>
    /// <param name="resolution">Dots per inch, from 20.</param>
    /// <param name="options">Bounds; null for <see cref="ReadingOptions.Default"/>.</param>
    /// <param name="cancel">Ends the drawing early.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> was called.</exception>
    public static (byte[]? Png, ReadingNote? Note) Draw(
        ReadOnlyMemory<byte> file, RecordPage page, IReadOnlyList<PageBox> boxes, int resolution = 100, ReadingOptions? options = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(page);
        options ??= ReadingOptions.Default;
        var format = FileFormats.Of(file.Span[..Math.Min(file.Length, 4096)], "");
        if (format is not (FileFormat.Pdf or FileFormat.Image)) return (null, new ReadingNote("no-image", page.FilePage, "This document has no sheets that could be drawn."));
        using var folder = new TempFolder();
        var path = folder.File(format == FileFormat.Pdf ? "file.pdf" : "file.img");
        using (var copy = File.Create(path)) copy.Write(file.Span);
        if (format == FileFormat.Pdf) return Draw(path, page, boxes, resolution, options, cancel);
        return AsPdf(path, folder, options, cancel) is { } pdf
            ? Draw(pdf, page, boxes, resolution, options, cancel)
            : (null, OcrReader.Missing() ?? new ReadingNote("page-failed", page.FilePage, "The picture could not be drawn. Open the file itself in a viewer."));
    }

    /// <summary>A picture file as a PDF of the same sheets, which tesseract writes whatever the kind of picture; null where it failed.</summary>
    private static string? AsPdf(string picture, TempFolder folder, ReadingOptions options, CancellationToken cancel)
    {
        if (OcrReader.Missing() is not null) return null;
        var target = folder.File("picture");
        var limits = new ChildLimits(options.OcrTimeLimit, options.ChildMemory, 1 << 20);
        var made = ChildProcess.Run("tesseract", [picture, target, "--psm", "6", "-l", "eng", "pdf"], limits, static _ => { }, cancel);
        return made.Succeeded && File.Exists(target + ".pdf") ? target + ".pdf" : null;
    }

    /// <summary>A sheet as a picture; null with a note where it could not be drawn.</summary>
    internal static (ColourPicture? Picture, ReadingNote? Note) Picture(string pdf, RecordPage page, int resolution, ReadingOptions options, CancellationToken cancel)
    {
        if (ChildProcess.FindOnPath("pdftoppm") is null) return (null, Problems.ToolMissing("pdftoppm", "poppler-utils", "page images"));
        if (page.Width < 1 || page.Height < 1) return (null, new ReadingNote("no-image", page.FilePage, "This document has no sheets that could be drawn."));
        var dots = (int)Math.Clamp(Math.Min(resolution, MostPixels * 72 / Math.Max(page.Width, page.Height)), 20, 600);
        using var output = new MemoryStream();
        var number = page.FilePage.ToString(CultureInfo.InvariantCulture);
        string[] arguments = ["-q", "-r", dots.ToString(CultureInfo.InvariantCulture), "-singlefile", "-f", number, "-l", number, pdf];
        var limits = new ChildLimits(options.OcrTimeLimit, options.ChildMemory, 64 << 20);
        var result = ChildProcess.Run("pdftoppm", arguments, limits, bytes => output.Write(bytes), cancel);
        if (!result.Succeeded || ColourPicture.Read(output.ToArray()) is not { } picture)
            return (null, new ReadingNote("page-failed", page.FilePage, $"Page {page.FilePage} could not be drawn. Open the file itself in a viewer."));
        return (picture, null);
    }
}
