using Assiduous.Citations;
using Assiduous.Judgment;
using Assiduous.Record;
using Assiduous.Statements;

namespace Assiduous.Drafting.Tests.Fixtures;

/// <summary>A review whose every word comes from an opponent who wishes the reader ill.</summary>
public static class Hostile
{
    /// <summary>Markup, quotes, marks that turn the direction of writing, control characters, half a surrogate pair.</summary>
    public static string Words { get; } = "</title></style></script><script>window.owned=1</script><img src=x onerror=\"window.owned=1\">' \" & \u202Efdp.exe\u0000\u0007" + (char)0xD800 + " ]]>-->";

    /// <summary>A word without a place to break.</summary>
    public static string Long { get; } = new('W', 60_000);

    private static readonly Filing Paper = Papers.Paragraphs($"118 \"{Words}\".pdf", "118\" onclick=\"x", null, FilingRole.Declaration, Words, ("1", Words), ("2", Long)) with
    {
        Witness = Words, Reasons = [Words], Names = [new(Words, "118\" onclick=\"x", null, Words, default)],
        Problems = [new() { Code = "x\"><script>", Severity = Severity.Error, Span = default, Text = Words, Message = Words, Rule = Words, Suggestion = Words }],
    };

    private static readonly CitedPassage Cited = Papers.Paragraph(Paper, "Decl. ¶ 1", "1", Support.Supports, Words) with { Problems = [Words], Explanations = [Words] };

    private static readonly CitedPassage Huge = Papers.Paragraph(Paper, "Decl. ¶ 2", "2", Support.Unclear, Long);

    private static readonly CitedPassage Nowhere = Papers.Nowhere(null, Words, new(PinpointKind.Page, Words, Words), "x", Words);

    /// <summary>The review.</summary>
    public static Review Review { get; } = new()
    {
        Matter = new() { Caption = Words, Court = Words, DocketNumber = Words, Judge = Words, Parties = [new(Words, Words, null, null)], Inferred = [Words] },
        Motions = [new(Words, Words, Words, Words)],
        Filings = [Paper],
        Facts =
        [
            new()
            {
                Side = Side.Movant, Motion = Words, File = Paper.File, Number = "1\"><script>", Text = Words + " Decl. ¶ 1", Span = default, Citations = [Cited, Huge, Nowhere],
                Response = new() { Present = true, Disposition = Disposition.Denied, Text = Words, File = Words, Citations = [Nowhere], DispositionWords = Words },
                Elsewhere = [new(Cited, Words, Words, Words)], Strict = new(FactStatus.Disputed, Words, Words), Assiduous = new(FactStatus.Disputed, Words, Words), Findings = Paper.Problems,
            },
            new() { Side = Side.Movant, Motion = Words, File = Paper.File, Number = "1\"><script>", Text = Long, Span = default },
        ],
        Narrative = [new(Side.Opponent, Words, Words, Words, default, [Cited])],
        Concessions = [new(Side.Opponent, Words, Words, Words, Words, default, Words)],
        Claims =
        [
            new()
            {
                Kind = "claim", Motion = Words, Claim = Words, Defendant = Words, Outlook = new(Outlook.Open, Outlook.Open), Why = Words, TurnsOn = [new(Side.Movant, Words, true, false, Words)],
                Elements = [new() { Id = Words, Name = Words, Status = new(ElementStatus.Weighing, ElementStatus.Weighing), Why = Words, Evidence = [new(true, Side.Movant, Cited, false, Words)], Facts = [new(Side.Movant, "1\"><script>", true, false, Words)] }],
            },
        ],
        Authorities = [new(Words, CitationKind.Case, [new(Words, default)], Paper.Problems)],
        Timeline = [new(null, Words, Words, [new(null, Words, Words)])],
        Deadlines = [new(new(2020, 1, 2), Words, Words, [Words])],
        History = [new(null, Words, Words)],
        Findings = [new() { Code = Words, Severity = Severity.Note, Span = default, Text = Words, Message = Words, File = Words }],
    };
}
