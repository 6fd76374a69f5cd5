namespace Assiduous.Statements.Words;

/// <summary>Cuts a text into clauses and reads their terms and negation.</summary>
internal sealed class ClauseReader(Lexicon lexicon, IReadOnlySet<string> names)
{
    private static readonly HashSet<string> Breaks = new(StringComparer.Ordinal)
    {
        "but", "because", "when", "while", "until", "till", "after", "before", "although", "though", "if", "since", "which", "who", "where", "so", "and", "then", "as",
    };

    private static readonly HashSet<string> Verbs = new(StringComparer.Ordinal)
    {
        "did", "does", "do", "was", "were", "is", "are", "had", "has", "have", "could", "can", "would", "will", "should", "may", "shall", "must",
    };

    private static readonly HashSet<string> Helpers = new(StringComparer.Ordinal)
    {
        "did", "does", "do", "was", "were", "is", "are", "had", "has", "have", "could", "can", "would", "will", "should", "shall", "must", "i", "he", "she", "they", "we", "it",
    };

    /// <summary>The word lists.</summary>
    public Lexicon Lexicon => lexicon;

    /// <summary>The clauses in order.</summary>
    public IReadOnlyList<Clause> Read(string text)
    {
        var clauses = new List<Clause>();
        foreach (var (start, end) in Reading.Sentences.Of(text))
        {
            var tokens = Meant(Tokens.Of(text[start..end]));
            var from = 0;
            var first = clauses.Count;
            for (var i = 1; i < tokens.Count; i++)
            {
                if (!BreaksAt(tokens, i, from) && !AtTheTime(tokens, i, from)) continue;
                Add(clauses, tokens, from, i);
                from = i;
            }

            Add(clauses, tokens, from, tokens.Count);
            Inherit(clauses, first);
            for (var i = first; i < clauses.Count; i++) clauses[i] = clauses[i] with { Sentence = text[start..end] };
            for (var i = first; i + 1 < clauses.Count; i++)
                if (clauses[i].Negative && (clauses[i + 1].Text.StartsWith("until ", StringComparison.OrdinalIgnoreCase) || clauses[i + 1].Text.StartsWith("till ", StringComparison.OrdinalIgnoreCase))) clauses[i] = clauses[i] with { Until = true };
        }

        return clauses;
    }

    /// <summary>Words that stand together for one meaning become one token, which keeps its words as printed.</summary>
    private List<Token> Meant(List<Token> tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (lexicon.Phrase(tokens, i) is not { } phrase) continue;
            var printed = phrase.Gap > 0 ? tokens[i].Text : string.Join(' ', tokens.GetRange(i, phrase.Count).Select(t => t.Text));
            tokens.RemoveRange(i + 1 + phrase.Gap, phrase.Count - 1);
            var words = phrase.Word.Split(' ');
            tokens[i] = new(printed, words[^1], false);
            for (var k = words.Length - 2; k >= 0; k--) tokens.Insert(i++, new("", words[words.Length - 2 - k], false));
        }

        return tokens;
    }

    /// <summary>A clause without a person of its own speaks of the person of the clause before it: "He turned and ran".</summary>
    private static void Inherit(List<Clause> clauses, int first)
    {
        for (var i = first + 1; i < clauses.Count; i++)
        {
            var (own, before) = (clauses[i], clauses[i - 1]);
            if (own.FirstPerson || own.SecondPerson || own.ThirdPerson || own.Terms.Any(t => t.Kind is TermKind.Name or TermKind.Person)) continue;
            clauses[i] = own with
            {
                FirstPerson = before.FirstPerson, SecondPerson = before.SecondPerson, ThirdPerson = before.ThirdPerson || before.Terms.Any(t => t.Kind is TermKind.Name or TermKind.Person),
            };
        }
    }

    private bool BreaksAt(List<Token> tokens, int i, int from)
    {
        if (i - from < 2) return false;
        if (tokens[i].IsMark) return tokens[i].Lower is ";" or ":" or "," && i + 1 < tokens.Count && !IsNumber(tokens[i + 1]) && i - from > 2 && (tokens[i].Lower is not "," || HoldsVerb(tokens, from, i)) && Later(tokens, i);
        if (OpensMain(tokens, i, from)) return true;
        if (tokens[i].Lower is "without" && i + 1 < tokens.Count && (tokens[i + 1].Lower.EndsWith("ing", StringComparison.Ordinal) || tokens[i + 1].Lower is not ("a" or "an" or "the") && HoldsVerb(tokens, from, i))) return true;
        if (tokens[i].Lower is "that" or "whether" && Denying(tokens, i) && !tokens.Skip(from).Take(i - from).Any(t => lexicon.Negates(t.Lower))) return true;
        if (Complement(tokens, i, from)) return true;
        if (!Breaks.Contains(tokens[i].Lower)) return false;
        return tokens[i].Lower is not ("and" or "as" or "so" or "then") || Later(tokens, i) && !(tokens[i].Lower is "as" && i + 1 < tokens.Count && tokens[i + 1].Lower is "not");
    }

    /// <summary>Whether what was said or known begins and is denied in itself: "I told her | I could not feel my fingers".</summary>
    private bool Complement(List<Token> tokens, int i, int from) => tokens[i].Lower is "i" or "he" or "she" or "they" or "we" or "it" or "there" && i + 1 < tokens.Count && Helpers.Contains(tokens[i + 1].Lower) && Denying(tokens, i)
        && (Says(tokens[i - 1]) || i - 2 >= from && Says(tokens[i - 2])) && !tokens.Skip(from).Take(i - from).Any(t => lexicon.Negates(t.Lower));

    private bool Says(Token token) => !token.IsMark && lexicon.ShareIdea(lexicon.Stem(token.Lower), "say");

    /// <summary>Whether a clause that hangs on the main one denies something, "vacation that she had not used", so that the denial stays its own.</summary>
    private static bool Denying(List<Token> tokens, int i)
    {
        for (var k = i + 1; k < Math.Min(i + 7, tokens.Count) && !tokens[k].IsMark; k++)
            if (tokens[k].Lower is "not" or "never") return true;
        return false;
    }

    /// <summary>Whether words can stand as a clause: "Allegiant's adjuster, Shane Rourke," cannot, and goes with what follows.</summary>
    private bool HoldsVerb(List<Token> tokens, int from, int to)
    {
        for (var k = from; k < to; k++)
            if (tokens[k].Lower is "be" or "am" or "been" or "not" or "never" || Verbs.Contains(tokens[k].Lower) || PastVerb(tokens[k]) || lexicon.IsVerb(lexicon.Stem(tokens[k].Lower)) || Breaks.Contains(tokens[k].Lower) || k == from && tokens[k].Lower is "on" or "at" or "in" or "during") return true;
        return false;
    }

    /// <summary>Whether the main clause begins behind a time told by a clause: "At the time I was hired | I was not given it".</summary>
    private static bool AtTheTime(List<Token> tokens, int i, int from) => i - from > 4 && i + 1 < tokens.Count && tokens[from].Lower is "at" && tokens[from + 1].Lower is "the" && tokens[from + 2].Lower is "time" or "moment"
        && tokens[i].Lower is "i" or "he" or "she" or "they" or "we" && Helpers.Contains(tokens[i + 1].Lower) && !tokens[i - 1].IsMark;

    /// <summary>Whether the main clause begins behind a clause of time or reason without a comma: "When I recommended it | I did not know".</summary>
    private bool OpensMain(List<Token> tokens, int i, int from) =>
        i - from >= 3 && i + 1 < tokens.Count && tokens[tokens[from].Lower is "that" or "and" or "but" ? from + 1 : from].Lower is "when" or "while" or "after" or "before" or "because" or "since" or "if" or "although" or "as"
        && tokens[i].Lower is "i" or "he" or "she" or "they" or "we" && tokens[i - 1].Lower is not ("that" or "who" or "whom" or "which" or "and" or "or" or "said" or "because")
        && (Helpers.Contains(tokens[i + 1].Lower) || PastVerb(tokens[i + 1]));

    /// <summary>Whether a clause of its own follows: a helping verb or pronoun soon, or a verb in the past.</summary>
    private bool Later(List<Token> tokens, int i)
    {
        for (var k = i + 1; k < Math.Min(i + 5, tokens.Count); k++)
            if (Helpers.Contains(tokens[k].Lower) || tokens[k].Lower is "not" or "never" or "nothing" or "nobody" || k <= i + (i + 1 < tokens.Count && tokens[i + 1].Lower is "the" or "a" or "an" or "his" or "her" or "their" or "its" or "our" or "my" or "your" or "no" ? 3 : 2) && PastVerb(tokens[k])) return true;
        return false;
    }

    private bool PastVerb(Token token) => token.Lower.Length > 4 && token.Lower.EndsWith("ed", StringComparison.Ordinal) || lexicon.IsPast(token.Lower);

    private static bool IsNumber(Token token) => token.Text.Length > 0 && char.IsAsciiDigit(token.Text[0]);

    private void Add(List<Clause> clauses, List<Token> tokens, int from, int to)
    {
        var terms = new List<Term>();
        int negations = 0, plainly = 0;
        bool modal = false, first = false, second = false, third = false, plural = false;
        var place = new Placing(lexicon);
        for (var i = from; i < to;)
        {
            var token = tokens[i];
            place.Pass(token, i > from ? tokens[i - 1] : default);
            if (token.IsMark) { i++; continue; }
            if (lexicon.Negates(token.Lower) && !(token.Lower is "denied" or "denies" or "deny" && !(i + 1 < to && (tokens[i + 1].Lower is "that" or "any" or "ever" or "the" or "it" || tokens[i + 1].Lower.EndsWith("ing", StringComparison.Ordinal))))
                && !(token.Lower is "denied" && i > from && tokens[i - 1].Lower is "was" or "were" or "been" or "is" or "be" or "are")
                && !(token.Lower is "no" && i + 1 < to && tokens[i + 1].Lower is "-") // "a no-show"
                && !(token.Lower is "absence" && !(i + 1 < to && tokens[i + 1].Lower is "of"))
                && !(token.Lower is "absent" && i + 1 < to && tokens[i + 1].Lower is "from")
                && !(token.Lower is "failed" or "fails" or "fail" or "failing" && !(i + 1 < to && tokens[i + 1].Lower is "to" or "in"))
                && !(token.Lower is "no" or "not" && i + 1 < to && tokens[i + 1].Lower is "doubt" or "only" or "later" or "longer" || token.Lower is "no" or "not" && i + 2 < to && tokens[i + 1].Lower is "more" or "less" or "fewer" && tokens[i + 2].Lower is "than") && !Assents(tokens, i, from, to, negations) && !Value(tokens, i, from) && !Contrasts(tokens, i, from) && !(token.Lower is "nor" && tokens.FindIndex(from, i - from, t => t.Lower is "neither") >= 0))
            {
                negations++;
                if (!Refusals.Contains(token.Lower)) plainly++;
            }

            if (token.Lower is "unless") negations++; // "No change is effective unless signed" says of what is signed that it is.
            if (token.Lower is "left" or "leave" or "leaving" or "leaves" && tokens.Skip(i + 1).Take(Math.Min(6, to - i - 1)).Any(t => t.Lower is "out" or "off")) negations++;
            modal |= i == from && token.Lower is "never" && i + 1 < to && !PastVerb(tokens[i + 1]) && !tokens[i + 1].IsMark && !lexicon.IsStop(tokens[i + 1].Lower); // "Never operate": a rule, and no deed
            modal |= token.Lower is "could" or "would" or "might" or "should" or "can" or "able" or "shall" or "must";
            first |= token.Lower is "i" or "me" or "my" or "we" or "our" or "us" or "mine" or "myself";
            plural |= token.Lower is "we" or "our" or "us" or "ours";
            if (Meanings.IsPhrase(token.Lower)) (first, third) = (first || token.Lower.Contains("_my_", StringComparison.Ordinal), third || token.Lower.Contains("_her_", StringComparison.Ordinal) || token.Lower.Contains("_his_", StringComparison.Ordinal) || token.Lower.Contains("_their_", StringComparison.Ordinal));
            second |= token.Lower is "you" or "your" or "yours";
            third |= token.Lower is "he" or "she" or "him" or "her" or "his" or "they" or "them" or "their" or "pt";
            var at = i;
            if (Quantities.Read(tokens, ref i, lexicon) is { } quantity)
            {
                if (quantity.AtLeast && Denied(tokens, at, from)) (quantity, negations) = (quantity with { AtLeast = false, AtMost = true }, negations - 1); // "never over twenty" is "at most twenty"
                terms.Add(place.Set(quantity with { At = at, Names = Names(quantity, tokens, at, from, terms) }));
                continue;
            }

            if (i > from && tokens[i - 1].Lower is "for" && token.Lower is "hours" or "days" or "weeks" or "months" or "years") { terms.Add(new(TermKind.Word, token.Lower, token.Lower + "_long")); i++; continue; } // "for months" tells how long
            if (token.Lower is "there" && i > from + 1 && (i + 1 >= to || tokens[i + 1].IsMark) && tokens.Skip(from).Take(i - from).Any(t => t.Lower is "was" or "were" or "is" or "are" or "be" or "been")) terms.Add(new(TermKind.Word, "there", "there") { At = i }); // "he was not there"
            if (token.Lower is "right" && i > from && tokens[i - 1].Lower is "was" or "were" or "is" or "are" or "not") terms.Add(new(TermKind.Word, "right", "right"));
            if (!(token.Lower is "could" && i + 1 < to && tokens[i + 1].Lower is "be") && !FailsTo(tokens, i, to) && Word(token, i == 0) is { } term) terms.Add(place.Set((term is { Kind: TermKind.Person } && Predicate(tokens, i, from) ? term with { Kind = TermKind.Word } : term) with { At = i, Complement = i > from && tokens[i - 1].Lower is "of" }));
            i++;
        }

        if (terms.Count == 0 && negations == 0 && !first && !third && !second) return;
        var text = string.Join(' ', tokens.Skip(from).Take(to - from).Where(t => !t.IsMark && t.Text.Length > 0).Select(t => t.Text));
        clauses.Add(new(terms, negations % 2 == 1, text) { Refusing = negations % 2 == 1 && plainly % 2 == 0, Opens = tokens[from].Lower is "on" or "at" or "in" or "during" or "after" or "before" or "while" or "when" or "upon", Modal = modal, FirstPerson = first, Plural = plural, SecondPerson = second, ThirdPerson = third });
    }

    private static readonly HashSet<string> Refusals = new(StringComparer.Ordinal) { "refuse", "refused", "refuses", "refusing", "decline", "declined", "declines", "declining", "deny", "denied", "denies", "denying", "fail", "failed", "fails", "failing" };

    /// <summary>Whether a word only denies what follows it, "failed to look", and tells no deed of its own.</summary>
    private static bool FailsTo(List<Token> tokens, int i, int to) => tokens[i].Lower is "failed" or "fails" or "fail" or "failing" && i + 1 < to && tokens[i + 1].Lower is "to";

    /// <summary>Whether a limit is denied, "never exceeded twenty pounds"; "not until after six" denies none.</summary>
    private static bool Denied(List<Token> tokens, int at, int from)
    {
        for (var k = at - 1; k >= Math.Max(from, at - 9); k--)
        {
            if (tokens[k].Lower is "until" or "till" || tokens[k].IsMark) return false;
            if (tokens[k].Lower is "never" or "not" || tokens[k].Lower is "no" && tokens[k + 1].Lower is not ("later" or "more" or "less" or "fewer" or "longer")) return true;
        }

        return false;
    }

    /// <summary>Whether a word for a person says what somebody is, "he was my supervisor", and does not only stand for one.</summary>
    private bool Predicate(List<Token> tokens, int i, int from)
    {
        for (var k = i - 1; k >= Math.Max(from, i - 4); k--)
        {
            if (tokens[k].Lower is "was" or "is" or "am" or "were" or "are" or "be" or "been" or "became" or "as") return true;
            if (tokens[k].IsMark || PastVerb(tokens[k]) || tokens[k].Lower is "by" or "to" or "with" or "from" or "of" or "in" or "at" or "for" or "and" or "that") return false;
        }

        return false;
    }

    /// <summary>Whether "none" is what a form says under a heading, "bonus none", and denies nothing else of its row.</summary>
    private bool Value(List<Token> tokens, int i, int from) => tokens[i].Lower is "none" && i > from + 1 && !tokens[i - 1].IsMark && !lexicon.IsStop(tokens[i - 1].Lower) && !PastVerb(tokens[i - 1])
        && !lexicon.IsVerb(lexicon.Stem(tokens[i - 1].Lower));

    /// <summary>Whether "not" only sets somebody or something apart, "the committee, not Bane, sets bonuses", and denies nothing of the clause.</summary>
    private static bool Contrasts(List<Token> tokens, int i, int from)
    {
        if (tokens[i].Lower is not "not" || tokens[i].Text.Length == 0 || i <= from + 1 || tokens[i - 1].Lower is not ",") return false;
        for (var k = i + 1; k < Math.Min(i + 5, tokens.Count); k++)
            if (tokens[k].IsMark) return k > i + 1;
        return false;
    }

    /// <summary>Whether "no" stands at the end and only says again what the clause denies: "I do not know, no."</summary>
    private static bool Assents(List<Token> tokens, int i, int from, int to, int negations) =>
        negations > 0 && tokens[i].Lower is "no" && i > from && tokens[i - 1].IsMark && (i + 1 >= to || tokens[i + 1].IsMark);

    /// <summary>Whether a figure stands right after a noun and counts nothing: "parcel 1061 on", not "earned 40 dollars".</summary>
    private bool Names(Term quantity, List<Token> tokens, int at, int from, List<Term> terms) =>
        quantity is { Kind: TermKind.Number, Ordinal: false, Bound: false, Approximate: false, Stem: "" } && char.IsAsciiDigit(tokens[at].Text[0])
        && at > from && !tokens[at - 1].IsMark && terms.Count > 0 && terms[^1] is { Kind: TermKind.Word } thing
        && string.Equals(thing.Surface, tokens[at - 1].Lower, StringComparison.Ordinal) && !PastVerb(tokens[at - 1]) && !lexicon.IsVerb(thing.Stem);

    private Term? Word(Token token, bool opens)
    {
        var stem = lexicon.Stem(token.Lower);
        if (names.Contains(token.Lower)) return new(TermKind.Name, token.Lower, token.Lower);
        if (token.Lower is [.., _, 's'] && token.Text.Length > 0 && char.IsUpper(token.Text[0]) && names.Contains(token.Lower[..^1])) return new(TermKind.Name, token.Lower[..^1], token.Lower[..^1]); // "the Kessenichs"
        if (lexicon.IsStop(token.Lower) || token.Lower.Length < 2 || lexicon.Negates(token.Lower) && token.Lower is not ("absent" or "refuse" or "refused" or "decline" or "declined" or "deny" or "denied" or "denies" or "fail" or "failed" or "fails")) return Special(token, stem);
        if (lexicon.IsPerson(stem)) return new(TermKind.Person, token.Lower, stem);
        if (!opens && !Meanings.IsPhrase(token.Lower) && token.Text.Length > 0 && char.IsUpper(token.Text[0]) && token.Text.Length > 1 && !token.Text.All(char.IsUpper) && lexicon.Ideas(stem).Count == 1 && lexicon.Exclusive(stem) is null)
            return new(TermKind.Name, token.Lower, token.Lower);
        return new(TermKind.Word, token.Lower, stem);
    }

    /// <summary>Small words that carry a fact after all: "could" as ability, "before", "after".</summary>
    private static Term? Special(Token token, string stem) =>
        token.Lower is "could" or "able" or "before" or "after" or "still" or "left" or "may" or "shall" or "must" ? new(TermKind.Word, token.Lower, stem) : null;
}
