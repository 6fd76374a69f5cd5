using System.Net;
using System.Net.Sockets;
using System.Text;
using Assiduous.Drafting.Tests.Fixtures;
using Assiduous.Judgment;

namespace Assiduous.Web.Tests;

public sealed class WorkbenchServerTests
{
    [Fact]
    public async Task One_matter_opens_at_the_root_and_its_JSON_beside_it()
    {
        await using var server = await Running.Start(new ServedMatter("Ali v. Ramos", "folder"));

        var page = await server.Client.GetStringAsync("/");
        var json = await server.Client.GetStringAsync("/review.json");

        Assert.Contains("id=\"fact-movant-17\"", page, StringComparison.Ordinal);
        Assert.StartsWith("{\n  \"schema\": \"assiduous/review/1\"", json, StringComparison.Ordinal);
        Assert.StartsWith("http://127.0.0.1:", server.Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_matters_are_listed_and_each_opens_at_its_name()
    {
        await using var server = await Running.Start(new("Ali v. Ramos", "a"), new("Ali v. Ramos", "b"), new("<b>", "c"));

        var list = await server.Client.GetStringAsync("/");

        Assert.Contains("href=\"/ali-v--ramos\"", list, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;", list, StringComparison.Ordinal);
        Assert.Contains("fact-movant-17", await server.Client.GetStringAsync("/ali-v--ramos-2"), StringComparison.Ordinal);
        Assert.Contains("assiduous/review/1", await server.Client.GetStringAsync("/ali-v--ramos/review.json"), StringComparison.Ordinal);
        Assert.Equal(["b", "a"], server.Loaded);
    }

    [Theory]
    [InlineData("/", 200)]
    [InlineData("/review.json", 200)]
    [InlineData("/nothing", 404)]
    [InlineData("/../../etc/passwd", 404)]
    public async Task Every_answer_forbids_the_browser_all_but_what_the_page_needs(string path, int status)
    {
        await using var server = await Running.Start(new ServedMatter("m", "f"));

        using var answer = await server.Client.GetAsync(path);

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.False(answer.Headers.Contains("Server"));
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.StartsWith("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("attacker.example", false)]
    [InlineData("127.0.0.1.attacker.example", false)]
    [InlineData("localhost.attacker.example:80", false)]
    [InlineData("", false)]
    [InlineData("localhost", true)]
    [InlineData("LOCALHOST:5000", true)]
    [InlineData("127.0.0.1:1", true)]
    [InlineData("[::1]:5000", true)]
    public async Task A_name_from_elsewhere_is_refused(string host, bool served)
    {
        await using var server = await Running.Start(new ServedMatter("m", "f"));

        var answer = await server.Raw($"GET / HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");

        Assert.Equal(served, answer.StartsWith("HTTP/1.1 200", StringComparison.Ordinal));
        Assert.Equal(served, answer.Contains("fact-movant-17", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    public async Task Nothing_can_be_sent_to_it(string method)
    {
        await using var server = await Running.Start(new ServedMatter("m", "f"));

        using var answer = await server.Client.SendAsync(new(new(method), "/"));

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Empty(server.Loaded);
    }

    [Fact]
    public async Task A_review_that_fails_is_told_on_the_terminal_and_shows_nothing_of_the_machine()
    {
        await using var server = await Running.StartWith(_ => throw new InvalidOperationException("Could not read /secret/place/114.pdf"), new ServedMatter("Ali v. Ramos", "f"));

        using var answer = await server.Client.GetAsync("/");
        var page = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.DoesNotContain("secret", page, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", page, StringComparison.Ordinal);
        Assert.Contains("load this page again", page, StringComparison.Ordinal);
        Assert.Equal(["The review of Ali v. Ramos could not be made: Could not read /secret/place/114.pdf"], server.Reported);
    }

    [Fact]
    public async Task Each_request_shows_the_folder_as_it_is_then()
    {
        var caption = "First";
        await using var server = await Running.StartWith(_ => HandMade.Review with { Matter = new() { Caption = caption } }, new ServedMatter("m", "f"));

        Assert.Contains("First", await server.Client.GetStringAsync("/"), StringComparison.Ordinal);
        caption = "Second";
        Assert.Contains("Second", await server.Client.GetStringAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_head_of_an_answer_can_be_asked_for_alone()
    {
        await using var server = await Running.Start(new ServedMatter("m", "f"));

        using var answer = await server.Client.SendAsync(new(HttpMethod.Head, "/"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
        Assert.True(answer.Content.Headers.ContentLength > 1000);
    }

    [Theory]
    [InlineData("not an address")]
    [InlineData("https://127.0.0.1:0")]
    public async Task An_address_that_is_none_is_refused_with_the_remedy(string url)
    {
        var problem = await Assert.ThrowsAsync<ArgumentException>(() =>
            WorkbenchServer.RunAsync(new() { Matters = [new("m", "f")], Url = url, LoadReview = (_, _) => Task.FromResult(HandMade.Review) }, default));

        Assert.Contains("http://127.0.0.1:5000", problem.Message, StringComparison.Ordinal);
    }

    private sealed class Running(string address, CancellationTokenSource stop, Task run, List<string> loaded, List<string> reported) : IAsyncDisposable
    {
        public string Address => address;

        public HttpClient Client { get; } = new() { BaseAddress = new(address) };

        public List<string> Loaded => loaded;

        public List<string> Reported => reported;

        public static Task<Running> Start(params ServedMatter[] matters) => StartWith(_ => HandMade.Review, matters);

        public static async Task<Running> StartWith(Func<string, Review> load, params ServedMatter[] matters)
        {
            var stop = new CancellationTokenSource();
            var listening = new TaskCompletionSource<string>();
            var loaded = new List<string>();
            var reported = new List<string>();
            var run = WorkbenchServer.RunAsync(new()
            {
                Matters = matters, Listening = listening.SetResult, Report = reported.Add,
                LoadReview = (folder, _) =>
                {
                    loaded.Add(folder);
                    return Task.FromResult(load(folder));
                },
            }, stop.Token);
            if (await Task.WhenAny(run, listening.Task) == run) await run;
            return new(await listening.Task, stop, run, loaded, reported);
        }

        public async Task<string> Raw(string request)
        {
            using var client = new TcpClient();
            await client.ConnectAsync("127.0.0.1", new Uri(address).Port);
            await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(request));
            using var reader = new StreamReader(client.GetStream(), Encoding.UTF8);
            return await reader.ReadToEndAsync();
        }

        public async ValueTask DisposeAsync()
        {
            Client.Dispose();
            await stop.CancelAsync();
            await run;
            stop.Dispose();
        }
    }
}
