using System.Security.Cryptography;
using Dapper;
using Assiduous.Server.Data;
using Npgsql;

namespace Assiduous.Server.Jobs;

/// <summary>The jobs in the database: what is to be done, is being done, was done, and was set aside.</summary>
/// <remarks>
/// The database is the truth and the broker only carries ids, so that a message lost or carried twice changes nothing: a job that is done
/// is not done again, and the sweep hands out anew what nobody works on.
/// </remarks>
public sealed class JobBook(ServerDatabase database)
{
    /// <summary>How many workers may stop over a job before it is set aside.</summary>
    public const int Strikes = 3;

    /// <summary>How long a job may go without a sign of life from its worker.</summary>
    public static readonly TimeSpan Silence = TimeSpan.FromSeconds(30);

    private const string Take = "update job set state = 'running', attempts = attempts + 1, worker = @worker, heartbeat = now(), started_at = coalesce(started_at, now())";

    private const string Fields = "id, key, stage, input::text as input, matter, urgent, state, attempts, trouble";

    /// <summary>Adds a job and the message that starts it, within the caller's transaction. One key has one job: the same again only makes it urgent.</summary>
    /// <returns>The job's id.</returns>
    public static async Task<Guid> AddAsync(NpgsqlConnection connection, NpgsqlTransaction transaction, string key, string stage, string input, Guid? matter, bool urgent)
    {
        var made = await connection.QuerySingleOrDefaultAsync<Guid?>(
            "insert into job (id, key, stage, input, matter, urgent) values (@id, @key, @stage, @input::jsonb, @matter, @urgent) on conflict (key) do nothing returning id",
            new { id = Guid.NewGuid(), key, stage, input, matter, urgent }, transaction);
        if (made is { } id)
        {
            await PostAsync(connection, transaction, id, urgent, TimeSpan.Zero);
            return id;
        }

        // What was cancelled is wanted after all; what still waits may be wanted sooner.
        var (known, state) = await connection.QuerySingleAsync<(Guid, string)>("select id, state from job where key = @key for update", new { key }, transaction);
        await connection.ExecuteAsync(
            "update job set urgent = urgent or @urgent, input = case when state = 'cancelled' then @input::jsonb else input end, attempts = case when state = 'cancelled' then 0 else attempts end, queued_at = case when state = 'cancelled' then now() else queued_at end, state = case when state = 'cancelled' then 'waiting' else state end where id = @known",
            new { known, urgent, input }, transaction);
        if (state is "cancelled" || (state is "waiting" && urgent)) await PostAsync(connection, transaction, known, urgent, TimeSpan.Zero);
        return known;
    }

    /// <summary>A job; null where there is none.</summary>
    public async Task<Job?> FindAsync(Guid id, CancellationToken stop)
    {
        await using var connection = await database.ConnectAsync(stop);
        return await connection.QuerySingleOrDefaultAsync<Job>($"select {Fields} from job where id = @id", new { id });
    }

    /// <summary>
    /// Takes a job for a worker. Null where there is nothing to do: it is done, cancelled or set aside, or another worker has it. A job over
    /// which <see cref="Strikes"/> workers stopped is set aside here.
    /// </summary>
    /// <param name="id">The job.</param>
    /// <param name="worker">Who takes it.</param>
    /// <param name="again">Whether the broker says that it handed the job out before: then whoever had it is gone.</param>
    /// <param name="stop">Stops the wait.</param>
    public async Task<Job?> TakeAsync(Guid id, string worker, bool again, CancellationToken stop)
    {
        // Nearly every job simply waits for its first worker: one statement, which does not wait for the disk. Where a power cut takes it back the job is handed out anew.
        await using (var connection = await database.ConnectAsync(stop))
            if (await connection.QuerySingleOrDefaultAsync<Job>($"{Take} where id = @id and state = 'waiting' and attempts < @Strikes and (select set_config('synchronous_commit', 'off', true)) = 'off' returning {Fields}", new { id, worker, Strikes }) is { } taken) return taken;
        return await LookAndTakeAsync(id, worker, again, stop);
    }

    private Task<Job?> LookAndTakeAsync(Guid id, string worker, bool again, CancellationToken stop) => database.TransactAsync(
        async (connection, transaction) =>
        {
            var job = await connection.QuerySingleOrDefaultAsync<Job>($"select {Fields} from job where id = @id for update", new { id }, transaction);
            if (job is null || job.State is not ("waiting" or "running")) return null;
            if (string.Equals(job.State, "running", StringComparison.Ordinal) && !again && !await SilentAsync(connection, transaction, id))
            {
                await PostAsync(connection, transaction, id, job.Urgent, Silence);
                return null;
            }

            if (job.Attempts >= Strikes)
            {
                var why = job.Trouble ?? $"{Strikes} workers stopped while they did this, without a word: the filing may be made to bring readers down. Look at it by hand.";
                await connection.ExecuteAsync("update job set state = 'dead', trouble = @why, ended_at = now() where id = @id", new { id, why }, transaction);
                await SettleAsync(connection, transaction, job);
                return null;
            }

            return await connection.QuerySingleAsync<Job>(
                $"{Take} where id = @id returning {Fields}",
                new { id, worker }, transaction);
        },
        stop);

    /// <summary>A sign of life from a worker.</summary>
    /// <returns>False where the job was cancelled or given to another: the worker must stop.</returns>
    public async Task<bool> BeatAsync(Job job, CancellationToken stop)
    {
        await using var connection = await database.ConnectAsync(stop);
        return await connection.ExecuteAsync("update job set heartbeat = now() where id = @Id and attempts = @Attempts and state = 'running'", job) == 1;
    }

    /// <summary>Enters a job's output and what follows from it, all in one.</summary>
    /// <returns>False where the job had been given to another meanwhile; then nothing was entered.</returns>
    public Task<bool> FinishAsync(Job job, ReadOnlyMemory<byte> output, Func<NpgsqlConnection, NpgsqlTransaction, Task> then, CancellationToken stop) => database.TransactAsync(
        async (connection, transaction) =>
        {
            if (!await EnterAsync(connection, transaction, job, output)) return false;
            await then(connection, transaction);
            await SettleAsync(connection, transaction, job);
            return true;
        },
        stop);

    // Job, content and output in one statement, because every filing of a million takes this way; what is larger than a piece follows.
    private static async Task<bool> EnterAsync(NpgsqlConnection connection, NpgsqlTransaction transaction, Job job, ReadOnlyMemory<byte> output)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(output.Span));
        await using var command = new NpgsqlCommand(
            """
            with mine as (update job set state = 'done', trouble = null, ended_at = now() where id = $1 and attempts = $2 and state = 'running' returning key),
                content as (insert into blob (hash, size) select $3, $4 from mine on conflict do nothing returning hash),
                piece as (insert into blob_piece (hash, n, bytes) select hash, 0, $5 from content),
                kept as (insert into stage_output (key, hash) select key, $3 from mine on conflict (key) do nothing)
            select exists (select 1 from mine), exists (select 1 from content)
            """, connection, transaction)
        {
            Parameters =
            {
                new NpgsqlParameter<Guid> { TypedValue = job.Id }, new NpgsqlParameter<int> { TypedValue = job.Attempts }, new NpgsqlParameter<string> { TypedValue = hash }, new NpgsqlParameter<long> { TypedValue = output.Length },
                new NpgsqlParameter<ReadOnlyMemory<byte>> { TypedValue = output[..Math.Min(output.Length, BlobStore.Piece)] },
            },
        };
        bool mine, added;
        await using (var row = await command.ExecuteReaderAsync())
        {
            await row.ReadAsync();
            (mine, added) = (row.GetBoolean(0), row.GetBoolean(1));
        }

        if (added) await BlobStore.AddRestAsync(connection, transaction, hash, output);
        return mine;
    }

    /// <summary>Enters a failure: passing trouble is tried again later and later, any other is set aside at once.</summary>
    /// <returns>False where the job had been given to another meanwhile.</returns>
    public Task<bool> FailAsync(Job job, string trouble, bool passing, CancellationToken stop) => database.TransactAsync(
        async (connection, transaction) =>
        {
            var again = passing && job.Attempts < Strikes;
            var mine = await connection.ExecuteAsync(
                "update job set state = case when @again then 'waiting' else 'dead' end, trouble = @trouble, ended_at = case when @again then null else now() end where id = @Id and attempts = @Attempts and state = 'running'",
                new { again, trouble, job.Id, job.Attempts }, transaction);
            if (mine == 1 && again) await PostAsync(connection, transaction, job.Id, job.Urgent, TimeSpan.FromSeconds(2 * Math.Pow(5, job.Attempts - 1)));
            if (mine == 1 && !again) await SettleAsync(connection, transaction, job);
            return mine == 1;
        },
        stop);

    /// <summary>Gives a job back as if it had never been taken: the worker was asked to stop, or cannot do it.</summary>
    /// <param name="job">The job.</param>
    /// <param name="delay">When it is to be handed out again.</param>
    /// <param name="stop">Stops the wait.</param>
    /// <returns>False where the job had been given to another meanwhile.</returns>
    public Task<bool> ReleaseAsync(Job job, TimeSpan delay, CancellationToken stop) => database.TransactAsync(
        async (connection, transaction) =>
        {
            var mine = await connection.ExecuteAsync("update job set state = 'waiting', attempts = attempts - 1 where id = @Id and attempts = @Attempts and state = 'running'", job, transaction);
            if (mine == 1) await PostAsync(connection, transaction, job.Id, job.Urgent, delay);
            return mine == 1;
        },
        stop);

    /// <summary>Cancels what is not yet done; a worker that has it stops at its next sign of life.</summary>
    public async Task<bool> CancelAsync(Guid id, CancellationToken stop)
    {
        await using var connection = await database.ConnectAsync(stop);
        return await connection.ExecuteAsync("update job set state = 'cancelled', ended_at = now() where id = @id and state in ('waiting', 'running')", new { id }) == 1;
    }

    /// <summary>What was set aside, the latest first.</summary>
    public async Task<IReadOnlyList<Job>> DeadAsync(CancellationToken stop)
    {
        await using var connection = await database.ConnectAsync(stop);
        return [.. await connection.QueryAsync<Job>($"select {Fields} from job where state = 'dead' order by ended_at desc, id")];
    }

    /// <summary>Tries a job again that was set aside.</summary>
    public Task<bool> ReplayAsync(Guid id, CancellationToken stop) => database.TransactAsync(
        async (connection, transaction) =>
        {
            if (await connection.ExecuteAsync("update job set state = 'waiting', attempts = 0, ended_at = null, queued_at = now() where id = @id and state = 'dead'", new { id }, transaction) != 1) return false;
            await PostAsync(connection, transaction, id, urgent: true, TimeSpan.Zero);
            return true;
        },
        stop);

    /// <summary>Notes a message that the broker gave up.</summary>
    public async Task NoteUndeliveredAsync(Undelivered message, CancellationToken stop)
    {
        await using var connection = await database.ConnectAsync(stop);
        await connection.ExecuteAsync("insert into undelivered (queue, reason, body, job) values (@Queue, @Reason, @Body, @Job)", message);
    }

    /// <summary>What the broker gave up, the latest first.</summary>
    public async Task<IReadOnlyList<Undelivered>> UndeliveredAsync(CancellationToken stop)
    {
        await using var connection = await database.ConnectAsync(stop);
        return [.. await connection.QueryAsync<Undelivered>("select id, queue, reason, body, job, came_at as CameAt from undelivered order by id desc")];
    }

    /// <summary>Takes a message that the broker gave up off the list; one of a job that is not done is sent once more.</summary>
    /// <returns>Whether there was such a message.</returns>
    public Task<bool> ResendAsync(long id, CancellationToken stop) => database.TransactAsync(
        async (connection, transaction) =>
        {
            if ((await connection.QueryAsync<Guid?>("delete from undelivered where id = @id returning job", new { id }, transaction)).AsList() is not [var job]) return false;
            if (job is { } known && await connection.ExecuteScalarAsync<bool>("select exists (select 1 from job where id = @known and state in ('waiting', 'running'))", new { known }, transaction))
                await PostAsync(connection, transaction, known, urgent: true, TimeSpan.Zero);
            return true;
        },
        stop);

    /// <summary>Hands out anew a job that waits while nothing of it is in the outbox: whoever holds its message is busy with another, or the database forgot that it was taken.</summary>
    /// <returns>Whether it waited.</returns>
    public Task<bool> HandOutAsync(Guid id, CancellationToken stop) => database.TransactAsync(
        async (connection, transaction) =>
        {
            if (await connection.QuerySingleOrDefaultAsync<bool?>("select urgent from job where id = @id and state = 'waiting' and not exists (select 1 from outbox o where o.job = @id) for update", new { id }, transaction) is not { } urgent) return false;
            await PostAsync(connection, transaction, id, urgent, TimeSpan.Zero);
            return true;
        },
        stop);

    /// <summary>Hands out anew what no message stands for any more: its worker fell silent, or the broker lost the message.</summary>
    /// <returns>How many.</returns>
    public async Task<int> SweepAsync(TimeSpan patience, CancellationToken stop)
    {
        await using var connection = await database.ConnectAsync(stop);
        return await connection.ExecuteAsync(
            """
            insert into outbox (job, urgent)
            select j.id, j.urgent from job j
            where not exists (select 1 from outbox o where o.job = j.id)
              and ((j.state = 'running' and j.heartbeat < now() - @Silence) or (j.state = 'waiting' and greatest(j.queued_at, coalesce(j.heartbeat, j.queued_at)) < now() - @patience))
            """,
            new { Silence, patience });
    }

    internal static Task PostAsync(NpgsqlConnection connection, NpgsqlTransaction transaction, Guid job, bool urgent, TimeSpan delay) =>
        connection.ExecuteAsync("insert into outbox (job, urgent, due_at) values (@job, @urgent, now() + @delay); select pg_notify('outbox', '')", new { job, urgent, delay }, transaction);

    // A filing is settled where its text is there and where it never will be: the review goes on without it and says so.
    private static Task SettleAsync(NpgsqlConnection connection, NpgsqlTransaction transaction, Job job) =>
        string.Equals(job.Stage, ReadStage.StageName, StringComparison.Ordinal) ? ReviewStage.SettleAsync(connection, transaction, job.Key, job.Urgent) : Task.CompletedTask;

    private static Task<bool> SilentAsync(NpgsqlConnection connection, NpgsqlTransaction transaction, Guid id) =>
        connection.ExecuteScalarAsync<bool>("select heartbeat < now() - @Silence from job where id = @id", new { id, Silence }, transaction);
}
