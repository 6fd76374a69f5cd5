using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Assiduous.Testing;
using FsCheck;
using FsCheck.Fluent;

namespace Assiduous.Docket.Tests;

public sealed class HostileMarkupTests(ITestOutputHelper output)
{
    private static readonly Lazy<string[]> Pages = new(() =>
    [
        .. new[] { "district", "attachment_pages", "not_dockets" }.SelectMany(f => Directory.GetFiles(Places.Shared("corpus", "dockets", f), "*.html"))
            .Order(StringComparer.Ordinal).Select(f => Encoding.UTF8.GetString(File.ReadAllBytes(f))),
    ]);

    /// <summary>Cuts out, doubles, moves or breaks a piece of a page.</summary>
    private static string Mutate(string page, int kind, int a, int b)
    {
        if (page.Length < 2) return page;
        var start = (a & int.MaxValue) % page.Length;
        var end = start + (b & int.MaxValue) % (page.Length - start) % 5000;
        return (kind & 7) switch
        {
            0 => page.Remove(start, end - start),
            1 => page.Insert(start, page[start..end]),
            2 => page[..start],
            3 => page[start..] + page[..start],
            4 => page.Insert(start, "<table><tr><td><!-- <b 'x=\"></tr></table></table></td>"),
            5 => page.Replace("</td>", "", StringComparison.OrdinalIgnoreCase),
            6 => page.Replace("<", end % 2 == 0 ? "<<" : "< ", StringComparison.Ordinal),
            _ => page[..start].Replace("\"", "'", StringComparison.Ordinal) + page[start..],
        };
    }

    [Fact]
    public void No_mutation_of_a_page_throws_and_what_comes_out_is_always_valid_JSON()
    {
        var pages = Pages.Value;
        Prop.ForAll<int, int, int>((kind, a, b) =>
        {
            var page = Mutate(Mutate(pages[((a ^ b) & int.MaxValue) % pages.Length], kind, a, b), kind >> 3, b, a);
            using var json = JsonDocument.Parse(DocketJson.Write(DocketReader.Read(page)));
            return json.RootElement.ValueKind == JsonValueKind.Object;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Reading_is_the_same_every_time()
    {
        foreach (var page in Pages.Value) Assert.Equal(DocketJson.Write(DocketReader.Read(page)), DocketJson.Write(DocketReader.Read(page)));
    }

    [Theory]
    [InlineData("<b>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<a href=\"")]
    [InlineData("<!--")]
    [InlineData("<script>")]
    [InlineData("&#")]
    [InlineData("<i><a>")]
    [InlineData("</")]
    [InlineData("<input name='document_1_1' value='1-2-3'>")]
    public void A_page_of_one_piece_a_hundred_thousand_times_is_read_in_linear_time(string piece)
    {
        var head = "<h3>CIVIL DOCKET FOR CASE #: 1:20-cv-00001-ABC</h3><table><tr><td>A v. B<td>Date Filed: 01/02/2020</table><table><tr><td><b>A</b><td>rep<td>";
        var watch = Stopwatch.StartNew();
        DocketReader.Read(head + string.Concat(Enumerable.Repeat(piece, 100_000)));
        DocketReader.Read("Document Selection Menu<table><tr><td>" + string.Concat(Enumerable.Repeat(piece, 100_000)));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{watch.Elapsed}");
    }

    [Fact]
    public void Bytes_are_read_by_the_charset_that_the_page_declares()
    {
        const string Page = "<meta charset=\"{0}\"><h3>CIVIL DOCKET FOR CASE #: 1:20-cv-00001</h3><table><tr><td>Peña v. Šmíd</td><td>Date Filed: 01/02/2020</td></tr></table>";
        var latin = Encoding.Latin1.GetBytes(Page.Replace("{0}", "iso-8859-1", StringComparison.Ordinal).Replace("Šmíd", "Gómez", StringComparison.Ordinal));
        Assert.Equal("Peña v. Gómez", DocketReader.ReadAny(latin, "a.html").CaseName);
        var central = CodePagesEncodingProvider.Instance.GetEncoding("iso-8859-2")!.GetBytes(Page.Replace("{0}", "iso-8859-2", StringComparison.Ordinal).Replace("Peña", "Pena", StringComparison.Ordinal));
        Assert.Equal("Pena v. Šmíd", DocketReader.ReadAny(central, "b.html").CaseName);
        Assert.Equal("Peña v. Šmíd", DocketReader.ReadAny(Encoding.UTF8.GetBytes(Page), "c.html").CaseName);
    }

    [Fact]
    public void An_entry_without_a_date_is_kept_and_stays_undated()
    {
        const string Page = "<h3>CIVIL DOCKET FOR CASE #: 1:20-cv-00001</h3><table><tr><td>A v. B</td><td>Date Filed: 01/02/2020</td></tr></table><table><tr><td>Date Filed</td><th>#</th><td>Docket Text</td></tr>"
            + "<tr><td>01/02/2020</td><td>1&nbsp;</td><td>COMPLAINT against C. D. Smith, E. F. Jones. Document filed by A.</td></tr><tr><td>&nbsp;</td><td>7&nbsp;</td><td>ORDER re: 5 MOTION for Summary Judgment: denied.</td></tr><tr><td></td><td>0</td><td>See paper docket</td></tr></table>";
        var report = DocketReader.Read(Page);
        Assert.Equal(["1", "7"], report.Entries.Select(e => e.Number));
        Assert.Null(report.Entries[1].DateFiled);
        var events = DocketEvents.Read(report);
        Assert.Equal(["C. D. Smith", "E. F. Jones"], events[0].Against);
        Assert.Equal([new MotionDecided("5", "denied")], events[1].Decided);
    }

    [Fact]
    public void What_is_no_docket_says_so_with_the_name_of_the_file()
    {
        foreach (var (bytes, name) in new (byte[], string)[] { ([], "empty.html"), ("{}"u8.ToArray(), "x.json"), ("{\"a\":"u8.ToArray(), "y.json"), ([0xFF, 0x00, 0x01], "z.html") })
        {
            var report = DocketReader.ReadAny(bytes, "some/folder/" + name);
            Assert.Equal(DocketKind.None, report.Kind);
            Assert.StartsWith(name, report.Message, StringComparison.Ordinal);
            Assert.Equal("{}", DocketJson.Write(report));
        }
    }

    [Fact]
    public void CourtListener_JSON_gives_the_same_model()
    {
        const string Json =
            """
            {"docket_number":"1:20-cv-01234","court":"https://www.courtlistener.com/api/rest/v4/courts/nysd/","case_name":"Roe v. Doe et al","date_filed":"2020-02-03","assigned_to_str":"Judge Ann Lee",
             "parties":[{"name":"Jane Roe","party_types":[{"name":"Plaintiff","date_terminated":null,"extra_info":""}],"attorneys":[{"name":"Al Kim","contact_raw":"1 Main St\n","roles":[{"role":2,"role_raw":"LEAD ATTORNEY"}]}]}],
             "docket_entries":[{"entry_number":5,"date_filed":"2020-03-01","description":"MOTION to Dismiss","recap_documents":[{"document_number":"5","attachment_number":null,"pacer_doc_id":"127000001","page_count":9},{"document_number":"5","attachment_number":1,"description":"Exhibit A","page_count":3}]}]}
            """;
        var report = DocketReader.ReadAny(Encoding.UTF8.GetBytes(Json), "docket.json");
        Assert.Equal(("nysd", "Roe v. Doe", "Ann Lee"), (report.CourtId, report.CaseName, report.AssignedTo));
        Assert.Equal("Plaintiff", report.Parties[0].Type);
        Assert.Equal(["LEAD ATTORNEY"], report.Parties[0].Attorneys![0].Roles);
        var entry = Assert.Single(report.Entries);
        Assert.Equal(("5", "127000001", 9), (entry.Number, entry.DocumentId, entry.Documents!.Main.Pages));
        Assert.Equal("Exhibit A", entry.Documents.Attachments[0].Description);
    }

    /// <summary>Reads the given district dockets again and again for a second and prints how fast; docs/docket.md states the figure for a free core in Release.</summary>
    [Fact]
    public void The_speed_of_reading_is_printed()
    {
        var files = Directory.GetFiles(Places.Shared("corpus", "dockets", "district"), "*.html").Select(File.ReadAllBytes).ToArray();
        foreach (var file in files) DocketReader.ReadAny(file, "warm.html");
        var (bytes, dockets, watch, used) = (0L, 0, Stopwatch.StartNew(), Process.GetCurrentProcess().TotalProcessorTime);
        while (watch.ElapsedMilliseconds < 1000)
            foreach (var file in files)
            {
                DocketReader.ReadAny(file, "a.html");
                bytes += file.Length;
                dockets++;
            }
        var seconds = watch.Elapsed.TotalSeconds;
        var processor = (Process.GetCurrentProcess().TotalProcessorTime - used).TotalSeconds;
        output.WriteLine($"{bytes / seconds / 1e6:F1} MB/s, {dockets / seconds:F0} dockets/s by the clock; {bytes / processor / 1e6:F1} MB/s, {dockets / processor:F0} dockets/s by processor time");
        Assert.True(bytes / seconds > 1.4e6, "slower than the parser that it is measured against");
    }
}
