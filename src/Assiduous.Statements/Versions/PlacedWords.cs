using Assiduous.Citations;
using Assiduous.Record;

namespace Assiduous.Statements.Versions;

/// <summary>A word of a document: what it says, where in the text it begins, and at which place a citation finds it.</summary>
internal readonly record struct PlacedWord(string Word, int Start, int Place);

/// <summary>A place that a citation can name: page and line, paragraph, or page.</summary>
/// <param name="Kind">What is counted.</param>
/// <param name="Page">The page, or the paragraph's number.</param>
/// <param name="Line">The line; null where lines are not counted.</param>
internal sealed record CitedPlace(PinpointKind Kind, string Page, string? Line)
{
    /// <summary>A stretch from one place to another as it is cited: <c>12:20-13:4</c>, <c>12:20-21</c>, <c>¶¶ 2-3</c>.</summary>
    public static string Range(CitedPlace from, CitedPlace to)
    {
        var mark = from.Kind is PinpointKind.Paragraph ? from == to ? "¶ " : "¶¶ " : "";
        if (from.Line is null) return from == to ? mark + from.Page : $"{mark}{from.Page}-{to.Page}";
        return from == to ? $"{from.Page}:{from.Line}" : from.Page == to.Page ? $"{from.Page}:{from.Line}-{to.Line}" : $"{from.Page}:{from.Line}-{to.Page}:{to.Line}";
    }
}

/// <summary>A document as words with their places, which is all that versions of evidence are compared by.</summary>
internal sealed class PlacedWords
{
    private const int Run = 4;

    private PlacedWords(Filing filing, List<CitedPlace> places, List<PlacedWord> words) => (Filing, Places, Words, Texts) = (filing, places, words, words.ConvertAll(w => w.Word));

    public Filing Filing { get; }

    /// <summary>The places, in the order of the document.</summary>
    public IReadOnlyList<CitedPlace> Places { get; }

    /// <summary>Its words.</summary>
    public IReadOnlyList<PlacedWord> Words { get; }

    /// <summary>The words alone.</summary>
    public IReadOnlyList<string> Texts { get; }

    /// <summary>Runs of four words, by which two documents are told to be versions of one another.</summary>
    public HashSet<string> Runs => field ??= [.. Enumerable.Range(0, Math.Max(0, Texts.Count - Run + 1)).Select(i => string.Join(' ', Texts.Skip(i).Take(Run)))];

    /// <summary>Reads a filing's words.</summary>
    public static PlacedWords Of(Filing filing)
    {
        var text = filing.Text;
        List<(CitedPlace Place, TextSpan Span)> spans = text.Transcript is { } transcript
            ? [.. transcript.Pages.SelectMany(p => p.Lines.Select(l => (new CitedPlace(PinpointKind.PageLine, $"{p.Number}", $"{l.Number}"), l.Span)))]
            : text.Paragraphs.Count > 0 ? [.. text.Paragraphs.Select(p => (new CitedPlace(PinpointKind.Paragraph, p.Number, null), p.Span))]
            : [.. text.Pages.Select(p => (new CitedPlace(PinpointKind.Page, p.PrintedPage ?? $"{p.FilePage}", null), p.Span))];
        var words = new List<PlacedWord>();
        for (var i = 0; i < spans.Count; i++)
            foreach (var (word, start) in Tokens(spans[i].Span.Of(text.Text))) words.Add(new(word, spans[i].Span.Start + start, i));
        return new(filing, spans.ConvertAll(s => s.Place), words);
    }

    /// <summary>The words inside a stretch of the text: the index of the first, and how many.</summary>
    public (int From, int Count) Inside(TextSpan span)
    {
        int low = 0, high = Words.Count;
        while (low < high) if (Words[(low + high) / 2].Start < span.Start) low = ((low + high) / 2) + 1; else high = (low + high) / 2;
        var end = low;
        while (end < Words.Count && Words[end].Start < span.End) end++;
        return (low, end - low);
    }

    /// <summary>How much of the shorter of two documents stands in the longer, from 0 to 1.</summary>
    public double Shared(PlacedWords other)
    {
        var (few, many) = Runs.Count <= other.Runs.Count ? (Runs, other.Runs) : (other.Runs, Runs);
        return few.Count == 0 ? 0 : few.Count(many.Contains) / (double)few.Count;
    }

    private static IEnumerable<(string Word, int Start)> Tokens(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsLetterOrDigit(text[i])) continue;
            var start = i;
            while (i < text.Length && char.IsLetterOrDigit(text[i])) i++;
            var word = text[start..i].ToLowerInvariant();
            if (word is not ("q" or "a")) yield return (word, start);
        }
    }
}
