using System.Xml.Linq;
using Assiduous.Drafting.Annotating;
using Assiduous.Drafting.Tests.Fixtures;

namespace Assiduous.Drafting.Tests.Drafts;

/// <summary>Footnotes of a Word brief are read and marked as its body is, as far as Word allows; and a citation of several places leads to each.</summary>
public sealed class AnnotateNotesTests
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private static byte[] Brief(string note) => Docx.WithNotes($"<w:p><w:r><w:t>The cuffs did not fit.</w:t></w:r>{Docx.NoteMark(2)}<w:r><w:t xml:space=\"preserve\"> So he said.</w:t></w:r></w:p>", Docx.Note(2, note));

    [Fact]
    public void A_citation_in_a_footnote_is_linked_there()
    {
        var file = Annotate(Brief("See ECF No. 118-1 at 72:2–12.")).File!.Bytes;
        Assert.Equal("ECF No. 118-1 at 72:2–12", Notes(file).Descendants(W + "hyperlink").Single().Value);
        Assert.Contains("118-1%20ali-deposition.pdf#page=2", Docx.Part(file, "word/_rels/footnotes.xml.rels"), StringComparison.Ordinal);
        Assert.Empty(Made.Errors(file));
    }

    [Fact]
    public void A_comment_on_a_footnote_stands_at_its_mark_in_the_body()
    {
        var file = Annotate(Brief("He said so. ECF No. 118-1 at 312:4.")).File!.Bytes;
        Assert.Empty(Notes(file).Descendants(W + "commentReference"));
        var start = Body(file).Descendants(W + "commentRangeStart").Single();
        Assert.NotNull(((XElement)start.NextNode!).Element(W + "footnoteReference"));
        Assert.Contains("312", Docx.Part(file, "word/comments.xml"), StringComparison.Ordinal);
        Assert.Empty(Made.Errors(file));
    }

    [Fact]
    public void A_transposed_pinpoint_in_a_footnote_is_mended_as_a_tracked_change()
    {
        var file = Annotate(Brief("Ali testified that “my wrists are too big for the regular ones.” ECF No. 118-1 at 82:5.")).File!.Bytes;
        Assert.Equal("44:8–9", Notes(file).Descendants(W + "ins").Single().Value);
        Assert.Empty(Made.Errors(file));
    }

    [Fact]
    public void Every_place_of_a_citation_has_its_own_link()
    {
        var file = Annotate(Docx.Of(Docx.Paragraph("It hurt. ECF No. 118-1 at 44:6–12, 72:2–12."))).File!.Bytes;
        Assert.Equal(["ECF No. 118-1 at 44:6–12", "72:2–12"], Body(file).Descendants(W + "hyperlink").Select(h => h.Value));
        var relations = Docx.Part(file, "word/_rels/document.xml.rels");
        Assert.Contains("#page=1", relations, StringComparison.Ordinal);
        Assert.Contains("#page=2", relations, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_and_marks_of_notes_stay()
    {
        var before = Brief("First ECF No. 118-1 at 44:6. Then “nothing” else.");
        var file = Annotate(before).File!.Bytes;
        Assert.Equal(Notes(before).Value, Notes(file).Value);
        Assert.Single(Notes(file).Descendants(W + "footnoteRef"));
        Assert.Single(Body(file).Descendants(W + "footnoteReference"));
    }

    [Theory]
    [InlineData("<w:documentProtection w:edit=\"readOnly\" w:enforcement=\"1\"/>", true)]
    [InlineData("<w:writeProtection w:recommended=\"1\"/>", true)]
    [InlineData("<w:documentProtection w:edit=\"readOnly\" w:enforcement=\"0\"/>", false)]
    [InlineData("", false)]
    public void A_document_protected_against_editing_keeps_its_protection_and_its_author_is_told(string settings, bool told)
    {
        var file = Annotate(Docx.WithNotes(Docx.Paragraph("See ECF No. 118-1 at 44:6."), "", settings)).File!;
        Assert.Contains(settings.Split(' ')[0], Docx.Part(file.Bytes, "word/settings.xml"), StringComparison.Ordinal);
        Assert.Equal(told, file.Messages.Any(m => m.Contains("protected against editing", StringComparison.Ordinal)));
    }

    [Fact]
    public void Styles_that_the_document_does_not_define_do_no_harm() =>
        Assert.Equal(1, Annotate(Docx.Of("<w:p><w:pPr><w:pStyle w:val=\"Firm Body 7\"/></w:pPr><w:r><w:rPr><w:rStyle w:val=\"nowhere\"/></w:rPr><w:t>See ECF No. 118-1 at 44:6.</w:t></w:r></w:p>")).Links);

    private static AnnotateResult Annotate(byte[] docx) => Annotator.Annotate("brief.docx", docx, HandMade.Review, new() { LinkBase = "../filings/" });

    private static XElement Body(ReadOnlyMemory<byte> docx) => XDocument.Parse(Docx.Part(docx, "word/document.xml"), LoadOptions.PreserveWhitespace).Root!;

    private static XElement Notes(ReadOnlyMemory<byte> docx) => XDocument.Parse(Docx.Part(docx, "word/footnotes.xml"), LoadOptions.PreserveWhitespace).Root!;
}
