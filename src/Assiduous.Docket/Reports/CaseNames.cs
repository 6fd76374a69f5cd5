using Assiduous.Docket.Pages;

namespace Assiduous.Docket;

/// <summary>Captions as short case names.</summary>
internal static class CaseNames
{
    private static readonly string[] UnitedStates = ["USA", "U.S.A.", "U.S.A", "U.S.", "US", "United States of America", "The United States"];

    /// <summary>"USA v. Mitchell et al" to "United States v. Mitchell"; "O'Donnell v Trustees" to "O'Donnell v. Trustees".</summary>
    public static string Short(string caption)
    {
        var text = Spaces.Fold(caption);
        foreach (var versus in (string[])[" v ", " vs. ", " vs "]) text = text.Replace(versus, " v. ", StringComparison.Ordinal);
        return string.Join(" v. ", text.Split(" v. ").Select(Side));
    }

    private static string Side(string side)
    {
        var text = side.Trim(' ', ',', ';', ':');
        text = Cut(Cut(text, " et al."), " et al").Trim(' ', ',', ';', ':');
        return UnitedStates.Contains(text, StringComparer.OrdinalIgnoreCase) ? "United States" : text;
    }

    private static string Cut(string text, string end) =>
        text.EndsWith(end, StringComparison.OrdinalIgnoreCase) ? text[..^end.Length] : text;
}
