using Assiduous.Drafting.Word;
using Assiduous.Statements;

namespace Assiduous.Drafting.Drafts;

/// <summary>A bench memorandum that takes no side, draws no conclusion, and prints what it does not know.</summary>
internal static class MemoDraft
{
    public static WordDocument Write(DraftContext context)
    {
        var facts = new MemoFacts(context);
        return context.Compose((part, look) => Part(part, facts, context, look));
    }

    private static IEnumerable<WordBlock> Part(string part, MemoFacts facts, DraftContext context, Look look) => part switch
    {
        "head" => Head(context, look),
        "note" => [new Paragraph("Single", context.Fill("note"))],
        "contents" => [new Contents(1)],
        "parties" => Parties(context),
        "posture" => Posture(context),
        "rule" => Rule(context),
        "undisputed" => facts.Undisputed(),
        "disputed" => facts.Disputed(look),
        "unsettled" => facts.Unsettled(),
        "elements" => MemoElements.Write(context, look),
        "given-up" => GivenUp(context),
        "papers" => PaperDefects.Write(context, look),
        "questions" => Questions(context),
        "unknown" => Unknowns.Write(context),
        _ => [],
    };

    private static IEnumerable<WordBlock> Head(DraftContext context, Look look)
    {
        yield return new Paragraph("Title", context.Title);
        var matter = context.Review.Matter;
        yield return new Table(
            [1200, look.TextWidth - 1200],
            [
                [[new("Single", "To:")], [new("Single", context.Fill("to"))]],
                [[new("Single", "Re:")], [new("Single", context.Fill("re"))]],
                [[new("Single", "Court:")], [new("Single", [(CourtNames.Of(matter.Court) ?? matter.Rule?.CourtName) is { } court ? new Words(court) : CaptionBlock.Gap("court")])]],
            ],
            0) { Lines = false, Description = "To whom the memorandum goes and what it is about" };
    }

    private static IEnumerable<WordBlock> Parties(DraftContext context)
    {
        yield return Heading("partiesHeading", context);
        foreach (var party in context.Review.Matter.Parties)
            yield return Item($"{party.Name}, {party.Role}{(party.Represented is false ? ", without counsel" : "")}{(party.Terminated is { } day ? $", terminated {Names.Written(day)}" : "")}.");
        if (context.Review.Matter.Parties.Count == 0) yield return new Paragraph("Single", [CaptionBlock.Gap("parties")]);
    }

    private static IEnumerable<WordBlock> Posture(DraftContext context)
    {
        yield return Heading("postureHeading", context);
        foreach (var motion in context.Review.Motions.Where(m => m != context.Motion || !context.Review.History.Any(h => h.Ecf is not null && string.Equals(h.Ecf, context.MotionEntry, StringComparison.Ordinal))))
            yield return Item($"{motion.By} moved for summary judgment{((motion == context.Motion ? context.MotionEntry : motion.Ecf) is { } ecf ? $" ({context.Cites.Entry(ecf)})" : "")}.");
        foreach (var step in context.Review.History)
            yield return Item($"{Where(step, context)}{step.Event.TrimEnd('.')}.");
        if (context.Review.History.Count == 0) yield return new Paragraph("Single", context.Fill("postureOpen"));
        foreach (var due in context.Review.Deadlines) yield return Item($"Due {Names.Written(due.Date)}: {Duty(due)} ({due.Source}).");
    }

    // "March 14, 2018, ECF No. 54: "
    private static string Where(Docket.HistoryEvent step, DraftContext context)
    {
        string?[] parts = [step.Date is { } day ? Names.Written(day) : null, step.Ecf is { } ecf ? context.Cites.Entry(ecf) : null];
        return Array.Exists(parts, p => p is not null) ? string.Join(", ", parts.OfType<string>()) + ": " : "";
    }

    /// <summary>Who must do what, as a sentence: "The parties must submit a joint status report".</summary>
    public static string Duty(Docket.Deadline due) =>
        due.What.IndexOf(": ", StringComparison.Ordinal) is > 0 and < 60 and var at ? $"{due.What[..at]} must {due.What[(at + 2)..].TrimEnd('.')}" : due.What.TrimEnd('.');

    private static IEnumerable<WordBlock> Rule(DraftContext context)
    {
        yield return Heading("ruleHeading", context);
        var rule = context.Review.Matter.Rule;
        yield return new Paragraph("Single", context.Fill("ruleApplied", ("why", rule?.Chosen is { Length: > 0 } chosen ? Names.Written(chosen) : "No version could be chosen by its dates.")));
        if (rule?.DeemingSummary is { } summary) yield return new Paragraph("Single", summary);
        foreach (var authority in (rule?.Authority ?? []).Where(a => !a.StartsWith("http", StringComparison.Ordinal))) yield return Item(authority);
    }

    private static IEnumerable<WordBlock> GivenUp(DraftContext context)
    {
        yield return Heading("givenUpHeading", context);
        foreach (var given in context.Review.Concessions)
            yield return Item($"{context.Parties.Of(given.By)}: {(context.IsWithheld(given.File) ? context.Say("sealed") : $"“{FactWords.Text(given)}”")} ({given.Locator}).");
        if (context.Review.Concessions.Count == 0) yield return new Paragraph("Single", context.Fill("givenUpOpen"));
    }

    private static IEnumerable<WordBlock> Questions(DraftContext context)
    {
        yield return Heading("questionsHeading", context);
        var any = false;
        foreach (var fact in context.Review.Facts.Where(f => f.Strict.Status is FactStatus.Undecided || f.Assiduous.Status is FactStatus.Undecided))
        {
            any = true;
            var open = fact.Strict.Status is FactStatus.Undecided ? fact.Strict : fact.Assiduous;
            yield return Item(context.Fill("questionFact", ("what", FactWords.Name(fact, context)), ("why", ReasonWords.Why(open, fact))));
        }

        foreach (var (claim, defendants, element) in MemoElements.Rows(context).Where(r => r.Element.Evidence.Any(e => e.For) && r.Element.Evidence.Any(e => !e.For)))
        {
            any = true;
            yield return Item(context.Fill("questionElement", ("claim", claim.Claim), ("defendant", defendants), ("element", QuotedWords.Set(element.Name.TrimEnd('.'))),
                ("cite", context.Cites.Plain(element.Evidence.Select(e => e.Cited).Take(6)))));
        }

        if (!any) yield return new Paragraph("Single", context.Fill("questionsOpen"));
    }

    public static Paragraph Heading(string name, DraftContext context) => new("Heading1", context.Fill(name));

    public static Paragraph Item(string text) => Item([new Words(text)]);

    public static Paragraph Item(IReadOnlyList<Inline> inlines) => new("Item", [new Words("•"), new TabStop(), .. inlines]);
}
