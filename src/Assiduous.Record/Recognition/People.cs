namespace Assiduous.Record.Recognition;

/// <summary>Whose paper it is, and who testifies in it.</summary>
internal static class People
{
    private static readonly string[] Roles =
        ["Defendants", "Defendant", "Plaintiffs", "Plaintiff", "Petitioners", "Petitioner", "Respondents", "Respondent", "Appellants", "Appellant", "Appellees", "Appellee", "Movants", "Movant"];

    private static readonly string[] Of = ["DECLARATION OF ", "AFFIDAVIT OF ", "AFFIRMATION OF ", "CERTIFICATION OF ", "DEPOSITION OF ", "DEPOSITION OF: ", "EXAMINATION BEFORE TRIAL OF "];

    private static readonly string[] Ends = [" IN SUPPORT", " IN OPPOSITION", " IN FURTHER", " PURSUANT", " REGARDING", " SUBMITTED", " VOLUME", " VOL.", " TAKEN", " ON BEHALF", " IN REPLY", " (", ",", ";", " UNDER ", " WITH EXHIBIT", " RE ", " DATED"];

    /// <summary>The party in the title's possessive, <c>DEFENDANTS’ MEMORANDUM</c>, or in the signature block, "Attorneys for Defendants"; null where neither says.</summary>
    public static (string Party, string Why)? Party(string title, string text)
    {
        if (FromTitle(title) is { } named) return (named, $"Its title says “{named}”.");
        var tail = text[^Math.Min(text.Length, 4000)..];
        foreach (var office in (string[])["attorneys for ", "attorney for ", "counsel for ", "counsel to ", "attorneys for the ", "on behalf of "])
        {
            if (Vouching.Folded(tail, office) is not { } at) continue;
            var after = Names.Fold(tail[(at + office.Length)..Math.Min(tail.Length, at + office.Length + 60)]);
            if (StartingRole(after) is { } role) return (role, $"Its signature block says “{office}{role}”.");
        }

        var head = text[..Math.Min(text.Length, 4000)];
        foreach (var office in (string[])["I represent ", "I am counsel for ", "I am attorney for ", "I am an attorney for ", "I am the attorney for ", "I am counsel of record for ", "I am one of the attorneys for "])
        {
            if (Vouching.Folded(head, office) is not { } at) continue;
            if (StartingRole(Names.Fold(head[(at + office.Length)..Math.Min(head.Length, at + office.Length + 60)])) is { } role) return (role, $"Its declarant says “{office}{role}”.");
        }

        return tail.Contains("pro se", StringComparison.OrdinalIgnoreCase) && StartsAny(tail) is { } alone ? (alone, $"It is signed by the {alone.ToLowerInvariant()} pro se.") : null;
    }

    /// <summary>The witness in a title or an opening "I, Name, declare"; null where neither names one.</summary>
    public static string? Witness(string title, string head)
    {
        var upper = title.ToUpperInvariant();
        foreach (var of in Of)
        {
            var at = upper.IndexOf(of, StringComparison.Ordinal);
            if (at >= 0 && Name(title[(at + of.Length)..]) is { } named) return named;
        }

        return Opening(head);
    }

    /// <summary>Whose errata they are, by the title or a line <c>Deposition of …</c>, <c>Witness: …</c>; null where none says.</summary>
    public static string? Deponent(string title, IEnumerable<string> lines)
    {
        foreach (var line in lines.Prepend(title))
        {
            if (Witness(line, "") is { } named) return named;
            foreach (var label in (string[])["WITNESS:", "DEPONENT:", "WITNESS NAME:", "NAME OF WITNESS:", "NAME OF DEPONENT:", "TESTIMONY OF "])
                if (line.StartsWith(label, StringComparison.OrdinalIgnoreCase) && Name(line[label.Length..]) is { } name) return name;
        }

        return null;
    }

    private static string? Name(string rest)
    {
        var upper = rest.ToUpperInvariant();
        var end = rest.Length;
        foreach (var mark in Ends)
        {
            var at = upper.IndexOf(mark, StringComparison.Ordinal);
            if (at > 0 && at < end && !IsSuffix(upper, at, mark)) end = at;
        }

        var (_, name) = Names.Part(rest[..end].Trim(' ', '.', ':', ',', '-', '–'));
        return name.Split(' ').Length is >= 1 and <= 6 && name.Length is > 1 and < 80 && name.All(c => char.IsLetter(c) || c is ' ' or '.' or '-' or '\'' or '’' or ',') ? Names.Recase(name) : null;
    }

    /// <summary><c>JOHN ROE, JR.</c> and <c>JANE ROE, M.D.</c> keep what follows the comma.</summary>
    private static bool IsSuffix(string upper, int at, string mark) =>
        mark is "," && (upper.AsSpan(at).StartsWith(", JR") || upper.AsSpan(at).StartsWith(", SR") || upper.AsSpan(at).StartsWith(", ESQ") || upper.AsSpan(at).StartsWith(", M.D") || upper.AsSpan(at).StartsWith(", PH"));

    /// <summary>"I, Lucille Vance, declare" and "LUCILLE VANCE, being duly sworn".</summary>
    private static string? Opening(string head)
    {
        for (var at = 0; (at = head.IndexOf("I, ", at, StringComparison.Ordinal)) >= 0; at += 3)
        {
            if (at > 0 && !char.IsWhiteSpace(head[at - 1]) && !char.IsPunctuation(head[at - 1])) continue;
            var comma = head.IndexOf(',', at + 3);
            if (comma < 0 || comma - at > 60 || !Declares(head[comma..Math.Min(head.Length, comma + 160)])) continue;
            if (Name(Names.Fold(head[(at + 3)..comma])) is { } name) return name;
        }

        var sworn = Vouching.Folded(head, "being duly sworn") ?? Vouching.Folded(head, "being first duly sworn");
        if (sworn is not { } end) return null;
        var before = head[..end].TrimEnd(' ', ',', '\n', '\t');
        var line = before[(Math.Max(before.LastIndexOf('\n'), before.LastIndexOf(')')) + 1)..];
        return line.Trim().StartsWith("I,", StringComparison.Ordinal) ? Name(line.Trim()[2..]) : Name(line);
    }

    private static bool Declares(string words) =>
        words.Contains("declare", StringComparison.OrdinalIgnoreCase) || words.Contains("affirm", StringComparison.OrdinalIgnoreCase) || words.Contains("sworn", StringComparison.OrdinalIgnoreCase)
        || words.Contains("depose", StringComparison.OrdinalIgnoreCase) || words.Contains("state", StringComparison.OrdinalIgnoreCase) || words.Contains("certify", StringComparison.OrdinalIgnoreCase);

    /// <summary>The party whose possessive comes first; one behind "to" or "of" is whom the paper answers.</summary>
    private static string? FromTitle(string title)
    {
        var words = Names.Fold(title);
        var limit = words.Length;
        foreach (var turn in (string[])[" to ", " in opposition to ", " opposing "])
            if (words.IndexOf(turn, StringComparison.OrdinalIgnoreCase) is >= 0 and var at && at < limit) limit = at;
        (string Role, int At)? first = null;
        foreach (var role in Roles)
        {
            var at = words.IndexOf(role, StringComparison.OrdinalIgnoreCase);
            if (at >= 0 && at < limit && (first is null || at < first.Value.At)) first = (role, at);
        }

        return first is { } found && !IsAddressee(words, found.At) ? found.Role : null;
    }

    private static bool IsAddressee(string words, int at) => words[..at].EndsWith("against ", StringComparison.OrdinalIgnoreCase) || words[..at].EndsWith("deposition of ", StringComparison.OrdinalIgnoreCase);

    private static string? StartingRole(string words)
    {
        var start = words.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? words[4..] : words;
        return Array.Find(Roles, r => start.StartsWith(r, StringComparison.OrdinalIgnoreCase));
    }

    private static string? StartsAny(string tail)
    {
        foreach (var line in tail.Split('\n', '\f'))
            if (line.Contains("pro se", StringComparison.OrdinalIgnoreCase) && Array.Find(Roles, r => line.Contains(r, StringComparison.OrdinalIgnoreCase)) is { } role) return role;
        return null;
    }
}
