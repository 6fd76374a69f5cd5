using Assiduous.Citations;

namespace Assiduous.Record.Layout;

/// <summary>Collects the footnotes of all pages and writes them behind the body, so that they cut no paragraph in two.</summary>
internal sealed class FootnoteWriter(float bodySize)
{
    private readonly List<(string Mark, int Page, List<(int Page, IReadOnlyList<int> Words)> Lines)> notes = [];
    private readonly Dictionary<(int Page, string Mark), int> hangs = [];
    private bool open;

    /// <summary>Parts a page into body and notes and keeps the notes.</summary>
    public PageParts Part(PageLayout page, int index)
    {
        var parts = Footnotes.Part(page, bodySize, open);
        foreach (var note in parts.Notes)
        {
            if (note.Mark is not null) notes.Add((note.Mark, index, []));
            if (notes.Count > 0) notes[^1].Lines.AddRange(note.Lines.Select(l => (index, l)));
        }

        open = parts.Notes.Count > 0;
        return parts;
    }

    /// <summary>Keeps where the mark of a note stood in the body.</summary>
    /// <param name="index">The page's index.</param>
    /// <param name="mark">The mark.</param>
    /// <param name="at">The offset at which its line begins.</param>
    public void Hang(int index, string mark, int at) => hangs.TryAdd((index, mark.Trim('[', ']', '(', ')', '.')), at);

    /// <summary>Writes the notes at the end of the text.</summary>
    public IReadOnlyList<Footnote> Write(TextAssembler assembler, IReadOnlyList<PageLayout> pages)
    {
        var written = new List<Footnote>();
        var boxes = new Dictionary<int, List<WordBox>>();
        foreach (var note in notes)
        {
            var start = assembler.Position;
            var end = start;
            foreach (var (page, words) in note.Lines)
            {
                if (words.Count == 0) continue;
                end = assembler.AddLine(pages[page], words).End;
                if (!boxes.TryGetValue(page, out var onPage)) boxes[page] = onPage = [];
                onPage.AddRange(assembler.TakeBoxes());
            }

            written.Add(new Footnote(note.Mark, new TextSpan(start, end), pages[note.Page].Sheet.FilePage) { Hangs = hangs.TryGetValue((note.Page, note.Mark), out var at) ? at : null });
        }

        foreach (var (page, words) in boxes) assembler.AddToPage(page, words);
        return written;
    }
}
