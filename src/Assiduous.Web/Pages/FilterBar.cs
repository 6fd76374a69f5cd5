using System.Globalization;
using Assiduous.Drafting;
using Assiduous.Drafting.Page;
using Assiduous.Statements;

namespace Assiduous.Web.Pages;

/// <summary>The filters above the ledger, each with how many facts it leaves.</summary>
internal static class FilterBar
{
    public static void Write(Html html, Visit visit, LedgerFilter filter)
    {
        WriteChips(html, visit, filter);
        var narrowed = filter.Witness is not null || filter.Document is not null || filter.Code is not null || filter.Words is not null;
        var left = visit.Scripted && !narrowed;
        using var details = html.In("details", "narrow", null, ("open", narrowed ? "" : null), ("data-forms", left ? filter.Address(filter.Status, ("part", "narrowing")) : null));
        html.Leaf("summary", "Narrow by witness, document, finding or words");
        using var form = html.In("div", "more-forms");
        if (!left) WriteForm(html, visit, filter);
    }

    /// <summary>How many facts bear each status, each a way to them.</summary>
    public static void WriteChips(Html html, Visit visit, LedgerFilter filter)
    {
        using var chips = html.In("nav", "chips", null, ("aria-label", "Facts by status"));
        WriteChip(html, filter, null, null, "all", filter.Unfiltered.Count);
        var facts = visit.Sheets.Review.Facts;
        foreach (var status in Sentences.Order.Where(s => facts.Any(f => f.Strict.Status == s || f.Assiduous.Status == s)))
            WriteChip(html, filter, status, Sentences.Shape(status), Sentences.Filter(status), filter.Unfiltered.Count(i => visit.Bears(facts[i], status)));
    }

    /// <summary>The choices by themselves, which the script lays into the page when somebody unfolds them.</summary>
    public static Task WriteChoices(Visit visit)
    {
        var output = new PageWriter();
        WriteForm(visit.Writer(output), visit, visit.Ledger);
        return Answers.Html(visit.Http, StatusCodes.Status200OK, output);
    }

    private static void WriteChip(Html html, LedgerFilter filter, FactStatus? status, string? shape, string label, int count)
    {
        using var chip = html.In("a", "chip", null, ("href", filter.Address(status)), ("aria-current", filter.Status == status ? "true" : null), ("data-status", status is { } s ? Names.Kebab(s) : ""));
        if (shape is not null) html.Shape(shape);
        html.Text(label + " ").Leaf("b", count.ToString(CultureInfo.InvariantCulture));
    }

    private static void WriteForm(Html html, Visit visit, LedgerFilter filter)
    {
        using var form = html.In("form", "narrowing", null, ("method", "get"), ("action", visit.At("statement")), ("data-auto", ""));
        if (filter.Status is { } status) html.Void("input", ("type", "hidden"), ("name", "status"), ("value", Names.Kebab(status)));
        WriteChoice(html, "witness", "Witness", filter.Witness, visit.Sheets.Witnesses.Select(w => (w, w)));
        WriteChoice(html, "document", "Document", filter.Document, visit.Sheets.Documents);
        WriteChoice(html, "finding", "Finding", filter.Code, visit.Sheets.Codes.Select(c => (c, Sentences.OfCode(c))));
        using (html.In("label"))
        {
            html.Text("Words ");
            html.Void("input", ("type", "search"), ("name", "words"), ("value", filter.Words), ("maxlength", "200"));
        }

        html.Leaf("button", "Show", null, null, ("type", "submit"));
    }

    private static void WriteChoice(Html html, string name, string label, string? chosen, IEnumerable<(string Value, string Label)> choices)
    {
        using var line = html.In("label");
        html.Text(label + " ");
        using var select = html.In("select", null, null, ("name", name));
        html.Leaf("option", "any", null, null, ("value", ""));
        foreach (var (value, words) in choices) html.Leaf("option", Clip.To(words, 80), null, null, ("value", value), ("selected", string.Equals(value, chosen, StringComparison.Ordinal) ? "" : null));
    }
}
