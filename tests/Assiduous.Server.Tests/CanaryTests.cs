using System.Globalization;
using System.Net;
using Assiduous.Server.Accounts;
using Assiduous.Server.Hosting;

namespace Assiduous.Server.Tests;

/// <summary>Words of one matter never reach whoever sees only another, whatever is asked. <c>ASSIDUOUS_LONG=true</c> asks ten thousand times.</summary>
public sealed class CanaryTests(Services services)
{
    private const string Canary = "zanzibarquince";
    private static readonly int Requests = string.Equals(Environment.GetEnvironmentVariable("ASSIDUOUS_LONG"), "true", StringComparison.OrdinalIgnoreCase) ? 10_000 : 300;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_random_request_brings_a_word_of_a_foreign_matter()
    {
        await using var trial = await Trial.StartAsync(services);
        var (owner, other) = (await trial.PersonAsync("Olga Owner"), await trial.PersonAsync("Sam Stranger"));
        var secret = await trial.Matters.OpenAsync($"{Canary} v. Quill", owner, Stop);
        var own = await trial.Matters.OpenAsync("Hollis v. Ingram", other, Stop);
        await trial.GrantAsync(own, owner, MatterRole.Reader);
        await trial.AddAsync(secret, $"20 {Canary} Statement.txt", Trial.Statement.Replace("the key", $"the key {Canary}", StringComparison.Ordinal), set: Canary);
        await trial.AddAsync(own, "20 Statement.txt", Trial.Statement);
        await Task.WhenAll(trial.UntilReviewedAsync(secret), trial.UntilReviewedAsync(own));
        using var olga = await trial.SignInAsync("Olga Owner");
        Assert.Contains(Canary, await WholeTests.PageAsync(olga, $"/m/{secret}/statement"), StringComparison.Ordinal);
        using var sam = await trial.SignInAsync("Sam Stranger");
        await WholeTests.PageAsync(sam, $"/m/{own}/statement");

        await using var app = AssiduousServer.Build(trial.Options, trial.Database);
        var routes = AssiduousServer.CheckRules(app).Where(e => e.Endpoint.RoutePattern.RawText is not ("/signout" or "/m/{matter:guid}/events")).Select(e =>
            (Raw: e.Endpoint.RoutePattern.RawText!, Method: e.Endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.Routing.IHttpMethodMetadata>()!.HttpMethods[0])).ToList();
        var seed = Environment.TickCount;
        var chance = new Random(seed);
        for (var n = 0; n < Requests; n++)
        {
            using var request = Random(chance, routes, secret, own);
            using var answer = await sam.SendAsync(request, Stop);
            var told = $"{answer.Headers}{answer.Content.Headers}{await answer.Content.ReadAsStringAsync(Stop)}";
            Assert.False(told.Contains(Canary, StringComparison.OrdinalIgnoreCase), $"seed {seed}, request {n}: {request.Method} {request.RequestUri}");
            Assert.True((int)answer.StatusCode < 500, $"seed {seed}, request {n}: {request.Method} {request.RequestUri} gave {answer.StatusCode}");
            if (answer.StatusCode == HttpStatusCode.Redirect && answer.Headers.Location?.ToString().StartsWith("/signin", StringComparison.Ordinal) == true && !request.RequestUri!.ToString().Contains("sign", StringComparison.Ordinal))
                Assert.Fail($"seed {seed}: the session ended at {request.Method} {request.RequestUri}, so the rest would prove nothing");
        }

        lock (trial.Log) Assert.DoesNotContain(trial.Log, l => l.Contains(Canary, StringComparison.OrdinalIgnoreCase));
    }

    // An address of the server's own, its parts filled with ids, pages and words that fit and that do not, and a form or none.
    private static HttpRequestMessage Random(Random chance, List<(string Raw, string Method)> routes, Guid secret, Guid own)
    {
        string[] pages = ["", "statement", "claims", "record", "authorities", "timeline", "drafts", "history", "review.json", "corrections.jsonl", "pane", "passage", "keys", "record/20-statement", "record/jobs", "drafts/opposition.docx"];
        string[] words = ["lease", "Quill", "*", "\"", "a NEAR b", "%", "'; select 1", "../..", "1", "<b>"];
        var (raw, method) = routes[chance.Next(routes.Count)];
        var id = chance.Next(5) switch { 0 or 1 => secret, 2 => Guid.NewGuid(), _ => own };
        var address = raw.Replace("{matter:guid}", id.ToString(), StringComparison.Ordinal).Replace("{**rest}", pages[chance.Next(pages.Length)], StringComparison.Ordinal).Replace("{name}", pages[chance.Next(pages.Length)], StringComparison.Ordinal);
        if (chance.Next(2) == 0) address += $"?q={Uri.EscapeDataString(words[chance.Next(words.Length)])}&see={chance.Next(9).ToString(CultureInfo.InvariantCulture)}&at=fact-m1-1&name={secret}";
        var request = new HttpRequestMessage(new HttpMethod(chance.Next(12) == 0 ? "DELETE" : method), address);
        if (method is "POST" && chance.Next(2) == 0)
            request.Content = new FormUrlEncodedContent([new("name", words[chance.Next(words.Length)]), new("id", secret.ToString()), new("kind", "note"), new("back", $"/m/{secret}/statement"), new("credential", "{}")]);
        return request;
    }
}
