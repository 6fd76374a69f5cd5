using Assiduous.Drafting;
using Assiduous.Drafting.Page;
using Assiduous.Record;
using Assiduous.Statements;

namespace Assiduous.Web.Pages;

/// <summary>The matter at a glance: who, under which rule, where each claim stands, what bars judgment, what is due, what happened.</summary>
internal static class MatterPage
{
    public static Task Write(Visit visit) => Shell.Write(visit, "", "Matter", html =>
    {
        var page = visit.Sheets.Page;
        MatterView.Write(html, page);
        WriteInputs(html, visit);
        WriteNext(html, visit);
        SummaryView.Write(html, page);
        DatesView.WriteHistory(html, page);
        WriteDocket(html, visit);
        MatterView.WriteLimits(html);
    });

    // Which rule governs follows from four things, and a person may know better than the papers.
    private static void WriteInputs(Html html, Visit visit)
    {
        if (visit.Room.Store(out _) is null) return;
        var matter = visit.Sheets.Review.Matter;
        using var tools = html.In("div", "filing-tools");
        using var details = html.In("details");
        html.Leaf("summary", "The court, day, judge or counsel is another");
        using var shape = new DecisionForm(html, visit, visit.At("")).Open("inputs", null);
        DecisionForm.Field(html, "court", "Court, as nysd or ilnd", matter.Court);
        DecisionForm.Field(html, "filed", "The day that decides between versions of the rule, as 2024-07-01", matter.Filed?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        DecisionForm.Field(html, "judge", "Judge", matter.Judge);
        DecisionForm.Choice(html, "counsel", "All parties have counsel", matter.AllRepresented switch { true => "all", false => "not-all", null => "" },
            [.. matter.AllRepresented is null ? new[] { ("", "not known") } : [], ("all", "yes"), ("not-all", "no")]);
        DecisionForm.Field(html, "reason", "Reason", null);
        html.Leaf("button", "Keep", null, null, ("type", "submit"));
    }

    // A newcomer is led to where the work is.
    private static void WriteNext(Html html, Visit visit)
    {
        if (visit.Sheets.Review.Facts.Count == 0) return;
        using var line = html.In("p", "next");
        html.Text("Begin with ");
        html.Leaf("a", "the facts, each beside the words behind it", null, null, ("href", visit.At("statement")));
        if (visit.Sheets.Review.Facts.Count(f => visit.Bears(f, FactStatus.Disputed)) is var disputed and > 0)
            html.Text(", or with ").Leaf("a", disputed == 1 ? "the one that is disputed" : $"the {disputed} that are disputed", null, null, ("href", visit.At("statement", ("status", "disputed"))));
        html.Text(". Press ").Leaf("kbd", "?").Text(" for the keys.");
    }

    // The docket as far as its papers are here, in the order of its numbers.
    private static void WriteDocket(Html html, Visit visit)
    {
        using var section = html.In("section", "docket-list", "docket", ("aria-labelledby", "docket-title"));
        html.Leaf("h2", "The papers on the docket", null, "docket-title");
        var filings = visit.Sheets.Review.Filings;
        if (filings.Count == 0)
        {
            html.Leaf("p", "No paper could be read. Put the filings into the folder, or drop them on the Record page.", "empty");
            return;
        }

        using (var table = html.In("table", "papers"))
        {
            html.Leaf("caption", "The papers in the folder", "spoken");
            using (html.In("thead"))
            using (html.In("tr"))
                foreach (var head in (string[])["Number", "Paper", "What it is", "Pages"]) html.Leaf("th", head, head is "Pages" ? "amount" : null, null, ("scope", "col"));
            using var body = html.In("tbody");
            foreach (var filing in filings) WriteRow(html, visit, filing);
        }

        var absent = visit.Sheets.Review.Findings.Count(FilingsView.IsAbsent);
        if (absent > 0) html.Leaf("p", null).Leaf("a", Sentences.Count(absent, "paper") + " on the docket, not here", null, null, ("href", visit.Resolve("not-here")));
    }

    private static void WriteRow(Html html, Visit visit, Filing filing)
    {
        using var row = html.In("tr");
        html.Leaf("td", filing.Ecf is null ? "" : filing.Label, "figure", null, ("data-label", "Number"));
        using (html.In("td", null, null, ("data-label", "Paper")))
            html.Leaf("a", Clip.To(filing.Title.Length > 0 ? filing.Title : filing.File, 160), null, null, ("href", visit.At("record/" + visit.Sheets.Slug(filing))));
        html.Leaf("td", Sentences.Of(filing.Role), "role", null, ("data-label", "What it is"));
        html.Leaf("td", filing.Text.Pages.Count.ToString(System.Globalization.CultureInfo.InvariantCulture), "amount", null, ("data-label", "Pages"));
    }
}
