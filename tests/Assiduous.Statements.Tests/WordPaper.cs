using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Assiduous.Statements.Tests;

/// <summary>Writes a Word document from lines: <c>@title</c>, <c>@heading</c>, <c>@auto</c> (numbered by the word processor), <c>@bold</c>, <c>@row a || b</c>.</summary>
internal static class WordPaper
{
    public static byte[] Write(string lines)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            Number(main);
            var notes = new Footnotes();
            var body = new Body();
            Table? table = null;
            foreach (var line in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            {
                var at = line.IndexOf(' ', StringComparison.Ordinal);
                var (kind, words) = line[0] == '@' ? (line[1..at], line[(at + 1)..]) : ("", line);
                if (kind != "row") { table = null; body.Append(Paragraph(kind, words, notes)); continue; }
                if (table is null) body.Append(table = new Table(new TableProperties(new TableStyle { Val = "TableGrid" })));
                table.Append(new TableRow(words.Split("||").Select(c => new TableCell(Paragraph("", c.Trim(), notes)))));
            }

            body.Append(new Paragraph());
            main.Document = new Document(body);
            if (notes.HasChildren) main.AddNewPart<FootnotesPart>().Footnotes = notes;
        }

        return stream.ToArray();
    }

    private static Paragraph Paragraph(string kind, string words, Footnotes notes)
    {
        var paragraph = new Paragraph();
        if (kind == "auto") paragraph.Append(new ParagraphProperties(new NumberingProperties(new NumberingLevelReference { Val = 0 }, new NumberingId { Val = 1 })));
        var from = words.IndexOf("[[fn:", StringComparison.Ordinal);
        if (from < 0) { paragraph.Append(Run(kind, words)); return paragraph; }
        var to = words.IndexOf("]]", from, StringComparison.Ordinal);
        var id = notes.ChildElements.Count + 1;
        notes.Append(new Footnote(new Paragraph(Run("", words[(from + 5)..to]))) { Id = id });
        paragraph.Append(Run(kind, words[..from]), new Run(new FootnoteReference { Id = id }), Run(kind, words[(to + 2)..]));
        return paragraph;
    }

    private static Run Run(string kind, string words)
    {
        var run = new Run();
        if (kind is "bold" or "title" or "heading") run.Append(new RunProperties(new Bold()));
        foreach (var (part, i) in words.Split('\t').Select((p, i) => (p, i)))
        {
            if (i > 0) run.Append(new TabChar());
            run.Append(new Text(part) { Space = SpaceProcessingModeValues.Preserve });
        }

        return run;
    }

    private static void Number(MainDocumentPart main) => main.AddNewPart<NumberingDefinitionsPart>().Numbering = new Numbering(
        new AbstractNum(new Level(new StartNumberingValue { Val = 1 }, new NumberingFormat { Val = NumberFormatValues.Decimal }, new LevelText { Val = "%1." }) { LevelIndex = 0 }) { AbstractNumberId = 1 },
        new NumberingInstance(new AbstractNumId { Val = 1 }) { NumberID = 1 });
}
