using Assiduous.Drafting.Annotating;
using Assiduous.Drafting.Drafts;
using Assiduous.Testing;
using PdfSharp.Pdf;
using PdfSharp.Pdf.IO;

namespace Assiduous.Drafting.Tests.Drafts;

/// <summary>A PDF brief gets links and highlights; its words stay, and other programs find it sound.</summary>
public sealed class AnnotatePdfTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("assiduous-pdf-").FullName;

    private static byte[] Brief => File.ReadAllBytes(Places.InRepository("samples", "ali-v-ramos", "filings", "121 Memorandum of Law in Opposition.pdf"));

    [Fact]
    public void The_opposition_of_the_sample_gets_links_to_the_lines_that_it_cites()
    {
        var result = Annotate(Brief);
        Assert.InRange(result.Links, 20, 60);
        using var document = PdfReader.Open(new MemoryStream(result.File!.Bytes.ToArray()), PdfDocumentOpenMode.Import);
        var links = Enumerable.Range(0, document.PageCount).SelectMany(i => document.Pages[i].Elements.GetArray("/Annots") is { } all ? Enumerable.Range(0, all.Elements.Count).Select(n => all.Elements.GetDictionary(n)!) : []).Where(a => a.Elements.GetName("/Subtype") == "/Link").ToList();
        Assert.Contains(links, l => l.Elements.GetDictionary("/A")!.Elements.GetString("/F").Contains("118-1 Ali Deposition.pdf", StringComparison.Ordinal));
    }

    [Fact]
    public void Another_program_finds_the_copy_sound_and_reads_the_same_words()
    {
        var copy = Write("copy.pdf", Annotate(Brief).File!.Bytes);
        Made.Run("qpdf", "--check", copy);
        Assert.Equal(Made.Run("pdftotext", "-layout", Write("brief.pdf", Brief), "-"), Made.Run("pdftotext", "-layout", copy, "-"));
    }

    [Fact]
    public void The_same_brief_gives_the_same_bytes() => Assert.True(Annotate(Brief).File!.Bytes.Span.SequenceEqual(Annotate(Brief).File!.Bytes.Span));

    [Fact]
    public void A_signed_file_is_refused_with_the_reason()
    {
        using var document = PdfReader.Open(new MemoryStream(Brief), PdfDocumentOpenMode.Modify);
        var signature = new PdfDictionary(document);
        signature.Elements.SetName("/Type", "/Sig");
        signature.Elements["/ByteRange"] = new PdfArray(document, new PdfInteger(0), new PdfInteger(1), new PdfInteger(2), new PdfInteger(3));
        document.Internals.AddObject(signature);
        document.Internals.Catalog.Elements["/Assiduous"] = signature.Reference!;
        using var stream = new MemoryStream();
        document.Save(stream, closeStream: false);
        Assert.Contains("digital signature", Annotate(stream.ToArray()).Refused, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_protected_against_changes_is_refused_with_the_reason()
    {
        using var document = PdfReader.Open(new MemoryStream(Brief), PdfDocumentOpenMode.Modify);
        document.SecuritySettings.OwnerPassword = "owner";
        document.SecuritySettings.UserPassword = "user";
        using var stream = new MemoryStream();
        document.Save(stream, closeStream: false);
        Assert.Contains("brief.pdf", Annotate(stream.ToArray()).Refused, StringComparison.Ordinal);
    }

    [Fact]
    public void The_appendix_holds_the_cited_pages_and_no_others()
    {
        var filings = Places.InRepository("samples", "ali-v-ramos", "filings");
        var file = Assert.Single(Appendix.Make(Made.Sample, new(), name => File.ReadAllBytes(Path.Combine(filings, name))));
        using var document = PdfReader.Open(new MemoryStream(file.Bytes.ToArray()), PdfDocumentOpenMode.Import);
        var cited = Made.Sample.Facts.SelectMany(f => f.Citations.Concat(f.Response.Citations)).Concat(Made.Sample.Narrative.SelectMany(n => n.Citations)).Select(c => c.Passage).OfType<Record.Passage>()
            .Where(p => p.File.EndsWith(".pdf", StringComparison.Ordinal) && Made.Sample.Filings.Single(f => f.File == p.File).Role is not (Record.FilingRole.Memorandum or Record.FilingRole.Reply or Record.FilingRole.Order))
            .SelectMany(p => Enumerable.Range(p.FilePageFrom, p.FilePageTo - p.FilePageFrom + 1).Select(n => (p.File, n))).Distinct().Count();
        Assert.Equal(cited, document.PageCount);
        Made.Run("qpdf", "--check", Write("appendix.pdf", file.Bytes));
    }

    [Fact]
    public void A_limit_on_size_cuts_the_appendix_in_parts()
    {
        var filings = Places.InRepository("samples", "ali-v-ramos", "filings");
        var files = Appendix.Make(Made.Sample, new() { MostBytes = 20_000 }, name => File.ReadAllBytes(Path.Combine(filings, name)));
        Assert.True(files.Count > 1);
        Assert.Equal("appendix-1.pdf", files[0].Name);
    }

    [Theory]
    [InlineData(20_000)]
    [InlineData(60_000)]
    public void No_part_is_larger_than_the_limit_unless_it_is_a_single_page(int most)
    {
        var filings = Places.InRepository("samples", "ali-v-ramos", "filings");
        foreach (var file in Appendix.Make(Made.Sample, new() { MostBytes = most }, name => File.ReadAllBytes(Path.Combine(filings, name))))
        {
            using var document = PdfReader.Open(new MemoryStream(file.Bytes.ToArray()), PdfDocumentOpenMode.Import);
            Assert.True(file.Bytes.Length <= most || document.PageCount == 1, $"{file.Name}: {file.Bytes.Length} bytes on {document.PageCount} pages");
        }
    }

    [Fact]
    public void Transcripts_are_printed_four_to_a_sheet_with_their_words_and_highlights()
    {
        var filings = Places.InRepository("samples", "ali-v-ramos", "filings");
        ReadOnlyMemory<byte>? Bytes(string name) => File.ReadAllBytes(Path.Combine(filings, name));
        var plain = Assert.Single(Appendix.Make(Made.Sample, new(), Bytes));
        var four = Assert.Single(Appendix.Make(Made.Sample, new() { FourUp = true }, Bytes));
        using var many = PdfReader.Open(new MemoryStream(plain.Bytes.ToArray()), PdfDocumentOpenMode.Import);
        using var few = PdfReader.Open(new MemoryStream(four.Bytes.ToArray()), PdfDocumentOpenMode.Import);
        Assert.True(few.PageCount < many.PageCount, $"{few.PageCount} of {many.PageCount}");
        var path = Write("four.pdf", four.Bytes);
        Made.Run("qpdf", "--check", path);
        Assert.Contains("They did not fit", Made.Run("pdftotext", path, "-"), StringComparison.Ordinal);
        Assert.True(four.Bytes.Span.SequenceEqual(Appendix.Make(Made.Sample, new() { FourUp = true }, Bytes)[0].Bytes.Span));
    }

    [Fact]
    public void A_sealed_filing_goes_into_nobody_elses_appendix()
    {
        var filings = Places.InRepository("samples", "ali-v-ramos", "filings");
        var closed = Made.Sample with { Filings = [.. Made.Sample.Filings.Select(f => f.File.StartsWith("118-1", StringComparison.Ordinal) ? f with { Sealed = true } : f)] };
        var file = Appendix.Make(closed, new() { Audience = Audience.Court }, name => File.ReadAllBytes(Path.Combine(filings, name)))[0];
        Assert.Contains(file.Messages, m => m.Contains("ECF No. 118-1 is filed under seal", StringComparison.Ordinal));
        Assert.DoesNotContain("made them fit", Made.Run("pdftotext", Write("court.pdf", file.Bytes), "-"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_sealed_filing_is_not_linked_from_a_pdf_for_others()
    {
        var closed = Made.Sample with { Filings = [.. Made.Sample.Filings.Select(f => f with { Sealed = true })] };
        Assert.Equal(0, Annotator.Annotate("brief.pdf", Brief, closed, new() { LinkBase = "filings/", Audience = Audience.Opponent }).Links);
    }

    [Fact]
    public void A_forecast_of_links_rewrites_a_name_as_its_docket_number()
    {
        var text = Record.Reading.RecordReader.Read(Brief, "brief.pdf");
        var forecasts = LinkPreflight.Of("brief.pdf", text, Made.Sample);
        Assert.Contains(forecasts, f => f is { Likely: false, Rewrite: "ECF No. 118-1 at 39:9–23" });
        Assert.Contains(forecasts, f => f is { Likely: true, Rewrite: null, Text: "Deposition of Eric Ali (“Pl. Tr.” or ECF No. 118-1) at 28:7–30:13" });
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static AnnotateResult Annotate(byte[] bytes) => Annotator.Annotate("brief.pdf", bytes, Made.Sample, new() { LinkBase = "filings/" });

    private string Write(string name, ReadOnlyMemory<byte> bytes)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllBytes(path, bytes.ToArray());
        return path;
    }
}
