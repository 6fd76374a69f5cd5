using Assiduous.Drafting.Word;
using Assiduous.Record;
using Assiduous.Statements;

namespace Assiduous.Drafting.Drafts;

/// <summary>The facts of a memorandum: accepted, contested in both versions, and those that stand on nothing or could not be decided.</summary>
/// <remarks>Facts of which the same is to be said stand together under it, and an authority is cited where it is first relied on.</remarks>
internal sealed class MemoFacts(DraftContext context)
{
    private readonly HashSet<string> cited = new(StringComparer.Ordinal);

    public static bool IsSettled(Fact fact) => fact.Assiduous.Status is FactStatus.Admitted or FactStatus.Undisputed && fact.Strict.Status is not (FactStatus.Disputed or FactStatus.DisputedInPart or FactStatus.Undecided);

    public static bool IsContested(Fact fact) => !IsSettled(fact) && (fact.Assiduous.Status is FactStatus.Disputed or FactStatus.DisputedInPart || fact.Strict.Status is FactStatus.Disputed or FactStatus.DisputedInPart);

    public IEnumerable<WordBlock> Undisputed()
    {
        yield return MemoDraft.Heading("undisputedHeading", context);
        var groups = context.Review.Facts.Where(IsSettled).GroupBy(f => ReasonWords.Sentence(f.Assiduous, f), StringComparer.Ordinal).ToArray();
        foreach (var group in groups)
        {
            yield return Lead([new Words(Once(group.First().Assiduous, s => ReasonWords.Sentence(s, group.First())))]);
            foreach (var fact in group) yield return MemoDraft.Item([.. Told(fact), new Words(" ("), .. Source(fact), new Words(".)")]);
        }

        if (groups.Length == 0) yield return new Paragraph("Single", context.Fill("undisputedOpen"));
    }

    public IEnumerable<WordBlock> Disputed(Look look)
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
                [[new("TableText", FactWords.Text(fact, context)), .. Lines(fact.Citations)], Other(fact)],
            ], 1) { Description = "Both versions, with the words of the evidence" };
            yield return new Paragraph("Single", "");
            foreach (var block in Readings(fact)) yield return block;
        }

        if (!any) yield return new Paragraph("Single", context.Fill("disputedOpen"));
    }

    public IEnumerable<WordBlock> Unsettled()
    {
        yield return MemoDraft.Heading("unsettledHeading", context);
        var groups = context.Review.Facts.Where(f => !IsSettled(f) && !IsContested(f)).GroupBy(f => (f.Strict, f.Assiduous)).ToArray();
        foreach (var group in groups)
        {
            foreach (var fact in group)
                yield return new Paragraph("Single", [new Words(FactWords.Name(fact, context) + ": ") { Bold = true }, .. FactWords.Text(fact, context)]) { KeepNext = true };
            foreach (var block in Readings(group.First())) yield return block;
        }

        if (groups.Length == 0) yield return new Paragraph("Single", context.Fill("unsettledOpen"));
    }

    private IEnumerable<Inline> Told(Fact fact)
    {
        if (context.IsWithheld(fact.File)) return FactWords.Text(fact, context);
        return [new Words(FactWords.Stop(FactWords.Assertion(fact).Words) + context.MarkOf(fact.File))];
    }

    private static Paragraph Lead(IReadOnlyList<Inline> inlines) => new("Single", [.. inlines.Select(i => i is Words w ? w with { Italic = true } : i)]) { KeepNext = true };

    /// <summary>What follows in each reading, a sentence each; once where both agree.</summary>
    private IEnumerable<WordBlock> Readings(Fact fact)
    {
        var same = fact.Strict.Status == fact.Assiduous.Status && fact.Strict.Status is FactStatus.Unsupported or FactStatus.Disregarded || fact.Strict == fact.Assiduous;
        yield return Reading(same ? Sentences.BothReadings : Sentences.StrictReading, fact.Strict, fact);
        if (!same) yield return Reading(Sentences.AssiduousReading, fact.Assiduous, fact);
    }

    private Paragraph Reading(string reading, StatusReason status, Fact fact) =>
        new("Item", [new Words("•"), new TabStop(), new Words(reading + ": ") { Italic = true }, new Words(Once(status, s => ReasonWords.Within(s, fact)))]);

    private string Once(StatusReason status, Func<StatusReason, string> say)
    {
        var local = context.Local(status);
        return say(cited.Add(local.Authority) ? local : local with { Authority = "" });
    }

    private List<Inline> Source(Fact fact)
    {
        var inlines = new List<Inline> { new Words(FactWords.Name(fact, context)) };
        var found = fact.Citations.Where(c => c.Passage is not null).ToArray();
        if (found.Length > 0) inlines.AddRange([new Words("; "), .. context.Cites.Joined(found)]);
        return inlines;
    }

    private List<Paragraph> Other(Fact fact)
    {
        var cells = new List<Paragraph>();
        if (fact.Response.Present) cells.Add(new("TableText", context.IsWithheld(fact.Response.File) ? [CaptionBlock.Gap("response under seal")] : [new Words(fact.Response.Text + context.MarkOf(fact.Response.File))]));
        cells.AddRange(Lines(fact.Response.Citations, quiet: true));
        foreach (var found in fact.Elsewhere.Where(e => e.Cited.Support is Support.Contradicts or Support.Partial).Take(5)) cells.AddRange(Line(found.Cited));
        if (cells.Count == 0) cells.Add(new("TableText", context.Fill("noAnswer")));
        return cells;
    }

    private IReadOnlyList<Paragraph> Lines(IReadOnlyList<CitedPassage> rows, bool quiet = false) =>
        rows.Count == 0 ? quiet ? [] : [new("TableText", context.Fill("noEvidence"))] : [.. rows.SelectMany(Line)];

    // Testimony stands question by question beneath its cite, everything else behind it between quotation marks.
    private IReadOnlyList<Paragraph> Line(CitedPassage row)
    {
        var lines = context.Cites.Lines(row, 400);
        if (lines.Count > 1) return [new("TableText", [context.Cites.Linked(row), new Words(":")]) { KeepNext = true }, .. lines.Select(l => new Paragraph("TableQuote", l))];
        var tail = lines.Count > 0 ? $": “{QuotedWords.Inside(lines[0])}”" : row.Explanations.Count > 0 ? ": " + row.Explanations[0] : context.IsWithheld(row.TargetFile) ? ": " + context.Say("sealed") : ".";
        return [new("TableText", [context.Cites.Linked(row), new Words(tail)])];
    }
}
