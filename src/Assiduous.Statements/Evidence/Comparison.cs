using Assiduous.Statements.Words;

namespace Assiduous.Statements.Evidence;

/// <summary>Lays one clause of a sentence against the clauses of a passage.</summary>
/// <param name="lexicon">The word lists.</param>
/// <param name="people">Names, and who speaks in the passage.</param>
/// <param name="broad">Whether words of one class of meaning count as the same; else synonyms alone.</param>
internal sealed class Comparison(Lexicon lexicon, People people, bool broad = true)
{
    private Clashes? _clashes;

    /// <summary>A clause of the sentence, measured.</summary>
    /// <param name="Clause">The clause.</param>
    /// <param name="Weight">What it weighs.</param>
    /// <param name="Covered">How much of that the passage has.</param>
    /// <param name="Substance">What it weighs without persons.</param>
    /// <param name="SubstanceCovered">How much of that the passage has.</param>
    /// <param name="Missing">Terms that the passage lacks.</param>
    /// <param name="Conflict">What the passage says instead; null where nothing.</param>
    /// <param name="Agrees">Whether a clause of the passage with the same words has the same sign.</param>
    internal sealed record Measured(
        Clause Clause, double Weight, double Covered, double Substance, double SubstanceCovered, IReadOnlyList<Term> Missing, string? Conflict, bool Agrees)
    {
        /// <summary>Share covered.</summary>
        public double Share => Weight == 0 ? 0 : Covered / Weight;

        /// <summary>Share covered, persons aside.</summary>
        public double SubstanceShare => Substance == 0 ? Share : SubstanceCovered / Substance;

        /// <summary>Whether a figure differs.</summary>
        public bool FigureDiffers { get; init; }
    }

    /// <summary>Measures <paramref name="clause"/> against <paramref name="passage"/>.</summary>
    public Measured Measure(Clause clause, IReadOnlyList<Clause> passage)
    {
        double weight = 0, covered = 0, substance = 0, found = 0;
        var missing = new List<Term>();
        var deed = Actor.Deed(clause, lexicon);
        var perceives = deed is not null && (lexicon.ShareIdea(deed.Stem, "see") || lexicon.ShareIdea(deed.Stem, "hear") || deed.Stem is "feel" or "smell") && clause.Terms.Any(t => lexicon.ShareIdea(t.Stem, "smell") || lexicon.ShareIdea(t.Stem, "pain") || t.Stem is "noise" or "sound") && clause.Terms.FirstOrDefault(t => t.Kind is TermKind.Name) is { } by && people.Speaker.Contains(by.Stem);
        for (var i = 0; i < clause.Terms.Count; i++)
        {
            var term = clause.Terms[i];
            var worth = Worth(clause, i);
            var has = Has(term, passage, deed, clause.Negative);
            if (has == 0 && ReferenceEquals(term, deed) && (Conversely(clause, deed, passage) || Light(clause, i, passage))) has = 1;
            if (has == 0 && i > 0 && clause.Terms[i - 1] is { IsQuantity: true } counted && string.Equals(counted.Stem, term.Stem, StringComparison.Ordinal) && !missing.Contains(counted)) has = 1; // "half an hour" is thirty minutes
            if (has == 0 && i == 0 && term.Kind == TermKind.Word && Anaphor(passage)) has = 0.5;
            if (has == 0 && perceives && (ReferenceEquals(term, deed) || term.Kind == TermKind.Name && people.Speaker.Contains(term.Stem))) has = 0.5; // who testifies to a smell noticed it
            if (has == 0 && term.Kind == TermKind.Name && (people.House.Contains(term.Stem) || people.Speaker.Count > 0 && people.Organizations.Contains(term.Stem) && passage.Any(c => c.Plural || c.SecondPerson))) has = 0.5; // a manager tells what the house did
            if (has < 0.5 && term is { Circumstance: true, Kind: TermKind.Word } && lexicon.Exclusive(term.Stem) is null && !term.Surface.EndsWith("ly", StringComparison.Ordinal) && !ReferenceEquals(term, deed) && deed is not null && !Elsewhere(clause, passage)) has = 0.5; // where it was, the passage leaves to what came before it
            if (has < 0.5 && !ReferenceEquals(term, deed) && Detail(clause, i, passage)) has = 0.5;
            if (has < 0.75 && clause.Negative && deed is not null && term is { Kind: TermKind.Word, Circumstance: false } && !ReferenceEquals(term, deed) && NothingAtAll(deed, passage)) has = 0.75;
            if (has < 1 && term.Kind is TermKind.Word && people.Scene.Contains(term.Stem) && !clause.Negative && (term.Circumstance || Testimony.Circumstance(clause)) && !passage.Any(c => c.Asserted && c.Negative && c.Terms.Any(u => Same(term, u)))) has = Math.Max(has, 0.75); // the event of which the whole case speaks
            if (has < 0.75 && term.Surface is "after" or "before" or "when" && Testimony.Circumstance(clause) && clause.Terms.Where(t => t.Kind is TermKind.Word && !ReferenceEquals(t, term)).ToList() is { Count: > 0 } rest && rest.TrueForAll(t => people.Scene.Contains(t.Stem)) && !passage.Any(c => c.Terms.Any(t => t.Surface is "after" or "before"))) has = 0.75;
            weight += worth;
            covered += worth * has;
            if (term.Kind is not (TermKind.Name or TermKind.Person)) (substance, found) = (substance + worth, found + worth * has);
            if (has < 0.5 && !(term.Kind is TermKind.Name && worth < 0.2)) missing.Add(term);
        }

        var best = Closest(clause, passage);
        var denier = best is null || best.Negative != clause.Negative || clause.Until ? null : Denier(clause, best, passage);
        var conflict = (_clashes ??= new(lexicon, this)).Figure(clause, missing, passage, found);
        var differs = conflict is not null;
        conflict ??= _clashes.Otherwise(clause, missing, passage, found, substance);
        var agrees = clause.Until || (best is null ? SameSign(clause, passage) : best.Negative == clause.Negative) && !(deed is not null && OnlyTurned(clause, deed, passage));
        agrees &= !AskedOnly(clause, deed, passage);
        if (denier is not null) conflict ??= $"the passage says “{denier.Text}”";
        agrees |= best is not null && ToldOtherwise(clause, best, passage);
        agrees |= best is not null && HalfAlike(clause, passage);
        if (conflict is null && best is not null && best.Negative != clause.Negative && !agrees && clause.Terms.Any(t => t.Kind is TermKind.Word) && !clause.Text.StartsWith("if ", StringComparison.OrdinalIgnoreCase) && !ProofWords.SavesOne(clause.Text) && Tells(clause, deed, best) && !OfOthers(clause, best)) conflict = $"the passage says “{best.Text}”";
        conflict ??= deed is not null && AnsweredOtherwise(clause, deed, passage) is { } put ? $"the passage says “{put.Text}”" : null;
        return new(clause, weight, covered, substance, found, missing, conflict, agrees) { FigureDiffers = differs };
    }

    /// <summary>Whether a word only says more of a thing that the passage has plainly: "food" of the food slot, "bread" of loaves of bread.</summary>
    private bool Detail(Clause clause, int i, IReadOnlyList<Clause> passage)
    {
        var term = clause.Terms[i];
        if (term is not { Kind: TermKind.Word, Verb: false } || lexicon.IsVerb(term.Stem) || lexicon.IsPast(term.Surface) || lexicon.Exclusive(term.Stem) is not null) return false;
        var head = term.Complement ? i > 0 && clause.Terms[i - 1] is { Kind: TermKind.Word } before && before.At == term.At - 2 ? before : null
            : i + 1 < clause.Terms.Count && clause.Terms[i + 1] is { Kind: TermKind.Word } next && next.At == term.At + 1 && !ReferenceEquals(next, Actor.Deed(clause, lexicon)) ? next : null;
        return head is not null && passage.Any(c => c is { Asserted: true, Before: false } && c.Terms.Any(u => Same(head, u) && !c.Terms.Any(v => v.Kind is TermKind.Word or TermKind.Name && (v.At == u.At - 1 && !lexicon.IsPast(v.Surface) || v.Complement && v.At == u.At + 2))));
    }

    /// <summary>A question put to the witness with the deed and most of the clause, which the answer turns round, and nothing tells otherwise.</summary>
    private Clause? AnsweredOtherwise(Clause clause, Term deed, IReadOnlyList<Clause> passage)
    {
        var own = clause.Terms.Where(t => !ReferenceEquals(t, deed) && (Carries(t) || t.Kind is TermKind.Name) && !t.Circumstance).ToList();
        if (passage.FirstOrDefault(c => c is { Answered: true, Asserted: true } && c.Negative != clause.Negative && c.Terms.Any(u => Same(deed, u)) && own.Count(t => c.Terms.Any(u => Same(t, u)) || IsPersonIn(t, c)) * 2 >= own.Count) is not { } put) return null;
        return passage.Any(c => c.Asserted && !c.Before && c.Negative == clause.Negative && c.Terms.Any(u => Same(deed, u))) ? null : put;
    }

    /// <summary>Whether the passage denies the deed of anything at all: "Was anything broken? No."</summary>
    private bool NothingAtAll(Term deed, IReadOnlyList<Clause> passage) => passage.Any(c => c is { Asserted: true, Negative: true } && c.Terms.Any(u => Same(deed, u))
        && !c.Terms.Any(u => Carries(u) && !Same(deed, u) && u.Surface is not ("anything" or "nothing" or "any" or "anybody" or "anyone")) && Tokens.Of(c.Text).Exists(t => t.Lower is "anything" or "nothing" or "anyone" or "anybody" or "nobody" or "none"));

    /// <summary>Whether the passage names some other place or occasion.</summary>
    private bool Elsewhere(Clause clause, IReadOnlyList<Clause> passage)
    {
        foreach (var other in passage)
        {
            if (other.Before) continue;
            if (other.Terms.Any(t => t is { Circumstance: true, Kind: TermKind.Word } && !lexicon.IsWeak(t.Stem) && !clause.Terms.Any(u => Same(u, t)))) return true;
        }

        return false;
    }

    /// <summary>Whether a verb only carries the noun that tells the deed, "received treatment", and the passage has that.</summary>
    private bool Light(Clause clause, int at, IReadOnlyList<Clause> passage) => Stood(clause, at, passage) || LightVerbs.Contains(clause.Terms[at].Stem)
        && clause.Terms.Skip(at + 1).Any(t => t.Kind is TermKind.Word && lexicon.TellsDeed(t.Surface, t.Stem) && passage.Any(c => c.Asserted && c.Terms.Any(u => Same(t, u))));

    /// <summary>Whether a verb tells no more than where something was, and the passage has it there.</summary>
    private bool Stood(Clause clause, int at, IReadOnlyList<Clause> passage) => Positions.Contains(clause.Terms[at].Stem) && clause.Terms.Skip(at + 1).Where(t => t.Kind is TermKind.Word && !lexicon.IsWeak(t.Stem)).ToList() is { Count: > 0 } place
        && place.TrueForAll(t => passage.Any(c => c.Asserted && c.Terms.Any(u => Same(t, u))));

    private static readonly HashSet<string> LightVerbs = new(StringComparer.Ordinal) { "receiv", "undergo", "obtain", "issu", "conduct", "perform", "provid", "complet", "experienc", "render", "initiat", "engag", "undertak", "lodg", "file", "rais", "voic", "express", "mak", "hold" };
    /// <summary>Whether a verb only carries the noun behind it: "received treatment".</summary>
    public static bool IsLight(string stem) => LightVerbs.Contains(stem);

    private static readonly HashSet<string> Positions = new(StringComparer.Ordinal) { "stand", "sit", "rest", "rest_on", "lie", "hang", "locat", "remain", "stai", "situat" };

    /// <summary>Whether the passage tells the deed from its other end, of somebody else: "Jones received it" for "Smith sent it".</summary>
    private bool Conversely(Clause clause, Term deed, IReadOnlyList<Clause> passage)
    {
        var actor = Actor.Of(clause.Text, people, lexicon);
        return passage.Any(c => c.Asserted && c.Terms.Any(t => t.Kind is TermKind.Word && lexicon.Converse(deed.Stem, t.Stem)) && actor.Same(Actor.Of(c.Text, people, lexicon), people) is not true);
    }

    /// <summary>Whether the passage tells the deed only with the other sign, and tells nothing else that could stand for it.</summary>
    private bool OnlyTurned(Clause clause, Term deed, IReadOnlyList<Clause> passage)
    {
        var turned = false;
        foreach (var other in passage)
        {
            if (!other.Asserted || !other.Terms.Any(t => Same(deed, t) && (deed.Bidden || !t.Bidden))) continue;
            if (other.Negative == clause.Negative) return false;
            turned = true;
        }

        return turned;
    }

    /// <summary>Whether a thing that the clause tells stands only in a question, and the answer tells its deed of another thing: "Did you see a knife? I saw his hand."</summary>
    private bool AskedOnly(Clause clause, Term? deed, IReadOnlyList<Clause> passage)
    {
        if (deed is null) return false;
        foreach (var term in clause.Terms)
        {
            if (ReferenceEquals(term, deed) || term.Circumstance || !(Carries(term) || term.Kind is TermKind.Name) || !passage.Any(c => !c.Asserted && !c.Before && c.Terms.Any(u => Same(term, u)) && c.Terms.Any(u => Same(deed, u)))) continue;
            if (passage.Any(c => c.Asserted && (c.Terms.Any(u => Same(term, u)) || IsPersonIn(term, c)))) continue;
            if (passage.Any(c => c.Asserted && c.Terms.Any(u => Same(deed, u)) && c.Terms.Any(u => !Same(deed, u) && u.Kind is TermKind.Word && (Carries(u) || u.Surface is "something" or "one") && !clause.Terms.Any(t => Same(t, u))))) return true;
        }

        return false;
    }

    /// <summary>Whether a clause with the same sign says half of it.</summary>
    private bool HalfAlike(Clause clause, IReadOnlyList<Clause> passage)
    {
        if (Actor.Deed(clause, lexicon) is not null) return false;
        var own = clause.Terms.Count(t => t.Kind is TermKind.Word && Carries(t));
        return own > 1 && passage.Any(c => c.Asserted && c.Negative == clause.Negative && clause.Terms.Count(t => t.Kind is TermKind.Word && Carries(t) && c.Terms.Any(u => Same(t, u))) * 2 >= own);
    }

    /// <summary>Whether another than the one of whom the clause tells it did or did not do it, which is no conflict.</summary>
    private bool OfOthers(Clause clause, Clause told) => Actor.Of(clause.Text, people, lexicon) is { Kind: ActorKind.Named } actor
        && Actor.Of(told.Text, people, lexicon) is { Kind: ActorKind.Named } other && actor.Same(other, people) is false && !SupportReader.Passive(told.Text) && !SupportReader.Passive(clause.Text);

    /// <summary>A clause that denies the deed of something that the nearest clause does not hold: "I sent a list of restaurants. I did not send the client list."</summary>
    private Clause? Denier(Clause clause, Clause best, IReadOnlyList<Clause> passage) => Actor.Deed(clause, lexicon) is not { } deed ? null
        : Elliptical(clause, best, passage) ?? passage.FirstOrDefault(c => c.Asserted && c.Negative != clause.Negative && c.Terms.Any(t => Same(deed, t))
            && clause.Terms.Any(t => Carries(t) && !Same(t, deed) && c.Terms.Any(u => Same(t, u)) && !best.Terms.Any(u => Same(t, u))));

    /// <summary>Whether a clause tells the deed of another, or, where that has none, three of four of its things.</summary>
    private bool Tells(Clause clause, Term? deed, Clause told)
    {
        if (deed is not null) return told.Terms.Any(t => !(t.Noun && !string.Equals(t.Stem, deed.Stem, StringComparison.Ordinal)) && Same(deed, t) || lexicon.Converse(deed.Stem, t.Stem) || lexicon.Opposed(deed.Stem, t.Stem));
        var own = clause.Terms.Where(Carries).ToList();
        return own.Count > 1 && own.Count(t => told.Terms.Any(u => Same(t, u))) * 4 >= own.Count * 3;
    }

    private bool Tells(Term term) => Carries(term) || term.IsQuantity;

    /// <summary>A denial that leaves the deed to the clause before it: "she hurt her back at home and not at work".</summary>
    private Clause? Elliptical(Clause clause, Clause best, IReadOnlyList<Clause> passage) => clause.Negative ? null
        : passage.FirstOrDefault(c => c.Asserted && c.Negative && !ReferenceEquals(c, best) && Actor.Deed(c, lexicon) is null && c.Terms.Count(Tells) is 1 or 2 && c.Terms.Count <= 3
            && c.Terms.Any(u => Tells(u) && clause.Terms.Any(t => Tells(t) && Same(t, u)) && !best.Terms.Any(b => Same(b, u))) && Tokens.Of(c.Text).Take(2).Any(t => t.Lower is "not"));

    /// <summary>Whether the clause that shares most words lacks the deed, and another tells the deed with the same sign: "I stood at the gate. It was not closed."</summary>
    private bool ToldOtherwise(Clause clause, Clause best, IReadOnlyList<Clause> passage) =>
        best.Negative != clause.Negative && Actor.Deed(clause, lexicon) is { } deed && !best.Terms.Any(t => Same(deed, t))
        && passage.Any(c => c.Asserted && c.Negative == clause.Negative && c.Terms.Any(t => Same(deed, t)));

    /// <summary>What a term counts: less in a phrase of place or time that stands before the subject.</summary>
    private double Worth(Clause clause, int i)
    {
        var worth = Titles(clause, i) ? 0.1 : people.Document && (OfDocument.Contains(clause.Terms[i].Stem) || clause.Terms[i].Kind is TermKind.Name && !people.Names.Contains(clause.Terms[i].Stem)) ? 0.2 : clause.Terms[i].Weight(lexicon);
        if (i > 1 || clause.Terms[i].Kind != TermKind.Word || !clause.Opens) return worth;
        return clause.Terms.Skip(i + 1).Any(t => t.Kind is TermKind.Name or TermKind.Person) ? worth * 0.5 : worth;
    }

    /// <summary>Words for a paper and what it does, which the paper need not say of itself: "has a written policy that".</summary>
    internal static readonly HashSet<string> OfDocument = new(StringComparer.Ordinal) { "written", "writ", "write", "polici", "policy", "procedur", "handbook", "manual", "document", "provid", "stat", "contain", "reflect", "show", "record", "report", "letter", "memorandum" };

    /// <summary>Whether a word only tells a person's post, "human resources manager Olive Strand", "the store manager", and asserts nothing.</summary>
    private bool Titles(Clause clause, int i)
    {
        if (clause.Terms[i] is { Kind: TermKind.Name } && i + 2 < clause.Terms.Count && clause.Terms[i + 1] is { Kind: TermKind.Person } && clause.Terms[i + 2] is { Kind: TermKind.Name }) return true; // "Allegiant's adjuster, Shane Rourke"
        if (clause.Terms[i] is not { Kind: TermKind.Word } word || lexicon.IsPast(word.Surface) || lexicon.IsVerb(word.Stem) || word.Surface.EndsWith("ed", StringComparison.Ordinal) || word.Surface.EndsWith("ing", StringComparison.Ordinal)) return false;
        var k = i + 1;
        while (k < clause.Terms.Count && k - i < 3 && clause.Terms[k].Kind is TermKind.Word) k++;
        if (k >= clause.Terms.Count || clause.Terms[k] is not { Kind: TermKind.Person } post || post.Stem is "plaintiff" or "defendant" or "patient" or "person" or "man" or "woman") return false;
        return k == i + 1 && !word.Surface.EndsWith('s') || k + 1 < clause.Terms.Count && clause.Terms[k + 1].Kind is TermKind.Name;
    }

    /// <summary>Whether the passage opens with "that" or "it" for what was spoken of before.</summary>
    private static bool Anaphor(IReadOnlyList<Clause> passage) =>
        passage.Count > 0 && passage[0].Text.StartsWith("Was that ", StringComparison.Ordinal) || passage.Count > 0 && passage[0].Text.StartsWith("Did that ", StringComparison.Ordinal);

    /// <summary>Whether a clause of the passage that shares a word has the same sign; true where none shares any.</summary>
    private bool SameSign(Clause clause, IReadOnlyList<Clause> passage)
    {
        var own = clause.Terms.Where(Carries).ToList();
        if (own.Count == 0) own = [.. clause.Terms.Where(t => t.Kind is TermKind.Word)];
        var sharing = passage.Where(c => c.Asserted && c.Terms.Any(u => u.Kind is TermKind.Word or TermKind.Name && own.Exists(t => Same(t, u)))).ToList();
        return sharing.Count == 0 || sharing.Exists(c => c.Negative == clause.Negative);
    }

    /// <summary>Whether a term tells one event from another: a word that is not too general, or a name that is nobody's ("the Store").</summary>
    public bool Carries(Term term) => term.Kind is TermKind.Word && !lexicon.IsWeak(term.Stem) || term.Kind is TermKind.Name && !people.Names.Contains(term.Stem);

    /// <summary>1 where the passage says the term, a half where it only asks it, 0 elsewhere.</summary>
    private double Has(Term term, IReadOnlyList<Clause> passage, Term? deed, bool negative)
    {
        var best = 0.0;
        foreach (var clause in passage)
        {
            if (clause.Before && (ReferenceEquals(term, deed) || term.Kind is not (TermKind.Word or TermKind.Name))) continue; // what was done, and when, the passage must say itself
            if (best >= (clause.Asserted ? 1 : 0.5)) continue;
            if (term.IsQuantity && term.Kind is not TermKind.Date && clause.Negative && !negative) continue; // "I never said two" tells no two
            if (clause.Terms.Any(t => Same(term, t) && !Vaguer(t, term) && !(t.Bidden && !term.Bidden && (ReferenceEquals(term, deed) || lexicon.IsPast(term.Surface)))) || IsPersonIn(term, clause)) best = clause.Asserted ? 1 : 0.5;
            else if (clause.Terms.Any(t => Same(term, t) && Vaguer(t, term))) best = Math.Max(best, 0.4);
        }

        return best;
    }

    /// <summary>Whether a date of the passage names no day where the sentence names one.</summary>
    private static bool Vaguer(Term told, Term term) => term.Kind is TermKind.Date && told.Kind is TermKind.Date && (int)term.Value % 100 > 0 && (int)told.Value % 100 == 0;

    private bool IsPersonIn(Term term, Clause clause)
    {
        if (term.Kind is not (TermKind.Name or TermKind.Person)) return false;
        if (term.Kind == TermKind.Name && people.Speaker.Count > 0 && people.Speaker.Contains(term.Stem)) return clause.FirstPerson || clause.SecondPerson;
        if (clause.Plural && people.House.Contains(term.Stem)) return true;
        if (!people.Names.Contains(term.Stem) && term.Kind == TermKind.Name) return false;
        return clause.ThirdPerson || clause.Terms.Any(t => t.Kind == TermKind.Person && t.Surface is not "police")
            || term.Kind == TermKind.Person && (clause.FirstPerson || clause.SecondPerson || clause.Terms.Any(t => t.Kind == TermKind.Name));
    }

    /// <summary>Whether two terms name the same thing, deed or quantity.</summary>
    public bool Same(Term a, Term b)
    {
        if (a.IsQuantity || b.IsQuantity) return Amounts.Same(a, b);
        if (a.Kind == TermKind.Name && b.Kind == TermKind.Name) return people.One(a.Stem, b.Stem);
        if (a.Noun && b.Verb || a.Verb && b.Noun) { if (string.Equals(a.Surface, b.Surface, StringComparison.Ordinal) && lexicon.IsPast(a.Surface)) return false; } // "the saw", "I saw"
        if (a.Surface is "left" && b is { Surface: "leave", Noun: true } || b.Surface is "left" && a is { Surface: "leave", Noun: true }) return false; // "left", and "took a leave"
        if (string.Equals(a.Stem, b.Stem, StringComparison.Ordinal) || string.Equals(a.Surface, b.Surface, StringComparison.Ordinal)) return true;
        if (a.Kind is TermKind.Person && b.Kind is TermKind.Person) return true;
        if (Holds(a.Stem, b.Stem) || Holds(b.Stem, a.Stem)) return true;
        return (broad ? lexicon.ShareMeaning(a.Stem, b.Stem) : lexicon.ShareIdea(a.Stem, b.Stem)) || a.Kind == TermKind.Word && b.Kind == TermKind.Word && Lexicon.SameRoot(a.Stem, b.Stem);
    }

    /// <summary>Whether a phrase that tells one thing, "hit the floor", has a word as it stands, or in the place of its verb a word that means it.</summary>
    private bool Holds(string phrase, string word)
    {
        if (!Meanings.IsPhrase(phrase) || Meanings.IsPhrase(word) || word.Length < 3 || lexicon.IsWeak(word)) return false;
        var parts = phrase.Split('_');
        return parts.Length > 2 && parts[1] is "the" && (string.Equals(parts[^1], word, StringComparison.Ordinal) || lexicon.ShareIdea(parts[^1], word) || string.Equals(parts[0], word, StringComparison.Ordinal) || lexicon.ShareIdea(parts[0], word));
    }

    /// <summary>Whether two clauses can speak of the same person or thing.</summary>
    public bool Subjects(Clause a, Clause b)
    {
        var named = a.Terms.Where(t => t.Kind == TermKind.Name && people.Names.Contains(t.Stem)).ToList();
        return named.Count == 0 ? a.Terms.Any(t => t.Kind == TermKind.Word && !lexicon.IsWeak(t.Stem) && b.Terms.Any(u => Same(t, u))) : named.Exists(n => b.Terms.Any(t => Same(n, t)) || IsPersonIn(n, b));
    }

    /// <summary>The clause of the passage that says most of the same; null where none shares half of it.</summary>
    private Clause? Closest(Clause clause, IReadOnlyList<Clause> passage)
    {
        var own = clause.Terms.Where(Carries).ToList();
        if (own.Count == 0) return null;
        Clause? best = null;
        double most = 0;
        foreach (var other in passage.Where(c => c.Asserted))
        {
            var alike = own.Where(t => other.Terms.Any(u => u.Kind is TermKind.Word or TermKind.Name && Same(t, u))).ToList();
            var shared = alike.Count;
            double score = shared - 0.5 * alike.Count(t => t.Kind is TermKind.Name) + (other.Negative == clause.Negative ? 0.4 : 0);
            if (shared == 1 && own.Count > 1 && own.Exists(t => lexicon.ShareIdea(t.Stem, "say") && other.Terms.Any(u => u.Kind == TermKind.Word && Same(t, u)))) continue;
            if (clause.Negative && !other.Negative && own.Count > 1 && !(Actor.Deed(clause, lexicon) is { } done ? other.Terms.Any(u => Same(done, u) || lexicon.Converse(done.Stem, u.Stem)) : other.Terms.Any(u => Same(own[0], u)))) continue;
            if (shared == 1 && own.Count > 1 && clause.Negative && !other.Terms.Any(u => u.Kind == TermKind.Word && Same(own[0], u))) continue;
            if (alike.TrueForAll(t => lexicon.ShareIdea(t.Stem, "say")) || Actor.Deed(clause, lexicon) is { Bidden: false } act && other.Terms.Any(u => u.Bidden && Same(act, u)) && !other.Terms.Any(u => !u.Bidden && Same(act, u))) continue;
            if (shared * 2 < own.Count || shared == 0 || !Subjects(clause, other) || score <= most) continue;
            (best, most) = (other, score);
        }

        return best;
    }
}
