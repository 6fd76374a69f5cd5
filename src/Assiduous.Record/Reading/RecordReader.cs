using Assiduous.Record.Layout;

namespace Assiduous.Record.Reading;

/// <summary>Reads a filing, of whatever format, to text with addresses.</summary>
/// <remarks>
/// The format is told by the content. Bad content never throws: what could not be read is said in <see cref="RecordText.Notes"/>. The
/// file is opened for reading alone and stays open to others; nothing is written but in a temporary folder that is removed again.
/// </remarks>
public static class RecordReader
{
    private const int HeadLength = 4096;

    /// <summary>Reads a document that is in memory.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="fileName">Its name, which serves messages and tells forms of text apart.</param>
    /// <param name="options">Bounds; null for <see cref="ReadingOptions.Default"/>.</param>
    /// <param name="cancel">Ends the reading early.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> was called.</exception>
    public static RecordText Read(ReadOnlyMemory<byte> bytes, string fileName, ReadingOptions? options = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        options ??= ReadingOptions.Default;
        var format = FileFormats.Of(bytes.Span[..Math.Min(bytes.Length, HeadLength)], fileName);
        if (bytes.Length > options.FileSize) return Only(Problems.TooLarge(options.FileSize));
        if (format is not (FileFormat.Pdf or FileFormat.Image)) return ReadInMemory(bytes, format, fileName, options, cancel);
        using var folder = new TempFolder();
        var path = folder.File(format == FileFormat.Pdf ? "file.pdf" : "file.img");
        using (var file = File.Create(path)) file.Write(bytes.Span);
        return ReadOnDisk(path, format, options, cancel);
    }

    /// <summary>Reads a document from a file, which is neither changed nor locked.</summary>
    /// <param name="path">Where the file is.</param>
    /// <param name="options">Bounds; null for <see cref="ReadingOptions.Default"/>.</param>
    /// <param name="cancel">Ends the reading early.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> was called.</exception>
    public static RecordText ReadFile(string path, ReadingOptions? options = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(path);
        options ??= ReadingOptions.Default;
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            if (file.Length > options.FileSize) return Only(Problems.TooLarge(options.FileSize));
            var head = new byte[HeadLength];
            var length = file.ReadAtLeast(head, HeadLength, throwOnEndOfStream: false);
            var format = FileFormats.Of(head.AsSpan(0, length), Path.GetFileName(path));
            if (format is FileFormat.Pdf or FileFormat.Image) return ReadOnDisk(Path.GetFullPath(path), format, options, cancel);
            file.Position = 0;
            var bytes = new byte[file.Length];
            var read = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            return ReadInMemory(bytes.AsMemory(0, read), format, Path.GetFileName(path), options, cancel);
        }
        catch (UnauthorizedAccessException)
        {
            return Only(new ReadingNote("no-access", null, "The file may not be read by this user. Change its permissions or copy it."));
        }
    }

    private static RecordText ReadOnDisk(string path, FileFormat format, ReadingOptions options, CancellationToken cancel)
    {
        if (format == FileFormat.Pdf) return Finish(PdfDocument.Read(path, options, cancel));
        var read = OcrReader.ReadImage(path, options, cancel);
        return Finish(DocumentBuilder.Build(read.Sheets, read.Notes));
    }

    private static RecordText ReadInMemory(
        ReadOnlyMemory<byte> bytes, FileFormat format, string fileName, ReadingOptions options, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var limit = format == FileFormat.Html ? options.UnfoldedSize / 8 : options.UnfoldedSize;
        if (bytes.Length > limit) return Only(Problems.TooLarge(limit));
        switch (format)
        {
            case FileFormat.Empty: return Only(Problems.EmptyFile);
            case FileFormat.Text or FileFormat.Binary or FileFormat.LoadFile when fileName.EndsWith(".docx", StringComparison.OrdinalIgnoreCase): return Only(Problems.NotAZip);
            case FileFormat.Text or FileFormat.Binary or FileFormat.LoadFile when fileName.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase): return Only(Problems.NotAPdf);
            case FileFormat.Docx: return Finish(DocxReader.Read(bytes, options, cancel));
            case FileFormat.Html: return Finish(HtmlReader.Read(bytes, cancel));
            case FileFormat.Text: return ReadText(bytes, options);
            case FileFormat.OldWord when OfficeContainer.IsLocked(bytes.Span): return Only(Problems.Encrypted);
            default:
                var (what, remedy) = Unread.Of(format, fileName);
                return Only(Problems.Unsupported(what, remedy));
        }
    }

    private static RecordText ReadText(ReadOnlyMemory<byte> bytes, ReadingOptions options)
    {
        var (text, note) = TextDecoding.Decode(bytes.Span);
        return Finish(DocumentBuilder.Build(PlainText.Sheets(text, options), note is null ? [] : [note]));
    }

    private static RecordText Finish(RecordText text) =>
        text.Notes.All(n => n.Code is "ocr" or "tracked-changes" or "hidden-text") && text.Text.AsSpan().Trim().IsEmpty ? text with { Notes = [Problems.NoText] } : text;

    private static RecordText Only(ReadingNote note) => RecordText.Empty with { Notes = [note] };
}
