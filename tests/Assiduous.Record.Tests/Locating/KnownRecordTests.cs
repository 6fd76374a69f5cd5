using System.Text.Json;
using Assiduous.Citations;
using Assiduous.Record.Locating;
using Assiduous.Record.Reading;
using Assiduous.Record.Recognition;
using Assiduous.Testing;

namespace Assiduous.Record.Tests.Locating;

/// <summary>The invented record with its answer key, read once for all tests.</summary>
public static class KnownRecord
{
    private static readonly Lazy<IReadOnlyList<Filing>> Read = new(() =>
    {
        var folder = Places.Shared("corpus", "matters", "ortega-v-lakemont", "filings");
        return FilingRecognizer.Refine([.. Directory.GetFiles(folder).Order(StringComparer.Ordinal)
            .Select(f => FilingRecognizer.Recognize(Path.GetFileName(f), "", RecordReader.ReadFile(f)))]);
    });

    public static IReadOnlyList<Filing> Filings => Read.Value;

    public static JsonElement Truth() =>
        JsonDocument.Parse(File.ReadAllText(Places.Shared("corpus", "matters", "ortega-v-lakemont", "truth.json"))).RootElement;

    public static Filing Filing(string file) => Filings.Single(f => f.File == file);

    /// <summary>Every citation of facts and responses that names a file.</summary>
    public static IEnumerable<JsonElement> Citations() => Truth().GetProperty("facts").EnumerateArray()
        .SelectMany(f => Of(f).Concat(f.TryGetProperty("response", out var r) && r.ValueKind == JsonValueKind.Object ? Of(r) : []))
        .Where(c => c.GetProperty("target_file").ValueKind == JsonValueKind.String);

    private static IEnumerable<JsonElement> Of(JsonElement holder) => holder.TryGetProperty("citations", out var c) ? c.EnumerateArray() : [];

    /// <summary>The pinpoints of a locator of the key, such as <c>{"pages_lines": "28:7-30:13"}</c> or <c>{"paragraphs": "2-3"}</c>.</summary>
    public static Pinpoint Pinpoint(JsonElement locator)
    {
        var entry = locator.EnumerateObject().First();
        var kind = entry.Name switch { "pages_lines" => PinpointKind.PageLine, "paragraphs" => PinpointKind.Paragraph, "bates" => PinpointKind.Bates, _ => PinpointKind.Page };
        var parts = entry.Value.GetString()!.Split('-');
        if (parts.Length == 1) return new Pinpoint(kind, parts[0]);
        var to = kind == PinpointKind.PageLine && !parts[1].Contains(':') ? parts[0].Split(':')[0] + ":" + parts[1] : parts[1];
        return new Pinpoint(kind, parts[0], to);
    }
}

public class KnownRecordTests
{
    [Fact]
    public void Every_citation_of_the_known_record_leads_to_its_words()
    {
        var wrong = new List<string>();
        var count = 0;
        foreach (var citation in KnownRecord.Citations())
        {
            count++;
            var filing = KnownRecord.Filing(citation.GetProperty("target_file").GetString()!);
            var pinpoint = KnownRecord.Pinpoint(citation.GetProperty("locator"));
            var found = RecordLocator.Find(filing, pinpoint, PageNumbering.Either);
            var passage = citation.GetProperty("passage").GetString();
            var right = passage is null ? found.Passage is null && found.Problem is not null
                : pinpoint.Kind == PinpointKind.Bates ? found.Whole && found.Passage!.Text.Contains(passage)
                : found.Whole && found.Passage!.Text == passage;
            if (!right) wrong.Add($"{citation.GetProperty("text")}: {found.Problem} {found.Explanation} | {found.Passage?.Text} | {passage}");
        }

        Assert.True(count > 120);
        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_passage_stands_on_the_sheets_that_the_key_names()
    {
        foreach (var citation in KnownRecord.Citations())
        {
            if (!citation.TryGetProperty("pdf_pages", out var pages) || pages.ValueKind != JsonValueKind.Array) continue;
            var found = RecordLocator.Find(KnownRecord.Filing(citation.GetProperty("target_file").GetString()!), KnownRecord.Pinpoint(citation.GetProperty("locator")));
            if (found.Passage is not { } passage) continue;
            var sheets = pages.EnumerateArray().Select(p => p.GetInt32()).ToList();
            Assert.Equal((sheets[0], sheets[^1]), (passage.FilePageFrom, passage.FilePageTo));
        }
    }

    [Fact]
    public void Words_found_by_page_and_line_are_cited_by_the_same_page_and_line()
    {
        foreach (var citation in KnownRecord.Citations().Where(c => c.GetProperty("locator").TryGetProperty("pages_lines", out _)))
        {
            var filing = KnownRecord.Filing(citation.GetProperty("target_file").GetString()!);
            var pinpoint = KnownRecord.Pinpoint(citation.GetProperty("locator"));
            if (RecordLocator.Find(filing, pinpoint).Passage is { } passage) Assert.Equal(pinpoint, RecordLocator.Cite(filing, passage.Span));
        }
    }

    [Fact]
    public void A_line_that_a_transcript_page_does_not_have_is_named_with_the_lines_that_it_has()
    {
        var found = RecordLocator.Find(KnownRecord.Filing("1-22-cv-06138_045-03.pdf"), new Pinpoint(PinpointKind.PageLine, "61:27"));
        Assert.Equal((LocatorProblems.NoSuchLine, "Page 61 of 45-3 has lines 1–25; there is no line 27."), (found.Problem, found.Explanation));
    }
}
