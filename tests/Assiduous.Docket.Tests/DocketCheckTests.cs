namespace Assiduous.Docket.Tests;

public sealed class DocketCheckTests
{
    private static string Order(string number, string body) =>
        $"""
        UNITED STATES DISTRICT COURT
        SOUTHERN DISTRICT OF NEW YORK
        ADA ORNE,
        Plaintiff,
        -against-
        TOM PELL AND SERGEANT IDA VOSS,
        Defendants.
        {number}
        OPINION AND ORDER
        RUTH VANCE, United States District Judge:
        {body}
        SO ORDERED.
        Dated: May 6, 2020
        """;

    private static DocketReport Docket(string entry, DateOnly? left = null) => new()
    {
        Kind = DocketKind.Docket, CourtId = "nysd", DocketNumber = "1:19-cv-00077", RelatedCases = ["1:18-cv-00002-AB"],
        Parties = [new DocketParty { Name = "Ada Orne", Type = "Plaintiff" }, new DocketParty { Name = "Tom Pell", Type = "Defendant" }, new DocketParty { Name = "Ida Voss", Type = "Defendant", DateTerminated = left }],
        Entries =
        [
            new DocketEntry { Number = "30", DateFiled = new DateOnly(2020, 1, 6), Description = "MOTION for Summary Judgment . Document filed by Tom Pell, Ida Voss." },
            new DocketEntry { Number = "40", DateFiled = new DateOnly(2020, 5, 6), Description = entry },
        ],
    };

    private const string Right = "OPINION AND ORDER denying 30 Motion for Summary Judgment. Status report due by 6/1/2020. (Signed by Judge Vance on 5/6/2020)";

    private const string Says = "Summary judgment is DENIED as to Plaintiff's excessive force claim. The Clerk of Court is directed to remove Sergeant Voss as a Defendant in this matter. The parties shall submit a status report by June 1, 2020.";

    private static string[] Codes(DocketReport docket, string order) =>
        [.. DocketCheck.Compare(docket, [new OrderSource(OpinionReader.Read(order), "40") { File = "40 Order.pdf" }]).Select(f => f.Code)];

    [Fact]
    public void Where_docket_and_order_agree_nothing_is_found()
    {
        Assert.Empty(Codes(Docket(Right, new DateOnly(2020, 5, 6)), Order("19-cv-77 (RV)", Says)));
        Assert.Empty(Codes(Docket(Right, new DateOnly(2020, 5, 6)), Order("18 Civ. 0002 (AB)", Says)));
    }

    [Fact]
    public void A_party_let_leftwhom_the_docket_keeps_is_found()
    {
        var found = Assert.Single(DocketCheck.Compare(Docket(Right), [new OrderSource(OpinionReader.Read(Order("19-cv-77 (RV)", Says)), "40") { File = "40 Order.pdf" }]));
        Assert.Equal(("docket-party-still-in", "40 Order.pdf"), (found.Code, found.File));
        Assert.Contains("Ida Voss", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_motion_decided_otherwise_is_found() =>
        Assert.Equal(["docket-outcome-differs"], Codes(Docket(Right.Replace("denying", "granting", StringComparison.Ordinal), new DateOnly(2020, 5, 6)), Order("19-cv-77 (RV)", Says)));

    [Fact]
    public void Another_day_for_the_same_report_is_found() =>
        Assert.Equal(["docket-date-differs"], Codes(Docket(Right.Replace("6/1/2020", "6/11/2020", StringComparison.Ordinal), new DateOnly(2020, 5, 6)), Order("19-cv-77 (RV)", Says)));

    [Fact]
    public void An_order_of_another_case_is_found_and_nothing_else_said_of_it() =>
        Assert.Equal(["docket-other-case"], Codes(Docket(Right), Order("20-cv-5555 (RV)", Says)));

    [Fact]
    public void A_caption_withleftblank_lines_ends_where_the_decision_begins()
    {
        var opinion = OpinionReader.Read(Order("19-cv-77 (RV)", Says));
        Assert.Equal(["Ada Orne", "Tom Pell", "Ida Voss"], opinion.Caption.Parties.Select(p => p.Name));
        Assert.Contains(opinion.Rulings, r => r is { On: "motion", Outcome: "denied", Claim: "excessive force" });
        Assert.Equal(new DateOnly(2020, 5, 6), opinion.Caption.Filed);
    }
}
