using Assiduous.Citations;
using Assiduous.Drafting.Word;
using Assiduous.Statements;

namespace Assiduous.Drafting.Drafts;

/// <summary>An answer as far as papers and record carry it.</summary>
/// <param name="Opening">Admission or denial, and what the party said.</param>
/// <param name="Quotes">The lines that answer, quoted under their cite.</param>
internal sealed record Answer(IReadOnlyList<Inline> Opening, IReadOnlyList<Paragraph> Quotes);

/// <summary>Answers to facts: the party's own words where it answered, else the evidence that meets the fact; a choice left open where there is neither.</summary>
internal static class Answers
{
    private const int MostQuotes = 3;

    public static Answer To(Fact fact, DraftContext context)
    {
        if (fact.Response.Present) return Given(fact, context);
        var against = Meeting(fact).Take(MostQuotes).ToArray();
        if (against.Length == 0) return new([Choose(fact, context, null)], Failing(fact, context));
        return new([Choose(fact, context, fact.Assiduous.Status is FactStatus.DisputedInPart ? "partly" : "denied")], [.. against.SelectMany(c => Quote(c, context)), .. Failing(fact, context)]);
    }

    /// <summary>Evidence that says otherwise: that which the fact itself cites, then what stands elsewhere.</summary>
    private static IEnumerable<CitedPassage> Meeting(Fact fact) =>
        fact.Citations.Concat(fact.Elsewhere.Select(e => e.Cited)).Where(c => c is { Support: Support.Contradicts, Competent: true, Passage: not null });

    // The answer that is already filed is the party's own; the draft repeats it and adds the lines that it cites, as far as they answer.
    private static Answer Given(Fact fact, DraftContext context)
    {
        if (context.IsWithheld(fact.Response.File)) return new([CaptionBlock.Gap("response of a paper filed under seal")], []);
        var own = fact.Response.Citations.Where(c => c.Passage is not null && (c.Support is Support.Contradicts or Support.Supports or Support.Partial || c.SupportReason.Length == 0)).Take(MostQuotes).ToArray();
        return new([new Words(fact.Response.Text + context.MarkOf(fact.Response.File))], [.. own.SelectMany(c => Quote(c, context)), .. Offered(fact, context)]);
    }

    /// <summary>For a denial that cites nothing which meets the paragraph: what would meet it, for the drafter to add or strike.</summary>
    private static IReadOnlyList<Paragraph> Offered(Fact fact, DraftContext context)
    {
        if (!context.ShowsNotes || fact.Response.Disposition is Disposition.Admitted || fact.Response.Citations.Any(c => c is { Support: Support.Contradicts, Competent: true })) return [];
        var cited = fact.Response.Citations.Select(context.Cites.Of).ToHashSet(StringComparer.Ordinal);
        var more = Meeting(fact).Where(c => !cited.Contains(context.Cites.Of(c))).Take(MostQuotes).ToArray();
        return more.Length == 0 ? [] : [new("Answer", context.Fill("offered")) { KeepNext = true }, .. more.SelectMany(c => Quote(c, context))];
    }

    private static Choice Choose(Fact fact, DraftContext context, string? found)
    {
        IReadOnlyList<string> options = [context.Say("admitted"), context.Say("denied"), context.Say("partly")];
        return new($"answer-{fact.Number}", context.Say(found ?? "open"), found is null ? [context.Say("open"), .. options] : options, found is null);
    }

    /// <summary>Where the paragraph's own citations do not say it, so that the drafter may object under Rule 56(c)(1)(B).</summary>
    private static IReadOnlyList<Paragraph> Failing(Fact fact, DraftContext context) => fact.Strict.Status is not FactStatus.Unsupported || !context.ShowsNotes ? []
        : [new("Answer", (fact.Citations.Count == 0 ? context.Fill("attackNone") : context.Fill("attack", ("cite", context.Cites.Plain(fact.Citations)))).Select(i => i is Words w ? w with { Gap = true } : i).ToArray())];

    /// <summary>A cite with its words beneath, testimony question by question; words of a sealed filing are left out.</summary>
    public static IReadOnlyList<Paragraph> Quote(CitedPassage cited, DraftContext context)
    {
        if (context.IsWithheld(cited.TargetFile)) return [new("BlockQuote", context.Fill("sealed", ("cite", context.Cites.Of(cited))))];
        var lines = context.Cites.Lines(cited);
        if (lines.Count == 0) return [new("BlockQuote", [context.Cites.Linked(cited), new Words(".")])];
        if (cited.Passage!.Pinpoint.Kind is not PinpointKind.PageLine) return [new("BlockQuote", [context.Cites.Linked(cited), new Words($": “{QuotedWords.Inside(string.Join(' ', lines))}”")])];
        return [new("BlockQuote", [context.Cites.Linked(cited), new Words(":")]) { KeepNext = true }, .. lines.Select((l, i) => new Paragraph("Testimony", l) { KeepNext = i + 1 < lines.Count })];
    }
}
