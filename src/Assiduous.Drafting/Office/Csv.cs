using System.Text;

namespace Assiduous.Drafting.Office;

/// <summary>Comma-separated tables (RFC 4180) whose cells no spreadsheet takes for a formula.</summary>
internal static class Csv
{
    /// <summary>The table in UTF-8 with a mark, by which Excel knows the encoding.</summary>
    public static byte[] Write(IEnumerable<IReadOnlyList<string>> rows)
    {
        var text = new StringBuilder();
        foreach (var row in rows) text.AppendJoin(',', row.Select(Cell)).Append("\r\n");
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    /// <summary>A cell. What a spreadsheet would run begins with an apostrophe, which it shows as text.</summary>
    public static string Cell(string value)
    {
        var safe = IsFormula(value) ? "'" + value : value;
        return safe.AsSpan().IndexOfAny(",\"\r\n") < 0 && safe.Length == safe.AsSpan().Trim().Length ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    // Spreadsheets also look behind leading white space, and at the full-width forms of the signs.
    private static bool IsFormula(string value) => value.AsSpan().TrimStart() is ['=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠', ..] || value.Length > 0 && value[0] is '\t' or '\r';
}
