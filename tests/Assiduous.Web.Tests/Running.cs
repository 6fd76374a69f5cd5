using System.Net.Sockets;
using System.Text;
using Assiduous.Web.Rooms;

namespace Assiduous.Web.Tests;

/// <summary>The workbench, started on a free port.</summary>
public sealed class Running(string address, CancellationTokenSource stop, Task run, List<string> reported) : IAsyncDisposable
{
    public string Address => address;

    public HttpClient Client { get; } = new(new HttpClientHandler { AllowAutoRedirect = true }) { BaseAddress = new(address) };

    public IReadOnlyList<string> Reported => reported;

    public static async Task<Running> Start(params IMatterRoom[] matters)
    {
        var stop = new CancellationTokenSource();
        var listening = new TaskCompletionSource<string>();
        var reported = new List<string>();
        var run = WorkbenchServer.RunAsync(new() { Matters = matters, Listening = listening.SetResult, Report = reported.Add }, stop.Token);
        if (await Task.WhenAny(run, listening.Task) == run) await run;
        return new(await listening.Task, stop, run, reported);
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
