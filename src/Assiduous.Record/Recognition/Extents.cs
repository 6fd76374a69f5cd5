using Assiduous.Record.Locating;

namespace Assiduous.Record.Recognition;

/// <summary>Tells whether a transcript is whole.</summary>
internal static class Extents
{
    /// <summary>Which pages of a transcript are there; null where the document is none.</summary>
    public static Extent? Of(RecordText text, FilingRole role)
    {
        if (role != FilingRole.Transcript || text.Transcript is not { Pages.Count: > 0 } transcript) return null;
        if (transcript.Volumes.Count > 1) return Several(transcript);
        var numbers = transcript.Pages.Select(p => p.Number).ToList();
        var gap = Enumerable.Range(1, numbers.Count - 1).Any(i => numbers[i] - numbers[i - 1] > 1);
        return new Extent(gap || (numbers[0] > 1 && !OpensVolume(transcript)), Answers.Runs(numbers, int.MaxValue));
    }

    /// <summary>Whether the first page is the cover of a second or later volume, whose pages count on from the volume before.</summary>
    private static bool OpensVolume(Transcript transcript) =>
        transcript.Volume > 1 && !transcript.Pages[0].Lines.Any(l => l.Kind is TranscriptLineKind.Question or TranscriptLineKind.Answer or TranscriptLineKind.Colloquy);

    /// <summary>The pages of each volume by itself; pages are missing where they are within one, or between two of one witness that count on.</summary>
    private static Extent Several(Transcript transcript)
    {
        var (told, excerpt, last, witness) = (new List<string>(), false, 0, (string?)null);
        foreach (var volume in transcript.Volumes)
        {
            var numbers = transcript.Pages.Skip(volume.First).Take(volume.Count).Select(p => p.Number).ToList();
            var goesOn = last > 0 && numbers[0] > last && string.Equals(witness, volume.Witness, StringComparison.OrdinalIgnoreCase);
            excerpt |= numbers[0] > (goesOn ? last + 1 : 1) || numbers[^1] - numbers[0] + 1 > numbers.Count;
            (last, witness) = (numbers[^1], volume.Witness);
            told.Add($"{Answers.Runs(numbers, int.MaxValue)} of {volume}");
        }

        return new Extent(excerpt, string.Join("; ", told));
    }
}
