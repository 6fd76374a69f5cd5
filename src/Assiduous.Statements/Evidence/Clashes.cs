using Assiduous.Statements.Words;

namespace Assiduous.Statements.Evidence;

/// <summary>Finds what a passage says instead of what a clause tells.</summary>
internal sealed class Clashes(Lexicon lexicon, Comparison comparison)
{
    /// <summary>Another word, sign or thing in the place of the clause's; null where nothing clashes.</summary>
    public string? Otherwise(Clause clause, List<Term> missing, IReadOnlyList<Clause> passage, double found, double substance) =>
        Absent(clause, passage) ?? Excluded(clause, missing, passage, found, substance) ?? Contrary(clause, missing, passage) ?? Opposite(clause, missing, passage);

    /// <summary>A figure of the same unit that differs, where the passage speaks of the same thing.</summary>
    public string? Figure(Clause clause, List<Term> missing, IReadOnlyList<Clause> passage, double found)
    {
        foreach (var term in missing.Where(t => t.IsQuantity && (t.AtMost || t.AtLeast)))
            foreach (var told in passage.Where(c => c.Asserted && c.Negative == clause.Negative))
                if (told.Terms.FirstOrDefault(t => t.Kind == term.Kind && t.Ordinal == term.Ordinal && SameUnit(term, t) && Amounts.Beyond(term, t)) is { } rival
                    && (found >= 1 || clause.Terms.Any(t => t.Kind == TermKind.Word && !lexicon.IsWeak(t.Stem) && told.Terms.Any(u => u.Kind == TermKind.Word && comparison.Same(t, u)))))
                    return $"the passage has {rival.Printed} where the paragraph has {term.Printed}";
        foreach (var term in missing.Where(t => t.IsQuantity && !t.Bound))
        {
            var rivals = passage.Where(c => c.Asserted).SelectMany(c => c.Terms.Select(t => (Term: t, Clause: c)))
                .Where(r => r.Term.IsQuantity && r.Term.Kind == term.Kind && r.Term.Ordinal == term.Ordinal && !r.Term.Bound && SameUnit(term, r.Term)).ToList();
            if (rivals.Count is 0 or > 3) continue;
            if (clause.Terms.Any(t => t.IsQuantity && rivals.Exists(r => Amounts.Same(t, r.Term)))) continue;
            var shared = rivals.Exists(r => clause.Terms.Any(t => t.Kind == TermKind.Word && !lexicon.IsWeak(t.Stem) && r.Clause.Terms.Any(u => u.Kind == TermKind.Word && comparison.Same(t, u))));
            if (!shared && found < 1) continue;
            return $"the passage has {rivals[0].Term.Printed} where the paragraph has {term.Printed}";
        }

        return null;
    }

    private bool SameUnit(Term a, Term b)
    {
        if (a.Kind is not TermKind.Number) return true;
        if (a.Stem.Length == 0 || b.Stem.Length == 0) return false;
        if (Amounts.Minutes(a) is not null && Amounts.Minutes(b) is not null) return true;
        return string.Equals(a.Stem, b.Stem, StringComparison.Ordinal) || lexicon.ShareIdea(a.Stem, b.Stem);
    }

    /// <summary>A word that excludes the paragraph's: another colour, the other side, before for after.</summary>
    private string? Excluded(Clause clause, List<Term> missing, IReadOnlyList<Clause> passage, double found, double substance)
    {
        if (found < 1 || found < substance * 0.3) return null;
        foreach (var term in missing)
        {
            if (lexicon.Exclusive(term.Stem) is not { } own) continue;
            foreach (var other in passage.Where(c => c.Asserted).SelectMany(c => c.Terms))
                if (lexicon.Exclusive(other.Stem) is { } theirs && theirs.Set == own.Set && !string.Equals(theirs.Value, own.Value, StringComparison.Ordinal)
                    && !clause.Terms.Any(t => string.Equals(lexicon.Exclusive(t.Stem)?.Value, theirs.Value, StringComparison.Ordinal)))
                    return $"the passage has “{other.Printed}” where the paragraph has “{term.Printed}”";
        }

        return null;
    }

    /// <summary>Words that meet the claim without using its words, told of the same thing.</summary>
    private string? Contrary(Clause clause, List<Term> missing, IReadOnlyList<Clause> passage)
    {
        foreach (var term in missing.Where(t => t.Kind == TermKind.Word))
            foreach (var theirs in passage.Where(c => c.Asserted))
                if (theirs.Terms.Any(o => o.Kind == TermKind.Word && lexicon.Meets(term.Stem, clause.Negative, o.Stem, theirs.Negative))
                    && (clause.Terms.Any(t => t.Kind == TermKind.Word && !ReferenceEquals(t, term) && !lexicon.IsWeak(t.Stem) && passage.Any(c => c.Terms.Any(u => u.Kind == TermKind.Word && comparison.Same(t, u))))
                        || clause.Terms.Count(comparison.Carries) == 1 && clause.Terms.Any(t => t.Kind is TermKind.Name or TermKind.Person) && (theirs.FirstPerson || theirs.ThirdPerson || comparison.Subjects(clause, theirs))))
                    return $"the passage says “{theirs.Text}”";
        return null;
    }

    /// <summary>A word that says the opposite, told of somebody without a turn of its own.</summary>
    private string? Opposite(Clause clause, List<Term> missing, IReadOnlyList<Clause> passage)
    {
        foreach (var term in clause.Terms.Where(t => t.Kind == TermKind.Word))
            foreach (var theirs in passage.Where(c => c.Asserted))
                foreach (var other in theirs.Terms)
                {
                    if (!lexicon.Opposed(term.Stem, other.Stem) || !missing.Contains(term)) continue;
                    if (clause.Negative == theirs.Negative && (comparison.Subjects(clause, theirs) || theirs.Terms.Count(comparison.Carries) == 1 && passage.Any(c => c.Asserted && comparison.Subjects(clause, c))) && !OtherObject(clause, term, theirs, other)) return $"the passage says “{theirs.Text}”";
                }

        return null;
    }

    /// <summary>Whether each clause tells of things of its own: to reject housings is not the opposite of accepting a price.</summary>
    private bool OtherObject(Clause clause, Term term, Clause theirs, Term other)
    {
        var own = clause.Terms.Where(t => comparison.Carries(t) && !ReferenceEquals(t, term) && t.Surface is not ("still" or "before" or "after" or "could")).ToList();
        var rest = theirs.Terms.Where(t => comparison.Carries(t) && !ReferenceEquals(t, other)).ToList();
        return own.Count >= 1 && rest.Count >= 2 && !own.Exists(t => rest.Exists(u => comparison.Same(t, u)));
    }

    /// <summary>What the passage says is not there at all, "there wasn't any cone", where the clause tells of it.</summary>
    private string? Absent(Clause clause, IReadOnlyList<Clause> passage)
    {
        if (clause.Negative) return null;
        var deed = Actor.Deed(clause, lexicon);
        foreach (var other in passage)
        {
            if (!other.Asserted || !other.Negative || other.Until || other.Terms.Count(comparison.Carries) is 0 or > 2) continue;
            var words = Tokens.Of(other.Text);
            var no = words.FindIndex(w => w.Lower is "no" or "any");
            if (no < 0 || no + 1 >= words.Count || other.Terms.FirstOrDefault(comparison.Carries) is not { } thing || !string.Equals(thing.Surface, words[no + 1].Lower, StringComparison.Ordinal)) continue;
            if (clause.Terms.TakeWhile(t => !ReferenceEquals(t, deed)).Any(t => comparison.Carries(t) && comparison.Same(t, thing)) || deed is not null && Meanings.IsPhrase(deed.Stem) && comparison.Same(deed, thing)) return $"the passage says “{other.Text}”";
        }

        return null;
    }
}
