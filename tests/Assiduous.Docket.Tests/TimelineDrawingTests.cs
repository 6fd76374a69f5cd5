using System.Xml.Linq;

namespace Assiduous.Docket.Tests;

public sealed class TimelineDrawingTests
{
    [Fact]
    public void Every_event_is_in_the_picture_and_hostile_words_stay_words()
    {
        HistoryEvent[] history =
        [
            new(new DateOnly(2016, 3, 17), "Ali sued.", "1"), new(null, "Defendants moved </text><script>alert(1)</script> & \u0001 so on.", "118–19"),
            new(new DateOnly(2020, 9, 30), string.Concat(Enumerable.Repeat("very long words ", 20)), "123"),
        ];
        var svg = XDocument.Parse(TimelineDrawing.Svg(history, "Ali v. Annucci <b>"));
        XNamespace ns = "http://www.w3.org/2000/svg";
        Assert.Equal(3, svg.Descendants(ns + "g").Count());
        Assert.Equal(2, svg.Descendants(ns + "circle").Count());
        Assert.Empty(svg.Descendants(ns + "script"));
        Assert.Contains(svg.Descendants(ns + "text"), t => t.Value == "Date not given in the papers");
        Assert.Equal(TimelineDrawing.Svg(history, "x"), TimelineDrawing.Svg(history, "x"));
    }
}
