using System.Buffers;
using Assiduous.Citations.Data;

namespace Assiduous.Citations.Reading;

/// <summary>Finds cases that are named again without numbers: <c>Mancari at 665</c>, <c>In Bae, the court …</c>.</summary>
/// <remarks>A name alone is not enough, since a witness may bear it too: a page must follow, or the words around must speak of a case.</remarks>
internal static class References
{
    private const int MostNames = 300;

    /// <summary>A name spoken of this often without the words that tell of a case is a person's or a party's.</summary>
    private const int MostMentions = 3;
    private static readonly string[] Before = ["holding of", "holding in", "decision in", "court in", "Court in", "rule of", "reasoning of", "reasoning in", "under", "Under", "unlike", "Unlike", "distinguishing", "following", "applied", "applying", "overruled", "overruling", "distinguished", "abrogated", "abrogating", "reaffirmed", "reaffirming"];
    private static readonly string[] MaybeBefore = ["in", "In", "Since", "since", "after", "After", "As", "as", "Like", "like", "Both", "by", "with", "from"];
    private static readonly string[] MaybeAfter =
        ["held", "holds", "teaches", "taught", "concerned", "concerns", "involved", "involves", "requires", "required", "explains", "makes", "rejected", "established", "instructs", "recognized", "recognizes", "applies", "controls", "governs", "forbids", "confirms", "reversed", "affirmed", "suffices", "itself", "sent", "does not apply", "did not", "was decided", "decided", "is distinguishable", "is inapposite", "is not to the contrary", "is to the same effect", "is instructive", "does not help", "disposes", "answers", "settles", "resolves", "turned on", "arose", "is on point", "gave", "put it", "said", "upheld", "applied", "addressed", "declined"];

    private static readonly string[] Doctrines = ["factor", "factors", "framework", "analysis", "inquiry"];
    private static readonly string[] Titles = ["Mr", "Mrs", "Ms", "Dr", "Officer", "Officers", "Sergeant", "Sgt", "Detective", "Det", "Lieutenant", "Lt", "Captain", "Capt", "Deputy", "Agent", "Judge", "Justice", "Plaintiff", "Defendant", "Professor", "Nurse", "Warden", "Trooper", "Chief", "Investigator"];
    private static readonly string[] After = ["court", "Court", "decision", "factors", "standard", "test", "rule", "framework", "majority", "dissent", "opinion", "panel", "factor", "holding"];
    private static readonly HashSet<string> Common = new(StringComparer.Ordinal) { "State", "People", "Commonwealth", "United States", "U.S.", "Doe", "Roe", "City", "County", "Town", "Government", "Board", "Court", "Department" };

    public static void Read(string source, List<Draft> drafts, Lexicon lexicon)
    {
        var names = Names(drafts);
        if (names.Count == 0) return;
        var found = new List<Draft>();
        var persons = new Dictionary<string, int>(StringComparer.Ordinal);
        var values = SearchValues.Create([.. names.Keys], StringComparison.Ordinal);
        ReadOnlySpan<char> text = source;
        var next = 0;
        for (var at = names.Values.Min(); at < text.Length;)
        {
            var hit = text[at..].IndexOfAny(values);
            if (hit < 0) break;
            at += hit;
            while (next < drafts.Count && drafts[next].End <= at) next++;
            if (next < drafts.Count && drafts[next].Start <= at) { at = Math.Max(at + 1, drafts[next].End); continue; }
            at = TryRead(text, at, names, lexicon, found, persons, next < drafts.Count ? drafts[next].Start : text.Length);
        }
        if (found.Exists(d => d.Unsure))
        {
            CountPersons(text[..names.Values.Min()], names, values, persons);
            found.RemoveAll(d => d.Unsure && persons.GetValueOrDefault(d.CaseName!) >= MostMentions);
        }
        if (found.Count == 0) return;
        drafts.AddRange(found);
        drafts.Sort((a, b) => a.Start.CompareTo(b.Start));
    }

    private static int TryRead(ReadOnlySpan<char> text, int at, Dictionary<string, int> names, Lexicon lexicon, List<Draft> found, Dictionary<string, int> persons, int limit)
    {
        if (at > 0 && Chars.IsWord(text[at - 1])) return at + 1;
        var lookup = names.GetAlternateLookup<ReadOnlySpan<char>>();
        var end = at;
        string? name = null;
        for (var stop = at; stop < limit && stop - at < 60; stop++)
        {
            if (!Chars.IsWord(text[stop]) || Chars.IsWord(Chars.At(text, stop + 1))) continue;
            if (lookup.TryGetValue(text[at..(stop + 1)], out var key, out var since) && since <= at) { name = key; end = stop + 1; }
        }
        if (name is null) return at + 1;
        var pins = new List<Pinpoint>();
        var past = end;
        if (IsAt(text, end)) past = Math.Min(limit, new PinReader(text, lexicon).Read(end, false, pins));
        var sure = pins.Count > 0 || Tells(text, at, end);
        if (!sure && !Suggests(text, at, end))
        {
            Count(text, at, name, persons);
            return end;
        }
        if (pins.Count == 0) past = end;
        found.Add(new Draft
        {
            Class = CitationClass.Authority, Kind = CitationKind.Reference, Start = at, End = past, CaseName = name, Unsure = !sure,
            Pin = pins.Count > 0 ? Pins.Text(text, end, past) : null, Pinpoints = pins,
        });
        return past;
    }

    private static bool IsAt(ReadOnlySpan<char> text, int end)
    {
        var at = Chars.SkipSpace(text, Chars.At(text, end) == ',' ? end + 1 : end);
        return Chars.WordAt(text, at, "at") && (Chars.IsDigit(Chars.At(text, Chars.SkipSpace(text, at + 2))) || Chars.At(text, Chars.SkipSpace(text, at + 2)) is '*' or '¶');
    }

    /// <summary>Whether the words around speak of a case without doubt: "under Bae", "the Bae court", "the second Graham factor".</summary>
    private static bool Tells(ReadOnlySpan<char> text, int at, int end)
    {
        var before = Chars.SkipSpaceBack(text, at, 0);
        var next = Chars.SkipSpace(text, end);
        if (Backwards.Match(text, before, 0, "In") >= 0 && Chars.At(text, end) == ',') return true;
        foreach (var words in Before)
            if (Backwards.Match(text, before, 0, words) >= 0) return true;
        foreach (var word in Doctrines)
            if (Chars.WordAt(text, next, word)) return true;
        if (Backwards.Match(text, before, 0, "the") < 0 && Backwards.Match(text, before, 0, "The") < 0) return false;
        foreach (var word in After)
            if (Chars.WordAt(text, next, word)) return true;
        return false;
    }

    /// <summary>Whether the words may speak of a case, if no person of that name is spoken of anywhere: "in Canton", "Robinson held".</summary>
    private static bool Suggests(ReadOnlySpan<char> text, int at, int end)
    {
        if (Chars.IsApostrophe(Chars.At(text, end))) return false;
        var before = Chars.SkipSpaceBack(text, at, 0);
        foreach (var word in MaybeBefore)
            if (before < at && Backwards.Match(text, before, 0, word) >= 0) return true;
        var next = Chars.SkipSpace(text, Chars.At(text, end) == ',' ? end + 1 : end);
        foreach (var word in MaybeAfter)
            if (Chars.WordAt(text, next, word)) return true;
        return false;
    }

    /// <summary>Counts how often the name is spoken of as a person's or party's: behind a title it is sure to be.</summary>
    private static void Count(ReadOnlySpan<char> text, int at, string name, Dictionary<string, int> persons) =>
        persons[name] = persons.GetValueOrDefault(name) + (IsPerson(text, at) ? MostMentions : 1);

    private static void CountPersons(ReadOnlySpan<char> text, Dictionary<string, int> names, SearchValues<string> values, Dictionary<string, int> persons)
    {
        var lookup = names.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var at = 0; at < text.Length;)
        {
            var hit = text[at..].IndexOfAny(values);
            if (hit < 0) return;
            at += hit;
            var end = at;
            while (end < text.Length && Chars.IsWord(text[end])) end++;
            if ((at == 0 || !Chars.IsWord(text[at - 1])) && lookup.TryGetValue(text[at..end], out var name, out _)) Count(text, at, name, persons);
            at = Math.Max(end, at + 1);
        }
    }

    /// <summary>Whether a title or a first name stands before the name, as before a person's.</summary>
    private static bool IsPerson(ReadOnlySpan<char> text, int at)
    {
        var end = Chars.SkipSpaceBack(text, at, 0);
        if (end == at || end == 0) return false;
        var start = end;
        while (start > 0 && end - start < 20 && (Chars.IsLetter(text[start - 1]) || text[start - 1] is '.' or '-')) start--;
        var word = text[start..end];
        foreach (var title in Titles)
            if (word.TrimEnd('.').SequenceEqual(title)) return true;
        return false;
    }

    /// <summary>The parties' names of the full cases, each with the offset from which it is known.</summary>
    private static Dictionary<string, int> Names(List<Draft> drafts)
    {
        var names = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var draft in drafts)
        {
            if (draft.Kind is not (CitationKind.Case or CitationKind.Unreported)) continue;
            foreach (var party in (ReadOnlySpan<string?>)[draft.Plaintiff, draft.Defendant])
            {
                Add(names, party, draft.End);
                Add(names, Distinct(party), draft.End);
            }
            if (names.Count > MostNames) break;
        }
        return names;
    }

    /// <summary>The first word of a firm's name, by which its case is known: <c>Festo</c> of <c>Festo Corp.</c>; null where it tells nothing.</summary>
    private static string? Distinct(string? party)
    {
        var space = party?.IndexOf(' ', StringComparison.Ordinal) ?? -1;
        if (space < 4) return null;
        var word = party![..space].TrimEnd(',');
        var second = party[(space + 1)..];
        if (word[^1] == '.' || NameWords.Default.Generic.Has(word) || NameWords.Default.Openers.Has(word)) return null;
        foreach (var firm in (ReadOnlySpan<string>)["Inc", "Corp", "Co.", "LLC", "L.L.C", "Ltd", "L.P", "LP", "Int'l", "Sys", "Indus", "Prods", "USA", "Grp"])
            if (second.Contains(firm, StringComparison.Ordinal)) return word;
        return null;
    }

    private static void Add(Dictionary<string, int> names, string? party, int since)
    {
        if (party is null) return;
        var comma = party.IndexOf(',', StringComparison.Ordinal);
        var name = comma > 0 ? party[..comma] : party;
        if (name.Length < 3 || name.Length > 50 || Common.Contains(name) || !Chars.IsUpper(name[0])) return;
        if (name.StartsWith("City of", StringComparison.Ordinal) || name.StartsWith("State ", StringComparison.Ordinal) || name.StartsWith("County of", StringComparison.Ordinal) || name.StartsWith("New York", StringComparison.Ordinal)) return;
        names.TryAdd(name, since);
    }
}
