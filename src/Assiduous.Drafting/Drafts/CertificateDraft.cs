using System.Globalization;
using Assiduous.Drafting.Word;
using Assiduous.Statements;

namespace Assiduous.Drafting.Drafts;

/// <summary>A certificate of verification: recorded confirmations, the rest listed as unconfirmed, the signature blank.</summary>
internal static class CertificateDraft
{
    public static WordDocument Write(DraftContext context)
    {
        var rows = context.Review.Facts.SelectMany(f => f.Citations.Select(c => (Fact: f, Cited: c, Said: Confirmations.Of(f, c, context)))).ToList();
        return context.Compose((part, look) => Part(part, rows, context, look));
    }

    private static IEnumerable<WordBlock> Part(string part, List<(Fact Fact, CitedPassage Cited, Confirmation? Said)> rows, DraftContext context, Look look) => part switch
    {
        "caption" => CaptionBlock.Write(context),
        "title" => [new Paragraph("Title", context.Title)],
        "opening" => [new Paragraph("Single", context.Fill("opening", ("total", Number(rows.Count)), ("count", Number(rows.Count(r => r.Said is not null))), ("number", Number(rows.Count(r => r.Said is null)))))],
        "confirmed" => Confirmed([.. rows.Where(r => r.Said is not null)], context, look),
        "unconfirmed" => Unconfirmed([.. rows.Where(r => r.Said is null)], context, look),
        "signature" => [new Paragraph("Single", ""), new Paragraph("Single", context.Fill("signatureBlock")) { KeepNext = true }, .. CaptionBlock.Signature("", "")],
        _ => [],
    };

    private static IEnumerable<WordBlock> Confirmed(IReadOnlyList<(Fact Fact, CitedPassage Cited, Confirmation? Said)> rows, DraftContext context, Look look)
    {
        yield return new Paragraph("Heading2", context.Fill("confirmedHeading"));
        if (rows.Count == 0)
        {
            yield return new Paragraph("Single", context.Fill("confirmedNone"));
            yield break;
        }

        int[] shares = [14, 22, 20, 26, 18];
        string[] heads = ["headWhere", "headCite", "headWho", "headBytes", "headResult"];
        yield return new Table([.. shares.Select(s => look.TextWidth * s / 100)], [Head(heads, context), .. rows.Select(r => Row(r.Fact, r.Cited, r.Said!, context))], 1) { Description = "Citations that a person confirmed" };
    }

    private static IReadOnlyList<IReadOnlyList<Paragraph>> Row(Fact fact, CitedPassage cited, Confirmation said, DraftContext context) =>
    [
        [new("TableText", FactWords.Name(fact, context))],
        [new("TableText", [context.Cites.Linked(cited)])],
        [new("TableText", said.By), new("TableText", said.At.ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture))],
        [new("TableText", cited.TargetFile ?? ""), new("TableText", said.Sha256.ToLowerInvariant()), .. Confirmations.IsCurrent(said, cited, context) ? Array.Empty<Paragraph>() : [new("TableText", context.Fill("stale", ("hash", context.Filing(cited.TargetFile)?.Hash ?? "not there")))]],
        [new("TableText", context.Fill(said.Result switch { ConfirmationResult.Supports => "supports", ConfirmationResult.Partial => "partial", _ => "doesNotSupport" })), .. said.Note is { Length: > 0 } note ? [new Paragraph("TableText", note)] : Array.Empty<Paragraph>()],
    ];

    private static IEnumerable<WordBlock> Unconfirmed(IReadOnlyList<(Fact Fact, CitedPassage Cited, Confirmation? Said)> rows, DraftContext context, Look look)
    {
        yield return new Paragraph("Heading2", context.Fill("unconfirmedHeading"));
        if (rows.Count == 0) yield return new Paragraph("Single", context.Fill("unconfirmedNone"));
        else
            yield return new Table([look.TextWidth / 4, look.TextWidth - (look.TextWidth / 4)],
                [Head(["headWhere", "headCite"], context), .. rows.Select(r => (IReadOnlyList<IReadOnlyList<Paragraph>>)[[new("TableText", FactWords.Name(r.Fact, context))], [new("TableText", [context.Cites.Linked(r.Cited)])]])], 1) { Description = "Citations that nobody confirmed" };
    }

    private static IReadOnlyList<IReadOnlyList<Paragraph>> Head(string[] heads, DraftContext context) => [.. heads.Select(h => (IReadOnlyList<Paragraph>)[new Paragraph("TableHead", context.Say(h))])];

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
