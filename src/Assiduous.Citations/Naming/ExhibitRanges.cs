using Assiduous.Citations.Reading;

namespace Assiduous.Citations.Naming;

/// <summary>A range of exhibits filed at a range of entries: <c>Ex. A through Ex. D are filed … at Dkt. 53-1 through 53-4</c>.</summary>
internal static class ExhibitRanges
{
    private const int Farthest = 200;
    private const int MostExhibits = 200;

    public static IEnumerable<DocumentName> Learn(string text)
    {
        var names = new List<DocumentName>();
        for (var at = text.IndexOf("Ex", StringComparison.Ordinal); at >= 0; at = text.IndexOf("Ex", at + 2, StringComparison.Ordinal))
            Learn(text, at, names);
        return names;
    }

    private static void Learn(ReadOnlySpan<char> text, int at, List<DocumentName> names)
    {
        if (!TryExhibit(text, at, out var word, out var first, out var end)) return;
        var past = RangeMark(text, end);
        if (past < 0) return;
        var last = TryExhibit(text, past, out _, out var named, out var lastEnd) ? named : Label(text, past, out lastEnd);
        if (last is null || !TryCount(first!, last, out var count) || count > MostExhibits) return;
        if (!TryEntries(text, lastEnd, out var entry, out var from, out var to, out var stop) || to - from + 1 != count) return;
        for (var i = 0; i < count; i++)
            names.Add(new DocumentName($"{word} {Nth(first!, i)}", entry, (from + i).ToString(), null, new TextSpan(at, stop)));
    }

    private static bool TryExhibit(ReadOnlySpan<char> text, int at, out string? word, out string? label, out int end)
    {
        label = word = null;
        end = at;
        foreach (var form in (ReadOnlySpan<string>)["Exhibits", "Exhibit", "Exs.", "Exhs.", "Exh.", "Ex."])
        {
            if (!text[at..].StartsWith(form, StringComparison.Ordinal)) continue;
            word = form is "Exhibits" ? "Exhibit" : form is "Exs." ? "Ex." : form is "Exhs." ? "Exh." : form;
            label = Label(text, Chars.SkipSpace(text, at + form.Length), out end);
            return label is not null;
        }
        return false;
    }

    private static string? Label(ReadOnlySpan<char> text, int at, out int end) =>
        ExhibitNames.TryLabel(text, at, false, out end) ? text[at..end].ToString() : null;

    /// <summary>Reads <c>at Dkt. 53-1 through 53-4</c> in the rest of the sentence.</summary>
    private static bool TryEntries(ReadOnlySpan<char> text, int at, out string? entry, out int from, out int to, out int stop)
    {
        entry = null;
        from = to = stop = 0;
        var limit = Math.Min(text.Length, at + Farthest);
        for (; at < limit && !JoinedNames.EndsSentence(text, at); at++)
        {
            if (!Chars.IsUpper(text[at])) continue;
            var number = EntryNumbers.NumberAfterWord(text, at);
            if (number < 0 || !EntryNumbers.TryRead(text, number, false, out entry, out var first, out var end) || !int.TryParse(first, out from)) continue;
            var past = RangeMark(text, end);
            if (past < 0) return false;
            if (Chars.IsUpper(Chars.At(text, past))) past = EntryNumbers.NumberAfterWord(text, past);
            if (past < 0 || !EntryNumbers.TryRead(text, past, false, out var other, out var last, out stop)) return false;
            return int.TryParse(last ?? other, out to) && to >= from;
        }
        return false;
    }

    private static int RangeMark(ReadOnlySpan<char> text, int at)
    {
        at = Chars.SkipSpace(text, at);
        if (Chars.IsDash(Chars.At(text, at))) return Chars.SkipSpace(text, at + 1);
        foreach (var word in (ReadOnlySpan<string>)["through", "to", "thru"])
            if (Chars.WordAt(text, at, word)) return Chars.SkipSpace(text, at + word.Length);
        return -1;
    }

    private static bool TryCount(string first, string last, out int count)
    {
        count = 0;
        if (int.TryParse(first, out var a) && int.TryParse(last, out var b)) count = b - a + 1;
        else if (first.Length == 1 && last.Length == 1) count = last[0] - first[0] + 1;
        return count > 0;
    }

    private static string Nth(string first, int i) => int.TryParse(first, out var number) ? (number + i).ToString() : ((char)(first[0] + i)).ToString();
}
