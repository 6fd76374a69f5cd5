namespace Assiduous.Record.Transcripts;

/// <summary>Parts a file that holds several volumes of testimony, or the testimony of several witnesses, where each begins.</summary>
/// <remarks>
/// A volume begins at a cover that names another volume, day or witness, where the running heads begin to name another volume, or where the
/// pages begin to count anew. A cover may have no line numbers, and then stands between two pages.
/// </remarks>
internal sealed class VolumeFinder(string text, IReadOnlyList<TranscriptPage> pages, IReadOnlyList<RecordPage> sheets)
{
    /// <summary>A title within so many pages of the first belongs to the same volume: covers repeat theirs before the examination.</summary>
    private const int FrontPages = 4;

    private readonly Dictionary<int, int?> heads = sheets.DistinctBy(s => s.FilePage).ToDictionary(s => s.FilePage, s => s.Margins.Select(Transcript.VolumeIn).FirstOrDefault(v => v is not null));
    private readonly HashSet<int> seen = [];

    /// <summary>The volumes in their order; none where the file holds only one.</summary>
    public IReadOnlyList<TranscriptVolume> Find()
    {
        var found = new List<TranscriptVolume>();
        for (var i = 0; i < pages.Count; i++)
        {
            var cover = VolumeCover.Read(Before(i));
            var number = cover?.Number ?? heads.GetValueOrDefault(pages[i].FilePage);
            if (i == 0 || Begins(found[^1], i, cover, number))
            {
                seen.Clear();
                found.Add(new(number, cover?.Witness, cover?.Taken, i, 0));
            }

            var open = found[^1];
            found[^1] = open with { Number = open.Number ?? number, Witness = open.Witness ?? cover?.Witness, Taken = open.Taken ?? cover?.Taken, Count = open.Count + 1 };
            seen.Add(pages[i].Number);
        }

        return found.Count < 2 ? [] : Inherit(found);
    }

    private bool Begins(TranscriptVolume open, int page, VolumeCover? cover, int? number)
    {
        var (before, here) = (pages[page - 1].Number, pages[page].Number);
        if (here < before && (here == 1 || seen.Contains(here))) return true;
        if (number is not null && open.Number is not null && number != open.Number && (cover?.Number is not null || GoesOn(page, number))) return true;
        if (cover is null) return false;
        if (number is not null && open.Number is null && page - open.First >= FrontPages) return true;
        return (cover.Witness is { } witness && open.Witness is { } other && !string.Equals(witness, other, StringComparison.OrdinalIgnoreCase))
            || (cover.Witness is not null && cover.Taken is { } taken && open.Taken is { } earlier && taken != earlier);
    }

    /// <summary>Whether the next sheet's head names the volume as well; a single head may be misread.</summary>
    private bool GoesOn(int page, int? number) =>
        pages.Skip(page).FirstOrDefault(p => p.FilePage != pages[page].FilePage) is not { } next || heads.GetValueOrDefault(next.FilePage) == number;

    /// <summary>What stands before the testimony of a page: the words since the page before, with the page itself where nobody testifies on it.</summary>
    private ReadOnlySpan<char> Before(int page)
    {
        var start = page == 0 ? 0 : End(page - 1);
        var talk = pages[page].Lines.FirstOrDefault(l => l.Kind is not TranscriptLineKind.Other);
        var end = talk?.Span.Start ?? End(page);
        return start < end ? text.AsSpan(start, end - start) : [];
    }

    private int End(int page)
    {
        for (var i = page; i >= 0; i--)
            if (pages[i].Lines.Count > 0) return pages[i].Lines[^1].Span.End;
        return 0;
    }

    /// <summary>A volume whose own pages do not name the witness goes on with the one before it.</summary>
    private static List<TranscriptVolume> Inherit(List<TranscriptVolume> volumes)
    {
        for (var i = 1; i < volumes.Count; i++)
            if (volumes[i].Witness is null) volumes[i] = volumes[i] with { Witness = volumes[i - 1].Witness };
        return volumes;
    }
}
