using System.Diagnostics;
using System.Text;
using Assiduous.Record;
using Assiduous.Rules;

namespace Assiduous.Statements.Tests;

/// <summary>Sets of papers that are wrong as a set: each is named and nothing is guessed.</summary>
public sealed class BadPapers(ITestOutputHelper output)
{
    private static Filing Statement(string file, string text, string title = "Statement of Facts") => Papers.Paper(file, FilingRole.Statement, "Defendant", text) with { Title = title };

    private static Filing Response(string text) => Papers.Paper("response.txt", FilingRole.Response, "Plaintiff", text);

    private static HashSet<string> Codes(StatementOutcome outcome) => [.. outcome.Findings.Concat(outcome.Facts.SelectMany(f => f.Findings)).Select(f => f.Code)];

    [Fact]
    public void Two_statements_by_one_side_are_named_and_the_amended_one_is_read()
    {
        var outcome = Papers.Run(Papers.Southern, Statement("a.txt", "1. Holm drove.\n2. It rained."), Statement("b.txt", "1. Petty drove.\n2. It rained.", "Amended Statement of Facts"));
        Assert.Contains("second-statement", Codes(outcome));
        Assert.Equal(["Petty drove.", "It rained."], outcome.Facts.Select(f => f.Text));
    }

    [Fact]
    public void An_answer_that_may_be_to_either_of_two_statements_decides_nothing()
    {
        var (first, second) = (Statement("a.txt", "1. Holm drove.\n2. It rained.\n3. Reyes ran."), Statement("b.txt", "1. Petty drove.\n2. Holm slept.\n3. Reyes fell."));
        var answer = Response("1. Undisputed.\n2. Undisputed.");
        var outcome = Papers.Run(Papers.Southern, first with { Ecf = "41" }, second with { Ecf = "42" }, answer with { Ecf = "50" });
        Assert.Contains("second-statement", Codes(outcome));
        Assert.All(outcome.Facts, f => Assert.Contains(f.Strict.Status, (FactStatus[])[FactStatus.Undecided, FactStatus.Unsupported]));
        var named = Response("PLAINTIFF'S RESPONSE TO ECF No. 42\n1. Undisputed.\n2. Undisputed.");
        outcome = Papers.Run(Papers.Southern, first with { Ecf = "41" }, second with { Ecf = "42" }, named with { Ecf = "50" });
        Assert.Equal(2, outcome.Facts.Count(f => f.Strict.Status is FactStatus.Admitted));
    }

    [Fact]
    public void An_answer_entered_before_an_amended_statement_is_not_laid_on_it()
    {
        var amended = Statement("b.txt", "1. Petty drove.\n2. Holm slept.", "Amended Statement of Facts") with { Ecf = "60" };
        var outcome = Papers.Run(Papers.Southern, Statement("a.txt", "1. Holm drove.\n2. It rained.") with { Ecf = "41" }, amended, Response("1. Admitted.\n2. Admitted.") with { Ecf = "50" });
        Assert.All(outcome.Facts, f => Assert.NotEqual(FactStatus.Admitted, f.Strict.Status));
    }

    [Fact]
    public void A_response_without_its_statement_is_named_and_gives_no_facts()
    {
        var outcome = Papers.Run(Papers.Southern, Response("1. Admitted.\n2. Denied."), Papers.Paper("motion.txt", FilingRole.Motion, "Defendant", "Motion"));
        Assert.Contains("response-without-statement", Codes(outcome));
        Assert.Empty(outcome.Facts);
    }

    [Fact]
    public void A_statement_inside_a_brief_is_named()
    {
        var outcome = Papers.Run(Papers.Southern, Papers.Paper("brief.txt", FilingRole.Memorandum, "Defendant", "MEMORANDUM OF LAW\n\nSTATEMENT OF FACTS\n\n1. Holm drove the van.\n2. It rained.\n3. Petty slept.\n\nARGUMENT\n\nHolm should win."));
        Assert.Contains("statement-in-brief", Codes(outcome));
        Assert.Contains("missing-statement", Codes(outcome));
        Assert.Empty(outcome.Facts);
    }

    [Fact]
    public void A_number_used_twice_is_named_and_its_one_answer_decides_neither()
    {
        var outcome = Papers.Run(Papers.Southern, Statement("a.txt", "1. Holm drove.\n2. It rained all day.\n2. Petty slept at home.\n3. Reyes ran."), Response("1. Admitted.\n2. Admitted.\n3. Admitted."));
        Assert.Contains("numbering", Codes(outcome));
        Assert.All(outcome.Facts.Where(f => f.Number == "2"), f => Assert.NotEqual(FactStatus.Admitted, f.Strict.Status));
    }

    [Fact]
    public void A_statement_without_numbers_is_named()
    {
        var outcome = Papers.Run(Papers.Southern, Statement("a.txt", "Holm drove the van and it rained. Petty slept."));
        Assert.Contains("no-numbered-facts", Codes(outcome));
        Assert.Empty(outcome.Facts);
    }

    [Fact]
    public void A_paper_in_another_language_is_named_and_not_judged()
    {
        const string Spanish = "1. El demandado condujo la camioneta por la calle durante toda la tarde del lunes.\n2. La lluvia cayó sobre la ciudad desde las siete hasta las nueve y media.\n3. El señor Petty dormía en su casa cuando llamaron los agentes de la policía municipal.\n";
        var foreign = Papers.Run(Papers.Southern, Statement("a.txt", Spanish));
        Assert.Contains("not-in-english", Codes(foreign));
        Assert.Empty(foreign.Facts);
        var answered = Papers.Run(Papers.Southern, Statement("a.txt", "1. Holm drove the van.\n2. It rained.\n3. Petty slept."), Response(Spanish));
        Assert.Contains("not-in-english", Codes(answered));
        Assert.All(answered.Facts, f => Assert.NotEqual(FactStatus.DeemedAdmitted, f.Strict.Status));
    }

    [Fact]
    public void A_statement_is_named_where_the_court_takes_none()
    {
        var outcome = Papers.Run(RuleBook.Load().StatementRule("cand", new(2024, 1, 1)), Statement("a.txt", "1. Holm drove.\n2. It rained."));
        Assert.Contains("wrong-kind-of-statement", Codes(outcome));
    }

    [Fact]
    public void Cross_motions_have_each_their_statement_and_its_response()
    {
        var outcome = Papers.Run(Papers.Southern,
            Statement("d.txt", "1. Holm drove.\n2. It rained.", "Defendant's Statement of Undisputed Facts"),
            Papers.Paper("p.txt", FilingRole.Statement, "Plaintiff", "1. Reyes walked.\n2. Petty slept.") with { Title = "Plaintiff's Statement of Undisputed Facts in Support of Cross-Motion" },
            Response("1. Admitted.\n2. Denied."),
            Papers.Paper("dr.txt", FilingRole.Response, "Defendant", "1. Denied.\n2. Admitted."));
        Assert.Equal(2, outcome.Motions.Count);
        foreach (var (text, wanted) in ((string, Disposition)[])[("Holm drove.", Disposition.Admitted), ("It rained.", Disposition.Denied), ("Reyes walked.", Disposition.Denied), ("Petty slept.", Disposition.Admitted)])
            Assert.Equal(wanted, Assert.Single(outcome.Facts, f => f.Text == text).Response.Disposition);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_thousand_paragraphs_cost_about_four_times_what_two_hundred_and_fifty_do(bool whole)
    {
        Spend(Long(50), whole);
        var (small, large) = (Math.Min(Spend(Long(250), whole), Spend(Long(250), whole)), Math.Min(Spend(Long(1000), whole), Spend(Long(1000), whole)));
        output.WriteLine($"{(whole ? "whole review" : "split, answered and paired")}: 250 paragraphs {small:F0} ms, 1,000 paragraphs {large:F0} ms of this machine's time, {large / small:F1} times");
        Assert.True(large < Math.Max(small, 100) * 10, $"{small:F0} ms, {large:F0} ms");
    }

    private static double Spend(StatementInput input, bool whole)
    {
        var watch = Stopwatch.StartNew();
        if (whole) Assert.NotEmpty(StatementReview.Run(input).Facts);
        else
        {
            var texts = Reading.StatementReader.Read(input.Filings[0].Text);
            Assert.Equal(texts.Count, Pairing.Pairer.Match(input.Filings[1], texts, Reading.ResponseReader.Read(input.Filings[1].Text, texts).Responses).Pairs.Count);
        }

        return watch.Elapsed.TotalMilliseconds;
    }

    private static StatementInput Long(int paragraphs)
    {
        StringBuilder facts = new(), answers = new();
        for (var i = 1; i <= paragraphs; i++)
        {
            facts.Append($"{i}. On day {i} Holm carried parcel {i * 7} from depot {i % 13} to the shop on Alder Street. (Holm Decl. ¶ {(i % 40) + 1}.)\n");
            answers.Append($"{i}. {(i % 3 == 0 ? "Admitted." : $"Denied. Parcel {i * 7} stayed in depot {i % 13}. (Holm Decl. ¶ {(i % 17) + 1}.)")}\n");
        }

        return Matter.Input([Statement("s.txt", facts.ToString()), Response(answers.ToString()),
            Papers.Declaration("holm.txt", "Carl Holm", "Defendant", [.. Enumerable.Range(1, 40).Select(i => $"On day {i} I carried parcel {i * 7} from depot {i % 13} to the shop on Alder Street.")])], Papers.Southern);
    }
}
