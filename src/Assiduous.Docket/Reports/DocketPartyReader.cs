using Assiduous.Docket.Pages;

namespace Assiduous.Docket;

/// <summary>Reads the parties, their counsel and, in criminal cases, the charges.</summary>
internal sealed class DocketPartyReader
{
    /// <summary>What the tables between header and entries hold.</summary>
    /// <param name="Parties">Parties in order, each once.</param>
    /// <param name="AssignedTo">Criminal dockets name the judge above the defendant; null elsewhere.</param>
    /// <param name="ReferredTo">Likewise.</param>
    public sealed record Result(IReadOnlyList<DocketParty> Parties, string? AssignedTo, string? ReferredTo);

    private readonly Page page;
    private readonly List<DocketParty> parties = [];
    private readonly HashSet<(string Name, string Type, string Extra)> seen = [];
    private readonly Dictionary<string, string> contacts = new(StringComparer.Ordinal);
    private string? heading;
    private string? assigned;
    private string? referred;
    private ChargesBuilder? charges;
    private int chargedParty;

    private DocketPartyReader(Page page) => this.page = page;

    public static Result Read(Page page, IEnumerable<PageTable> tables)
    {
        var reader = new DocketPartyReader(page);
        foreach (var table in tables)
        {
            foreach (var row in table.Rows) reader.ReadRow(row);
            reader.EndCharges();
        }
        return new Result(reader.parties, reader.assigned, reader.referred);
    }

    private void ReadRow(Row row)
    {
        if (row.Cells.Count == 0) return;
        var cell = row.Cells[0];
        var bold = FindBold(cell, out var isHeading);
        if (bold >= 0 && isHeading) ReadHeading(page.Text(bold, page.Closing(bold, cell.End)), cell, row, bold);
        else if (charges is not null) charges.Add(row.Cells.ConvertAll(page.Text));
        else if (bold >= 0) AddParty(row, cell.First, bold);
        else ReadJudges(cell);
    }

    /// <summary>The first bold text of a cell, and whether it is a heading (underlined, or in bankruptcy italic) rather than a name.</summary>
    private int FindBold(Cell cell, out bool isHeading)
    {
        isHeading = false;
        var (italic, underlined) = (false, false);
        for (var i = cell.First; i < cell.End; i++)
        {
            var token = page.Tokens[i];
            if (token.Tag == Tag.I) italic = !token.IsEnd;
            if (token.Tag == Tag.U) underlined = !token.IsEnd;
            if (token.Tag != Tag.B || token.IsEnd) continue;
            isHeading = italic || underlined || NextMark(i + 1, cell.End) == Tag.U;
            return i;
        }
        return -1;
    }

    private Tag NextMark(int at, int end)
    {
        while (at < end && page.Tokens[at].Tag == Tag.Text && page.Source(page.Tokens[at]).IsWhiteSpace()) at++;
        return at < end ? page.Tokens[at].Tag : Tag.Other;
    }

    private void ReadHeading(string words, Cell cell, Row row, int bold)
    {
        if (ChargesBuilder.IsHeading(words))
        {
            if (charges is null) { charges = new ChargesBuilder(); chargedParty = parties.Count - 1; }
            charges.Begin(words);
            return;
        }
        EndCharges();
        heading = WithoutNumber(words).TrimEnd('-', ' ', ':');
        // In bankruptcy the name follows its heading in the same cell.
        var after = page.Closing(bold, cell.End) + 1;
        var name = after;
        while (name < cell.End && !(page.Tokens[name].Tag == Tag.B && !page.Tokens[name].IsEnd)) name++;
        if (name < cell.End) AddParty(row, after, name);
    }

    /// <summary>"Defendant (1)" to "Defendant".</summary>
    private static string WithoutNumber(string words)
    {
        var open = words.LastIndexOf('(');
        return open > 0 && words.EndsWith(')') && words.AsSpan(open + 1, words.Length - open - 2).IndexOfAnyExceptInRange('0', '9') < 0
            ? words[..open].TrimEnd() : words;
    }

    private void AddParty(Row row, int first, int bold)
    {
        var cell = row.Cells[0];
        var close = page.Closing(bold, cell.End);
        var name = page.Name(bold, close);
        if (name.Length == 0 || name is "V." or "v." or "vs." or "VS.") return;
        var type = TypeOf(name);
        var lines = page.Lines(Math.Min(close + 1, cell.End), cell.End, leaveOutBold: true);
        if (page.Lines(first, bold) is { Count: > 0 } before) lines.InsertRange(0, before);
        var extra = string.Join('\n', lines);
        if (!seen.Add((name, type, extra))) return;
        parties.Add(new DocketParty
        {
            Name = name,
            Type = type,
            ExtraInfo = extra,
            DateTerminated = Terminated(lines),
            Attorneys = row.Cells.Count >= 3 ? DocketAttorneyReader.Read(page, row.Cells[2], contacts) : null,
        });
    }

    /// <summary>A heading is good for the one party under it; the clerk's list of addressees is a party without a heading.</summary>
    private string TypeOf(string name)
    {
        var type = heading is { Length: > 0 } ? heading : string.Equals(name, "Service List", StringComparison.Ordinal) ? name : "Unknown";
        heading = null;
        return type;
    }

    private static DateOnly? Terminated(List<string> lines)
    {
        foreach (var line in lines)
            if (line.StartsWith("TERMINATED:", StringComparison.OrdinalIgnoreCase) && CourtDates.Read(line.AsSpan("TERMINATED:".Length)) is { } date)
                return date;
        return null;
    }

    private void ReadJudges(Cell cell)
    {
        foreach (var line in page.Lines(cell.First, cell.End))
        {
            if (line.StartsWith("Assigned to:", StringComparison.OrdinalIgnoreCase)) assigned ??= line["Assigned to:".Length..];
            if (line.StartsWith("Referred to:", StringComparison.OrdinalIgnoreCase)) referred ??= line["Referred to:".Length..];
        }
    }

    private void EndCharges()
    {
        if (charges is not null && chargedParty >= 0) parties[chargedParty] = parties[chargedParty] with { Criminal = charges.Build() };
        charges = null;
    }
}
