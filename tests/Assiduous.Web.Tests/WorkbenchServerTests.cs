using System.Net;
using Assiduous.Drafting.Tests.Fixtures;
using Assiduous.Judgment;

namespace Assiduous.Web.Tests;

public sealed class WorkbenchServerTests
{
    public static TheoryData<string> EveryPage =>
        ["/m", "/m/statement", "/m/claims", "/m/record", "/m/authorities", "/m/timeline", "/m/drafts", "/m/history", "/m/keys", "/m/record/118-1-ali-deposition-pdf"];

    [Fact]
    public async Task One_matter_opens_at_the_root_and_its_JSON_beside_it()
    {
        await using var server = await Running.Start(new FixedRoom("Ali v. Ramos", HandMade.Review));

        var page = await server.Client.GetStringAsync("/");

        Assert.Contains("What bars judgment", page, StringComparison.Ordinal);
        Assert.StartsWith("{\n  \"schema\": \"assiduous/review/1\"", await server.Client.GetStringAsync("/ali-v--ramos/review.json"), StringComparison.Ordinal);
        Assert.StartsWith("http://127.0.0.1:", server.Address, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("own")]
    [InlineData("court")]
    [InlineData("opponent")]
    public async Task Every_draft_on_the_page_can_be_made_and_downloaded(string audience)
    {
        await using var server = await Running.Start(new FixedRoom("m", HandMade.Review));
        var page = await server.Client.GetStringAsync("/m/drafts?for=" + audience);
        var links = System.Text.RegularExpressions.Regex.Matches(page, "href=\"(?<to>[^\"]*/drafts/[^\"]+)\"", System.Text.RegularExpressions.RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5)).Select(m => WebUtility.HtmlDecode(m.Groups["to"].Value)).ToArray();
        Assert.Equal(Drafting.Drafts.DraftMaker.Kinds.Count + 2, links.Length);
        foreach (var link in links)
        {
            Assert.EndsWith("for=" + audience, link, StringComparison.Ordinal);
            using var answer = await server.Client.GetAsync(link);
            Assert.True(answer.IsSuccessStatusCode, link);
            Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
            var bytes = await answer.Content.ReadAsByteArrayAsync();
            Assert.True(bytes.AsSpan().StartsWith("PK"u8) || link.Contains(".csv", StringComparison.Ordinal) && bytes.Length > 200, link);
        }
    }

    [Fact]
    public async Task Several_matters_are_listed_and_each_opens_at_its_name()
    {
        await using var server = await Running.Start(new FixedRoom("Ali v. Ramos", HandMade.Review), new FixedRoom("Ali v. Ramos", HandMade.Review), new FixedRoom("<b>", HandMade.Review), new FixedRoom("assets", HandMade.Review));

        var list = await server.Client.GetStringAsync("/");

        Assert.Contains("href=\"/ali-v--ramos\"", list, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;", list, StringComparison.Ordinal);
        Assert.Contains("fact-movant-17", await server.Client.GetStringAsync("/ali-v--ramos-2/statement"), StringComparison.Ordinal);
        Assert.Contains("href=\"/matter\"", list, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/", 200)]
    [InlineData("/m/review.json", 200)]
    [InlineData("/m/statement", 200)]
    [InlineData("/m/nothing", 404)]
    [InlineData("/nothing", 404)]
    [InlineData("/../../etc/passwd", 404)]
    [InlineData("/m/record/..%2f..%2fetc%2fpasswd", 404)]
    [InlineData("/m/record/118-1-ali-deposition-pdf/..%2f1.png", 404)]
    [InlineData("/m/passage?see=0123456789abcdef", 404)]
    public async Task Every_answer_forbids_the_browser_all_but_what_the_page_needs(string path, int status)
    {
        await using var server = await Running.Start(new FixedRoom("m", HandMade.Review));

        using var answer = await server.Client.GetAsync(path);

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("DENY", answer.Headers.GetValues("X-Frame-Options").Single());
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.False(answer.Headers.Contains("Server"));
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.StartsWith("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("http", policy, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(EveryPage))]
    public async Task No_page_holds_a_script_a_style_or_a_thing_from_elsewhere(string path)
    {
        await using var server = await Running.Start(new FixedRoom("m", HandMade.Review));

        var page = await server.Client.GetStringAsync(path);

        Assert.DoesNotContain("<style", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotMatch(@"<script(?! src=""/assets/)", page);
        Assert.DoesNotMatch(@"\s(style|on\w+)=""", page);
        Assert.DoesNotMatch(@"(src|href|action)=""(https?:)?//", page);
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
        await using var server = await Running.Start(new FixedRoom("m", HandMade.Review));

        var answer = await server.Raw($"GET /m/statement HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");

        Assert.Equal(served, answer.StartsWith("HTTP/1.1 200", StringComparison.Ordinal));
        Assert.Equal(served, answer.Contains("fact-movant-17", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    [InlineData("PATCH")]
    public async Task Nothing_but_pages_and_forms_passes(string method)
    {
        await using var server = await Running.Start(new FixedRoom("m", HandMade.Review));

        using var answer = await server.Client.SendAsync(new(new(method), "/m"));

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
    }

    [Fact]
    public async Task A_page_that_fails_is_told_on_the_terminal_and_shows_nothing_of_the_machine()
    {
        await using var server = await Running.Start(new FixedRoom("m", new Func<Review>(() => throw new InvalidOperationException("Could not read /secret/place/114.pdf"))));

        using var answer = await server.Client.GetAsync("/m");
        var page = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.DoesNotContain("secret", page, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", page, StringComparison.Ordinal);
        Assert.Equal(["GET /m: InvalidOperationException: Could not read /secret/place/114.pdf"], server.Reported);
    }

    [Fact]
    public async Task The_head_of_an_answer_can_be_asked_for_alone()
    {
        await using var server = await Running.Start(new FixedRoom("m", HandMade.Review));

        using var answer = await server.Client.SendAsync(new(HttpMethod.Head, "/m"));

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
            WorkbenchServer.RunAsync(new() { Matters = [new FixedRoom("m", HandMade.Review)], Url = url }, default));

        Assert.Contains("http://127.0.0.1:5000", problem.Message, StringComparison.Ordinal);
    }
}
