using Assiduous.Citations;
using Assiduous.Drafting.Word;
using Assiduous.Rules;

namespace Assiduous.Drafting.Drafts;

/// <summary>What a draft must say that it does not know.</summary>
internal static class Unknowns
{
    public static IEnumerable<WordBlock> Write(DraftContext context)
    {
        yield return MemoDraft.Heading("unknownHeading", context);
        var all = All(context).Distinct(StringComparer.Ordinal).ToArray();
        foreach (var unknown in all) yield return MemoDraft.Item(unknown);
        if (all.Length == 0) yield return MemoDraft.Item(context.Say("unknownNothing"));
    }

    private static IEnumerable<string> All(DraftContext context)
    {
        var review = context.Review;
        (string What, string? Value)[] head = [("court", review.Matter.Court), ("docket number", review.Matter.DocketNumber), ("judge", review.Matter.Judge)];
        foreach (var (what, value) in head)
            if (value is null) yield return context.Say("unknownField", ("what", what));
        if (review.Matter.Rule is { Confidence: not Confidence.High } rule) yield return context.Say("unknownConfidence", ("why", Sentences.Of(rule.Confidence)));
        if (review.Matter.Rule?.Practice is { Confidence: not Confidence.High } practice) yield return context.Say("unknownPractice", ("judge", practice.Judge), ("why", practice.Provenance));
        foreach (var filing in review.Filings.Where(f => f.Text.Text.Length == 0))
            yield return context.Say("unknownFile", ("file", filing.File), ("why", filing.Problems.FirstOrDefault(p => p.Severity is Severity.Error)?.Message ?? "it could not be read."));
        foreach (var cited in review.Facts.SelectMany(f => f.Citations.Concat(f.Response.Citations)).Where(c => c.Passage is null && c.Explanations.Count > 0).DistinctBy(c => c.Explanations[0], StringComparer.Ordinal))
            yield return context.Say("unknownCite", ("cite", context.Cites.Of(cited)), ("why", cited.Explanations[0]));
        var silent = review.Matter.Parties.Where(p => p.Represented is null && p.Terminated is null).Select(p => p.Name).ToArray();
        if (silent.Length > 0) yield return context.Say("unknownCounsel", ("who", PartyNames.Listed(silent)));
        foreach (var missing in review.Findings.Where(f => f.Code is "not-in-folder")) yield return missing.Message;
        foreach (var (claim, defendants, element) in MemoElements.Rows(context).Where(r => r.Element.Evidence.Count == 0))
            yield return context.Say("unknownElement", ("element", QuotedWords.Set(element.Name.TrimEnd('.'))), ("claim", claim.Claim), ("defendant", defendants));
        foreach (var claim in review.Claims.Where(c => c.Test is null)) yield return context.Say("unknownTest", ("claim", claim.Claim), ("defendant", claim.Defendant));
        foreach (var claim in review.Claims.Where(c => c.Provisional && c.Test is not null).Select(c => c.Claim)) yield return context.Say("unknownProvisional", ("claim", claim));
    }
}
