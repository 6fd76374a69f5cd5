using System.Security.Cryptography;
using Assiduous.Citations;
using Assiduous.Record;
using Assiduous.Record.Reading;
using Assiduous.Record.Recognition;
using Assiduous.Rules;
using Assiduous.Statements;

namespace Assiduous.Matters;

/// <summary>How one paper, or one side's papers, are checked before they are filed, or when the other side's come in.</summary>
public sealed record PaperCheckOptions
{
    /// <summary>Court id, <c>nysd</c>.</summary>
    public required string Court { get; init; }

    /// <summary>Whose paper it is: the movant's is a statement, the opponent's a response.</summary>
    public required Side Role { get; init; }

    /// <summary>The day on which it is or was filed; null takes the latest text of the rule.</summary>
    public DateOnly? Filed { get; init; }

    /// <summary>The judge, whose individual practices lie over the rule; null for the rule alone.</summary>
    public string? Judge { get; init; }

    /// <summary>Whether all parties have counsel; null where that is not known.</summary>
    public bool? AllRepresented { get; init; }

    /// <summary>The folder with the evidence and the other papers; null checks the paper alone.</summary>
    public string? Folder { get; init; }

    /// <summary>The law.</summary>
    public RuleBook Rules { get; init; } = RuleBook.Load();
}

/// <summary>What came of checking one paper, or one side's papers.</summary>
/// <param name="Rule">The rule under which it was checked, and why.</param>
/// <param name="Facts">Its facts and, for a response, the facts that it answers.</param>
/// <param name="Findings">What chambers or the other side would find, in the order of the papers.</param>
/// <param name="EvidenceSeen">Whether the evidence was there, so that citations could be followed.</param>
public sealed record PaperCheckOutcome(StatementRule Rule, IReadOnlyList<Fact> Facts, IReadOnlyList<PlacedFinding> Findings, bool EvidenceSeen)
{
    /// <summary>The names of the papers that were checked.</summary>
    public IReadOnlyList<string> Papers { get; init; } = [];

    /// <summary>Why nothing was found to check, as a sentence with what to do; null where there was something.</summary>
    public string? Nothing { get; init; }
}

/// <summary>A finding and where a reader looks for it.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Place"><c>¶ 4</c>, <c>response to ¶ 4</c>; empty for the paper as a whole.</param>
public sealed record PlacedFinding(Finding Finding, string Place);

/// <summary>Checks one statement of facts, one response, or all of one side's papers in a folder, under a court's rule.</summary>
public static class PaperCheck
{
    // What only the record can show; without the record these would be false alarms.
    private static readonly HashSet<string> OfTheRecord = new(StringComparer.Ordinal)
    {
        "evidence-not-filed", "no-such-exhibit", "no-such-page", "no-such-line", "no-such-paragraph", "no-such-section", "page-not-in-excerpt", "cite-does-not-support", "figure-mismatch",
        "partial-support", "misquotation", "unsworn", "ambiguous", "no-response", "additional-facts-unanswered", "non-responsive-facts", "controverted-elsewhere", "supported-elsewhere", "no-pro-se-notice",
        "missing-statement", "response-without-statement", "cited-not-here", "never-cited", "citation-attack-only", "cites-pleading",
    };

    /// <summary>Defects of the side that answers, though they stand at the other side's paragraph.</summary>
    private static readonly HashSet<string> OfTheAnswer = new(StringComparer.Ordinal) { "no-response", "additional-facts-unanswered" };

    /// <summary>Checks the paper at <paramref name="path"/>.</summary>
    /// <exception cref="IOException">The paper cannot be opened.</exception>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static PaperCheckOutcome Run(string path, PaperCheckOptions options, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        var bytes = File.ReadAllBytes(path);
        var paper = FilingRecognizer.Recognize(Path.GetFileName(path), Convert.ToHexStringLower(SHA256.HashData(bytes)), RecordReader.Read(bytes, Path.GetFileName(path), ReadingOptions.Default, stop));
        paper = Cast(paper, options.Role);
        IReadOnlyList<Filing> filings = [paper, .. options.Folder is { } folder ? Others(folder, paper, stop) : []];
        var (rule, outcome) = Review(filings, options, stop);
        bool Own(Finding f, Fact? fact) => OfTheAnswer.Contains(f.Code)
            ? options.Role is Side.Opponent && fact?.Side is Side.Movant : f.File is null || string.Equals(f.File, paper.File, StringComparison.Ordinal);
        return Made(rule, outcome, options, Own, options.Folder is not null) with { Papers = [paper.File], Nothing = Nothing(outcome, paper, options) };
    }

    /// <summary>Checks every paper of one side in a folder.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static PaperCheckOutcome RunFolder(string folder, PaperCheckOptions options, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        var (rule, outcome) = Review(Read(folder, stop), options, stop);
        var own = outcome.Facts.Where(f => f.Side == options.Role).Select(f => f.File)
            .Concat(outcome.Facts.Where(f => f.Side != options.Role).Select(f => f.Response.File).OfType<string>()).Distinct(StringComparer.Ordinal).ToList();
        bool Own(Finding f, Fact? fact) => OfTheAnswer.Contains(f.Code) ? (fact?.Side ?? (f.Code is "no-response" ? Side.Movant : Side.Opponent)) != options.Role : f.File is null || own.Contains(f.File, StringComparer.Ordinal);
        return Made(rule, outcome, options, Own, true) with
        {
            Papers = own,
            Nothing = outcome.Facts.Count > 0 ? null : "The folder holds no numbered statement of facts that could be recognised. Check with 'assiduous init' what each paper was taken for, or check the one paper by its name.",
        };
    }

    private static (StatementRule, StatementOutcome) Review(IReadOnlyList<Filing> filings, PaperCheckOptions options, CancellationToken stop)
    {
        var rule = options.Rules.StatementRule(options.Court, options.Filed).Under(options.Judge);
        return (rule, StatementReview.Run(new() { Filings = filings, Citations = PaperCitations.Read(filings, Environment.ProcessorCount, stop), Rule = rule, AllRepresented = options.AllRepresented }));
    }

    private static PaperCheckOutcome Made(StatementRule rule, StatementOutcome outcome, PaperCheckOptions options, Func<Finding, Fact?, bool> own, bool evidence)
    {
        var found = outcome.Facts.SelectMany(f => f.Findings.Select(x => (Finding: x, Fact: (Fact?)f))).Concat(outcome.Findings.Select(x => (Finding: x, Fact: (Fact?)null)))
            .Where(f => own(f.Finding, f.Fact) && (evidence || !OfTheRecord.Contains(f.Finding.Code)))
            .Select(f => new PlacedFinding(Seen(f.Finding, f.Fact, options.Role), Place(f.Finding, f.Fact)))
            .OrderBy(f => f.Finding.File, StringComparer.Ordinal).ThenBy(f => f.Finding.Span.Start).ThenBy(f => f.Finding.Code, StringComparer.Ordinal).ToList();
        return new(rule, outcome.Facts, found, evidence);
    }

    /// <summary>Evidence against a fact is told to its own side as a risk, and to the other as a remedy.</summary>
    private static Finding Seen(Finding finding, Fact? fact, Side role) => finding.Code is "controverted-elsewhere" && fact?.Side == role
        ? finding with { Suggestion = "The other side will cite it. State the fact as it can be shown, or be ready to say why both are true." } : finding;

    private static string Place(Finding finding, Fact? fact)
    {
        if (fact is null) return "";
        var answer = fact.Response.Present && string.Equals(finding.File, fact.Response.File, StringComparison.Ordinal) && (!string.Equals(fact.Response.File, fact.File, StringComparison.Ordinal) || fact.Response.Span.Overlaps(finding.Span));
        var number = (fact.Side is Side.Opponent ? "additional ¶ " : "¶ ") + fact.Number;
        return answer ? "response to " + number : number;
    }

    private static string? Nothing(StatementOutcome outcome, Filing paper, PaperCheckOptions options) => outcome.Facts.Count > 0 ? null
        : options.Role is Side.Opponent && (options.Folder is null || outcome.Findings.Any(f => f.Code is "response-without-statement"))
            ? $"{paper.File} can be read only beside the statement that it answers. Give the folder with that statement and the evidence: --with FOLDER"
            : $"No numbered fact could be read in {paper.File}. If it is a response, say --role opponent and give the statement's folder with --with.";

    /// <summary>The paper in the part that the user gives it: a brief stays a brief, so that facts inside it are looked for there.</summary>
    private static Filing Cast(Filing paper, Side role)
    {
        var kept = paper.Role is FilingRole.Memorandum or FilingRole.Motion or FilingRole.JointStatement or FilingRole.AdditionalFacts or FilingRole.ReplyStatement;
        var answered = StatementReview.IsAnswered(paper);
        var own = role == Side.Movant || answered && paper.Role is not FilingRole.Response ? FilingRole.Statement : FilingRole.Response;
        return paper with { Role = kept ? paper.Role : own, Party = paper.Party ?? (role == Side.Movant ? "Movant" : "Opponent") };
    }

    private static IReadOnlyList<Filing> Read(string folder, CancellationToken stop) =>
        [.. Papers.Of(FilingDesk.Read(MatterFolder.Scan(folder).Files, null, Environment.ProcessorCount, null, stop), MatterSettings.None).Filings];

    /// <summary>The folder's papers without earlier versions of the one that is checked.</summary>
    private static IEnumerable<Filing> Others(string folder, Filing paper, CancellationToken stop) =>
        Read(folder, stop).Where(f => !string.Equals(f.Hash, paper.Hash, StringComparison.Ordinal) && !(f.Role == paper.Role && f.Attachment is null))
            .Select(f => f with { File = $"{Path.GetFileName(folder.TrimEnd('/', '\\'))}/{f.File}" });
}
