using System.Net;
using System.Net.Sockets;

namespace Assiduous.Server.Trials;

/// <summary>A wire to a port of this machine that can be cut. While it is cut nothing passes and nothing is lost: what was sent is carried when it is mended, as a network does that drops packets.</summary>
internal sealed class Wire : IAsyncDisposable
{
    private readonly int to;
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource closing = new();
    private readonly Task accepting;
    private volatile TaskCompletionSource whole = new();

    public Wire(int to)
    {
        this.to = to;
        whole.SetResult();
        listener.Start(512);
        accepting = AcceptAsync();
    }

    /// <summary>Where to connect.</summary>
    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public void Cut() => whole = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Mend() => whole.TrySetResult();

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        Mend();
        await accepting;
        listener.Dispose();
        closing.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!closing.IsCancellationRequested)
        {
            try
            {
                _ = CarryAsync(await listener.AcceptTcpClientAsync(closing.Token));
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private async Task CarryAsync(TcpClient near)
    {
        using (near)
        using (var far = new TcpClient { NoDelay = true })
        {
            near.NoDelay = true;
            try
            {
                await whole.Task;
                await far.ConnectAsync(IPAddress.Loopback, to, closing.Token);
                using var either = CancellationTokenSource.CreateLinkedTokenSource(closing.Token);
                await Task.WhenAny(PumpAsync(near, far, either.Token), PumpAsync(far, near, either.Token));
                await either.CancelAsync();
            }
            catch (Exception gone) when (gone is SocketException or IOException or OperationCanceledException or ObjectDisposedException)
            {
                // The other end is away: so this end is closed, as its own system would.
            }
        }
    }

    private async Task PumpAsync(TcpClient from, TcpClient into, CancellationToken stop)
    {
        var buffer = new byte[1 << 16];
        try
        {
            while (await from.GetStream().ReadAsync(buffer, stop) is > 0 and var count)
            {
                await whole.Task;
                await into.GetStream().WriteAsync(buffer.AsMemory(0, count), stop);
            }

            await whole.Task;
        }
        catch (Exception gone) when (gone is SocketException or IOException or OperationCanceledException or ObjectDisposedException)
        {
            // Whoever waits for either direction closes both.
        }
    }
}
