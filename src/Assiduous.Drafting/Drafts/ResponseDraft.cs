using Assiduous.Drafting.Word;
using Assiduous.Record;
using Assiduous.Statements;

namespace Assiduous.Drafting.Drafts;

/// <summary>The opponent's response: each paragraph as filed, with what the review found to answer it.</summary>
internal static class ResponseDraft
{
    public static WordDocument Write(DraftContext context)
    {
        var form = Form(context);
        return context.Compose((part, look) => Part(part, form, context, look));
    }

    private static IEnumerable<WordBlock> Part(string part, ResponseForm form, DraftContext context, Look look) => part switch
    {
        "caption" => CaptionBlock.Write(context),
        "title" => [new Paragraph("Title", context.Title) { Comments = RuleNotes.Of(context) }],
        "opening" => [new Paragraph("BodyText", context.Fill(form is ResponseForm.Numbers ? "openingNumbers" : "opening"))],
        "contents" => [new Contents(2)],
        "facts" => Facts(form, context, look),
        "additional" => Additional(context),
        "signature" => CaptionBlock.Signature(context.Say("signatureBlock"), $"Attorney for {context.Parties.Opponent}"),
        _ => [],
    };

    /// <summary>The form that the rule asks for. Where it is silent the paragraph is repeated, as most judges ask.</summary>
    private static ResponseForm Form(DraftContext context)
    {
        if (context.Options.Form is not ResponseForm.ByRule) return context.Options.Form;
        var rule = context.Review.Matter.Rule;
        var layout = rule?.ResponseLayout ?? "";
        if (rule?.Reproduce is "prohibited" || layout.Contains("matching numbers only", StringComparison.OrdinalIgnoreCase)) return ResponseForm.Numbers;
        return layout.Contains("column", StringComparison.OrdinalIgnoreCase) && !layout.Contains("interleaved", StringComparison.OrdinalIgnoreCase) ? ResponseForm.Table : ResponseForm.Interleaved;
    }

    private static IEnumerable<WordBlock> Facts(ResponseForm form, DraftContext context, Look look)
    {
        yield return new Paragraph("Heading1", context.Fill("factsHeading"));
        if (form is ResponseForm.Table)
        {
            yield return Columns(context, look);
            yield break;
        }

        foreach (var fact in context.Facts(Side.Movant))
        {
            if (form is ResponseForm.Interleaved) yield return Stated(fact, context);
            foreach (var block in Answered(fact, context, form is ResponseForm.Numbers)) yield return block;
        }
    }

    private static Paragraph Stated(Fact fact, DraftContext context) => new("Fact", FactWords.Text(fact, context))
    {
        Number = new FixedNumber(fact.Number), KeepNext = true, Bookmark = FactWords.Mark(fact), Comments = context.ShowsNotes ? FactNotes.Of(fact, context) : [],
    };

    private static IEnumerable<Paragraph> Answered(Fact fact, DraftContext context, bool numbered)
    {
        var answer = Answers.To(fact, context);
        var label = new Words(context.Say("response") + " ") { Bold = true };
        var number = numbered ? new FixedNumber(fact.Number) : null;
        yield return new Paragraph(numbered ? "Fact" : "Answer", numbered ? answer.Opening : [label, .. answer.Opening])
        {
            Number = number, Comments = numbered && context.ShowsNotes ? FactNotes.Of(fact, context) : [],
        };
        foreach (var quote in answer.Quotes) yield return quote;
    }

    private static Table Columns(DraftContext context, Look look)
    {
        var half = look.TextWidth / 2;
        var rows = new List<IReadOnlyList<IReadOnlyList<Paragraph>>>
        {
            new IReadOnlyList<Paragraph>[] { [new("TableHead", context.Say("headFact"))], [new("TableHead", context.Say("headResponse"))] },
        };
        foreach (var fact in context.Facts(Side.Movant))
        {
            var answer = Answers.To(fact, context);
            rows.Add([[Stated(fact, context) with { Style = "TableText", KeepNext = false }], [new("TableText", answer.Opening), .. answer.Quotes.Select(q => q with { Style = "TableText" })]]);
        }

        return new([half, look.TextWidth - half], rows, 1) { Description = "Each paragraph of the statement on the left, the response on the right" };
    }

    private static IEnumerable<WordBlock> Additional(DraftContext context)
    {
        if (context.Review.Matter.Rule?.AdditionalFacts is false) yield break;
        var start = NextNumber(context);
        var own = context.Facts(Side.Opponent).Select(f => FactWords.Text(f, context)).ToList();
        if (own.Count == 0) own = [.. context.Review.Narrative.Where(n => n.Side is Side.Opponent && n.Citations.Any(c => c.Competent && c.Passage is not null)).Select(n => FactWords.Text(n, context))];
        yield return new Paragraph("Heading1", context.Fill("additionalHeading"));
        yield return new Paragraph("BodyText", context.Fill("additionalOpening"));
        if (own.Count == 0) yield return new Paragraph("Fact", context.Fill("additionalOpen")) { Number = new CountingNumber("additional", start) };
        foreach (var text in own) yield return new Paragraph("Fact", text) { Number = new CountingNumber("additional", start) };
    }

    private static int NextNumber(DraftContext context) =>
        context.Facts(Side.Movant).Select(f => int.TryParse(f.Number, out var n) ? n : 0).DefaultIfEmpty().Max() + 1;
}
