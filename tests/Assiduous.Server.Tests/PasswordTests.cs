using System.Net;
using Assiduous.Server.Matters;

namespace Assiduous.Server.Tests;

/// <summary>A password that another chose opens nothing but the page on which it is changed, and a changed one ends every session that stood on the old.</summary>
public sealed class PasswordTests(Services services)
{
    private const string First = "a first one for Lou";
    private const string Own = "one that Lou chose";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_first_password_must_be_changed_and_a_lost_one_is_given_anew()
    {
        await using var trial = await Trial.StartAsync(services, work: false);
        await trial.PersonAsync("Kay Keeper", administrator: true);
        using var kay = await trial.SignInAsync("Kay Keeper");
        Assert.Equal(HttpStatusCode.OK, (await kay.GetAsync("/", Stop)).StatusCode);
        await Trial.SendAsync(kay, "/accounts", "/accounts", [new("name", "Lou Late"), new("password", First)]);
        using var lou = await trial.SignInAsync("Lou Late", First);
        foreach (var page in (string[])["/", "/passkeys", "/find?q=x", "/accounts"]) Assert.Equal("/password", (await lou.GetAsync(page, Stop)).Headers.Location?.ToString());
        using var elsewhere = await trial.SignInAsync("Lou Late", First);

        foreach (var (current, password, again) in ((string, string, string)[])[("not the one at all", Own, Own), (First, Own, Own + "s"), (First, First, First), (First, "short", "short"), (First, "Lou Late is my name", "Lou Late is my name")])
            Assert.Equal(HttpStatusCode.BadRequest, (await ChangeAsync(lou, current, password, again)).StatusCode);
        Assert.Equal("/", (await ChangeAsync(lou, First, Own, Own)).Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.OK, (await lou.GetAsync("/", Stop)).StatusCode);
        Assert.StartsWith("/signin", (await elsewhere.GetAsync("/password", Stop)).Headers.Location?.ToString(), StringComparison.Ordinal);
        using var anew = await trial.SignInAsync("Lou Late", Own);
        Assert.Equal(HttpStatusCode.OK, (await anew.GetAsync("/", Stop)).StatusCode);

        await Trial.SendAsync(kay, "/accounts", "/accounts/password", [new("name", "Lou Late"), new("password", First)]);
        Assert.StartsWith("/signin", (await lou.GetAsync("/", Stop)).Headers.Location?.ToString(), StringComparison.Ordinal);
        using var given = await trial.SignInAsync("Lou Late", First);
        Assert.Equal("/password", (await given.GetAsync("/", Stop)).Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.BadRequest, (await Trial.SendAsync(kay, "/accounts", "/accounts/password", [new("name", "Lou Late"), new("password", "short")])).StatusCode);
        using var trails = new Trails(trial.Database);
        Assert.Equal(["account-made", "password-changed", "password-given"], trails.Server.Entries().Select(e => e.Action));
    }

    [Fact]
    public async Task Guessing_at_an_open_page_locks_the_account_as_guessing_at_the_door_does()
    {
        await using var trial = await Trial.StartAsync(services, work: false);
        await trial.PersonAsync("Pat Vane");
        using var pat = await trial.SignInAsync("Pat Vane");
        for (var n = 0; n < 5; n++) await ChangeAsync(pat, "a guess of mine " + n, Own, Own);
        Assert.Contains("rests", await (await ChangeAsync(pat, Trial.Password, Own, Own)).Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    private static Task<HttpResponseMessage> ChangeAsync(HttpClient browser, string current, string password, string again) =>
        Trial.SendAsync(browser, "/password", "/password", [new("current", current), new("password", password), new("again", again)]);
}
