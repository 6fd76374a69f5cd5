using Assiduous.Citations;
using Assiduous.Record;
using Assiduous.Statements;

namespace Assiduous.Judgment.Corrections;

/// <summary>What decisions stand on, and whether it still stands.</summary>
public static class Grounds
{
    private const int ContextLength = 160;

    /// <summary>What a decision would stand on in a review; null where what it speaks of is not there.</summary>
    public static IReadOnlyList<Ground>? Of(Review review, CorrectionBody body) => body switch
    {
        StatusOverruled said => Fact(review, said.Fact) is { } fact ? Of(fact, said.Reading) : null,
        PairingOverruled said => Fact(review, said.Fact) is { } fact && (said.File is null || Filing(review, said.File) is not null)
            ? [Paragraph(fact), .. said.File is null ? Array.Empty<Ground>() : [Bytes("paper that answers", Filing(review, said.File)!)]] : null,
        CitationResolved said => Filing(review, said.Target) is { } target && Filing(review, said.Citation.File) is not null ? [Bytes("cited filing", target)] : null,
        CitationConfirmed said => Filing(review, said.Target) is { } target && Filing(review, said.Citation.File) is not null ? [Bytes("cited filing", target)] : null,
        RoleOverruled said => Filing(review, said.File) is { } filing ? [Bytes("filing", filing)] : null,
        LinkConfirmed said => Fact(review, said.Fact) is { } fact ? [Paragraph(fact)] : null,
        FindingJudged said => said.Finding.Fact is not { } name ? [] : Fact(review, name) is { } fact ? [Paragraph(fact)] : null,
        NoteWritten said => said.Fact is { } name ? Fact(review, name) is { } fact ? [Paragraph(fact)] : null
            : said.File is { } file ? Filing(review, file) is { } filing ? [Bytes("filing", filing)] : null : [],
        InputOverruled or Undone => [],
        _ => null,
    };

    /// <summary>What a status stands on: the paragraph, its answer, and the passages that either cites (in the assiduous reading, those found elsewhere too).</summary>
    public static IReadOnlyList<Ground> Of(Fact fact, StatusReading reading)
    {
        var passages = fact.Citations.Concat(fact.Response.Citations);
        if (reading == StatusReading.Assiduous) passages = passages.Concat(fact.Elsewhere.Select(e => e.Cited));
        return
        [
            Paragraph(fact),
            new("response", Hash(fact.Response.Text)),
            new("cited passages", Hash(string.Join('\n', passages.Select(p => Fold(p.Passage?.Text ?? "")).Order(StringComparer.Ordinal)))),
        ];
    }

    /// <summary>The paragraph itself.</summary>
    public static Ground Paragraph(Fact fact) => new("paragraph", Hash(fact.Text));

    /// <summary>A filing's bytes.</summary>
    public static Ground Bytes(string what, Filing filing) => new(what, filing.Hash);

    /// <summary>What has changed between two sets of grounds, as the rest of a sentence: <c>the response has changed</c>; null where nothing has.</summary>
    public static string? Changed(IReadOnlyList<Ground> then, IReadOnlyList<Ground> now)
    {
        var changed = then.Where(t => !now.Any(n => string.Equals(n.What, t.What, StringComparison.Ordinal) && string.Equals(n.Sha256, t.Sha256, StringComparison.Ordinal)))
            .Select(t => t.What).Distinct(StringComparer.Ordinal).ToList();
        return changed.Count == 0 ? null
            : $"the {string.Join(" and the ", changed)} {(changed.Count > 1 || changed[0].EndsWith('s') ? "have" : "has")} changed since it was decided";
    }

    /// <summary>The name of one row of a citation in a paper.</summary>
    /// <param name="paper">The paper that cites.</param>
    /// <param name="span">Where the whole citation is printed.</param>
    /// <param name="row">Which of its pinpoints, from 0.</param>
    public static CitationName Name(Filing paper, TextSpan span, int row)
    {
        var text = paper.Text.Text;
        var from = Math.Max(0, span.Start - ContextLength);
        return new(paper.File, Fold(span.Of(text)), Hash(text[from..span.Start]), row);
    }

    /// <summary>The name of the row <paramref name="cited"/> among the rows of a paragraph or response.</summary>
    public static CitationName Name(Filing paper, IReadOnlyList<CitedPassage> rows, CitedPassage cited) =>
        Name(paper, cited.Span, rows.Where(r => r.Span == cited.Span).TakeWhile(r => !ReferenceEquals(r, cited)).Count());

    /// <summary>The name of a finding; <paramref name="fact"/> is the fact on which it stands.</summary>
    public static FindingName Name(Finding finding, Fact? fact) =>
        new(finding.Code, finding.File, fact is null ? null : FactName.Of(fact), Hash(finding.Message + "\n" + finding.Text));

    /// <summary>SHA-256 of words with white space folded, lower-case hexadecimal.</summary>
    public static string Hash(string words) => WordHash.Of(words);

    private static string Fold(string words) => WordHash.Fold(words);

    private static Fact? Fact(Review review, FactName name) => review.Facts.FirstOrDefault(name.Names);

    private static Filing? Filing(Review review, string file) => review.Filings.FirstOrDefault(f => string.Equals(f.File, file, StringComparison.Ordinal));
}
