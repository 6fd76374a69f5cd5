using Microsoft.Playwright;

namespace Assiduous.Web.Tests;

/// <summary>What people decide in the workbench, and that it is all there when they come back.</summary>
public sealed class DecisionTests(Browser browser, SampleRoom sample) : IClassFixture<Browser>, IClassFixture<SampleRoom>
{
    [Fact]
    public async Task A_newcomer_reads_the_disputed_facts_corrects_a_status_drafts_the_response_and_finds_it_all_again()
    {
        var context = await browser.Context();
        var page = await context.NewPageAsync();
        await page.GotoAsync(sample.Server.Address);
        await page.GetByText("here", new() { Exact = true }).First.ClickAsync();
        Assert.True(await page.Locator(".fact").CountAsync() > 0);
        await page.GotoAsync(sample.Matter + "/statement?at=fact-movant-17");
        await page.Keyboard.PressAsync("d");
        await page.GetByLabel("Your name, as you sign").FillAsync("Rosa Lindqvist");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#fact-movant-17 .decided").First).ToContainTextAsync("Rosa Lindqvist");
        await Assertions.Expect(page.Locator("#fact-movant-17")).ToHaveAttributeAsync("data-strict", "disputed");

        await page.Keyboard.PressAsync("n");
        await page.Keyboard.TypeAsync("Ask Knowles about the second pair.");
        await page.Locator(".note-form button").ClickAsync();
        await Assertions.Expect(page.Locator("#fact-movant-17 .decided").Last).ToContainTextAsync("second pair");
        await page.Keyboard.PressAsync("c");
        await Assertions.Expect(page.Locator("#record .confirmed").First).ToContainTextAsync("Rosa Lindqvist");

        await page.GotoAsync(sample.Matter + "/drafts");
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByLabel("Word: Response to the statement of facts").ClickAsync());
        Assert.Equal("response.docx", download.SuggestedFilename);
        Assert.Equal("PK", System.Text.Encoding.ASCII.GetString(await File.ReadAllBytesAsync(await download.PathAsync(), TestContext.Current.CancellationToken), 0, 2));

        await sample.Stop();
        await sample.Start();
        page = await context.NewPageAsync();
        await page.GotoAsync(sample.Matter + "/statement?at=fact-movant-17");
        await Assertions.Expect(page.Locator("#fact-movant-17")).ToHaveAttributeAsync("data-strict", "disputed");
        await Assertions.Expect(page.Locator("#fact-movant-17 .decided")).ToHaveCountAsync(3);
        await Assertions.Expect(page.Locator("#record .confirmed").First).ToBeVisibleAsync();
        await page.GotoAsync(sample.Matter + "/history");
        await Assertions.Expect(page.Locator(".decision.applied").Filter(new() { HasText = "Rosa Lindqvist" })).ToHaveCountAsync(4);
        await Assertions.Expect(page.Locator(".trail.whole")).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Take back: the movant's ¶ 17 is disputed in the strict") }).ClickAsync();
        await Assertions.Expect(page.Locator(".decision.undone").Filter(new() { HasText = "¶ 17 is disputed in the strict" })).ToHaveCountAsync(1);
        await sample.Settle();
        await page.GotoAsync(sample.Matter + "/statement?at=fact-movant-17");
        await Assertions.Expect(page.Locator("#fact-movant-17")).Not.ToHaveAttributeAsync("data-strict", "disputed");
    }

    [Fact]
    public async Task Without_a_script_a_fact_shows_its_passage_and_a_form_keeps_a_decision()
    {
        var page = await (await browser.Context(script: false)).NewPageAsync();
        await page.GotoAsync(sample.Matter + "/statement");
        await page.Locator("#fact-movant-26 .choose").ClickAsync();
        await Assertions.Expect(page.Locator("#evidence-title")).ToHaveTextAsync("On movant ¶ 26");
        await page.Locator("form[data-key=d] button").ClickAsync();
        await page.GetByLabel("Your name, as you sign").FillAsync("Per Aldous");
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep the decision" }).ClickAsync();
        await Assertions.Expect(page.Locator("#fact-movant-26 .decided").First).ToContainTextAsync("Per Aldous");
        await page.Locator("form[data-key=u] button").ClickAsync();
        await Assertions.Expect(page.Locator("#fact-movant-26 .decided")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task A_form_without_its_token_or_from_elsewhere_is_not_taken()
    {
        using var plain = await sample.Server.Client.PostAsync("/ali-v-ramos/decide", new FormUrlEncodedContent([new("kind", "note"), new("fact", "fact-movant-7"), new("reason", "x"), new("author", "Mallory")]));
        Assert.Equal(400, (int)plain.StatusCode);
        using var elsewhere = new HttpRequestMessage(HttpMethod.Post, "/ali-v-ramos/decide") { Content = new FormUrlEncodedContent([new("kind", "note")]) };
        elsewhere.Headers.Add("Origin", "http://attacker.example");
        using var refused = await sample.Server.Client.SendAsync(elsewhere);
        Assert.Equal(403, (int)refused.StatusCode);
        using var large = await sample.Server.Client.PostAsync("/ali-v-ramos/decide", new StringContent(new string('x', 300_000)));
        Assert.NotEqual(200, (int)large.StatusCode);
        Assert.DoesNotContain("Mallory", await sample.Server.Client.GetStringAsync("/ali-v-ramos/history"), StringComparison.Ordinal);
    }
}
