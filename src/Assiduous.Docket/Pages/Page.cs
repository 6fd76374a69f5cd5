using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;

namespace Assiduous.Docket.Pages;

/// <summary>A cell, as the tokens it holds.</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="End">Index just past its last one.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Cell(int First, int End);

/// <summary>A row of a table.</summary>
internal sealed record Row(List<Cell> Cells, int First);

/// <summary>A table: its rows, how deep it is nested, and its first token.</summary>
internal sealed record PageTable(List<Row> Rows, int Depth, int First);

/// <summary>A page as tokens and tables.</summary>
internal sealed class Page
{
    private static readonly SearchValues<char> EndOfBareValue = SearchValues.Create(" \t\r\n/>");

    private readonly StringBuilder buffer = new();

    public Page(string html)
    {
        Html = html;
        Tokens = Markup.Tokens(html);
        Tables = TableBuilder.Build(Tokens);
    }

    /// <summary>The page's source.</summary>
    public string Html { get; }

    /// <summary>Its tokens in order.</summary>
    public List<Token> Tokens { get; }

    /// <summary>Its tables, in the order in which they open, nested ones included.</summary>
    public List<PageTable> Tables { get; }

    /// <summary>The source characters under a token.</summary>
    public ReadOnlySpan<char> Source(Token token) => Html.AsSpan(token.Start, token.End - token.Start);

    /// <summary>The text of a cell, white space folded.</summary>
    public string Text(Cell cell) => Text(cell.First, cell.End);

    /// <summary>The text from one token to another (excluded), white space folded, tags leaving no trace.</summary>
    public string Text(int first, int end)
    {
        buffer.Clear();
        for (var i = first; i < end; i++)
            if (Tokens[i].Tag == Tag.Text) AppendText(Tokens[i]);
        return TakeFolded();
    }

    /// <summary>Index of the end tag that closes the start tag at <paramref name="start"/>, or <paramref name="end"/> where none does.</summary>
    public int Closing(int start, int end)
    {
        var tag = Tokens[start].Tag;
        for (var i = start + 1; i < end; i++)
            if (Tokens[i].Tag == tag && Tokens[i].IsEnd) return i;
        return end;
    }

    /// <summary>The text of a stretch with its spaces kept: clerks' names of parties are shown as they were typed.</summary>
    public string Name(int first, int end)
    {
        var text = new StringBuilder();
        for (var i = first; i < end; i++)
            if (Tokens[i].Tag == Tag.Text) Entities.Append(text, Source(Tokens[i]));
        return text.ToString().AsSpan().IndexOfAny('\n', '\r') >= 0 ? Spaces.Fold(text) : text.ToString().Trim();
    }

    /// <summary>The lines of a stretch: text between line breaks, rows of nested tables and table ends; empty lines left out.</summary>
    /// <param name="first">First token.</param>
    /// <param name="end">Just past the last token.</param>
    /// <param name="leaveOutBold">Whether bold text is no part of the lines.</param>
    public List<string> Lines(int first, int end, bool leaveOutBold = false)
    {
        var lines = new List<string>();
        var bold = false;
        buffer.Clear();
        for (var i = first; i < end; i++)
        {
            var token = Tokens[i];
            if (token.Tag == Tag.B && leaveOutBold) bold = !token.IsEnd;
            else if (bold) continue;
            else if (token.Tag == Tag.Text) AppendText(token);
            else if (token.Tag is Tag.Br or Tag.Table || (token.Tag == Tag.Tr && token.IsEnd)) Flush(lines);
            else if (token.Tag is Tag.Td) buffer.Append(' ');
        }
        Flush(lines);
        return lines;
    }

    /// <summary>The value of an attribute of a start tag, references resolved; null where it has none.</summary>
    public string? Attribute(Token tag, string name)
    {
        var source = Source(tag);
        var at = 0;
        while (at < source.Length)
        {
            var found = source[at..].IndexOf(name, StringComparison.OrdinalIgnoreCase);
            if (found < 0) return null;
            var start = at + found;
            at = start + name.Length;
            if (start > 0 && !char.IsWhiteSpace(source[start - 1]) && source[start - 1] is not ('"' or '\'')) continue;
            if (AttributeValue(source[at..]) is { } value) return value;
        }
        return null;
    }

    private static string? AttributeValue(ReadOnlySpan<char> rest)
    {
        rest = rest.TrimStart();
        if (rest.IsEmpty || rest[0] != '=') return null;
        rest = rest[1..].TrimStart();
        if (rest.IsEmpty) return "";
        if (rest[0] is '"' or '\'')
        {
            var close = rest[1..].IndexOf(rest[0]);
            return Entities.Decode(close < 0 ? rest[1..] : rest.Slice(1, close));
        }
        var end = rest.IndexOfAny(EndOfBareValue);
        return Entities.Decode(end < 0 ? rest : rest[..end]);
    }

    private void AppendText(Token token)
    {
        var source = Source(token);
        if (source.Contains('&')) Entities.Append(buffer, source);
        else buffer.Append(source);
    }

    private void Flush(List<string> lines)
    {
        if (TakeFolded() is { Length: > 0 } line) lines.Add(line);
    }

    private string TakeFolded()
    {
        var folded = Spaces.Fold(buffer);
        buffer.Clear();
        return folded;
    }
}
