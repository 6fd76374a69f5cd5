namespace Assiduous.Samples;

/// <summary>What kind of file a source makes.</summary>
public enum SourceForm
{
    /// <summary>A PDF transcript with 25 numbered lines a page; its lines are addressed <c>44:6</c>.</summary>
    Transcript,

    /// <summary>A PDF paper: brief, declaration, complaint, order.</summary>
    Paper,

    /// <summary>A Word paper whose paragraph numbers are Word's own.</summary>
    Word,

    /// <summary>A PDF whose pages are pictures.</summary>
    Scan,

    /// <summary>A docket report in HTML.</summary>
    Docket,
}

/// <summary>The readable source of one filing.</summary>
/// <param name="Header">What stands before the line <c>---</c>: <c>file</c>, <c>form</c>, <c>ecf</c>, <c>filed</c> and the like.</param>
/// <param name="Body">The lines after it.</param>
public sealed record SourceFile(IReadOnlyDictionary<string, string> Header, IReadOnlyList<string> Body)
{
    /// <summary>Name of the filing that it makes.</summary>
    public string File => Header["file"];

    /// <summary>What kind of file it makes.</summary>
    public SourceForm Form => Enum.Parse<SourceForm>(Header["form"], ignoreCase: true);

    /// <summary>Docket number, <c>118-1</c>; null where the opinion gives none.</summary>
    public string? Ecf => Header.GetValueOrDefault("ecf");

    /// <summary>Day of filing as a stamp prints it, <c>03/22/18</c>; null where the opinion does not give it.</summary>
    public string? Filed => Header.GetValueOrDefault("filed");

    /// <summary>How one asks for it: its docket number, or its file name without the extension.</summary>
    public string Label => Ecf ?? Path.GetFileNameWithoutExtension(File);

    /// <summary>Reads one source.</summary>
    /// <param name="text">The source's text.</param>
    /// <param name="name">Its name, for messages.</param>
    /// <exception cref="FormatException">The header is missing or lacks a field.</exception>
    internal static SourceFile Parse(string text, string name)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var rule = Array.IndexOf(lines, "---");
        if (rule < 0) throw new FormatException($"{name}: no line '---' ends the header.");
        var header = lines[..rule].Where(l => l.Length > 0 && l[0] != '#').Select(l => Field(l, name)).ToDictionary(StringComparer.Ordinal);
        foreach (var field in (string[])["file", "form"])
            if (!header.ContainsKey(field)) throw new FormatException($"{name}: the header has no '{field}:'.");
        if (!Enum.TryParse<SourceForm>(header["form"], ignoreCase: true, out _))
            throw new FormatException($"{name}: '{header["form"]}' is no form; use one of {string.Join(", ", Enum.GetNames<SourceForm>())}.");
        return new SourceFile(header, lines[(rule + 1)..]);
    }

    private static KeyValuePair<string, string> Field(string line, string name)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        if (colon < 1) throw new FormatException($"{name}: '{line}' is no 'key: value'.");
        return new(line[..colon].Trim(), line[(colon + 1)..].Trim());
    }
}
