using System.Xml.Linq;
using Assiduous.Drafting.Annotating;
using Assiduous.Drafting.Drafts;
using Assiduous.Drafting.Tests.Fixtures;
using Assiduous.Judgment;

namespace Assiduous.Drafting.Tests.Drafts;

/// <summary>A Word brief gets links, comments and proposed repairs; all else in it stays.</summary>
public sealed class AnnotateWordTests
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Ordinary = "The cuffs did not fit. ECF No. 118-1 at 44:6–12.";

    [Fact]
    public void A_citation_that_leads_somewhere_becomes_a_link_to_the_filing_and_page()
    {
        var file = Annotate(Docx.Of(Docx.Paragraph(Ordinary)));
        Assert.Contains("Target=\"../filings/118-1%20ali-deposition.pdf#page=1\"", Docx.Part(file, "word/_rels/document.xml.rels"), StringComparison.Ordinal);
        Assert.Equal("ECF No. 118-1 at 44:6–12", Body(file).Descendants(W + "hyperlink").Single().Value);
        Assert.Empty(Made.Errors(file));
    }

    [Fact]
    public void A_citation_that_leads_nowhere_gets_a_comment_and_no_link()
    {
        var file = Annotate(Docx.Of(Docx.Paragraph("He said so. ECF No. 118-1 at 312:4.")));
        Assert.Contains("312", Docx.Part(file, "word/comments.xml"), StringComparison.Ordinal);
        Assert.Empty(Made.Errors(file));
    }

    [Fact]
    public void A_transposed_pinpoint_is_mended_as_a_tracked_change()
    {
        var file = Annotate(Docx.Of(Docx.Paragraph("Ali testified that “my wrists are too big for the regular ones.” ECF No. 118-1 at 82:5.")));
        var body = Body(file);
        Assert.Equal("82:5", string.Concat(body.Descendants(W + "del").Descendants(W + "delText").Select(t => t.Value)));
        Assert.Equal("44:8–9", body.Descendants(W + "ins").Single().Value);
        Assert.Empty(Made.Errors(file));
    }

    [Fact]
    public void Words_that_stand_at_two_places_are_not_mended()
    {
        // "I told both of them" stands nowhere else, but "when did you tell" is asked twice over: no place is certain.
        var file = Annotate(Docx.Of(Docx.Paragraph("He “told nobody of any of it at all.” ECF No. 118-1 at 82:5.")));
        Assert.Empty(Body(file).Descendants(W + "ins"));
    }

    public static TheoryData<string, string> Odd() => new()
    {
        { "tracked changes", "<w:p><w:ins w:id=\"5\" w:author=\"P. Counsel\"><w:r><w:t xml:space=\"preserve\">Inserted. ECF No. 118-1 at 44:6. </w:t></w:r></w:ins><w:del w:id=\"6\" w:author=\"P. Counsel\"><w:r><w:delText>ECF No. 9 at 1.</w:delText></w:r></w:del></w:p>" },
        { "a field", "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>REF x</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>ECF No. 118-1 at 44:6</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>" },
        { "an existing link", "<w:p><w:hyperlink w:anchor=\"a\"><w:r><w:t>ECF No. 118-1 at 44:6</w:t></w:r></w:hyperlink><w:bookmarkStart w:id=\"1\" w:name=\"a\"/><w:bookmarkEnd w:id=\"1\"/></w:p>" },
        { "a table", "<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/></w:tblPr><w:tblGrid><w:gridCol w:w=\"4000\"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:tcW w:w=\"4000\" w:type=\"dxa\"/></w:tcPr><w:p><w:r><w:t>See ECF No. 118-1 at 44:6.</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p/>" },
        { "right-to-left text", "<w:p><w:pPr><w:bidi/></w:pPr><w:r><w:rPr><w:rtl/></w:rPr><w:t xml:space=\"preserve\">הוא אמר כך ECF No. 118-1 at 44:6.</w:t></w:r></w:p>" },
        { "runs cut anywhere", "<w:p><w:r><w:t>See ECF N</w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t>o. 118-</w:t></w:r><w:proofErr w:type=\"spellStart\"/><w:r><w:t>1 at 44</w:t></w:r><w:r><w:t>:6. More.</w:t><w:tab/><w:t>End</w:t></w:r></w:p>" },
        { "hidden text and breaks", "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r><w:r><w:t xml:space=\"preserve\">See ECF No. </w:t><w:br/><w:t>118-1 at 44:6.</w:t></w:r></w:p>" },
    };

    [Theory]
    [MemberData(nameof(Odd))]
    public void Nothing_that_was_in_the_document_is_lost(string what, string body)
    {
        var before = Docx.Of(body + Docx.Paragraph(Ordinary));
        var file = Annotate(before);
        Assert.Empty(Made.Errors(file));
        var (old, now) = (Body(before), Body(file));
        Assert.True(Words(old) == Words(now), what);
        foreach (var kind in (string[])["ins", "del", "fldChar", "instrText", "tbl", "tc", "bidi", "br", "tab", "proofErr", "bookmarkStart"])
            Assert.True(old.Descendants(W + kind).Count() == now.Descendants(W + kind).Count(), $"{what}: {kind}");
        // A run that is cut in two keeps its format on both pieces.
        foreach (var kind in (string[])["rtl", "vanish", "i"]) Assert.True(old.Descendants(W + kind).Count() <= now.Descendants(W + kind).Count(), $"{what}: {kind}");
    }

    [Fact]
    public void Comments_that_were_there_stay_and_ours_have_numbers_of_their_own()
    {
        var body = "<w:p><w:commentRangeStart w:id=\"7\"/><w:r><w:t xml:space=\"preserve\">He said so. ECF No. 118-1 at 312:4.</w:t></w:r><w:commentRangeEnd w:id=\"7\"/><w:r><w:commentReference w:id=\"7\"/></w:r></w:p>";
        var file = Annotate(Docx.Of(body, "<w:comment w:id=\"7\" w:author=\"Partner\"><w:p><w:r><w:t>Check this.</w:t></w:r></w:p></w:comment>"));
        var comments = XDocument.Parse(Docx.Part(file, "word/comments.xml")).Root!.Elements().ToList();
        Assert.Equal("Check this.", comments[0].Value);
        Assert.True(comments.Count > 1);
        Assert.Equal(comments.Count, comments.Select(c => (string?)c.Attribute(W + "id")).Distinct().Count());
        Assert.Empty(Made.Errors(file));
    }

    [Fact]
    public void A_citation_in_a_text_box_is_linked_and_its_comment_stands_outside()
    {
        var box = "<w:p><w:r><w:t>Before.</w:t></w:r><w:r><w:pict><v:shape xmlns:v=\"urn:schemas-microsoft-com:vml\" id=\"s\"><v:textbox><w:txbxContent><w:p><w:r><w:t>ECF No. 118-1 at 312:4.</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>";
        var body = Body(Annotate(Docx.Of(box)));
        Assert.Empty(body.Descendants(W + "txbxContent").Descendants(W + "commentReference"));
        Assert.NotEmpty(body.Descendants(W + "commentReference"));
    }

    [Fact]
    public void Authorities_are_marked_with_words_own_fields_once_in_full_and_then_in_short()
    {
        const string Cite = "Holtz v. Rockefeller & Co., 258 F.3d 62, 73 (2d Cir. 2001)";
        var docx = Docx.Of(Docx.Paragraph($"See {Cite.Replace("&", "&amp;", StringComparison.Ordinal)}.") + Docx.Paragraph("So too Holtz, 258 F.3d at 74."));
        var file = Annotator.Annotate("brief.docx", docx, null, new() { Authorities = true }).File!.Bytes;
        var codes = Body(file).Descendants(W + "instrText").Select(i => i.Value.Trim()).ToList();
        Assert.Equal("TA \\l \"Holtz v. Rockefeller & Co., 258 F.3d 62 (2d Cir. 2001)\" \\s \"Holtz v. Rockefeller & Co., 258 F.3d 62 (2d Cir. 2001)\" \\c 1", codes.Single(c => c.StartsWith("TA \\l", StringComparison.Ordinal)));
        Assert.Single(codes, c => c.StartsWith("TA \\s", StringComparison.Ordinal));
        Assert.Single(codes, c => c.StartsWith("TOA", StringComparison.Ordinal));
        Assert.Empty(Made.Errors(file));
    }

    [Fact]
    public void A_sealed_filing_is_not_linked_for_the_court()
    {
        Review sealedReview = HandMade.Review with { Filings = [.. HandMade.Review.Filings.Select(f => f.File.StartsWith("118-1 ", StringComparison.Ordinal) ? f with { Sealed = true } : f)] };
        var result = Annotator.Annotate("brief.docx", Docx.Of(Docx.Paragraph(Ordinary)), sealedReview, new() { Audience = Audience.Court, LinkBase = "../" });
        Assert.Equal(0, result.Links);
    }

    [Fact]
    public void The_same_paper_gives_the_same_bytes() => Assert.True(Annotate(Docx.Of(Docx.Paragraph(Ordinary))).Span.SequenceEqual(Annotate(Docx.Of(Docx.Paragraph(Ordinary))).Span));

    [Fact]
    public void A_signed_document_is_refused_with_the_reason()
    {
        using var stream = new MemoryStream();
        stream.Write(Docx.Of(Docx.Paragraph(Ordinary)));
        using (var zip = new System.IO.Compression.ZipArchive(stream, System.IO.Compression.ZipArchiveMode.Update, leaveOpen: true)) 
        {
            using var part = zip.CreateEntry("_xmlsignatures/sig1.xml").Open();
            part.Write("<Signature/>"u8);
        }

        Assert.Contains("digital signature", Refused("brief.docx", stream.ToArray()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_with_a_password_is_refused_with_the_reason()
    {
        // A protected Word file is an OLE container, which begins so.
        byte[] ole = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[1016], .. System.Text.Encoding.Unicode.GetBytes("EncryptedPackage"), .. new byte[1000]];
        Assert.Contains("brief.docx: The file is locked with a password, ", Refused("brief.docx", ole), StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_of_the_old_form_is_refused_with_the_remedy() =>
        Assert.Contains("save it as .docx or PDF", Refused("brief.doc", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[2000]]), StringComparison.Ordinal);

    [Fact]
    public void A_text_file_is_refused_with_the_remedy() => Assert.Contains("Save it as one of the two", Refused("brief.txt", "Some words. ECF No. 1."u8.ToArray()), StringComparison.Ordinal);

    [Fact]
    public void Four_hundred_citations_take_no_more_than_their_share_beside_forty()
    {
        Assert.InRange(Best(400) / Best(40), 0, 60);
        static double Best(int count)
        {
            var brief = Docx.Of(string.Concat(Enumerable.Range(0, count).Select(i => Docx.Paragraph($"Sentence {i} says that the cuffs did not fit. ECF No. 118-1 at 44:{6 + (i % 6)}."))));
            return Enumerable.Range(0, 3).Min(_ =>
            {
                var from = System.Diagnostics.Stopwatch.GetTimestamp();
                Annotate(brief);
                return System.Diagnostics.Stopwatch.GetElapsedTime(from).TotalMilliseconds;
            });
        }
    }

    private static ReadOnlyMemory<byte> Annotate(byte[] docx)
    {
        var result = Annotator.Annotate("brief.docx", docx, HandMade.Review, new() { LinkBase = "../filings/" });
        Assert.True(result.File is not null, result.Refused);
        return result.File.Bytes;
    }

    private static string Refused(string name, byte[] bytes)
    {
        var result = Annotator.Annotate(name, bytes, HandMade.Review, new());
        Assert.Null(result.File);
        return result.Refused!;
    }

    private static XElement Body(ReadOnlyMemory<byte> docx) => XDocument.Parse(Docx.Part(docx, "word/document.xml"), LoadOptions.PreserveWhitespace).Root!;

    private static string Words(XElement body) => string.Concat(body.Descendants().Where(e => e.Name == W + "t" || e.Name == W + "delText").Select(e => e.Value));
}
