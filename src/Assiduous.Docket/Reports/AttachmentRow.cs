using System.Globalization;
using Assiduous.Docket.Pages;

namespace Assiduous.Docket;

/// <summary>Reads a row that lists one document: number, description, pages, size.</summary>
internal static class AttachmentRow
{
    private const string MainLabel = "Document Number";

    /// <summary>Whether the row is that of the main document, by its label.</summary>
    public static bool IsMain(Page page, Row row) =>
        row.Cells.Count > 0 && page.Text(row.Cells[0]).StartsWith(MainLabel, StringComparison.OrdinalIgnoreCase);

    /// <summary>The document; null where the row lists none.</summary>
    public static AttachedDocument? Read(Page page, Row row)
    {
        var link = First(page, row, static (p, t) => t.Tag == Tag.A && DocumentLinks.Id(p.Attribute(t, "href")) is not null);
        var box = First(page, row, static (p, t) => t.Tag == Tag.Input && (p.Attribute(t, "name") ?? "").StartsWith("document_", StringComparison.Ordinal));
        if (link is null && box is null && !IsMain(page, row)) return null;
        var cells = row.Cells.ConvertAll(page.Text);
        var numberCell = link?.Cell ?? (box is null ? 0 : box.Value.Cell + 1);
        if (numberCell >= cells.Count) return null;
        var boxValue = box is { } b ? (page.Attribute(b.Token, "value") ?? "").Split('-') : [];
        var bytes = boxValue.Length == 3 && long.TryParse(boxValue[1], NumberStyles.None, CultureInfo.InvariantCulture, out var size) ? size : (long?)null;
        var pages = cells.FindIndex(numberCell, IsPages);
        return new AttachedDocument
        {
            Number = LinkNumber(page, link?.Token, link?.Index) ?? Digits(cells[numberCell]) ?? 0,
            Description = Description(cells, numberCell, IsMain(page, row)),
            Pages = pages < 0 ? null : Digits(cells[pages]),
            Bytes = bytes is 0 ? null : bytes,
            Size = bytes is 0 ? "" : Size(cells, numberCell),
            DocumentId = link is { } l ? DocumentLinks.Id(page.Attribute(l.Token, "href")) : null,
            SequenceNumber = link is { } s ? DocumentLinks.Argument(page.Attribute(s.Token, "onclick"), 2) : null,
        };
    }

    /// <summary>The first start tag of a row that meets a condition, with its cell.</summary>
    public static (Token Token, int Index, int Cell)? First(Page page, Row row, Func<Page, Token, bool> meets)
    {
        for (var c = 0; c < row.Cells.Count; c++)
            for (var i = row.Cells[c].First; i < row.Cells[c].End; i++)
                if (!page.Tokens[i].IsEnd && page.Tokens[i].Tag is Tag.A or Tag.Input && meets(page, page.Tokens[i])) return (page.Tokens[i], i, c);
        return null;
    }

    private static int? LinkNumber(Page page, Token? link, int? index) =>
        link is null || index is null ? null : Digits(page.Text(index.Value, page.Closing(index.Value, page.Tokens.Count)));

    private static string Description(List<string> cells, int numberCell, bool isMain)
    {
        if (isMain || numberCell + 1 >= cells.Count) return "";
        var next = cells[numberCell + 1];
        return IsPages(next) && numberCell + 2 >= cells.Count - 1 ? "" : next;
    }

    private static bool IsPages(string text) =>
        text.Length > 0 && char.IsAsciiDigit(text[0]) && (text.EndsWith(" pages", StringComparison.Ordinal) || text.EndsWith(" page", StringComparison.Ordinal));

    private static string Size(List<string> cells, int numberCell) =>
        cells.Count - 1 > numberCell && cells[^1].Length > 0 && char.IsAsciiDigit(cells[^1][0]) && !IsPages(cells[^1]) ? cells[^1] : "";

    private static int? Digits(string text)
    {
        var length = 0;
        while (length < text.Length && char.IsAsciiDigit(text[length])) length++;
        return int.TryParse(text.AsSpan(0, length), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;
    }
}
