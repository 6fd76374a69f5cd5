using System.Buffers;
using Assiduous.Citations.Reading;

namespace Assiduous.Citations.Naming;

/// <summary>Exhibit lists of declarations: <c>annexed hereto as Exhibit A is a true copy of the transcript of …</c>.</summary>
internal static class ExhibitLists
{
    private static readonly SearchValues<string> Words = SearchValues.Create(["Exhibit", "Exhibit\n", "Ex. ", "EXHIBIT"], StringComparison.Ordinal);
    private static readonly string[] Introductions = ["hereto as", "annexed as", "attached as", "marked as", "identified as", "herewith as", "submitted as", "designated as", "hereto, as"];
    private const int LongestDescription = 300;

    public static IEnumerable<DocumentName> Learn(string source)
    {
        ReadOnlySpan<char> text = source;
        var names = new List<DocumentName>();
        for (var at = text.IndexOfAny(Words); at >= 0 && at < text.Length;)
        {
            if (TryLearn(text, at) is { } name) names.Add(name);
            var next = text[(at + 2)..].IndexOfAny(Words);
            at = next < 0 ? -1 : at + 2 + next;
        }
        return names;
    }

    private static DocumentName? TryLearn(ReadOnlySpan<char> text, int at)
    {
        var word = text[at..].StartsWith("Ex. ", StringComparison.Ordinal) ? 3 : 7;
        var label = Chars.SkipSpace(text, at + word);
        if (Chars.IsQuote(Chars.At(text, label))) label++;
        if (!ExhibitNames.TryLabel(text, label, false, out var end)) return null;
        if (!Introduced(text, at)) return null;
        var name = (word == 3 ? "Ex. " : "Exhibit ") + text[label..end].ToString();
        if (Chars.IsQuote(Chars.At(text, end))) end++;
        var verb = Chars.SkipSpace(text, end);
        foreach (var form in (ReadOnlySpan<string>)["is", "are", "and is"])
        {
            if (!Chars.WordAt(text, verb, form)) continue;
            var what = Description(text, Chars.SkipSpace(text, verb + form.Length), out var stop);
            return what is null ? null : new DocumentName(name, null, null, what, new TextSpan(at, stop));
        }
        return null;
    }

    private static bool Introduced(ReadOnlySpan<char> text, int at)
    {
        var end = Chars.SkipSpaceBack(text, at, 0);
        foreach (var introduction in Introductions)
            if (Backwards.Match(text, end, 0, introduction) >= 0) return true;
        return false;
    }

    /// <summary>What the exhibit is, without "a true and correct copy of".</summary>
    private static string? Description(ReadOnlySpan<char> text, int at, out int stop)
    {
        stop = at;
        while (stop < text.Length && stop - at < LongestDescription && text[stop] != ';' && !JoinedNames.EndsSentence(text, stop)) stop++;
        var what = Chars.Fold(text[at..stop]);
        var of = what.IndexOf("copy of ", StringComparison.Ordinal);
        if (of is >= 0 and < 40) what = what[(of + 8)..];
        return what.Length > 2 ? what : null;
    }
}
