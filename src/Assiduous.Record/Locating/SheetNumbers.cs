namespace Assiduous.Record.Locating;

/// <summary>A sheet with the number by which a citation calls it.</summary>
/// <param name="Page">The sheet.</param>
/// <param name="Number">Its number in the numbering taken, <c>3</c> or <c>ii</c>.</param>
/// <param name="Inferred">Whether the number is not printed on it but follows from its neighbours.</param>
internal sealed record NumberedSheet(RecordPage Page, string Number, bool Inferred);

/// <summary>The sheets of a document in one numbering.</summary>
/// <param name="Sheets">Those that have a number, in file order.</param>
/// <param name="Numbering">What the numbers are, for sentences.</param>
/// <param name="Note">Why this numbering was taken where another was meant or could be; null where there is no question.</param>
internal sealed record SheetNumbers(IReadOnlyList<NumberedSheet> Sheets, string Numbering, string? Note)
{
    public const string Stamped = "the court’s stamp";

    public const string OwnPrint = "the document’s own numbers";

    public const string CaseCount = "the PageID of the court’s stamp";

    public const string File = "the sheets of the file";

    /// <summary>The sheets in the numbering asked for, or in the next best one that the document has.</summary>
    public static SheetNumbers Of(RecordText text, PageNumbering numbering)
    {
        var printed = Printed(text);
        var stamped = Stamps(text);
        return numbering switch
        {
            PageNumbering.EcfStamp when stamped.Count > 0 => new SheetNumbers(stamped, Stamped, Differing(printed, stamped, Stamped)),
            PageNumbering.PageId when PageIds(text) is { Count: > 0 } ids => new SheetNumbers(ids, CaseCount, null),
            PageNumbering.PageId => new SheetNumbers([], CaseCount, null),
            PageNumbering.EcfStamp => Fallback(text, "bears no court stamp"),
            _ when printed.Count > 0 => new SheetNumbers(printed, OwnPrint, Differing(printed, stamped, OwnPrint)),
            _ when stamped.Count > 0 => new SheetNumbers(stamped, Stamped, $"The document prints no page numbers of its own; pages were taken by {Stamped}."),
            _ => Fallback(text, "prints no page numbers"),
        };
    }

    public static List<NumberedSheet> Stamps(RecordText text) =>
        [.. text.Pages.Where(p => p.Stamp?.Page is not null).Select(p => new NumberedSheet(p, $"{p.Stamp!.Page}", false))];

    public static List<NumberedSheet> PageIds(RecordText text) =>
        [.. text.Pages.Where(p => p.Stamp?.PageId is not null).Select(p => new NumberedSheet(p, p.Stamp!.PageId!.TrimStart('0'), false))];

    /// <summary>The printed numbers; a transcript's pages where it has them; a sheet without one takes it from its neighbours.</summary>
    public static List<NumberedSheet> Printed(RecordText text)
    {
        if (text.Transcript is { Pages.Count: > 0 } transcript) return Transcribed(text, transcript);
        var numbers = text.Pages.Select(p => p.PrintedPage).ToArray();
        var inferred = new bool[numbers.Length];
        for (var i = numbers.Length - 2; i >= 0; i--)
            if (numbers[i] is null && Answers.Number(numbers[i + 1]) is > 1 and { } next) (numbers[i], inferred[i]) = ($"{next - 1}", true);
        for (var i = 1; i < numbers.Length; i++)
            if (numbers[i] is null && Answers.Number(numbers[i - 1]) is { } last) (numbers[i], inferred[i]) = ($"{last + 1}", true);
        return [.. text.Pages.Select((p, i) => (p, i)).Where(x => numbers[x.i] is not null).Select(x => new NumberedSheet(x.p, numbers[x.i]!, inferred[x.i]))];
    }

    private static List<NumberedSheet> Transcribed(RecordText text, Transcript transcript)
    {
        var sheets = text.Pages.ToDictionary(p => p.FilePage);
        return [.. transcript.Pages.Where(p => sheets.ContainsKey(p.FilePage)).Select(p => new NumberedSheet(sheets[p.FilePage], $"{p.Number}", false))];
    }

    private static SheetNumbers Fallback(RecordText text, string why) => new(
        [.. text.Pages.Select(p => new NumberedSheet(p, $"{p.FilePage}", false))], File, $"The document {why}; pages were counted by {File}.");

    /// <summary>A note where the two numberings disagree on some sheet.</summary>
    private static string? Differing(List<NumberedSheet> printed, List<NumberedSheet> stamped, string taken)
    {
        var stamps = stamped.ToDictionary(s => s.Page.FilePage, s => s.Number);
        var differ = printed.Exists(p => stamps.TryGetValue(p.Page.FilePage, out var stamp) && !string.Equals(stamp, p.Number, StringComparison.Ordinal));
        return differ ? $"The court’s stamp and the document’s own numbers differ here; the page was taken by {taken}." : null;
    }
}
