using Assiduous.Statements.Evidence;
using Assiduous.Statements.Words;

namespace Assiduous.Statements.Elsewhere;

/// <summary>How a passage stands to a fact.</summary>
internal enum Relation
{
    /// <summary>It does not speak of the event.</summary>
    Beside,

    /// <summary>It speaks of the same event; nothing in it clashes.</summary>
    SameEvent,

    /// <summary>It speaks of the same event and may clash; the program cannot tell.</summary>
    MayClash,

    /// <summary>It tells the same event so that both cannot be true.</summary>
    Meets,
}

/// <summary>What a passage tells of a fact's event.</summary>
/// <param name="Relation">How it stands to the fact.</param>
/// <param name="Exchange">The words that carry it.</param>
/// <param name="Clause">The part of the fact that is met.</param>
/// <param name="Note">What keeps the program from telling, or what differs; empty where the words show it themselves.</param>
/// <param name="Weight">How much of the event they share.</param>
internal sealed record Telling(Relation Relation, Exchange Exchange, string Clause, string Note, double Weight);

/// <summary>Tells whether a passage speaks of a fact's event and tells it otherwise.</summary>
/// <remarks>
/// The event is the fact's main clause: its deed and its thing. A passage meets it only where its own words hold that event and turn it
/// round, exclude it, or give it another cause. Shared words alone never do. Words weigh by their rarity in the record.
/// </remarks>
internal sealed class TellingReader(Lexicon lexicon, WordIndex record, ClauseMemo memo)
{
    private static readonly HashSet<string> Bounds = new(StringComparer.Ordinal) { "until", "before", "after", "when", "while", "because", "since", "as", "if", "although", "though" };
    private static readonly string[] Always = ["never", "ever ", "at any time", "any other"];
    private static readonly string[] Times = ["immediately", "right away", "at once", "before", "already", "when", "as soon as", "while", "first", "from the moment", "the whole time", "from the start"];

    /// <summary>The strongest telling in the passage; null where it is beside the point.</summary>
    /// <param name="fact">What the fact asserts.</param>
    /// <param name="passage">The words of the evidence.</param>
    /// <param name="people">Names, and who speaks in it.</param>
    /// <param name="laid">Whether the other side's paper lays it out as its version.</param>
    public Telling? Read(string fact, string passage, People people, bool laid)
    {
        var asserted = memo.Clauses(fact, people.Names);
        if (asserted.Count == 0) return null;
        var exchanges = memo.Exchanges(passage, people.Names);
        var comparison = new Comparison(lexicon, people, broad: false);
        if (Testified(asserted[0]) && Actor.Of(asserted[0].Text, people, lexicon) is { Kind: ActorKind.Named } witness && !witness.Words.Any(people.Speaker.Contains)) return null;
        Telling? best = null;
        for (var i = 0; i < asserted.Count; i++)
        {
            if (Bounded(asserted[i]) && asserted.Any(a => !Bounded(a))) continue;
            var bounds = asserted.Skip(i + 1).TakeWhile(Bounded).ToList();
            for (var k = 0; k < exchanges.Count; k++)
            {
                if (Identity.OtherThing(asserted, exchanges[k].Clauses, lexicon) is not null) continue;
                var told = new Laid(asserted[i], bounds, exchanges[k], k > 0 ? exchanges[k - 1] : null, people, comparison, laid)
                {
                    Actor = Doer(asserted, i, people),
                    OtherDay = Identity.OtherDay(asserted, exchanges[k].Clauses, comparison),
                };
                if (One(told) is { } now && (best is null || (now.Relation, now.Weight).CompareTo((best.Relation, best.Weight)) > 0)) best = now;
            }
        }

        return best;
    }

    /// <summary>Whether the passage tells the deed of the fact's main clause; true where that has none.</summary>
    public bool HoldsDeed(string fact, string passage, People people)
    {
        var main = memo.Clauses(fact, people.Names).FirstOrDefault(c => !Bounded(c) && !c.Opens);
        if (main is null || Actor.Deed(main, lexicon) is not { } deed) return true;
        var comparison = new Comparison(lexicon, people, broad: false);
        return memo.Testimony(passage, people.Names).Any(c => c.Terms.Any(t => comparison.Same(deed, t)));
    }

    /// <summary>A clause of the fact beside a piece of the passage.</summary>
    private sealed record Laid(Clause Fact, IReadOnlyList<Clause> Bounds, Exchange Exchange, Exchange? Before, People People, Comparison Comparison, bool Rival)
    {
        public required Actor Actor { get; init; }

        /// <summary>Whether it tells of another day than the fact does.</summary>
        public required bool OtherDay { get; init; }
    }

    /// <summary>Who does what a clause tells; in "and kicked" the one of the clause before.</summary>
    private Actor Doer(IReadOnlyList<Clause> asserted, int i, People people)
    {
        var own = Actor.Of(asserted[i].Text, people, lexicon);
        var joined = i > 0 && First(asserted[i].Text) is "and" or "but" or "then";
        return joined && own.Kind is ActorKind.Thing && Actor.Deed(asserted[i], lexicon) is { } deed && string.Equals(deed.Stem, own.Words[0], StringComparison.Ordinal) ? Doer(asserted, i - 1, people) : own;
    }

    private Telling? One(Laid laid)
    {
        var core = Core(laid.Fact);
        if (core.Count == 0) return null;
        if (SupportReader.Twice(laid.Fact.Text)) return Without(laid, core);
        Telling? best = null;
        foreach (var clause in laid.Exchange.Clauses.Where(c => c.Asserted && (!Bounded(c) || Asks(c)) && !Orders(c)))
        {
            if (!ProofWords.OfMood(laid.Fact.Text) && ProofWords.Unreal(clause.Text, clause.Text.Length) is not null) continue; // what is to be done tells nothing of what was
            if (laid.Actor.Same(Actor.Of(clause.Text, laid.People, lexicon), laid.People) is false && !Suffered(laid, clause)) continue;
            var shared = core.Where(t => clause.Terms.Any(u => Alike(laid, t, u))).ToList();
            var now = Turned(laid, core, shared, clause) ?? Contrary(laid, core, clause) ?? Excluded(laid, core, shared, clause) ?? Caused(laid, core, shared, clause) ?? Same(laid, core, shared, clause);
            if (now is not null && (best is null || (now.Relation, now.Weight).CompareTo((best.Relation, best.Weight)) > 0)) best = now;
        }

        return best ?? Delayed(laid, core);
    }

    /// <summary>Whether a clause bids and tells no event: "WARNING: Never operate this saw with the guard removed".</summary>
    private static bool Orders(Clause clause) =>
        Array.Exists((string[])["Never ", "Do not ", "Always ", "Don't ", "Don’t "], o => clause.Text.IndexOf(o, StringComparison.Ordinal) is var at && (at > 0 || at == 0 && clause.Modal));

    /// <summary>"Never entered without leave" is met by "she entered" with "no leave"; "she entered" alone leaves it open.</summary>
    private Telling? Without(Laid laid, List<Term> core)
    {
        if (Actor.Deed(laid.Fact, lexicon) is not { } deed || !laid.Exchange.Clauses.Any(c => c.Asserted && !c.Negative && c.Terms.Any(t => Alike(laid, deed, t)))) return null;
        var rest = core.Where(t => !ReferenceEquals(t, deed)).ToList();
        var shared = rest.Where(t => laid.Exchange.Clauses.Any(c => c.Terms.Any(u => Alike(laid, t, u)))).ToList();
        if (shared.Count == 0) return null;
        var lacking = core.Count > 0 && laid.Exchange.Clauses.Any(c => c.Asserted && c.Negative && c.Terms.Any(u => Alike(laid, core[^1], u)))
            || Said(laid).Contains("without", StringComparison.OrdinalIgnoreCase) && laid.Exchange.Clauses.All(c => !c.Negative);
        return new(lacking ? Relation.Meets : Relation.MayClash, laid.Exchange, laid.Fact.Text, lacking ? "" : "the passage does not say whether it was without that", 1 + Share([deed, .. shared], core));
    }

    /// <summary>Whether the fact tells what was done to somebody, and the clause what others did to the same one: "she was never disciplined", "they disciplined me".</summary>
    private static bool Suffered(Laid laid, Clause clause)
    {
        var words = Tokens.Of(laid.Fact.Text);
        var passive = words.FindIndex(w => w.Lower is "was" or "were" or "been") is >= 0 and var at && words.Skip(at + 1).Take(3).Any(w => w.Lower.EndsWith("ed", StringComparison.Ordinal) || w.Lower is "given" or "told" or "taken" or "sent" or "paid" or "brought" or "shown");
        if (!passive || laid.Actor.Kind is not ActorKind.Named) return false;
        return laid.Actor.Words.Any(laid.People.Speaker.Contains)
            ? Tokens.Of(clause.Text).Exists(w => w.Lower is "me" or "us") : clause.Terms.Any(t => t.Kind is TermKind.Name && laid.Actor.Words.Contains(t.Stem, StringComparer.Ordinal));
    }

    /// <summary>The same event after a longer wait: "within ten minutes", and "I sat there for three hours before they took me".</summary>
    private Telling? Delayed(Laid laid, List<Term> core)
    {
        if (laid.Fact.Terms.FirstOrDefault(t => Amounts.Minutes(t) is not null) is not { } own) return null;
        for (var i = 1; i < laid.Exchange.Clauses.Count; i++)
        {
            var (clause, before) = (laid.Exchange.Clauses[i], laid.Exchange.Clauses[i - 1]);
            if (First(clause.Text) is not ("before" or "until") || !before.Asserted || clause.Negative != laid.Fact.Negative) continue;
            if (before.Terms.FirstOrDefault(t => Amounts.Minutes(t) is not null) is not { } wait || Amounts.Minutes(wait) <= Amounts.Minutes(own)) continue;
            var shared = core.Where(t => clause.Terms.Any(u => Alike(laid, t, u))).ToList();
            if (Event(laid, core, shared))
                return new(own.AtMost ? Relation.Meets : Relation.MayClash, laid.Exchange, laid.Fact.Text, own.AtMost ? "the wait was longer" : "the two may count from different moments", 1 + Share(shared, core));
        }

        return null;
    }

    /// <summary>The same event with the opposite sign.</summary>
    private Telling? Turned(Laid laid, List<Term> core, List<Term> shared, Clause clause)
    {
        if (clause.Negative == laid.Fact.Negative || laid.OtherDay && !Array.Exists(Always, w => Said(laid).Contains(w, StringComparison.OrdinalIgnoreCase))) return null;
        var weight = Share(shared, core);
        if (!Event(laid, core, shared) && !Bare(laid, core, clause) || DeniesAnother(laid, clause)) return null;
        if (clause.Modal != laid.Fact.Modal) return new(Relation.MayClash, laid.Exchange, laid.Fact.Text, "one speaks of what was and the other of what could be", weight);
        if (laid.Exchange.Clauses.Any(c => c.Asserted && c.Negative == laid.Fact.Negative && Share([.. core.Where(t => c.Terms.Any(u => laid.Comparison.Same(t, u)))], core) >= Math.Max(0.6, weight)))
            return new(Relation.MayClash, laid.Exchange, laid.Fact.Text, "the answer says both", weight);
        if (laid.Fact.Negative && laid.Bounds.Count > 0 && First(laid.Bounds[0].Text) is "until" or "before" && !Array.Exists(Times, t => Said(laid).Contains(t, StringComparison.OrdinalIgnoreCase)))
            return new(Relation.MayClash, laid.Exchange, laid.Fact.Text, $"the passage does not say whether that was {First(laid.Bounds[0].Text)} what the paragraph names", weight);
        return new(Relation.Meets, laid.Exchange, laid.Fact.Text, "", 1 + weight);
    }

    /// <summary>Whether what "no" denies on one side is not spoken of on the other: "he had no trouble applying the cuffs" says that he applied them, and only of the trouble that there was none.</summary>
    private static bool DeniesAnother(Laid laid, Clause clause)
    {
        var (denying, other) = laid.Fact.Negative ? (laid.Fact, clause) : (clause, laid.Fact);
        var named = Tokens.Of(denying.Text).ConvertAll(t => t.Lower).SkipWhile(w => w is not "no").Skip(1).Take(2).ToList();
        if (named.Count == 2 && named[1].EndsWith("ing", StringComparison.Ordinal)) named.RemoveAt(1);
        var denied = denying.Terms.Where(t => t.Kind == TermKind.Word && named.Contains(t.Surface, StringComparer.Ordinal)).ToList();
        return denied.Count > 0 && !denied.Exists(t => other.Terms.Any(u => Alike(laid, t, u)));
    }

    /// <summary>The same event, nothing against it.</summary>
    private Telling? Same(Laid laid, List<Term> core, List<Term> shared, Clause clause) =>
        clause.Negative == laid.Fact.Negative && Event(laid, core, shared) ? new(Relation.SameEvent, laid.Exchange, laid.Fact.Text, "", Share(shared, core)) : null;

    /// <summary>Whether the words shared make the event: its deed, the thing of which it is told, and most of the rest.</summary>
    private bool Event(Laid laid, List<Term> core, List<Term> shared) => shared.Count >= 2 && HoldsThing(laid, core, shared) && (Actor.Deed(laid.Fact, lexicon) is { } deed
        ? shared.Contains(deed) && Share(shared, core) >= 0.5 : Share(shared, core) >= 0.8);

    private bool HoldsThing(Laid laid, List<Term> core, List<Term> shared) => laid.Actor.Kind is not ActorKind.Thing
        || core.Find(t => string.Equals(t.Stem, laid.Actor.Words[0], StringComparison.Ordinal) || lexicon.ShareIdea(t.Stem, laid.Actor.Words[0])) is not { } thing || shared.Contains(thing);

    /// <summary>A bare "he was not kicking", told of the one of whom the fact tells it.</summary>
    private bool Bare(Laid laid, List<Term> core, Clause clause)
    {
        var own = Core(clause);
        if (own.Count != 1 || Actor.Deed(laid.Fact, lexicon) is not { } deed || !laid.Comparison.Same(deed, own[0])) return false;
        if (((string[])["say", "see", "hear", "know", "believe", "remember", "ask"]).Any(v => lexicon.ShareIdea(deed.Stem, v))) return false;
        var told = Actor.Of(clause.Text, laid.People, lexicon);
        return core.Count <= 3 && (laid.Actor.Same(told, laid.People) is true || laid.Actor.Kind is ActorKind.Named && told.Kind is ActorKind.Pronoun);
    }

    /// <summary>Words that meet the claim without being its opposite in sign, told of the same thing.</summary>
    private Telling? Contrary(Laid laid, List<Term> core, Clause clause)
    {
        if (laid.OtherDay || clause.Modal != laid.Fact.Modal) return null;
        foreach (var term in core)
        {
            var others = core.Where(t => !ReferenceEquals(t, term)).ToList();
            var near = others.Where(t => Near(laid, t)).ToList();
            var told = clause.Terms.FirstOrDefault(o => o.Kind == TermKind.Word
                && (lexicon.Meets(term.Stem, laid.Fact.Negative, o.Stem, clause.Negative) || lexicon.Opposed(term.Stem, o.Stem) && clause.Negative == laid.Fact.Negative));
            if (told is null) continue;
            if (others.Count > 0 && near.Count * 2 >= others.Count && !(near.Count == 1 && near[0].Surface is "still"))
                return new(Relation.Meets, laid.Exchange, laid.Fact.Text, "", 1 + Share(near, core));
            if (others.Count == 0 && laid.Actor.Same(Actor.Of(clause.Text, laid.People, lexicon), laid.People) is true) return new(Relation.Meets, laid.Exchange, laid.Fact.Text, "", 1);
        }

        return null;
    }

    /// <summary>Another figure, colour, side or day told of the same event.</summary>
    private Telling? Excluded(Laid laid, List<Term> core, List<Term> shared, Clause clause)
    {
        if (clause.Negative != laid.Fact.Negative || shared.Count == 0 || Share(shared, core) < 0.5 || laid.Comparison.Measure(laid.Fact, [clause]) is not { Conflict: { } conflict } measured) return null;
        if (!measured.FigureDiffers && !conflict.Contains(" where the paragraph has ", StringComparison.Ordinal)) return null;
        if (measured.FigureDiffers && (laid.People.Document || Tokens.Of(Said(laid)).Exists(w => Scales.Contains(w.Lower) && !laid.Fact.Text.Contains(w.Lower, StringComparison.OrdinalIgnoreCase)))) return null; // a table's other row, an average, a total
        var anchored = measured.FigureDiffers && (laid.Bounds.Count > 0 || Array.Exists(["after", "before", "from"], w => Said(laid).Contains(w, StringComparison.OrdinalIgnoreCase)))
            && !laid.Bounds.Any(b => Core(b).Exists(t => laid.Exchange.Clauses.Any(c => c.Terms.Any(u => laid.Comparison.Same(t, u)))));
        var told = Actor.Of(clause.Text, laid.People, lexicon);
        if (anchored && !Event(laid, core, shared)) return null;
        if (laid.Actor.Kind is ActorKind.Named && told.Kind is not (ActorKind.Pronoun or ActorKind.Speaker) && !laid.Actor.Words.Any(w => Said(laid).Contains(w, StringComparison.OrdinalIgnoreCase))) return null;
        return anchored ? new(Relation.MayClash, laid.Exchange, laid.Fact.Text, "the two count from different moments", Share(shared, core))
            : shared.Count >= 2 && Event(laid, core, shared) || laid.Actor.Same(told, laid.People) is true && shared.Count == core.Count ? new(Relation.Meets, laid.Exchange, laid.Fact.Text, conflict, 1 + Share(shared, core)) : null;
    }

    private static readonly HashSet<string> Scales = new(StringComparer.Ordinal) { "average", "averaged", "mean", "total", "altogether", "maximum", "minimum", "claim", "net", "gross", "another", "usual", "usually", "typically", "normally" };

    /// <summary>The same event, put down to another deed: "the key broke while he was removing it", "when the officer bent it, the key broke".</summary>
    private Telling? Caused(Laid laid, List<Term> core, List<Term> shared, Clause clause)
    {
        if (!Event(laid, core, shared) || clause.Negative != laid.Fact.Negative) return null;
        var own = laid.Bounds.FirstOrDefault(b => First(b.Text) is "while" or "when" or "because" or "as");
        if (own is null || Said(laid).Contains("after the", StringComparison.OrdinalIgnoreCase)) return null;
        var reader = new ClauseReader(lexicon, laid.People.Names);
        foreach (var cause in reader.Read(Said(laid)).Where(c => First(c.Text) is "while" or "when" or "because" or "as"))
        {
            if (Core(cause).Count == 0 || Core(cause).Exists(t => Core(own).Exists(u => laid.Comparison.Same(t, u)) || core.Exists(u => laid.Comparison.Same(t, u)))) continue;
            var actor = Actor.Of(own.Text[First(own.Text).Length..], laid.People, lexicon);
            var theirs = Actor.Of(cause.Text[First(cause.Text).Length..], laid.People, lexicon);
            if (theirs.Kind is ActorKind.Thing or ActorKind.Unknown or ActorKind.Speaker || actor.Same(theirs, laid.People) is false && !laid.Rival) continue;
            return new(laid.Rival ? Relation.Meets : Relation.MayClash, laid.Exchange, laid.Fact.Text + " " + own.Text,
                $"it was “{cause.Text}”; in the paragraph it is “{own.Text}”", 1 + Share(shared, core));
        }

        return null;
    }

    private static string Said(Laid laid) => laid.Exchange.Question + " " + laid.Exchange.Answer;

    private static bool Near(Laid laid, Term term) =>
        laid.Exchange.Clauses.Concat(laid.Before?.Clauses ?? []).Any(c => c.Terms.Any(u => laid.Comparison.Same(term, u)));

    private static bool Bounded(Clause clause) => Bounds.Contains(First(clause.Text));

    /// <summary>Whether it asks for the time, "When did you tell them", and so stands for what happened.</summary>
    private static bool Asks(Clause clause) => Array.Exists(["When did ", "When was ", "When were ", "When had "], w => clause.Text.StartsWith(w, StringComparison.Ordinal));

    private static string First(string text)
    {
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        return (space < 0 ? text : text[..space]).ToLowerInvariant();
    }

    private static bool Testified(Clause clause) => clause.Terms.Any(t => t.Surface is "testified" or "testifies") || clause.Text.Contains(" testified ", StringComparison.Ordinal);

    /// <summary>Whether two terms are the same; one person is not any other.</summary>
    private static bool Alike(Laid laid, Term a, Term b) =>
        a.Kind is TermKind.Person ? string.Equals(a.Stem, b.Stem, StringComparison.Ordinal) : laid.Comparison.Same(a, b);

    /// <summary>The words that make the event: no names, no words that fit any event, no person but one who comes after the thing, "trucks without a driver".</summary>
    private List<Term> Core(Clause clause)
    {
        var core = new List<Term>();
        foreach (var term in clause.Terms.Where((t, i) => (t.Kind is TermKind.Word || t.Kind is TermKind.Person && clause.Terms.Take(i).Any(u => u.Kind is TermKind.Word)) && !lexicon.IsWeak(t.Stem) && t.Surface is not ("before" or "after" or "still" or "left" or "right" or "could" or "may" or "shall" or "able")))
            if (!core.Exists(c => lexicon.ShareIdea(c.Stem, term.Stem))) core.Add(term);
        return core;
    }

    private double Share(List<Term> shared, List<Term> core)
    {
        var all = core.Sum(t => record.Rarity(t.Stem));
        return all <= 0 ? 0 : shared.Sum(t => record.Rarity(t.Stem)) / all;
    }
}
