using Assiduous.Record;
using Assiduous.Statements.Evidence;
using Assiduous.Statements.Motions;
using Assiduous.Statements.Reading;

namespace Assiduous.Statements.Pairing;

/// <summary>A fact as read, before it is followed to its evidence.</summary>
internal sealed record StatedFact(MotionPapers Papers, Side Side, Filing Paper, NumberedText Numbered, int Order)
{
    /// <summary>What it asserts, in parts with their citations.</summary>
    public IReadOnlyList<CitedPart> Parts { get; init; } = [];

    /// <summary>The whole assertion.</summary>
    public string Assertion { get; init; } = "";

    /// <summary>Its citations with what each shows.</summary>
    public IReadOnlyList<CitedPassage> Citations { get; init; } = [];

    /// <summary>What they show together.</summary>
    public OwnSupport Own { get; init; } = new(Support.Unclear, "");

    /// <summary>Why it may have an answer that was not found; null where it has one, or surely none.</summary>
    public string? Doubt { get; init; }

    /// <summary>What a court weighs before it takes such a paragraph as admitted, as a sentence: no counsel, no notice, a request for time; null where nothing.</summary>
    public string? Caution { get; init; }

    /// <summary>Why it may not be taken as admitted while a request for time is open (Rule 56(d)), as the beginning of a sentence; null where none is about it.</summary>
    public string? Deferred { get; init; }

    /// <summary>The paper that asks for leave to go over a limit; null where none does.</summary>
    public string? LeaveAsked { get; init; }

    /// <summary>Why it is conceded outside the motion's papers; null where it is not.</summary>
    public StatusReason? Conceded { get; init; }

    /// <summary>Filings of the other side, or of nobody known, that could not be read.</summary>
    public IReadOnlyList<string> Unread { get; init; } = [];

    /// <summary>The answer.</summary>
    public PairedResponse? Answer { get; init; }
}

/// <summary>An answer, laid beside the fact that it answers.</summary>
internal sealed record PairedResponse(Filing Paper, RawResponse Raw, ReadDisposition Read, string Words)
{
    /// <summary>Its citations, with whether each bears out what it says.</summary>
    public IReadOnlyList<CitedPassage> Citations { get; init; } = [];

    /// <summary>Whether some evidence that it cites meets the fact.</summary>
    public MeetingResult Meeting { get; init; } = new(false, "The response cites no evidence.");

    /// <summary>Whether the pairing by number is in doubt, and why; null where it is not.</summary>
    public string? Doubt { get; init; }

    /// <summary>Whether one answer was given for many paragraphs.</summary>
    public bool Blanket { get; init; }

    /// <summary>What it does, finely told.</summary>
    public ResponseKind Kind => Raw.Prose.Text.Contains("56(d)", StringComparison.Ordinal) && Meeting.Meets is not true ? ResponseKind.AsksForTime : Read.Disposition switch
    {
        _ when Read.RefersTo is not null => ResponseKind.RefersElsewhere,
        Disposition.Admitted => Adds ? ResponseKind.AdmitsAndAdds : ResponseKind.Admits,
        Disposition.AdmittedInPart => ResponseKind.AdmitsInPart,
        Disposition.Denied => Read.AttacksCitation && Citations.Count == 0 ? ResponseKind.AttacksCitation : ResponseKind.Denies,
        Disposition.ObjectionOnly => Read.AdmissibilityObjection ? ResponseKind.ObjectsToEvidence : ResponseKind.Objects,
        Disposition.NoKnowledge => ResponseKind.LacksKnowledge,
        _ => ResponseKind.None,
    };

    /// <summary>Whether an admission goes on: in a sentence of its own, or behind "but", "however", "although".</summary>
    private bool Adds => Read.Added.Length > 12 || Array.Exists((string[])[", but ", " but ", "however", "although", "though ", "except that"], w => Words.Contains(w, StringComparison.OrdinalIgnoreCase));

    /// <summary>Filings cited for it that do not count as evidence.</summary>
    public IReadOnlyList<string> Incompetent { get; init; } = [];
}
