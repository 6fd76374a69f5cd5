using Assiduous.Samples.Synthetic;
using FsCheck;
using FsCheck.Fluent;

namespace Assiduous.Samples.Tests;

public sealed class SyntheticTests
{
    [Theory]
    [InlineData(60, 300, 1)]
    [InlineData(90, 600, 2)]
    public void Every_passage_of_the_truth_stands_at_its_page_and_line(int facts, int pages, int seed)
    {
        var matter = SyntheticMatter.Make(facts, pages, seed);
        var read = matter.Files.Where(f => f.Key.Contains("Deposition", StringComparison.Ordinal)).ToDictionary(f => f.Key, f => Poppler.Testimony(f.Value));
        Assert.Equal(pages, read.Values.Sum(t => t.Count / 25));
        foreach (var cite in matter.Truth.Facts.SelectMany(f => f.Citations.Concat(f.Response.Citations)))
        {
            if (!cite.Locator.TryGetValue("pages_lines", out var range)) continue;
            var passage = Passage(read[cite.TargetFile], range);
            Assert.Equal(cite.Passage ?? "", passage);
        }
    }

    [Fact]
    public void Facts_and_responses_are_printed_as_the_truth_has_them()
    {
        var matter = SyntheticMatter.Make(60, 300, 1);
        var statement = Body(matter, "40 Statement.pdf");
        var response = Body(matter, "45 Response.pdf");
        Assert.All(matter.Truth.Facts.Where(f => f.Side == "movant"), f =>
        {
            Assert.Contains($"{f.Number}. {f.Text}", statement);
            Assert.Equal(f.Response.Present, response.Contains($"{f.Number}. {f.Text} RESPONSE: {f.Response.Text}", StringComparison.Ordinal));
        });
    }

    [Fact]
    public void Every_declaration_holds_its_paragraphs()
    {
        var matter = SyntheticMatter.Make(300, 2000, 4);
        var cites = matter.Truth.Facts.SelectMany(f => f.Citations).Where(c => c.Locator.ContainsKey("paragraphs")).ToList();
        Assert.NotEmpty(cites);
        Assert.All(cites, c => Assert.Contains($"{c.Locator["paragraphs"]}. {c.Passage}", Body(matter, c.TargetFile)));
    }

    [Fact]
    public void Every_kind_of_status_occurs()
    {
        var facts = SyntheticMatter.Make(300, 1000, 2).Truth.Facts;
        string[] strict = ["admitted", "deemed-admitted", "disputed", "undisputed", "unsupported"];
        Assert.Equal(strict, facts.Select(f => f.StatusStrict).Distinct().Order(StringComparer.Ordinal));
        Assert.Contains(facts, f => f is { StatusStrict: "deemed-admitted", StatusAssiduous: "disputed" });
    }

    [Fact]
    public void The_same_numbers_give_the_same_bytes_and_another_seed_gives_others()
    {
        var first = SyntheticMatter.Make(40, 100, 3).Files;
        var second = SyntheticMatter.Make(40, 100, 3).Files;
        Assert.Equal(first.Select(f => f.Key), second.Select(f => f.Key));
        Assert.All(first.Zip(second), pair => Assert.Equal(pair.First.Value, pair.Second.Value));
        Assert.NotEqual(first[0].Value, SyntheticMatter.Make(40, 100, 5).Files[0].Value);
    }

    [Fact]
    public void A_matter_is_as_large_as_asked_and_nobody_shares_a_name()
    {
        Prop.ForAll(Sizes().ToArbitrary(), size =>
        {
            var (facts, pages, seed) = size;
            var truth = SyntheticMatter.Make(facts, pages, seed).Truth;
            var names = truth.Filings.Select(f => f.File).ToList();
            return truth.Facts.Count(f => f.Side == "movant") == facts && names.Distinct().Count() == names.Count
                && truth.Filings.Select(f => f.Ecf).Distinct().Count() == names.Count;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(15));
    }

    [Fact]
    public void Too_few_pages_for_the_facts_is_refused()
    {
        Assert.Contains("no room", Assert.Throws<ArgumentException>(() => SyntheticMatter.Make(300, 4, 2)).Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => SyntheticMatter.Make(0, 100, 2));
    }

    private static Gen<(int Facts, int Pages, int Seed)> Sizes() =>
        from facts in Gen.Choose(1, 120) from pages in Gen.Choose(120, 400) from seed in Gen.Choose(0, 1000) select (facts, pages, seed);

    private static string Passage(Dictionary<(int Page, int Line), string> testimony, string range)
    {
        var dash = range.IndexOf('-', StringComparison.Ordinal);
        var from = Address(range[..dash]);
        var end = range[(dash + 1)..];
        var to = end.Contains(':', StringComparison.Ordinal) ? Address(end) : (from.Page, int.Parse(end));
        return string.Join(' ', testimony.Where(l => l.Key.CompareTo(from) >= 0 && l.Key.CompareTo(to) <= 0).OrderBy(l => l.Key).Select(l => l.Value));
    }

    private static (int Page, int Line) Address(string text)
    {
        var parts = text.Split(':');
        return (int.Parse(parts[0]), int.Parse(parts[1]));
    }

    // The words of a paper without stamps and page numbers.
    private static string Body(SyntheticMatter matter, string file)
    {
        var pages = Poppler.Pages(matter.Files.Single(f => f.Key == file).Value);
        return Poppler.Fold(string.Join('\n', pages.Select(p => string.Join('\n', p.Split('\n').Where(l => !l.Contains("Document", StringComparison.Ordinal) && !int.TryParse(l.Trim(), out _))))));
    }
}
