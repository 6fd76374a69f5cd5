using Assiduous.Record.Reading;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Assiduous.Record.Tests.Reading;

public sealed class DocxTests
{
    [Fact]
    public void Automatic_numbers_stand_in_the_text_restart_where_told_and_count_by_level()
    {
        var numbering = new Numbering(
            Abstract(1, ("decimal", "%1."), ("lowerLetter", "(%2)"), ("lowerRoman", "%3.")),
            new NumberingInstance(new AbstractNumId { Val = 1 }) { NumberID = 1 },
            new NumberingInstance(new AbstractNumId { Val = 1 }, new LevelOverride(new StartOverrideNumberingValue { Val = 17 }) { LevelIndex = 0 }) { NumberID = 2 });
        var read = Read(numbering, Item("One.", 1), Item("Two.", 1), Item("First part.", 1, 1), Item("Second part.", 1, 1), Item("Deep.", 1, 2), Item("Three.", 1), Item("Again first.", 1, 1), Item("Seventeen.", 2), Item("Eighteen.", 2), Plain("No number."));
        Assert.Equal(
            ["1. One.", "2. Two.", "(a) First part.", "(b) Second part.", "i. Deep.", "3. Three.", "(a) Again first.", "17. Seventeen.", "18. Eighteen.", "No number."],
            Lines(read));
        Assert.Equal("17.", read.Lines[7].AutomaticNumber);
        Assert.Equal(["1", "2", "2(a)", "2(b)", "3", "3(a)", "17", "18"], read.Paragraphs.Select(p => p.Number));
    }

    [Fact]
    public void Legal_numbering_and_letters_past_z_are_shown_as_Word_shows_them()
    {
        var numbering = new Numbering(
            Abstract(1, ("upperRoman", "ARTICLE %1"), ("decimal", "%1.%2")),
            Abstract(2, ("lowerLetter", "%1)")),
            new NumberingInstance(new AbstractNumId { Val = 1 }) { NumberID = 1 },
            new NumberingInstance(new AbstractNumId { Val = 2 }, new LevelOverride(new StartOverrideNumberingValue { Val = 26 }) { LevelIndex = 0 }) { NumberID = 2 });
        numbering.Descendants<Level>().ElementAt(1).IsLegalNumberingStyle = new IsLegalNumberingStyle();
        var read = Read(numbering, Item("Parties", 1), Item("Ali.", 1, 1), Item("Ramos.", 1, 1), Item("z", 2), Item("aa", 2));
        Assert.Equal(["ARTICLE I Parties", "1.1 Ali.", "1.2 Ramos.", "z) z", "aa) aa"], Lines(read));
    }

    [Fact]
    public void Tracked_changes_are_read_as_accepted_with_a_note()
    {
        var deleted = new DeletedRun(new Run(new DeletedText("old "))) { Id = "1", Author = "x" };
        var inserted = new InsertedRun(new Run(new Text("new ") { Space = SpaceProcessingModeValues.Preserve })) { Id = "2", Author = "x" };
        var read = Read(null, new Paragraph(new Run(new Text("The ") { Space = SpaceProcessingModeValues.Preserve }), deleted, inserted, new Run(new Text("words."))));
        Assert.Equal(["The new words."], Lines(read));
        Assert.Equal("tracked-changes", Assert.Single(read.Notes).Code);
    }

    [Fact]
    public void Tables_content_controls_text_boxes_and_headings_are_read()
    {
        var table = new Table(new TableRow(Cell("Fact"), Cell("Response")), new TableRow(Cell("One."), Cell("Disputed.")));
        var control = new SdtBlock(new SdtContentBlock(Plain("In a control.")));
        var heading = Plain("BACKGROUND");
        heading.ParagraphProperties = new ParagraphProperties(new OutlineLevel { Val = 0 });
        var read = Read(null, heading, table, control);
        Assert.Equal(["BACKGROUND", "Fact", "Response", "One.", "Disputed.", "In a control."], Lines(read));
        Assert.Equal(new Assiduous.Record.TableCell(1, 2, 2), read.Lines[4].Cell);
        Assert.Equal("BACKGROUND", Assert.Single(read.Sections).Title);
    }

    [Fact]
    public void Hidden_words_are_left_out_and_said_to_be_there()
    {
        var hidden = new Run(new RunProperties(new Vanish()), new Text("secret"));
        var read = Read(null, new Paragraph(new Run(new Text("Seen.")), hidden));
        Assert.Equal(["Seen."], Lines(read));
        Assert.Equal("hidden-text", Assert.Single(read.Notes).Code);
    }

    [Fact]
    public void A_word_file_that_unfolds_beyond_the_bound_is_not_opened()
    {
        var bytes = Write(null, [.. Enumerable.Range(0, 2000).Select(_ => Plain(new string('a', 500)))]);
        var read = RecordReader.Read(bytes, "a.docx", ReadingOptions.Default with { UnfoldedSize = 100_000 });
        Assert.Equal("zip-bomb", Assert.Single(read.Notes).Code);
    }

    [Fact]
    public void A_word_file_with_a_declared_entity_is_refused()
    {
        var stream = new MemoryStream();
        using (var zip = new System.IO.Compression.ZipArchive(stream, System.IO.Compression.ZipArchiveMode.Create, leaveOpen: true))
        {
            Put(zip, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
            Put(zip, "word/document.xml", "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><d>&x;</d>");
        }

        Assert.Equal("damaged", Assert.Single(RecordReader.Read(stream.ToArray(), "a.docx").Notes).Code);
    }

    private static void Put(System.IO.Compression.ZipArchive zip, string name, string content)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open());
        writer.Write(content);
    }

    private static AbstractNum Abstract(int id, params (string Format, string Text)[] levels)
    {
        var definition = new AbstractNum { AbstractNumberId = id };
        for (var i = 0; i < levels.Length; i++)
            definition.Append(new Level(
                new StartNumberingValue { Val = 1 }, new NumberingFormat { Val = new EnumValue<NumberFormatValues> { InnerText = levels[i].Format } }, new LevelText { Val = levels[i].Text }) { LevelIndex = i });
        return definition;
    }

    private static Paragraph Plain(string text) => new(new Run(new Text(text)));

    private static Paragraph Item(string text, int num, int level = 0) => new(
        new ParagraphProperties(new NumberingProperties(new NumberingLevelReference { Val = level }, new NumberingId { Val = num })), new Run(new Text(text)));

    private static DocumentFormat.OpenXml.Wordprocessing.TableCell Cell(string text) => new(Plain(text));

    private static RecordText Read(Numbering? numbering, params OpenXmlElement[] blocks) => RecordReader.Read(Write(numbering, blocks), "a.docx");

    private static byte[] Write(Numbering? numbering, OpenXmlElement[] blocks)
    {
        var stream = new MemoryStream();
        using (var package = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = package.AddMainDocumentPart();
            main.Document = new Document(new Body(blocks));
            if (numbering is not null) main.AddNewPart<NumberingDefinitionsPart>().Numbering = numbering;
        }

        return stream.ToArray();
    }

    private static IEnumerable<string> Lines(RecordText read) => read.Lines.Select(l => l.Span.Of(read.Text));
}
