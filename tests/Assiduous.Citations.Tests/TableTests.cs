using System.Text.Json;
using Assiduous.Testing;

namespace Assiduous.Citations.Tests;

/// <summary>Every row of the tables carries an example, and every example is read as that row.</summary>
public class TableTests
{
    [Theory]
    [InlineData("reporters.json", "series")]
    [InlineData("codes.json", "codes")]
    public void Every_example_in_the_tables_is_read_under_its_own_name(string file, string rows)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Places.InRepository("rules", "citations", file)));
        var wrong = new List<string>();
        foreach (var row in document.RootElement.GetProperty(rows).EnumerateArray())
        {
            var id = row.GetProperty("id").GetString()!;
            var example = row.GetProperty("example").GetString()!;
            var found = CitationReader.Read(example);
            if (!found.Any(c => c.ReporterId == id || c.Parallels.Any(p => p.ReporterId == id))) wrong.Add($"{id}: {example} → {string.Join(" / ", found.Select(c => c.ReporterId + " «" + c.Text + "»"))}");
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void A_code_whose_name_ends_with_a_small_word_is_read_although_numbers_behind_small_words_are_mostly_prose()
    {
        const string Own = """{"codes":[{"id":"Lakemont Code","forms":["Lakemont Code ordinance"]}]}""";
        Assert.Equal("Lakemont Code", Assert.Single(CitationReader.Read("It broke Lakemont Code ordinance 12-4 twice.", new CitationOptions { ExtraReporters = Own })).ReporterId);
        using var document = JsonDocument.Parse(File.ReadAllText(Places.InRepository("rules", "citations", "codes.json")));
        var wrong = new List<string>();
        foreach (var row in document.RootElement.GetProperty("codes").EnumerateArray().Where(r => r.TryGetProperty("forms", out _)))
            foreach (var form in row.GetProperty("forms").EnumerateArray().Select(f => f.GetString()!).Where(f => char.IsAsciiLetterLower(f[(f.LastIndexOf(' ') + 1)..][0]) && char.IsLetter(f[^1]) && f.Contains(' ', StringComparison.Ordinal)))
                if (CitationReader.Read($"See {form} 12.").Count == 0) wrong.Add(form);
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void A_users_own_reporter_goes_before_ours()
    {
        var options = new CitationOptions { ExtraReporters = """{"series":[{"id":"Lakemont Mun. Rep.","forms":["L.M.R."]}]}""" };
        var citation = Assert.Single(CitationReader.Read("Roe v. Poe, 3 L.M.R. 41, 44 (2019)", options));
        Assert.Equal("Lakemont Mun. Rep.", citation.ReporterId);
        Assert.Equal("44", citation.Pin);
    }

    [Fact]
    public void A_users_table_that_cannot_be_used_is_refused_with_its_entry()
    {
        var options = new CitationOptions { ExtraReporters = """{"series":[{"id":"X. Rep.","kind":"gazette"}]}""" };
        var error = Assert.Throws<FormatException>(() => CitationReader.Read("text", options));
        Assert.Contains("X. Rep.", error.Message, StringComparison.Ordinal);
    }
}
