using Assiduous.Rules.Reading;

namespace Assiduous.Rules;

/// <summary>The templates of drafts: those shipped, with a firm's own laid over them.</summary>
public sealed class DraftTemplates
{
    private const string Prefix = "rules/drafts/";

    private static readonly Lazy<DraftTemplates> Shipped = new(() => new(RuleFiles.Shipped(Prefix).ToDictionary(name => name, ReadShipped, StringComparer.Ordinal)));

    private readonly IReadOnlyDictionary<string, DraftTemplate> templates;

    private DraftTemplates(IReadOnlyDictionary<string, DraftTemplate> templates) => this.templates = templates;

    /// <summary>The kinds for which there is a template, in the order of the alphabet.</summary>
    public IReadOnlyList<string> Kinds => [.. templates.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The template of a kind.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public DraftTemplate this[string kind] => templates[kind];

    /// <summary>The shipped templates.</summary>
    public static DraftTemplates Load() => Shipped.Value;

    /// <summary>The shipped templates with a firm's own laid over them.</summary>
    /// <param name="path">A folder with files such as <c>response.yaml</c>; a file says only what differs.</param>
    /// <returns>The templates, or every problem with its file and line; nothing is half-applied.</returns>
    public static DraftTemplatesLoad LoadFolder(string path)
    {
        if (!Directory.Exists(path)) return new(null, [new(path, 1, "There is no such folder. Name a folder that holds templates such as response.yaml.")]);
        var problems = new List<RuleFileProblem>();
        var all = new Dictionary<string, DraftTemplate>(Shipped.Value.templates, StringComparer.Ordinal);
        foreach (var (name, text) in RuleFiles.In(path, ".", problems))
        {
            var kind = Path.GetFileNameWithoutExtension(name);
            if (!all.TryGetValue(kind, out var model))
                problems.Add(new(Path.GetFileName(name), 1, $"There is no draft '{kind}'. A template bears the name of a kind: {string.Join(", ", Shipped.Value.Kinds)}."));
            else if (DraftTemplate.Read(Path.GetFileName(name), text, model, problems) is { } own) all[kind] = own;
        }

        return problems.Count > 0 ? new(null, problems) : new(new(all), []);
    }

    private static DraftTemplate ReadShipped(string kind)
    {
        var problems = new List<RuleFileProblem>();
        return DraftTemplate.Read($"drafts/{kind}.yaml", RuleFiles.Read(Prefix + kind + ".yaml"), null, problems)
            ?? throw new InvalidDataException(string.Join('\n', problems));
    }
}

/// <summary>What came of reading a folder of templates.</summary>
/// <param name="Templates">The shipped ones with the folder's laid over them; null where anything is wrong.</param>
/// <param name="Problems">What is wrong, with file and line.</param>
public sealed record DraftTemplatesLoad(DraftTemplates? Templates, IReadOnlyList<RuleFileProblem> Problems);
