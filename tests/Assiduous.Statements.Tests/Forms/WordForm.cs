using System.Text;
using System.Text.RegularExpressions;

namespace Assiduous.Statements.Tests.Forms;

/// <summary>Writes a paper of an invented matter as a word processor does: paragraphs numbered by it where they count on, the caption in a table.</summary>
internal static partial class WordForm
{
    /// <summary>The bytes of the document.</summary>
    public static byte[] Write(MatterPaper paper)
    {
        if (paper.File.EndsWith(".docx", StringComparison.Ordinal)) return WordPaper.Write(paper.Body);
        var lines = new StringBuilder();
        var body = paper.Body.Replace("@page\n", "", StringComparison.Ordinal).Split('\n');
        var automatic = Counts(body);
        foreach (var line in body)
        {
            if (line == "@caption") foreach (var part in paper.Caption.Split('\n')) lines.Append(Row(part)).Append('\n');
            else if (automatic && Number().Match(line) is { Success: true } m) lines.Append("@auto ").Append(m.Groups["rest"].Value).Append('\n');
            else lines.Append(line).Append('\n');
        }

        return WordPaper.Write(lines.ToString());
    }

    private static string Row(string part) => Gap().Split(part.Trim(), 2) is [{ Length: > 0 } left, var right] ? $"@row {left} || {right}" : part;

    /// <summary>Whether the paper's numbers count from 1 without a gap, as a word processor's do.</summary>
    private static bool Counts(string[] lines)
    {
        var numbers = lines.Select(l => Number().Match(l)).Where(m => m.Success).Select(m => int.Parse(m.Groups["n"].Value)).ToList();
        return numbers.Count > 1 && numbers.Select((n, i) => n == i + 1).All(right => right);
    }

    [GeneratedRegex(@"^(?<n>\d{1,3})\.[ \t]+(?<rest>.+)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Number();

    [GeneratedRegex(@" {3,}")]
    private static partial Regex Gap();
}
