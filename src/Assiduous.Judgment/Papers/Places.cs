using Assiduous.Record;

namespace Assiduous.Judgment.Papers;

/// <summary>Places in a filing, as one would cite them.</summary>
internal static class Places
{
    /// <summary>The page on which an offset stands, by the court's stamp where there is one: <c>ECF No. 121 at 28</c>.</summary>
    public static string Locator(Filing filing, int offset)
    {
        var page = filing.Text.Pages.LastOrDefault(p => p.Span.Start <= offset);
        var number = page?.Stamp?.Page?.ToString() ?? page?.PrintedPage ?? (filing.Text.Pages.Count > 1 ? page?.FilePage.ToString() : null);
        var name = filing.Ecf is null ? filing.Label : $"ECF No. {filing.Label}";
        return (number is null ? name : $"{name} at {number}") + Seals.Behind(filing.Designation);
    }
}
