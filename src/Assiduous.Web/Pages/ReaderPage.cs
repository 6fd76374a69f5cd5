using System.Globalization;
using Assiduous.Citations;
using Assiduous.Drafting;
using Assiduous.Drafting.Page;
using Assiduous.Record;
using Assiduous.Record.Locating;

namespace Assiduous.Web.Pages;

/// <summary>One filing, sheet by sheet, each line with the place by which a court would cite it.</summary>
internal static class ReaderPage
{
    public static Task? Write(Visit visit, string slug)
    {
        if (visit.Sheets.FilingAt(slug) is not { } filing) return PageDesk.Nothing;
        var words = visit.Room.Words(filing);
        var (asked, problem) = Place(visit, filing, words);
        if (asked is { } found) return Answers.Go(visit.Http, Address(visit, filing, found));
        var sheets = words?.Pages.Count ?? 0;
        var sheet = Math.Clamp(Ask(visit, "sheet") ?? 1, 1, Math.Max(1, sheets));
        var marked = Ask(visit, "from") is { } from && Ask(visit, "to") is { } to && from < to ? new TextSpan(from, to) : (TextSpan?)null;
        return Shell.Write(visit, "record", CourtForm.Of(filing), html => WriteMain(html, visit, filing, words, sheet, marked, problem),
            words is null ? null : html => WriteBeside(html, visit, filing, words, sheet, marked));
    }

    /// <summary>The reader, opened at a passage; at the first sheet where there is none.</summary>
    public static string Address(Visit visit, Filing filing, Passage? passage) => Address(visit, filing, passage?.FilePageFrom ?? 1, passage?.Span);

    /// <summary>The reader, opened at a sheet with words marked.</summary>
    public static string Address(Visit visit, Filing filing, int sheet, TextSpan? marked) => visit.At("record/" + visit.Sheets.Slug(filing),
        ("sheet", Written(sheet)), ("from", marked is { } m ? Written(m.Start) : null), ("to", marked is { } n ? Written(n.End) : null)) + (marked is null ? "" : "#marked");

    // The place that somebody asks for, found as a citation's is; or why it is not there.
    private static (Passage? Found, string? Problem) Place(Visit visit, Filing filing, RecordText? words)
    {
        if (words is null || visit.Ask("place") is not { } place) return (null, null);
        try
        {
            var result = RecordLocator.Find(filing with { Text = words }, Decider.Place(place));
            return result.Passage is { } passage ? (passage, null) : (null, result.Explanation ?? $"“{Clip.To(place, 40)}” was not found here.");
        }
        catch (FormException wrong)
        {
            return (null, wrong.Message);
        }
    }

    private static void WritePlace(Html html, Visit visit, Filing filing, string? problem)
    {
        using (html.In("form", "to-place", null, ("method", "get"), ("action", visit.At("record/" + visit.Sheets.Slug(filing)))))
        {
            html.Leaf("label", "Go to", null, null, ("for", "place"));
            html.Void("input", ("type", "text"), ("id", "place"), ("name", "place"), ("required", ""), ("maxlength", "40"), ("autocomplete", "off"), ("placeholder", "44:6, ¶ 8 or 12"), ("value", problem is null ? null : visit.Ask("place")));
        }

        if (problem is not null) html.Leaf("p", problem, "note", null, ("role", "alert"));
    }

    private static void WriteMain(Html html, Visit visit, Filing filing, RecordText? words, int sheet, TextSpan? marked, string? problem)
    {
        using var section = html.In("section", "reader", null, ("data-cite", visit.At($"record/{visit.Sheets.Slug(filing)}/cite")));
        html.Leaf("h1", visit.Sheets.Page.Cite(filing, null), "paper-title");
        using (html.In("p", "source"))
        {
            html.Leaf("span", Sentences.Of(filing.Role), "role");
            if (filing.Title.Length > 0) html.Text(" · " + Clip.To(filing.Title, 200));
            html.Text(" · ").Leaf("a", "all filings", null, null, ("href", visit.At("record")));
        }

        if (words is null)
        {
            html.Leaf("p", "The file is gone, or has changed since it was reviewed. It is being read again; load this page in a moment.", "empty");
            return;
        }

        WritePlace(html, visit, filing, problem);
        WriteSheets(html, visit, filing, words.Pages.Count, sheet, "Sheets");
        if (words.Pages.FirstOrDefault(p => p.FilePage == sheet) is { } page) SheetLines.Write(html, words, page, marked);
        else SheetLines.WriteAll(html, words, marked);
        WriteSheets(html, visit, filing, words.Pages.Count, sheet, "Sheets, again");
        html.Leaf("p", "Select lines and copy (or j, J and y): the place is copied with the words, as a court writes it.", "hint needs-script", null, ("hidden", ""));
    }

    private static void WriteBeside(Html html, Visit visit, Filing filing, RecordText words, int sheet, TextSpan? marked)
    {
        using (html.In("div", "chosen-lines needs-script", "chosen-lines", ("hidden", "")))
        {
            html.Leaf("h2", "Chosen lines", "cite-title", "chosen-cite");
            html.Leaf("p", "", "chosen-words", "chosen-words");
            html.Leaf("button", "copy with the words", null, null, ("type", "button"), ("data-do", "copy-lines"));
        }

        EvidencePane.WritePicture(html, visit, filing, words, marked, sheet);
        WriteWhy(html, visit, filing);
        WriteOtherwise(html, visit, filing);
    }

    private static void WriteOtherwise(Html html, Visit visit, Filing filing)
    {
        if (visit.Room.Store(out _) is null) return;
        using var tools = html.In("div", "filing-tools");
        using var details = html.In("details");
        html.Leaf("summary", "It is something else");
        using var shape = new DecisionForm(html, visit, visit.At("record/" + visit.Sheets.Slug(filing))).Open("role", null, ("file", visit.Sheets.Slug(filing)));
        DecisionForm.Choice(html, "role", "It is", Names.Kebab(filing.Role), Enum.GetValues<FilingRole>().Select(r => (Names.Kebab(r), Sentences.Of(r))));
        DecisionForm.Field(html, "party", "Whose it is; empty keeps what was inferred", null);
        DecisionForm.Field(html, "witness", "Who testifies in it; empty keeps what was inferred", null);
        DecisionForm.Field(html, "reason", "Reason", null);
        html.Leaf("button", "Keep", null, null, ("type", "submit"));
    }

    private static void WriteWhy(Html html, Visit visit, Filing filing)
    {
        using var section = html.In("section", "why-this");
        html.Leaf("h2", "What it is, and why we think so");
        html.Leaf("p", filing.File, "source");
        FindingForm.Beside(html, visit, visit.At("record/" + visit.Sheets.Slug(filing)));
        FindingsView.WriteList(html, filing.Problems, $"What went wrong in reading {filing.Label}");
        if (filing.Reasons.Count == 0) return;
        using var list = html.In("ul");
        foreach (var reason in filing.Reasons) html.Leaf("li", Clip.To(reason, 600));
    }

    private static void WriteSheets(Html html, Visit visit, Filing filing, int sheets, int sheet, string label)
    {
        if (sheets < 2) return;
        using var nav = html.In("nav", "pager", null, ("aria-label", label));
        if (sheet > 1) html.Leaf("a", "← previous", null, null, ("href", Address(visit, filing, sheet - 1, null)), ("rel", "prev"));
        html.Leaf("span", $"sheet {Written(sheet)} of {Written(sheets)}");
        if (sheet < sheets) html.Leaf("a", "next →", null, null, ("href", Address(visit, filing, sheet + 1, null)), ("rel", "next"));
    }

    private static int? Ask(Visit visit, string name) =>
        int.TryParse(visit.Ask(name), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static string Written(int number) => number.ToString(CultureInfo.InvariantCulture);
}
