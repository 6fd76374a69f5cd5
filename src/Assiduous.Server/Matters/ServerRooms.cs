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

    private readonly string folder = options.WorkFolder is { } named ? Directory.CreateDirectory(named).FullName : Directory.CreateTempSubdirectory("assiduous-server-").FullName;
    private readonly ConcurrentDictionary<(Guid, MatterView, bool), Room> rooms = new();

    /// <summary>A room and its copy of the filings.</summary>
    internal sealed class Room(MatterCopy copy, ServerRoom inner) : IAsyncDisposable
    {
        private readonly SemaphoreSlim turn = new(1, 1);
        private long looked;
        private bool ready;

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
                ready = await copy.SyncAsync(stop) || ready;
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
        }
    }

    /// <summary>The room of a person's view.</summary>
    /// <param name="place">The person's place in the matter.</param>
    /// <param name="whole">Whether the view holds every filing of the matter. What people decided may speak of any filing, so it is shown only where every filing is.</param>
    internal Room Of(MatterAccess place, bool whole) => rooms.GetOrAdd((place.Matter, MatterView.Of(place), whole), _ =>
    {
        var root = Directory.CreateDirectory(Path.Combine(folder, Guid.NewGuid().ToString("N"))).FullName;
        var copy = new MatterCopy(database, blobs, place.Matter, MatterView.Of(place), root);
        Directory.CreateDirectory(copy.Folder);
        var folderRoom = new FolderRoom(place.Name, copy.Folder, message => options.Report("A review could not be made: " + message.Split(':')[0]),
            () => whole ? new(MatterStore.Open(database.Stores, place.Matter.ToString()), []) : new(null, [Withheld]));
        return new(copy, new ServerRoom(folderRoom, place.Matter, intake, trails));
    });

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var room in rooms.Values) await room.DisposeAsync();
        if (options.WorkFolder is null) Directory.Delete(folder, recursive: true);
    }
}
