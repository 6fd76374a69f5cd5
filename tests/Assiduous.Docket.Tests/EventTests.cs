namespace Assiduous.Docket.Tests;

public sealed class EventTests(ITestOutputHelper output)
{
    private static DocketEntry E(string number, string date, string text) => new()
    {
        Number = number.Length == 0 ? null : number, DateFiled = date.Length == 0 ? null : DateOnly.ParseExact(date, "yyyy-MM-dd"), Description = text,
    };

    private static readonly DocketReport Docket = new()
    {
        Kind = DocketKind.Docket,
        CourtId = "nysd",
        Parties =
        [
            new DocketParty { Name = "Noor Haddad", Type = "Plaintiff" },
            new DocketParty { Name = "Carl Brandt", Type = "Defendant", DateTerminated = new DateOnly(2019, 3, 4) },
            new DocketParty { Name = "Ida Voss", Type = "Defendant" },
        ],
        Entries =
        [
            E("1", "2018-06-01", "COMPLAINT against Carl Brandt. (Filing Fee $ 400.00, Receipt Number 1234)Document filed by Noor Haddad..(Lin, May) (Entered: 06/01/2018)"),
            E("7", "2018-07-02", "MOTION to Dismiss. Document filed by Carl Brandt.(Orr, Sam) (Entered: 07/02/2018)"),
            E("15", "2019-01-10", "OPINION AND ORDER granting in part and denying in part 7 Motion to Dismiss. (Signed by Judge Lee on 1/10/2019) (rj) (Entered: 01/10/2019)"),
            E("18", "2019-03-04", "AMENDED COMPLAINT amending 1 Complaint against Ida Voss.Document filed by Noor Haddad. Related document: 1 Complaint..(Lin, May) (Entered: 03/04/2019)"),
            E("", "2019-03-06", "Case Designated ECF. (kgo)"),
            E("20", "2019-03-20", "ORDER REFERRING CASE TO MAGISTRATE JUDGE. Order that case be referred to Magistrate Judge Ray. (rj) (Entered: 03/20/2019)"),
            E("40", "2020-01-06", "MOTION for Summary Judgment . Document filed by Ida Voss. Responses due by 2/3/2020(Orr, Sam) (Entered: 01/06/2020)"),
            E("41", "2020-01-06", "RULE 56.1 STATEMENT. Document filed by Ida Voss. (Orr, Sam) (Entered: 01/06/2020)"),
            E("42", "2020-01-06", "DECLARATION of Samuel Orr in Support re: 40 MOTION for Summary Judgment .. Document filed by Ida Voss. (Attachments: # 1 Exhibit A (Haddad Dep.), # 2 Exhibit B)(Orr, Sam) (Entered: 01/06/2020)"),
            E("43", "2020-01-06", "MEMORANDUM OF LAW in Support re: 40 MOTION for Summary Judgment . . Document filed by Ida Voss. (Orr, Sam) (Entered: 01/06/2020)"),
            E("45", "2020-01-20", "ORDER granting 44 Letter Motion for Extension of Time to File Response. Responses due by 2/17/2020. (rj) (Entered: 01/20/2020)"),
            E("46", "2020-02-17", "MEMORANDUM OF LAW in Opposition re: 40 MOTION for Summary Judgment . . Document filed by Noor Haddad. (Lin, May) (Entered: 02/17/2020)"),
            E("47", "2020-02-17", "COUNTER STATEMENT TO 41 Rule 56.1 Statement. Document filed by Noor Haddad. (Lin, May) (Entered: 02/17/2020)"),
            E("48", "2020-03-02", "REPLY MEMORANDUM OF LAW in Support re: 40 MOTION for Summary Judgment . . Document filed by Ida Voss. (Orr, Sam) (Entered: 03/02/2020)"),
            E("50", "2020-09-01", "OPINION AND ORDER re: 40 MOTION for Summary Judgment filed by Ida Voss. For the reasons above, denying 40 Motion for Summary Judgment. (rj) (Entered: 09/01/2020)"),
        ],
    };

    private static readonly IReadOnlyList<DocketEvent> Events = DocketEvents.Read(Docket);

    private static DocketEvent Entry(string number) => Events.Single(e => e.Entry.Number == number);

    [Theory]
    [InlineData("1", DocketEventKind.Complaint)]
    [InlineData("7", DocketEventKind.Motion)]
    [InlineData("15", DocketEventKind.Order)]
    [InlineData("18", DocketEventKind.AmendedComplaint)]
    [InlineData("20", DocketEventKind.Referral)]
    [InlineData("41", DocketEventKind.Statement)]
    [InlineData("42", DocketEventKind.Declaration)]
    [InlineData("43", DocketEventKind.Memorandum)]
    [InlineData("46", DocketEventKind.Opposition)]
    [InlineData("47", DocketEventKind.StatementResponse)]
    [InlineData("48", DocketEventKind.Reply)]
    public void Each_entry_is_what_its_first_words_say(string number, DocketEventKind kind) => Assert.Equal(kind, Entry(number).Kind);

    [Fact]
    public void An_order_says_which_motion_it_decided_and_how()
    {
        Assert.Equal([new MotionDecided("7", "granted in part and denied in part")], Entry("15").Decided);
        Assert.Equal([new MotionDecided("40", "denied")], Entry("50").Decided);
        Assert.True(Entry("45").Extends);
        Assert.Equal([new DateOnly(2020, 2, 17)], Entry("45").DatesSet.Select(d => d.Date));
    }

    [Fact]
    public void The_amended_complaint_governs_and_shows_who_came_and_who_went()
    {
        Assert.Equal("18", DocketEvents.OperativeComplaint(Events)?.Entry.Number);
        Assert.Equal(["Ida Voss"], Entry("18").Joined);
        Assert.Equal(["Carl Brandt"], Entry("18").Left);
    }

    [Fact]
    public void The_briefing_is_told_as_a_set_with_what_the_folder_lacks()
    {
        var set = Assert.Single(DocketEvents.SummaryJudgment(Events));
        Assert.Equal(["40", "41", "42", "43", "46", "47", "48"], set.Papers.Select(p => p.Entry.Number!));
        Assert.Equal("50", set.Decision?.Entry.Number);
        var missing = DocketEvents.Missing(set.Papers, new HashSet<string> { "40", "41", "42", "42-1", "43", "46", "47" });
        Assert.Equal(["ECF 42-2 (Exhibit B) is on the docket, not here.", "ECF 48 (REPLY MEMORANDUM OF LAW in Support) is on the docket, not here."], missing.Select(m => m.Message));
        Assert.Equal("Exhibit A (Haddad Dep.)", Entry("42").Attachments[0].Description);
    }

    [Fact]
    public void History_tells_a_sentence_an_event_and_leaves_undated_what_has_no_date()
    {
        var undated = Docket with { Entries = [.. Docket.Entries.Select(e => e with { DateFiled = null })] };
        var history = History.Of(undated, []);
        Assert.All(history, h => Assert.Null(h.Date));
        Assert.Equal(history.Select(h => int.Parse(h.Ecf!)).Order(), history.Select(h => int.Parse(h.Ecf!)));
        var dated = History.Of(Docket, []);
        foreach (var h in dated) output.WriteLine($"{h.Date} [{h.Ecf}] {h.Event}");
        Assert.Contains(dated, h => h.Event == "Noor Haddad brought this action against Carl Brandt." && h.Date == new DateOnly(2018, 6, 1));
        Assert.Contains(dated, h => h.Event == "Noor Haddad filed an amended complaint against Ida Voss, dropping Carl Brandt." && h.Ecf == "18");
        Assert.Contains(dated, h => h.Event == "The Court denied the motion for summary judgment (ECF No. 40).");
    }

    [Fact]
    public void A_local_rule_gives_the_day_only_where_no_order_does()
    {
        var without = Docket with { Entries = [.. Docket.Entries.Where(e => e.Number is "1" or "41").Append(E("40", "2020-01-29", "MOTION for Summary Judgment . Document filed by Ida Voss."))] };
        var both = Deadlines.Of([], without, new DeadlineCourt("nysd"), new DateOnly(2020, 2, 1));
        var deadline = both[0];
        Assert.Equal([new DateOnly(2020, 2, 13), new DateOnly(2020, 2, 20)], both.Select(d => d.Date));
        Assert.Contains("No opposition is on the docket", both[1].Steps[1], StringComparison.Ordinal);
        Assert.Equal("Local Civil Rule 6.1(b)", deadline.Source);
        Assert.Contains("confidence medium", deadline.Steps[0], StringComparison.Ordinal);
        Assert.DoesNotContain(Deadlines.Of([], Docket, new DeadlineCourt("nysd"), new DateOnly(2020, 2, 1)), d => d.Source.StartsWith("Local", StringComparison.Ordinal));
    }

    [Fact]
    public void Papers_without_a_date_or_a_reference_belong_to_the_motion_beside_which_they_stand()
    {
        var docket = Docket with
        {
            Entries =
            [
                E("60", "2018-03-22", "THIRD AMENDED COMPLAINT against Ida Voss. Document filed by Noor Haddad."),
                E("114", "", "RULE 56.1 STATEMENT. Document filed by Ida Voss."),
                E("118", "", "MOTION for Summary Judgment. Document filed by Ida Voss."),
                E("121", "", "RESPONSE TO RULE 56.1 STATEMENT. Document filed by Noor Haddad."),
                E("123", "2020-09-30", "OPINION AND ORDER denying 118 Motion for Summary Judgment."),
                E("130", "2020-11-02", "STATEMENT OF FACTS for trial. Document filed by Noor Haddad."),
            ],
        };
        var set = Assert.Single(DocketEvents.SummaryJudgment(DocketEvents.Read(docket)));
        Assert.Equal(["114", "118", "121"], set.Papers.Select(p => p.Entry.Number!));
    }

    [Fact]
    public void A_statement_filed_with_a_cross_motion_belongs_to_the_cross_motion()
    {
        var docket = Docket with
        {
            Entries =
            [
                E("40", "2020-01-06", "MOTION for Summary Judgment. Document filed by Ida Voss."),
                E("50", "2020-02-03", "RULE 56.1 STATEMENT. Document filed by Noor Haddad."),
                E("51", "2020-02-03", "CROSS MOTION for Summary Judgment. Document filed by Noor Haddad."),
            ],
        };
        var sets = DocketEvents.SummaryJudgment(DocketEvents.Read(docket));
        Assert.Equal(["40"], sets[0].Papers.Select(p => p.Entry.Number!));
        Assert.Equal(["50", "51"], sets[1].Papers.Select(p => p.Entry.Number!));
    }

    [Fact]
    public void Times_counted_backward_from_a_hearing_are_known_once_the_docket_sets_the_hearing()
    {
        var motion = E("40", "2020-01-06", "MOTION for Summary Judgment filed by Ida Voss. Motion Hearing set for 3/9/2020 10:00 AM.");
        var deadlines = Deadlines.Of([], Docket with { CourtId = "cacd", Entries = [motion] }, new DeadlineCourt("cacd"), new DateOnly(2020, 1, 6));
        Assert.Contains(deadlines, d => d.What.StartsWith("Opposition", StringComparison.Ordinal) && d.Date == new DateOnly(2020, 2, 14));
        Assert.Contains(deadlines, d => d.What.StartsWith("Reply", StringComparison.Ordinal) && d.Date == new DateOnly(2020, 2, 24));
        var open = E("40", "2020-01-06", "MOTION for Summary Judgment filed by Ida Voss.");
        Assert.Empty(Deadlines.Of([], Docket with { CourtId = "cacd", Entries = [open] }, new DeadlineCourt("cacd"), new DateOnly(2020, 1, 6)));
    }

    [Fact]
    public void What_order_and_docket_both_make_due_is_one_deadline_with_two_sources()
    {
        const string Text = "UNITED STATES DISTRICT COURT\nSOUTHERN DISTRICT OF NEW YORK\n\nORDER\n\nThe parties shall submit a joint status report by October 9, 2020.\n\nSO ORDERED.\nDated: September 30, 2020\n";
        var docket = Docket with { Entries = [E("123", "2020-09-30", "ORDER. Joint status report due by 10/9/2020. Amended pleadings due by 10/9/2020.")] };
        var due = Deadlines.Of([new OrderSource(OpinionReader.Read(Text), "123")], docket, new DeadlineCourt("nysd"), new DateOnly(2020, 9, 30));
        Assert.Contains(due, d => d.What == "The parties: submit a joint status report" && d.Source == "Order, ECF No. 123 and its docket text");
    }
}
