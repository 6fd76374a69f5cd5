using Assiduous.Citations;

namespace Assiduous.Record.Quotation;

/// <summary>Words that a paper puts between quotation marks.</summary>
/// <param name="Span">Where they stand, without the marks.</param>
/// <param name="Text">The words, as printed.</param>
/// <param name="IsNested">Whether they are quoted inside another quotation.</param>
/// <param name="IsCleanedUp">Whether the paper says that it cleaned them up, or left citations or marks out.</param>
public sealed record QuotedRun(TextSpan Span, string Text, bool IsNested, bool IsCleanedUp);

/// <summary>Whether quoted words stand in a passage.</summary>
public enum QuoteVerdict
{
    /// <summary>Word for word; a comma or full stop before the closing mark and the shape of quotation marks do not count.</summary>
    Exact,

    /// <summary>The words are there, with changes of form: brackets, ellipses, case, punctuation, joined lines.</summary>
    Altered,

    /// <summary>They are not there.</summary>
    NotFound,
}

/// <summary>A change of form between quoted words and the passage.</summary>
public enum QuoteChange
{
    /// <summary>A letter's case, not marked by brackets.</summary>
    Case,

    /// <summary>Words or letters in brackets.</summary>
    Brackets,

    /// <summary>Words left out, marked by an ellipsis.</summary>
    Ellipsis,

    /// <summary>Punctuation inside the quotation.</summary>
    Punctuation,

    /// <summary>Words joined or parted differently, as at a hyphen.</summary>
    Hyphenation,

    /// <summary>Question and answer run together without their marks.</summary>
    QuestionAndAnswerJoined,

    /// <summary>An objection or other words between question and answer left out without a mark.</summary>
    InterruptionLeftOut,

    /// <summary>Marks or citations left out under "(cleaned up)" or "(citations omitted)".</summary>
    CleanedUp,

    /// <summary>Letters that character recognition misread.</summary>
    Recognition,
}

/// <summary>A place at which quoted words and the passage differ.</summary>
/// <param name="Quoted">The words of the quotation; empty where the passage has words that it lacks.</param>
/// <param name="Printed">The words of the passage; empty where the quotation has words that it lacks.</param>
public sealed record WordDifference(string Quoted, string Printed);

/// <summary>What came of looking for quoted words in a passage.</summary>
/// <param name="Verdict">Whether they are there.</param>
/// <param name="Changes">How their form differs, where they are there.</param>
/// <param name="Span">Where they stand in the text that was searched; of words not found, the place that is most like them; null where nothing is.</param>
/// <param name="Differences">Of words not found, how that place differs; empty otherwise.</param>
public sealed record QuoteMatch(QuoteVerdict Verdict, IReadOnlyList<QuoteChange> Changes, TextSpan? Span, IReadOnlyList<WordDifference> Differences)
{
    internal static QuoteMatch Nothing { get; } = new(QuoteVerdict.NotFound, [], null, []);
}

/// <summary>A place where quoted words stand.</summary>
/// <param name="File">The filing.</param>
/// <param name="Pinpoint">The place, as it is cited.</param>
/// <param name="Span">The words in that filing's text.</param>
/// <param name="Match">How the words there differ in form from the quotation.</param>
public sealed record QuotePlace(string File, Pinpoint Pinpoint, TextSpan Span, QuoteMatch Match);
