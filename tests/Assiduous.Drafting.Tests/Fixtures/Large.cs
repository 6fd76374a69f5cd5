using Assiduous.Judgment;
using Assiduous.Record;
using Assiduous.Statements;

namespace Assiduous.Drafting.Tests.Fixtures;

/// <summary>A review of 300 facts, each with three passages of its own out of 1,000 transcript pages.</summary>
public static class Large
{
    private static readonly Filing Transcript = Papers.Transcript("20-1 deposition.pdf", "20", "1", "Dana Whitfield",
        [.. Enumerable.Range(1, 1000).Select(page => (page, 1, Enumerable.Range(1, 25).Select(line => $"{(line % 2 == 1 ? "Q." : "A.")}  On page {page} the witness speaks of line {line}.").ToArray()))]);

    /// <summary>The review.</summary>
    public static Review Review { get; } = HandMade.Review with { Filings = [Transcript, .. HandMade.Review.Filings], Facts = [.. Enumerable.Range(1, 300).Select(Fact)] };

    private static Fact Fact(int number) => new()
    {
        Side = Side.Movant, Motion = "m1", File = Transcript.File, Number = number.ToString(), Span = default,
        Text = $"Whitfield spoke of line 5 on page {number}. Whitfield Tr. {number}:5–12; Whitfield Tr. {number + 300}:1–25.",
        Citations =
        [
            Papers.Lines(Transcript, $"Whitfield Tr. {number}:5–12", $"{number}:5", $"{number}:12", Support.Supports, "It shares “line” and “page”."),
            Papers.Lines(Transcript, $"Whitfield Tr. {number + 300}:1–25", $"{number + 300}:1", $"{number + 300}:25", Support.Partial, "It shares “line”."),
        ],
        Response = new()
        {
            Present = true, Disposition = Disposition.Denied, Text = $"Denied. Whitfield Tr. {number + 600}:3–9.", File = Transcript.File,
            Citations = [Papers.Lines(Transcript, $"Whitfield Tr. {number + 600}:3–9", $"{number + 600}:3", $"{number + 600}:9", Support.Contradicts, "It says otherwise.")],
        },
        Strict = new(FactStatus.Disputed, "It is denied with testimony that meets it.", "Fed. R. Civ. P. 56(c)(1)(A)"),
        Assiduous = new(FactStatus.Disputed, "Testimony stands on both sides.", "Fed. R. Civ. P. 56(a)"),
    };
}
