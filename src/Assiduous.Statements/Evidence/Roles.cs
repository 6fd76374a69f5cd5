using Assiduous.Statements.Words;

namespace Assiduous.Statements.Evidence;

/// <summary>Tells whether a passage has a deed done by the one of whom the paragraph tells it.</summary>
internal sealed class Roles(Lexicon lexicon, People people, Comparison comparison)
{
    /// <summary>A deed done by another than the paragraph tells, or by the one to whom the paragraph has it done.</summary>
    public string? Doubt(Clause asserted, Term deed, List<Clause> carriers, IReadOnlyList<Clause> clauses)
    {
        if (Undergone(asserted.Text, deed)) return null;
        var actor = Doer(asserted, deed, []);
        string? why = null;
        foreach (var c in carriers.Where(c => !Testimony.Circumstance(c) && c.Terms.Any(t => string.Equals(t.Stem, deed.Stem, StringComparison.Ordinal) || lexicon.ShareIdea(t.Stem, deed.Stem))))
        {
            var told = c.Terms.First(t => !t.Noun && comparison.Same(deed, t));
            if (!(people.Speaker.Count == 0 && told.Surface is "signed") && !Undergone(c.Text, told) && Exchanged(asserted, deed, c, told)) { why ??= $"The passage says “{c.Text}”: the other way round."; continue; }
            if (actor.Kind is ActorKind.Named && Undergone(c.Text, told) && ByAnother(actor, c, told)) { why ??= $"The passage says “{c.Text}”, of another than the paragraph."; continue; }
            if (actor.Kind is not ActorKind.Named || Undergone(c.Text, told) || Reported(c, told)) { if (actor.Kind is ActorKind.Named) return null; continue; }
            var doer = Doer(c, told, clauses);
            if (people.Speaker.Count == 0 && doer.Kind is ActorKind.Thing or ActorKind.Unknown && c.Terms.Where(t => t.Kind is TermKind.Name && people.Names.Contains(t.Stem) && !people.Organizations.Contains(t.Stem)).Select(t => t.Stem).ToList() is { Count: > 0 } row && !row.Exists(n => actor.Words.Any(a => people.One(a, n))) && !actor.Words.Any(people.Organizations.Contains)) { why ??= $"The passage says “{c.Text}”, of another than the paragraph."; continue; }
            if (actor.Same(doer, people) is true || doer.Kind is ActorKind.Pronoun && actor.Same(doer, people) is null) return null;
            if (Turned(actor, c, told)) return $"The passage says “{c.Text}”: the other way round.";
            if (AsksWho(c.Text) && (doer.Kind is ActorKind.Thing || doer.Kind is not ActorKind.Unknown && actor.Same(doer, people) is false)) return $"The passage says “{c.Text}”, of another than the paragraph.";
            if (doer.Kind is ActorKind.Speaker or ActorKind.Named or ActorKind.Pronoun or ActorKind.Role && actor.Same(doer, people) is false) why ??= $"The passage says “{c.Text}”, of another than the paragraph.";
        }

        return why;
    }

    /// <summary>Whether the speaker, who does it in the paragraph, undergoes it in the passage: "she supervised me".</summary>
    private bool Turned(Actor actor, Clause c, Term told)
    {
        if (actor.Kind is not ActorKind.Named || !actor.Words.Any(people.Speaker.Contains)) return false;
        var words = Tokens.Of(c.Text);
        var at = words.FindIndex(w => string.Equals(w.Lower, told.Surface, StringComparison.Ordinal));
        return at > 0 && words.Skip(at + 1).Take(1).Any(w => w.Lower is "me" or "us") && !words.Take(at).Any(w => w.Lower is "i" or "we");
    }

    /// <summary>Whether a deed is told of its doer by "by", and that one is not the actor: "was tested by a different group".</summary>
    private bool ByAnother(Actor actor, Clause c, Term told)
    {
        var words = Tokens.Of(c.Text);
        var at = words.FindIndex(w => string.Equals(w.Lower, told.Surface, StringComparison.Ordinal));
        var by = at < 0 ? -1 : words.FindIndex(at, Math.Min(6, words.Count - at), w => w.Lower is "by");
        if (by < 0) return false;
        var doer = words.Skip(by + 1).Take(4).ToList();
        if (doer.Exists(w => w.Lower is "me" or "us" or "him" or "her" or "them" || people.Organizations.Contains(w.Lower)) || actor.Words.Any(people.Organizations.Contains)) return false;
        return doer.Exists(w => w.Lower is "another" or "other" or "different" or "somebody" or "someone") || doer.Exists(w => people.Names.Contains(w.Lower)) && !doer.Exists(w => actor.Words.Any(a => people.One(a, w.Lower)));
    }

    /// <summary>Whether a question asks who did it.</summary>
    internal static bool AsksWho(string text) => Tokens.Of(text).Take(5).Any(t => t.Lower is "who" or "which" or "whose");

    /// <summary>Whether a deed is told of the one who underwent it: "was struck".</summary>
    private static bool Undergone(string text, Term deed)
    {
        var words = Tokens.Of(text);
        var at = words.FindIndex(w => string.Equals(w.Lower, deed.Surface, StringComparison.Ordinal));
        return at > 0 && !deed.Surface.EndsWith("ing", StringComparison.Ordinal) && words.Skip(Math.Max(0, at - 3)).Take(Math.Min(3, at)).Any(w => w.Lower is "was" or "were" or "been" or "being" or "is" or "are" or "got");
    }

    /// <summary>Who does the deed of a clause: the names before it, or, where it opens the clause, whoever the sentence named last before.</summary>
    private Actor Doer(Clause c, Term deed, IReadOnlyList<Clause> clauses)
    {
        var head = c.Terms.TakeWhile(t => !ReferenceEquals(t, deed)).Where(t => t.Kind is TermKind.Name && people.Names.Contains(t.Stem)).Select(t => t.Stem).ToList();
        var joint = c.Text.IndexOf(Testimony.Joint, StringComparison.Ordinal);
        if (joint < 0 && head.Count > 0 && Owned(c.Sentence, head[^1])) return new(ActorKind.Thing, [head[^1] + "'s"]);
        if (joint < 0 && head.Count > 0) return new(ActorKind.Named, head);
        var first = Tokens.Of(c.Text).FirstOrDefault().Lower;
        if (joint < 0 && clauses.Count > 0 && (first is "who" || first is "and" && Tokens.Of(c.Text).ElementAtOrDefault(1).Lower is not ("i" or "we" or "he" or "she" or "they" or "you" or "it") || string.Equals(lexicon.Stem(first ?? ""), deed.Stem, StringComparison.Ordinal)))
        {
            var at = clauses.ToList().FindIndex(o => ReferenceEquals(o, c));
            if (at > 0 && string.Equals(clauses[at - 1].Sentence, c.Sentence, StringComparison.Ordinal))
            {
                if (clauses[at - 1].Terms.LastOrDefault(t => t.Kind is TermKind.Name && people.Names.Contains(t.Stem)) is { } named && first is not "and") return new(ActorKind.Named, [named.Stem]);
                return first is "and" ? Actor.Of(clauses[at - 1].Text, people, lexicon) : new(ActorKind.Unknown, []);
            }
        }

        return Actor.Of(c.Text, people, lexicon);
    }

    /// <summary>Whether a name only tells whose the one is who does it: "Tabor's employer".</summary>
    private static bool Owned(string sentence, string name)
    {
        var at = sentence.LastIndexOf(name, StringComparison.OrdinalIgnoreCase);
        return at >= 0 && at + name.Length + 1 < sentence.Length && sentence[at + name.Length] is '\'' or '\u2019' && sentence[at + name.Length + 1] is 's';
    }

    /// <summary>Whether one who does it in the paragraph has it done in the passage, and the reverse.</summary>
    private bool Exchanged(Clause asserted, Term deed, Clause c, Term told)
    {
        var (before, behind) = Sides(asserted, deed);
        var (first, last) = Sides(c, told);
        return before.Exists(t => last.Exists(u => comparison.Same(t, u)) && !first.Exists(u => comparison.Same(t, u))) && behind.Exists(t => first.Exists(u => comparison.Same(t, u)) && !last.Exists(u => comparison.Same(t, u)));
    }

    private (List<Term> Before, List<Term> Behind) Sides(Clause clause, Term deed)
    {
        var at = clause.Terms.ToList().FindIndex(t => ReferenceEquals(t, deed));
        bool Tells(Term t) => !t.IsQuantity && t.Kind is not TermKind.Person && !t.Circumstance && (t.Kind is TermKind.Name || !lexicon.IsWeak(t.Stem));
        return ([.. clause.Terms.Take(at).Where(Tells)], [.. clause.Terms.Skip(at + 1).Where(Tells)]);
    }

    /// <summary>Whether the clause opens with who saw, heard or said it, so that its first person is not the one who did it: "I saw him take it".</summary>
    private bool Reported(Clause c, Term deed)
    {
        if (lexicon.ShareIdea(deed.Stem, "see") || lexicon.ShareIdea(deed.Stem, "hear")) return false;
        var joint = c.Text.IndexOf(Testimony.Joint, StringComparison.Ordinal);
        return Tokens.Of(joint < 0 ? c.Text : c.Text[(joint + Testimony.Joint.Length)..]).TakeWhile(t => !string.Equals(t.Lower, deed.Surface, StringComparison.Ordinal)).Take(5)
            .Any(t => lexicon.ShareIdea(lexicon.Stem(t.Lower), "see") || lexicon.ShareIdea(lexicon.Stem(t.Lower), "hear") || lexicon.ShareIdea(lexicon.Stem(t.Lower), "say") || lexicon.ShareIdea(lexicon.Stem(t.Lower), "know") || t.Lower is "think" or "believe" or "remember" or "had" or "have" or "gave" or "got" or "me" or "us");
    }
}
