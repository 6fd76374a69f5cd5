using System.Globalization;
using System.Text;
using Assiduous.Judgment;
using Assiduous.Record;
using Assiduous.Record.Recognition;
using Assiduous.Storage;

namespace Assiduous.Matters;

/// <summary>What came of starting a matter.</summary>
/// <param name="Filings">The filings as they were recognised.</param>
/// <param name="Doubts">How many things the file asks a person to look at.</param>
/// <param name="EverythingRead">Whether every input could be read.</param>
public sealed record StartedMatter(IReadOnlyList<Filing> Filings, int Doubts, bool EverythingRead);

/// <summary>Writes <c>matter.yaml</c> from what a folder's papers say, with what was not certain, for a person to correct.</summary>
public static class MatterStarter
{
    private const string Name = "matter.yaml";

    /// <summary>Reads the folder and writes the file, which must not be there yet.</summary>
    /// <param name="folder">The matter's folder; nothing else in it is changed.</param>
    /// <param name="options">How to run.</param>
    /// <param name="progress">Told what is being done; null where nobody asks.</param>
    /// <param name="stop">Stops the run between two steps.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="IOException">The file is there already, or cannot be written.</exception>
    public static StartedMatter Write(string folder, ReviewOptions options, IProgress<ReviewProgress>? progress = null, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        var path = Path.Combine(folder, Name);
        if (File.Exists(path)) throw new IOException($"{Name} is there already and was left as it is. Rename it to have a new one written.");
        var scan = MatterFolder.Scan(folder);
        using var cache = options.CacheFile is { } file ? StageCache.Open(file) : null;
        var read = FilingDesk.Read(scan.Files, cache, options.Workers, progress, stop);
        var papers = Papers.Of(read, MatterSettings.None);
        var head = HeadOfMatter.Infer(papers.Filings, papers.Docket, MatterSettings.None, options.Rules);
        var yaml = Compose(head, papers.Filings);
        using (var made = new FileStream(path, FileMode.CreateNew, FileAccess.Write)) made.Write(new UTF8Encoding(false).GetBytes(yaml));
        return new StartedMatter(papers.Filings, papers.Filings.Sum(f => Doubts.Of(f).Count), !read.Any(FilingDesk.Failed) && !scan.Unseen);
    }

    /// <summary>The text of the file.</summary>
    internal static string Compose(MatterHead head, IReadOnlyList<Filing> filings)
    {
        var yaml = new StringBuilder();
        yaml.Append("# What the papers say of this matter. Correct what is wrong; what stands here goes before what is inferred.\n");
        yaml.Append("# Take out what you need not overrule: a line that is gone is inferred anew at each review.\n");
        yaml.Append("schema: assiduous/matter/1\nmatter:\n");
        foreach (var reason in head.Inferred) Remark(yaml, "  ", reason);
        Field(yaml, "  ", "caption", head.Caption.Length == 0 ? null : head.Caption);
        Field(yaml, "  ", "court", head.Court);
        Field(yaml, "  ", "docketNumber", head.DocketNumber);
        Field(yaml, "  ", "judge", head.Judge);
        yaml.Append("filings:\n");
        foreach (var filing in filings) Filing(yaml, filing);
        return yaml.ToString();
    }

    private static void Filing(StringBuilder yaml, Filing filing)
    {
        yaml.Append("  - file: ").Append(Quoted(filing.File)).Append('\n');
        Remark(yaml, "    ", Known(filing));
        foreach (var reason in filing.Reasons) Remark(yaml, "    ", reason);
        foreach (var doubt in Doubts.Of(filing)) Remark(yaml, "    ", "NOT CERTAIN: " + doubt);
        Field(yaml, "    ", "ecf", filing.Ecf);
        Field(yaml, "    ", "attachment", filing.Attachment);
        if (filing.Role != FilingRole.Other) Field(yaml, "    ", "role", Kebab(filing.Role));
        Field(yaml, "    ", "party", filing.Party);
        Field(yaml, "    ", "witness", filing.Witness);
        Field(yaml, "    ", "exhibit", filing.Exhibit);
    }

    /// <summary>What the file has no field for: title, pages, date, oath, signature, what it hangs on.</summary>
    private static string Known(Filing filing)
    {
        var parts = new List<string>();
        if (filing.Title.Length > 0) parts.Add(filing.Title);
        parts.Add(filing.Text.Pages.Count == 1 ? "1 page" : $"{filing.Text.Pages.Count} pages");
        if (filing.Extent is { } extent) parts.Add($"{(extent.IsExcerpt ? "excerpt" : "transcript")}, its pages {extent.Pages}");
        if (filing.Date is { } date) parts.Add(date.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture));
        if (filing.Oath is { } oath) parts.Add(oath.ToString().ToLowerInvariant());
        if (filing.Signed is { } signed) parts.Add(signed ? "signed" : "not signed");
        if (filing.AttachedTo is { } to) parts.Add($"attached to {to}");
        return string.Join("; ", parts) + ".";
    }

    private static void Field(StringBuilder yaml, string indent, string name, string? value)
    {
        if (value is not null) yaml.Append(indent).Append(name).Append(": ").Append(Quoted(value)).Append('\n');
    }

    private static void Remark(StringBuilder yaml, string indent, string words) => yaml.Append(indent).Append("# ").Append(Line(words)).Append('\n');

    /// <summary>One line without control characters: the words come from the papers, which may be an opponent's.</summary>
    private static string Line(string words)
    {
        var line = new StringBuilder(words.Length);
        foreach (var c in words)
        {
            if (char.IsWhiteSpace(c)) { if (line.Length > 0 && line[^1] != ' ') line.Append(' '); }
            else if (!char.IsControl(c) && !char.IsSurrogate(c) && c is not ('\u2028' or '\u2029' or '\ufeff' or >= '\ufffe')) line.Append(c);
        }

        return line.Length > 300 ? line.ToString(0, 300) + "…" : line.ToString();
    }

    private static string Quoted(string value)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in value)
        {
            if (c is '"' or '\\') quoted.Append('\\').Append(c);
            else if (char.IsControl(c) || c is '\u2028' or '\u2029' or '\ufeff' or >= '\ufffe') quoted.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            else quoted.Append(c);
        }

        return quoted.Append('"').ToString();
    }

    private static string Kebab(FilingRole role) =>
        string.Concat(role.ToString().Select((c, i) => char.IsUpper(c) ? (i > 0 ? "-" : "") + char.ToLowerInvariant(c) : $"{c}"));
}
