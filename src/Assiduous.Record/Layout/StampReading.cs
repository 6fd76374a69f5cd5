using System.Globalization;

namespace Assiduous.Record.Layout;

/// <summary>One attempt to read a stamp from the words of a row.</summary>
internal sealed class StampReading(IReadOnlyList<string> row)
{
    private readonly List<StampWord> words = StampWords.Of(row);
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
        if (docket is null && (first > 0 || !char.IsUpper(Word(0)[0]))) return null;
        if (end - first - taken > MostOther) return null;
        var (from, to) = (words[first].Row, words[end - 1].Row + 1);
        var text = string.Join(' ', row.Skip(from).Take(to - from));
        return new StampFound(new EcfStamp(text, docket, ecf, attachment, filed, page, pages, pageId), from, to);
    }

    private static int Count(string? field) => field is null ? 0 : 1;

    private string Word(int i) => words[i].Text;

    private void ReadWord(int i)
    {
        if (i < end) return;
        var word = Word(i);
        if (docket is null && IsDocket(word)) Take(i, i + 1, () => docket = word.Trim(',', '#', '.', ':'));
        else if (i == 0 && word is "USDC" && words.Count > 2 && Word(1).Contains('/')) Take(0, 2, static () => { });
        else if (Is(word, "CASE") || Is(word, "APPEAL")) Take(i, i + 1, () => caseLabel = true);
        else if (IsPages(word)) ReadTotal(i);
        else if (page is null && (docket is not null || caseLabel) && IsCount(i)) ReadCount(i);
        else if (filed is null && Date(word) is { } date) Take(i, i + 1, () => filed = date);
        else if (Is(Before(word), "PAGEID") || (IsPage(word) && i + 1 < words.Count && Word(i + 1).StartsWith("ID", StringComparison.OrdinalIgnoreCase)))
            ReadPageId(i);
        else if (IsPage(word)) ReadPage(i);
        else if (IsEntry(i)) ReadEntry(i);
        else if (Is(word, "FILED") || Is(word, "USCA")) Take(i, i + 1, () => blanks++);
        else if (filed is not null && (Is(word, "ENTERED") || Is(word, "DESC") || IsTime(word) || Date(word) is not null)) Take(i, i + 1, static () => { });
    }

    private bool IsEntry(int i) =>
        Is(Word(i), "DOCUMENT") || Is(Word(i), "DOC") || Is(Word(i), "DKTENTRY") || Word(i).StartsWith("ECF", StringComparison.Ordinal) || Word(i) is "#"
        || (Is(Word(i), "ENTRY") && i + 1 < words.Count && Is(Word(i + 1), "NUMBER"));

    private static bool IsTime(string word) => word.Length is 7 or 8 && word.Count(c => c == ':') == 2 && word.All(c => c == ':' || char.IsAsciiDigit(c));

    private static bool Is(string word, string label) => StampParser.IsLabel(word, label);

    /// <summary>The label of a word that has its number glued on, <c>PageID</c> of <c>PageID.1010</c>: ones and noughts could be letters of it.</summary>
    private static string Before(string word) => word.AsSpan().IndexOfAny(".#:") is > 1 and var mark ? word[..mark] : word;

    private static bool IsPage(string word) => Is(word, "PAGE") || Is(word, "PG");

    /// <summary>The label of a number of pages, <c>Pages: 60</c>, which is no page.</summary>
    private static bool IsPages(string word) => word.Trim(':').Equals("PAGES", StringComparison.OrdinalIgnoreCase);

    private void ReadTotal(int i)
    {
        if (i + 1 >= words.Count || StampParser.Digits(Word(i + 1).AsSpan().Trim(",.")) is not { } total) return;
        if (int.TryParse(total, NumberStyles.None, CultureInfo.InvariantCulture, out var all)) Take(i, i + 2, () => pages ??= all);
    }

    /// <summary>Whether <c>3 of 10</c> stands here without the word page, as one district prints it.</summary>
    private bool IsCount(int i) => i + 2 < words.Count && Word(i + 1) is "of" && IsDigits(Word(i)) && IsDigits(Word(i + 2).TrimEnd('.', ','));

    private void ReadCount(int i)
    {
        var all = int.Parse(Word(i + 2).AsSpan().TrimEnd(".,"), NumberStyles.None, CultureInfo.InvariantCulture);
        Take(i, i + 3, () => (page, pages) = (int.Parse(Word(i), CultureInfo.InvariantCulture), all));
    }

    private static bool IsDigits(string word) => word.Length is > 0 and < 6 && word.All(char.IsAsciiDigit);

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
            var digits = TrailingDigits(Word(j));
            if (digits.Length == 0) continue;
            Take(i, j + 1, () => pageId = digits);
            return;
        }
    }

    private void ReadPage(int i)
    {
        var at = i;
        var own = TrailingDigits(Word(i));
        var number = own.Length > 0 ? own : i + 1 < words.Count ? StampParser.Digits(Word(at = i + 1).AsSpan().Trim(":#,.")) : null;
        if (page is not null || number is null || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var value)) return;
        Take(i, at + 1, () => page = value);
        if (at + 2 >= words.Count || !Word(at + 1).Equals("of", StringComparison.OrdinalIgnoreCase)) return;
        var total = StampParser.Digits(Word(at + 2).AsSpan().Trim(",."));
        if (total is not null && int.TryParse(total, NumberStyles.None, CultureInfo.InvariantCulture, out var all)) Take(i, at + 3, () => pages = all);
    }

    private void ReadEntry(int i)
    {
        if (ecf is not null) return;
        for (var j = i + 1; j < Math.Min(i + 4, words.Count); j++)
        {
            var word = Word(j).AsSpan().Trim("#:,.");
            var dash = word.IndexOfAny('-', '.');
            var entry = StampParser.Digits(dash < 0 ? word : word[..dash]);
            if (entry is not null)
            {
                var part = dash < 0 ? null : StampParser.Digits(word[(dash + 1)..]);
                Take(i, j + 1, () => (ecf, attachment) = (entry, part));
                return;
            }

            if (!word.IsEmpty && !Is(Word(j), "NO") && !Is(Word(j), "NUMBER")) break;
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
        // Bankruptcy courts with several offices begin the number with the office: 1-20-40001.
        if (text.Length > 3 && char.IsAsciiDigit(text[0]) && text[1] == '-') text = text[2..];
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

/// <summary>A word of a stamp and the word of the row from which it comes.</summary>
internal readonly record struct StampWord(string Text, int Row);

/// <summary>Parts labels from what older and some bankruptcy stamps print right behind them: <c>Case3:09-cv-00001</c>, <c>Doc#:45</c>.</summary>
internal static class StampWords
{
    private static readonly string[] Labels = ["Case", "Document", "Doc", "Filed", "Entered", "Page", "Pg"];

    public static List<StampWord> Of(IReadOnlyList<string> row)
    {
        var words = new List<StampWord>(row.Count + 4);
        for (var i = 0; i < row.Count; i++)
        {
            var cut = Cut(row[i]);
            if (cut > 0) words.Add(new StampWord(row[i][..cut], i));
            words.Add(new StampWord(row[i][cut..], i));
        }

        return words;
    }

    /// <summary>Where a label ends behind which a number or a date follows without a space; 0 where the word is no such pair.</summary>
    private static int Cut(string word)
    {
        foreach (var label in Labels)
        {
            if (!word.StartsWith(label, StringComparison.OrdinalIgnoreCase)) continue;
            var end = label.Length;
            while (end < word.Length && word[end] is ':' or '#' or '.') end++;
            if (end < word.Length && char.IsAsciiDigit(word[end])) return end;
        }

        return 0;
    }
}
