namespace Assiduous.Rules.Reading;

/// <summary>A court's rule on statements of fact: its versions, and the days on which they pass into each other.</summary>
/// <param name="Court">Court id.</param>
/// <param name="Circuit">The circuit in which it lies, <c>ca2</c>; null where the file does not say.</param>
/// <param name="Versions">In the order of their days, each with the days after its start on which its forerunner may still govern.</param>
internal sealed record CourtFile(string Court, string? Circuit, IReadOnlyList<CourtVersion> Versions)
{
    /// <summary>The only schema that is read.</summary>
    public const string Schema = "assiduous/local-rules/1";

    /// <summary>Reads <c>rules/local-rules/COURT.yaml</c>; null where there are problems.</summary>
    public static CourtFile? Read(string file, string text, ICollection<RuleFileProblem> problems)
    {
        var before = problems.Count;
        var top = Fields.Of(YamlTree.Read(file, text, problems), "A court's file", file, problems);
        if (top is null) return null;
        top.OneOf("schema", "", Schema);
        var court = top.Required("court");
        var name = top.Required("name");
        var circuit = top.Text("circuit");
        var notice = top.Under("proSeNotice") is { } asked && asked.Text("whoGivesIt") is not "court" ? asked.Text("summary") : null; // what the court itself sends, no party files
        var practices = top.Each("judges").Select(JudgeFile.Practice).ToArray();
        var versions = top.Each("versions").Select(f => Version(f, court, name, notice, practices)).ToArray();
        if (versions.Length == 0) top.Problem(top.LineOf("versions"), "'versions' is missing: a court needs at least one version of its rule.");
        CheckOrder(top, versions);
        top.NoOthers();
        return problems.Count == before ? new(court, circuit, versions) : null;
    }

    private static void CheckOrder(Fields top, CourtVersion[] versions)
    {
        for (var i = 1; i < versions.Length; i++)
        {
            var (earlier, later) = (versions[i - 1].Rule, versions[i].Rule);
            if (earlier.EffectiveTo is null || later.EffectiveFrom is null || earlier.EffectiveTo >= later.EffectiveFrom)
                top.Problem(versions[i].Line, $"'{later.Id}' must begin after '{earlier.Id}' ends: give 'to' there and 'from' here.");
        }
    }

    private static CourtVersion Version(Fields f, string court, string name, string? notice, IReadOnlyList<JudgePractice> practices)
    {
        var rule = new StatementRule
        {
            Id = f.Required("id"),
            Court = court,
            CourtName = name,
            Rule = f.Required("rule"),
            EffectiveFrom = f.Day("from"),
            EffectiveTo = f.Day("to"),
            TransitionNote = f.Text("transition"),
            Confidence = f.Confidence(),
            Unchecked = f.Texts("unchecked"),
            Authority = f.Texts("authority"),
            OneMotion = f.YesNo("oneMotion"),
            MissingStatement = f.Text("missingStatement"),
            JointStatement = f.Text("jointStatement"),
            WordCopy = f.Text("wordCopy"),
            Argument = f.Text("argument"),
            Objections = f.Text("objections"),
            Notes = f.Text("notes"),
            ProSeNotice = notice,
            Practices = practices,
            Examples = [.. f.Each("examples").Select(Example)],
        };
        rule = WithAnswers(WithLimits(WithStatement(rule, f), f), f);
        rule = WithUnanswered(rule, f);
        var transition = f.Number("transitionDays");
        f.NoOthers();
        return new(rule, transition ?? 0, f.Line);
    }

    private static RuleExample Example(Fields f)
    {
        var example = new RuleExample(f.Required("papers"), f.Text("finding"));
        f.NoOthers();
        return example;
    }

    private static StatementRule WithStatement(StatementRule rule, Fields f)
    {
        if (f.Under("statement") is not { } s) return rule;
        s.Text("where");
        rule = rule with
        {
            SeparateStatement = s.Text("separate") is null ? null : s.OneOf(
                "separate", "", "required", "in-brief", "by-judge", "not-required", "not-required-unless-ordered", "not-allowed-unless-ordered"),
            StatementTitle = s.Text("title"),
            Numbered = s.YesNo("numbered"),
            Concise = s.YesNo("concise"),
            OneFactPerParagraph = s.YesNo("oneFact"),
        };
        s.NoOthers();
        return rule;
    }

    private static StatementRule WithLimits(StatementRule rule, Fields f)
    {
        if (f.Under("limits") is not { } s) return rule;
        s.Number("briefWords");
        rule = rule with
        {
            MovantParagraphs = s.Number("movantParagraphs"),
            MovantPages = s.Number("movantPages"),
            ResponsePages = s.Number("responsePages"),
            AdditionalParagraphs = s.Number("additionalParagraphs"),
            AdditionalPages = s.Number("additionalPages"),
            LimitsNote = s.Text("note"),
        };
        s.NoOthers();
        return rule;
    }

    private static StatementRule WithAnswers(StatementRule rule, Fields f)
    {
        var (response, citation, additional, reply) =
            (f.Under("response"), f.Under("citation"), f.Under("additionalFacts"), f.Under("reply"));
        additional?.Text("note");
        reply?.Text("note");
        rule = rule with
        {
            ResponseRequired = response?.YesNo("required"),
            ResponseNumbered = response?.YesNo("numbered"),
            MustAdmitOrDeny = response?.YesNo("admitOrDeny"),
            Reproduce = response?.Text("reproduce") is null ? null
                : response.OneOf("reproduce", "", "yes", "no", "if-all-represented", "by-judge", "prohibited"),
            ReproduceNote = response?.Text("reproduceNote"),
            ResponseLayout = response?.Text("layout"),
            CitationRequired = citation?.YesNo("required"),
            PinpointRequired = citation?.YesNo("pinpoint"),
            AdmissibleEvidenceRequired = citation?.YesNo("admissible"),
            CitationNote = citation?.Text("note"),
            AdditionalFacts = additional?.YesNo("allowed"),
            ReplyStatement = reply?.Text("statement") is null ? null : reply.OneOf("statement", "", "required", "allowed", "not-allowed"),
        };
        foreach (var part in new[] { response, citation, additional, reply }) part?.NoOthers();
        return rule;
    }

    private static StatementRule WithUnanswered(StatementRule rule, Fields f)
    {
        if (f.Under("unanswered") is not { } s)
        {
            f.Problem(f.Line, "'unanswered' is missing: say whose paragraphs are deemed (deems: movant, both, none or unknown).");
            return rule;
        }

        rule = rule with
        {
            Deems = s.OneOf("deems", "unknown", "movant", "both", "none", "unknown") switch
            {
                "movant" => DeemedParagraphs.Movant,
                "both" => DeemedParagraphs.Both,
                "none" => DeemedParagraphs.None,
                _ => DeemedParagraphs.Unknown,
            },
            DeemingWord = s.OneOf("word", "unknown", "will", "may", "unknown") switch
            {
                "will" => DeemingWord.Will,
                "may" => DeemingWord.May,
                _ => DeemingWord.Unknown,
            },
            DeemingSubdivision = s.Text("subdivision"),
            ProperDenial = s.Text("unless"),
            DeemingSummary = s.Text("summary"),
        };
        s.NoOthers();
        return rule;
    }
}

/// <summary>A version of a court's rule.</summary>
/// <param name="Rule">What it says.</param>
/// <param name="TransitionDays">Days after its start on which a deadline still falls under the forerunner; 0 where none.</param>
/// <param name="Line">Where it stands in the file.</param>
internal sealed record CourtVersion(StatementRule Rule, int TransitionDays, int Line);
