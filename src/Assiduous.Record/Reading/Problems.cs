namespace Assiduous.Record.Reading;

/// <summary>The notes that more than one reader gives.</summary>
internal static class Problems
{
    public static ReadingNote EmptyFile { get; } =
        new("empty-file", null, "The file has 0 bytes. Download it again from the docket or ask for another copy.");

    public static ReadingNote Encrypted { get; } =
        new("encrypted", null, "The file is locked with a password, and nothing in it was read or checked. Open it with the password, print or save it to a new file without one, and put that in its place.");

    public static ReadingNote NoText { get; } =
        new("no-text", null, "No words were found in the file. Look whether it is blank, or ask for a text-searchable copy.");

    public static ReadingNote NotAZip { get; } =
        new("not-a-zip", null, "The file is named as a Word document but is none (a .docx is a ZIP file). Save it again from Word as .docx, or as PDF.");

    public static ReadingNote TooLarge(long limit) =>
        new("too-large", null, $"The file is larger than {limit >> 20} MB and was not read. Split it.");

    public static ReadingNote Damaged(string format) =>
        new("damaged", null, $"The {format} file is damaged and could not be opened. Download it again or ask for another copy.");

    /// <summary>A PDF that ends before its end mark, as a download does that was cut off.</summary>
    public static ReadingNote CutOff(long bytes) =>
        new("damaged", null, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"The PDF file breaks off after {bytes:#,0} bytes, before its end mark; its pages cannot be found. The download was cut short: download it again from the docket, or ask for another copy."));

    public static ReadingNote NotAPdf { get; } =
        new("damaged", null, "The file is named as a PDF but is none. Sites save a page that asks to log in under such a name: open it in a text editor to see what it is, then download the document again from the docket.");

    public static ReadingNote ToolMissing(string program, string package, string what) =>
        new("tool-missing", null, $"The program {program}, which reads {what}, is not installed. Install it with: sudo apt-get install {package} (macOS: brew install {package.Split('-')[0]})");

    /// <summary>What a file still gave whose table of contents for machines is broken: pages may be missing without a trace.</summary>
    public static ReadingNote Mended { get; } =
        new("mended", null, "The PDF file is damaged and was read as far as it could be put together again; words or pages may be missing. Download it again or ask for another copy.");

    public static ReadingNote Unsupported(string what, string remedy) =>
        new("unsupported", null, $"This is {what}, which is not read yet. {remedy}");
}
