using Assiduous.Citations.Reading;

namespace Assiduous.Citations.Resolving;

/// <summary>Who is heard in which transcript, as the sentences around its citations tell: "Ali testified …", "Officer Knowles confirmed …".</summary>
internal sealed class Witnesses(string text)
{
    private const int Farthest = 700;
    private static readonly string[] Verbs = ["testified", "confirmed", "stated", "recalled", "admitted", "explained", "described", "acknowledged", "conceded", "answered", "denied", "testifies"];
    private readonly Dictionary<int, HashSet<string>> _heard = [];

    /// <summary>Remembers the witness of the sentence for the transcript cited there.</summary>
    public void Note(List<Draft> drafts, int index)
    {
        var source = drafts[index].ResolvesTo ?? index;
        if (!IsHeard(drafts[source]) || drafts[index].Ambiguous) return;
        if (Speaker(drafts[index].Start) is not { } name) return;
        if (!_heard.TryGetValue(source, out var names)) _heard[source] = names = new HashSet<string>(StringComparer.Ordinal);
        if (drafts[index].Kind != CitationKind.Id || names.Count == 0) names.Add(name);
    }

    /// <summary>Whether the sentence before the <c>id.</c> tells of a witness who is heard in another transcript and not in this one.</summary>
    public bool TellOfAnother(List<Draft> drafts, int index, int source)
    {
        if (!IsHeard(drafts[source]) || !_heard.TryGetValue(source, out var here)) return false;
        if (Speaker(drafts[index].Start) is not { } name || here.Contains(name)) return false;
        foreach (var (other, names) in _heard)
            if (other != source && names.Contains(name)) return true;
        return false;
    }

    private static bool IsHeard(Draft source) =>
        source.Kind == CitationKind.Transcript || (source.Kind == CitationKind.Ecf && source.Pinpoints.Count > 0 && source.Pinpoints[0].Kind == PinpointKind.PageLine);

    /// <summary>The name before the last verb of testimony in the sentence that ends at <paramref name="end"/>.</summary>
    private string? Speaker(int end)
    {
        var start = Sentences.StartBefore(text, end, Farthest);
        ReadOnlySpan<char> sentence = text.AsSpan(start, end - start);
        foreach (var verb in Verbs)
        {
            var at = sentence.IndexOf(verb, StringComparison.Ordinal);
            if (at < 0) continue;
            var name = WordBefore(sentence, at);
            if (name.Length > 1 && Chars.IsUpper(name[0]) && name is not ("He" or "She" or "They" or "It" or "Who" or "Plaintiff" or "Defendant" or "Defendants" or "Officers" or "Officer")) return name;
        }
        return null;
    }

    private static string WordBefore(ReadOnlySpan<char> sentence, int at)
    {
        var end = Chars.SkipSpaceBack(sentence, at, 0);
        var start = end;
        while (start > 0 && (Chars.IsLetter(sentence[start - 1]) || sentence[start - 1] == '-')) start--;
        return sentence[start..end].ToString();
    }
}
