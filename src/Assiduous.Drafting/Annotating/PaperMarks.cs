using Assiduous.Citations;

namespace Assiduous.Drafting.Annotating;

/// <summary>A citation, and where a link from it leads.</summary>
internal sealed record LinkMark(TextSpan Span, string Address);

/// <summary>Something that a careful reader would say at a place.</summary>
internal sealed record NoteMark(TextSpan Span, string Text, Severity Severity);

/// <summary>A repair that is safe to propose: words, and what would stand in their place.</summary>
internal sealed record RepairMark(TextSpan Span, string New, string Why);

/// <summary>What is to be marked in a paper; spans are in the text that was read.</summary>
internal sealed record PaperMarks(IReadOnlyList<LinkMark> Links, IReadOnlyList<NoteMark> Notes, IReadOnlyList<RepairMark> Repairs);
