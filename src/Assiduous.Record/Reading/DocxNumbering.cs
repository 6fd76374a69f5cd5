using System.Globalization;
using System.Text;
using Assiduous.Record.Layout;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Assiduous.Record.Reading;

/// <summary>A paragraph's automatic number as Word shows it.</summary>
/// <param name="Label">The number with its marks, <c>17.</c>, <c>(a)</c>, <c>•</c>.</param>
/// <param name="IsBullet">Whether it is a mark and no number.</param>
internal readonly record struct AutomaticLabel(string Label, bool IsBullet);

/// <summary>Counts automatic numbers as Word does, paragraph by paragraph in document order.</summary>
internal sealed class DocxNumbering
{
    private const int Levels = 9;

    private readonly Dictionary<int, Level?[]> levelsOfAbstract = [];
    private readonly Dictionary<int, Num> nums = [];
    private readonly Dictionary<int, int?[]> counters = [];
    private readonly HashSet<int> usedNums = [];

    private sealed record Num(int Abstract, Level?[] Levels, int?[] StartOverrides);

    public DocxNumbering(Numbering? numbering)
    {
        if (numbering is null) return;
        var byStyle = new Dictionary<string, int>(StringComparer.Ordinal);
        var links = new List<(int Id, string Style)>();
        foreach (var definition in numbering.Elements<AbstractNum>())
        {
            if (definition.AbstractNumberId?.Value is not { } id) continue;
            levelsOfAbstract[id] = ReadLevels(definition.Elements<Level>());
            if (definition.StyleLink?.Val?.Value is { } own) byStyle[own] = id;
            if (definition.NumberingStyleLink?.Val?.Value is { } other) links.Add((id, other));
        }

        foreach (var (id, style) in links)
            if (byStyle.TryGetValue(style, out var target)) levelsOfAbstract[id] = levelsOfAbstract[target];
        foreach (var num in numbering.Elements<NumberingInstance>()) ReadNum(num);
    }

    /// <summary>The level of a list whose numbers the paragraphs of a style bear; 0 where the list names none.</summary>
    public int LevelOfStyle(int numId, string style)
    {
        if (!nums.TryGetValue(numId, out var num)) return 0;
        for (var i = 0; i < Levels; i++)
            if (string.Equals(num.Levels[i]?.ParagraphStyleIdInLevel?.Val?.Value, style, StringComparison.Ordinal)) return i;
        return 0;
    }

    /// <summary>The next number of a list at a level; null where the list shows none.</summary>
    public AutomaticLabel? Next(int numId, int level)
    {
        if (!nums.TryGetValue(numId, out var num) || level is < 0 or >= Levels || num.Levels[level] is not { } definition) return null;
        if (!counters.TryGetValue(num.Abstract, out var counts)) counters[num.Abstract] = counts = new int?[Levels];
        if (usedNums.Add(numId))
            for (var i = 0; i < Levels; i++)
                if (num.StartOverrides[i] is not null) counts[i] = null;
        for (var i = 0; i < level; i++) counts[i] ??= Start(num, i);
        counts[level] = counts[level] is { } before ? Math.Min(before, int.MaxValue - 1) + 1 : Start(num, level);
        for (var i = level + 1; i < Levels; i++)
            if (Restarts(num.Levels[i], level)) counts[i] = null;
        var format = Format(definition);
        if (format == NumberFormatValues.Bullet) return new AutomaticLabel("•", true);
        var label = Label(num, definition, counts);
        return label.Length == 0 ? null : new AutomaticLabel(label, false);
    }

    private static int Start(Num num, int level) =>
        num.StartOverrides[level] ?? num.Levels[level]?.StartNumberingValue?.Val?.Value ?? 1;

    /// <summary>Whether a deeper level begins anew after a paragraph of <paramref name="level"/>.</summary>
    private static bool Restarts(Level? deeper, int level) =>
        deeper?.LevelRestart?.Val?.Value is not { } after || (after > 0 && level < after);

    private static NumberFormatValues Format(Level level) => level.NumberingFormat?.Val?.Value ?? NumberFormatValues.Decimal;

    private static Level?[] ReadLevels(IEnumerable<Level> levels)
    {
        var found = new Level?[Levels];
        foreach (var level in levels)
            if (level.LevelIndex?.Value is >= 0 and < Levels and var index) found[index] = level;
        return found;
    }

    private void ReadNum(NumberingInstance instance)
    {
        if (instance.NumberID?.Value is not { } id || instance.AbstractNumId?.Val?.Value is not { } target) return;
        if (!levelsOfAbstract.TryGetValue(target, out var levels)) return;
        var own = (Level?[])levels.Clone();
        var starts = new int?[Levels];
        foreach (var change in instance.Elements<LevelOverride>())
        {
            if (change.LevelIndex?.Value is not (>= 0 and < Levels and var index)) continue;
            if (change.Level is { } level) own[index] = level;
            starts[index] = change.StartOverrideNumberingValue?.Val?.Value ?? change.Level?.StartNumberingValue?.Val?.Value;
        }

        nums[id] = new Num(target, own, starts);
    }

    private static string Label(Num num, Level definition, int?[] counts)
    {
        var pattern = definition.LevelText?.Val?.Value ?? "";
        var legal = definition.IsLegalNumberingStyle is { } flag && (flag.Val?.Value ?? true);
        var label = new StringBuilder();
        for (var i = 0; i < pattern.Length && i < 200; i++)
        {
            if (pattern[i] == '%' && i + 1 < pattern.Length && pattern[i + 1] is >= '1' and <= '9')
            {
                var level = pattern[++i] - '1';
                var format = num.Levels[level] is { } shown ? Format(shown) : NumberFormatValues.Decimal;
                label.Append(NumberWords.Show(counts[level] ?? Start(num, level), legal ? NumberFormatValues.Decimal : format));
            }
            else label.Append(pattern[i]);
        }

        return label.ToString().Trim();
    }
}

/// <summary>Numbers in the forms that Word knows.</summary>
internal static class NumberWords
{
    private static readonly string[] Ones =
        ["Zero", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve", "Thirteen", "Fourteen", "Fifteen", "Sixteen", "Seventeen", "Eighteen", "Nineteen"];

    private static readonly string[] Tens = ["", "", "Twenty", "Thirty", "Forty", "Fifty", "Sixty", "Seventy", "Eighty", "Ninety"];

    private static readonly Dictionary<string, string> Ordinals = new(StringComparer.Ordinal)
    {
        ["One"] = "First", ["Two"] = "Second", ["Three"] = "Third", ["Five"] = "Fifth", ["Eight"] = "Eighth", ["Nine"] = "Ninth", ["Twelve"] = "Twelfth",
    };

    public static string Show(int value, NumberFormatValues format)
    {
        if (format == NumberFormatValues.None) return "";
        if (format == NumberFormatValues.LowerLetter) return Letters(value, 'a');
        if (format == NumberFormatValues.UpperLetter) return Letters(value, 'A');
        if (format == NumberFormatValues.LowerRoman && value is > 0 and < 4000) return PrintedPages.ToRoman(value);
        if (format == NumberFormatValues.UpperRoman && value is > 0 and < 4000) return PrintedPages.ToRoman(value).ToUpperInvariant();
        if (format == NumberFormatValues.DecimalZero) return value.ToString("00", CultureInfo.InvariantCulture);
        if (format == NumberFormatValues.Ordinal) return value.ToString(CultureInfo.InvariantCulture) + Suffix(value);
        if (format == NumberFormatValues.CardinalText && value is >= 0 and < 100) return Cardinal(value);
        if (format == NumberFormatValues.OrdinalText && value is > 0 and < 100) return Ordinal(value);
        return value.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>a to z, then aa to zz: Word repeats the letter.</summary>
    private static string Letters(int value, char first) =>
        value is < 1 or > 780 ? value.ToString(CultureInfo.InvariantCulture) : new string((char)(first + ((value - 1) % 26)), ((value - 1) / 26) + 1);

    private static string Suffix(int value) => (value % 100) is >= 11 and <= 13 ? "th" : (value % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" };

    private static string Cardinal(int value) => value < 20 ? Ones[value] : value % 10 == 0 ? Tens[value / 10] : $"{Tens[value / 10]}-{Ones[value % 10]}";

    private static string Ordinal(int value)
    {
        if (value >= 20 && value % 10 == 0) return Tens[value / 10][..^1] + "ieth";
        var last = Ones[value < 20 ? value : value % 10];
        var ending = Ordinals.TryGetValue(last, out var irregular) ? irregular : last + "th";
        return value < 20 ? ending : $"{Tens[value / 10]}-{ending}";
    }
}
