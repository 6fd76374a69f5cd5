using Assiduous.Citations.Reading;

namespace Assiduous.Citations.Data;

/// <summary>The series, codes and courts with their printed forms, ready to be looked for.</summary>
internal sealed class Lexicon
{
    private static readonly Lazy<Lexicon> Loaded = new(() => Load([]), LazyThreadSafetyMode.ExecutionAndPublication);
    private readonly List<Reporter> _series = [];
    private readonly List<Code> _codes = [];
    private readonly Trie _forms = new();
    private readonly Trie _codeForms = new();
    private readonly Dictionary<string, Reporter> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<int, List<Reporter>> _others = [];

    public static Lexicon Default => Loaded.Value;

    public IReadOnlyList<Reporter> Series => _series;

    public IReadOnlyList<Code> Codes => _codes;

    public CourtTable Courts { get; } = new();

    /// <summary>Words in small letters behind which a citation's number may stand.</summary>
    public WordSet LeadWords { get; } = new(PlainNumbers.Leads);

    /// <summary>A user's own tables and, behind them, the built-in ones.</summary>
    public static Lexicon Load(IReadOnlyList<Stream> own)
    {
        var lexicon = new Lexicon();
        foreach (var stream in own) SeriesTable.Read(stream, lexicon);
        SeriesTable.ReadEmbedded(lexicon);
        return lexicon;
    }

    /// <summary>The series with the canonical form; null where none has it.</summary>
    public Reporter? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>The code or rule book with the canonical form; null where none has it.</summary>
    public Code? FindCode(string? id) => id is null ? null : _codes.Find(c => string.Equals(c.Id, id, StringComparison.Ordinal));

    public void Add(Reporter reporter, IEnumerable<string> forms)
    {
        var index = _series.Count;
        _series.Add(reporter);
        _byId.TryAdd(reporter.Id, reporter);
        foreach (var form in forms)
        {
            var first = _forms.Add(form, index);
            if (first == index || first < 0) continue;
            if (!_others.TryGetValue(first, out var list)) _others[first] = list = [];
            list.Add(reporter);
        }
    }

    public void Add(Code code, IEnumerable<string> forms)
    {
        _codes.Add(code);
        foreach (var form in forms)
        {
            if (PlainNumbers.LastWord(form) is { Length: > 0 } last && Chars.IsLower(last[0])) LeadWords.Add(last);
            _codeForms.Add(form, _codes.Count - 1, backwards: true);
            if (form.AsSpan().ContainsAny('.', '(')) _codeForms.Add(form.ToUpperInvariant(), _codes.Count - 1, backwards: true);
        }
    }

    /// <summary>The series meant by a form that several share, chosen by the year of decision.</summary>
    public Reporter ForYear(Reporter reporter, string? year)
    {
        if (year is null || !int.TryParse(year, out var y) || reporter.Covers(y) || !_others.TryGetValue(_series.IndexOf(reporter), out var others)) return reporter;
        foreach (var other in others)
            if (other.Covers(y)) return other;
        return reporter;
    }

    /// <summary>Whether a volume, a reporter and a page or "at" stand at <paramref name="at"/>.</summary>
    public bool StartsCitation(ReadOnlySpan<char> text, int at) => TryCore(text, at, out _);

    /// <summary>Reads <c>932 F. Supp. 2d 575</c> or <c>932 F. Supp. 2d at 594</c> at <paramref name="at"/>.</summary>
    public bool TryCore(ReadOnlySpan<char> text, int at, out Core core)
    {
        core = default;
        var volumeEnd = Chars.SkipDigits(text, at);
        if (volumeEnd == at || volumeEnd - at > 4) return false;
        if (Chars.At(text, volumeEnd) == '-' && Chars.IsUpper(Chars.At(text, volumeEnd + 1)) && Chars.At(text, volumeEnd + 2) == ' ') volumeEnd += 2;
        var start = volumeEnd;
        while (start < text.Length && start - volumeEnd < 8 && (Chars.IsSpace(text[start]) || text[start] is '-' or '–' or '*' or '_')) start++;
        if (start == volumeEnd) return false;
        if (!Chars.IsUpper(Chars.At(text, start))) return false;
        var node = _forms.Step(0, text[start]);
        var found = new Core { Start = at, VolumeEnd = volumeEnd, NameStart = start };
        return (node != 0 && Walk(text, found, node, out core)) || SeriesShapes.TryRead(text, found, out core);
    }

    private bool Walk(ReadOnlySpan<char> text, Core found, int node, out Core core)
    {
        core = default;
        var ok = false;
        var gap = 0;
        for (var i = found.NameStart; ;)
        {
            var value = _forms.Value(node);
            if (value >= 0 && Reads(text, value, i, ref found))
            {
                core = found;
                ok = true;
            }
            for (i++; i < text.Length && !Trie.Keeps(text[i]); i++)
                if (++gap > 6 || !IsFiller(text[i])) return ok;
            if (i >= text.Length) return ok;
            gap = 0;
            node = _forms.Step(node, text[i]);
            if (node == 0) return ok;
        }
    }

    private bool Reads(ReadOnlySpan<char> text, int value, int last, ref Core found)
    {
        found.Reporter = InYear(text, value, found);
        if (found.Reporter.Kind == SeriesKind.Neutral && text[found.VolumeEnd] is '-' or '–' && found.VolumeEnd - found.Start != 4) return false;
        if (found.Reporter.IsWord && !Stands(text, found)) return false;
        found.NameEnd = Chars.At(text, last + 1) is '.' ? last + 2 : last + 1;
        return CorePage.TryRead(text, ref found);
    }

    /// <summary>The series at the index, or where the volume is a year the public-domain form of the same name: <c>2013 ND 12</c>.</summary>
    private Reporter InYear(ReadOnlySpan<char> text, int value, in Core found)
    {
        if (found.VolumeEnd - found.Start != 4 || !_others.TryGetValue(value, out var others) || !CourtYears.IsYear(text[found.Start..found.VolumeEnd])) return _series[value];
        return others.Find(o => o.Kind == SeriesKind.Neutral) ?? _series[value];
    }

    /// <summary>Whether the volume stands where a citation begins, or is tied to the name by a hyphen or by being a year.</summary>
    private static bool Stands(ReadOnlySpan<char> text, in Core found)
    {
        if ((found.VolumeEnd - found.Start == 4 && found.Reporter.Kind == SeriesKind.Neutral) || text[found.VolumeEnd] is '-' or '–' || Chars.At(text, found.NameStart + 2) == '.' || Chars.At(text, found.NameStart + 3) == '.') return true;
        var before = Chars.SkipSpaceBack(text, found.Start, 0);
        return before == 0 || text[before - 1] is ',' or ';' or '(' or '[' or '\n' || Chars.IsQuote(text[before - 1]);
    }

    private static bool IsFiller(char c) => c is '.' or ',' or '-' or '\u00AD' || Chars.IsSpace(c) || Chars.IsApostrophe(c) || Chars.IsMark(c);

    /// <summary>Whether the initial at the offset goes on from another, as "L.R." does in "W.L.R.".</summary>
    private static bool IsWithinInitials(ReadOnlySpan<char> text, int at) =>
        at > 1 && text[at - 1] == '.' && Chars.IsUpper(text[at - 2]) && Chars.At(text, at + 1) == '.' && !Chars.IsLetter(Chars.At(text, at - 3));

    /// <summary>The longest code named right before <paramref name="end"/>; false where none is.</summary>
    public bool TryCodeBefore(ReadOnlySpan<char> text, int end, int floor, out int start, out Code code)
    {
        start = end;
        code = null!;
        var node = 0;
        var gap = 0;
        var i = Chars.SkipSpaceBack(text, end, floor);
        while (i > floor)
        {
            var c = text[i - 1];
            if (!Trie.Keeps(c))
            {
                if (++gap > 5 || !IsFiller(c)) break;
                i--;
                continue;
            }
            gap = 0;
            node = _codeForms.Step(node, c);
            if (node == 0) break;
            i--;
            var value = _codeForms.Value(node);
            if (value < 0 || (i > 0 && Chars.IsWord(text[i - 1])) || IsWithinInitials(text, i)) continue;
            start = i;
            code = _codes[value];
        }
        return start < end;
    }
}
