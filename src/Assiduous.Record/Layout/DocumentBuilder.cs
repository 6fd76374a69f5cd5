using Assiduous.Citations;
using Assiduous.Record.Transcripts;

namespace Assiduous.Record.Layout;

/// <summary>From sheets of words to a document: rows, stamps, line numbers, margins, text.</summary>
internal static class DocumentBuilder
{
    public static RecordText Build(IReadOnlyList<Sheet> sheets, IReadOnlyList<ReadingNote> notes)
    {
        var stamped = sheets.Select(s => Stamps.TakeOut(RowBuilder.Build(s))).ToList();
        var layout = TranscriptLayout.Read(stamped);
        var pages = Furniture.TakeOut(layout.Pages, i => layout.Kind == NumberedLines.Transcript && layout.Panels[i].Count > 0);
        var assembler = new TextAssembler();
        var transcript = layout.Kind == NumberedLines.Transcript ? new TranscriptWriter(layout) : null;
        for (var i = 0; i < pages.Count; i++)
        {
            var page = pages[i];
            if (transcript is not null && layout.Panels[i].Count > 0) transcript.Write(assembler, page, layout.Panels[i]);
            else WriteRows(assembler, page);
            var printed = transcript?.PrintedPage(i) ?? page.PrintedPage;
            assembler.EndPage((span, boxes) => Page(page, span, boxes) with { PrintedPage = printed });
        }

        var text = assembler.Text;
        var built = new RecordText
        {
            Text = text,
            Pages = assembler.Pages,
            Lines = assembler.Lines,
            Transcript = transcript?.Finish(text),
            Notes = notes,
        };
        return Structure.Add(built, assembler.Shapes, assembler.Lines.Count);
    }

    private static void WriteRows(TextAssembler assembler, PageLayout page)
    {
        var words = new List<int>();
        foreach (var row in page.Rows)
        {
            words.Clear();
            int? number = null;
            for (var i = row.First; i < row.End; i++)
            {
                if (page.Roles[i] == WordRole.Body) words.Add(i);
                else if (page.Roles[i] == WordRole.LineNumber) number ??= int.TryParse(page.TextOf(i), out var printed) ? printed : null;
            }

            assembler.AddLine(page, words, number);
        }
    }

    private static RecordPage Page(PageLayout page, TextSpan span, IReadOnlyList<WordBox> boxes) => new()
    {
        FilePage = page.Sheet.FilePage,
        Span = span,
        Stamp = page.Stamp,
        PrintedPage = page.PrintedPage,
        Bates = page.Bates,
        Width = page.Sheet.HasBoxes ? page.Sheet.Width : 0,
        Height = page.Sheet.HasBoxes ? page.Sheet.Height : 0,
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
