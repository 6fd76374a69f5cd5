using Assiduous.Record;
using Assiduous.Statements.Motions;

namespace Assiduous.Statements.Resolving;

/// <summary>Tells witnesses of one surname apart by first name or initial.</summary>
internal static class Namesakes
{
    /// <summary>The filings whose witness the name fits best; null where fewer than two fit or all are of one witness.</summary>
    public static List<Filing>? Among(List<Filing> fits, string document)
    {
        if (fits.Count < 2 || !Differ(fits)) return null;
        var words = Parties.Words(document).ToHashSet(StringComparer.Ordinal);
        var most = fits.Max(f => Name(f).Count(words.Contains));
        var best = fits.Where(f => Name(f).Count(words.Contains) == most).ToList();
        var initials = document.Split([' ', '.'], StringSplitOptions.RemoveEmptyEntries).Where(w => w.Length == 1 && char.IsUpper(w[0])).Select(w => char.ToLowerInvariant(w[0])).ToHashSet();
        var initialled = best.Where(f => Name(f).Any(n => !words.Contains(n) && initials.Contains(n[0]))).ToList();
        return initialled.Count > 0 ? initialled : best;
    }

    /// <summary>The initial that stands before a citation, <c>J. </c> before "Smith Dep."; empty where none does.</summary>
    public static string Initial(string text, int at) =>
        at >= 3 && at <= text.Length && text[at - 1] == ' ' && text[at - 2] == '.' && char.IsUpper(text[at - 3]) && (at == 3 || !char.IsLetterOrDigit(text[at - 4]) && text[at - 4] != '.') ? text[(at - 3)..at] : "";

    /// <summary>Whether the filings are of more than one witness; a surname alone may be anyone of that name.</summary>
    public static bool Differ(List<Filing> filings)
    {
        var names = filings.ConvertAll(f => Name(f).ToHashSet(StringComparer.Ordinal));
        return names.Exists(a => names.Exists(b => !a.IsSubsetOf(b) && !b.IsSubsetOf(a)));
    }

    private static IEnumerable<string> Name(Filing filing) => Parties.Words(filing.Witness ?? filing.Text.Transcript?.Witness ?? "");
}
