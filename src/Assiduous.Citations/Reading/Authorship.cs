using Assiduous.Citations.Data;

namespace Assiduous.Citations.Reading;

/// <summary>Reads the authors and the title before an article's volume: <c>Joanna C. Schwartz, Qualified Immunity's Boldest Lie, 88 U. Chi. L. Rev. 605</c>.</summary>
internal static class Authorship
{
    private const int Farthest = 260;
    private const int MostNames = 4;
    private static readonly string[] Breaks = ["See", "see", "also", "e.g.,", "Cf.", "cf.", "citing", "quoting", "accord", "Accord", "generally", "But", "but"];
    private static readonly string[] Shortened = ["Jr.", "Sr.", "Dr.", "Mr.", "Ms.", "Mrs.", "al.", "St.", "v.", "vs.", "Prof.", "Hon.", "No.", "Inc.", "Co.", "U.S.", "Rev.", "Ed.", "Wm."];
    private static readonly string[] Particles = ["de", "van", "von", "der", "la", "le", "di", "du", "del", "y", "al-"];
    private static readonly string[] Designations = ["Note", "Comment", "Case Comment", "Recent Case", "Essay", "Book Review", "Developments", "Foreword", "Symposium"];

    /// <summary>Takes the authors and the title that end right before the draft's volume into it; leaves the draft alone where none stand there.</summary>
    public static void Take(ReadOnlySpan<char> text, Draft draft, int floor)
    {
        var end = Chars.SkipSpaceBack(text, draft.Start, floor) - 1;
        if (end <= floor || text[end] != ',') return;
        var from = RegionStart(text, end, floor);
        var comma = NameComma(text, from, end);
        if (comma < 0)
        {
            TakeDesignated(text, from, end, draft);
            return;
        }
        var title = Chars.SkipSpace(text, comma + 1);
        if (title >= end || !BeginsTitle(text, title)) return;
        var first = text[from..comma].IndexOf(',');
        var author = NamesStart(text, from, first < 0 ? comma : from + first);
        if (author < 0) return;
        (draft.Author, draft.Title, draft.Start) = (Chars.Fold(text[author..comma]), Chars.Fold(text[title..end]), author);
    }

    /// <summary>Takes <c>Note, The Law of Things</c>, whose author is not named.</summary>
    private static void TakeDesignated(ReadOnlySpan<char> text, int from, int end, Draft draft)
    {
        foreach (var word in Designations)
        {
            if (!text[from..end].StartsWith(word, StringComparison.Ordinal) || Chars.IsWord(text[from + word.Length])) continue;
            (draft.Title, draft.Start) = (Chars.Fold(text[from..end]), from);
            return;
        }
    }

    /// <summary>Where the citation can begin: behind a bracket, a semicolon, a signal or the end of a sentence.</summary>
    private static int RegionStart(ReadOnlySpan<char> text, int end, int floor)
    {
        var limit = Math.Max(floor, end - Farthest);
        var at = end;
        for (; at > limit; at--)
        {
            var c = text[at - 1];
            if (c is ';' or '(' or '[' || (c == '\n' && Chars.At(text, at) == '\n')) break;
            if (c == '.' && Chars.IsSpace(Chars.At(text, at)) && EndsSentence(text, at)) break;
        }
        at = Chars.SkipSpace(text, at);
        for (var moved = true; moved;)
        {
            moved = false;
            foreach (var word in Breaks)
            {
                if (!text[at..].StartsWith(word, StringComparison.Ordinal) || Chars.IsWord(Chars.At(text, at + word.Length))) continue;
                at = Chars.SkipSpace(text, Chars.At(text, at + word.Length) == ',' ? at + word.Length + 1 : at + word.Length);
                moved = true;
            }
        }
        while (Chars.IsMark(Chars.At(text, at))) at++;
        return at;
    }

    private static bool EndsSentence(ReadOnlySpan<char> text, int at)
    {
        var start = at - 1;
        while (start > 0 && !Chars.IsSpace(text[start - 1]) && at - start < 12) start--;
        var word = text[start..at];
        if (word.Length <= 2 || word[..^1].Contains('.')) return false;
        foreach (var shortened in Shortened)
            if (word.SequenceEqual(shortened)) return false;
        return true;
    }

    /// <summary>The comma that ends the names: the first behind a person's name, "Jr.", a number or further persons taken in; -1 where the words before none are names.</summary>
    private static int NameComma(ReadOnlySpan<char> text, int from, int end)
    {
        var best = -1;
        var start = from;
        for (var i = 0; i < MostNames; i++)
        {
            var length = start < end ? text[start..end].IndexOf(',') : -1;
            if (length < 0) return best;
            var part = text[start..(start + length)].Trim();
            if (best >= 0 && !IsSuffix(part) && !IsMorePersons(part)) return best;
            if (best < 0 && NamesStart(text, start, start + length) < 0) return -1;
            best = start + length;
            start = Chars.SkipSpace(text, best + 1);
        }
        return best;
    }

    private static bool IsSuffix(ReadOnlySpan<char> part) => part is "Jr." or "Sr." or "II" or "III" or "IV" or "Esq.";

    /// <summary>Whether the part lists persons, the last behind "&amp;": <c>Arthur R. Miller &amp; Mary Kay Kane</c>.</summary>
    private static bool IsMorePersons(ReadOnlySpan<char> part)
    {
        var and = part.IndexOf(" & ");
        return and > 0 && IsPerson(part[..and]) && IsPerson(part[(and + 3)..]);
    }

    private static bool IsPerson(ReadOnlySpan<char> part)
    {
        var words = 0;
        foreach (var range in part.SplitAny(" \n\t"))
        {
            var word = part[range];
            if (word.IsEmpty) continue;
            words++;
            if (!Chars.IsUpper(word[0]) && !IsParticle(word)) return false;
        }
        return words is >= 2 and <= 5 && (part.Contains('.') || words <= 3);
    }

    private static bool IsParticle(ReadOnlySpan<char> word)
    {
        foreach (var particle in Particles)
            if (word.SequenceEqual(particle)) return true;
        return false;
    }

    /// <summary>Where the run of names that ends at <paramref name="end"/> begins: capitalised words, initials, "&amp;" and "et al.", two at least; -1 otherwise.</summary>
    private static int NamesStart(ReadOnlySpan<char> text, int from, int end)
    {
        var start = end;
        var words = 0;
        for (var at = end; at > from;)
        {
            var stop = Chars.SkipSpaceBack(text, at, from);
            var word = stop;
            while (word > from && !Chars.IsSpace(text[word - 1])) word--;
            var w = text[word..stop].TrimStart("*_");
            if (w.IsEmpty) break;
            var belongs = Chars.IsUpper(w[0]) || w is "&" or "et" or "al." or "and" || IsParticle(w) || w[^1] == ',';
            if (!belongs || (Chars.IsUpper(w[0]) && NameWords.Default.Openers.Has(w.TrimEnd('.')) && w.Length > 2)) break;
            start = stop - w.Length;
            if (Chars.IsUpper(w[0])) words++;
            at = word;
        }
        return words is >= 2 and <= 16 && Chars.IsUpper(text[start]) && words * 2 > text[start..end].Count(' ') ? start : -1;
    }

    private static bool BeginsTitle(ReadOnlySpan<char> text, int at) =>
        Chars.IsUpper(text[at]) || Chars.IsQuote(text[at]) || Chars.IsDigit(text[at]) || Chars.IsMark(text[at]) || Chars.IsApostrophe(text[at]);
}
