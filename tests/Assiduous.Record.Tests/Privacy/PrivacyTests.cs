using Assiduous.Citations;
using Assiduous.Record.Privacy;
using Assiduous.Record.Reading;
using Assiduous.Record.Tests.Hostile;

namespace Assiduous.Record.Tests.Privacy;

public sealed class PrivacyTests
{
    [Theory]
    [InlineData("Her number is 123-45-6789.", "social-security-number")]
    [InlineData("SSN: 123456789", "social-security-number")]
    [InlineData("Social Security No. 123 45 6789", "social-security-number")]
    [InlineData("EIN 12-3456789", "taxpayer-number")]
    [InlineData("Tax ID No. 123-45-6789", "taxpayer-number")]
    [InlineData("His ITIN is 912-70-1234.", "taxpayer-number")]
    [InlineData("wired to account no. 004417829", "account-number")]
    [InlineData("paid with 4111 1111 1111 1111 that day", "account-number")]
    [InlineData("routing number 021000021", "account-number")]
    [InlineData("her account at Castine Bank, no. 004417829", "account-number")]
    [InlineData("Acct #: 4417-829-11", "account-number")]
    [InlineData("SSN 123.45.6789", "social-security-number")]
    [InlineData("She was born on March 4, 1991.", "birth-date")]
    [InlineData("DOB: 03/04/1991", "birth-date")]
    [InlineData("Date of Birth 4 March 1991", "birth-date")]
    [InlineData("her minor son, Peter Quill, saw it", "minor-name")]
    [InlineData("Peter Quill, a minor, by his mother", "minor-name")]
    [InlineData("her twelve-year-old daughter Ada was there", "minor-name")]
    public void What_the_rule_has_redacted_is_found(string text, string code) =>
        Assert.Equal(code, Assert.Single(PrivateData.In(text, false)).Code);

    [Theory]
    [InlineData("SSN xxx-xx-6789")]
    [InlineData("account ending in 4417")]
    [InlineData("She was born in 1991.")]
    [InlineData("her minor son, P.Q., saw it")]
    [InlineData("The call was made on March 4, 1991.")]
    [InlineData("Call 212-555-0143 or see docket 1:16-cv-01994.")]
    [InlineData("Bates CHA 000214, page 123-45.")]
    [InlineData("The invoice of 10/04/2018 for 1234567 boxes.")]
    [InlineData("Number 000-12-3456 was never issued.")]
    [InlineData("He lives at 12 Elm Street.")]
    [InlineData("the account of Officer Ramos, 12 pages long")]
    [InlineData("Officer Ramos gave an account of the arrest, report 2015-07821.")]
    [InlineData("On account of the delay, see incident report no. 210033170.")]
    [InlineData("Her savings were gone; call (212) 555-0143 or 212.555.0143.")]
    [InlineData("DEF-123-45-6789 and RAMOS_123-45-6789 are Bates numbers.")]
    [InlineData("Lines 123 45 2019 of the table, and 100.25.2019.")]
    [InlineData("Docket 1:21-cv-00977-AST, PageID.123456789, CHA 000214–000377")]
    [InlineData("She was born and raised in Salem. The incident of March 4, 2019 changed that.")]
    [InlineData("The birthday party; on June 4, 2019 he left.")]
    [InlineData("Tracking number 4111111111111111.")]
    [InlineData("See Weller Deposition, 12, 14, and Local Rule, 7, 8.")]
    [InlineData("Sent: Tuesday, June 9, 2020 8:02 AM")]
    [InlineData("ECF No. 118-1 at 44:6–12; 2019 WL 2717691; 42 U.S.C. 1983")]
    public void What_the_rule_allows_is_passed_over(string text) => Assert.Empty(PrivateData.In(text, false));

    [Fact]
    public void A_home_address_counts_where_it_is_asked_for_or_the_case_is_a_criminal_one()
    {
        const string words = "He resides at 12 Elm Street in Salem.";
        Assert.Equal("home-address", Assert.Single(PrivateData.In(words, true)).Code);
        Assert.Empty(Check("a.txt", "Words.\n" + words));
        var criminal = RawPdf.Page("BT /F1 9 Tf 72 770 Td (Case 1:20-cr-00123-ABC   Document 45   Filed 01/02/21   Page 3 of 10) Tj ET BT /F1 12 Tf 72 700 Td (" + words + ") Tj ET");
        Assert.Contains(Check("a.pdf", criminal), f => f.Code == "home-address" && f.Message.StartsWith("a.pdf, page 1:", StringComparison.Ordinal));
    }

    [Fact]
    public void Words_under_a_black_box_and_white_words_are_told_by_page_and_never_repeated()
    {
        SkipWithoutTools();
        var found = Check("a.pdf", RawPdf.Page(
            "BT /F1 12 Tf 72 700 Td (Visible words.) Tj ET BT /F1 12 Tf 72 660 Td (Her number is 123-45-6789.) Tj ET 0 g 70 656 230 16 re f "
            + "1 1 1 rg BT /F1 12 Tf 72 620 Td (white words here) Tj ET 0 g BT 3 Tr /F1 12 Tf 72 540 Td (invisible) Tj ET"));
        Assert.Equal(["social-security-number", "text-under-box", "unseen-text"], found.Select(f => f.Code));
        Assert.Contains("4 words stand under a dark box", found[1].Message);
        Assert.Contains("4 words stand in the text that the page does not show", found[2].Message);
        Assert.All(found, f => Assert.True(f.Text.Length == 0 && f.Span.IsEmpty && !f.Message.Contains("6789") && !f.Message.Contains("white words here") && f.Message.Contains("page 1")));
    }

    [Fact]
    public void White_words_on_a_dark_bar_and_words_before_a_picture_are_seen()
    {
        SkipWithoutTools();
        var found = Check("a.pdf", RawPdf.Page("0 g 70 576 230 16 re f 1 1 1 rg BT /F1 12 Tf 72 580 Td (white words on a black bar) Tj ET 0.5 g BT /F1 12 Tf 72 500 Td (grey words) Tj ET"));
        Assert.Empty(found);
    }

    [Fact]
    public void Layers_comments_and_properties_are_told_even_where_they_are_packed()
    {
        SkipWithoutTools();
        var objects = "<< /OCProperties << /OCGs [] >> >> << /Type /Annot /Subtype /FreeText /Contents (secret) >>";
        using var packed = new MemoryStream();
        using (var deflate = new System.IO.Compression.ZLibStream(packed, System.IO.Compression.CompressionLevel.Fastest, leaveOpen: true)) deflate.Write(System.Text.Encoding.ASCII.GetBytes(objects));
        var pdf = RawPdf.Page(more: RawPdf.Stream(System.Text.Encoding.Latin1.GetString(packed.ToArray()), "/Type /ObjStm /N 2 /First 10 /Filter /FlateDecode"));
        Assert.Equal(["hidden-layers", "comments"], Check("a.pdf", pdf).Select(f => f.Code));
    }

    [Fact]
    public void A_Word_file_tells_of_changes_comments_hidden_and_white_words()
    {
        const string document = "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>Words.</w:t></w:r><w:del w:id=\"1\" w:author=\"x\"><w:r><w:delText>secret</w:delText></w:r></w:del><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r><w:r><w:rPr><w:color w:val=\"FFFFFF\"/></w:rPr><w:t>white</w:t></w:r></w:p></w:body></w:document>";
        var bytes = HostileCorpus.Zip([("[Content_Types].xml", Types), ("_rels/.rels", Relations), ("word/document.xml", document)]);
        Assert.Equal(["tracked-changes", "hidden-text", "unseen-text"], Check("a.docx", bytes).Select(f => f.Code));
    }

    [Fact]
    public void A_Word_file_tells_of_numbers_in_its_heads_comments_and_deleted_words()
    {
        const string W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
        var document = $"<w:document {W}><w:body><w:p><w:r><w:t>Words.</w:t></w:r><w:del w:id=\"1\" w:author=\"x\"><w:r><w:delText>account no. 004417829</w:delText></w:r></w:del></w:p></w:body></w:document>";
        var head = $"<w:hdr {W}><w:p><w:r><w:t>SSN 123-45-</w:t></w:r><w:r><w:t>6789</w:t></w:r></w:p></w:hdr>";
        var comments = $"<w:comments {W}><w:comment w:id=\"0\"><w:p><w:r><w:t>born on March 4, 1991</w:t></w:r></w:p></w:comment></w:comments>";
        var bytes = HostileCorpus.Zip([("[Content_Types].xml", Types), ("_rels/.rels", Relations), ("word/document.xml", document), ("word/header1.xml", head), ("word/comments.xml", comments)]);
        var found = Check("a.docx", bytes);
        Assert.Equal(["account-number", "birth-date", "comments", "social-security-number", "tracked-changes"], found.Select(f => f.Code).Order(StringComparer.Ordinal));
        Assert.All(found, f => Assert.False(f.Message.Contains("6789", StringComparison.Ordinal) || f.Message.Contains("1991", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_privacy_pass_is_linear_in_the_text()
    {
        var text = string.Concat(Enumerable.Repeat("account born minor 12-34 ", 20_000));
        Assert.Empty(PrivateData.In(text, true));
    }

    private const string Types = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>";

    private const string Relations = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>";

    private static IReadOnlyList<Finding> Check(string name, string text) => Check(name, System.Text.Encoding.UTF8.GetBytes(text));

    private static IReadOnlyList<Finding> Check(string name, byte[] bytes)
    {
        using var folder = new TempFolder();
        File.WriteAllBytes(folder.File(name), bytes);
        return PrivacyCheck.Run(folder.File(name), name).Findings;
    }

    private static void SkipWithoutTools() => Assert.SkipWhen(ChildProcess.FindOnPath("pdftoppm") is null, "pdftoppm is not installed.");
}
