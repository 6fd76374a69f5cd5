using Assiduous.Drafting.Tests.Fixtures;
using Assiduous.Judgment;

namespace Assiduous.Web.Tests;

/// <summary>What a key asks for does not grow with the matter: pages of the ledger and the record beside a fact are as long for a thousand facts and filings as for a few.</summary>
public sealed class LengthTests
{
    private static readonly Review Few = Grown(120, 4);
    private static readonly Review Many = Grown(1200, 500);

    [Theory]
    [InlineData("/statement?at=fact-movant-7", 1.25)]
    [InlineData("/statement?page=2", 1.25)]
    [InlineData("/pane?at=fact-movant-7", 1.1)]
    [InlineData("/timeline", 1.1)]
    public async Task What_the_script_asks_for_is_as_long_for_a_thousand_facts_as_for_a_few(string address, double most)
    {
        var (few, many) = (await Length(Few, address), await Length(Many, address));
        Assert.True(many < few * most, $"{few} and {many} bytes");
    }

    [Fact]
    public async Task A_browser_without_a_script_gets_all_of_it_at_once()
    {
        await using var server = await Running.Start(new FixedRoom("m", Few));
        var page = await server.Client.GetStringAsync("/m/statement?at=fact-movant-7");
        Assert.Contains("name=\"document\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("data-forms", page, StringComparison.Ordinal);
    }

    private static async Task<int> Length(Review review, string address)
    {
        await using var server = await Running.Start(new FixedRoom("m", review));
        server.Client.DefaultRequestHeaders.Add("Assiduous-Script", "yes");
        return (await server.Client.GetStringAsync("/m" + address)).Length;
    }

    private static Review Grown(int facts, int filings) => HandMade.Review with
    {
        Facts = [.. HandMade.Review.Facts, .. Enumerable.Range(100, facts).Select(n => HandMade.Review.Facts[n % HandMade.Review.Facts.Count] with { Number = $"{n}" })],
        Filings = [.. HandMade.Review.Filings, .. Enumerable.Range(0, filings).Select(n => HandMade.Review.Filings[0] with { File = $"{900 + n} letter.pdf", Ecf = $"{900 + n}", Names = [] })],
    };
}
