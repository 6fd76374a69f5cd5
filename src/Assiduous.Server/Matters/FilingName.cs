namespace Assiduous.Server.Matters;

/// <summary>Names under which filings are kept: one name, no path.</summary>
public static class FilingName
{
    /// <summary>Letters of the longest name.</summary>
    public const int Longest = 180;

    /// <summary>Whether a name can stand in a folder on any system.</summary>
    public static bool IsGood(string? name) =>
        name is { Length: > 0 and <= Longest } && name[0] != '.' && name[^1] is not ('.' or ' ')
        && !name.Any(c => char.IsControl(c) || c is '/' or '\\' or ':' or '*' or '?' or '"' or '<' or '>' or '|' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069'));

    /// <summary>The name itself.</summary>
    /// <exception cref="InvalidDataException">It is none that can stand in a folder.</exception>
    public static string Checked(string name) =>
        IsGood(name) ? name : throw new InvalidDataException("A filing's name may not hold a path, control characters or the signs / \\ : * ? \" < > |, begin with a dot, or be longer than 180 letters. Rename the file and add it again.");
}
