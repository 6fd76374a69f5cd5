using Assiduous.Citations;
using Assiduous.Judgment;
using Assiduous.Statements;

namespace Assiduous.Drafting;

/// <summary>How many facts bear a status in each reading.</summary>
/// <param name="Status">The status.</param>
/// <param name="Label">The status as a sentence without its full stop.</param>
/// <param name="Shape">Its sign, such as <c>■</c>.</param>
/// <param name="Strict">How many if the rule is enforced.</param>
/// <param name="Assiduous">How many on the whole record.</param>
public sealed record StatusCount(FactStatus Status, string Label, string Shape, int Strict, int Assiduous);

/// <summary>A claim or defense against one defendant, in a line.</summary>
/// <param name="Claim">Its name.</param>
/// <param name="Defendant">The defendant.</param>
/// <param name="IsDefense">Whether it is a defense.</param>
/// <param name="Strict">Where it stands if the rule is enforced, as a sentence without its full stop.</param>
/// <param name="StrictShape">The sign of that.</param>
/// <param name="Assiduous">Where it stands on the whole record.</param>
/// <param name="AssiduousShape">The sign of that.</param>
/// <param name="Provisional">Whether unconfirmed links went into it.</param>
public sealed record ClaimLine(
    string Claim, string Defendant, bool IsDefense, string Strict, string StrictShape, string Assiduous, string AssiduousShape, bool Provisional)
{
    /// <summary><see cref="Strict"/> in a word or two.</summary>
    public string StrictShort { get; init; } = Strict;
}

/// <summary>Why judgment cannot be given on a claim in the assiduous reading, and where to look.</summary>
/// <param name="Claim">The claim's name.</param>
/// <param name="Defendant">The defendant.</param>
/// <param name="Element">The element that stands open.</param>
/// <param name="Status">How it stands, as a sentence without its full stop.</param>
/// <param name="Facts">The facts on which it turns, <c>Movant ¶ 17</c>.</param>
/// <param name="For">Passages for it, as courts cite them.</param>
/// <param name="Against">Passages against it.</param>
public sealed record Block(
    string Claim, string Defendant, string Element, string Status, IReadOnlyList<string> Facts, IReadOnlyList<string> For, IReadOnlyList<string> Against);

/// <summary>How many findings of one severity there are.</summary>
/// <param name="Severity">The severity.</param>
/// <param name="Count">How many.</param>
/// <param name="Codes">The codes, the most frequent first, each with how often it occurs.</param>
public sealed record SeverityCount(Severity Severity, int Count, IReadOnlyList<(string Code, int Count)> Codes);

/// <summary>What a person wants to know first: the review in counts and lines, for a terminal or the head of a page.</summary>
public sealed record ReviewSummary
{
    /// <summary>Short caption; empty where unknown.</summary>
    public required string Caption { get; init; }

    /// <summary>Court and docket number, <c>S.D.N.Y., No. 1:16-cv-01994</c>; empty where neither is known.</summary>
    public string Docket { get; init; } = "";

    /// <summary>The rule that was applied and how sure its text is; null where none could be chosen.</summary>
    public required string? Rule { get; init; }

    /// <summary>How many facts there are.</summary>
    public required int FactCount { get; init; }

    /// <summary>Facts by status, only statuses that occur, settled ones first.</summary>
    public required IReadOnlyList<StatusCount> Facts { get; init; }

    /// <summary>Claims and defenses, in the order of the review.</summary>
    public required IReadOnlyList<ClaimLine> Claims { get; init; }

    /// <summary>What bars judgment in the assiduous reading; empty where nothing does.</summary>
    public required IReadOnlyList<Block> Blocks { get; init; }

    /// <summary>Findings, the gravest severity first.</summary>
    public required IReadOnlyList<SeverityCount> Findings { get; init; }

    /// <summary>What is due, a sentence each: <c>October 9, 2020: joint status report (ECF No. 123 at 15)</c>.</summary>
    public required IReadOnlyList<string> Deadlines { get; init; }

    /// <summary>Summarises a review.</summary>
    public static ReviewSummary Of(Review review) => new()
    {
        Caption = review.Matter.Caption,
        Docket = string.Join(", ", new[] { review.Matter.Rule?.CourtName ?? review.Matter.Court, review.Matter.DocketNumber is { } number ? "No. " + number : null }.Where(p => !string.IsNullOrEmpty(p))),
        Rule = review.Matter.Rule is { } rule ? $"{rule.Title}; {Sentences.Of(rule.Confidence)}{(rule.Practice is { } practice ? $". With the practices of {practice.Judge}: {practice.Summary} {practice.Provenance}" : "")}" : null,
        FactCount = review.Facts.Count,
        Facts = [.. CountFacts(review)],
        Claims = [.. review.Claims.Select(Line)],
        Blocks = [.. review.Claims.Where(c => IsOpen(c.Outlook.Assiduous)).SelectMany(c => BlocksOf(review, c))],
        Findings = [.. AllFindings(review).GroupBy(f => f.Severity).OrderByDescending(g => g.Key).Select(Count)],
        Deadlines = [.. review.Deadlines.Select(d => $"{Names.Written(d.Date)}: {d.What} ({d.Source})")],
    };

    /// <summary>Every finding of the review: on papers, files, facts and authorities.</summary>
    internal static IEnumerable<Finding> AllFindings(Review review) =>
        review.Findings.Concat(review.Filings.SelectMany(f => f.Problems))
            .Concat(review.Facts.SelectMany(f => f.Findings)).Concat(review.Authorities.SelectMany(a => a.Findings));

    private static bool IsOpen(Outlook outlook) => outlook is Outlook.Open or Outlook.Weighing or Outlook.OpenLaw;

    private static bool IsOpen(ElementStatus status) =>
        status is ElementStatus.GenuinelyDisputed or ElementStatus.Weighing or ElementStatus.OpenLaw;

    private static IEnumerable<StatusCount> CountFacts(Review review) =>
        from status in Sentences.Order
        let strict = review.Facts.Count(f => f.Strict.Status == status)
        let assiduous = review.Facts.Count(f => f.Assiduous.Status == status)
        where strict + assiduous > 0
        select new StatusCount(status, Sentences.Of(status), Sentences.Shape(status), strict, assiduous);

    private static ClaimLine Line(ClaimAssessment claim)
    {
        var defense = string.Equals(claim.Kind, "defense", StringComparison.Ordinal);
        return new(claim.Claim, claim.Defendant, defense,
            Sentences.Of(claim.Outlook.Strict, defense), Sentences.Shape(claim.Outlook.Strict),
            Sentences.Of(claim.Outlook.Assiduous, defense), Sentences.Shape(claim.Outlook.Assiduous), claim.Provisional) { StrictShort = Sentences.Short(claim.Outlook.Strict, defense) };
    }

    private static IEnumerable<Block> BlocksOf(Review review, ClaimAssessment claim) =>
        from element in claim.Elements
        where IsOpen(element.Status.Assiduous)
        select new Block(claim.Claim, claim.Defendant, element.Name, Sentences.Of(element.Status.Assiduous),
            [.. element.Facts.Select(f => $"{Sentences.Of(f.Side)} ¶ {f.Number}")],
            Places(review, element.Evidence.Where(e => e.For)), Places(review, element.Evidence.Where(e => !e.For)));

    private static IReadOnlyList<string> Places(Review review, IEnumerable<ElementEvidence> evidence) =>
        [.. evidence.Select(e => Place(review, e.Cited)).Distinct(StringComparer.Ordinal)];

    private static string Place(Review review, CitedPassage cited)
    {
        var filing = review.Filings.FirstOrDefault(f => string.Equals(f.File, cited.TargetFile, StringComparison.Ordinal));
        if (filing is null || cited.Pinpoint is not { } place) return cited.Text;
        return CourtForm.Of(CourtForm.Of(filing), place);
    }

    private static SeverityCount Count(IGrouping<Severity, Finding> findings) => new(findings.Key, findings.Count(),
        [.. findings.GroupBy(f => f.Code, StringComparer.Ordinal).Select(g => (g.Key, g.Count()))
            .OrderByDescending(c => c.Item2).ThenBy(c => c.Key, StringComparer.Ordinal)]);
}
