using Assiduous.Drafting;
using Assiduous.Drafting.Page;
using Assiduous.Record;

namespace Assiduous.Web.Pages;

/// <summary>The ledger: each fact with its answer and where it stands; beside it the words of the record.</summary>
internal static class StatementPage
{
    public static Task Write(Visit visit)
    {
        if (visit.Ask("part") is "briefs") return Shell.Write(visit, "statement", "What the briefs say", html => BriefsView.WriteNarrative(html, visit.Sheets.Page));
        if (visit.Ask("part") is "narrowing") return FilterBar.WriteChoices(visit);
        var filter = visit.Ledger;
        var asked = visit.Sheets.FactAt(visit.Ask("at"));
        var page = filter.PageOf(asked);
        IReadOnlyList<int> shown = filter.Whole ? filter.Chosen : [.. filter.Chosen.Skip((page - 1) * LedgerFilter.PageSize).Take(LedgerFilter.PageSize)];
        int? here = asked is { } at && shown.Contains(at) ? at : shown.Count > 0 ? shown[0] : null;
        return Shell.Write(visit, "statement", "Statement", html => WriteMain(html, visit, filter, shown, here, page), html => EvidencePane.Write(html, visit, here, visit.Ask("see")));
    }

    private static void WriteMain(Html html, Visit visit, LedgerFilter filter, IReadOnlyList<int> shown, int? here, int page)
    {
        html.Leaf("h1", "The statement", "spoken");
        if (visit.Sheets.Review.Facts.Count == 0)
        {
            html.Leaf("p", "The folder holds no statement with numbered facts. Put the movant’s statement of undisputed facts into the folder, or drop it on the Record page.", "empty");
            return;
        }

        FilterBar.Write(html, visit, filter);
        if (shown.Count == 0) html.Leaf("p", "No fact fits. Choose “all” to see every fact.", "empty");
        var facts = visit.Sheets.Review.Facts;
        foreach (var group in shown.GroupBy(i => (facts[i].Motion, facts[i].Side, facts[i].File)))
        {
            html.Leaf("h2", $"{Sentences.Of(group.Key.Side)}’s {(group.Key.Side is Side.Movant ? "statement" : "additional facts")}: {visit.Sheets.Page.Cite(group.Key.File)}", "statement-title");
            using var ledger = html.In("div", "ledger");
            WriteHead(html, visit);
            foreach (var fact in group) FactRow.Write(html, visit, filter, facts[fact], fact == here);
        }

        Pager.Write(html, "Pages of the ledger", page, filter.Pages, p => filter.Address(filter.Status, ("page", p)));
        if (filter.Pages > 1)
            using (html.In("p", "after")) html.Leaf("a", $"All {filter.Chosen.Count} facts on one page, to print", null, null, ("href", filter.Address(filter.Status, ("whole", "yes"))));
        if (visit.Sheets.Review.Narrative.Count > 0)
            using (html.In("p", "after")) html.Leaf("a", $"What the briefs say outside numbered statements: {Sentences.Count(visit.Sheets.Review.Narrative.Count, "sentence")}", null, null, ("href", visit.At("statement", ("part", "briefs"))));
    }

    // On paper it stands over the columns of every page, and says of which case they are.
    private static void WriteHead(Html html, Visit visit)
    {
        var matter = visit.Sheets.Review.Matter;
        using var head = html.In("div", "ledger-head", null, ("aria-hidden", "true"));
        using (html.In("div")) html.Text("Fact").Leaf("span", $"{Clip.To(matter.Caption, 80)}{(matter.DocketNumber is { } number ? ", No. " + Clip.To(number, 40) : "")}", "running");
        html.Leaf("div", "Answer, and where the fact stands");
    }
}
