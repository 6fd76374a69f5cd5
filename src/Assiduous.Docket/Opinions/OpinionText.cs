using Assiduous.Citations;

namespace Assiduous.Docket.Opinions;

/// <summary>A sentence, its place, and the section in which it stands.</summary>
/// <param name="Text">Its words, white space folded.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Section">Titles of the headings above it, outermost first, joined by " / ".</param>
internal sealed record Sentence(string Text, TextSpan Span, string Section)
{
    /// <summary>Whether a heading above it has one of the words.</summary>
    public bool IsIn(params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
            if (Section.Contains(word, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }
}

/// <summary>A decision as head, headings and sentences.</summary>
internal sealed class OpinionText
{
    /// <summary>How far from the start a caption is looked for.</summary>
    private const int LongestHead = 8000;

    private OpinionText(string text, int bodyStart, List<OpinionHeading> headings, List<Sentence> sentences)
    {
        Text = text;
        BodyStart = bodyStart;
        Headings = headings;
        Sentences = sentences;
    }

    /// <summary>The whole text.</summary>
    public string Text { get; }

    /// <summary>Where the caption ends and the decision's own words begin.</summary>
    public int BodyStart { get; }

    /// <summary>The caption.</summary>
    public string Head => Text[..BodyStart];

    /// <summary>Headings in order.</summary>
    public List<OpinionHeading> Headings { get; }

    /// <summary>Sentences of the body in order.</summary>
    public List<Sentence> Sentences { get; }

    /// <summary>Cuts a text.</summary>
    public static OpinionText Of(string text)
    {
        var paragraphs = Paragraphs.Of(text);
        var first = paragraphs.FindIndex(p => p.Span.Start > LongestHead || IsProse(text, p.Span));
        if (first < 0) first = paragraphs.Count;
        var bodyStart = first < paragraphs.Count ? paragraphs[first].Span.Start : text.Length;
        var headings = new List<OpinionHeading>();
        var blocks = new List<(TextSpan Span, string Section)>();
        var path = new List<OpinionHeading>();
        // A heading may stand right above the first prose, inside what was taken for the head.
        for (var i = Math.Max(0, first - 1); i < paragraphs.Count; i++)
        {
            var heading = HeadingReader.Read(text, paragraphs[i].Span);
            if (heading is not null && (i >= first || HeadingReader.IsUsual(heading.Title)))
            {
                headings.Add(heading);
                path.RemoveAll(h => h.Level >= heading.Level);
                path.Add(heading);
            }
            else if (i >= first && IsSignature(text, paragraphs[i].Span)) break;
            else if (i >= first) AddBlock(text, blocks, paragraphs[i].Span, string.Join(" / ", path.Select(h => h.Title)));
        }
        return new OpinionText(text, bodyStart, headings, [.. blocks.SelectMany(b => SentenceSplitter.Split(text, b.Span, b.Section))]);
    }

    /// <summary>A paragraph that a page break cut in two goes on in the next.</summary>
    private static void AddBlock(string text, List<(TextSpan Span, string Section)> blocks, TextSpan span, string section)
    {
        if (blocks.Count > 0 && string.Equals(blocks[^1].Section, section, StringComparison.Ordinal) && !Ends(text, blocks[^1].Span))
            blocks[^1] = (blocks[^1].Span with { End = span.End }, section);
        else blocks.Add((span, section));
    }

    /// <summary>The formula after which nothing is said: "SO ORDERED", near the end.</summary>
    private static bool IsSignature(string text, TextSpan span) =>
        text.Length - span.Start < Math.Max(2000, text.Length / 8) && span.Length < 200
        && span.Of(text).TrimStart('*', '_', ' ') is var words
        && (words.StartsWith("SO ORDERED", StringComparison.OrdinalIgnoreCase) || words.StartsWith("IT IS SO ORDERED", StringComparison.OrdinalIgnoreCase)
            || words.StartsWith("Dated:", StringComparison.OrdinalIgnoreCase));

    private static bool Ends(string text, TextSpan span)
    {
        var last = span.End - 1;
        while (last > span.Start && text[last] is '"' or '”' or ')' or '\'' or '’' or '*' or ']') last--;
        return text[last] is '.' or '?' or '!' or ':' or ';';
    }

    /// <summary>Prose, as against the broken lines of a caption.</summary>
    private static bool IsProse(string text, TextSpan span)
    {
        var words = span.Of(text);
        if (words.Length < 60) return false;
        var lower = words.Count(char.IsAsciiLetterLower);
        var letters = words.Count(char.IsAsciiLetter);
        return lower * 10 > letters * 7 && (words.Contains(". ", StringComparison.Ordinal) || words.TrimEnd().EndsWith('.'))
            && words.Split(' ').Length > 9;
    }
}
