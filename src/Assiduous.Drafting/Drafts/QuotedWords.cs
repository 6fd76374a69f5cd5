using System.Text;
using System.Text.RegularExpressions;
using Assiduous.Drafting.Page;
using Assiduous.Record;

namespace Assiduous.Drafting.Drafts;

/// <summary>Words of the record as a paper quotes them: testimony question by question, inner quotation marks single, and never the note of a copyist for somebody's words.</summary>
internal static partial class QuotedWords
{
    /// <summary>The passage, a line for each turn of speech in testimony and one line for everything else; cut, with dots, where it is longer.</summary>
    /// <param name="filing">The filing that holds it; null takes the words as one line.</param>
    /// <param name="passage">The words.</param>
    /// <param name="most">Most characters.</param>
    public static IReadOnlyList<string> Lines(Filing? filing, Passage passage, int most)
    {
        var turns = filing?.Text.Transcript is { } transcript ? Turns(filing.Text.Text, transcript, passage) : [];
        return Clipped(turns.Count > 0 ? turns : [WithoutGaps(passage.Text)], most);
    }

    /// <summary>Words fit to stand between quotation marks in a sentence: marks inside them single, what is left out shown by dots.</summary>
    public static string Inside(string words) => Single(WithoutGaps(words));

    /// <summary>The words without notes that something is not there, such as <c>[This page is not recited.]</c>; dots stand where one stood between words.</summary>
    public static string WithoutGaps(string words)
    {
        if (!words.Contains('[', StringComparison.Ordinal)) return words;
        var left = GapMarks().Replace(words, " … ");
        return string.Equals(left, words, StringComparison.Ordinal) ? words : ManyDots().Replace(Spaces().Replace(left, " "), "…").Trim(' ', '…');
    }

    /// <summary>Quotation marks and apostrophes as a printer sets them.</summary>
    public static string Set(string words)
    {
        if (words.AsSpan().IndexOfAny('"', '\'') < 0) return words;
        var set = new StringBuilder(words.Length);
        for (var i = 0; i < words.Length; i++)
        {
            var opens = i == 0 || char.IsWhiteSpace(words[i - 1]) || words[i - 1] is '(' or '[' or '“' or '‘' or '—' or '–';
            set.Append(words[i] switch { '"' => opens ? '“' : '”', '\'' => opens ? '‘' : '’', var c => c });
        }

        return set.ToString();
    }

    private static string Single(string words) => Set(words).Replace('“', '‘').Replace('”', '’');

    private static List<string> Turns(string text, Transcript transcript, Passage passage)
    {
        var turns = new List<string>();
        TranscriptLineKind? last = null;
        foreach (var line in Finder.Of(transcript, passage.Span).Where(r => r.Cited).Select(r => r.Line))
        {
            var words = Spaces().Replace(line.Span.Of(text), " ").Trim();
            if (words.Length == 0) continue;
            if (GapMarks().Replace(words, "").Trim().Length == 0)
            {
                if (turns.Count > 0 && turns[^1] is not Omitted) turns.Add(Omitted);
                last = null;
                continue;
            }

            if (last is null || Begins().IsMatch(words) || last != line.Kind && (IsAside(line.Kind) || IsAside(last))) turns.Add(words);
            else turns[^1] += " " + words;
            last = line.Kind;
        }

        while (turns.Count > 0 && turns[^1] is Omitted) turns.RemoveAt(turns.Count - 1);
        // Where the lines do not give the words that were followed, the words stand.
        return string.Equals(Letters(string.Concat(turns)), Letters(GapMarks().Replace(passage.Text, "")), StringComparison.Ordinal) ? [.. turns.Select(Set)] : [];
    }

    // A transcript's lines are found many times over, each time by halving.
    private static readonly TranscriptLines Finder = new();

    private const string Omitted = "* * *";

    private static bool IsAside(TranscriptLineKind? kind) => kind is TranscriptLineKind.Colloquy or TranscriptLineKind.Parenthetical;

    private static string Letters(string words) => string.Concat(words.Where(char.IsLetterOrDigit));

    private static List<string> Clipped(List<string> lines, int most)
    {
        var kept = new List<string>();
        foreach (var line in lines)
        {
            if (line.Length <= most)
            {
                kept.Add(line);
                most -= line.Length;
                continue;
            }

            var cut = most > 40 ? line.LastIndexOf(' ', most) : -1;
            if (cut > 0) kept.Add(line[..cut].TrimEnd(',', ';', ':') + " …");
            else if (kept.Count > 0 && kept[^1] is not Omitted) kept.Add(Omitted);
            break;
        }

        return kept;
    }

    [GeneratedRegex(@"\[(?:[^\[\]]{0,60}\s)?(?:not\s(?:recited|reproduced|included)|(?:intentionally\s)?left\s(?:intentionally\s)?blank|supplied)(?:\s[^\[\]]{0,60})?\]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex GapMarks();

    [GeneratedRegex(@"…(?:\s*…)+", RegexOptions.CultureInvariant)]
    private static partial Regex ManyDots();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^(?:[QA][.:]?\s|(?:MR|MS|MRS|THE)\.?\s[A-Z]+:)", RegexOptions.CultureInvariant)]
    private static partial Regex Begins();
}
