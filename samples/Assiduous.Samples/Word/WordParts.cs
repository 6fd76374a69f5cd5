using System.Security;

namespace Assiduous.Samples.Word;

/// <summary>The parts of a Word package, as XML.</summary>
internal static class WordParts
{
    private const string Declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private const string W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    private const string R = "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Types = "application/vnd.openxmlformats-officedocument.wordprocessingml";

    public const string ContentTypes = Declaration
        + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
        + "<Override PartName=\"/word/document.xml\" ContentType=\"" + Types + ".document.main+xml\"/>"
        + "<Override PartName=\"/word/styles.xml\" ContentType=\"" + Types + ".styles+xml\"/>"
        + "<Override PartName=\"/word/numbering.xml\" ContentType=\"" + Types + ".numbering+xml\"/>"
        + "<Override PartName=\"/word/header1.xml\" ContentType=\"" + Types + ".header+xml\"/>"
        + "<Override PartName=\"/word/footer1.xml\" ContentType=\"" + Types + ".footer+xml\"/></Types>";

    public const string PackageRelations = Declaration
        + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + "<Relationship Id=\"rId1\" Type=\"" + Relations + "/officeDocument\" Target=\"word/document.xml\"/></Relationships>";

    public const string DocumentRelations = Declaration
        + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + "<Relationship Id=\"rId1\" Type=\"" + Relations + "/styles\" Target=\"styles.xml\"/>"
        + "<Relationship Id=\"rId2\" Type=\"" + Relations + "/numbering\" Target=\"numbering.xml\"/>"
        + "<Relationship Id=\"rId3\" Type=\"" + Relations + "/header\" Target=\"header1.xml\"/>"
        + "<Relationship Id=\"rId4\" Type=\"" + Relations + "/footer\" Target=\"footer1.xml\"/></Relationships>";

    public static readonly string Styles = Declaration + $"<w:styles {W}>"
        + "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:cs=\"Times New Roman\"/>"
        + "<w:sz w:val=\"24\"/></w:rPr></w:rPrDefault></w:docDefaults>"
        + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>"
        + Style("Caption", "caption", "", "")
        + Style("Title", "Title", "<w:spacing w:before=\"360\" w:after=\"240\"/><w:jc w:val=\"center\"/>", "<w:b/>")
        + Style("Heading1", "heading 1", "<w:keepNext/><w:spacing w:before=\"240\" w:after=\"120\"/><w:outlineLvl w:val=\"0\"/>", "<w:b/>")
        + Style("BodyText", "Body Text", "<w:spacing w:line=\"480\" w:lineRule=\"auto\"/><w:ind w:firstLine=\"720\"/>", "")
        + Style("Signature", "Signature", "<w:ind w:left=\"4680\"/>", "")
        + "</w:styles>";

    private static string Style(string id, string name, string paragraph, string run) =>
        $"<w:style w:type=\"paragraph\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/><w:basedOn w:val=\"Normal\"/>"
        + $"<w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>";

    /// <summary>One abstract list and, for each start, an instance that begins there.</summary>
    public static string Numbering(IReadOnlyList<int> starts) => Declaration + $"<w:numbering {W}>"
        + "<w:abstractNum w:abstractNumId=\"0\"><w:multiLevelType w:val=\"singleLevel\"/><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/>"
        + "<w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/><w:lvlJc w:val=\"left\"/>"
        + "<w:pPr><w:ind w:left=\"0\" w:firstLine=\"720\"/></w:pPr></w:lvl></w:abstractNum>"
        + string.Concat(starts.Select((start, i) => $"<w:num w:numId=\"{i + 1}\"><w:abstractNumId w:val=\"0\"/>"
            + $"<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"{start}\"/></w:lvlOverride></w:num>"))
        + "</w:numbering>";

    public static string Header(string text) => Declaration + $"<w:hdr {W}>{Centred(text)}</w:hdr>";

    public static string Footer(string text) => Declaration + $"<w:ftr {W}>{Centred(text)}</w:ftr>";

    private static string Centred(string text) =>
        $"<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:r><w:rPr><w:i/><w:sz w:val=\"18\"/></w:rPr>{Text(text)}</w:r></w:p>";

    public static string Document(string body) => Declaration + $"<w:document {W} {R}><w:body>{body}"
        + "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId3\"/><w:footerReference w:type=\"default\" r:id=\"rId4\"/>"
        + "<w:pgSz w:w=\"12240\" w:h=\"15840\"/><w:pgMar w:top=\"1440\" w:right=\"1440\" w:bottom=\"1440\" w:left=\"1440\" "
        + "w:header=\"720\" w:footer=\"720\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>";

    /// <summary>A paragraph in a named style; a tab in the text becomes Word's tab.</summary>
    public static string Paragraph(string style, string text) =>
        $"<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr><w:r>{string.Join("<w:tab/>", text.Split('\t').Select(Text))}</w:r></w:p>\n";

    /// <summary>A paragraph that takes its number from a list instance.</summary>
    public static string NumberedParagraph(string text, int list) =>
        $"<w:p><w:pPr><w:pStyle w:val=\"BodyText\"/><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"{list}\"/></w:numPr></w:pPr>"
        + $"<w:r>{Text(text)}</w:r></w:p>\n";

    private static string Text(string text) => $"<w:t xml:space=\"preserve\">{SecurityElement.Escape(text)}</w:t>";
}
