using System.Globalization;
using Assiduous.Record;

namespace Assiduous.Drafting.Drafts;

/// <summary>Pages as they are printed.</summary>
internal static class PrintedPages
{
    /// <summary>The printed page on which an offset stands; the sheet, from 1, where no number is printed.</summary>
    public static int Of(RecordText text, int offset)
    {
        var (low, high) = (0, text.Pages.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (text.Pages[middle].Span.Start <= offset) low = middle;
            else high = middle - 1;
        }

        if (text.Pages.Count == 0) return 1;
        var page = text.Pages[low];
        return int.TryParse(page.PrintedPage, NumberStyles.None, CultureInfo.InvariantCulture, out var printed) ? printed : page.FilePage;
    }
}
