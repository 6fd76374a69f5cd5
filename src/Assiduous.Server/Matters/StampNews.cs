using System.Globalization;
using Assiduous.Server.Data;
using Assiduous.Server.Jobs;
using Dapper;

namespace Assiduous.Server.Matters;

/// <summary>Tells the trails what the pages of filings changed of their designations.</summary>
/// <remarks>A worker finds the stamps and holds no trail; the database notes each change with the filing, and a server brings it to the matter's trail, once whatever happens between.</remarks>
public sealed class StampNews(ServerDatabase database, Trails trails)
{
    /// <summary>Who speaks in these entries: no person.</summary>
    public const string Author = "Assiduous";

    private const int Batch = 200;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private sealed record News(long Id, Guid Matter, string Filing, string? Was, string? Becomes, int? Page);

    /// <summary>Tells until stopped; where the database is away it waits for it.</summary>
    public async Task RunAsync(Action<string> report, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(report);
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await TellAsync(stop);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception trouble) when (Broker.IsAway(trouble) || trouble is Storage.StoreException)
            {
                report($"Designations wait for their entries in the trails: {trouble.GetType().Name}");
            }

            await Task.Delay(Pause, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Tells what is to be told now; another server may do the same at once.</summary>
    public async Task TellAsync(CancellationToken stop)
    {
        while (true)
        {
            List<News> news;
            await using (var connection = await database.ConnectAsync(stop))
                news = (await connection.QueryAsync<News>("select id, matter, filing, was, becomes, page from stamp_news order by id limit @Batch", new { Batch })).AsList();
            foreach (var item in news) Tell(item);
            if (news.Count < Batch) return;
        }
    }

    private void Tell(News news) => trails.Of(news.Matter).AppendWith(
        (connection, transaction) => connection.Execute("delete from server.stamp_news where id = @Id", new { news.Id }, transaction) == 1,
        Author, "stamp", ("file", news.Filing), ("from", news.Was ?? "none"), ("to", news.Becomes ?? "none"), ("page", news.Page?.ToString(CultureInfo.InvariantCulture) ?? "none"));
}
