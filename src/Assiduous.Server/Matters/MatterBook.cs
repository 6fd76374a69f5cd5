using Assiduous.Matters;
using Assiduous.Server.Data;
using Assiduous.Server.Jobs;
using Dapper;
using Npgsql;

namespace Assiduous.Server.Matters;

/// <summary>The matters of the server and their filings.</summary>
public sealed class MatterBook(ServerDatabase database, BlobStore blobs)
{
    /// <summary>Most filings of one matter.</summary>
    public const int MostFilings = 100_000;

    /// <summary>Most jobs that may wait in all before bulk is refused.</summary>
    public const int MostWaiting = 200_000;

    /// <summary>Opens a matter; its maker is its owner.</summary>
    public Task<Guid> OpenAsync(string name, Guid owner, CancellationToken stop) => database.TransactAsync(
        async (connection, transaction) =>
        {
            var id = Guid.NewGuid();
            await connection.ExecuteAsync(
                "insert into matter (id, name) values (@id, @name); insert into matter_role (matter, account, role) values (@id, @owner, 'owner')", new { id, name, owner }, transaction);
            return id;
        },
        stop);

    /// <summary>Adds a filing, or puts a new version in its place, and has it read.</summary>
    /// <param name="matter">The matter.</param>
    /// <param name="name">Its name; one name, no path.</param>
    /// <param name="path">Where its bytes lie on this machine.</param>
    /// <param name="set">The set to which it belongs; empty for none.</param>
    /// <param name="isSealed">Whether it is sealed.</param>
    /// <param name="designation">What a protective order calls it; null where nothing.</param>
    /// <param name="urgent">Whether somebody waits for it.</param>
    /// <param name="stop">Stops the work.</param>
    /// <exception cref="InvalidDataException">The name cannot stand, or the matter is full; the message says what to do.</exception>
    public async Task AddAsync(Guid matter, string name, string path, string set, bool isSealed, string? designation, bool urgent, CancellationToken stop)
    {
        FilingName.Checked(name);
        var (hash, size) = await blobs.PutFileAsync(path, stop);
        await database.TransactAsync(
            async (connection, transaction) =>
            {
                // The job before the matter, as whoever ends a job locks them.
                var key = string.Equals(name, MatterCopy.Settings, StringComparison.Ordinal) ? null : FilingReading.Key(hash, name);
                if (key is not null) await JobBook.AddAsync(connection, transaction, key, ReadStage.StageName, ReadStage.InputOf(hash, name), null, urgent);
                var revision = await connection.QuerySingleOrDefaultAsync<long?>("update matter set revision = revision + 1 where id = @matter and purged_at is null returning revision", new { matter }, transaction)
                    ?? throw new InvalidDataException("The matter is gone; it was purged.");
                // The revision counts every filing that was ever added, so that they are counted one by one only near the bound.
                if (revision > MostFilings && await connection.ExecuteScalarAsync<long>("select count(*) from filing where matter = @matter", new { matter }, transaction) >= MostFilings)
                    throw new InvalidDataException($"The matter holds {MostFilings} filings, as many as one may. Open another matter for the rest.");
                await connection.ExecuteAsync(
                    """
                    insert into filing (matter, name, hash, size, filing_set, sealed, designation, said, read_key, settled)
                    values (@matter, @name, @hash, @size, @set, @isSealed, coalesce(@designation, (select s.designation from stamp s where s.read_key = @key)), @designation is not null, @key,
                        @key is null or exists (select 1 from job where job.key = @key and state in ('done', 'dead')))
                    on conflict (matter, name) do update set hash = excluded.hash, size = excluded.size, filing_set = excluded.filing_set, sealed = filing.sealed or excluded.sealed,
                        designation = case when filing.said and not excluded.said then filing.designation else coalesce(excluded.designation, filing.designation) end,
                        said = filing.said or excluded.said, read_key = excluded.read_key, settled = excluded.settled
                    """,
                    new { matter, name, hash, size, set, isSealed, designation, key }, transaction);
                await ReviewStage.DueAsync(connection, transaction, matter, urgent);
                return 0;
            },
            stop);
    }

    /// <summary>Says what a protective order calls a filing, or that it calls it nothing. From then on its pages say nothing of it any more.</summary>
    /// <param name="matter">The matter.</param>
    /// <param name="name">The filing.</param>
    /// <param name="designation">What it is called; null lifts what it was called.</param>
    /// <param name="mayLower">Whether whoever says so may change or lift a designation that stands.</param>
    /// <param name="stop">Stops the work.</param>
    /// <returns>What it was called before; null where nothing.</returns>
    /// <exception cref="InvalidDataException">There is no such filing, or one may not; the message says what to do.</exception>
    public Task<string?> DesignateAsync(Guid matter, string name, string? designation, bool mayLower, CancellationToken stop) => database.TransactAsync(
        async (connection, transaction) =>
        {
            await connection.ExecuteAsync("update matter set revision = revision + 1 where id = @matter and purged_at is null", new { matter }, transaction);
            var found = (await connection.QueryAsync<string?>("select designation from filing where matter = @matter and name = @name for update", new { matter, name }, transaction)).AsList();
            if (found is not [var before]) throw new InvalidDataException($"The matter holds no filing of the name {name}. Copy the name from the list.");
            if (before is not null && !mayLower && !string.Equals(before, designation, StringComparison.OrdinalIgnoreCase))
                throw new InvalidDataException($"{name} is designated {before}. Only an owner of the matter changes or lifts that.");
            await connection.ExecuteAsync("update filing set designation = @designation, said = true where matter = @matter and name = @name", new { matter, name, designation }, transaction);
            await ReviewStage.DueAsync(connection, transaction, matter, urgent: true);
            return before;
        },
        stop);

    /// <summary>Takes a filing out of a matter: its bytes, its text and every review that may quote it, so far as no other filing has the same. What is at work on it stops.</summary>
    /// <param name="matter">The matter.</param>
    /// <param name="name">The filing.</param>
    /// <param name="stop">Stops the work.</param>
    /// <returns>The hash of its content.</returns>
    /// <exception cref="InvalidDataException">There is no such filing.</exception>
    public Task<string> RemoveAsync(Guid matter, string name, CancellationToken stop) => database.TransactAsync(
        async (connection, transaction) =>
        {
            var found = (await connection.QueryAsync<(string Hash, string? Key)>("select hash, read_key from filing where matter = @matter and name = @name", new { matter, name }, transaction)).AsList();
            if (found is not [var (hash, key)]) throw new InvalidDataException($"The matter holds no filing of the name {name}. Copy the name from the list.");
            // The job before the matter, as whoever ends a job locks them; a worker whose job is gone stops at its next sign of life.
            var alone = key is not null && !await connection.ExecuteScalarAsync<bool>("select exists (select 1 from filing where read_key = @key and (matter, name) <> (@matter, @name))", new { key, matter, name }, transaction);
            var keys = alone ? new[] { key! } : [];
            await connection.ExecuteAsync("delete from job where key = any(@keys) or (matter = @matter and stage = @StageName and state <> 'done')", new { keys, matter, ReviewStage.StageName }, transaction);
            await connection.ExecuteAsync("update matter set revision = revision + 1 where id = @matter; delete from filing where matter = @matter and name = @name; delete from matter_review where matter = @matter; delete from stamp where read_key = any(@keys)", new { matter, name, keys }, transaction);
            var gone = await connection.QueryAsync<string>(
                "delete from stage_output where key = any(@keys) or key in (select key from job where matter = @matter and stage = @StageName) returning hash", new { keys, matter, ReviewStage.StageName }, transaction);
            await connection.ExecuteAsync("delete from job where matter = @matter and stage = @StageName", new { matter, ReviewStage.StageName }, transaction);
            await SweepAsync(connection, transaction, [hash, .. gone]);
            await ForgetWordsAsync(connection, transaction, matter);
            await ReviewStage.DueAsync(connection, transaction, matter, urgent: true);
            return hash;
        },
        stop);

    // Of these contents those that nothing refers to any more. Never of all: another's upload may lie between its bytes and its filing.
    private static Task<int> SweepAsync(NpgsqlConnection connection, NpgsqlTransaction transaction, string[] hashes) => connection.ExecuteAsync(
        "delete from blob b where b.hash = any(@hashes) and not exists (select 1 from filing f where f.hash = b.hash) and not exists (select 1 from stage_output o where o.hash = b.hash)", new { hashes }, transaction);

    /// <summary>Takes the words of a matter out of the search index, which the next review makes anew.</summary>
    internal static async Task ForgetWordsAsync(NpgsqlConnection connection, NpgsqlTransaction transaction, Guid matter)
    {
        // The stores of matters lay their tables when the first is opened.
        if (!await connection.ExecuteScalarAsync<bool>("select to_regclass('public.unit') is not null", transaction: transaction)) return;
        await connection.ExecuteAsync("delete from public.unit where matter = @name; delete from public.document where matter = @name; delete from public.search_state where matter = @name", new { name = matter.ToString() }, transaction);
    }

    /// <summary>The filings that a view holds.</summary>
    public async Task<IReadOnlyList<ServerFiling>> FilingsAsync(Guid matter, MatterView view, CancellationToken stop)
    {
        await using var connection = await database.ConnectAsync(stop);
        return await MatterCopy.FilingsAsync(connection, matter, view);
    }

    /// <summary>Whether a view holds every filing of a matter.</summary>
    public async Task<bool> IsWholeAsync(Guid matter, MatterView view, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(view);
        if (view == MatterView.Everything) return true;
        if (view.FilingSet is not null) return false;
        await using var connection = await database.ConnectAsync(stop);
        return !await connection.ExecuteScalarAsync<bool>($"select exists (select 1 from filing where matter = @matter and not {MatterView.Holds})", new { matter, view.Sealed, view.FilingSet, view.Cleared });
    }

    /// <summary>How many filings of a view are read or set aside, and how many there are.</summary>
    public async Task<(long Done, long Total)> ProgressAsync(Guid matter, MatterView view, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(view);
        await using var connection = await database.ConnectAsync(stop);
        return await connection.QuerySingleAsync<(long, long)>(
            $"select count(*) filter (where settled), count(*) from filing where matter = @matter and read_key is not null and {MatterView.Holds}",
            new { matter, view.Sealed, view.FilingSet, view.Cleared });
    }

    /// <summary>
    /// Has read anew what another version of the reader read: keys of texts are made of the reader, so that after an update no text of an
    /// older one is taken for its own. Does nothing where the reader is the same.
    /// </summary>
    /// <returns>How many filings are to be read anew.</returns>
    public async Task<int> CatchUpAsync(CancellationToken stop)
    {
        await using (var connection = await database.ConnectAsync(stop))
            if (string.Equals(await connection.ExecuteScalarAsync<string?>("select reader from installation"), FilingReading.Reader, StringComparison.Ordinal)) return 0;
        return await database.TransactAsync(
            async (connection, transaction) =>
            {
                await connection.ExecuteAsync("update installation set reader = @Reader; update filing set settled = true where read_key is null and name = @Settings", new { FilingReading.Reader, MatterCopy.Settings }, transaction);
                var filings = (await connection.QueryAsync<(Guid Matter, string Name, string Hash)>("select matter, name, hash from filing where name <> @Settings", new { MatterCopy.Settings }, transaction)).AsList();
                var keys = filings.Select(f => (f.Name, f.Hash, f.Matter, Key: FilingReading.Key(f.Hash, f.Name))).ToList();
                await connection.ExecuteAsync(
                    """
                    update filing f set read_key = n.key, settled = exists (select 1 from job j where j.key = n.key and j.state in ('done', 'dead'))
                    from unnest(@matters, @names, @keys) as n (matter, name, key) where f.matter = n.matter and f.name = n.name and f.read_key is distinct from n.key
                    """,
                    new { matters = keys.Select(k => k.Matter).ToArray(), names = keys.Select(k => k.Name).ToArray(), keys = keys.Select(k => k.Key).ToArray() }, transaction);
                var known = (await connection.QueryAsync<string>("select key from job where stage = @StageName", new { ReadStage.StageName }, transaction)).ToHashSet(StringComparer.Ordinal);
                var wanting = keys.Where(k => known.Add(k.Key)).ToList();
                foreach (var k in wanting) await JobBook.AddAsync(connection, transaction, k.Key, ReadStage.StageName, ReadStage.InputOf(k.Hash, k.Name), null, urgent: false);
                return wanting.Count;
            },
            stop);
    }

    /// <summary>The bytes of the latest review of the whole matter; null where none is made yet.</summary>
    public async Task<byte[]?> ReviewAsync(Guid matter, CancellationToken stop)
    {
        await using var connection = await database.ConnectAsync(stop);
        var hash = await connection.ExecuteScalarAsync<string?>("select o.hash from matter_review r join stage_output o on o.key = r.key where r.matter = @matter", new { matter });
        return hash is null ? null : await blobs.GetAsync(hash, stop);
    }

    /// <summary>
    /// Takes a matter away for good: its filings, its review, its jobs, and every content and text that no other matter holds.
    /// </summary>
    /// <returns>How many filings went, and the hashes of the contents that are gone with them.</returns>
    public Task<(int Filings, IReadOnlyList<string> Gone)> PurgeAsync(Guid matter, CancellationToken stop) => database.TransactAsync(
        async (connection, transaction) =>
        {
            var filings = await MatterCopy.FilingsAsync(connection, matter, MatterView.Everything, transaction);
            await connection.ExecuteAsync("update matter set purged_at = now(), name = 'purged' where id = @matter and purged_at is null", new { matter }, transaction);
            foreach (var table in (string[])["filing", "matter_review", "matter_role", "wall"])
                await connection.ExecuteAsync($"delete from {table} where matter = @matter", new { matter }, transaction);
            var outputs = (await connection.QueryAsync<string>("delete from stage_output where key in (select key from job where matter = @matter) returning hash", new { matter }, transaction)).AsList();
            await connection.ExecuteAsync("delete from job where matter = @matter", new { matter }, transaction);
            var alone = (await connection.QueryAsync<string>(
                "select distinct h from unnest(@hashes) h where not exists (select 1 from filing f where f.hash = h)", new { hashes = filings.Select(f => f.Hash).ToArray() }, transaction)).AsList();
            var keys = filings.Where(f => alone.Contains(f.Hash, StringComparer.Ordinal)).Select(f => FilingReading.Key(f.Hash, f.Name)).ToArray();
            outputs.AddRange(await connection.QueryAsync<string>("delete from stage_output where key = any(@keys) returning hash", new { keys }, transaction));
            await connection.ExecuteAsync("delete from stamp where read_key = any(@keys); delete from job where key = any(@keys)", new { keys }, transaction);
            await SweepAsync(connection, transaction, [.. alone, .. outputs]);
            await ForgetWordsAsync(connection, transaction, matter);
            return (filings.Count, (IReadOnlyList<string>)alone);
        },
        stop);
}
