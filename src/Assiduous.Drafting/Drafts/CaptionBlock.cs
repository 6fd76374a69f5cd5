using Assiduous.Drafting.Word;

namespace Assiduous.Drafting.Drafts;

/// <summary>The head of a paper: court, parties, docket number and title; and its foot, with lines to sign.</summary>
internal static class CaptionBlock
{
    public static IEnumerable<WordBlock> Write(DraftContext context)
    {
        yield return new Paragraph("Court", "United States District Court");
        yield return new Paragraph("Court", context.Review.Matter.Court is null ? [Gap("court")] : [new Words(CourtNames.Of(context.Review.Matter.Court) ?? context.Review.Matter.Rule?.CourtName ?? context.Review.Matter.Court)]);
        yield return new Paragraph("Single", "");
        var width = context.Begin().Look.TextWidth;
        yield return new Table([width / 2, width - (width / 2)], [[Parties(context), Numbers(context)]], 0) { Lines = false, RuleAfter = 0, Description = "Caption: the parties on the left, the docket number on the right" };
    }

    /// <summary>Date and signature, left blank.</summary>
    public static IEnumerable<WordBlock> Signature(string opening, string who)
    {
        yield return new Paragraph("Single", [new Words("Dated: "), Gap("date")]) { KeepNext = true };
        if (opening.Length > 0) yield return new Paragraph("Signature", opening) { KeepNext = true };
        yield return new Paragraph("Signature", "") { KeepNext = true };
        yield return new Paragraph("Signature", "______________________________") { KeepNext = true };
        yield return new Paragraph("Signature", who.Length > 0 ? [Gap("name"), new LineBreak(), new Words(who)] : [Gap("name")]);
    }

    public static Words Gap(string what) => new($"[{what}]") { Gap = true };

    private static IReadOnlyList<Paragraph> Parties(DraftContext context) =>
    [
        new("Party", Listed(context.Parties.Plaintiffs, "plaintiff")),
        new("Role", context.Parties.Plaintiffs.Count == 1 ? "Plaintiff," : "Plaintiffs,"),
        new("Party", "v."),
        new("Party", Listed(context.Parties.Defendants, "defendant")),
        new("Role", context.Parties.Defendants.Count == 1 ? "Defendant." : "Defendants."),
    ];

    private static IReadOnlyList<Paragraph> Numbers(DraftContext context) =>
    [
        new("Single", ""),
        new("Single", [new Words("No. "), context.Review.Matter.DocketNumber is { } number ? new Words(number) : Gap("docket number")]),
        // Where the title stands beneath as well, once is enough.
        .. context.Template.Parts.Contains("title", StringComparer.Ordinal) ? Array.Empty<Paragraph>() : [new("Single", [new Words(context.Title) { Bold = true }])],
    ];

    private static IReadOnlyList<Inline> Listed(IReadOnlyList<string> names, string role) =>
        names.Count == 0 ? [Gap(role)] : [new Words(PartyNames.Listed(names).ToUpperInvariant() + ",")];
}
