using Assiduous.Citations;
using Assiduous.Record;

namespace Assiduous.Statements;

/// <summary>A motion for summary judgment, and who makes it.</summary>
/// <param name="Id">Stable name in the review, <c>m1</c>.</param>
/// <param name="Ecf">Docket entry of the motion or, where it is not in the folder, of its first paper; null where unknown.</param>
/// <param name="By">The moving party as its papers call it, <c>Defendants</c>.</param>
/// <param name="Kind"><c>summary-judgment</c>, <c>partial-summary-judgment</c> or <c>cross-motion</c>.</param>
public sealed record Motion(string Id, string? Ecf, string By, string Kind);

/// <summary>What a passage shows about a sentence, decided without opinion: by words, names, numbers, dates and negations.</summary>
public enum Support
{
    /// <summary>The passage says it.</summary>
    Supports,

    /// <summary>The passage says a part of it.</summary>
    Partial,

    /// <summary>The passage says otherwise.</summary>
    Contradicts,

    /// <summary>The place does not exist, or the passage does not speak of it.</summary>
    NotFound,

    /// <summary>The program cannot tell.</summary>
    Unclear,
}

/// <summary>How quoted words compare with the passage.</summary>
public enum QuoteMatch
{
    /// <summary>Word for word.</summary>
    Exact,

    /// <summary>With brackets, ellipses, or changes of case or punctuation.</summary>
    Altered,

    /// <summary>Not in the passage, nor found elsewhere.</summary>
    NotFound,

    /// <summary>Not in the passage, but found at another place.</summary>
    Elsewhere,
}

/// <summary>One pinpoint of a record citation, followed to its words.</summary>
public sealed record CitedPassage
{
    /// <summary>The citation as printed; later pinpoints of one citation stand bare.</summary>
    public required string Text { get; init; }

    /// <summary>Where it is printed, in the paper that cites.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The filing that it means, by its name in the folder; null where none could be found.</summary>
    public string? TargetFile { get; init; }

    /// <summary>The place it means; null where the whole document is cited.</summary>
    public Pinpoint? Pinpoint { get; init; }

    /// <summary>The words there; null where there are none.</summary>
    public Passage? Passage { get; init; }

    /// <summary>What quoted words in the paragraph are, compared with the passage; null where nothing is quoted.</summary>
    public QuoteMatch? Quote { get; init; }

    /// <summary>Of quoted words that stand nowhere: what was quoted beside the words at the place cited that are most like it; null elsewhere.</summary>
    public Record.Quotation.QuoteDifference? Difference { get; init; }

    /// <summary>What the passage shows about the sentence for which it is cited.</summary>
    public Support Support { get; init; }

    /// <summary>The words that led to <see cref="Support"/>, in a sentence.</summary>
    public string SupportReason { get; init; } = "";

    /// <summary>Whether the source counts as evidence in its present form (statuses.md, "competent").</summary>
    public bool Competent { get; init; }

    /// <summary>Codes of what is wrong with the citation: <c>no-such-page</c>, <c>unsworn</c>, <c>no-pinpoint</c>.</summary>
    public IReadOnlyList<string> Problems { get; init; } = [];

    /// <summary>The problems as sentences, in the same order.</summary>
    public IReadOnlyList<string> Explanations { get; init; } = [];

    /// <summary>The person who said where it leads; null where the program followed it by itself.</summary>
    public Decision? Directed { get; init; }

    /// <summary>The person who read it against the cited filing's bytes and found it right; null where nobody did.</summary>
    public Decision? Confirmed { get; init; }
}

/// <summary>What a response does.</summary>
public enum Disposition
{
    /// <summary>There is no response, or it says nothing that counts as one.</summary>
    None,

    /// <summary>It admits.</summary>
    Admitted,

    /// <summary>It denies.</summary>
    Denied,

    /// <summary>It admits a part and denies a part.</summary>
    AdmittedInPart,

    /// <summary>It objects and does no more.</summary>
    ObjectionOnly,

    /// <summary>It says that the party does not know.</summary>
    NoKnowledge,
}

/// <summary>What a response does, in the words of those who write them; finer than <see cref="Disposition"/>.</summary>
public enum ResponseKind
{
    /// <summary>Nothing that counts as an answer.</summary>
    None,

    /// <summary>Admits and says no more.</summary>
    Admits,

    /// <summary>Admits and goes on: "undisputed, but".</summary>
    AdmitsAndAdds,

    /// <summary>Admits a part and denies a part.</summary>
    AdmitsInPart,

    /// <summary>Denies.</summary>
    Denies,

    /// <summary>Says that the cited evidence does not bear the fact out (Rule 56(c)(1)(B)), and cites none.</summary>
    AttacksCitation,

    /// <summary>Objects, and does no more.</summary>
    Objects,

    /// <summary>Objects that the evidence cannot be admitted (Rule 56(c)(2)), and does no more.</summary>
    ObjectsToEvidence,

    /// <summary>Professes a lack of knowledge.</summary>
    LacksKnowledge,

    /// <summary>Refers to another response.</summary>
    RefersElsewhere,

    /// <summary>Asks for time to find the facts (Rule 56(d)).</summary>
    AsksForTime,
}

/// <summary>The answer to a fact.</summary>
public sealed record Response
{
    /// <summary>No answer.</summary>
    public static Response Absent { get; } = new();

    /// <summary>Whether there is one at all.</summary>
    public bool Present { get; init; }

    /// <summary>What it does.</summary>
    public Disposition Disposition { get; init; }

    /// <summary>What it does, more finely; <see cref="DispositionWords"/> show it.</summary>
    public ResponseKind Kind { get; init; }

    /// <summary>Its words, without the fact it repeats.</summary>
    public string Text { get; init; } = "";

    /// <summary>The filing in which it stands; null where there is none.</summary>
    public string? File { get; init; }

    /// <summary>Where in that filing.</summary>
    public TextSpan Span { get; init; }

    /// <summary>What it cites.</summary>
    public IReadOnlyList<CitedPassage> Citations { get; init; } = [];

    /// <summary>The words that show the disposition.</summary>
    public string DispositionWords { get; init; } = "";

    /// <summary>What it admits, where it admits a part; null elsewhere.</summary>
    public string? AdmittedPart { get; init; }

    /// <summary>What it denies, where it denies a part; null elsewhere.</summary>
    public string? DisputedPart { get; init; }

    /// <summary>Whether evidence that it cites meets the fact; null where that could not be told.</summary>
    public bool? Meets { get; init; } = false;

    /// <summary>Why, in a sentence.</summary>
    public string MeetsReason { get; init; } = "";
}

/// <summary>Evidence about a fact that does not stand in its own citations or its response.</summary>
/// <param name="Cited">The passage, with what it shows about the fact.</param>
/// <param name="Source">The filing whose sentence led there, by its name in the folder.</param>
/// <param name="Sentence">That sentence.</param>
/// <param name="Why">Why it was laid beside the fact: the words, names and numbers shared.</param>
public sealed record EvidenceElsewhere(CitedPassage Cited, string Source, string Sentence, string Why);

/// <summary>What a fact is taken to be under the rule: see <c>docs/statuses.md</c>.</summary>
public enum FactStatus
{
    /// <summary>The program cannot tell.</summary>
    Undecided,

    /// <summary>The response, a stipulation or a Rule 36 admission concedes it.</summary>
    Admitted,

    /// <summary>Would be taken as admitted if the rule is enforced as written (strict reading only).</summary>
    DeemedAdmitted,

    /// <summary>Supported, and nothing competent meets it.</summary>
    Undisputed,

    /// <summary>Competent evidence on both sides.</summary>
    Disputed,

    /// <summary>Disputed for a part, conceded for the rest.</summary>
    DisputedInPart,

    /// <summary>Nothing that counts as evidence says it.</summary>
    Unsupported,

    /// <summary>Over a limit, or nothing but conclusion or argument.</summary>
    Disregarded,
}

/// <summary>A status and why.</summary>
/// <param name="Status">The status.</param>
/// <param name="Why">The reason in a sentence.</param>
/// <param name="Authority">The rule or case that makes it so, as cited.</param>
public sealed record StatusReason(FactStatus Status, string Why, string Authority)
{
    /// <summary>What the program itself says, where a person overruled it or supposed otherwise; null where the status is the program's own.</summary>
    public StatusReason? Own { get; init; }

    /// <summary>Who overruled the program; null where nobody did. With <see cref="Own"/> and without this, the status is supposed for one run only.</summary>
    public Decision? By { get; init; }

    /// <summary>Whether the status is supposed for one run, to see what would follow.</summary>
    public bool Supposed => Own is not null && By is null;
}

/// <summary>One numbered paragraph, followed to its evidence and its answer.</summary>
public sealed record Fact
{
    /// <summary>Whose paragraph it is, relative to the motion.</summary>
    public required Side Side { get; init; }

    /// <summary>The motion to which it belongs, by <see cref="Motion.Id"/>.</summary>
    public required string Motion { get; init; }

    /// <summary>The filing in which it stands, by its name in the folder.</summary>
    public required string File { get; init; }

    /// <summary>Docket entry of that filing; null where unknown.</summary>
    public string? StatementEcf { get; init; }

    /// <summary>Its number as printed, without marks.</summary>
    public required string Number { get; init; }

    /// <summary>The paragraph as filed, citations included, white space folded, without its number and footnotes.</summary>
    public required string Text { get; init; }

    /// <summary>Where it stands in the filing's text.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>What it asserts: <see cref="Text"/> without its citations.</summary>
    public string Assertion { get; init; } = "";

    /// <summary>Its own citations, one entry a pinpoint.</summary>
    public IReadOnlyList<CitedPassage> Citations { get; init; } = [];

    /// <summary>The answer to it.</summary>
    public Response Response { get; init; } = Response.Absent;

    /// <summary>Evidence about it from other places of the papers and the record; counts in the assiduous reading only.</summary>
    public IReadOnlyList<EvidenceElsewhere> Elsewhere { get; init; } = [];

    /// <summary>Its status if the rule is enforced as written.</summary>
    public StatusReason Strict { get; init; } = new(FactStatus.Undecided, "Not assessed.", "");

    /// <summary>Its status if the court looks at the whole record.</summary>
    public StatusReason Assiduous { get; init; } = new(FactStatus.Undecided, "Not assessed.", "");

    /// <summary>What a careful reader would complain of, in the fact or in its answer.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];
}

/// <summary>A sentence of a brief's fact section, with the evidence that it cites.</summary>
/// <param name="Side">Whose brief it is.</param>
/// <param name="File">The brief, by its name in the folder.</param>
/// <param name="Section">The section under which it stands, <c>A</c>; null where it has no label.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Citations">What it cites.</param>
public sealed record NarrativeAssertion(
    Side Side, string File, string? Section, string Text, TextSpan Span, IReadOnlyList<CitedPassage> Citations)
{
    /// <summary>The motion to which its side is relative, by <see cref="Statements.Motion.Id"/>; null where there is only one.</summary>
    public string? Motion { get; init; }
}

/// <summary>A party's own words that give up a claim, a defense, or everything against a party.</summary>
/// <param name="By">Who gives it up.</param>
/// <param name="Claim">The claim given up; null where all claims against <paramref name="Defendant"/> are.</param>
/// <param name="Defendant">The defendant let go; null where the claim is given up against all.</param>
/// <param name="File">The filing that says so.</param>
/// <param name="Locator">Where in it, as one would cite it: <c>ECF No. 121 at 28</c>.</param>
/// <param name="Span">Where in its text.</param>
/// <param name="Text">The words.</param>
public sealed record Concession(Side By, string? Claim, string? Defendant, string File, string Locator, TextSpan Span, string Text);
