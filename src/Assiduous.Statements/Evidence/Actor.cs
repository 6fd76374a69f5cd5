using Assiduous.Statements.Words;

namespace Assiduous.Statements.Evidence;

/// <summary>How a clause names the one of whom it speaks.</summary>
internal enum ActorKind { Unknown, Speaker, Named, Pronoun, Role, Thing }

/// <summary>Of whom or what a clause speaks first.</summary>
internal sealed record Actor(ActorKind Kind, IReadOnlyList<string> Words)
{
    private static readonly HashSet<string> Openers = new(StringComparer.Ordinal) { "on", "at", "in", "during", "by", "from", "for", "with", "under" };

    /// <summary>Reads the subject of a clause from its words: the first person or thing that stands in it.</summary>
    public static Actor Of(string clause, People people, Lexicon lexicon)
    {
        if (clause.IndexOf(Testimony.Joint, StringComparison.Ordinal) is > 0 and var joint) return Answered(clause, joint, people, lexicon);
        var tokens = Tokens.Of(clause).Where(t => !t.IsMark).ToList();
        var opens = tokens.Count > 0 && Openers.Contains(tokens[0].Lower);
        for (var i = 0; i < tokens.Count; i++)
        {
            var word = tokens[i].Lower;
            if (word is "i" && i + 2 < tokens.Count && tokens[i + 1].Lower is "doubt" or "think" or "believe" or "guess" or "suppose" or "assume" or "understand" && tokens[i + 2].Lower is "he" or "she" or "they" or "it" or "that") { i += tokens[i + 2].Lower is "that" ? 2 : 1; continue; }
            if (word is "i" or "we" or "you") return new(ActorKind.Speaker, word is "we" ? ["we"] : Named(tokens, i + 1, people));
            if (people.Names.Contains(word) && i + 2 < tokens.Count && lexicon.IsPerson(lexicon.Stem(tokens[i + 1].Lower)) && people.Names.Contains(tokens[i + 2].Lower) | i + 3 < tokens.Count && people.Names.Contains(tokens[Math.Min(i + 3, tokens.Count - 1)].Lower)) continue; // "Allegiant's adjuster, Shane Rourke"
            if (people.Names.Contains(word)) return new(ActorKind.Named, Named(tokens, i, people));
            if (word is "he" or "she" or "they" or "it") return new(ActorKind.Pronoun, [word]);
            if (lexicon.IsStop(word) || lexicon.Negates(word) || word.Length < 3) continue;
            var stem = lexicon.Stem(word);
            if (lexicon.IsPerson(stem)) { if (i + 1 < tokens.Count && people.Names.Contains(tokens[i + 1].Lower)) continue; return new(ActorKind.Role, [stem]); }
            if (i + 1 < tokens.Count && people.Names.Contains(tokens[i + 1].Lower) && char.IsUpper(tokens[i].Text[0])) continue;
            if (!opens) return new(ActorKind.Thing, [stem]);
        }

        return new(ActorKind.Unknown, []);
    }

    /// <summary>The one of whom a question and its answer, told together, speak: the answer's own where it names one or tells a deed, else the question's.</summary>
    private static Actor Answered(string clause, int joint, People people, Lexicon lexicon)
    {
        var (question, answer) = (clause[..joint], clause[(joint + Testimony.Joint.Length)..]);
        var own = Of(answer, people, lexicon);
        if (own.Kind is not ActorKind.Unknown && Roles.AsksWho(question)) return own;
        return own.Kind is ActorKind.Named or ActorKind.Speaker && ( Tokens.Of(answer).Exists(t => lexicon.IsPast(t.Lower) || t.Lower.EndsWith("ed", StringComparison.Ordinal))) ? own : Of(question, people, lexicon);
    }

    /// <summary>Whether two clauses speak of the same one: null where that cannot be told.</summary>
    /// <param name="told">The actor of the passage, whose speaker is known to <paramref name="people"/>.</param>
    /// <param name="people">Names, and who speaks in the passage.</param>
    public bool? Same(Actor told, People people)
    {
        if (Kind is not ActorKind.Named) return Kind is ActorKind.Role && told.Kind is ActorKind.Role && string.Equals(Words[0], told.Words[0], StringComparison.Ordinal) ? true : null;
        var speaks = Words.Any(people.Speaker.Contains);
        if (told.Words.Any(t => Words.Any(w => people.One(t, w)))) return true;
        if (Words.Any(people.Organizations.Contains) && !told.Words.Any(people.Organizations.Contains)) return told.Words.Contains("we", StringComparer.Ordinal) && Words.Any(people.House.Contains) ? true : null; // an organization acts by its people
        return told.Kind switch
        {
            ActorKind.Speaker => people.Speaker.Count == 0 ? null : speaks,
            ActorKind.Named => false,
            ActorKind.Pronoun or ActorKind.Role => speaks ? false : null,
            _ => null,
        };
    }

    /// <summary>The deed of a clause: its first word that looks like a verb; null where none does.</summary>
    public static Term? Deed(Clause clause, Lexicon lexicon) => clause.Terms.FirstOrDefault(t => t is { Kind: TermKind.Word, Noun: false, Relative: false } && !lexicon.IsWeak(t.Stem) && t.Surface is not ("left" or "still" or "sized" or "anything" or "something" or "nothing" or "everything" or "morning" or "evening" or "building" or "ceiling" or "during" or "beginning")
        && (lexicon.IsPast(t.Surface) || t.Surface.EndsWith("ed", StringComparison.Ordinal) || t.Surface.EndsWith("ing", StringComparison.Ordinal) || lexicon.ShareIdea(t.Stem, "say") || lexicon.IsVerb(t.Stem) || t.Verb));

    /// <summary>The names that follow one another, "Ramos and Knowles".</summary>
    private static List<string> Named(List<Token> tokens, int from, People people)
    {
        var names = new List<string>();
        for (var i = from; i < tokens.Count && (people.Names.Contains(tokens[i].Lower) || tokens[i].Lower is "and" or "or" or "officer" or "i"); i++)
            if (people.Names.Contains(tokens[i].Lower)) names.Add(tokens[i].Lower);
        return names;
    }
}
