using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Assiduous.Matters;
using Assiduous.Record.Codec;
using Assiduous.Record.Reading;
using Assiduous.Storage;

namespace Assiduous.Server.Trials;

/// <summary>Reads filings one after the other without any queue, as the single-user program must: from the file where it lies, under the hash of its bytes, the text kept in the stage cache.</summary>
internal static class DirectReader
{
    /// <summary>Reads the folder that each line <c>read FOLDER</c> names and answers with the seconds that it took, until there are no more lines.</summary>
    public static void Run(CancellationToken stop)
    {
        while (Console.In.ReadLine() is { } line)
        {
            if (!line.StartsWith("read ", StringComparison.Ordinal)) continue;
            var clock = Stopwatch.StartNew();
            ReadAll(line["read ".Length..], stop);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{line} {clock.Elapsed.TotalSeconds}"));
        }
    }

    private static void ReadAll(string folder, CancellationToken stop)
    {
        using var cache = StageCache.Open(Path.Combine(folder, "review", "stages.db"));
        foreach (var file in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal))
        {
            string hash;
            using (var bytes = File.OpenRead(file)) hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
            cache.Put(FilingReading.Key(hash, file), RecordTextCodec.Write(RecordReader.ReadFile(file, ReadingOptions.Default, stop)));
        }
    }
}
