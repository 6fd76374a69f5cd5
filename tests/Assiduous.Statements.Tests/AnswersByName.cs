using Assiduous.Record;

namespace Assiduous.Statements.Tests;

/// <summary>A response inside a brief that names the facts it answers, in an order of its own, and lists those that it does not dispute.</summary>
public sealed class AnswersByName
{
    private const string Statement = "1. Ellery drove the van. (Ellery Decl. ¶ 1.)\n2. It rained. (Ellery Decl. ¶ 2.)\n3. The light was green. (Ellery Decl. ¶ 3.)\n4. Brackett ran. (Ellery Decl. ¶ 4.)\n5. The van stopped. (Ellery Decl. ¶ 5.)\n6. Nobody fell. (Ellery Decl. ¶ 6.)\n7. Ellery called for help. (Ellery Decl. ¶ 7.)\n";

    private static Dictionary<string, Fact> Read(string response) => Papers.Run(Papers.Southern,
        Papers.Paper("40.txt", FilingRole.Statement, "Defendant", Statement, "40"),
        Papers.Declaration("41.txt", "Tobin Ellery", "Defendant", "I drove the van.", "It rained.", "The light was green.", "Brackett ran.", "The van stopped.", "Nobody fell.", "I called for help."),
        Papers.Declaration("51.txt", "Orla Brackett", "Plaintiff", "I did not run.", "The light was red."),
        Papers.Paper("50.txt", FilingRole.Response, "Plaintiff", response, "50")).Facts.ToDictionary(f => f.Number, StringComparer.Ordinal);

    [Fact]
    public void Facts_answered_out_of_order_and_facts_listed_as_not_disputed_are_each_laid_beside_their_number()
    {
        var facts = Read("RESPONSE TO DEFENDANT'S STATEMENT OF FACTS\n\nFor this motion, Plaintiff does not dispute Facts 1, 2 and 5-6.\n\nA. The Light\n\nFact 4. Disputed. Brackett did not run. (Brackett Decl. ¶ 1.)\n\nFact 3. Disputed. The light was red. (Brackett Decl. ¶ 2.)\n\nB. The Call\n\nFact 7. Plaintiff has no knowledge of this.\n");
        Assert.All((string[])["1", "2", "5", "6"], n => Assert.Equal((Disposition.Admitted, FactStatus.Admitted), (facts[n].Response.Disposition, facts[n].Strict.Status)));
        Assert.All((string[])["3", "4"], n => Assert.Equal((Disposition.Denied, FactStatus.Disputed), (facts[n].Response.Disposition, facts[n].Strict.Status)));
        Assert.Equal(Disposition.NoKnowledge, facts["7"].Response.Disposition);
        Assert.Contains("does not dispute Facts 1, 2 and 5-6", facts["5"].Response.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Plaintiff does not dispute, for purposes of summary judgment, Proposed Undisputed Facts 1 and 2.")]
    [InlineData("Paragraphs 1 and 2 are not disputed.")]
    [InlineData("Plaintiff admits ¶¶ 1-2 of Defendant's Statement.")]
    public void A_list_of_what_is_not_disputed_admits_each(string sentence)
    {
        var facts = Read($"RESPONSE TO STATEMENT OF FACTS\n\n{sentence}\n\nFact 4. Disputed. (Brackett Decl. ¶ 1.)\n\nFact 3. Disputed. (Brackett Decl. ¶ 2.)\n\nFact 7. Disputed.\n");
        Assert.Equal(["1", "2"], facts.Values.Where(f => f.Strict.Status is FactStatus.Admitted).Select(f => f.Number));
    }

    [Theory]
    [InlineData("Plaintiff does not dispute Facts 1, 2 and 5, except that it did not rain.")]
    [InlineData("Plaintiff does not dispute only parts of Facts 1 and 2.")]
    [InlineData("Plaintiff does not dispute that Ellery testified to Facts 1 and 2.")]
    [InlineData("Defendant does not dispute Facts 1 and 2.")]
    [InlineData("Plaintiff admits paragraphs 1 and 2 of the Complaint.")]
    [InlineData("Defendant says that Plaintiff admitted Facts 1 and 2.")]
    public void A_list_with_a_reservation_admits_nothing(string sentence) =>
        Assert.DoesNotContain(Read($"RESPONSE TO STATEMENT OF FACTS\n\n{sentence}\n\nFact 4. Disputed. (Brackett Decl. ¶ 1.)\n\nFact 3. Disputed. (Brackett Decl. ¶ 2.)\n\nFact 7. Disputed.\n").Values, f => f.Strict.Status is FactStatus.Admitted);
}
