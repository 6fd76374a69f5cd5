namespace Assiduous.Storage.Tests;

/// <summary>A clock that goes on a second each time it is asked.</summary>
internal sealed class Clock : TimeProvider
{
    private long _seconds;

    public override DateTimeOffset GetUtcNow() => new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero).AddSeconds(Interlocked.Increment(ref _seconds));
}
