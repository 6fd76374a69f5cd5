namespace Assiduous.Record;

/// <summary>Which filings are sealed or designated under a protective order, and by what mark their words are known wherever they are quoted.</summary>
public static class Seals
{
    private const int HeadLength = 1500;

    /// <summary>Whether a filing is sealed: as a person says, else where its own first page, title or name says so.</summary>
    public static bool IsSealed(Filing filing) =>
        filing.Sealed ?? (filing.Title.Contains("under seal", StringComparison.OrdinalIgnoreCase) || filing.Title.StartsWith("Sealed", StringComparison.OrdinalIgnoreCase)
            || filing.File.Contains("under seal", StringComparison.OrdinalIgnoreCase) || filing.File.Contains("sealed", StringComparison.OrdinalIgnoreCase)
            || Head(filing).Contains("FILED UNDER SEAL", StringComparison.Ordinal) || filing.Text.Pages.Any(p => p.Margins.Any(m => m.Contains("FILED UNDER SEAL", StringComparison.OrdinalIgnoreCase))));

    /// <summary>Whether its words are for some readers alone: it is sealed, or designated under a protective order.</summary>
    public static bool IsRestricted(Filing filing)
    {
        ArgumentNullException.ThrowIfNull(filing);
        return filing.Designation is not null || IsSealed(filing);
    }

    /// <summary>The filing with the mark that each quotation of it bears: <c>SEALED</c>, what a protective order calls it, or both; as it was where it is neither.</summary>
    /// <param name="filing">The filing with its words.</param>
    /// <param name="isSealed">Whether its keeper knows it for sealed, whatever it says itself.</param>
    /// <param name="designation">What its keeper says a protective order calls it; null where nothing.</param>
    public static Filing Marked(Filing filing, bool isSealed, string? designation)
    {
        ArgumentNullException.ThrowIfNull(filing);
        var under = designation ?? filing.Designation;
        var closed = isSealed || IsSealed(filing);
        if (!closed && under is null) return filing;
        // What is marked once stays as it is when it is marked again.
        var named = under is not null && under.StartsWith(Sealed, StringComparison.Ordinal) ? under : Mark(closed, under);
        return filing with { Sealed = closed ? true : filing.Sealed, Designation = named };
    }

    /// <summary>The mark of a filing, <c>SEALED, CONFIDENTIAL</c>; empty where it is open.</summary>
    public static string Mark(bool isSealed, string? designation) => string.Join(", ", new[] { isSealed ? Sealed : null, designation }.OfType<string>());

    /// <summary>A mark as it stands behind a place: <c> [CONFIDENTIAL]</c>; empty where there is none.</summary>
    public static string Behind(string? designation) => designation is null ? "" : $" [{designation}]";

    private const string Sealed = "SEALED";

    private static string Head(Filing filing) => filing.Text.Text.Length <= HeadLength ? filing.Text.Text : filing.Text.Text[..HeadLength];
}
