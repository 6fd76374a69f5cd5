namespace Assiduous.Citations;

/// <summary>How much a finding matters.</summary>
public enum Severity
{
    /// <summary>Style, or something to know; nothing is wrong.</summary>
    Note,

    /// <summary>Something that an opponent or a clerk would point out.</summary>
    Warning,

    /// <summary>Something that can cost the fact, or that cannot be right.</summary>
    Error,
}

/// <summary>One thing that a careful reader would complain of, and where.</summary>
public sealed record Finding
{
    /// <summary>What kind of complaint this is, in kebab-case, as listed in <c>docs/findings.md</c>.</summary>
    public required string Code { get; init; }

    /// <summary>How much it matters.</summary>
    public required Severity Severity { get; init; }

    /// <summary>Where it is, in the text of <see cref="File"/> (or of the one text that was read).</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The words at <see cref="Span"/>, exactly.</summary>
    public required string Text { get; init; }

    /// <summary>What is wrong, as a sentence that can stand alone.</summary>
    public required string Message { get; init; }

    /// <summary>The rule, case or custom that makes it matter; null where it is plain arithmetic.</summary>
    public string? Rule { get; init; }

    /// <summary>How to mend it; null where nothing safe can be proposed.</summary>
    public string? Suggestion { get; init; }

    /// <summary>The filing in which it stands, as its name in the folder; null where only one text was read.</summary>
    public string? File { get; init; }

    /// <summary>The person who looked and found that it stands; null where nobody did.</summary>
    public Decision? Confirmed { get; init; }

    /// <summary>The person who set it aside, and why; null where nobody did. A finding set aside stays on view and counts no more.</summary>
    public Decision? Dismissed { get; init; }
}
