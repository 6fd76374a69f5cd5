using System.Collections.Concurrent;
using Assiduous.Rules.Reading;

namespace Assiduous.Rules;

/// <summary>The law as data: courts' rules on statements of fact, and legal tests.</summary>
/// <remarks>Reads a file when it is first asked for, so that a start pays only for what it uses. Safe for use by many threads.</remarks>
public sealed class RuleBook
{
    /// <summary>The id of the rule that is left where no local rule is known.</summary>
    public const string FederalDefault = "federal";

    private const string CourtPrefix = "rules/local-rules/";
    private static readonly Lazy<RuleBook> Shipped = new(() => new(CourtShelf(), TestShelf.Shipped()));

    private readonly IReadOnlyDictionary<string, Func<string>> courtFiles;
    private readonly ConcurrentDictionary<string, CourtFile> courts = new(StringComparer.Ordinal);
    private readonly TestShelf tests;

    // A firm's own files of judges, laid over what the court's file says of the same judge.
    private readonly IReadOnlyList<JudgeFile> judges;

    private RuleBook(IReadOnlyDictionary<string, Func<string>> courtFiles, TestShelf tests, IReadOnlyList<JudgeFile>? judges = null) =>
        (this.courtFiles, this.tests, this.judges) = (courtFiles, tests, judges ?? []);

    /// <summary>Ids of the courts whose rule is known, in the order of the alphabet.</summary>
    public IReadOnlyList<string> Courts => [.. courtFiles.Keys.Where(c => c is not FederalDefault).Order(StringComparer.Ordinal)];

    /// <summary>Ids of the legal tests, in the order of the alphabet. No file is read.</summary>
    public IReadOnlyList<string> TestIds => tests.Ids;

    /// <summary>Every legal test, in the order of <see cref="TestIds"/>; each is read when it is reached.</summary>
    public IEnumerable<LegalTest> Tests => tests.Ids.Select(id => tests.Find(id)!);

    /// <summary>The rules that are shipped with the program.</summary>
    public static RuleBook Load() => Shipped.Value;

    /// <summary>The shipped rules with a firm's own laid over them.</summary>
    /// <param name="path">A folder with <c>local-rules/*.yaml</c>, <c>judges/*.yaml</c> and <c>claims/*.yaml</c>; a file of a shipped name takes its place, and a judge's practices take that of the same judge's.</param>
    /// <returns>The book, or every problem with its file and line; nothing is half-applied.</returns>
    public static RuleBookLoad LoadFolder(string path)
    {
        var problems = new List<RuleFileProblem>();
        if (!Directory.Exists(path)) return new(null, [new(path, 1, "There is no such folder. Name a folder that holds local-rules or claims.")]);
        var own = OwnCourts(path, problems);
        var judges = OwnJudges(path, own.Keys, problems);
        var shelf = TestShelf.WithFolder(Shipped.Value.tests, path, problems);
        if (problems.Count > 0) return new(null, [.. problems.OrderBy(p => p.File, StringComparer.Ordinal).ThenBy(p => p.Line)]);
        var files = new Dictionary<string, Func<string>>(Shipped.Value.courtFiles, StringComparer.Ordinal);
        foreach (var (court, text) in own) files[court] = () => text;
        return new(new(files, shelf, judges), []);
    }

    /// <summary>The version of a court's rule on statements of fact that governs a paper.</summary>
    /// <param name="courtId">Court id, <c>nysd</c>; null or unknown gives the federal default, marked low in confidence, with the reason.</param>
    /// <param name="filed">The day on which the paper was filed or due; null gives the latest version, with a note.</param>
    /// <returns>The version; <see cref="Rules.StatementRule.Chosen"/> says why it was taken.</returns>
    public StatementRule StatementRule(string? courtId, DateOnly? filed)
    {
        var known = courtId is not null && courtFiles.ContainsKey(courtId);
        var rule = VersionChoice.For(Court(known ? courtId! : FederalDefault), filed);
        if (known) return rule;
        var why = courtId is null ? "The court is not known" : $"No local rule is known for the court '{courtId}'";
        return rule with { Confidence = Confidence.Low, Chosen = $"{why}; only Fed. R. Civ. P. 56 was applied. Check the court's local rules and the judge's practices." };
    }

    /// <summary>The rule that governs a statement and the response to it, where the text may have changed between the two.</summary>
    /// <param name="courtId">Court id.</param>
    /// <param name="stated">The day of the statement.</param>
    /// <param name="answered">The day of the response; null where there is none or it is not known.</param>
    public StatementRule StatementRule(string? courtId, DateOnly? stated, DateOnly? answered)
    {
        var rule = StatementRule(courtId, stated);
        return stated is null || answered is not { } day || day <= stated ? rule : rule.AnsweredUnder(StatementRule(courtId, day), day);
    }

    /// <summary>Every version of a court's rule, in the order of their days; empty where the court is unknown.</summary>
    public IReadOnlyList<StatementRule> Versions(string courtId) =>
        courtFiles.ContainsKey(courtId) ? [.. Court(courtId).Versions.Select(v => v.Rule)] : [];

    /// <summary>The circuit in which a court lies, <c>ca2</c>; null where it is not known.</summary>
    public string? Circuit(string? courtId) => courtId is not null && courtFiles.ContainsKey(courtId) ? Court(courtId).Circuit : null;

    /// <summary>A legal test.</summary>
    /// <param name="id">Its id, <c>s1983.ef.handcuffing.sdny</c>.</param>
    /// <returns>The test; null where there is none of that id.</returns>
    public LegalTest? Test(string id) => tests.Find(id);

    private CourtFile Court(string id) => courts.GetOrAdd(id, static (id, book) => book.WithJudges(Parse(id, book.courtFiles[id]())), this);

    private CourtFile WithJudges(CourtFile court)
    {
        var own = judges.Where(j => string.Equals(j.Court, court.Court, StringComparison.Ordinal)).Select(j => j.Asked).ToList();
        return own.Count == 0 ? court : court with
        {
            Versions = [.. court.Versions.Select(v => v with { Rule = v.Rule with { Practices = [.. own, .. v.Rule.Practices.Where(p => !own.Exists(p.SameJudge))] } })],
        };
    }

    private static CourtFile Parse(string id, string text)
    {
        var problems = new List<RuleFileProblem>();
        return CourtFile.Read($"local-rules/{id}.yaml", text, problems) ?? throw new InvalidDataException(string.Join('\n', problems));
    }

    private static List<JudgeFile> OwnJudges(string path, IEnumerable<string> ownCourts, List<RuleFileProblem> problems)
    {
        var known = Shipped.Value.courtFiles.Keys.Concat(ownCourts).Where(c => c is not FederalDefault).ToHashSet(StringComparer.Ordinal);
        var own = new List<JudgeFile>();
        foreach (var (name, text) in RuleFiles.In(path, "judges", problems))
        {
            if (JudgeFile.Read(name, text, problems) is not { } judge) continue;
            if (!known.Contains(judge.Court))
                problems.Add(new(name, judge.Line, $"No local rule is known for the court '{judge.Court}', so there is nothing over which the practices could lie. Write the court as nysd or ilnd, or add local-rules/{judge.Court}.yaml."));
            else if (own.Find(j => j.Court == judge.Court && j.Asked.SameJudge(judge.Asked)) is { } twice)
                problems.Add(new(name, 1, $"The judge '{judge.Asked.Judge}' of {judge.Court} stands in {twice.File} too. Keep one."));
            else own.Add(judge);
        }

        return own;
    }

    private static Dictionary<string, string> OwnCourts(string path, List<RuleFileProblem> problems)
    {
        var own = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, text) in RuleFiles.In(path, "local-rules", problems))
            if (CourtFile.Read(name, text, problems) is { } court && !own.TryAdd(court.Court, text))
                problems.Add(new(name, 1, $"The court '{court.Court}' has two files in this folder. Keep one."));
        return own;
    }

    private static Dictionary<string, Func<string>> CourtShelf() =>
        RuleFiles.Shipped(CourtPrefix).ToDictionary(name => name, name => (Func<string>)(() => RuleFiles.Read(CourtPrefix + name + ".yaml")), StringComparer.Ordinal);
}
