using Assiduous.Statements;

namespace Assiduous.Matters.Tests;

/// <summary>Papers on facts that are not as the rule wants them, through the whole program: each is named, and nothing is guessed.</summary>
public sealed class BadStatementTests
{
    private const string Caption = "UNITED STATES DISTRICT COURT\nSOUTHERN DISTRICT OF NEW YORK\n\nCARL HOLM,\n\nPlaintiff,\n\n-against-\n\nALDER STREET DEPOT, INC.,\n\nDefendant.\n\nNo. 1:22-cv-04117 (ABC)\n\n";

    private const string Facts =
        "1. Holm drove the truck to the depot on May 3, 2021. (Reyes Decl. ¶ 1.)\n\n2. The gate of the depot was locked at noon. (Reyes Decl. ¶ 2.)\n\n3. Holm left the depot at one o'clock. (Reyes Decl. ¶ 3.)\n\n";

    private const string Declaration =
        "DECLARATION OF ANA REYES\n\nAna Reyes declares under 28 U.S.C. § 1746:\n\n1. I saw Holm drive the truck to the depot on May 3, 2021.\n\n2. I locked the gate of the depot at noon.\n\n3. I saw Holm leave the depot at one o'clock.\n\n"
        + "I declare under penalty of perjury that the foregoing is true and correct. Executed on June 1, 2023.\n\n/s/ Ana Reyes\n";

    private static BadFolder With(params (string Name, string Text)[] papers)
    {
        var folder = BadFolder.Bare().Put("31 Declaration of Ana Reyes.txt", Caption + Declaration);
        foreach (var (name, text) in papers) folder.Put(name, Caption + text);
        return folder.Review();
    }

    private static string Statement(string facts) => "DEFENDANT'S LOCAL CIVIL RULE 56.1 STATEMENT OF UNDISPUTED MATERIAL FACTS\n\n" + facts;

    private static string Response(string answers) => "PLAINTIFF'S RESPONSE TO DEFENDANT'S LOCAL CIVIL RULE 56.1 STATEMENT\n\n" + answers;

    private static readonly (string, string) Filed = ("30 Rule 56.1 Statement.txt", Statement(Facts));

    private static void NoneTakenAsAdmitted(BadFolder folder) =>
        Assert.DoesNotContain(folder.Outcome.Review.Facts, f => f.Strict.Status is FactStatus.DeemedAdmitted or FactStatus.Admitted);

    [Fact]
    public void As_the_rule_wants_it_there_is_nothing_to_name()
    {
        using var folder = With(Filed, ("40 Response to Rule 56.1 Statement.txt", Response("1. Admitted.\n\n2. Admitted.\n\n3. Admitted.\n\n")));
        Assert.Equal(3, folder.Outcome.Review.Facts.Count);
        Assert.All(folder.Outcome.Review.Facts, f => Assert.Equal(FactStatus.Admitted, f.Strict.Status));
    }

    [Fact]
    public void Two_statements_by_one_side_are_named()
    {
        using var folder = With(Filed, ("33 Rule 56.1 Statement.txt", Statement(Facts.Replace("at noon", "at half past noon", StringComparison.Ordinal))));
        Assert.Contains(folder.Outcome.Messages, m => m.Code is "second-statement");
    }

    [Fact]
    public void A_response_to_a_statement_that_is_not_there_gives_no_facts()
    {
        using var folder = With(("40 Response to Rule 56.1 Statement.txt", Response("1. Admitted.\n\n2. Denied. (Reyes Decl. ¶ 3.)\n\n")));
        Assert.Empty(folder.Outcome.Review.Facts);
        Assert.Contains(folder.Outcome.Messages, m => m.Code is "response-without-statement");
    }

    [Fact]
    public void A_statement_inside_a_brief_is_named()
    {
        using var folder = With(("30 Memorandum of Law in Support.txt", "DEFENDANT'S MEMORANDUM OF LAW IN SUPPORT OF ITS MOTION FOR SUMMARY JUDGMENT\n\nSTATEMENT OF UNDISPUTED MATERIAL FACTS\n\n" + Facts + "ARGUMENT\n\nThe motion should be granted.\n"));
        Assert.Contains(folder.Outcome.Messages, m => m.Code is "statement-in-brief");
        NoneTakenAsAdmitted(folder);
    }

    [Fact]
    public void A_number_used_twice_is_named_and_its_one_answer_decides_neither()
    {
        using var folder = With(("30 Rule 56.1 Statement.txt", Statement(Facts.Replace("3. Holm", "2. Holm", StringComparison.Ordinal))),
            ("40 Response to Rule 56.1 Statement.txt", Response("1. Admitted.\n\n2. Admitted.\n\n")));
        Assert.Contains(folder.Outcome.Messages, m => m.Code is "numbering");
        Assert.All(folder.Outcome.Review.Facts.Where(f => f.Number.StartsWith('2')), f => Assert.Equal(FactStatus.Undecided, f.Strict.Status));
    }

    [Fact]
    public void A_statement_without_numbers_is_named()
    {
        using var folder = With(("30 Rule 56.1 Statement.txt", Statement("Holm drove the truck to the depot on May 3, 2021. The gate was locked at noon.\n\nHolm left the depot at one o'clock.\n\n")));
        Assert.Empty(folder.Outcome.Review.Facts);
        Assert.Contains(folder.Outcome.Messages, m => m.Code is "no-numbered-facts");
    }

    [Fact]
    public void A_paper_in_another_language_is_named_and_not_judged()
    {
        using var folder = With(("30 Rule 56.1 Statement.txt", Statement(
            "1. El señor Holm condujo el camión hasta el depósito el tres de mayo por la mañana.\n\n2. La puerta del depósito estaba cerrada a las doce y nadie la abrió en todo el día.\n\n3. El señor Holm salió del depósito a la una de la tarde con su hermano.\n\n")));
        Assert.Contains(folder.Outcome.Messages, m => m.Code is "not-in-english");
        NoneTakenAsAdmitted(folder);
    }

    [Fact]
    public void A_statement_in_a_court_that_takes_none_is_named()
    {
        using var folder = BadFolder.Bare().Put("31 Declaration of Ana Reyes.txt", Elsewhere + Declaration).Put("30 Statement of Undisputed Facts.txt", Elsewhere + Statement(Facts)).Review();
        Assert.Equal("cand", folder.Outcome.Review.Matter.Court);
        Assert.Contains(folder.Outcome.Messages, m => m.Code is "wrong-kind-of-statement");
        Assert.DoesNotContain(folder.Outcome.Review.Facts, f => f.Strict.Status is FactStatus.DeemedAdmitted);
    }

    private static readonly string Elsewhere = Caption.Replace("SOUTHERN DISTRICT OF NEW YORK", "NORTHERN DISTRICT OF CALIFORNIA", StringComparison.Ordinal).Replace("1:22-cv", "3:22-cv", StringComparison.Ordinal);
}
