using Assiduous.Docket.Pages;

namespace Assiduous.Docket;

/// <summary>Reads the entries of a docket.</summary>
internal static class DocketEntryReader
{
    /// <summary>Whether the first column is headed "Date Entered".</summary>
    public static bool IsByEntry(Page page, PageTable table) =>
        DocketPageReader.HeadRow(page, table) is { } head && page.Text(head.Cells[0]).Equals("Date Entered", StringComparison.OrdinalIgnoreCase);

    /// <summary>All entries of all tables. A row without a date is an entry only if it has a number (0 is the clerk's mark for none); its date stays unknown.</summary>
    public static List<DocketEntry> Read(Page page, IReadOnlyList<PageTable> tables)
    {
        var entries = new List<DocketEntry>();
        foreach (var table in tables)
        {
            var byEntry = IsByEntry(page, table) || (entries.Count > 0 && IsByEntry(page, tables[0]));
            foreach (var row in table.Rows)
            {
                var date = row.Cells.Count >= 3 ? CourtDates.Read(page.Text(row.Cells[0])) : null;
                if (date is not null || IsUndated(page, row)) entries.Add(ReadRow(page, row, date, byEntry));
                else if (entries.Count > 0 && row.Cells.Count >= 3) AddDocuments(page, row, entries);
            }
        }
        return entries;
    }

    private static bool IsUndated(Page page, Row row) =>
        row.Cells.Count >= 3 && page.Text(row.Cells[0]).Length == 0 && Number(page, row) is { } number && number.Trim('0').Length > 0 && page.Text(row.Cells[^1]).Length > 0;

    private static DocketEntry ReadRow(Page page, Row row, DateOnly? date, bool byEntry)
    {
        var description = page.Text(row.Cells[^1]).Replace(" ,", ",", StringComparison.Ordinal);
        var entered = EnteredOn(description);
        var link = Link(page, row);
        return new DocketEntry
        {
            DateFiled = byEntry ? FiledOn(description) ?? date : date,
            DateEntered = byEntry ? date : entered ?? date,
            Number = Number(page, row),
            Description = description,
            DocumentId = link is { } at ? DocumentLinks.Id(page.Attribute(page.Tokens[at], "href")) : null,
            SequenceNumber = (link is { } a ? DocumentLinks.Argument(page.Attribute(page.Tokens[a], "onclick"), 2) : null) ?? Checkbox(page, row),
        };
    }

    /// <summary>The number stands between the date and the text; bankruptcy courts split its column.</summary>
    private static string? Number(Page page, Row row)
    {
        for (var c = 1; c < row.Cells.Count - 1; c++)
            if (LeadingDigits(page.Text(row.Cells[c])) is { } number) return number;
        return null;
    }

    private static string? LeadingDigits(string text)
    {
        var length = 0;
        while (length < text.Length && char.IsAsciiDigit(text[length])) length++;
        return length > 0 ? text[..length] : null;
    }

    private static int? Link(Page page, Row row)
    {
        for (var c = 1; c < row.Cells.Count - 1; c++)
            for (var i = row.Cells[c].First; i < row.Cells[c].End; i++)
                if (page.Tokens[i] is { Tag: Tag.A, IsEnd: false } && DocumentLinks.Id(page.Attribute(page.Tokens[i], "href")) is not null) return i;
        return null;
    }

    private static string? Checkbox(Page page, Row row)
    {
        for (var c = 1; c < row.Cells.Count - 1; c++)
            for (var i = row.Cells[c].First; i < row.Cells[c].End; i++)
                if (page.Tokens[i] is { Tag: Tag.Input, IsEnd: false } && page.Attribute(page.Tokens[i], "name") is "arr_de_seq_nums")
                    return page.Attribute(page.Tokens[i], "value");
        return null;
    }

    private static DateOnly? EnteredOn(string description) => DateAfterLast(description, "(Entered:");

    private static DateOnly? FiledOn(string description) => DateAfterLast(description, "(Filed on ");

    private static DateOnly? DateAfterLast(string description, string words)
    {
        var at = description.LastIndexOf(words, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? null : CourtDates.Read(description.AsSpan(at + words.Length));
    }

    /// <summary>A row without a date whose last cell lists documents belongs to the entry before it.</summary>
    private static void AddDocuments(Page page, Row row, List<DocketEntry> entries)
    {
        var cell = row.Cells[^1];
        var table = page.Tables.Find(t => t.First >= cell.First && t.First < cell.End);
        if (table is null) return;
        var last = entries[^1];
        var documents = table.Rows.Select(r => AttachmentRow.Read(page, r)).OfType<AttachedDocument>().ToList();
        if (documents.Count == 0) return;
        entries[^1] = last with { Documents = new EntryDocuments(documents[0], AttachmentNumbers.Linked(page, last, cell, documents)) };
    }
}
