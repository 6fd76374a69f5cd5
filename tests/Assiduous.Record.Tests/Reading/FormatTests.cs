using System.Diagnostics;
using System.Text;
using Assiduous.Record.Reading;

namespace Assiduous.Record.Tests.Reading;

public sealed class FormatTests
{
    [Theory]
    [InlineData("", "a.pdf", "empty-file")]
    [InlineData("this is no zip", "a.docx", "not-a-zip")]
    [InlineData("this is no PDF", "a.pdf", "damaged")]
    [InlineData("%PDF-1.7 and then nothing", "a.txt", "damaged")]
    [InlineData("PK\u0003\u0004 and then nothing", "a.docx", "damaged")]
    [InlineData("{\\rtf1 words}", "a.doc", "unsupported")]
    [InlineData("From: a@example.com\nMIME-Version: 1.0\n\nwords", "a.txt", "unsupported")]
    [InlineData("anything at all", "a.ptx", "unsupported")]
    [InlineData("   \n \n", "a.txt", "no-text")]
    public void What_cannot_be_read_gives_a_note_with_a_remedy_and_no_words(string content, string name, string code)
    {
        var read = RecordReader.Read(Encoding.Latin1.GetBytes(content), name);
        var note = Assert.Single(read.Notes);
        Assert.Equal(code, note.Code);
        Assert.Contains('.', note.Message);
        Assert.Equal("", read.Text.Trim());
    }

    [Theory]
    [InlineData("{\\rtf1 words}", "a.rtf", "rich-text", "save it as .docx or PDF")]
    [InlineData("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1 words", "a.doc", ".doc", "save it as .docx or PDF")]
    [InlineData("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1 words", "a.msg", "Outlook", "print it, with its attachments, to PDF")]
    [InlineData("Received: by mail\nFrom: a@example.com\nMIME-Version: 1.0\n\nwords", "a.eml", "e-mail", "Print it, with its attachments, to PDF")]
    [InlineData("anything at all", "a.ptx", "E-Transcript", "ASCII (.txt) or PDF")]
    [InlineData("anything at all", "a.lef", "LiveNote", "export the transcript as ASCII (.txt)")]
    [InlineData("\u00ffWPC words", "a.wpd", "WordPerfect", ".docx or PDF")]
    [InlineData("PK\u0003\u0004 and then", "a.xlsx", "spreadsheet", "Print it to PDF")]
    [InlineData("CHA000214,VOL001,.\\IMG\\CHA000214.TIF,Y,,,3\n", "a.opt", "load file", "Put the documents that it lists into the folder")]
    [InlineData("IM,CHA000214,D,0,@VOL001;IMG;CHA000214.TIF;2\n", "a.lfp", "load file", "Put the documents that it lists into the folder")]
    [InlineData("\u00feBEGDOC\u00fe\u0014\u00feENDDOC\u00fe\n", "a.dat", "load file", "Put the documents that it lists into the folder")]
    public void A_kind_that_is_not_read_is_named_with_what_to_ask_for(string content, string name, string what, string remedy)
    {
        var bytes = Encoding.Latin1.GetBytes(content);
        var note = Assert.Single(RecordReader.Read(bytes, name).Notes);
        Assert.Equal("unsupported", note.Code);
        Assert.Contains(what, note.Message, StringComparison.Ordinal);
        Assert.Contains(remedy, note.Message, StringComparison.Ordinal);
        Assert.Contains(what, AcceptedFormats.Refusal(bytes, name), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_is_read_by_its_content_and_not_by_its_name()
    {
        var pdf = new TestPdf().Page().Text(72, 100, "The lot was poorly lit.").Bytes();
        Assert.Contains("The lot was poorly lit.", RecordReader.Read(pdf, "notes.docx").Text);
        Assert.Contains("<b>", RecordReader.Read("Not <b>HTML</b> but text"u8.ToArray(), "page.html").Text);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("iso-8859-1")]
    public void Text_in_any_usual_encoding_is_read(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes("The sauté station, § 1983, Muñoz")];
        var read = RecordReader.Read(bytes, "a.txt");
        Assert.Equal("The sauté station, § 1983, Muñoz\n", read.Text.TrimEnd('\f'));
        Assert.Equal(name == "iso-8859-1", read.Notes.Any(n => n.Code == "encoding"));
    }

    [Fact]
    public void Curly_quotation_marks_in_windows_text_come_out_right()
    {
        var read = RecordReader.Read(new byte[] { 0x93, (byte)'t', (byte)'i', (byte)'g', (byte)'h', (byte)'t', 0x94 }, "a.txt");
        Assert.StartsWith("“tight”", read.Text);
    }

    [Fact]
    public void A_locked_PDF_is_named_as_locked()
    {
        Assert.SkipWhen(ChildProcess.FindOnPath("qpdf") is null, "qpdf is not installed.");
        using var folder = new TempFolder();
        File.WriteAllBytes(folder.File("open.pdf"), new TestPdf().Page().Text(72, 100, "words").Bytes());
        using (var qpdf = Process.Start("qpdf", ["--encrypt", "one", "two", "256", "--", folder.File("open.pdf"), folder.File("locked.pdf")])) qpdf.WaitForExit();
        Assert.Equal("encrypted", Assert.Single(RecordReader.ReadFile(folder.File("locked.pdf")).Notes).Code);
    }

    [Fact]
    public void Reading_a_file_changes_nothing_and_leaves_nothing_behind()
    {
        using var folder = new TempFolder();
        var path = folder.File("a.pdf");
        File.WriteAllBytes(path, new TestPdf().Page().Text(72, 100, "words").Bytes());
        var before = (File.ReadAllBytes(path), File.GetLastWriteTimeUtc(path));
        RecordReader.ReadFile(path);
        Assert.Equal(before.Item1, File.ReadAllBytes(path));
        Assert.Equal(before.Item2, File.GetLastWriteTimeUtc(path));
        Assert.Equal([path], Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public void A_page_without_words_keeps_its_place_among_the_others()
    {
        var pdf = new TestPdf().Page().Text(72, 100, "first page").Page().Page().Text(72, 100, "third page").Bytes();
        var read = RecordReader.Read(pdf, "a.pdf", ReadingOptions.Default with { Ocr = false });
        Assert.Equal([1, 2, 3], read.Pages.Select(p => p.FilePage));
        Assert.Equal("third page\n", read.Pages[2].Span.Of(read.Text));
    }

    [Fact]
    public void HTML_gives_its_words_block_by_block_without_scripts()
    {
        var html = "<html><head><title>t</title><script>alert(1)</script></head><body><h1>Docket</h1><p>One <b>two</b><br>three</p><ol start=4><li>four</li><li>five</li></ol><table><tr><td>a<td>b</table><style>x{}</style>";
        var read = RecordReader.Read(Encoding.UTF8.GetBytes(html), "a.html");
        Assert.Equal(["Docket", "One two", "three", "4. four", "5. five", "a", "b"], read.Lines.Select(l => l.Span.Of(read.Text)));
        Assert.Equal(new TableCell(1, 1, 2), read.Lines[^1].Cell);
        Assert.Equal(1, read.Lines[0].HeadingLevel);
    }
}
