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
    private const string StandardInput = "-";
    private const int MostBytes = 256 << 20;
    private static readonly string[] PlainEndings = [".txt", ".md", ".text", ".asc"];

    /// <summary>Reads a file; what the reader wants known goes to standard error.</summary>
    /// <exception cref="InputException">The file cannot be read.</exception>
    public static Input Read(string path, Terminal terminal, CancellationToken stop)
    {
        var name = NameOf(path);
        using var file = Open(path);
        // What comes through a pipe can be read only once, and has no ending that tells its kind.
        var piped = file.CanSeek ? null : All(file, path);
        if ((piped is not null || PlainEndings.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase)) && Plain(piped ?? All(file, path)) is { } plain)
            return new(name, plain, PagesOfPlain(plain));
        var text = piped is null ? RecordReader.ReadFile(path, ReadingOptions.Default, stop) : RecordReader.Read(piped, name, ReadingOptions.Default, stop);
        var notes = text.Notes.Select(n => $"{name}{(n.FilePage is { } page ? $", page {page}" : "")}: {n.Message}").ToList();
        if (text.Text.Length == 0) throw new InputException(notes.Count > 0 ? string.Join(' ', notes) : $"{name}: nothing could be read.");
        foreach (var note in notes) terminal.Err.WriteLine(Terminal.Safe(note));
        return new(name, text.Text, offset => Page(text, offset));
    }

    /// <summary>The bytes of a file.</summary>
    /// <exception cref="InputException">There is no such file, or it may not be read.</exception>
    public static byte[] Bytes(string path)
    {
        using var file = Open(path);
        return All(file, path);
    }

    /// <summary>The name under which messages speak of a path.</summary>
    public static string NameOf(string path) => path is StandardInput ? "standard input" : Path.GetFileName(path);

    /// <summary>Makes sure that a path is a folder.</summary>
    /// <exception cref="InputException">It is none.</exception>
    public static void RequireFolder(string path)
    {
        if (File.Exists(path)) throw new InputException($"{path} is a file; this command takes the folder that holds the filings. For one file: assiduous check {path}");
        if (!Directory.Exists(path)) throw new InputException($"There is no folder '{path}'. Check the name and where you are.");
    }

    private static Stream Open(string path)
    {
        if (path is StandardInput) return Console.OpenStandardInput();
        if (Directory.Exists(path)) throw new InputException($"{path} is a folder; this command reads one file. For a folder: assiduous review {path}");
        if (!File.Exists(path)) throw new InputException($"There is no file '{path}'. Check the name and where you are.");
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"{path} cannot be opened: {(trouble is UnauthorizedAccessException ? "this user may not read it. Change its permissions or copy it." : "another program holds it, or the disk failed. Close it and try again.")}");
        }
    }

    private static byte[] All(Stream file, string path)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (int read; (read = file.Read(buffer)) > 0; bytes.Write(buffer, 0, read))
            if (bytes.Length > MostBytes) throw new InputException($"{NameOf(path)} is larger than {MostBytes >> 20} MB. Split it.");
        return bytes.ToArray();
    }

    // A text file is read as it stands, so that offsets count its own characters; one that is no text goes to the reader of records.
    private static string? Plain(byte[] bytes)
    {
        if (bytes.Length == 0 || bytes.AsSpan().IndexOf((byte)0) >= 0 || bytes.AsSpan().StartsWith("%PDF-"u8)) return null;
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
