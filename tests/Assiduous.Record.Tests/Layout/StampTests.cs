using Assiduous.Record.Layout;

namespace Assiduous.Record.Tests.Layout;

public sealed class StampTests
{
    [Theory]
    [InlineData("Case 1:22-cv-01461-PKC Document 52 Filed 06/16/23 Page 9 of 64", "1:22-cv-01461-PKC", "52", null, "2023-06-16", 9, 64, null)]
    [InlineData("Case: 1:22-cv-06138 Document #: 45-1 Filed: 05/17/24 Page 1 of 5 PageID #:1811", "1:22-cv-06138", "45", "1", "2024-05-17", 1, 5, "1811")]
    [InlineData("Case 2:19-cv-04347-AB Document 12 Filed 07/02/19 Page 3 of 20 Page ID #:72", "2:19-cv-04347-AB", "12", null, "2019-07-02", 3, 20, "72")]
    [InlineData("Case: 1:09-cv-00001-SJD Doc #: 460 Filed: 09/25/15 Page: 1 of 12 PAGEID #: 15864", "1:09-cv-00001-SJD", "460", null, "2015-09-25", 1, 12, "15864")]
    [InlineData("Case 1:20-cv-00055-JTN-PJG ECF No. 12-3, PageID.234 Filed 01/02/21 Page 3 of 10", "1:20-cv-00055-JTN-PJG", "12", "3", "2021-01-02", 3, 10, "234")]
    [InlineData("2:12-cv-10038-AC-MKM Doc # 45 Filed 01/02/13 Pg 3 of 10 Pg ID 123", "2:12-cv-10038-AC-MKM", "45", null, "2013-01-02", 3, 10, "123")]
    [InlineData("Case 4:20-cv-00001 Document 12 Filed on 01/02/21 in TXSD Page 1 of 5", "4:20-cv-00001", "12", null, "2021-01-02", 1, 5, null)]
    [InlineData("Case 1:20-cv-20001-KMM Document 31 Entered on FLSD Docket 01/02/2021 Page 7 of 15", "1:20-cv-20001-KMM", "31", null, "2021-01-02", 7, 15, null)]
    [InlineData("Case 20-10343-LSS Doc 1234 Filed 01/02/21 Page 1 of 5", "20-10343-LSS", "1234", null, "2021-01-02", 1, 5, null)]
    [InlineData("Case 20-1234, Document 45, 03/01/2021, 3045678, Page3 of 60", "20-1234", "45", null, "2021-03-01", 3, 60, null)]
    [InlineData("Case: 20-15001, 03/01/2021, ID: 12021234, DktEntry: 45, Page 3 of 60", "20-15001", "45", null, "2021-03-01", 3, 60, null)]
    [InlineData("Case: 20-10001 Document: 00515551234 Page: 7 Date Filed: 09/04/2020", "20-10001", "00515551234", null, "2020-09-04", 7, null, null)]
    [InlineData("USCA4 Appeal: 20-1234 Doc: 45 Filed: 03/01/2021 Pg: 3 of 60", "20-1234", "45", null, "2021-03-01", 3, 60, null)]
    [InlineData("USCA Case #20-1234 Document #1881234 Filed: 03/01/2021 Page 3 of 60", "20-1234", "1881234", null, "2021-03-01", 3, 60, null)]
    public void Every_court_s_stamp_is_read(string line, string docket, string ecf, string? attachment, string filed, int page, int? pages, string? pageId)
    {
        var found = StampParser.Parse(line.Split(' '));
        Assert.NotNull(found);
        var stamp = found.Value.Stamp;
        Assert.Equal(
            (docket, ecf, attachment, DateOnly.ParseExact(filed, "yyyy-MM-dd"), (int?)page, pages, pageId),
            (stamp.DocketNumber, stamp.Ecf, stamp.Attachment, stamp.Filed, stamp.Page, stamp.Pages, stamp.PageId));
    }

    [Theory]
    [InlineData("Case 1:16-cv-01994-ALC Docurnent 118-1 Fi1ed 03/04/19 Page l of 64", "118", "1", 1)]
    [InlineData("Case 1:16-cv-01994-ALC Documemt 1I8 Filed O3/04/19 Paqe 12 of 64", "118", null, 12)]
    [InlineData("Casc 1:16-cv-01994-ALC Document 118 Filed 03/04/19 Page 2 of 64", "118", null, 2)]
    public void A_stamp_with_letters_mistaken_by_recognition_is_still_read(string line, string ecf, string? attachment, int page)
    {
        var stamp = StampParser.Parse(line.Split(' '))?.Stamp;
        Assert.Equal((ecf, attachment, (int?)page), (stamp?.Ecf, stamp?.Attachment, stamp?.Page));
    }

    [Theory]
    [InlineData("The case was filed on 03/04/19 and is described in Document 12 at page 3 of the record.")]
    [InlineData("See Smith v. Jones, No. 16-cv-1994, 2019 WL 12345, at *3 (S.D.N.Y. Mar. 4, 2019).")]
    [InlineData("12. On 03/04/19 officers arrived at 10-12 Main Street.")]
    [InlineData("Page 3 of 60")]
    public void Words_of_a_paper_are_no_stamp(string line) => Assert.Null(StampParser.Parse(line.Split(' ')));

    [Fact]
    public void A_stamp_beside_other_words_takes_only_its_own()
    {
        var found = StampParser.Parse("Case 1:16-cv-01994 Document 118 Filed 03/04/19 Page 2 of 64 EXHIBIT B".Split(' '));
        Assert.Equal((0, 10), (found!.Value.First, found.Value.End));
    }
}
