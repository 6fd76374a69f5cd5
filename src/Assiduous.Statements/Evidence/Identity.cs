using Assiduous.Statements.Words;

namespace Assiduous.Statements.Evidence;

/// <summary>Tells one thing from another of its kind by the number that names it: "parcel 1061" is not "parcel 1005".</summary>
internal static class Identity
{
    /// <summary>What the words told name instead of the thing asserted; null where they name the same thing or nothing shows it.</summary>
    public static string? OtherThing(IReadOnlyList<Clause> asserted, IReadOnlyList<Clause> told, Lexicon lexicon)
    {
        foreach (var (thing, number) in Named(asserted))
        {
            var theirs = Named(told).Where(t => string.Equals(t.Thing.Stem, thing.Stem, StringComparison.Ordinal) || lexicon.ShareIdea(t.Thing.Stem, thing.Stem)).ToList();
            if (theirs.Count == 0 || told.Any(c => c.Terms.Any(t => t.Kind is TermKind.Number && t.Value.Equals(number.Value)))) continue;
            return $"the passage speaks of {theirs[0].Thing.Printed} {theirs[0].Number.Printed}, and the paragraph of {thing.Printed} {number.Printed}";
        }

        return null;
    }

    /// <summary>Whether both tell days, and no day of the one can be a day of the other.</summary>
    public static bool OtherDay(IReadOnlyList<Clause> asserted, IReadOnlyList<Clause> told, Comparison comparison)
    {
        var (own, theirs) = (Days(asserted), Days(told));
        return own.Count > 0 && theirs.Count > 0 && !own.Exists(d => theirs.Exists(t => comparison.Same(d, t)));
    }

    private static List<Term> Days(IReadOnlyList<Clause> clauses) => [.. clauses.SelectMany(c => c.Terms).Where(t => t.Kind is TermKind.Date)];

    private static IEnumerable<(Term Thing, Term Number)> Named(IReadOnlyList<Clause> clauses)
    {
        foreach (var clause in clauses)
            for (var i = 1; i < clause.Terms.Count; i++)
                if (clause.Terms[i] is { Kind: TermKind.Number, Names: true } && clause.Terms[i - 1] is { Kind: TermKind.Word } thing) yield return (thing, clause.Terms[i]);
    }
}
