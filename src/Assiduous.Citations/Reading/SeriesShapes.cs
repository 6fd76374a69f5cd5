using Assiduous.Citations.Data;

namespace Assiduous.Citations.Reading;

/// <summary>Series that no table need list, because their names have a shape: the LEXIS databases of every court, and the journals of law.</summary>
internal static class SeriesShapes
{
    private static readonly string[] SmallWords = ["&", "of", "on", "and", "the", "in", "for"];
    private const int LongestName = 70;
    private const int MostWords = 12;

    private static readonly string[] Journals =
        ["L. Rev", "L.Rev", "L.J", "L. J", "L.Q", "L. Q", "L. Forum", "L.F.", "J.L.", "J. L.", "J. Int'l", "J. Int’l", "J. Const.", "J. Legal", "J. Crim", "J. Comp.", "J. Pub", "J. Gender", "J. Race", "J. App", "J. Empirical", "J. on ", "J. Disp", "J. Health", "J. Transnat", "J. Corp", "J. Envtl", "J. Tech", "J. Juris", "Law Review", "Law Journal", "Pol'y Rev", "Pol’y Rev", "L. & ", "Bus. Rev", "Int'l L. Rev", "L. Bull"];

    /// <summary>Reads on from a volume whose name stands in no table: <c>2001 Mass. Super. LEXIS 34</c>, <c>33 Fla. St. U. L. Rev. 12</c>.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, Core found, out Core core)
    {
        core = found;
        var end = NameEnd(text, found.NameStart);
        if (end < 0) return false;
        var name = text[found.NameStart..end];
        var kind = name.EndsWith(" LEXIS", StringComparison.Ordinal) || name.EndsWith(" Lexis", StringComparison.Ordinal)
            ? found.VolumeEnd - found.Start == 4 ? SeriesKind.Service : (SeriesKind?)null
            : IsJournal(name) ? SeriesKind.Journal : null;
        if (kind is null) return false;
        core.NameEnd = end;
        core.Reporter = new Reporter(Chars.Fold(name), kind.Value, [], 0, 0, false, null);
        return CorePage.TryRead(text, ref core);
    }

    private static bool IsJournal(ReadOnlySpan<char> name)
    {
        foreach (var mark in Journals)
            if (name.Contains(mark, StringComparison.Ordinal)) return true;
        return false;
    }

    /// <summary>Where a name of capitalised words ends before a page or "at"; -1 where the words are prose.</summary>
    private static int NameEnd(ReadOnlySpan<char> text, int start)
    {
        var limit = Math.Min(text.Length, start + LongestName);
        var end = start;
        for (int at = start, words = 0; at < limit && words < MostWords; words++)
        {
            if (Chars.IsDigit(text[at]) || text[at] is '*' or '_' || Chars.WordAt(text, at, "at")) return end;
            if (!Chars.IsUpper(text[at]) && !IsSmall(text, at)) return -1;
            while (at < limit && !Chars.IsSpace(text[at]))
            {
                if (text[at] is ';' or ':' or ')' or '(' or '[' or ']' || Chars.IsQuote(text[at])) return -1;
                at++;
            }
            end = at;
            if (text[at - 1] == ',') end--;
            at = Chars.SkipSpace(text, at);
        }
        return -1;
    }

    private static bool IsSmall(ReadOnlySpan<char> text, int at)
    {
        foreach (var word in SmallWords)
            if (text[at..].StartsWith(word, StringComparison.Ordinal) && Chars.IsSpace(Chars.At(text, at + word.Length))) return true;
        return false;
    }
}
