using Assiduous.Drafting.Word;
using Assiduous.Record;
using Assiduous.Statements;

namespace Assiduous.Drafting.Drafts;

/// <summary>The movant's statement of facts, each fact with its citations in the matter's own form.</summary>
/// <remarks>Where people confirmed citations, the facts whose citations they confirmed; else those of the movant's paper or brief, the unconfirmed marked.</remarks>
internal static class StatementDraft
{
    public static WordDocument Write(DraftContext context) => context.Compose((part, _) => Part(part, context));

    private static IEnumerable<WordBlock> Part(string part, DraftContext context) => part switch
    {
        "caption" => CaptionBlock.Write(context),
        "title" => [new Paragraph("Title", context.Title) { Comments = RuleNotes.Of(context) }],
        "opening" => [new Paragraph("BodyText", context.Fill("opening"))],
        "facts" => Facts(context),
        "signature" => CaptionBlock.Signature(context.Say("signatureBlock"), $"Attorney for {context.Parties.Movant}"),
        _ => [],
    };

    private static IEnumerable<WordBlock> Facts(DraftContext context)
    {
        var facts = context.Facts(Side.Movant).ToList();
        if (Confirmations.Any(context))
        {
            var left = facts.Where(f => !Confirmations.IsConfirmed(f, context)).Select(f => f.Number).ToArray();
            if (left.Length > 0) context.Tell($"Left out, because not every citation was confirmed: ¶¶ {string.Join(", ", left)}.");
            facts = [.. facts.Where(f => Confirmations.IsConfirmed(f, context))];
        }

        var list = new CountingNumber("facts", 1);
        foreach (var fact in facts) yield return Stated(fact, list, context);
        if (facts.Count > 0) yield break;
        foreach (var told in context.Review.Narrative.Where(n => n.Side is Side.Movant && n.Citations.Any(c => c.Passage is not null)))
            yield return new Paragraph("Fact", FactWords.Text(told, context)) { Number = list };
        if (!context.Review.Narrative.Any(n => n.Side is Side.Movant)) yield return new Paragraph("Fact", context.Fill("factsOpen")) { Number = list };
    }

    private static Paragraph Stated(Fact fact, CountingNumber list, DraftContext context)
    {
        if (context.IsWithheld(fact.File)) return new("Fact", FactWords.Text(fact, context)) { Number = list };
        var (words, whole) = FactWords.Assertion(fact);
        if (whole && fact.Citations.Count > 0) return new("Fact", [new Words(words)]) { Number = list, Comments = context.ShowsNotes ? Notes(fact, context) : [] };
        var inlines = new List<Inline> { new Words(FactWords.Stop(words) + " ") };
        if (fact.Citations.Count == 0) inlines.AddRange(context.Fill("noCitation"));
        inlines.AddRange(context.Cites.Joined(fact.Citations));
        if (fact.Citations.Count > 0) inlines.Add(new Words("."));
        return new("Fact", inlines) { Number = list, Comments = context.ShowsNotes ? Notes(fact, context) : [] };
    }

    private static IReadOnlyList<string> Notes(Fact fact, DraftContext context) => Confirmations.Any(context) ? []
        : [.. fact.Citations.Where(c => c.Support is not Support.Supports).Select(c => context.Say("unconfirmed", ("cite", context.Cites.Of(c)), ("why", Sentences.Of(c.Support))))];
}
