using Assiduous.Citations.Reading;

namespace Assiduous.Citations.Data;

/// <summary>The series and their printed forms, ready to be looked for.</summary>
internal sealed class Lexicon
{
    private static readonly Lazy<Lexicon> Loaded = new(() => Load([]), LazyThreadSafetyMode.ExecutionAndPublication);
    private readonly List<Reporter> _series = [];
    private readonly Trie _forms = new();

    public static Lexicon Default => Loaded.Value;

    public IReadOnlyList<Reporter> Series => _series;

    /// <summary>The built-in tables and, before them, a user's own.</summary>
    public static Lexicon Load(IReadOnlyList<Stream> own)
    {
        var lexicon = new Lexicon();
        foreach (var stream in own) SeriesTable.Read(stream, lexicon);
        SeriesTable.ReadEmbedded(lexicon);
        lexicon._forms.Freeze();
        return lexicon;
    }

    public void Add(Reporter reporter, IEnumerable<string> forms)
    {
        var index = _series.Count;
        _series.Add(reporter);
        foreach (var form in forms) _forms.Add(form, index);
    }

    /// <summary>Whether a volume, a reporter and a page or "at" stand at <paramref name="at"/>.</summary>
    public bool StartsCitation(ReadOnlySpan<char> text, int at) => TryCore(text, at, out _);

    /// <summary>Reads <c>932 F. Supp. 2d 575</c> or <c>932 F. Supp. 2d at</c> at <paramref name="at"/>.</summary>
    public bool TryCore(ReadOnlySpan<char> text, int at, out Core core)
    {
        core = default;
        var volumeEnd = Chars.SkipDigits(text, at);
        if (volumeEnd == at || volumeEnd - at > 4) return false;
        var start = volumeEnd;
        while (start < text.Length && start - volumeEnd < 8 && (Chars.IsSpace(text[start]) || text[start] is '-' or '*' or '_')) start++;
        if (start == volumeEnd || !Chars.IsUpper(Chars.At(text, start))) return false;
        var found = new Core { Start = at, VolumeEnd = volumeEnd, NameStart = start };
        var node = 0;
        var gap = 0;
        var ok = false;
        for (var i = start; i < text.Length; i++)
        {
            var c = text[i];
            if (!Trie.Keeps(c))
            {
                if (++gap > 6 || !(c is '.' or ',' or '-' or '\u00AD' || Chars.IsSpace(c) || Chars.IsApostrophe(c) || Chars.IsMark(c))) break;
                continue;
            }
            gap = 0;
            node = _forms.Step(node, c);
            if (node == 0) break;
            var value = _forms.Value(node);
            if (value < 0) continue;
            found.Reporter = _series[value];
            found.NameEnd = Chars.At(text, i + 1) is '.' or ',' && Chars.At(text, i + 1) == '.' ? i + 2 : i + 1;
            if (!CorePage.TryRead(text, ref found)) continue;
            core = found;
            ok = true;
        }
        return ok;
    }
}
