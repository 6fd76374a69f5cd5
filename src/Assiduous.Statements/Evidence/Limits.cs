using System.Text.RegularExpressions;
using Assiduous.Statements.Words;

namespace Assiduous.Statements.Evidence;

/// <summary>Tells a bare figure from one with a limit: "three", "at least three", "fewer than three".</summary>
internal static partial class Limits
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    /// <summary>A limit where the paragraph has a figure, or another limit.</summary>
    public static string? Doubt(Clause asserted, IReadOnlyList<Clause> clauses)
    {
        foreach (var own in asserted.Terms.Where(t => t.IsQuantity && t.Kind is not TermKind.Date))
        {
            var ours = Bound(asserted.Sentence, own);
            var bounds = clauses.Where(c => c is { Asserted: true, Before: false }).SelectMany(c => c.Terms.Where(t => t.Kind == own.Kind && t.Ordinal == own.Ordinal && Math.Abs(t.Value - own.Value) < 0.0001).Select(t => Bound(c.Sentence.Contains(t.Surface, StringComparison.OrdinalIgnoreCase) ? c.Sentence : c.Text, t))).ToList();
            if (bounds.Count > 0 && bounds.TrueForAll(b => !Within(ours, b))) return $"The paragraph and the passage set another limit about {own.Printed}.";
        }

        return null;
    }

    /// <summary>Whether a figure told with one limit bears out the same figure told with another.</summary>
    private static bool Within(char ours, char theirs) => ours == theirs || theirs switch
    {
        '=' => ours is '>' or '<' or 'x',
        'x' => ours is '=' or '>' or '<',
        'g' => ours is '>',
        'l' => ours is '<',
        _ => false,
    };

    /// <summary>How a figure is limited: 'g' more than, '>' at least, 'l' less than, '&lt;' at most, 'x' exactly, '=' told plainly.</summary>
    private static char Bound(string sentence, Term figure)
    {
        var at = sentence.IndexOf(figure.Surface, StringComparison.OrdinalIgnoreCase);
        if (at < 0) return '=';
        var before = sentence[Math.Max(0, at - 24)..at];
        var behind = sentence[(at + figure.Surface.Length)..Math.Min(sentence.Length, at + figure.Surface.Length + 24)];
        if (Least().IsMatch(before) || OrMore().IsMatch(behind)) return '>';
        if (Most().IsMatch(before) || OrLess().IsMatch(behind)) return '<';
        return Greater().IsMatch(before) ? 'g' : Less().IsMatch(before) ? 'l' : Exact().IsMatch(before) ? 'x' : '=';
    }

    [GeneratedRegex(@"\b(at least|no (fewer|less) than|minimum\b[^.;]{0,20}|not less than|not fewer than)\s*\$?$", Options)]
    private static partial Regex Least();

    [GeneratedRegex(@"\b(at most|no (more|later|longer) than|up to|not more than|maximum of|not exceed(ing)?|within)\s*\$?$", Options)]
    private static partial Regex Most();

    [GeneratedRegex(@"\b((more|greater|longer) than|over|exceed(ed|ing|s)?|above|upwards of)\s*\$?$", Options)]
    private static partial Regex Greater();

    [GeneratedRegex(@"\b((less|fewer|shorter) than|under|below|short of)\s*\$?$", Options)]
    private static partial Regex Less();

    [GeneratedRegex(@"\b(exactly|precisely|only|just)\s*\$?$", Options)]
    private static partial Regex Exact();

    [GeneratedRegex(@"^[^.,?;]{0,14}(\bor (more|better|longer|greater)\b|\bat (the )?least\b)", Options)]
    private static partial Regex OrMore();

    [GeneratedRegex(@"^[^.,?;]{0,14}(\bor (less|fewer|under)\b|, tops|\bat most\b)", Options)]
    private static partial Regex OrLess();
}
