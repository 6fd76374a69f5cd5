namespace Assiduous.Web.Pages;

/// <summary>The record beside the page, by itself: what the script lays beside the ledger without loading the page anew.</summary>
internal static class PanePage
{
    public static Task Write(Visit visit)
    {
        var output = new PageWriter();
        var html = visit.Writer(output);
        var see = visit.Ask("see");
        if (visit.Ask("at") is { } at) EvidencePane.Write(html, visit, visit.Sheets.FactAt(at), see);
        else if (see is not null && visit.Sheets.Page.Book.Named(see) is { } entry)
        {
            EvidencePane.WriteClose(html, visit, "claims");
            EvidencePane.WritePassage(html, visit, entry);
        }
        else html.Leaf("p", "This passage is not in the review any more: the papers have changed.", "empty");
        return Answers.Html(visit.Http, StatusCodes.Status200OK, output);
    }
}

/// <summary>The rarer forms for a fact, which the script lays into the record when somebody unfolds them.</summary>
internal static class FormsPage
{
    public static Task? Write(Visit visit)
    {
        if (visit.Sheets.FactAt(visit.Ask("at")) is not { } fact || visit.Room.Store(out _) is null) return PageDesk.Nothing;
        var output = new PageWriter();
        EvidencePane.WriteForms(visit.Writer(output), visit, fact, visit.Ask("see"));
        return Answers.Html(visit.Http, StatusCodes.Status200OK, output);
    }
}

/// <summary>One passage on a page of its own, for a browser without a script.</summary>
internal static class PassagePage
{
    public static Task? Write(Visit visit) =>
        visit.Ask("see") is { } see && visit.Sheets.Page.Book.Named(see) is { } entry
            ? Shell.Write(visit, "passage", "Passage", html =>
            {
                using var section = html.In("section");
                html.Leaf("h1", "A passage of the record", "spoken");
                EvidencePane.WritePassage(html, visit, entry);
            })
            : PageDesk.Nothing;
}
