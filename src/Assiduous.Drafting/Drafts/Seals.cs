using Assiduous.Record;

namespace Assiduous.Drafting.Drafts;

/// <summary>Which filings are sealed: those that <c>matter.yaml</c> or their own first page, title or name says are.</summary>
internal static class Seals
{
    private const int HeadLength = 1500;

    public static bool IsSealed(Filing filing) =>
        filing.Sealed ?? (filing.Title.Contains("under seal", StringComparison.OrdinalIgnoreCase) || filing.Title.StartsWith("Sealed", StringComparison.OrdinalIgnoreCase)
            || filing.File.Contains("under seal", StringComparison.OrdinalIgnoreCase) || filing.File.Contains("sealed", StringComparison.OrdinalIgnoreCase)
            || Head(filing).Contains("FILED UNDER SEAL", StringComparison.Ordinal) || filing.Text.Pages.Any(p => p.Margins.Any(m => m.Contains("FILED UNDER SEAL", StringComparison.OrdinalIgnoreCase))));

    private static string Head(Filing filing) => filing.Text.Text.Length <= HeadLength ? filing.Text.Text : filing.Text.Text[..HeadLength];
}
