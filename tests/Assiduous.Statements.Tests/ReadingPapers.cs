using Assiduous.Record;
using Assiduous.Statements.Reading;

namespace Assiduous.Statements.Tests;

public sealed class ReadingPapers
{
    private static RecordText Text(string text) => new() { Text = text };

    [Theory]
    [InlineData("1. Holm drove the van.\n2. It rained.\n3. Petty slept.")]
    [InlineData("1) Holm drove the van.\n2) It rained.\n3) Petty slept.")]
    [InlineData("¶ 1. Holm drove the van.\n¶ 2. It rained.\n¶ 3. Petty slept.")]
    [InlineData("#1 Holm drove the van.\n#2 It rained.\n#3 Petty slept.")]
    [InlineData("Fact No. 1: Holm drove the van.\nFact No. 2: It rained.\nFact No. 3: Petty slept.")]
    [InlineData("THE PARTIES\n1. Holm drove\nthe van.\nTHE WEATHER\n2. It\nrained.\n3. Petty slept.\nDated: May 1, 2020\nRespectfully submitted")]
    public void Facts_are_split_however_they_are_numbered(string paper)
    {
        var facts = StatementReader.Read(Text(paper));
        Assert.Equal(["1", "2", "3"], facts.Select(f => f.Number));
        Assert.Equal(["Holm drove the van.", "It rained.", "Petty slept."], facts.Select(f => f.Prose.Text));
    }

    [Fact]
    public void A_year_at_the_head_of_a_wrapped_line_is_no_number()
    {
        var facts = StatementReader.Read(Text("1. Holm has been a driver since\n2014. (Ex. A at 3.)\n2. It rained."));
        Assert.Equal(["1", "2"], facts.Select(f => f.Number));
        Assert.Equal("Holm has been a driver since 2014. (Ex. A at 3.)", facts[0].Prose.Text);
    }

    [Fact]
    public void Gaps_in_the_numbers_make_no_facts()
    {
        var facts = StatementReader.Read(Text("7. One.\n8. Two.\n12. Three.\n17. Four.\n26. Five.\n"));
        Assert.Equal(["7", "8", "12", "17", "26"], facts.Select(f => f.Number));
    }

    [Theory]
    [InlineData("Undisputed.", Disposition.Admitted)]
    [InlineData("Admitted for purposes of this motion only.", Disposition.Admitted)]
    [InlineData("Undisputed, but he was required to turn it on.", Disposition.Admitted)]
    [InlineData("Undisputed. Reyes adds that nothing blocked her view.", Disposition.Admitted)]
    [InlineData("Undisputed, except that the quotation is cut short.", Disposition.Admitted)]
    [InlineData("Plaintiff does not dispute this fact.", Disposition.Admitted)]
    [InlineData("Objection, irrelevant. Subject to that, undisputed.", Disposition.Admitted)]
    [InlineData("Disputed.", Disposition.Denied)]
    [InlineData("Denied. Reyes did not run.", Disposition.Denied)]
    [InlineData("Plaintiff denies this.", Disposition.Denied)]
    [InlineData("Not admitted.", Disposition.Denied)]
    [InlineData("The cited testimony does not support this statement.", Disposition.Denied)]
    [InlineData("Undisputed that Holm shouted. Disputed that Reyes heard him.", Disposition.AdmittedInPart)]
    [InlineData("Admitted in part and denied in part.", Disposition.AdmittedInPart)]
    [InlineData("Admitted that it rained, but denied that the road was wet.", Disposition.AdmittedInPart)]
    [InlineData("Objection. Irrelevant and prejudicial.", Disposition.ObjectionOnly)]
    [InlineData("The testimony speaks for itself.", Disposition.ObjectionOnly)]
    [InlineData("Plaintiff lacks knowledge or information sufficient to form a belief.", Disposition.NoKnowledge)]
    [InlineData("Reyes lacks sufficient knowledge to admit or dispute this fact.", Disposition.NoKnowledge)]
    [InlineData("Plaintiff can neither admit nor deny this paragraph.", Disposition.NoKnowledge)]
    public void A_response_is_read_for_what_it_does(string words, Disposition expected) => Assert.Equal(expected, DispositionReader.Read(words, false).Disposition);

    [Fact]
    public void Admitted_inside_quotation_marks_is_not_the_response_speaking() =>
        Assert.Equal(Disposition.Denied, DispositionReader.Read("Denied. She said “I admitted that it was undisputed.”", false).Disposition);

    [Theory]
    [InlineData("1. Holm drove the van. (Ex. A at 3.)\nRESPONSE: Admitted.\n2. It rained all day long. (Ex. A at 4.)\nRESPONSE: Denied.")]
    [InlineData("1. Holm drove the van. (Ex. A at 3.)\nPlaintiff's Response: Admitted.\n2. It rained all day long. (Ex. A at 4.)\nPlaintiff's Response: Denied.")]
    [InlineData("1. Admitted.\n2. Denied.")]
    [InlineData("1. Holm drove the van. (Ex. A at 3.)\nAdmitted.\n2. It rained all day long. (Ex. A at 4.)\nDenied.")]
    [InlineData("1. Holm drove the van. (Ex. A at 3.)\n1. Admitted.\n2. It rained all day long. (Ex. A at 4.)\n2. Denied.")]
    [InlineData("Response to ¶ 1: Admitted.\nResponse to ¶ 2: Denied.")]
    public void A_response_is_parted_from_the_fact_that_it_repeats(string paper)
    {
        var facts = StatementReader.Read(Text("1. Holm drove the van. (Ex. A at 3.)\n2. It rained all day long. (Ex. A at 4.)"));
        var read = ResponseReader.Read(Text(paper), facts);
        Assert.Equal(["Admitted.", "Denied."], read.Responses.Select(r => r.Prose.Text));
    }

    [Fact]
    public void Additional_facts_are_read_where_a_heading_announces_them()
    {
        var facts = StatementReader.Read(Text("1. Holm drove.\n2. It rained."));
        var read = ResponseReader.Read(Text("1. Admitted.\n2. Denied.\nPLAINTIFF'S ADDITIONAL MATERIAL FACTS\n1. The road was wet.\n2. Petty slept."), facts);
        Assert.Equal(2, read.Responses.Count);
        Assert.Equal(["The road was wet.", "Petty slept."], read.Additional.Select(a => a.Prose.Text));
    }
}
