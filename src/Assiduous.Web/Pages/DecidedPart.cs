using Assiduous.Judgment.Corrections;

namespace Assiduous.Web.Pages;

/// <summary>What a decision changed on the ledger, by itself: the fact, how many bear each status, the record beside it. The script lays it in place, so that a key costs a fact and not a page.</summary>
internal static class DecidedPart
{
    private const string Header = "Assiduous-Part";

    /// <summary>Answers with the part; false where the whole page must be shown: no ledger asks, or what was decided reaches further than one fact.</summary>
    /// <param name="visit">The request that decided.</param>
    /// <param name="decided">What was decided or taken back.</param>
    /// <param name="told">What the page says of it.</param>
    public static async Task<bool> Answer(Visit visit, IReadOnlyList<CorrectionBody> decided, string told)
    {
        if (!visit.Scripted || visit.Ask("part") is not "statement" || decided.Count == 0 || !decided.All(Fits)) return false;
        var now = visit.Renewed();
        // Where the papers are read again for it, the page says so.
        if (now.State.Progress is not null) return false;
        await Write(now, [.. decided.Select(Fact).OfType<FactName>()], told);
        return true;
    }

    // That a citation was read shows in the record beside the fact alone.
    private static bool Fits(CorrectionBody body) => body is CitationConfirmed || Fact(body) is not null;

    private static Task Write(Visit visit, List<FactName> names, string told)
    {
        var output = new PageWriter();
        var html = visit.Writer(output);
        var facts = visit.Sheets.Review.Facts;
        var open = visit.Sheets.FactAt(visit.Ask("at"));
        FilterBar.WriteChips(html, visit, visit.Ledger);
        for (var i = 0; i < facts.Count; i++)
            if (names.Exists(n => n.Names(facts[i]))) FactRow.Write(html, visit, visit.Ledger, facts[i], i == open);
        using (html.In("aside", null, "record", ("aria-label", "The record"), ("tabindex", "0"))) EvidencePane.Write(html, visit, open, visit.Ask("see"));
        html.Leaf("p", Shell.Told(told), null, "told");
        visit.Http.Response.Headers[Header] = told;
        return Answers.Html(visit.Http, StatusCodes.Status200OK, output);
    }

    private static FactName? Fact(CorrectionBody body) => body switch
    {
        StatusOverruled said => said.Fact,
        NoteWritten said => said.Fact,
        FindingJudged { Finding.Fact: { } fact } => fact,
        _ => null,
    };
}
