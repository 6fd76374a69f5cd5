using Assiduous.Citations;
using Assiduous.Record.Locating;
using Assiduous.Record.Reading;

namespace Assiduous.Record.Tests.Locating;

public class ContractClauseTests
{
    private static readonly Filing Lease = Made.Filing(RecordReader.Read(System.Text.Encoding.UTF8.GetBytes("""
            SUPPLY AGREEMENT

            § 9.2 Cure. A party in default shall have thirty days
            from written notice to cure.

            § 11.3 Amendments. No modification is effective unless signed.
            11.3.1 An email is no writing.
            11.4 Notices go by courier.

            Schedule A. Price: $38.00 per housing.
            """), "81-1 Ex 1.txt"), "81-1 Ex 1.txt");

    [Theory]
    [InlineData("9.2", "§ 9.2 Cure. A party in default shall have thirty days from written notice to cure.")]
    [InlineData("11.3", "§ 11.3 Amendments. No modification is effective unless signed. 11.3.1 An email is no writing.")]
    [InlineData("11.4", "11.4 Notices go by courier.")]
    public void A_clause_is_found_by_the_number_at_its_head_and_ends_where_another_begins(string label, string words) =>
        Assert.Equal(words, RecordLocator.Find(Lease, new Pinpoint(PinpointKind.Section, label, null)).Passage?.Text);

    [Fact]
    public void A_clause_that_is_not_there_is_named() =>
        Assert.Equal(LocatorProblems.NoSuchSection, RecordLocator.Find(Lease, new Pinpoint(PinpointKind.Section, "12.1", null)).Problem);
}
