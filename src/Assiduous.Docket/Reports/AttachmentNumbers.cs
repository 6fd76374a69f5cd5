using System.Globalization;
using Assiduous.Docket.Pages;

namespace Assiduous.Docket;

/// <summary>
/// Numbers of attachments as filings are cited by. Old pages count the main document as 1, so that the first attachment is shown as 2; an
/// attachment added later to such an entry is shown by the new count.
/// </summary>
internal static class AttachmentNumbers
{
    /// <summary>The documents with their numbers put right, from what the page itself shows.</summary>
    /// <param name="main">The main document.</param>
    /// <param name="mainIsNumbered">Whether the main document is listed by the entry's number, not by a number of its own among the rest.</param>
    /// <param name="shown">The attachments as shown.</param>
    public static List<AttachedDocument> Correct(AttachedDocument main, bool mainIsNumbered, IReadOnlyList<AttachedDocument> shown)
    {
        var drop = CountsMain(main, mainIsNumbered, shown) ? 1 : 0;
        var corrected = new List<AttachedDocument>(shown.Count);
        var last = 0;
        foreach (var document in shown)
        {
            var number = document.Number - drop;
            if (number <= last) number = Math.Max(document.Number, last + 1);
            corrected.Add(document with { Number = number });
            last = number;
        }
        return corrected;
    }

    private static bool CountsMain(AttachedDocument main, bool mainIsNumbered, IReadOnlyList<AttachedDocument> shown)
    {
        var least = shown.Select(d => d.Number).Concat(mainIsNumbered ? [] : [main.Number]).DefaultIfEmpty(1).Min();
        return least > 1 && !IdsSayOtherwise(main, mainIsNumbered, shown);
    }

    /// <summary>
    /// Documents filed together have identifiers in a row: attachment 2 that stands two after the main document is a true 2, and 1 is
    /// merely not shown. One such identifier may be chance; two are not.
    /// </summary>
    private static bool IdsSayOtherwise(AttachedDocument main, bool mainIsNumbered, IReadOnlyList<AttachedDocument> shown)
    {
        if (!mainIsNumbered || Id(main) is not { } first) return false;
        var offsets = shown.Where(d => Id(d) is not null).Select(d => Id(d)!.Value - first - d.Number).ToList();
        return offsets.Count(o => o == 0) >= 2 && !offsets.Contains(-1);
    }

    private static long? Id(AttachedDocument document) =>
        long.TryParse(document.DocumentId, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    /// <summary>Documents listed inside a docket entry have no links; their identifiers follow from the entry's and the boxes' values.</summary>
    public static List<AttachedDocument> Linked(Page page, DocketEntry entry, Cell cell, IReadOnlyList<AttachedDocument> documents)
    {
        var values = new List<string>();
        for (var i = cell.First; i < cell.End; i++)
            if (page.Tokens[i] is { Tag: Tag.Input, IsEnd: false } box && page.Attribute(box, "value") is { } value) values.Add(value.Split('-')[0]);
        var linked = new List<AttachedDocument>();
        for (var i = 1; i < documents.Count; i++)
            linked.Add(documents[i] with
            {
                DocumentId = entry.DocumentId is { Length: > 4 } id && i < values.Count ? id[..4] + values[i] : null,
                SequenceNumber = entry.SequenceNumber,
            });
        return linked;
    }
}
