using System.Globalization;
using System.Net;
using System.Text;

namespace Assiduous.Docket;

/// <summary>Draws the history of a case as a picture.</summary>
public static class TimelineDrawing
{
    private const int Width = 760;
    private const int RowHeight = 30;
    private const int LongestLabel = 84;

    /// <summary>An SVG: time runs down, an event a row; what has no date stands below the line, told as undated. The same events give the same bytes.</summary>
    /// <param name="history">The events, in the order in which they are to be told.</param>
    /// <param name="title">Name of the picture, for readers who do not see it.</param>
    public static string Svg(IReadOnlyList<HistoryEvent> history, string title)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(title);
        var dated = history.Where(h => h.Date is not null).ToList();
        var undated = history.Where(h => h.Date is null).ToList();
        var height = ((history.Count + (undated.Count > 0 ? 1 : 0)) * RowHeight) + 24;
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {height}\" role=\"img\" font-family=\"sans-serif\" font-size=\"13\">\n");
        svg.Append(CultureInfo.InvariantCulture, $"<title>{Escape(title)}</title>\n");
        if (dated.Count > 0) svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"112\" y1=\"12\" x2=\"112\" y2=\"{(dated.Count * RowHeight) + 6}\" stroke=\"currentColor\" stroke-width=\"1\"/>\n");
        var y = 28;
        foreach (var happened in dated) Row(svg, happened, ref y);
        if (undated.Count > 0) Text(svg, 12, y, "Date not given in the papers", bold: true);
        if (undated.Count > 0) y += RowHeight;
        foreach (var happened in undated) Row(svg, happened, ref y);
        return svg.Append("</svg>\n").ToString();
    }

    private static void Row(StringBuilder svg, HistoryEvent happened, ref int y)
    {
        svg.Append(CultureInfo.InvariantCulture, $"<g><title>{Escape(happened.Event)}</title>");
        if (happened.Date is { } date)
        {
            Text(svg, 12, y, Written(date), bold: false);
            svg.Append(CultureInfo.InvariantCulture, $"<circle cx=\"112\" cy=\"{y - 4}\" r=\"4\" fill=\"currentColor\"/>");
        }
        Text(svg, 128, y, Label(happened), bold: false);
        svg.Append("</g>\n");
        y += RowHeight;
    }

    // As courts shorten months.
    private static readonly string[] Months = ["Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."];

    private static string Written(DateOnly date) => string.Create(CultureInfo.InvariantCulture, $"{Months[date.Month - 1]} {date.Day}, {date.Year:0000}");

    private static string Label(HistoryEvent happened)
    {
        var cite = happened.Ecf is null ? "" : $" (ECF No. {happened.Ecf})";
        var room = LongestLabel - cite.Length;
        if (happened.Event.Length <= room) return happened.Event + cite;
        var cut = happened.Event.LastIndexOf(' ', Math.Max(1, room - 1));
        var kept = happened.Event.AsSpan(0, cut > 0 ? cut : room);
        // A parenthesis that would not be closed is left out.
        var open = kept.LastIndexOf('(');
        if (open > 0 && kept[open..].IndexOf(')') < 0) kept = kept[..open];
        return string.Concat(kept.TrimEnd(" ,;"), "…", cite);
    }

    private static void Text(StringBuilder svg, int x, int y, string text, bool bold) =>
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{x}\" y=\"{y}\" fill=\"currentColor\"{(bold ? " font-weight=\"bold\"" : "")}>{Escape(text)}</text>");

    /// <summary>Markup made harmless, and characters that XML does not allow left out.</summary>
    private static string Escape(string text) => WebUtility.HtmlEncode(new string([.. text.Where(c => c >= ' ' && !char.IsSurrogate(c) && c is not '\uFFFE' and not '\uFFFF')]));
}
