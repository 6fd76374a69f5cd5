using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Assiduous.Web.Tests;

/// <summary>What stands on the screen is what stands in <c>review.json</c>: no page counts for itself.</summary>
public sealed partial class NumbersTests(SampleRoom sample)
{
    private static readonly string[] Readings = ["strict", "assiduous", "both"];

    [Fact]
    public async Task The_ledger_shows_as_many_facts_of_each_status_as_the_review_has_in_every_reading()
    {
        var facts = (await Review()).GetProperty("facts").EnumerateArray().Select(f => (Strict: Status(f, "strict"), Assiduous: Status(f, "assiduous"))).ToList();
        foreach (var reading in Readings)
            foreach (var chip in (await Page("/statement?reading=" + reading)).QuerySelectorAll(".chip"))
            {
                var status = chip.GetAttribute("data-status")!;
                var expected = status.Length == 0 ? facts.Count : facts.Count(f => (reading is not "assiduous" && f.Strict == status) || (reading is not "strict" && f.Assiduous == status));
                Assert.Equal(Written(expected), chip.QuerySelector("b")!.TextContent);
                var shown = (await Page($"/statement?reading={reading}&status={status}")).QuerySelectorAll(".fact");
                Assert.Equal(expected, shown.Length);
                if (status.Length > 0) Assert.All(shown, f => Assert.Contains(status, new[] { reading is "assiduous" ? "" : f.GetAttribute("data-strict"), reading is "strict" ? "" : f.GetAttribute("data-assiduous") }));
            }
    }

    [Fact]
    public async Task Each_fact_bears_its_own_number_words_statuses_findings_and_citations()
    {
        var facts = (await Review()).GetProperty("facts").EnumerateArray().ToList();
        var rows = (await Page("/statement?reading=both")).QuerySelectorAll(".fact");
        Assert.Equal(facts.Count, rows.Length);
        foreach (var (fact, row) in facts.Zip(rows))
        {
            Assert.Equal(Text(fact, "number"), row.QuerySelector(".number")!.TextContent);
            Assert.Equal((Status(fact, "strict"), Status(fact, "assiduous")), (row.GetAttribute("data-strict"), row.GetAttribute("data-assiduous")));
            Assert.Equal(fact.GetProperty("findings").GetArrayLength(), row.QuerySelectorAll(".finding").Length);
            Assert.Contains(Fold(Text(fact, "text"))[..20], Fold(row.QuerySelector(".words")!.TextContent), StringComparison.Ordinal);
            var pane = await Page($"/pane?at={row.Id}");
            var cited = fact.GetProperty("citations").GetArrayLength() + fact.GetProperty("response").GetProperty("citations").GetArrayLength() + fact.GetProperty("elsewhere").GetArrayLength();
            Assert.Equal(cited, pane.QuerySelectorAll(".all-evidence ul.cited > li").Length);
        }
    }

    [Fact]
    public async Task The_matter_at_a_glance_counts_facts_claims_findings_dates_and_pages_as_the_review_does()
    {
        var review = await Review();
        var page = await Page("");
        var facts = review.GetProperty("facts").EnumerateArray().ToList();
        Assert.Contains(page.QuerySelectorAll("#summary h3"), h => h.TextContent.StartsWith($"{facts.Count} facts", StringComparison.Ordinal));
        foreach (var reading in Readings[..2])
        {
            var counts = page.QuerySelectorAll($".counts tbody td.{reading}").Select(Leading).Where(n => n > 0).Order();
            Assert.Equal(facts.GroupBy(f => Status(f, reading)).Select(g => g.Count()).Order(), counts);
        }

        var claims = review.GetProperty("claims").EnumerateArray().ToList();
        var marks = page.QuerySelectorAll(".grid .mark");
        Assert.Equal(claims.Sum(c => Outlook(c, "strict") == Outlook(c, "assiduous") ? 1 : 2), marks.Length);
        foreach (var mark in marks)
        {
            var claim = claims[int.Parse(mark.QuerySelector("a")!.GetAttribute("href")!.Split("#claim-")[1], CultureInfo.InvariantCulture) - 1];
            Assert.Contains(mark.ClassList.Contains("assiduous") ? Outlook(claim, "assiduous") : Outlook(claim, "strict"), mark.ClassList);
        }

        var findings = facts.Concat(review.GetProperty("authorities").EnumerateArray()).SelectMany(f => f.GetProperty("findings").EnumerateArray())
            .Concat(review.GetProperty("filings").EnumerateArray().SelectMany(f => f.GetProperty("problems").EnumerateArray())).Concat(review.GetProperty("findings").EnumerateArray()).ToList();
        Assert.Equal(findings.GroupBy(f => Text(f, "severity")).Select(g => g.Count()).Order(), page.QuerySelectorAll(".severity-group > summary").Select(Leading).Order());
        Assert.Equal(findings.GroupBy(f => (Text(f, "severity"), Text(f, "code"))).Select(g => g.Count()).Order(), page.QuerySelectorAll(".severity-group > p").Select(p => int.Parse(InBrackets().Match(p.TextContent).Groups[1].Value, CultureInfo.InvariantCulture)).Order());
        Assert.Equal(review.GetProperty("deadlines").GetArrayLength(), page.QuerySelectorAll(".deadline").Length);
        Assert.Equal(review.GetProperty("history").GetArrayLength(), page.QuerySelectorAll("ol.history > li").Length);
        Assert.Equal(review.GetProperty("filings").EnumerateArray().Select(f => Written(f.GetProperty("pages").GetInt32())), page.QuerySelectorAll(".papers tbody td.amount").Select(c => c.TextContent));
        Assert.Equal(review.GetProperty("matter").GetProperty("parties").GetArrayLength() > 0, page.Body!.TextContent.Contains(Text(review.GetProperty("matter").GetProperty("parties")[0], "name"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Claims_show_every_element_with_its_status_and_every_passage_behind_it()
    {
        var claims = (await Review()).GetProperty("claims").EnumerateArray().ToList();
        var shown = (await Page("/claims?reading=both")).QuerySelectorAll("article.claim");
        Assert.Equal(claims.Count, shown.Length);
        foreach (var (claim, article) in claims.Zip(shown))
        {
            Assert.Equal($"{Text(claim, "claim")}: {Text(claim, "defendant")}", article.QuerySelector("h3")!.TextContent);
            var given = Outlook(claim, "strict") is "conceded" && Outlook(claim, "assiduous") is "conceded";
            Assert.Equal(given ? 0 : claim.GetProperty("elements").GetArrayLength(), article.QuerySelectorAll("ol.elements > li").Length);
        }
    }

    [Fact]
    public async Task Record_authorities_and_timeline_show_what_the_review_lists()
    {
        var review = await Review();
        var filings = review.GetProperty("filings").EnumerateArray().ToList();
        var record = await Page("/record");
        Assert.Equal(filings.Count, record.QuerySelectorAll(".filing").Length);
        foreach (var (filing, row) in filings.Zip(record.QuerySelectorAll(".filing")))
            if (filing.GetProperty("pages").GetInt32() is var pages and > 0) Assert.Matches($@"\b{pages} pages?\b", row.TextContent);
        var own = review.GetProperty("findings").EnumerateArray().Count(f => !(Text(f, "code") is "not-in-folder" && f.GetProperty("file").ValueKind is JsonValueKind.Null));
        Assert.Equal(own, record.QuerySelectorAll("ul[aria-label='Findings about the papers as a whole'] > li").Length);

        var authorities = review.GetProperty("authorities").EnumerateArray().ToList();
        var rows = (await Page("/authorities")).QuerySelectorAll("#authorities tbody tr");
        Assert.Equal(authorities.Count, rows.Length);
        foreach (var (authority, row) in authorities.Zip(rows))
        {
            Assert.Equal(authority.GetProperty("findings").GetArrayLength(), row.QuerySelectorAll(".finding").Length);
            var cited = row.QuerySelector("td[data-label='Cited in']")!.TextContent.Split("; ").Sum(c => Times().Match(c) is { Success: true } m ? int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture) : 1);
            Assert.Equal(authority.GetProperty("cites").GetArrayLength(), cited);
        }

        var events = review.GetProperty("timeline").EnumerateArray().ToList();
        var told = (await Page("/timeline")).QuerySelectorAll("#timeline .event");
        Assert.Equal(events.Count, told.Length);
        Assert.Equal(events.Select(e => e.GetProperty("versions").GetArrayLength()), told.Select(e => e.QuerySelectorAll(".side > p:not(.none)").Length));
    }

    private async Task<JsonElement> Review() => JsonDocument.Parse(await sample.Server.Client.GetStringAsync("/ali-v-ramos/review.json")).RootElement;

    private async Task<IDocument> Page(string address) => await new HtmlParser().ParseDocumentAsync(await sample.Server.Client.GetStringAsync("/ali-v-ramos" + address));

    private static string Text(JsonElement of, string name) => of.GetProperty(name).GetString()!;

    private static string Status(JsonElement fact, string reading) => fact.GetProperty("status").GetProperty(reading).GetString()!;

    private static string Outlook(JsonElement claim, string reading) => claim.GetProperty("outlook").GetProperty(reading).GetString()!;

    private static int Leading(IElement element) => int.Parse(Number().Match(element.TextContent).Value, CultureInfo.InvariantCulture);

    private static string Written(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Fold(string words) => string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex(@"\d+")]
    private static partial Regex Number();

    [GeneratedRegex(@"\((\d+)\):")]
    private static partial Regex InBrackets();

    [GeneratedRegex(@"\((\d+) times\)")]
    private static partial Regex Times();
}
