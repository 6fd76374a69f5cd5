using Assiduous.Drafting.Word;
using Assiduous.Judgment;

namespace Assiduous.Drafting.Drafts;

/// <summary>The elements of each claim with the evidence on either side. No row says whether that is enough.</summary>
internal static class MemoElements
{
    private const int MostCites = 8;

    public static IEnumerable<(ClaimAssessment Claim, ElementAssessment Element)> Rows(DraftContext context) =>
        context.Review.Claims.SelectMany(c => c.Elements.Select(e => (c, e)));

    public static IEnumerable<WordBlock> Write(DraftContext context, Look look)
    {
        yield return MemoDraft.Heading("elementsHeading", context);
        var claims = context.Review.Claims.Where(c => c.Elements.Count > 0).ToArray();
        yield return new Paragraph("Single", context.Fill(claims.Length == 0 ? "elementsOpen" : "elementsNote"));
        foreach (var claim in claims)
        {
            yield return new Paragraph("Heading2", $"{claim.Claim}: {claim.Defendant}");
            foreach (var given in context.Review.Concessions.Where(g => Concerns(g, claim)))
                yield return new Paragraph("Single", context.Fill("conceded", ("cite", given.Locator)));
            yield return Grid(claim, context, look);
            yield return new Paragraph("Single", "");
        }
    }

    /// <summary>Whether a concession gives up this claim against this defendant.</summary>
    public static bool Concerns(Statements.Concession given, ClaimAssessment claim) =>
        (given.Claim is null || claim.Claim.Contains(given.Claim, StringComparison.OrdinalIgnoreCase) || given.Claim.Contains(claim.Claim, StringComparison.OrdinalIgnoreCase))
        && (given.Defendant is null || claim.Defendant.Contains(given.Defendant, StringComparison.OrdinalIgnoreCase) || given.Defendant.Contains(claim.Defendant, StringComparison.OrdinalIgnoreCase));

    private static Table Grid(ClaimAssessment claim, DraftContext context, Look look)
    {
        string[] heads = ["headElement", "headFor", "headAgainst", "headFacts"];
        int[] shares = [28, 27, 27, 18];
        var rows = new List<IReadOnlyList<IReadOnlyList<Paragraph>>> { heads.Select(h => (IReadOnlyList<Paragraph>)[new Paragraph("TableHead", context.Say(h))]).ToArray() };
        foreach (var element in claim.Elements)
            rows.Add([[new("TableText", element.Name)], Evidence(element, true, context), Evidence(element, false, context), Facts(element, context)]);
        return new([.. shares.Select(s => look.TextWidth * s / 100)], rows, 1) { Description = $"Elements of {claim.Claim} with the evidence on either side" };
    }

    private static IReadOnlyList<Paragraph> Evidence(ElementAssessment element, bool supports, DraftContext context)
    {
        var cited = element.Evidence.Where(e => e.For == supports).DistinctBy(e => context.Cites.Of(e.Cited), StringComparer.Ordinal).ToArray();
        return cited.Length == 0 ? [new("TableText", context.Fill("none"))]
            : [.. cited.Take(MostCites).Select(e => new Paragraph("TableText", [context.Cites.Linked(e.Cited), new Words(e.Competent ? "" : " (not in a form that counts)")])),
                .. cited.Length > MostCites ? [new Paragraph("TableText", $"and {cited.Length - MostCites} more")] : Array.Empty<Paragraph>()];
    }

    private static IReadOnlyList<Paragraph> Facts(ElementAssessment element, DraftContext context) => element.Facts.Count == 0
        ? [new("TableText", context.Fill("none"))]
        : [.. element.Facts.Select(f => new Paragraph("TableText", $"{context.Parties.Of(f.Side)} ¶ {f.Number} ({(f.Supports ? "for" : "against")})"))];
}
