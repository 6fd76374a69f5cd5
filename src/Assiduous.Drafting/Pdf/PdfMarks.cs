using Assiduous.Record.Locating;
using PdfSharp.Pdf;

namespace Assiduous.Drafting.Pdf;

/// <summary>Adds annotations to pages; what stands on a page and its own annotations stay.</summary>
internal sealed class PdfMarks(PdfDocument document)
{
    /// <summary>A link over words: to a page of another file, or to an address.</summary>
    public void Link(PdfPage page, IEnumerable<PageBox> boxes, string address)
    {
        foreach (var box in boxes)
        {
            var link = Annotation(page, "/Link", PdfPapers.Rectangle(page, box));
            // A thin blue line beneath the words, as readers know links.
            var border = new PdfDictionary(document);
            border.Elements["/W"] = new PdfReal(0.75);
            border.Elements.SetName("/S", "/U");
            link.Elements["/BS"] = border;
            link.Elements["/C"] = new PdfArray(document, new PdfReal(0.04), new PdfReal(0.31), new PdfReal(0.54));
            link.Elements["/A"] = Action(address);
        }
    }

    /// <summary>A highlight over words, with a note or none.</summary>
    public void Highlight(PdfPage page, IReadOnlyList<PageBox> boxes, string? note, (double Red, double Green, double Blue) colour)
    {
        var areas = boxes.Select(b => PdfPapers.Rectangle(page, b)).ToArray();
        if (areas.Length == 0) return;
        var around = new PdfRectangle(new PdfSharp.Drawing.XPoint(areas.Min(a => a.X1), areas.Min(a => a.Y1)), new PdfSharp.Drawing.XPoint(areas.Max(a => a.X2), areas.Max(a => a.Y2)));
        var mark = Annotation(page, "/Highlight", around);
        var quads = new PdfArray(document);
        foreach (var area in areas)
            foreach (var number in (double[])[area.X1, area.Y2, area.X2, area.Y2, area.X1, area.Y1, area.X2, area.Y1]) quads.Elements.Add(new PdfReal(Math.Round(number, 2)));
        mark.Elements["/QuadPoints"] = quads;
        mark.Elements["/C"] = new PdfArray(document, new PdfReal(colour.Red), new PdfReal(colour.Green), new PdfReal(colour.Blue));
        mark.Elements["/CA"] = new PdfReal(0.5);
        mark.Elements["/T"] = new PdfString("Assiduous");
        if (note is not null) mark.Elements["/Contents"] = new PdfString(note, PdfStringEncoding.Unicode);
    }

    private PdfDictionary Annotation(PdfPage page, string kind, PdfRectangle area)
    {
        var annotation = new PdfDictionary(document);
        annotation.Elements.SetName("/Type", "/Annot");
        annotation.Elements.SetName("/Subtype", kind);
        annotation.Elements["/Rect"] = area;
        annotation.Elements.SetInteger("/F", 4); // Printed with the page.
        document.Internals.AddObject(annotation);
        if (page.Elements.GetArray("/Annots") is not { } all) page.Elements["/Annots"] = all = new PdfArray(document);
        all.Elements.Add(annotation.Reference!);
        return annotation;
    }

    private PdfDictionary Action(string address)
    {
        var action = new PdfDictionary(document);
        var (file, page) = address.IndexOf("#page=", StringComparison.Ordinal) is var at and > 0 ? (address[..at], int.Parse(address.AsSpan(at + 6), System.Globalization.CultureInfo.InvariantCulture)) : (address, 0);
        if (page == 0 || Uri.TryCreate(file, UriKind.Absolute, out _))
        {
            action.Elements.SetName("/S", "/URI");
            action.Elements.SetString("/URI", address);
            return action;
        }

        // A file beside this one: readers open it at the page without asking a browser.
        action.Elements.SetName("/S", "/GoToR");
        action.Elements["/F"] = new PdfString(Uri.UnescapeDataString(file), PdfStringEncoding.Unicode);
        var place = new PdfArray(document, new PdfInteger(page - 1));
        place.Elements.Add(new PdfName("/Fit"));
        action.Elements["/D"] = place;
        action.Elements.SetBoolean("/NewWindow", true);
        return action;
    }
}
