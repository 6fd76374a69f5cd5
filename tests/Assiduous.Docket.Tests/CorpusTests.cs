using System.Text.Json;
using System.Text.Json.Nodes;
using Assiduous.Testing;

namespace Assiduous.Docket.Tests;

public sealed class CorpusTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("district")]
    [InlineData("attachment_pages")]
    [InlineData("not_dockets")]
    public void Every_given_page_reads_as_its_expected_docket_says(string folder)
    {
        var files = Directory.GetFiles(Places.Shared("corpus", "dockets", folder), "*.html").Order(StringComparer.Ordinal).ToList();
        Assert.NotEmpty(files);
        var wrong = new List<string>();
        foreach (var file in files)
        {
            var report = DocketReader.ReadAny(File.ReadAllBytes(file), file);
            var expected = JsonNode.Parse(File.ReadAllText(Path.ChangeExtension(file, ".json")));
            var actual = JsonNode.Parse(DocketJson.Write(report));
            Differences(Path.GetFileName(file), expected, actual, wrong);
            if (string.Equals(folder, "not_dockets", StringComparison.Ordinal)) Assert.NotNull(report.Message);
        }
        var bad = wrong.Select(w => w.Split('|')[0]).Distinct(StringComparer.Ordinal).Count();
        output.WriteLine($"{folder}: {files.Count - bad} of {files.Count} pages match field by field");
        foreach (var line in wrong.Take(60)) output.WriteLine(line);
        Assert.Empty(wrong.Take(20));
    }

    [Fact]
    public void A_docket_written_as_JSON_reads_back_as_the_same_docket()
    {
        foreach (var file in Directory.GetFiles(Places.Shared("corpus", "dockets", "district"), "*.html"))
        {
            var once = DocketJson.Write(DocketReader.ReadAny(File.ReadAllBytes(file), file));
            var twice = DocketJson.Write(DocketReader.ReadAny(System.Text.Encoding.UTF8.GetBytes(once), "docket.json"));
            Assert.True(JsonNode.DeepEquals(JsonNode.Parse(once), JsonNode.Parse(twice)), Path.GetFileName(file));
        }
    }

    private static void Differences(string at, JsonNode? expected, JsonNode? actual, List<string> wrong)
    {
        if (expected is JsonObject eo && actual is JsonObject ao)
        {
            foreach (var name in eo.Select(p => p.Key).Union(ao.Select(p => p.Key), StringComparer.Ordinal).Order(StringComparer.Ordinal))
                if (eo.ContainsKey(name) != ao.ContainsKey(name)) wrong.Add($"{at}|{name}: expected {eo.ContainsKey(name)}, present {ao.ContainsKey(name)}");
                else Differences($"{at}|{name}", eo[name], ao[name], wrong);
        }
        else if (expected is JsonArray ea && actual is JsonArray aa)
        {
            if (ea.Count != aa.Count) wrong.Add($"{at}|count: expected {ea.Count}, read {aa.Count}");
            for (var i = 0; i < Math.Min(ea.Count, aa.Count); i++) Differences($"{at}|{i}", ea[i], aa[i], wrong);
        }
        else if (!JsonNode.DeepEquals(expected, actual)) wrong.Add($"{at}: expected {expected?.ToJsonString()}, read {actual?.ToJsonString()}");
    }
}
