using Assiduous.Citations.Data;

namespace Assiduous.Citations.Reading;

/// <summary>Reads one citation to the record, from the digit, mark or word by which it was found: tries in turn what a paper can be named by.</summary>
internal readonly ref struct RecordReader(ReadOnlySpan<char> text, RecordWords words, Lexicon lexicon)
{
    private readonly ReadOnlySpan<char> _text = text;
    private readonly RecordWords _words = words;
    private readonly Lexicon _lexicon = lexicon;

    /// <summary>Reads around the number or mark at <paramref name="anchor"/>; false where no document is named before it.</summary>
    public bool TryRead(int anchor, int floor, List<Draft> output)
    {
        if (Chars.SkipSpaceBack(_text, anchor, floor) <= floor && !StartsBates(anchor)) return false;
        if (AppealRecord.TryRead(_text, anchor, floor, _words, _lexicon, output)) return true;
        var start = output.Count;
        if (new EntryReader(_text, _words, _lexicon).TryRead(anchor, floor, output)
            || new ExhibitReader(_text, _words, _lexicon).TryRead(anchor, floor, output)
            || new NamedReader(_text, _words, _lexicon).TryRead(anchor, floor, output)) return output.Count > start;
        return new EntryReader(_text, _words, _lexicon).TryBracketed(anchor, floor, output)
            || new NamedReader(_text, _words, _lexicon).TrySectioned(anchor, floor, output)
            || BatesReader.TryRead(_text, anchor, floor, _lexicon, output)
            || BareWitness.TryRead(_text, anchor, floor, _words, _lexicon, output)
            || LabelledExhibits.TryRead(_text, anchor, floor, _words, _lexicon, output);
    }

    /// <summary>Reads <c>Ex. A</c> and its like, found by the word.</summary>
    public bool TryExhibitWord(int at, int floor, List<Draft> output)
    {
        if (at > 0 && Chars.IsWord(_text[at - 1])) return false;
        var label = Chars.SkipSpace(_text, ExhibitNames.WordEnd(_text, at));
        if (Chars.IsQuote(Chars.At(_text, label))) label++;
        return Chars.IsUpper(Chars.At(_text, label)) && new ExhibitReader(_text, _words, _lexicon).TryRead(label, floor, output);
    }

    /// <summary>Whether the number is glued to letters, so that the place is its own name.</summary>
    private bool StartsBates(int anchor) => anchor > 0 && Chars.IsUpper(_text[anchor - 1]);
}
