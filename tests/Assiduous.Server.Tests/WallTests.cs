using System.Net;
using Assiduous.Server.Accounts;
using Assiduous.Server.Matters;

namespace Assiduous.Server.Tests;

/// <summary>A wall is set and taken down, a session ends, and what is sensitive asks again: on every page that somebody has open, the one that only listens among them.</summary>
public sealed class WallTests(Services services)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_wall_shuts_every_door_at_once_and_whoever_takes_it_down_lets_nobody_in()
    {
        await using var trial = await Trial.StartAsync(services, work: false);
        var matter = await trial.Matters.OpenAsync("Marrow v. Quill", await trial.PersonAsync("Olga Owner"), Stop);
        await trial.GrantAsync(matter, await trial.PersonAsync("Ed Editor"), MatterRole.Editor);
        await trial.GrantAsync(matter, await trial.PersonAsync("Wim Walled"), MatterRole.Owner);
        using var olga = await trial.SignInAsync("Olga Owner");
        using var ed = await trial.SignInAsync("Ed Editor");
        using var wim = await trial.SignInAsync("Wim Walled");
        using var listening = await wim.GetAsync($"/m/{matter}/events", HttpCompletionOption.ResponseHeadersRead, Stop);
        var told = listening.Content.ReadAsStringAsync(Stop);

        Assert.Equal(HttpStatusCode.BadRequest, (await SendAsync(olga, matter, "/walls", ("name", "Olga Owner"), ("reason", "x"))).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await SendAsync(olga, matter, "/walls", ("name", "Wim Walled"), ("reason", " "))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await SendAsync(olga, matter, "/walls", ("name", "Wim Walled"), ("reason", "former counsel of Quill"))).StatusCode);
        // The stream ends by itself: what it waits for here is its end.
        Assert.DoesNotContain("former counsel", await told, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await wim.GetAsync($"/m/{matter}/events", Stop)).StatusCode);
        var page = await olga.GetStringAsync($"/m/{matter}/people", Stop);
        Assert.Contains("never sees this matter: former counsel of Quill", page, StringComparison.Ordinal);
        Assert.Contains("Set by Olga Owner on ", page, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Forbidden, (await ed.PostAsync($"/m/{matter}/walls/lift", new FormUrlEncodedContent([]), Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await wim.PostAsync($"/m/{matter}/walls/lift", new FormUrlEncodedContent([]), Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await SendAsync(olga, matter, "/walls/lift", ("name", "Ed Editor"), ("reason", "no wall there"))).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await SendAsync(olga, matter, "/walls/lift", ("name", "Wim Walled"), ("reason", ""))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await wim.GetAsync($"/m/{matter}/filings", Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await SendAsync(olga, matter, "/walls/lift", ("name", "Wim Walled"), ("reason", "the conflict was waived"))).StatusCode);
        Assert.DoesNotContain("Wim Walled", await olga.GetStringAsync($"/m/{matter}/people", Stop), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await wim.GetAsync($"/m/{matter}/filings", Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await SendAsync(olga, matter, "/people", ("name", "Wim Walled"), ("role", "reader"))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await wim.GetAsync($"/m/{matter}/filings", Stop)).StatusCode);

        using var trails = new Trails(trial.Database);
        Assert.Equal(["wall", "wall-lifted"], trails.Of(matter).Entries().Select(e => e.Action).Where(a => a.StartsWith("wall", StringComparison.Ordinal)));
        var lifted = trails.Of(matter).Entries().Single(e => e.Action is "wall-lifted").Detail;
        foreach (var words in (string[])["Wim Walled", "the conflict was waived", "owner"]) Assert.Contains(words, lifted, StringComparison.Ordinal);
        // Whoever keeps the server learns that it happened, and nothing of the matter.
        var kept = trails.Server.Entries().Where(e => e.Action.StartsWith("wall", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, kept.Count);
        Assert.DoesNotContain(kept, e => e.Detail.Contains("conflict", StringComparison.Ordinal) || e.Detail.Contains("Marrow", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_matter_is_never_left_without_an_owner()
    {
        await using var trial = await Trial.StartAsync(services, work: false);
        var matter = await trial.Matters.OpenAsync("Marrow v. Quill", await trial.PersonAsync("Olga Owner"), Stop);
        await trial.PersonAsync("Ed Editor");
        using var olga = await trial.SignInAsync("Olga Owner");
        foreach (var role in (string[])["none", "reader", "editor"]) Assert.Equal(HttpStatusCode.BadRequest, (await SendAsync(olga, matter, "/people", ("name", "Olga Owner"), ("role", role))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await SendAsync(olga, matter, "/people", ("name", "Ed Editor"), ("role", "owner"))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await SendAsync(olga, matter, "/walls", ("name", "Ed Editor"), ("reason", "an owner behind a wall owns nothing"))).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await SendAsync(olga, matter, "/people", ("name", "Olga Owner"), ("role", "none"))).StatusCode);
        await SendAsync(olga, matter, "/walls/lift", ("name", "Ed Editor"), ("reason", "waived"));
        await SendAsync(olga, matter, "/people", ("name", "Ed Editor"), ("role", "owner"));
        Assert.Equal(HttpStatusCode.Redirect, (await SendAsync(olga, matter, "/people", ("name", "Olga Owner"), ("role", "none"))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await olga.GetAsync($"/m/{matter}/people", Stop)).StatusCode);
    }

    [Fact]
    public async Task What_is_sensitive_asks_again_and_leads_back_to_its_page()
    {
        await using var trial = await Trial.StartAsync(services, work: false, with: o => o with { Fresh = TimeSpan.Zero });
        var matter = await trial.Matters.OpenAsync("Marrow v. Quill", await trial.PersonAsync("Olga Owner", administrator: true), Stop);
        using var olga = await trial.SignInAsync("Olga Owner");
        foreach (var (page, to) in ((string, string)[])
            [($"/m/{matter}/people", $"/m/{matter}/walls/lift"), ($"/m/{matter}/people", $"/m/{matter}/people"), ($"/m/{matter}/filings", $"/m/{matter}/designations/lift"), ($"/m/{matter}/filings", $"/m/{matter}/filings/remove"), ($"/m/{matter}/filings", $"/m/{matter}/purge"), ("/accounts", "/accounts"), ("/accounts", "/accounts/remove")])
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, to) { Content = new FormUrlEncodedContent([]) };
            request.Headers.Referrer = new(trial.Address, page);
            using var answer = await olga.SendAsync(request, Stop);
            Assert.Equal($"/signin?back={Uri.EscapeDataString(page)}&again=1", answer.Headers.Location?.ToString());
        }

        using var foreign = new HttpRequestMessage(HttpMethod.Post, $"/m/{matter}/purge") { Content = new FormUrlEncodedContent([]) };
        foreign.Headers.Referrer = new("http://elsewhere.example/m/trap");
        using var led = await olga.SendAsync(foreign, Stop);
        Assert.Equal("/signin?back=%2F&again=1", led.Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.OK, (await olga.GetAsync($"/m/{matter}/people", Stop)).StatusCode);
    }

    [Fact]
    public async Task A_page_that_only_listens_ends_with_its_session_and_keeps_none_alive()
    {
        await using var trial = await Trial.StartAsync(services, work: false, with: o => o with { Session = TimeSpan.FromSeconds(3) });
        var matter = await trial.Matters.OpenAsync("Marrow v. Quill", await trial.PersonAsync("Olga Owner"), Stop);
        using var olga = await trial.SignInAsync("Olga Owner");
        using (var listening = await olga.GetAsync($"/m/{matter}/events", HttpCompletionOption.ResponseHeadersRead, Stop)) await listening.Content.ReadAsStringAsync(Stop);
        while (true)
        {
            using var again = await olga.GetAsync($"/m/{matter}/events", HttpCompletionOption.ResponseHeadersRead, Stop);
            Assert.False(again.Headers.Contains("Set-Cookie"), "Listening renewed the session.");
            if (again.StatusCode == HttpStatusCode.Unauthorized) break;
            await again.Content.ReadAsStringAsync(Stop);
        }

        Assert.StartsWith("/signin", (await olga.GetAsync("/", Stop)).Headers.Location?.ToString(), StringComparison.Ordinal);
    }

    private static Task<HttpResponseMessage> SendAsync(HttpClient browser, Guid matter, string to, params (string Name, string Value)[] fields) =>
        Trial.SendAsync(browser, $"/m/{matter}/people", $"/m/{matter}{to}", fields.Select(f => new KeyValuePair<string, string>(f.Name, f.Value)));
}
