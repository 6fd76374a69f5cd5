using Assiduous.Citations;
using Assiduous.Record;
using Assiduous.Statements.Motions;
using Assiduous.Statements.Pairing;
using Assiduous.Statements.Reading;

namespace Assiduous.Statements.Versions;

/// <summary>The version of a statement that a response answers, where the statement was amended after the response was filed.</summary>
/// <param name="First">The statement that it answers.</param>
/// <param name="Texts">That statement's paragraphs.</param>
internal sealed record FirstVersion(Filing First, IReadOnlyList<NumberedText> Texts)
{
    /// <summary>Fewer common paragraphs than this share are no version of one statement.</summary>
    private const double Common = 0.3;

    // For each paragraph of the amended statement, the old ones that it continues.
    private IReadOnlyList<IReadOnlyList<int>> Match { get; init; } = [];

    private IReadOnlyList<ComparedParagraph> Old { get; init; } = [];

    private IReadOnlyList<ComparedParagraph> Now { get; init; } = [];

    /// <summary>The version that <paramref name="response"/> answers; null where it is the one under review.</summary>
    public static FirstVersion? Of(MotionPapers motion, Filing response, IReadOnlyList<NumberedText> texts, IReadOnlyDictionary<string, IReadOnlyList<Citation>> citations)
    {
        if (motion.Superseded.Count == 0 || motion.Statement is not { } statement || !Before(response, statement)) return null;
        if (motion.Superseded.Where(s => !Before(response, s)).OrderByDescending(Entry).FirstOrDefault() is not { } first || Entry(first) is null) return null;
        var (old, now) = (Compared(first, StatementReader.Read(first.Text), citations), Compared(statement, texts, citations));
        var match = ParagraphMatch.Of(old, now);
        return match.Count(m => m.Count > 0) < Common * now.Count ? null : new(first, [.. old.Select(o => o.Text)]) { Match = match, Old = old, Now = now };
    }

    /// <summary>The answers, each laid beside the paragraph of the amended statement that continues the one it answers.</summary>
    public Dictionary<int, Pair> Carried(IReadOnlyDictionary<int, Pair> pairs)
    {
        var carried = new Dictionary<int, Pair>();
        for (var n = 0; n < Match.Count; n++)
            if (Match[n] is [var o, ..] && pairs.TryGetValue(o, out var pair)) carried[n] = Match[n].Count > 1 || Match.Count(m => m.Contains(o)) > 1 || !Same(Old[o].Assertion, Now[n].Assertion)
                ? pair with { Doubt = pair.Doubt ?? $"It answers ¶ {Old[o].Text.Number} of {First.CitedAs}, which the amended statement tells in other words." } : pair;
        return carried;
    }

    /// <summary>Why a paragraph that nobody answers may not be taken for unanswered: it was not there yet when the response was filed.</summary>
    public List<StatedFact> Unmet(List<StatedFact> facts, Filing response) => facts.ConvertAll(f => f.Answer is null && f.Order < Match.Count && Match[f.Order].Count == 0
        ? f with { Doubt = f.Doubt ?? $"It stands only in the amended statement; {response.CitedAs} was filed before that." } : f);

    private static bool Same(string one, string other) => string.Equals(Letters(one), Letters(other), StringComparison.Ordinal);

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    private static int? Entry(Filing filing) => int.TryParse(filing.Ecf, out var n) ? n : null;

    private static bool Before(Filing one, Filing other) => Entry(one) is { } own && Entry(other) is { } theirs && own < theirs;

    private static IReadOnlyList<ComparedParagraph> Compared(Filing paper, IReadOnlyList<NumberedText> texts, IReadOnlyDictionary<string, IReadOnlyList<Citation>> citations)
    {
        var all = citations.GetValueOrDefault(paper.File) ?? [];
        return [.. texts.Select(n => new ComparedParagraph(n, CitedProse.Assertion(n.Prose, all, CitedProse.Inside(all, n.Prose.SpanOf(0, n.Prose.Text.Length)))))];
    }
}
