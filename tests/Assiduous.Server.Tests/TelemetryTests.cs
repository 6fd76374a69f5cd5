using System.Net;
using System.Text;
using Assiduous.Server.Accounts;
using Assiduous.Server.Hosting;

namespace Assiduous.Server.Tests;

/// <summary>What a collector is told: how the server works, and no word of any filing, name, address or search.</summary>
public sealed class TelemetryTests(Services services)
{
    private const string Canary = "quetzalmarmalade";
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_collector_is_told_of_requests_and_jobs_and_never_of_contents()
    {
        using var collector = new Collector();
        await using (var trial = await Trial.StartAsync(services, with: o => o with { Telemetry = collector.Address }))
        {
            var owner = await trial.PersonAsync($"{Canary} Vane");
            var matter = await trial.Matters.OpenAsync($"{Canary} v. Quill", owner, Stop);
            await trial.AddAsync(matter, $"1 {Canary}.txt", $"A letter about {Canary}.");
            await trial.AddAsync(matter, "2 Broken.docx", $"no Word file, {Canary}");
            await trial.UntilReviewedAsync(matter);
            using var browser = await trial.SignInAsync($"{Canary} Vane");
            browser.DefaultRequestHeaders.Add("tracestate", $"canary={Canary}");
            browser.DefaultRequestHeaders.Add("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
            browser.DefaultRequestHeaders.Add("baggage", $"word={Canary}");
            browser.DefaultRequestHeaders.UserAgent.ParseAdd(Canary);
            foreach (var page in (string[])["", "record?q=" + Canary, Canary, "trail"]) using (await browser.GetAsync($"/m/{matter}/{page}", Stop)) { }
            using (await browser.GetAsync($"/find?q={Canary}", Stop)) { }
            using (await browser.GetAsync($"/{Canary}", Stop)) { }
            using (var odd = new HttpRequestMessage(new HttpMethod(Canary.ToUpperInvariant()), "/")) using (await browser.SendAsync(odd, Stop)) { }
        }

        var told = collector.Told();
        foreach (var expected in (string[])["assiduous.request.duration", "assiduous.job.duration", "assiduous-server", "assiduous-worker", "/m/{matter:guid}/{**rest}", "review"]) Assert.Contains(expected, told, StringComparison.Ordinal);
        Assert.DoesNotContain(Canary, told, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("0af7651916cd43dd8448eb211c80319c", Convert.ToHexStringLower(collector.Bytes()), StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_is_told_anything_unless_the_settings_name_a_collector()
    {
        Assert.Null(ServerSettings.Read(null, Name).Telemetry);
        Assert.Null(Telemetry.Export(null, "server"));
        Assert.Throws<InvalidDataException>(() => ServerSettings.Read(null, n => n is "ASSIDUOUS_TELEMETRY" ? "nonsense" : Name(n)));

        static string? Name(string variable) => variable switch { "ASSIDUOUS_DATABASE" => "Host=x", "ASSIDUOUS_BROKER" => "amqp://x/", _ => null };
    }

    /// <summary>Takes what is sent, as a collector does, and keeps it.</summary>
    private sealed class Collector : IDisposable
    {
        private readonly HttpListener listener = new();
        private readonly List<byte[]> bodies = [];

        public Collector()
        {
            Address = new($"http://127.0.0.1:{Storage.Processes.LocalService.FreePort()}/");
            listener.Prefixes.Add(Address.ToString());
            listener.Start();
            _ = TakeAsync();
        }

        public Uri Address { get; }

        public byte[] Bytes()
        {
            lock (bodies) return [.. bodies.SelectMany(b => b)];
        }

        // Strings stand in the messages as they are, so that a search in the bytes finds every word.
        public string Told() => Encoding.Latin1.GetString(Bytes());

        public void Dispose() => listener.Close();

        private async Task TakeAsync()
        {
            while (listener.IsListening)
            {
                try
                {
                    var context = await listener.GetContextAsync();
                    using var body = new MemoryStream();
                    await context.Request.InputStream.CopyToAsync(body);
                    lock (bodies) bodies.Add(body.ToArray());
                    context.Response.ContentType = "application/x-protobuf";
                    context.Response.Close();
                }
                catch (Exception over) when (over is HttpListenerException or ObjectDisposedException)
                {
                    return;
                }
            }
        }
    }
}
