using Assiduous.Citations;
using Assiduous.Drafting.Word;
using Assiduous.Record;
using Assiduous.Statements;

namespace Assiduous.Drafting.Drafts;

/// <summary>Record citations in the form of the matter's own papers, linked to the filing and page.</summary>
internal sealed class Cites(DraftContext context)
{
    private readonly Lazy<string> entry = new(() => Habit(context));
    private readonly Lazy<bool> pageIds = new(() => Papers(context).Any(p => p.Text.Text.Contains("PageID", StringComparison.Ordinal)));

    /// <summary>A docket entry: <c>ECF No. 114</c>, or <c>Dkt. 114</c> where the matter's papers write so.</summary>
    public string Entry(string label) => $"{entry.Value} {label}";

    /// <summary>A filing: its entry, or what else people call it.</summary>
    public string Paper(Filing filing) => filing.Ecf is null ? filing.CitedAs : Entry(filing.Label);

    /// <summary>A place: <c>Ali Dep. 44:6–12, ECF No. 118-1</c>; where papers cite by PageID, with that at the end.</summary>
    public string Of(CitedPassage cited)
    {
        if (context.Filing(cited.TargetFile) is not { } filing) return Fold(cited.Text);
        return Placed(filing, cited) + Tail(filing, cited);
    }

    /// <summary>Several cites as one runs them together: a filing is named once for the places that follow one another in it, and each place is linked.</summary>
    public IReadOnlyList<Inline> Joined(IEnumerable<CitedPassage> cited)
    {
        var rows = cited.DistinctBy(Of, StringComparer.Ordinal).ToArray();
        var inlines = new List<Inline>();
        for (var i = 0; i < rows.Length; i++)
        {
            var filing = context.Filing(rows[i].TargetFile);
            var goesOn = i > 0 && filing is not null && IsSame(rows[i], rows[i - 1]) && Kind(rows[i]) is { } kind && kind == Kind(rows[i - 1]);
            if (i > 0) inlines.Add(new Words(goesOn ? ", " : "; "));
            inlines.Add(filing is null ? new Words(Of(rows[i])) : Linked(rows[i], goesOn ? Bare(rows[i]) : Placed(filing, rows[i])));
            var ends = i + 1 == rows.Length || !IsSame(rows[i + 1], rows[i]) || Kind(rows[i + 1]) != Kind(rows[i]) || Kind(rows[i]) is null;
            if (filing is not null && Tail(filing, rows[i]) is { Length: > 0 } tail && ends) inlines.Add(new Words(tail));
        }

        return inlines;
    }

    /// <summary>The same without links.</summary>
    public string Plain(IEnumerable<CitedPassage> cited) => string.Concat(Joined(cited).Select(i => i switch { Words w => w.Text, Link l => l.Text, _ => "" }));

    private static bool IsSame(CitedPassage a, CitedPassage b) => string.Equals(a.TargetFile, b.TargetFile, StringComparison.Ordinal);

    private static PinpointKind? Kind(CitedPassage cited) => (cited.Passage?.Pinpoint ?? cited.Pinpoint)?.Kind;

    // The place alone, as it follows another in the same filing.
    private static string Bare(CitedPassage cited)
    {
        var place = CourtForm.Of((cited.Passage?.Pinpoint ?? cited.Pinpoint)!);
        return place.StartsWith("at ", StringComparison.Ordinal) ? place[3..] : place.TrimStart('¶', ' ');
    }

    private string Placed(Filing filing, CitedPassage cited)
    {
        var name = Called(filing) ?? Paper(filing);
        return (cited.Passage?.Pinpoint ?? cited.Pinpoint) is { } place ? CourtForm.Of(name, place) : name;
    }

    // Its entry and page, and its mark, which goes wherever its words go.
    private string Tail(Filing filing, CitedPassage cited) => Number(filing) + PageId(filing, cited) + Seals.Behind(filing.Designation);

    // What follows a place in a filing that is called by its witness.
    private string Number(Filing filing) => Called(filing) is null || filing.Ecf is null ? "" : $", {Entry(filing.Label)}";

    /// <summary>The same, linked where links are wanted and may be given.</summary>
    public Inline Linked(CitedPassage cited) => Linked(cited, Of(cited));

    /// <summary>Words, linked to a cited place.</summary>
    public Inline Linked(CitedPassage cited, string words) =>
        context.IsWithheld(cited.TargetFile) || Address(cited) is not { } address ? new Words(words) : new Link(address, words);

    /// <summary>Where a link to a cited place leads; null where there is none.</summary>
    public string? Address(CitedPassage cited) => context.Options.LinkBase is not { } root || context.Filing(cited.TargetFile) is not { } filing
        ? null : LinkAddress.Of(root, filing, cited.Passage?.FilePageFrom);

    /// <summary>The words of a place, for quoting; null where there are none or they may not be shown.</summary>
    public string? Words(CitedPassage cited, int most = 700)
    {
        if (cited.Passage is not { Text.Length: > 0 } passage || context.IsWithheld(cited.TargetFile)) return null;
        return string.Join(' ', QuotedWords.Lines(null, passage, most).Select(QuotedWords.Inside));
    }

    /// <summary>The same line by line, for a block; empty where there are none or they may not be shown.</summary>
    public IReadOnlyList<string> Lines(CitedPassage cited, int most = 700) =>
        cited.Passage is { Text.Length: > 0 } passage && !context.IsWithheld(cited.TargetFile) ? QuotedWords.Lines(context.Filing(cited.TargetFile), passage, most) : [];

    /// <summary>What papers call testimony: by the witness's last name.</summary>
    private static string? Called(Filing filing) => (filing.Role, Last(filing.Witness ?? filing.Text.Transcript?.Witness)) switch
    {
        (_, null) => null,
        (FilingRole.Transcript, var name) => name + " Dep.",
        (FilingRole.Declaration, var name) => name + " Decl.",
        (FilingRole.Affidavit, var name) => name + " Aff.",
        _ => null,
    };

    private static string? Last(string? witness)
    {
        if (string.IsNullOrWhiteSpace(witness)) return null;
        var words = witness.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).Where(w => w.TrimEnd('.') is not ("Jr" or "Sr" or "II" or "III" or "M.D" or "MD" or "Ph.D" or "Esq")).ToArray();
        return words.Length == 0 ? null : words[^1];
    }

    private string PageId(Filing filing, CitedPassage cited) =>
        pageIds.Value && cited.Passage is { } passage && passage.FilePageFrom is > 0 and var sheet && sheet <= filing.Text.Pages.Count && filing.Text.Pages[sheet - 1].Stamp?.PageId is { } id ? $", PageID.{id}" : "";

    /// <summary>How the matter's own papers write docket entries: what most of them write.</summary>
    private static string Habit(DraftContext context)
    {
        (string Form, string Word)[] forms = [("ECF No.", "ECF No."), ("Dkt. No.", "Dkt. No."), ("Dkt.", "Dkt. "), ("D.E.", "D.E. "), ("Doc. No.", "Doc. No."), ("Doc.", "Doc. ")];
        var papers = Papers(context).ToArray();
        return forms.Select(f => (f.Form, Count: papers.Sum(p => Count(p.Text.Text, f.Word)))).OrderByDescending(f => f.Count).First() is (var form, > 0) ? form : "ECF No.";
    }

    // Stamps stand in the margins and not in the text, so that a text that says "PageID" cites by it.
    private static IEnumerable<Filing> Papers(DraftContext context) => context.Review.Filings.Where(f => f.Role is FilingRole.Statement or FilingRole.Response or FilingRole.Memorandum or FilingRole.Reply);

    private static int Count(string text, string word)
    {
        var count = 0;
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + word.Length, StringComparison.Ordinal))
            if (at + word.Length < text.Length && text.AsSpan(at + word.Length).TrimStart() is [>= '0' and <= '9', ..]) count++;
        return count;
    }

    private static string Fold(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
