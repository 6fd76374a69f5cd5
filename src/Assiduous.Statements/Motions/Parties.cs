using Assiduous.Record;
using Assiduous.Record.Recognition;
using Assiduous.Statements.Evidence;

namespace Assiduous.Statements.Motions;

/// <summary>Reads the parties from the captions, and the names by which people are called.</summary>
internal static class Parties
{
    private static readonly HashSet<string> Common = new(StringComparer.Ordinal)
    {
        "the", "of", "and", "city", "county", "state", "town", "village", "department", "inc", "llc", "llp", "corp", "co", "company", "corporation", "ltd",
        "district", "board", "university", "school", "police", "officer", "officers", "court", "doe", "does", "individually", "his", "her",
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
            if (CaptionReader.Read(filing.Text) is { } caption) found.AddRange(caption.Parties.Select(p => new CaseParty(p.Name, p.Role)));
            if (found.Exists(p => p.Role is "plaintiff") && found.Exists(p => p.Role is "defendant")) break;
        }

        return found;
    }

    /// <summary>Who can be named: parties and witnesses, word by word.</summary>
    public static People People(StatementInput input)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var roles = new Dictionary<string, string>(StringComparer.Ordinal);
        var whole = new Dictionary<string, string>(StringComparer.Ordinal);
        var organizations = new HashSet<string>(StringComparer.Ordinal);
        foreach (var party in Of(input))
            foreach (var word in Words(party.Name))
            {
                if (IsOrganization(party.Name)) organizations.Add(word);
                Belongs(whole, word, party.Name);
                if (names.Add(word)) roles[word] = party.Role;
            }

        foreach (var witness in input.Filings.Select(f => f.Witness ?? f.Text.Transcript?.Witness).OfType<string>())
            foreach (var word in Words(witness))
            {
                Belongs(whole, word, witness);
                names.Add(word);
            }

        return Evidence.People.Unknown with { Names = names, Roles = roles, Whole = whole, Organizations = organizations };
    }

    private static readonly HashSet<string> Forms = new(StringComparer.OrdinalIgnoreCase)
    {
        "inc", "llc", "llp", "lp", "corp", "co", "company", "corporation", "ltd", "city", "county", "state", "town", "village", "department", "district", "board", "university", "school", "association", "authority",
        "center", "hospital", "group", "services", "bank", "partners", "holdings", "insurance", "trust", "union", "commission", "agency", "institute", "systems", "logistics",
    };

    private static bool IsOrganization(string name) => name.Split([' ', ',', '.', '(', ')'], StringSplitOptions.RemoveEmptyEntries).Any(Forms.Contains);

    /// <summary>Notes whose name a word is; a word of two names, "Smith", is nobody's alone.</summary>
    private static void Belongs(Dictionary<string, string> whole, string word, string name)
    {
        var key = string.Join(' ', Words(name));
        if (!whole.TryGetValue(word, out var known)) { whole[word] = key; return; }
        if (known.Length == 0 || known.Contains(key, StringComparison.Ordinal)) return;
        whole[word] = key.Contains(known, StringComparison.Ordinal) ? key : "";
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
}
