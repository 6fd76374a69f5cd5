using System.Text;
using Assiduous.Record.Layout;
using Assiduous.Record.Reading;
using FsCheck;
using FsCheck.Fluent;

namespace Assiduous.Record.Tests.Reading;

/// <summary>Whatever bytes come, reading ends soon, throws nothing and leaves every address inside the text.</summary>
public sealed class HostileInputTests
{
    /// <summary>How often each property is tried; <c>ASSIDUOUS_FUZZ</c> asks for more.</summary>
    private static readonly int Tries = int.TryParse(Environment.GetEnvironmentVariable("ASSIDUOUS_FUZZ"), out var tries) ? tries : 300;

    private static readonly string[] Pieces =
    [
        "1", "2", "25", "Q.", "A.", "MR. HALE:", "Page", "\n", "\n", "\n", "  ", "\f", "\t", "002:01", "10:02:15", "Case 1:16-cv-01994 Document 118-1 Filed 03/04/19 Page 2 of 64", "LKM 00012", "¶ 12", "12.", "(a)",
        "II.", "A.", "§ A", "ARGUMENT", "DEPOSITION OF JOHN ROE", "the words of the witness", "\uD800", "\u0000", "é", "....", "Defendants.", "v.", "UNITED STATES DISTRICT COURT", "Dated:", new string('x', 300),
    ];

    [Fact]
    public void Any_text_is_read_with_every_address_inside_it()
    {
        var texts = Gen.Elements(Pieces).ListOf(200).Select(p => string.Join(' ', p)).ToArbitrary();
        Prop.ForAll(texts, text => Sound(RecordReader.Read(Encoding.UTF8.GetBytes(text), "a.txt"))).Check(Config.QuickThrowOnFailure.WithMaxTest(Tries));
    }

    [Fact]
    public void Any_bytes_are_read_or_refused_with_a_note()
    {
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), bytes => Sound(RecordReader.Read(bytes, "a.docx"))).Check(Config.QuickThrowOnFailure.WithMaxTest(Tries));
    }

    [Fact]
    public void Any_table_of_words_from_a_child_process_is_parsed_in_pieces_of_any_size()
    {
        Prop.ForAll(Tables(), t =>
        {
            var whole = Parse(t.Table, int.MaxValue);
            var pieces = Parse(t.Table, t.Size);
            return whole.Count == pieces.Count && whole.Zip(pieces).All(p => p.First.Characters == p.Second.Characters && p.First.Words.SequenceEqual(p.Second.Words))
                // A table without a page is no document; its reader says so in a note of its own.
                && (whole.Count == 0 || Sound(DocumentBuilder.Build(whole, [])));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Tries));
    }

    [Theory]
    [InlineData(4221659901846895677UL, 8410749716395726693UL, 9)] // words a thousand million points away on a sheet a point wide
    public void A_table_that_once_ended_the_reading_is_parsed(ulong seed, ulong gamma, int size) =>
        Prop.ForAll(Tables(), t => Parse(t.Table, int.MaxValue) is not { Count: > 0 } whole || Sound(DocumentBuilder.Build(whole, []))).Check(Config.QuickThrowOnFailure.WithMaxTest(1).WithReplay(seed, gamma, size));

    [Fact]
    public void A_damaged_PDF_gives_what_it_holds_or_a_note()
    {
        var pdf = new TestPdf().Page().Text(72, 100, "The first page.").Page().Text(72, 100, "The second page.").Bytes();
        var random = new Random(7);
        for (var i = 0; i < Math.Max(20, Tries / 30); i++)
        {
            var bytes = (byte[])pdf.Clone();
            for (var change = 0; change < 1 + (i % 12); change++) bytes[random.Next(9, bytes.Length)] = (byte)random.Next(256);
            var cut = i % 3 == 0 ? random.Next(20, bytes.Length) : bytes.Length;
            var read = RecordReader.Read(bytes.AsMemory(0, cut), "a.pdf", ReadingOptions.Default with { Ocr = false, TextTimeLimit = TimeSpan.FromSeconds(20) });
            Assert.True(Sound(read));
            Assert.True(read.Notes.Count > 0 || read.Text.Contains("page"));
        }
    }

    [Fact]
    public void A_page_of_no_size_and_a_page_of_enormous_size_do_no_harm()
    {
        var pdf = new TestPdf().Page(0, 0).Page(14_400, 14_400).Text(72, 100, "Far too large.").Page(1, 1).Page().Text(72, 100, "An honest page.").Bytes();
        var read = RecordReader.Read(pdf, "a.pdf", ReadingOptions.Default with { OcrTimeLimit = TimeSpan.FromSeconds(20) });
        Assert.Equal(4, read.Pages.Count);
        Assert.Contains("An honest page.", read.Text);
    }

    [Fact]
    public void A_page_of_HTML_nested_beyond_measure_is_refused_and_a_deep_one_is_read()
    {
        string Nested(int depth) => "<html><body>" + string.Concat(Enumerable.Repeat("<div><b>", depth / 2)) + "deep" + "</body></html>";
        Assert.Contains("deep", RecordReader.Read(Encoding.ASCII.GetBytes(Nested(1000)), "a.html").Text);
        Assert.Equal("damaged", Assert.Single(RecordReader.Read(Encoding.ASCII.GetBytes(Nested(400_000)), "a.html").Notes).Code);
    }

    [Fact]
    public void A_transcript_of_many_pages_without_page_breaks_is_read_in_linear_time()
    {
        var text = new StringBuilder();
        for (var page = 1; page <= 3000; page++)
        {
            text.Append($"{page:00000}\n");
            for (var line = 1; line <= 25; line++) text.Append($"{line,2}  {(line % 2 == 1 ? "Q." : "A.")} words of page {page} and line {line}\n");
        }

        var read = RecordReader.Read(Encoding.ASCII.GetBytes(text.ToString()), "a.txt");
        Assert.Equal(Enumerable.Range(1, 3000), read.Transcript!.Pages.Select(p => p.Number));
        Assert.All(read.Transcript.Pages, p => Assert.Equal(25, p.Lines.Count));
        Assert.Equal("A. words of page 2999 and line 24", read.Transcript.Pages[2998].Lines[23].Span.Of(read.Text));
        Assert.Single(read.Pages);
    }

    private static List<Sheet> Parse(string table, int size)
    {
        var sheets = new List<Sheet>();
        var parser = new TsvParser(1000, 1, 1, sheets.Add);
        var bytes = Encoding.UTF8.GetBytes(table);
        for (var at = 0; at < bytes.Length; at += Math.Min(size, bytes.Length - at)) parser.Feed(bytes.AsSpan(at, Math.Min(size, bytes.Length - at)));
        parser.Finish(true);
        return sheets;
    }

    private static Arbitrary<(string Table, int Size)> Tables()
    {
        var row = from level in Gen.Elements("1", "3", "5", "9", "", "x")
                  from cells in Gen.Elements("0", "1", "-1", "612.5", "1e9", "99999999999999999999", "", "nan").ListOf(10)
                  from word in Gen.Elements("Case", "###PAGE###", "\uFEFF", "é", "7", "")
                  select level + "\t" + string.Join('\t', cells) + "\t" + word + "\n";
        var tables = from rows in row.ListOf(60) from size in Gen.Choose(1, 50) select (Table: string.Concat(rows), Size: size);
        return tables.ToArbitrary();
    }

    private static bool Sound(RecordText read)
    {
        bool Inside(Assiduous.Citations.TextSpan span) => span.Start >= 0 && span.End >= span.Start && span.End <= read.Text.Length;
        return read.Pages.All(p => Inside(p.Span) && p.Words.All(w => w.Start >= 0 && w.Start + w.Length <= read.Text.Length))
            && read.Lines.All(l => Inside(l.Span) && !l.Span.Of(read.Text).Contains('\n'))
            && read.Paragraphs.All(p => Inside(p.Span)) && read.Sections.All(s => Inside(s.Heading) && Inside(s.Body)) && read.Footnotes.All(f => Inside(f.Span))
            && (read.Transcript?.Pages.All(p => p.Lines.All(l => Inside(l.Span))) ?? true)
            && (read.Text.Length > 0 || read.Notes.Count > 0);
    }
}
