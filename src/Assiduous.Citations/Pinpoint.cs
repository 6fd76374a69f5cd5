namespace Assiduous.Citations;

/// <summary>What a pinpoint counts.</summary>
public enum PinpointKind
{
    /// <summary>Transcript page and line, <c>28:7</c>.</summary>
    PageLine,

    /// <summary>A page.</summary>
    Page,

    /// <summary>A numbered paragraph, <c>¶ 12</c>.</summary>
    Paragraph,

    /// <summary>A section or lettered part, <c>§ A</c>.</summary>
    Section,

    /// <summary>A line alone.</summary>
    Line,

    /// <summary>A star page of an electronic reporter, <c>*3</c>.</summary>
    Star,

    /// <summary>A Bates number, <c>LKM 00012</c>.</summary>
    Bates,

    /// <summary>A clock position in a recording, <c>00:12:31</c>.</summary>
    Time,

    /// <summary>A numbered interrogatory, request or item.</summary>
    Item,

    /// <summary>A footnote, <c>n.4</c>.</summary>
    Footnote,
}

/// <summary>The place inside a document to which a citation points.</summary>
/// <remarks>
/// <see cref="From"/> and <see cref="To"/> are written without marks: <c>28:7</c> and <c>30:13</c>, <c>12</c>, <c>A</c>. A shortened
/// end is completed: <c>44:6-12</c> has the end <c>44:12</c>, <c>594–98</c> the end <c>598</c>.
/// </remarks>
/// <param name="Kind">What is counted.</param>
/// <param name="From">The first place.</param>
/// <param name="To">The last place, itself included; null where only one place is cited.</param>
public sealed record Pinpoint(PinpointKind Kind, string From, string? To = null);
