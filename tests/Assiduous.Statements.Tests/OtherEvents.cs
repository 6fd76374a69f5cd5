using Assiduous.Record;

namespace Assiduous.Statements.Tests;

/// <summary>Another event is not another version; an answer that was not found is no silence.</summary>
public sealed class OtherEvents
{
    private static Fact Parcel(string question, string answer) => Papers.Run(Papers.Southern,
        Papers.Paper("40.txt", FilingRole.Statement, "Defendant", "1. Ellery delivered parcel 1061 on July 3, 2019. (Ellery Decl. ¶ 1.)\n2. Ellery signed form 12 on July 4, 2019. (Ellery Decl. ¶ 2.)\n", "40"),
        Papers.Declaration("41.txt", "Tobin Ellery", "Defendant", "I delivered parcel 1061 on July 3, 2019.", "I signed form 12 on July 4, 2019."),
        Papers.Transcript("42.txt", "Orla Brackett", "Plaintiff", "9|1|" + question, "9|2|" + answer)).Facts.First(f => f.Number == "1");

    [Theory]
    [InlineData("Q. Did Ellery deliver parcel 1005 on October 18, 2018?", "A. No. Ellery did not deliver parcel 1005 on October 18, 2018.")]
    [InlineData("Q. What did Ellery deliver?", "A. Ellery delivered parcel 1005 on October 18, 2018.")]
    [InlineData("Q. Did Ellery deliver parcel 1005 on July 3, 2019?", "A. No. He did not deliver parcel 1005.")]
    public void A_thing_of_another_number_is_another_event(string question, string answer) => Assert.Equal(FactStatus.Undisputed, Parcel(question, answer).Assiduous.Status);

    [Theory]
    [InlineData("Q. Did Ellery deliver parcel 1061 on July 3, 2019?", "A. No. Ellery did not deliver parcel 1061.")]
    [InlineData("Q. When was parcel 1061 delivered?", "A. Ellery delivered parcel 1061 on July 9, 2019.")]
    public void The_same_thing_told_otherwise_is_another_version(string question, string answer) => Assert.Equal(FactStatus.Disputed, Parcel(question, answer).Assiduous.Status);

    [Theory]
    [InlineData("Q. What did Ellery do then?", "A. Ellery put the handcuffs on him.", FactStatus.Undisputed)]
    [InlineData("Q. What did Ellery do then?", "A. Ellery had trouble putting the handcuffs on him.", FactStatus.Disputed)]
    public void What_was_done_is_no_word_on_whether_it_gave_trouble(string question, string answer, FactStatus status) => Assert.Equal(status, Papers.Run(Papers.Southern,
        Papers.Paper("40.txt", FilingRole.Statement, "Defendant", "1. Ellery had no trouble applying the handcuffs. (Ellery Decl. ¶ 1.)\n2. Ellery signed form 12 on July 4, 2019. (Ellery Decl. ¶ 2.)\n", "40"),
        Papers.Declaration("41.txt", "Tobin Ellery", "Defendant", "I had no trouble applying the handcuffs.", "I signed form 12 on July 4, 2019."),
        Papers.Transcript("42.txt", "Orla Brackett", "Plaintiff", "9|1|" + question, "9|2|" + answer)).Facts.First(f => f.Number == "1").Assiduous.Status);

    [Fact]
    public void A_denial_that_cites_testimony_of_another_thing_is_undecided_and_never_taken_as_admitted()
    {
        var fact = Answered("1. Denied. (Brackett Dep. 9:1-2.)\n2. Admitted.\n");
        Assert.Equal(FactStatus.Undecided, fact.Strict.Status);
    }

    [Theory]
    [InlineData("Paragraphs 1, 3 and 4 are disputed for want of evidence.\n\n2. Admitted.\n")]
    [InlineData("2. Admitted. 1. Denied. 3. Denied.\n")]
    public void An_answer_in_a_list_or_inside_a_line_is_no_silence(string response) => Assert.NotEqual(FactStatus.DeemedAdmitted, Answered(response).Strict.Status);

    [Fact]
    public void A_response_that_could_not_be_read_is_no_silence()
    {
        var facts = Papers.Run(Papers.Southern, [.. Base(), Papers.Paper("50 Response.pdf", FilingRole.Response, "Plaintiff", "", "50")]).Facts;
        Assert.All(facts, f => Assert.Equal(FactStatus.Undecided, f.Strict.Status));
    }

    [Fact]
    public void Evidence_of_the_other_side_that_could_not_be_read_keeps_a_fact_from_being_undisputed()
    {
        var facts = Papers.Run(Papers.Southern, [.. Base(), Papers.Paper("50 Brackett Declaration.pdf", FilingRole.Declaration, "Plaintiff", "", "50")]).Facts;
        Assert.All(facts, f => Assert.Equal(FactStatus.Undecided, f.Assiduous.Status));
        Assert.Contains("50 Brackett Declaration.pdf", facts[0].Assiduous.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_under_Rule_36_and_a_stipulation_admit_whatever_the_response_says()
    {
        var asked = Papers.Paper("51.txt", FilingRole.Discovery, "Plaintiff",
            "REQUEST FOR ADMISSION NO. 1: Admit that Ellery delivered parcel 1061 on July 3, 2019.\nRESPONSE: Admitted.\n", "51") with { Title = "Plaintiff's Responses to Defendant's Requests for Admission" };
        var stipulated = Papers.Paper("52.txt", FilingRole.Stipulation, "", "The parties stipulate to these facts.\n1. Ellery signed form 12 on July 4, 2019.\n", "52");
        var facts = Papers.Run(Papers.Southern, [.. Base(), asked, stipulated]).Facts;
        Assert.All(facts, f => Assert.Equal(FactStatus.Admitted, f.Strict.Status));
        Assert.Contains("36(b)", facts[0].Strict.Authority, StringComparison.Ordinal);
    }

    [Fact]
    public void A_response_that_asks_for_time_under_Rule_56d_is_undecided() =>
        Assert.Equal(FactStatus.Undecided, Answered("1. Plaintiff cannot present facts essential to oppose this paragraph. Fed. R. Civ. P. 56(d).\n2. Admitted.\n").Strict.Status);

    [Theory]
    [InlineData("1. Admitted.", ResponseKind.Admits)]
    [InlineData("1. Undisputed, but the parcel was not the one that Brackett had ordered.", ResponseKind.AdmitsAndAdds)]
    [InlineData("1. Admitted that Ellery delivered a parcel. Denied that it was on July 3, 2019.", ResponseKind.AdmitsInPart)]
    [InlineData("1. Denied.", ResponseKind.Denies)]
    [InlineData("1. The cited declaration does not support this statement.", ResponseKind.AttacksCitation)]
    [InlineData("1. Objection, irrelevant.", ResponseKind.Objects)]
    [InlineData("1. Objection. Inadmissible hearsay.", ResponseKind.ObjectsToEvidence)]
    [InlineData("1. Plaintiff lacks knowledge of this fact.", ResponseKind.LacksKnowledge)]
    [InlineData("1. See response to paragraph 2.", ResponseKind.RefersElsewhere)]
    [InlineData("1. Plaintiff cannot present facts essential to oppose this. Fed. R. Civ. P. 56(d).", ResponseKind.AsksForTime)]
    public void What_a_response_does_is_told_with_its_words(string response, ResponseKind kind) => Assert.Equal(kind, Answered(response + "\n2. Admitted.\n").Response.Kind);

    [Fact]
    public void Evidence_that_a_denial_keeps_in_a_footnote_is_its_evidence()
    {
        const string Paper = "1. Denied.7\n2. Admitted.\n";
        const string Note = "Brackett Dep. 9:1-2.\n";
        var response = Papers.Paper("50.txt", FilingRole.Response, "Plaintiff", Paper + Note, "50");
        response = response with { Text = response.Text with { Footnotes = [new("7", new(Paper.Length, Paper.Length + Note.Length), 1)] } };
        var fact = Papers.Run(Papers.Southern, [.. Base(), response, Papers.Transcript("42.txt", "Orla Brackett", "Plaintiff", "9|1|Q. Did Ellery deliver parcel 1061?", "9|2|A. No. Ellery did not deliver parcel 1061.")]).Facts.First(f => f.Number == "1");
        Assert.Equal(FactStatus.Disputed, fact.Strict.Status);
    }

    [Fact]
    public void Answers_by_number_in_an_affirmation_without_a_title_of_their_own_are_the_response()
    {
        var outcome = Papers.Run(Papers.Southern, [.. Base(), Papers.Paper("50.txt", FilingRole.Declaration, "Plaintiff", "1. Denied.\n2. Admitted.\n", "50") with { Title = "Affirmation in Opposition" }]);
        Assert.Equal([Disposition.Denied, Disposition.Admitted], outcome.Facts.Select(f => f.Response.Disposition));
        Assert.Contains(outcome.Findings, f => f.Code == "response-in-brief");
    }

    private static Filing[] Base() =>
    [
        Papers.Paper("40.txt", FilingRole.Statement, "Defendant", "1. Ellery delivered parcel 1061 on July 3, 2019. (Ellery Decl. ¶ 1.)\n2. Ellery signed form 12 on July 4, 2019. (Ellery Decl. ¶ 2.)\n", "40"),
        Papers.Declaration("41.txt", "Tobin Ellery", "Defendant", "I delivered parcel 1061 on July 3, 2019.", "I signed form 12 on July 4, 2019."),
    ];

    private static Fact Answered(string response) => Papers.Run(Papers.Southern,
    [
        .. Base(), Papers.Paper("50.txt", FilingRole.Response, "Plaintiff", response, "50"),
        Papers.Transcript("42.txt", "Orla Brackett", "Plaintiff", "9|1|Q. What did Ellery deliver?", "9|2|A. Ellery delivered parcel 1005 on October 18, 2018."),
    ]).Facts.First(f => f.Number == "1");
}
