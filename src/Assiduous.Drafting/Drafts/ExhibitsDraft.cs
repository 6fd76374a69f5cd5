using Assiduous.Drafting.Word;
using Assiduous.Record;
using Assiduous.Statements;

namespace Assiduous.Drafting.Drafts;

/// <summary>The documents of the record, and where each is cited.</summary>
internal static class ExhibitsDraft
{
    private static readonly FilingRole[] Evidence =
        [FilingRole.Declaration, FilingRole.Affidavit, FilingRole.Transcript, FilingRole.Errata, FilingRole.Exhibit, FilingRole.Stipulation, FilingRole.Discovery, FilingRole.Complaint, FilingRole.Answer, FilingRole.Other];

    public static WordDocument Write(DraftContext context)
    {
        var cited = Cited(context);
        return context.Compose((part, look) => Part(part, cited, context, look), landscape: true);
    }

    private static IEnumerable<WordBlock> Part(string part, ILookup<string, string> cited, DraftContext context, Look look) => part switch
    {
        "title" => [new Paragraph("Title", context.Title)],
        "opening" => [new Paragraph("Single", context.Fill("opening"))],
        "table" => [Table(cited, context, look)],
        "missing" => Missing(context),
        _ => [],
    };

    /// <summary>Where each filing is cited: <c>Defendants ¶ 17 (44:6–12)</c>.</summary>
    private static ILookup<string, string> Cited(DraftContext context)
    {
        var rows = new List<(string File, string Where, string Place)>();
        void Add(IEnumerable<CitedPassage> passages, string where) =>
            rows.AddRange(passages.Where(c => c.TargetFile is not null).Select(c => (c.TargetFile!, where, (c.Passage?.Pinpoint ?? c.Pinpoint) is { } place ? CourtForm.Of(place) : "")));
        foreach (var fact in context.Review.Facts)
        {
            Add(fact.Citations, FactWords.Name(fact, context));
            Add(fact.Response.Citations, $"response to {FactWords.Name(fact, context)}");
        }

        foreach (var told in context.Review.Narrative)
            Add(told.Citations, context.Filing(told.File) is { } paper ? $"{context.Cites.Paper(paper)} at {PrintedPages.Of(paper.Text, told.Span.Start)}" : told.File);
        return rows.Distinct().GroupBy(r => (r.File, r.Where)).ToLookup(g => g.Key.File, g => string.Join(", ", g.Select(r => r.Place).Where(p => p.Length > 0)) is { Length: > 0 } places ? $"{g.Key.Where} ({places})" : g.Key.Where, StringComparer.Ordinal);
    }

    private static Table Table(ILookup<string, string> cited, DraftContext context, Look look)
    {
        int[] shares = [16, 34, 16, 34];
        string[] heads = ["headNumber", "headWhat", "headForm", "headCited"];
        var rows = new List<IReadOnlyList<IReadOnlyList<Paragraph>>> { heads.Select(h => (IReadOnlyList<Paragraph>)[new Paragraph("TableHead", context.Say(h))]).ToArray() };
        foreach (var filing in context.Review.Filings.Where(f => Evidence.Contains(f.Role))) rows.Add(Row(filing, [.. cited[filing.File]], context));
        return new([.. shares.Select(s => look.TextWidth * s / 100)], rows, 1) { Description = "Exhibits and where each is cited" };
    }

    private static IReadOnlyList<IReadOnlyList<Paragraph>> Row(Filing filing, string[] cited, DraftContext context)
    {
        var withheld = context.IsWithheld(filing.File);
        Inline name = context.Options.LinkBase is { } root && !withheld ? new Link(LinkAddress.Of(root, filing, null), filing.File) : new Words(filing.File);
        return
        [
            [new("TableText", filing.Ecf is null ? filing.Exhibit is { } mark ? "Ex. " + mark : "" : context.Cites.Paper(filing))],
            withheld ? [new("TableText", context.Say("sealed"))] : [.. filing.Title.Length > 0 ? (Paragraph[])[new("TableText", filing.Title)] : [], new("TableText", [name])],
            [new("TableText", $"{Sentences.Of(filing.Role)}{(filing.Oath is { } oath ? ", " + Sentences.Of(oath) : "")}")],
            [new("TableText", cited.Length == 0 ? context.Say("notCited") : string.Join("; ", cited))],
        ];
    }

    private static IEnumerable<WordBlock> Missing(DraftContext context)
    {
        var missing = context.Review.Facts.SelectMany(f => f.Citations.Concat(f.Response.Citations)).Concat(context.Review.Narrative.SelectMany(n => n.Citations))
            .Where(c => c.TargetFile is null && c.Problems.Any(p => p is "evidence-not-filed" or "not-in-folder" or "no-such-exhibit")).ToArray();
        if (missing.Length == 0) yield break;
        yield return new Paragraph("Heading2", context.Fill("missingHeading"));
        foreach (var cited in missing.DistinctBy(c => c.Text, StringComparer.Ordinal)) yield return MemoDraft.Item($"{cited.Text}{(cited.Explanations.Count > 0 ? ": " + cited.Explanations[0] : "")}");
    }
}
