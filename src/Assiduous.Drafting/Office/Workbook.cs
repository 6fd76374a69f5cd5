using System.Globalization;
using System.Text;

namespace Assiduous.Drafting.Office;

/// <summary>An Excel workbook of one sheet: a head that stays in sight, filters, wrapped text. Every cell is text, so that nothing in a filing can run.</summary>
internal static class Workbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    /// <summary>Longest text that a cell holds.</summary>
    private const int MostCharacters = 32_767;

    /// <summary>The workbook.</summary>
    /// <param name="name">Name of the sheet.</param>
    /// <param name="widths">Widths of the columns in characters.</param>
    /// <param name="rows">Rows; the first is the head.</param>
    public static byte[] Write(string name, IReadOnlyList<int> widths, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var package = new OfficePackage();
        package.Add("[Content_Types].xml", Xml.Declaration + $"<Types xmlns=\"{Package}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"{Types}.sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"{Types}.worksheet+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"{Types}.styles+xml\"/></Types>");
        package.Add("_rels/.rels", Xml.Declaration + $"<Relationships xmlns=\"{Package}/relationships\"><Relationship Id=\"rId1\" Type=\"{Relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        package.Add("xl/workbook.xml", Xml.Declaration + $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><sheets><sheet name=\"{Xml.Escape(name)}\" sheetId=\"1\" r:id=\"rId1\"/></sheets><definedNames><definedName name=\"_xlnm.Print_Titles\" localSheetId=\"0\">'{Xml.Escape(name)}'!$1:$1</definedName></definedNames></workbook>");
        package.Add("xl/_rels/workbook.xml.rels", Xml.Declaration + $"<Relationships xmlns=\"{Package}/relationships\"><Relationship Id=\"rId1\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\"{Relations}/styles\" Target=\"styles.xml\"/></Relationships>");
        package.Add("xl/styles.xml", Styles);
        package.Add("xl/worksheets/sheet1.xml", Sheet(widths, rows));
        return package.ToBytes();
    }

    private const string Styles = Xml.Declaration + "<styleSheet xmlns=\"" + Main + "\"><fonts count=\"2\"><font><sz val=\"10\"/><name val=\"Calibri\"/></font><font><b/><sz val=\"10\"/><name val=\"Calibri\"/></font></fonts>"
        + "<fills count=\"3\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill><fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFE7E6E6\"/></patternFill></fill></fills>"
        + "<borders count=\"2\"><border/><border><left style=\"thin\"><color rgb=\"FFBFBFBF\"/></left><right style=\"thin\"><color rgb=\"FFBFBFBF\"/></right><top style=\"thin\"><color rgb=\"FFBFBFBF\"/></top><bottom style=\"thin\"><color rgb=\"FFBFBFBF\"/></bottom></border></borders>"
        + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
        + "<cellXfs count=\"2\"><xf numFmtId=\"49\" fontId=\"0\" fillId=\"0\" borderId=\"1\" xfId=\"0\" applyNumberFormat=\"1\" applyBorder=\"1\" applyAlignment=\"1\"><alignment vertical=\"top\" wrapText=\"1\"/></xf>"
        + "<xf numFmtId=\"49\" fontId=\"1\" fillId=\"2\" borderId=\"1\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\"><alignment vertical=\"top\" wrapText=\"1\"/></xf></cellXfs></styleSheet>";

    private static string Sheet(IReadOnlyList<int> widths, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var last = Column(widths.Count - 1) + rows.Count.ToString(CultureInfo.InvariantCulture);
        var xml = new StringBuilder(Xml.Declaration).Append(CultureInfo.InvariantCulture, $"<worksheet xmlns=\"{Main}\"><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><dimension ref=\"A1:{last}\"/><sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews><cols>");
        for (var i = 0; i < widths.Count; i++) xml.Append(CultureInfo.InvariantCulture, $"<col min=\"{i + 1}\" max=\"{i + 1}\" width=\"{widths[i]}\" customWidth=\"1\"/>");
        xml.Append("</cols><sheetData>");
        for (var r = 0; r < rows.Count; r++)
        {
            xml.Append(CultureInfo.InvariantCulture, $"<row r=\"{r + 1}\">");
            for (var c = 0; c < rows[r].Count; c++)
                xml.Append(CultureInfo.InvariantCulture, $"<c r=\"{Column(c)}{r + 1}\" s=\"{(r == 0 ? 1 : 0)}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{Lines(rows[r][c])}</t></is></c>");
            xml.Append("</row>");
        }

        return xml.Append(CultureInfo.InvariantCulture, $"</sheetData><autoFilter ref=\"A1:{last}\"/><pageMargins left=\"0.5\" right=\"0.5\" top=\"0.6\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/><pageSetup orientation=\"landscape\" fitToHeight=\"0\"/></worksheet>").ToString();
    }

    private static string Lines(string text) => string.Join('\n', (text.Length > MostCharacters ? text[..MostCharacters] : text).Split('\n').Select(Xml.Escape));

    private static string Column(int index) => index < 26 ? ((char)('A' + index)).ToString() : Column((index / 26) - 1) + (char)('A' + (index % 26));
}
