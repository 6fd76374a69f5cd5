using Assiduous.Judgment.Papers;
using Assiduous.Record;
using Assiduous.Rules;

namespace Assiduous.Judgment;

/// <summary>What is pleaded, as the papers' own words suggest it.</summary>
/// <param name="Claims">The claims of the operative complaint.</param>
/// <param name="Defenses">The defenses and immunities that the defendants' papers raise.</param>
public sealed record FoundClaims(IReadOnlyList<PleadedClaim> Claims, IReadOnlyList<PleadedClaim> Defenses);

/// <summary>Suggests which claims are pleaded against whom, and under which test. Every suggestion waits for a person to confirm it.</summary>
public static class ClaimFinder
{
    /// <summary>The claims and defenses that the papers name.</summary>
    /// <param name="rules">The law.</param>
    /// <param name="filings">The folder's filings; the complaint with the highest docket number is taken as operative.</param>
    /// <param name="parties">The parties; those terminated are left out.</param>
    /// <param name="incident">The day of the incident, by which tests whose dates exclude it are left out; null where unknown.</param>
    /// <remarks>
    /// A claim is named by the headings of the complaint, or by its paragraphs where no heading names one. Of several tests for one
    /// name the one is taken that the papers' words show to govern, else the one whose own cues they hold most.
    /// </remarks>
    public static FoundClaims Find(RuleBook rules, IReadOnlyList<Filing> filings, IReadOnlyList<MatterParty> parties, DateOnly? incident = null)
    {
        var defendants = parties.Where(p => p.Role.Contains("defendant", StringComparison.OrdinalIgnoreCase) && p.Terminated is null).Select(p => p.Name).ToArray();
        if (defendants.Length == 0) return new([], []);
        var tests = rules.Tests.ToArray();
        var briefs = filings.Where(f => f.Role is FilingRole.Memorandum or FilingRole.Reply or FilingRole.Motion or FilingRole.Answer).ToArray();
        var complaint = Operative(filings);
        var papers = complaint is null ? briefs : [complaint, .. briefs];
        var choice = new TestChoice(papers, incident);
        var claims = complaint is null ? [] : Named(complaint, tests.Where(t => t.Kind is "claim"), choice, defendants, headingsOnly: false);
        var raised = briefs.Where(IsDefendants)
            .SelectMany(b => Named(b, tests.Where(t => t.Kind is "defense" or "immunity"), choice, defendants, headingsOnly: true))
            .DistinctBy(d => d.TestId, StringComparer.Ordinal);
        return new(claims, [.. raised.Select(d => d with { Defendants = defendants })]);
    }

    private static bool IsDefendants(Filing filing) =>
        (filing.Party ?? filing.Title).Contains("defendant", StringComparison.OrdinalIgnoreCase)
        && !(filing.Party ?? "").Contains("plaintiff", StringComparison.OrdinalIgnoreCase);

    private static Filing? Operative(IReadOnlyList<Filing> filings) => filings
        .Where(f => f.Role is FilingRole.Complaint && f.Attachment is null)
        .OrderByDescending(f => int.TryParse(f.Ecf, out var number) ? number : -1)
        .ThenByDescending(f => f.File, StringComparer.Ordinal)
        .FirstOrDefault();

    private static List<PleadedClaim> Named(
        Filing paper, IEnumerable<LegalTest> tests, TestChoice choice, string[] defendants, bool headingsOnly)
    {
        var headings = Headings.Of(paper);
        var groups = tests.Where(t => t.Cues.Count > 0).GroupBy(t => t.Cues[0], StringComparer.Ordinal).ToArray();
        var found = Among(paper, groups, choice, headings, defendants);
        if (found.Count > 0) return found;
        var whole = new[] { new Heading("", new(0, 0), new(0, paper.Text.Text.Length)) };
        var phrases = groups.Where(g => !headingsOnly || (g.Key.Contains(' ', StringComparison.Ordinal) && !g.Key.Contains('*', StringComparison.Ordinal)));
        return Among(paper, [.. phrases], choice, whole, defendants);
    }

    private static List<PleadedClaim> Among(
        Filing paper, IGrouping<string, LegalTest>[] groups, TestChoice choice, IReadOnlyList<Heading> headings, string[] defendants)
    {
        var found = new List<PleadedClaim>();
        var words = headings.Select(h => Words.Of(h.Title.Length > 0 ? h.Title : h.Body.Of(paper.Text.Text))).ToArray();
        foreach (var group in groups)
        {
            var at = Array.FindIndex(words, new Cue(group.Key).In);
            if (at < 0) continue;
            var body = Words.Of(headings[at].Body.Of(paper.Text.Text));
            // "Count I, against Officer Hale" settles it; else whom the paragraphs under the heading name.
            var title = Words.Of(headings[at].Title);
            var named = defendants.Where(d => Words.Name(title, d)).ToArray();
            if (named.Length == 0 && title.Length > 0) named = [.. defendants.Where(d => Words.Name(body, d))];
            var (test, why) = choice.Of(group);
            found.Add(new(
                Display(group.Key), test.Id, named.Length > 0 ? named : defendants,
                Places.Locator(paper, headings[at].Span.Start), Confirmed: false) { Chosen = why });
        }

        return found;
    }

    private static string Display(string cue)
    {
        var name = cue.Replace("*", "", StringComparison.Ordinal);
        return char.ToUpperInvariant(name[0]) + name[1..];
    }
}
