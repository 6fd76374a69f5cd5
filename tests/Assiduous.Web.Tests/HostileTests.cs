using Assiduous.Drafting.Tests.Fixtures;
using Microsoft.Playwright;

namespace Assiduous.Web.Tests;

/// <summary>A matter whose every word tries to break out.</summary>
public sealed class HostileTests(Browser browser)
{
    [Fact]
    public async Task Nothing_from_a_filing_runs_turns_the_writing_or_leaves_its_place()
    {
        await using var server = await Running.Start(new FixedRoom("m", Hostile.Review));
        var page = await (await browser.Context(390, 844)).NewPageAsync();
        var troubles = new List<string>();
        page.Console += (_, said) => { if (said.Type is "error") troubles.Add(said.Text); };
        page.Dialog += (_, dialog) => { troubles.Add(dialog.Message); _ = dialog.DismissAsync(); };
        foreach (var address in new[] { "", "/statement", "/statement?part=briefs", "/claims", "/record", "/authorities", "/timeline", "/drafts", "/history", "/statement?words=%22%3E%3Cscript%3E", "/statement?status=%22%3E%3Cb%3E", "/record?q=%3Cimg%20src=x%20onerror=alert(1)%3E" })
        {
            await page.GotoAsync($"{server.Address}/m{address}");
            Assert.False(await page.EvaluateAsync<bool>("'owned' in window"), address);
            Assert.Equal(1, await page.Locator("script").CountAsync());
            Assert.Equal(0, await page.Locator("main img, iframe, object, embed, base").CountAsync());
            Assert.False(await page.EvaluateAsync<bool>(@"/[\u202a-\u202e\u2066-\u2069\u200e\u200f]/.test(document.body.textContent)"), address);
            Assert.True(await page.EvaluateAsync<bool>("document.scrollingElement.scrollWidth <= innerWidth"), address);
            foreach (var link in await page.Locator("a[href]").AllAsync())
                Assert.Matches("^(/m|#)", await link.GetAttributeAsync("href") ?? "");
        }

        Assert.Empty(troubles);
        Assert.Empty(server.Reported);
    }
}
