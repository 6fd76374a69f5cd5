using System.Collections.Concurrent;
using System.Threading.Channels;

namespace Assiduous.Server.Matters;

/// <summary>Who looks at a matter now, and the bell that rings when something in it changed.</summary>
public sealed class MatterNews
{
    /// <summary>Rung when somebody decided something.</summary>
    public const string Changed = "changed";

    /// <summary>Rung when a role or a wall changed.</summary>
    public const string Access = "access";

    private const int MostTold = 1_000;
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1.5);
    private readonly ConcurrentDictionary<(Guid, MatterView), (long At, (long Done, long Total) Progress)> told = new();
    private readonly ConcurrentDictionary<Guid, ConcurrentDictionary<Guid, (string Name, Channel<string> Bell)>> readers = new();

    /// <summary>Begins to listen; dispose of the visit to stop.</summary>
    public Visit Listen(Guid matter, string name)
    {
        var bell = Channel.CreateBounded<string>(new BoundedChannelOptions(16) { FullMode = BoundedChannelFullMode.DropOldest });
        var id = Guid.NewGuid();
        readers.GetOrAdd(matter, _ => new()).TryAdd(id, (name, bell));
        Ring(matter, "people");
        return new(this, matter, id, bell.Reader);
    }

    /// <summary>The people who look at a matter now, each once, by name.</summary>
    public IReadOnlyList<string> Present(Guid matter) =>
        readers.TryGetValue(matter, out var here) ? [.. here.Values.Select(r => r.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)] : [];

    /// <summary>Tells everybody who looks at a matter that something changed.</summary>
    public void Ring(Guid matter, string what)
    {
        if (!readers.TryGetValue(matter, out var here)) return;
        foreach (var (_, bell) in here.Values) bell.Writer.TryWrite(what);
    }

    /// <summary>How far the reading is. Everybody who listens asks every two seconds, so what one was told serves all others of the same view for as long.</summary>
    public async Task<(long Done, long Total)> ProgressAsync(Guid matter, MatterView view, MatterBook matters, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(matters);
        var now = Environment.TickCount64;
        if (told.TryGetValue((matter, view), out var known) && now - known.At < Fresh.TotalMilliseconds) return known.Progress;
        var progress = await matters.ProgressAsync(matter, view, stop);
        told[(matter, view)] = (now, progress);
        if (told.Count > MostTold)
            foreach (var (key, old) in told)
                if (now - old.At > Fresh.TotalMilliseconds) told.TryRemove(key, out _);
        return progress;
    }

    private void Leave(Guid matter, Guid id)
    {
        if (readers.TryGetValue(matter, out var here)) here.TryRemove(id, out _);
        Ring(matter, "people");
    }

    /// <summary>One browser that listens.</summary>
    public sealed class Visit : IDisposable
    {
        private readonly MatterNews news;
        private readonly Guid matter;
        private readonly Guid id;

        internal Visit(MatterNews news, Guid matter, Guid id, ChannelReader<string> bell) => (this.news, this.matter, this.id, Bell) = (news, matter, id, bell);

        /// <summary>What changed, in a word.</summary>
        public ChannelReader<string> Bell { get; }

        /// <summary>What was rung since the last look, each once.</summary>
        public IReadOnlySet<string> Rung()
        {
            var rung = new HashSet<string>(StringComparer.Ordinal);
            while (Bell.TryRead(out var what)) rung.Add(what);
            return rung;
        }

        /// <inheritdoc/>
        public void Dispose() => news.Leave(matter, id);
    }
}
