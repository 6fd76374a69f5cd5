using System.Text.RegularExpressions;
using Assiduous.Drafting.Drafts;
using Assiduous.Drafting.Tests.Fixtures;
using Assiduous.Judgment;
using Assiduous.Record;
using Assiduous.Rules;
using Assiduous.Statements;

namespace Assiduous.Drafting.Tests.Drafts;

/// <summary>No draft takes a side, and none says that a fact is admitted by default.</summary>
public sealed class NeutralityTests
{
    private static readonly Regex Verdict = new("deemed admitted|should be (granted|denied)|\\brecommend(ed|ation)|is entitled to judgment(?! as a matter of law)|jury could|on every version|summary judgment is (granted|denied)|GRANTED|DENIED", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5));

    [Theory]
    [InlineData(DraftKind.Memo)]
    [InlineData(DraftKind.Response)]
    [InlineData(DraftKind.Statement)]
    [InlineData(DraftKind.Joint)]
    [InlineData(DraftKind.Certificate)]
    public void A_draft_states_no_conclusion(DraftKind kind)
    {
        var found = Verdict.Match(Made.Text(kind, HandMade.Review).Replace("“The court shall", "", StringComparison.Ordinal));
        Assert.False(found.Success, found.Value);
    }

    [Fact]
    public void What_follows_from_the_rule_is_said_under_its_condition() =>
        Assert.Contains("If the rule is enforced: Would be taken as admitted, because no numbered response meets this paragraph", Made.Text(DraftKind.Memo, HandMade.Review), StringComparison.Ordinal);

    [Fact]
    public void Both_versions_of_a_contested_fact_stand_side_by_side()
    {
        var text = Made.Text(DraftKind.Memo, HandMade.Review);
        Assert.Contains("Knowles had no trouble applying the handcuffs.", text, StringComparison.Ordinal);
        Assert.Contains("They made them fit on one click.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Defects_are_counted_for_both_sides_by_the_same_checks()
    {
        var finding = new Citations.Finding { Code = "no-citation", Severity = Citations.Severity.Error, Span = default, Text = "", Message = "It cites nothing." };
        var movant = HandMade.Review.Filings.Single(f => f.Ecf == "114").File;
        var opponent = HandMade.Review.Filings.Single(f => f.Ecf == "121" && f.Attachment is null);
        var review = HandMade.Review with
        {
            Filings = [.. HandMade.Review.Filings.Select(f => f.File == opponent.File ? f with { Party = "Plaintiff" } : f)],
            Findings = [finding with { File = movant }, finding with { File = opponent.File }, finding with { File = opponent.File }],
            Facts = [], Authorities = [],
        };
        var rows = PaperDefects.Counted(new(DraftKind.Memo, review, new()));
        Assert.Equal([("no-citation", 1, 2)], rows);
    }

    [Fact]
    public void When_the_sides_change_places_the_counts_change_places_and_nothing_else()
    {
        foreach (var review in (Review[])[Made.Sample, WithParties(HandMade.Review)])
        {
            var counts = PaperDefects.Counted(new(DraftKind.Memo, review, new()));
            Assert.NotEmpty(counts);
            // The same papers, with the same findings; only the other side moves.
            var turned = PaperDefects.Counted(new(DraftKind.Memo, review with { Motions = [.. review.Motions.Select(m => m with { By = m.By.StartsWith("Defendant", StringComparison.Ordinal) ? "Plaintiff" : "Defendants" })] }, new()));
            Assert.Equal(counts.Select(c => (c.Code, c.Movant, c.Opponent)), turned.Select(c => (c.Code, c.Opponent, c.Movant)));
        }
    }

    [Fact]
    public void Decisions_of_another_circuit_are_not_held_out_as_the_courts_own()
    {
        var elsewhere = HandMade.Review with { Matter = HandMade.Review.Matter with { Rule = HandMade.Review.Matter.Rule! with { Authority = ["Bordelon v. Chi. Sch. Reform Bd. of Trs., 233 F.3d 524, 527 (7th Cir. 2000)"] } } };
        Assert.DoesNotContain("Holtz", Made.Text(DraftKind.Memo, elsewhere with { Facts = [.. elsewhere.Facts.Where(f => f.Number is not "50")] }), StringComparison.Ordinal);
        Assert.Contains("Holtz", Made.Text(DraftKind.Memo, HandMade.Review), StringComparison.Ordinal);
    }

    private static Review WithParties(Review review) => review with
    {
        Filings = [.. review.Filings.Select(f => f.Ecf is "121" ? f with { Party = "Plaintiff" } : f)],
        Findings = [.. review.Filings.Where(f => f.Ecf is "114" or "121").SelectMany((f, i) => Enumerable.Range(0, i + 2).Select(n => new Citations.Finding { Code = n == 0 ? "no-response" : "no-citation", Severity = Citations.Severity.Error, Span = default, Text = "", Message = "", File = f.File }))],
    };

    [Fact]
    public void A_memorandum_prints_what_it_does_not_know()
    {
        var text = Made.Text(DraftKind.Memo, HandMade.Review with { Matter = HandMade.Review.Matter with { Judge = null } });
        Assert.Contains("• The judge.", text, StringComparison.Ordinal);
        Assert.Contains("118-9 locked.pdf is encrypted and could not be read.", text, StringComparison.Ordinal);
        Assert.Contains("The transcript of Freedman is cited but is not in the folder.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_opinion_leaves_every_judgment_open()
    {
        var text = Made.Text(DraftKind.Opinion, HandMade.Review);
        Assert.Contains("[Ruling on Excessive force", text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("[For the reasons stated, the motion is granted / denied / granted in part.]", text, StringComparison.Ordinal);
        Assert.Contains("By October 9, 2020, the parties submit a joint status report (ECF No. 123 at 15).", text, StringComparison.Ordinal);
        Assert.Contains("terminate Stewart Still as a party", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_shipped_template_keeps_to_the_words_of_the_house()
    {
        var templates = DraftTemplates.Load();
        foreach (var kind in templates.Kinds)
            // The legal standard quotes Rule 56 and Anderson, and the court fills in which way the motion goes.
            foreach (var (name, said) in templates[kind].Texts.Where(t => t.Key is not ("standard" or "conclusionGap"))) Assert.False(Verdict.IsMatch(said), $"{kind}.{name}");
    }
}
