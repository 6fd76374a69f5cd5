using System.Text.RegularExpressions;
using Assiduous.Citations;

namespace Assiduous.Record.Recognition;

/// <summary>Finds what parts the parties: <c>v.</c>, <c>vs.</c>, <c>versus</c>, <c>-against-</c>.</summary>
internal static partial class Versus
{
    [GeneratedRegex(@"(^|\s)[-–—]*\s*(v\.|vs\.|v|vs|versus|against)\s*[-–—]*(\s|,|$)|[-–—]\s?(against|v\.?|vs\.?)\s?[-–—]", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();

    /// <summary>Where it stands in a cell of at most 400 code units; null where it does not.</summary>
    public static TextSpan? In(string cell)
    {
        var match = Pattern().Match(cell);
        return match.Success ? new TextSpan(match.Index, match.Index + match.Length) : null;
    }
}

/// <summary>Finds case numbers.</summary>
internal static partial class CaseNumbers
{
    [GeneratedRegex(@"(\d{1,2}:)?\d{2,4}\s?-?\s?(civ\.?|cv|c|cr|crim\.?|mc|md|m|ap|bk)\s?-?\s?\.?\s?\d{1,6}(-[A-Z]{2,4})*", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex District();

    [GeneratedRegex(@"(No\.|Nos\.|Docket|Number|#)(?>\s*)(:(?>\s*))?(?<number>\d{2}-\d{1,5}(-[a-z]{2,3})?)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Appeal();

    private static readonly string[] Labels = ["Case No", "Civil Action No", "Civil No", "Docket No", "Index No", "Civ. No", "Civ. A. No", "Case #", "No. ", "CASE NO", "Hon. ", "Honorable "];

    /// <summary>The number as printed, without the judge's initials in parentheses; null where none stands there.</summary>
    public static string? Find(string words)
    {
        var cell = words.Length > 2000 ? words[..2000] : words;
        if (District().Match(cell) is { Success: true } district && (district.Index == 0 || !char.IsLetterOrDigit(cell[district.Index - 1])))
            return Names.Fold(district.Value);
        return Appeal().Match(cell) is { Success: true } appeal ? appeal.Groups["number"].Value : null;
    }

    /// <summary>Whether a line begins with a case number or its label.</summary>
    public static bool Begins(string words) => Label(words) == 0 || (District().Match(words) is { Success: true, Index: 0 });

    /// <summary>Where a label of the right column begins in a line whose columns run together; -1 where none does.</summary>
    public static int Label(string line)
    {
        var first = -1;
        foreach (var label in Labels)
        {
            var at = line.IndexOf(label, StringComparison.Ordinal);
            if (at >= 0 && (first < 0 || at < first) && (at == 0 || line[at - 1] == ' ')) first = at;
        }

        if (first >= 0) return first;
        var match = District().Match(line);
        return match.Success && match.Index > 0 && line[match.Index - 1] == ' ' ? match.Index : -1;
    }
}

/// <summary>Finds the judge's name.</summary>
internal static class Judges
{
    private static readonly string[] Before = ["Hon. ", "The Hon. ", "Honorable ", "The Honorable ", "Judge ", "District Judge ", "Chief Judge ", "Assigned to ", "Assigned Judge: ", "Judge: "];

    private static readonly string[] Behind = ["United States District Judge", "U.S. District Judge", "United States Circuit Judge", "District Judge", "Chief Judge", "United States Magistrate Judge", "U.S.D.J."];

    /// <summary>The judge in a cell of a caption, not a magistrate judge.</summary>
    public static string? In(string cell)
    {
        if (cell.Contains("Magistrate", StringComparison.OrdinalIgnoreCase)) return null;
        foreach (var word in Before)
            if (cell.StartsWith(word, StringComparison.OrdinalIgnoreCase)) return In(cell[word.Length..]) ?? Names.Recase(Ended(cell[word.Length..]));
        return null;
    }

    // "Jr." keeps its point; what else closes a cell goes.
    private static string Ended(string name)
    {
        var bare = name.TrimEnd(',', '.', ':', ' ').TrimStart();
        return bare.EndsWith(" Jr", StringComparison.OrdinalIgnoreCase) || bare.EndsWith(" Sr", StringComparison.OrdinalIgnoreCase) ? bare + "." : bare;
    }

    /// <summary>The judge who heads an order: <c>ANDREW L. CARTER, JR., United States District Judge:</c></summary>
    public static string? Below(IReadOnlyList<FrontLine> lines, int start)
    {
        for (var i = Math.Max(0, start - 3); i < lines.Count && i < start + 8; i++)
        {
            foreach (var office in Behind)
            {
                var at = lines[i].Text.IndexOf(office, StringComparison.OrdinalIgnoreCase);
                var name = at < 0 ? "" : lines[i].Text[..at].Trim(' ', ',', '\t');
                if (name.Length == 0 && at >= 0 && i > 0) name = lines[i - 1].Text.Trim(' ', ',', '\t');
                if (name.Length is > 3 and < 60 && name.Split(' ').Length is >= 2 and <= 6) return Names.Recase(name);
            }
        }

        return null;
    }
}

/// <summary>Finds the words that say what a party is.</summary>
internal static class PartyRoles
{
    private static readonly string[] Roles =
        ["plaintiff", "defendant", "petitioner", "respondent", "appellant", "appellee", "claimant", "intervenor", "relator", "debtor", "movant", "garnishee"];

    /// <summary>A role at the end of a cell: <c>ERIC ALI, Plaintiff,</c> gives <c>plaintiff</c> and where it begins.</summary>
    public static (string Role, int Start)? AtEnd(string cell)
    {
        var end = cell.AsSpan().TrimEnd(" ,.;:-–—").Length;
        var start = end;
        while (start > 0 && (char.IsLetter(cell[start - 1]) || cell[start - 1] is '-' or '–' or '/' or '(' or ')')) start--;
        var word = cell[start..end].Replace("(s)", "", StringComparison.OrdinalIgnoreCase);
        if (Role(word) is not { } role) return null;
        foreach (var linked in (string[])["third-party ", "third party ", "counter-", "cross-"])
            if (cell[..start].EndsWith(linked, StringComparison.OrdinalIgnoreCase)) return ("third-party " + role, start - linked.Length);
        return (role, start);
    }

    /// <summary>The first role in <c>Plaintiffs</c>, <c>Defendant-Appellee</c>, in the singular; null where the word is none.</summary>
    public static string? Role(string word)
    {
        var first = word.ToLowerInvariant().Split('-', '–', '/')[0].TrimEnd('s').Trim('(', ')');
        return Array.Find(Roles, r => string.Equals(r, first, StringComparison.Ordinal));
    }
}
