using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;

namespace Assiduous.Server.Trials;

/// <summary>A person at a browser: reads, decides, adds filings. Where the server does not answer the person tries again, as people do, and remembers what was confirmed.</summary>
internal sealed partial class Colleague : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(300);
    private readonly HttpClient browser;

    public Colleague(Uri server, string name, string password, TimeSpan? patience = null)
    {
        (Name, this.password) = (name, password);
        browser = new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = server, Timeout = patience ?? TimeSpan.FromSeconds(20) };
    }

    private readonly string password;

    public string Name { get; }

    /// <summary>Reasons of the decisions that the server confirmed.</summary>
    public List<string> Decided { get; } = [];

    /// <summary>Names of the filings that the server confirmed.</summary>
    public List<string> Added { get; } = [];

    /// <summary>How often a page did not come as it should.</summary>
    public int Stumbles { get; private set; }

    /// <summary>What the person saw instead, each once.</summary>
    public HashSet<string> Seen { get; } = new(StringComparer.Ordinal);

    /// <summary>How long each answered request took, by what was asked.</summary>
    public List<(string What, TimeSpan Took)> Times { get; } = [];

    public async Task SignInAsync(CancellationToken stop)
    {
        while (true)
        {
            var page = await PageAsync("signin", stop);
            using var form = new FormUrlEncodedContent([new("name", Name), new("password", password), new("back", "/"), new("__RequestVerificationToken", TokenOf(page))]);
            if (await SendAsync(HttpMethod.Post, "signin", form, stop) is { StatusCode: HttpStatusCode.Redirect }) return;
        }
    }

    /// <summary>A page, as soon as it is there.</summary>
    public async Task<string> PageAsync(string address, CancellationToken stop)
    {
        while (true)
        {
            using var answer = await SendAsync(HttpMethod.Get, address, null, stop);
            if (answer is { StatusCode: HttpStatusCode.OK })
            {
                try
                {
                    return await answer.Content.ReadAsStringAsync(stop);
                }
                catch (HttpRequestException cut)
                {
                    Stumble(cut.Message);
                }
            }

            if (answer is { StatusCode: HttpStatusCode.Redirect } && address is not "signin") await SignInAsync(stop);
            await Task.Delay(Pause, stop);
        }
    }

    /// <summary>Writes a note at a fact, until it is kept.</summary>
    public async Task DecideAsync(Guid matter, string reason, CancellationToken stop)
    {
        while (true)
        {
            var form = DecideForm().Matches(await PageAsync($"m/{matter}/statement", stop)).Select(m => m.Value).First(f => f.Contains("value=\"note\"", StringComparison.Ordinal));
            var fields = Hidden().Matches(form).Select(m => new KeyValuePair<string, string>(WebUtility.HtmlDecode(m.Groups["name"].Value), WebUtility.HtmlDecode(m.Groups["value"].Value)));
            using var content = new FormUrlEncodedContent(fields.Append(new("reason", reason)));
            using var answer = await SendAsync(HttpMethod.Post, $"m/{matter}/decide", content, stop);
            if (answer is { StatusCode: HttpStatusCode.SeeOther })
            {
                Decided.Add(reason);
                return;
            }

            await Task.Delay(Pause, stop);
        }
    }

    /// <summary>Adds a filing, until it is taken.</summary>
    public async Task AddAsync(Guid matter, string name, byte[] bytes, CancellationToken stop)
    {
        while (true)
        {
            var page = await PageAsync($"m/{matter}/filings", stop);
            using var form = new MultipartFormDataContent { { new StringContent(TokenOf(page)), "__RequestVerificationToken" }, { new StringContent(""), "set" }, { new StringContent(""), "designation" } };
            var file = new ByteArrayContent(bytes);
            file.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
            form.Add(file, "files", name);
            using var answer = await SendAsync(HttpMethod.Post, $"m/{matter}/filings", form, stop);
            if (answer is { StatusCode: HttpStatusCode.Redirect } && !answer.Headers.Location!.ToString().StartsWith("/signin", StringComparison.Ordinal))
            {
                Added.Add(name);
                return;
            }

            await Task.Delay(Pause, stop);
        }
    }

    /// <summary>Listens to what happens in a matter, as an open page does, until the evening.</summary>
    public async Task ListenAsync(Guid matter, CancellationToken evening)
    {
        var buffer = new byte[1024];
        while (!evening.IsCancellationRequested)
        {
            try
            {
                using var answer = await browser.GetAsync($"m/{matter}/events", HttpCompletionOption.ResponseHeadersRead, evening);
                if (!answer.IsSuccessStatusCode) Stumble($"{(int)answer.StatusCode} GET events");
                await using var stream = await answer.Content.ReadAsStreamAsync(evening);
                while (await stream.ReadAsync(buffer, evening) > 0) Heard++;
            }
            catch (Exception over) when (over is OperationCanceledException or HttpRequestException or IOException)
            {
                if (!evening.IsCancellationRequested) Stumble("events: " + over.GetType().Name);
            }

            await Task.Delay(Pause, evening).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>How often something was heard of the matter.</summary>
    public int Heard { get; private set; }

    public void Dispose() => browser.Dispose();

    private async Task<HttpResponseMessage?> SendAsync(HttpMethod method, string address, HttpContent? content, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(method, address) { Content = content };
        var clock = Stopwatch.StartNew();
        try
        {
            var answer = await browser.SendAsync(request, stop);
            if ((int)answer.StatusCode >= 400) Stumble(((int)answer.StatusCode).ToString(System.Globalization.CultureInfo.InvariantCulture) + " " + method + " " + Ids().Replace(address, "…"));
            else Times.Add((method == HttpMethod.Get ? "read" : address.EndsWith("decide", StringComparison.Ordinal) ? "decide" : address.EndsWith("filings", StringComparison.Ordinal) ? "add" : "sign in", clock.Elapsed));
            return answer;
        }
        catch (Exception away) when (away is HttpRequestException or TaskCanceledException or IOException && !stop.IsCancellationRequested)
        {
            Stumble(away.GetType().Name);
            return null;
        }
    }

    private void Stumble(string what)
    {
        Stumbles++;
        if (Seen.Count < 20) Seen.Add(what);
    }

    private static string TokenOf(string page) => WebUtility.HtmlDecode(Token().Match(page).Groups["value"].Value);

    [GeneratedRegex("__RequestVerificationToken\" value=\"(?<value>[^\"]*)\"", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Token();

    [GeneratedRegex("<form[^>]*/decide\"[^>]*>.*?</form>", RegexOptions.Singleline)]
    private static partial Regex DecideForm();

    [GeneratedRegex("<input type=\"hidden\" name=\"(?<name>[^\"]*)\" value=\"(?<value>[^\"]*)\"", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Hidden();

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}", RegexOptions.NonBacktracking)]
    private static partial Regex Ids();
}
