namespace Assiduous.Server.Trials;

/// <summary>A worker's process that can be asked to rest and to go on, so that one and two workers can be measured in turns by the same warm processes.</summary>
internal sealed class Shift(Func<CancellationToken, Task> work) : IDisposable
{
    private CancellationTokenSource? stop;
    private Task working = Task.CompletedTask;

    /// <summary>Begins to work; nothing where it works already.</summary>
    public void Go()
    {
        if (stop is not null) return;
        stop = new();
        working = Task.Run(() => work(stop.Token));
    }

    /// <inheritdoc/>
    public void Dispose() => Rest();

    /// <summary>Gives back the job at hand and waits until nothing is done any more.</summary>
    public void Rest()
    {
        stop?.Cancel();
        working.GetAwaiter().GetResult();
        stop?.Dispose();
        stop = null;
    }
}
