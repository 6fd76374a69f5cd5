using System.Collections.Concurrent;

namespace Assiduous.Rules.Reading;

/// <summary>Legal tests by id, each read when it is first asked for.</summary>
internal sealed class TestShelf
{
    private const string Prefix = "rules/claims/";

    private readonly Dictionary<string, Func<ParsedTest>> files;
    private readonly ConcurrentDictionary<string, ParsedTest> read = new(StringComparer.Ordinal);

    private TestShelf(Dictionary<string, Func<ParsedTest>> files) =>
        (this.files, Ids) = (files, [.. files.Keys.Order(StringComparer.Ordinal)]);

    /// <summary>Every id, in the order of the alphabet.</summary>
    public IReadOnlyList<string> Ids { get; }

    /// <summary>The tests that are shipped.</summary>
    public static TestShelf Shipped() => new(RuleFiles.Shipped(Prefix).ToDictionary(
        id => id, id => (Func<ParsedTest>)(() => FromShipped(id)), StringComparer.Ordinal));

    /// <summary>The shipped tests with those of a firm's folder laid over them.</summary>
    public static TestShelf WithFolder(TestShelf shipped, string path, ICollection<RuleFileProblem> problems)
    {
        var all = new Dictionary<string, Func<ParsedTest>>(shipped.files, StringComparer.Ordinal);
        var own = new Dictionary<string, ParsedTest>(StringComparer.Ordinal);
        foreach (var (name, text) in RuleFiles.In(path, "claims", problems))
        {
            if (TestFile.Read(name, text, problems) is not { } test) continue;
            if (!own.TryAdd(test.Test.Id, test)) problems.Add(new(name, 1, $"The test '{test.Test.Id}' has two files in this folder. Keep one."));
            all[test.Test.Id] = () => test;
        }

        var shelf = new TestShelf(all);
        foreach (var test in own.Values) shelf.Check(test, problems);
        return shelf;
    }

    /// <summary>The test of an id; null where there is none.</summary>
    public LegalTest? Find(string id)
    {
        if (!files.ContainsKey(id)) return null;
        return read.GetOrAdd(id, Checked).Test;
    }

    /// <summary>What is wrong with a shipped or added test beyond its own file.</summary>
    internal void Check(ParsedTest test, ICollection<RuleFileProblem> problems)
    {
        foreach (var reference in test.References)
            if (!Exists(reference.Id))
                problems.Add(new(test.File, reference.Line, $"There is no test with the id '{reference.Id}'."));
        if (CircleFrom(test, test.Test.Id, []) is { } circle)
            problems.Add(new(test.File, circle.Line, $"The test uses itself: {circle.Path}. Break the circle."));
    }

    private static ParsedTest FromShipped(string id)
    {
        var problems = new List<RuleFileProblem>();
        var file = $"claims/{id}.yaml";
        return TestFile.Read(file, RuleFiles.Read($"{Prefix}{id}.yaml"), problems) ?? throw new InvalidDataException(string.Join('\n', problems));
    }

    private ParsedTest Checked(string id)
    {
        var test = files[id]();
        var problems = new List<RuleFileProblem>();
        Check(test, problems);
        return problems.Count == 0 ? test : throw new InvalidDataException(string.Join('\n', problems));
    }

    private bool Exists(string id) => id.EndsWith(".*", StringComparison.Ordinal)
        ? files.Keys.Any(k => k.StartsWith(id[..^1], StringComparison.Ordinal))
        : files.ContainsKey(id);

    private (int Line, string Path)? CircleFrom(ParsedTest test, string start, IReadOnlyList<string> path)
    {
        foreach (var use in test.References.Where(r => r.IsUse && files.ContainsKey(r.Id)))
        {
            string[] next = [.. path, test.Test.Id];
            if (string.Equals(use.Id, start, StringComparison.Ordinal)) return (use.Line, string.Join(" → ", [.. next, start]));
            if (next.Contains(use.Id, StringComparer.Ordinal)) continue;
            if (CircleFrom(files[use.Id](), start, next) is { } circle) return (use.Line, circle.Path);
        }

        return null;
    }
}
