using Assiduous.Docket.Pages;

namespace Assiduous.Docket;

/// <summary>Reads a docket report: the table under the heading, the tables of parties, the tables of entries.</summary>
internal static class DocketPageReader
{
    /// <summary>The report; null where the page stops after the heading.</summary>
    public static DocketReport? Read(Page page, DocketHeading heading)
    {
        var first = page.Tokens.FindIndex(t => t.Start >= heading.End);
        if (first < 0) return null;
        var header = HeaderTable(page, first);
        if (header is null) return null;
        var entries = EntryTables(page, header);
        var upTo = entries.Count > 0 ? entries[0].First : int.MaxValue;
        var parties = page.Tables.Where(t => t.Depth <= header.Depth && t.First > header.First && t.First < upTo).ToList();
        var fields = DocketHeaderFields.Read(page, header);
        var party = DocketPartyReader.Read(page, parties);
        return Assemble(page, heading, fields, party) with
        {
            OrderedByEntry = entries.Count > 0 && DocketEntryReader.IsByEntry(page, entries[0]),
            Entries = DocketEntryReader.Read(page, entries),
        };
    }

    private static DocketReport Assemble(Page page, DocketHeading heading, DocketHeaderFields fields, DocketPartyReader.Result party)
    {
        var number = DocketNumberParts.Read(heading.Number, heading.IsBankruptcy);
        return new DocketReport
        {
            Kind = DocketKind.Docket,
            CourtId = CourtOfPage.Find(page.Html, heading),
            CaseName = CaseNames.Short(fields.Caption ?? (party.Parties is [var first, ..] ? first.Name : "")),
            DocketNumber = number.Number,
            Office = number.Office,
            CaseType = number.CaseType,
            AssignedInitials = number.Assigned,
            ReferredInitials = number.Referred,
            DefendantNumber = number.Defendant,
            AssignedTo = JudgeNames.Plain(fields.Value("Assigned to") is { Length: > 0 } assigned ? assigned : party.AssignedTo ?? ""),
            ReferredTo = JudgeNames.Plain(fields.Value("Referred to") is { Length: > 0 } referred ? referred : party.ReferredTo ?? ""),
            Cause = fields.Value("Cause"),
            Demand = fields.Value("Demand"),
            Jurisdiction = fields.Value("Jurisdiction"),
            JuryDemand = fields.Value("Jury Demand"),
            NatureOfSuit = fields.Value("Nature of Suit"),
            MdlStatus = fields.Value("MDL Status"),
            DateFiled = CourtDates.Read(fields.Value("Date Filed")),
            DateTerminated = CourtDates.Read(fields.Value("Date Terminated")),
            DateConverted = CourtDates.Read(fields.Value("Date converted")),
            DateDischarged = CourtDates.Read(fields.Value("Debtor discharged") is { Length: > 0 } d ? d : fields.Value("Date discharged")),
            Flags = Flags(page, heading),
            LeadCase = fields.Value("Lead case") is { Length: > 0 } lead ? lead : null,
            RelatedCases = fields.Related,
            Parties = party.Parties,
        };
    }

    /// <summary>The table that names the case: the first after the heading that has a date of filing.</summary>
    private static PageTable? HeaderTable(Page page, int first)
    {
        foreach (var table in page.Tables)
        {
            if (table.First < first || table.Rows.Count == 0) continue;
            if (IsEntryHead(page, table)) return null;
            foreach (var row in table.Rows.Take(RowsOfHead))
                foreach (var cell in row.Cells)
                    if (page.Text(cell).Contains("Date Filed:", StringComparison.OrdinalIgnoreCase)) return table;
        }
        return null;
    }

    /// <summary>The tables of entries: the one that says "Docket Text", and those that go on without a heading of their own.</summary>
    private static List<PageTable> EntryTables(Page page, PageTable header)
    {
        var found = new List<PageTable>();
        foreach (var table in page.Tables)
        {
            if (table.First <= header.First) continue;
            if (IsEntryHead(page, table) || (found.Count > 0 && table.Depth == found[0].Depth && GoesOn(page, table))) found.Add(table);
        }
        return found;
    }

    private static bool IsEntryHead(Page page, PageTable table) =>
        HeadRow(page, table) is not null;

    /// <summary>The row that heads the columns; a row of buttons may stand above it.</summary>
    internal static Row? HeadRow(Page page, PageTable table) => table.Rows.Take(RowsOfHead).FirstOrDefault(row =>
        row.Cells.Count is >= 3 and <= 6 && page.Text(row.Cells[^1]).Equals("Docket Text", StringComparison.OrdinalIgnoreCase));

    private const int RowsOfHead = 3;

    private static bool GoesOn(Page page, PageTable table) =>
        table.Rows.Count > 0 && table.Rows[0].Cells.Count is >= 3 and <= 6 && CourtDates.Read(page.Text(table.Rows[0].Cells[0])) is not null;

    /// <summary>Flags stand right-aligned in the table before the heading, separated by commas.</summary>
    private static List<string> Flags(Page page, DocketHeading heading)
    {
        var table = page.Tables.FindLast(t => page.Tokens[t.First].Start < heading.At);
        if (table is null || table.Rows.Count == 0) return [];
        var cells = table.Rows[^1].Cells;
        if (cells.Count != 1 || !IsRightAligned(page, cells[0])) return [];
        return [.. page.Text(cells[0]).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
    }

    private static bool IsRightAligned(Page page, Cell cell) =>
        cell.First > 0 && page.Tokens[cell.First - 1] is { Tag: Tag.Td or Tag.Th } open && string.Equals(page.Attribute(open, "align"), "right", StringComparison.OrdinalIgnoreCase);
}
