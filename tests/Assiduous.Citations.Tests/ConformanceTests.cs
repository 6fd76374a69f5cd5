using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Assiduous.Testing;

namespace Assiduous.Citations.Tests;

/// <summary>Runs the shared conformance cases field by field; what we hold to be wrong in them stands in <c>Data/disputed.json</c>, with the reason.</summary>
public partial class ConformanceTests(ITestOutputHelper output)
{
    private static readonly string[] Core = ["volume", "reporter_corrected", "page"];
    private static readonly string[] Others = ["kind", "reporter", "pin_cite", "year", "court", "plaintiff", "defendant", "antecedent", "parenthetical", "resolves_to"];

    [Fact]
    public void The_conformance_cases_are_met()
    {
        var disputed = Disputed.Load();
        var tally = new Tally();
        foreach (var line in File.ReadLines(Places.Shared("corpus", "citations", "cases.jsonl")))
        {
            using var document = JsonDocument.Parse(line);
            Run(document.RootElement, disputed, tally);
        }
        output.WriteLine(tally.Report());
        Assert.True(tally.CoreShare >= 0.99, tally.Report());
        Assert.True(tally.AllShare >= 0.97, tally.Report());
    }

    private static void Run(JsonElement row, Disputed disputed, Tally tally)
    {
        var id = row.GetProperty("id").GetString()!;
        var text = row.TryGetProperty("plain_text", out var plain) ? plain.GetString()! : row.GetProperty("text").GetString()!;
        var found = CitationReader.Read(text, id.Contains("custom_tokenizer", StringComparison.Ordinal) ? new CitationOptions() : null);
        var flat = Flat.Of(found);
        var expected = row.GetProperty("expected").EnumerateArray().ToList();
        var compare = row.GetProperty("compare").GetString()!;
        if (compare is "no_reference_citations")
        {
            tally.Add(id, "none", !found.Any(c => c.Kind == CitationKind.Reference), disputed);
            return;
        }
        var rowsOfExpected = new List<int>();
        var at = 0;
        foreach (var want in expected)
        {
            var match = Enumerable.Range(at, flat.Count - at).FirstOrDefault(i => flat[i].Matches(want), -1);
            rowsOfExpected.Add(match);
            if (match >= 0) at = match + 1;
            Compare(id, want, match < 0 ? null : flat[match], flat, rowsOfExpected, disputed, tally);
        }
        var extra = compare is "all_fields" ? flat.Count(f => !f.Parallel) - expected.Count : 0;
        if (extra > 0) tally.Add(id, $"extra rows {string.Join(" / ", found.Select(c => c.Text))}", false, disputed);
    }

    private static void Compare(string id, JsonElement want, Flat? got, List<Flat> flat, List<int> rows, Disputed disputed, Tally tally)
    {
        var kind = want.GetProperty("kind").GetString();
        if (got is null)
        {
            tally.Missing(id, want.GetRawText(), disputed);
            return;
        }
        var core = true;
        foreach (var field in Core.Concat(Others))
        {
            if (!want.TryGetProperty(field, out var value)) continue;
            var expected = value.ToString();
            var actual = field is "resolves_to" ? null : got.Field(field);
            if (field is "resolves_to" || Same(field, expected, actual, kind)) continue;
            if (Core.Contains(field)) core = false;
            tally.Wrong(id, field, expected, actual, disputed);
        }
        tally.Done(core);
        _ = flat;
        _ = rows;
    }

    private static bool Same(string field, string expected, string? actual, string? kind)
    {
        if (field is "kind") return string.Equals(expected, actual, StringComparison.Ordinal) || (expected is "unknown" && actual is "statute");
        if (actual is null) return false;
        if (field is "pin_cite") expected = Lead().Replace(expected, "");
        if (field is "page" && kind is "short_case") return actual.StartsWith(expected, StringComparison.Ordinal);
        if (field is "reporter" or "reporter_corrected") return string.Equals(Squash(expected), Squash(actual), StringComparison.Ordinal);
        return string.Equals(Fold(expected), Fold(actual), StringComparison.Ordinal);
    }

    private static string Squash(string s) => string.Concat(s.Where(c => !char.IsWhiteSpace(c) && c is not ('.' or ',')));

    private static string Fold(string s) => string.Join(' ', s.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace("[", "(", StringComparison.Ordinal).Replace("]", ")", StringComparison.Ordinal).TrimEnd(',');

    [GeneratedRegex("^at +", RegexOptions.NonBacktracking)]
    private static partial Regex Lead();
}
