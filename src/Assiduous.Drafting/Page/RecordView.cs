using Assiduous.Record;

namespace Assiduous.Drafting.Page;

/// <summary>The record: each cited place once, with the words around it. On a wide screen it stands beside the facts.</summary>
internal static class RecordView
{
    public static void Write(Html html, PageContext page)
    {
        using var aside = html.In("aside", null, "record", ("aria-labelledby", "record-title"), ("tabindex", "0"));
        html.Leaf("h2", "The record", null, "record-title");
        if (page.Book.Entries.Count == 0) html.Leaf("p", "The papers cite nothing that the program could follow.", "empty");
        else html.Leaf("p", "Choose a citation, and its words are marked here, with what stands around them.", "hint");
        var lines = new TranscriptLines();
        foreach (var entry in page.Book.Entries) WriteEntry(html, page, entry, lines);
    }

    private static void WriteEntry(Html html, PageContext page, PassageBook.Entry entry, TranscriptLines lines)
    {
        var resolved = JsonParts.IsResolved(entry.Cited);
        using var article = html.In("article", resolved ? "passage" : "passage none", entry.Id, ("tabindex", "-1"), ("aria-labelledby", entry.Id + "-t"));
        WriteHead(html, page, entry);
        if (!resolved) WriteNothing(html, entry);
        else if (page.Filing(entry.Cited.Passage!.File) is { } filing) PassageView.Write(html, entry.Cited.Passage, filing, lines);
        else html.Leaf("p", Clip.To(entry.Cited.Passage.Text, Clip.Words), "prose cited-words");
        if (entry.Cited.Passage?.Note is { } note) html.Leaf("p", note, "note");
        WriteFoot(html, entry);
    }

    private static void WriteHead(Html html, PageContext page, PassageBook.Entry entry)
    {
        var filing = page.Filing(entry.Cited.Passage?.File ?? entry.Cited.TargetFile);
        var place = entry.Cited.Passage?.Pinpoint ?? entry.Cited.Pinpoint;
        using var head = html.In("header");
        html.Leaf("h3", Heading(page, entry, filing, place), null, entry.Id + "-t");
        if (filing is null) return;
        using var line = html.In("p", "source");
        html.Link(page.AnchorOfFile(filing.File), CourtForm.Of(filing));
        if (filing.Title.Length > 0) html.Text(" · " + Clip.To(filing.Title, 200));
        if (filing.Witness is { } witness && !filing.Title.Contains(witness, StringComparison.OrdinalIgnoreCase)) html.Text(" · " + Clip.To(witness, 100));
        if (Sentences.Of(filing.Oath) is { Length: > 0 } oath) html.Text(" · " + oath);
        if (entry.Cited.Passage is { } passage && filing.Text.Pages.Count > 1) html.Text(" · " + Sheets(passage));
    }

    private static string Heading(PageContext page, PassageBook.Entry entry, Filing? filing, Citations.Pinpoint? place)
    {
        return filing is null ? CitedView.Label(page, entry.Cited) : page.Cite(filing, place);
    }

    private static string Sheets(Passage passage) => passage.FilePageFrom == passage.FilePageTo
        ? $"sheet {passage.FilePageFrom} of the file"
        : $"sheets {passage.FilePageFrom}–{passage.FilePageTo} of the file";

    private static void WriteNothing(Html html, PassageBook.Entry entry)
    {
        html.Leaf("p", "No words were found here.", "empty");
        if (entry.Cited.Explanations.Count == 0)
            html.Leaf("p", entry.Cited.TargetFile is null
                ? "The citation names no document that is in the folder. If it is on the docket, put it into the folder and run the review again."
                : "The citation names a document but no place in it that could be followed.");
        foreach (var explanation in entry.Cited.Explanations) html.Leaf("p", Clip.To(explanation, 1200));
    }

    private static void WriteFoot(Html html, PassageBook.Entry entry)
    {
        if (entry.Places.Count == 0) return;
        using var foot = html.In("footer");
        var first = true;
        foreach (var how in entry.Places.GroupBy(p => p.How, StringComparer.Ordinal))
        {
            html.Text(first ? char.ToUpperInvariant(how.Key[0]) + how.Key[1..] : "; " + how.Key);
            foreach (var (place, i) in how.Select((p, i) => (p, i))) html.Text(i > 0 ? ", " : " ").Link(place.Anchor, place.Label);
            first = false;
        }

        html.Text(".");
    }
}
