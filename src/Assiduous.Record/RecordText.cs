using Assiduous.Citations;

namespace Assiduous.Record;

/// <summary>The words of one document, in reading order, each with its address.</summary>
/// <remarks>
/// <see cref="Text"/> holds the body alone: court stamps, printed page numbers, running heads and the line numbers of transcripts are
/// taken out of it and kept as data on the page or line. Lines end with <c>\n</c>, pages with <c>\f</c>; every span here indexes
/// <see cref="Text"/>.
/// </remarks>
public sealed record RecordText
{
    /// <summary>An empty document.</summary>
    public static RecordText Empty { get; } = new() { Text = "" };

    /// <summary>The body, lines ended by <c>\n</c> and pages by <c>\f</c>.</summary>
    public required string Text
    {
        get => held.Text;
        init => held = HeldWords.Of(value);
    }

    private readonly HeldWords held = HeldWords.Of("");

    /// <summary>The same document with its words packed until somebody looks at them; they are the same.</summary>
    internal RecordText Packed() => this with { Held = HeldWords.Packed(Text) };

    private HeldWords Held { init => held = value; }

    /// <summary>The pages, in file order; a document without pages (plain text, Word) has one.</summary>
    public IReadOnlyList<RecordPage> Pages { get; init; } = [];

    /// <summary>The printed lines, in reading order.</summary>
    public IReadOnlyList<RecordLine> Lines { get; init; } = [];

    /// <summary>Numbered paragraphs, as declarations and pleadings have them; empty for transcripts.</summary>
    public IReadOnlyList<NumberedParagraph> Paragraphs { get; init; } = [];

    /// <summary>Headings and what stands under each.</summary>
    public IReadOnlyList<Section> Sections { get; init; } = [];

    /// <summary>Footnotes, apart from the text they hang on.</summary>
    public IReadOnlyList<Footnote> Footnotes { get; init; } = [];

    /// <summary>The transcript's own pages and lines; null where the document is no transcript.</summary>
    public Transcript? Transcript { get; init; }

    /// <summary>What the reader wants known: OCR was needed, a page failed, tracked changes were accepted.</summary>
    public IReadOnlyList<ReadingNote> Notes { get; init; } = [];
}

/// <summary>Something about how a document was read.</summary>
/// <param name="Code">Kebab-case code: <c>ocr</c>, <c>page-failed</c>, <c>encrypted</c>, <c>tracked-changes</c>, <c>no-text</c>.</param>
/// <param name="FilePage">The sheet it concerns, from 1; null where the whole document.</param>
/// <param name="Message">A sentence that names the place and, where there is one, the remedy.</param>
public sealed record ReadingNote(string Code, int? FilePage, string Message);

/// <summary>One sheet of the file, with every number by which people call it.</summary>
public sealed record RecordPage
{
    /// <summary>Position in the file, from 1.</summary>
    public required int FilePage { get; init; }

    /// <summary>The page's words in the document's text.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The court's stamp; null where the page bears none.</summary>
    public EcfStamp? Stamp { get; init; }

    /// <summary>The number printed on the document itself, <c>3</c> or <c>ii</c>; null where none is printed.</summary>
    public string? PrintedPage { get; init; }

    /// <summary>Bates number, <c>LKM 00012</c>; null where none.</summary>
    public string? Bates { get; init; }

    /// <summary>The running heads and feet that were taken out of the text, from the top; page numbers, stamps and Bates numbers apart.</summary>
    public IReadOnlyList<string> Margins { get; init; } = [];

    /// <summary>Width of the sheet in points (1/72 inch); 0 where the format has no sheets.</summary>
    public double Width { get; init; }

    /// <summary>Height of the sheet in points.</summary>
    public double Height { get; init; }

    /// <summary>Mean confidence of OCR from 0 to 100; null where the text came with the file.</summary>
    public double? OcrConfidence { get; init; }

    /// <summary>The words with their boxes, in reading order; empty where the format has no boxes.</summary>
    public IReadOnlyList<WordBox> Words { get; init; } = [];
}

/// <summary>A word and where it is on its sheet.</summary>
/// <remarks>Points (1/72 inch) from the top left corner of the sheet, y downwards.</remarks>
/// <param name="Start">Offset of its first letter in the document's text.</param>
/// <param name="Length">Its length in UTF-16 code units.</param>
/// <param name="Left">Left edge.</param>
/// <param name="Top">Top edge.</param>
/// <param name="Width">Width.</param>
/// <param name="Height">Height.</param>
public readonly record struct WordBox(int Start, int Length, float Left, float Top, float Width, float Height);

/// <summary>What the court printed at the head or foot of a page.</summary>
/// <param name="Text">The stamp as printed.</param>
/// <param name="DocketNumber">Case number, <c>1:16-cv-01994-ALC</c>; null where it could not be read.</param>
/// <param name="Ecf">Entry number, <c>118</c>.</param>
/// <param name="Attachment">Attachment number, <c>1</c>; null for the entry's main document.</param>
/// <param name="Filed">Date filed; null where it could not be read.</param>
/// <param name="Page">Page in the stamp's own count.</param>
/// <param name="Pages">Number of pages in the stamp's own count.</param>
/// <param name="PageId">PageID without its prefix; null where the court prints none.</param>
public sealed record EcfStamp(
    string Text, string? DocketNumber, string? Ecf, string? Attachment, DateOnly? Filed, int? Page, int? Pages, string? PageId);

/// <summary>One printed line (in Word: one paragraph).</summary>
public sealed record RecordLine
{
    /// <summary>The line's words.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The sheet it stands on, from 1.</summary>
    public required int FilePage { get; init; }

    /// <summary>Left edge in points; 0 where the format has no boxes.</summary>
    public float Left { get; init; }

    /// <summary>Right edge in points.</summary>
    public float Right { get; init; }

    /// <summary>Top edge in points.</summary>
    public float Top { get; init; }

    /// <summary>Height in points.</summary>
    public float Height { get; init; }

    /// <summary>Number that Word's automatic numbering shows before the paragraph, <c>17.</c>; it stands in the text as well. Null where none.</summary>
    public string? AutomaticNumber { get; init; }

    /// <summary>The line number printed at the margin, on a transcript or on pleading paper; null where none is printed.</summary>
    public int? PrintedNumber { get; init; }

    /// <summary>Heading level that the document's styles give, from 1; null for body text.</summary>
    public int? HeadingLevel { get; init; }

    /// <summary>Table, row and column, each from 1, where the line stands in a table cell; null elsewhere.</summary>
    public TableCell? Cell { get; init; }
}

/// <summary>A cell of a table.</summary>
/// <param name="Table">Which table of the document, from 1.</param>
/// <param name="Row">Row, from 1.</param>
/// <param name="Column">Column, from 1.</param>
public sealed record TableCell(int Table, int Row, int Column);

/// <summary>A numbered paragraph.</summary>
/// <param name="Number">Its number without marks, <c>12</c> or <c>12(a)</c>.</param>
/// <param name="Span">Its words without the number, to the next paragraph or heading.</param>
/// <param name="FilePage">The sheet on which it begins.</param>
public sealed record NumberedParagraph(string Number, TextSpan Span, int FilePage);

/// <summary>A heading and what stands under it.</summary>
/// <param name="Label">Its number or letter without marks, <c>A</c>, <c>II</c>; null where it has none.</param>
/// <param name="Title">Its words without the label.</param>
/// <param name="Level">Depth, from 1.</param>
/// <param name="Heading">Where the heading stands.</param>
/// <param name="Body">From the end of the heading to the next heading of the same or a higher level.</param>
public sealed record Section(string? Label, string Title, int Level, TextSpan Heading, TextSpan Body);

/// <summary>A footnote.</summary>
/// <param name="Mark">Its mark, <c>4</c>.</param>
/// <param name="Span">Its words, without the mark.</param>
/// <param name="FilePage">The sheet on which it stands.</param>
public sealed record Footnote(string Mark, TextSpan Span, int FilePage)
{
    /// <summary>Where in the body its mark hung, as an offset on the line that bore it; null where no mark was found, or where the mark is left in the text.</summary>
    public int? Hangs { get; init; }
}
