using System.Globalization;
using System.Text;

namespace Assiduous.Record.Reading;

/// <summary>Page numbers in words.</summary>
internal static class PageList
{
    private const int Most = 12;

    /// <summary>Rising page numbers as people write them: <c>2–5, 9</c>.</summary>
    public static string Of(IReadOnlyList<int> pages)
    {
        var text = new StringBuilder();
        var groups = 0;
        for (var i = 0; i < pages.Count; groups++)
        {
            var end = i;
            while (end + 1 < pages.Count && pages[end + 1] == pages[end] + 1) end++;
            if (groups == Most) return text.Append(" and others").ToString();
            if (text.Length > 0) text.Append(", ");
            text.Append(CultureInfo.InvariantCulture, $"{pages[i]}");
            if (end > i) text.Append(CultureInfo.InvariantCulture, $"–{pages[end]}");
            i = end + 1;
        }

        return text.ToString();
    }
}
