using System.Globalization;
using Assiduous.Record.Layout;

namespace Assiduous.Record.Reading;

/// <summary>
/// Tells scanned testimony. Recognition that looks for columns takes the line numbers and the Q and A at the margin of a transcript for specks
/// and drops them; taken as one block, the page keeps them.
/// </summary>
internal static class ScannedTestimony
{
    private const int FewestLines = 10;

    private const int FewestQuestions = 2;

    private const int FewestNumbers = 8;

    private const int HighestLine = 30;

    /// <summary>Whether a page has questions on it, and lines without their numbers.</summary>
    public static bool LacksNumbers(Sheet sheet)
    {
        var lines = Lines(sheet);
        return lines.Count >= FewestLines && lines.Count(l => sheet.TextOf(l[^1]).EndsWith('?')) >= FewestQuestions && !IsNumbered(sheet);
    }

    /// <summary>Whether eight lines or more begin with the number that follows that of the line before.</summary>
    public static bool IsNumbered(Sheet sheet)
    {
        int rising = 0, before = 0;
        foreach (var line in Lines(sheet).OrderBy(l => l[0].Middle))
        {
            if (!int.TryParse(sheet.TextOf(line[0]), NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number > HighestLine) continue;
            if (number == before + 1) rising++;
            before = number;
        }

        return rising >= FewestNumbers;
    }

    private static List<List<Word>> Lines(Sheet sheet) => sheet.LineOf.Length != sheet.Words.Length ? []
        : [.. sheet.Words.Zip(sheet.LineOf).GroupBy(w => w.Second).Select(g => g.Select(w => w.First).OrderBy(w => w.Left).ToList())];
}
