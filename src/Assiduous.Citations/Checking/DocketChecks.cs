using System.Text;
using Assiduous.Citations.Reading;

namespace Assiduous.Citations.Checking;

/// <summary>Docket numbers: left out, or written in several forms; and docket entries under several words.</summary>
internal static class DocketChecks
{
    private const int FewestOfUsual = 3;

    public static IEnumerable<Finding> Find(FindingMaker make, IReadOnlyList<Citation> citations)
    {
        foreach (var citation in citations)
        {
            if (citation.ResolvesTo is not null || citation.CaseName is null || citation.Kind is not (CitationKind.Case or CitationKind.Unreported)) continue;
            if (citation.Year is null && citation.Page is not null && citation.Reporter is not null)
                yield return make.On(citation, "date-missing", Severity.Warning, $"{citation.CaseName} is cited in full without court and date.", "Bluebook R. 10.4, 10.5", "Add them in parentheses.");
            else if (citation.Kind == CitationKind.Unreported && citation.DocketNumber is null)
                yield return make.On(citation, "docket-number-missing", Severity.Note, $"{citation.CaseName} is cited from a service without its docket number.", "Bluebook R. 10.8.1(a)", "Add the docket number behind the name.");
        }
        foreach (var court in citations.Where(c => c.Kind == CitationKind.Unreported && c.Court is not null && Shape(c.DocketNumber) is not null).GroupBy(c => c.Court, StringComparer.Ordinal))
            foreach (var finding in Unusual(make, [.. court], c => Shape(c.DocketNumber)!, 2, "docket-number-form", (c, usual) => $"The docket number {c.DocketNumber} is not written in the form of the others of that court ({usual.DocketNumber})."))
                yield return finding;
        var entries = citations.Where(c => c is { Kind: CitationKind.Ecf, Document: null, Ecf: not null } && Chars.IsLetter(c.Text[0])).ToList();
        foreach (var finding in Unusual(make, entries, EntryWord, FewestOfUsual, "entry-form-inconsistent", (c, usual) => $"The docket entry is called “{EntryWord(c)}” here and “{EntryWord(usual)}” elsewhere."))
            yield return finding;
    }

    /// <summary>One finding for each form other than the one used most, where that one is used often enough to be the paper's habit.</summary>
    private static IEnumerable<Finding> Unusual(FindingMaker make, IReadOnlyList<Citation> citations, Func<Citation, string> form, int fewest, string code, Func<Citation, Citation, string> message)
    {
        var forms = citations.GroupBy(form, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ToList();
        if (forms.Count < 2 || forms[0].Count() < fewest || forms[0].Count() == forms[1].Count()) yield break;
        foreach (var other in forms.Skip(1))
            yield return make.On(other.First(), code, Severity.Note, message(other.First(), forms[0].First()), null, "Use one form throughout.");
    }

    /// <summary>The form of a docket number with its digits left open, <c>#-cv-#</c>; null where it is of no civil or criminal docket.</summary>
    private static string? Shape(string? number)
    {
        if (number is null) return null;
        var shape = new StringBuilder(number.Length);
        foreach (var c in number)
        {
            if (c == '(') break;
            if (!Chars.IsDigit(c)) shape.Append(c);
            else if (shape.Length == 0 || shape[^1] != '#') shape.Append('#');
        }
        var form = shape.ToString().Trim();
        return form.Contains("cv", StringComparison.OrdinalIgnoreCase) || form.Contains("civ", StringComparison.OrdinalIgnoreCase) ? form : null;
    }

    private static string EntryWord(Citation citation)
    {
        var digit = citation.Text.AsSpan().IndexOfAnyInRange('0', '9');
        return Chars.Fold(citation.Text.AsSpan(0, Math.Max(0, digit))).TrimEnd().Replace("Nos.", "No.", StringComparison.Ordinal).Replace("Docs.", "Doc.", StringComparison.Ordinal).Replace("Dkts.", "Dkt.", StringComparison.Ordinal);
    }
}
