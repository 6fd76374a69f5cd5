using Assiduous.Record;
using Assiduous.Statements.Evidence;
using Assiduous.Statements.Reading;

namespace Assiduous.Statements.Motions;

/// <summary>Reads the parties from the captions, and the names by which people are called.</summary>
internal static class Parties
{
    private static readonly HashSet<string> Common = new(StringComparer.Ordinal)
    {
        "the", "of", "and", "city", "county", "state", "town", "village", "department", "inc", "llc", "llp", "corp", "co", "company", "corporation", "ltd",
        "district", "board", "university", "school", "police", "officer", "officers", "court", "john", "jane", "doe", "does", "individually", "his", "her",
        "official", "capacity", "capacities", "sergeant", "lieutenant", "detective", "captain", "lt", "sgt", "et", "al", "as", "in", "for", "new", "united",
        "states", "america", "group", "services", "bank", "national", "plaintiff", "defendant", "defendants", "plaintiffs", "jr", "sr", "iii", "ii", "mr", "ms",
        "an", "a", "association", "authority", "center", "hospital", "medical", "mutual", "insurance", "estate", "partners", "holdings", "international",
    };

    /// <summary>The parties that the input names, or that the captions of the papers name.</summary>
    public static IReadOnlyList<CaseParty> Of(StatementInput input)
    {
        if (input.Parties.Count > 0) return input.Parties;
        var found = new List<CaseParty>();
        foreach (var filing in input.Filings.Where(f => f.Role is not (FilingRole.Transcript or FilingRole.Exhibit)).OrderBy(f => f.Role is FilingRole.Statement ? 0 : 1))
        {
            found.AddRange(Caption(filing.Text));
            if (found.Exists(p => p.Role is "plaintiff") && found.Exists(p => p.Role is "defendant")) break;
        }

        return found;
    }

    /// <summary>Who can be named: parties and witnesses, word by word.</summary>
    public static People People(StatementInput input)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var roles = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var party in Of(input))
            foreach (var word in Words(party.Name))
                if (names.Add(word)) roles[word] = party.Role;
        foreach (var filing in input.Filings)
            foreach (var word in Words(filing.Witness ?? filing.Text.Transcript?.Witness ?? "")) names.Add(word);
        return Evidence.People.Unknown with { Names = names, Roles = roles };
    }

    /// <summary>The words of a name that tell a person from others.</summary>
    public static IEnumerable<string> Words(string name)
    {
        foreach (var raw in name.Split([' ', ',', '.', '(', ')', ';', '\u2019', '\'', '/', ':'], StringSplitOptions.RemoveEmptyEntries))
        {
            var word = raw.ToLowerInvariant();
            if (word.Length > 1 && !Common.Contains(word) && word.All(c => char.IsLetter(c) || c == '-')) yield return word;
        }
    }

    private static List<CaseParty> Caption(RecordText text)
    {
        var found = new List<CaseParty>();
        var lines = PaperLines.Of(text).Take(45).Select(l => l.Text).ToList();
        var versus = lines.FindIndex(Versus);
        if (versus < 0) return found;
        for (var i = Math.Max(0, versus - 10); i < Math.Min(lines.Count, versus + 16); i++)
        {
            var line = Left(lines[i]);
            if (i == versus || !NameLine(line)) continue;
            found.Add(new(line.TrimEnd(',', '.', ';'), i < versus ? "plaintiff" : "defendant"));
            if (i > versus && lines[i].Contains("Defendant", StringComparison.OrdinalIgnoreCase)) break;
        }

        return found;
    }

    private static bool Versus(string line)
    {
        var head = Left(line).Trim(' ', '-', '.', '\u2013').ToLowerInvariant();
        return head is "v" or "vs" or "against";
    }

    /// <summary>The left part of a caption's line: the right holds the case number and the judge.</summary>
    private static string Left(string line)
    {
        foreach (var mark in (string[])["  ", "\t", " :", "Case No", "No. ", "Civil"])
            if (line.IndexOf(mark, StringComparison.Ordinal) is > 0 and var at) line = line[..at];
        return line.Trim(' ', ':', ')', '|');
    }

    private static bool NameLine(string line)
    {
        if (line.Length is < 3 or > 90 || line.Contains("COURT", StringComparison.Ordinal) || line.Contains("DISTRICT", StringComparison.Ordinal)) return false;
        return line.Count(char.IsUpper) * 2 > line.Count(char.IsLetter) && !line.Contains("STATEMENT", StringComparison.Ordinal) && !line.Contains("DIVISION", StringComparison.Ordinal);
    }
}
