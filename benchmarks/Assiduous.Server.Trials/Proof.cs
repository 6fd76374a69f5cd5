using System.Security.Cryptography;
using Assiduous.Server.Data;
using Assiduous.Server.Matters;
using Assiduous.Storage;
using Dapper;

namespace Assiduous.Server.Trials;

/// <summary>Whether everything that was confirmed is there, once, and whole. What it finds against it is a list of sentences; empty where all is well.</summary>
internal sealed class Proof(Fleet fleet)
{
    /// <summary>Has the database itself count how often each job ends, apart from the program that is tried.</summary>
    public async Task WatchAsync()
    {
        await using var connection = await fleet.Database.ConnectAsync(default);
        await connection.ExecuteAsync(
            """
            create table if not exists trial_ended (job uuid not null, at timestamptz not null default now());
            create or replace function trial_ends() returns trigger language plpgsql as $$ begin insert into server.trial_ended (job) values (new.id); return new; end $$;
            create or replace trigger trial_ends after update on job for each row when (new.state = 'done' and old.state <> 'done') execute function trial_ends();
            """);
    }

    /// <summary>Waits until nothing is left to do, and looks.</summary>
    public async Task<IReadOnlyList<string>> LookAsync(IEnumerable<(Guid Matter, Colleague Person)> people, TimeSpan patience, CancellationToken stop)
    {
        var against = new List<string>();
        if (await UntilQuietAsync(patience, stop) is { } unrest) against.Add(unrest);
        await using (var connection = await fleet.Database.ConnectAsync(stop))
        {
            foreach (var (job, times) in await connection.QueryAsync<(Guid, long)>("select j.id, count(e.job) from job j left join trial_ended e on e.job = j.id where j.state = 'done' group by j.id having count(e.job) <> 1"))
                against.Add($"Job {job} ended {times} times.");
            foreach (var trouble in await connection.QueryAsync<string>("select stage || ': ' || coalesce(trouble, '') from job where state = 'dead'")) against.Add("Set aside: " + trouble);
            if (await connection.ExecuteScalarAsync<long>("select count(*) from undelivered") is > 0 and var given) against.Add($"The broker gave up {given} messages.");
        }

        foreach (var (matter, person) in people) await LookAtAsync(matter, person, against, stop);
        return against;
    }

    private async Task LookAtAsync(Guid matter, Colleague person, List<string> against, CancellationToken stop)
    {
        using var store = MatterStore.Open(fleet.Database.Stores, matter.ToString());
        var kept = store.Corrections.All().Select(c => c.Reason).ToHashSet(StringComparer.Ordinal);
        against.AddRange(person.Decided.Where(d => !kept.Contains(d)).Select(d => $"The decision “{d}” of {person.Name} is lost."));
        var verdict = store.Trail.Verify();
        if (!verdict.IsWhole) against.Add($"The trail of {matter} is broken at {verdict.FirstBroken}: {verdict.Why}");
        var blobs = new BlobStore(fleet.Database);
        var filings = await new MatterBook(fleet.Database, blobs).FilingsAsync(matter, MatterView.Everything, stop);
        against.AddRange(person.Added.Except(filings.Select(f => f.Name), StringComparer.Ordinal).Select(f => $"The filing {f} of {person.Name} is lost."));
        foreach (var filing in filings)
            if (!string.Equals(Convert.ToHexStringLower(SHA256.HashData(await blobs.GetAsync(filing.Hash, stop))), filing.Hash, StringComparison.Ordinal)) against.Add($"The bytes of {filing.Name} are not what was added.");
        var review = await new MatterBook(fleet.Database, blobs).ReviewAsync(matter, stop);
        foreach (var filing in filings.Where(f => f.Name is not "matter.yaml"))
            if (review is null || !System.Text.Encoding.UTF8.GetString(review).Contains(filing.Hash, StringComparison.Ordinal)) against.Add($"The review does not stand on {filing.Name}.");
    }

    private async Task<string?> UntilQuietAsync(TimeSpan patience, CancellationToken stop)
    {
        var until = DateTime.UtcNow + patience;
        while (true)
        {
            await using (var connection = await fleet.Database.ConnectAsync(stop))
            {
                var (jobs, messages) = await connection.QuerySingleAsync<(long, long)>("select (select count(*) from job where state in ('waiting', 'running')), (select count(*) from outbox)");
                if (jobs + messages == 0) return null;
                if (DateTime.UtcNow > until) return $"{jobs} jobs and {messages} messages are left.";
            }

            await Task.Delay(200, stop);
        }
    }
}
