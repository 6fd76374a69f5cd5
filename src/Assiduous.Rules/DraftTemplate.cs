using System.Text.RegularExpressions;
using Assiduous.Rules.Reading;

namespace Assiduous.Rules;

/// <summary>The words and the look of one kind of draft, as data: a firm may put its own file in the place of the shipped one.</summary>
public sealed partial record DraftTemplate
{
    /// <summary>What it makes, <c>response</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The paper's title, with <c>{{fields}}</c>.</summary>
    public required string Title { get; init; }

    /// <summary>What stands at the foot of each page, with <c>{{fields}}</c>.</summary>
    public string Footer { get; init; } = "";

    /// <summary>The parts of the paper, in order.</summary>
    public IReadOnlyList<string> Parts { get; init; } = [];

    /// <summary>Its sentences and headings by name, with <c>{{fields}}</c>.</summary>
    public IReadOnlyDictionary<string, string> Texts { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Font of the body.</summary>
    public string Font { get; init; } = "Times New Roman";

    /// <summary>Size of the body in points.</summary>
    public int Size { get; init; } = 12;

    /// <summary>Spacing of lines in hundredths; 200 is double.</summary>
    public int Spacing { get; init; } = 200;

    /// <summary>Margins in hundredths of an inch.</summary>
    public int Margin { get; init; } = 100;

    /// <summary>The names between double braces that a template may use.</summary>
    public static IReadOnlyList<string> Fields { get; } =
    [
        "caption", "claim", "cite", "count", "court", "courtName", "date", "defendant", "docketNumber", "element", "file", "hash", "judge", "movant", "movantLower",
        "motion", "number", "opponent", "opponentLower", "page", "reading", "response", "rule", "ruleName", "statement", "statementTitle", "status", "text", "total", "what", "who", "why",
    ];

    /// <summary>A text cut at its fields: words, and the names of fields.</summary>
    /// <returns>Pieces in order; a piece with <c>IsField</c> is a name.</returns>
    public static IReadOnlyList<(string Text, bool IsField)> Cut(string text)
    {
        var pieces = new List<(string, bool)>();
        var at = 0;
        foreach (Match field in FieldMark().Matches(text))
        {
            if (field.Index > at) pieces.Add((text[at..field.Index], false));
            pieces.Add((field.Groups["name"].Value.Trim(), true));
            at = field.Index + field.Length;
        }

        if (at < text.Length) pieces.Add((text[at..], false));
        return pieces;
    }

    [GeneratedRegex(@"\{\{(?<name>[^{}]*)\}\}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex FieldMark();

    /// <summary>Reads a template; what it does not say is taken from <paramref name="model"/>, and what the model does not know is a problem.</summary>
    internal static DraftTemplate? Read(string file, string text, DraftTemplate? model, ICollection<RuleFileProblem> problems)
    {
        var before = problems.Count;
        if (Reading.Fields.Of(YamlTree.Read(file, text, problems), "A draft template", file, problems) is not { } fields) return null;
        fields.OneOf("schema", "assiduous/draft/1", "assiduous/draft/1");
        var look = fields.Under("look");
        var template = new DraftTemplate
        {
            Kind = fields.Required("kind"),
            Title = fields.Text("title") ?? model?.Title ?? "",
            Footer = fields.Text("footer") ?? model?.Footer ?? "",
            Parts = fields.Texts("parts") is { Count: > 0 } parts ? parts : model?.Parts ?? [],
            Texts = TextsOf(fields, model, problems),
            Font = look?.Text("font") ?? model?.Font ?? "Times New Roman",
            Size = look?.Number("size") ?? model?.Size ?? 12,
            Spacing = look?.Number("spacing") ?? model?.Spacing ?? 200,
            Margin = look?.Number("margin") ?? model?.Margin ?? 100,
        };
        look?.NoOthers();
        fields.NoOthers();
        Check(template, model, fields, problems);
        return problems.Count == before ? template : null;
    }

    private static Dictionary<string, string> TextsOf(Fields fields, DraftTemplate? model, ICollection<RuleFileProblem> problems)
    {
        var texts = model is null ? new(StringComparer.Ordinal) : new Dictionary<string, string>(model.Texts, StringComparer.Ordinal);
        if (fields.Value("texts") is not YamlMap map) return texts;
        foreach (var (key, value) in map.Entries)
        {
            if (model is not null && !model.Texts.ContainsKey(key.Text))
                problems.Add(new(fields.File, key.Line, $"There is no text '{key.Text}' in this draft. Known: {string.Join(", ", model.Texts.Keys.Order(StringComparer.Ordinal))}."));
            else if (value is not YamlText said) problems.Add(new(fields.File, value.Line, $"'{key.Text}' must be a text."));
            else if (Unknown(said.Text) is { } unknown) problems.Add(new(fields.File, said.Line, UnknownField(key.Text, unknown)));
            else texts[key.Text] = said.Text;
        }

        return texts;
    }

    private static void Check(DraftTemplate template, DraftTemplate? model, Fields fields, ICollection<RuleFileProblem> problems)
    {
        foreach (var (name, said) in (ReadOnlySpan<(string, string)>)[("title", template.Title), ("footer", template.Footer)])
            if (Unknown(said) is { } unknown) problems.Add(new(fields.File, fields.LineOf(name), UnknownField(name, unknown)));
        foreach (var part in model is null ? [] : template.Parts.Where(p => !model.Parts.Contains(p, StringComparer.Ordinal)))
            problems.Add(new(fields.File, fields.LineOf("parts"), $"There is no part '{part}' in this draft. Known: {string.Join(", ", model!.Parts)}."));
        if (template.Size is < 6 or > 40 || template.Spacing is < 80 or > 400 || template.Margin is < 25 or > 300 || template.Font.Length > 60)
            problems.Add(new(fields.File, fields.LineOf("look"), "'look' takes a size of 6 to 40 points, spacing of 80 to 400 hundredths, a margin of 25 to 300 hundredths of an inch, and a font's name."));
    }

    private static string? Unknown(string text) => Cut(text).FirstOrDefault(p => p.IsField && !Fields.Contains(p.Text, StringComparer.Ordinal)).Text;

    private static string UnknownField(string where, string field) =>
        $"'{where}' uses the field '{field}', which does not exist. Known: {string.Join(", ", Fields)}.";
}
