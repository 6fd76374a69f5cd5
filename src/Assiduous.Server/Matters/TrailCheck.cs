using Assiduous.Server.Data;
using Assiduous.Storage;
using Dapper;

namespace Assiduous.Server.Matters;

/// <summary>The trail of one matter, and whether it is whole.</summary>
/// <param name="Matter">The matter's id; <see cref="Trails.ServerId"/> for what was done with the server itself.</param>
/// <param name="Verdict">Whether it is whole.</param>
public sealed record MatterTrail(string Matter, TrailVerdict Verdict);

/// <summary>Proves every trail of the server, one after the other.</summary>
public static class TrailCheck
{
    /// <summary>Proves every trail.</summary>
    /// <param name="database">The server's database.</param>
    /// <param name="noted">Heads that were noted elsewhere, by matter: each must still be in its trail, and no matter may be gone. Empty where none were.</param>
    /// <param name="stop">Stops it.</param>
    /// <returns>One verdict a matter, by id.</returns>
    public static async Task<IReadOnlyList<MatterTrail>> RunAsync(ServerDatabase database, IReadOnlyDictionary<string, string> noted, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(noted);
        MatterStore.Open(database.Stores, Trails.ServerId).Dispose();
        await using var connection = await database.ConnectAsync(stop);
        var there = (await connection.QueryAsync<string>("select id from public.matter union select id::text from server.matter order by 1")).AsList();
        var verdicts = new List<MatterTrail>();
        foreach (var id in there)
        {
            stop.ThrowIfCancellationRequested();
            using var store = MatterStore.Open(database.Stores, id);
            verdicts.Add(new(id, store.Trail.Verify(noted.GetValueOrDefault(id))));
        }

        verdicts.AddRange(noted.Keys.Except(there, StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(id => new MatterTrail(id, new(0, "", 1, "The matter of which a head was noted is gone with its trail."))));
        return verdicts;
    }

    /// <summary>Heads as a file holds them: a line for each matter, its id and its head.</summary>
    public static string Write(IEnumerable<MatterTrail> trails) => string.Concat(trails.Where(t => t.Verdict.Length > 0).Select(t => $"{t.Matter} {t.Verdict.Head}\n"));

    /// <summary>Reads such a file.</summary>
    /// <exception cref="InvalidDataException">A line is not of that form; the message says which.</exception>
    public static IReadOnlyDictionary<string, string> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var heads = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (number, line) in text.Split('\n').Index())
            if (line.Trim() is { Length: > 0 } said)
                if (said.Split(' ') is not [var id, { Length: 64 } head] || !heads.TryAdd(id, head)) throw new InvalidDataException($"Line {number + 1} of the noted heads is not a matter's id and its head.");
        return heads;
    }
}
