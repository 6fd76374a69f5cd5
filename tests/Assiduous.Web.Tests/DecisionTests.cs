using System.IO.Compression;
using Microsoft.Playwright;

namespace Assiduous.Web.Tests;

/// <summary>What people decide in the workbench, and that it is all there when they come back.</summary>
public sealed class DecisionTests(Browser browser, SampleRoom sample)
{
    [Fact]
    public async Task A_newcomer_reads_the_disputed_facts_corrects_a_status_makes_the_response_closes_everything_and_finds_it_all_again()
    {
        await using var own = await sample.Own();
        await using var context = await browser.Context();
        var page = await context.NewPageAsync();

        // The address that was printed, and the way that the first page shows.
        await page.GotoAsync(own.Server.Address);
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new("^the (one|[0-9]+) that (is|are) disputed$") }).ClickAsync();
        var disputed = await page.Locator(".fact").CountAsync();
        Assert.True(disputed > 0);
        Assert.Equal($"{disputed}", await page.Locator(".chip[data-status=disputed] b").InnerTextAsync());

        // Every disputed fact, one key to the next, with the words beside it and a reason one key away.
        for (var i = 0; i < disputed; i++)
        {
            if (i > 0) await page.Keyboard.PressAsync("j");
            var fact = page.Locator(".fact").Nth(i);
            var name = await fact.GetAttributeAsync("id");
            await Assertions.Expect(page.Locator(".fact.here")).ToHaveAttributeAsync("id", name!);
            await Assertions.Expect(page.Locator("#evidence-title")).ToHaveTextAsync($"On {(name!.Contains("movant", StringComparison.Ordinal) ? "movant" : "opponent")} ¶ {await fact.Locator(".number").InnerTextAsync()}");
            await Assertions.Expect(page.Locator("#record .lines, #record .cited-words, #record .prose").First).ToBeVisibleAsync();
            await page.Keyboard.PressAsync("Enter");
            await Assertions.Expect(fact.Locator(".status .reason").First).ToBeVisibleAsync();
        }

        // One status is wrong, they find: it is corrected with a reason and signed.
        var corrected = (await page.Locator(".fact").Last.GetAttributeAsync("id"))!;
        await page.GetByText("Decide otherwise: status, response, citation, findings").ClickAsync();
        var form = page.Locator("#record form:has(legend:text-is('Status'))");
        await form.GetByLabel("It is").SelectOptionAsync("undisputed");
        await form.GetByLabel("In the reading").SelectOptionAsync("assiduous");
        await form.GetByLabel("Reason").FillAsync("The two witnesses speak of different doors.");
        await form.GetByRole(AriaRole.Button, new() { Name = "Keep" }).ClickAsync();
        await page.GetByLabel("Your name, as you sign").FillAsync("Rosa Lindqvist");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#told")).ToContainTextAsync("Kept");

        // The response draft, with the correction in it.
        await page.GotoAsync(own.Matter + "/drafts");
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByLabel("Word: Response to the statement of facts").ClickAsync());
        Assert.Equal("response.docx", download.SuggestedFilename);
        await using (var zip = await ZipFile.OpenReadAsync(await download.PathAsync(), TestContext.Current.CancellationToken)) Assert.NotNull(zip.GetEntry("word/document.xml"));

        // Everything is closed, the browser's memory of this visit with it.
        await page.CloseAsync();
        await own.Stop();
        await own.Start();
        page = await context.NewPageAsync();
        await page.GotoAsync(own.Server.Address);
        await page.GetByRole(AriaRole.Link, new() { Name = "Statement", Exact = true }).ClickAsync();
        await page.GotoAsync($"{own.Matter}/statement?at={corrected}");
        await Assertions.Expect(page.Locator("#" + corrected)).ToHaveAttributeAsync("data-assiduous", "undisputed");
        await Assertions.Expect(page.Locator($"#{corrected} .decided").First).ToContainTextAsync("Rosa Lindqvist");
        await Assertions.Expect(page.Locator($"#{corrected} .decided").First).ToContainTextAsync("different doors");
        await page.GotoAsync(own.Matter + "/history");
        await Assertions.Expect(page.Locator(".decision.applied").Filter(new() { HasText = "Rosa Lindqvist" })).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator(".trail.whole")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Keys_decide_and_take_back_and_all_of_it_is_there_after_a_restart()
    {
        await using var own = await sample.Own();
        await using var context = await browser.Context();
        var page = await context.NewPageAsync();
        await page.GotoAsync(own.Matter + "/statement?at=fact-movant-17");
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

        await own.Stop();
        await own.Start();
        page = await context.NewPageAsync();
        await page.GotoAsync(own.Matter + "/statement?at=fact-movant-17");
        await Assertions.Expect(page.Locator("#fact-movant-17")).ToHaveAttributeAsync("data-strict", "disputed");
        await Assertions.Expect(page.Locator("#fact-movant-17 .decided")).ToHaveCountAsync(2);
        await Assertions.Expect(page.Locator("#record .confirmed").First).ToBeVisibleAsync();
        await page.GotoAsync(own.Matter + "/history");
        await Assertions.Expect(page.Locator(".decision.applied").Filter(new() { HasText = "Rosa Lindqvist" })).ToHaveCountAsync(4);

        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Take back: the movant's ¶ 17 is disputed in the strict") }).ClickAsync();
        await Assertions.Expect(page.Locator(".decision.undone").Filter(new() { HasText = "¶ 17 is disputed in the strict" })).ToHaveCountAsync(1);
        await page.GotoAsync(own.Matter + "/statement?at=fact-movant-17");
        await Assertions.Expect(page.Locator("#fact-movant-17")).Not.ToHaveAttributeAsync("data-strict", "disputed");
    }

    [Fact]
    public async Task A_key_pressed_before_the_record_beside_the_next_fact_has_come_decides_on_that_fact()
    {
        await using var own = await sample.Own();
        await using var context = await browser.Context();
        var page = await context.NewPageAsync();
        await page.GotoAsync(own.Matter + "/statement?at=fact-movant-17");
        await page.RouteAsync("**/pane?*", async route => { await Task.Delay(700); await route.ContinueAsync(); });
        await page.Keyboard.PressAsync("d");
        await page.GetByLabel("Your name, as you sign").FillAsync("Rosa Lindqvist");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#fact-movant-17 .decided")).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("d");
        await Assertions.Expect(page.Locator("#fact-movant-20 .decided")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator("#fact-movant-17 .decided")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task A_decision_brings_the_changed_fact_and_not_the_page_and_one_press_takes_back_what_one_press_decided()
    {
        await using var own = await sample.Own();
        await using var context = await browser.Context();
        var page = await context.NewPageAsync();
        await page.GotoAsync(own.Matter + "/statement?at=fact-movant-17");
        await page.Keyboard.PressAsync("n");
        await page.Keyboard.TypeAsync("First.");
        await page.Locator(".note-form button").ClickAsync();
        await page.GetByLabel("Your name, as you sign").FillAsync("Rosa Lindqvist");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#fact-movant-17 .decided")).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("Enter");
        await page.EvaluateAsync("document.querySelector('#fact-movant-20').dataset.kept = 'yes'");
        var enforced = page.Locator(".chip[data-status=disputed] b");
        var before = int.Parse(await enforced.InnerTextAsync(), System.Globalization.CultureInfo.InvariantCulture);

        var answer = await page.RunAndWaitForResponseAsync(() => page.Keyboard.PressAsync("d"), "**/decide*");
        Assert.Equal(("kept", 200), (answer.Headers["assiduous-part"], answer.Status));
        Assert.DoesNotContain("fact-movant-20\"", await answer.TextAsync(), StringComparison.Ordinal);
        await Assertions.Expect(page.Locator("#fact-movant-17")).ToHaveAttributeAsync("data-strict", "disputed");
        await Assertions.Expect(page.Locator("#fact-movant-17 .decided").Last).ToContainTextAsync("in both readings");
        // What was open is open, who stood there stands there, and the rest of the page is the same.
        await Assertions.Expect(page.Locator("#fact-movant-17 .status .reason").First).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#fact-movant-17")).ToBeFocusedAsync();
        Assert.Equal("yes", await page.Locator("#fact-movant-20").GetAttributeAsync("data-kept"));
        Assert.Equal(before, int.Parse(await enforced.InnerTextAsync(), System.Globalization.CultureInfo.InvariantCulture));

        await page.Keyboard.PressAsync("u");
        await Assertions.Expect(page.Locator("#fact-movant-17 .decided")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator("#fact-movant-17")).Not.ToHaveAttributeAsync("data-strict", "disputed");
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("#fact-movant-17 .decided")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task A_finding_on_no_fact_is_set_aside_with_a_reason_and_stands_so_after_a_restart()
    {
        await using var own = await sample.Own();
        await using var context = await browser.Context(script: false);
        var page = await context.NewPageAsync();
        await page.GotoAsync(own.Matter + "/record");
        var finding = page.Locator("ul[aria-label='Findings about the papers as a whole'] > li").First;
        var before = await page.Locator(".finding.dismissed").CountAsync();
        await finding.Locator("summary").ClickAsync();
        await finding.GetByLabel("Why it does not count").FillAsync("The court excused it.");
        await finding.GetByRole(AriaRole.Button, new() { Name = "Set it aside" }).ClickAsync();
        await page.GetByLabel("Your name, as you sign").FillAsync("Rosa Lindqvist");
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep the decision" }).ClickAsync();
        await Assertions.Expect(page.Locator(".finding.dismissed")).ToHaveCountAsync(before + 1);
        await Assertions.Expect(page.Locator(".finding.dismissed").First).ToContainTextAsync("Set aside by Rosa Lindqvist (“The court excused it.”)");
        await own.Stop();
        await own.Start();
        await page.GotoAsync(own.Matter + "/record");
        await Assertions.Expect(page.Locator(".finding.dismissed")).ToHaveCountAsync(before + 1);
    }

    [Fact]
    public async Task Decisions_made_elsewhere_are_shown_side_by_side_before_they_are_brought_in()
    {
        await using var own = await sample.Own();
        await using var elsewhere = await sample.Own();
        await Decide(own, "fact-movant-17", "disputed", "Rosa Lindqvist");
        await Decide(elsewhere, "fact-movant-17", "admitted", "Per Aldous");
        await Decide(elsewhere, "fact-movant-26", "disputed", "Per Aldous");
        var lines = await elsewhere.Server.Client.GetByteArrayAsync("/ali-v-ramos/corrections.jsonl");

        await using var context = await browser.Context();
        var page = await context.NewPageAsync();
        await page.GotoAsync(own.Matter + "/history");
        await page.Locator("input[name=lines]").SetInputFilesAsync(new FilePayload { Name = "corrections.jsonl", MimeType = "application/jsonl", Buffer = [.. lines, .. "not a decision\n"u8] });
        await page.GetByRole(AriaRole.Button, new() { Name = "Show what would change" }).ClickAsync();
        await Assertions.Expect(page.GetByText("2 decisions are new; 0 are here already.")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".conflicts tbody td").Nth(0)).ToContainTextAsync("Rosa Lindqvist");
        await Assertions.Expect(page.Locator(".conflicts tbody td").Nth(1)).ToContainTextAsync("Per Aldous");
        await Assertions.Expect(page.GetByText("Line 3 cannot be taken")).ToBeVisibleAsync();
        Assert.Empty(await Axe.Breaches(page));
        Assert.DoesNotContain("Per Aldous", await own.Server.Client.GetStringAsync("/ali-v-ramos/corrections.jsonl"), StringComparison.Ordinal);

        await page.GetByLabel("Your name, as you sign").FillAsync("Rosa Lindqvist");
        await page.GetByRole(AriaRole.Button, new() { Name = "Bring in 2 decisions" }).ClickAsync();
        await Assertions.Expect(page.Locator(".decision.conflict")).ToHaveCountAsync(2);
        await Assertions.Expect(page.Locator(".decision.applied").Filter(new() { HasText = "Per Aldous" })).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator(".trail.whole")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Without_a_script_a_fact_shows_its_passage_and_a_form_keeps_a_decision()
    {
        await using var own = await sample.Own();
        await using var context = await browser.Context(script: false);
        var page = await context.NewPageAsync();
        await page.GotoAsync(own.Matter + "/statement");
        await page.Locator("#fact-movant-26 .choose").ClickAsync();
        await Assertions.Expect(page.Locator("#evidence-title")).ToHaveTextAsync("On movant ¶ 26");
        await page.Locator("form[data-key=d] button").ClickAsync();
        await page.GetByLabel("Your name, as you sign").FillAsync("Per Aldous");
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep the decision" }).ClickAsync();
        await Assertions.Expect(page.Locator("#fact-movant-26 .decided").First).ToContainTextAsync("Per Aldous");
        await Assertions.Expect(page.Locator("#fact-movant-26 .decided")).ToContainTextAsync("is disputed in both readings");
        await page.Locator("form[data-key=u] button").ClickAsync();
        await Assertions.Expect(page.Locator("#fact-movant-26 .decided")).ToHaveCountAsync(0);
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
        using var merged = await sample.Server.Client.PostAsync("/ali-v-ramos/history/merged", new FormUrlEncodedContent([new("waiting", "x"), new("author", "Mallory")]));
        Assert.Equal(400, (int)merged.StatusCode);
        Assert.DoesNotContain("Mallory", await sample.Server.Client.GetStringAsync("/ali-v-ramos/history"), StringComparison.Ordinal);

        // Last, and by a client of its own: the server hangs up on who sends too much.
        using var flood = new HttpClient { BaseAddress = sample.Server.Client.BaseAddress };
        using var large = await flood.PostAsync("/ali-v-ramos/decide", new StringContent(new string('x', 300_000)));
        Assert.NotEqual(200, (int)large.StatusCode);
    }

    private async Task Decide(SampleRoom room, string fact, string status, string author)
    {
        await using var context = await browser.Context(script: false);
        var page = await context.NewPageAsync();
        await page.GotoAsync($"{room.Matter}/statement?at={fact}");
        await page.GetByText("Decide otherwise: status, response, citation, findings").ClickAsync();
        var form = page.Locator("#record form:has(legend:text-is('Status'))");
        await form.GetByLabel("It is").SelectOptionAsync(status);
        await form.GetByLabel("In the reading").SelectOptionAsync("strict");
        await form.GetByRole(AriaRole.Button, new() { Name = "Keep" }).ClickAsync();
        await page.GetByLabel("Your name, as you sign").FillAsync(author);
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep the decision" }).ClickAsync();
        await Assertions.Expect(page.Locator($"#{fact} .decided").First).ToContainTextAsync(author);
    }

    [Fact]
    public async Task The_judge_and_the_day_of_the_rule_are_said_on_the_first_page_signed_and_followed()
    {
        await using var own = await sample.Own();
        await using var context = await browser.Context();
        var page = await context.NewPageAsync();
        await page.GotoAsync(own.Matter + "/");
        await page.GetByText("The court, day, judge or counsel is another").ClickAsync();
        var form = page.Locator("form:has(input[name=filed])");
        await Assertions.Expect(form.GetByLabel("Court, as nysd or ilnd")).ToHaveValueAsync("nysd");
        if (Environment.GetEnvironmentVariable("ASSIDUOUS_PICTURES") is { Length: > 0 } pictures) await page.ScreenshotAsync(new() { Path = Path.Combine(pictures, "inputs.png"), FullPage = false });
        await form.GetByLabel("Judge", new() { Exact = true }).FillAsync("Kenneth M. Karas");
        await form.GetByLabel("Reason").FillAsync("Reassigned last week.");
        await form.GetByRole(AriaRole.Button, new() { Name = "Keep" }).ClickAsync();
        await page.GetByLabel("Your name, as you sign").FillAsync("Rosa Lindqvist");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#told")).ToContainTextAsync("Kept");
        // The papers are read anew for another rule; the page says so, and is the new one when it is opened again.
        for (var i = 0; i < 60 && !(await page.Locator(".matter .rule").InnerTextAsync()).Contains("With the practices of Karas", StringComparison.Ordinal); i++)
        {
            await page.WaitForTimeoutAsync(1000);
            await page.GotoAsync(own.Matter + "/");
        }

        await Assertions.Expect(page.Locator(".matter .rule")).ToContainTextAsync("With the practices of Karas");
        await page.GotoAsync(own.Matter + "/history");
        await Assertions.Expect(page.Locator(".decision.applied").Filter(new() { HasText = "the judge is Kenneth M. Karas" })).ToHaveCountAsync(1);
    }
}
