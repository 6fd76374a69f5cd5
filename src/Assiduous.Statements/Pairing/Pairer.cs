using Assiduous.Citations;
using Assiduous.Record;
using Assiduous.Statements.Reading;

namespace Assiduous.Statements.Pairing;

/// <summary>A response laid beside a fact.</summary>
/// <param name="Response">The response.</param>
/// <param name="Doubt">Why the pairing is in doubt; null where it is not.</param>
internal sealed record Pair(RawResponse Response, string? Doubt);

/// <summary>Lays responses beside facts by number, checked by content.</summary>
internal static class Pairer
{
    private const double Same = 0.72;
    private const double Other = 0.45;

    /// <summary>The response to each fact, by index of the fact, and what is odd about the numbering.</summary>
    public static (IReadOnlyDictionary<int, Pair> Pairs, IReadOnlyList<Finding> Findings) Match(
        Filing paper, IReadOnlyList<NumberedText> facts, IReadOnlyList<RawResponse> responses)
    {
        var pairs = new Dictionary<int, Pair>();
        var shifted = new List<(RawResponse Response, NumberedText Fact)>();
        var offsets = NumberShift.Find(facts, responses);
        for (var r = 0; r < responses.Count; r++)
        {
            var response = responses[r];
            if (offsets[r] is { } slip)
            {
                if (slip.Fact is not { } own) continue;
                pairs.TryAdd(own, new(response, slip.Sure ? null : $"The responses are off by {Math.Abs(slip.By)} from here on, and response {response.Number} says too little to show which paragraph it answers."));
                shifted.Add((response, facts[own]));
                continue;
            }

            var index = ByContent(facts, response) ?? ByNumber(facts, response, pairs);
            if (index is not { } at) { Range(facts, response, pairs); continue; }
            var moved = response.Repeated is not null && !string.Equals(facts[at].Number, response.Number, StringComparison.Ordinal);
            if (moved) shifted.Add((response, facts[at]));
            var altered = response.Repeated is not null && !moved && Likeness.Ratio(response.Repeated.Text, facts[at].Prose.Text) < Other;
            pairs.TryAdd(at, new(response, altered ? $"The fact repeated above the response to ¶ {response.Number} is not the statement's ¶ {response.Number}." : null));
            Range(facts, response, pairs);
        }

        Twins(facts, responses, pairs);
        return (pairs, Findings(paper, facts, shifted, responses));
    }

    /// <summary>Where the statement uses a number twice and the answers do not, nothing tells which of the two an answer means.</summary>
    private static void Twins(IReadOnlyList<NumberedText> facts, IReadOnlyList<RawResponse> responses, Dictionary<int, Pair> pairs)
    {
        foreach (var twins in Enumerable.Range(0, facts.Count).GroupBy(i => facts[i].Number, StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            var answers = responses.Where(r => string.Equals(r.Number, twins.Key, StringComparison.Ordinal)).ToList();
            if (answers.Count == 0 || answers.Count == twins.Count() || answers.TrueForAll(r => r.Repeated is not null)) continue;
            foreach (var i in twins)
                pairs[i] = new(pairs.TryGetValue(i, out var pair) ? pair.Response : answers[0], $"The statement has ¶ {twins.Key} {twins.Count()} times, and the answers have it {answers.Count} times.");
        }
    }

    private static int? ByNumber(IReadOnlyList<NumberedText> facts, RawResponse response, Dictionary<int, Pair> pairs)
    {
        for (var i = 0; i < facts.Count; i++)
            if (!pairs.ContainsKey(i) && string.Equals(facts[i].Number, response.Number, StringComparison.Ordinal)) return i;
        return null;
    }

    private static int? ByContent(IReadOnlyList<NumberedText> facts, RawResponse response)
    {
        if (response.Repeated is not { } repeated) return null;
        for (var i = 0; i < facts.Count; i++)
            if (string.Equals(facts[i].Number, response.Number, StringComparison.Ordinal) && Likeness.Ratio(repeated.Text, facts[i].Prose.Text) >= Other) return i;
        var best = -1;
        var most = Same;
        for (var i = 0; i < facts.Count; i++)
        {
            if (Math.Abs(facts[i].Value - response.Value) > 30) continue;
            var ratio = Likeness.Ratio(repeated.Text, facts[i].Prose.Text);
            if (ratio >= most) (best, most) = (i, ratio);
        }

        return best < 0 ? null : best;
    }

    private static void Range(IReadOnlyList<NumberedText> facts, RawResponse response, Dictionary<int, Pair> pairs)
    {
        if (response.Last <= response.Value && response.Others.Count == 0) return;
        for (var i = 0; i < facts.Count; i++)
            if (facts[i].Value >= response.Value && facts[i].Value <= response.Last || response.Others.Contains(facts[i].Value)) pairs.TryAdd(i, new(response, null));
    }

    private static List<Finding> Findings(Filing paper, IReadOnlyList<NumberedText> facts, List<(RawResponse Response, NumberedText Fact)> shifted, IReadOnlyList<RawResponse> responses)
    {
        var findings = new List<Finding>();
        if (shifted.Count > 0)
        {
            var (response, fact) = shifted[0];
            findings.Add(new()
            {
                Code = "number-mismatch", Severity = Severity.Error, File = paper.File, Span = response.Prose.SpanOf(0, Math.Min(60, response.Prose.Text.Length)),
                Text = "", Message = $"The numbers of {paper.CitedAs} do not follow the statement's: response {response.Number} {(response.Repeated is null ? "answers" : "repeats")} ¶ {fact.Number}"
                    + (shifted.Count > 1 ? $", and {shifted.Count - 1} more are off." : ".") + " They are paired by content.",
                Rule = "Correspondingly numbered paragraphs; Meaney v. CHS Acquisition Corp., 103 F. Supp. 2d 104 (N.D.N.Y. 2000)",
                Suggestion = "Number each response as the paragraph that it answers.",
            });
        }

        foreach (var twice in responses.GroupBy(r => r.Number, StringComparer.Ordinal).Where(g => g.Count() > Math.Max(1, facts.Count(f => string.Equals(f.Number, g.Key, StringComparison.Ordinal)))))
            findings.Add(new()
            {
                Code = "numbering", Severity = Severity.Warning, File = paper.File, Span = twice.Last().Prose.SpanOf(0, Math.Min(60, twice.Last().Prose.Text.Length)), Text = "",
                Message = $"{paper.CitedAs} answers ¶ {twice.Key} more than once; the first answer is taken.", Suggestion = "Give one response to each paragraph.",
            });
        return findings;
    }
}
