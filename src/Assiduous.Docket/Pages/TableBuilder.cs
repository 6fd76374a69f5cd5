namespace Assiduous.Docket.Pages;

/// <summary>Finds tables, rows and cells among tokens, closing what the page forgot to close and ignoring what it closes twice.</summary>
internal sealed class TableBuilder
{
    /// <summary>Tables nested deeper than this are read as part of the cell that holds them.</summary>
    private const int DeepestTable = 24;

    private readonly List<PageTable> tables = [];
    private readonly Stack<Open> open = new();
    private int tooDeep;

    private sealed class Open(PageTable table)
    {
        public PageTable Table { get; } = table;

        public Row? Row { get; set; }

        public int CellFirst { get; set; } = -1;
    }

    public static List<PageTable> Build(List<Token> tokens)
    {
        var builder = new TableBuilder();
        for (var i = 0; i < tokens.Count; i++)
            if (tokens[i].Tag is Tag.Table or Tag.Tr or Tag.Td or Tag.Th) builder.Take(tokens[i], i);
        while (builder.open.Count > 0) builder.CloseTable(tokens.Count);
        return builder.tables;
    }

    private void Take(Token token, int at)
    {
        if (token.Tag == Tag.Table) { if (token.IsEnd) EndTable(at); else OpenTable(at); }
        else if (tooDeep > 0 || open.Count == 0) return;
        else if (token.Tag == Tag.Tr) TakeRow(token, at);
        else TakeCell(token, at);
    }

    private void OpenTable(int at)
    {
        if (open.Count >= DeepestTable) { tooDeep++; return; }
        var table = new PageTable([], open.Count, at);
        tables.Add(table);
        open.Push(new Open(table));
    }

    private void EndTable(int at)
    {
        if (tooDeep > 0) tooDeep--;
        else if (open.Count > 0) CloseTable(at);
    }

    private void TakeRow(Token token, int at)
    {
        CloseCell(at);
        var top = open.Peek();
        top.Row = token.IsEnd ? null : AddRow(top, at);
    }

    private void TakeCell(Token token, int at)
    {
        var top = open.Peek();
        CloseCell(at);
        if (token.IsEnd) return;
        top.Row ??= AddRow(top, at);
        top.CellFirst = at + 1;
    }

    private void CloseTable(int at)
    {
        CloseCell(at);
        open.Pop();
    }

    private void CloseCell(int at)
    {
        var top = open.Peek();
        if (top.CellFirst < 0) return;
        top.Row!.Cells.Add(new Cell(top.CellFirst, at));
        top.CellFirst = -1;
    }

    private static Row AddRow(Open top, int at)
    {
        var row = new Row([], at);
        top.Table.Rows.Add(row);
        return row;
    }
}
