using System.Text.Json;
using Assiduous.Drafting;
using Assiduous.Matters;
using Assiduous.Server.Data;
using Assiduous.Server.Matters;
using Assiduous.Storage;
using Dapper;
using Npgsql;

namespace Assiduous.Server.Jobs;

/// <summary>A matter whose filings are read to its review: the bytes of <c>review.json</c>, the same as the single-user program writes.</summary>
public sealed class ReviewStage(ServerDatabase database, BlobStore blobs) : IStage
{
    /// <summary>The stage's name.</summary>
    public const string StageName = "review";

    private sealed record Input(Guid Matter, long Revision);

    /// <inheritdoc/>
    public string Name => StageName;

    /// <inheritdoc/>
    public async Task<byte[]> DoAsync(Job job, CancellationToken stop)
    {
        var input = JsonSerializer.Deserialize<Input>(job.Input)!;
        var folder = Directory.CreateTempSubdirectory("assiduous-review-").FullName;
        try
        {
            var copy = new MatterCopy(database, blobs, input.Matter, MatterView.Everything, folder);
            if (!await copy.SyncAsync(stop)) throw new PassingTroubleException("Not every filing has been read.");
            using var store = MatterStore.Open(database.Stores, input.Matter.ToString());
            var outcome = await Task.Run(() => MatterReviewer.Run(copy.Folder, new() { CacheFile = copy.CacheFile, Store = store }, null, stop), stop);
            using var bytes = new MemoryStream();
            ReviewJson.Write(outcome.Review, bytes);
            return bytes.ToArray();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <inheritdoc/>
    public Task ThenAsync(Job job, NpgsqlConnection connection, NpgsqlTransaction transaction) =>
        connection.ExecuteAsync(
            "insert into matter_review (matter, key) values (@Matter, @Key) on conflict (matter) do update set key = excluded.key, made_at = now(); select pg_notify('matter', @Matter::text)",
            new { job.Matter, job.Key }, transaction);

    /// <summary>Adds the review of each matter that holds a filing and whose filings are now all read.</summary>
    internal static async Task DueAsync(NpgsqlConnection connection, NpgsqlTransaction transaction, string hash, bool urgent)
    {
        var matters = await connection.QueryAsync<(Guid Id, long Revision)>(
            "select m.id, m.revision from matter m where m.purged_at is null and exists (select 1 from filing f where f.matter = m.id and f.hash = @hash) order by m.id for update of m", new { hash }, transaction);
        foreach (var (id, revision) in matters) await DueAsync(connection, transaction, id, revision, urgent);
    }

    /// <summary>Adds the review of a matter whose filings are all read; does nothing where some are not.</summary>
    internal static async Task DueAsync(NpgsqlConnection connection, NpgsqlTransaction transaction, Guid matter, long revision, bool urgent)
    {
        await connection.ExecuteAsync("select pg_notify('matter', @matter::text)", new { matter }, transaction);
        var filings = await MatterCopy.FilingsAsync(connection, matter, MatterView.Everything, transaction);
        if (filings.Count == 0 || !await MatterCopy.AllReadAsync(connection, filings, transaction)) return;
        var key = StageCache.Key([matter.ToString(), typeof(MatterReviewer).Module.ModuleVersionId.ToString("N"), .. filings.Select(f => $"{f.Name}\n{f.Hash}\n{f.Sealed}\n{f.Designation}")]);
        await JobBook.AddAsync(connection, transaction, key, StageName, JsonSerializer.Serialize(new Input(matter, revision)), matter, urgent);
    }
}
