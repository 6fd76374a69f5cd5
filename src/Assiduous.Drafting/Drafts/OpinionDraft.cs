using System.Globalization;
using Assiduous.Drafting.Word;
using Assiduous.Judgment;
using Assiduous.Record;
using Assiduous.Statements;

namespace Assiduous.Drafting.Drafts;

/// <summary>The skeleton of an opinion: what record and rules carry, with marked gaps where only the court can write.</summary>
internal static class OpinionDraft
{
    public static WordDocument Write(DraftContext context) => context.Compose((part, _) => Part(part, context));

    private static IEnumerable<WordBlock> Part(string part, DraftContext context) => part switch
    {
        "caption" => CaptionBlock.Write(context),
        "judge" => [new Paragraph("Single", ""), new Paragraph("Single", context.Fill("judge")), new Paragraph("Single", "")],
        "introduction" => [Body(context.Fill("introduction")), Body(context.Fill("motion"))],
        "preliminary" => Preliminary(context),
        "background" => Background(context),
        "procedure" => Procedure(context),
        "standard" => [Heading("standardHeading", context), Body(context.Fill("standard")), Body(context.Fill("standardGap"))],
        "discussion" => Discussion(context),
        "conclusion" => Conclusion(context),
        _ => [],
    };

    private static IEnumerable<WordBlock> Preliminary(DraftContext context)
    {
        var facts = context.Facts(Side.Movant).ToArray();
        if (facts.Length == 0) yield break;
        yield return Heading("preliminaryHeading", context);
        if (context.Review.Matter.Rule is { DeemingSummary: { } summary } rule)
            yield return Body([new Words($"{summary.TrimEnd('.')}. See {string.Join("; ", rule.Authority.Where(a => !a.StartsWith("http", StringComparison.Ordinal)))}.")]);
        if (facts.Any(f => f.Response.Present)) yield return Body(context.Fill("preliminaryAnswered"));
        var deemed = facts.Where(f => f.Strict.Status is FactStatus.DeemedAdmitted).ToArray();
        yield return Body(context.Fill("preliminaryCount", ("total", Number(facts.Length)), ("count", Number(deemed.Length)),
            ("number", Number(deemed.Count(f => f.Assiduous.Status is FactStatus.Disputed or FactStatus.DisputedInPart)))));
        var bare = facts.Count(f => f.Strict.Status is FactStatus.Unsupported);
        if (bare > 0) yield return Body(context.Fill("preliminaryBare", ("count", Number(bare))));
        yield return Body(context.Fill("preliminaryGap"));
    }

    private static IEnumerable<WordBlock> Background(DraftContext context)
    {
        yield return Heading("backgroundHeading", context);
        yield return new Paragraph("Heading2", context.Fill("factualHeading"));
        var facts = context.Review.Facts;
        if (facts.Any(MemoFacts.IsSettled)) yield return Body(context.Fill("settled"));
        foreach (var fact in facts.Where(MemoFacts.IsSettled)) yield return Body([.. Told(fact, context)]);
        if (facts.Any(MemoFacts.IsContested)) yield return Body(context.Fill("contested"));
        foreach (var fact in facts.Where(MemoFacts.IsContested))
            foreach (var block in Versions(fact, context)) yield return block;
    }

    private static IEnumerable<Inline> Told(Fact fact, DraftContext context, bool goesOn = false)
    {
        var words = Sentence(FactWords.Assertion(fact).Words);
        return [.. context.IsWithheld(fact.File) ? FactWords.Text(fact, context) : [new Words((goesOn ? ReasonWords.Lower(words) : words) + context.MarkOf(fact.File))], new Words(" ("), .. Sources(fact, context), new Words(").")];
    }

    // One side in a sentence, the other in the words of its evidence.
    private static IEnumerable<WordBlock> Versions(Fact fact, DraftContext context)
    {
        var answers = fact.Response.Citations.Concat(fact.Elsewhere.Select(e => e.Cited)).Where(c => c.Support is Support.Contradicts && c.Passage is not null).DistinctBy(context.Cites.Of, StringComparer.Ordinal).Take(3).ToArray();
        yield return Body([.. context.Fill("accordingTo", ("who", context.Parties.Of(fact.Side))), .. Told(fact, context, goesOn: true),
            .. answers.Length == 0 ? [] : context.Fill("pointsTo")]);
        foreach (var quote in answers.SelectMany(a => Answers.Quote(a, context))) yield return quote;
    }

    private static IEnumerable<Inline> Sources(Fact fact, DraftContext context)
    {
        yield return new Words(FactWords.Name(fact, context));
        var found = fact.Citations.Where(c => c.Passage is not null).ToArray();
        if (found.Length == 0) yield break;
        yield return new Words("; ");
        foreach (var inline in context.Cites.Joined(found)) yield return inline;
    }

    private static IEnumerable<WordBlock> Procedure(DraftContext context)
    {
        yield return new Paragraph("Heading2", context.Fill("proceduralHeading"));
        if (context.Review.History.Count == 0) yield return Body(context.Fill("proceduralOpen"));
        foreach (var step in context.Review.History)
            yield return Body([new Words($"{(step.Date is { } day ? $"On {Names.Written(day)}, {ReasonWords.Lower(step.Event)}" : step.Event).TrimEnd('.')}.{(step.Ecf is { } ecf ? $" {context.Cites.Entry(ecf)}." : "")}")]);
    }

    private static IEnumerable<WordBlock> Discussion(DraftContext context)
    {
        yield return Heading("discussionHeading", context);
        var claims = MemoElements.Grouped(context).GroupBy(c => c.Claim.Claim, StringComparer.Ordinal).ToArray();
        if (claims.Length == 0) yield return Body(context.Fill("discussionOpen"));
        for (var i = 0; i < claims.Length; i++)
        {
            yield return new Paragraph("Heading2", $"{Roman(i + 1)}. {claims[i].Key}");
            foreach (var given in context.Review.Concessions.Where(g => claims[i].Any(c => MemoElements.Concerns(g, c.Claim))))
                foreach (var sentence in (string[])["conceded", "concededGap"])
                    yield return Body(context.Fill(sentence, ("who", context.Parties.Of(given.By)), ("text", context.IsWithheld(given.File) ? context.Say("sealed") : QuotedWords.Inside(FactWords.Text(given)).TrimEnd('.')), ("cite", given.Locator),
                        ("claim", ReasonWords.Small(claims[i].Key)), ("defendant", given.Defendant ?? string.Join("; ", claims[i].Select(c => c.Defendants).Distinct(StringComparer.Ordinal)))));
            foreach (var (claim, defendants) in claims[i].Where(c => MemoElements.GivenUpAt(c.Claim, context).Length == 0))
                foreach (var block in Elements(claim, claims[i].Count() > 1 ? defendants : "", context)) yield return block;
            yield return Body(context.Fill("claimGap", ("claim", ReasonWords.Small(claims[i].Key))));
        }
    }

    private static IEnumerable<WordBlock> Elements(ClaimAssessment claim, string defendants, DraftContext context)
    {
        if (defendants.Length > 0) yield return new Paragraph("Heading3", defendants);
        foreach (var element in claim.Elements)
        {
            yield return Body([.. context.Fill("element", ("element", MemoElements.Capital(element.Name.TrimEnd('.')))).Select(i => i is Words w ? w with { Italic = true } : i),
                .. context.Fill("evidenceFor"), .. Evidence(element, true, context), new Words(" "), .. context.Fill("evidenceAgainst"), .. Evidence(element, false, context)]);
            yield return Body(context.Fill("elementGap"));
        }
    }

    private static IEnumerable<Inline> Evidence(ElementAssessment element, bool supports, DraftContext context)
    {
        var cited = element.Evidence.Where(e => e.For == supports).Select(e => e.Cited).DistinctBy(context.Cites.Of, StringComparer.Ordinal).Take(6).ToArray();
        return cited.Length == 0 ? context.Fill("noEvidence") : [.. context.Cites.Joined(cited), new Words(".")];
    }

    private static IEnumerable<WordBlock> Conclusion(DraftContext context)
    {
        yield return Heading("conclusionHeading", context);
        yield return Body(context.Fill("conclusionGap"));
        foreach (var given in context.Review.Concessions.Where(g => g.Defendant is not null && g.Claim is null))
            yield return Body(context.Fill("clerkParty", ("who", given.Defendant), ("cite", given.Locator)));
        if (context.Motion is not null) yield return Body(context.Fill("clerkMotion"));
        foreach (var due in context.Review.Deadlines) yield return Body(context.Fill("due", ("date", Names.Written(due.Date)), ("what", ReasonWords.Lower(MemoDraft.Duty(due))), ("why", due.Source)));
        yield return Body(context.Fill("dueGap"));
        yield return new Paragraph("Single", [new Words(context.Say("ordered")) { Bold = true }]) { KeepNext = true };
        foreach (var block in CaptionBlock.Signature("", "United States District Judge")) yield return block;
    }

    private static Paragraph Heading(string name, DraftContext context) => new("Heading1", context.Fill(name));

    private static Paragraph Body(IReadOnlyList<Inline> inlines) => new("BodyText", inlines);

    private static string Sentence(string text) => text.TrimEnd() is var words && words.Length > 0 && words[^1] is '.' ? words[..^1] : text.TrimEnd();

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Roman(int number) => string.Concat(Enumerable.Repeat("X", number / 10)) + (number % 10) switch
    {
        1 => "I", 2 => "II", 3 => "III", 4 => "IV", 5 => "V", 6 => "VI", 7 => "VII", 8 => "VIII", 9 => "IX", _ => "",
    };
}
