namespace Assiduous.Rules;

/// <summary>How far a statement of law was checked.</summary>
public enum Confidence
{
    /// <summary>Not checked against a source: a lead.</summary>
    Low,

    /// <summary>Read in part, or in a secondary source.</summary>
    Medium,

    /// <summary>The text, or an opinion quoting it, was read.</summary>
    High,
}

/// <summary>Whose numbered paragraphs a rule takes as admitted where they are not answered.</summary>
public enum DeemedParagraphs
{
    /// <summary>Not established; no conclusion may be drawn.</summary>
    Unknown,

    /// <summary>Nobody's: there is no local rule, or only Fed. R. Civ. P. 56(e)(2) applies.</summary>
    None,

    /// <summary>The movant's alone.</summary>
    Movant,

    /// <summary>Both sides' paragraphs.</summary>
    Both,
}

/// <summary>The word by which a rule deems.</summary>
public enum DeemingWord
{
    /// <summary>Not established.</summary>
    Unknown,

    /// <summary>"will", "shall", "must".</summary>
    Will,

    /// <summary>"may".</summary>
    May,
}

/// <summary>One version of a court's rule on statements of material facts, in force between two dates.</summary>
/// <remarks>Null in a field means that the point is not established, never that the answer is no.</remarks>
public sealed record StatementRule
{
    /// <summary>Stable name of the version, <c>nysd-2004-03</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Court id, <c>nysd</c>.</summary>
    public required string Court { get; init; }

    /// <summary>The court's name as cited, <c>S.D.N.Y.</c>.</summary>
    public required string CourtName { get; init; }

    /// <summary>The rule's name, <c>Local Civil Rule 56.1</c>.</summary>
    public required string Rule { get; init; }

    /// <summary>First day in force; null where not established.</summary>
    public DateOnly? EffectiveFrom { get; init; }

    /// <summary>Last day in force; null where it still is, or where that is not established.</summary>
    public DateOnly? EffectiveTo { get; init; }

    /// <summary>What decides between two versions near the change, in words; null where nothing is known.</summary>
    public string? TransitionNote { get; init; }

    /// <summary>Whose paragraphs are deemed.</summary>
    public DeemedParagraphs Deems { get; init; }

    /// <summary>Whether they will be or may be.</summary>
    public DeemingWord DeemingWord { get; init; }

    /// <summary>The subdivision that deems, <c>56.1(c)</c>; null where not established.</summary>
    public string? DeemingSubdivision { get; init; }

    /// <summary>What a proper denial needs, as a phrase that completes "unless"; null where not established.</summary>
    public string? ProperDenial { get; init; }

    /// <summary>Whether the response must say that it admits or denies; null where not established.</summary>
    public bool? MustAdmitOrDeny { get; init; }

    /// <summary>Whether each statement and each denial must be followed by a citation to evidence.</summary>
    public bool? CitationRequired { get; init; }

    /// <summary>Whether the response must repeat each of the movant's paragraphs: <c>yes</c>, <c>no</c>, <c>if-all-represented</c>, <c>by-judge</c>, <c>prohibited</c>; null where not established.</summary>
    public string? Reproduce { get; init; }

    /// <summary>Most paragraphs in the movant's statement; null where no limit is established.</summary>
    public int? MovantParagraphs { get; init; }

    /// <summary>Most paragraphs of additional facts; null where no limit is established.</summary>
    public int? AdditionalParagraphs { get; init; }

    /// <summary>Whether the opponent may file additional facts.</summary>
    public bool? AdditionalFacts { get; init; }

    /// <summary>Whether a reply to additional facts exists: <c>required</c>, <c>allowed</c>, <c>not-allowed</c>; null where not established.</summary>
    public string? ReplyStatement { get; init; }

    /// <summary>How far the version was checked.</summary>
    public Confidence Confidence { get; init; }

    /// <summary>Names of fields that were not checked, whatever <see cref="Confidence"/> says.</summary>
    public IReadOnlyList<string> Unchecked { get; init; } = [];

    /// <summary>Cases and rules that say so, as they are cited.</summary>
    public IReadOnlyList<string> Authority { get; init; } = [];

    /// <summary>Why this version was taken for the court and day asked: <c>In force on 2020-02-14.</c></summary>
    public string Chosen { get; init; } = "";

    /// <summary>What follows where a paragraph is not answered, in a sentence; null where not established.</summary>
    public string? DeemingSummary { get; init; }

    /// <summary>Whether the facts stand in a paper of their own: <c>required</c>, <c>in-brief</c>, <c>by-judge</c>, <c>not-required</c>, <c>not-required-unless-ordered</c>, <c>not-allowed-unless-ordered</c>; null where not established.</summary>
    public string? SeparateStatement { get; init; }

    /// <summary>What the statement is called; null where the rule fixes no title or that is not established.</summary>
    public string? StatementTitle { get; init; }

    /// <summary>Whether the statement's paragraphs must be numbered.</summary>
    public bool? Numbered { get; init; }

    /// <summary>Whether the statement must be short and concise.</summary>
    public bool? Concise { get; init; }

    /// <summary>Whether each paragraph must hold one fact.</summary>
    public bool? OneFactPerParagraph { get; init; }

    /// <summary>Whether the opponent must answer the statement at all.</summary>
    public bool? ResponseRequired { get; init; }

    /// <summary>Whether the answer's paragraphs must bear the numbers of the statement's.</summary>
    public bool? ResponseNumbered { get; init; }

    /// <summary>How the answer is laid out, in words; null where not established.</summary>
    public string? ResponseLayout { get; init; }

    /// <summary>On what the duty to repeat the movant's paragraph depends; null where nothing is known.</summary>
    public string? ReproduceNote { get; init; }

    /// <summary>Whether a citation must lead to a page, line or paragraph by the words of the rule.</summary>
    public bool? PinpointRequired { get; init; }

    /// <summary>Whether only evidence that would be admissible may be cited.</summary>
    public bool? AdmissibleEvidenceRequired { get; init; }

    /// <summary>What the rule says of citations; null where nothing is known.</summary>
    public string? CitationNote { get; init; }

    /// <summary>Most pages of the movant's statement; null where no limit is established.</summary>
    public int? MovantPages { get; init; }

    /// <summary>Most pages of the response; null where no limit is established.</summary>
    public int? ResponsePages { get; init; }

    /// <summary>Most pages of additional facts; null where no limit is established.</summary>
    public int? AdditionalPages { get; init; }

    /// <summary>What is known of limits, in words.</summary>
    public string? LimitsNote { get; init; }

    /// <summary>What follows where the movant files no statement; null where not established.</summary>
    public string? MissingStatement { get; init; }

    /// <summary>Whether a word-processing copy must be given, in words; null where not established.</summary>
    public string? WordCopy { get; init; }

    /// <summary>Whether a joint statement is asked for, in words; null where not established.</summary>
    public string? JointStatement { get; init; }

    /// <summary>Where argument in the statement is forbidden, in words; null where not established.</summary>
    public string? Argument { get; init; }

    /// <summary>How objections are made, in words; null where not established.</summary>
    public string? Objections { get; init; }

    /// <summary>What else the file says of this version.</summary>
    public string? Notes { get; init; }

    /// <summary>The notice due to a party without counsel; null where none is known.</summary>
    public string? ProSeNotice { get; init; }

    /// <summary>What judges of this court are known to ask beside the rule.</summary>
    public IReadOnlyList<JudgePractice> Practices { get; init; } = [];

    /// <summary>Papers under <c>rules/local-rules/examples</c> that comply with this version, and papers that do not, with the finding that says so.</summary>
    public IReadOnlyList<RuleExample> Examples { get; init; } = [];

    /// <summary>The individual practice that was laid over the rule; null where none is known for the judge.</summary>
    public JudgePractice? Practice { get; init; }

    /// <summary>Most sentences in one paragraph; null where no limit is established.</summary>
    public int? SentencesPerParagraph { get; init; }

    /// <summary>Whether each side has one motion for summary judgment unless leave is given; null where not established.</summary>
    public bool? OneMotion { get; init; }

    /// <summary>Whether the parties must file one joint statement; null where not established.</summary>
    public bool? JointRequired { get; init; }

    /// <summary>What briefs may cite for a fact, <c>evidence</c> or <c>statement</c> alone; null where not established.</summary>
    public string? CiteOnly { get; init; }

    /// <summary>What every citation of the record must have: <c>page-line</c>, <c>exhibit-number</c>, <c>docket-number</c>, <c>page-id</c>.</summary>
    public IReadOnlyList<string> CiteForm { get; init; } = [];

    /// <summary>Whether cited transcripts are filed <c>whole</c> or as <c>excerpts</c>; null where not established.</summary>
    public string? Transcripts { get; init; }

    /// <summary>The rule with the individual practices of <paramref name="judge"/> laid over it: what the judge asks goes before what the rule says.</summary>
    /// <param name="judge">The judge as a caption or docket names them; null or unknown leaves the rule as it is.</param>
    public StatementRule Under(string? judge)
    {
        if (judge is null || Practices.FirstOrDefault(p => p.IsOf(judge)) is not { } p) return this;
        return this with
        {
            Practice = p,
            MovantPages = p.MovantPages ?? MovantPages,
            ResponsePages = p.ResponsePages ?? ResponsePages,
            AdditionalPages = p.AdditionalPages ?? AdditionalPages,
            MovantParagraphs = p.MovantParagraphs ?? MovantParagraphs,
            AdditionalParagraphs = p.AdditionalParagraphs ?? AdditionalParagraphs,
            SentencesPerParagraph = p.SentencesPerParagraph ?? SentencesPerParagraph,
            OneFactPerParagraph = p.OneFact ?? OneFactPerParagraph,
            Reproduce = p.Reproduce is { } repeats ? repeats ? "yes" : "prohibited" : Reproduce,
            SeparateStatement = p.Separate is { } separate ? separate ? "required" : "not-allowed-unless-ordered" : SeparateStatement,
            JointRequired = p.Joint ?? JointRequired,
            CiteOnly = p.CiteOnly ?? CiteOnly,
            CiteForm = p.CiteForm.Count > 0 ? p.CiteForm : CiteForm,
            MustAdmitOrDeny = p.AdmitOrDeny ?? MustAdmitOrDeny,
            Transcripts = p.Transcripts ?? Transcripts,
            WordCopy = p.WordCopy is true ? $"{p.Judge} asks for a word-processing copy" : WordCopy,
            ProSeNotice = p.ProSeNotice is true ? ProSeNotice ?? $"{p.Judge} asks for a notice to a party without counsel." : ProSeNotice,
        };
    }

    /// <summary>
    /// This text for the statement, and <paramref name="later"/> for the answer to it: what a response filed after a change needs, and what follows without one, is
    /// what the text in force then says. Where either text is not established, nothing is deemed.
    /// </summary>
    /// <param name="later">The version in force when the response was filed.</param>
    /// <param name="answered">That day.</param>
    public StatementRule AnsweredUnder(StatementRule later, DateOnly answered)
    {
        if (string.Equals(later.Id, Id, StringComparison.Ordinal)) return this;
        var known = Deems is not DeemedParagraphs.Unknown && later.Deems is not DeemedParagraphs.Unknown;
        return this with
        {
            Deems = known ? later.Deems : DeemedParagraphs.Unknown, DeemingWord = known ? later.DeemingWord : DeemingWord.Unknown,
            DeemingSubdivision = later.DeemingSubdivision, DeemingSummary = later.DeemingSummary, ProperDenial = later.ProperDenial, MustAdmitOrDeny = later.MustAdmitOrDeny,
            Reproduce = later.Reproduce, ReproduceNote = later.ReproduceNote, ResponseRequired = later.ResponseRequired, ResponseNumbered = later.ResponseNumbered, ResponseLayout = later.ResponseLayout,
            ResponsePages = later.ResponsePages, AdditionalFacts = later.AdditionalFacts, AdditionalParagraphs = later.AdditionalParagraphs, AdditionalPages = later.AdditionalPages, ReplyStatement = later.ReplyStatement,
            Confidence = later.Confidence < Confidence ? later.Confidence : Confidence, Unchecked = [.. Unchecked.Union(later.Unchecked, StringComparer.Ordinal)],
            Chosen = $"{Chosen} The response was filed on {answered:yyyy-MM-dd}, under a later text ({later.Id}): what an answer needs, and what follows without one, is taken from that.",
        };
    }

    /// <summary>One line for the head of a review: rule, text in force, confidence.</summary>
    public string Title => EffectiveTo is { } to
        ? $"{CourtName} {Rule} (text in force {EffectiveFrom?.Year.ToString() ?? "?"}–{to.Year})"
        : $"{CourtName} {Rule}" + (EffectiveFrom is { } from ? $" (text in force since {from:yyyy-MM-dd})" : "");
}
