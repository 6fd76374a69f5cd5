using System.Globalization;
using Assiduous.Citations;
using Assiduous.Drafting;
using Assiduous.Drafting.Page;
using Assiduous.Record;
using Assiduous.Record.Locating;
using Assiduous.Record.Reading;
using Assiduous.Statements;

namespace Assiduous.Web.Pages;

/// <summary>The record beside a fact: the passage in its context, the sheet's picture with the words boxed, and everything else that is cited about it.</summary>
internal static class EvidencePane
{
    // Longer passages are copied in the reader, line by line.
    private const int MostCopied = 6000;
    private static readonly TranscriptLines Lines = new();

    /// <summary>The pane for a fact; where no passage is named, its first that has words.</summary>
    public static void Write(Html html, Visit visit, int? fact, string? see)
    {
        if (fact is not { } at)
        {
            html.Leaf("p", "Choose a fact, and the words behind it stand here.", "empty");
            return;
        }

        WriteClose(html, visit, "statement");
        var told = visit.Sheets.Review.Facts[at];
        var book = visit.Sheets.Page.Book;
        var evidence = Sheets.Evidence(told).ToList();
        var entry = Opened(book, evidence, see);
        if (entry is not null) WritePassage(html, visit, entry, told, evidence);
        else if (see is not null) html.Leaf("p", "This passage is not in the review any more: the papers have changed. Choose a citation of the fact.", "empty");
        WriteEvidence(html, visit, told, evidence, entry);
        JudgePanel.Write(html, visit, told, entry);
    }

    /// <summary>The rarer forms for a fact by themselves.</summary>
    public static void WriteForms(Html html, Visit visit, int fact, string? see)
    {
        var told = visit.Sheets.Review.Facts[fact];
        JudgePanel.WriteMore(html, visit, told, Opened(visit.Sheets.Page.Book, [.. Sheets.Evidence(told)], see));
    }

    /// <summary>The way out of the pane where it lies over the page.</summary>
    public static void WriteClose(Html html, Visit visit, string page) => html.Leaf("a", "Close", "close-pane", null, ("href", visit.At(page)));

    /// <summary>The pane for a passage alone.</summary>
    public static void WritePassage(Html html, Visit visit, PassageBook.Entry entry) => WritePassage(html, visit, entry, null, []);

    private static void WritePassage(Html html, Visit visit, PassageBook.Entry entry, Fact? fact, List<(string Group, CitedPassage Cited, string Why)> evidence)
    {
        var page = visit.Sheets.Page;
        var cited = entry.Cited;
        var filing = page.Filing(cited.Passage?.File ?? cited.TargetFile);
        using var article = html.In("article", "passage here", "passage", ("aria-labelledby", "passage-title"), ("data-name", entry.Name));
        WriteHead(html, visit, entry, filing);
        if (fact is not null) WriteSteps(html, visit, fact, evidence, entry);
        if (cited.Passage is not { } passage || !JsonParts.IsResolved(cited)) WriteNothing(html, cited);
        else if (filing is null || visit.Room.Words(filing) is not { } words)
        {
            html.Leaf("p", "The file has changed or is gone since it was reviewed. The words are those of the review.", "note");
            html.Leaf("p", Clip.To(passage.Text, Clip.Words), "prose cited-words");
        }
        else
        {
            PassageView.Write(html, passage, filing with { Text = words }, Lines);
            if (passage.Note is { } note) html.Leaf("p", note, "note");
            WritePicture(html, visit, filing, words, passage.Span, passage.FilePageFrom);
        }
    }

    /// <summary>The picture of a sheet with words boxed; nothing where the filing has no sheets to draw.</summary>
    public static void WritePicture(Html html, Visit visit, Filing filing, RecordText words, TextSpan? span, int sheet)
    {
        if (!HasPictures(filing) || visit.Room.Sheet(filing, sheet) is not { Width: > 0, Height: > 0 } page) return;
        var (width, height) = (Number(page.Width), Number(page.Height));
        var boxes = span is { } boxed ? PassageBoxes.Of(words with { Pages = [page] }, boxed).FirstOrDefault(b => b.FilePage == sheet)?.Boxes ?? [] : [];
        using var figure = html.In("figure", "sheet");
        using (html.In("svg", null, null, ("viewBox", $"0 0 {width} {height}"), ("role", "img"),
            ("aria-label", $"Picture of sheet {sheet} of {CourtForm.Of(filing)}{(boxes.Count > 0 ? ", the cited words boxed" : "")}")))
        {
            html.Leaf("image", null, null, null, ("href", visit.At($"record/{visit.Sheets.Slug(filing)}/{sheet}.png")), ("width", width), ("height", height));
            foreach (var box in boxes)
                html.Leaf("rect", null, "box", null, ("x", Number(box.Left - 2)), ("y", Number(box.Top - 1)), ("width", Number(box.Width + 4)), ("height", Number(box.Height + 2)));
        }

        html.Leaf("figcaption", $"Sheet {sheet} of the file, as filed");
    }

    private static bool HasPictures(Filing filing) => PagePicture.Available && filing.File.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase);

    private static PassageBook.Entry? Opened(PassageBook book, List<(string Group, CitedPassage Cited, string Why)> evidence, string? see) =>
        see is null ? First(book, evidence) : book.Named(see);

    private static PassageBook.Entry? First(PassageBook book, List<(string Group, CitedPassage Cited, string Why)> evidence)
    {
        var first = evidence.FirstOrDefault(e => JsonParts.IsResolved(e.Cited)).Cited ?? evidence.FirstOrDefault().Cited;
        return first is null ? null : book[first];
    }

    private static void WriteHead(Html html, Visit visit, PassageBook.Entry entry, Filing? filing)
    {
        var page = visit.Sheets.Page;
        var place = entry.Cited.Passage?.Pinpoint ?? entry.Cited.Pinpoint;
        using var head = html.In("header");
        html.Leaf("h2", filing is null ? CitedView.Label(page, entry.Cited) : page.Cite(filing, place), "cite-title", "passage-title");
        if (filing is null) return;
        using (html.In("p", "source"))
        {
            html.Text(CourtForm.Of(filing));
            if (filing.Title.Length > 0 && filing.Ecf is not null) html.Text(" · " + Clip.To(filing.Title, 120));
            if (filing.Witness is { } witness && filing.Ecf is not null && !filing.Title.Contains(witness, StringComparison.OrdinalIgnoreCase)) html.Text(" · " + Clip.To(witness, 100));
            if (Sentences.Of(filing.Oath) is { Length: > 0 } oath) html.Text(" · " + oath);
        }

        using var acts = html.In("p", "acts");
        html.Leaf("button", "copy cite", "needs-script link", null, ("type", "button"), ("data-do", "copy"), ("hidden", ""));
        if (entry.Cited.Passage is { Text.Length: > 0 and <= MostCopied } passage)
            html.Leaf("button", "copy with the words (y)", "needs-script link", null, ("type", "button"), ("data-do", "copy-passage"), ("data-words", Folded(passage.Text)), ("hidden", ""));
        html.Leaf("a", "open filing", null, null, ("href", ReaderPage.Address(visit, filing, entry.Cited.Passage)));
    }

    private static string Folded(string words) => string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    // Which of the fact's citations is open, the way to its neighbours, and whether a person has read it.
    private static void WriteSteps(Html html, Visit visit, Fact fact, List<(string Group, CitedPassage Cited, string Why)> evidence, PassageBook.Entry open)
    {
        var book = visit.Sheets.Page.Book;
        List<PassageBook.Entry> entries = [.. evidence.Select(e => book[e.Cited]).Distinct()];
        var at = entries.IndexOf(open);
        if (at < 0) return;
        using var line = html.In("p", "acts neighbors");
        html.Leaf("span", entries.Count == 1 ? "The only citation" : $"Citation {Count(at + 1)} of {Count(entries.Count)}", "of");
        if (at > 0) WriteStep(html, visit, fact, entries[at - 1], "previous (K)", "prev");
        if (at + 1 < entries.Count) WriteStep(html, visit, fact, entries[at + 1], "next (J)", "next");
        if (evidence.Find(e => e.Cited.Confirmed is not null && book[e.Cited] == open).Cited?.Confirmed is { } read) html.Leaf("span", "✓ read and confirmed by " + Clip.To(read.Author, 80), "confirmed");
    }

    private static void WriteStep(Html html, Visit visit, Fact fact, PassageBook.Entry to, string label, string way)
    {
        var (anchor, filter) = (visit.Sheets.Page.Anchors.Of(fact), visit.Ledger);
        html.Leaf("a", label, "opens", null, ("href", filter.Address(filter.Status, ("at", anchor), ("see", to.Name)) + "#" + anchor), ("rel", way), ("title", CitedView.Label(visit.Sheets.Page, to.Cited)));
    }

    private static string Count(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static void WriteNothing(Html html, CitedPassage cited)
    {
        html.Leaf("p", "No words were found here.", "empty");
        if (cited.Explanations.Count == 0)
            html.Leaf("p", cited.TargetFile is null
                ? "The citation names no document that is in the folder. If it is on the docket, drop it on the Record page."
                : "The citation names a document but no place in it that could be followed.");
        foreach (var explanation in cited.Explanations) html.Leaf("p", Clip.To(explanation, 1200));
    }

    private static void WriteEvidence(Html html, Visit visit, Fact fact, List<(string Group, CitedPassage Cited, string Why)> evidence, PassageBook.Entry? open)
    {
        var page = visit.Sheets.Page;
        var anchor = page.Anchors.Of(fact);
        var filter = visit.Ledger;
        var resolve = html.Resolve;
        html.Resolve = to => page.Book.AtAddress(to) is { } entry ? filter.Address(filter.Status, ("at", anchor), ("see", entry.Name)) + "#" + anchor : resolve(to);
        using (html.In("section", "all-evidence", null, ("aria-labelledby", "evidence-title")))
        {
            html.Leaf("h2", $"On {Sentences.Of(fact.Side).ToLowerInvariant()} ¶ {Clip.To(fact.Number, 20)}", null, "evidence-title");
            if (evidence.Count == 0) html.Leaf("p", "Nothing is cited for this fact or against it.", "empty");
            foreach (var group in evidence.GroupBy(e => e.Group, StringComparer.Ordinal))
            {
                html.Leaf("h3", group.Key);
                using var list = html.In("ul", "cited");
                foreach (var (_, cited, why) in group)
                {
                    using var item = html.In("li", page.Book[cited] == open ? "open" : null);
                    CitedView.WriteOne(html, page, cited);
                    if (why.Length > 0 && !why.EndsWith(cited.SupportReason, StringComparison.Ordinal)) html.Text(" ").Leaf("span", Clip.To(why, 600), "because");
                }
            }
        }

        html.Resolve = resolve;
    }

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
