using Assiduous.Citations;
using Assiduous.Record;
using Assiduous.Rules;

namespace Assiduous.Statements.Tests;

/// <summary>Defects of the papers as a set: each is named, and gone when it is mended.</summary>
public sealed class DefectSets
{
    private const string Facts = "1. Holm drove the van to the depot on May 3, 2021. (Holm Decl. ¶ 2.)\n2. Holm paid Reyes $400 on May 4, 2021. (Holm Decl. ¶ 3.)\n3. The depot closed at six. (Holm Decl. ¶ 4.)";

    private static Filing Statement(string text = Facts) => Papers.Paper("11.txt", FilingRole.Statement, "Defendant", text, "11");

    private static Filing Response(string text) => Papers.Paper("20.txt", FilingRole.Response, "Plaintiff", text, "20");

    private static Filing Holm => Papers.Declaration("12.txt", "Carl Holm", "Defendant", "I am the defendant.", "On May 3, 2021 I drove the van to the depot.", "I paid Reyes $400 on May 4, 2021.", "The depot closed at six.");

    private static Filing Brief(string text) => Papers.Paper("13.txt", FilingRole.Memorandum, "Defendant", text, "13");

    private static Filing Motion(string file = "10.txt") => Papers.Paper(file, FilingRole.Motion, "Defendant", "MOTION FOR SUMMARY JUDGMENT", file[..2]) with { Title = "Motion for Summary Judgment" };

    private static List<Finding> Run(string court, params Filing[] filings) => Run(RuleBook.Load().StatementRule(court, new(2024, 9, 2)), null, filings);

    private static List<Finding> Run(StatementRule rule, bool? represented, params Filing[] filings)
    {
        var outcome = StatementReview.Run(Matter.Input([.. filings], rule) with { AllRepresented = represented ?? true, Parties = [new("Dana Reyes", "plaintiff"), new("Carl Holm", "defendant")] });
        return [.. outcome.Findings, .. outcome.Facts.SelectMany(f => f.Findings)];
    }

    private static void Named(string code, List<Finding> bad, List<Finding> mended)
    {
        Assert.Contains(bad, f => f.Code == code);
        Assert.True(mended.TrueForAll(f => f.Code != code), string.Join('\n', mended.Where(f => f.Code == code).Select(f => f.Message)));
    }

    [Fact]
    public void A_statement_of_which_the_brief_uses_a_few_paragraphs_is_stuffed()
    {
        var many = string.Join('\n', Enumerable.Range(1, 14).Select(i => $"{i}. Holm drove the van to yard {i}. (Holm Decl. ¶ 2.)"));
        Named("context-stuffing", Run("azd", Motion(), Statement(many), Holm, Brief("Holm drove. (SOF ¶¶ 1, 2, 3, 4, 5.)")), Run("azd", Motion(), Statement(many), Holm, Brief("Holm drove. (SOF ¶¶ 1-12.)")));
    }

    [Fact]
    public void Two_motions_are_named_where_the_rule_takes_one() =>
        Named("split-motions", Run("flsd", Motion(), Motion("18.txt"), Statement(), Holm), Run("flsd", Motion(), Statement(), Holm));

    [Fact]
    public void A_party_without_counsel_gets_the_notice_that_the_rule_asks_for()
    {
        var rule = RuleBook.Load().StatementRule("nysd", new(2024, 9, 2));
        var notice = Papers.Paper("14.txt", FilingRole.Notice, "Defendant", "NOTICE", "14") with { Title = "Local Civil Rule 56.2 Notice to Pro Se Litigant" };
        Named("no-pro-se-notice", Run(rule, false, Motion(), Statement(), Holm), Run(rule, false, Motion(), Statement(), Holm, notice));
        Assert.DoesNotContain(Run(RuleBook.Load().StatementRule("wiwd", new(2024, 9, 2)), false, Motion(), Statement(), Holm), f => f.Code == "no-pro-se-notice");
    }

    [Fact]
    public void Answers_that_are_shifted_are_named_as_a_run()
    {
        const string told = "1. Holm drove a van along Quarry Lane.\n2. Lund painted the bridge green.\n3. Tarr sold barley in Okemos.\n4. Quint repaired the turbine.\n5. Abel caught a sturgeon.";
        Named("number-mismatch",
            Run("nysd", Statement(told), Response("1. Denied. Nobody drove along Quarry Lane.\n3. Denied. The bridge was painted blue by Lund.\n4. Denied. The barley was sold in Lansing by Tarr.\n5. Denied. The turbine was never repaired by Quint.\n6. Denied. The sturgeon was caught by Bo, not Abel.")),
            Run("nysd", Statement(told), Response("1. Denied. Nobody drove along Quarry Lane.\n2. Denied. The bridge was painted blue by Lund.\n3. Denied. The barley was sold in Lansing by Tarr.\n4. Denied. The turbine was never repaired by Quint.\n5. Denied. The sturgeon was caught by Bo, not Abel.")));
    }

    [Fact]
    public void A_reply_statement_is_named_where_the_rule_has_none()
    {
        var answer = Response("1. Admitted.\n2. Admitted.\n3. Admitted.\nADDITIONAL FACTS\n4. Reyes left at noon. (Holm Decl. ¶ 4.)");
        var reply = Papers.Paper("30.txt", FilingRole.ReplyStatement, "Defendant", "4. Undisputed.", "30");
        Named("extra-or-unauthorized-statement", Run("azd", Motion(), Statement(), Holm, answer, reply), Run("azd", Motion(), Statement(), Holm, answer));
    }

    [Fact]
    public void A_request_for_time_is_named()
    {
        var declaration = Papers.Declaration("21.txt", "Dana Reyes", "Plaintiff", "Under Rule 56(d) I cannot yet present facts; Holm has not been deposed.");
        Named("rule-56d", Run("nysd", Motion(), Statement(), Holm, declaration), Run("nysd", Motion(), Statement(), Holm));
    }

    [Fact]
    public void A_letter_that_nobody_swore_to_is_named_where_it_is_all_there_is()
    {
        var letter = Papers.Paper("22.txt", FilingRole.Letter, "Plaintiff", "Your Honor:\nHolm did not drive the van to the depot on May 3, 2021.\nDana Reyes", "22") with { Oath = Oath.Unsworn };
        Named("unsworn-assertion-only", Run("nysd", Motion(), Statement(), Holm, letter), Run("nysd", Motion(), Statement(), Holm));
    }

    [Fact]
    public void A_brief_that_cites_otherwise_than_the_judge_wants_is_named()
    {
        var rule = RuleBook.Load().StatementRule("nysd", new(2024, 9, 2)) with { CiteOnly = "statement" };
        Named("cite-form", Run(rule, null, Motion(), Statement(), Holm, Brief("Holm drove. (Holm Decl. ¶ 2.)")), Run(rule, null, Motion(), Statement(), Holm, Brief("Holm drove. (SOF ¶ 1.)")));
    }

    [Fact]
    public void A_finding_about_an_exhibit_that_is_a_letter_of_complaint_or_a_notice_to_quit_is_not_raised()
    {
        var complaint = Papers.Paper("12-1.txt", FilingRole.Complaint, "Defendant", "To: General Counsel\nI write to complain of my pay.\nD. Reyes\n", "12") with { Attachment = "1", Title = "Email" };
        var pleading = complaint with { Text = new() { Text = "UNITED STATES DISTRICT COURT\nSOUTHERN DISTRICT OF NEW YORK\nCOMPLAINT\nI complain of my pay.\n" } };
        const string text = "1. Reyes complained of the pay. (ECF No. 12-1.)";
        Named("cites-pleading", Run("nysd", Motion(), Statement(text), pleading), Run("nysd", Motion(), Statement(text), complaint));
    }
}
