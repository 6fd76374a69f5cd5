using Assiduous.Statements.Words;

namespace Assiduous.Statements.Evidence;

/// <summary>Tells whether the things, places, days and figures of a clause stand with its deed in the passage, or with something else.</summary>
internal sealed class Slots(Lexicon lexicon, People people, Comparison comparison)
{
    private static readonly HashSet<string> Helping = new(StringComparer.Ordinal) { "was", "were", "is", "are", "did", "does", "do", "had", "has", "have", "could", "can", "would", "will" };

    /// <summary>A thing of the paragraph that every clause which tells the deed has otherwise, and the passage tells of something else.</summary>
    /// <param name="asserted">The clause of the paragraph.</param>
    /// <param name="deed">What it tells.</param>
    /// <param name="carriers">The clauses of the passage that tell the same.</param>
    /// <param name="clauses">All of the passage.</param>
    public string? Doubt(Clause asserted, Term deed, List<Clause> carriers, IReadOnlyList<Clause> clauses)
    {
        var behind = false;
        foreach (var term in asserted.Terms)
        {
            behind |= ReferenceEquals(term, deed);
            if (ReferenceEquals(term, deed) || !behind && term.Kind is TermKind.Word || term.Kind is TermKind.Person || term.Kind is TermKind.Name && people.Names.Contains(term.Stem) || !term.IsQuantity && lexicon.IsWeak(term.Stem)) continue;
            if (OnAnotherDay(term, carriers) is { } day) return day;
            if (carriers.Exists(c => clauses.Any(o => Together(o, c) && Has(o, term)))) continue;
            var holders = clauses.Where(o => !o.Before && Has(o, term)).ToList();
            if (holders.Count == 0 || holders.Exists(o => Adds(o, asserted, deed, term))) continue;
            var direct = ReferenceEquals(term, Object(asserted, deed));
            if (term.Kind is TermKind.Word && !term.Circumstance && !direct && holders.Exists(o => Actor.Deed(o, lexicon) is { } told && lexicon.ShareIdea(told.Stem, "say"))) continue; // what was said is told of the deed itself
            foreach (var c in carriers)
                if (Rival(asserted, deed, term, c) is { } rival) return $"The passage says “{c.Text}”: {rival.Printed}, and not {term.Printed}.";
        }

        return null;
    }

    /// <summary>A figure that a document has in a row of its own, where the row that speaks of the paragraph's thing has another.</summary>
    public string? Row(Clause asserted, IReadOnlyList<Clause> clauses)
    {
        if (people.Speaker.Count > 0) return null;
        foreach (var figure in asserted.Terms.Where(t => t.IsQuantity && t.Kind is not TermKind.Date))
        {
            var rows = clauses.Where(c => Has(c, figure)).ToList();
            if (rows.Count == 0) continue;
            var most = rows.Max(c => Shared(asserted, c));
            if (clauses.FirstOrDefault(c => Shared(asserted, c) > most && c.Terms.Any(t => t.Kind == figure.Kind && !comparison.Same(figure, t))) is { } other) return $"The passage says “{other.Text}”; {figure.Printed} stands elsewhere in it.";
        }

        return null;
    }

    /// <summary>The first thing told behind a deed.</summary>
    private Term? Object(Clause clause, Term deed) => clause.Terms.SkipWhile(t => !ReferenceEquals(t, deed)).Skip(1).FirstOrDefault(t => t is { Kind: TermKind.Word, Circumstance: false } && !lexicon.IsWeak(t.Stem));

    private int Shared(Clause asserted, Clause c) => asserted.Terms.Count(t => t.Kind is TermKind.Word && c.Terms.Any(u => comparison.Same(t, u)));

    /// <summary>Another day in every clause that tells the deed, even where the sentence has the paragraph's day of something else.</summary>
    private string? OnAnotherDay(Term term, List<Clause> carriers)
    {
        bool Day(Term t) => term.Kind is TermKind.Date ? t.Kind is TermKind.Date : Weekdays.Contains(t.Surface);
        if (term.Kind is not TermKind.Date && !Weekdays.Contains(term.Surface)) return null;
        var dated = carriers.Where(c => c.Terms.Any(Day)).ToList();
        return dated.Count > 0 && dated.TrueForAll(c => !Has(c, term)) ? $"The passage says “{dated[0].Text}”: another day than {term.Printed}." : null;
    }

    private static readonly HashSet<string> Weekdays = new(StringComparer.Ordinal) { "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday" };

    private static bool Together(Clause a, Clause b) => ReferenceEquals(a, b) || a.Sentence.Length > 0 && string.Equals(a.Sentence, b.Sentence, StringComparison.Ordinal);

    private bool Has(Clause c, Term term) => c.Terms.Any(t => comparison.Same(term, t));

    /// <summary>Whether a clause only adds a thing to the deed told in another: a question taken up by its answer, a fragment, or the deed told again.</summary>
    private bool Adds(Clause o, Clause asserted, Term deed, Term term)
    {
        var words = Tokens.Of(o.Text);
        if (!o.Asserted || words.Exists(w => w.Lower is "dated" or "also" or "another" or "too")) return false;
        if (Actor.Deed(o, lexicon) is { } own && comparison.Same(deed, own)) return true;
        if (words.Count > 1 && Helping.Contains(words[0].Lower) && words[1].Lower is not ("it" or "that" or "this" or "he" or "she" or "they" or "you" or "those" or "these")) return false;
        var joint = o.Text.Contains(Testimony.Joint, StringComparison.Ordinal);
        if ((joint || o.Sentence.TrimEnd().EndsWith('?')) && Actor.Deed(o, lexicon) is null && !o.Terms.Any(t => comparison.Carries(t) && !asserted.Terms.Any(u => comparison.Same(t, u)))) return true;
        return !o.Terms.Any(t => !comparison.Same(term, t) && t.Kind is TermKind.Word && !lexicon.IsWeak(t.Stem) || t.Kind is TermKind.Name && people.Names.Contains(t.Stem));
    }

    /// <summary>What the clause has in the place of a term: a figure of its kind, or a thing that the paragraph does not name.</summary>
    private Term? Rival(Clause asserted, Term deed, Term term, Clause c) => Told(c).FirstOrDefault(t =>
        (term.IsQuantity ? t.Kind == term.Kind && t.Ordinal == term.Ordinal : t.Kind is TermKind.Word or TermKind.Name && !lexicon.IsWeak(t.Stem) && !people.Names.Contains(t.Stem) && (t.Circumstance == term.Circumstance || term.Circumstance || t.Kind is TermKind.Name) && !lexicon.IsPast(t.Surface) && !lexicon.IsVerb(t.Stem) && !t.Surface.EndsWith("ed", StringComparison.Ordinal))
        && !comparison.Same(deed, t) && !asserted.Terms.Any(a => comparison.Same(a, t)));

    /// <summary>The terms that a clause tells: of a question and its answer those of the answer; none of a title, which tells nothing.</summary>
    private IEnumerable<Term> Told(Clause c)
    {
        var joint = c.Text.IndexOf(Testimony.Joint, StringComparison.Ordinal);
        if (joint < 0) return people.Speaker.Count == 0 && Tokens.Of(c.Text).Count <= 4 && !c.Sentence.Contains(':', StringComparison.Ordinal) ? [] : c.Terms;
        var answer = c.Text[(joint + Testimony.Joint.Length)..];
        return c.Terms.Where(t => answer.Contains(t.Surface, StringComparison.OrdinalIgnoreCase) || answer.Contains(t.Printed, StringComparison.OrdinalIgnoreCase));
    }
}
