using System.Globalization;

namespace Assiduous.Rules.Reading;

/// <summary>The fields of one map of a rule file; each is asked for once, and what nobody asked for is a problem.</summary>
internal sealed class Fields
{
    private readonly YamlMap map;
    private readonly string file;
    private readonly ICollection<RuleFileProblem> problems;
    private readonly HashSet<string> asked = new(StringComparer.Ordinal);

    private Fields(YamlMap map, string file, ICollection<RuleFileProblem> problems) =>
        (this.map, this.file, this.problems) = (map, file, problems);

    /// <summary>The line on which the map begins.</summary>
    public int Line => map.Line;

    /// <summary>The file.</summary>
    public string File => file;

    /// <summary>The fields of a value that must be a map.</summary>
    public static Fields? Of(YamlValue? value, string what, string file, ICollection<RuleFileProblem> problems)
    {
        if (value is YamlMap map) return new(map, file, problems);
        if (value is not null) problems.Add(new(file, value.Line, $"{what} must have named fields."));
        return null;
    }

    /// <summary>Says what is wrong.</summary>
    public void Problem(int line, string message) => problems.Add(new(file, line, message));

    /// <summary>The value of a field; null where it is missing or empty.</summary>
    public YamlValue? Value(string name)
    {
        asked.Add(name);
        foreach (var (key, value) in map.Entries)
            if (string.Equals(key.Text, name, StringComparison.Ordinal))
                return value is YamlText { IsNull: true } ? null : value;
        return null;
    }

    /// <summary>The line of a field, or of the map where it is missing.</summary>
    public int LineOf(string name) =>
        map.Entries.FirstOrDefault(e => string.Equals(e.Key.Text, name, StringComparison.Ordinal)).Key?.Line ?? Line;

    /// <summary>A text; null where missing.</summary>
    public string? Text(string name)
    {
        var value = Value(name);
        if (value is null or YamlText) return (value as YamlText)?.Text;
        Problem(value.Line, $"'{name}' must be a text.");
        return null;
    }

    /// <summary>A text that must be there.</summary>
    public string Required(string name)
    {
        var text = Text(name);
        if (!string.IsNullOrWhiteSpace(text)) return text;
        Problem(LineOf(name), $"'{name}' is missing.");
        return "";
    }

    /// <summary>One of a few words; <paramref name="otherwise"/> where missing.</summary>
    public string OneOf(string name, string otherwise, params ReadOnlySpan<string> words)
    {
        var text = Text(name);
        if (text is null) return otherwise;
        if (words.Contains(text)) return text;
        Problem(LineOf(name), $"'{name}' is '{text}'; it must be one of {string.Join(", ", words.ToArray())}.");
        return otherwise;
    }

    /// <summary>Yes or no; null where missing.</summary>
    public bool? YesNo(string name)
    {
        var text = Text(name);
        if (text is null) return null;
        if (text is "true" or "false") return text is "true";
        Problem(LineOf(name), $"'{name}' is '{text}'; it must be true or false.");
        return null;
    }

    /// <summary>A whole number from 1; null where missing.</summary>
    public int? Number(string name)
    {
        var text = Text(name);
        if (text is null) return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0) return number;
        Problem(LineOf(name), $"'{name}' is '{text}'; it must be a whole number above 0.");
        return null;
    }

    /// <summary>A day; null where missing.</summary>
    public DateOnly? Day(string name)
    {
        var text = Text(name);
        if (text is null) return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        Problem(LineOf(name), $"'{name}' is '{text}'; it must be a day such as 2024-07-01.");
        return null;
    }

    /// <summary>A list; empty where missing.</summary>
    public IReadOnlyList<YamlValue> List(string name)
    {
        var value = Value(name);
        if (value is YamlList list) return list.Items;
        if (value is not null) Problem(value.Line, $"'{name}' must be a list.");
        return [];
    }

    /// <summary>A list of texts; empty where missing.</summary>
    public IReadOnlyList<string> Texts(string name)
    {
        var texts = new List<string>();
        foreach (var item in List(name))
            if (item is YamlText text) texts.Add(text.Text);
            else Problem(item.Line, $"'{name}' must be a list of texts.");
        return texts;
    }

    /// <summary>A map below this one; null where missing.</summary>
    public Fields? Under(string name) => Of(Value(name), $"'{name}'", file, problems);

    /// <summary>The maps of a list.</summary>
    public IEnumerable<Fields> Each(string name) =>
        List(name).Select(item => Of(item, $"Each item of '{name}'", file, problems)).OfType<Fields>();

    /// <summary>Another map of the same file.</summary>
    public Fields? Of(YamlValue? value, string what) => Of(value, what, file, problems);

    /// <summary>How far something was checked; low where missing.</summary>
    public Confidence Confidence(string name = "confidence") => OneOf(name, "low", "low", "medium", "high") switch
    {
        "high" => Rules.Confidence.High,
        "medium" => Rules.Confidence.Medium,
        _ => Rules.Confidence.Low,
    };

    /// <summary>Complains of every field that nobody asked for.</summary>
    public void NoOthers()
    {
        foreach (var (key, _) in map.Entries)
            if (!asked.Contains(key.Text))
                Problem(key.Line, $"'{key.Text}' is not a field that is known here. Known: {string.Join(", ", asked.Order(StringComparer.Ordinal))}.");
    }
}
