using Assiduous.Drafting.Tests.Fixtures;
using Microsoft.Playwright;

namespace Assiduous.Web.Tests;

/// <summary>The page as a person reads it, in a real browser.</summary>
public sealed class ReadingTests(Browser browser)
{
    public static TheoryData<int, int, ColorScheme, bool> Screens => new()
    {
        { 1440, 900, ColorScheme.Light, true }, { 1440, 900, ColorScheme.Dark, false }, { 390, 844, ColorScheme.Light, false }, { 360, 740, ColorScheme.Dark, true }, { 720, 450, ColorScheme.Light, false },
    };

    [Theory, MemberData(nameof(Screens))]
    public async Task Nothing_reaches_past_the_edge_of_the_screen_and_axe_finds_no_breach_of_WCAG_2_2_AA(int width, int height, ColorScheme scheme, bool axe)
    {
        var page = await browser.Show(HandMade.Review, width, height, scheme);

        Assert.True(await page.EvaluateAsync<bool>("document.scrollingElement.scrollWidth <= innerWidth"));
        await Keep(page, $"{width}-{scheme}");
        await OpenEverything(page);
        if (axe) Assert.Empty(await Axe.Breaches(page));
    }

    [Fact]
    public async Task Without_a_script_a_citation_opens_its_passage_on_a_phone_and_a_status_its_reason()
    {
        var page = await browser.Show(HandMade.Review, 390, 844, script: false);

        await page.Locator("#fact-movant-26 .cited a.opens").Nth(1).ClickAsync();
        var passage = page.Locator(".passage:target");
        await Assertions.Expect(passage).ToBeInViewportAsync();
        await Assertions.Expect(passage).ToContainTextAsync("Tight as hell");
        await Keep(page, "sheet", full: false);
        await passage.GetByText("Movant ¶ 26").ClickAsync();
        await page.Locator("#fact-movant-7 details.status summary").ClickAsync();
        await Assertions.Expect(page.GetByText("The response says “Undisputed”.").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task On_a_wide_screen_the_record_follows_the_fact_and_the_facts_stay_where_they_are()
    {
        var page = await browser.Show(HandMade.Review);
        var link = page.Locator("#fact-movant-26 .cited a.opens").Nth(1);
        await link.ScrollIntoViewIfNeededAsync();
        var before = await page.EvaluateAsync<double>("scrollY");

        await link.ClickAsync();

        await Assertions.Expect(page.Locator(".passage.here")).ToContainTextAsync("Tight as hell");
        await Assertions.Expect(page.Locator(".passage.here")).ToBeInViewportAsync();
        Assert.Equal(before, await page.EvaluateAsync<double>("scrollY"));
        await Keep(page, "followed", full: false);
    }

    [Fact]
    public async Task Without_a_script_too_the_facts_stay_where_they_are_when_a_passage_opens()
    {
        var page = await browser.Show(HandMade.Review, script: false);
        var link = page.Locator("#fact-movant-26 .cited a.opens").Nth(1);
        await link.ScrollIntoViewIfNeededAsync();
        var before = (await link.BoundingBoxAsync())!.Y;

        await link.ClickAsync();

        await Assertions.Expect(page.Locator(".passage:target")).ToBeInViewportAsync();
        Assert.Equal(before, (await link.BoundingBoxAsync())!.Y, 1.0);
    }

    [Fact]
    public async Task The_reading_switch_needs_no_script_and_hides_the_other_reading()
    {
        var page = await browser.Show(HandMade.Review, script: false);

        await page.Locator("#reading-strict").CheckAsync();
        Assert.Equal(0, await page.Locator("main .assiduous:visible").CountAsync());
        await page.Locator("#reading-assiduous").CheckAsync();
        Assert.Equal(0, await page.Locator("main .strict:visible").CountAsync());
        await Assertions.Expect(page.Locator("#fact-movant-17 .assiduous")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Keys_go_from_fact_to_fact_open_reasons_and_list_themselves()
    {
        var page = await browser.Show(HandMade.Review);

        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("j");
        Assert.Equal("fact-movant-17", await page.EvaluateAsync<string>("document.activeElement.id"));
        await page.Keyboard.PressAsync("J");
        await page.Keyboard.PressAsync("J");
        await Assertions.Expect(page.Locator(".passage.here")).ToContainTextAsync("Ramos Decl. ¶ 12");
        await page.Keyboard.PressAsync("?");
        await Assertions.Expect(page.Locator("#keys")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator("#keys")).ToBeHiddenAsync();
        await page.Keyboard.PressAsync("k");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#fact-movant-7 .status .reason")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("r");
        await Assertions.Expect(page.Locator("#reading-strict")).ToBeCheckedAsync();
    }

    [Fact]
    public async Task Filters_by_status_and_by_words_leave_the_facts_that_fit_and_say_how_many()
    {
        var page = await browser.Show(HandMade.Review);

        await page.Locator("[data-status=deemed-admitted]").ClickAsync();
        Assert.Equal(1, await page.Locator(".fact:visible").CountAsync());
        await Assertions.Expect(page.Locator("#found")).ToHaveTextAsync("1 of 7 facts shown");
        await page.Locator("[data-status='']").ClickAsync();
        await page.Locator("#search").FillAsync("right hand");
        Assert.Equal("fact-movant-48", await page.Locator(".fact:visible").GetAttributeAsync("id"));
        await page.Locator("#search").FillAsync("no such words");
        await Assertions.Expect(page.Locator("#found")).ToContainTextAsync("Choose “all”");
    }

    [Fact]
    public async Task Print_unfolds_every_reason()
    {
        var page = await browser.Show(HandMade.Review);
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        await Assertions.Expect(page.Locator("#fact-movant-7 .status .reason")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".ledger-head").First).ToBeVisibleAsync();
        if (Folder is { } folder) await page.PdfAsync(new() { Path = Path.Combine(folder, "print.pdf"), PreferCSSPageSize = true });
    }

    [Fact]
    public async Task A_hostile_filing_runs_nothing_and_spoils_nothing()
    {
        var page = await browser.Show(Hostile.Review, 390, 844);

        Assert.False(await page.EvaluateAsync<bool>("'owned' in window"));
        Assert.Equal(1, await page.Locator("script").CountAsync());
        Assert.Equal(0, await page.Locator("img, iframe, object, form").CountAsync());
        Assert.True(await page.EvaluateAsync<bool>("document.scrollingElement.scrollWidth <= innerWidth"));
    }

    private static string? Folder => Environment.GetEnvironmentVariable("ASSIDUOUS_KEEP_PICTURES");

    private static Task OpenEverything(IPage page) => page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");

    private static Task Keep(IPage page, string name, bool full = true) =>
        Folder is { } folder ? page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png"), FullPage = full }) : Task.CompletedTask;
}
