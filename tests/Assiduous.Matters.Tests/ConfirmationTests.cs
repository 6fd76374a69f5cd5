using Assiduous.Judgment;
using Assiduous.Statements;

namespace Assiduous.Matters.Tests;

/// <summary>What a person confirms in matter.yaml beyond links: challenges, the day of the incident, a firm's own tests; and what is supposed for one run.</summary>
public sealed class ConfirmationTests
{
    private const string Kept = "None of the links and challenges in matter.yaml was used.";

    private static string Problem(Func<string, string> settings)
    {
        using var matter = SampleMatter.Of(settings: settings);
        var finding = Assert.Single(matter.Outcome.Messages, m => m.Code is "settings");
        return $"{finding.Message} {finding.Suggestion}";
    }

    [Theory]
    [InlineData("fact: \"17\"", "fact: \"99\"", "matter.yaml, line 8: The link to ¶ 99 of the movant leads nowhere: there is no such fact.")]
    [InlineData("element: pleas_ignored", "element: pleas", "matter.yaml, line 9: The link of ¶ 26 is wrong: 's1983.ef.handcuffing.sdny' has no element 'pleas'.")]
    [InlineData("test: s1983.failure_to_intervene", "test: s1983.no_such_test", "matter.yaml, line 13: 'Failure to intervene' names the test 's1983.no_such_test', which is not there.")]
    [InlineData("test: s1983.di.medical.detainee", "test: s1983.di.medical.detainee\n    challenges: [{ element: nothing, at: \"ECF No. 119 at 9\" }]", "matter.yaml, line 22: A challenge is wrong: 's1983.di.medical.detainee' has no element 'nothing'.")]
    public void What_leads_nowhere_is_named_with_its_line_and_no_link_is_used(string was, string now, string message)
    {
        var problem = Problem(y => y.Replace(was, now, StringComparison.Ordinal));
        Assert.StartsWith(message, problem, StringComparison.Ordinal);
        Assert.EndsWith(Kept, problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_links_that_contradict_are_named()
    {
        var problem = Problem(y => y.Replace(
            "element: unreasonably_tight, supports: false }", "element: unreasonably_tight, supports: false, defendants: [Ramos] }\n      - { side: movant, fact: \"17\", element: unreasonably_tight, supports: true }", StringComparison.Ordinal));
        Assert.StartsWith("matter.yaml, line 9: ¶ 17 is confirmed both for and against 'unreasonably_tight'. Keep one.", problem, StringComparison.Ordinal);
    }

    private const string Trespass = """
        schema: assiduous/legal-test/1
        id: firm.trespass
        name: Trespass
        kind: claim
        court: N.Y.
        from: 2016-01-01
        structure:
          allOf:
            - {id: entry, text: the defendant entered}
        """;

    private static BadFolder WithRules(string test, string matter) => BadFolder.Good().Put(".rules/claims/trespass.yaml", test)
        .Put("matter.yaml", $"{matter}\nrules: .rules\nclaims:\n  - claim: Trespass\n    test: firm.trespass\n    defendants: [Ramos]\n").Review();

    [Fact]
    public void A_firms_own_test_governs_a_claim()
    {
        using var folder = WithRules(Trespass, "");
        Assert.True(folder.Outcome.EverythingRead);
        Assert.Equal("firm.trespass", Assert.Single(folder.Outcome.Review.Claims, c => c.Claim is "Trespass").Test);
    }

    [Fact]
    public void A_test_whose_dates_exclude_the_incident_is_named_with_its_line()
    {
        using var folder = WithRules(Trespass, "matter: { incident: 2015-07-21 }");
        Assert.Contains("line 4: 'Trespass' names the test 'firm.trespass': it governs from January 1, 2016 on, and the incident was on July 21, 2015.", folder.Message("incident"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_file_of_the_firms_is_named_with_its_line_and_none_of_that_folder_is_used()
    {
        using var folder = WithRules(Trespass.Replace("kind: claim", "kind: tort", StringComparison.Ordinal), "");
        Assert.Contains(".rules: claims/trespass.yaml:4: 'kind' is 'tort'", folder.Message("tort"), StringComparison.Ordinal);
        Assert.False(folder.Outcome.EverythingRead);
        folder.TheRestStands();
    }

    [Fact]
    public void A_folder_of_rules_that_is_not_there_is_told_without_its_path()
    {
        using var folder = BadFolder.Good().Put("matter.yaml", "rules: ../nowhere").Review();
        Assert.DoesNotContain(Path.GetTempPath(), folder.Message("nowhere"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_challenge_that_a_person_confirms_makes_an_element_without_evidence_fail_the_claim()
    {
        static string With(string yaml) => yaml.Replace("    test: s1983.failure_to_intervene", "    challenges: [{ element: would_know_violation, at: \"ECF No. 119 at 9\" }]\n    test: s1983.failure_to_intervene", StringComparison.Ordinal)
            .Replace("      - { side: movant, fact: \"26\", element: would_know_violation, supports: false, because: \"without a complaint there was nothing to know\" }\n", "", StringComparison.Ordinal);
        using var matter = SampleMatter.Of(settings: With);
        var row = matter.Review.Claims.First(c => c.Claim is "Failure to intervene" && c.Defendant.Contains("Ramos", StringComparison.Ordinal));
        var element = row.Elements.Single(e => e.Id is "would_know_violation");
        // The briefs' own sentences answer the challenge where they cite evidence; else the absence stands.
        Assert.True(element.Status.Assiduous is ElementStatus.NoEvidence ? row.Outlook.Assiduous is Outlook.Fails : element.Evidence.Any(e => e.For));
        Assert.Contains("ECF No. 119 at 9", element.Status.Strict is ElementStatus.NoEvidence ? element.WhyIn!.Strict : "ECF No. 119 at 9", StringComparison.Ordinal);
    }

    [Fact]
    public void A_fact_supposed_to_be_undisputed_moves_its_elements_and_nothing_else()
    {
        using var matter = SampleMatter.Of();
        var supposed = matter.Suppose(new() { Treat = [new(Record.Side.Movant, "26", FactStatus.Undisputed)] });
        var moves = Changes.Between(matter.Review, supposed);
        Assert.NotEmpty(moves);
        Assert.All(moves.Where(m => m.Element is not null), m => Assert.True(
            m.Element!.Contains("complaints", StringComparison.Ordinal) || m.Element.Contains("would know", StringComparison.Ordinal), m.Element));
    }

    [Fact]
    public void Without_the_plaintiffs_deposition_the_force_claim_is_no_longer_open()
    {
        using var matter = SampleMatter.Of();
        var supposed = matter.Suppose(new() { Without = ["118-1"] });
        Assert.Equal(Outlook.Open, matter.Claim("Excessive force", "Ramos").Assiduous);
        Assert.NotEqual(Outlook.Open, supposed.Claims.First(c => c.Claim is "Excessive force" && c.Defendant.Contains("Ramos", StringComparison.Ordinal)).Outlook.Assiduous);
    }
}
