namespace Assiduous.Record.Reading;

/// <summary>The kinds of file that are known and not read: what each is called, and what to ask for or do instead.</summary>
internal static class Unread
{
    /// <summary>What a file is and the remedy, for a message.</summary>
    /// <param name="format">What it is by its content.</param>
    /// <param name="fileName">Its name, which tells forms of transcript bundle apart.</param>
    public static (string What, string Remedy) Of(FileFormat format, string fileName) => format switch
    {
        FileFormat.Rtf => ("a rich-text file (RTF)", "Open it in Word and save it as .docx or PDF."),
        FileFormat.OldWord => ("a Word document of the old form (.doc) or another Office file", "Open it and save it as .docx or PDF."),
        FileFormat.WordPerfect => ("a WordPerfect document", "Open it in WordPerfect or LibreOffice and save it as .docx or PDF."),
        FileFormat.Spreadsheet => ("a spreadsheet or a presentation", "Print it to PDF, each sheet whole."),
        FileFormat.Mail => ("an e-mail message", "Print it, with its attachments, to PDF."),
        FileFormat.OutlookMail => ("an Outlook message (.msg)", "Open it in Outlook and print it, with its attachments, to PDF."),
        FileFormat.TranscriptBundle when fileName.EndsWith(".lef", StringComparison.OrdinalIgnoreCase) =>
            ("a LiveNote evidence file (.lef)", "Open it in Case Notebook and export the transcript as ASCII (.txt), or ask the reporter for the ASCII or PDF transcript."),
        FileFormat.TranscriptBundle => ("a reporter's transcript bundle (E-Transcript)", "Open it in the viewer that came with it and save it as ASCII (.txt) or PDF, or ask the reporter for one of these."),
        FileFormat.LoadFile => ("a load file, which lists the documents of a production and holds none", "Put the documents that it lists into the folder instead."),
        _ => ("a file of an unknown kind", "Print it to PDF."),
    };
}
