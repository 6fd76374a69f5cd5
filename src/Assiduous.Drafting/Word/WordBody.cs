using System.Globalization;
using System.Text;
using Assiduous.Drafting.Office;

namespace Assiduous.Drafting.Word;

/// <summary>Writes the body of a document, and gathers on the way what other parts must hold: links, comments, lists.</summary>
internal sealed class WordBody(Look look)
{
    private readonly StringBuilder xml = new(1 << 16);
    private readonly Dictionary<string, string> links = new(StringComparer.Ordinal);
    private readonly Dictionary<Paragraph, string> headings = new(ReferenceEqualityComparer.Instance);
    private IReadOnlyList<WordBlock> all = [];
    private int marks;
    private int controls;

    public WordLists Lists { get; } = new();

    public List<string> Comments { get; } = [];

    /// <summary>Addresses of links, by relationship id in the order of first use.</summary>
    public IReadOnlyList<(string Id, string Address)> Links => [.. links.Select(l => (l.Value, l.Key))];

    public string Write(IReadOnlyList<WordBlock> blocks)
    {
        all = blocks;
        if (blocks.Any(b => b is Contents))
            foreach (var heading in blocks.OfType<Paragraph>().Where(p => Level(p) > 0)) headings[heading] = $"_Toc{headings.Count + 1:D4}";
        xml.Append(Xml.Declaration).Append("<w:document ").Append(WordParts.W).Append(' ').Append(WordParts.R).Append("><w:body>");
        foreach (var block in blocks) Add(block);
        if (blocks.Count > 0 && blocks[^1] is Table) xml.Append("<w:p/>");
        return xml.Append(Section()).Append("</w:body></w:document>").ToString();
    }

    private void Add(WordBlock block)
    {
        switch (block)
        {
            case Paragraph paragraph: Add(paragraph); break;
            case Control control: Add(control); break;
            case Table table: Add(table); break;
            case Contents contents: Add(contents); break;
        }
    }

    private void Add(Control control)
    {
        xml.Append(CultureInfo.InvariantCulture, $"<w:sdt><w:sdtPr><w:alias w:val=\"{Xml.Escape(Clip(control.Title))}\"/><w:tag w:val=\"{Xml.Escape(control.Tag)}\"/><w:id w:val=\"{++controls}\"/><w:lock w:val=\"sdtLocked\"/></w:sdtPr><w:sdtContent>");
        foreach (var paragraph in control.Paragraphs) Add(paragraph);
        xml.Append("</w:sdtContent></w:sdt>");
    }

    private void Add(Paragraph paragraph)
    {
        var first = Comments.Count;
        Comments.AddRange(paragraph.Comments);
        xml.Append("<w:p><w:pPr><w:pStyle w:val=\"").Append(paragraph.Style).Append("\"/>");
        if (paragraph.KeepNext) xml.Append("<w:keepNext/>");
        if (paragraph.PageBreak) xml.Append("<w:pageBreakBefore/>");
        if (paragraph.Number is { } number) xml.Append(CultureInfo.InvariantCulture, $"<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"{Lists.Instance(number)}\"/></w:numPr>");
        xml.Append("</w:pPr>");
        var bookmark = paragraph.Bookmark ?? headings.GetValueOrDefault(paragraph);
        var mark = bookmark is null ? 0 : ++marks;
        if (bookmark is not null) xml.Append(CultureInfo.InvariantCulture, $"<w:bookmarkStart w:id=\"{mark}\" w:name=\"{Xml.Escape(bookmark)}\"/>");
        for (var i = first; i < Comments.Count; i++) xml.Append(CultureInfo.InvariantCulture, $"<w:commentRangeStart w:id=\"{i}\"/>");
        foreach (var inline in paragraph.Inlines) Add(inline);
        for (var i = first; i < Comments.Count; i++) xml.Append(CultureInfo.InvariantCulture, $"<w:commentRangeEnd w:id=\"{i}\"/><w:r><w:rPr><w:rStyle w:val=\"CommentReference\"/></w:rPr><w:commentReference w:id=\"{i}\"/></w:r>");
        if (bookmark is not null) xml.Append(CultureInfo.InvariantCulture, $"<w:bookmarkEnd w:id=\"{mark}\"/>");
        xml.Append("</w:p>");
    }

    private void Add(Inline inline)
    {
        switch (inline)
        {
            case Words words: Run(words.Text, Format(words)); break;
            case Link link: Hyperlink($"r:id=\"{Relation(link.Address)}\"", link.Text); break;
            case Jump jump: Hyperlink($"w:anchor=\"{Xml.Escape(jump.Bookmark)}\"", jump.Text); break;
            case Field field: xml.Append(FieldXml(field.Code, field.Shown)); break;
            case Choice choice: Add(choice); break;
            case LineBreak: xml.Append("<w:r><w:br/></w:r>"); break;
            case TabStop: xml.Append("<w:r><w:tab/></w:r>"); break;
        }
    }

    private void Add(Choice choice)
    {
        xml.Append(CultureInfo.InvariantCulture, $"<w:sdt><w:sdtPr><w:alias w:val=\"Response\"/><w:tag w:val=\"{Xml.Escape(choice.Tag)}\"/><w:id w:val=\"{++controls}\"/><w:dropDownList>");
        foreach (var option in choice.Options) xml.Append(CultureInfo.InvariantCulture, $"<w:listItem w:displayText=\"{Xml.Escape(option)}\" w:value=\"{Xml.Escape(option)}\"/>");
        xml.Append("</w:dropDownList></w:sdtPr><w:sdtContent>");
        Run(choice.Shown, choice.Gap ? GapFormat : "");
        xml.Append("</w:sdtContent></w:sdt>");
    }

    // Lines with references to pages, which every word processor counts by itself; the entries of a TOC field stay blank outside of Word.
    private void Add(Contents contents)
    {
        foreach (var row in all.OfType<Paragraph>().Where(p => Level(p) is > 0 and var level && level <= contents.Levels))
        {
            var bookmark = headings[row];
            xml.Append(CultureInfo.InvariantCulture, $"<w:p><w:pPr><w:pStyle w:val=\"TOC{Level(row)}\"/><w:tabs><w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\"{look.TextWidth}\"/></w:tabs></w:pPr>");
            xml.Append(CultureInfo.InvariantCulture, $"<w:hyperlink w:anchor=\"{bookmark}\" w:history=\"1\"><w:r><w:t xml:space=\"preserve\">{Xml.Escape(row.Plain)}</w:t></w:r><w:r><w:tab/></w:r>{FieldXml($"PAGEREF {bookmark} \\h", " ")}</w:hyperlink>");
            xml.Append("</w:p>");
        }
    }

    private void Add(Table table)
    {
        xml.Append("<w:tbl><w:tblPr>");
        if (table.Lines) xml.Append("<w:tblStyle w:val=\"TableGrid\"/>");
        xml.Append(CultureInfo.InvariantCulture, $"<w:tblW w:w=\"{table.Widths.Sum()}\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:top w:w=\"40\" w:type=\"dxa\"/><w:left w:w=\"90\" w:type=\"dxa\"/><w:bottom w:w=\"40\" w:type=\"dxa\"/><w:right w:w=\"90\" w:type=\"dxa\"/></w:tblCellMar>");
        if (table.Description.Length > 0) xml.Append("<w:tblDescription w:val=\"").Append(Xml.Escape(table.Description)).Append("\"/>");
        xml.Append("</w:tblPr><w:tblGrid>");
        foreach (var width in table.Widths) xml.Append(CultureInfo.InvariantCulture, $"<w:gridCol w:w=\"{width}\"/>");
        xml.Append("</w:tblGrid>");
        for (var i = 0; i < table.Rows.Count; i++) Row(table, i);
        xml.Append("</w:tbl>");
    }

    private void Row(Table table, int index)
    {
        var head = index < table.HeadRows;
        // A short row stays on its page; one that could fill a page must be let go on.
        var whole = Enumerable.Range(0, table.Widths.Count).All(i => table.Rows[index][i].Sum(p => p.Plain.Length + 40) * (long)HalfPage / table.Widths[i] < ShortCell);
        xml.Append(head ? "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>" : whole ? "<w:tr><w:trPr><w:cantSplit/></w:trPr>" : "<w:tr>");
        for (var i = 0; i < table.Widths.Count; i++)
        {
            xml.Append(CultureInfo.InvariantCulture, $"<w:tc><w:tcPr><w:tcW w:w=\"{table.Widths[i]}\" w:type=\"dxa\"/>");
            if (!table.Lines && table.RuleAfter == i) xml.Append("<w:tcBorders><w:bottom w:val=\"single\" w:sz=\"6\" w:space=\"0\" w:color=\"000000\"/><w:right w:val=\"single\" w:sz=\"6\" w:space=\"0\" w:color=\"000000\"/></w:tcBorders>");
            if (head) xml.Append("<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"E7E6E6\"/>");
            xml.Append("</w:tcPr>");
            var cell = table.Rows[index][i];
            if (cell.Count == 0) xml.Append("<w:p/>");
            foreach (var paragraph in cell) Add(paragraph);
            xml.Append("</w:tc>");
        }

        xml.Append("</w:tr>");
    }

    private void Hyperlink(string target, string text) => xml.Append("<w:hyperlink ").Append(target)
        .Append(" w:history=\"1\"><w:r><w:rPr><w:rStyle w:val=\"Hyperlink\"/></w:rPr><w:t xml:space=\"preserve\">").Append(Xml.Escape(text)).Append("</w:t></w:r></w:hyperlink>");

    private void Run(string text, string format)
    {
        xml.Append("<w:r>");
        if (format.Length > 0) xml.Append("<w:rPr>").Append(format).Append("</w:rPr>");
        xml.Append("<w:t xml:space=\"preserve\">").Append(Xml.Escape(text)).Append("</w:t></w:r>");
    }

    private string Relation(string address) => links.TryGetValue(address, out var id) ? id : links[address] = $"rLink{links.Count + 1}";

    // Characters that are few in a column as wide as half a page, and that width in twentieths of a point.
    private const int ShortCell = 900;
    private const int HalfPage = 4680;

    private const string GapFormat = "<w:rStyle w:val=\"Gap\"/>";

    private static string Format(Words words) =>
        (words.Gap ? GapFormat : "") + (words.Bold ? "<w:b/>" : "") + (words.Italic ? "<w:i/>" : "") + (words.Underline ? "<w:u w:val=\"single\"/>" : "");

    /// <summary>A complex field with what is shown until Word counts it.</summary>
    public static string FieldXml(string code, string shown) =>
        $"<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> {Xml.Escape(code)} </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t xml:space=\"preserve\">{Xml.Escape(shown)}</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";

    private static int Level(Paragraph paragraph) => paragraph.Style is ['H', 'e', 'a', 'd', 'i', 'n', 'g', >= '1' and <= '3' and var level] ? level - '0' : 0;

    private static string Clip(string title) => title.Length <= 60 ? title : title[..60];

    private string Section()
    {
        var (width, height) = look.Landscape ? (15840, 12240) : (12240, 15840);
        var margin = look.MarginTwips;
        return $"<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rFooter\"/><w:pgSz w:w=\"{width}\" w:h=\"{height}\"{(look.Landscape ? " w:orient=\"landscape\"" : "")}/><w:pgMar w:top=\"{margin}\" w:right=\"{margin}\" w:bottom=\"{margin}\" w:left=\"{margin}\" w:header=\"720\" w:footer=\"{Math.Min(720, margin / 2)}\" w:gutter=\"0\"/></w:sectPr>";
    }
}
