using System.Security.Cryptography;
using Assiduous.Record;
using Assiduous.Record.Reading;
using Assiduous.Record.Recognition;
using Assiduous.Statements.Versions;

namespace Assiduous.Matters;

/// <summary>Opens versions of papers and of evidence, and lays them against each other.</summary>
public static class PaperVersions
{
    /// <summary>An amended statement against the first, and which answers of a response no longer fit.</summary>
    /// <param name="before">The first statement.</param>
    /// <param name="after">The amended one.</param>
    /// <param name="response">A response to the first; null where there is none.</param>
    /// <param name="stop">Stops the reading.</param>
    /// <exception cref="IOException">A file cannot be opened.</exception>
    public static StatementComparison Statements(string before, string after, string? response, CancellationToken stop = default) =>
        StatementComparison.Of(Open(before, stop).Text, Open(after, stop).Text, response is null ? null : Open(response, stop));

    /// <summary>The citations of a paper, carried from old evidence to new.</summary>
    /// <param name="paper">The paper that cites.</param>
    /// <param name="before">A file or folder of the old evidence.</param>
    /// <param name="after">A file or folder of the new.</param>
    /// <param name="stop">Stops the reading.</param>
    /// <exception cref="IOException">A file cannot be opened.</exception>
    public static IReadOnlyList<ReboundCitation> Rebind(string paper, string before, string after, CancellationToken stop = default)
    {
        var citing = Open(paper, stop);
        var (old, now) = (Evidence(before, stop), Evidence(after, stop));
        var citations = PaperCitations.Read([citing with { Role = FilingRole.Statement }], 1, stop)[citing.File];
        return Rebinding.Of(citing, citations, [.. old.Where(f => !string.Equals(f.Hash, citing.Hash, StringComparison.Ordinal))], now);
    }

    private static IReadOnlyList<Filing> Evidence(string path, CancellationToken stop) => Directory.Exists(path)
        ? Papers.Of(FilingDesk.Read(MatterFolder.Scan(path).Files, null, Environment.ProcessorCount, null, stop), MatterSettings.None).Filings : [Open(path, stop)];

    private static Filing Open(string path, CancellationToken stop)
    {
        var (bytes, name) = (File.ReadAllBytes(path), Path.GetFileName(path));
        return FilingRecognizer.Recognize(name, Convert.ToHexStringLower(SHA256.HashData(bytes)), RecordReader.Read(bytes, name, ReadingOptions.Default, stop));
    }
}
