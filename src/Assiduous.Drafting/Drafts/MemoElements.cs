using Assiduous.Drafting.Word;
using Assiduous.Judgment;

namespace Assiduous.Drafting.Drafts;

/// <summary>The elements of each claim with the evidence on either side. No row says whether that is enough.</summary>
internal static class MemoElements
{
    private const int MostCites = 8;

    /// <summary>Elements of claims that nobody gave up.</summary>
    public static IEnumerable<(ClaimAssessment Claim, string Defendants, ElementAssessment Element)> Rows(DraftContext context) =>
        Grouped(context).Where(c => GivenUpAt(c.Claim, context).Length == 0).SelectMany(c => c.Claim.Elements.Select(e => (c.Claim, c.Defendants, e)));

    /// <summary>Claims with those defendants together on whom the same evidence is laid, in the order of the review.</summary>
    public static IReadOnlyList<(ClaimAssessment Claim, string Defendants)> Grouped(DraftContext context) =>
    [
        .. context.Review.Claims.GroupBy(c => (c.Kind, c.Claim, Signature(c, context)))
            .Select(g => (g.First(), string.Join(", ", g.Select(c => c.Defendant).Distinct(StringComparer.Ordinal)) is var names && names.LastIndexOf(", ", StringComparison.Ordinal) is var comma and >= 0
                ? string.Concat(names.AsSpan(0, comma), " and ", names.AsSpan(comma + 2)) : g.First().Defendant)),
    ];

    public static IEnumerable<WordBlock> Write(DraftContext context, Look look)
    {
        yield return MemoDraft.Heading("elementsHeading", context);
        var claims = Grouped(context).Where(c => c.Claim.Elements.Count > 0).ToArray();
        yield return new Paragraph("Single", context.Fill(claims.Length == 0 ? "elementsOpen" : "elementsNote"));
        foreach (var (claim, defendants) in claims)
        {
            yield return new Paragraph("Heading2", $"{claim.Claim}: {defendants}{(claim.Provisional ? " (provisional: no person has confirmed what was laid here)" : "")}");
            var given = GivenUpAt(claim, context);
            if (given.Length > 0) yield return new Paragraph("Single", context.Fill("conceded", ("cite", given), ("who", Owner(claim, context))));
            else yield return Grid(claim, context, look);
            yield return new Paragraph("Single", "");
        }
    }

    /// <summary>Where a claim is given up in words; empty where it is not.</summary>
    public static string GivenUpAt(ClaimAssessment claim, DraftContext context) =>
        string.Join(", ", context.Review.Concessions.Where(g => Concerns(g, claim)).Select(g => g.Locator).Distinct(StringComparer.Ordinal));

    private static string Signature(ClaimAssessment claim, DraftContext context) =>
        GivenUpAt(claim, context) is { Length: > 0 } given ? given : string.Join('\n', claim.Elements.Select(e => $"{e.Id}: {string.Join(", ", e.Evidence.Select(v => (v.For ? "+" : "-") + context.Cites.Of(v.Cited)))}; {string.Join(", ", e.Facts.Select(f => $"{f.Side} {f.Number} {f.Supports}"))}"));

    private static string Owner(ClaimAssessment claim, DraftContext context) => context.Parties.Of(context.Review.Concessions.First(g => Concerns(g, claim)).By);

    /// <summary>Whether a concession gives up this claim against this defendant. A defense is not the other side's to give up.</summary>
    public static bool Concerns(Statements.Concession given, ClaimAssessment claim) =>
        claim.Kind is "claim" && (given.Claim is null || claim.Claim.Contains(given.Claim, StringComparison.OrdinalIgnoreCase) || given.Claim.Contains(claim.Claim, StringComparison.OrdinalIgnoreCase))
        && (given.Defendant is null || claim.Defendant.Contains(given.Defendant, StringComparison.OrdinalIgnoreCase) || given.Defendant.Contains(claim.Defendant, StringComparison.OrdinalIgnoreCase));

    private static Table Grid(ClaimAssessment claim, DraftContext context, Look look)
    {
        string[] heads = ["headElement", "headFor", "headAgainst", "headFacts"];
        int[] shares = [28, 27, 27, 18];
        var rows = new List<IReadOnlyList<IReadOnlyList<Paragraph>>> { heads.Select(h => (IReadOnlyList<Paragraph>)[new Paragraph("TableHead", context.Say(h))]).ToArray() };
        foreach (var element in claim.Elements)
            rows.Add([[new("TableText", Capital(element.Name))], Evidence(element, true, context), Evidence(element, false, context), Facts(element, context)]);
        return new([.. shares.Select(s => look.TextWidth * s / 100)], rows, 1) { Description = $"Elements of {claim.Claim} with the evidence on either side" };
    }

    public static string Capital(string name) => name.Length > 0 ? QuotedWords.Set(char.ToUpperInvariant(name[0]) + name[1..]) : name;

    private static IReadOnlyList<Paragraph> Evidence(ElementAssessment element, bool supports, DraftContext context)
    {
        var cited = element.Evidence.Where(e => e.For == supports).DistinctBy(e => context.Cites.Of(e.Cited), StringComparer.Ordinal).ToArray();
        return cited.Length == 0 ? [new("TableText", context.Fill("none"))]
            : [.. cited.Take(MostCites).GroupBy(e => (e.Cited.TargetFile, e.Competent)).Select(g => new Paragraph("TableText", [.. context.Cites.Joined(g.Select(e => e.Cited)), new Words(g.Key.Competent ? "" : " (not in a form that counts)")])),
                .. cited.Length > MostCites ? [new Paragraph("TableText", $"and {cited.Length - MostCites} more")] : Array.Empty<Paragraph>()];
    }

    private static IReadOnlyList<Paragraph> Facts(ElementAssessment element, DraftContext context) => element.Facts.Count == 0
        ? [new("TableText", context.Fill("none"))]
        : [.. element.Facts.Select(f => new Paragraph("TableText", $"{context.Parties.Of(f.Side)} ¶ {f.Number} ({(f.Supports ? "for" : "against")})"))];
}
