using Assiduous.Citations;
using Assiduous.Record.Locating;

namespace Assiduous.Record.Tests.Locating;

/// <summary>Pages whose numbers stand only in a line with other words.</summary>
public sealed class HeadedPagesTests
{
    [Theory]
    [InlineData("6", null, "Never operate this saw.")]
    [InlineData("5", "6", "Bolt the saw down.|Never operate this saw.")]
    [InlineData("7", null, null)]
    [InlineData("5", "9", null)]
    [InlineData("6", "5", null)]
    public void A_page_is_told_by_a_running_head_that_counts(string from, string? to, string? words) =>
        Expect(words, Made("OWNER'S MANUAL      5\nBolt the saw down.", "OWNER'S MANUAL      6\nNever operate this saw."), new(PinpointKind.Page, from, to));

    [Fact]
    public void Lines_that_only_happen_to_end_in_numbers_are_no_heads() =>
        Expect(null, Made("The pallet stood in room 5\nIt was red.", "The parties met on June 6\nIt rained."), new(PinpointKind.Page, "6"));

    [Fact]
    public void An_excerpt_whose_one_head_counts_on_with_a_gap_has_those_pages() =>
        Expect("Never operate this saw.", Made("OWNER'S MANUAL      5\nBolt the saw down.", "OWNER'S MANUAL      9\nNever operate this saw."), new(PinpointKind.Page, "9"));

    [Theory]
    [InlineData("OWNER'S MANUAL      9", "OWNER'S MANUAL      5", "9")]
    [InlineData("OWNER'S MANUAL      5", "PARTS LIST      9", "9")]
    [InlineData("OWNER'S MANUAL      5", "OWNER'S MANUAL      9", "7")]
    public void Heads_that_fall_or_differ_or_skip_the_page_tell_nothing(string first, string second, string page) =>
        Expect(null, Made(first + "\nBolt the saw down.", second + "\nNever operate this saw."), new(PinpointKind.Page, page));

    [Theory]
    [InlineData("SALTMARSH LINEN SERVICE, INC.\nEMPLOYEE HANDBOOK          14\n\nClock in first.", "14", true)]
    [InlineData("44\nDISPENSING POLICY\n\nCheck each label.", "44", true)]
    [InlineData("DISPENSING POLICY\n\nCheck each label.\n\n- 44 -", "44", true)]
    [InlineData("DISPENSING POLICY\n\nCheck each label.\n\nPage 44", "44", true)]
    [InlineData("EMPLOYEE HANDBOOK          14\nClock in first.", "15", false)]
    [InlineData("EMPLOYEE HANDBOOK\nClock in first.\nThen work.\nOr rest.\nWait for shift 14\nEat.\nGo.\nHome.", "14", false)]
    public void A_single_sheet_of_a_longer_document_has_the_page_at_its_head_or_foot(string sheet, string page, bool found) =>
        Assert.Equal(found, RecordLocator.Find(Made(sheet), new(PinpointKind.Page, page)).Passage is not null);

    [Fact]
    public void The_courts_stamp_is_no_running_head() =>
        Assert.Null(RecordLocator.Find(Made("OWNER'S MANUAL      5\nBolt the saw down.", "OWNER'S MANUAL      6\nNever operate this saw."), new(PinpointKind.Page, "6"), PageNumbering.EcfStamp).Passage);

    [Fact]
    public void A_Bates_number_at_the_end_of_a_head_or_foot_names_its_page() =>
        Expect("The plan pays.", Made("Claim notes\nA call.\nAnother call.\nA third.\nSee CAS 0412\nA fourth.\nA fifth.", "Plan document     CAS 0412\nThe plan pays."), new(PinpointKind.Bates, "CAS 0412"));

    [Fact]
    public void One_that_two_pages_bear_names_neither() =>
        Expect(null, Made("Claim notes     CAS 0412\nA call.", "Plan document     CAS 0412\nThe plan pays."), new(PinpointKind.Bates, "CAS 0412"));

    private static void Expect(string? words, Filing filing, Pinpoint pinpoint)
    {
        var passage = RecordLocator.Find(filing, pinpoint).Passage;
        if (words is null) Assert.Null(passage);
        else Assert.All(words.Split('|'), w => Assert.Contains(w, passage!.Text, StringComparison.Ordinal));
        if (words is "Never operate this saw.") Assert.DoesNotContain("Bolt", passage!.Text, StringComparison.Ordinal);
    }

    private static Filing Made(params string[] sheets)
    {
        var pages = new List<RecordPage>();
        var text = "";
        foreach (var sheet in sheets)
        {
            pages.Add(new() { FilePage = pages.Count + 1, Span = new(text.Length, text.Length + sheet.Length) });
            text += sheet + "\n";
        }

        return new() { File = "38-5 Manual.txt", Hash = "00", Role = FilingRole.Exhibit, Title = "Manual", Text = new() { Text = text, Pages = pages } };
    }
}
