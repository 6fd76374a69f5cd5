using Assiduous.Rules.Reading;

namespace Assiduous.Rules;

/// <summary>A form of record citation, and whether the courts' software is likely to link it.</summary>
/// <param name="Kind">A name for it, <c>pageid</c>.</param>
/// <param name="Begins">The words with which it begins.</param>
/// <param name="Likely">Whether it is likely to be linked.</param>
/// <param name="Why">Why, in a sentence.</param>
/// <param name="Confidence">How far that was checked.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record LinkForm(string Kind, IReadOnlyList<string> Begins, bool Likely, string Why, Confidence Confidence, string Source);

/// <summary>The forms of record citations that are shipped in <c>rules/links</c>.</summary>
public static class LinkForms
{
    private static readonly Lazy<IReadOnlyList<LinkForm>> Shipped = new(Read);

    /// <summary>The forms, the likeliest first.</summary>
    public static IReadOnlyList<LinkForm> Load() => Shipped.Value;

    private static LinkForm[] Read()
    {
        const string file = "rules/links/forms.yaml";
        var problems = new List<RuleFileProblem>();
        var fields = Fields.Of(YamlTree.Read(file, RuleFiles.Read(file), problems), "A file of link forms", file, problems);
        var forms = fields?.Each("forms").Select(f => new LinkForm(f.Required("kind"), f.Texts("begins"), f.YesNo("likely") ?? false, f.Required("why"), f.Confidence(), f.Required("source"))).ToArray() ?? [];
        return problems.Count == 0 ? forms : throw new InvalidDataException(string.Join('\n', problems));
    }
}
