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
        var against = fact.Elsewhere.Where(e => e.Cited is { Support: Support.Contradicts, Competent: true, Passage: not null }).Take(MostQuotes).ToArray();
        if (against.Length == 0) return new([Choose(fact, context, null)], Failing(fact, context));
        return new([Choose(fact, context, fact.Assiduous.Status is FactStatus.DisputedInPart ? "partly" : "denied")], [.. against.Select(e => Quote(e.Cited, context)), .. Failing(fact, context)]);
    }

    // The answer that is already filed is the party's own; the draft repeats it and adds the lines that it cites.
    private static Answer Given(Fact fact, DraftContext context)
    {
        IReadOnlyList<Inline> text = context.IsWithheld(fact.Response.File) ? [CaptionBlock.Gap("response of a paper filed under seal")] : [new Words(fact.Response.Text)];
        return new(text, [.. fact.Response.Citations.Where(c => c.Passage is not null).Take(MostQuotes).Select(c => Quote(c, context))]);
    }

    private static Choice Choose(Fact fact, DraftContext context, string? found)
    {
        IReadOnlyList<string> options = [context.Say("admitted"), context.Say("denied"), context.Say("partly")];
        return new($"answer-{fact.Number}", context.Say(found ?? "open"), found is null ? [context.Say("open"), .. options] : options, found is null);
    }

    /// <summary>Where the paragraph's own citations do not say it, so that the drafter may object under Rule 56(c)(1)(B).</summary>
    private static IReadOnlyList<Paragraph> Failing(Fact fact, DraftContext context) => fact.Strict.Status is not FactStatus.Unsupported || !context.ShowsNotes ? []
        : [new("Answer", (fact.Citations.Count == 0 ? context.Fill("attackNone") : context.Fill("attack", ("why", ReasonWords.Lower(fact.Strict.Why)))).Select(i => i is Words w ? w with { Gap = true } : i).ToArray())];

    /// <summary>A cite with its words beneath; words of a sealed filing are left out.</summary>
    public static Paragraph Quote(CitedPassage cited, DraftContext context)
    {
        if (context.Cites.Words(cited) is { } words) return new("BlockQuote", [context.Cites.Linked(cited), new Words($": “{words}”")]);
        return context.IsWithheld(cited.TargetFile)
            ? new("BlockQuote", context.Fill("sealed", ("cite", context.Cites.Of(cited))))
            : new("BlockQuote", [context.Cites.Linked(cited), new Words(".")]);
    }
}
