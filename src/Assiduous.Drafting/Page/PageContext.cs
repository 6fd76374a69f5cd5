using System.Buffers;
using Assiduous.Citations;
using Assiduous.Judgment;
using Assiduous.Record;
using Assiduous.Statements;

namespace Assiduous.Drafting.Page;

/// <summary>What every part of the page needs: the review, and the addresses of what it links to.</summary>
internal sealed class PageContext
{
    private readonly Dictionary<string, Filing> filings;
    private readonly Dictionary<string, string> fileAnchors = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Ecf, string? Attachment), string> names = [];

    /// <param name="review">The review.</param>
    /// <param name="before">What an earlier review of the same matter needed; null where there is none.</param>
    public PageContext(Review review, PageContext? before = null)
    {
        Review = review;
        Anchors = new Anchors(review);
        Book = PassageBook.Of(review, Anchors, before?.Book);
        filings = review.Filings.GroupBy(f => f.File, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in filings.Keys.Order(StringComparer.Ordinal)) fileAnchors[file] = Drafting.Page.Anchors.Free(taken, "file-" + Drafting.Page.Anchors.Clean(file));
        // A name tells more than an exhibit's number does.
        foreach (var name in review.Filings.SelectMany(f => f.Names).OrderBy(n => n.Name.StartsWith("Ex", StringComparison.Ordinal)))
            if (name.Ecf is { } ecf) names.TryAdd((ecf, name.Attachment), name.Name);
        LearnPrinted(review.Facts.SelectMany(f => f.Citations.Concat(f.Response.Citations)).Concat(review.Narrative.SelectMany(n => n.Citations)));
    }

    private readonly Dictionary<string, string> printed = new(StringComparer.Ordinal);

    public Review Review { get; }

    public Anchors Anchors { get; }

    public PassageBook Book { get; }

    /// <summary>The filing of that name; null where the folder has none.</summary>
    public Filing? Filing(string? file) => file is null ? null : filings.GetValueOrDefault(file);

    /// <summary>How the papers call a filing, <c>Pl. Tr.</c>; null where no paper names it.</summary>
    public string? NameOf(Filing filing) =>
        filing.Ecf is { } ecf ? names.GetValueOrDefault((ecf, filing.Attachment)) : printed.GetValueOrDefault(filing.File);

    // A filing without a number is called as the first citation to it does: "Ramos Decl. ¶ 12" names it "Ramos Decl.".
    private void LearnPrinted(IEnumerable<CitedPassage> citations)
    {
        foreach (var cited in citations)
            if (Filing(cited.TargetFile) is { Ecf: null } filing && Printed(cited.Text) is { } name) printed.TryAdd(filing.File, name);
    }

    private static string? Printed(string text)
    {
        var end = text.AsSpan().IndexOfAny(PlaceSigns);
        if (end <= 0) return null;
        var name = text[..end].Trim();
        if (name.EndsWith(" at", StringComparison.Ordinal)) name = name[..^3].TrimEnd(',', ' ');
        return name.Length is > 4 and <= 60 && char.IsUpper(name[0]) && !NoNames.Any(n => name.StartsWith(n, StringComparison.OrdinalIgnoreCase)) ? name : null;
    }

    private static readonly SearchValues<char> PlaceSigns = SearchValues.Create("¶§0123456789");

    private static readonly string[] NoNames = ["Id.", "Ibid", "Ex", "ECF", "Dkt", "Doc", "See"];

    /// <summary>A place in a filing, by the name that the papers give it.</summary>
    public string Cite(Filing filing, Pinpoint? place)
    {
        var name = Clip.To(NameOf(filing) ?? CourtForm.Of(filing), 100);
        return (place is null ? name : CourtForm.Of(name, place)) + Seals.Behind(filing.Designation);
    }

    /// <summary>A file as a court would cite it; its name where nothing else is known.</summary>
    public string Cite(string file) => Filing(file) is { } filing ? CourtForm.Of(filing) + Seals.Behind(filing.Designation) : file;

    /// <summary>The mark of a filing as it stands behind its words; empty where it is open.</summary>
    public string MarkOf(string? file) => Seals.Behind(Filing(file)?.Designation);

    /// <summary>Where a place told in words stands, as <c>ECF No. 114 ¶ 7</c>: the fact of that number, else the filing; null where neither is known.</summary>
    public string? AnchorOfPlace(string place)
    {
        if (told is null)
        {
            told = new(StringComparer.Ordinal);
            foreach (var fact in Review.Facts) told.TryAdd($"{Cite(fact.File)} ¶ {fact.Number}", Anchors.Of(fact));
            foreach (var filing in Review.Filings) told.TryAdd(Cite(filing.File), AnchorOfFile(filing.File));
        }

        for (var known = place; known.Length > 0; known = known[..Math.Max(0, known.LastIndexOf(' '))])
            if (told.TryGetValue(known, out var anchor)) return anchor;
        return null;
    }

    private Dictionary<string, string>? told;

    /// <summary>The address of a filing in the list of filings; of the list itself where the folder has no such file.</summary>
    public string AnchorOfFile(string file) => fileAnchors.GetValueOrDefault(file, "filings");
}
