using System.Text;

namespace Assiduous.Docket.Tests;

/// <summary>Pages written for these tests, in the ways in which clerks' offices, browsers and old versions of the system differ.</summary>
public sealed class PageVariantTests
{
    private const string Head = "<html><body><table width='100%'><tr><td align=right><SPAN>CLOSED</SPAN>,<SPAN>JURY</SPAN></td></tr></table>";

    private static string Civil(string court, string header, string parties, string entries) =>
        Head + $"<h3 align=center>U.S. District Court<BR>\n{court}<BR>\nCIVIL DOCKET FOR CASE #: 4:19-cv-00077-AB-CD</h3>\n"
        + $"<TABLE width='100%'><tr><td valign=top width=\"60%\"><br>Orne v. Pell<br>\nAssigned to: Judge Ruth Vance<br>{header}</td><td><br>Date Filed: 02/03/2019<br>Jury Demand: None</td></tr></TABLE>\n"
        + $"<table>{parties}</table>"
        + $"<table align=center rules=all><tr><td>Date Filed</td><th>#</th><td>Docket Text</td></tr>{entries}</table></body></html>";

    private const string TwoParties =
        "<tr><td><b><u>Plaintiff </u></b></td></tr><tr><td><b>Ada Orne</b></td><td align=right>represented&nbsp;by</td><td><b>Lee Marsh </b><br>1 Main St<br><i>LEAD ATTORNEY</i></td></tr>"
        + "<tr><td><br>V.<br></td></tr><tr><td><b><u>Defendant </u></b></td></tr><tr><td><b>Tom Pell</b><br><i>TERMINATED: 05/06/2019</i></td></tr>";

    private const string OneEntry =
        "<tr><td>02/03/2019</td><td align=right><a href='https://ecf.mowd.uscourts.gov/doc1/10812345678' onclick=\"goDLS('/doc1/10812345678','9','4','','1','1','','','');return(false);\">1</a>&nbsp;</td><td>COMPLAINT against Tom Pell. (Entered: 02/04/2019)</td></tr>";

    private static DocketReport Read(string html) => DocketReader.Read(html);

    private static void IsTheCase(DocketReport report)
    {
        Assert.Equal(DocketKind.Docket, report.Kind);
        Assert.Equal("Orne v. Pell", report.CaseName);
        Assert.Equal("4:19-cv-00077", report.DocketNumber);
        Assert.Equal("Ruth Vance", report.AssignedTo);
        Assert.Equal(["Ada Orne:Plaintiff", "Tom Pell:Defendant"], report.Parties.Select(p => p.Name + ":" + p.Type));
        Assert.Equal(new DateOnly(2019, 5, 6), report.Parties[1].DateTerminated);
        Assert.Equal("1", Assert.Single(report.Entries).Number);
        Assert.Equal(["CLOSED", "JURY"], report.Flags);
    }

    [Fact]
    public void Capital_tags_bare_attributes_and_missing_ends_of_cells_and_rows_change_nothing()
    {
        var page = Civil("Western District of Missouri (Kansas City)", "", TwoParties, OneEntry);
        IsTheCase(Read(page));
        IsTheCase(Read(page.Replace("</td>", "", StringComparison.Ordinal).Replace("</tr>", "", StringComparison.Ordinal)));
        IsTheCase(Read(page.Replace("<td", "<TD", StringComparison.Ordinal).Replace("<b>", "<B>", StringComparison.Ordinal).Replace("</b>", "</B>", StringComparison.Ordinal).Replace("<br>", "<BR />", StringComparison.Ordinal)));
        IsTheCase(Read(page.Replace("<tr>", "<tbody><tr>", StringComparison.Ordinal).Replace("\n", "\r\n\t", StringComparison.Ordinal)));
        IsTheCase(Read(page.Replace("<b>", "<strong>", StringComparison.Ordinal).Replace("</b>", "</strong>", StringComparison.Ordinal).Replace("<i>", "<em>", StringComparison.Ordinal).Replace("</i>", "</em>", StringComparison.Ordinal)));
        IsTheCase(Read(page.Replace("<b><u>", "<u><b>", StringComparison.Ordinal).Replace("</u></b>", "</b></u>", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("Western District of Missouri (Kansas City)", "mowd")]
    [InlineData("California Northern District (San Francisco)", "cand")]
    [InlineData("District of Columbia (Washington, DC)", "dcd")]
    [InlineData("District of South Carolina (Columbia)", "scd")]
    [InlineData("Southern District of West Virginia (Huntington)", "wvsd")]
    public void The_heading_names_the_court_whatever_court_an_entry_links_to(string printed, string id)
    {
        var elsewhere = "<tr><td>02/05/2019</td><td></td><td>Case transferred, see <a href='https://ecf.txed.uscourts.gov/doc1/1'>there</a>. (Entered: 02/05/2019)</td></tr>";
        Assert.Equal(id, Read(Civil(printed, "", TwoParties, elsewhere + OneEntry)).CourtId);
    }

    [Fact]
    public void Bytes_in_the_charset_that_the_page_declares_are_read_in_it()
    {
        var page = Civil("District of Puerto Rico (San Juan)", "", TwoParties.Replace("Ada Orne", "José Peña", StringComparison.Ordinal), OneEntry)
            .Replace("<html>", "<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=iso-8859-1\"></head>", StringComparison.Ordinal);
        Assert.Equal("José Peña", DocketReader.ReadAny(Encoding.Latin1.GetBytes(page), "docket.html").Parties[0].Name);
        Assert.Equal("José Peña", DocketReader.ReadAny(Encoding.UTF8.GetBytes(page), "docket.html").Parties[0].Name);
    }

    [Fact]
    public void A_row_of_buttons_above_the_columns_and_a_receipt_after_them_are_no_entries()
    {
        var page = Civil("District of Utah (Central)", "", TwoParties, OneEntry)
            .Replace("<tr><td>Date Filed</td>", "<tr><td colspan=3><input type=checkbox name=all> Select all</td></tr><tr><td>Date Filed</td>", StringComparison.Ordinal)
            .Replace("</body>", "<hr><table border=1><tr><td colspan=4><b>PACER Service Center</b></td></tr><tr><td>Transaction Receipt</td></tr><tr><td>06/07/2020 10:11:12</td><td>x</td><td>y</td></tr></table></body>", StringComparison.Ordinal);
        IsTheCase(Read(page));
    }

    [Fact]
    public void Lead_member_and_related_cases_keep_their_places()
    {
        var header = "Lead case: <a href='/cgi-bin/DktRpt.pl?1'>4:18-cv-00001-AB</a><br>Member case: <a href='/x'>(View Member Case)</a><br>"
            + "<table border=0><tr><td>Related&nbsp;Cases:&nbsp;</td><td><a href=/1>4:18-cv-00002-AB</a></td></tr><tr><td></td><td><a href=/2>4:18-cv-00003-AB</a></td></tr></table>Cause: 42:1983 Civil Rights";
        var report = Read(Civil("District of Utah (Central)", header, TwoParties, OneEntry));
        Assert.Equal("4:18-cv-00001-AB", report.LeadCase);
        Assert.Equal(["4:18-cv-00002-AB", "4:18-cv-00003-AB"], report.RelatedCases);
        Assert.Equal("42:1983 Civil Rights", report.Cause);
    }

    [Fact]
    public void A_sealed_entry_without_a_link_and_one_without_a_number_are_entries()
    {
        var entries = OneEntry + "<tr><td>02/06/2019</td><td align=right>2&nbsp;</td><td>***SEALED DOCUMENT*** (Entered: 02/06/2019)</td></tr>"
            + "<tr><td>02/07/2019</td><td>&nbsp;</td><td>ELECTRONIC ORDER granting 2 Motion to Seal. (Entered: 02/07/2019)</td></tr>";
        var report = Read(Civil("District of Utah (Central)", "", TwoParties, entries));
        Assert.Equal(["1", "2", null], report.Entries.Select(e => e.Number));
        Assert.Null(report.Entries[1].DocumentId);
    }

    [Fact]
    public void Each_defendant_of_a_criminal_docket_keeps_his_own_charges()
    {
        static string Defendant(int number, string name, string charge) =>
            $"<HR><TABLE><tr><td valign=top>Assigned to: Judge Ruth Vance</td></tr><tr><td><br><b><u>Defendant ({number})</u></b></td></tr><tr><td><B>{name}</B></td><td align=right>represented&nbsp;by</td><td><B>Lee Marsh </B><BR><I>LEAD ATTORNEY</I></td></tr>"
            + $"<tr><td><br><b><u>Pending Counts</u></b></td><td></td><td><br><b><u>Disposition</u></b></td></tr><tr><td>{charge}<BR> (1)</td><td></td><td>Pleaded</td></tr>"
            + "<tr><td><br><b><u>Highest Offense Level (Opening)</u></b></td></tr><tr><td>Felony</td></tr><tr><td><b><u>Terminated Counts</u></b></td></tr><tr><td>None</td></tr></TABLE>";
        var page = Head + "<h3>U.S. District Court<BR>\nDistrict of Maine (Portland)<BR>\nCRIMINAL DOCKET FOR CASE #: 2:20-cr-00031-RV All Defendants</h3><TABLE><tr><td><br>Case title: USA v. Orne et al</td><td><br>Date Filed: 02/03/2020</td></tr></TABLE>"
            + Defendant(1, "Ada Orne", "18:371.F Conspiracy") + Defendant(2, "Tom Pell", "18:1343.F Wire fraud")
            + $"<table><tr><td>Date Filed</td><th>#</th><td>Docket Text</td></tr>{OneEntry}</table></body></html>";
        var report = Read(page);
        Assert.Equal("United States v. Orne", report.CaseName);
        Assert.Equal(["Ada Orne", "Tom Pell"], report.Parties.Select(p => p.Name));
        Assert.All(report.Parties, p => Assert.Equal("Felony", p.Criminal?.HighestOffenseOpening));
        Assert.Equal(["18:371.F Conspiracy (1)", "18:1343.F Wire fraud (1)"], report.Parties.Select(p => Assert.Single(p.Criminal!.Counts).Name));
        Assert.Equal("Ruth Vance", report.AssignedTo);
    }

    [Fact]
    public void An_adversary_proceeding_names_its_court_parties_and_entries()
    {
        const string Page = "<center><b><font size=+1>U.S. Bankruptcy Court<br>Southern District of New York (Manhattan)<br>Adversary Proceeding #: 19-01234-abc</font></b></center>"
            + "<table width=100%><tr><td><font><br><i>Assigned to:</i> Judge Ruth Vance<br><i>Lead BK Case:</i> 18-10001<br><i>Demand:</i> $5000</font></td><td align=right><table><tr><td><i>Date Filed:</i></td><td>&nbsp;02/03/2019</td></tr></table></td></tr></table>"
            + "<table><tr><td><i><b>Plaintiff</b></i><br>-----------------------<br><b>Ada Orne</b><br>1 Main St</td><td>represented by</td><td><b>Lee Marsh</b><br>2 Elm St<br><i>LEAD ATTORNEY</i></td></tr><tr><td>V.</td></tr>"
            + "<tr><td><i><b>Defendant</b></i><br>-----------------------<br><b>Tom Pell</b></td></tr></table>"
            + "<table><tr><td>Filing Date</td><td colspan=2 align=center>#</td><td>Docket Text</td></tr><tr><td>02/03/2019</td><td><a href='https://ecf.nysb.uscourts.gov/doc1/12601234'>1</a></td><td>(2 pgs)</td><td>Complaint against Tom Pell. (Entered: 02/03/2019)</td></tr></table>";
        var report = Read(Page);
        Assert.Equal("nysb", report.CourtId);
        Assert.Equal("19-01234", report.DocketNumber);
        Assert.Equal(["Ada Orne:Plaintiff", "Tom Pell:Defendant"], report.Parties.Select(p => p.Name + ":" + p.Type));
        Assert.Equal("Lee Marsh", Assert.Single(report.Parties[0].Attorneys!).Name);
        Assert.Equal("1", Assert.Single(report.Entries).Number);
        Assert.Equal(new DateOnly(2019, 2, 3), report.DateFiled);
    }

    [Theory]
    [InlineData("<html><body><h3>Incorrect case number</h3></body></html>")]
    [InlineData("<html><body>The case is sealed. You do not have permission to view it.</body></html>")]
    [InlineData("<html><head><title>History/Documents</title></head><body><table><tr><th>Doc. No.</th><th>Dates</th><th>Description</th></tr><tr><td>1</td><td>Filed: 02/03/2019</td><td>Complaint</td></tr></table></body></html>")]
    [InlineData("<html><body><h3>U.S. District Court<br>CIVIL DOCKET FOR CASE #: 4:19-cv-00077</h3>This case was administratively closed.</body></html>")]
    public void What_is_no_docket_gives_an_empty_object_and_says_so(string html)
    {
        var report = Read(html);
        Assert.Equal(DocketKind.None, report.Kind);
        Assert.NotNull(report.Message);
        Assert.Equal("{}", DocketJson.Write(report).Replace("\n", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal));
    }

    [Fact]
    public void A_remark_in_brackets_is_no_attorney()
    {
        var report = Read(Civil("District of Utah (Central)", "", TwoParties.Replace("<b>Lee Marsh </b><br>1 Main St<br><i>LEAD ATTORNEY</i>", "<b>[counsel not recited]</b>", StringComparison.Ordinal), OneEntry));
        Assert.Empty(report.Parties[0].Attorneys!);
    }
}
