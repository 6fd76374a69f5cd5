using System.Buffers;
using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Assiduous.Storage.Data;

namespace Assiduous.Storage;

/// <summary>One thing that was done with a matter.</summary>
/// <param name="Seq">Its place in the trail, from 1.</param>
/// <param name="At">When, in universal time, ISO 8601.</param>
/// <param name="Author">Who did it.</param>
/// <param name="Action">What was done, in a word: <c>correction</c>, <c>undo</c>, <c>merge</c>, <c>export</c>, <c>import</c>, <c>look</c>.</param>
/// <param name="Detail">What exactly, as a JSON object on one line.</param>
/// <param name="Previous">Hash of the entry before; empty for the first.</param>
/// <param name="Hash">SHA-256 of <paramref name="Previous"/> and of the entry as canonical JSON, lower-case hexadecimal.</param>
public sealed record TrailEntry(long Seq, string At, string Author, string Action, string Detail, string Previous, string Hash);

/// <summary>Whether a trail is whole.</summary>
/// <param name="Length">How many entries were read.</param>
/// <param name="Head">Hash of the last; empty where there is none. Noted elsewhere, it proves later that nothing before it changed.</param>
/// <param name="FirstBroken">Place of the first entry that is missing, altered or out of order; null where the trail is whole.</param>
/// <param name="Why">What is wrong with it, in a sentence; null where the trail is whole.</param>
public sealed record TrailVerdict(long Length, string Head, long? FirstBroken, string? Why)
{
    /// <summary>Whether the trail is whole.</summary>
    public bool IsWhole => FirstBroken is null;
}

/// <summary>Who did what, when. Only ever appended to; each entry carries the hash of the one before, so that a change anywhere breaks everything after.</summary>
public sealed class AuditTrail
{
    private static readonly JsonWriterOptions Canonical = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly Database _database;
    private readonly string _matter;
    private readonly TimeProvider _clock;

    internal AuditTrail(Database database, string matter, TimeProvider clock) => (_database, _matter, _clock) = (database, matter, clock);

    /// <summary>The entries after a place, in order; all from 0.</summary>
    public IReadOnlyList<TrailEntry> Entries(long after = 0) => _database.Read(c => Rows(c, after).ToList());

    /// <summary>Adds an entry.</summary>
    /// <param name="author">Who did it.</param>
    /// <param name="action">What, in a word.</param>
    /// <param name="detail">What exactly: names and values, written as a JSON object in this order.</param>
    public void Append(string author, string action, params ReadOnlySpan<(string Name, string Value)> detail)
    {
        var written = Detail(detail);
        _database.Write((c, t) => Append(c, t, author, action, written));
    }

    /// <summary>Adds an entry in the transaction of the deed of which it tells: both stay or neither.</summary>
    /// <param name="deed">Does it; where it answers false there was nothing to do, and nothing is told.</param>
    /// <param name="author">Who did it.</param>
    /// <param name="action">What, in a word.</param>
    /// <param name="detail">What exactly: names and values, written as a JSON object in this order.</param>
    /// <returns>What the deed answered.</returns>
    public bool AppendWith(Func<DbConnection, DbTransaction, bool> deed, string author, string action, params ReadOnlySpan<(string Name, string Value)> detail)
    {
        var written = Detail(detail);
        return _database.Write((c, t) => deed(c, t) && Append(c, t, author, action, written) > 0);
    }

    /// <summary>Reads the whole trail and the corrections beside it, and proves both, or names the first broken link.</summary>
    /// <param name="notedHead">A head that was noted elsewhere: it must still be in the trail; null where none was.</param>
    public TrailVerdict Verify(string? notedHead = null) => _database.Read(c => Verify(c, notedHead));

    /// <summary>An entry as one line of JSON for a file: what its hash was made of, and the hashes of the entry before and its own.</summary>
    public static string Line(TrailEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return $"{Hashed(entry)[..^1]},{Detail(("previous", entry.Previous), ("hash", entry.Hash))[1..]}";
    }

    /// <summary>Adds an entry within a transaction that does what it tells of.</summary>
    internal long Append(DbConnection connection, DbTransaction transaction, string author, string action, string detail)
    {
        var (length, head) = Written(connection, transaction, _database.ForUpdate);
        var entry = Sealed(new(length + 1, Now(), author, action, detail, head, ""));
        connection.Run(
            transaction,
            """
            insert into trail (matter, seq, at, author, action, detail, previous, hash) values (@matter, @seq, @at, @author, @action, @detail, @previous, @hash);
            update matter set trail_length = @seq, trail_head = @hash where id = @matter;
            """,
            ("matter", _matter), ("seq", entry.Seq), ("at", entry.At), ("author", entry.Author), ("action", entry.Action), ("detail", entry.Detail), ("previous", entry.Previous), ("hash", entry.Hash));
        return entry.Seq;
    }

    /// <summary>Names and values as a JSON object on one line.</summary>
    internal static string Detail(params ReadOnlySpan<(string Name, string Value)> detail)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Canonical))
        {
            json.WriteStartObject();
            foreach (var (name, value) in detail) json.WriteString(name, value);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>SHA-256 of words, lower-case hexadecimal.</summary>
    internal static string Sha256(string words) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words)));

    private string Now() => _clock.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'");

    private static TrailEntry Sealed(TrailEntry entry) => entry with { Hash = Sha256(entry.Previous + "\n" + Hashed(entry)) };

    // Written from the columns in a fixed order; the detail is taken as it stands, so that no later version writes it otherwise.
    private static string Hashed(TrailEntry entry) =>
        $"{{\"seq\":{entry.Seq},{Detail(("at", entry.At), ("author", entry.Author), ("action", entry.Action))[1..^1]},\"detail\":{entry.Detail}}}";

    private IEnumerable<TrailEntry> Rows(DbConnection connection, long after) =>
        connection.Rows<TrailEntry>(
            null, "select seq, at, author, action, detail, previous, hash from trail where matter = @matter and seq > @after order by seq",
            r => new(r.GetInt64(0), r.GetString(1), r.GetString(2), r.GetString(3), r.GetString(4), r.GetString(5), r.GetString(6)), ("matter", _matter), ("after", after));

    // How many entries were written, and the hash of the last.
    private (long Length, string Head) Written(DbConnection connection, DbTransaction? transaction, string forUpdate) =>
        connection.Rows(transaction, "select trail_length, trail_head from matter where id = @matter" + forUpdate, r => (r.GetInt64(0), r.GetString(1)), ("matter", _matter)).Single();

    private TrailVerdict Verify(DbConnection connection, string? notedHead)
    {
        var (length, head) = Written(connection, null, "");
        var (seq, previous, told, noted) = (0L, "", new Dictionary<string, (string Sha256, long Seq)>(StringComparer.Ordinal), notedHead is null);
        foreach (var entry in Rows(connection, 0))
        {
            if (entry.Seq != seq + 1) return new(seq, previous, seq + 1, $"Entry {seq + 1} is missing.");
            if (!string.Equals(entry.Previous, previous, StringComparison.Ordinal)) return new(seq, previous, entry.Seq, $"Entry {entry.Seq} does not follow on the entry before it.");
            if (!string.Equals(Sealed(entry).Hash, entry.Hash, StringComparison.Ordinal)) return new(seq, previous, entry.Seq, $"Entry {entry.Seq} was altered after it was written.");
            (seq, previous) = (entry.Seq, entry.Hash);
            noted |= string.Equals(entry.Hash, notedHead, StringComparison.OrdinalIgnoreCase);
            if (entry.Action is "correction" or "undo" && !Told(entry, told)) return new(seq - 1, entry.Previous, seq, $"Entry {seq} does not say which correction it tells of.");
        }

        if (seq != length || !string.Equals(previous, head, StringComparison.Ordinal)) return new(seq, previous, seq + 1, $"The trail ends at entry {seq}, and {length} were written: entries after it were cut off.");
        if (!noted) return new(seq, previous, seq + 1, "The head that was noted is not in this trail: the trail was cut off and written on, or is another matter's.");
        return Beside(connection, told, new(seq, previous, null, null));
    }

    private static bool Told(TrailEntry entry, Dictionary<string, (string Sha256, long Seq)> told)
    {
        try
        {
            using var detail = JsonDocument.Parse(entry.Detail);
            return detail.RootElement.TryGetProperty("id", out var id) && detail.RootElement.TryGetProperty("sha256", out var hash) && told.TryAdd(id.ToString(), (hash.ToString(), entry.Seq));
        }
        catch (JsonException)
        {
            return false;
        }
    }

    // Every correction is told of in the trail by its hash, and none is there that the trail does not tell of.
    private TrailVerdict Beside(DbConnection connection, Dictionary<string, (string Sha256, long Seq)> told, TrailVerdict whole)
    {
        foreach (var (id, line) in connection.Rows(null, "select id, line from correction where matter = @matter order by seq", r => (r.GetString(0), r.GetString(1)), ("matter", _matter)))
        {
            if (!told.Remove(id, out var known)) return whole with { FirstBroken = whole.Length + 1, Why = $"Correction {id} is not in the trail: it was put in beside the program." };
            if (!string.Equals(known.Sha256, Sha256(line), StringComparison.Ordinal)) return whole with { FirstBroken = known.Seq, Why = $"Correction {id} was altered after entry {known.Seq} told of it." };
        }

        var lost = told.OrderBy(t => t.Value.Seq).FirstOrDefault();
        return lost.Key is null ? whole : whole with { FirstBroken = lost.Value.Seq, Why = $"Correction {lost.Key}, of which entry {lost.Value.Seq} tells, is gone." };
    }
}
