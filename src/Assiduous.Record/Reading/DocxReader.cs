using System.Text;
using System.Xml;
using Assiduous.Citations;
using Assiduous.Record.Layout;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Assiduous.Record.Reading;

/// <summary>Word documents: every paragraph a line, with the numbers that Word counts, tables, text boxes and notes.</summary>
internal static class DocxReader
{
    public static RecordText Read(ReadOnlyMemory<byte> bytes, ReadingOptions options, CancellationToken cancel)
    {
        var problem = DocxGuard.Check(bytes, options, out var isDocx);
        if (problem is not null) return RecordText.Empty with { Notes = [problem] };
        if (!isDocx) return RecordText.Empty with { Notes = [Problems.Unsupported("a ZIP archive or another Office file", "Unpack it into the folder, or save the document as .docx or PDF.")] };
        try
        {
            using var package = WordprocessingDocument.Open(new MemoryStream(bytes.ToArray(), writable: false), isEditable: false, new OpenSettings { AutoSave = false });
            return new DocxWalk(package, cancel).Read();
        }
        catch (Exception e) when (e is OpenXmlPackageException or InvalidDataException or XmlException or IOException or FormatException or ArgumentException or InvalidOperationException or NotSupportedException or OverflowException or KeyNotFoundException or UriFormatException)
        {
            return RecordText.Empty with { Notes = [Problems.Damaged("Word")] };
        }
    }
}

/// <summary>One walk through a Word document.</summary>
internal sealed class DocxWalk(WordprocessingDocument package, CancellationToken cancel)
{
    private readonly TextAssembler assembler = new();
    private readonly DocxStyles styles = new(package.MainDocumentPart?.StyleDefinitionsPart?.Styles);
    private readonly DocxNumbering numbering = new(package.MainDocumentPart?.NumberingDefinitionsPart?.Numbering);
    private readonly List<(string Mark, OpenXmlElement Note, int Hangs)> notesWaiting = [];
    private readonly List<Footnote> footnotes = [];
    private string carried = "";
    private int tables;
    private bool tracked;
    private bool hidden;
    private int noteNumber;

    public RecordText Read()
    {
        var main = package.MainDocumentPart;
        if (main?.Document?.Body is not { } body) return RecordText.Empty with { Notes = [Problems.Damaged("Word")] };
        Blocks(body, null);
        var bodyLines = assembler.Lines.Count;
        WriteNotes();
        var margins = Margins(main);
        var stamp = margins.Select(m => StampParser.Parse(m.Split(' ', StringSplitOptions.RemoveEmptyEntries))?.Stamp).FirstOrDefault(s => s is not null);
        assembler.EndPage((span, _) => new RecordPage { FilePage = 1, Span = span, Margins = margins, Stamp = stamp });
        var text = new RecordText { Text = assembler.Text, Pages = assembler.Pages, Lines = assembler.Lines, Footnotes = footnotes, Notes = Notes() };
        return Structure.Add(text, assembler.Shapes, bodyLines);
    }

    private List<ReadingNote> Notes()
    {
        var notes = new List<ReadingNote>();
        if (tracked) notes.Add(new ReadingNote("tracked-changes", null, "The document holds tracked changes; it was read as if all were accepted. Accept or reject them in Word to be sure."));
        if (hidden) notes.Add(new ReadingNote("hidden-text", null, "The document holds hidden text, which was left out. Show it in Word to see it."));
        return notes;
    }

    /// <summary>What stands at the head and foot of the pages, once each.</summary>
    private static List<string> Margins(MainDocumentPart main)
    {
        var roots = main.HeaderParts.Select(h => (OpenXmlElement?)h.Header).Concat(main.FooterParts.Select(f => (OpenXmlElement?)f.Footer));
        var lines = roots.SelectMany(r => r?.Descendants<Paragraph>() ?? []).Select(p => string.Join(' ', p.InnerText.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        return [.. lines.Where(l => l.Length > 0).Distinct(StringComparer.Ordinal).Take(20)];
    }

    private void Blocks(OpenXmlElement parent, TableCell? cell)
    {
        foreach (var child in parent.ChildElements)
        {
            cancel.ThrowIfCancellationRequested();
            switch (child)
            {
                case Paragraph paragraph: ReadParagraph(paragraph, cell); break;
                case Table table: ReadTable(table); break;
                case SdtBlock block when block.SdtContentBlock is { } content: Blocks(content, cell); break;
                case CustomXmlBlock custom: Blocks(custom, cell); break;
                case AlternateContent alternate when Chosen(alternate) is { } chosen: Blocks(chosen, cell); break;
                case InsertedRun or MoveToRun: tracked = true; Blocks(child, cell); break;
            }
        }
    }

    private static OpenXmlElement? Chosen(AlternateContent alternate) =>
        (OpenXmlElement?)alternate.GetFirstChild<AlternateContentChoice>() ?? alternate.GetFirstChild<AlternateContentFallback>();

    private void ReadTable(Table table)
    {
        var number = ++tables;
        var row = 0;
        foreach (var line in Rows(table))
        {
            if (line.TableRowProperties?.GetFirstChild<Deleted>() is not null)
            {
                tracked = true;
                continue;
            }

            row++;
            var column = 1 + (line.TableRowProperties?.GetFirstChild<GridBefore>()?.Val?.Value ?? 0);
            foreach (var cell in Cells(line))
            {
                Blocks(cell, new TableCell(number, row, column));
                column += Math.Clamp(cell.TableCellProperties?.GridSpan?.Val?.Value ?? 1, 1, 100);
            }
        }
    }

    private static IEnumerable<TableRow> Rows(OpenXmlElement table) => table.ChildElements.SelectMany(child => child switch
    {
        TableRow row => [row],
        SdtRow { SdtContentRow: { } content } => Rows(content),
        CustomXmlRow custom => Rows(custom),
        _ => Enumerable.Empty<TableRow>(),
    });

    private static IEnumerable<DocumentFormat.OpenXml.Wordprocessing.TableCell> Cells(OpenXmlElement row) => row.ChildElements.SelectMany(child => child switch
    {
        DocumentFormat.OpenXml.Wordprocessing.TableCell cell => [cell],
        SdtCell { SdtContentCell: { } content } => Cells(content),
        CustomXmlCell custom => Cells(custom),
        _ => Enumerable.Empty<DocumentFormat.OpenXml.Wordprocessing.TableCell>(),
    });

    private void ReadParagraph(Paragraph paragraph, TableCell? cell)
    {
        var content = new ParagraphContent(NextMark);
        content.Read(paragraph);
        tracked |= content.Tracked;
        hidden |= content.Hidden;
        notesWaiting.AddRange(content.Notes.Select(n => (n.Mark, Note: Note(n))).Where(n => n.Note is not null).Select(n => (n.Mark, n.Note!, assembler.Position)));
        var markDeleted = paragraph.ParagraphProperties?.ParagraphMarkRunProperties?.GetFirstChild<Deleted>() is not null;
        tracked |= markDeleted;
        var text = carried + content.Text;
        carried = "";
        if (markDeleted)
        {
            carried = text;
            return;
        }

        WriteParagraph(paragraph.ParagraphProperties, text, content.AllBold, cell);
        foreach (var box in content.Boxes) Blocks(box, cell);
    }

    private void WriteParagraph(ParagraphProperties? properties, string text, bool bold, TableCell? cell)
    {
        var pieces = text.Split('\n').Select(Fold).Where(p => p.Length > 0).ToList();
        if (pieces.Count == 0) return;
        var label = styles.List(properties, numbering) is { } list ? numbering.Next(list.NumId, list.Level) : null;
        var level = styles.HeadingLevel(properties);
        var shape = new LineShape { IsParagraph = true, Centered = styles.IsCentered(properties), Bold = bold };
        for (var i = 0; i < pieces.Count; i++)
        {
            var shown = i == 0 ? label : null;
            var words = shown is null ? pieces[i] : $"{shown.Value.Label} {pieces[i]}";
            assembler.AddLine(words, shape, span => new RecordLine
            {
                Span = span, FilePage = 1, Cell = cell, HeadingLevel = level, AutomaticNumber = shown is { IsBullet: false } ? shown.Value.Label : null,
            });
        }
    }

    private static string Fold(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private string NextMark() => (++noteNumber).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private OpenXmlElement? Note(NoteReference reference) => reference.IsEndnote
        ? package.MainDocumentPart?.EndnotesPart?.Endnotes?.Elements<Endnote>().FirstOrDefault(n => n.Id?.Value == reference.Id)
        : package.MainDocumentPart?.FootnotesPart?.Footnotes?.Elements<DocumentFormat.OpenXml.Wordprocessing.Footnote>().FirstOrDefault(n => n.Id?.Value == reference.Id);

    /// <summary>Footnotes and endnotes stand behind the body, each begun by its mark.</summary>
    private void WriteNotes()
    {
        for (var i = 0; i < notesWaiting.Count && i < 10_000; i++)
        {
            var (mark, note, hangs) = notesWaiting[i];
            var text = new StringBuilder();
            foreach (var paragraph in note.Descendants<Paragraph>())
            {
                var content = new ParagraphContent(() => "");
                content.Read(paragraph);
                text.Append(content.Text).Append(' ');
            }

            var words = Fold(text.ToString());
            var span = assembler.AddLine($"{mark} {words}", new LineShape { IsParagraph = true }, s => new RecordLine { Span = s, FilePage = 1 });
            footnotes.Add(new Footnote(mark, new TextSpan(span.Start + mark.Length + 1, span.End), 1) { Hangs = hangs });
        }
    }
}

/// <summary>Where a paragraph hangs a note.</summary>
internal sealed record NoteReference(string Mark, long Id, bool IsEndnote);

/// <summary>The words of one paragraph, changes accepted, hidden text left out.</summary>
internal sealed class ParagraphContent(Func<string> nextMark)
{
    private readonly StringBuilder text = new();

    public string Text => text.ToString();

    public List<NoteReference> Notes { get; } = [];

    public List<OpenXmlElement> Boxes { get; } = [];

    public bool Tracked { get; private set; }

    public bool Hidden { get; private set; }

    /// <summary>Whether there are words and all of them are bold.</summary>
    public bool AllBold => words > 0 && boldWords == words;

    private int words;
    private int boldWords;

    public void Read(OpenXmlElement parent)
    {
        foreach (var child in parent.ChildElements) ReadChild(child);
    }

    private void ReadChild(OpenXmlElement child)
    {
        switch (child)
        {
            case DeletedRun or MoveFromRun: Tracked = true; break;
            case InsertedRun or MoveToRun: Tracked = true; Read(child); break;
            case Run { RunProperties.Vanish: { } vanish } when vanish.Val?.Value ?? true: Hidden = true; break;
            case Text piece: ReadText(piece); break;
            case TabChar or PositionalTab: text.Append(' '); break;
            case Break or CarriageReturn: text.Append('\n'); break;
            case NoBreakHyphen: text.Append('-'); break;
            case SymbolChar symbol: text.Append(Symbol(symbol)); break;
            case FootnoteReference note when note.Id?.Value is { } id && note.CustomMarkFollows?.Value != true: Notes.Add(new NoteReference(nextMark(), id, false)); break;
            case EndnoteReference note when note.Id?.Value is { } id && note.CustomMarkFollows?.Value != true: Notes.Add(new NoteReference(nextMark(), id, true)); break;
            case AlternateContent alternate:
                if (alternate.GetFirstChild<AlternateContentChoice>() is { } choice) Read(choice);
                else if (alternate.GetFirstChild<AlternateContentFallback>() is { } fallback) Read(fallback);
                break;
            case TextBoxContent box: Boxes.Add(box); break;
            case ParagraphProperties or RunProperties or FieldCode or DeletedText or DeletedFieldCode or SdtProperties or SdtEndCharProperties: break;
            default: Read(child); break;
        }
    }

    private void ReadText(Text piece)
    {
        text.Append(piece.Text);
        if (string.IsNullOrWhiteSpace(piece.Text)) return;
        words++;
        if ((piece.Parent as Run)?.RunProperties?.Bold is { } bold && (bold.Val?.Value ?? true)) boldWords++;
    }

    /// <summary>Symbol fonts put the section mark and its like in a private range; the letter is in its lower byte.</summary>
    private static string Symbol(SymbolChar symbol)
    {
        if (!int.TryParse(symbol.Char?.Value, System.Globalization.NumberStyles.HexNumber, System.Globalization.CultureInfo.InvariantCulture, out var code)) return "";
        if (code is >= 0xF000 and <= 0xF0FF) code -= 0xF000;
        return code is > 31 and < 0xD800 ? ((char)code).ToString() : "";
    }
}
