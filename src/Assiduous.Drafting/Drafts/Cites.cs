using Assiduous.Citations;
using Assiduous.Drafting.Word;
using Assiduous.Record;
using Assiduous.Statements;

namespace Assiduous.Drafting.Drafts;

/// <summary>Record citations in the form of the matter's own papers, linked to the filing and page.</summary>
internal sealed class Cites(DraftContext context)
{
    private readonly Lazy<string> entry = new(() => Habit(context));

    /// <summary>A docket entry: <c>ECF No. 114</c>, or <c>Dkt. 114</c> where the matter's papers write so.</summary>
    public string Entry(string label) => $"{entry.Value} {label}";

    /// <summary>A filing: its entry, or what else people call it.</summary>
    public string Paper(Filing filing) => filing.Ecf is null ? filing.CitedAs : Entry(filing.Label);

    /// <summary>A place: <c>Ali Dep. 44:6–12, ECF No. 118-1</c>; where papers cite by PageID, with that at the end.</summary>
    public string Of(CitedPassage cited)
    {
        if (context.Filing(cited.TargetFile) is not { } filing) return Fold(cited.Text);
        var place = cited.Passage?.Pinpoint ?? cited.Pinpoint;
        var pages = place is { Kind: PinpointKind.Page };
        var where = place is null ? "" : " " + CourtForm.Of(place);
        if (Called(filing) is not { } name) return Paper(filing) + (place is { Kind: PinpointKind.PageLine } ? " at" : "") + where + PageId(filing, cited);
        return name + (pages ? " " + where.Trim() : where) + (filing.Ecf is null ? "" : $", {Entry(filing.Label)}") + PageId(filing, cited);
    }

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
        return Clip(passage.Text, most);
    }

    private static string Clip(string text, int most)
    {
        if (text.Length <= most) return text;
        var cut = text.LastIndexOf(' ', most);
        return text[..(cut > most / 2 ? cut : most)] + " …";
    }

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

    private static string PageId(Filing filing, CitedPassage cited) =>
        cited.Passage is { } passage && passage.FilePageFrom is > 0 and var sheet && sheet <= filing.Text.Pages.Count && filing.Text.Pages[sheet - 1].Stamp?.PageId is { } id ? $", PageID.{id}" : "";

    /// <summary>How the matter's own papers write docket entries: what most of them write.</summary>
    private static string Habit(DraftContext context)
    {
        (string Form, string Word)[] forms = [("ECF No.", "ECF No."), ("Dkt. No.", "Dkt. No."), ("Dkt.", "Dkt. "), ("D.E.", "D.E. "), ("Doc. No.", "Doc. No."), ("Doc.", "Doc. ")];
        var papers = context.Review.Filings.Where(f => f.Role is FilingRole.Statement or FilingRole.Response or FilingRole.Memorandum or FilingRole.Reply).ToArray();
        return forms.Select(f => (f.Form, Count: papers.Sum(p => Count(p.Text.Text, f.Word)))).OrderByDescending(f => f.Count).First() is (var form, > 0) ? form : "ECF No.";
    }

    private static int Count(string text, string word)
    {
        var count = 0;
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + word.Length, StringComparison.Ordinal))
            if (at + word.Length < text.Length && text.AsSpan(at + word.Length).TrimStart() is [>= '0' and <= '9', ..]) count++;
        return count;
    }

    private static string Fold(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
