using System.Buffers;
using System.Text;
using System.Text.Json;
using Assiduous.Drafting.Tests.Fixtures;
using Assiduous.Judgment;
using Assiduous.Record;

namespace Assiduous.Drafting.Tests;

public sealed class ReviewJsonTests
{
    private static readonly string[] Statuses = ["admitted", "deemed-admitted", "undisputed", "disputed", "disputed-in-part", "unsupported", "disregarded", "undecided"];
    private static readonly string[] ElementStatuses =
        ["undisputed-true", "undisputed-false", "genuinely-disputed", "no-evidence", "conceded-true", "conceded-false", "not-assessed", "weighing", "open-law"];
    private static readonly string[] Outlooks = ["open", "fails", "holds", "conceded", "weighing", "open-law", "not-assessed"];
    private static readonly string[] Dispositions = ["admitted", "denied", "admitted-in-part", "objection-only", "no-knowledge", "none"];
    private static readonly string[] Supports = ["supports", "partial", "contradicts", "not-found", "unclear"];

    public static TheoryData<string> Reviews => ["hand-made", "hostile", "empty"];

    [Theory, MemberData(nameof(Reviews))]
    public void Every_field_of_the_contract_is_there_with_a_value_of_the_contract(string name)
    {
        using var json = JsonDocument.Parse(Bytes(Named(name)));
        var review = json.RootElement;

        Assert.Equal("schema", review.EnumerateObject().First().Name);
        Assert.Equal("assiduous/review/1", review.GetProperty("schema").GetString());
        Has(review, "matter", "motions", "filings", "facts", "claims", "authorities", "timeline", "deadlines", "history");
        Has(review.GetProperty("matter"), "caption", "court", "docketNumber", "judge", "parties", "ruleProfile");
        foreach (var filing in review.GetProperty("filings").EnumerateArray()) Has(filing, "file", "ecf", "attachment", "role", "title", "pages", "witness", "sworn", "signed");
        foreach (var fact in review.GetProperty("facts").EnumerateArray()) CheckFact(fact);
        foreach (var claim in review.GetProperty("claims").EnumerateArray()) CheckClaim(claim);
        foreach (var authority in review.GetProperty("authorities").EnumerateArray()) Has(authority, "text", "kind", "cites", "findings");
        foreach (var due in review.GetProperty("deadlines").EnumerateArray()) Assert.Matches(@"^\d{4}-\d\d-\d\d$", due.GetProperty("date").GetString());
        foreach (var happened in review.GetProperty("timeline").EnumerateArray()) Has(happened, "date", "time", "event", "versions");
        foreach (var happened in review.GetProperty("history").EnumerateArray()) Has(happened, "date", "event", "ecf");
    }

    [Fact]
    public void The_rule_profile_says_which_text_and_how_sure()
    {
        using var json = JsonDocument.Parse(Bytes(HandMade.Review));
        var rule = json.RootElement.GetProperty("matter").GetProperty("ruleProfile");

        Assert.Equal("nysd-2004-03", rule.GetProperty("id").GetString());
        Assert.Equal("S.D.N.Y. Local Civil Rule 56.1 (text in force 2004–2024)", rule.GetProperty("title").GetString());
        Assert.Equal("high", rule.GetProperty("confidence").GetString());
    }

    [Fact]
    public void What_is_not_known_is_null_and_what_does_not_arise_too()
    {
        using var json = JsonDocument.Parse(Bytes(HandMade.Review));
        var brief = json.RootElement.GetProperty("filings").EnumerateArray().Single(f => f.GetProperty("file").GetString() == "121 opposition.pdf");
        var missing = json.RootElement.GetProperty("facts").EnumerateArray().Single(f => f.GetProperty("number").GetString() == "26").GetProperty("citations")[2];

        Assert.Equal(JsonValueKind.Null, brief.GetProperty("sworn").ValueKind);
        Assert.Equal(JsonValueKind.Null, brief.GetProperty("attachment").ValueKind);
        Assert.Equal(JsonValueKind.Null, missing.GetProperty("target").GetProperty("file").ValueKind);
        Assert.Equal(JsonValueKind.Null, missing.GetProperty("passage").ValueKind);
        Assert.False(missing.GetProperty("resolved").GetBoolean());
    }

    [Fact]
    public void Roles_oaths_and_pinpoints_have_the_names_of_the_contract()
    {
        using var json = JsonDocument.Parse(Bytes(HandMade.Review));
        var filings = json.RootElement.GetProperty("filings").EnumerateArray().ToList();
        var cited = json.RootElement.GetProperty("facts")[1].GetProperty("elsewhere")[0];

        Assert.Contains(filings, f => f.GetProperty("sworn").GetString() == "declared");
        Assert.Contains(filings, f => f.GetProperty("sworn").GetString() == "sworn");
        Assert.Equal("pageLine", cited.GetProperty("target").GetProperty("pinpoints")[0].GetProperty("kind").GetString());
        Assert.Equal("44:6", cited.GetProperty("target").GetProperty("pinpoints")[0].GetProperty("from").GetString());
        Assert.All(Enum.GetValues<FilingRole>(), role => Assert.Matches("^[a-z]+(-[a-z]+)*$", Names.Kebab(role)));
        Assert.Equal("additional-facts", Names.Kebab(FilingRole.AdditionalFacts));
    }

    [Fact]
    public void Readable_text_stands_as_it_is()
    {
        var text = Encoding.UTF8.GetString(Bytes(HandMade.Review));

        Assert.Contains("Knowles Decl. ¶ 8", text, StringComparison.Ordinal);
        Assert.Contains("“will be deemed to be admitted”", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\\u00", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_review_gives_the_same_bytes_to_a_stream_and_to_a_buffer()
    {
        var buffer = new ArrayBufferWriter<byte>();
        ReviewJson.Write(HandMade.Review, buffer);

        Assert.Equal(Bytes(HandMade.Review), Bytes(HandMade.Review));
        Assert.Equal(Bytes(HandMade.Review), buffer.WrittenSpan.ToArray());
    }

    [Fact]
    public void A_place_that_exists_and_is_blank_is_not_resolved()
    {
        var fact = HandMade.Review.Facts[0];
        var cited = fact.Citations[0];
        var blank = HandMade.Review with { Facts = [fact with { Citations = [cited with { Passage = cited.Passage! with { Text = " \n" } }] }] };
        using var json = JsonDocument.Parse(Bytes(blank));

        Assert.False(json.RootElement.GetProperty("facts")[0].GetProperty("citations")[0].GetProperty("resolved").GetBoolean());
    }

    private static void CheckFact(JsonElement fact)
    {
        Has(fact, "motion", "side", "statement", "number", "text", "citations", "response", "status", "why", "findings");
        Assert.Contains(fact.GetProperty("side").GetString(), new[] { "movant", "opponent" });
        var response = fact.GetProperty("response");
        Has(response, "present", "disposition", "text", "citations");
        Assert.Contains(response.GetProperty("disposition").GetString(), Dispositions);
        foreach (var reading in new[] { "strict", "assiduous" })
        {
            Assert.Contains(fact.GetProperty("status").GetProperty(reading).GetString(), Statuses);
            Assert.NotEmpty(fact.GetProperty("why").GetProperty(reading).GetString()!);
        }

        Assert.NotEqual("deemed-admitted", fact.GetProperty("status").GetProperty("assiduous").GetString());
        foreach (var cited in fact.GetProperty("citations").EnumerateArray().Concat(response.GetProperty("citations").EnumerateArray())) CheckCited(cited);
        foreach (var finding in fact.GetProperty("findings").EnumerateArray()) Has(finding, "code", "severity", "message", "rule", "file", "text");
    }

    private static void CheckCited(JsonElement cited)
    {
        Has(cited, "text", "target", "resolved", "passage", "quote", "support", "problems");
        Has(cited.GetProperty("target"), "file", "pinpoints");
        Assert.Contains(cited.GetProperty("support").GetString(), Supports);
        Assert.True(!cited.GetProperty("resolved").GetBoolean() || cited.GetProperty("passage").GetString()!.Length > 0);
    }

    private static void CheckClaim(JsonElement claim)
    {
        Has(claim, "kind", "motion", "claim", "defendant", "test", "elements", "outlook", "turnsOn", "provisional", "why");
        Assert.Contains(claim.GetProperty("kind").GetString(), new[] { "claim", "defense" });
        foreach (var reading in new[] { "strict", "assiduous" })
        {
            Assert.Contains(claim.GetProperty("outlook").GetProperty(reading).GetString(), Outlooks);
            foreach (var element in claim.GetProperty("elements").EnumerateArray())
                Assert.Contains(element.GetProperty("status").GetProperty(reading).GetString(), ElementStatuses);
        }

        foreach (var element in claim.GetProperty("elements").EnumerateArray()) Has(element, "id", "name", "status", "facts", "why");
        foreach (var link in claim.GetProperty("turnsOn").EnumerateArray()) Has(link, "side", "number");
    }

    private static void Has(JsonElement element, params string[] names) => Assert.All(names, name => Assert.True(element.TryGetProperty(name, out _), name));

    private static Review Named(string name) => name switch
    {
        "hand-made" => HandMade.Review,
        "hostile" => Hostile.Review,
        _ => new() { Matter = new() },
    };

    private static byte[] Bytes(Review review)
    {
        using var stream = new MemoryStream();
        ReviewJson.Write(review, stream);
        return stream.ToArray();
    }
}
