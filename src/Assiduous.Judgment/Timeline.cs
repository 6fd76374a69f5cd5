using Assiduous.Judgment.Assessment;
using Assiduous.Judgment.Papers;
using Assiduous.Record;
using Assiduous.Statements;

namespace Assiduous.Judgment;

/// <summary>Dated and clock-timed events, with who says what of each. Nothing is resolved.</summary>
public static class Timeline
{
    /// <summary>The events that facts, answers and fact sections tell, dated ones first and in order.</summary>
    /// <param name="facts">The numbered facts.</param>
    /// <param name="narrative">What briefs assert outside any numbered statement.</param>
    /// <param name="filings">The filings, by which sources are named; without them a paper is called by its file.</param>
    /// <returns>
    /// Versions stand beside each other where they tell the same day or time of the same thing, or give different times for one thing
    /// that they name by the same words. An event of which only one side speaks has one version.
    /// </returns>
    public static IReadOnlyList<TimelineEvent> Of(IEnumerable<Fact> facts, IEnumerable<NarrativeAssertion> narrative, IEnumerable<Filing>? filings = null)
    {
        var names = Cites.Names(filings ?? []);
        var told = facts.SelectMany(f => Told(f, names)).Concat(narrative.SelectMany(n => Told(n, names))).ToArray();
        var events = new List<List<Telling>>();
        foreach (var telling in told)
            if (events.Find(e => Same(e[0], telling)) is { } same) AddOnce(same, telling);
            else events.Add([telling]);
        return [.. events.Select((e, i) => (Event: ToEvent(e), Index: i)).OrderBy(x => x.Event.Date is null).ThenBy(x => x.Event.Date).ThenBy(x => x.Index).Select(x => x.Event)];
    }

    private static IEnumerable<Telling> Told(Fact fact, Func<string, string> names)
    {
        var text = fact.Assertion.Length > 0 ? fact.Assertion : fact.Text;
        foreach (var telling in Tell(fact.Side, text, $"{names(fact.File)} ¶ {fact.Number}")) yield return telling;
        if (fact.Response.Disposition is not (Disposition.Denied or Disposition.AdmittedInPart)) yield break;
        var other = fact.Side == Side.Movant ? Side.Opponent : Side.Movant;
        foreach (var telling in Tell(other, fact.Response.Text, $"Answer to ¶ {fact.Number}")) yield return telling;
    }

    private static IEnumerable<Telling> Told(NarrativeAssertion sentence, Func<string, string> names)
    {
        var cited = Cites.Of(sentence.Citations.Where(c => c.Passage is not null), names);
        var source = $"{names(sentence.File)}{(sentence.Section is null ? "" : $" § {sentence.Section}")}{(cited.Length == 0 ? "" : $" ({cited})")}";
        return Tell(sentence.Side, sentence.Text, source);
    }

    private static IEnumerable<Telling> Tell(Side side, string text, string source)
    {
        if (Times.In(text) is { } time) yield return new(side, Sentences.Folded(text), source, time, Subject(text, time));
    }

    private static HashSet<string> Subject(string text, TimeTold time) =>
        [.. Words.Of(text).Where(w => w.Length > 3 && !Times.IsTimeWord(w) && !Idle.Contains(w)).Except(Words.Of(time.Words), StringComparer.Ordinal).Select(Stem)];

    private static string Stem(string word) => word.Length > 5 ? word[..5] : word;

    private static bool Same(Telling a, Telling b)
    {
        var shared = a.Subject.Count(b.Subject.Contains);
        var least = Math.Min(a.Subject.Count, b.Subject.Count);
        if (a.Time.Day is not null && b.Time.Day is not null && a.Time.Day != b.Time.Day) return false;
        if ((a.Time.Clock is null) != (b.Time.Clock is null)) return false;
        return shared >= 3 || (shared >= 2 && shared * 2 >= least);
    }

    private static void AddOnce(List<Telling> tellings, Telling telling)
    {
        if (!tellings.Exists(t => t.Side == telling.Side && string.Equals(t.Text, telling.Text, StringComparison.Ordinal))) tellings.Add(telling);
    }

    private static TimelineEvent ToEvent(List<Telling> tellings) => new(
        tellings.Select(t => t.Time.Day).FirstOrDefault(d => d is not null),
        tellings.Select(t => t.Time.Clock).FirstOrDefault(c => c is not null),
        tellings[0].Text,
        [.. tellings.Select(t => new EventVersion(t.Side, t.Text, t.Source))]);

    private static readonly HashSet<string> Idle = new(StringComparer.Ordinal)
    {
        "that", "with", "from", "this", "then", "were", "have", "been", "they", "their", "which", "when", "after", "before", "about", "approximately", "officer",
        "officers", "plaintiff", "defendant", "defendants", "until", "into", "while", "also", "there", "other", "under",
    };

    private sealed record Telling(Side Side, string Text, string Source, TimeTold Time, HashSet<string> Subject);
}
