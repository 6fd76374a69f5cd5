using Assiduous.Server.Accounts;
using Assiduous.Server.Data;
using Microsoft.Playwright;

namespace Assiduous.Server.Tests;

/// <summary>Passkeys in a real browser with an authenticator that the browser pretends to have.</summary>
public sealed class PasskeyTests(Services services)
{
    private static readonly string? Chromium = new[] { Environment.GetEnvironmentVariable("CHROMIUM") ?? "", "/usr/bin/chromium", "/usr/bin/chromium-browser" }.FirstOrDefault(File.Exists);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_person_makes_a_passkey_and_signs_in_with_it_alone_until_it_is_taken_away()
    {
        Require();
        await using var trial = await Trial.StartAsync(services, work: false);
        var id = await trial.PersonAsync("Pia Passkey");
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"] });
        var page = await browser.NewPageAsync(new() { BaseURL = $"http://localhost:{trial.Address.Port}" });
        var devtools = await page.Context.NewCDPSessionAsync(page);
        await devtools.SendAsync("WebAuthn.enable");
        await devtools.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object> { ["protocol"] = "ctap2", ["transport"] = "internal", ["hasResidentKey"] = true, ["hasUserVerification"] = true, ["isUserVerified"] = true, ["automaticPresenceSimulation"] = true },
        });

        await page.GotoAsync("/signin");
        await page.GetByLabel("Name").FillAsync("Pia Passkey");
        await page.GetByLabel("Password").FillAsync(Trial.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Passkeys" }).ClickAsync();
        await page.WaitForURLAsync("**/passkeys");
        Assert.True(await page.GetByLabel("What to call it").IsVisibleAsync(), string.Join('\n', trial.Log) + await page.ContentAsync());
        await page.GetByLabel("What to call it").FillAsync("Reading room laptop");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make it" }).ClickAsync();
        await page.GetByRole(AriaRole.Cell, new() { Name = "Reading room laptop", Exact = true }).WaitForAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out Pia Passkey" }).WaitForAsync();
        var kept = Assert.Single(await new AccountStore(trial.Database).GetPasskeysAsync(new Account { Id = id }, Stop));
        Assert.True(kept.IsUserVerified);

        await page.GotoAsync("/passkeys");
        await page.GetByRole(AriaRole.Button, new() { Name = "Remove Reading room laptop" }).ClickAsync();
        await page.GetByText("You have none.").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync();
        await page.GetByText("The passkey was not taken").WaitForAsync();
    }

    [Fact]
    public async Task A_passkey_answer_without_a_question_is_refused()
    {
        await using var trial = await Trial.StartAsync(services, work: false);
        using var browser = trial.Browser();
        var answer = await Trial.SendAsync(browser, "/signin", "/signin/passkey", [new("credential", "{}"), new("back", "/")]);
        Assert.Equal(System.Net.HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task The_passkeys_of_a_removed_person_open_nothing()
    {
        await using var trial = await Trial.StartAsync(services, work: false);
        var store = new AccountStore(trial.Database);
        var account = new Account { Id = await trial.PersonAsync("Lou Late"), Name = "Lou Late" };
        await store.AddOrUpdatePasskeyAsync(account, new([1, 2, 3], [4], DateTimeOffset.UtcNow, 0, ["internal"], true, false, false, [5], [6]) { Name = "Key" }, Stop);
        Assert.NotNull(await store.FindByPasskeyIdAsync([1, 2, 3], Stop));
        await store.DeleteAsync(account, Stop);
        Assert.Null(await store.FindByPasskeyIdAsync([1, 2, 3], Stop));
    }

    private static void Require()
    {
        if (Chromium is not null) return;
        const string Message = "There is no Chromium. Install it with: apt-get install chromium";
        if (string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase)) Assert.Fail(Message);
        Assert.Skip(Message);
    }
}
