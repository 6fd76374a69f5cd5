using Assiduous.Record.Locating;

namespace Assiduous.Record.Recognition;

/// <summary>Tells whether a transcript is whole.</summary>
internal static class Extents
{
    /// <summary>Which pages of a transcript are there; null where the document is none.</summary>
    public static Extent? Of(RecordText text, FilingRole role)
    {
        if (role != FilingRole.Transcript || text.Transcript is not { Pages.Count: > 0 } transcript) return null;
        var numbers = transcript.Pages.Select(p => p.Number).ToList();
        var gap = Enumerable.Range(1, numbers.Count - 1).Any(i => numbers[i] - numbers[i - 1] > 1);
        return new Extent(gap || numbers[0] > 1, Answers.Runs(numbers, int.MaxValue));
    }
}
