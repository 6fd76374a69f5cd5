using System.Globalization;
using Assiduous.Citations;
using Assiduous.Drafting.Word;
using Assiduous.Record;

namespace Assiduous.Drafting.Drafts;

/// <summary>What the checks found in each side's papers, counted in the same way for both.</summary>
internal static class PaperDefects
{
    public static IEnumerable<WordBlock> Write(DraftContext context, Look look)
    {
        yield return MemoDraft.Heading("papersHeading", context);
        var found = Counted(context);
        yield return new Paragraph("Single", context.Fill(found.Count == 0 ? "papersOpen" : "papersNote"));
        if (found.Count == 0) yield break;
        var column = look.TextWidth / 5;
        var rows = new List<IReadOnlyList<IReadOnlyList<Paragraph>>>
        {
            new IReadOnlyList<Paragraph>[] { [new("TableHead", context.Say("headKind"))], [new("TableHead", context.Parties.Movant)], [new("TableHead", context.Parties.Opponent)] },
        };
        rows.AddRange(found.Select(f => (IReadOnlyList<IReadOnlyList<Paragraph>>)[[new("TableText", Sentences.OfCode(f.Code))], [Number(f.Movant)], [Number(f.Opponent)]]));
        rows.Add([[new("TableHead", "All")], [Number(found.Sum(f => f.Movant))], [Number(found.Sum(f => f.Opponent))]]);
        yield return new Table([look.TextWidth - (2 * column), column, column], rows, 1) { Description = "Defects of the papers by kind and side" };
    }

    /// <summary>Findings by code and side; a finding on a paper of neither side is not counted, and notes are no defects.</summary>
    public static IReadOnlyList<(string Code, int Movant, int Opponent)> Counted(DraftContext context) =>
    [
        .. context.Review.Facts.SelectMany(f => f.Findings).Concat(context.Review.Findings).Concat(context.Review.Authorities.SelectMany(a => a.Findings))
            .Where(f => f.Severity is not Severity.Note && f.Code is not ("controverted-elsewhere" or "supported-elsewhere"))
            .Select(f => (f.Code, Side: SideOf(f, context))).Where(f => f.Side is not null)
            .GroupBy(f => f.Code, f => f.Side!.Value, StringComparer.Ordinal).OrderBy(k => k.Key, StringComparer.Ordinal)
            .Select(k => (k.Key, k.Count(s => s is Side.Movant), k.Count(s => s is Side.Opponent))),
    ];

    // A missing response is the answering side's defect, though it stands at the other side's paragraph.
    private static Side? SideOf(Finding finding, DraftContext context)
    {
        if (context.Filing(finding.File) is not { Party: { } party }) return null;
        var plaintiff = party.Contains("plaintiff", StringComparison.OrdinalIgnoreCase) || party.Contains("petitioner", StringComparison.OrdinalIgnoreCase);
        var defendant = party.Contains("defendant", StringComparison.OrdinalIgnoreCase) || party.Contains("respondent", StringComparison.OrdinalIgnoreCase);
        if (plaintiff == defendant) return null;
        var side = plaintiff == context.Parties.MovantIsPlaintiff ? Side.Movant : Side.Opponent;
        return finding.Code is not "no-response" ? side : side is Side.Movant ? Side.Opponent : Side.Movant;
    }

    private static Paragraph Number(int number) => new("TableText", number.ToString(CultureInfo.InvariantCulture));
}
