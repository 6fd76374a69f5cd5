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

    /// <summary>Whether a word of the full name differs from the short name by so little that one of them is misspelt: <c>Holtz</c>, <c>Holz</c>.</summary>
    public static bool IsNear(Draft full, string name)
    {
        if (First(name) is not { Length: > 3 } word) return false;
        foreach (var other in Of(full))
            if (Differ(word, other) <= (word.Length > 6 ? 2 : 1)) return true;
        return false;
    }

    /// <summary>Whether a word of the full name shortens the first of the short name: <c>Elec.</c> of <c>Electric</c>, <c>Nat'l</c> of <c>National</c>.</summary>
    public static bool Abbreviates(string full, string name)
    {
        if (First(name) is not { Length: > 4 } word) return false;
        foreach (var part in full.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var mark = part.AsSpan().IndexOfAny('\'', '’');
            if (mark > 0 && mark < part.Length - 1 && word.StartsWith(part[..mark], StringComparison.Ordinal) && word.EndsWith(part[(mark + 1)..].TrimEnd('.', ','), StringComparison.Ordinal)) return true;
            if (part[^1] is '.' or ',' && part.TrimEnd('.', ',') is { Length: > 2 } stem && word.StartsWith(stem, StringComparison.Ordinal)) return true;
        }
        return false;
    }

    /// <summary>How many letters must be changed, put in or left out to make one word the other; 9 where they are too unlike to count.</summary>
    private static int Differ(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 2 || a.Length > 30 || b.Length > 30) return 9;
        Span<int> row = stackalloc int[32];
        for (var j = 0; j <= b.Length; j++) row[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            var corner = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var change = corner + (a[i - 1] == b[j - 1] ? 0 : 1);
                corner = row[j];
                row[j] = Math.Min(change, Math.Min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.Length];
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
