using System.Globalization;
using System.Text;
using Assiduous.Drafting.Office;

namespace Assiduous.Drafting.Word;

/// <summary>The parts of a Word file beside its body and styles.</summary>
internal static class WordParts
{
    public const string W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    public const string R = "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

    /// <summary>Namespace of the part that a program reads back.</summary>
    public const string DataNamespace = "urn:assiduous:draft:1";

    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private const string Types = "application/vnd.openxmlformats-officedocument.wordprocessingml";

    /// <summary>Settings; where pages must be counted Word is asked to do so as it opens the file.</summary>
    public static string Settings(bool counts) => Xml.Declaration + "<w:settings " + W + "><w:defaultTabStop w:val=\"720\"/><w:characterSpacingControl w:val=\"doNotCompress\"/>" + (counts ? "<w:updateFields w:val=\"true\"/>" : "") + "<w:compat><w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat></w:settings>";

    public const string App = Xml.Declaration + "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\"><Application>Assiduous</Application></Properties>";

    public const string PackageRelations = Xml.Declaration + "<Relationships xmlns=\"" + Package + "/relationships\">"
        + "<Relationship Id=\"rId1\" Type=\"" + Relations + "/officeDocument\" Target=\"word/document.xml\"/>"
        + "<Relationship Id=\"rId2\" Type=\"" + Package + "/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>"
        + "<Relationship Id=\"rId3\" Type=\"" + Relations + "/extended-properties\" Target=\"docProps/app.xml\"/></Relationships>";

    public const string DataRelations = Xml.Declaration + "<Relationships xmlns=\"" + Package + "/relationships\"><Relationship Id=\"rId1\" Type=\"" + Relations + "/customXmlProps\" Target=\"itemProps1.xml\"/></Relationships>";

    public const string DataProperties = Xml.Declaration + "<ds:datastoreItem ds:itemID=\"{5B5E4C0A-6C0D-4E0B-9C58-0A55D0000001}\" xmlns:ds=\"http://schemas.openxmlformats.org/officeDocument/2006/customXml\"><ds:schemaRefs><ds:schemaRef ds:uri=\"" + DataNamespace + "\"/></ds:schemaRefs></ds:datastoreItem>";

    public static string ContentTypes(bool comments, bool data) => Xml.Declaration + "<Types xmlns=\"" + Package + "/content-types\">"
        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
        + Override("document", "document.main") + Override("styles", "styles") + Override("numbering", "numbering") + Override("settings", "settings") + Override("fontTable", "fontTable") + Override("footer1", "footer")
        + (comments ? Override("comments", "comments") : "")
        + "<Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/><Override PartName=\"/docProps/app.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.extended-properties+xml\"/>"
        + (data ? "<Override PartName=\"/customXml/itemProps1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.customXmlProperties+xml\"/>" : "") + "</Types>";

    public static string DocumentRelations(IReadOnlyList<(string Id, string Address)> links, bool comments, bool data)
    {
        var xml = new StringBuilder(Xml.Declaration).Append("<Relationships xmlns=\"" + Package + "/relationships\">");
        foreach (var part in (string[])["styles", "numbering", "settings", "fontTable"]) xml.Append(Relation("r" + part, part, part + ".xml"));
        xml.Append(Relation("rFooter", "footer", "footer1.xml"));
        if (comments) xml.Append(Relation("rComments", "comments", "comments.xml"));
        if (data) xml.Append(Relation("rData", "customXml", "../customXml/item1.xml"));
        foreach (var (id, address) in links) xml.Append(CultureInfo.InvariantCulture, $"<Relationship Id=\"{id}\" Type=\"{Relations}/hyperlink\" Target=\"{Xml.Escape(address)}\" TargetMode=\"External\"/>");
        return xml.Append("</Relationships>").ToString();
    }

    public static string Footer(Look look) => Xml.Declaration + $"<w:ftr {W} {R}><w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr><w:r><w:t xml:space=\"preserve\">{Xml.Escape(look.Footer)}</w:t></w:r><w:r><w:tab/></w:r>{WordBody.FieldXml("PAGE", "1")}</w:p></w:ftr>";

    /// <summary>Comments, by their place in the list. They bear no date, so that the same draft has the same bytes.</summary>
    public static string Comments(IReadOnlyList<string> comments)
    {
        var xml = new StringBuilder(Xml.Declaration).Append("<w:comments ").Append(W).Append('>');
        for (var i = 0; i < comments.Count; i++) xml.Append(Comment(i, comments[i]));
        return xml.Append("</w:comments>").ToString();
    }

    /// <summary>One comment; each line of it is a paragraph.</summary>
    public static string Comment(int id, string text) =>
        $"<w:comment w:id=\"{id}\" w:author=\"Assiduous\" w:initials=\"A\">" + string.Concat(text.Split('\n').Select(line => $"<w:p><w:r><w:t xml:space=\"preserve\">{Xml.Escape(line)}</w:t></w:r></w:p>")) + "</w:comment>";

    public static string Fonts(string font) => Xml.Declaration + $"<w:fonts {W}><w:font w:name=\"{Xml.Escape(font)}\"/></w:fonts>";

    public static string Core(string title) => Xml.Declaration + "<cp:coreProperties xmlns:cp=\"" + Package + "/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>" + Xml.Escape(title) + "</dc:title><dc:creator>Assiduous</dc:creator></cp:coreProperties>";

    private static string Override(string part, string type) => $"<Override PartName=\"/word/{part}.xml\" ContentType=\"{Types}.{type}+xml\"/>";

    private static string Relation(string id, string type, string target) => $"<Relationship Id=\"{id}\" Type=\"{Relations}/{type}\" Target=\"{target}\"/>";
}
