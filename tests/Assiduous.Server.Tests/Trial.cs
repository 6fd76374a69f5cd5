using System.Net;
using System.Text.RegularExpressions;
using Assiduous.Server.Accounts;
using Assiduous.Server.Data;
using Assiduous.Server.Hosting;
using Assiduous.Server.Matters;

namespace Assiduous.Server.Tests;

/// <summary>A server with a worker over a database of its own, and browsers that sign in to it.</summary>
internal sealed partial class Trial : IAsyncDisposable
{
    public const string Password = "twelve letters or more";

    /// <summary>A statement of two facts.</summary>
    public const string Statement = "UNITED STATES DISTRICT COURT\nSOUTHERN DISTRICT OF NEW YORK\n\nMarrow v. Quill, No. 21-cv-100\n\nDEFENDANT'S LOCAL RULE 56.1 STATEMENT\n\n1. Marrow signed the lease on May 3, 2019. Marrow Decl. ¶ 2.\n\n2. Quill kept the key. Marrow Decl. ¶ 3.\n";

    private readonly CancellationTokenSource stop = new();
    private Task running = Task.CompletedTask;

    private Trial(ServerOptions options) => Options = options;

    public ServerOptions Options { get; private set; }

    public Uri Address { get; private set; } = null!;

    public ServerDatabase Database { get; private set; } = null!;

    public MatterBook Matters { get; private set; } = null!;

    public List<string> Log { get; } = [];

    public static async Task<Trial> StartAsync(Services services, bool work = true, Func<ServerOptions, ServerOptions>? with = null)
    {
        var options = services.Options with { Database = await services.FreshAsync(), Url = "http://127.0.0.1:0" };
        var trial = new Trial(with?.Invoke(options) ?? options);
        var listening = new TaskCompletionSource<string>();
        trial.Options = trial.Options with
        {
            Listening = listening.SetResult,
            Report = message =>
            {
                lock (trial.Log) trial.Log.Add(message);
            },
        };
        trial.Database = await ServerDatabase.OpenAsync(trial.Options.Database, default);
        trial.Matters = new(trial.Database, new BlobStore(trial.Database));
        var server = AssiduousServer.RunAsync(trial.Options, trial.stop.Token);
        trial.running = work ? Task.WhenAll(server, WorkerHost.RunAsync(trial.Options, "worker", 1, trial.stop.Token)) : server;
        await Task.WhenAny(listening.Task, server);
        if (server.IsCompleted) await server;
        trial.Address = new(await listening.Task);
        return trial;
    }

    public Task<Guid> PersonAsync(string name, bool administrator = false) => AssiduousServer.AddAccountAsync(Options, name, Password, administrator, default);

    public Task GrantAsync(Guid matter, Guid person, MatterRole role, string? set = null, string? cleared = null) => new AccessBook(Database).GrantAsync(matter, person, role, set, cleared, default);

    public async Task AddAsync(Guid matter, string name, string words, string set = "", bool isSealed = false, string? designation = null)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, words);
            await Matters.AddAsync(matter, name, file, set, isSealed, designation, urgent: true, default);
        }
        finally
        {
            File.Delete(file);
        }
    }

    public async Task UntilReviewedAsync(Guid matter)
    {
        while (await Matters.ReviewAsync(matter, TestContext.Current.CancellationToken) is null) await Task.Delay(100, TestContext.Current.CancellationToken);
    }

    public HttpClient Browser() => new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = Address };

    public async Task<HttpClient> SignInAsync(string name, string password = Password)
    {
        var browser = Browser();
        var answer = await SendAsync(browser, "/signin", "/signin", [new("name", name), new("password", password), new("back", "/")]);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return browser;
    }

    /// <summary>Sends a form with the token of the page that holds it.</summary>
    public static async Task<HttpResponseMessage> SendAsync(HttpClient browser, string page, string to, IEnumerable<KeyValuePair<string, string>> fields)
    {
        var token = Token().Match(await browser.GetStringAsync(page));
        using var form = new FormUrlEncodedContent(fields.Append(new("__RequestVerificationToken", WebUtility.HtmlDecode(token.Groups[1].Value))));
        return await browser.PostAsync(to, form);
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await running;
        await Database.DisposeAsync();
        stop.Dispose();
    }

    [GeneratedRegex("__RequestVerificationToken\" value=\"([^\"]*)\"")]
    private static partial Regex Token();
}
