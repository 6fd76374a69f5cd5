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

    private static readonly string Reviewer = typeof(MatterReviewer).Module.ModuleVersionId.ToString("N");

    private sealed record Input(Guid Matter, long Revision, string? Reviewer);

    /// <inheritdoc/>
    public string Name => StageName;

    /// <inheritdoc/>
    public bool Knows(Job job) => string.Equals(JsonSerializer.Deserialize<Input>(job.Input)!.Reviewer, Reviewer, StringComparison.Ordinal);

    /// <inheritdoc/>
    public async Task<StageOutput> DoAsync(Job job, CancellationToken stop)
    {
        var input = JsonSerializer.Deserialize<Input>(job.Input)!;
        using var folder = new CopyFolder();
        var copy = new MatterCopy(database, blobs, input.Matter, MatterView.Everything, folder.Path);
        // Filings came meanwhile: when the last of them is read, a later review is due, and this one is of no use to anybody.
        if (!await copy.SyncAsync(stop)) throw new SupersededException();
        using var store = MatterStore.Open(database.Stores, input.Matter.ToString());
        using var bytes = new MemoryStream();
        try
        {
            var outcome = await Task.Run(() => MatterReviewer.Run(copy.Folder, new() { CacheFile = copy.CacheFile, Store = store, Marks = copy.Marks }, null, stop), stop);
            ReviewJson.Write(outcome.Review, bytes);
        }
        finally
        {
            await ForgetGoneAsync(input.Matter);
        }

        return new(bytes.ToArray(), (connection, transaction) => ShowAsync(connection, transaction, job.Matter!.Value, job.Key, input.Revision));
    }

    // A matter that was purged, or whose last filing was taken out, while its review was made: what the run indexed meanwhile goes too.
    private Task<int> ForgetGoneAsync(Guid matter) => database.TransactAsync(
        async (connection, transaction) =>
        {
            if (!await connection.ExecuteScalarAsync<bool>("select exists (select 1 from filing where matter = @matter)", new { matter }, transaction)) await MatterBook.ForgetWordsAsync(connection, transaction, matter);
            return 0;
        },
        CancellationToken.None);

    internal static Task ShowAsync(NpgsqlConnection connection, NpgsqlTransaction transaction, Guid matter, string key, long revision) => connection.ExecuteAsync(
        """
        insert into matter_review (matter, key, revision) values (@matter, @key, @revision)
        on conflict (matter) do update set key = excluded.key, revision = excluded.revision, made_at = now() where matter_review.revision <= excluded.revision;
        select pg_notify('matter', @matter::text)
        """,
        new { matter, key, revision }, transaction);

    /// <summary>Marks the filings that a settled reading stands for, and adds the review of each matter whose filings are now all settled.</summary>
    internal static async Task SettleAsync(NpgsqlConnection connection, NpgsqlTransaction transaction, string readKey, bool urgent)
    {
        var due = new List<Guid>();
        await using (var batch = new NpgsqlBatch(connection, transaction))
        {
            foreach (var step in Settling) batch.BatchCommands.Add(new(step) { Parameters = { new NpgsqlParameter<string> { TypedValue = readKey } } });
            await using var rows = await batch.ExecuteReaderAsync();
            // The answer of the last step; the one before it has none.
            await rows.NextResultAsync();
            while (await rows.ReadAsync())
                if (rows.GetBoolean(1)) due.Add(rows.GetGuid(0));
        }

        foreach (var id in due) await AddReviewAsync(connection, transaction, id, urgent);
    }

    // The matters in one order, each locked before its filings, so that two last filings do not each think the other is still to come. Where no person has said what a
    // filing is designated, its pages say it from now on.
    private static readonly string[] Settling =
    [
        "select m.id from matter m where m.purged_at is null and m.id in (select f.matter from filing f where f.read_key = $1) order by m.id for no key update of m",
        "update filing set settled = true, designation = case when said then designation else (select s.designation from stamp s where s.read_key = $1) end where read_key = $1 and not settled",
        """
        select m.id, not exists (select 1 from filing f where f.matter = m.id and not f.settled), pg_notify('matter', m.id::text)::text
        from matter m where m.purged_at is null and m.id in (select f.matter from filing f where f.read_key = $1) order by m.id
        """,
    ];

    /// <summary>Adds the review of a matter whose filings are all settled; does nothing where some are not.</summary>
    internal static async Task DueAsync(NpgsqlConnection connection, NpgsqlTransaction transaction, Guid matter, bool urgent)
    {
        await connection.ExecuteAsync("select pg_notify('matter', @matter::text)", new { matter }, transaction);
        if (!await connection.ExecuteScalarAsync<bool>("select exists (select 1 from filing where matter = @matter and not settled)", new { matter }, transaction)) await AddReviewAsync(connection, transaction, matter, urgent);
    }

    private static async Task AddReviewAsync(NpgsqlConnection connection, NpgsqlTransaction transaction, Guid matter, bool urgent)
    {
        var filings = await MatterCopy.FilingsAsync(connection, matter, MatterView.Everything, transaction);
        if (filings.Count == 0) return;
        var revision = await connection.ExecuteScalarAsync<long>("select revision from matter where id = @matter", new { matter }, transaction);
        var key = StageCache.Key([matter.ToString(), Reviewer, .. filings.Select(f => $"{f.Name}\n{f.Hash}\n{f.Sealed}\n{f.Designation}")]);
        // The same filings as once before: that review is shown again.
        if (await connection.ExecuteScalarAsync<bool>("select exists (select 1 from stage_output where key = @key)", new { key }, transaction)) await ShowAsync(connection, transaction, matter, key, revision);
        else await JobBook.AddAsync(connection, transaction, key, StageName, JsonSerializer.Serialize(new Input(matter, revision, Reviewer)), matter, urgent);
    }
}
