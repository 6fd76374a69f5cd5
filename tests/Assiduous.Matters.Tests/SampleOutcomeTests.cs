using Assiduous.Judgment;
using Assiduous.Statements;

namespace Assiduous.Matters.Tests;

/// <summary>The sample comes out where the court came out, and each outcome hangs on the papers that carry it.</summary>
public sealed class SampleOutcomeTests
{
    private static readonly string[] Tightness = ["28:7-30:13", "37:7-37:14", "44:6-44:19", "72:2-72:18", "81:18-81:21"];
    private static readonly string[] Pleas = ["39:9-39:23", "40:23-41:19", "82:22-82:25", "85:13-86:8"];
    private static readonly string[] Key = ["81:16-81:17", "82:5-82:16", "87:19-87:24", "88:2-88:8", "109:20-109:22"];

    private static readonly Dictionary<string, string> OtherNames = new(StringComparer.Ordinal)
    {
        ["Eric"] = "Omar", ["Ali"] = "Vance", ["T. Eleazar"] = "P. Linus", ["Ramos"] = "Okafor", ["Bruce"] = "Dale", ["Knowles"] = "Petrakis",
        ["Stewart"] = "Conrad", ["Still"] = "Brandt", ["Adam"] = "Julian", ["Freedman"] = "Castellan", ["Annucci"] = "Whitfield", ["Solomon"] = "Marchetti",
    };

    [Fact]
    public void Nineteen_paragraphs_are_facts_and_the_gaps_between_their_numbers_are_none()
    {
        using var matter = SampleMatter.Of();
        Assert.Equal(
            ["7", "8", "9", "10", "11", "12", "17", "20", "26", "28", "30", "31", "37", "38", "39", "41", "42", "46", "48"],
            matter.Review.Facts.Select(f => f.Number));
    }

    [Theory]
    [InlineData("17", FactStatus.Disputed)]
    [InlineData("26", FactStatus.Disputed)]
    [InlineData("30", FactStatus.Disputed)]
    [InlineData("31", FactStatus.Undisputed)]
    public void A_supported_paragraph_without_a_numbered_answer_is_taken_as_admitted_only_if_the_rule_is_enforced(string number, FactStatus wholeRecord)
    {
        using var matter = SampleMatter.Of();
        Assert.Equal((FactStatus.DeemedAdmitted, wholeRecord), matter.Status(number));
    }

    [Fact]
    public void A_paragraph_that_cites_nothing_is_not_taken_as_admitted()
    {
        using var matter = SampleMatter.Of();
        Assert.All(["7", "8", "9", "11", "12", "20", "37", "38", "39", "41", "42", "46", "48"], n => Assert.Equal(FactStatus.Unsupported, matter.Fact(n).Strict.Status));
    }

    [Theory]
    [InlineData("Excessive force", "Ramos", Outlook.Fails, Outlook.Open)]
    [InlineData("Excessive force", "Knowles", Outlook.Fails, Outlook.Open)]
    [InlineData("Failure to intervene", "Ramos", Outlook.Fails, Outlook.Open)]
    [InlineData("Failure to intervene", "Knowles", Outlook.Fails, Outlook.Open)]
    [InlineData("Deliberate indifference", "Ramos", Outlook.Conceded, Outlook.Conceded)]
    [InlineData("Deliberate indifference", "Knowles", Outlook.Conceded, Outlook.Conceded)]
    [InlineData("Excessive force", "Still", Outlook.Conceded, Outlook.Conceded)]
    [InlineData("Failure to intervene", "Still", Outlook.Conceded, Outlook.Conceded)]
    [InlineData("Deliberate indifference", "Still", Outlook.Conceded, Outlook.Conceded)]
    public void Each_claim_stands_where_the_court_left_it_and_fails_where_the_rule_is_enforced(string claim, string defendant, Outlook strict, Outlook assiduous)
    {
        using var matter = SampleMatter.Of();
        Assert.Equal((strict, assiduous), matter.Claim(claim, defendant));
    }

    [Theory]
    [InlineData("Ramos")]
    [InlineData("Knowles")]
    public void Immunity_stays_open_because_it_hangs_on_what_a_jury_finds(string defendant)
    {
        using var matter = SampleMatter.Of();
        Assert.Equal(Outlook.Open, matter.Claim("Qualified immunity", defendant).Assiduous);
    }

    [Fact]
    public void The_joint_status_report_is_due_on_October_9_2020()
    {
        using var matter = SampleMatter.Of();
        Assert.Contains(matter.Review.Deadlines, d => d.Date == new DateOnly(2020, 10, 9) && d.What.Contains("joint status report", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void The_history_tells_who_left_the_case_and_which_complaint_is_operative()
    {
        using var matter = SampleMatter.Of();
        var history = string.Join('\n', matter.Review.History.Select(h => $"{h.Date:yyyy-MM-dd} {h.Event} {h.Ecf}"));
        Assert.Contains("2016-03-17", history);
        Assert.Contains("Annucci", history);
        Assert.Matches("2018-03-22.*60", history);
        Assert.Contains("Still", history);
    }

    [Fact]
    public void Without_the_testimony_about_tightness_the_pleas_and_the_key_no_dispute_is_left()
    {
        using var matter = SampleMatter.Of(s => s.WithoutLines("118-1", [.. Tightness, .. Pleas, .. Key]));
        Assert.All(["17", "26", "30"], n => Assert.Equal((FactStatus.DeemedAdmitted, FactStatus.Undisputed), matter.Status(n)));
        Assert.Equal((Outlook.Fails, Outlook.Fails), matter.Claim("Excessive force", "Ramos"));
        Assert.Equal((Outlook.Fails, Outlook.Fails), matter.Claim("Failure to intervene", "Knowles"));
    }

    [Fact]
    public void Without_the_testimony_about_the_key_alone_the_key_is_no_longer_disputed_and_the_pleas_still_are()
    {
        using var matter = SampleMatter.Of(s => s.WithoutLines("118-1", Key));
        Assert.Equal(FactStatus.Undisputed, matter.Status("30").Assiduous);
        Assert.Equal(FactStatus.Disputed, matter.Status("26").Assiduous);
    }

    [Fact]
    public void With_every_person_renamed_the_result_stays()
    {
        using var matter = SampleMatter.Of();
        using var renamed = SampleMatter.Of(s => s.Rename(OtherNames), yaml => OtherNames.Aggregate(yaml, (text, name) => text.Replace(name.Key, name.Value, StringComparison.Ordinal)));
        Assert.Equal(matter.Review.Facts.Select(f => (f.Number, f.Strict.Status, f.Assiduous.Status)), renamed.Review.Facts.Select(f => (f.Number, f.Strict.Status, f.Assiduous.Status)));
        Assert.Equal(
            matter.Review.Claims.Select(c => (c.Claim, c.Outlook.Strict, c.Outlook.Assiduous)), renamed.Review.Claims.Select(c => (c.Claim, c.Outlook.Strict, c.Outlook.Assiduous)));
    }

    [Fact]
    public void A_paragraph_whose_evidence_is_exchanged_for_evidence_of_something_else_is_no_longer_taken_as_admitted()
    {
        using var matter = SampleMatter.Of(s => s
            .Replace("114", "(Knowles Decl. ¶ 8; Ramos Decl. ¶ 12.)", "(Ramos Decl. ¶ 15.)")
            .Replace("114", "immediately notified Sergeant Still. (Ramos Decl. ¶ 15.)", "immediately notified Sergeant Still. (Knowles Decl. ¶ 8; Ramos Decl. ¶ 12.)"));
        Assert.NotEqual(FactStatus.DeemedAdmitted, matter.Status("17").Strict);
        Assert.NotEqual(FactStatus.DeemedAdmitted, matter.Status("31").Strict);
    }

    [Fact]
    public void Without_the_words_that_concede_nothing_is_conceded()
    {
        using var matter = SampleMatter.Of(s => s.WithoutFiling("121"));
        Assert.DoesNotContain(matter.Review.Claims, c => c.Outlook.Strict == Outlook.Conceded || c.Outlook.Assiduous == Outlook.Conceded);
    }

    [Fact]
    public void Without_the_declarations_the_supported_paragraphs_have_no_support()
    {
        using var matter = SampleMatter.Of(s => s.WithoutFiling("Knowles Declaration").WithoutFiling("Ramos Declaration"));
        Assert.All(["17", "28", "30", "31"], n => Assert.Equal(FactStatus.Unsupported, matter.Fact(n).Strict.Status));
    }
}
