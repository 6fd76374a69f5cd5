using System.Globalization;
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
        var reading = new StampReading(words);
        return reading.Read();
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

/// <summary>One attempt to read a stamp from the words of a row.</summary>
internal sealed class StampReading(IReadOnlyList<string> words)
{
    private string? docket;
    private string? ecf;
    private string? attachment;
    private string? pageId;
    private DateOnly? filed;
    private int? page;
    private int? pages;
    private int first = int.MaxValue;
    private int end;
    private bool caseLabel;
    private int blanks;
    private int taken;

    /// <summary>How many words that say nothing may stand inside a stamp: "in TXSD", "Entered on FLSD Docket".</summary>
    private const int MostOther = 7;

    public StampFound? Read()
    {
        for (var i = 0; i < words.Count; i++) ReadWord(i);
        var evidence = Count(docket) + Count(ecf) + Count(pageId) + (filed is null ? 0 : 1) + (page is null ? 0 : 1) + (docket is not null && page is not null ? blanks : 0);
        if (evidence < 3 || (docket is null && !caseLabel) || (page is null && pageId is null && ecf is null)) return null;
        if (first > 3 && !caseLabel) return null;
        if (docket is null && (first > 0 || !char.IsUpper(words[0][0]))) return null;
        if (end - first - taken > MostOther) return null;
        var text = string.Join(' ', words.Skip(first).Take(end - first));
        return new StampFound(new EcfStamp(text, docket, ecf, attachment, filed, page, pages, pageId), first, end);
    }

    private static int Count(string? field) => field is null ? 0 : 1;

    private void ReadWord(int i)
    {
        if (i < end) return;
        var word = words[i];
        if (docket is null && IsDocket(word)) Take(i, i + 1, () => docket = word.Trim(',', '#', '.', ':'));
        else if (Is(word, "CASE") || Is(word, "APPEAL")) Take(i, i + 1, () => caseLabel = true);
        else if (filed is null && Date(word) is { } date) Take(i, i + 1, () => filed = date);
        else if (Is(word, "PAGEID") || (IsPage(word) && i + 1 < words.Count && words[i + 1].StartsWith("ID", StringComparison.OrdinalIgnoreCase)))
            ReadPageId(i);
        else if (IsPage(word)) ReadPage(i);
        else if (Is(word, "DOCUMENT") || Is(word, "DOC") || Is(word, "DKTENTRY") || word.StartsWith("ECF", StringComparison.Ordinal)) ReadEntry(i);
        else if (Is(word, "FILED") || Is(word, "USCA")) Take(i, i + 1, () => blanks++);
    }

    private static bool Is(string word, string label) => StampParser.IsLabel(word, label);

    private static bool IsPage(string word) => Is(word, "PAGE") || Is(word, "PG");

    private void Take(int from, int to, Action set)
    {
        set();
        taken += to - Math.Max(from, end);
        first = Math.Min(first, from);
        end = Math.Max(end, to);
    }

    private void ReadPageId(int i)
    {
        for (var j = i; j < Math.Min(i + 4, words.Count); j++)
        {
            var digits = TrailingDigits(words[j]);
            if (digits.Length == 0) continue;
            Take(i, j + 1, () => pageId = digits);
            return;
        }
    }

    private void ReadPage(int i)
    {
        var at = i;
        var own = TrailingDigits(words[i]);
        var number = own.Length > 0 ? own : i + 1 < words.Count ? StampParser.Digits(words[at = i + 1].AsSpan().Trim(":#,.")) : null;
        if (page is not null || number is null || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var value)) return;
        Take(i, at + 1, () => page = value);
        if (at + 2 >= words.Count || !words[at + 1].Equals("of", StringComparison.OrdinalIgnoreCase)) return;
        var total = StampParser.Digits(words[at + 2].AsSpan().Trim(",."));
        if (total is not null && int.TryParse(total, NumberStyles.None, CultureInfo.InvariantCulture, out var all)) Take(i, at + 3, () => pages = all);
    }

    private void ReadEntry(int i)
    {
        if (ecf is not null) return;
        for (var j = i + 1; j < Math.Min(i + 4, words.Count); j++)
        {
            var word = words[j].AsSpan().Trim("#:,.");
            var dash = word.IndexOf('-');
            var entry = StampParser.Digits(dash < 0 ? word : word[..dash]);
            if (entry is not null)
            {
                var part = dash < 0 ? null : StampParser.Digits(word[(dash + 1)..]);
                Take(i, j + 1, () => (ecf, attachment) = (entry, part));
                return;
            }

            if (!word.IsEmpty && !Is(words[j], "NO")) break;
        }

        Take(i, i + 1, () => blanks++);
    }

    private static string TrailingDigits(string word)
    {
        var start = word.Length;
        while (start > 0 && char.IsAsciiDigit(word[start - 1])) start--;
        return word[start..];
    }

    /// <summary>Whether the word has the shape of a case number: <c>1:22-cv-06138-ABC</c>, <c>20-1234</c>.</summary>
    private static bool IsDocket(string word)
    {
        var text = word.AsSpan().Trim("#,.:");
        var colon = text.IndexOf(':');
        if (colon > 2 || (colon >= 0 && StampParser.Digits(text[..Math.Max(colon, 0)]) is null)) return false;
        text = text[(colon + 1)..];
        var dash = text.IndexOf('-');
        if (dash is not (2 or 4) || StampParser.Digits(text[..dash]) is null) return false;
        var digits = 0;
        foreach (var letter in text[(dash + 1)..])
        {
            if (char.IsAsciiDigit(letter)) digits++;
            else if (!char.IsAsciiLetter(letter) && letter is not ('-' or '|')) return false;
        }

        return digits >= 3;
    }

    private static DateOnly? Date(string word)
    {
        var text = word.AsSpan().Trim(",.");
        var one = text.IndexOf('/');
        var two = text.LastIndexOf('/');
        if (one is < 1 or > 2 || two - one is < 2 or > 3) return null;
        if (!Part(text[..one], out var month) || !Part(text[(one + 1)..two], out var day) || !Part(text[(two + 1)..], out var year)) return null;
        if (year < 100) year += year < 70 ? 2000 : 1900;
        return month is >= 1 and <= 12 && year is > 1900 and < 2200 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
    }

    private static bool Part(ReadOnlySpan<char> text, out int value)
    {
        value = 0;
        var digits = text.Length is 0 or > 4 ? null : StampParser.Digits(text);
        return digits is not null && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out value);
    }
}
