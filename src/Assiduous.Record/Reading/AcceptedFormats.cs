namespace Assiduous.Record.Reading;

/// <summary>Which files can be filings, told by their first bytes before anybody takes them in.</summary>
public static class AcceptedFormats
{
    /// <summary>Why a file is not taken, with what to do instead; null where it can be read.</summary>
    /// <param name="head">Its first bytes, 4,096 of them where it has so many.</param>
    /// <param name="fileName">Its name.</param>
    public static string? Refusal(ReadOnlySpan<byte> head, string fileName) => FileFormats.Of(head, fileName) switch
    {
        FileFormat.Empty => "It has 0 bytes. Download it again from the docket or ask for another copy.",
        FileFormat.Rtf => "It is a rich-text file (RTF). Open it in Word and save it as .docx or PDF.",
        FileFormat.OldWord => "It is a Word document of the old form (.doc) or another Office file. Open it and save it as .docx or PDF.",
        FileFormat.Mail => "It is an e-mail message. Print it, with its attachments, to PDF.",
        FileFormat.TranscriptBundle => "It is a reporter's transcript bundle. Ask the reporter for the ASCII (.txt) or PDF transcript.",
        FileFormat.LoadFile => "It is a load file. Send the documents it lists instead.",
        FileFormat.Binary => "It is no PDF, Word document, text, web page or image. Print it to PDF.",
        _ => null,
    };
}
