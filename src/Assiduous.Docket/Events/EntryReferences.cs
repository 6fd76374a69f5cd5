using System.Collections.Frozen;
using System.Globalization;

namespace Assiduous.Docket.Events;

/// <summary>Finds the other entries that an entry speaks of: "re: 45 MOTION", "granting in part 45 Motion", "to 114 Rule 56.1 Statement".</summary>
internal static class EntryReferences
{
    private static readonly FrozenSet<string> Before = new[]
    {
        "re", "re:", "to", "granting", "denying", "terminating", "of", "part", "moot", "adopting", "and", "on", "regarding", "document", "documents", "striking",
        "withdrawing", "amending", "support", "opposition", "order", "motion", "dismissing", "resolving", "approving", "the", "overruling", "sustaining", "deferring", "doc.", "dkt.", "no.", "nos.", "ecf", "#", "entry", "referring", "setting", "filed",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly (string Word, string Outcome)[] Outcomes =
    [
        ("granting in part and denying in part", "granted in part and denied in part"), ("granting in part", "granted in part and denied in part"), ("finding as moot", "moot"),
        ("denying as moot", "moot"), ("granting", "granted"), ("denying", "denied"), ("terminating", "terminated"), ("adopting", "adopted"), ("dismissing", "denied"),
    ];

    /// <summary>Numbers of entries, in the order of the text, without the entry's own; one that is named twice is there twice.</summary>
    public static List<(string Number, int At)> In(DocketEntry entry)
    {
        var text = WithoutAttachments(entry.Description);
        var found = new List<(string, int)>();
        var own = Value(entry.Number) ?? int.MaxValue;
        foreach (var (start, end) in Numbers(text))
        {
            if (Value(text[start..end]) is not { } number || number == 0 || number >= own || !IsReference(text, start, end)) continue;
            found.Add((number.ToString(CultureInfo.InvariantCulture), start));
        }
        return found;
    }

    /// <summary>What an order did to the motions that it speaks of.</summary>
    public static List<MotionDecided> Decided(DocketEntry entry, IEnumerable<(string Number, int At)> references)
    {
        var text = WithoutAttachments(entry.Description);
        var decided = new List<MotionDecided>();
        foreach (var (number, at) in references)
        {
            var clause = text[..at];
            var best = Outcomes.Select(o => (o.Outcome, At: clause.LastIndexOf(o.Word, StringComparison.OrdinalIgnoreCase), o.Word.Length)).Where(o => o.At >= 0)
                .OrderByDescending(o => o.At).ThenByDescending(o => o.Length).FirstOrDefault();
            if (best.Outcome is not null && !decided.Exists(d => string.Equals(d.Entry, number, StringComparison.Ordinal)) && !clause[best.At..].Contains('.', StringComparison.Ordinal)) decided.Add(new MotionDecided(number, InPart(clause[best.At..], best.Outcome)));
        }
        foreach (var (number, at) in references)
            if (!decided.Exists(d => string.Equals(d.Entry, number, StringComparison.Ordinal)) && SaidAfter(text[at..]) is { } outcome) decided.Add(new MotionDecided(number, outcome));
        return decided;
    }

    /// <summary>"re: 118 MOTION for Summary Judgment: denied as to …", "… the motion is DENIED".</summary>
    private static string? SaidAfter(string text)
    {
        if (!text.Contains("motion", StringComparison.OrdinalIgnoreCase)) return null;
        var granted = First(text, ": granted", " is granted", " are granted");
        var denied = First(text, ": denied", " is denied", " are denied");
        if (granted < 0 && denied < 0) return null;
        if (text.Contains("granted in part", StringComparison.OrdinalIgnoreCase) || (granted >= 0 && denied >= 0)) return "granted in part and denied in part";
        // "denied as to one claim; another dismissed" leaves the movant with something.
        if (granted < 0 && text.Contains("denied as to", StringComparison.OrdinalIgnoreCase)) return text.Contains("dismissed", StringComparison.OrdinalIgnoreCase) ? "granted in part and denied in part" : "denied in part";
        return granted >= 0 ? "granted" : "denied";
    }

    private static int First(string text, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
            if (text.IndexOf(word, StringComparison.OrdinalIgnoreCase) is var at and >= 0) return at;
        return -1;
    }

    private static string InPart(string clause, string outcome) =>
        clause.Contains("granting in part", StringComparison.OrdinalIgnoreCase) || clause.Contains("denying in part", StringComparison.OrdinalIgnoreCase) ? "granted in part and denied in part" : outcome;

    private static string WithoutAttachments(string text)
    {
        var at = text.IndexOf("(Attachments:", StringComparison.OrdinalIgnoreCase);
        return at < 0 ? text : text[..at];
    }

    private static IEnumerable<(int Start, int End)> Numbers(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i])) continue;
            var start = i;
            while (i < text.Length && char.IsAsciiDigit(text[i])) i++;
            yield return (start, i);
        }
    }

    /// <summary>A word that leads to a reference before the number, and the name of a paper (or nothing) after it.</summary>
    private static bool IsReference(string text, int start, int end)
    {
        if (end - start > 4 || (start > 0 && text[start - 1] is not (' ' or '[' or '(' or '#')) || (end < text.Length && text[end] is not (' ' or ',' or '.' or ']' or ')' or ';'))) return false;
        var words = text[Math.Max(0, start - 24)..start].TrimEnd(' ', '[', '(', '#').Split(' ');
        var before = words[^1];
        if (before.EndsWith(',') && !before.StartsWith('$')) return end + 1 < text.Length && char.IsAsciiLetterUpper(text[end + 1]) && words.Length > 1;
        return Before.Contains(before) && (end + 1 >= text.Length || text[end] != ' ' || char.IsAsciiLetter(text[end + 1])) && !IsRuleNumber(before, text, end);
    }

    private static bool IsRuleNumber(string before, string text, int end) =>
        before is "of" or "to" or "and" or "on" or "the" && !(end + 1 < text.Length && text[end] == ' ' && char.IsAsciiLetterUpper(text[end + 1]));

    private static int? Value(string? digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;
}
