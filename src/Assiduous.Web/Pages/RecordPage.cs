using System.Globalization;
using Assiduous.Drafting;
using Assiduous.Drafting.Page;

namespace Assiduous.Web.Pages;

/// <summary>The record: what each filing is and why it was taken for that, what is missing, and the search.</summary>
internal static class RecordPage
{
    private const int MostHits = 100;

    public static Task Write(Visit visit) => visit.Ask("q") is { } words && !string.IsNullOrWhiteSpace(words) ? WriteSearch(visit, words) : Shell.Write(visit, "record", "Record", html =>
    {
        html.Leaf("h1", "The record", "spoken");
        ImportPage.WriteDrop(html, visit);
        FindingForm.Beside(html, visit, visit.At("record"));
        FilingsView.Write(html, visit.Sheets.Page, filing =>
        {
            using var tools = html.In("div", "filing-tools");
            html.Leaf("a", "read it", null, null, ("href", ReaderPage.Address(visit, filing, null)), ("aria-label", $"read it: {CourtForm.Of(filing)}"));
        });
    });

    private static Task WriteSearch(Visit visit, string words)
    {
        var found = visit.Room.Search(words, MostHits, visit.Http.RequestAborted);
        return Shell.Write(visit, "record", $"Search: {Clip.To(words, 60)}", html =>
        {
            using var section = html.In("section");
            html.Leaf("h1", $"{(words.Contains('"', StringComparison.Ordinal) ? Clip.To(words, 120) : $"“{Clip.To(words, 120)}”")} in the record");
            html.Leaf("p", found.Problem ?? (found.Hits.Count == 0 ? "No filing has these words. Search for fewer of them, or for a word as the witness would say it."
                : $"{(found.More ? "The first " : "")}{Sentences.Count(found.Hits.Count, "place")}."), "hint", null, ("role", "status"));
            using var list = html.In("ol", "hits");
            foreach (var hit in found.Hits) WriteHit(html, visit, hit);
        });
    }

    private static void WriteHit(Html html, Visit visit, Rooms.FoundPlace hit)
    {
        if (visit.Sheets.Page.Filing(hit.File) is not { } filing) return;
        using var item = html.In("li", "hit");
        using (html.In("p", "place"))
            html.Leaf("a", hit.Place is { } place ? visit.Sheets.Page.Cite(filing, place) : $"{visit.Sheets.Page.Cite(filing, null)}, sheet {hit.Sheet.ToString(CultureInfo.InvariantCulture)}", null, null, ("href", ReaderPage.Address(visit, filing, hit.Sheet, new(hit.Start, hit.End))))
                .Text(" ").Leaf("span", Sentences.Of(filing.Role), "role");
        using var line = html.In("p", "in-context");
        html.Text("… " + hit.Before).Leaf("mark", hit.Words).Text(hit.After + " …");
    }
}
