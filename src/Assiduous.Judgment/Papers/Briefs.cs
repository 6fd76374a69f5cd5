using Assiduous.Judgment.Assessment;
using Assiduous.Record;
using Assiduous.Rules;

namespace Assiduous.Judgment.Papers;

/// <summary>What the briefs of a motion say, and do not say, of a claim and its elements. Shown as notes and never counted.</summary>
internal sealed class Briefs(AssessmentInput input, bool plaintiffMoves)
{
    private const int MostShown = 2;
    private const int LongestShown = 220;

    private static readonly string[] Absences =
    [
        "no evidence", "no admissible evidence", "no record evidence", "no proof", "not a shred of evidence", "absence of evidence", "lacks evidence", "without evidence", "cannot point to",
        "fails to identify", "failed to identify", "has not identified", "cannot establish", "cannot prove", "offers nothing", "insufficient evidence",
    ];

    private static readonly Cue[] AbsenceCues = [.. Absences.Select(a => new Cue(a))];

    private readonly Lazy<(Filing Brief, string Text, int Start, string[] Words)[]> absences = new(() =>
    [
        .. from brief in Of(input, plaintiffMoves)
            from span in Sentences.Of(brief.Text.Text)
            let text = Sentences.Folded(span.Of(brief.Text.Text))
            let words = Words.Of(text)
            where Array.Exists(AbsenceCues, c => c.In(words))
            select (brief, text, span.Start, words),
    ]);

    private readonly Lazy<(Filing Brief, string[] Words)[]> opposing = new(() =>
        [.. Of(input, !plaintiffMoves).Where(b => b.Role is FilingRole.Memorandum).Select(b => (b, Words.Of(b.Text.Text)))]);

    private readonly Dictionary<string, IReadOnlyList<string>> absent = new(StringComparer.Ordinal);

    /// <summary>Sentences of the movant's briefs that seem to say that there is no evidence of an element.</summary>
    public IReadOnlyList<string> Absent(LegalTest test, TestLeaf leaf)
    {
        var key = $"{test.Id}#{leaf.Id}";
        if (absent.TryGetValue(key, out var known)) return known;
        var signs = absences.Value.Length == 0 ? [] : leaf.Cues.Select(c => new Cue(c)).ToArray();
        return absent[key] =
        [
            .. absences.Value.Where(s => Array.Exists(signs, c => c.In(s.Words))).Take(MostShown).Select(s =>
                $"The motion seems to say that there is no evidence of it ({Places.Locator(s.Brief, s.Start)}: “{Short(s.Text)}”). The absence is counted only once a person confirms it in matter.yaml ('challenges')."),
        ];
    }

    /// <summary>A note where the opposition speaks of other claims and not of this one; null elsewhere.</summary>
    /// <remarks>Silence gives up nothing here: a court may infer abandonment from a counseled partial opposition, never from that of a party without counsel.</remarks>
    public string? Silence(PleadedClaim claim, LegalTest? test, bool? counseled)
    {
        if (counseled == false || test is null || opposing.Value.Length == 0) return null;
        var others = input.Claims.Where(c => !ReferenceEquals(c, claim) && !string.Equals(c.TestId, claim.TestId, StringComparison.Ordinal)).ToArray();
        var cues = CuesOf(claim, test);
        if (opposing.Value.Any(o => Array.Exists(cues, c => c.In(o.Words)))) return null;
        if (!others.Any(o => o.TestId is { } id && input.Rules.Test(id) is { } t && CuesOf(o, t) is var own && opposing.Value.Any(b => Array.Exists(own, c => c.In(b.Words))))) return null;
        var papers = Cites.And([.. opposing.Value.Select(o => o.Brief.CitedAs).Distinct(StringComparer.Ordinal)]);
        return $"The opposition ({papers}) argues other claims and names this one nowhere that was recognised. A court may read a counseled partial "
            + $"opposition as giving a claim up (Jackson v. Fed. Express, 766 F.3d 189, 195–98 (2d Cir. 2014); Kovaco v. Rockbestos-Surprenant Cable Corp., 834 F.3d 128, 143–44 (2d Cir. 2016)){(counseled is null ? ", " : ". ")}"
            + (counseled is null ? "never that of a party without counsel, and whether there is counsel could not be told. " : "") + "The program does not: nothing was counted for this silence.";
    }

    private static Cue[] CuesOf(PleadedClaim claim, LegalTest test) =>
        [new(string.Join(' ', Words.Of(claim.Name))), .. test.Cues.Where(c => c.Length > 3).Select(c => new Cue(c))];

    private static IEnumerable<Filing> Of(AssessmentInput input, bool plaintiffs) => input.Filings.Where(f =>
        f.Role is FilingRole.Memorandum or FilingRole.Reply && f.Party is { } party
        && party.Contains("plaintiff", StringComparison.OrdinalIgnoreCase) != party.Contains("defendant", StringComparison.OrdinalIgnoreCase)
        && party.Contains("plaintiff", StringComparison.OrdinalIgnoreCase) == plaintiffs);

    private static string Short(string text) => text.Length <= LongestShown ? text : text[..text.LastIndexOf(' ', LongestShown)] + " …";
}
