using Assiduous.Record;

namespace Assiduous.Statements.Reading;

/// <summary>A row of a table of facts.</summary>
/// <param name="Fact">The fact, with its evidence.</param>
/// <param name="Response">The answer in the same row; null where the table has no such column.</param>
internal sealed record FactRow(NumberedText Fact, Prose? Response);

/// <summary>Reads tables in two or three columns: number, fact, evidence, response, in any order that their heads or contents show.</summary>
internal static class FactTable
{
    private enum Use { Number, Fact, Evidence, Response, Skip }

    /// <summary>The rows that state facts; empty where the paper has no such table.</summary>
    public static IReadOnlyList<FactRow> Read(RecordText text, IReadOnlyList<PaperLine> lines)
    {
        var rows = new List<FactRow>();
        foreach (var table in lines.Where(l => l.Cell is not null).GroupBy(l => l.Cell!.Table))
            rows.AddRange(ReadTable(text, Body([.. table])));
        rows = Headed(rows, lines);
        return rows.Count >= 2 || rows.Count == 1 && !lines.Any(l => l.Cell is null && NumberMark.At(l.Text) is not null) ? rows : [];
    }

    /// <summary>Without the signature that stands right below a printed table, in its last row's columns.</summary>
    private static List<PaperLine> Body(List<PaperLine> lines)
    {
        var last = lines.Max(l => l.Cell!.Row);
        var end = lines.FindIndex(l => l.Cell!.Row == last && Headings.Closes(l.Text));
        return end < 0 ? lines : [.. lines.Where((l, i) => i < end || l.Cell!.Row < last)];
    }

    /// <summary>The rows with the heading that stands, outside the cells, last before each.</summary>
    private static List<FactRow> Headed(List<FactRow> rows, IReadOnlyList<PaperLine> lines)
    {
        var headings = new List<(int Start, string Words)>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Cell is not null || !Headings.IsHeading(lines[i], i > 0 ? lines[i - 1] : null)) continue;
            if (headings.Count > 0 && i > 0 && lines[i - 1].Cell is null && lines[i - 1].Span.Start == headings[^1].Start) headings[^1] = (lines[i].Span.Start, $"{headings[^1].Words} {lines[i].Text}");
            else headings.Add((lines[i].Span.Start, lines[i].Text));
        }

        return rows.ConvertAll(r => headings.FindLastIndex(h => h.Start < r.Fact.Span.Start) is >= 0 and var at
            ? r with { Fact = r.Fact with { Heading = headings[at].Words, Section = at + 1 } } : r);
    }

    private static List<FactRow> ReadTable(RecordText text, IReadOnlyList<PaperLine> lines)
    {
        var grid = lines.GroupBy(l => l.Cell!.Row).OrderBy(g => g.Key)
            .Select(row => row.GroupBy(l => l.Cell!.Column).ToDictionary(c => c.Key, c => c.ToList())).ToList();
        var columns = grid.SelectMany(r => r.Keys).Distinct().Order().ToList();
        if (columns.Count < 2) return [];
        var head = Head(grid[0], columns);
        var uses = head ?? Guess(grid, columns);
        if (!uses.ContainsValue(Use.Fact) && uses.FirstOrDefault(u => u.Value is Use.Response) is { Key: > 0 } only) uses[only.Key] = Use.Fact; // numbers and answers alone
        var rows = new List<FactRow>();
        foreach (var row in grid.Skip(head is null ? 0 : 1))
        {
            if (Row(text, row, uses) is { } fact) rows.Add(fact);
            else if (rows.Count > 0 && row.Count > 0 && !IsHeading(row)) rows[^1] = Join(text, rows[^1], row, uses);
        }

        return rows;
    }

    /// <summary>Whether a row holds a heading alone, "ISSUE 2: THE BREACH".</summary>
    private static bool IsHeading(Dictionary<int, List<PaperLine>> row) =>
        row.Values.Where(c => c.Exists(l => l.Text.Length > 0)).ToList() is [var only] && only.Count <= 3 && only.TrueForAll(l => Headings.IsHeading(l, null));

    private static Dictionary<int, Use>? Head(Dictionary<int, List<PaperLine>> row, List<int> columns)
    {
        var uses = new Dictionary<int, Use>();
        foreach (var column in columns)
        {
            var words = row.TryGetValue(column, out var cell) ? string.Join(' ', cell.Select(l => l.Text)).ToLowerInvariant() : "";
            if (NumberMark.At(words) is not null && words.Length > 12) return null;
            uses[column] = UseOf(words, uses.Values);
        }

        return uses.ContainsValue(Use.Fact) && uses.Values.Count(u => u != Use.Skip) >= 2 ? uses : null;
    }

    private static Use UseOf(string words, IEnumerable<Use> taken)
    {
        if (words is "no." or "no" or "#" or "¶" or "number" or "fact no." or "para." or "paragraph") return Use.Number;
        if (words.Contains("repl", StringComparison.Ordinal)) return Use.Skip;
        if (words.Contains("respon", StringComparison.Ordinal) || words.Contains("opposing", StringComparison.Ordinal)
            || words.Contains("answer", StringComparison.Ordinal) || words.Contains("disput", StringComparison.Ordinal) && taken.Contains(Use.Fact))
            return Use.Response;
        if (words.Contains("fact", StringComparison.Ordinal) || words.Contains("statement", StringComparison.Ordinal)) return Use.Fact;
        return words.Contains("evidence", StringComparison.Ordinal) || words.Contains("support", StringComparison.Ordinal)
            || words.Contains("cit", StringComparison.Ordinal) || words.Contains("record", StringComparison.Ordinal) ? Use.Evidence : Use.Skip;
    }

    private static Dictionary<int, Use> Guess(List<Dictionary<int, List<PaperLine>>> grid, List<int> columns)
    {
        var uses = new Dictionary<int, Use>();
        foreach (var column in columns)
        {
            var cells = grid.Where(r => r.ContainsKey(column)).Select(r => string.Join(' ', r[column].Select(l => l.Text))).ToList();
            var numbers = cells.Count(c => c.Length <= 8 && NumberMark.At(c.EndsWith('.') ? c : c + ".") is not null);
            var answers = cells.Count(c => DispositionReader.Opens(c));
            uses[column] = numbers * 2 > cells.Count ? Use.Number
                : answers * 2 > cells.Count ? Use.Response
                : uses.ContainsValue(Use.Fact) ? Use.Evidence : Use.Fact;
        }

        return uses;
    }

    private static FactRow? Row(RecordText text, Dictionary<int, List<PaperLine>> row, Dictionary<int, Use> uses)
    {
        var lines = Of(row, uses, Use.Fact).ToList();
        if (lines.Count == 0) return null;
        var cell = Of(row, uses, Use.Number).FirstOrDefault()?.Text.Trim();
        NumberMark? mark = cell is null ? null : NumberMark.At(cell.EndsWith('.') || cell.EndsWith(')') ? cell : cell + ".");
        if (mark is null && NumberMark.At(lines[0].Text) is { } typed)
        {
            mark = typed;
            var at = Math.Min(typed.Length, lines[0].Text.Length);
            lines[0] = lines[0] with { Text = lines[0].Text[at..], Span = new(lines[0].Span.Start + at, lines[0].Span.End) };
        }

        if (mark is not { } number) return null;
        lines.AddRange(Of(row, uses, Use.Evidence));
        var answer = Of(row, uses, Use.Response).ToList();
        return new(
            new(number.Number, number.Value, Prose.Of(text.Text, lines), lines, null, 0),
            uses.ContainsValue(Use.Response) ? Unnumbered(Prose.Of(text.Text, answer), number.Number) : null);
    }

    /// <summary>The answer without the number that it repeats.</summary>
    private static Prose Unnumbered(Prose answer, string number) =>
        NumberMark.At(answer.Text) is { } mark && string.Equals(mark.Number, number, StringComparison.Ordinal) ? answer.Slice(mark.Length, answer.Text.Length) : answer;

    private static FactRow Join(RecordText text, FactRow row, Dictionary<int, List<PaperLine>> more, Dictionary<int, Use> uses)
    {
        List<PaperLine> lines = [.. row.Fact.Lines, .. Of(more, uses, Use.Fact), .. Of(more, uses, Use.Evidence)];
        return row with { Fact = row.Fact with { Lines = lines, Prose = Prose.Of(text.Text, lines) } };
    }

    private static IEnumerable<PaperLine> Of(Dictionary<int, List<PaperLine>> row, Dictionary<int, Use> uses, Use use) =>
        uses.Where(u => u.Value == use).OrderBy(u => u.Key).SelectMany(u => row.TryGetValue(u.Key, out var cell) ? cell : []);
}
