using Assiduous.Citations.Data;

namespace Assiduous.Citations.Reading;

/// <summary>Names that a paper gives a source it cites, <c>(hereinafter "Iqbal I")</c>, and where it uses them from then on.</summary>
internal static class Aliases
{
    private const int MostAliases = 60;
    private const int LongestName = 60;
    private const int Farthest = 40;

    public static void Read(string source, List<Draft> drafts, Lexicon lexicon)
    {
        List<Draft>? found = null;
        var count = 0;
        for (var at = Next(source, 0); at >= 0 && count < MostAliases; at = Next(source, at + 1))
        {
            if (Owner(drafts, at) is not { } owner || Name(source, at) is not { } name) continue;
            count++;
            Tie(source, drafts, owner, name);
            Use(source, drafts, owner, name, at + name.Length, lexicon, found ??= []);
        }
        if (found is not { Count: > 0 }) return;
        drafts.AddRange(found);
        drafts.Sort((a, b) => a.Start.CompareTo(b.Start));
        drafts.RemoveAll(d => d.End < 0);
    }

    private static int Next(string source, int from)
    {
        for (var at = source.IndexOf("ereinafter", from, StringComparison.Ordinal); at > 0; at = source.IndexOf("ereinafter", at + 1, StringComparison.Ordinal))
            if (source[at - 1] is 'h' or 'H') return at;
        return -1;
    }

    /// <summary>The source in whose parenthetical, or right behind which, the name is given.</summary>
    private static Draft? Owner(List<Draft> drafts, int at)
    {
        var low = 0;
        var high = drafts.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (drafts[middle].Start < at) low = middle + 1;
            else high = middle;
        }
        if (low == 0) return null;
        var owner = drafts[low - 1];
        return owner.Kind != CitationKind.Id && at - Math.Max(owner.End, owner.Aside.End) < Farthest ? owner : null;
    }

    /// <summary>The name behind "hereinafter", with or without quotation marks, up to the bracket's end.</summary>
    private static string? Name(string source, int at)
    {
        ReadOnlySpan<char> text = source;
        var start = Chars.SkipSpace(text, at + "ereinafter".Length);
        foreach (var word in (ReadOnlySpan<string>)["referred to as", "collectively", "cited as", ",", ":", "the"])
            if (text[start..].StartsWith(word, StringComparison.Ordinal)) start = Chars.SkipSpace(text, start + word.Length);
        if (Chars.IsQuote(Chars.At(text, start))) start++;
        if (Chars.WordAt(text, start, "the")) start = Chars.SkipSpace(text, start + 3);
        var length = text[start..Math.Min(text.Length, start + LongestName)].IndexOfAny("\"”)];");
        if (length < 2 || !Chars.IsUpper(text[start])) return null;
        return Chars.Fold(text.Slice(start, length)).Trim(' ', ',', '.', '’', '\'');
    }

    /// <summary>Short forms and supra whose words end with the name mean its source.</summary>
    private static void Tie(string source, List<Draft> drafts, Draft owner, string name)
    {
        foreach (var draft in drafts)
        {
            if (draft.Start <= owner.Start || draft.Kind is not (CitationKind.Supra or CitationKind.Short) || draft.CaseName is null) continue;
            var end = draft.Start + draft.CaseName.Length;
            if (end < name.Length || end > source.Length || string.CompareOrdinal(source, end - name.Length, name, 0, name.Length) != 0) continue;
            (draft.Start, draft.CaseName, draft.Means) = (end - name.Length, name, owner);
        }
    }

    /// <summary>The name followed by a place is a citation of its own.</summary>
    private static void Use(string source, List<Draft> drafts, Draft owner, string name, int from, Lexicon lexicon, List<Draft> found)
    {
        ReadOnlySpan<char> text = source;
        var next = 0;
        for (var at = source.IndexOf(name, from, StringComparison.Ordinal); at >= 0; at = source.IndexOf(name, at + name.Length, StringComparison.Ordinal))
        {
            var end = at + name.Length;
            while (next < drafts.Count && drafts[next].End <= at) next++;
            var overlapped = next < drafts.Count && drafts[next].Start < end;
            if (overlapped && (drafts[next].Start <= at || drafts[next].Kind is CitationKind.Supra or CitationKind.Short)) continue;
            if (Chars.IsWord(Chars.At(text, at - 1)) || Chars.IsWord(Chars.At(text, end))) continue;
            var draft = new Draft { Class = owner.Class, Kind = owner.Class == CitationClass.Record ? owner.Kind : CitationKind.Reference, Start = at, Means = owner };
            draft.End = new PinReader(text, lexicon).Read(end, false, draft.Pinpoints);
            if (draft.Pinpoints.Count == 0) continue;
            if (overlapped) drafts[next].End = -1;
            if (owner.Class == CitationClass.Record) (draft.Document, draft.Ecf, draft.Attachment) = (name, owner.Ecf, owner.Attachment);
            else (draft.CaseName, draft.Pin) = (name, Pins.Text(text, end, draft.End));
            found.Add(draft);
        }
    }
}
