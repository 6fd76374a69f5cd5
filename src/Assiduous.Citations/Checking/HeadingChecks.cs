using Assiduous.Citations.Reading;

namespace Assiduous.Citations.Checking;

/// <summary>Numbers of headings that are used twice, are passed over, or run backwards.</summary>
internal static class HeadingChecks
{
    private const int LongestHeading = 150;

    public static IEnumerable<Finding> Find(FindingMaker make)
    {
        var text = make.Source;
        var roman = 0;
        var letter = 0;
        for (var line = 0; line < text.Length;)
        {
            var end = text.IndexOf('\n', line);
            if (end < 0) end = text.Length;
            var start = line;
            var free = IsFree(text, line);
            line = end + 1;
            while (start < end && Chars.IsSpace(text[start])) start++;
            if (!free || !TryLabel(text, start, end, out var past)) continue;
            var label = text[start..past];
            if (TryRoman(label, letter, out var number))
            {
                if (IsWrong(number, roman, true)) yield return At(make, start, end, label, Roman(roman));
                (roman, letter) = (number, 0);
            }
            else if (label.Length == 1)
            {
                number = label[0] - 'A' + 1;
                if (IsWrong(number, letter, false)) yield return At(make, start, end, label, ((char)('A' + letter - 1)).ToString());
                letter = number == 1 || number == letter + 1 || letter > 0 ? number : 0;
            }
        }
    }

    /// <summary>A series may begin anew with its first number; it may not repeat a number or pass one over, and Roman numbers may not go back.</summary>
    private static bool IsWrong(int number, int last, bool back) =>
        last > 0 && number != 1 && number != last + 1 && (number == last || number == last + 2 || (back && number < last));

    private static Finding At(FindingMaker make, int start, int end, string label, string last) =>
        make.At(new TextSpan(start, Chars.SkipSpaceBack(make.Source, end, start)), "heading-number", Severity.Note, $"This heading is numbered {label}; the one before it is {last}.", null, "Check the numbers of the headings.");

    /// <summary>Whether a heading may begin on the line: the text begins there, or the line before is empty.</summary>
    private static bool IsFree(string text, int line)
    {
        var at = line - 1;
        if (at < 0) return true;
        while (at > 0 && text[at - 1] is ' ' or '\t' or '\r') at--;
        return at == 0 || text[at - 1] is '\n' or '\f';
    }

    /// <summary>Reads <c>II. Excessive Force</c>: a label, a stop, and a title without leaders or a sentence's length.</summary>
    private static bool TryLabel(string text, int start, int end, out int past)
    {
        past = start;
        while (past < end && past - start < 6 && text[past] is >= 'A' and <= 'Z') past++;
        if (past == start || past >= end || text[past] != '.' || end - start > LongestHeading) return false;
        var title = Chars.SkipSpace(text, past + 1);
        if (title <= past + 1 || title >= end || !Chars.IsUpper(text[title]) || title + 3 > end) return false;
        if (title + 1 < end && text[title + 1] == '.') return false;
        var words = text.AsSpan(title, end - title);
        return !words.Contains("...", StringComparison.Ordinal) && !words.Contains(". . .", StringComparison.Ordinal);
    }

    /// <summary>Reads a Roman number up to XXXIX; a lone I, V or X after H, U or W is a letter.</summary>
    private static bool TryRoman(string label, int letter, out int number)
    {
        number = 0;
        if (label.Length == 1 && letter > 0 && label[0] - 'A' == letter) return false;
        for (var i = 0; i < label.Length; i++)
        {
            var value = Value(label[i]);
            if (value == 0) return false;
            number += i + 1 < label.Length && Value(label[i + 1]) > value ? -value : value;
        }
        return number > 0 && string.Equals(Roman(number), label, StringComparison.Ordinal);
    }

    private static int Value(char c) => c switch { 'I' => 1, 'V' => 5, 'X' => 10, _ => 0 };

    private static string Roman(int number) =>
        number is < 1 or > 39 ? "" : new string('X', number / 10) + (number % 10) switch { 0 => "", 4 => "IV", 9 => "IX", var n when n >= 5 => "V" + new string('I', n - 5), var n => new string('I', n) };
}
