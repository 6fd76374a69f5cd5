using Assiduous.Judgment;
using Assiduous.Record;

namespace Assiduous.Web.Rooms;

/// <summary>A review without the words of its filings: what the workbench keeps in memory of a record of any length.</summary>
internal static class SlimReview
{
    /// <summary>The review with filings that know how many sheets they have and what was noted of them, and nothing else of their text.</summary>
    public static Review Of(Review review) => review with { Filings = [.. review.Filings.Select(f => f with { Text = Slim(f.Text) })] };

    // One sheet stands for all: what is asked of the list is its length alone.
    private static RecordText Slim(RecordText text) => RecordText.Empty with
    {
        Pages = text.Pages.Count == 0 ? [] : Enumerable.Repeat(new RecordPage { FilePage = 1, Span = default }, text.Pages.Count).ToArray(),
        Notes = text.Notes,
    };
}
