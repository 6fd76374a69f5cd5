using System.Text.Json;
using Assiduous.Matters;
using Assiduous.Record.Codec;
using Assiduous.Record.Reading;
using Assiduous.Server.Data;
using Npgsql;

namespace Assiduous.Server.Jobs;

/// <summary>A filing's bytes to its text, as the single-user program reads it.</summary>
public sealed class ReadStage(BlobStore blobs) : IStage
{
    /// <summary>The stage's name.</summary>
    public const string StageName = "read";

    private sealed record Input(string Hash, string Ending, string? Reader);

    /// <inheritdoc/>
    public string Name => StageName;

    /// <summary>The job's inputs for a filing.</summary>
    public static string InputOf(string hash, string name) => JsonSerializer.Serialize(new Input(hash, Path.GetExtension(name).ToLowerInvariant(), FilingReading.Reader));

    /// <inheritdoc/>
    public bool Knows(Job job) => string.Equals(JsonSerializer.Deserialize<Input>(job.Input)!.Reader, FilingReading.Reader, StringComparison.Ordinal);

    /// <inheritdoc/>
    public async Task<byte[]> DoAsync(Job job, CancellationToken stop)
    {
        var input = JsonSerializer.Deserialize<Input>(job.Input)!;
        using var folder = new CopyFolder();
        // The ending comes from a name that a stranger gave; only letters and digits of it become part of a path here.
        var path = Path.Combine(folder.Path, "filing" + (input.Ending.Length < 12 && input.Ending.Skip(1).All(char.IsAsciiLetterOrDigit) ? input.Ending : ""));
        await using (var file = File.Create(path)) await blobs.CopyToAsync(input.Hash, file, stop);
        var text = await Task.Run(() => RecordReader.ReadFile(path, ReadingOptions.Default, stop), stop);
        if (FilingReading.IsPassing(text)) throw new PassingTroubleException(string.Join(' ', text.Notes.Select(n => n.Message)));
        return RecordTextCodec.Write(text);
    }

    /// <summary>Nothing: the job book tells the matters that a filing of theirs is settled, whether it was read or set aside.</summary>
    public Task ThenAsync(Job job, NpgsqlConnection connection, NpgsqlTransaction transaction) => Task.CompletedTask;
}
