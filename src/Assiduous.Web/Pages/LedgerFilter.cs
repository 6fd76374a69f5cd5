using System.Globalization;
using Assiduous.Drafting;
using Assiduous.Record;
using Assiduous.Statements;

namespace Assiduous.Web.Pages;

/// <summary>Which facts the ledger shows, as its address says.</summary>
internal sealed class LedgerFilter
{
    /// <summary>Facts on one page of the ledger: a ledger of a thousand facts opens as fast as one of forty.</summary>
    public const int PageSize = 40;

    private readonly Visit visit;
    private readonly List<int> chosen;

    public LedgerFilter(Visit visit)
    {
        this.visit = visit;
        Status = visit.Ask("status") is { } name ? Sentences.Order.Cast<FactStatus?>().FirstOrDefault(s => string.Equals(Names.Kebab(s!.Value), name, StringComparison.Ordinal)) : null;
        (Witness, Document, Code, Words) = (visit.Ask("witness"), visit.Ask("document"), visit.Ask("finding"), visit.Ask("words"));
        var facts = visit.Sheets.Review.Facts;
        List<int> unfiltered = [.. Enumerable.Range(0, facts.Count).Where(i => Fits(facts[i]))];
        chosen = Status is { } status ? [.. unfiltered.Where(i => visit.Bears(facts[i], status))] : unfiltered;
        Unfiltered = unfiltered;
    }

    public FactStatus? Status { get; }

    public string? Witness { get; }

    /// <summary>A filing, by its part of the address.</summary>
    public string? Document { get; }

    public string? Code { get; }

    public string? Words { get; }

    /// <summary>The facts that fit everything but the status.</summary>
    public IReadOnlyList<int> Unfiltered { get; }

    /// <summary>The facts that fit.</summary>
    public IReadOnlyList<int> Chosen => chosen;

    /// <summary>Whether all of them stand on one page, as for print.</summary>
    public bool Whole => visit.Ask("whole") is "yes";

    /// <summary>How many pages they fill, at least one.</summary>
    public int Pages => Whole ? 1 : Math.Max(1, (Chosen.Count + PageSize - 1) / PageSize);

    /// <summary>The page on which to open: where the chosen fact stands, else the page asked for.</summary>
    public int PageOf(int? fact)
    {
        if (!Whole && fact is { } at && chosen.BinarySearch(at) is >= 0 and var place) return (place / PageSize) + 1;
        return int.TryParse(visit.Ask("page"), NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Clamp(page, 1, Pages) : 1;
    }

    /// <summary>The address of the ledger with this filter, something more, and a status in place of this one.</summary>
    public string Address(FactStatus? status, params ReadOnlySpan<(string Name, string? Value)> more) =>
        visit.At("statement", [("status", status is { } s ? Names.Kebab(s) : null), ("witness", Witness), ("document", Document), ("finding", Code), ("words", Words), .. more]);

    private bool Fits(Fact fact) =>
        (Words is null || fact.Text.Contains(Words, StringComparison.OrdinalIgnoreCase) || fact.Response.Text.Contains(Words, StringComparison.OrdinalIgnoreCase) || string.Equals(fact.Number, Words, StringComparison.Ordinal))
        && (Code is null || fact.Findings.Any(f => string.Equals(f.Code, Code, StringComparison.Ordinal)))
        && ((Witness is null && Document is null) || Sheets.Evidence(fact).Any(e => IsOf(visit.Sheets.Page.Filing(e.Cited.TargetFile))));

    private bool IsOf(Filing? filing) => filing is not null
        && (Witness is null || string.Equals(filing.Witness, Witness, StringComparison.Ordinal))
        && (Document is null || string.Equals(visit.Sheets.Slug(filing), Document, StringComparison.Ordinal));
}
