using Assiduous.Drafting;
using Assiduous.Judgment;
using Microsoft.Playwright;

namespace Assiduous.Web.Tests;

/// <summary>The system's Chromium, started once for the tests that need one.</summary>
public sealed class Browser : IAsyncLifetime
{
    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>Where it is; null where it is not installed.</summary>
    public static string? Program { get; } = new[] { Environment.GetEnvironmentVariable("CHROMIUM") ?? "", "/usr/bin/chromium", "/usr/bin/chromium-browser" }.FirstOrDefault(File.Exists);

    public async ValueTask InitializeAsync()
    {
        if (Program is null) return;
        // A machine that does something else beside is slow, not wrong.
        Assertions.SetDefaultExpectTimeout(30_000);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Program, Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"] });
    }

    /// <summary>A page of that width and scheme which shows the review from a file, and fails on any request to elsewhere.</summary>
    public async Task<IPage> Show(Review review, int width = 1440, int height = 900, ColorScheme scheme = ColorScheme.Light, bool script = true)
    {
        var context = await Context(width, height, scheme, script);
        var page = await context.NewPageAsync();
        using var bytes = new MemoryStream();
        ReviewHtml.Write(review, bytes);
        await page.RouteAsync("**/*", route => string.Equals(route.Request.Url, "http://review.test/", StringComparison.Ordinal)
            ? route.FulfillAsync(new() { ContentType = "text/html; charset=utf-8", BodyBytes = bytes.ToArray() })
            : route.AbortAsync());
        await page.GotoAsync("http://review.test/");
        return page;
    }

    /// <summary>A fresh window.</summary>
    public async Task<IBrowserContext> Context(int width = 1440, int height = 900, ColorScheme scheme = ColorScheme.Light, bool script = true)
    {
        if (browser is null) Missing();
        return await browser!.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = height }, ColorScheme = scheme, JavaScriptEnabled = script });
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
    }

    private static void Missing()
    {
        const string message = "There is no Chromium. Install it with: apt-get install chromium";
        if (string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase)) Assert.Fail(message);
        Assert.Skip(message);
    }
}
