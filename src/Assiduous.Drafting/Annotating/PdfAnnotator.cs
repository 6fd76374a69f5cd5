using Assiduous.Citations;
using Assiduous.Drafting.Drafts;
using Assiduous.Drafting.Pdf;
using Assiduous.Record;
using Assiduous.Record.Locating;
using PdfSharp.Pdf.IO;

namespace Assiduous.Drafting.Annotating;

/// <summary>Annotates a PDF: links over citations, and highlights with notes over what a careful reader would complain of.</summary>
internal static class PdfAnnotator
{
    private static readonly (double, double, double) Warn = (1, 0.86, 0.3);
    private static readonly (double, double, double) Wrong = (1, 0.6, 0.55);

    public static AnnotateResult Annotate(string name, ReadOnlyMemory<byte> bytes, Filing paper, PaperMarker marker)
    {
        var (document, refused) = PdfPapers.Open(name, bytes, PdfDocumentOpenMode.Modify);
        if (document is null) return AnnotateResult.Refuse(refused!);
        using (document)
        {
            var marks = marker.Mark(paper, span => span);
            var pages = new PdfMarks(document);
            var (links, notes) = (0, 0);
            foreach (var link in marks.Links)
            {
                var boxes = Boxes(paper.Text, link.Span, document.PageCount);
                foreach (var sheet in boxes) pages.Link(document.Pages[sheet.FilePage - 1], sheet.Boxes, link.Address);
                if (boxes.Count > 0) links++;
            }

            foreach (var note in marks.Notes)
            {
                var boxes = Boxes(paper.Text, note.Span.Length > 0 ? note.Span : First(paper.Text), document.PageCount);
                for (var i = 0; i < boxes.Count; i++)
                    pages.Highlight(document.Pages[boxes[i].FilePage - 1], boxes[i].Boxes, i == 0 ? note.Text : null, note.Severity is Severity.Error ? Wrong : Warn);
                if (boxes.Count > 0) notes++;
            }

            return new(new(name, PdfPapers.Save(document, paper.Hash), DraftFile.Pdf), null, links, notes, 0);
        }
    }

    private static IReadOnlyList<PageBoxes> Boxes(RecordText text, TextSpan span, int pages) => [.. PassageBoxes.Of(text, span).Where(b => b.FilePage <= pages)];

    // What concerns the paper as a whole is laid on its first line.
    private static TextSpan First(RecordText text) => text.Lines.Count > 0 ? text.Lines[0].Span : default;
}
