using Assiduous.Statements.Words;

namespace Assiduous.Statements.Evidence;

/// <summary>Doubts whether a passage that has a sentence's words says the sentence.</summary>
/// <remarks>
/// The words of a sentence may all stand in a passage that says something else: that it was planned, or would have been, or was done by the
/// other, on another day, or that the witness takes it back. Each check names what stands in the way; a doubt makes the support unclear,
/// never the reverse.
/// </remarks>
internal sealed class Proof(Lexicon lexicon, People people, Comparison comparison)
{
    private readonly Roles _roles = new(lexicon, people, comparison);
    private readonly Slots _slots = new(lexicon, people, comparison);

    /// <summary>What stands in the way, in a sentence; null where nothing does.</summary>
    /// <param name="sentence">What is asserted.</param>
    /// <param name="asserted">Its clauses.</param>
    /// <param name="passage">The words cited.</param>
    /// <param name="clauses">Their clauses.</param>
    /// <param name="ignorant">Whether of some of what was asked the witness says not to know.</param>
    public string? Doubt(string sentence, IReadOnlyList<Clause> asserted, string passage, IReadOnlyList<Clause> clauses, bool ignorant) =>
        ProofWords.Doubt(sentence, passage) ?? (ignorant && ProofWords.OfEveryOne(sentence) ? "The paragraph speaks of all or none; of some the witness does not know." : null) ?? asserted.Select((a, i) => Of(sentence, a, i + 1 < asserted.Count ? asserted[i + 1] : null, clauses)).FirstOrDefault(d => d is not null);

    private string? Of(string sentence, Clause asserted, Clause? after, IReadOnlyList<Clause> clauses)
    {
        if (!ProofWords.OfDuty(sentence) && Limits.Doubt(asserted, clauses) is { } limit) return limit;
        if (_slots.Row(asserted, clauses) is { } row) return row;
        if (asserted.Text.StartsWith("without ", StringComparison.OrdinalIgnoreCase) || Deed(asserted) is not { } deed) return null;
        var telling = clauses.Where(c => c is { Asserted: true, Before: false, Ignorant: false } && c.Terms.Any(t => !t.Noun && comparison.Same(deed, t))).ToList();
        var literal = telling.Where(c => c.Terms.Any(t => !t.Noun && string.Equals(t.Stem, deed.Stem, StringComparison.Ordinal))).ToList();
        if (literal.Count > 0) telling = literal; // "operate" is told by "operate" before "work"
        if (telling.Count == 0 && !Testimony.Circumstance(asserted) && clauses.FirstOrDefault(c => c is { Asserted: false, Before: false } && c.Terms.Any(t => !t.Noun && comparison.Same(deed, t))) is { } open) return $"“{open.Text}” was asked, and the answer does not say it.";
        var carriers = telling.Where(c => c.Negative == asserted.Negative).ToList();
        if (carriers.Count == 0) return telling.Count > 0 && !asserted.Until && !telling.Exists(c => c.Until) ? $"The passage says “{telling[0].Text}”." : Conjoined(asserted, clauses);
        if (Conjoined(asserted, clauses) is { } half) return half;
        var whys = carriers.ConvertAll(c => Unreal(sentence, deed, c) ?? Turned(sentence, c) ?? Order(after, c));
        if (whys.TrueForAll(w => w is not null)) return whys[0];
        carriers = [.. carriers.Where((_, i) => whys[i] is null)];
        if ((Unordered(after, clauses) ?? _slots.Doubt(asserted, deed, carriers, clauses) ?? OnlyAsked(asserted, carriers, clauses) ?? _roles.Doubt(asserted, deed, [.. carriers.Where(c => Held(asserted, c) == carriers.Max(o => Held(asserted, o)))], clauses)) is { } why) return why;
        var most = carriers.Max(c => Held(asserted, c));
        return telling.Find(c => c.Negative != asserted.Negative && !asserted.Until && !c.Until && Held(asserted, c) > most) is { } contrary ? $"The passage also says “{contrary.Text}”." : null;
    }

    /// <summary>The second of two things joined by "and" of which the passage has nothing.</summary>
    private string? Conjoined(Clause asserted, IReadOnlyList<Clause> clauses)
    {
        var words = Tokens.Of(asserted.Text);
        var and = words.FindIndex(w => w.Lower is "and");
        if (and < 0) return null;
        var behind = words.Skip(and + 1).Take(5).Select(w => w.Lower).ToHashSet(StringComparer.Ordinal);
        var joined = asserted.Terms.Where(t => t.Kind is TermKind.Word && !lexicon.IsWeak(t.Stem) && behind.Contains(t.Surface)).ToList();
        return joined.Count > 0 && joined.TrueForAll(t => !clauses.Any(c => c.Terms.Any(u => comparison.Same(t, u)))) && joined[0] is var lacking
            ? $"The paragraph joins two things; of “{lacking.Printed}” the passage says nothing." : null;
    }

    /// <summary>The one who does it stands only in a question that no answer takes up: "Did Harrow order it? There was an order."</summary>
    private string? OnlyAsked(Clause asserted, List<Clause> carriers, IReadOnlyList<Clause> clauses)
    {
        if (people.Speaker.Count == 0 || Actor.Of(asserted.Text, people, lexicon) is not { Kind: ActorKind.Named } actor || actor.Words.Any(w => people.Speaker.Contains(w) || people.Organizations.Contains(w))) return null;
        bool Names(Clause c) => c.Terms.Any(t => t.Kind is TermKind.Name && actor.Words.Any(w => people.One(w, t.Stem)));
        if (carriers.Exists(c => Names(c) || c.ThirdPerson || c.Terms.Any(t => t.Kind is TermKind.Person)) || clauses.Any(c => c.Asserted && Names(c))) return null;
        return clauses.FirstOrDefault(c => !c.Asserted && !c.Before && Names(c)) is { } open ? $"“{open.Text}” was asked, and the answer does not say it." : null;
    }

    /// <summary>A clause of the paragraph, "after he signed it", where no word of the passage tells which was first.</summary>
    private string? Unordered(Clause? after, IReadOnlyList<Clause> clauses) =>
        after is not null && after.Terms.All(t => !t.IsQuantity) && (after.Text.StartsWith("before ", StringComparison.OrdinalIgnoreCase) || after.Text.StartsWith("after ", StringComparison.OrdinalIgnoreCase)) && Actor.Deed(after, lexicon) is not null && clauses.Any(c => !c.Before && c.Terms.Any(t => t.Kind is TermKind.Word && !lexicon.IsWeak(t.Stem) && after.Terms.Any(u => comparison.Same(u, t))))
        && !clauses.Any(c => ProofWords.TellsOrder(c.Sentence.Length > 0 ? c.Sentence : c.Text)) ? $"The paragraph says “{after.Text}”; the passage does not tell which was first." : null;

    /// <summary>What the clause tells: its first word that looks like a verb, or the word that follows its subject.</summary>
    private Term? Deed(Clause clause)
    {
        if (Actor.Deed(clause, lexicon) is { } deed) return deed;
        if (clause.Terms.FirstOrDefault(t => t is { Kind: TermKind.Word, Noun: false, Circumstance: false } && t.Surface is not ("left" or "before" or "after") && lexicon.IsPast(t.Surface)) is { } past) return past;
        var subject = clause.Terms.TakeWhile(t => t.Kind is TermKind.Name or TermKind.Person).Count();
        return subject > 0 && subject < clause.Terms.Count && clause.Terms[subject] is { Kind: TermKind.Word, Noun: false, Circumstance: false } next ? next : null;
    }

    private int Held(Clause asserted, Clause c) => asserted.Terms.Count(t => t.Kind is not (TermKind.Name or TermKind.Person) && c.Terms.Any(u => comparison.Same(t, u)));

    /// <summary>A deed that was only planned, possible, bidden, asked about or told on a condition.</summary>
    private string? Unreal(string sentence, Term deed, Clause c)
    {
        var moody = ProofWords.OfMood(sentence);
        if (moody && ProofWords.OfCondition(sentence)) return null;
        var words = c.Sentence.Length > 0 ? c.Sentence : c.Text;
        return ProofWords.Unreal(words, Place(words, c.Terms.FirstOrDefault(t => !t.Noun && comparison.Same(deed, t)) ?? deed), moody, sentence) is { } mark ? $"The passage says “{mark}”: that it was so, it does not say outright." : null;
    }

    /// <summary>A sentence of the passage that denies twice, where the paragraph does not.</summary>
    private static string? Turned(string sentence, Clause c) =>
        !SupportReader.Twice(sentence) && ProofWords.DeniesTwice(c.Sentence) ? "The passage denies twice; which way it reads is for a reader to tell." : null;

    /// <summary>Where in a sentence the deed is told; its end where it is told in other words.</summary>
    private int Place(string words, Term deed)
    {
        for (var i = 0; Tokens.Next(words, i) is var (start, end, word); i = end)
            if (word && deed.Stem.Split('_')[0] is var stem && string.Equals(lexicon.Stem(words[start..end].ToLowerInvariant()), stem, StringComparison.Ordinal)) return start;
        return words.Length;
    }

    /// <summary>"After" where the paragraph has "before", or the reverse, in the sentence that tells the deed.</summary>
    private static string? Order(Clause? after, Clause c)
    {
        if (after is null) return null;
        bool Has(string word) => Tokens.Of(c.Sentence).Exists(t => string.Equals(t.Lower, word, StringComparison.Ordinal));
        foreach (var (own, other) in ((string, string)[])[("before", "after"), ("after", "before")])
            if (after.Text.StartsWith(own + " ", StringComparison.OrdinalIgnoreCase) && Has(other) && !Has(own)) return $"The passage says “{c.Sentence}”, “{other}” where the paragraph has “{own}”.";
        return null;
    }
}
