using System.Text;

namespace Assiduous.Record.Quotation;

/// <summary>Tells how the form of quoted words differs from the words found.</summary>
internal static class QuoteForm
{
    public static IReadOnlyList<QuoteChange> Changes(QuotedRun quote, QuotePattern pattern, string text, FoldedWords words, PatternHit hit, Reading reading)
    {
        var changes = new SortedSet<QuoteChange>();
        if (pattern.HasBrackets) changes.Add(QuoteChange.Brackets);
        if (pattern.HasEllipsis) changes.Add(QuoteChange.Ellipsis);
        if (quote.IsCleanedUp && changes.Count > 0) changes.Add(QuoteChange.CleanedUp);
        if (reading == Reading.WithoutMarks) changes.Add(QuoteChange.QuestionAndAnswerJoined);
        if (reading == Reading.TestimonyAlone) changes.Add(QuoteChange.InterruptionLeftOut);
        for (var i = 0; i < hit.Pieces.Count; i++)
        {
            var (first, last) = hit.Pieces[i];
            var piece = pattern.Pieces[i];
            if (piece.LooseStart || piece.LooseEnd) continue;
            Compare(piece.Source, Printed(text, words, first, last), i == 0, pattern.HasBrackets, changes);
        }

        return [.. changes];
    }

    /// <summary>The source between two words; where marks or lines were left out between them, only the words.</summary>
    private static string Printed(string text, FoldedWords words, int first, int last)
    {
        var printed = new StringBuilder();
        for (var i = first; i <= last; i++)
        {
            printed.Append(text, words.Start(i), words.End(i) - words.Start(i));
            if (i == last) break;
            var between = text[words.End(i)..words.Start(i + 1)];
            printed.Append(between.Any(char.IsLetterOrDigit) ? Marks(between) : between);
        }

        return printed.ToString();
    }

    /// <summary>The marks right after a word, when words behind them were left out.</summary>
    private static string Marks(string between) => string.Concat(between.TakeWhile(c => !char.IsLetterOrDigit(c) && !char.IsWhiteSpace(c))) + " ";

    private static void Compare(string quoted, string printed, bool first, bool bracketed, SortedSet<QuoteChange> changes)
    {
        var (a, b) = (Plain(quoted, true), Plain(printed, true));
        if (string.Equals(a, b, StringComparison.Ordinal) || string.Equals(a, Plain(printed, false), StringComparison.Ordinal)) return;
        if (!string.Equals(a, b, StringComparison.OrdinalIgnoreCase))
        {
            var joined = !string.Equals(Spaces(a), Spaces(b), StringComparison.OrdinalIgnoreCase);
            if (joined) changes.Add(QuoteChange.Hyphenation);
            if (!string.Equals(Unjoined(a), Unjoined(b), StringComparison.OrdinalIgnoreCase)) changes.Add(QuoteChange.Punctuation);
        }

        var (lettersA, lettersB) = (Bare(a), Bare(b));
        if (string.Equals(lettersA, lettersB, StringComparison.Ordinal) || !string.Equals(lettersA, lettersB, StringComparison.OrdinalIgnoreCase)) return;
        var onlyFirst = first && bracketed && lettersA.Length > 1 && string.Equals(lettersA[1..], lettersB[1..], StringComparison.Ordinal);
        if (!onlyFirst) changes.Add(QuoteChange.Case);
    }

    /// <summary>White space folded, marks of one kind made alike, and what stands at the ends taken away; a hyphen at a line's end may be the line's own.</summary>
    private static string Plain(string words, bool keepLineEndHyphens)
    {
        var plain = new StringBuilder(words.Length);
        var lineEnd = false;
        foreach (var c in words)
        {
            if (char.IsWhiteSpace(c))
            {
                lineEnd |= c is '\n' or '\f';
                if (plain.Length > 0 && plain[^1] != ' ') plain.Append(' ');
                continue;
            }

            if (lineEnd && plain.Length > 2 && plain[^1] == ' ' && plain[^2] == '-' && char.IsLower(c)) plain.Length -= keepLineEndHyphens ? 1 : 2;
            lineEnd = false;
            plain.Append(c switch { '“' or '”' or '‘' or '’' or '"' or '\'' => '\'', '–' or '—' or '‑' or '‐' => '-', _ => c });
        }

        return plain.ToString().Trim(' ', '.', ',', ';', ':', '\'', '-', '?', '!', '(', ')');
    }

    /// <summary>The words and marks without spaces and hyphens.</summary>
    private static string Unjoined(string words) => string.Concat(words.Where(c => c is not (' ' or '-')));

    /// <summary>The words alone, one space or hyphen between them as printed.</summary>
    private static string Spaces(string words)
    {
        var made = new StringBuilder(words.Length);
        foreach (var c in words)
        {
            if (char.IsLetterOrDigit(c)) made.Append(c);
            else if (c is ' ' or '-' && made.Length > 0 && made[^1] is not (' ' or '-')) made.Append(c);
        }

        return made.ToString();
    }

    private static string Bare(string words) => string.Concat(words.Where(char.IsLetterOrDigit));
}
