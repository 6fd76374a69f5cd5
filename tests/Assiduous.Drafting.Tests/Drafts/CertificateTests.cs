using Assiduous.Drafting.Drafts;
using Assiduous.Drafting.Tests.Fixtures;
using Assiduous.Judgment;
using Assiduous.Record;

namespace Assiduous.Drafting.Tests.Drafts;

/// <summary>A certificate says what people confirmed, and nothing else.</summary>
public sealed class CertificateTests
{
    private static readonly string Paper = HandMade.Review.Facts[0].File;

    private static Confirmation Seen(string number, string citation, string hash) =>
        new(Paper, Side.Movant, number, citation, "R. Quill", new(2020, 9, 1, 14, 5, 0, TimeSpan.FromHours(-4)), hash, ConfirmationResult.Supports, "Read the whole answer.");

    [Fact]
    public void Without_confirmations_every_citation_is_listed_as_unconfirmed()
    {
        var text = Made.Text(DraftKind.Certificate, HandMade.Review);
        Assert.Matches("Of (?<n>\\d+) record citations in the statements of fact, 0 were looked up", text);
        Assert.DoesNotContain("R. Quill", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_confirmation_stands_with_who_when_bytes_and_result()
    {
        var text = Made.Text(DraftKind.Certificate, HandMade.Review, new() { Confirmations = [Seen("7", "Knowles Decl. ¶ 7", new string('0', 64))] });
        Assert.Contains("R. Quill", text, StringComparison.Ordinal);
        Assert.Contains("2020-09-01 14:05 -04:00", text, StringComparison.Ordinal);
        Assert.Contains(new string('0', 64), text, StringComparison.Ordinal);
        Assert.DoesNotContain("the file has changed since", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_changed_since_is_said() =>
        Assert.Contains("the file has changed since: its bytes are now " + new string('0', 64), Made.Text(DraftKind.Certificate, HandMade.Review, new() { Confirmations = [Seen("7", "Knowles Decl. ¶ 7", new string('a', 64))] }), StringComparison.Ordinal);

    [Fact]
    public void The_statement_takes_the_confirmed_facts_alone()
    {
        var text = Made.Text(DraftKind.Statement, HandMade.Review, new() { Confirmations = [Seen("7", "Knowles Decl. ¶ 7", new string('0', 64))] });
        Assert.Contains("Judge Solomon’s courtroom", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Knowles had no trouble", text, StringComparison.Ordinal);
    }
}
