using System.Collections.Frozen;

namespace Assiduous.Docket.Opinions;

/// <summary>A claim as a sentence names it.</summary>
/// <param name="Name">In small letters, <c>excessive force</c>; null where the words are only "all claims".</param>
/// <param name="Against">Whom it is against, as printed; null where not said.</param>
internal sealed record NamedClaim(string? Name, string? Against);

/// <summary>Finds claims in a sentence by the grammar around the word "claim", not by a list of claims.</summary>
internal static class ClaimNames
{
    private const int LongestName = 12;

    private static readonly string[] WholeNames =
    [
        "good faith and fair dealing", "aiding and abetting", "cruel and unusual punishment", "search and seizure", "assault and battery",
        "aid and abet", "food and drug", "hiring and retention", "hiring, training, and supervision", "supervision and training",
    ];

    private static readonly FrozenSet<string> Stops = new[]
    {
        "his", "her", "its", "their", "the", "all", "any", "each", "every", "these", "those", "this", "that", "such", "a", "an", "no", "on", "regarding",
        "against", "concerning", "is", "are", "was", "were", "denied", "granted", "dismissed", "dismisses", "denies", "grants", "grant", "deny", "dismiss",
        "to:", "plaintiff", "plaintiffs", "defendant", "defendants", "both", "only", "court", "i", "with", "which", "asserts", "alleges", "brings", "asserting",
        "judgment", "as", "conceded", "concedes", "abandoned", "withdraws", "withdrew", "but", "hereby", "than", "whether", "where", "because", "from",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Leading = new[]
    {
        "remaining", "other", "pending", "sole", "alleged", "federal", "state", "state-law", "common-law", "respective", "own", "entire", "surviving", "section",
        "1983", "§", "individual", "various", "related", "dependent", "underlying", "said", "above", "and", "or", "of", "for", "to", "in", "two", "three", "four",
        "first", "second", "third", "fourth", "causes", "these", "following",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> EndsAfterFor = new[]
    {
        "is", "are", "was", "were", "which", "that", "because", "under", "pursuant", "brought", "asserted", "against", "must", "should", "fail", "fails",
        "survive", "survives", "by", "as", "be", "shall", "will", "would", "arising", "based", "stemming", "from", "remain", "remains", "do", "does", "not",
        "hereby", "when", "where", "since",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Proper = new[]
    {
        "title", "vii", "vi", "ix", "amendment", "monell", "act", "bivens", "lanham", "sherman", "clayton", "rico", "ada", "adea", "flsa", "fmla", "erisa",
        "new", "york", "illinois", "clause",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>All claims that the words name, in order.</summary>
    public static List<NamedClaim> In(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var found = new List<NamedClaim>();
        for (var i = 0; i < words.Length; i++)
        {
            var word = words[i].TrimEnd(',', '.', ';', ':', ')');
            if (word.Equals("claim", StringComparison.OrdinalIgnoreCase) || word.Equals("claims", StringComparison.OrdinalIgnoreCase)) At(words, i, i, found);
            else if (IsCauseOfAction(words, i)) At(words, i, i + 2, found);
        }
        return found;
    }

    private static bool IsCauseOfAction(string[] words, int at) =>
        words[at] is "cause" or "causes" && at + 3 < words.Length && words[at + 1] is "of" && words[at + 2].StartsWith("action", StringComparison.Ordinal);

    private static void At(string[] words, int first, int claim, List<NamedClaim> found)
    {
        var next = claim + 1;
        var ends = EndsClause(words[claim]);
        string? against = null;
        if (!ends && next < words.Length && words[next] is "against") against = Against(words, next + 1, out next);
        var after = !ends && next < words.Length && words[next] is "for" or "of" ? After(words, next + 1) : [];
        var names = Before(words, first).Concat(after).ToList();
        if (names.Count == 0 && against is not null) found.Add(new NamedClaim(null, against));
        foreach (var name in names) found.Add(new NamedClaim(name, against));
    }

    private static string Against(string[] words, int from, out int next)
    {
        next = from;
        while (next < words.Length && next - from < LongestName && words[next] is not ("for" or "is" or "are" or "under" or "as" or "in"))
        {
            if (words[next] is "and" && next + 1 < words.Length && Stops.Contains(words[next + 1])) break;
            if (EndsClause(words[next++])) break;
        }
        return string.Join(' ', words[from..next]).TrimEnd('.', ',', ';', ':', ')');
    }

    /// <summary>"excessive force and failure to intervene" before "claims".</summary>
    private static IEnumerable<string> Before(string[] words, int claim)
    {
        var start = claim;
        while (start > 0 && claim - start < LongestName && !StopsBefore(words, start - 1)) start--;
        while (start < claim && Leading.Contains(words[start].TrimEnd(','))) start++;
        return Names(string.Join(' ', words[start..claim]));
    }

    private static bool StopsBefore(string[] words, int at)
    {
        var word = words[at];
        if (EndsClause(word) && !word.EndsWith(',')) return true;
        if (word.EndsWith("'s", StringComparison.Ordinal) || word.EndsWith("’s", StringComparison.Ordinal) || word.EndsWith("s'", StringComparison.Ordinal) || word.EndsWith("s’", StringComparison.Ordinal)) return true;
        var bare = word.TrimEnd(',');
        if (bare is "to" && at > 0 && words[at - 1] is "as" or "respect" or "relates") return true;
        if (bare is "for" && at > 0 && words[at - 1] is "judgment" or "motion" or "request" or "entitled") return true;
        return Stops.Contains(bare);
    }

    private static IEnumerable<string> After(string[] words, int from)
    {
        var end = from;
        while (end < words.Length && end - from < LongestName * 2 && !EndsAfterFor.Contains(words[end]))
        {
            if (words[end] is "and" && end + 1 < words.Length && words[end + 1] is "all" or "his" or "her" or "its" or "their" or "any" or "on" or "that") break;
            if (EndsClause(words[end++]) && !words[end - 1].EndsWith(',')) break;
        }
        return Names(string.Join(' ', words[from..end]));
    }

    private static bool EndsClause(string word) => word[^1] is '.' or ';' or ':' or ',' or ')' or '?';

    private static IEnumerable<string> Names(string list)
    {
        var kept = list;
        for (var i = 0; i < WholeNames.Length; i++)
            kept = kept.Replace(WholeNames[i], WholeNames[i].Replace(" and ", "\u0001", StringComparison.Ordinal).Replace(", ", "\u0002", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
        return kept.Split((string[])[", and ", ", or ", " and ", ", "], StringSplitOptions.RemoveEmptyEntries)
            .Select(n => Clean(n.Replace("\u0001", " and ", StringComparison.Ordinal).Replace("\u0002", ", ", StringComparison.Ordinal)))
            .Where(n => n.Length > 2);
    }

    private static string Clean(string name)
    {
        var words = name.Trim(' ', ',', '.', ';', ':', '(', ')', '"', '“', '”').Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        while (words.Count > 0 && (Leading.Contains(words[0]) || Stops.Contains(words[0]))) words.RemoveAt(0);
        return string.Join(' ', words.Select((w, i) => Cased(w, i + 1 < words.Count ? words[i + 1] : "")));
    }

    private static string Cased(string word, string next) =>
        Proper.Contains(word) || next.Equals("Amendment", StringComparison.OrdinalIgnoreCase) || (word.Length > 1 && word.All(c => !char.IsAsciiLetterLower(c)))
            ? word : word.ToLowerInvariant();
}
