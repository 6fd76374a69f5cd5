using System.Collections.Concurrent;
using Assiduous.Citations;
using Assiduous.Server.Accounts;
using Assiduous.Server.Data;
using Assiduous.Server.Hosting;
using Assiduous.Storage;
using Assiduous.Web.Rooms;

namespace Assiduous.Server.Matters;

/// <summary>The matters at which somebody looks, one room for each view of one: people with the same view share it.</summary>
public sealed class ServerRooms(ServerDatabase database, BlobStore blobs, Intake intake, Trails trails, ServerOptions options) : IAsyncDisposable
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(1);
    private static readonly Finding Withheld = new()
    {
        Code = "decisions-withheld", Severity = Severity.Note, Span = default, Text = "",
        Message = "This matter holds filings that your role does not open. What people decided may speak of them, so it is not shown here.",
    };

    private readonly CopyFolder copies = new(options.WorkFolder);
    private readonly ConcurrentDictionary<(Guid, MatterView, bool), Room> rooms = new();
    private long swept = Environment.TickCount64;

    /// <summary>A room and its copy of the filings.</summary>
    internal sealed class Room(MatterCopy copy, ServerRoom inner, string root) : IAsyncDisposable
    {
        private readonly SemaphoreSlim turn = new(1, 1);
        private long looked;
        private bool ready;

        /// <summary>When somebody was last here, in ticks of the process.</summary>
        public long Used { get; set; } = Environment.TickCount64;

        public ServerRoom Inner => inner;

        internal Assiduous.Web.Sheets? Sheets { get; set; }

        /// <summary>Whether the copy is complete; brought up to the database where the last look is a while ago.</summary>
        public async Task<bool> ReadyAsync(CancellationToken stop)
        {
            if (ready && Environment.TickCount64 - looked < LookAgain.TotalMilliseconds) return true;
            await turn.WaitAsync(stop);
            try
            {
                if (ready && Environment.TickCount64 - looked < LookAgain.TotalMilliseconds) return true;
                ready = await copy.SyncAsync(stop) || (ready && !copy.HoldsTooMuch);
                looked = Environment.TickCount64;
                return ready;
            }
            finally
            {
                turn.Release();
            }
        }

        /// <inheritdoc/>
        public async ValueTask DisposeAsync()
        {
            await inner.DisposeAsync();
            turn.Dispose();
            Directory.Delete(root, recursive: true);
        }
    }

    /// <summary>The room of a person's view.</summary>
    /// <param name="place">The person's place in the matter.</param>
    /// <param name="whole">Whether the view holds every filing of the matter. What people decided may speak of any filing, so it is shown only where every filing is.</param>
    internal Room Of(MatterAccess place, bool whole)
    {
        Sweep();
        var room = rooms.GetOrAdd((place.Matter, MatterView.Of(place), whole), _ => Open(place, whole));
        room.Used = Environment.TickCount64;
        return room;
    }

    /// <summary>How many rooms are open.</summary>
    internal int Count => rooms.Count;

    private Room Open(MatterAccess place, bool whole)
    {
        var root = Directory.CreateDirectory(Path.Combine(copies.Path, Guid.NewGuid().ToString("N"))).FullName;
        var copy = new MatterCopy(database, blobs, place.Matter, MatterView.Of(place), root);
        Directory.CreateDirectory(copy.Folder);
        var folderRoom = new FolderRoom(place.Name, copy.Folder, message => options.Report("A review could not be made: " + message.Split(':')[0]),
            () => whole ? new(MatterStore.Open(database.Stores, place.Matter.ToString()), []) : new(null, [Withheld]), () => copy.Marks);
        return new(copy, new ServerRoom(folderRoom, place.Matter, intake, trails), root);
    }

    // Rooms in which nobody was for a while are closed, so that a server that has seen ten thousand matters does not hold ten thousand.
    private void Sweep()
    {
        var (now, last) = (Environment.TickCount64, Interlocked.Read(ref swept));
        if (now - last < options.Idle.TotalMilliseconds / 10 || Interlocked.CompareExchange(ref swept, now, last) != last) return;
        foreach (var (key, room) in rooms)
            if (now - room.Used > options.Idle.TotalMilliseconds && rooms.TryRemove(key, out var idle)) _ = CloseAsync(idle);
    }

    private async Task CloseAsync(Room room)
    {
        try
        {
            await room.DisposeAsync();
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            options.Report("The copy of a matter at which nobody looks could not be taken away: " + trouble.GetType().Name);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var room in rooms.Values) await room.DisposeAsync();
        copies.Dispose();
    }
}
