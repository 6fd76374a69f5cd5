using System.Security.Cryptography;
using System.Text;
using Assiduous.Citations;
using Assiduous.Matters.Correcting;
using Assiduous.Record;
using Assiduous.Storage;

namespace Assiduous.Matters;

/// <summary>Keeps a matter's search index in step with its filings.</summary>
public static class RecordSearch
{
    /// <summary>Brings the index of a folder up to its files. Where nothing has changed since last time that costs a listing of the folder.</summary>
    /// <param name="folder">The matter's folder.</param>
    /// <param name="store">Its store.</param>
    /// <param name="options">How files are read.</param>
    /// <param name="progress">Told what is being done; null where nobody asks.</param>
    /// <param name="stop">Stops it; what was indexed by then stays.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static void BringUp(string folder, MatterStore store, ReviewOptions options, IProgress<ReviewProgress>? progress = null, CancellationToken stop = default)
    {
        var scan = MatterFolder.Scan(folder);
        var corrections = new CorrectionRun(new(store.Corrections.All()));
        var stamp = Stamp(scan, corrections);
        if (string.Equals(store.Search.Stamp, stamp, StringComparison.Ordinal)) return;
        var settings = MatterReviewer.ReadSettings(scan, out _);
        using var cache = options.CacheFile is { } file ? StageCache.Open(file) : null;
        var read = FilingDesk.Read(scan.Files, cache, options.Workers, progress, stop);
        progress?.Report(new("Indexing", null, read.Count, read.Count));
        store.Search.Update(Papers.Of(read, RoleCorrections.Over(settings, read, corrections)).Filings, stamp, stop);
    }

    /// <summary>The marks that quotations of a folder's filings bear because <c>matter.yaml</c> says so, <c>CONFIDENTIAL</c> or <c>SEALED</c>, by the filings' names.</summary>
    /// <param name="folder">The matter's folder.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static IReadOnlyDictionary<string, string> Marks(string folder) =>
        MatterReviewer.ReadSettings(MatterFolder.Scan(folder), out _).Filings
            .Select(f => (f.File, Mark: Seals.Mark(f.Sealed ?? false, f.Designation)))
            .Where(f => f.Mark.Length > 0)
            .DistinctBy(f => f.File, StringComparer.Ordinal)
            .ToDictionary(f => f.File, f => f.Mark, StringComparer.Ordinal);

    /// <summary>Brings the index up to filings that were just read; a finding where that cannot be done.</summary>
    internal static Finding? Keep(MatterStore store, IReadOnlyList<Filing> filings, MatterFolder scan, CorrectionRun corrections, CancellationToken stop)
    {
        try
        {
            var stamp = Stamp(scan, corrections);
            if (!string.Equals(store.Search.Stamp, stamp, StringComparison.Ordinal)) store.Search.Update(filings, stamp, stop);
            return null;
        }
        catch (StoreException trouble)
        {
            return MatterReviewer.About("index-not-kept", Severity.Note, $"The words of the filings could not be indexed for 'find': {trouble.Message}");
        }
    }

    /// <summary>What tells that the files, and what people say they are, are those that were indexed: names, sizes and times of the files.</summary>
    internal static string Stamp(MatterFolder scan, CorrectionRun corrections)
    {
        var words = new StringBuilder();
        foreach (var file in scan.Files) words.Append(file.Name).Append('\t').Append(file.Length).Append('\t').Append(File.GetLastWriteTimeUtc(file.Path).Ticks).Append('\n');
        if (scan.Settings is { } settings) words.Append("settings\t").Append(new FileInfo(settings).Length).Append('\t').Append(File.GetLastWriteTimeUtc(settings).Ticks).Append('\n');
        foreach (var (correction, _) in corrections.InForce<Judgment.Corrections.RoleOverruled>()) words.Append(correction.Id).Append('\n');
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words.ToString())));
    }
}
