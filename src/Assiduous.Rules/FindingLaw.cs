using Assiduous.Rules.Reading;

namespace Assiduous.Rules;

/// <summary>What courts do about a kind of finding on statements of fact and responses.</summary>
/// <param name="Code">The kind, <c>no-citation</c>.</param>
/// <param name="Courts">What courts do, as a sentence.</param>
/// <param name="Authority">Rules and decisions from which that is taken.</param>
/// <param name="Confidence">How far they were read.</param>
public sealed record FindingLaw(string Code, string Courts, string Authority, Confidence Confidence)
{
    private static readonly Lazy<Dictionary<string, FindingLaw>> Shipped = new(Read);

    /// <summary>Every kind that is known, in the order of <c>rules/findings</c>.</summary>
    public static IReadOnlyCollection<FindingLaw> All => Shipped.Value.Values;

    /// <summary>What courts do about a finding; null where nothing is known of its kind.</summary>
    public static FindingLaw? Of(string code) => Shipped.Value.GetValueOrDefault(code);

    /// <summary>What courts do with its authority, as one line: "The paragraph is disregarded. (Fed. R. Civ. P. 56(c)(1))"; a low confidence is said.</summary>
    public string Line => $"{Courts} ({Authority}{(Confidence is Confidence.Low ? "; not checked against a source" : "")})";

    private static Dictionary<string, FindingLaw> Read()
    {
        const string file = "rules/findings/statements.yaml";
        var problems = new List<RuleFileProblem>();
        var fields = Fields.Of(YamlTree.Read(file, RuleFiles.Read(file), problems), "A file of findings", file, problems);
        var kinds = fields?.Each("findings").Select(f => new FindingLaw(f.Required("code"), f.Required("courts"), f.Required("authority"), f.Confidence())).ToArray() ?? [];
        return problems.Count == 0 ? kinds.ToDictionary(k => k.Code, StringComparer.Ordinal) : throw new InvalidDataException(string.Join('\n', problems));
    }
}
