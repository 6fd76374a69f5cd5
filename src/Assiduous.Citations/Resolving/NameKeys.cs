using Assiduous.Citations.Reading;

namespace Assiduous.Citations.Resolving;

/// <summary>The words by which a case may be named again: the first words of its parties that are no office or place in themselves.</summary>
internal static class NameKeys
{
    private static readonly HashSet<string> Common = new(StringComparer.Ordinal)
    {
        "State", "People", "Commonwealth", "United", "States", "U.S.", "City", "Town", "Village", "County", "In", "re", "Ex", "parte", "Matter", "Estate", "New", "York", "Inc.", "Corp.", "Co.", "Ltd.", "LLC", "Board", "Bd.", "Dep't", "Department", "Comm'r", "Commissioner", "The", "of", "the", "and", "&", "v.", "v", "vs.",
    };

    /// <summary>The words of the case that a short form may use, without repetition.</summary>
    public static IReadOnlyCollection<string> Of(Draft draft)
    {
        if (draft.CaseName is null) return [];
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in draft.CaseName.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var bare = word.Trim(',', '(', ')');
            if (bare.Length > 1 && Chars.IsUpper(bare[0]) && !Common.Contains(bare)) words.Add(bare);
        }
        return words;
    }

    /// <summary>The first word of a short name that tells cases apart; null where it has none.</summary>
    public static string? First(string name)
    {
        foreach (var word in name.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var bare = word.Trim(',', '(', ')');
            if (bare.Length > 1 && Chars.IsUpper(bare[0]) && !Common.Contains(bare)) return bare;
        }
        return null;
    }

    /// <summary>Whether the short name stands word for word in the full name.</summary>
    public static bool Match(Draft full, string name)
    {
        if (full.CaseName is null) return false;
        var at = full.CaseName.IndexOf(name, StringComparison.Ordinal);
        while (at >= 0)
        {
            var ends = at + name.Length == full.CaseName.Length || !Chars.IsWord(full.CaseName[at + name.Length]);
            if (ends && (at == 0 || !Chars.IsWord(full.CaseName[at - 1]))) return true;
            at = full.CaseName.IndexOf(name, at + 1, StringComparison.Ordinal);
        }
        return false;
    }
}
