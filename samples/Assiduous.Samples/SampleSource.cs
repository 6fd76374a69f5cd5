using System.Text.RegularExpressions;
using Assiduous.Samples.Docket;
using Assiduous.Samples.Paper;
using Assiduous.Samples.Pdf;
using Assiduous.Samples.Scan;
using Assiduous.Samples.Word;

namespace Assiduous.Samples;

/// <summary>The readable sources of a sample matter, and the filings they make. Immutable: each change gives a new one.</summary>
public sealed partial record SampleSource
{
    private const string CaptionFile = "caption.txt";

    /// <summary>The caption that the papers share.</summary>
    public required SourceFile Caption { get; init; }

    /// <summary>The filings' sources, in the order of their names.</summary>
    public required IReadOnlyList<SourceFile> Files { get; init; }

    /// <summary>Reads all <c>*.txt</c> in a folder.</summary>
    /// <param name="folder">The folder, <c>samples/sources/ali-v-ramos</c>.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="FormatException">A source is not in the format that <c>samples/sources/README.md</c> describes.</exception>
    public static SampleSource Load(string folder)
    {
        var sources = Directory.GetFiles(folder, "*.txt").Order(StringComparer.Ordinal)
            .ToDictionary(p => Path.GetFileName(p)!, p => SourceFile.Parse(File.ReadAllText(p), Path.GetFileName(p)), StringComparer.Ordinal);
        if (!sources.Remove(CaptionFile, out var caption)) throw new FormatException($"{folder} has no {CaptionFile}.");
        return new SampleSource { Caption = caption, Files = [.. sources.Values] };
    }

    /// <summary>The filing of that label: <c>118-1</c>, or the file name without extension where it bears no number.</summary>
    /// <exception cref="ArgumentException">No filing has it.</exception>
    public SourceFile this[string label] => Files.FirstOrDefault(f => f.Label == label)
        ?? throw new ArgumentException($"No filing is called '{label}'; there are {string.Join(", ", Files.Select(f => f.Label))}.", nameof(label));

    /// <summary>Everybody renamed at once, in every paper and file name: whole words, in the case in which they stand.</summary>
    public SampleSource Rename(IReadOnlyDictionary<string, string> names)
    {
        string Renamed(string text) => WordPattern().Replace(text, m => NewName(m.Value, names));
        SourceFile Apply(SourceFile f) => new(
            f.Header.ToDictionary(h => h.Key, h => h.Key == "form" ? h.Value : Renamed(h.Value), StringComparer.Ordinal), [.. f.Body.Select(Renamed)]);
        return this with { Caption = Apply(Caption), Files = [.. Files.Select(Apply)] };
    }

    private static string NewName(string word, IReadOnlyDictionary<string, string> names)
    {
        if (names.TryGetValue(word, out var renamed)) return renamed;
        var capitals = names.FirstOrDefault(n => string.Equals(n.Key.ToUpperInvariant(), word, StringComparison.Ordinal));
        return capitals.Value?.ToUpperInvariant() ?? word;
    }

    /// <summary>Without the testimony from one line to another; the lines become gaps, and the pages stay.</summary>
    /// <param name="label">The transcript.</param>
    /// <param name="ranges">The lines, <c>44:6-44:12</c>, <c>44:6-12</c> or <c>44:19</c>.</param>
    /// <exception cref="ArgumentException">A range holds no testimony.</exception>
    /// <exception cref="FormatException">A range is none.</exception>
    public SampleSource WithoutLines(string label, params string[] ranges)
    {
        var source = this[label];
        foreach (var range in ranges)
            if (!source.Body.Any(l => Within(l, TranscriptAddress.Range(range)))) throw new ArgumentException($"{label} has no testimony at {range}.", nameof(ranges));
        var gaps = ranges.Select(TranscriptAddress.Range).ToList();
        string Kept(string line) => gaps.Exists(g => Within(line, g)) ? $"{line.Split(' ')[0]} {TranscriptLayout.Gap}" : line;
        return With(label, f => f with { Body = [.. f.Body.Select(Kept)] });
    }

    private static bool Within(string line, ((int Page, int Line) From, (int Page, int Line) To) range)
    {
        if (line.Length == 0) return false;
        var at = TranscriptAddress.Line(line);
        return (at.Page, at.Line).CompareTo(range.From) >= 0 && (at.Page, at.Line).CompareTo(range.To) <= 0;
    }

    /// <summary>Without a numbered paragraph; the others keep their numbers.</summary>
    /// <exception cref="ArgumentException">There is no such paragraph.</exception>
    public SampleSource WithoutParagraph(string label, int number)
    {
        var body = this[label].Body;
        var start = -1;
        for (var i = 0; i < body.Count && start < 0; i++)
            if (body[i].StartsWith($"¶ {number} ", StringComparison.Ordinal)) start = i;
        if (start < 0) throw new ArgumentException($"{label} has no ¶ {number}.", nameof(number));
        var end = start;
        while (end < body.Count && body[end].Length > 0) end++;
        return With(label, f => f with { Body = [.. body.Take(start), .. body.Skip(end)] });
    }

    /// <summary>With other words in one filing, wherever they stand; a paper's paragraph is taken as one line.</summary>
    /// <exception cref="ArgumentException">The filing does not have the words.</exception>
    public SampleSource Replace(string label, string old, string replacement)
    {
        var body = string.Join('\n', Joined(this[label]));
        if (!body.Contains(old, StringComparison.Ordinal)) throw new ArgumentException($"{label} does not say '{old}'.", nameof(old));
        return With(label, f => f with { Body = body.Replace(old, replacement, StringComparison.Ordinal).Split('\n') });
    }

    /// <summary>Without one filing.</summary>
    public SampleSource WithoutFiling(string label)
    {
        var gone = this[label];
        return this with { Files = [.. Files.Where(f => !ReferenceEquals(f, gone))] };
    }

    /// <summary>Writes all filings to a folder, which is made where it is missing.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="scans">Whether scans are made, which takes poppler; without them those filings are left out.</param>
    public void WriteTo(string folder, bool scans = true)
    {
        Directory.CreateDirectory(folder);
        foreach (var file in Files)
            if (scans || file.Form != SourceForm.Scan) File.WriteAllBytes(Path.Combine(folder, file.File), Make(file));
    }

    /// <summary>The bytes of one filing.</summary>
    public byte[] Make(SourceFile file)
    {
        var caption = SampleCaption.From(Caption);
        return file.Form switch
        {
            SourceForm.Transcript => PdfWriter.Write(TranscriptLayout.Pages(file, caption)),
            SourceForm.Paper => PdfWriter.Write(PaperLayout.Pages(file, caption)),
            SourceForm.Word => WordWriter.Write(file, caption),
            SourceForm.Scan => ScanWriter.Write(file, caption),
            SourceForm.Docket => DocketWriter.Write(file, caption),
            _ => throw new ArgumentOutOfRangeException(nameof(file)),
        };
    }

    private SampleSource With(string label, Func<SourceFile, SourceFile> change)
    {
        var old = this[label];
        return this with { Files = [.. Files.Select(f => ReferenceEquals(f, old) ? change(f) : f)] };
    }

    // The lines of one paragraph, joined; testimony and single lines stay as they are.
    private static IEnumerable<string> Joined(SourceFile file)
    {
        if (file.Form is SourceForm.Transcript or SourceForm.Docket) return file.Body;
        var joined = new List<string>();
        foreach (var line in file.Body)
        {
            var goesOn = line.Length > 0 && line[0] is not ('|' or '>' or '@' or '=')
                && joined.Count > 0 && joined[^1].Length > 0 && joined[^1][0] is not ('|' or '>' or '@' or '=');
            if (goesOn) joined[^1] = $"{joined[^1]} {line.Trim()}";
            else joined.Add(line);
        }
        return joined;
    }

    [GeneratedRegex(@"\b\p{Lu}[\p{L}]*\b", RegexOptions.NonBacktracking)]
    private static partial Regex WordPattern();
}
