using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;

namespace Assiduous.Server.Trials;

/// <summary>How long the server itself took for each answer, by the meter that it also gives to a collector: without the browsers that share its machine in this trial.</summary>
internal sealed class ServerTimes : IDisposable
{
    private readonly MeterListener listener = new();
    private ConcurrentQueue<(string Method, double Milliseconds)> times = new();

    public ServerTimes()
    {
        listener.InstrumentPublished = (instrument, here) =>
        {
            if (instrument is { Name: "assiduous.request.duration" }) here.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<double>((_, seconds, tags, _) => Keep(seconds, tags));
        listener.Start();
    }

    /// <summary>What was measured since the last time it was asked: for each method how many, and median, 95th, 99th percentile and slowest in milliseconds.</summary>
    public string Take()
    {
        var taken = Interlocked.Exchange(ref times, new());
        return string.Join(';', taken.GroupBy(t => t.Method, t => t.Milliseconds, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => $"{g.Key} {new Spread(g)}"));
    }

    public void Dispose() => listener.Dispose();

    // A stream of events has no end to wait for.
    private void Keep(double seconds, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var method = "";
        foreach (var (name, value) in tags)
        {
            if (value is string word && word.EndsWith("/events", StringComparison.Ordinal)) return;
            if (name is "method") method = value as string ?? "";
        }

        times.Enqueue((method, seconds * 1000));
    }
}

/// <summary>How times are spread, in milliseconds.</summary>
internal sealed class Spread
{
    private readonly double[] times;

    public Spread(IEnumerable<double> times) => this.times = [.. times.Order()];

    public int Count => times.Length;

    public double At(double share) => times.Length == 0 ? 0 : times[Math.Min(times.Length - 1, (int)(share * times.Length))];

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Count} {At(0.5):0} {At(0.95):0} {At(0.99):0} {At(1):0}");
}
