using System.IO.Compression;
using System.Text;
using Assiduous.Drafting.Office;

namespace Assiduous.Drafting.Tests.Drafts;

/// <summary>Word files made by hand for tests, down to the markup.</summary>
internal static class Docx
{
    private const string W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

    private const string Relations = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
    private const string Type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>A document whose body refers to footnotes by <see cref="NoteMark"/>; settings where given.</summary>
    public static byte[] WithNotes(string body, string footnotes, string settings = "")
    {
        var package = new OfficePackage();
        package.Add("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + string.Concat(Array.ConvertAll((string[])["document.main:document", "footnotes:footnotes", "settings:settings"], p => $"<Override PartName=\"/word/{p.Split(':')[1]}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.{p.Split(':')[0]}+xml\"/>")) + "</Types>");
        package.Add("_rels/.rels", $"{Relations}<Relationship Id=\"rId1\" Type=\"{Type}/officeDocument\" Target=\"word/document.xml\"/></Relationships>");
        package.Add("word/_rels/document.xml.rels", $"{Relations}<Relationship Id=\"rId1\" Type=\"{Type}/footnotes\" Target=\"footnotes.xml\"/><Relationship Id=\"rId2\" Type=\"{Type}/settings\" Target=\"settings.xml\"/></Relationships>");
        package.Add("word/footnotes.xml", $"<w:footnotes {W}><w:footnote w:type=\"separator\" w:id=\"-1\"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>{footnotes}</w:footnotes>");
        package.Add("word/settings.xml", $"<w:settings {W}>{settings}</w:settings>");
        package.Add("word/document.xml", $"<w:document {W}><w:body>{body}</w:body></w:document>");
        return package.ToBytes();
    }

    public static string NoteMark(int id) => $"<w:r><w:footnoteReference w:id=\"{id}\"/></w:r>";

    public static string Note(int id, string words) => $"<w:footnote w:id=\"{id}\"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space=\"preserve\"> {words}</w:t></w:r></w:p></w:footnote>";

    /// <summary>A document of that body; comments where given.</summary>
    public static byte[] Of(string body, string? comments = null)
    {
        var package = new OfficePackage();
        package.Add("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>"
            + (comments is null ? "" : "<Override PartName=\"/word/comments.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml\"/>") + "</Types>");
        package.Add("_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>");
        if (comments is not null)
        {
            package.Add("word/_rels/document.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments\" Target=\"comments.xml\"/></Relationships>");
            package.Add("word/comments.xml", $"<w:comments {W}>{comments}</w:comments>");
        }

        package.Add("word/document.xml", $"<w:document {W}><w:body>{body}</w:body></w:document>");
        return package.ToBytes();
    }

    public static string Paragraph(string words, string format = "") => $"<w:p><w:r>{(format.Length > 0 ? $"<w:rPr>{format}</w:rPr>" : "")}<w:t xml:space=\"preserve\">{words}</w:t></w:r></w:p>";

    public static string Part(ReadOnlyMemory<byte> docx, string name)
    {
        using var zip = new ZipArchive(new MemoryStream(docx.ToArray()));
        using var reader = new StreamReader(zip.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }

    public static byte[] Change(ReadOnlyMemory<byte> docx, string name, Func<string, string> change)
    {
        var package = new OfficePackage();
        using var zip = new ZipArchive(new MemoryStream(docx.ToArray()));
        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
            var text = reader.ReadToEnd();
            package.Add(entry.FullName, entry.FullName == name ? change(text) : text);
        }

        return package.ToBytes();
    }
}
