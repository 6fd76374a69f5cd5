using System.Text;
using Assiduous.Record;
using Assiduous.Record.Reading;

namespace Assiduous.Cli;

/// <summary>A file named on the command line, read to text.</summary>
/// <param name="Name">Its name, without its folder.</param>
/// <param name="Text">Its text: the file's own characters for plain text, the words read from it for every other format.</param>
/// <param name="PageOf">The printed page on which an offset stands; the file's own page, from 1, where no number is printed.</param>
internal sealed record Input(string Name, string Text, Func<int, int> PageOf)
{
    private static readonly string[] PlainEndings = [".txt", ".md", ".text", ".asc"];

    /// <summary>Reads a file; what the reader wants known goes to standard error.</summary>
    /// <exception cref="InputException">The file cannot be read.</exception>
    public static Input Read(string path, Terminal terminal, CancellationToken stop)
    {
        var name = Path.GetFileName(path);
        if (PlainEndings.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase) && Plain(Bytes(path)) is { } plain)
            return new(name, plain, PagesOfPlain(plain));
        Bytes(path, most: 0);
        var text = RecordReader.ReadFile(path, ReadingOptions.Default, stop);
        foreach (var note in text.Notes) terminal.Err.WriteLine($"{name}{(note.FilePage is { } page ? $", page {page}" : "")}: {note.Message}");
        if (text.Text.Length == 0) throw new InputException($"{name}: nothing could be read.");
        return new(name, text.Text, offset => Page(text, offset));
    }

    /// <summary>The bytes of a file.</summary>
    /// <exception cref="InputException">There is no such file, or it may not be read.</exception>
    public static byte[] Bytes(string path, long most = 1L << 30)
    {
        if (Directory.Exists(path)) throw new InputException($"{path} is a folder; this command reads one file. For a folder: assiduous review {path}");
        if (!File.Exists(path)) throw new InputException($"There is no file {path}.");
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            if (most == 0) return [];
            if (file.Length > most) throw new InputException($"{path} is larger than {most >> 20} MB.");
            var bytes = new byte[file.Length];
            file.ReadExactly(bytes);
            return bytes;
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"{path} cannot be opened: {trouble.Message}");
        }
    }

    // A text file is read as it stands, so that offsets count its own characters; one that is no text goes to the reader of records.
    private static string? Plain(byte[] bytes)
    {
        if (bytes.AsSpan().IndexOf((byte)0) >= 0) return null;
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return Encoding.Latin1.GetString(bytes);
        }
    }

    private static Func<int, int> PagesOfPlain(string text)
    {
        var breaks = new List<int>();
        for (var at = text.IndexOf('\f', StringComparison.Ordinal); at >= 0; at = text.IndexOf('\f', at + 1)) breaks.Add(at);
        return offset =>
        {
            var found = breaks.BinarySearch(offset);
            return (found >= 0 ? found : ~found) + 1;
        };
    }

    private static int Page(RecordText text, int offset)
    {
        var page = text.Pages.LastOrDefault(p => p.Span.Start <= offset);
        return int.TryParse(page?.PrintedPage, out var printed) ? printed : page?.FilePage ?? 1;
    }
}

/// <summary>A file that could not be read, in words for the user.</summary>
internal sealed class InputException(string message) : Exception(message);
