using System.Text.RegularExpressions;
using Assiduous.Samples.Pdf;

namespace Assiduous.Statements.Tests.Forms;

/// <summary>A row of a table: its cells, and the last block that they hold.</summary>
internal sealed record SetRow(string[] Cells, int Last);

/// <summary>Sets numbered paragraphs as a ruled table of two or three columns whose rows run over pages.</summary>
internal static partial class SetTable
{
    private const double Step = 14, Pad = 5;

    /// <summary>The rows that begin with this block: number, fact and, where one stands under it, answer; empty where no run of paragraphs begins here.</summary>
    public static List<SetRow> RowsFrom(List<string> blocks, int from)
    {
        var rows = new List<SetRow>();
        for (var i = from; i < blocks.Count; i++)
        {
            if (blocks[i].Length == 0) continue;
            if (Number().Match(blocks[i]) is not { Success: true } m || m.Groups["rest"].Length == 0) break;
            var (fact, last, answer) = (m.Groups["rest"].Value, i, "");
            for (var k = i + 1; k < blocks.Count && !Number().IsMatch(blocks[k]) && !Ends(blocks[k]); k++)
            {
                if (blocks[k].Length == 0) continue;
                if (answer.Length > 0 || Label().IsMatch(blocks[k])) answer = $"{answer} {Label().Replace(blocks[k], "")}".Trim();
                else fact = $"{fact}\n{blocks[k].Trim()}";
                last = k;
            }

            rows.Add(new([m.Groups["n"].Value, fact, answer], last));
            i = last;
        }

        if (rows.Count < 3) return [];
        var answered = rows.Count(r => r.Cells[2].Length > 0) * 2 > rows.Count;
        var plain = rows.ConvertAll(r => r with { Cells = answered ? r.Cells : [r.Cells[0], $"{r.Cells[1]}\n{r.Cells[2]}".Trim()] });
        string[] head = answered ? ["No.", "Statement of Fact and Evidence", "Response"] : ["No.", "Fact or Response, and Evidence"];
        return [new(head, from), .. plain];
    }

    private static bool Ends(string block) => block.Count(char.IsUpper) >= 5 && !block.Any(char.IsLower) || block.StartsWith("/s/", StringComparison.Ordinal)
        || block.StartsWith("Dated", StringComparison.OrdinalIgnoreCase) || block.StartsWith("Respectfully", StringComparison.Ordinal) || Heading().IsMatch(block);

    /// <summary>Draws the rows; a row that does not fit goes on atop the next sheet.</summary>
    public static void Draw(SheetSetter setter, IReadOnlyList<SetRow> rows)
    {
        var edges = Edges(setter.Left, setter.Right, rows.Max(r => r.Cells.Length), rows[0].Cells[0].Length <= 6);
        setter.Down(Step);
        foreach (var row in rows) Row(setter, row, edges);
        Rule(setter);
        setter.Down(Step);
    }

    private static double[] Edges(double left, double right, int columns, bool number) => (columns, number) switch
    {
        (1, _) => [left, right],
        (2, true) => [left, left + 36, right],
        (2, false) => [left, (left + right) / 2, right],
        (3, true) => [left, left + 36, left + 240, right],
        (3, false) => [left, left + 150, left + 300, right],
        (4, true) => [left, left + 32, left + 180, left + 300, right],
        _ => [.. Enumerable.Range(0, columns + 1).Select(i => left + (i * (right - left) / columns))],
    };

    private static void Row(SheetSetter setter, SetRow row, double[] edges)
    {
        var cells = row.Cells.Select((c, i) => c.Split('\n').SelectMany(p => SheetSetter.Wrap(SheetSetter.Printable(p), PdfFont.Times, edges[i + 1] - edges[i] - (2 * Pad), 0, false)).ToList()).ToList();
        Rule(setter);
        for (var i = 0; i < cells.Max(c => c.Count); i++)
        {
            var before = setter.Sheets.Count;
            setter.Down(Step);
            if (setter.Sheets.Count > before) { Rule(setter, 10); }
            foreach (var x in edges) setter.Sheets[^1].Line(x, setter.Y + Step - 4, x, setter.Y - 4);
            for (var c = 0; c < cells.Count; c++)
                if (i < cells[c].Count) setter.Beside(edges[c] + Pad, cells[c][i]);
        }

        if (setter.HasRoom(Step)) setter.Down(4);
    }

    private static void Rule(SheetSetter setter, double up = -4) => setter.Sheets[^1].Line(setter.Left, setter.Y + up, setter.Right, setter.Y + up);

    [GeneratedRegex(@"^(?<n>\d{1,3}[.)]?)[ \t]+(?<rest>.*)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Number();

    [GeneratedRegex(@"^\s*([A-Z][a-z]+('s|s'|’s)? )?(RESPONSE|Response|ANSWER|Answer|REPLY|Reply)( to [^:]{0,30})?\s*:\s*", RegexOptions.ExplicitCapture)]
    private static partial Regex Label();

    [GeneratedRegex(@"^([IVX]+|[A-Z])\. ", RegexOptions.ExplicitCapture)]
    private static partial Regex Heading();
}
