using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Assiduous.Matters;
using Assiduous.Server.Data;
using Assiduous.Server.Jobs;
using Assiduous.Server.Matters;
using Npgsql;

namespace Assiduous.Server.Tests;

/// <summary>What comes in broken, twice, too often, too large, or from another version.</summary>
public sealed class BadInputTests(Services services)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Half_of_an_upload_leaves_nothing()
    {
        await using var trial = await Trial.StartAsync(services, work: false);
        var matter = await trial.Matters.OpenAsync("Marrow v. Quill", await trial.PersonAsync("Olga Owner"), Stop);
        using var olga = await trial.SignInAsync("Olga Owner");
        using (var socket = new TcpClient())
        {
            await socket.ConnectAsync(trial.Address.Host, trial.Address.Port, Stop);
            var page = await olga.GetAsync($"/m/{matter}/filings", Stop);
            var body = "--edge\r\nContent-Disposition: form-data; name=\"files\"; filename=\"1 Half.pdf\"\r\n\r\n" + new string('x', 100_000);
            await socket.GetStream().WriteAsync(Encoding.ASCII.GetBytes($"POST /m/{matter}/filings HTTP/1.1\r\nHost: {trial.Address.Authority}\r\nContent-Type: multipart/form-data; boundary=edge\r\nContent-Length: 900000\r\n\r\n{body}"), Stop);
            Assert.True(page.IsSuccessStatusCode);
        }

        await Task.Delay(300, Stop);
        Assert.Empty(await trial.Matters.FilingsAsync(matter, MatterView.Everything, Stop));
        Assert.Equal(0L, await ScalarAsync<long>(trial.Database, "select (select count(*) from blob) + (select count(*) from job)"));
    }

    [Fact]
    public async Task A_worker_of_another_version_leaves_the_job_to_those_that_know_it_and_it_is_no_strike()
    {
        await using var database = await ServerDatabase.OpenAsync(await services.FreshAsync(), Stop);
        var book = new JobBook(database);
        var id = await database.TransactAsync((c, t) => JobBook.AddAsync(c, t, "key", ReadStage.StageName, """{"Hash":"00","Ending":".pdf","Reader":"another version"}""", null, urgent: true), Stop);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        var said = new TaskCompletionSource();
        var relay = new Relay(database, services.Broker.Address, _ => { }).RunAsync(stop.Token);
        var worker = new Worker(database, services.Broker.Address, "old", [new ReadStage(new(database))], m => { if (m.Contains("leaves it to others", StringComparison.Ordinal)) said.TrySetResult(); }).RunAsync(stop.Token);
        await said.Task.WaitAsync(TimeSpan.FromMinutes(1), Stop);
        await stop.CancelAsync();
        await Task.WhenAll(relay, worker);
        var job = (await book.FindAsync(id, Stop))!;
        Assert.Equal(("waiting", 0), (job.State, job.Attempts));
    }

    [Fact]
    public async Task After_an_update_of_the_reader_every_filing_is_read_anew()
    {
        await using var trial = await Trial.StartAsync(services);
        var matter = await trial.Matters.OpenAsync("Marrow v. Quill", await trial.PersonAsync("Olga Owner"), Stop);
        await trial.AddAsync(matter, "20 Statement.txt", Trial.Statement);
        await trial.UntilReviewedAsync(matter);
        Assert.Equal(0, await trial.Matters.CatchUpAsync(Stop));
        // As if an older version had read it.
        await SqlAsync(trial.Database, "update installation set reader = 'older'; update job set key = 'old-' || key; update stage_output set key = 'old-' || key; update filing set read_key = 'old-' || read_key; update matter_review set key = 'old-' || key");
        Assert.Equal(1, await trial.Matters.CatchUpAsync(Stop));
        while (await trial.Matters.ProgressAsync(matter, MatterView.Everything, Stop) is not (1, 1)) await Task.Delay(100, Stop);
    }

    [Fact]
    public async Task A_migration_that_is_interrupted_leaves_the_database_as_it_was_and_is_done_next_time()
    {
        var address = await services.FreshAsync();
        await using (var first = await ServerDatabase.OpenAsync(address, Stop)) { }
        // Back to the first step, with something in the way of the second.
        await using (var connection = new NpgsqlConnection(address))
        {
            await connection.OpenAsync(Stop);
            await new NpgsqlCommand("delete from server.server_schema where number > 1; drop table server.undelivered; alter table server.installation drop column form_key", connection).ExecuteNonQueryAsync(Stop);
        }

        await Assert.ThrowsAsync<PostgresException>(() => ServerDatabase.OpenAsync(address, Stop));
        await using (var connection = new NpgsqlConnection(address))
        {
            await connection.OpenAsync(Stop);
            Assert.Equal(0L, await new NpgsqlCommand("select count(*) from information_schema.columns where table_schema = 'server' and column_name = 'form_key'", connection).ExecuteScalarAsync(Stop));
            await new NpgsqlCommand("drop function server.note_stamp cascade; drop table server.stamp_news; alter table server.account drop column must_change; drop table server.passkey; drop table server.stamp; alter table server.filing drop column read_key, drop column settled, drop column said; alter table server.installation drop column reader; alter table server.matter_review drop column revision; alter table server.matter_role drop column cleared", connection).ExecuteNonQueryAsync(Stop);
        }

        await using var again = await ServerDatabase.OpenAsync(address, Stop);
        Assert.NotEmpty(again.Installation);
    }

    [Fact]
    public async Task A_database_that_a_newer_server_laid_is_refused_untouched_by_an_older_one()
    {
        var address = await services.FreshAsync();
        await using (var first = await ServerDatabase.OpenAsync(address, Stop))
            await SqlAsync(first, $"insert into server_schema (number) values ({ServerDatabase.Newest + 1})");
        Assert.Contains("newer Assiduous", (await Assert.ThrowsAsync<InvalidOperationException>(() => ServerDatabase.OpenAsync(address, Stop))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_matter_takes_a_hundred_thousand_filings_and_refuses_more_with_the_remedy()
    {
        await using var trial = await Trial.StartAsync(services, work: false);
        var matter = await trial.Matters.OpenAsync("Marrow v. Quill", await trial.PersonAsync("Olga Owner"), Stop);
        await trial.AddAsync(matter, "0 First.txt", "A letter.");
        await SqlAsync(trial.Database, $"insert into filing (matter, name, hash, size, read_key, settled) select '{matter}', 'f' || n, (select hash from blob limit 1), 9, 'k' || n, true from generate_series(1, {MatterBook.MostFilings - 1}) n; update matter set revision = {MatterBook.MostFilings + 5}");
        var refused = await Assert.ThrowsAsync<InvalidDataException>(() => trial.AddAsync(matter, "One more.txt", "Another letter."));
        Assert.Contains("Open another matter", refused.Message, StringComparison.Ordinal);
        using var olga = await trial.SignInAsync("Olga Owner");
        var page = await olga.GetStringAsync($"/m/{matter}/filings", Stop);
        Assert.Contains("99999 of 100000 filings are read", page, StringComparison.Ordinal);
        Assert.InRange(page.Length, 1_000, 2_000_000);
    }

    [Fact]
    public async Task An_archive_becomes_filings_of_their_own_and_one_that_unfolds_without_end_is_refused()
    {
        await using var trial = await Trial.StartAsync(services, work: false);
        var matter = await trial.Matters.OpenAsync("Marrow v. Quill", await trial.PersonAsync("Olga Owner"), Stop);
        var intake = new Intake(trial.Matters);
        await using (var good = Zip(("exhibits/118-1 Letter.txt", "One."), ("other/118-1 Letter.txt", "Two."), ("../../118-2 Note.txt", "Three.")))
            Assert.Equal(["118-2 Note.txt", "118-1 Letter.txt", "other 118-1 Letter.txt"], await intake.TakeAsync(matter, "Exhibits.zip", good, IntakeMarks.None, Stop));
        await using var bomb = Zip(("zeros.txt", new string('0', 80 << 20)));
        Assert.Contains("unfolds", (await Assert.ThrowsAsync<InvalidDataException>(() => intake.TakeAsync(matter, "Bomb.zip", bomb, IntakeMarks.None, Stop))).Message, StringComparison.Ordinal);
        Assert.Equal(3, (await trial.Matters.FilingsAsync(matter, MatterView.Everything, Stop)).Count);
    }

    [Fact]
    public async Task Of_two_reviews_that_are_made_at_once_the_later_state_of_the_matter_stays()
    {
        await using var trial = await Trial.StartAsync(services, work: false);
        var matter = await trial.Matters.OpenAsync("Marrow v. Quill", await trial.PersonAsync("Olga Owner"), Stop);
        var book = new JobBook(trial.Database);
        var jobs = new List<Job>();
        foreach (var revision in (int[])[1, 2])
        {
            var id = await trial.Database.TransactAsync((c, t) => JobBook.AddAsync(c, t, $"state {revision}", ReviewStage.StageName, $$"""{"Matter":"{{matter}}","Revision":{{revision}}}""", matter, urgent: false), Stop);
            jobs.Add((await book.TakeAsync(id, $"worker {revision}", again: false, Stop))!);
        }

        foreach (var job in Enumerable.Reverse(jobs)) Assert.True(await book.FinishAsync(job, Encoding.UTF8.GetBytes(job.Key), (c, t) => ReviewStage.ShowAsync(c, t, matter, job.Key, job.Key[^1] - '0'), Stop));
        Assert.Equal("state 2", Encoding.UTF8.GetString((await trial.Matters.ReviewAsync(matter, Stop))!));
    }

    [Fact]
    public async Task A_filing_taken_out_leaves_nothing_behind_and_the_same_again_is_read_anew()
    {
        await using var trial = await Trial.StartAsync(services);
        var matter = await trial.Matters.OpenAsync("Marrow v. Quill", await trial.PersonAsync("Olga Owner"), Stop);
        await trial.AddAsync(matter, "20 Statement.txt", Trial.Statement);
        await trial.UntilReviewedAsync(matter);
        const string Wrong = "A letter about xylophonequartz, filed in the wrong matter.";
        await trial.AddAsync(matter, "21 Wrong.txt", Wrong);
        while (!Encoding.UTF8.GetString(await trial.Matters.ReviewAsync(matter, Stop) ?? []).Contains("21 Wrong.txt", StringComparison.Ordinal)) await Task.Delay(100, Stop);
        using var olga = await trial.SignInAsync("Olga Owner");
        foreach (var (file, expected) in ((string, HttpStatusCode)[])[("None.txt", HttpStatusCode.BadRequest), ("21 Wrong.txt", HttpStatusCode.Redirect)])
            Assert.Equal(expected, (await Trial.SendAsync(olga, $"/m/{matter}/filings", $"/m/{matter}/filings/remove", [new("file", file), new("reason", "another client's")])).StatusCode);
        await trial.UntilReviewedAsync(matter);
        Assert.DoesNotContain("21 Wrong.txt", Encoding.UTF8.GetString((await trial.Matters.ReviewAsync(matter, Stop))!), StringComparison.Ordinal);
        Assert.Equal(0L, await ScalarAsync<long>(trial.Database, "select (select count(*) from blob b where not exists (select 1 from filing f where f.hash = b.hash) and not exists (select 1 from stage_output o where o.hash = b.hash)) + (select count(*) from blob_piece where encode(bytes, 'escape') like '%xylophonequartz%') + (select count(*) from public.unit where text like '%xylophonequartz%')"));
        while ((await olga.GetAsync($"/m/{matter}/record", Stop)).StatusCode != HttpStatusCode.OK) await Task.Delay(100, Stop);
        await trial.AddAsync(matter, "21 Wrong.txt", Wrong);
        while (!Encoding.UTF8.GetString(await trial.Matters.ReviewAsync(matter, Stop) ?? []).Contains("21 Wrong.txt", StringComparison.Ordinal)) await Task.Delay(100, Stop);
    }

    [Fact]
    public async Task The_last_filing_that_is_set_aside_lets_the_review_go_on_without_it()
    {
        await using var trial = await Trial.StartAsync(services, work: false);
        var matter = await trial.Matters.OpenAsync("Marrow v. Quill", await trial.PersonAsync("Olga Owner"), Stop);
        await trial.AddAsync(matter, "1 Letter.txt", "A letter.");
        var book = new JobBook(trial.Database);
        var id = await ScalarAsync<Guid>(trial.Database, "select id from job where stage = 'read'");
        await book.FailAsync((await book.TakeAsync(id, "w", again: false, Stop))!, "no such format", passing: false, Stop);
        Assert.Equal(1L, await ScalarAsync<long>(trial.Database, "select count(*) from job where stage = 'review' and state = 'waiting'"));
    }

    [Fact]
    public async Task Many_who_wait_for_one_matter_keep_nobody_from_another()
    {
        // As many connections as threads can wait: what is tried is that waiting for one matter takes neither from another.
        await using var trial = await Trial.StartAsync(services, with: o => o with { Database = new NpgsqlConnectionStringBuilder(o.Database) { MaxPoolSize = 45 }.ConnectionString });
        var owner = await trial.PersonAsync("Olga Owner");
        var (held, free) = (await trial.Matters.OpenAsync("Marrow v. Quill", owner, Stop), await trial.Matters.OpenAsync("Hollis v. Ingram", owner, Stop));
        foreach (var matter in (Guid[])[held, free]) await trial.AddAsync(matter, "20 Statement.txt", Trial.Statement);
        using var olga = await trial.SignInAsync("Olga Owner");
        foreach (var matter in (Guid[])[held, free]) await WholeTests.PageAsync(olga, $"/m/{matter}/statement");
        Task<HttpResponseMessage>[] waiting;
        await using (var connection = new NpgsqlConnection(trial.Options.Database))
        {
            await connection.OpenAsync(Stop);
            await using var transaction = await connection.BeginTransactionAsync(Stop);
            await using var command = new NpgsqlCommand($"select 1 from matter where id = '{held}' for update", connection, transaction);
            Assert.Equal(1, await command.ExecuteScalarAsync(Stop));
            waiting = [.. Enumerable.Range(0, 30).Select(_ => olga.GetAsync($"/m/{held}/claims", Stop))];
            // A pool that has no threads left makes two in a second: with 30 that wait it would take fourteen.
            Assert.Equal(HttpStatusCode.OK, (await olga.GetAsync($"/m/{free}/claims", Stop).WaitAsync(TimeSpan.FromSeconds(10), Stop)).StatusCode);
            Assert.DoesNotContain(waiting, w => w.IsCompleted);
        }

        foreach (var page in waiting) Assert.Equal(HttpStatusCode.OK, (await page).StatusCode);
    }

    private static MemoryStream Zip(params (string Name, string Words)[] files)
    {
        var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, words) in files)
            {
                using var entry = new StreamWriter(zip.CreateEntry(name).Open());
                entry.Write(words);
            }

        bytes.Position = 0;
        return bytes;
    }

    private static async Task<T> ScalarAsync<T>(ServerDatabase database, string sql)
    {
        await using var connection = await database.ConnectAsync(Stop);
        await using var command = new NpgsqlCommand(sql, connection);
        return (T)(await command.ExecuteScalarAsync(Stop))!;
    }

    private static async Task SqlAsync(ServerDatabase database, string sql)
    {
        await using var connection = await database.ConnectAsync(Stop);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(Stop);
    }
}
