using Assiduous.Citations;
using Assiduous.Record.Transcripts;

namespace Assiduous.Record.Layout;

/// <summary>From sheets of words to a document: rows, stamps, line numbers, margins, text.</summary>
internal static class DocumentBuilder
{
    /// <summary>Builds a document from sheets as a reader found them.</summary>
    public static RecordText Build(IReadOnlyList<Sheet> sheets, IReadOnlyList<ReadingNote> notes) =>
        Build([.. sheets.Select(SidewaysSheet.Read)], notes);

    /// <summary>Builds a document from pages whose stamps are taken out.</summary>
    public static RecordText Build(IReadOnlyList<PageLayout> stamped, IReadOnlyList<ReadingNote> notes)
    {
        var layout = TranscriptLayout.Read(stamped);
        var isTranscript = layout.Kind == NumberedLines.Transcript;
        var pages = Furniture.TakeOut(layout.Pages, i => isTranscript && (layout.Panels[i].Count > 0 || layout.IsIndex[i]));
        if (!isTranscript) pages = InReadingOrder([.. pages.Select(ScannedMargin.WithFirstParagraph)]);
        var assembler = new TextAssembler();
        var transcript = isTranscript ? new TranscriptWriter(layout) : null;
        var notesAtFoot = new FootnoteWriter(isTranscript ? 0 : Footnotes.BodySize(pages));
        for (var i = 0; i < pages.Count; i++)
        {
            var page = pages[i];
            if (transcript is not null && layout.Panels[i].Count > 0) transcript.Write(assembler, page, layout.Panels[i]);
            else WriteRows(assembler, page, notesAtFoot.Part(page, i), (mark, at) => notesAtFoot.Hang(i, mark, at));
            if (i + 1 < pages.Count && pages[i + 1].Sheet.FilePage == page.Sheet.FilePage) continue;
            var printed = transcript?.PrintedPage(i) ?? page.PrintedPage;
            assembler.EndPage((span, boxes) => Page(page, span, boxes) with { PrintedPage = printed });
        }

        var bodyLines = assembler.Lines.Count;
        var footnotes = notesAtFoot.Write(assembler, pages);
        var text = assembler.Text;
        var built = new RecordText
        {
            Text = text,
            Pages = assembler.Pages,
            Lines = assembler.Lines,
            Footnotes = footnotes,
            Transcript = transcript?.Finish(text, assembler.Pages),
            Notes = [.. notes, .. layout.Notes],
        };
        return Structure.Add(built, assembler.Shapes, bodyLines);
    }

    /// <summary>Tables cell by cell, columns of prose one after the other, the two halves of a caption likewise.</summary>
    private static PageLayout[] InReadingOrder(PageLayout[] pages)
    {
        var table = PrintedTables.Find(pages);
        if (table is not null) pages = [.. new TableRows(pages, table).InOrder()];
        for (var i = 0; i < pages.Length; i++)
        {
            if (!Array.Exists(pages[i].Rows, r => r.Cell is not null)) pages[i] = Columns.Split(pages[i]);
            if (i < 2) pages[i] = Caption.Split(pages[i]);
        }

        return pages;
    }

    private static void WriteRows(TextAssembler assembler, PageLayout page, PageParts parts, Action<string, int> hang)
    {
        var words = new List<int>();
        for (var r = 0; r < parts.BodyRows; r++)
        {
            var row = page.Rows[r];
            words.Clear();
            int? number = null;
            for (var i = row.First; i < row.End; i++)
            {
                if (page.Roles[i] == WordRole.Body && !parts.MarkWords.Contains(i)) words.Add(i);
                else if (parts.MarkWords.Contains(i)) hang(page.TextOf(i).ToString(), assembler.Position);
                else if (page.Roles[i] == WordRole.LineNumber) number ??= int.TryParse(page.TextOf(i), out var printed) ? printed : null;
            }

            assembler.AddLine(page, words, number, row.Cell);
        }
    }

    private static RecordPage Page(PageLayout page, TextSpan span, IReadOnlyList<WordBox> boxes) => new()
    {
        FilePage = page.Sheet.FilePage,
        Span = span,
        Stamp = page.Stamp,
        PrintedPage = page.PrintedPage,
        Bates = page.Bates,
        Width = !page.Sheet.HasBoxes ? 0 : page.Sheet.Turn == Turn.None ? page.Sheet.Width : page.Sheet.Height,
        Height = !page.Sheet.HasBoxes ? 0 : page.Sheet.Turn == Turn.None ? page.Sheet.Height : page.Sheet.Width,
        OcrConfidence = page.Sheet.Confidence,
        Words = boxes,
        Margins = Margins(page),
    };

    private static List<string> Margins(PageLayout page)
    {
        var margins = new List<string>();
        foreach (var row in page.Rows)
        {
            var words = new List<string>();
            for (var i = row.First; i < row.End; i++)
                if (page.Roles[i] == WordRole.Furniture) words.Add(page.TextOf(i).ToString());
            if (words.Count > 0) margins.Add(string.Join(' ', words));
        }

        return margins;
    }
}
