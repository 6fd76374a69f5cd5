namespace Assiduous.Docket.Tests;

/// <summary>Invented decisions of other courts and habits.</summary>
public sealed class OpinionTests(ITestOutputHelper output)
{
    private const string Illinois =
        """
        Case: 1:19-cv-02211 Document #: 88 Filed: 03/04/22 Page 1 of 9 PageID #:1402

                       IN THE UNITED STATES DISTRICT COURT
                      FOR THE NORTHERN DISTRICT OF ILLINOIS
                               EASTERN DIVISION

        DANA WHITFIELD,                      )
                                             )
                        Plaintiff,           )   No. 19 C 2211
                                             )
                v.                           )   Judge Harriet B. Lowe
                                             )
        ACME FREIGHT, INC. and SERGEANT      )
        PAUL ORTIZ, in his individual capacity, )
                                             )
                        Defendants.          )

                       MEMORANDUM OPINION AND ORDER

        Dana Whitfield sued Acme Freight, Inc. and Paul Ortiz on April 1, 2019. (Dkt. 1.) She alleges that she was dismissed for reporting theft. For the reasons below, the motion for summary judgment [Dkt. 61] is granted in part and denied in part.

        BACKGROUND

        Whitfield filed her First Amended Complaint on June 3, 2019, adding Sergeant Ortiz as a defendant. (Dkt. 14.) Acme answered on July 1, 2019 (Dkt. 20), and moved for summary judgment on May 5, 2021 (Dkt. 61). In Doe v. Roe, 12 F.3d 4, 5 (7th Cir. 1993), the court denied a motion on such facts.

        DISCUSSION

        A motion may be granted only if there is no dispute. Whitfield withdrew her negligence claim in her response. (Dkt. 70 at 3.) The Court finds that Ortiz is not entitled to qualified immunity.

        CONCLUSION

        For the foregoing reasons, defendants' motion for summary judgment is GRANTED as to the retaliation claim against Acme Freight and DENIED as to the false arrest claim; the battery claim is dismissed with prejudice. The parties shall file a joint status report on or before March 25, 2022. Whitfield must file her pretrial order within 21 days.

        SO ORDERED.

        ENTERED: March 4, 2022                    ____________________________
                                                  Harriet B. Lowe
                                                  United States District Judge
        """;

    private const string Short =
        """
        UNITED STATES DISTRICT COURT
        DISTRICT OF NEW JERSEY

        JANE ROE, Plaintiff,
        v.
        CITY OF ELMTON, et al., Defendants.

        Civil Action No. 21-04567 (KMW)

        ORDER

        THIS MATTER having come before the Court on the motion of defendants to dismiss (ECF No. 12), and the Court having considered the papers, and for good cause shown, IT IS on this 7th day of January, 2022, ORDERED that the motion is DENIED; and it is further ORDERED that defendants shall answer the complaint by January 28, 2022; and it is further ORDERED that the Clerk of the Court is directed to terminate Officer Bell as a defendant.

        s/ Karen M. Wells
        United States District Judge
        """;

    private const string Massachusetts =
        """
        UNITED STATES DISTRICT COURT
        DISTRICT OF MASSACHUSETTS

        RIVERA,
            Plaintiff,
                                               Civil Action No. 3:18-cv-30012-MGM
            v.
        HAMPDEN COUNTY SHERIFF'S DEPARTMENT and NURSE JOAN PELL,
            Defendants.

        MEMORANDUM AND ORDER
        (Dkt. No. 55)

        June 2, 2020

        LINDEN, D.J.

        I. Introduction

        Plaintiff brings this suit under 42 U.S.C. § 1983. He asserts claims for deliberate indifference to serious medical needs, cruel and unusual punishment, and negligence. Plaintiff concedes that he was seen within an hour. Plaintiff does not oppose dismissal of his negligence claim against Nurse Pell.

        II. Procedural History

        Plaintiff commenced this action on February 9, 2018 (Dkt. No. 1) and filed an amended complaint on May 4, 2018 (Dkt. No. 9). Defendants moved for summary judgment. (Dkt. No. 55.)

        III. Conclusion

        The court ALLOWS Defendants' motion as to the deliberate indifference claim and DENIES it as to the cruel and unusual punishment claim. Nurse Pell is DISMISSED from this action. Plaintiff's opposition to any fee petition is due by July 1, 2020.

        It is So Ordered.
        """;

    private static string Row(Ruling r) => $"{r.On}|{r.Claim}|{r.Party}|{r.Outcome}";

    private Opinion Read(string text)
    {
        var opinion = OpinionReader.Read(text);
        output.WriteLine(OpinionJson.Write(opinion));
        return opinion;
    }

    [Fact]
    public void A_Chicago_opinion_with_a_caption_in_two_columns_gives_court_number_judge_and_parties()
    {
        var caption = Read(Illinois).Caption;
        Assert.Equal(("ilnd", "88", "Harriet B. Lowe", new DateOnly(2022, 3, 4)), (caption.Court, caption.DocumentNumber, caption.Judge, caption.Filed));
        Assert.Equal("1:19-cv-02211", caption.DocketNumber);
        Assert.Equal(["Dana Whitfield:plaintiff:", "Acme Freight, Inc.:defendant:", "Paul Ortiz:defendant:Sergeant"], caption.Parties.Select(p => $"{p.Name}:{p.Role}:{p.Title}"));
    }

    [Fact]
    public void Its_rulings_are_told_claim_by_claim_and_the_quoted_case_is_none_of_them()
    {
        var rows = Read(Illinois).Rulings.Select(Row).ToList();
        Assert.Contains("motion|retaliation|Acme Freight, Inc.|granted", rows);
        Assert.Contains("motion|false arrest||denied", rows);
        Assert.Contains("claim|battery||dismissed", rows);
        Assert.Contains("claim|negligence||conceded", rows);
        Assert.Contains("defense|qualified immunity|Paul Ortiz|denied", rows);
        Assert.Equal(7, rows.Count);
    }

    [Fact]
    public void Its_orders_keep_a_day_certain_apart_from_a_number_of_days()
    {
        var orders = Read(Illinois).Orders;
        Assert.Contains(orders, o => o.To == "the parties" && o.What == "file a joint status report" && o.Due == new DateOnly(2022, 3, 25));
        Assert.Contains(orders, o => o.Due is null && o.WithinDays == 21);
        Assert.Equal(2, orders.Count);
    }

    [Fact]
    public void Its_history_has_each_dated_act_with_its_entry_and_who_was_added()
    {
        var history = Read(Illinois).History;
        Assert.Contains(history, e => e.Date == new DateOnly(2019, 6, 3) && e.Ecf == "14" && e.Joined.SequenceEqual(["Ortiz"]));
        Assert.Contains(history, e => e.Date == new DateOnly(2019, 7, 1) && e.Ecf == "20");
        Assert.Contains(history, e => e.Date == new DateOnly(2021, 5, 5) && e.Ecf == "61");
        Assert.DoesNotContain(history, e => e.Event.Contains("Doe v. Roe", StringComparison.Ordinal));
    }

    [Fact]
    public void A_one_page_order_without_headings_says_who_must_do_what_by_when()
    {
        var opinion = Read(Short);
        Assert.Equal(("njd", "21-04567", "Karen M. Wells"), (opinion.Caption.Court, opinion.Caption.DocketNumber, opinion.Caption.Judge));
        Assert.Equal(["Jane Roe:plaintiff", "City of Elmton:defendant"], opinion.Caption.Parties.Select(p => $"{p.Name}:{p.Role}"));
        Assert.Contains(opinion.Orders, o => o.To == "defendants" && o.What == "answer the complaint" && o.Due == new DateOnly(2022, 1, 28));
        Assert.Contains("motion|||denied", opinion.Rulings.Select(Row));
        Assert.Contains("party||Bell|terminated", opinion.Rulings.Select(Row));
    }

    [Fact]
    public void A_Boston_order_that_allows_a_motion_grants_it()
    {
        var opinion = Read(Massachusetts);
        var rows = opinion.Rulings.Select(Row).ToList();
        Assert.Contains("motion|deliberate indifference||granted", rows);
        Assert.Contains("motion|cruel and unusual punishment||denied", rows);
        Assert.Contains("claim|negligence|Joan Pell|conceded", rows);
        Assert.Contains("party||Joan Pell|terminated", rows);
        Assert.Equal(4, rows.Count);
        Assert.Contains(opinion.Orders, o => o.To == "plaintiff" && o.Due == new DateOnly(2020, 7, 1));
        Assert.Equal([new DateOnly(2018, 2, 9), new DateOnly(2018, 5, 4), null], opinion.History.Select(h => h.Date));
        Assert.Equal("Linden", opinion.Caption.Judge);
    }

    [Fact]
    public void Text_that_is_no_decision_gives_nothing_rather_than_a_guess()
    {
        foreach (var text in (string[])["", "   ", "Dear Sir, the goods arrived on May 1, 2020. Yours, A.", new string('(', 5000), string.Concat(Enumerable.Repeat("claims for ", 2000))])
        {
            var opinion = OpinionReader.Read(text);
            Assert.Empty(opinion.Rulings);
            Assert.Empty(opinion.Orders);
            Assert.Null(opinion.Caption.Court);
        }
    }

    [Fact]
    public void A_claim_ruled_on_by_count_is_named_as_the_decision_named_it_and_else_by_its_number()
    {
        const string Text =
            """
            UNITED STATES DISTRICT COURT
            NORTHERN DISTRICT OF ILLINOIS

            ADA ORNE, Plaintiff,
            v.
            TOM PELL, Defendant.

            MEMORANDUM OPINION AND ORDER

            Plaintiff Ada Orne brings this action under 42 U.S.C. § 1983. Count I alleges excessive force. In Count II, Orne brings a claim for failure to intervene. The Monell claim (Count III) names the city.

            CONCLUSION

            For these reasons, the motion for summary judgment is GRANTED as to Counts I and III and DENIED as to Count II. Counts IV through VI are DISMISSED.

            SO ORDERED.
            """;
        var opinion = OpinionReader.Read(Text);
        Assert.Equal(
            ["Count IV|dismissed", "Count VI|dismissed", "Count V|dismissed", "Monell|granted", "excessive force|granted", "failure to intervene|denied"],
            opinion.Rulings.Select(r => $"{r.Claim}|{r.Outcome}").Order(StringComparer.Ordinal));
        Assert.Equal(
            "The Court granted summary judgment on the excessive force and Monell claims, denied summary judgment on the failure to intervene claim, and dismissed Count IV, Count V, and Count VI.",
            Assert.Single(History.Of(null, [new OrderSource(opinion, "9")])).Event);
    }
}
