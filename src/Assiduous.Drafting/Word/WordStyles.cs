using Assiduous.Drafting.Office;

namespace Assiduous.Drafting.Word;

/// <summary>The styles of a paper: named as Word names them, so that a firm's own style sheet can take their place.</summary>
internal static class WordStyles
{
    public static string Of(Look look)
    {
        var half = look.Size * 2;
        var small = Math.Max(half - 4, 16);
        return Xml.Declaration + $"<w:styles {WordParts.W}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"{Font(look)}\" w:hAnsi=\"{Font(look)}\" w:eastAsia=\"{Font(look)}\" w:cs=\"{Font(look)}\"/><w:sz w:val=\"{half}\"/><w:szCs w:val=\"{half}\"/><w:lang w:val=\"en-US\"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
            + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/></w:style>"
            + "<w:style w:type=\"character\" w:default=\"1\" w:styleId=\"DefaultParagraphFont\"><w:name w:val=\"Default Paragraph Font\"/></w:style>"
            + "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/><w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/><w:tblCellMar><w:top w:w=\"0\" w:type=\"dxa\"/><w:left w:w=\"108\" w:type=\"dxa\"/><w:bottom w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"108\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>"
            + Style("Title", "Title", "<w:spacing w:before=\"360\" w:after=\"360\"/><w:jc w:val=\"center\"/>", "<w:b/><w:caps/>")
            + Style("Subtitle", "Subtitle", "<w:spacing w:before=\"0\" w:after=\"240\"/><w:jc w:val=\"center\"/>", "<w:i/>")
            + Heading(1, "<w:keepNext/><w:spacing w:before=\"360\" w:after=\"180\"/><w:jc w:val=\"center\"/>", "<w:b/><w:caps/>")
            + Heading(2, "<w:keepNext/><w:spacing w:before=\"240\" w:after=\"120\"/>", "<w:b/>")
            + Heading(3, "<w:keepNext/><w:spacing w:before=\"180\" w:after=\"80\"/>", "<w:b/><w:i/>")
            + Style("BodyText", "Body Text", $"<w:spacing w:after=\"0\" w:line=\"{look.LineTwips}\" w:lineRule=\"auto\"/><w:ind w:firstLine=\"720\"/>", "")
            + Style("Fact", "Fact", $"<w:keepLines/><w:spacing w:before=\"240\" w:after=\"60\" w:line=\"{look.LineTwips}\" w:lineRule=\"auto\"/>", "")
            + Style("Answer", "Answer", $"<w:spacing w:after=\"60\" w:line=\"{look.LineTwips}\" w:lineRule=\"auto\"/><w:ind w:left=\"720\"/>", "")
            + Style("BlockQuote", "Block Quote", "<w:spacing w:before=\"140\" w:after=\"120\"/><w:ind w:left=\"1440\" w:right=\"720\"/>", "")
            + Style("Testimony", "Testimony", "<w:keepLines/><w:spacing w:before=\"0\" w:after=\"60\"/><w:ind w:left=\"1800\" w:right=\"720\" w:hanging=\"360\"/>", "")
            + Style("Single", "Single", "<w:spacing w:before=\"0\" w:after=\"120\"/>", "")
            + Style("Item", "Item", "<w:spacing w:before=\"0\" w:after=\"100\"/><w:ind w:left=\"720\" w:hanging=\"360\"/>", "")
            + Style("Court", "Court", "<w:spacing w:before=\"0\" w:after=\"0\"/>", "<w:caps/>")
            + Style("Party", "Party", "<w:spacing w:before=\"120\" w:after=\"120\"/>", "")
            + Style("Role", "Role", "<w:spacing w:before=\"60\" w:after=\"120\"/><w:ind w:left=\"1440\"/>", "")
            + Style("Signature", "Signature", "<w:keepLines/><w:spacing w:before=\"0\" w:after=\"0\"/><w:ind w:left=\"4320\"/>", "")
            + Style("TableText", "Table Text", "<w:spacing w:before=\"0\" w:after=\"40\"/>", $"<w:sz w:val=\"{small}\"/><w:szCs w:val=\"{small}\"/>")
            + Style("TableHead", "Table Head", "<w:keepNext/><w:spacing w:before=\"0\" w:after=\"40\"/>", $"<w:b/><w:sz w:val=\"{small}\"/><w:szCs w:val=\"{small}\"/>")
            + Style("TableQuote", "Table Quote", "<w:spacing w:before=\"0\" w:after=\"20\"/><w:ind w:left=\"460\" w:hanging=\"280\"/>", $"<w:sz w:val=\"{small}\"/><w:szCs w:val=\"{small}\"/>")
            + Style("Footer", "footer", $"<w:tabs><w:tab w:val=\"right\" w:pos=\"{look.TextWidth}\"/></w:tabs>", $"<w:sz w:val=\"{small}\"/><w:szCs w:val=\"{small}\"/>")
            + Style("CommentText", "annotation text", "", "<w:sz w:val=\"20\"/><w:szCs w:val=\"20\"/>")
            + Style("TOC1", "toc 1", "<w:spacing w:before=\"60\" w:after=\"40\"/>", "")
            + Style("TOC2", "toc 2", "<w:spacing w:after=\"40\"/><w:ind w:left=\"360\"/>", "")
            + Style("TOC3", "toc 3", "<w:spacing w:after=\"40\"/><w:ind w:left=\"720\"/>", "")
            + Style("TOAHeading", "toa heading", "<w:keepNext/><w:spacing w:before=\"240\" w:after=\"80\"/>", "<w:b/>")
            + Style("TableofAuthorities", "table of authorities", $"<w:tabs><w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\"{look.TextWidth}\"/></w:tabs><w:spacing w:after=\"80\"/><w:ind w:left=\"360\" w:hanging=\"360\"/>", "")
            + "<w:style w:type=\"character\" w:styleId=\"Hyperlink\"><w:name w:val=\"Hyperlink\"/><w:rPr><w:color w:val=\"0B4F8A\"/><w:u w:val=\"single\"/></w:rPr></w:style>"
            + "<w:style w:type=\"character\" w:styleId=\"CommentReference\"><w:name w:val=\"annotation reference\"/><w:rPr><w:sz w:val=\"16\"/></w:rPr></w:style>"
            + "<w:style w:type=\"character\" w:customStyle=\"1\" w:styleId=\"Gap\"><w:name w:val=\"Gap\"/><w:rPr><w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"FFF2B3\"/></w:rPr></w:style>"
            + "<w:style w:type=\"table\" w:styleId=\"TableGrid\"><w:name w:val=\"Table Grid\"/><w:basedOn w:val=\"TableNormal\"/><w:tblPr><w:tblBorders>"
            + string.Concat(Array.ConvertAll((string[])["top", "left", "bottom", "right", "insideH", "insideV"], side => $"<w:{side} w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"808080\"/>"))
            + "</w:tblBorders></w:tblPr></w:style></w:styles>";
    }

    private static string Font(Look look) => Xml.Escape(look.Font);

    private static string Heading(int level, string paragraph, string run) =>
        Style($"Heading{level}", $"heading {level}", $"{paragraph}<w:outlineLvl w:val=\"{level - 1}\"/>", run);

    private static string Style(string id, string name, string paragraph, string run) =>
        $"<w:style w:type=\"paragraph\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/><w:basedOn w:val=\"Normal\"/><w:qFormat/>"
        + (paragraph.Length > 0 ? $"<w:pPr>{paragraph}</w:pPr>" : "") + (run.Length > 0 ? $"<w:rPr>{run}</w:rPr>" : "") + "</w:style>";
}
