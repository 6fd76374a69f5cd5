using Assiduous.Citations.Reading;

namespace Assiduous.Citations.Naming;

/// <summary>Names in quotation marks: <c>(“Ortega Dep.”)</c> behind what is named, <c>“Ortega Dep.” is Dkt. 45-3</c>, <c>(the "Knowles Decl." or ECF No. 118-3)</c>.</summary>
internal static class QuotedNames
{
    private const int LongestName = 60;

    public static IEnumerable<DocumentName> Learn(string text, IReadOnlyList<Citation> citations)
    {
        var names = new List<DocumentName>();
        for (var open = NextQuote(text, 0); open >= 0; open = NextQuote(text, open + 1))
        {
            var close = Close(text, open);
            if (close < 0) continue;
            if (TryLearn(text, citations, open, close) is { } name) names.Add(name);
            open = close;
        }
        return names;
    }

    private static DocumentName? TryLearn(string text, IReadOnlyList<Citation> citations, int open, int close)
    {
        var name = Chars.Fold(text.AsSpan(open + 1, close - open - 1)).TrimEnd(',');
        if (name.Length < 2 || !(Chars.IsUpper(name[0]) || Chars.IsDigit(name[0]))) return null;
        if (EntryAfter(text, citations, close + 1) is { } after) return Named(name, after, Description(text, open), open, close);
        var inside = InParenthesis(text, open, close);
        if (!inside) return null;
        var what = Description(text, open);
        if (EntryBefore(text, citations, open) is { } before) return Named(name, before, what, open, close);
        return what is not null && IsDocumentName(name) ? new DocumentName(name, null, null, what, new TextSpan(open, close + 1)) : null;
    }

    private static DocumentName Named(string name, Citation entry, string? description, int open, int close) =>
        new(name, entry.Ecf, entry.Attachment, description, new TextSpan(open, close + 1));

    /// <summary>The entry that "is", "or", "at" or a parenthesis ties to the name.</summary>
    private static Citation? EntryAfter(string text, IReadOnlyList<Citation> citations, int at)
    {
        at = Chars.SkipSpace(text, at);
        foreach (var word in (ReadOnlySpan<string>)["is", "or", "at", "refers to", "means", "is filed at", "is found at", ",", "(", "[", ")"])
        {
            if (!text.AsSpan(at).StartsWith(word, StringComparison.Ordinal)) continue;
            if (Starting(citations, Chars.SkipSpace(text, at + word.Length)) is { Ecf: not null } entry) return entry;
        }
        return null;
    }

    private static Citation? EntryBefore(string text, IReadOnlyList<Citation> citations, int open)
    {
        var last = Before(citations, open);
        if (last is null || open - last.Span.End > 12) return null;
        return text.AsSpan(last.Span.End, open - last.Span.End).IndexOfAny('.', ';') < 0 ? last : null;
    }

    /// <summary>The last entry of the record that ends before the offset, among the few citations right before it.</summary>
    private static Citation? Before(IReadOnlyList<Citation> citations, int offset)
    {
        var index = FirstFrom(citations, offset) - 1;
        for (var i = index; i >= 0 && index - i < 3; i--)
            if (citations[i].Span.End <= offset && citations[i] is { Class: CitationClass.Record, Ecf: not null, Kind: not CitationKind.Id }) return citations[i];
        return null;
    }

    private static Citation? Starting(IReadOnlyList<Citation> citations, int at)
    {
        var index = FirstFrom(citations, at);
        return index < citations.Count && citations[index].Span.Start == at ? citations[index] : null;
    }

    /// <summary>The index of the first citation that starts at or behind the offset.</summary>
    private static int FirstFrom(IReadOnlyList<Citation> citations, int offset)
    {
        var low = 0;
        var high = citations.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (citations[middle].Span.Start < offset) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    private static bool InParenthesis(string text, int open, int close)
    {
        var before = Chars.SkipSpaceBack(text, open, 0);
        before = PastLead(text, before);
        var after = Chars.SkipSpace(text, close + 1);
        return before > 0 && text[before - 1] is '(' or '[' && Chars.At(text, after) is ')' or ']' or ',' or ';' or 'o';
    }

    /// <summary>What stands before the parenthesis that holds the name: "the transcript of the deposition of Rafael Ortega".</summary>
    private static string? Description(string text, int open)
    {
        var before = Chars.SkipSpaceBack(text, open, 0);
        before = PastLead(text, before);
        if (before == 0 || text[before - 1] is not ('(' or '[')) return null;
        var end = Chars.SkipSpaceBack(text, before - 1, 0);
        var limit = Math.Max(0, end - 200);
        var at = end;
        while (at > limit && text[at - 1] is not (';' or ')' or '(' or '”' or '"') && !(at < end && JoinedNames.EndsSentence(text, at - 1))) at--;
        var what = Chars.Fold(text.AsSpan(at, end - at)).Trim(' ', ',');
        return what.Length > 3 ? what : null;
    }

    /// <summary>The offset before "the" or "hereinafter", with which a bracket introduces a name.</summary>
    private static int PastLead(string text, int before)
    {
        foreach (var lead in (ReadOnlySpan<string>)["the", "hereinafter", "hereafter", "or", "collectively", "hereinafter referred to as"])
        {
            if (Backwards.Match(text, before, 0, lead) is not (> 0 and var at)) continue;
            before = Chars.SkipSpaceBack(text, at, 0);
            if (text[before - 1] == ',') before = Chars.SkipSpaceBack(text, before - 1, 0);
        }

        return before;
    }

    private static bool IsDocumentName(string name)
    {
        var last = name[(name.LastIndexOf(' ') + 1)..];
        return Data.RecordWords.Default.TryKind(last, out _) || name.StartsWith("Ex", StringComparison.Ordinal);
    }

    private static int NextQuote(string text, int from)
    {
        if (from >= text.Length) return -1;
        var at = text.AsSpan(from).IndexOfAny('"', '“');
        return at < 0 ? -1 : from + at;
    }

    private static int Close(string text, int open)
    {
        var at = text.AsSpan(open + 1, Math.Min(LongestName, text.Length - open - 1)).IndexOfAny('"', '”');
        return at < 0 ? -1 : open + 1 + at;
    }
}
