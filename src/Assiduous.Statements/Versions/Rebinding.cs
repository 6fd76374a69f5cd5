using Assiduous.Citations;
using Assiduous.Record;
using Assiduous.Statements.Resolving;

namespace Assiduous.Statements.Versions;

/// <summary>A citation carried from old evidence to new.</summary>
/// <param name="Cited">The citation as printed.</param>
/// <param name="Span">Where it stands in the paper.</param>
/// <param name="From">The document and place that it meant.</param>
/// <param name="To">The document and place of the same words now; null where it could not be carried over.</param>
/// <param name="Changed">Whether document name or place differ.</param>
/// <param name="Why">Why it could not be carried over; null where it could.</param>
public sealed record ReboundCitation(string Cited, TextSpan Span, string From, string? To, bool Changed, string? Why);

/// <summary>Carries the citations of a paper from old evidence to new: exhibits renumbered, a rough transcript replaced by the final one.</summary>
/// <remarks>The words decide: a citation is carried over only where most of the words it pointed to stand together in the new document, at one place.</remarks>
public static class Rebinding
{
    private const double Enough = 0.6;
    private const int Run = 4;

    /// <summary>Every record citation of <paramref name="paper"/>, in order.</summary>
    /// <param name="paper">The paper that cites.</param>
    /// <param name="citations">Its citations.</param>
    /// <param name="before">The old evidence.</param>
    /// <param name="after">The new evidence.</param>
    public static IReadOnlyList<ReboundCitation> Of(Filing paper, IReadOnlyList<Citation> citations, IReadOnlyList<Filing> before, IReadOnlyList<Filing> after)
    {
        ArgumentNullException.ThrowIfNull(paper);
        var resolver = new CitationResolver(new()
        {
            Filings = [paper, .. before], Citations = new Dictionary<string, IReadOnlyList<Citation>>(StringComparer.Ordinal) { [paper.File] = citations },
            Rule = new() { Id = "", Court = "", CourtName = "", Rule = "" },
        });
        var labels = new ExhibitLabels(after);
        var known = new Dictionary<string, (Filing? Filing, List<(string Place, string Word)> Words)>(StringComparer.Ordinal);
        return [.. Enumerable.Range(0, citations.Count).Where(i => citations[i].Class is CitationClass.Record).SelectMany(i => resolver.FollowAll(paper, [i])).Select(Bind)];

        ReboundCitation Bind(CitedPassage row)
        {
            var old = before.FirstOrDefault(f => string.Equals(f.File, row.TargetFile, StringComparison.Ordinal));
            var from = $"{old?.Label ?? "?"}{(row.Pinpoint is { } pin ? " at " + Range(pin) : "")}";
            if (old is null) return new(row.Text, row.Span, row.Text, null, false, row.Explanations.Count > 0 ? row.Explanations[0] : "The document is not among the old evidence.");
            if (!known.TryGetValue(old.File, out var next)) known[old.File] = next = Successor(old, after) is { } filing ? (filing, Words(filing)) : (null, []);
            if (next.Filing is not { } now) return new(row.Text, row.Span, from, null, false, "No document of the new evidence holds its words.");
            var name = labels.Of(now) is { } label ? $"Ex. {label} ({now.Label})" : now.Label;
            if (row.Pinpoint is null) return new(row.Text, row.Span, from, name, !string.Equals(old.Label, now.Label, StringComparison.Ordinal), null);
            if (row.Passage is not { } passage) return new(row.Text, row.Span, from, null, false, row.Explanations.Count > 0 ? row.Explanations[0] : "There are no words at the old place.");
            if (Place(Tokens(passage.Text), next.Words) is not { } place) return new(row.Text, row.Span, from, null, false, $"Its words stand at no one place of {now.Label}.");
            var to = $"{name} at {place}";
            return new(row.Text, row.Span, from, to, !string.Equals(old.Label, now.Label, StringComparison.Ordinal) || !string.Equals(Range(row.Pinpoint), place, StringComparison.Ordinal), null);
        }
    }

    private static string Range(Pinpoint pin)
    {
        var mark = pin.Kind is PinpointKind.Paragraph ? "¶ " : "";
        return pin.To is null || string.Equals(pin.To, pin.From, StringComparison.Ordinal) ? mark + pin.From : $"{mark}{pin.From}–{mark}{pin.To}";
    }

    /// <summary>The new document that takes the old one's place: the same bytes, the same witness, or most of the same words.</summary>
    private static Filing? Successor(Filing old, IReadOnlyList<Filing> after)
    {
        if (after.FirstOrDefault(f => f.Hash.Length > 0 && string.Equals(f.Hash, old.Hash, StringComparison.Ordinal)) is { } same) return same;
        var words = Tokens(old.Text.Text);
        var runs = Runs(words).ToHashSet(StringComparer.Ordinal);
        if (runs.Count == 0) return null;
        var best = after.Select(f => (Filing: f, Share: Runs(Tokens(f.Text.Text)).Distinct(StringComparer.Ordinal).Count(runs.Contains) / (double)runs.Count)).OrderByDescending(x => x.Share).FirstOrDefault();
        return best.Share >= 0.4 ? best.Filing : null;
    }

    /// <summary>Where the words stand together now: first place to last; null where they do not, or stand at two places.</summary>
    private static string? Place(List<string> wanted, List<(string Place, string Word)> words)
    {
        if (wanted.Count == 0) return null;
        var run = Math.Min(Run, wanted.Count);
        var own = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i + run <= wanted.Count; i++) own.TryAdd(string.Join(' ', wanted.GetRange(i, run)), i);
        var votes = new Dictionary<int, List<int>>();
        for (var j = 0; j + run <= words.Count; j++)
        {
            if (!own.TryGetValue(string.Join(' ', words.GetRange(j, run).Select(w => w.Word)), out var i)) continue;
            var near = (j - i + 1000) / 12;
            if (!votes.TryGetValue(near, out var list)) votes[near] = list = [];
            list.Add(j);
        }

        var ranked = votes.Select(v => (v.Key, At: v.Value.Concat(votes.GetValueOrDefault(v.Key + 1) ?? []).ToList())).OrderByDescending(v => v.At.Count).ThenBy(v => v.Key).ToList();
        if (ranked.Count == 0 || ranked[0].At.Count < Enough * own.Count) return null;
        if (ranked.Any(r => Math.Abs(r.Key - ranked[0].Key) > 1 && r.At.Count >= ranked[0].At.Count)) return null;
        var (first, last) = (words[ranked[0].At.Min()].Place, words[Math.Min(words.Count - 1, ranked[0].At.Max() + run - 1)].Place);
        return string.Equals(first, last, StringComparison.Ordinal) ? first : $"{first}–{last}";
    }

    /// <summary>Every word of a document with its place: page and line of a transcript, paragraph, or page.</summary>
    private static List<(string Place, string Word)> Words(Filing filing)
    {
        var text = filing.Text;
        IEnumerable<(string Place, TextSpan Span)> places = text.Transcript is { } transcript
            ? transcript.Pages.SelectMany(p => p.Lines.Select(l => ($"{p.Number}:{l.Number}", l.Span)))
            : text.Paragraphs.Count > 0 ? text.Paragraphs.Select(p => ("¶ " + p.Number, p.Span))
            : text.Pages.Select(p => (p.PrintedPage ?? $"{p.FilePage}", p.Span));
        return [.. places.SelectMany(p => Tokens(p.Span.Of(text.Text)).Select(w => (p.Place, w)))];
    }

    private static IEnumerable<string> Runs(List<string> words) => Enumerable.Range(0, Math.Max(0, words.Count - Run + 1)).Select(i => string.Join(' ', words.GetRange(i, Run)));

    private static List<string> Tokens(string text)
    {
        var found = new List<string>();
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsLetterOrDigit(text[i])) continue;
            var start = i;
            while (i < text.Length && char.IsLetterOrDigit(text[i])) i++;
            var word = text[start..i].ToLowerInvariant();
            if (word is not ("q" or "a")) found.Add(word);
        }

        return found;
    }
}
