using Assiduous.Docket.Pages;

namespace Assiduous.Docket;

/// <summary>Reads the page that lists one entry's document and its attachments.</summary>
internal static class AttachmentPageReader
{
    private const string Title = "Document Selection Menu";

    /// <summary>The page as a report; null where it is no such page.</summary>
    public static DocketReport? Read(string html)
    {
        if (!html.Contains(Title, StringComparison.OrdinalIgnoreCase)) return null;
        var page = new Page(html);
        var rows = page.Tables.SelectMany(t => t.Rows)
            .Select(r => (Row: r, Document: AttachmentRow.Read(page, r)))
            .Where(r => r.Document is not null).ToList();
        if (rows.Count == 0) return null;
        var main = rows[0].Document!;
        var isNumbered = AttachmentRow.IsMain(page, rows[0].Row) || main.Description.Equals("Main Document", StringComparison.OrdinalIgnoreCase);
        return new DocketReport
        {
            Kind = DocketKind.Attachments,
            CourtId = CourtOfPage.Find(html, null),
            AttachmentPage = new AttachmentPage
            {
                DocumentNumber = isNumbered && main.Number > 0 ? main.Number : null,
                CaseId = CaseId(page, rows[0].Row) ?? CaseId(page, rows[^1].Row),
                Main = main with { Number = 0 },
                Attachments = AttachmentNumbers.Correct(main, isNumbered, [.. rows.Skip(1).Select(r => r.Document!)]),
            },
        };
    }

    private static string? CaseId(Page page, Row row) =>
        AttachmentRow.First(page, row, static (p, t) => t.Tag == Tag.A && DocumentLinks.Id(p.Attribute(t, "href")) is not null) is { } link
            ? DocumentLinks.Argument(page.Attribute(link.Token, "onclick"), 1) : null;
}
