using Assiduous.Drafting.Word;
using Assiduous.Record;
using Assiduous.Statements;

namespace Assiduous.Drafting.Drafts;

/// <summary>The facts of a memorandum: accepted, contested in both versions, and those that stand on nothing or could not be decided.</summary>
internal static class MemoFacts
{
    public static bool IsSettled(Fact fact) => fact.Assiduous.Status is FactStatus.Admitted or FactStatus.Undisputed && fact.Strict.Status is not (FactStatus.Disputed or FactStatus.DisputedInPart or FactStatus.Undecided);

    public static bool IsContested(Fact fact) => !IsSettled(fact) && (fact.Assiduous.Status is FactStatus.Disputed or FactStatus.DisputedInPart || fact.Strict.Status is FactStatus.Disputed or FactStatus.DisputedInPart);

    public static IEnumerable<WordBlock> Undisputed(DraftContext context)
    {
        yield return MemoDraft.Heading("undisputedHeading", context);
        var any = false;
        foreach (var fact in context.Review.Facts.Where(IsSettled))
        {
            any = true;
            yield return new Paragraph("Single", [.. FactWords.Text(fact, context), new Words(" ("), .. Source(fact, context), new Words(")")]);
            yield return new Paragraph("Item", [new Words("•"), new TabStop(), new Words(ReasonWords.Sentence(fact.Assiduous))]);
        }

        if (!any) yield return new Paragraph("Single", context.Fill("undisputedOpen"));
    }

    public static IEnumerable<WordBlock> Disputed(DraftContext context, Look look)
    {
        yield return MemoDraft.Heading("disputedHeading", context);
        var half = look.TextWidth / 2;
        var any = false;
        foreach (var fact in context.Review.Facts.Where(IsContested))
        {
            any = true;
            var other = fact.Side is Side.Movant ? Side.Opponent : Side.Movant;
            yield return new Paragraph("Heading3", FactWords.Name(fact, context));
            yield return new Table([half, look.TextWidth - half], [
                [[new("TableHead", $"{context.Parties.Of(fact.Side)}: as filed")], [new("TableHead", context.Parties.Of(other))]],
                [[new("TableText", FactWords.Text(fact, context)), .. Lines(fact.Citations, context)], Other(fact, context)],
            ], 1) { Description = "Both versions, with the words of the evidence" };
            yield return new Paragraph("Single", "");
            foreach (var block in Readings(fact)) yield return block;
        }

        if (!any) yield return new Paragraph("Single", context.Fill("disputedOpen"));
    }

    public static IEnumerable<WordBlock> Unsettled(DraftContext context)
    {
        yield return MemoDraft.Heading("unsettledHeading", context);
        var any = false;
        foreach (var fact in context.Review.Facts.Where(f => !IsSettled(f) && !IsContested(f)))
        {
            any = true;
            yield return new Paragraph("Single", [new Words(FactWords.Name(fact, context) + ": ") { Bold = true }, .. FactWords.Text(fact, context)]) { KeepNext = true };
            foreach (var block in Readings(fact)) yield return block;
        }

        if (!any) yield return new Paragraph("Single", context.Fill("unsettledOpen"));
    }

    /// <summary>What follows in each reading, a sentence each; once where both agree.</summary>
    public static IEnumerable<WordBlock> Readings(Fact fact)
    {
        var same = fact.Strict.Status == fact.Assiduous.Status && fact.Strict.Status is FactStatus.Unsupported or FactStatus.Disregarded || fact.Strict == fact.Assiduous;
        yield return Reading(same ? Sentences.BothReadings : Sentences.StrictReading, fact.Strict);
        if (!same) yield return Reading(Sentences.AssiduousReading, fact.Assiduous);
    }

    private static Paragraph Reading(string reading, StatusReason status) =>
        new("Item", [new Words("•"), new TabStop(), new Words(reading + ": ") { Italic = true }, new Words(ReasonWords.Sentence(status))]);

    private static List<Inline> Source(Fact fact, DraftContext context)
    {
        var inlines = new List<Inline> { new Words(FactWords.Name(fact, context)) };
        foreach (var cited in fact.Citations.Where(c => c.Passage is not null)) inlines.AddRange([new Words("; "), context.Cites.Linked(cited)]);
        return inlines;
    }

    private static List<Paragraph> Other(Fact fact, DraftContext context)
    {
        var cells = new List<Paragraph>();
        if (fact.Response.Present) cells.Add(new("TableText", context.IsWithheld(fact.Response.File) ? [CaptionBlock.Gap("response under seal")] : [new Words(fact.Response.Text)]));
        cells.AddRange(Lines(fact.Response.Citations, context, quiet: true));
        foreach (var found in fact.Elsewhere.Where(e => e.Cited.Support is Support.Contradicts or Support.Partial).Take(5)) cells.Add(Line(found.Cited, context));
        if (cells.Count == 0) cells.Add(new("TableText", context.Fill("noAnswer")));
        return cells;
    }

    private static IReadOnlyList<Paragraph> Lines(IReadOnlyList<CitedPassage> cited, DraftContext context, bool quiet = false) =>
        cited.Count == 0 ? quiet ? [] : [new("TableText", context.Fill("noEvidence"))] : [.. cited.Select(c => Line(c, context))];

    private static Paragraph Line(CitedPassage cited, DraftContext context)
    {
        var words = context.Cites.Words(cited, 400);
        var tail = words is not null ? $": “{words}”" : cited.Explanations.Count > 0 ? ": " + cited.Explanations[0] : context.IsWithheld(cited.TargetFile) ? ": " + context.Say("sealed") : ".";
        return new("TableText", [context.Cites.Linked(cited), new Words(tail)]);
    }
}
