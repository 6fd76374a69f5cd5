using Assiduous.Judgment.Assessment;
using Assiduous.Judgment.Papers;
using Assiduous.Record;
using Assiduous.Statements;

namespace Assiduous.Judgment;

/// <summary>Dated and clock-timed events, with who says what of each. Nothing is resolved.</summary>
public static class Timeline
{
    /// <summary>The events that facts, answers, fact sections, declarations, pleadings and documents tell, dated ones first and in order.</summary>
    /// <param name="facts">The numbered facts.</param>
    /// <param name="narrative">What briefs assert outside any numbered statement.</param>
    /// <param name="filings">The filings, by which sources are named, and whose own words are read; without them a paper is called by its file.</param>
    /// <param name="movant">The moving party as its papers call it, by which a paper's side is told; null where unknown.</param>
    /// <returns>
    /// Versions stand beside each other where they tell the same day or time of the same thing, or give different times for one thing
    /// that they name by the same words. An event of which only one side speaks has one version.
    /// </returns>
    public static IReadOnlyList<TimelineEvent> Of(
        IEnumerable<Fact> facts, IEnumerable<NarrativeAssertion> narrative, IReadOnlyList<Filing>? filings = null, string? movant = null)
    {
        var cites = new Cites(filings ?? []);
        var stated = facts.SelectMany(f => Told(f, cites)).Concat(narrative.SelectMany(n => Told(n, cites)));
        var events = new List<List<Telling>>();
        var byDay = new Dictionary<DateOnly, List<List<Telling>>>();
        var undated = new List<List<Telling>>();
        foreach (var telling in stated.Concat(PapersTold.Of(filings ?? [], movant).SelectMany(p => Tell(p.Side, p.Text, p.Source))))
            if (Candidates(telling, events, byDay, undated).Find(e => Same(e[0], telling)) is { } same) AddOnce(same, telling);
            else Open(telling, events, byDay, undated);
        return [.. events.Select((e, i) => (Event: ToEvent(e), Index: i)).OrderBy(x => x.Event.Date is null).ThenBy(x => x.Event.Date).ThenBy(x => x.Event.Versions[0].Told is { Kind: TimeKind.Clock } c ? c.Least : 1440).ThenBy(x => x.Index).Select(x => x.Event)];
    }

    private static List<List<Telling>> Candidates(Telling telling, List<List<Telling>> events, Dictionary<DateOnly, List<List<Telling>>> byDay, List<List<Telling>> undated) =>
        telling.Time.Day is not { } day ? events : byDay.TryGetValue(day, out var dated) ? [.. dated, .. undated] : undated;

    private static void Open(Telling telling, List<List<Telling>> events, Dictionary<DateOnly, List<List<Telling>>> byDay, List<List<Telling>> undated)
    {
        List<Telling> one = [telling];
        events.Add(one);
        if (telling.Time.Day is not { } day) undated.Add(one);
        else if (byDay.TryGetValue(day, out var dated)) dated.Add(one);
        else byDay[day] = [one];
    }

    private static IEnumerable<Telling> Told(Fact fact, Cites cites)
    {
        var text = fact.Assertion.Length > 0 ? fact.Assertion : fact.Text;
        foreach (var telling in Tell(fact.Side, text, $"{cites.Name(fact.File)} ¶ {fact.Number}")) yield return telling;
        if (fact.Response.Disposition is not (Disposition.Denied or Disposition.AdmittedInPart)) yield break;
        var other = fact.Side == Side.Movant ? Side.Opponent : Side.Movant;
        foreach (var telling in Tell(other, fact.Response.Text, $"Answer to ¶ {fact.Number}{Seals.Behind(cites.Filing(fact.Response.File)?.Designation)}")) yield return telling;
    }

    private static IEnumerable<Telling> Told(NarrativeAssertion sentence, Cites cites)
    {
        var cited = cites.Of(sentence.Citations.Where(c => c.Passage is not null));
        var source = $"{cites.Name(sentence.File)}{(sentence.Section is null ? "" : $" § {sentence.Section}")}{(cited.Length == 0 ? "" : $" ({cited})")}";
        return Tell(sentence.Side, sentence.Text, source);
    }

    private static IEnumerable<Telling> Tell(Side? side, string text, string source)
    {
        if (Times.In(text) is { } time) yield return new(side, Sentences.Folded(text), source, time, Subject(text, time), Subject(text[..Math.Min(time.At, text.Length)], time));
    }

    private static HashSet<string> Subject(string text, TimeTold time) =>
        [.. Words.Of(text).Where(w => w.Length > 3 && !Times.IsTimeWord(w) && !Idle.Contains(w)).Except(Words.Of(time.Words), StringComparer.Ordinal).Select(Stem)];

    private static string Stem(string word) => word.Length > 5 ? word[..5] : word;

    private static bool Same(Telling a, Telling b)
    {
        if (a.Time.Day is not null && b.Time.Day is not null && a.Time.Day != b.Time.Day) return false;
        if ((a.Time.Clock is null) != (b.Time.Clock is null) || a.Time.Measure?.Kind != b.Time.Measure?.Kind) return false;
        // What happened stands before "nine minutes after …"; what it is measured from stands behind and may be told in other words.
        return a.Time.Measure?.Kind == TimeKind.Since && a.Head.Count > 1 && b.Head.Count > 1
            ? Shared(a.Head, b.Head) is var heads && heads.Shared >= 2 && heads.Shared * 4 >= heads.Least * 3
            : Shared(a.Subject, b.Subject) is var all && (all.Shared >= 3 && all.Shared * 2 >= all.Least || all.Shared >= 2 && all.Shared * 3 >= all.Least * 2);
    }

    private static (int Shared, int Least) Shared(HashSet<string> a, HashSet<string> b) => (a.Count(b.Contains), Math.Min(a.Count, b.Count));

    private static void AddOnce(List<Telling> tellings, Telling telling)
    {
        if (!tellings.Exists(t => t.Side == telling.Side && string.Equals(t.Text, telling.Text, StringComparison.Ordinal))) tellings.Add(telling);
    }

    private static TimelineEvent ToEvent(List<Telling> tellings) => new(
        tellings.Select(t => t.Time.Day).FirstOrDefault(d => d is not null),
        tellings.Select(t => t.Time.Clock).FirstOrDefault(c => c is not null),
        tellings[0].Text,
        [.. tellings.Select(t => new EventVersion(t.Side, t.Text, t.Source) { Told = t.Time.Measure })]);

    private static readonly HashSet<string> Idle = new(StringComparer.Ordinal)
    {
        "that", "with", "from", "this", "then", "were", "have", "been", "they", "their", "which", "when", "after", "before", "about", "approximately", "officer",
        "officers", "plaintiff", "defendant", "defendants", "until", "into", "while", "also", "there", "other", "under",
    };

    private sealed record Telling(Side? Side, string Text, string Source, TimeTold Time, HashSet<string> Subject, HashSet<string> Head);
}
