namespace Assiduous.Record.Reading;

/// <summary>Which files can be filings, told by their first bytes before anybody takes them in.</summary>
public static class AcceptedFormats
{
    /// <summary>Why a file is not taken, with what to do instead; null where it can be read.</summary>
    /// <param name="head">Its first bytes, 4,096 of them where it has so many.</param>
    /// <param name="fileName">Its name.</param>
    public static string? Refusal(ReadOnlySpan<byte> head, string fileName)
    {
        var format = FileFormats.Of(head, fileName);
        if (format is FileFormat.Pdf or FileFormat.Docx or FileFormat.Html or FileFormat.Text or FileFormat.Image) return null;
        if (format is FileFormat.Empty) return "It has 0 bytes. Download it again from the docket or ask for another copy.";
        if (format is FileFormat.Binary) return "It is no PDF, Word document, text, web page or image. Print it to PDF.";
        var (what, remedy) = Unread.Of(format, fileName);
        return $"It is {what}. {remedy}";
    }
}
