using Assiduous.Citations;

namespace Assiduous.Record.Locating;

/// <summary>A page number that fits another numbering than the one in which it was looked for.</summary>
/// <param name="Sentence">What the number is there, <c>Page 12 of the court’s stamp is page 9 of the transcript.</c></param>
/// <param name="Page">The page in the numbering in which it was looked for.</param>
internal sealed record OtherNumbering(string Sentence, Pinpoint Page)
{
    /// <summary>The first numbering that the number fits, of the stamp, the document's own print and the sheets of the file; null where it fits none.</summary>
    /// <param name="text">The document.</param>
    /// <param name="taken">The numbering in which the number was looked for, one of the names of <see cref="SheetNumbers"/>.</param>
    /// <param name="number">The number.</param>
    public static OtherNumbering? Of(RecordText text, string taken, string number)
    {
        var own = text.Transcript is { Pages.Count: > 0 } ? "of the transcript" : "by the document’s own numbers";
        var numberings = new (string Name, string Words, List<NumberedSheet> Sheets)[]
        {
            (SheetNumbers.Stamped, "of the court’s stamp", SheetNumbers.Stamps(text)),
            (SheetNumbers.OwnPrint, own, SheetNumbers.Printed(text)),
            (SheetNumbers.File, "of the file", [.. text.Pages.Select(p => new NumberedSheet(p, $"{p.FilePage}", false))]),
        };
        var mine = Array.Find(numberings, n => string.Equals(n.Name, taken, StringComparison.Ordinal));
        if (mine.Sheets is null) return null;
        foreach (var (name, words, sheets) in numberings)
        {
            if (string.Equals(name, taken, StringComparison.Ordinal)) continue;
            if (sheets.Find(s => string.Equals(s.Number, number, StringComparison.OrdinalIgnoreCase)) is not { } sheet) continue;
            if (mine.Sheets.Find(s => s.Page.FilePage == sheet.Page.FilePage) is not { } here || string.Equals(here.Number, number, StringComparison.Ordinal)) continue;
            return new OtherNumbering($"Page {number} {words} is page {here.Number} {mine.Words}.", new Pinpoint(PinpointKind.Page, here.Number));
        }

        return null;
    }
}
