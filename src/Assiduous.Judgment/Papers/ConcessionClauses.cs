namespace Assiduous.Judgment.Papers;

/// <summary>What a clause gives up.</summary>
/// <param name="Start">Offset in the sentence.</param>
/// <param name="End">Offset just past it.</param>
/// <param name="Claim">The claim given up, in the words of the paper; null where everything against a party is.</param>
/// <param name="Defendant">The party let go; null where the claim is given up against all.</param>
internal readonly record struct ConcessionClause(int Start, int End, string? Claim, string? Defendant);

/// <summary>Reads a sentence for clauses that give something up.</summary>
internal static class ConcessionClauses
{
    private static readonly HashSet<string> Verbs = new(StringComparer.Ordinal)
    {
        "concede", "concedes", "conceding", "withdraw", "withdraws", "withdrawing", "abandon", "abandons", "abandoning", "consent", "consents", "consenting",
    };

    private static readonly HashSet<string> Opposing = new(StringComparer.Ordinal)
    {
        "oppose", "opposes", "contest", "contests", "pursue", "pursues", "press", "presses", "object", "objects", "challenge", "challenges", "dispute", "disputes",
    };

    private static readonly HashSet<string> Conditions = new(StringComparer.Ordinal)
    {
        "if", "unless", "assuming", "arguendo", "whether", "should", "had", "were", "would", "could", "might", "may", "argues", "argue", "contend", "contends",
        "claims", "assert", "asserts", "suggest", "suggests", "alleges",
    };

    private static readonly HashSet<string> Denials = new(StringComparer.Ordinal)
    {
        "not", "never", "no", "neither", "nor", "cannot", "refuses", "refuse", "without", "hardly", "nowhere",
    };

    private static readonly string[] Speakers = ["plaintiff", "plaintiffs", "defendant", "defendants", "petitioner", "respondent", "movant", "movants"];

    /// <summary>The clauses of a sentence that give something up; empty for nearly every sentence.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="party">Whose paper it is, <c>Plaintiff</c>; null where that is not known.</param>
    /// <param name="defendants">The defendants.</param>
    /// <param name="claims">Names of the claims.</param>
    public static IEnumerable<ConcessionClause> Of(
        string sentence, string? party, IReadOnlyList<string> defendants, IReadOnlyList<string> claims)
    {
        var tokens = Tokens(sentence);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!GivesUp(tokens, i) || tokens[i].Quoted) continue;
            var start = ClauseStart(tokens, i);
            var end = ClauseEnd(tokens, i);
            if (Conditional(tokens, start, i) || OfAFact(tokens, i) || OfAnother(tokens, i, party)) continue;
            var words = tokens.Skip(i + 1).Take(end - i - 1).ToArray();
            foreach (var (claim, defendant) in Objects(words, sentence, defendants, claims))
                yield return new(tokens[start].Start, tokens[end - 1].End, claim, defendant);
        }
    }

    private static bool GivesUp(List<Token> tokens, int i)
    {
        var denied = Denied(tokens, i);
        return Verbs.Contains(tokens[i].Word) ? !denied : Opposing.Contains(tokens[i].Word) && denied && Object(tokens, i);
    }

    /// <summary>"Does not oppose" gives up only what can be dismissed or granted.</summary>
    private static bool Object(List<Token> tokens, int i) => tokens.Skip(i + 1).Take(14).Any(t =>
        t.Word is "dismissal" or "dismissing" or "judgment" or "claim" or "claims" or "motion" or "cause" or "causes");

    private static bool Denied(List<Token> tokens, int i)
    {
        for (var back = i - 1; back >= 0 && i - back <= 4; back--)
        {
            if (Denials.Contains(tokens[back].Word) || tokens[back].Word.EndsWith("n't", StringComparison.Ordinal)) return true;
            if (tokens[back].Word is "longer") continue;
            if (tokens[back].Comma || Speakers.Contains(tokens[back].Word, StringComparer.Ordinal)) return false;
        }

        return false;
    }

    private static bool Conditional(List<Token> tokens, int start, int verb)
    {
        for (var i = 0; i < verb; i++)
            if (Conditions.Contains(tokens[i].Word) && (i >= start - 6)) return true;
        return false;
    }

    /// <summary>"Concedes that the pain was minimal" admits a fact; "concedes that summary judgment is proper" gives up a claim.</summary>
    private static bool OfAFact(List<Token> tokens, int verb)
    {
        if (verb + 1 >= tokens.Count || tokens[verb + 1].Word is not "that") return false;
        var rest = tokens.Skip(verb + 2).Take(30).Select(t => t.Word).ToHashSet(StringComparer.Ordinal);
        return !((rest.Contains("judgment") && rest.Contains("summary")) || rest.Contains("dismissed") || rest.Contains("dismissal"));
    }

    /// <summary>Whether the one who gives up is not the one whose paper it is.</summary>
    private static bool OfAnother(List<Token> tokens, int verb, string? party)
    {
        if (party is null) return false;
        for (var i = verb - 1; i >= 0; i--)
            if (!IsObject(tokens, i) && Array.Find(Speakers, s => string.Equals(s, tokens[i].Word, StringComparison.Ordinal)) is { } speaker)
                return !party.Contains(speaker.TrimEnd('s'), StringComparison.OrdinalIgnoreCase);
        return false;
    }

    // "Plaintiff concedes … as to Defendant Still, and he concedes …": a party after a preposition is no subject of what follows.
    private static bool IsObject(List<Token> tokens, int i) =>
        i > 0 && tokens[i - 1].Word is ("to" or "against" or "for" or "of" or "with" or "from" or "by" or "on");

    private static int ClauseStart(List<Token> tokens, int verb)
    {
        var start = verb;
        while (start > 0 && !tokens[start - 1].Comma && tokens[start - 1].Word is not ("and" or "but")) start--;
        return start;
    }

    private static int ClauseEnd(List<Token> tokens, int verb)
    {
        var end = verb + 1;
        while (end < tokens.Count && !Verbs.Contains(tokens[end].Word) && !Opposing.Contains(tokens[end].Word)) end++;
        if (end == tokens.Count) return end;
        while (end > verb + 1 && !tokens[end - 1].Comma && tokens[end - 1].Word is not ("and" or "but")) end--;
        while (end > verb + 1 && tokens[end - 1].Word is "and" or "but") end--;
        return end;
    }

    private static IEnumerable<(string? Claim, string? Defendant)> Objects(
        Token[] words, string sentence, IReadOnlyList<string> defendants, IReadOnlyList<string> claims)
    {
        var bare = words.Where(w => !w.Quoted).Select(w => w.Word).ToArray();
        var parties = defendants.Where(d => Words.Name(bare, d)).ToArray();
        var named = Claims(words, sentence, claims);
        if (named.Length == 0)
        {
            foreach (var party in parties) yield return (null, party);
            yield break;
        }

        // "As to Defendant Still and on his deliberate indifference claim": two things, not one claim against one party.
        var together = parties.Length > 0 && !Separate(bare, parties);
        foreach (var claim in named)
            if (!together) yield return (claim, null);
            else foreach (var party in parties) yield return (claim, party);
        if (!together)
            foreach (var party in parties) yield return (null, party);
    }

    private static bool Separate(string[] words, string[] parties)
    {
        var last = Array.FindLastIndex(words, w => parties.Any(p => Words.Name([w], p)));
        return last >= 0 && last + 2 < words.Length && words[last + 1] is "and" && words[last + 2] is "on" or "as" or "with" or "to" or "his" or "her" or "its" or "their" or "the";
    }

    private static string[] Claims(Token[] words, string sentence, IReadOnlyList<string> claims)
    {
        var bare = words.Select(w => w.Word).ToArray();
        var found = claims.Where(c => new Cue(string.Join(' ', Words.Of(c))).In(bare)).ToList();
        if (found.Count > 0) return [.. found];
        var at = Array.FindIndex(words, w => w.Word is "claim" or "claims");
        if (at < 0) return [];
        var after = at + 1 < words.Length && words[at + 1].Word is "for" or "of" or "under";
        var (from, to) = after ? (at + 2, Until(words, at + 2)) : (Since(words, at), at);
        return from < to ? [sentence[words[from].Start..words[to - 1].End].Trim()] : [];
    }

    private static int Until(Token[] words, int from)
    {
        for (var to = from; to < words.Length && to - from < 10; to++)
        {
            if (words[to].Word is "against" or "as" or "and" or "which" or "because" or "in") return to;
            if (words[to].Comma) return to + 1;
        }

        return Math.Min(words.Length, from + 10);
    }

    private static int Since(Token[] words, int at)
    {
        var from = at;
        while (from > 0 && at - from < 7 && words[from - 1].Word is not ("his" or "her" or "its" or "their" or "the" or "all" or "any" or "on" or "of" or "to" or "and" or "plaintiff")
            && !words[from - 1].Comma) from--;
        return from;
    }

    private static List<Token> Tokens(string sentence)
    {
        var tokens = new List<Token>();
        var (start, quoted) = (-1, false);
        for (var i = 0; i <= sentence.Length; i++)
        {
            var c = i < sentence.Length ? sentence[i] : ' ';
            if (char.IsLetterOrDigit(c) || (c is '\'' or '’' && start >= 0 && i + 1 < sentence.Length && char.IsLetter(sentence[i + 1])))
            {
                if (start < 0) start = i;
                continue;
            }

            if (start >= 0) tokens.Add(new(Words.Of(sentence[start..i]).FirstOrDefault(""), start, i, c is ',' or ';' or ':', quoted));
            start = -1;
            if (c is '“') quoted = true;
            else if (c is '”') quoted = false;
            else if (c is '"') quoted = !quoted;
        }

        return tokens;
    }

    private readonly record struct Token(string Word, int Start, int End, bool Comma, bool Quoted);
}
