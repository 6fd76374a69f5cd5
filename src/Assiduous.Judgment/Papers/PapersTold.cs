using System.Text.RegularExpressions;
using Assiduous.Record;

namespace Assiduous.Judgment.Papers;

/// <summary>A sentence of a paper that tells a time, by whom and where.</summary>
internal readonly record struct PaperTold(Side? Side, string Text, string Source);

/// <summary>The timed sentences of evidence and pleadings themselves, whether or not anybody cites them.</summary>
internal static partial class PapersTold
{
    private const int MostOfOne = 60;
    private const int MostOfAll = 1500;
    private const int Longest = 400;

    /// <summary>The sentences, in the order of the filings, bounded for each paper and for all.</summary>
    public static IEnumerable<PaperTold> Of(IReadOnlyList<Filing> filings, string? movant) =>
        filings.Where(Tells).SelectMany(f => Sentences(f, SideOf(f, movant)).Take(MostOfOne)).Take(MostOfAll);

    private static bool Tells(Filing filing) => filing.Role is FilingRole.Declaration or FilingRole.Affidavit or FilingRole.Complaint or FilingRole.Answer
        or FilingRole.Discovery or FilingRole.Stipulation or FilingRole.Exhibit && filing.Text.Transcript is null;

    private static IEnumerable<PaperTold> Sentences(Filing filing, Side? side)
    {
        var text = filing.Text.Text;
        if (filing.Text.Paragraphs.Count > 0)
        {
            foreach (var paragraph in filing.Text.Paragraphs)
                foreach (var told in Among(paragraph.Span.Of(text))) yield return new(side, told, $"{filing.CitedAs}{Seals.Behind(filing.Designation)} ¶ {paragraph.Number}");
            yield break;
        }

        foreach (var span in Papers.Sentences.Of(text))
            foreach (var told in Timed(span.Of(text))) yield return new(side, told, Places.Locator(filing, span.Start));
    }

    private static IEnumerable<string> Among(string text) => Papers.Sentences.Of(text).SelectMany(s => Timed(s.Of(text)));

    // The day on which a paper was signed or filed is no event of the case.
    private static IEnumerable<string> Timed(string sentence)
    {
        if (sentence.Length is < 15 or > Longest || Signing().IsMatch(sentence) || Times.In(sentence) is null) yield break;
        yield return Papers.Sentences.Folded(sentence);
    }

    private static Side? SideOf(Filing filing, string? movant)
    {
        if (movant is null || filing.Party is not { } party || Plaintiffs(party) is not { } paper || Plaintiffs(movant) is not { } moves) return null;
        return paper == moves ? Side.Movant : Side.Opponent;
    }

    private static bool? Plaintiffs(string party)
    {
        var (plaintiff, defendant) = (party.Contains("plaintiff", StringComparison.OrdinalIgnoreCase), party.Contains("defendant", StringComparison.OrdinalIgnoreCase));
        return plaintiff == defendant ? null : plaintiff;
    }

    [GeneratedRegex(@"\b(?:executed (?:on|this)|dated:|sworn to|subscribed|penalty of perjury|notary|commission expires|filed \d|page \d+ of)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Signing();
}
