using Assiduous.Judgment;
using Assiduous.Record;
using Assiduous.Statements;

namespace Assiduous.Drafting.Page;

/// <summary>The ledger: every numbered fact, statement by statement.</summary>
internal static class LedgerView
{
    public static void Write(Html html, PageContext page)
    {
        using var section = html.In("section", null, "facts", ("aria-labelledby", "facts-title"));
        html.Leaf("h2", "The facts", null, "facts-title");
        if (page.Review.Facts.Count == 0)
        {
            html.Leaf("p", "The folder holds no statement with numbered facts. Put the movant’s statement of undisputed facts into the folder and run the review again.", "empty");
            return;
        }

        WriteFilters(html, page.Review);
        foreach (var group in page.Review.Facts.GroupBy(f => (f.Motion, f.Side, f.File))) WriteStatement(html, page, group.Key.File, [.. group]);
    }

    private static void WriteFilters(Html html, Review review)
    {
        using var bar = html.In("div", "filters needs-script", null, ("hidden", ""), ("role", "group"), ("aria-label", "Filter the facts"));
        WriteFilter(html, "", "all", review.Facts.Count, true);
        foreach (var status in Sentences.Order.Where(s => review.Facts.Any(f => f.Strict.Status == s || f.Assiduous.Status == s)))
            WriteFilter(html, Names.Kebab(status), Sentences.Shape(status) + " " + Sentences.Filter(status),
                review.Facts.Count(f => f.Strict.Status == status || f.Assiduous.Status == status), false);
        html.Leaf("button", "Open all reasons", "reasons", null, ("type", "button"), ("data-do", "reasons"), ("aria-pressed", "false"));
        html.Leaf("p", "", "found", "found", ("role", "status"));
    }

    private static void WriteFilter(Html html, string value, string label, int count, bool chosen) =>
        html.Leaf("button", $"{label} {count}", null, null, ("type", "button"), ("data-status", value), ("aria-pressed", chosen ? "true" : "false"));

    private static void WriteStatement(Html html, PageContext page, string file, IReadOnlyList<Fact> facts)
    {
        var side = facts[0].Side;
        html.Leaf("h3", $"{Sentences.Of(side)}’s {(side is Side.Movant ? "statement" : "additional facts")}: {page.Cite(file)}");
        using var ledger = html.In("div", "ledger");
        using (html.In("div", "ledger-head", null, ("aria-hidden", "true")))
        {
            html.Leaf("div", "Fact, and the words behind it");
            html.Leaf("div", "Answer, and where the fact stands");
        }

        foreach (var fact in facts) FactView.Write(html, page, fact);
    }
}
