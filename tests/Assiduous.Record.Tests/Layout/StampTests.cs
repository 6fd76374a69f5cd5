using Assiduous.Record.Layout;
using Assiduous.Record.Reading;
using Assiduous.Record.Tests.Reading;

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
    [InlineData("Case3:09-cv-00001-JSW Document12 Filed01/02/09 Page3 of 20", "3:09-cv-00001-JSW", "12", null, "2009-01-02", 3, 20, null)]
    [InlineData("Case: 1:20-cv-00123-JG Doc #: 45 Filed: 01/02/21 3 of 10. PageID #: 123", "1:20-cv-00123-JG", "45", null, "2021-01-02", 3, 10, "123")]
    [InlineData("Case: 5:20-cv-00123-DCR-MAS Doc #: 45-2 Filed: 01/02/21 Page: 3 of 10 - Page ID#: 123", "5:20-cv-00123-DCR-MAS", "45", "2", "2021-01-02", 3, 10, "123")]
    [InlineData("Case 2:20-cv-10038-AC-MKM ECF No. 45, PageID.123 Filed 01/02/21 Page 3 of 10", "2:20-cv-10038-AC-MKM", "45", null, "2021-01-02", 3, 10, "123")]
    [InlineData("USDC IN/ND case 1:20-cv-00123-HAB-SLC document 45 filed 01/02/21 page 3 of 10", "1:20-cv-00123-HAB-SLC", "45", null, "2021-01-02", 3, 10, null)]
    [InlineData("4:20-cv-03001-JMG-CRZ Doc # 45 Filed: 01/02/21 Page 3 of 10 - Page ID # 123", "4:20-cv-03001-JMG-CRZ", "45", null, "2021-01-02", 3, 10, "123")]
    [InlineData("1:20-cv-01234-JES-JEH # 45-1 Filed: 01/02/21 Page 3 of 10", "1:20-cv-01234-JES-JEH", "45", "1", "2021-01-02", 3, 10, null)]
    [InlineData("3:20-cv-00123-JMC Date Filed 01/02/21 Entry Number 45-3 Page 3 of 10", "3:20-cv-00123-JMC", "45", "3", "2021-01-02", 3, 10, null)]
    [InlineData("CASE 0:20-cv-00123-ABC-DEF Doc. 45 Filed 01/02/21 Page 3 of 10", "0:20-cv-00123-ABC-DEF", "45", null, "2021-01-02", 3, 10, null)]
    [InlineData("Case 2:20-cv-00123-JPS Filed 01/02/21 Page 3 of 10 Document 45", "2:20-cv-00123-JPS", "45", null, "2021-01-02", 3, 10, null)]
    [InlineData("Case 2:20-cv-00123-RJS-DAO Document 45 Filed 01/02/21 PageID.123 Page 3 of 10", "2:20-cv-00123-RJS-DAO", "45", null, "2021-01-02", 3, 10, "123")]
    [InlineData("Case 1:20-cv-00123 Document 45 *SEALED* Filed 01/02/21 Page 3 of 10", "1:20-cv-00123", "45", null, "2021-01-02", 3, 10, null)]
    [InlineData("20-10001-mg Doc 1234 Filed 01/02/21 Entered 01/03/21 12:34:56 Main Document Pg 3 of 10", "20-10001-mg", "1234", null, "2021-01-02", 3, 10, null)]
    [InlineData("Case 20-10343-abc Doc 12-2 Filed 01/02/21 Entered 01/02/21 12:34:56 Desc Exhibit A Page 3 of 10", "20-10343-abc", "12", "2", "2021-01-02", 3, 10, null)]
    [InlineData("Case:20-00123-MCF13 Doc#:45 Filed:01/02/21 Entered:01/02/21 12:34:56 Desc: Main Document Page 3 of 10", "20-00123-MCF13", "45", null, "2021-01-02", 3, 10, null)]
    [InlineData("Case: 21-1234 Document: 45 Page: 12 Date Filed: 03/01/2021", "21-1234", "45", null, "2021-03-01", 12, null, null)]
    [InlineData("Case: 20-1234 Document: 00117712345 Page: 1 Date Filed: 03/01/2021 Entry ID: 6405123", "20-1234", "00117712345", null, "2021-03-01", 1, null, null)]
    [InlineData("Appellate Case: 20-1234 Document: 010110481234 Date Filed: 02/18/2021 Page: 3", "20-1234", "010110481234", null, "2021-02-18", 3, null, null)]
    [InlineData("Appellate Case: 20-1234 Page: 7 Date Filed: 03/01/2021 Entry ID: 5012345", "20-1234", null, null, "2021-03-01", 7, null, null)]
    [InlineData("Case: 20-1234 Document: 45 Filed: 03/01/2021 Page: 3", "20-1234", "45", null, "2021-03-01", 3, null, null)]
    [InlineData("Case: 20-1234 Document: 45 Page: 3 Filed: 03/01/2021", "20-1234", "45", null, "2021-03-01", 3, null, null)]
    [InlineData("USCA11 Case: 20-12345 Document: 45-1 Date Filed: 03/01/2021 Page: 3 of 60", "20-12345", "45", "1", "2021-03-01", 3, 60, null)]
    [InlineData("Case: 24-1234, 03/01/2025, DktEntry: 12.1, Page 1 of 5", "24-1234", "12", "1", "2025-03-01", 1, 5, null)]
    public void Every_court_s_stamp_is_read(string line, string docket, string? ecf, string? attachment, string filed, int page, int? pages, string? pageId)
    {
        var found = StampParser.Parse(line.Split(' '));
        Assert.NotNull(found);
        var stamp = found.Value.Stamp;
        Assert.Equal(
            (docket, ecf, attachment, DateOnly.ParseExact(filed, "yyyy-MM-dd"), (int?)page, pages, pageId),
            (stamp.DocketNumber, stamp.Ecf, stamp.Attachment, stamp.Filed, stamp.Page, stamp.Pages, stamp.PageId));
    }

    [Fact]
    public void A_number_of_pages_is_no_page()
    {
        var stamp = StampParser.Parse("Case: 20-1234 Document: 45 Filed: 03/01/2021 Pages: 60".Split(' '))?.Stamp;
        Assert.Equal(("45", null, (int?)60), (stamp?.Ecf, stamp?.Page, stamp?.Pages));
    }

    [Fact]
    public void A_bankruptcy_stamp_that_breaks_before_its_page_is_put_together()
    {
        var page = Read(new TestPdf().Page()
            .Text(40, 20, "Case 1-20-40001-cec    Doc 12    Filed 01/02/21    Entered 01/02/21 12:34:56    Desc Main", size: 9)
            .Text(260, 32, "Document      Page 3 of 10", size: 9)
            .Text(72, 200, "The debtor states as follows, and states nothing else on this page of the paper.")).Pages[0];
        Assert.Equal(("12", (int?)3, (int?)10, "1-20-40001-cec"), (page.Stamp?.Ecf, page.Stamp?.Page, page.Stamp?.Pages, page.Stamp?.DocketNumber));
    }

    [Fact]
    public void The_stamp_of_the_state_courts_is_read_and_gives_way_to_the_federal_one()
    {
        var state = new TestPdf().Page()
            .Text(40, 20, "FILED: NEW YORK COUNTY CLERK 03/04/2021 05:12 PM", size: 9).Text(400, 20, "INDEX NO. 150123/2020", size: 9)
            .Text(40, 32, "NYSCEF DOC. NO. 45", size: 9).Text(400, 32, "RECEIVED NYSCEF: 03/04/2021", size: 9)
            .Text(72, 200, "Plaintiff alleges as follows.").Text(290, 770, "3 of 10", size: 9);
        var page = Read(state).Pages[0];
        Assert.Equal(("45", (int?)3, (int?)10, "150123/2020"), (page.Stamp?.Ecf, page.Stamp?.Page, page.Stamp?.Pages, page.Stamp?.DocketNumber));
        Assert.Equal("Plaintiff alleges as follows.", page.Span.Of(Read(state).Text).Trim());
        var removed = Read(state.Text(60, 8, "Case 1:21-cv-02345-ABC   Document 1-2   Filed 04/05/21   Page 9 of 40", size: 9));
        Assert.Equal(("1", "2", (int?)9), (removed.Pages[0].Stamp?.Ecf, removed.Pages[0].Stamp?.Attachment, removed.Pages[0].Stamp?.Page));
        Assert.Equal("Plaintiff alleges as follows.", removed.Text.Trim());
    }

    private static RecordText Read(TestPdf pdf) => RecordReader.Read(pdf.Bytes(), "1.pdf");

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
