using Assiduous.Record.Recognition;

namespace Assiduous.Record.Transcripts;

/// <summary>Parts one entry of an errata sheet into what was said, what it is changed to, and why.</summary>
internal static class ErrataEntry
{
    private static readonly string[] Between = [" should read ", " should be ", " to read ", " instead of ", " to: ", " to "];

    private static readonly string[] Striking = ["delete", "strike", "omit", "remove"];

    private static readonly string[] Adding = ["add", "insert"];

    /// <summary>The parts; columns are parted by tabs, and <paramref name="both"/> says that the sheet has one for the words said and one for the change.</summary>
    public static (string? Said, string? Changed, string? Reason) Part(string entry, bool both)
    {
        var (body, reason) = Reason(entry.Trim());
        var quoted = Quoted(body);
        if (quoted.Count >= 2) return (quoted[0], quoted[1], reason ?? Tail(body));
        if (quoted.Count == 1) return Single(body, quoted[0], reason);
        var columns = body.Split('\t', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (columns.Length >= 3) return (columns[0], columns[1], reason ?? string.Join(' ', columns.Skip(2)));
        if (columns.Length == 2 && both) return (columns[0], columns[1], reason);
        var change = Worded(columns.Length > 0 ? columns[0] : body);
        return (change.Said, change.Changed, reason ?? (columns.Length == 2 ? columns[1] : null));
    }

    private static (string Body, string? Reason) Reason(string entry)
    {
        var at = entry.IndexOf("reason", StringComparison.OrdinalIgnoreCase);
        if (at < 0) return (entry, null);
        var reason = Names.Fold(entry[(at + 6)..].TrimStart(':', ' ', '\t').Replace('\t', ' '));
        return (entry[..at].TrimEnd(' ', '\t', ';', ',', '('), reason.Length == 0 ? null : reason.TrimEnd(')'));
    }

    private static (string? Said, string? Changed, string? Reason) Single(string body, string quoted, string? reason)
    {
        if (Array.Exists(Striking, w => body.StartsWith(w, StringComparison.OrdinalIgnoreCase))) return (quoted, "", reason);
        return (null, quoted, reason);
    }

    private static (string? Said, string? Changed) Worded(string body)
    {
        var words = Names.Fold(body);
        foreach (var opening in (string[])["change from:", "change from", "change:", "change", "from:", "from"])
            if (words.StartsWith(opening, StringComparison.OrdinalIgnoreCase)) { words = words[opening.Length..].Trim(); break; }
        if (Array.Exists(Striking, w => words.StartsWith(w + " ", StringComparison.OrdinalIgnoreCase))) return (words[(words.IndexOf(' ', StringComparison.Ordinal) + 1)..], "");
        if (Array.Exists(Adding, w => words.StartsWith(w + " ", StringComparison.OrdinalIgnoreCase))) return (null, words[(words.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
        foreach (var between in Between)
        {
            var at = words.IndexOf(between, StringComparison.OrdinalIgnoreCase);
            if (at <= 0) continue;
            var (left, right) = (words[..at].Trim(), words[(at + between.Length)..].Trim(' ', ':'));
            return between is " instead of " ? (right, left) : (left, right);
        }

        return (null, words.Length == 0 ? null : words);
    }

    /// <summary>What stands between marks of quotation, in order.</summary>
    private static List<string> Quoted(string body)
    {
        var found = new List<string>();
        var open = -1;
        for (var i = 0; i < body.Length; i++)
        {
            if (body[i] is not ('"' or '“' or '”')) continue;
            if (open < 0 && body[i] != '”') open = i + 1;
            else if (open >= 0)
            {
                found.Add(Names.Fold(body[open..i].Replace('\t', ' ')).TrimEnd(',', '.'));
                open = -1;
            }
        }

        return found;
    }

    private static string? Tail(string body)
    {
        var end = body.LastIndexOfAny(['"', '”']);
        var tail = Names.Fold(body[(end + 1)..].Replace('\t', ' ')).Trim(' ', '.', ',', ';', '-', '–', '(', ')');
        return tail.Length == 0 ? null : tail;
    }
}
