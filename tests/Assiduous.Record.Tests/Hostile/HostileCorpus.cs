using System.IO.Compression;
using System.Text;

namespace Assiduous.Record.Tests.Hostile;

/// <summary>A file that does harm to careless readers.</summary>
/// <param name="Name">Its name, by which the form of text is told.</param>
/// <param name="Bytes">The file.</param>
/// <param name="Holds">Words that must still be read; null where none can be.</param>
internal sealed record HostileFile(string Name, Func<byte[]> Bytes, string? Holds = null);

/// <summary>Broken, lying and malicious files of every format, made anew at each run.</summary>
internal static class HostileCorpus
{
    private const string Honest = "Honest words";

    public static IReadOnlyList<HostileFile> All { get; } = [.. Pdfs(), .. Words(), .. Pages(), .. Texts(), .. Pictures(), .. Others()];

    private static IEnumerable<HostileFile> Pdfs()
    {
        static byte[] Good() => RawPdf.Page();
        static byte[] Cut(double share) => Good()[..(int)(Good().Length * share)];
        static byte[] Swap(string old, string other) => Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(Good()).Replace(old, other, StringComparison.Ordinal));
        yield return new("pdf-empty.pdf", () => []);
        yield return new("pdf-head-alone.pdf", () => "%PDF-1.7\n"u8.ToArray());
        yield return new("pdf-cut-early.pdf", () => Cut(0.1));
        yield return new("pdf-cut-half.pdf", () => Cut(0.5));
        yield return new("pdf-cut-before-table.pdf", () => Cut(0.72));
        yield return new("pdf-table-lies.pdf", () => Swap("0000000009", "0000000777"), Honest);
        yield return new("pdf-without-trailer.pdf", () => Swap("trailer", "tailer!"));
        yield return new("pdf-start-beyond-end.pdf", () => Swap("startxref\n", "startxref\n99999"), Honest);
        yield return new("pdf-tree-in-a-circle.pdf", () => Swap("/Kids [3 0 R]", "/Kids [2 0 R]"));
        yield return new("pdf-tree-names-itself-twice.pdf", () => Swap("/Kids [3 0 R] /Count 1", "/Kids [3 0 R 2 0 R] /Count 2"), Honest);
        yield return new("pdf-no-kids.pdf", () => Swap("/Kids [3 0 R] ", ""));
        yield return new("pdf-count-lies.pdf", () => Swap("/Count 1 ", "/Count 2147483647 "));
        yield return new("pdf-count-negative.pdf", () => Swap("/Count 1 ", "/Count -5 "));
        yield return new("pdf-no-root.pdf", () => Swap("/Root 1 0 R", ""));
        yield return new("pdf-content-is-the-page.pdf", () => Swap("/Contents 5 0 R", "/Contents 3 0 R"));
        yield return new("pdf-length-lies.pdf", () => Swap("/Length 67", "/Length 999999999"), Honest);
        yield return new("pdf-length-of-itself.pdf", () => Swap("/Length 67", "/Length 5 0 R"), Honest);
        yield return new("pdf-zero-size.pdf", () => RawPdf.Page(page: "/MediaBox [0 0 0 0]"));
        yield return new("pdf-inside-out.pdf", () => RawPdf.Page(page: "/MediaBox [612 792 0 0]"), Honest);
        yield return new("pdf-enormous-page.pdf", () => RawPdf.Page(page: "/MediaBox [0 0 1e9 1e9]"), Honest);
        yield return new("pdf-no-size.pdf", () => RawPdf.Page(page: ""), Honest);
        yield return new("pdf-turned.pdf", () => RawPdf.Page(page: "/MediaBox [0 0 612 792] /Rotate 90"), Honest);
        yield return new("pdf-turned-oddly.pdf", () => RawPdf.Page(page: "/MediaBox [0 0 612 792] /Rotate 47"), Honest);
        yield return new("pdf-words-off-the-page.pdf", () => RawPdf.Page(RawPdf.Words + " BT /F1 12 Tf 90000 -7000 Td (far away) Tj ET"), Honest);
        yield return new("pdf-draws-itself.pdf", () => RawPdf.Page(RawPdf.Words + " /X Do", more: RawPdf.Stream("/X Do", "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 6 0 R >> >>")), Honest);
        yield return new("pdf-deep-arrays.pdf", () => RawPdf.Page(more: new string('[', 200_000)), Honest);
        yield return new("pdf-deep-states.pdf", () => RawPdf.Page(string.Concat(Enumerable.Repeat("q ", 200_000)) + RawPdf.Words), Honest);
        yield return new("pdf-unknown-filter.pdf", () => RawPdf.Page(streamDictionary: "/Filter /NoSuchDecode"));
        yield return new("pdf-filter-chain.pdf", () => RawPdf.Page(streamDictionary: $"/Filter [{string.Concat(Enumerable.Repeat("/ASCIIHexDecode ", 500))}]"));
        yield return new("pdf-bomb.pdf", () => Bomb());
        yield return new("pdf-locked.pdf", () => RawPdf.Objects(["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [] /Count 0 >>", $"<< /Filter /Standard /V 1 /R 2 /Length 40 /P -4 /O <{new string('a', 64)}> /U <{new string('b', 64)}> >>"], "/Encrypt 3 0 R /ID [<00><00>]"));
        yield return new("pdf-font-missing.pdf", () => RawPdf.Page(font: "null"));
        yield return new("pdf-font-without-meaning.pdf", () => RawPdf.Page(font: $"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding << /Differences [32 {string.Concat(Enumerable.Range(1, 90).Select(i => $"/g{i} "))}] >> >>"));
        yield return new("pdf-junk-before.pdf", () => [.. new byte[500], .. Good()], Honest);
        yield return new("pdf-twice.pdf", () => [.. Good(), .. Good()], Honest);
        yield return new("pdf-of-50000-pages.pdf", () => RawPdf.Objects(
        [
            "<< /Type /Catalog /Pages 2 0 R >>", $"<< /Type /Pages /Kids [{string.Concat(Enumerable.Range(6, 50_000).Select(i => $"{i} 0 R "))}] /Count 50000 >>",
            "null", RawPdf.Font, RawPdf.Stream("BT /F1 9 Tf 9 50 Td (Honest words) Tj ET"),
            .. Enumerable.Repeat("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 99 99] /Contents 5 0 R /Resources << /Font << /F1 4 0 R >> >> >>", 50_000),
        ]), Honest);
        yield return new("pdf-a-million-words.pdf", () => RawPdf.Page("BT /F1 1 Tf 0 700 Td " + string.Concat(Enumerable.Repeat("(w ) Tj ", 400_000)) + "ET"));
        yield return new("pdf-image-of-false-size.pdf", () => RawPdf.Page(RawPdf.Words + " q 612 0 0 792 0 0 cm /X Do Q", more: RawPdf.Stream("xx", "/Type /XObject /Subtype /Image /Width 100000 /Height 100000 /ColorSpace /DeviceRGB /BitsPerComponent 8")), Honest);
    }

    private static byte[] Bomb()
    {
        using var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            for (var i = 0; i < 64; i++) deflate.Write(new byte[1 << 20]);
        return RawPdf.Page(Encoding.Latin1.GetString(packed.ToArray()), streamDictionary: "/Filter /FlateDecode");
    }

    private const string Types = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>";

    private const string Relations = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>";

    private static string Document(string body) => $"<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>{body}</w:body></w:document>";

    private static byte[] Docx(string document, params (string Name, string Text)[] more) =>
        Zip([("[Content_Types].xml", Types), ("_rels/.rels", Relations), ("word/document.xml", document), .. more]);

    internal static byte[] Zip(IReadOnlyList<(string Name, string Text)> parts)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var part = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
                part.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return file.ToArray();
    }

    private static IEnumerable<HostileFile> Words()
    {
        const string good = "<w:p><w:r><w:t>Honest words</w:t></w:r></w:p>";
        yield return new("word-is-text.docx", () => "Honest words, but no Word file."u8.ToArray());
        yield return new("word-cut.docx", () => Docx(Document(good))[..400]);
        yield return new("word-no-document.docx", () => Zip([("[Content_Types].xml", Types), ("word/other.xml", "<a/>")]));
        yield return new("word-broken-xml.docx", () => Docx("<w:document><w:body>"));
        yield return new("word-outside-entity.docx", () => Docx("<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + Document("<w:p><w:r><w:t>&x;</w:t></w:r></w:p>")));
        yield return new("word-laughs.docx", () => Docx("<!DOCTYPE d [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]>" + Document("<w:p><w:r><w:t>&b;</w:t></w:r></w:p>")));
        yield return new("word-bomb.docx", () => Docx(Document(good + $"<w:p><w:r><w:t>{new string('0', 24 << 20)}</w:t></w:r></w:p>")));
        yield return new("word-deep.docx", () => Docx(Document(string.Concat(Enumerable.Repeat("<w:sdt><w:sdtContent>", 5000)) + good + string.Concat(Enumerable.Repeat("</w:sdtContent></w:sdt>", 5000)))));
        yield return new("word-many-parts.docx", () => Docx(Document(good), [.. Enumerable.Range(0, 6000).Select(i => ($"word/p{i}.xml", "<a/>"))]));
        yield return new("word-climbs.docx", () => Docx(Document(good), ("../../climbed.xml", "<a/>")), Honest);
        yield return new("word-outside-target.docx", () => Docx(Document(good), ("word/_rels/document.xml.rels", Relations.Replace("word/document.xml", "file:///etc/passwd\" TargetMode=\"External", StringComparison.Ordinal))), Honest);
        yield return new("word-style-in-a-circle.docx", () => Docx(Document(good), ("word/styles.xml", "<w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:style w:styleId=\"A\"><w:basedOn w:val=\"A\"/></w:style></w:styles>")), Honest);
        yield return new("word-numbers-not-numbers.docx", () => Docx(Document("<w:p><w:pPr><w:numPr><w:ilvl w:val=\"x\"/><w:numId w:val=\"99999999999999\"/></w:numPr></w:pPr><w:r><w:t>Honest words</w:t></w:r></w:p>")));
        yield return new("word-table-in-table.docx", () => Docx(Document(string.Concat(Enumerable.Repeat("<w:tbl><w:tr><w:tc>", 60)) + good + string.Concat(Enumerable.Repeat("<w:p/></w:tc></w:tr></w:tbl>", 60)))), Honest);
        yield return new("word-is-a-pdf.docx", () => RawPdf.Page(), Honest);
    }

    private static IEnumerable<HostileFile> Pages()
    {
        yield return new("page-deep.html", () => Encoding.ASCII.GetBytes("<html>" + string.Concat(Enumerable.Repeat("<div>", 300_000)) + "deep"));
        yield return new("page-unclosed.html", () => "<html><body><p>Honest words<table><tr><td><b><i><a href='"u8.ToArray(), Honest);
        yield return new("page-scripts.html", () => Encoding.ASCII.GetBytes($"<html><script>{new string('x', 1 << 20)}</script><body onload=\"alert(1)\"><p>Honest words</p><iframe src=\"http://example.invalid\"></iframe>"), Honest);
        yield return new("page-long-attribute.html", () => Encoding.ASCII.GetBytes($"<html><body><p title=\"{new string('y', 1 << 20)}\">Honest words</p>"), Honest);
        yield return new("page-with-zeros.html", () => Encoding.ASCII.GetBytes("<html><body><p>Honest\0 words</p>"));
        yield return new("page-of-entities.html", () => Encoding.ASCII.GetBytes("<html><body><p>Honest words " + string.Concat(Enumerable.Repeat("&#x10FFFF;&#xD800;&lt;", 20_000))), Honest);
    }

    private static IEnumerable<HostileFile> Texts()
    {
        yield return new("text-of-page-breaks.txt", () => Encoding.ASCII.GetBytes(new string('\f', 200_000)));
        yield return new("text-one-line.txt", () => Encoding.ASCII.GetBytes("Honest words " + new string('z', 8 << 20)), Honest);
        yield return new("text-of-zeros.txt", () => new byte[1 << 20]);
        yield return new("text-controls.txt", () => Encoding.UTF8.GetBytes(new string(' ', 400) + "Honest words \u001b[2J\u001b]0;title\u0007 \u202Edrawkcab\u202C \u0008\u0008"), Honest);
        yield return new("text-half-letters.txt", () => [.. "Honest words "u8, 0xED, 0xA0, 0x80, 0xC3, 0xFF, 0xFE, 0xF8]);
        yield return new("text-two-bytes.txt", () => Encoding.Unicode.GetBytes("Honest words in two bytes each, without a mark."), Honest);
        yield return new("text-only-marks.txt", () => Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("Q.\nA.\n", 50_000))));
        yield return new("text-numbers-without-words.txt", () => Encoding.ASCII.GetBytes(string.Concat(Enumerable.Range(0, 3000).Select(p => $"{p:00000}\n" + string.Concat(Enumerable.Range(1, 25).Select(l => $"{l,2}\n"))))));
        yield return new("text-is-a-page.txt", () => "%PDF-1.4 is how such files begin, and Honest words follow here."u8.ToArray());
    }

    private static IEnumerable<HostileFile> Pictures()
    {
        byte[] Png(int width, int height, byte[] data)
        {
            static byte[] Number(int value) => [(byte)(value >> 24), (byte)((value >> 16) & 255), (byte)((value >> 8) & 255), (byte)(value & 255)];
            return [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0, 0, 13, .. "IHDR"u8, .. Number(width), .. Number(height), 1, 0, 0, 0, 0, 0, 0, 0, 0, .. Number(data.Length), .. "IDAT"u8, .. data];
        }

        yield return new("picture-cut.png", () => Png(100, 100, [1, 2, 3]));
        yield return new("picture-of-impossible-size.png", () => Png(int.MaxValue, int.MaxValue, [1]));
        yield return new("picture-10000-by-10000.pgm.png", () => Png(10_000, 10_000, new byte[64]));
        yield return new("picture-head.jpg", () => [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, .. "JFIF"u8, 0]);
        yield return new("picture-in-a-circle.tif", () => [.. "II*\0"u8, 8, 0, 0, 0, 0, 0, 8, 0, 0, 0]);
        yield return new("picture-head.gif", () => "GIF89a"u8.ToArray());
        yield return new("picture-lies.bmp", () => [(byte)'B', (byte)'M', 0xFF, 0xFF, 0xFF, 0x7F, 0, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0x7F, 40, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0x7F, 0xFF, 0xFF, 0xFF, 0x7F]);
    }

    private static IEnumerable<HostileFile> Others()
    {
        yield return new("other.rtf", () => @"{\rtf1 Honest words}"u8.ToArray());
        yield return new("other.eml", () => "From: a@example.invalid\nMIME-Version: 1.0\n\nHonest words"u8.ToArray());
        yield return new("other.ptx", () => "PTX transcript bundle"u8.ToArray());
        yield return new("other.lef", () => "LEF"u8.ToArray());
        yield return new("other.doc", () => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]]);
        yield return new("other.dat", () => [0xFE, .. "BEGBATES"u8, 0xFE, 0x14, 0xFE, .. "ENDBATES"u8, 0xFE]);
        yield return new("other.bin", () => [.. Enumerable.Range(0, 4096).Select(i => (byte)(i * 37 % 256))]);
    }
}
