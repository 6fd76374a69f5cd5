using Assiduous.Docket;
using Assiduous.Judgment;
using Assiduous.Record;

namespace Assiduous.Drafting.Page;

/// <summary>What happened when: the events in suit, side by side, and the history of the case.</summary>
internal static class DatesView
{
    /// <param name="html">Where to.</param>
    /// <param name="page">The review.</param>
    /// <param name="some">The events to tell; null for all.</param>
    public static void WriteTimeline(Html html, PageContext page, IEnumerable<TimelineEvent>? some = null)
    {
        using var section = html.In("section", null, "timeline", ("aria-labelledby", "timeline-title"));
        html.Leaf("h2", "The timeline", null, "timeline-title");
        if (page.Review.Timeline.Count == 0) html.Leaf("p", "The papers tell no date or time that the program could place.", "empty");
        foreach (var happened in some ?? page.Review.Timeline) WriteEvent(html, page, happened);
    }

    private static void WriteEvent(Html html, PageContext page, TimelineEvent happened)
    {
        using var block = html.In("article", "event");
        html.Leaf("h3", When(happened));
        if (!happened.Versions.Any(v => string.Equals(v.Text, happened.Event, StringComparison.Ordinal))) html.Leaf("p", Clip.To(happened.Event, 1200), "what");
        using var versions = html.In("div", "sides");
        WriteVersions(html, page, "Movant", happened, Side.Movant);
        WriteVersions(html, page, "Opponent", happened, Side.Opponent);
        if (happened.Versions.Any(v => v.Side is null)) WriteVersions(html, page, "Court and docket", happened, null);
    }

    private static string When(TimelineEvent happened) => (happened.Date, happened.Time) switch
    {
        ({ } day, { } time) => $"{Names.Written(day)}, {Clip.To(time, 80)}",
        ({ } day, null) => Names.Written(day),
        (null, { } time) => Clip.To(char.ToUpperInvariant(time[0]) + time[1..], 80),
        _ => "Undated",
    };

    private static void WriteVersions(Html html, PageContext page, string heading, TimelineEvent happened, Side? side)
    {
        using var column = html.In("div", "side");
        html.Leaf("h4", heading);
        var versions = happened.Versions.Where(v => v.Side == side).ToList();
        if (versions.Count == 0) html.Leaf("p", "Gives no date or time for it.", "none");
        foreach (var version in versions)
        {
            using var line = html.In("p");
            html.Text(Clip.To(version.Text, 1200) + " ");
            using var source = html.In("cite");
            if (page.AnchorOfPlace(version.Source) is { } anchor) html.Link(anchor, Clip.To(version.Source, 300));
            else html.Text(Clip.To(version.Source, 300));
        }
    }

    // The picture keeps markup out by itself; here what cannot be seen but changes what is seen is written out.
    private static HistoryEvent Shown(HistoryEvent happened) =>
        happened with { Event = Encoded.Visible(Clip.To(happened.Event, 1200)), Ecf = happened.Ecf is { } ecf ? Clip.To(Encoded.Visible(ecf), 20) : null };

    public static void WriteHistory(Html html, PageContext page)
    {
        using var section = html.In("section", null, "history", ("aria-labelledby", "history-title"));
        html.Leaf("h2", "The history of the case", null, "history-title");
        if (page.Review.History.Count == 0)
        {
            html.Leaf("p", "No docket and no opinion in the folder tells the history. Put the docket report into the folder.", "empty");
            return;
        }

        using (html.In("figure", "picture"))
            html.Trusted(TimelineDrawing.Svg([.. page.Review.History.Select(Shown)], "The history of the case, in order of time; the list below tells the same"));
        using var told = html.In("details", "told");
        html.Leaf("summary", "The same as a list, in full words");
        using var list = html.In("ol", "history");
        foreach (var happened in page.Review.History)
        {
            using var item = html.In("li");
            if (happened.Date is { } day) html.Leaf("time", Names.Written(day), null, null, ("datetime", Names.Iso(day)));
            else html.Leaf("span", "Undated", "undated");
            using var words = html.In("span");
            html.Text(Clip.To(happened.Event, 1200));
            if (happened.Ecf is { } ecf) html.Text(" ").Leaf("cite", $"ECF No. {ecf}");
        }
    }
}
