using System.Globalization;
using Assiduous.Docket.Opinions;

namespace Assiduous.Docket.Events;

/// <summary>Reads attachments, filers, opponents and days out of the text of an entry.</summary>
internal static class EntryDetails
{
    /// <summary>Attachments listed as "(Attachments: # 1 Exhibit A, # 2 Exhibit B)"; where the page listed them with links, those.</summary>
    public static List<AttachedDocument> Attachments(DocketEntry entry)
    {
        if (entry.Documents is { } documents) return [.. documents.Attachments];
        var found = new List<AttachedDocument>();
        var text = entry.Description;
        var at = text.IndexOf("(Attachments:", StringComparison.OrdinalIgnoreCase);
        if (at < 0) return found;
        var parts = text[at..].Split("# ");
        for (var i = 1; i < parts.Length; i++)
            if (Attachment(parts[i], isLast: i == parts.Length - 1) is { } attachment) found.Add(attachment);
        return found;
    }

    private static AttachedDocument? Attachment(string part, bool isLast)
    {
        var digits = part.TakeWhile(char.IsAsciiDigit).Count();
        if (digits == 0 || !int.TryParse(part.AsSpan(0, digits), NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return null;
        var name = part[digits..];
        if (isLast) name = name[..EndOfList(name)];
        return new AttachedDocument { Number = number, Description = name.Trim().TrimEnd(',') };
    }

    /// <summary>The parenthesis that closes the list; names may hold parentheses of their own.</summary>
    private static int EndOfList(string text)
    {
        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '(') depth++;
            else if (text[i] == ')' && depth-- == 0) return i;
        }
        return text.Length;
    }

    /// <summary>Filers: "Document filed by A, B." or "filed by A" or "by A, B".</summary>
    public static List<string> FiledBy(string description)
    {
        foreach (var words in (string[])["Document filed by ", "filed by ", "Filed by ", " by "])
        {
            var at = description.IndexOf(words, StringComparison.Ordinal);
            if (at < 0) continue;
            var rest = description[(at + words.Length)..];
            return Names(rest);
        }
        return [];
    }

    /// <summary>Whom a complaint is against: "COMPLAINT against A, B. (Filing Fee…)".</summary>
    public static List<string> Against(string description)
    {
        var at = description.IndexOf(" against ", StringComparison.Ordinal);
        return at < 0 ? [] : Names(description[(at + 9)..]);
    }

    private static List<string> Names(string rest)
    {
        var end = rest.Length;
        foreach (var stop in (string[])[" (", "(", ". ", "..", " with ", " filed by", ".Document", " re ", " re:", " as to ", ", filed", " amending", " in response"])
            for (var at = rest.IndexOf(stop, StringComparison.Ordinal); at >= 0 && at < end; at = rest.IndexOf(stop, at + 1, StringComparison.Ordinal))
                if (!IsInitial(rest, stop, at)) end = at;
        return [.. PartyNames.Split(rest[..end]).Where(n => n.Length > 1)];
    }

    private static bool IsInitial(string text, string stop, int at) =>
        stop is ". " && at > 0 && (char.IsAsciiLetterUpper(text[at - 1]) && (at == 1 || text[at - 2] is ' ' or '.') || text.AsSpan(0, at).EndsWith("Inc", StringComparison.Ordinal) || text.AsSpan(0, at).EndsWith("Jr", StringComparison.Ordinal) || text.AsSpan(0, at).EndsWith("Dr", StringComparison.Ordinal));

    /// <summary>Days that an entry sets: "Responses due by 1/25/2018", "Conference set for 12/8/2023 02:00 PM".</summary>
    public static List<DateSet> DatesSet(string description)
    {
        var set = new List<DateSet>();
        foreach (var words in (string[])[" due by ", " due on ", " due ", " set for ", " reset for ", " reset to ", " continued to ", " no later than ", " on or before "])
        {
            var at = -1;
            while ((at = description.IndexOf(words, at + 1, StringComparison.OrdinalIgnoreCase)) >= 0)
            {
                var after = description.Substring(at + words.Length, Math.Min(40, description.Length - at - words.Length));
                if (LongDates.First(after) is not { Span.Start: < 12 } date || set.Exists(s => s.Date == date.Date)) continue;
                set.Add(new DateSet(date.Date, What(description[..at], words.Trim())));
            }
        }
        return set;
    }

    private static string What(string before, string words)
    {
        var start = before.LastIndexOfAny(['.', ';', ':', ')', '(', ',']);
        var phrase = before[(start + 1)..].Trim();
        if (phrase.Length > 120) phrase = phrase[^120..][(phrase[^120..].IndexOf(' ', StringComparison.Ordinal) + 1)..];
        var kind = words.StartsWith("due", StringComparison.Ordinal) || words.StartsWith("no later", StringComparison.Ordinal) || words.StartsWith("on or", StringComparison.Ordinal) ? "due" : "set";
        return phrase.Length == 0 ? char.ToUpperInvariant(kind[0]) + kind[1..] : $"{phrase} {kind}";
    }
}
