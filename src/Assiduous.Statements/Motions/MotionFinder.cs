using Assiduous.Citations;
using Assiduous.Record;
using Assiduous.Statements.Reading;

namespace Assiduous.Statements.Motions;

/// <summary>The papers of one motion.</summary>
/// <param name="Motion">The motion.</param>
/// <param name="Movant">Key of the moving side, as <see cref="Sides.Key"/> gives it; null where unknown.</param>
internal sealed record MotionPapers(Motion Motion, string? Movant)
{
    /// <summary>The statement; null where there is none.</summary>
    public Filing? Statement { get; init; }

    /// <summary>Statements of the same side that the one under review amends or replaces.</summary>
    public IReadOnlyList<Filing> Superseded { get; init; } = [];

    /// <summary>Whether the statement stands inside a brief.</summary>
    public bool InBrief { get; init; }

    /// <summary>The opponent's responses to it.</summary>
    public IReadOnlyList<Filing> Responses { get; init; } = [];

    /// <summary>The opponent's additional facts in papers of their own.</summary>
    public IReadOnlyList<Filing> Additional { get; init; } = [];

    /// <summary>The movant's answers to the additional facts.</summary>
    public IReadOnlyList<Filing> Replies { get; init; } = [];
}

/// <summary>Finds who moves, and which papers belong to which motion.</summary>
internal static class MotionFinder
{
    private const string Rule = "Fed. R. Civ. P. 56; local rule on statements of fact";

    /// <summary>The motions with their papers, and what is wrong with the set of papers.</summary>
    public static (IReadOnlyList<MotionPapers> Motions, IReadOnlyList<Finding> Findings) Find(StatementInput input)
    {
        var sides = new Sides(input.Filings);
        var findings = new List<Finding>();
        input = input with { Filings = [.. input.Filings.Select(f => f.Role is FilingRole.Response && TitledStatement(f.Title) && !Answering(f) ? f with { Role = FilingRole.Statement } : f)] };
        if (!input.Filings.Any(f => f.Role is FilingRole.Statement or FilingRole.JointStatement) && input.Filings.FirstOrDefault(Untitled) is { } stated)
            input = input with { Filings = [.. input.Filings.Select(f => ReferenceEquals(f, stated) ? f with { Role = FilingRole.Statement } : f)] };
        if (input.Filings.Count(f => f.Role is FilingRole.Statement) > 1)
            input = input with { Filings = [.. input.Filings.Select(f => f.Role is FilingRole.Statement && Answering(f) ? f with { Role = FilingRole.Response } : f)] };
        var statements = input.Filings.Where(f => f.Role is FilingRole.Statement or FilingRole.JointStatement).ToList();
        var motions = new List<MotionPapers>();
        foreach (var group in statements.GroupBy(f => sides.Owner(f) ?? "", StringComparer.Ordinal))
        {
            var chosen = Choose([.. group], findings);
            if (motions.Count > 0 && !Moves(input.Filings, sides, group.Key, chosen)) continue;
            motions.Add(Papers(input, sides, motions.Count + 1, group.Key.Length == 0 ? null : group.Key, chosen) with { Superseded = [.. group.Where(s => !ReferenceEquals(s, chosen))] });
        }

        if (motions.Count == 0 && InBriefs(input, sides, findings) is { } told) motions.Add(told);
        if (motions.Count == 0 && MotionWithout(input, sides, findings) is { } bare) motions.Add(bare);
        motions = motions.ConvertAll(m => AnsweredInBrief(m, input, sides, findings));
        motions = motions.ConvertAll(m => m with { Replies = [.. m.Replies.Where(r => !AnswersAnother(m, r, motions))] });
        if (motions.Count > 1) motions = [.. motions.Select((m, i) => i == 0 ? m : m with { Motion = m.Motion with { Kind = "cross-motion" } })];
        return (WithStrayStatements(motions, statements), findings);
    }

    /// <summary>A paper whose title is not known but speaks of facts, and whose paragraphs are numbered and answer nothing.</summary>
    private static bool Untitled(Filing filing) => filing.Role is FilingRole.Other && filing.Title.Contains("fact", StringComparison.OrdinalIgnoreCase) && filing.Text.Text.Length > 0
        && ParagraphCutter.Cut(filing.Text, PaperLines.Of(filing.Text)).Count >= 3 && !Answering(filing);

    /// <summary>Whether a paper answers another, whatever its title: most of its paragraphs begin or end as answers do.</summary>
    private static bool Answering(Filing filing)
    {
        if (filing.Text.Text.Length == 0) return false;
        var lines = PaperLines.Of(filing.Text);
        return FactTable.Read(filing.Text, lines) is { Count: > 0 } rows ? rows.Any(r => r.Response is not null) || ResponseReader.Answers([.. rows.Select(r => r.Fact)]) : ResponseReader.Answers(ParagraphCutter.Cut(filing.Text, lines, ResponseReader.IsLabel));
    }

    /// <summary>Whether a title is a statement's own: "statement of undisputed material facts", and not a response to one.</summary>
    private static bool TitledStatement(string title)
    {
        bool Has(string word) => title.Contains(word, StringComparison.OrdinalIgnoreCase);
        return Has("statement of") && Has("fact") && (Has("undisputed") || Has("uncontested") || Has("material")) && !Has("respon") && !Has("counter") && !Has("oppos") && !Has("additional") && (!Has("genuine disput") && !Has("genuine issues") || Has("no genuine")) && !Has("disputed material") | Has("undisputed") && !Has("reply");
    }

    private static List<MotionPapers> WithStrayStatements(List<MotionPapers> motions, List<Filing> statements)
    {
        var stray = statements.Where(s => !motions.Exists(m => ReferenceEquals(m.Statement, s))).ToList();
        return motions.ConvertAll(m => m with
        {
            Additional = [.. m.Additional, .. stray.Where(s => Sides.Key(s.Party) is { } key && !string.Equals(key, m.Movant, StringComparison.Ordinal))],
        });
    }

    /// <summary>Whether a paper that the movant filed answers the cross-motion's statement, and so no additional facts of this motion that bear the same numbers.</summary>
    private static bool AnswersAnother(MotionPapers motion, Filing paper, List<MotionPapers> motions) =>
        motions.Exists(m => !ReferenceEquals(m, motion) && m.Responses.Contains(paper))
        && (motion.Replies.Any(r => r.Role is FilingRole.ReplyStatement && !ReferenceEquals(r, paper)) || !Array.Exists((string[])["additional", "counter", "reply"], w => paper.Title.Contains(w, StringComparison.OrdinalIgnoreCase)));

    private static Filing Choose(List<Filing> statements, List<Finding> findings)
    {
        if (statements.Count == 1) return statements[0];
        var last = statements.OrderBy(s => s.Title.Contains("amend", StringComparison.OrdinalIgnoreCase) || s.Title.Contains("correct", StringComparison.OrdinalIgnoreCase) ? 1 : 0)
            .ThenBy(s => int.TryParse(s.Ecf, out var n) ? n : 0).Last();
        foreach (var other in statements.Where(s => !ReferenceEquals(s, last)))
            findings.Add(Paper(other, "second-statement", Severity.Warning,
                $"One side filed more than one statement of facts ({other.CitedAs} and {last.CitedAs}); {last.CitedAs} is reviewed.",
                "Withdraw the superseded statement, or say which one governs."));
        return last;
    }

    /// <summary>Whether a second statement belongs to a cross-motion and is not the opponent's own set of facts.</summary>
    private static bool Moves(IReadOnlyList<Filing> filings, Sides sides, string key, Filing statement) =>
        statement.Title.Contains("cross", StringComparison.OrdinalIgnoreCase) || statement.Title.Contains("undisputed", StringComparison.OrdinalIgnoreCase)
        || filings.Any(f => f.Role is FilingRole.Motion && string.Equals(sides.Owner(f), key, StringComparison.Ordinal));

    private static MotionPapers Papers(StatementInput input, Sides sides, int number, string? movant, Filing statement)
    {
        bool Theirs(Filing f) => sides.Of(f, movant) is not Side.Movant && !ReferenceEquals(f, statement);
        bool Own(Filing f) => sides.Of(f, movant) is Side.Movant && !ReferenceEquals(f, statement);
        var opener = input.Filings.FirstOrDefault(f => f.Role is FilingRole.Motion && Own(f)) ?? statement;
        var given = input.Motions.FirstOrDefault(m => string.Equals(Sides.Key(m.By), movant, StringComparison.Ordinal));
        var partial = opener.Title.Contains("partial", StringComparison.OrdinalIgnoreCase);
        return new(given ?? new($"m{number}", opener.Ecf, statement.Party ?? opener.Party ?? "Movant", partial ? "partial-summary-judgment" : "summary-judgment"), movant)
        {
            Statement = statement,
            Responses = [.. input.Filings.Where(f => Theirs(f) && Responds(f, statement) || f.Role is FilingRole.JointStatement && ReferenceEquals(f, statement))],
            Additional = [.. input.Filings.Where(f => f.Role is FilingRole.AdditionalFacts && Theirs(f) && !Responds(f, statement))],
            Replies = [.. input.Filings.Where(f => f.Role is FilingRole.ReplyStatement && !IsOpponent(sides, f, movant) || f.Role is FilingRole.Response && Own(f))],
        };
    }

    /// <summary>
    /// Whether the opponent's paper answers the statement. A title that is not known must not turn answers into silence, so a paper without
    /// another purpose is judged by its paragraphs: they answer, or they repeat the facts that they bear the numbers of.
    /// </summary>
    private static bool Responds(Filing paper, Filing statement) => paper.Role is FilingRole.Response
        || paper.Role is FilingRole.Answer && AnswersFacts(paper) && (Answering(paper) || Repeating(paper, statement))
        || paper.Role is FilingRole.AdditionalFacts or FilingRole.Other or FilingRole.Statement && paper.Text.Text.Length > 0 && (Answering(paper) || Repeating(paper, statement));

    /// <summary>Whether an "answer" answers a statement of facts, by its title, and not a complaint.</summary>
    private static bool AnswersFacts(Filing paper) => Array.Exists((string[])["fact", "statement", "56.1"], w => paper.Title.Contains(w, StringComparison.OrdinalIgnoreCase));

    private static bool Repeating(Filing paper, Filing statement)
    {
        var facts = StatementReader.Read(statement.Text).GroupBy(f => f.Number, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        var cut = ParagraphCutter.Cut(paper.Text, PaperLines.Of(paper.Text), ResponseReader.IsLabel);
        return cut.Count >= 2 && cut.Count(p => facts.TryGetValue(p.Number, out var fact) && Likeness.PrefixEnd(p.Prose.Text, fact.Prose.Text) is not null) * 2 > cut.Count;
    }

    /// <summary>The facts that a movant's brief numbers, in a court whose rule does not ask for a paper of their own.</summary>
    private static MotionPapers? InBriefs(StatementInput input, Sides sides, List<Finding> findings)
    {
        if (input.Rule.SeparateStatement is "required") return null;
        var briefs = input.Filings.Where(f => f.Role is FilingRole.Memorandum or FilingRole.Motion).ToList();
        var mover = briefs.Find(f => f.Role is FilingRole.Motion) ?? briefs.FirstOrDefault();
        var movant = mover is null ? null : sides.Owner(mover);
        foreach (var brief in briefs.Where(f => sides.Of(f, movant) is not Side.Opponent))
        {
            if (BriefParts.Find(brief, BriefPartKind.Facts) is not { } part) continue;
            // Where the rule wants the facts in the brief, or asks for no statement, nobody would complain of it.
            if (input.Rule.SeparateStatement is not ("in-brief" or "not-required"))
                findings.Add(Paper(brief, "statement-in-brief", Severity.Note, $"{brief.CitedAs} numbers facts in its own text; they are read as its statement.", null));
            return Papers(input, sides, 1, movant, part) with { InBrief = true };
        }

        return null;
    }

    /// <summary>Answers, additional facts and replies that stand by number inside briefs, where no paper of their own holds them.</summary>
    private static MotionPapers AnsweredInBrief(MotionPapers motion, StatementInput input, Sides sides, List<Finding> findings)
    {
        if (motion.Statement is null || motion.Responses.Count > 0) return motion;
        var briefs = input.Filings.Where(f => f.Role is FilingRole.Memorandum or FilingRole.Reply or FilingRole.Declaration or FilingRole.Affidavit or FilingRole.Letter
            && !string.Equals(f.File, motion.Statement.File, StringComparison.Ordinal)).ToList();
        var theirs = briefs.Where(f => sides.Of(f, motion.Movant) is Side.Opponent && f.Role is not FilingRole.Reply).ToList();
        var answers = theirs.Select(f => BriefParts.Find(f, BriefPartKind.Answers) ?? (Answering(f) ? f : null)).OfType<Filing>().ToList();
        if (answers.Count == 0) return motion;
        if (!motion.InBrief)
            foreach (var part in answers)
                findings.Add(Paper(part, "response-in-brief", Severity.Warning,
                    $"{part.CitedAs} answers the statement by number inside another paper; {Findings.CourtRule.Short(input.Rule)} may ask for a paper of its own. The answers are read as the response.",
                    "File the numbered answers as a paper of their own."));
        return motion with
        {
            Responses = answers,
            Additional = [.. motion.Additional, .. theirs.Select(f => BriefParts.Find(f, BriefPartKind.Additional)).OfType<Filing>()],
            Replies = [.. motion.Replies, .. briefs.Where(f => sides.Of(f, motion.Movant) is Side.Movant).Select(f => BriefParts.Find(f, BriefPartKind.Answers)).OfType<Filing>()],
        };
    }

    private static bool IsOpponent(Sides sides, Filing f, string? movant) => sides.Owner(f) is { } owner && movant is not null && !string.Equals(owner, movant, StringComparison.Ordinal);

    private static MotionPapers? MotionWithout(StatementInput input, Sides sides, List<Finding> findings)
    {
        var opener = input.Filings.FirstOrDefault(f => f.Role is FilingRole.Motion) ?? input.Filings.FirstOrDefault(f => f.Role is FilingRole.Memorandum);
        foreach (var stray in input.Filings.Where(f => f.Role is FilingRole.Response))
            findings.Add(Paper(stray, "response-without-statement", Severity.Error,
                $"{stray.CitedAs} answers a statement of facts that is not among the papers.", "Add the statement to the folder."));
        foreach (var brief in input.Filings.Where(f => f.Role is FilingRole.Memorandum or FilingRole.Motion && input.Rule.SeparateStatement is "required" && BriefParts.Find(f, BriefPartKind.Facts) is not null))
            findings.Add(Paper(brief, "statement-in-brief", Severity.Error,
                $"{brief.CitedAs} numbers facts in its own text; {Findings.CourtRule.Short(input.Rule)} asks for a paper of their own, and no fact is taken from them.", "File the statement as a paper of its own."));
        if (opener is null) return null;
        var bare = new MotionPapers(new("m1", opener.Ecf, opener.Party ?? "Movant", "summary-judgment"), sides.Owner(opener));
        if (input.Rule.SeparateStatement is "not-required" or "not-allowed-unless-ordered") return bare;
        var required = input.Rule.SeparateStatement is "required";
        findings.Add(Paper(opener, "missing-statement", required ? Severity.Error : Severity.Note,
            required ? $"No separate statement of facts accompanies {opener.CitedAs}; {Findings.CourtRule.Short(input.Rule)} asks for one."
                : $"No separate statement of facts accompanies {opener.CitedAs}.",
            required ? "File the statement that the rule asks for." : null));
        return bare;
    }

    private static Finding Paper(Filing filing, string code, Severity severity, string message, string? remedy) => new()
    {
        Code = code, Severity = severity, Span = new(0, 0), Text = "", Message = message, Rule = Rule, Suggestion = remedy, File = filing.File,
    };
}
