using Assiduous.Record;
using Assiduous.Rules;

namespace Assiduous.Judgment.Tests;

public sealed class ClaimFinderTests
{
    private static readonly RuleBook Book = RuleBook.Load();

    private static readonly MatterParty[] Parties =
    [
        new("Eric Ali", "plaintiff", true, null), new("Ramos", "defendant", true, null), new("Knowles", "defendant", true, null), new("Annucci", "defendant", true, new(2017, 3, 28)),
    ];

    private static Filing Paper(FilingRole role, string ecf, string party, string text) => new()
    {
        File = $"{ecf} paper.pdf", Hash = "", Ecf = ecf, Role = role, Party = party, Text = new() { Text = text },
    };

    private const string Complaint = """
        THIRD AMENDED COMPLAINT

        DELIBERATE INDIFFERENCE (42 U.S.C. § 1983)

        13. He was held pending trial.

        14. Defendants were deliberately indifferent to his serious medical needs.

        EXCESSIVE FORCE AND FAILURE TO INTERVENE

        18. Defendants Ramos and Knowles used excessive force: the handcuffs were too tight, he complained, and nerve damage to his wrist remained. The negligence of others is not alleged.
        """;

    [Fact]
    public void The_headings_of_the_operative_complaint_name_the_claims_and_their_tests()
    {
        var found = ClaimFinder.Find(Book, [Paper(FilingRole.Complaint, "1", "Plaintiff", "NEGLIGENCE\n\nHe fell."), Paper(FilingRole.Complaint, "60", "Plaintiff", Complaint)], Parties);
        Assert.Equal(
            ["s1983.di.medical.detainee", "s1983.ef.handcuffing.sdny", "s1983.failure_to_intervene"],
            found.Claims.Select(c => c.TestId).Order(StringComparer.Ordinal));
        Assert.All(found.Claims, c => Assert.False(c.Confirmed));
        Assert.All(found.Claims, c => Assert.Equal(["Ramos", "Knowles"], c.Defendants));
        Assert.All(found.Claims, c => Assert.StartsWith("ECF No. 60", c.Source, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("COUNT I\nExcessive Force (42 U.S.C. § 1983) against Defendant Ramos\n\n1. Defendant Ramos struck him while Knowles looked on.\n", "Ramos")]
    [InlineData("FIRST CAUSE OF ACTION\nExcessive Force under\n42 U.S.C. § 1983\n\n1. Defendant Knowles struck him.\n", "Knowles")]
    [InlineData("COUNT ONE\n\n1. This count is for excessive force.\n", "Ramos Knowles")]
    public void A_count_is_what_its_heading_goes_on_to_say_against_whom_it_names(string text, string defendants)
    {
        var bare = Paper(FilingRole.Complaint, "1", "Plaintiff", "COMPLAINT\n\n" + text + "\nJURY DEMAND\n\nPlaintiff demands a jury.\n");
        var read = bare with { Text = Record.Reading.RecordReader.Read(System.Text.Encoding.UTF8.GetBytes(bare.Text.Text), "complaint.txt") };
        foreach (var complaint in (Filing[])[bare, read])
        {
            var claim = Assert.Single(ClaimFinder.Find(Book, [complaint], Parties).Claims);
            Assert.StartsWith("s1983.ef.", claim.TestId, StringComparison.Ordinal);
            Assert.Equal(defendants.Split(' '), claim.Defendants);
        }
    }

    [Fact]
    public void A_complaint_without_such_headings_is_read_by_its_paragraphs()
    {
        var found = ClaimFinder.Find(Book, [Paper(FilingRole.Complaint, "1", "Plaintiff", "1. Defendant Ramos is liable for breach of contract.")], Parties);
        Assert.Equal("ny.breach_of_contract", Assert.Single(found.Claims).TestId);
    }

    [Fact]
    public void An_immunity_is_raised_by_the_defendants_brief_and_not_by_the_plaintiffs()
    {
        var raised = Paper(FilingRole.Memorandum, "119", "Defendants", "ARGUMENT\n\nDEFENDANTS ARE ENTITLED TO QUALIFIED IMMUNITY\n\nThe law was unclear.");
        Assert.Equal("immunity.qualified", Assert.Single(ClaimFinder.Find(Book, [raised], Parties).Defenses).TestId);
        Assert.Empty(ClaimFinder.Find(Book, [raised with { Party = "Plaintiff" }], Parties).Defenses);
    }

    [Fact]
    public void A_party_who_left_the_case_is_no_defendant() =>
        Assert.Empty(ClaimFinder.Find(Book, [Paper(FilingRole.Complaint, "60", "Plaintiff", Complaint)], [Parties[3]]).Claims);
}
