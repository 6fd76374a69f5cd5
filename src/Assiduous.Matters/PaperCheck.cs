using System.Security.Cryptography;
using Assiduous.Citations;
using Assiduous.Record;
using Assiduous.Record.Reading;
using Assiduous.Record.Recognition;
using Assiduous.Rules;
using Assiduous.Statements;

namespace Assiduous.Matters;

/// <summary>How one paper is checked before it is filed, or when the other side's comes in.</summary>
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

/// <summary>What came of checking one paper.</summary>
/// <param name="Rule">The rule under which it was checked, and why.</param>
/// <param name="Facts">Its facts or, for a response, the facts that it answers.</param>
/// <param name="Findings">What chambers or the other side would find, in the order of the paper.</param>
/// <param name="EvidenceSeen">Whether the evidence was there, so that citations could be followed.</param>
public sealed record PaperCheckOutcome(StatementRule Rule, IReadOnlyList<Fact> Facts, IReadOnlyList<Finding> Findings, bool EvidenceSeen);

/// <summary>Checks one statement of facts, or one response, under a court's rule.</summary>
public static class PaperCheck
{
    // What only the record can show; without the record these would be false alarms.
    private static readonly HashSet<string> OfTheRecord = new(StringComparer.Ordinal)
    {
        "evidence-not-filed", "no-such-exhibit", "no-such-page", "no-such-line", "no-such-paragraph", "no-such-section", "page-not-in-excerpt", "cite-does-not-support", "figure-mismatch",
        "partial-support", "misquotation", "unsworn", "ambiguous", "no-response", "additional-facts-unanswered", "non-responsive-facts", "controverted-elsewhere", "supported-elsewhere", "no-pro-se-notice", "missing-statement",
    };

    /// <summary>Checks the paper at <paramref name="path"/>.</summary>
    /// <exception cref="IOException">The paper cannot be opened.</exception>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static PaperCheckOutcome Run(string path, PaperCheckOptions options, CancellationToken stop = default)
    {
        var bytes = File.ReadAllBytes(path);
        var paper = FilingRecognizer.Recognize(Path.GetFileName(path), Convert.ToHexStringLower(SHA256.HashData(bytes)), RecordReader.Read(bytes, Path.GetFileName(path), ReadingOptions.Default, stop));
        var rule = options.Rules.StatementRule(options.Court, options.Filed).Under(options.Judge);
        paper = Cast(paper, options.Role);
        IReadOnlyList<Filing> filings = [paper, .. options.Folder is { } folder ? Others(folder, paper, stop) : []];
        var outcome = StatementReview.Run(new()
        {
            Filings = filings, Citations = PaperCitations.Read(filings, Environment.ProcessorCount, stop), Rule = rule, AllRepresented = options.AllRepresented,
        });
        var findings = outcome.Findings.Concat(outcome.Facts.SelectMany(f => f.Findings)).Where(f => f.File is null || string.Equals(f.File, paper.File, StringComparison.Ordinal))
            .Where(f => options.Folder is not null || !OfTheRecord.Contains(f.Code))
            .OrderBy(f => f.Span.Start).ThenBy(f => f.Code, StringComparer.Ordinal).ToList();
        return new(rule, outcome.Facts, findings, options.Folder is not null);
    }

    /// <summary>The paper in the part that the user gives it: a brief stays a brief, so that facts inside it are looked for there.</summary>
    private static Filing Cast(Filing paper, Side role)
    {
        var kept = paper.Role is FilingRole.Memorandum or FilingRole.Motion or FilingRole.JointStatement or FilingRole.AdditionalFacts or FilingRole.ReplyStatement;
        var answered = StatementReview.IsAnswered(paper);
        var own = role == Side.Movant || answered ? FilingRole.Statement : FilingRole.Response;
        return paper with { Role = kept ? paper.Role : own, Party = paper.Party ?? (role == Side.Movant ? "Movant" : "Opponent") };
    }

    /// <summary>The folder's papers without earlier versions of the one that is checked.</summary>
    private static IEnumerable<Filing> Others(string folder, Filing paper, CancellationToken stop)
    {
        var scan = MatterFolder.Scan(folder);
        var papers = Papers.Of(FilingDesk.Read(scan.Files, null, Environment.ProcessorCount, null, stop), MatterSettings.None);
        return papers.Filings.Where(f => !string.Equals(f.Hash, paper.Hash, StringComparison.Ordinal) && !(f.Role == paper.Role && f.Attachment is null)).Select(f => f with { File = $"{Path.GetFileName(folder.TrimEnd('/', '\\'))}/{f.File}" });
    }
}
