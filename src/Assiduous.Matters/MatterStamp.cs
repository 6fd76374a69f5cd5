using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Assiduous.Matters;

/// <summary>Tells whether a folder has changed without reading its files.</summary>
public static class MatterStamp
{
    /// <summary>A stamp that changes where a filing or <c>matter.yaml</c> comes, goes, or is written to.</summary>
    /// <param name="folder">The matter's folder.</param>
    /// <param name="marks">What the keeper of the filings says of them; the stamp changes with it too.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static string Of(string folder, IReadOnlyDictionary<string, FilingMark>? marks = null)
    {
        var scan = MatterFolder.Scan(folder);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in scan.Files) Add(hash, file.Name, file.Path);
        if (scan.Settings is { } settings) Add(hash, "matter.yaml", settings);
        foreach (var (name, mark) in (marks ?? FilingMark.None).OrderBy(m => m.Key, StringComparer.Ordinal)) hash.AppendData(Encoding.UTF8.GetBytes($"{name}\0{mark.Sealed}\0{mark.Designation}\0"));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Add(IncrementalHash hash, string name, string path)
    {
        var file = new FileInfo(path);
        var stamp = file.Exists ? string.Create(CultureInfo.InvariantCulture, $"{name}\0{file.Length}\0{file.LastWriteTimeUtc.Ticks}\0") : name;
        hash.AppendData(Encoding.UTF8.GetBytes(stamp));
    }
}
