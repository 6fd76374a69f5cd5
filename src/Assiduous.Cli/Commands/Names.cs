using Assiduous.Citations;

namespace Assiduous.Cli.Commands;

/// <summary>Words for people.</summary>
internal static class Names
{
    /// <summary>The kind of a citation, as a lawyer would call it.</summary>
    public static string Of(CitationKind kind) => kind switch
    {
        CitationKind.Ecf => "docket entry",
        CitationKind.Reference => "case name",
        CitationKind.Unreported => "unreported",
        _ => kind.ToString().ToLowerInvariant(),
    };

    /// <summary><c>1 error</c>, <c>2 errors</c>.</summary>
    public static string Count(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";
}
