using System.Buffers;
using Assiduous.Citations.Data;

namespace Assiduous.Citations.Reading;

/// <summary>One walk over a text: it jumps from one possible beginning of a citation to the next and reads there.</summary>
internal readonly ref struct Pass(string source, Lexicon lexicon, RecordWords words)
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("0123456789§¶");
    private static readonly SearchValues<string> Words = SearchValues.Create(["Id.", "id.", "Ibid", "ibid", "Id at", "upra", "Ex. ", "Ex.\n", "Ex.\u00A0", "Exs.", "Exh. ", "Exhs.", "Exhibit", "EX. ", "EXHIBIT ", "Amendment", "Const.", "CONST.", "Constitution"], StringComparison.Ordinal);
    private readonly string _source = source;
    private readonly Lexicon _lexicon = lexicon;
    private readonly RecordWords _words = words;

    public List<Draft> Run()
    {
        ReadOnlySpan<char> text = _source;
        var drafts = new List<Draft>();
        var at = 0;
        var word = NextWord(text, 0);
        var mark = NextMark(text, 0);
        while (true)
        {
            if (mark < at) mark = NextMark(text, at);
            while (word < at) word = NextWord(text, at);
            var next = Math.Min(mark, word);
            if (next == int.MaxValue)
            {
                BareNames.Read(text, drafts, _words);
                SameSource.Join(text, drafts);
                Aliases.Read(_source, drafts, _lexicon);
                References.Read(_source, drafts, _lexicon);
                return drafts;
            }

            var floor = drafts.Count > 0 ? drafts[^1].End : 0;
            var before = drafts.Count;
            var plain = 0;
            if (mark < word) plain = ReadAtMark(text, mark, floor, drafts);
            else ReadAtWord(text, word, floor, drafts);
            at = drafts.Count > before ? Math.Max(drafts[^1].End, next + 1) : Math.Max(plain, Past(text, next));
        }
    }

    private static int NextMark(ReadOnlySpan<char> text, int from)
    {
        var found = text[from..].IndexOfAny(Marks);
        return found < 0 ? int.MaxValue : from + found;
    }

    private static int NextWord(ReadOnlySpan<char> text, int from)
    {
        var found = text[from..].IndexOfAny(Words);
        return found < 0 ? int.MaxValue : from + found;
    }

    private static int Past(ReadOnlySpan<char> text, int at) => Chars.IsDigit(text[at]) ? Chars.SkipDigits(text, at) : at + 1;

    /// <summary>Reads at a digit or mark; returns the offset past a number that belongs to prose, 0 where that is not known.</summary>
    private int ReadAtMark(ReadOnlySpan<char> text, int at, int floor, List<Draft> drafts)
    {
        var digit = Chars.IsDigit(text[at]);
        if (!digit && !LabelFollows(text, at)) return 0;
        if (digit && at > 0 && Chars.IsLetter(text[at - 1]) && !Chars.IsUpper(text[at - 1]) && !IsAppendix(text, at)) return 0;
        if (digit && _lexicon.TryCore(text, at, out var core))
        {
            new AuthorityReader(text, _lexicon).Read(core, floor, drafts);
            return 0;
        }
        if (digit && PlainNumbers.Past(text, at, _lexicon.LeadWords) is var plain and > 0) return plain;
        if (digit && (LouisianaReader.TryRead(text, at, floor, _lexicon, drafts) || new SlipReader(text, _lexicon).TryRead(at, floor, drafts))) return 0;
        if (!new RecordReader(text, _words, _lexicon).TryRead(at, floor, drafts)) new LawReader(text, _lexicon).TryRead(at, floor, drafts);
        return 0;
    }

    /// <summary>The pages of a joint appendix are printed with its name, <c>Appx123</c>.</summary>
    private static bool IsAppendix(ReadOnlySpan<char> text, int at) => at >= 4 && text[(at - 4)..at] is "Appx";

    /// <summary>Whether a number or letter stands behind the section or paragraph mark.</summary>
    private static bool LabelFollows(ReadOnlySpan<char> text, int at)
    {
        var end = Math.Min(text.Length, at + 8);
        while (at < end && (text[at] is '§' or '¶' || Chars.IsSpace(text[at]))) at++;
        return Chars.IsWord(Chars.At(text, at));
    }

    private void ReadAtWord(ReadOnlySpan<char> text, int at, int floor, List<Draft> drafts)
    {
        if (text[at] is 'I' or 'i') new BackReader(text, _words, _lexicon).TryId(at, drafts);
        else if (text[at] == 'u') new BackReader(text, _words, _lexicon).TrySupra(at - 1, floor, drafts);
        else if (text[at] == 'E') new RecordReader(text, _words, _lexicon).TryExhibitWord(at, floor, drafts);
        else if (text[at] == 'C') new ConstitutionReader(text, _lexicon).TryConstitution(at, floor, drafts);
        else new ConstitutionReader(text, _lexicon).TryAmendment(at, floor, drafts);
    }
}
