namespace Assiduous.Record.Recognition;

/// <summary>Tells what a paper is from its contents where no title does.</summary>
internal static class Contents
{
    /// <summary>The role and the reason; null where the contents do not tell.</summary>
    public static (FilingRole Role, string Why)? Role(RecordText text, IReadOnlyList<FrontLine> lines)
    {
        var head = string.Join('\n', lines.Take(60).Select(l => l.Text));
        if (IsErrata(head)) return (FilingRole.Errata, "Its head is that of an errata sheet.");
        if (text.Transcript is { Pages.Count: > 0 }) return (FilingRole.Transcript, "Its pages have numbered lines with questions and answers.");
        if (IsDocket(head)) return (FilingRole.Docket, "It is headed as a docket and lists entries.");
        if (Has(head, "declare") && People.Witness("", head) is not null) return (FilingRole.Declaration, "It opens with a witness who declares.");
        if (Has(head, "being duly sworn") || Has(head, "being first duly sworn")) return (FilingRole.Affidavit, "It opens with a witness who is sworn.");
        if (IsLetter(lines)) return (FilingRole.Letter, "It is addressed as a letter to the judge.");
        if (Has(head, "INTERROGATORY NO.") || Has(head, "REQUEST FOR ADMISSION NO.") || Has(head, "REQUEST NO. 1")) return (FilingRole.Discovery, "It is made of numbered requests.");
        return Has(text.Text[^Math.Min(1500, text.Text.Length)..], "SO ORDERED") && head.Length > 0 ? (FilingRole.Order, "It ends “So ordered”.") : null;
    }

    public static bool IsDocket(string head) =>
        Has(head, "DOCKET FOR CASE") || Has(head, "Docket Report") || (Has(head, "Docket Text") && (Has(head, "Date Filed") || Has(head, "Filing Date")));

    public static bool IsErrata(string head) =>
        (Has(head, "ERRATA") || Has(head.Replace(" ", "", StringComparison.Ordinal), "ERRATASHEET")) && Has(head, "PAGE") && Has(head, "LINE");

    private static bool IsLetter(IReadOnlyList<FrontLine> lines) =>
        lines.Take(60).Any(l => l.Text.TrimStart().StartsWith("Dear ", StringComparison.Ordinal) && (Has(l.Text, "Judge") || Has(l.Text, "Justice") || Has(l.Text, "Honor") || Has(l.Text, "Court")))
        || (lines.Take(30).Any(l => Has(l.Text, "VIA ECF") || Has(l.Text, "BY ECF")) && lines.Take(60).Any(l => Has(l.Text, "Dear ") || Has(l.Text, "Re:")));

    private static bool Has(string text, string phrase) => text.Contains(phrase, StringComparison.OrdinalIgnoreCase);
}
