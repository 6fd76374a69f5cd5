using Assiduous.Record;

namespace Assiduous.Statements.Tests;

/// <summary>A response hidden in a brief: what the rule takes, and what the court's discretion saves.</summary>
public sealed class BothReadings
{
    private const string Statement =
        "17. Officer Holm had no difficulty applying the handcuffs to Reyes. (Holm Decl. ¶ 1.)\n"
        + "26. Reyes did not complain about the handcuffs before the second call. (Holm Decl. ¶ 2.)\n"
        + "27. Reyes was polite.\n"
        + "31. Petty called an ambulance at once. (Petty Decl. ¶ 1.)\n";

    private const string Brief =
        "Reyes testified that the handcuffs did not fit and that they were tight as hell. (Reyes Dep. 44:6-8.) "
        + "She told Holm at once that the handcuffs hurt. (Reyes Dep. 45:1-3.)\n";

    private static Filing[] Filings(string a = "Reyes", string b = "Holm", string c = "Petty", bool testimony = true)
    {
        string Named(string text) => text.Replace("Reyes", a, StringComparison.Ordinal).Replace("Holm", b, StringComparison.Ordinal).Replace("Petty", c, StringComparison.Ordinal);
        var filings = new List<Filing>
        {
            Papers.Paper("114.txt", FilingRole.Statement, "Defendants", Named(Statement), "114"),
            Papers.Declaration("118-3.txt", $"Carl {b}", "Defendants", Named("I had no difficulty applying the handcuffs to Reyes."), Named("Reyes did not complain to me about the handcuffs before the second call.")),
            Papers.Declaration("118-4.txt", $"Ivan {c}", "Defendants", "I called an ambulance at once."),
            Papers.Paper("121.txt", FilingRole.Memorandum, "Plaintiff", testimony ? Named(Brief) : "Nothing more is known.\n", "121"),
        };
        if (testimony)
            filings.Add(Papers.Transcript("118-1.txt", $"Dana {a}", "Plaintiff",
                "44|6|Q. Did the handcuffs fit?", "44|7|A. No. They did not fit.", "44|8|A. They were tight as hell.",
                "45|1|Q. Did you say anything?", Named("45|2|A. I told Holm right away that the handcuffs"), "45|3|A. hurt."));
        return [.. filings];
    }

    private static Dictionary<string, Fact> Run(Filing[] filings, string a = "Reyes", string b = "Holm", string c = "Petty") => StatementReview.Run(Matter.Input(filings, Papers.Southern) with
    {
        Parties = [new($"Dana {a}", "plaintiff"), new($"Carl {b}", "defendant"), new($"Ivan {c}", "defendant")],
    }).Facts.ToDictionary(f => f.Number, StringComparer.Ordinal);

    [Fact]
    public void Supported_facts_without_a_numbered_answer_would_be_taken_as_admitted_and_say_so()
    {
        var facts = Run(Filings());
        foreach (var number in (string[])["17", "26", "31"])
        {
            Assert.Equal(FactStatus.DeemedAdmitted, facts[number].Strict.Status);
            Assert.StartsWith("Would be taken as admitted if the rule is enforced, because", facts[number].Strict.Why, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_fact_that_cites_nothing_is_unsupported_though_nobody_answers_it() => Assert.Equal(FactStatus.Unsupported, Run(Filings())["27"].Strict.Status);

    [Fact]
    public void Testimony_that_only_the_brief_lays_out_disputes_facts_in_the_assiduous_reading_alone()
    {
        var facts = Run(Filings());
        Assert.Equal(FactStatus.Disputed, facts["17"].Assiduous.Status);
        Assert.Equal(FactStatus.Disputed, facts["26"].Assiduous.Status);
        Assert.Equal(FactStatus.Undisputed, facts["31"].Assiduous.Status);
    }

    [Fact]
    public void Without_the_testimony_the_disputes_vanish()
    {
        var facts = Run(Filings(testimony: false));
        Assert.Equal(FactStatus.Undisputed, facts["17"].Assiduous.Status);
        Assert.Equal(FactStatus.Undisputed, facts["26"].Assiduous.Status);
    }

    [Fact]
    public void Other_names_give_the_same_statuses()
    {
        var renamed = Run(Filings("Quill", "Marsh", "Dow"), "Quill", "Marsh", "Dow");
        foreach (var (number, fact) in Run(Filings()))
            Assert.Equal((fact.Strict.Status, fact.Assiduous.Status), (renamed[number].Strict.Status, renamed[number].Assiduous.Status));
    }

    [Fact]
    public void The_outcome_of_the_same_papers_is_the_same_twice() =>
        Assert.Equal(Run(Filings()).Values.Select(f => f.Strict.Why + f.Assiduous.Why), Run(Filings()).Values.Select(f => f.Strict.Why + f.Assiduous.Why));

    [Theory]
    [InlineData("A. Yes. They fit.", true)]
    [InlineData("A. No. They did not fit.", false)]
    public void A_declaration_against_the_same_witnesss_deposition_counts_and_is_named(string deposed, bool named)
    {
        var fact = Papers.Run(Papers.Southern,
            Papers.Paper("114.txt", FilingRole.Statement, "Defendants", "1. Officer Holm had no difficulty applying the handcuffs to Reyes. (Holm Decl. ¶ 1.)\n2. Reyes was polite.\n", "114"),
            Papers.Paper("120.txt", FilingRole.Response, "Plaintiff", "1. Denied. The handcuffs did not fit. (Reyes Decl. ¶ 1.)\n2. Admitted.\n", "120"),
            Papers.Declaration("118-3.txt", "Carl Holm", "Defendants", "I had no difficulty applying the handcuffs to Reyes."),
            Papers.Declaration("120-1.txt", "Dana Reyes", "Plaintiff", "The handcuffs did not fit."),
            Papers.Transcript("118-1.txt", "Dana Reyes", "Plaintiff", "44|6|Q. Did the handcuffs fit?", "44|7|" + deposed)).Facts.First(f => f.Number == "1");
        Assert.True(fact.Strict.Status is FactStatus.Disputed, $"{fact.Strict.Why} | {fact.Response.MeetsReason} | {string.Join(' ', fact.Response.Citations.Select(c => c.Text + c.TargetFile + c.SupportReason))}");
        Assert.Equal(named, fact.Findings.Any(f => f.Code == "sham-affidavit" && f.Message.Contains("taken as admitted", StringComparison.Ordinal)));
    }
}
