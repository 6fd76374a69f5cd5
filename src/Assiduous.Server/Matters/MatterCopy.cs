using Assiduous.Matters;
using Assiduous.Server.Data;
using Assiduous.Storage;
using Dapper;
using Npgsql;

namespace Assiduous.Server.Matters;

/// <summary>The filings of a view as a folder on this machine, with the texts that workers made of them: what the stages of the single-user program work on.</summary>
public sealed class MatterCopy(ServerDatabase database, BlobStore blobs, Guid matter, MatterView view, string root)
{
    internal const string Settings = "matter.yaml";
    private long synced = -1;
    private HashSet<string> copied = [];
    private readonly HashSet<string> texts = new(StringComparer.Ordinal);

    /// <summary>The folder, as <c>assiduous review</c> takes it.</summary>
    public string Folder { get; } = Path.Combine(root, "matter");

    /// <summary>What the filings of the folder are marked with, by name.</summary>
    public IReadOnlyDictionary<string, FilingMark> Marks { get; private set; } = FilingMark.None;

    /// <summary>Whether the folder holds a filing that the view holds no more, so that nobody may look at it until it is brought up.</summary>
    public bool HoldsTooMuch { get; private set; }

    /// <summary>The texts.</summary>
    public string CacheFile => Path.Combine(Folder, "review", ".cache", "stages.db");

    /// <summary>Brings the folder up to the database.</summary>
    /// <returns>Whether every filing has been read; the folder is complete only then.</returns>
    public async Task<bool> SyncAsync(CancellationToken stop)
    {
        await using var connection = await database.ConnectAsync(stop);
        var (revision, settled) = await connection.QuerySingleAsync<(long, bool)>(
            $"select revision, not exists (select 1 from filing where matter = @matter and not settled and {MatterView.Holds}) from matter where id = @matter",
            new { matter, view.Sealed, view.FilingSet, view.Cleared });
        if (revision == synced) return settled && synced >= 0;
        var filings = await FilingsAsync(connection, matter, view);
        HoldsTooMuch = copied.Except(filings.Select(f => f.Name), StringComparer.Ordinal).Any();
        if (!settled) return false;
        if (filings.Count == 0) return false;
        var folder = Directory.CreateDirectory(Path.Combine(Folder, "filings")).FullName;
        await TextsAsync(connection, filings, stop);
        foreach (var filing in filings) await FileAsync(string.Equals(filing.Name, Settings, StringComparison.Ordinal) ? Folder : folder, filing, stop);
        var names = filings.Select(f => f.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var there in Directory.EnumerateFiles(folder))
            if (!names.Contains(Path.GetFileName(there))) File.Delete(there);
        if (!names.Contains(Settings)) File.Delete(Path.Combine(Folder, Settings));
        Marks = filings.Where(f => f.Sealed || f.Designation is not null).ToDictionary(f => f.Name, f => new FilingMark(f.Sealed, f.Designation), StringComparer.Ordinal);
        (copied, HoldsTooMuch, synced) = (names, false, revision);
        return true;
    }

    /// <summary>The filings of a view, by name.</summary>
    internal static async Task<IReadOnlyList<ServerFiling>> FilingsAsync(NpgsqlConnection connection, Guid matter, MatterView view, NpgsqlTransaction? transaction = null) =>
    [
        .. await connection.QueryAsync<ServerFiling>(
            $"""
            select name, hash, size, filing_set as FilingSet, sealed, designation, said,
                (select s.designation from stamp s where s.read_key = filing.read_key) as Stamped, (select s.page from stamp s where s.read_key = filing.read_key) as StampedPage
            from filing
            where matter = @matter and {MatterView.Holds} order by name collate "C"
            """,
            new { matter, view.Sealed, view.FilingSet, view.Cleared }, transaction),
    ];

    private static string[] Keys(IReadOnlyList<ServerFiling> filings) =>
        [.. filings.Where(f => !string.Equals(f.Name, Settings, StringComparison.Ordinal)).Select(f => FilingReading.Key(f.Hash, f.Name)).Distinct(StringComparer.Ordinal)];

    private async Task TextsAsync(NpgsqlConnection connection, IReadOnlyList<ServerFiling> filings, CancellationToken stop)
    {
        var wanted = Keys(filings).Where(k => !texts.Contains(k)).ToArray();
        if (wanted.Length == 0) return;
        using var cache = StageCache.Open(CacheFile);
        foreach (var (key, hash) in await connection.QueryAsync<(string, string)>("select key, hash from stage_output where key = any(@wanted)", new { wanted }))
        {
            cache.Put(key, await blobs.GetAsync(hash, stop));
            texts.Add(key);
        }
    }

    // Beside first and then into place, so that no reader finds half a file.
    private async Task FileAsync(string folder, ServerFiling filing, CancellationToken stop)
    {
        var path = Path.Combine(folder, FilingName.Checked(filing.Name));
        var mark = Path.Combine(root, "hash-" + FilingName.Checked(filing.Name));
        if (File.Exists(path) && File.Exists(mark) && string.Equals(await File.ReadAllTextAsync(mark, stop), filing.Hash, StringComparison.Ordinal)) return;
        await using (var draft = File.Create(path + ".new")) await blobs.CopyToAsync(filing.Hash, draft, stop);
        File.Move(path + ".new", path, overwrite: true);
        await File.WriteAllTextAsync(mark, filing.Hash, stop);
    }
}
