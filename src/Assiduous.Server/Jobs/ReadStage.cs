using System.Text.Json;
using Assiduous.Matters;
using Assiduous.Record;
using Assiduous.Record.Codec;
using Assiduous.Record.Reading;
using Assiduous.Server.Data;
using Dapper;
using Npgsql;

namespace Assiduous.Server.Jobs;

/// <summary>A filing's bytes to its text, as the single-user program reads it.</summary>
public sealed class ReadStage(BlobStore blobs) : IStage, IDisposable
{
    /// <summary>The stage's name.</summary>
    public const string StageName = "read";

    // A filing that was fetched while the one before it was read; the worker does one thing after the other with it.
    private Fetched? ahead;

    private sealed record Fetched(string Key, CopyFolder Folder, string Path) : IDisposable
    {
        public void Dispose() => Folder.Dispose();
    }

    private sealed record Input(string Hash, string Ending, string? Reader);

    /// <inheritdoc/>
    public string Name => StageName;

    /// <summary>The job's inputs for a filing.</summary>
    public static string InputOf(string hash, string name) => JsonSerializer.Serialize(new Input(hash, Path.GetExtension(name).ToLowerInvariant(), FilingReading.Reader));

    /// <inheritdoc/>
    public bool Knows(Job job) => string.Equals(JsonSerializer.Deserialize<Input>(job.Input)!.Reader, FilingReading.Reader, StringComparison.Ordinal);

    /// <inheritdoc/>
    public async Task<StageOutput> DoAsync(Job job, CancellationToken stop)
    {
        using var filing = Ready(job) ?? await FetchAsync(job, stop);
        var text = await Task.Run(() => RecordReader.ReadFile(filing.Path, ReadingOptions.Default, stop), stop);
        if (FilingReading.IsPassing(text)) throw new PassingTroubleException(string.Join(' ', text.Notes.Select(n => n.Message)));
        return new(RecordTextCodec.Write(text), DesignationStamps.Of(text) is { } stamp ? (connection, transaction) => NoteAsync(connection, transaction, job.Key, stamp) : null);
    }

    /// <inheritdoc/>
    public async Task AheadAsync(Job job, CancellationToken stop)
    {
        var fetched = await FetchAsync(job, stop);
        ahead?.Dispose();
        ahead = fetched;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        ahead?.Dispose();
        ahead = null;
    }

    private Fetched? Ready(Job job)
    {
        if (ahead is null || !string.Equals(ahead.Key, job.Key, StringComparison.Ordinal)) return null;
        var ready = ahead;
        ahead = null;
        return ready;
    }

    private async Task<Fetched> FetchAsync(Job job, CancellationToken stop)
    {
        var input = JsonSerializer.Deserialize<Input>(job.Input)!;
        var folder = new CopyFolder();
        try
        {
            // The ending comes from a name that a stranger gave; only letters and digits of it become part of a path here.
            var path = Path.Combine(folder.Path, "filing" + (input.Ending.Length < 12 && input.Ending.Skip(1).All(char.IsAsciiLetterOrDigit) ? input.Ending : ""));
            await using (var file = File.Create(path)) await blobs.CopyToAsync(input.Hash, file, stop);
            return new(job.Key, folder, path);
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }

    private static Task<int> NoteAsync(NpgsqlConnection connection, NpgsqlTransaction transaction, string key, DesignationStamp stamp) => connection.ExecuteAsync(
        "insert into stamp (read_key, designation, page) values (@key, @Designation, @FilePage) on conflict (read_key) do update set designation = excluded.designation, page = excluded.page",
        new { key, stamp.Designation, stamp.FilePage }, transaction);
}
