using System.Collections.Frozen;

namespace Assiduous.Docket.Opinions;

/// <summary>One outcome in a sentence: the words it is about and the words that follow it.</summary>
/// <param name="Subject">What stands before it, or for "the Court GRANTS the motion" what stands after.</param>
/// <param name="Complement">What follows: "as to the excessive force claim".</param>
/// <param name="Outcome"><c>granted</c>, <c>denied</c> or <c>dismissed</c>.</param>
internal sealed record RulingClause(string Subject, string Complement, string Outcome)
{
    private static readonly FrozenDictionary<string, string> Passive = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["granted"] = "granted", ["denied"] = "denied", ["dismissed"] = "dismissed", ["allowed"] = "granted", ["overruled"] = "denied",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string> Active = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["grants"] = "granted", ["grant"] = "granted", ["denies"] = "denied", ["deny"] = "denied", ["dismisses"] = "dismissed", ["dismiss"] = "dismissed",
        ["allows"] = "granted",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Adverbs = new[]
    {
        "hereby", "therefore", "accordingly", "also", "thus", "respectfully", "further", "now", "otherwise", "be", "and", "both", "GRANTED", "DENIED",
        "in", "part", "IN", "PART", "AND", "again", "likewise", "similarly", "consequently",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The clauses of the court's own words; none where the sentence rules nothing.</summary>
    public static List<RulingClause> In(string own)
    {
        var words = own.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var marks = Marks(words);
        var clauses = new List<RulingClause>();
        var subjectStart = 0;
        for (var m = 0; m < marks.Count; m++)
        {
            var (at, outcome, isActive) = marks[m];
            var before = m == 0 ? 0 : marks[m - 1].At + 1;
            var boundary = m == 0 ? 0 : NewSubject(words, before, at);
            if (m > 0 && boundary > 0) subjectStart = boundary;
            var end = m + 1 < marks.Count ? CutBefore(words, at + 1, marks[m + 1].At) : words.Length;
            var complement = string.Join(' ', words[(at + 1)..Math.Max(at + 1, end)]);
            var subjectEnd = m == 0 || boundary > 0 ? at : marks.FindIndex(x => x.At > subjectStart) is var f and >= 0 ? marks[f].At : at;
            var subject = string.Join(' ', words[subjectStart..Math.Max(subjectStart, subjectEnd)]);
            clauses.Add(isActive ? new RulingClause(complement, "", outcome) : new RulingClause(subject, complement, outcome));
        }
        return clauses;
    }

    private static List<(int At, string Outcome, bool IsActive)> Marks(string[] words)
    {
        var marks = new List<(int, string, bool)>();
        for (var i = 0; i < words.Length; i++)
        {
            var word = words[i].Trim('.', ',', ';', ':', '*');
            var isLoud = word.Length > 3 && word.All(char.IsAsciiLetterUpper);
            if (Passive.TryGetValue(word, out var passive))
            {
                if (isLoud || HasVerb(words, i, marks.Count > 0 && i - marks[^1].Item1 <= 4)) marks.Add((i, passive, false));
            }
            else if (Active.TryGetValue(word, out var active) && (isLoud || HasCourt(words, i))) marks.Add((i, active, true));
        }
        return marks;
    }

    /// <summary>"is hereby denied", but not "was denied", "may be denied only if" or "should be denied".</summary>
    private static bool HasVerb(string[] words, int at, bool followsMark)
    {
        var i = at - 1;
        while (i >= 0 && Adverbs.Contains(words[i])) i--;
        if (i < 0) return false;
        if (followsMark && at - i > 1 && Passive.ContainsKey(words[i].Trim(',', '.'))) return true;
        return words[i] is "is" or "are" or "must" or "stands" && !words.Take(i).Any(w => w is "if" or "If" or "when" or "When" or "where" or "Where" or "unless" or "may" or "only");
    }

    /// <summary>"the Court therefore denies", "I grant".</summary>
    private static bool HasCourt(string[] words, int at)
    {
        var i = at - 1;
        while (i >= 0 && Adverbs.Contains(words[i].TrimEnd(','))) i--;
        return i >= 0 && words[i].TrimEnd(',') is "Court" or "court" or "I" or "We" or "we" && (i == 0 || words[i] is not "court" || words[i - 1] is "this" or "This");
    }

    /// <summary>Where a new subject begins between two outcomes; 0 where the old one goes on.</summary>
    private static int NewSubject(string[] words, int from, int to)
    {
        for (var i = to - 1; i >= from; i--)
        {
            var breaks = i > from && (words[i - 1][^1] is ';' or '.' or ':' || words[i] is "and" or "but" or "while");
            if (!breaks) continue;
            var start = words[i] is "and" or "but" or "while" ? i + 1 : i;
            if (words[start..to].Any(w => IsThing(w.Trim(',', '.')))) return start;
        }
        return 0;
    }

    private static int CutBefore(string[] words, int from, int next)
    {
        var subject = NewSubject(words, from, next);
        if (subject > 0) return subject - (words[subject - 1] is "and" or "but" or "while" ? 1 : 0);
        var end = next;
        while (end > from && words[end - 1] is "and" or "but" or "is" or "are" or "AND" or "hereby") end--;
        return end;
    }

    private static bool IsThing(string word) => word.ToLowerInvariant() is "motion" or "motions" or "claim" or "claims" or "judgment" or "defense" or "complaint"
        or "immunity" or "request" or "action" or "case" or "petition" or "application" or "count" or "counts" or "cross-motion" or "objections";
}
