using System.Text.Json;
using Assiduous.Testing;
using YamlDotNet.RepresentationModel;

namespace Assiduous.Rules.Tests;

/// <summary>The rule files against their published schemas, which editors use while somebody writes one: what the program reads, the schema must allow, and the other way round.</summary>
public sealed class SchemaTests
{
    public static TheoryData<string> Courts => [.. Directory.EnumerateFiles(Places.InRepository("rules", "local-rules"), "*.yaml").Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Courts))]
    public void Each_courts_file_meets_the_schema(string file) => Assert.Empty(Check("local-rules.schema.json", File.ReadAllText(Places.InRepository("rules", "local-rules", file))));

    [Fact]
    public void The_template_of_a_judges_file_meets_the_schema_and_is_read()
    {
        var text = File.ReadAllText(Places.InRepository("rules", "templates", "judge.yaml"));
        Assert.Empty(Check("judge.schema.json", text));
        using var folder = new OwnRules("judges/harlan.yaml", text);
        var load = RuleBook.LoadFolder(folder.Path);
        Assert.Empty(load.Problems);
    }

    [Theory]
    [InlineData("schema: assiduous/judge/1\ncourt: nysd\njudge: Amory\nsummary: x\nlimits:\n  movantPages: none\n", "judges/amory.yaml:6:")]
    [InlineData("schema: assiduous/judge/1\ncourt: nysd\njudge: Amory\nsummary: x\nciteForm: [page-lines]\n", "judges/amory.yaml:5:")]
    [InlineData("schema: assiduous/judge/1\ncourt: nysd\njudge: Amory\nsummary: x\nreproduces: true\n", "judges/amory.yaml:5:")]
    [InlineData("schema: assiduous/judge/1\ncourt: xyzd\njudge: Amory\nsummary: x\n", "judges/amory.yaml:2:")]
    [InlineData("schema: assiduous/judge/1\ncourt: nysd\nsummary: x\n", "judges/amory.yaml:1:")]
    [InlineData("court: nysd\njudge: Amory\nsummary: x\n", "judges/amory.yaml:1:")]
    [InlineData("schema: assiduous/judge/1\ncourt: nysd\njudge: Amory\nsummary: x\nasOf: May 2025\n", "judges/amory.yaml:5:")]
    [InlineData("schema: assiduous/judge/1\ncourt: nysd\njudge: Amory\nsummary: x\ntranscripts: [\n", "judges/amory.yaml:")]
    public void What_is_wrong_in_a_judges_file_is_named_with_file_and_line(string text, string place)
    {
        using var folder = new OwnRules("judges/amory.yaml", text);
        var load = RuleBook.LoadFolder(folder.Path);
        Assert.Null(load.Book);
        Assert.StartsWith(place, Assert.Single(load.Problems).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_judges_own_file_goes_before_what_the_courts_file_says_of_the_same_judge()
    {
        using var folder = new OwnRules("judges/karas.yaml", "schema: assiduous/judge/1\ncourt: nysd\njudge: Karas\ninitials: [KMK]\nsummary: At most ten pages.\nasOf: 2025-11-03\nconfidence: high\nsources: [https://nysd.uscourts.gov/]\nlimits:\n  movantPages: 10\n");
        var book = RuleBook.LoadFolder(folder.Path).Book!;
        var rule = book.StatementRule("nysd", new DateOnly(2025, 1, 6)).Under("Hon. Kenneth M. Karas");
        Assert.Equal(10, rule.MovantPages);
        Assert.Contains("as of 2025-11-03 (https://nysd.uscourts.gov/)", rule.Practice!.Provenance, StringComparison.Ordinal);
        Assert.Single(rule.Practices, p => p.Judge == "Karas");
        Assert.Equal("Seibel", book.StatementRule("nysd", new DateOnly(2020, 1, 6)).Under("Cathy Seibel").Practice?.Judge);
        Assert.Null(RuleBook.Load().StatementRule("nysd", new DateOnly(2020, 1, 6)).Under("Karas").MovantPages);
    }

    private static List<string> Check(string schema, string yaml)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Places.InRepository("rules", "schemas", schema)));
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        var wrong = new List<string>();
        Meets(stream.Documents[0].RootNode, json.RootElement, "", wrong);
        return wrong;
    }

    /// <summary>The few words of JSON Schema that the schemas use.</summary>
    private static void Meets(YamlNode node, JsonElement schema, string path, List<string> wrong)
    {
        if (node is YamlScalarNode { Value: "" or "null" or "~" }) return;
        if (schema.TryGetProperty("enum", out var words) && (node is not YamlScalarNode word || !words.EnumerateArray().Any(w => w.GetString() == word.Value))) wrong.Add($"{path} is none of the words");
        if (schema.TryGetProperty("const", out var one) && (node as YamlScalarNode)?.Value != one.GetString()) wrong.Add($"{path} is not {one}");
        if (schema.TryGetProperty("type", out var type) && !IsA(node, type.GetString()!)) { wrong.Add($"{path} is no {type}"); return; }
        if (node is YamlSequenceNode list && schema.TryGetProperty("items", out var items)) foreach (var item in list) Meets(item, items, path + "[]", wrong);
        if (node is not YamlMappingNode map || !schema.TryGetProperty("properties", out var properties)) return;
        var closed = schema.TryGetProperty("additionalProperties", out var others) && others.ValueKind is JsonValueKind.False;
        foreach (var (key, value) in map.Children)
            if (properties.TryGetProperty(((YamlScalarNode)key).Value!, out var property)) Meets(value, property, $"{path}.{key}", wrong);
            else if (closed) wrong.Add($"{path}.{key} is not in the schema");
        if (schema.TryGetProperty("required", out var required))
            foreach (var name in required.EnumerateArray().Where(n => !map.Children.ContainsKey(new YamlScalarNode(n.GetString())))) wrong.Add($"{path}.{name} is missing");
    }

    private static bool IsA(YamlNode node, string type) => type switch
    {
        "object" => node is YamlMappingNode,
        "array" => node is YamlSequenceNode,
        "boolean" => node is YamlScalarNode { Value: "true" or "false" },
        "integer" => node is YamlScalarNode scalar && int.TryParse(scalar.Value, out _),
        _ => node is YamlScalarNode,
    };
}

/// <summary>A folder of a firm's own rules with one file.</summary>
internal sealed class OwnRules : IDisposable
{
    public OwnRules(string file, string text)
    {
        var at = System.IO.Path.Combine(Path, file);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(at)!);
        File.WriteAllText(at, text);
    }

    public string Path { get; } = Directory.CreateTempSubdirectory("assiduous-rules-").FullName;

    public void Dispose() => Directory.Delete(Path, true);
}
