using Assiduous.Citations;
using Assiduous.Record;
using Assiduous.Statements.Elsewhere;
using Assiduous.Statements.Evidence;
using Assiduous.Statements.Findings;
using Assiduous.Statements.Motions;
using Assiduous.Statements.Pairing;
using Assiduous.Statements.Reading;
using Assiduous.Statements.Resolving;
using Assiduous.Statements.Status;
using Assiduous.Statements.Versions;

namespace Assiduous.Statements;

/// <summary>Reads statements of fact and the answers to them, follows both to the evidence, and says what follows in both readings.</summary>
public static class StatementReview
{
    /// <summary>Runs every stage: motions, facts, responses, passages, what they show, statuses, findings.</summary>
    /// <remarks>Pure: the same input gives the same outcome. Papers that cannot be read give findings, never exceptions.</remarks>
    /// <exception cref="ArgumentNullException"><paramref name="input"/> is null.</exception>
    public static StatementOutcome Run(StatementInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        input = input with { Filings = [.. input.Filings.Select(Numbered)], Rule = Leave.Granted(input.Rule, input.Filings) };
        var leave = Leave.Asked(input.Filings)?.CitedAs;
        var (motions, findings) = MotionFinder.Find(input);
        var resolver = new CitationResolver(input);
        var passages = new PassageReader(input);
        var conceded = new Conceded(input, passages);
        var builder = new FactBuilder(resolver, passages, new(input.Filings));
        var papers = new List<Finding>(findings);
        var facts = new List<Fact>();
        var narrative = new List<NarrativeAssertion>();
        var record = motions.Count > 0 ? IndexedRecord.Of(input) : null;
        foreach (var motion in motions)
        {
            var deferral = Deferral.Of(input, motion);
            var caution = Caution(input, motion, deferral);
            var stated = State(input, motion, builder, papers).ConvertAll(f => f with
            {
                Conceded = conceded.Of(f), Unread = Unread(f, input), Caution = f.Side == Side.Movant ? caution : null, Deferred = f.Side == Side.Movant ? deferral?.For(f) : null, LeaveAsked = leave,
            });
            var told = Tell(input, motion, resolver, passages);
            var finder = new ElsewhereFinder(passages, Cited(stated, told), record!);
            narrative.AddRange(told.Select(t => t.Assertion));
            IReadOnlyList<RecordUnit> unsworn = [.. RecordUnits.Unsworn(input.Filings)];
            foreach (var fact in stated) facts.Add(Finish(fact, finder, unsworn, input, passages));
            papers.AddRange(PaperFindings.Find(input, motion, stated, [.. told.Select(t => t.Sentence)]));
        }

        papers.AddRange(CopiedWords.Declarations(input.Filings));
        papers.AddRange(new UseOfRecord(input, resolver).Find(facts));
        return new([.. motions.Select(m => m.Motion)], facts, narrative, papers);
    }

    /// <summary>Whether a paper holds facts with answers under them, so that one paper tells both.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="paper"/> is null.</exception>
    public static bool IsAnswered(Filing paper)
    {
        ArgumentNullException.ThrowIfNull(paper);
        return StatementReader.IsAnswered(paper.Text);
    }

    /// <summary>A declaration or pleading whose numbered paragraphs the reader did not tell apart, with them: excerpts begin at any number.</summary>
    private static Filing Numbered(Filing filing)
    {
        if (filing.Text.Paragraphs.Count > 0 || filing.Role is not (FilingRole.Declaration or FilingRole.Affidavit or FilingRole.Complaint or FilingRole.Answer)) return filing;
        var cut = ParagraphCutter.Cut(filing.Text, PaperLines.Of(filing.Text)).Where(p => p.Lines.Count > 0);
        return filing with { Text = filing.Text with { Paragraphs = [.. cut.Select(p => new NumberedParagraph(p.Number, p.Span, p.Lines[0].FilePage))] } };
    }

    private static List<StatedFact> State(StatementInput input, MotionPapers motion, FactBuilder builder, List<Finding> findings)
    {
        if (motion.Statement is not { } statement) return [];
        if (statement.Role is not FilingRole.JointStatement && motion.Responses.Count == 0 && StatementReader.IsAnswered(statement.Text))
            motion = motion with { Responses = [statement] };
        if (!Language.IsEnglish(statement.Text.Text)) return [];
        var joint = motion.Responses.Contains(statement);
        var texts = joint ? StatementReader.ReadJoint(statement.Text) : StatementReader.Read(statement.Text);
        var movant = texts.Select((t, i) => builder.Fact(motion, Side.Movant, statement, t, i)).ToList();
        var additional = new List<StatedFact>();
        string? doubt = null;
        foreach (var paper in ManyResponses.Ordered(motion.Responses))
        {
            var first = FirstVersion.Of(motion, paper, texts, input.Citations);
            var read = ResponseReader.Read(paper.Text, first?.Texts ?? texts, paper.Party);
            Answer(movant, texts, paper, read.Responses, input, builder, findings, first);
            if (first is not null) movant = first.Unmet(movant, paper);
            else doubt ??= Whose.Doubt(motion, paper);
            additional.AddRange(read.Additional.Select((t, i) => builder.Fact(motion, Side.Opponent, paper, t, additional.Count + i)).ToList());
        }

        movant = ManyResponses.LeftBehind(movant, motion.Responses);
        foreach (var paper in motion.Additional)
        {
            var own = StatementReader.Read(paper.Text);
            additional.AddRange(own.Select((t, i) => builder.Fact(motion, Side.Opponent, paper, t, additional.Count + i)).ToList());
        }

        var added = additional.ConvertAll(a => a.Numbered);
        foreach (var paper in motion.Replies)
            if (added.Count > 0) Answer(additional, added, paper, ResponseReader.Read(paper.Text, added, paper.Party).Responses, input, builder, findings);
        var sides = new Sides(input.Filings);
        movant = movant.ConvertAll(f => f.Answer is null && doubt is not null ? f with { Doubt = doubt } : f);
        return [.. Unanswered.Mark(movant, motion.Responses, sides, input.Filings), .. Unanswered.Mark(additional, motion.Replies, sides, input.Filings)];
    }

    /// <summary>What a court weighs before it takes the movant's paragraphs as admitted; null where nothing.</summary>
    private static string? Caution(StatementInput input, MotionPapers motion, Deferral? deferral)
    {
        var told = new List<string>();
        if (input.AllRepresented is false)
            told.Add("A party has no counsel: its papers are read liberally, and courts often give another chance or look at the record" + (input.Rule.ProSeNotice is null || input.Filings.Any(RuleFindings.IsNotice) ? "." : "; the notice that the rule asks for is not among the papers, and without it courts have refused to enforce the rule."));
        if (deferral is not null) told.Add(deferral.Caution);
        else if (Deferral.InBrief(input, motion) is { } brief) told.Add($"{brief.CitedAs} asks for time under Rule 56(d) without the declaration that the rule wants.");
        return told.Count == 0 ? null : string.Join(' ', told);
    }

    /// <summary>The evidence of the other side, or of nobody known, that could not be read.</summary>
    private static List<string> Unread(StatedFact fact, StatementInput input)
    {
        if (!input.Filings.Any(f => f.Text.Text.Length == 0)) return [];
        var sides = new Sides(input.Filings);
        return [.. input.Filings.Where(f => f.Text.Text.Length == 0 && f.Role is not FilingRole.Docket && sides.Of(f, fact.Papers.Movant) != fact.Side).Select(f => f.File)];
    }

    private static void Answer(
        List<StatedFact> facts, IReadOnlyList<NumberedText> texts, Filing paper, IReadOnlyList<RawResponse> responses, StatementInput input, FactBuilder builder, List<Finding> findings, FirstVersion? first = null)
    {
        var (pairs, odd) = Pairer.Match(paper, first?.Texts ?? texts, responses);
        if (first is not null) pairs = first.Carried(pairs);
        findings.AddRange(odd);
        if (first is null && facts.Count > 0 && facts[0].Side == Side.Movant && Whose.Doubt(facts[0].Papers, paper) is { } unsure)
            pairs = pairs.ToDictionary(p => p.Key, p => p.Value with { Doubt = p.Value.Doubt ?? (p.Value.Response.Repeated is null ? unsure : null) });
        if (!Language.IsEnglish(paper.Text.Text)) pairs = pairs.ToDictionary(p => p.Key, p => p.Value with { Doubt = $"{paper.Label} is not in English, and its answers are not read." });
        foreach (var (index, pair) in ChosenPairs.Over(pairs, input.Pairings, facts, paper, responses))
            facts[index] = facts[index] with { Answer = builder.Answer(facts[index], paper, pair) is var answer && facts[index].Answer is { } other && !ReferenceEquals(other.Paper, paper) ? ManyResponses.Of(other, answer) : facts[index].Answer ?? answer };
        for (var i = 0; i < facts.Count; i++)
            if (facts[i].Answer is { Read.RefersTo: { } number } answer && answer.Read.Disposition is Disposition.None
                && facts.Find(f => string.Equals(f.Numbered.Number, number, StringComparison.Ordinal))?.Answer is { } other)
                facts[i] = facts[i] with { Answer = answer with { Read = other.Read with { RefersTo = number }, Citations = [.. answer.Citations, .. other.Citations], Meeting = other.Meeting } };
    }

    private static List<(NarrativeSentence Sentence, NarrativeAssertion Assertion)> Tell(StatementInput input, MotionPapers motion, CitationResolver resolver, PassageReader passages)
    {
        var sides = new Sides(input.Filings);
        var told = new List<(NarrativeSentence, NarrativeAssertion)>();
        foreach (var paper in input.Filings.Where(f => f.Role is FilingRole.Memorandum or FilingRole.Letter or FilingRole.Reply))
        {
            if (sides.Of(paper, motion.Movant) is not { } side) continue;
            foreach (var sentence in NarrativeReader.Read(paper, side, resolver.Of(paper)))
            {
                var rows = resolver.FollowAll(paper, sentence.Citations).Select(r => passages.Judge(r, sentence.Words, paper).Row).ToList();
                if (rows.Count > 0) told.Add((sentence, new(side, paper.File, sentence.Section, sentence.Printed, sentence.Span, rows) { Motion = motion.Motion.Id }));
            }
        }

        return told;
    }

    private static List<CitedSentence> Cited(List<StatedFact> facts, List<(NarrativeSentence Sentence, NarrativeAssertion Assertion)> told)
    {
        var cited = new List<CitedSentence>();
        void Add(Filing paper, Side side, string words, IEnumerable<CitedPassage> rows, bool narrative, bool concedes)
        {
            foreach (var row in rows.Where(r => r.Competent && r.Passage is { Text.Length: < 4000 })) cited.Add(new(paper, side, words, row) { Narrative = narrative, Concedes = concedes });
        }

        foreach (var fact in facts)
        {
            Add(fact.Paper, fact.Side, fact.Assertion, fact.Citations, false, false);
            if (fact.Answer is { } answer)
                Add(answer.Paper, fact.Side == Side.Movant ? Side.Opponent : Side.Movant, answer.Read.Added.Length > 0 ? answer.Read.Added : answer.Words, answer.Citations, false,
                    answer.Read.Disposition is Disposition.Admitted);
        }

        foreach (var (sentence, assertion) in told) Add(sentence.Paper, sentence.Side, sentence.Words, assertion.Citations, true, sentence.Concedes);
        return cited;
    }

    private static Fact Finish(StatedFact fact, ElsewhereFinder finder, IReadOnlyList<RecordUnit> unsworn, StatementInput input, PassageReader passages)
    {
        var elsewhere = finder.Find(fact);
        var strict = StatusLadder.Strict(fact, input.Rule);
        var whole = WholeRecord.Assiduous(fact, elsewhere);
        return new()
        {
            Side = fact.Side, Motion = fact.Papers.Motion.Id, File = fact.Paper.File, StatementEcf = fact.Paper.Ecf, Number = fact.Numbered.Number,
            Text = fact.Numbered.Prose.Text, Span = fact.Numbered.Span, Assertion = fact.Assertion, Citations = fact.Citations, Response = Response(fact.Answer),
            Elsewhere = [.. elsewhere.Select(e => e.Evidence)], Strict = strict, Assiduous = whole,
            Findings = [.. FactFindings.Find(fact, (strict, whole), [.. elsewhere.Where(e => e.Against || e.Says)], input, passages), .. ShamAffidavits.Find(fact, finder, input, passages), .. Unsworn(fact, whole, finder, unsworn, input)],
        };
    }

    /// <summary>Names the only contrary word where nobody swore to it.</summary>
    private static IEnumerable<Finding> Unsworn(StatedFact fact, StatusReason whole, ElsewhereFinder finder, IReadOnlyList<RecordUnit> unsworn, StatementInput input)
    {
        if (unsworn.Count == 0 || whole.Status is not FactStatus.Undisputed || finder.Unsworn(fact, unsworn) is not { } found) yield break;
        yield return FactFindings.Made(fact, "unsworn-assertion-only", Severity.Warning,
            $"{found.Unit.Filing.CitedAs}{Seals.Behind(found.Unit.Filing.Designation)} says otherwise (“{StatusLadder.Cut(found.Unit.Passage.Text)}”), but nobody swore to it, and nothing else that was found meets ¶ {fact.Numbered.Number}.", input,
            "Put it in a declaration under 28 U.S.C. § 1746.") with { Rule = "28 U.S.C. § 1746; Fed. R. Civ. P. 56(c)(4)" };
    }

    private static Response Response(PairedResponse? answer) => answer is null ? Statements.Response.Absent : new()
    {
        Present = answer.Raw.Prose.Text.Length > 0,
        Disposition = answer.Read.Disposition,
        Kind = answer.Kind,
        Text = answer.Raw.Prose.Text,
        File = answer.Paper.File,
        Span = answer.Raw.Prose.SpanOf(0, answer.Raw.Prose.Text.Length),
        Citations = answer.Citations,
        DispositionWords = answer.Read.Words,
        AdmittedPart = answer.Read.AdmittedPart,
        DisputedPart = answer.Read.DisputedPart,
        Meets = answer.Meeting.Meets,
        MeetsReason = answer.Meeting.Reason,
    };
}
