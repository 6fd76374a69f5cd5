using Microsoft.Playwright;

namespace Assiduous.Web.Tests;

/// <summary>Every page of the workbench over the sample, in a real browser, in both colour schemes and on a phone.</summary>
public sealed class WorkbenchPagesTests(Browser browser, SampleRoom sample)
{
    private static readonly (string Name, string Address)[] Pages =
    [
        ("matter", ""), ("statement", "/statement"), ("disputed", "/statement?status=disputed"), ("fact-17", "/statement?at=fact-movant-17"), ("claims", "/claims"),
        ("what-if", "/claims?treat=movant:17:disputed"), ("record", "/record"), ("search", "/record?q=handcuffs"), ("reader", "/record/118-1-ali-deposition-pdf?sheet=3"),
        ("authorities", "/authorities"), ("timeline", "/timeline"), ("drafts", "/drafts"), ("history", "/history"), ("keys", "/keys"),
    ];

    /// <summary>Desktop, desktop at 200 % and phone, in both colour schemes; axe looks at each page once in each scheme.</summary>
    public static TheoryData<int, int, ColorScheme, bool> Screens => new()
    {
        { 1440, 900, ColorScheme.Light, true }, { 1440, 900, ColorScheme.Dark, false }, { 390, 844, ColorScheme.Light, false }, { 390, 844, ColorScheme.Dark, true }, { 720, 450, ColorScheme.Light, false },
    };

    private static string? Folder => Environment.GetEnvironmentVariable("ASSIDUOUS_KEEP_PICTURES");

    [Theory, MemberData(nameof(Screens))]
    public async Task No_page_breaches_WCAG_2_2_AA_or_reaches_past_the_edge_or_asks_for_anything_elsewhere(int width, int height, ColorScheme scheme, bool axe)
    {
        await using var context = await browser.Context(width, height, scheme);
        var page = await context.NewPageAsync();
        var troubles = new List<string>();
        page.Console += (_, said) => { if (said.Type is "error") troubles.Add(said.Text); };
        page.Request += (_, asked) => { if (!asked.Url.StartsWith(sample.Server.Address, StringComparison.Ordinal)) troubles.Add(asked.Url); };
        foreach (var (name, address) in Pages)
        {
            await page.GotoAsync(sample.Matter + address);
            if (Folder is { } folder) await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"bench-{width}-{scheme}-{name}.png") });
            await page.EvaluateAsync("document.querySelectorAll('main details, aside details').forEach(d => d.open = true)");
            if (!await page.EvaluateAsync<bool>("document.scrollingElement.scrollWidth <= innerWidth")) troubles.Add($"{name} reaches past the edge.");
            if (axe) troubles.AddRange((await Axe.Breaches(page)).Select(b => $"{name}: {b}"));
        }

        Assert.Empty(troubles);
    }

    [Fact]
    public async Task Two_panes_always_the_right_follows_the_left()
    {
        var page = await (await browser.Context()).NewPageAsync();
        await page.GotoAsync(sample.Matter + "/statement?at=fact-movant-17");

        await Assertions.Expect(page.Locator("#record .passage")).ToContainTextAsync("Knowles");
        await Assertions.Expect(page.Locator("#record .cited-words, #record .lines .c").First).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#record svg .box").First).ToBeVisibleAsync();
        var picture = await page.Locator("#record svg image").GetAttributeAsync("href");
        var drawn = await page.APIRequest.GetAsync(sample.Server.Address + picture);
        Assert.Equal((200, "image/png"), (drawn.Status, drawn.Headers["content-type"]));
        var before = await page.EvaluateAsync<double>("document.querySelector('main').scrollTop");
        await page.Locator("#record .all-evidence a.opens").Last.ClickAsync();
        await Assertions.Expect(page.Locator("#record .all-evidence li.open a.opens")).ToHaveTextAsync(await page.Locator("#record .all-evidence a.opens").Last.InnerTextAsync());
        Assert.Equal(before, await page.EvaluateAsync<double>("document.querySelector('main').scrollTop"));
    }

    [Fact]
    public async Task Keys_go_from_fact_to_fact_from_citation_to_citation_and_from_page_to_page()
    {
        var page = await (await browser.Context()).NewPageAsync();
        await page.GotoAsync(sample.Matter + "/statement?at=fact-movant-17");
        await page.Keyboard.PressAsync("j");
        await Assertions.Expect(page.Locator("#evidence-title")).ToHaveTextAsync("On movant ¶ 20");
        await page.Keyboard.PressAsync("k");
        await Assertions.Expect(page.Locator("#evidence-title")).ToHaveTextAsync("On movant ¶ 17");
        Assert.Contains("at=fact-movant-17", page.Url, StringComparison.Ordinal);
        var first = await page.Locator("#passage-title").InnerTextAsync();
        await page.Keyboard.PressAsync("J");
        await Assertions.Expect(page.Locator("#passage-title")).Not.ToHaveTextAsync(first);
        await page.Keyboard.PressAsync("K");
        await Assertions.Expect(page.Locator("#passage-title")).ToHaveTextAsync(first);
        await page.Locator("#fact-movant-17").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#fact-movant-17 .status .reason").First).ToBeVisibleAsync();
        foreach (var reading in new[] { "strict", "assiduous", "both" })
        {
            await page.Keyboard.PressAsync("r");
            await Assertions.Expect(page.Locator("html")).ToHaveClassAsync(new System.Text.RegularExpressions.Regex($"reading-{reading}"));
        }

        await page.Keyboard.PressAsync("?");
        await Assertions.Expect(page.Locator("#keys")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator("#keys")).ToBeHiddenAsync();
        await page.Keyboard.PressAsync("/");
        await Assertions.Expect(page.Locator("#search")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator("#search")).Not.ToBeFocusedAsync();
        foreach (var (key, address) in new[] { ("c", "claims"), ("r", "record"), ("a", "authorities"), ("t", "timeline"), ("d", "drafts"), ("h", "history"), ("s", "statement"), ("m", "") })
        {
            await page.Keyboard.PressAsync("g");
            await page.Keyboard.PressAsync(key);
            await Assertions.Expect(page).ToHaveURLAsync(sample.Matter + "/" + address);
            // The script is there when the page says so; a key that comes before it is nobody's.
            await Assertions.Expect(page.Locator("html[data-awake]")).ToBeAttachedAsync();
        }
    }

    [Fact]
    public async Task The_next_fact_is_there_before_its_key_is_pressed_and_the_rarer_forms_come_when_they_are_unfolded()
    {
        await using var context = await browser.Context();
        var page = await context.NewPageAsync();
        var asked = new List<string>();
        page.Request += (_, request) => { lock (asked) asked.Add(new Uri(request.Url).PathAndQuery); };
        int Panes(string fact) { lock (asked) return asked.Count(a => a.Contains("/pane?", StringComparison.Ordinal) && a.EndsWith("at=" + fact, StringComparison.Ordinal)); }
        await page.GotoAsync(sample.Matter + "/statement?at=fact-movant-17");
        await page.Keyboard.PressAsync("j");
        await Assertions.Expect(page.Locator("#evidence-title")).ToHaveTextAsync("On movant ¶ 20");
        var next = (await page.Locator(".fact.here + .fact").GetAttributeAsync("id"))!;
        for (var i = 0; i < 300 && Panes(next) == 0; i++) await Task.Delay(50);
        Assert.Equal(1, Panes(next));
        await page.Keyboard.PressAsync("j");
        await Assertions.Expect(page.Locator("#evidence-title")).Not.ToHaveTextAsync("On movant ¶ 20");
        Assert.Equal(1, Panes(next));

        Assert.Equal(0, await page.Locator("#record .more-forms form").CountAsync());
        await page.GetByText("Decide otherwise: status, response, citation, findings").ClickAsync();
        await Assertions.Expect(page.Locator("#record .more-forms form").First).ToBeVisibleAsync();
        Assert.Empty(await Axe.Breaches(page));
    }

    [Fact]
    public async Task Chosen_lines_are_copied_with_their_place_as_a_court_writes_it()
    {
        var context = await browser.Context();
        await context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        var page = await context.NewPageAsync();
        await page.GotoAsync(sample.Matter + "/statement?at=fact-movant-17");
        await page.GotoAsync(sample.Matter + "/record/118-1-ali-deposition-pdf?sheet=2");
        var places = await page.Locator(".record-lines .place").AllInnerTextsAsync();
        Assert.Contains(places, p => System.Text.RegularExpressions.Regex.IsMatch(p, @"^\d+:\d+$"));

        await page.EvaluateAsync("""
            const said = document.querySelectorAll('.record-lines .said');
            getSelection().setBaseAndExtent(said[6].firstChild, 0, said[8].firstChild, 3);
            """);
        await Assertions.Expect(page.Locator("#chosen-cite")).ToHaveTextAsync($"Pl. Tr. {places[6]}–{places[8].Split(':')[1]}");
        await page.Keyboard.PressAsync("Control+c");
        Assert.Matches($@"^“.+” Pl\. Tr\. {places[6]}–{places[8].Split(':')[1]}$", await page.EvaluateAsync<string>("navigator.clipboard.readText()"));
    }

    [Fact]
    public async Task Lines_are_chosen_and_copied_and_a_place_is_found_with_the_keyboard_alone()
    {
        await using var context = await browser.Context();
        await context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        var page = await context.NewPageAsync();
        await page.GotoAsync(sample.Matter + "/record/118-1-ali-deposition-pdf");
        await page.GetByLabel("Go to").FillAsync("44:9");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".record-lines li.c .place")).ToHaveTextAsync("44:9");
        await page.Keyboard.PressAsync("j");
        await Assertions.Expect(page.Locator("#chosen-cite")).ToHaveTextAsync("Pl. Tr. 44:9");
        await page.Keyboard.PressAsync("J");
        await Assertions.Expect(page.Locator("#chosen-cite")).ToHaveTextAsync("Pl. Tr. 44:9–10");
        await page.Keyboard.PressAsync("y");
        await Assertions.Expect(page.Locator("#told")).ToContainTextAsync("Copied");
        Assert.Matches("^“Q. What did you feel then.+” Pl. Tr. 44:9–10$", await page.EvaluateAsync<string>("navigator.clipboard.readText()"));

        await page.GetByLabel("Go to").FillAsync("900:1");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".reader [role=alert]")).ToBeVisibleAsync();

        await page.GotoAsync(sample.Matter + "/statement?at=fact-movant-17");
        await page.Keyboard.PressAsync("y");
        await Assertions.Expect(page.Locator("#told")).ToContainTextAsync("Copied");
        Assert.Matches("^“.+ handcuffs.+” Knowles Decl. ¶ 8$", await page.EvaluateAsync<string>("navigator.clipboard.readText()"));
    }

    [Fact]
    public async Task Several_things_are_supposed_at_once_and_whoever_chooses_stays_where_they_were()
    {
        var page = await (await browser.Context()).NewPageAsync();
        await page.GotoAsync(sample.Matter + "/claims?treat=movant:17:disputed");
        await page.GetByLabel("and that").FocusAsync();
        await page.GetByLabel("and that").SelectOptionAsync("movant:30:admitted");
        await Assertions.Expect(page.Locator(".supposed")).ToContainTextAsync("¶ 30 is taken to be admitted");
        await Assertions.Expect(page.Locator(".supposed")).ToContainTextAsync("¶ 17 is taken to be disputed");
        Assert.Equal("movant:30:admitted", await page.EvaluateAsync<string>("document.activeElement.value"));
        await page.GetByLabel("Suppose that").SelectOptionAsync("");
        await Assertions.Expect(page.Locator(".supposed")).Not.ToContainTextAsync("¶ 17");
    }

    [Fact]
    public async Task Search_shows_each_hit_in_its_context_and_opens_the_reader_there()
    {
        var page = await (await browser.Context()).NewPageAsync();
        await page.GotoAsync(sample.Matter);
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("handcuffs");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".hit mark").First).ToHaveTextAsync("handcuffs", new() { IgnoreCase = true });
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".record-lines li.c").First).ToContainTextAsync("handcuffs", new() { IgnoreCase = true });
    }
}
