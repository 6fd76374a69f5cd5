using System.Runtime.CompilerServices;

namespace Assiduous.Record.Locating;

/// <summary>A filing of several volumes as if it held only one of them, so that pages and lines are looked for there alone.</summary>
public static class OneVolume
{
    // Locators lay a document's pages out once for as long as it is held, so that the same cut must be the same document.
    private static readonly ConditionalWeakTable<RecordText, RecordText?[]> Known = [];

    /// <summary>The filing with the pages of one volume; its text, sheets and offsets stay those of the whole file.</summary>
    /// <param name="filing">A filing whose transcript holds several volumes.</param>
    /// <param name="volume">Which, by its place in <see cref="Transcript.Volumes"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such volume.</exception>
    public static Filing Of(Filing filing, int volume)
    {
        ArgumentNullException.ThrowIfNull(filing);
        var volumes = filing.Text.Transcript?.Volumes ?? [];
        ArgumentOutOfRangeException.ThrowIfNegative(volume);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(volume, volumes.Count);
        var cuts = Known.GetValue(filing.Text, static text => new RecordText?[text.Transcript!.Volumes.Count]);
        var cut = cuts[volume] ??= Cut(filing.Text, volumes[volume]);
        return filing with { Text = cut, Witness = volumes[volume].Witness ?? filing.Witness, Date = volumes[volume].Taken ?? filing.Date };
    }

    private static RecordText Cut(RecordText text, TranscriptVolume volume) => text with
    {
        Transcript = new Transcript
        {
            Witness = volume.Witness, Taken = volume.Taken, Volume = volume.Number, Pages = [.. text.Transcript!.Pages.Skip(volume.First).Take(volume.Count)],
        },
    };
}
