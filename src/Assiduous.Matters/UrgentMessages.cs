using Assiduous.Citations;
using Assiduous.Judgment;

namespace Assiduous.Matters;

/// <summary>What the user must know at once of a review: each thing once, gravest first.</summary>
internal static class UrgentMessages
{
    private const int MostNames = 4;

    /// <summary>The warnings and errors about the folder and its files as a whole.</summary>
    public static IReadOnlyList<Finding> Of(Review review)
    {
        var urgent = review.Findings.Concat(review.Filings.SelectMany(f => f.Problems)).Where(f => f.Severity >= Severity.Warning && f.Span.IsEmpty)
            .DistinctBy(f => f.Message, StringComparer.Ordinal).ToList();
        var missing = urgent.Where(f => f.Code is "tool-missing").GroupBy(Words, StringComparer.Ordinal).Select(Together);
        return [.. missing.Concat(urgent.Where(f => f.Code is not "tool-missing")).OrderByDescending(f => f.Severity)];
    }

    // A program that is missing fails every file of a kind for the same reason, which is said once.
    private static Finding Together(IGrouping<string, Finding> files)
    {
        var all = files.ToList();
        if (all.Count == 1) return all[0];
        var names = string.Join(", ", all.Take(MostNames).Select(f => f.File)) + (all.Count > MostNames ? $" and {all.Count - MostNames} more" : "");
        return all.MaxBy(f => f.Severity)! with { File = null, Message = $"{all.Count} files could not be read in full: {names}. {files.Key}" };
    }

    private static string Words(Finding finding) =>
        finding.File is { } file && finding.Message.StartsWith(file + ": ", StringComparison.Ordinal) ? finding.Message[(file.Length + 2)..] : finding.Message;
}
