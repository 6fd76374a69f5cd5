using Assiduous.Citations;

namespace Assiduous.Statements.Reading;

/// <summary>A numbered paragraph of a statement or response, as cut from the paper.</summary>
/// <param name="Number">Its number without marks.</param>
/// <param name="Value">The number's value.</param>
/// <param name="Prose">Its words without the number, footnotes and headings.</param>
/// <param name="Lines">The lines that hold it; the first begins after the number.</param>
/// <param name="Heading">The heading under which it stands; null where none.</param>
/// <param name="Section">Which of the paper's headings that is, counted from 1; 0 before the first.</param>
internal sealed record NumberedText(string Number, int Value, Prose Prose, IReadOnlyList<PaperLine> Lines, string? Heading, int Section)
{
    /// <summary>Last number of the range that it answers; its own number where it answers one.</summary>
    public int Last { get; init; } = Value;

    /// <summary>Further numbers that it answers, "¶¶ 3, 5 and 9"; empty where there are none.</summary>
    public IReadOnlyList<int> Others { get; init; } = [];

    /// <summary>Where it stands, from its first word to its last.</summary>
    public TextSpan Span => Lines.Count == 0 ? default : new(Lines[0].Span.Start, Lines[^1].Span.End);
}
