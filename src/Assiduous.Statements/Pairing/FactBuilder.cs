using Assiduous.Citations;
using Assiduous.Record;
using Assiduous.Record.Locating;
using Assiduous.Statements.Evidence;
using Assiduous.Statements.Motions;
using Assiduous.Statements.Reading;
using Assiduous.Statements.Resolving;
using Assiduous.Statements.Words;

namespace Assiduous.Statements.Pairing;

/// <summary>Follows stated facts and their answers to the evidence.</summary>
internal sealed class FactBuilder(CitationResolver resolver, PassageReader passages, QuoteFinder quotes)
{
    private readonly Meeting _meeting = new(Lexicon.Default, passages.Reader);

    /// <summary>The fact with its assertion, its citations and what they show.</summary>
    public StatedFact Fact(MotionPapers papers, Side side, Filing paper, NumberedText numbered, int order)
    {
        var all = resolver.Of(paper);
        var inside = Inside(all, numbered.Lines);
        var parts = CitedProse.Parts(numbered.Prose, all, inside);
        if (parts.All(p => p.Citations.Count == 0) && Noted(paper, numbered.Span, all) is { Count: > 0 } notes) parts = [new(string.Join(' ', parts.Select(p => p.Words)), notes)];
        var rows = new List<CitedPassage>();
        var readings = new List<(string, IReadOnlyList<SupportReading>, IReadOnlyList<string>)>();
        foreach (var part in parts)
        {
            var judged = resolver.FollowAll(paper, part.Citations).Select(r => passages.Judge(r, part.Words, paper)).ToList();
            rows.AddRange(quotes.Place(part.Words, [.. judged.Select(j => j.Row)]));
            readings.Add((part.Words, [.. judged.Where(j => j.Reading is not null).Select(j => j.Reading!)], [.. judged.SelectMany(j => j.Row.Explanations)]));
        }

        var own = OwnSupport.Of(readings);
        var unread = own.Support is Support.NotFound or Support.Contradicts ? UnreadWords.In(numbered.Prose.Text, rows.Count > 0) : null;
        return new(papers, side, paper, numbered, order)
        {
            Parts = parts,
            Assertion = string.Join(' ', parts.Select(p => p.Words).Where(w => w.Length > 0)),
            Citations = rows,
            Own = unread is null ? own : new(Support.Unclear, NotRead(unread)),
            Unfollowed = unread,
        };
    }

    private static string NotRead(string words) => $"“{words}” looks like a citation of the record and could not be read, so that what it shows could not be told.";

    /// <summary>The answer, judged against the fact.</summary>
    public PairedResponse Answer(StatedFact fact, Filing paper, Pair pair)
    {
        var all = resolver.Of(paper);
        var prose = pair.Response.Prose;
        var inside = prose.Text.Length == 0 ? [] : CitedProse.Inside(all, prose.SpanOf(0, prose.Text.Length));
        var words = CitedProse.Assertion(prose, all, inside);
        var rows = resolver.FollowAll(paper, inside).ToList();
        if (rows.Count == 0 && prose.Text.Length > 0) rows = [.. resolver.FollowAll(paper, Noted(paper, prose.SpanOf(0, prose.Text.Length), all))];
        var read = pair.Response.Lists ? new ReadDisposition(Disposition.Admitted, words) : DispositionReader.Read(words, rows.Count > 0);
        var answer = string.IsNullOrWhiteSpace(read.Added) ? read.DisputedPart ?? "" : read.Added; // what it tells instead; what it denies is the fact's own
        var judged = quotes.Place(words, rows.ConvertAll(r => Borne(r, read, fact.Assertion, words, paper)));
        var meeting = read.Disposition is Disposition.Denied or Disposition.AdmittedInPart ? Meets(fact, answer, judged, read.Disposition is Disposition.AdmittedInPart ? read.DisputedPart : null) : new(false, "The response denies nothing.");
        var unread = meeting.Meets is false && prose.Text.Length > 0 ? UnreadWords.In(prose.Text, rows.Count > 0) : null;
        if (unread is not null && read.Disposition is Disposition.Denied or Disposition.AdmittedInPart) meeting = new(null, $"Whether the evidence cited against it meets it could not be told. {NotRead(unread)}");
        return new(paper, pair.Response, read, words)
        {
            Citations = judged,
            Unfollowed = unread,
            Doubt = pair.Doubt,
            Blanket = pair.Response.Last > pair.Response.Value || pair.Response.Others.Count > 0,
            Meeting = meeting,
            Incompetent = [.. judged.Where(r => r.Passage is not null && !r.Competent).SelectMany(r => r.Explanations)],
        };
    }

    /// <summary>The row with what its passage shows of the response: of what it tells besides denying or, where it only denies, of the opposite of what it denies.</summary>
    private CitedPassage Borne(CitedPassage row, ReadDisposition read, string fact, string words, Filing paper)
    {
        var denies = read.Disposition is Disposition.Denied or Disposition.AdmittedInPart;
        var told = read.Added.Length > 0 || !denies ? passages.Judge(row, read.Added.Length > 0 ? Telling(read.Added) : words, paper).Row : null;
        if (!denies || told?.Support is Support.Supports or Support.Partial) return told!;
        var denied = passages.Judge(row, string.IsNullOrWhiteSpace(read.DisputedPart) ? fact : read.DisputedPart, paper).Row;
        if (denied.Passage is null) return told ?? denied;
        if (denied.Support is Support.Contradicts) return denied with { Support = Support.Supports };
        return told ?? denied with { Support = Support.Unclear };
    }

    /// <summary>What a response tells, without a sentence that only denies, "She made no such acknowledgment."</summary>
    private static string Telling(string added)
    {
        var sentences = Reading.Sentences.Of(added).Select(s => added[s.Start..s.End]).ToList();
        var telling = sentences.FindAll(s => !s.Contains("no such ", StringComparison.OrdinalIgnoreCase));
        return telling.Count == 0 || telling.Count == sentences.Count ? added : string.Join(' ', telling);
    }

    private MeetingResult Meets(StatedFact fact, string answer, List<CitedPassage> rows, string? denied)
    {
        MeetingResult best = new(false, rows.Count == 0 ? "The response cites no evidence." : rows.SelectMany(r => r.Explanations).FirstOrDefault() ?? "What the response cites does not meet the fact.");
        foreach (var row in rows.Where(r => r.Competent && r.Passage is not null))
        {
            var same = fact.Citations.Any(c => c.TargetFile is not null && string.Equals(c.TargetFile, row.TargetFile, StringComparison.Ordinal) && c.Quote is QuoteMatch.Exact or QuoteMatch.Altered);
            var met = _meeting.Read(fact.Assertion, answer, row.Passage!.Text, passages.People(row.TargetFile), same, denied);
            if (met.Meets is true) return met;
            if (met.Meets is null && row.Pinpoint is { } pin && Neighbour(fact, row, pin) is { } slipped) met = slipped;
            if (met.Meets is null || best.Meets is false && rows.Count > 0) best = best.Meets is null ? best : met;
        }

        if (best.Meets is false && rows.Select(r => passages.Untold(r, passages.Filing(r.TargetFile))).FirstOrDefault(u => u is not null) is { } untold)
            return new(null, $"Whether the evidence cited against it meets it could not be told. {untold}");
        if (best.Meets is false && rows.Exists(r => r.Problems.Contains("no-pinpoint", StringComparer.Ordinal) && r.Competent && r.Passage is null))
            return new(null, "The response cites a whole document without a page, and what in it is meant cannot be told.");
        return best;
    }

    /// <summary>The page before or after, where the lines cited say nothing of the fact and the same lines there meet it: a slip of one page.</summary>
    private MeetingResult? Neighbour(StatedFact fact, CitedPassage row, Pinpoint pin)
    {
        var people = passages.People(row.TargetFile);
        if (pin.Kind != PinpointKind.PageLine || passages.Filing(row.TargetFile) is not { } filing || passages.Reader.Read(fact.Assertion, row.Passage!.Text, people).SharedWords > 0) return null;
        foreach (var step in (int[])[-1, 1])
        {
            if (Moved(pin.From, step) is not { } from || RecordLocator.Find(filing, new(PinpointKind.PageLine, from, pin.To is null ? null : Moved(pin.To, step))).Passage is not { } near) continue;
            if (passages.Reader.Read(fact.Assertion, near.Text, people).Support is Support.Contradicts)
                return new(false, $"The lines cited do not speak of the fact; the same lines one page {(step < 0 ? "earlier" : "later")}, {from}, do, and nobody cites them here.");
        }

        return null;
    }

    private static string? Moved(string place, int step)
    {
        var colon = place.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && int.TryParse(place.AsSpan(0, colon), out var page) ? $"{page + step}{place[colon..]}" : null;
    }

    /// <summary>The citations in the footnotes of a stretch, for a paragraph that keeps its evidence there.</summary>
    private static List<int> Noted(Filing paper, TextSpan span, IReadOnlyList<Citation> all)
    {
        var notes = Footmarks.In(paper.Text, span).Select(n => n.Span).ToList();
        return notes.Count == 0 ? [] : [.. Enumerable.Range(0, all.Count).Where(i => all[i].Class is CitationClass.Record && notes.Exists(n => n.Contains(all[i].Span.Start)))];
    }

    private static List<int> Inside(IReadOnlyList<Citation> all, IReadOnlyList<PaperLine> lines)
    {
        var found = new List<int>();
        for (var i = 0; i < all.Count; i++)
            if (lines.Any(l => l.Span.Contains(all[i].Span.Start))) found.Add(i);
        return found;
    }
}
