using Assiduous.Statements.Words;

namespace Assiduous.Statements.Evidence;

/// <summary>Lays quantities against each other: times, dates, lengths of time, figures and their limits.</summary>
internal static class Amounts
{
    /// <summary>Whether two quantities may be the same; one told with "about" has some play.</summary>
    public static bool Same(Term a, Term b)
    {
        if (!a.IsQuantity || !b.IsQuantity) return false;
        if (a.Kind == TermKind.Time && b.Kind == TermKind.Time)
        {
            var gap = Math.Abs(a.Value - b.Value);
            if (!(a.HalfKnown && b.HalfKnown)) gap = Math.Min(gap % 720, 720 - gap % 720);
            return gap <= (a.Approximate || b.Approximate ? 5 : 0.99);
        }

        if (a.Kind == TermKind.Date && b.Kind == TermKind.Date) return SameDate(a.Value, b.Value);
        if (Year(a) is { } own && b.Kind is TermKind.Date && (int)b.Value / 10000 == own) return true;
        if (a.Kind is TermKind.Money && Sum(b) || b.Kind is TermKind.Money && Sum(a)) return Math.Abs(a.Value - b.Value) < 0.0001; // "Ninety-five thousand", where dollars were spoken of
        if (a.Kind != b.Kind || a.Ordinal != b.Ordinal) return false;
        if ((a.AtMost || b.AtMost) && !(a.AtMost && b.AtMost) && !a.AtLeast && !b.AtLeast && OneUnit(a, b)) return a.AtMost ? Amount(b) <= Amount(a) : Amount(a) <= Amount(b);
        if (Minutes(a) is { } length && Minutes(b) is { } theirs) return Math.Abs(length - theirs) <= (a.Approximate && b.Approximate ? 0.1 * length : 0.0001);
        if (Inches(a) is { } long_ && Inches(b) is { } tall) return Math.Abs(long_ - tall) <= (a.Approximate && b.Approximate ? 0.1 * long_ : 0.0001);
        if (a.Kind is TermKind.Number && Measures.Contains(a.Stem) && Measures.Contains(b.Stem) && !string.Equals(a.Stem, b.Stem, StringComparison.Ordinal)) return false; // eight inches are not eight centimeters
        return Math.Abs(a.Value - b.Value) <= (a.Approximate && b.Approximate ? 0.1 * a.Value : 0.0001);
    }

    private static readonly HashSet<string> Measures = new(StringComparer.Ordinal)
    {
        "inch", "foot", "feet", "yard", "mil", "centimeter", "meter", "millimeter", "kilometer", "acr", "gallon", "barrel", "liter", "ounc", "pound", "ton", "kilogram", "gram", "milligram", "month", "year", "percent", "degre", "page", "mile",
    };

    /// <summary>A year told alone, "in 2019".</summary>
    private static int? Year(Term term) => term is { Kind: TermKind.Number, Ordinal: false, Stem: "" } && term.Value is >= 1900 and <= 2100 && term.Surface.Length == 4 ? (int)term.Value : null;

    private static bool Sum(Term term) => term is { Kind: TermKind.Number, Ordinal: false, Stem: "", Value: >= 1000 } && Year(term) is null;

    private static bool OneUnit(Term a, Term b) => a.Kind is not TermKind.Number || Minutes(a) is not null && Minutes(b) is not null || string.Equals(a.Stem, b.Stem, StringComparison.Ordinal);

    /// <summary>Whether one figure is beyond the limit that the other sets: "at most twenty" and fifty, "no later than 4:30" and "after six".</summary>
    public static bool Beyond(Term a, Term b)
    {
        if (!a.AtMost && !a.AtLeast && !b.AtMost && !b.AtLeast) return false;
        var (own, theirs) = (Amount(a), Amount(b));
        if (a.Kind is TermKind.Time && !(a.HalfKnown && b.HalfKnown)) (own, theirs) = (own % 720, theirs % 720);
        return a.AtMost && !b.AtMost ? theirs > own : a.AtLeast && !b.AtLeast ? theirs < own : b.AtMost && !a.AtMost ? own > theirs : b.AtLeast && !a.AtLeast && own < theirs;
    }

    private static double Amount(Term term) => Minutes(term) ?? term.Value;

    /// <summary>A length of time in minutes; null for any other quantity.</summary>
    public static double? Minutes(Term term) => term.Kind is not TermKind.Number || term.Ordinal ? null : term.Stem switch
    {
        "second" => term.Value / 60, "minut" => term.Value, "hour" => term.Value * 60, "day" => term.Value * 1440, "week" => term.Value * 10080, _ => null,
    };

    /// <summary>A length in inches; null for any other quantity.</summary>
    private static double? Inches(Term term) => term.Kind is not TermKind.Number || term.Ordinal ? null : term.Stem switch
    {
        "inch" => term.Value, "foot" => term.Value * 12, "yard" => term.Value * 36, _ => null,
    };

    private static bool SameDate(double a, double b)
    {
        int x = (int)a, y = (int)b;
        return Agree(x / 10000, y / 10000) && Agree(x / 100 % 100, y / 100 % 100) && Agree(x % 100, y % 100);
        static bool Agree(int p, int q) => p == 0 || q == 0 || p == q;
    }
}
