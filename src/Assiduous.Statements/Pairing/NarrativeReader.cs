using Assiduous.Citations;
using Assiduous.Record;
using Assiduous.Statements.Reading;

namespace Assiduous.Statements.Pairing;

/// <summary>A sentence of a brief and what it cites, before the citations are followed.</summary>
internal sealed record NarrativeSentence(Filing Paper, Side Side, string? Section, string Words, string Printed, TextSpan Span, IReadOnlyList<int> Citations)
{
    /// <summary>Whether it grants rather than contests.</summary>
    public bool Concedes { get; init; }
}

/// <summary>Cuts the parts of briefs that tell facts into sentences with their citations.</summary>
internal static class NarrativeReader
{
    private static readonly string[] FactHeads = ["fact", "background", "incident", "event", "history", "statement"];
    private static readonly string[] LawHeads = ["argument", "standard", "discussion", "conclusion", "point ", "legal", "entitled", "judgment should", "summary judgment", "procedural"];

    /// <summary>The sentences of a paper that cite the record.</summary>
    public static IEnumerable<NarrativeSentence> Read(Filing paper, Side side, IReadOnlyList<Citation> citations)
    {
        var sections = paper.Text.Sections;
        foreach (var (label, span) in Stretches(paper.Text, sections))
        {
            var lines = PaperLines.Of(paper.Text).Where(l => span.Contains(l.Span.Start) && !sections.Any(s => s.Heading.Overlaps(l.Span))).ToList();
            foreach (var (part, body) in Lettered(label, lines))
            {
                var prose = Prose.Of(paper.Text.Text, body);
                if (prose.Text.Length == 0) continue;
                var inside = CitedProse.Inside(citations, new(prose.Origin(0), prose.Origin(prose.Text.Length - 1) + 1));
                foreach (var sentence in Cut(paper, side, part, prose, citations, inside)) yield return sentence;
            }
        }
    }

    /// <summary>Cuts a stretch at lines such as "B. The second call", which the paper's styles do not mark as headings.</summary>
    private static IEnumerable<(string? Label, List<PaperLine> Lines)> Lettered(string? label, List<PaperLine> lines)
    {
        var body = new List<PaperLine>();
        for (var i = 0; i < lines.Count; i++)
        {
            var text = lines[i].Text;
            var heads = text.Length is > 3 and < 90 && char.IsAsciiLetterUpper(text[0]) && text[1] == '.' && text[2] == ' ' && text[^1] is not ('.' or ')' or ',')
                && (i == 0 || Headings.EndsSentence(lines[i - 1].Text));
            if (!heads) { body.Add(lines[i]); continue; }
            if (body.Count > 0) yield return (label, body);
            (label, body) = (text[..1], []);
        }

        if (body.Count > 0) yield return (label, body);
    }

    private static IEnumerable<NarrativeSentence> Cut(
        Filing paper, Side side, string? label, Prose prose, IReadOnlyList<Citation> citations, IReadOnlyList<int> inside)
    {
        var taken = inside.ToList();
        (int Start, int End, List<int> Cites)? open = null;
        foreach (var (start, end) in Sentences.Of(prose.Text))
        {
            var span = prose.SpanOf(start, end);
            var own = taken.Where(i => span.Contains(citations[i].Span.Start)).ToList();
            var slice = prose.Slice(start, end);
            var words = CitedProse.Assertion(slice, citations, own);
            // "[The rest of the page is left blank]" is nobody's sentence.
            if (words.Length == 0 && own.Count == 0 && slice.Text.AsSpan().TrimStart() is ['[', ..]) continue;
            if (words.Length == 0 && open is { } before) { open = before with { End = end, Cites = [.. before.Cites, .. own] }; continue; }
            if (open is { Cites.Count: > 0 } ready) yield return Made(ready);
            open = open is { Cites.Count: 0 } run && prose.Text[run.Start..start].Count(c => c is '.' or '?') < 3 ? (run.Start, end, own) : (start, end, own);
        }

        if (open is { Cites.Count: > 0 } last) yield return Made(last);

        NarrativeSentence Made((int Start, int End, List<int> Cites) s)
        {
            var slice = prose.Slice(s.Start, s.End);
            var words = CitedProse.Assertion(slice, citations, s.Cites);
            return new(paper, side, label, words, slice.Text, prose.SpanOf(s.Start, s.End), [.. s.Cites.Where(i => citations[i].Class == CitationClass.Record)])
            {
                Concedes = DispositionReader.Read(words, false).Disposition is Disposition.Admitted,
            };
        }
    }

    /// <summary>Where facts are told: the sections whose headings say so, else what stands before the argument.</summary>
    private static IEnumerable<(string? Label, TextSpan Span)> Stretches(RecordText text, IReadOnlyList<Section> sections)
    {
        var told = sections.Where(s => Any(s.Title, FactHeads) && !Any(s.Title, LawHeads)).ToList();
        if (told.Count == 0)
        {
            var argument = sections.FirstOrDefault(s => Any(s.Title, LawHeads));
            yield return (null, new(0, argument?.Heading.Start ?? text.Text.Length));
            yield break;
        }

        foreach (var top in told.Where(t => !told.Exists(o => !ReferenceEquals(o, t) && o.Body.Contains(t.Heading))))
        {
            var inner = sections.Where(s => top.Body.Contains(s.Heading) && !ReferenceEquals(s, top)).ToList();
            var first = inner.Count > 0 ? inner[0].Heading.Start : top.Body.End;
            yield return (top.Label, new(top.Body.Start, first));
            for (var i = 0; i < inner.Count; i++)
                yield return (inner[i].Label ?? top.Label, new(inner[i].Heading.End, i + 1 < inner.Count ? inner[i + 1].Heading.Start : top.Body.End));
        }
    }

    private static bool Any(string title, string[] words) => Array.Exists(words, w => title.Contains(w, StringComparison.OrdinalIgnoreCase));
}
