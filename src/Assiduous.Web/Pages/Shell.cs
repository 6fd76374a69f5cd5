using Assiduous.Drafting.Page;

namespace Assiduous.Web.Pages;

/// <summary>What surrounds every page of a matter: the case, the reading, the search, the way to the other pages.</summary>
internal static class Shell
{
    /// <summary>Under this name a host lays the address of a script of its own that every page is to load.</summary>
    public const string Alongside = "assiduous-alongside";

    private static readonly (string Value, string Means)[] Readings =
        [("strict", "as the rule is written"), ("assiduous", "the whole record"), ("both", "side by side")];

    /// <summary>Answers with a page; with <paramref name="pane"/>, the record stands beside it.</summary>
    /// <param name="visit">The request.</param>
    /// <param name="here">The page's address.</param>
    /// <param name="title">What the page is called.</param>
    /// <param name="main">Writes the page.</param>
    /// <param name="pane">Writes the record beside it; null where the page stands alone.</param>
    public static Task Write(Visit visit, string here, string title, Action<Html> main, Action<Html>? pane = null)
    {
        var output = new PageWriter();
        var html = visit.Writer(output);
        var caption = Clip.To(visit.Sheets.Review.Matter.Caption is { Length: > 0 } known ? known : visit.Room.Name, 90);
        html.Trusted("<!doctype html>\n");
        using (html.In("html", $"bench reading-{visit.Reading}", null, ("lang", "en")))
        {
            Head.Write(html, $"{title} · {caption}");
            using (html.In("body", BodyClass(visit, here, pane is not null), null, ("data-root", visit.Root)))
            {
                html.Leaf("a", "Skip to the page", "skip", null, ("href", "#main"));
                WriteBar(html, visit, here, caption);
                using (html.In("main", "page-" + (here.Length == 0 ? "matter" : here), "main", ("tabindex", "-1")))
                {
                    WriteState(html, visit);
                    main(html);
                }

                if (pane is not null)
                    using (html.In("aside", null, "record", ("aria-label", "The record"), ("tabindex", "0"))) pane(html);
                KeysPage.WriteDialog(html);
                html.Leaf("p", Told(visit.Ask("told")), null, "told", ("role", "status"));
                if (visit.Http.Items[Alongside] is string script) html.Leaf("script", null, null, null, ("src", script), ("defer", ""));
            }
        }

        return Answers.Html(visit.Http, StatusCodes.Status200OK, output);
    }

    private static string BodyClass(Visit visit, string here, bool paired) =>
        !paired ? "single" : "paired" + (here is "record" ? " with-reader" : "") + (visit.Ask("at") is null && visit.Ask("see") is null ? "" : " opened");

    /// <summary>What a page says of what was just done.</summary>
    public static string Told(string? done) => done switch
    {
        "kept" => "Kept. u takes it back.",
        "undone" => "Taken back.",
        "merged" => "Brought in.",
        "sent" => "Received. The papers are being read.",
        _ => "",
    };

    private static void WriteBar(Html html, Visit visit, string here, string caption)
    {
        using var bar = html.In("header", "bar");
        using (html.In("p", "case"))
        {
            html.Leaf("a", caption, null, null, ("href", visit.At("")));
            if (visit.Sheets.Review.Matter.DocketNumber is { } number) html.Text(" ").Leaf("span", Clip.To(number, 40), "docket");
        }

        WriteReadings(html, visit);
        WriteSearch(html, visit);
        using var nav = html.In("nav", null, null, ("aria-label", "Pages of the matter"));
        using var list = html.In("ul");
        foreach (var (address, label, key) in PageDesk.All)
            using (html.In("li"))
                html.Leaf("a", label, null, null, ("href", visit.At(address)), ("data-key", key.ToString()), ("data-label", label), ("aria-current", string.Equals(address, here, StringComparison.Ordinal) ? "page" : null));
    }

    private static void WriteReadings(Html html, Visit visit)
    {
        using var set = html.In("nav", "readings", null, ("aria-label", "Reading of the rule"));
        html.Leaf("span", "Reading", "label");
        foreach (var (value, means) in Readings)
            html.Leaf("a", value, "reading-choice", null, ("href", ReadingAddress(visit, value)), ("title", means),
                ("aria-current", string.Equals(visit.Reading, value, StringComparison.Ordinal) ? "true" : null));
    }

    // The same page, in another reading.
    private static string ReadingAddress(Visit visit, string value)
    {
        var kept = visit.Http.Request.Query.Where(q => q.Key is not ("reading" or "told") && q.Value.Count == 1 && q.Value[0] is { Length: <= 400 })
            .Select(q => $"{Uri.EscapeDataString(q.Key)}={Uri.EscapeDataString(q.Value[0]!)}").Take(20);
        return visit.Http.Request.Path + "?" + string.Join('&', kept.Append("reading=" + value));
    }

    private static void WriteSearch(Html html, Visit visit)
    {
        using var tools = html.In("div", "tools");
        using (html.In("form", "search", null, ("role", "search"), ("action", visit.At("record")), ("method", "get")))
        {
            html.Leaf("label", "Search the record", "spoken", null, ("for", "search"));
            html.Void("input", ("type", "search"), ("id", "search"), ("name", "q"), ("autocomplete", "off"), ("spellcheck", "false"), ("maxlength", "300"), ("placeholder", "Search the record"), ("value", visit.Ask("q")));
        }

        html.Leaf("a", "?", "help", null, ("href", visit.At("keys")), ("aria-label", "Keys (?)"), ("data-do", "help"));
    }

    /// <summary>What is being read, or that it could not be: beside every page, and alone for the script that waits for the end.</summary>
    public static void WriteState(Html html, Visit visit)
    {
        if (visit.State.Progress is { } progress)
            html.Leaf("p", $"The papers have changed and are being read again{Far(progress)}. Until that is done the page shows them as they were.", "notice-line", "state", ("role", "status"), ("data-running", ""));
        if (visit.State.Problem is { } problem) html.Leaf("p", "The papers have changed and could not be read again. " + problem, "notice-line error", null, ("role", "alert"));
    }

    private static string Far(Matters.ReviewProgress progress) =>
        progress.Total == 0 ? "" : $": {progress.Stage.ToLowerInvariant()}, {Math.Min(progress.Done, progress.Total)} of {progress.Total}{(progress.File is { } file && progress.Done < progress.Total ? ", now " + Clip.To(file, 80) : "")}";
}

/// <summary>How far a reading is, by itself: what the script asks for while one goes on.</summary>
internal static class StatePage
{
    public static Task Write(Visit visit)
    {
        var output = new PageWriter();
        Shell.WriteState(visit.Writer(output), visit);
        return Answers.Html(visit.Http, StatusCodes.Status200OK, output);
    }
}
