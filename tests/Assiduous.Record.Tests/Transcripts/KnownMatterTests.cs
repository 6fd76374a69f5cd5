using System.Text.Json;
using System.Text.RegularExpressions;
using Assiduous.Record.Reading;
using Assiduous.Testing;

namespace Assiduous.Record.Tests.Transcripts;

/// <summary>Every locator of page and line in the invented record, against the words that stand there.</summary>
public sealed partial class KnownMatterTests
{
    [Fact]
    public void Every_page_and_line_locator_gives_exactly_the_words_that_stand_there()
    {
        var matter = Places.Shared("corpus", "matters", "ortega-v-lakemont");
        using var truth = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(matter, "truth.json")));
        var read = new Dictionary<string, RecordText>(StringComparer.Ordinal);
        var wrong = new List<string>();
        var checkedLocators = 0;
        foreach (var citation in Citations(truth.RootElement))
        {
            if (citation.GetProperty("target_file").GetString() is not { } file) continue;
            if (!citation.GetProperty("locator").TryGetProperty("pages_lines", out var locator)) continue;
            if (!read.TryGetValue(file, out var text)) read[file] = text = RecordReader.ReadFile(Path.Combine(matter, "filings", file));
            var expected = citation.GetProperty("passage").GetString();
            var actual = Words(text, locator.GetString()!);
            checkedLocators++;
            if (!string.Equals(actual ?? "", expected ?? "", StringComparison.Ordinal)) wrong.Add($"{file} {locator}: expected «{expected}», got «{actual}»");
        }

        Assert.True(checkedLocators > 50, $"Only {checkedLocators} locators were checked.");
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {checkedLocators}:\n" + string.Join('\n', wrong.Take(10)));
    }

    private static IEnumerable<JsonElement> Citations(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Array)
            return element.EnumerateArray().SelectMany(Citations);
        if (element.ValueKind != JsonValueKind.Object) return [];
        return element.EnumerateObject().SelectMany(p => p.NameEquals("citations")
            ? p.Value.EnumerateArray().Where(c => c.TryGetProperty("locator", out var l) && l.ValueKind == JsonValueKind.Object)
            : Citations(p.Value));
    }

    private static string? Words(RecordText text, string locator)
    {
        var match = Locator().Match(locator);
        if (!match.Success || text.Transcript is null) return null;
        int Group(int g, int otherwise) => match.Groups[g].Success ? int.Parse(match.Groups[g].Value) : otherwise;
        var (page, line) = (Group(1, 0), Group(2, 0));
        var (lastPage, lastLine) = match.Groups[4].Success ? (Group(3, page), Group(4, line)) : (page, line);
        var lines = text.Transcript.Pages.SelectMany(p => p.Lines.Select(l => (p.Number, Line: l)))
            .Where(l => (l.Number, l.Line.Number).CompareTo((page, line)) >= 0 && (l.Number, l.Line.Number).CompareTo((lastPage, lastLine)) <= 0).ToList();
        return lines.Count == 0 ? null : string.Join(' ', lines.Where(l => !l.Line.Span.IsEmpty).Select(l => l.Line.Span.Of(text.Text)));
    }

    [GeneratedRegex(@"^(\d+):(\d+)(?:-(?:(\d+):)?(\d+))?$")]
    private static partial Regex Locator();
}
