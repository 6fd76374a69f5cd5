using System.Text;

namespace Assiduous.Record.Layout;

/// <summary>A stamp and which of the row's words make it.</summary>
internal readonly record struct StampFound(EcfStamp Stamp, int First, int End);

/// <summary>
/// Reads the line that CM/ECF prints on a page, by its labels and not by one fixed shape: district, bankruptcy and appellate courts print
/// case, document, date, page and PageID in different orders and words. Letters that recognition commonly mistakes are allowed for.
/// </summary>
internal static class StampParser
{
    private const int MostWords = 40;

    /// <summary>Reads the stamp among the words of a row; null where there is none.</summary>
    public static StampFound? Parse(IReadOnlyList<string> words)
    {
        if (words.Count is < 3 or > MostWords) return null;
        return new StampReading(words).Read();
    }

    /// <summary>Digits as meant, where recognition read letters for them; null where other letters stand there.</summary>
    internal static string? Digits(ReadOnlySpan<char> word)
    {
        var digits = new StringBuilder(word.Length);
        foreach (var letter in word)
        {
            var digit = letter switch
            {
                >= '0' and <= '9' => letter,
                'l' or 'I' or '|' => '1',
                'O' or 'o' => '0',
                'S' => '5',
                'B' => '8',
                _ => '\0',
            };
            if (digit == '\0') return null;
            digits.Append(digit);
        }

        return digits.Length == 0 ? null : digits.ToString();
    }

    /// <summary>Whether a word is this label, a letter or two (by its length) apart.</summary>
    internal static bool IsLabel(string word, string label)
    {
        var letters = new StringBuilder(word.Length);
        foreach (var letter in word)
        {
            if (char.IsAsciiLetter(letter)) letters.Append(char.ToUpperInvariant(letter));
            else if (letter is '1' or '|') letters.Append('I');
            else if (letter == '0') letters.Append('O');
        }

        var allowed = label.Length >= 7 ? 2 : label.Length >= 4 ? 1 : 0;
        return letters.Length > 1 && Math.Abs(letters.Length - label.Length) <= allowed && Distance(letters.ToString(), label) <= allowed;
    }

    private static int Distance(string a, string b)
    {
        Span<int> row = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++) row[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            var corner = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var change = corner + (a[i - 1] == b[j - 1] ? 0 : 1);
                corner = row[j];
                row[j] = Math.Min(change, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[b.Length];
    }
}
