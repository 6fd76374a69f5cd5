using Assiduous.Citations;
using Assiduous.Drafting.Drafts;
using Assiduous.Judgment;
using Assiduous.Record;
using Assiduous.Rules;
using Assiduous.Statements;

namespace Assiduous.Drafting.Annotating;

/// <summary>Finds what is to be marked in a paper: links to the record, findings, and repairs that are safe.</summary>
internal sealed class PaperMarker(Review? review, AnnotateOptions options)
{
    /// <summary>The marks of a paper.</summary>
    /// <param name="paper">The paper, with the text whose spans the marks are to have.</param>
    /// <param name="map">From spans of the same paper's text in the review to spans of that text; null for what cannot be found again.</param>
    public PaperMarks Mark(Filing paper, Func<TextSpan, TextSpan?> map)
    {
        var citations = CitationReader.Read(paper.Text.Text);
        var notes = CitationChecker.Check(paper.Text.Text, citations).Select(Note).ToList();
        if (review is null) return new([], Joined(notes), []);
        var rows = Follow(paper, citations);
        var repairs = new PinRepairs(review.Filings, paper.Text.Text).Find(citations, rows);
        var links = new List<LinkMark>();
        for (var i = 0; i < citations.Count; i++)
            links.AddRange(Links(citations[i], rows[i], repairs.GetValueOrDefault(i), paper.Text.Text));
        notes.AddRange(Found(paper, map));
        notes.AddRange(rows.SelectMany(r => r).Where(r => r.Problems.Count > 0 && r.Explanations.Count > 0 && !IsMinor(r)).Select(r => new NoteMark(r.Span, $"{r.Text}: {r.Explanations[0]}", Severity.Error)));
        notes.AddRange(repairs.Values.Select(r => new NoteMark(r.Mark.Span, r.Mark.Why, Severity.Warning)));
        return new(links, Joined(notes), [.. repairs.Values.Select(r => r.Mark)]);
    }

    private IReadOnlyList<IReadOnlyList<CitedPassage>> Follow(Filing paper, IReadOnlyList<Citation> citations)
    {
        var filings = review!.Filings.Where(f => !string.Equals(f.File, paper.File, StringComparison.Ordinal)).Append(paper).ToArray();
        var all = new Dictionary<string, IReadOnlyList<Citation>>(StringComparer.Ordinal) { [paper.File] = citations };
        return RecordCitations.Follow(new() { Filings = filings, Citations = all, Rule = review.Matter.Rule ?? RuleBook.Load().StatementRule(null, null) }, paper);
    }

    /// <summary>A link for each place of a citation that names several, cut where the next begins; one for the whole where they cannot be told apart.</summary>
    private IEnumerable<LinkMark> Links(Citation citation, IReadOnlyList<CitedPassage> rows, PinRepair? repair, string text)
    {
        var starts = Starts(citation, rows, text);
        for (var i = 0; i < starts.Count; i++)
        {
            var (own, from) = (starts.Count == 1 ? rows : [rows[i]], starts[i]);
            var to = i + 1 < starts.Count ? starts[i + 1] : citation.Span.End;
            // The words between two places belong to neither.
            while (i + 1 < starts.Count && to > from && !char.IsLetterOrDigit(text[to - 1])) to--;
            if (Target(own, repair) is { } address) yield return new(new(from, to), address);
        }
    }

    private static List<int> Starts(Citation citation, IReadOnlyList<CitedPassage> rows, string text)
    {
        var starts = new List<int> { citation.Span.Start };
        var at = citation.Span.Start + 1;
        foreach (var row in rows.Skip(1))
        {
            var found = row.Text.Length == 0 ? -1 : text.IndexOf(row.Text, at, citation.Span.End - at, StringComparison.Ordinal);
            if (found < 0) return [citation.Span.Start];
            starts.Add(found);
            at = found + row.Text.Length;
        }

        return starts;
    }

    private string? Target(IReadOnlyList<CitedPassage> rows, PinRepair? repair)
    {
        if (options.LinkBase is not { } root) return null;
        var filing = rows.Select(r => Filing(r.TargetFile)).FirstOrDefault(f => f is not null);
        if (filing is null || options.Audience is not Audience.Own && Seals.IsRestricted(filing)) return null;
        return LinkAddress.Of(root, filing, repair?.Sheet ?? rows.Select(r => r.Passage?.FilePageFrom).FirstOrDefault(p => p is not null));
    }

    // What the review found in this paper; problems of single citations are told once, from the citation itself.
    private IEnumerable<NoteMark> Found(Filing paper, Func<TextSpan, TextSpan?> map)
    {
        var findings = review!.Facts.SelectMany(f => f.Findings).Concat(review.Findings).Where(f => string.Equals(f.File, paper.File, StringComparison.Ordinal) && f.Severity is not Severity.Note);
        foreach (var finding in findings)
            if ((finding.Span.Length > 0 ? map(finding.Span) : new TextSpan(0, 0)) is { } span) yield return Note(finding) with { Span = span };
        foreach (var row in review.Narrative.Where(n => string.Equals(n.File, paper.File, StringComparison.Ordinal)).SelectMany(n => n.Citations).Where(c => c.Support is Support.Contradicts && c.Passage is not null))
            if (map(row.Span) is { } span) yield return new(span, $"{row.Text} says otherwise than the sentence. {row.SupportReason}", Severity.Error);
    }

    private static bool IsMinor(CitedPassage row) => row.Problems[0] is "no-pinpoint" or "cites-pleading" or "unsworn";

    private Filing? Filing(string? file) => file is null ? null : review!.Filings.FirstOrDefault(f => string.Equals(f.File, file, StringComparison.Ordinal));

    private static NoteMark Note(Finding finding) =>
        new(finding.Span, QuotedWords.Set(finding.Message) + (finding.Rule is { } rule ? $" ({rule})" : "") + (finding.Suggestion is { } remedy ? $"\n{remedy}" : ""), finding.Severity);

    // One note a place: several findings on the same words are lines of one comment.
    private static IReadOnlyList<NoteMark> Joined(IEnumerable<NoteMark> notes) =>
    [
        .. notes.GroupBy(n => n.Span).OrderBy(g => g.Key.Start).ThenBy(g => g.Key.End)
            .Select(g => new NoteMark(g.Key, string.Join('\n', g.Select(n => n.Text).Distinct(StringComparer.Ordinal)), g.Max(n => n.Severity))),
    ];
}
