using Assiduous.Drafting;
using Assiduous.Drafting.Page;
using Assiduous.Statements;

namespace Assiduous.Web.Pages;

/// <summary>One fact of the ledger: its words, its answer, where it stands in the reading that is shown, what is wrong with it.</summary>
internal static class FactRow
{
    public static void Write(Html html, Visit visit, LedgerFilter filter, Fact fact, bool here)
    {
        var page = visit.Sheets.Page;
        var anchor = page.Anchors.Of(fact);
        var resolve = html.Resolve;
        html.Resolve = to => page.Book.AtAddress(to) is { } entry ? filter.Address(filter.Status, ("at", anchor), ("see", entry.Name)) + "#" + anchor : resolve(to);
        using (html.In("article", here ? "fact here" : "fact", anchor, ("aria-labelledby", anchor + "-n"), ("tabindex", "-1"),
            ("data-strict", Names.Kebab(fact.Strict.Status)), ("data-assiduous", Names.Kebab(fact.Assiduous.Status))))
        {
            using (html.In("div", "asserted"))
            {
                using (html.In("h3", "number", anchor + "-n"))
                    html.Leaf("a", fact.Number, "choose", null, ("href", filter.Address(filter.Status, ("at", anchor)) + "#" + anchor), ("aria-label", $"{Sentences.Of(fact.Side)} fact {fact.Number}"));
                using (html.In("p", "words")) CitedView.WriteMarked(html, page, fact.Text, fact.Citations, fact.File);
            }

            using (html.In("div", "stands"))
            {
                WriteAnswer(html, page, fact.Response);
                WriteStatus(html, fact);
                DecidedLines.Write(html, visit, fact);
                FindingsView.WriteList(html, fact.Findings, $"Findings on fact {fact.Number}");
            }
        }

        html.Resolve = resolve;
    }

    private static void WriteAnswer(Html html, PageContext page, Response response)
    {
        using var line = html.In("p", response.Present ? "answer" : "answer none");
        html.Leaf("span", "↳", "turn", null, ("aria-hidden", "true"));
        if (!response.Present)
        {
            html.Text("No numbered response.");
            return;
        }

        html.Leaf("strong", Sentences.Of(response.Disposition) + ".", "disposition").Text(" ");
        CitedView.WriteMarked(html, page, response.Text, response.Citations, response.File);
    }

    private static void WriteStatus(Html html, Fact fact)
    {
        if (fact.Strict.Status == fact.Assiduous.Status)
        {
            StatusView.WriteAlike(html, fact.Strict, fact.Assiduous);
            return;
        }

        StatusView.Write(html, fact.Strict, "strict", Sentences.StrictReading, false);
        StatusView.Write(html, fact.Assiduous, "assiduous", Sentences.AssiduousReading, false);
    }
}
