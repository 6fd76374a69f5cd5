using Assiduous.Drafting.Word;
using Assiduous.Record;
using Assiduous.Statements;

namespace Assiduous.Drafting.Drafts;

/// <summary>Statement, response and reply in one paper. Each part of each paragraph stands in a field of its own, by whose name it is found again after editing.</summary>
internal static class JointDraft
{
    public static WordDocument Write(DraftContext context)
    {
        var parts = new List<JointPart>();
        var document = context.Compose((part, _) => Part(part, parts, context));
        document.Data = JointData.Write(parts);
        return document;
    }

    private static IEnumerable<WordBlock> Part(string part, List<JointPart> parts, DraftContext context) => part switch
    {
        "caption" => CaptionBlock.Write(context),
        "title" => [new Paragraph("Title", context.Title) { Comments = RuleNotes.Of(context) }],
        "opening" => [new Paragraph("BodyText", context.Fill("opening"))],
        "movant" => Facts(Side.Movant, parts, context),
        "opponent" => Facts(Side.Opponent, parts, context),
        "signature" => CaptionBlock.Signature(context.Say("signatureBlock"), "Attorneys for the parties"),
        _ => [],
    };

    private static IEnumerable<WordBlock> Facts(Side side, List<JointPart> parts, DraftContext context)
    {
        var facts = context.Facts(side).ToArray();
        if (facts.Length == 0) yield break;
        var other = side is Side.Movant ? Side.Opponent : Side.Movant;
        yield return new Paragraph("Heading1", context.Fill("factsHeading", ("who", context.Parties.Of(side))));
        foreach (var fact in facts)
        {
            yield return Bound(fact, JointRole.Fact, side, "Fact", null, FactWords.Text(fact, context), parts, context);
            yield return Bound(fact, JointRole.Response, other, "Answer", "response", Given(fact, context), parts, context);
            yield return Bound(fact, JointRole.Reply, side, "Answer", "reply", context.Fill("open"), parts, context);
        }
    }

    private static IReadOnlyList<Inline> Given(Fact fact, DraftContext context) => !fact.Response.Present ? context.Fill("open")
        : context.IsWithheld(fact.Response.File) ? [CaptionBlock.Gap("response under seal")] : [new Words(fact.Response.Text + context.MarkOf(fact.Response.File))];

    private static Control Bound(Fact fact, JointRole role, Side owner, string style, string? label, IReadOnlyList<Inline> text, List<JointPart> parts, DraftContext context)
    {
        var part = new JointPart(JointPart.TagOf(fact.Side, fact.Number, role), context.Parties.Of(fact.Side), fact.Number, role, context.Parties.Of(owner), string.Concat(text.Select(i => ((Words)i).Text)));
        parts.Add(part);
        IReadOnlyList<Inline> inlines = label is null ? text : [new Words(context.Say(label, ("who", context.Parties.Of(owner))) + " ") { Bold = true }, .. text];
        part = part with { Label = label is null ? "" : context.Say(label, ("who", context.Parties.Of(owner))) };
        parts[^1] = part;
        return new(part.Tag, part.Title, [new Paragraph(style, inlines) { Number = role is JointRole.Fact ? new FixedNumber(fact.Number) : null, KeepNext = role is not JointRole.Reply }]);
    }
}
