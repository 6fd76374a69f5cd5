using Assiduous.Drafting.Office;
using Assiduous.Drafting.Word;
using Assiduous.Record;
using Assiduous.Statements;

namespace Assiduous.Drafting.Drafts;

/// <summary>Every fact in a table: number, words, evidence, response, status in both readings.</summary>
internal static class LedgerDraft
{
    // Shares of the width: number, fact, evidence, response, the two readings.
    private static readonly int[] Shares = [5, 24, 19, 18, 16, 18];
    private static readonly string[] Heads = ["headNumber", "headFact", "headEvidence", "headResponse", "headStrict", "headWhole"];

    public static WordDocument Write(DraftContext context) => context.Compose((part, look) => Part(part, context, look), landscape: true);

    private static IEnumerable<WordBlock> Part(string part, DraftContext context, Look look) => part switch
    {
        "title" => [new Paragraph("Title", context.Title) { Comments = RuleNotes.Of(context) }],
        "opening" => [new Paragraph("Single", context.Fill("opening"))],
        "table" => ((Side[])[Side.Movant, Side.Opponent]).Where(side => context.Review.Facts.Any(f => f.Side == side)).SelectMany(side => Facts(side, context, look)),
        _ => [],
    };

    private static IEnumerable<WordBlock> Facts(Side side, DraftContext context, Look look)
    {
        yield return new Paragraph("Heading2", $"{PartyNames.Of(context.Parties.Of(side))} facts");
        var rows = new List<IReadOnlyList<IReadOnlyList<Paragraph>>> { Heads.Select(h => (IReadOnlyList<Paragraph>)[new Paragraph("TableHead", context.Say(h))]).ToArray() };
        rows.AddRange(context.Review.Facts.Where(f => f.Side == side).Select(f => Row(f, context)));
        yield return new Table([.. Shares.Select(s => look.TextWidth * s / 100)], rows, 1) { Description = $"{PartyNames.Of(context.Parties.Of(side))} facts with evidence, response and status" };
    }

    private static IReadOnlyList<IReadOnlyList<Paragraph>> Row(Fact fact, DraftContext context) =>
    [
        [new("TableText", fact.Number)],
        [new("TableText", FactWords.Text(fact, context))],
        Evidence(fact.Citations, context),
        [new("TableText", Response(fact, context)), .. Evidence(fact.Response.Citations, context, quiet: true)],
        [Status(fact.Strict, fact)],
        [Status(fact.Assiduous, fact)],
    ];

    private static Paragraph Status(StatusReason status, Fact fact)
    {
        // Without the authorities, which the workbook names: the same three cases in each row tell nothing.
        var sentence = ReasonWords.Sentence(status with { Authority = "" }, fact);
        var end = sentence.IndexOf(", because ", StringComparison.Ordinal) is > 0 and var at ? at : sentence.Length;
        return new("TableText", [new Words(sentence[..end]) { Bold = true }, new Words(sentence[end..])]);
    }

    private static IReadOnlyList<Paragraph> Evidence(IReadOnlyList<CitedPassage> cited, DraftContext context, bool quiet = false) => cited.Count == 0
        ? quiet ? [] : [new("TableText", context.Say("noCitation"))]
        : [.. cited.Select(c => new Paragraph("TableText", [context.Cites.Linked(c), new Words($": {Sentences.Of(c.Support)}.{(c.Explanations.Count > 0 ? " " + c.Explanations[0] : "")}")]))];

    private static string Response(Fact fact, DraftContext context) =>
        !fact.Response.Present ? context.Say("noResponse") : context.IsWithheld(fact.Response.File) ? context.Say("sealed") : fact.Response.Text + context.MarkOf(fact.Response.File);

    /// <summary>The same table as a workbook and as comma-separated values.</summary>
    public static IReadOnlyList<DraftFile> Sheets(DraftContext context)
    {
        List<IReadOnlyList<string>> rows =
        [
            ["Side", "No.", "Fact as filed", "Evidence cited", "What the evidence shows", "Response", "Response’s evidence", "If the rule is enforced", "Why", "Authority", "On the whole record", "Why", "Authority", "Findings", "Filing"],
            .. context.Review.Facts.Select(f => Cells(f, context)),
        ];
        return
        [
            new("ledger.csv", Csv.Write(rows.Select(r => (IReadOnlyList<string>)[.. r.Select(c => c.Replace("\n", "; ", StringComparison.Ordinal))])), DraftFile.Csv),
            new("ledger.xlsx", Workbook.Write("Ledger", [11, 6, 50, 28, 28, 40, 28, 22, 40, 24, 22, 40, 24, 40, 24], rows), DraftFile.Xlsx),
        ];
    }

    private static IReadOnlyList<string> Cells(Fact fact, DraftContext context) =>
    [
        context.Parties.Of(fact.Side), fact.Number, context.IsWithheld(fact.File) ? context.Say("sealed") : fact.Text + context.MarkOf(fact.File),
        Joined(fact.Citations, context.Cites.Of), Joined(fact.Citations, c => Sentences.Of(c.Support)),
        fact.Response.Present ? Response(fact, context) : "", Joined(fact.Response.Citations, context.Cites.Of),
        Sentences.Of(fact.Strict.Status), fact.Strict.Why, fact.Strict.Authority, Sentences.Of(fact.Assiduous.Status), fact.Assiduous.Why, fact.Assiduous.Authority,
        context.ShowsNotes ? string.Join('\n', fact.Findings.Select(f => f.Message)) : "", fact.File,
    ];

    private static string Joined(IReadOnlyList<CitedPassage> cited, Func<CitedPassage, string> show) => string.Join('\n', cited.Select(show));
}
