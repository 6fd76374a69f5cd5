namespace Assiduous.Record.Reading;

/// <summary>What a file is by its content.</summary>
internal enum FileFormat
{
    Empty,
    Pdf,
    Docx,
    Html,
    Text,
    Image,
    Rtf,
    OldWord,
    Mail,
    OutlookMail,
    WordPerfect,
    Spreadsheet,
    TranscriptBundle,
    LoadFile,
    Binary,
}

/// <summary>Tells formats by their first bytes; the name decides only between forms of text.</summary>
internal static class FileFormats
{
    public static FileFormat Of(ReadOnlySpan<byte> head, string fileName)
    {
        if (head.IsEmpty) return FileFormat.Empty;
        if (head[..Math.Min(head.Length, 1024)].IndexOf("%PDF-"u8) >= 0) return FileFormat.Pdf;
        if (head.StartsWith("PK\x03\x04"u8) && HasExtension(fileName, ".xlsx", ".xlsm", ".pptx", ".pptm", ".ods", ".odp")) return FileFormat.Spreadsheet;
        if (head.StartsWith("PK\x03\x04"u8) || head.StartsWith("PK\x05\x06"u8)) return FileFormat.Docx;
        if (head.StartsWith("{\\rtf"u8)) return FileFormat.Rtf;
        if (IsImage(head)) return FileFormat.Image;
        if (head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])) return HasExtension(fileName, ".msg") ? FileFormat.OutlookMail : FileFormat.OldWord;
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, (byte)'W', (byte)'P', (byte)'C'])) return FileFormat.WordPerfect;
        if (HasExtension(fileName, ".ptx", ".ptf", ".lef", ".xmef", ".xmptf")) return FileFormat.TranscriptBundle;
        if (head[..Math.Min(head.Length, 200)].IndexOf((byte)0xFE) >= 0 && head.IndexOf((byte)0x14) >= 0) return FileFormat.LoadFile;
        if (IsLoadFile(head, fileName)) return FileFormat.LoadFile;
        if (IsMail(head)) return FileFormat.Mail;
        if (IsHtml(head)) return FileFormat.Html;
        return IsBinary(head) ? FileFormat.Binary : FileFormat.Text;
    }

    private static bool IsImage(ReadOnlySpan<byte> head) =>
        head.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G']) || head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])
        || head.StartsWith("II*\0"u8) || head.StartsWith("MM\0*"u8) || head.StartsWith("GIF8"u8) || (head.StartsWith("BM"u8) && head.Length > 14 && head[6] == 0 && head[7] == 0);

    /// <summary>Opticon (<c>.opt</c>), IPRO (<c>.lfp</c>) and Summation (<c>.dii</c>) lists of images, by their names and their first line.</summary>
    private static bool IsLoadFile(ReadOnlySpan<byte> head, string fileName)
    {
        var end = head.IndexOf((byte)'\n');
        var line = head[..(end < 0 ? Math.Min(head.Length, 400) : end)];
        if (HasExtension(fileName, ".opt")) return line.Count((byte)',') >= 3;
        if (HasExtension(fileName, ".lfp")) return line.StartsWith("IM,"u8) || line.StartsWith("IO,"u8) || line.StartsWith("VN,"u8);
        return HasExtension(fileName, ".dii") && (head.IndexOf("@D"u8) >= 0 || head.IndexOf("@FULLTEXT"u8) >= 0 || head.IndexOf("@BEGDOC"u8) >= 0);
    }

    private static bool IsMail(ReadOnlySpan<byte> head)
    {
        var text = head[..Math.Min(head.Length, 4096)];
        var starts = text.StartsWith("Received:"u8) || text.StartsWith("Return-Path:"u8) || text.StartsWith("MIME-Version:"u8) || text.StartsWith("Delivered-To:"u8) || text.StartsWith("From:"u8);
        return starts && (text.IndexOf("\nMessage-I"u8) >= 0 || text.IndexOf("\nMIME-Version:"u8) >= 0 || text.IndexOf("\nContent-Type:"u8) >= 0);
    }

    private static bool IsHtml(ReadOnlySpan<byte> head)
    {
        Span<byte> lower = stackalloc byte[1024];
        var length = Math.Min(head.Length, lower.Length);
        for (var i = 0; i < length; i++) lower[i] = head[i] is >= (byte)'A' and <= (byte)'Z' ? (byte)(head[i] | 0x20) : head[i];
        var text = lower[..length];
        return text.IndexOf("<!doctype html"u8) >= 0 || text.IndexOf("<html"u8) >= 0 || text.IndexOf("<head"u8) >= 0 || text.IndexOf("<body"u8) >= 0;
    }

    private static bool IsBinary(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return false;
        var control = 0;
        foreach (var b in head)
            if (b < 32 && b is not (9 or 10 or 12 or 13 or 26 or 27)) control++;
        return control * 50 > head.Length && !TextDecoding.LooksLikeUtf16(head);
    }

    private static bool HasExtension(string fileName, params string[] extensions) =>
        extensions.Any(e => fileName.EndsWith(e, StringComparison.OrdinalIgnoreCase));
}
