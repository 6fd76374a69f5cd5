using System.Text.Json;
using Assiduous.Record.Reading;
using Assiduous.Testing;

namespace Assiduous.Record.Tests.Layout;

/// <summary>Numbered paragraphs, Bates pages and stamps of the invented record, against its key.</summary>
public sealed class KnownParagraphTests
{
    private static readonly string Matter = Places.Shared("corpus", "matters", "ortega-v-lakemont");

    [Fact]
    public void Every_paragraph_of_a_declaration_that_is_cited_is_read_whole()
    {
        Check("paragraphs", (text, locator, passage) =>
        {
            var numbers = locator.Split('-');
            var wanted = Enumerable.Range(int.Parse(numbers[0]), int.Parse(numbers[^1]) - int.Parse(numbers[0]) + 1).Select(n => $"{n}").ToList();
            var words = string.Join(' ', text.Paragraphs.Where(p => wanted.Contains(p.Number)).Select(p => Fold(p.Span.Of(text.Text))));
            return words == passage ? null : words;
        });
    }

    [Fact]
    public void Every_cited_bates_page_is_found_and_holds_the_words_meant()
    {
        Check("bates", (text, locator, passage) =>
        {
            var page = text.Pages.FirstOrDefault(p => p.Bates == locator);
            if (page is null) return "no such page";
            var words = Fold(page.Span.Of(text.Text));
            return words.Contains(passage) ? null : words;
        });
    }

    [Theory]
    [InlineData("movant", "1-22-cv-06138_045.pdf")]
    [InlineData("opponent", "1-22-cv-06138_053.pdf")]
    public void Every_fact_of_a_statement_is_one_numbered_paragraph(string side, string file)
    {
        using var truth = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Matter, "truth.json")));
        var text = RecordReader.ReadFile(Path.Combine(Matter, "filings", file));
        var facts = truth.RootElement.GetProperty("facts").EnumerateArray().Where(f => f.GetProperty("side").GetString() == side).ToList();
        var expected = facts.Select(f => $"{f.GetProperty("number").GetInt32()} {f.GetProperty("text").GetString()}");
        var actual = text.Paragraphs.Select(p => $"{p.Number} {Fold(p.Span.Of(text.Text))}");
        Assert.Equal(expected, actual);
    }

    private static string Fold(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static void Check(string kind, Func<RecordText, string, string, string?> difference)
    {
        using var truth = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Matter, "truth.json")));
        var read = new Dictionary<string, RecordText>(StringComparer.Ordinal);
        var (done, wrong) = (0, new List<string>());
        foreach (var fact in truth.RootElement.GetProperty("facts").EnumerateArray())
        {
            foreach (var citation in fact.GetProperty("citations").EnumerateArray().Concat(fact.GetProperty("response").GetProperty("citations").EnumerateArray()))
            {
                if (citation.GetProperty("target_file").GetString() is not { } file || citation.GetProperty("passage").GetString() is not { } passage) continue;
                if (citation.GetProperty("locator").ValueKind != JsonValueKind.Object || !citation.GetProperty("locator").TryGetProperty(kind, out var locator)) continue;
                if (!read.TryGetValue(file, out var text)) read[file] = text = RecordReader.ReadFile(Path.Combine(Matter, "filings", file));
                done++;
                if (difference(text, locator.GetString()!, passage) is { } words) wrong.Add($"{file} {locator}: expected «{passage}», got «{words}»");
            }
        }

        Assert.True(done > 5, $"Only {done} locators were checked.");
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {done}:\n" + string.Join('\n', wrong.Take(10)));
    }
}
