using System.Net;
using Assiduous.Server.Accounts;
using Assiduous.Server.Hosting;

namespace Assiduous.Server.Tests;

/// <summary>Who may call what, for every endpoint that there is: the matrix is made from the routes, so that a new one is tried without anybody remembering.</summary>
public sealed class AccessTests(Services services)
{
    private const string Canary = "zanzibarquince";
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_endpoint_lets_in_whom_its_rule_names_and_nobody_else()
    {
        await using var trial = await Trial.StartAsync(services, work: false);
        var owner = await trial.PersonAsync("Olga Owner");
        var matter = await trial.Matters.OpenAsync("Marrow v. Quill", owner, Stop);
        var other = await trial.Matters.OpenAsync("Other v. Another", owner, Stop);
        var people = new (string Name, MatterRole? Role, bool Keeper, bool Walled)[]
        {
            ("Olga Owner", MatterRole.Owner, false, false), ("Ed Editor", MatterRole.Editor, false, false), ("Rea Reader", MatterRole.Reader, false, false),
            ("Gus Guest", MatterRole.Guest, false, false), ("Sam Stranger", null, false, false), ("Kay Keeper", null, true, false), ("Wim Walled", MatterRole.Owner, false, true),
        };
        foreach (var (name, role, keeper, walled) in people.Skip(1))
        {
            var id = await trial.PersonAsync(name, keeper);
            if (role is { } given) await trial.GrantAsync(matter, id, given, given == MatterRole.Guest ? "exhibits" : null);
            if (walled) await new AccessBook(trial.Database).WallAsync(matter, id, "former counsel", owner, Stop);
        }

        await using var app = AssiduousServer.Build(trial.Options, trial.Database);
        var endpoints = AssiduousServer.CheckRules(app);
        Assert.True(endpoints.Count > 20);
        foreach (var (name, role, keeper, walled) in people.Append((Name: "", Role: null, Keeper: false, Walled: false)))
        {
            using var browser = name.Length == 0 ? trial.Browser() : await trial.SignInAsync(name);
            foreach (var (endpoint, rule) in endpoints)
            {
                var raw = endpoint.RoutePattern.RawText!;
                // A stream has no end, and leaving ends the session that the others need.
                if (raw.EndsWith("/events", StringComparison.Ordinal) || raw is "/signout" or "/signin") continue;
                var address = raw.Replace("{matter:guid}", matter.ToString(), StringComparison.Ordinal).Replace("{**rest}", "statement", StringComparison.Ordinal).Replace("{name}", "workbench.css", StringComparison.Ordinal);
                var method = endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.Routing.IHttpMethodMetadata>()!.HttpMethods[0];
                using var request = new HttpRequestMessage(new HttpMethod(method), address);
                if (method == "POST") request.Content = new FormUrlEncodedContent([]);
                using var answer = await browser.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Stop);
                var may = !rule.SignedIn || (name.Length > 0 && (!rule.Administrator || keeper) && (rule.Role is null || (!walled && role >= rule.Role)));
                var refused = answer.StatusCode is HttpStatusCode.Forbidden || (answer.StatusCode is HttpStatusCode.NotFound && !may)
                    || (answer.StatusCode is HttpStatusCode.Redirect && answer.Headers.Location!.ToString().StartsWith("/signin", StringComparison.Ordinal));
                Assert.True(may != refused, $"{name} {method} {raw}: {answer.StatusCode}, and {(may ? "may" : "may not")}");
                // Whoever may not see a matter learns nothing from the answer, not even that it is there.
                if (rule.Role is not null && name.Length > 0 && (role is null || walled)) Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
                // A form without this server's token is never taken, whoever sends it.
                if (may && method == "POST" && endpoint.Metadata.GetMetadata<OwnFormCheck>() is null) Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            }
        }

        Assert.NotEqual(matter, other);
    }

    [Fact]
    public async Task Nothing_of_a_sealed_filing_or_of_a_matter_behind_a_wall_reaches_whoever_may_not_see_it()
    {
        await using var trial = await Trial.StartAsync(services);
        var owner = await trial.PersonAsync("Olga Owner");
        var (reader, walled) = (await trial.PersonAsync("Rea Reader"), await trial.PersonAsync("Wim Walled"));
        var matter = await trial.Matters.OpenAsync("Marrow v. Quill", owner, Stop);
        await trial.GrantAsync(matter, reader, MatterRole.Reader);
        var secret = await trial.Matters.OpenAsync($"{Canary} v. Quill", owner, Stop);
        await trial.GrantAsync(secret, walled, MatterRole.Editor);
        await new AccessBook(trial.Database).WallAsync(secret, walled, "former counsel", owner, Stop);
        await trial.AddAsync(matter, "20 Statement.txt", Trial.Statement);
        await trial.AddAsync(matter, $"21 {Canary} Declaration.txt", $"DECLARATION OF ANN MARROW\n\nI declare under penalty of perjury:\n\n2. I signed the lease on May 3, 2019, with {Canary}.\n\n3. Quill kept the key.\n\n/s/ Ann Marrow\n", isSealed: true);
        await trial.AddAsync(secret, $"1 {Canary}.txt", $"{Canary} and more.");
        await trial.UntilReviewedAsync(matter);
        using var people = await trial.SignInAsync("Rea Reader");
        using var behind = await trial.SignInAsync("Wim Walled");
        using var whole = await trial.SignInAsync("Olga Owner");
        string[] pages = ["", "statement", "claims", "record", "authorities", "timeline", "drafts", "history", "review.json", "filings", "whole-review.json"];
        await UntilShownAsync(people, $"/m/{matter}/");
        await UntilShownAsync(whole, $"/m/{matter}/");
        Assert.Contains(Canary, await whole.GetStringAsync($"/m/{matter}/review.json", Stop), StringComparison.Ordinal);
        foreach (var page in pages)
        {
            Assert.DoesNotContain(Canary, await BodyAsync(people, $"/m/{matter}/{page}"), StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(Canary, await BodyAsync(behind, $"/m/{secret}/{page}"), StringComparison.OrdinalIgnoreCase);
        }

        // A search for the sealed word answers as a search for a word that nobody wrote, and repeats the word asked for.
        const string Nonsense = "quincezanzibars";
        Assert.Equal(
            (await BodyAsync(people, $"/m/{matter}/record?q={Nonsense}")).Replace(Nonsense, "", StringComparison.Ordinal),
            (await BodyAsync(people, $"/m/{matter}/record?q={Canary}")).Replace(Canary, "", StringComparison.Ordinal));
        Assert.Contains("Nothing that you may see", await BodyAsync(people, $"/find?q={Canary}"), StringComparison.Ordinal);
        Assert.DoesNotContain("v. Quill</a>", await BodyAsync(behind, "/find?q=Quill"), StringComparison.Ordinal);
        Assert.DoesNotContain(secret.ToString(), await BodyAsync(behind, "/"), StringComparison.Ordinal);
        lock (trial.Log) Assert.DoesNotContain(trial.Log, l => l.Contains(Canary, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_the_account_and_a_removed_person_is_out_at_once()
    {
        await using var trial = await Trial.StartAsync(services, work: false);
        await trial.PersonAsync("Kay Keeper", administrator: true);
        await trial.PersonAsync("Lou Late");
        using var late = await trial.SignInAsync("Lou Late");
        Assert.Equal(HttpStatusCode.OK, (await late.GetAsync("/", Stop)).StatusCode);
        using var keeper = await trial.SignInAsync("Kay Keeper");
        await Trial.SendAsync(keeper, "/accounts", "/accounts/remove", [new("name", "Lou Late")]);
        Assert.Equal(HttpStatusCode.Redirect, (await late.GetAsync("/", Stop)).StatusCode);
        using var guesser = trial.Browser();
        for (var i = 0; i < 5; i++) Assert.Equal(HttpStatusCode.Unauthorized, (await Trial.SendAsync(guesser, "/signin", "/signin", [new("name", "Kay Keeper"), new("password", "wrong" + i)])).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await Trial.SendAsync(guesser, "/signin", "/signin", [new("name", "Kay Keeper"), new("password", Trial.Password)])).StatusCode);
    }

    [Fact]
    public async Task A_proxy_that_is_not_trusted_can_name_nobody()
    {
        await using var trusted = await Trial.StartAsync(services, work: false, with: o => o with { ProxyHeader = "X-Person", Proxies = ["127.0.0.1"] });
        await trusted.PersonAsync("Pia Proxied");
        using var browser = trusted.Browser();
        browser.DefaultRequestHeaders.Add("X-Person", "Pia Proxied");
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/", Stop)).StatusCode);
        await using var wary = await Trial.StartAsync(services, work: false, with: o => o with { ProxyHeader = "X-Person", Proxies = ["192.0.2.1"] });
        await wary.PersonAsync("Pia Proxied");
        using var outside = wary.Browser();
        outside.DefaultRequestHeaders.Add("X-Person", "Pia Proxied");
        Assert.Equal(HttpStatusCode.Redirect, (await outside.GetAsync("/", Stop)).StatusCode);
    }

    private static async Task<string> BodyAsync(HttpClient browser, string address)
    {
        using var answer = await browser.GetAsync(address, Stop);
        return await answer.Content.ReadAsStringAsync(Stop);
    }

    private static async Task UntilShownAsync(HttpClient browser, string address)
    {
        while ((await browser.GetAsync(address, Stop)).StatusCode != HttpStatusCode.OK) await Task.Delay(200, Stop);
    }
}
