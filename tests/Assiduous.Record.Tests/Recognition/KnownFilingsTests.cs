using Assiduous.Record.Recognition;
using Assiduous.Record.Tests.Locating;

namespace Assiduous.Record.Tests.Recognition;

public class KnownFilingsTests
{
    private static readonly Dictionary<string, FilingRole> Roles = new()
    {
        ["movant_statement"] = FilingRole.Statement, ["deposition"] = FilingRole.Transcript, ["deposition_condensed"] = FilingRole.Transcript,
        ["declaration"] = FilingRole.Declaration, ["exhibit"] = FilingRole.Exhibit, ["opponent_response"] = FilingRole.Response,
        ["opponent_additional_facts"] = FilingRole.AdditionalFacts, ["movant_reply_to_additional_facts"] = FilingRole.ReplyStatement,
    };

    [Fact]
    public void Every_filing_of_the_known_record_is_taken_for_what_it_is()
    {
        foreach (var known in KnownRecord.Truth().GetProperty("filings").EnumerateArray())
        {
            var filing = KnownRecord.Filing(known.GetProperty("file").GetString()!);
            Assert.Equal((known.GetProperty("ecf").GetString(), Roles[known.GetProperty("role").GetString()!]), (filing.Label, filing.Role));
        }
    }
}
