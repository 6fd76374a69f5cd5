using Assiduous.Citations;
using Assiduous.Record;

namespace Assiduous.Matters;

/// <summary>Copies of one paper in a folder. A citation must not become doubtful because a paper was downloaded twice.</summary>
internal static class Copies
{
    /// <summary>
    /// Keeps one of each paper and names the copies. Two files are one paper where their bytes are the same and no two docket numbers tell
    /// them apart, or where they bear one docket number and say the same words. A file that could not be read gives up its number to one
    /// that could.
    /// </summary>
    public static (IReadOnlyList<Filing> Kept, IReadOnlyList<Finding> Findings) Fold(IReadOnlyList<Filing> filings)
    {
        var kept = new List<Filing>();
        var findings = new List<Finding>();
        var byHash = new Dictionary<string, List<Filing>>(StringComparer.Ordinal);
        var byNumber = new Dictionary<(string, string?), List<Filing>>();
        // Those with a number first, so that a copy without one is laid to them.
        foreach (var filing in filings.OrderBy(f => f.Ecf is null).ThenBy(f => f.File, StringComparer.Ordinal))
        {
            if (filing.Text.Text.Length == 0 || Original(filing, byHash, byNumber) is not { } original)
            {
                kept.Add(filing);
                if (filing.Text.Text.Length > 0) Enter(filing, byHash, byNumber);
            }
            else
            {
                findings.Add(MatterReviewer.About("copy", Severity.Note, $"{filing.File} is a copy of {original.File} and was left aside.", "Remove one of the two.", filing.File));
            }
        }

        return ([.. kept.Select(f => f.Text.Text.Length == 0 && f.Ecf is { } ecf && byNumber.TryGetValue((ecf, f.Attachment), out var read) ? Outdone(f, read[0]) : f)], findings);
    }

    private static Filing? Original(Filing filing, Dictionary<string, List<Filing>> byHash, Dictionary<(string, string?), List<Filing>> byNumber)
    {
        if (byHash.TryGetValue(filing.Hash, out var same) && same.Find(o => filing.Ecf is null || Same(o, filing)) is { } twin) return twin;
        return filing.Ecf is { } ecf && byNumber.TryGetValue((ecf, filing.Attachment), out var numbered)
            ? numbered.Find(o => string.Equals(o.Text.Text, filing.Text.Text, StringComparison.Ordinal)) : null;
    }

    private static bool Same(Filing a, Filing b) =>
        string.Equals(a.Ecf, b.Ecf, StringComparison.Ordinal) && string.Equals(a.Attachment, b.Attachment, StringComparison.Ordinal);

    private static void Enter(Filing filing, Dictionary<string, List<Filing>> byHash, Dictionary<(string, string?), List<Filing>> byNumber)
    {
        if (!byHash.TryGetValue(filing.Hash, out var same)) byHash[filing.Hash] = same = [];
        same.Add(filing);
        if (filing.Ecf is not { } ecf) return;
        if (!byNumber.TryGetValue((ecf, filing.Attachment), out var numbered)) byNumber[(ecf, filing.Attachment)] = numbered = [];
        numbered.Add(filing);
    }

    private static Filing Outdone(Filing unread, Filing read) => unread with
    {
        Ecf = null,
        Attachment = null,
        Reasons = [.. unread.Reasons, $"It could not be read, and {read.File}, which could, bears the number {read.Label}."],
    };
}
