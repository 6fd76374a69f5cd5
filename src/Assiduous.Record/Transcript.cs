using Assiduous.Citations;

namespace Assiduous.Record;

/// <summary>Testimony by the transcript's own pages and lines.</summary>
public sealed record Transcript
{
    /// <summary>Who testifies, as the cover or the examination heading names them; null where neither does.</summary>
    public string? Witness { get; init; }

    /// <summary>When the testimony was taken; null where the transcript does not say.</summary>
    public DateOnly? Taken { get; init; }

    /// <summary>The transcript's pages, in order; a condensed sheet holds several.</summary>
    public IReadOnlyList<TranscriptPage> Pages { get; init; } = [];
}

/// <summary>One page in the transcript's own count.</summary>
/// <param name="Number">The number printed on it.</param>
/// <param name="FilePage">The sheet on which it stands, from 1.</param>
/// <param name="Lines">Its lines, in order.</param>
public sealed record TranscriptPage(int Number, int FilePage, IReadOnlyList<TranscriptLine> Lines);

/// <summary>What a line of a transcript is.</summary>
public enum TranscriptLineKind
{
    /// <summary>Neither question nor answer: appearances, headings, certificate.</summary>
    Other,

    /// <summary>Part of a question.</summary>
    Question,

    /// <summary>Part of an answer.</summary>
    Answer,

    /// <summary>An objection or other words of counsel or the court.</summary>
    Colloquy,

    /// <summary>A stage direction: (Recess), (Exhibit marked).</summary>
    Parenthetical,
}

/// <summary>One numbered line of a transcript.</summary>
/// <param name="Number">The line number printed at its margin, from 1.</param>
/// <param name="Span">Its words without the number.</param>
/// <param name="Kind">Question, answer, or what else.</param>
/// <param name="Speaker">Who speaks, where the line or one before it says so: <c>Q</c>, <c>A</c>, <c>MR. HALE</c>.</param>
public sealed record TranscriptLine(int Number, TextSpan Span, TranscriptLineKind Kind, string? Speaker)
{
    /// <summary>Who asks, as the last line <c>BY MS. HALE:</c> says; null outside questions and answers and where no such line stands.</summary>
    public string? Examiner { get; init; }
}
