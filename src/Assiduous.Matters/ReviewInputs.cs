using System.Security.Cryptography;
using System.Text;
using Assiduous.Citations;
using Assiduous.Docket;
using Assiduous.Matters.Correcting;
using Assiduous.Record.Reading;
using Assiduous.Rules;
using Assiduous.Statements;
using Assiduous.Storage;

namespace Assiduous.Matters;

/// <summary>Everything on which a review depends, as one hash: where it is the same, the review is the same to the last byte.</summary>
/// <remarks>
/// The bytes of every file, of <c>matter.yaml</c> and of a firm's own rules; what people decided; and the program, each room by the id that
/// the compiler gives to its code and to what is embedded in it. Times and sizes of files are not trusted: every byte is read.
/// </remarks>
public sealed class ReviewInputs
{
    private static readonly Type[] Rooms =
        [typeof(CitationReader), typeof(RuleBook), typeof(RecordReader), typeof(DocketReader), typeof(StatementReview), typeof(Judgment.Review), typeof(StageCache), typeof(ReviewInputs)];

    /// <summary>SHA-256 of each file that was hashed; a review of other bytes was not made from these inputs.</summary>
    private readonly HashSet<string> hashes = new(StringComparer.Ordinal);

    private ReviewInputs()
    {
    }

    /// <summary>The hash of them all, lower-case hexadecimal.</summary>
    public string Key { get; private set; } = "";

    /// <summary>Whether the index for searching is of these files, or there is none to keep; where it is behind, a whole run brings it up.</summary>
    public bool IsIndexed { get; private set; }

    /// <summary>Hashes a matter's inputs.</summary>
    /// <param name="folder">The matter's folder; nothing in it is changed.</param>
    /// <param name="rules">A folder of rules given for the run; null where none.</param>
    /// <param name="kept">The matter's store.</param>
    /// <param name="writers">A type from each room above this one that writes what is kept.</param>
    /// <returns>The inputs; null where they cannot be told, because a file or the store cannot be opened.</returns>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static ReviewInputs? Of(string folder, string? rules, KeptWork kept, params IReadOnlyList<Type> writers)
    {
        ArgumentNullException.ThrowIfNull(kept);
        if (kept.Notices.Count > 0) return null;
        try
        {
            var scan = MatterFolder.Scan(folder);
            var inputs = new ReviewInputs();
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            foreach (var room in Rooms.Concat(writers)) Add(hash, room.Module.ModuleVersionId.ToString("N"));
            foreach (var file in scan.Files) Add(hash, file.Name, file.Entry ?? "", $"{file.Length}");
            foreach (var path in scan.Files.Where(f => f.Length > 0).Select(f => f.Path).Distinct(StringComparer.Ordinal)) Add(hash, inputs.Hash(path));
            foreach (var finding in scan.Findings) Add(hash, finding.Code, finding.Message);
            Add(hash, scan.Settings is { } settings ? inputs.Hash(settings) : "");
            foreach (var own in new[] { rules, OwnRules(folder, scan) }) inputs.AddFolder(hash, own);
            inputs.AddDecisions(hash, kept.Store, scan);
            inputs.Key = Convert.ToHexStringLower(hash.GetHashAndReset());
            return inputs;
        }
        catch (Exception trouble) when (trouble is IOException and not DirectoryNotFoundException or UnauthorizedAccessException)
        {
            return null; // The review itself will say what is wrong.
        }
    }

    /// <summary>Whether a review was made from these bytes, and would come out the same if it were made again now.</summary>
    /// <param name="outcome">What came of it.</param>
    public bool Made(MatterOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        return outcome.Review.Filings.All(f => f.Text.Text.Length == 0 || f.File.Contains(".zip/", StringComparison.OrdinalIgnoreCase) || hashes.Contains(f.Hash))
            && !outcome.Review.Filings.Any(f => FilingReading.IsPassing(f.Text) || f.Text.Notes.Any(n => n.Code is "cannot-open"))
            && !outcome.Review.Findings.Any(f => f.Code is "cache-not-kept" or "index-not-kept");
    }

    private string Hash(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 16, FileOptions.SequentialScan);
        var hash = Convert.ToHexStringLower(SHA256.HashData(stream));
        hashes.Add(hash);
        return hash;
    }

    private void AddFolder(IncrementalHash hash, string? folder)
    {
        Add(hash, folder is null ? "" : "rules");
        if (folder is null || !Directory.Exists(folder)) return;
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)) Add(hash, Path.GetRelativePath(folder, path), Hash(path));
    }

    // Reading matter.yaml costs more than all the hashing of a small matter, so it is read only where it may name a folder of rules.
    private static string? OwnRules(string folder, MatterFolder scan)
    {
        if (scan.Settings is not { } settings) return null;
        var text = File.ReadAllText(settings);
        if (!text.Contains("rules", StringComparison.Ordinal) && !text.Contains('\\', StringComparison.Ordinal)) return null;
        return MatterReviewer.ReadSettings(scan, out _).Rules is { } own ? Path.Combine(folder, own) : null;
    }

    private void AddDecisions(IncrementalHash hash, MatterStore? store, MatterFolder scan)
    {
        var corrections = store?.Corrections.All() ?? [];
        foreach (var correction in corrections) Add(hash, correction.Id);
        IsIndexed = store is null || string.Equals(store.Search.Stamp, RecordSearch.Stamp(scan, new CorrectionRun(new(corrections))), StringComparison.Ordinal);
    }

    private static void Add(IncrementalHash hash, params ReadOnlySpan<string> parts)
    {
        foreach (var part in parts)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(part));
            hash.AppendData([0]);
        }
    }
}
