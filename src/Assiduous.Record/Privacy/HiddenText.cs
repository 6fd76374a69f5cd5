using Assiduous.Record.Reading;

namespace Assiduous.Record.Privacy;

/// <summary>Words that the text of a sheet holds and its picture does not show.</summary>
/// <param name="Covered">How many lie under something dark: a black box drawn over them takes nothing away.</param>
/// <param name="Unseen">How many show no ink on light paper: white on white, invisible, or under a white patch.</param>
internal readonly record struct HiddenWords(int Covered, int Unseen);

/// <summary>
/// Compares the words of a sheet with its picture. The sheet is drawn as a reader sees it, by a process of its own; a word whose box shows
/// no contrast is there for whoever copies or searches the text, and for no one who looks. So every way of hiding is found alike (boxes,
/// pictures on top, colour of paper, invisible ink), and no operator of the page is parsed here.
/// </summary>
internal static class HiddenText
{
    /// <summary>Least difference of lightness between ink and paper, of 255, at which a word can be seen.</summary>
    private const int Visible = 24;

    private const int Dark = 110;

    private const int Resolution = 100;

    /// <summary>The hidden words of a sheet; a note where the sheet could not be drawn and so nothing can be said of it.</summary>
    public static (HiddenWords Words, ReadingNote? Note) On(string pdf, RecordPage page, ReadingOptions options, CancellationToken cancel)
    {
        if (!page.Words.Any(w => w.Length > 1)) return default;
        var (picture, note) = PageImages.Picture(pdf, page, Resolution, options, cancel);
        if (picture is null) return (default, note);
        int covered = 0, unseen = 0;
        foreach (var word in page.Words)
        {
            if (word.Length < 2 || word.Height < 3) continue;
            var (low, high) = picture.Lightness(word.Left, word.Top, word.Width, word.Height, picture.Columns / page.Width);
            if (high - low >= Visible) continue;
            if (high < Dark) covered++;
            else unseen++;
        }

        return (new HiddenWords(covered, unseen), null);
    }
}
