using System.Security.Cryptography;

namespace Assiduous.Matters.Importing;

/// <summary>Where received files wait until they go into the folder: <c>review/.import/ID</c>, which no scan of the folder reads.</summary>
internal sealed class Staging(string folder, string import)
{
    private const int AtATime = 16;

    /// <summary>The folder of this import.</summary>
    public string Folder { get; } = Path.Combine(Root(folder), import);

    /// <summary>The imports of which bytes are there.</summary>
    public static IReadOnlyList<string> In(string folder) =>
        Directory.Exists(Root(folder)) ? [.. Directory.EnumerateDirectories(Root(folder)).Select(d => Path.GetFileName(d)).Order(StringComparer.Ordinal)] : [];

    private static string Root(string folder) => Path.Combine(folder, "review", ".import");

    /// <summary>A file in it.</summary>
    public string File(string staged) => Path.Combine(Folder, staged);

    /// <summary>Writes a stream to a file, no further than a limit; <see cref="Harden"/> before anybody relies on it.</summary>
    /// <returns>Its size and hash; null where it is larger than <paramref name="limit"/>, and then nothing of it is left.</returns>
    public async Task<(long Size, string Sha256)?> Write(string staged, Stream source, long limit, CancellationToken stop)
    {
        Directory.CreateDirectory(Folder);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var path = File(staged);
        var size = 0L;
        await using (var target = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16))
        {
            var buffer = new byte[1 << 16];
            for (int read; (read = await source.ReadAsync(buffer, stop)) > 0;)
            {
                size += read;
                if (size > limit) break;
                hash.AppendData(buffer, 0, read);
                await target.WriteAsync(buffer.AsMemory(0, read), stop);
            }
        }

        if (size <= limit) return (size, Convert.ToHexStringLower(hash.GetHashAndReset()));
        System.IO.File.Delete(path);
        return null;
    }

    /// <summary>Waits until the bytes of these files outlive a power cut. Together, because a disk takes hardly longer for many than for one.</summary>
    public void Harden(IEnumerable<string> staged) => Parallel.ForEach(staged.Select(File), new ParallelOptions { MaxDegreeOfParallelism = AtATime }, path =>
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.Read);
        file.Flush(flushToDisk: true);
    });

    /// <summary>Takes the folder away with what is left in it.</summary>
    public void Remove()
    {
        if (Directory.Exists(Folder)) Directory.Delete(Folder, recursive: true);
    }

    /// <summary>SHA-256 of a file, lower-case hexadecimal.</summary>
    public static string Hash(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 16, FileOptions.SequentialScan);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
