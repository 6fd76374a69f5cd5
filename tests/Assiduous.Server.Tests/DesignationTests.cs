using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Assiduous.Server.Accounts;
using Assiduous.Server.Matters;

namespace Assiduous.Server.Tests;

/// <summary>What is sealed or designated under a protective order: its words reach nobody who may not see them, and bear their mark wherever they reach whoever may.</summary>
public sealed partial class DesignationTests(Services services)
{
    private const string Confidential = "zanzibarquince";
    private const string Sealed = "quincezanzibar";
    private const string EyesOnly = "barquincezanzi";
    private const int MostPages = 160;

    private static readonly string[] Starts = ["", "statement", "claims", "record", "authorities", "timeline", "drafts", "drafts?for=court", "history", "review.json", "filings", "whole-review.json"];
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Designated_words_bear_their_mark_everywhere_and_reach_only_whom_their_designation_lets_see_them()
    {
        await using var trial = await Trial.StartAsync(services);
        var owner = await trial.PersonAsync("Olga Owner");
        var matter = await trial.Matters.OpenAsync("Marrow v. Quill", owner, Stop);
        await trial.GrantAsync(matter, await trial.PersonAsync("Rea Reader"), MatterRole.Reader);
        await trial.GrantAsync(matter, await trial.PersonAsync("Cy Cleared"), MatterRole.Reader, cleared: "Confidential");
        await trial.GrantAsync(matter, await trial.PersonAsync("Gus Guest"), MatterRole.Guest, "exhibits");
        await FileAsync(trial, matter);
        await trial.UntilReviewedAsync(matter);

        var whole = await CrawlAsync(trial, matter, "Olga Owner");
        foreach (var (word, mark) in ((string, string)[])[(Confidential, "CONFIDENTIAL"), (Sealed, "SEALED"), (EyesOnly, "ATTORNEYS' EYES ONLY")])
        {
            var holding = whole.Where(p => p.Body.Contains(word, StringComparison.Ordinal)).ToList();
            Assert.True(holding.Exists(p => p.Address.Contains("drafts/", StringComparison.Ordinal)), $"No draft quotes {word}, so that the drafts prove nothing.");
            Assert.True(holding.Exists(p => p.Address.Contains("see=", StringComparison.Ordinal)), $"No page beside a fact quotes {word}.");
            foreach (var page in holding) Assert.True(page.Body.Contains(mark, StringComparison.Ordinal), $"{page.Address} quotes {word} without its mark");
            // Made for the court or the other side, no draft holds them, whoever makes it.
            Assert.DoesNotContain(holding, p => p.Address.Contains("for=court", StringComparison.Ordinal) || p.Address.Contains("for=opponent", StringComparison.Ordinal));
        }

        using var olga = await trial.SignInAsync("Olga Owner");
        Assert.Contains("[CONFIDENTIAL]", await BodyAsync(olga, $"/m/{matter}/record?q={Confidential}"), StringComparison.Ordinal);
        Assert.Contains("[SEALED]", await BodyAsync(olga, $"/find?q={Sealed}"), StringComparison.Ordinal);
        foreach (var (name, seen) in ((string, string[])[])[("Rea Reader", []), ("Cy Cleared", [Confidential]), ("Gus Guest", [])])
        {
            var pages = await CrawlAsync(trial, matter, name);
            Assert.True(pages.Count > 10, $"{name} saw {pages.Count} pages only");
            foreach (var word in (string[])[Confidential, Sealed, EyesOnly])
                if (seen.Contains(word, StringComparer.Ordinal)) Assert.Contains(pages, p => p.Body.Contains(word, StringComparison.Ordinal) && p.Body.Contains("CONFIDENTIAL", StringComparison.Ordinal));
                else Assert.DoesNotContain(pages, p => p.Body.Contains(word, StringComparison.OrdinalIgnoreCase));
            await SearchTellsNothingAsync(trial, matter, name, seen);
        }

        lock (trial.Log) Assert.DoesNotContain(trial.Log, l => l.Contains("quince", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task What_a_page_is_stamped_with_keeps_a_filing_from_readers_until_a_person_says_otherwise()
    {
        await using var trial = await Trial.StartAsync(services);
        var matter = await trial.Matters.OpenAsync("Marrow v. Quill", await trial.PersonAsync("Olga Owner"), Stop);
        await trial.GrantAsync(matter, await trial.PersonAsync("Ed Editor"), MatterRole.Editor);
        await trial.GrantAsync(matter, await trial.PersonAsync("Rea Reader"), MatterRole.Reader);
        await trial.AddAsync(matter, "20 Statement.txt", Trial.Statement);
        await trial.AddAsync(matter, "22 Marrow Declaration.txt", $"DECLARATION OF ANN MARROW\n\nI declare under penalty of perjury:\n\n2. I signed the lease on May 3, 2019, with {EyesOnly}.\n\n3. Quill kept the key.\n\n/s/ Ann Marrow\n\nHIGHLY CONFIDENTIAL – ATTORNEYS’ EYES ONLY\n");
        using var olga = await trial.SignInAsync("Olga Owner");
        using var ed = await trial.SignInAsync("Ed Editor");
        using var rea = await trial.SignInAsync("Rea Reader");
        await UntilAsync(olga, $"/m/{matter}/review.json", b => b.Contains(EyesOnly, StringComparison.Ordinal) && b.Contains("EYES ONLY", StringComparison.Ordinal));
        Assert.Contains("So stamped on page 1; nobody has confirmed it.", await BodyAsync(olga, $"/m/{matter}/filings"), StringComparison.Ordinal);
        await UntilAsync(rea, $"/m/{matter}/review.json", b => b.Contains("signed the lease", StringComparison.Ordinal));
        Assert.DoesNotContain(EyesOnly, await BodyAsync(rea, $"/m/{matter}/review.json"), StringComparison.Ordinal);

        // An editor neither lowers nor lifts it; an owner lifts it, and the reader sees the filing; the pages do not bring it back.
        Assert.Equal(HttpStatusCode.BadRequest, (await DesignateAsync(ed, matter, "", ("designation", "CONFIDENTIAL"))).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await DesignateAsync(ed, matter, "/lift")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await DesignateAsync(olga, matter, "/lift")).StatusCode);
        await UntilAsync(rea, $"/m/{matter}/review.json", b => b.Contains(EyesOnly, StringComparison.Ordinal));
        await trial.AddAsync(matter, "23 Letter.txt", "A letter.");
        await UntilAsync(olga, $"/m/{matter}/filings", b => b.Contains("3 of 3 filings are read", StringComparison.Ordinal));
        Assert.Contains("Page 1 is stamped ATTORNEYS&#x27; EYES ONLY.", await BodyAsync(olga, $"/m/{matter}/filings"), StringComparison.Ordinal);

        // What a person designates is away from the reader at once, also while another filing is still being read.
        await using (var connection = await trial.Database.ConnectAsync(Stop)) await new Npgsql.NpgsqlCommand("update filing set settled = false where name = '23 Letter.txt'", connection).ExecuteNonQueryAsync(Stop);
        Assert.Equal(HttpStatusCode.Redirect, (await DesignateAsync(ed, matter, "", ("designation", "CONFIDENTIAL"))).StatusCode);
        await Task.Delay(1_100, Stop);
        Assert.DoesNotContain(EyesOnly, await BodyAsync(rea, $"/m/{matter}/review.json"), StringComparison.Ordinal);
        var trail = await BodyAsync(olga, $"/m/{matter}/trail.jsonl");
        Assert.Contains("\"to\":\"none\"", trail.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("as the order says", trail, StringComparison.Ordinal);

        // What its pages said of it was told once, in an entry of its own.
        Assert.Equal(["22 Marrow Declaration.txt: none to ATTORNEYS' EYES ONLY, page 1"], Stamps(trial, matter));
    }

    [Fact]
    public async Task The_trail_tells_of_every_designation_that_pages_gave_or_took_whichever_way_the_filing_came()
    {
        await using var trial = await Trial.StartAsync(services);
        var owner = await trial.PersonAsync("Olga Owner");
        var (matter, other) = (await trial.Matters.OpenAsync("Marrow v. Quill", owner, Stop), await trial.Matters.OpenAsync("Hollis v. Ingram", owner, Stop));
        const string Stamped = "A letter.\n\nCONFIDENTIAL\n";
        await trial.AddAsync(matter, "1 Letter.txt", Stamped);
        await trial.UntilReviewedAsync(matter);
        using var olga = await trial.SignInAsync("Olga Owner");
        // Known from the first matter, so that nothing is read; said by a person, so that its pages change nothing; and a later version whose pages bear nothing.
        await trial.AddAsync(other, "7 Same.txt", Stamped);
        await trial.AddAsync(other, "8 Said.txt", Stamped, designation: "HIGHLY CONFIDENTIAL");
        await trial.AddAsync(matter, "1 Letter.txt", "Another letter.");
        await UntilAsync(olga, $"/m/{matter}/filings", b => b.Contains("1 of 1 filings are read", StringComparison.Ordinal) && !b.Contains("CONFIDENTIAL", StringComparison.Ordinal));
        await Task.WhenAll(olga.GetStringAsync($"/m/{matter}/trail.jsonl", Stop), olga.GetStringAsync($"/m/{matter}/trail", Stop), olga.GetStringAsync($"/m/{other}/trail", Stop));
        Assert.Equal(["1 Letter.txt: none to CONFIDENTIAL, page 1", "1 Letter.txt: CONFIDENTIAL to none, page none"], Stamps(trial, matter));
        Assert.Equal(["7 Same.txt: none to CONFIDENTIAL, page 1"], Stamps(trial, other));
        using var trails = new Trails(trial.Database);
        Assert.True(trails.Of(matter).Verify().IsWhole);
    }

    private static string[] Stamps(Trial trial, Guid matter)
    {
        using var trails = new Trails(trial.Database);
        return
        [
            .. trails.Of(matter).Entries().Where(e => e is { Action: "stamp", Author: StampNews.Author }).Select(e =>
            {
                using var detail = System.Text.Json.JsonDocument.Parse(e.Detail);
                string Say(string name) => detail.RootElement.GetProperty(name).GetString()!;
                return $"{Say("file")}: {Say("from")} to {Say("to")}, page {Say("page")}";
            }),
        ];
    }

    private static Task<HttpResponseMessage> DesignateAsync(HttpClient browser, Guid matter, string way, params (string Name, string Value)[] more) => Trial.SendAsync(
        browser, $"/m/{matter}/filings", $"/m/{matter}/designations{way}",
        more.Select(m => new KeyValuePair<string, string>(m.Name, m.Value)).Append(new("file", "22 Marrow Declaration.txt")).Append(new("reason", "as the order says")));

    private static async Task UntilAsync(HttpClient browser, string address, Func<string, bool> shown)
    {
        while (!shown(await BodyAsync(browser, address))) await Task.Delay(200, Stop);
    }

    // A search for what one may not see answers as a search for what nobody wrote, counts among it.
    private static async Task SearchTellsNothingAsync(Trial trial, Guid matter, string name, string[] seen)
    {
        const string Nonsense = "zanziquincebar";
        using var browser = await trial.SignInAsync(name);
        foreach (var word in new[] { Confidential, Sealed, EyesOnly }.Except(seen, StringComparer.Ordinal))
            foreach (var page in (string[])[$"/m/{matter}/record?q=", "/find?q="])
                Assert.Equal(await SaidAsync(browser, page, Nonsense), await SaidAsync(browser, page, word));
    }

    // Without the word asked for and without what is new on every page: the token of its forms.
    private static async Task<string> SaidAsync(HttpClient browser, string page, string word) =>
        Token().Replace(await BodyAsync(browser, page + word), "").Replace(word, "", StringComparison.Ordinal);

    private static async Task FileAsync(Trial trial, Guid matter)
    {
        const string Head = "UNITED STATES DISTRICT COURT\nSOUTHERN DISTRICT OF NEW YORK\n\nMarrow v. Quill, No. 21-cv-100\n\n";
        static string Sworn(string who, string words) => $"{Head}DECLARATION OF {who.ToUpperInvariant()}\n\nI declare under penalty of perjury:\n\n{words}\n\n/s/ {who}\n";
        await trial.AddAsync(matter, "20 Statement.txt", Head + "DEFENDANT'S LOCAL RULE 56.1 STATEMENT\n\n1. Marrow signed the lease on May 3, 2019. Lunt Decl. ¶ 5.\n\n2. Quill kept the key. Lunt Decl. ¶ 6.\n\n3. The rent was late. Lunt Decl. ¶ 7.\n", set: "exhibits");
        await trial.AddAsync(matter, "21 Response.txt", Head + "PLAINTIFF'S RESPONSE TO DEFENDANT'S LOCAL RULE 56.1 STATEMENT\n\n1. Disputed. Marrow did not sign the lease. Marrow Decl. ¶ 2.\n\n2. Disputed. Quill did not keep the key. Hale Decl. ¶ 3.\n\n3. Disputed. The rent was not late. Vane Decl. ¶ 4.\n", set: "exhibits");
        await trial.AddAsync(matter, "22 Marrow Declaration.txt", Sworn("Ann Marrow", $"2. I did not sign the lease on May 3, 2019, or any with {Confidential}."), set: "exhibits", designation: "CONFIDENTIAL");
        await trial.AddAsync(matter, "23 Hale Declaration.txt", Sworn("Robin Hale", $"3. Quill did not keep the key, he gave it to {Sealed}."), set: "exhibits", isSealed: true);
        await trial.AddAsync(matter, "24 Vane Declaration.txt", Sworn("Pat Vane", $"4. The rent was not late, it came by {EyesOnly}."), set: "exhibits", designation: "ATTORNEYS' EYES ONLY");
        await trial.AddAsync(matter, "25 Lunt Declaration.txt", Sworn("Mo Lunt", "5. Marrow signed the lease on May 3, 2019.\n\n6. Quill kept the key.\n\n7. The rent was late."), set: "exhibits");
    }

    /// <summary>Every page of a matter to which a link leads, with what it says; papers unpacked.</summary>
    private static async Task<List<(string Address, string Body)>> CrawlAsync(Trial trial, Guid matter, string name)
    {
        using var browser = await trial.SignInAsync(name);
        while ((await browser.GetAsync($"/m/{matter}/statement", Stop)).StatusCode != HttpStatusCode.OK) await Task.Delay(200, Stop);
        var (left, known, pages) = (new Queue<string>(Starts.Select(s => $"/m/{matter}/{s}")), new HashSet<string>(StringComparer.Ordinal), new List<(string, string)>());
        while (left.TryDequeue(out var address) && pages.Count < MostPages)
        {
            if (!known.Add(address)) continue;
            using var answer = await browser.GetAsync(address, Stop);
            Assert.True((int)answer.StatusCode < 500, $"{name} {address}: {answer.StatusCode}");
            var body = Unpacked(await answer.Content.ReadAsByteArrayAsync(Stop));
            pages.Add((address, body));
            if (answer.Content.Headers.ContentType?.MediaType is "text/html")
                foreach (var link in Link().Matches(body).Select(m => WebUtility.HtmlDecode(m.Groups["to"].Value).Split('#')[0]))
                    if (link.StartsWith($"/m/{matter}/", StringComparison.Ordinal) && !link.EndsWith(".png", StringComparison.Ordinal)) left.Enqueue(link);
        }

        return pages;
    }

    // As text: a page with its entities read, a paper as the words of its parts.
    private static string Unpacked(byte[] bytes)
    {
        if (bytes is not [0x50, 0x4B, ..]) return WebUtility.HtmlDecode(Encoding.UTF8.GetString(bytes)).Replace("\\u0027", "'", StringComparison.Ordinal).Replace('’', '\'');
        using var zip = new ZipArchive(new MemoryStream(bytes));
        return string.Concat(zip.Entries.Select(e =>
        {
            using var reader = new StreamReader(e.Open());
            return WebUtility.HtmlDecode(reader.ReadToEnd()).Replace('’', '\'');
        }));
    }

    private static async Task<string> BodyAsync(HttpClient browser, string address)
    {
        using var answer = await browser.GetAsync(address, Stop);
        return await answer.Content.ReadAsStringAsync(Stop);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"[^\"]*\"", RegexOptions.NonBacktracking)]
    private static partial Regex Token();

    [GeneratedRegex("href=\"(?<to>[^\"]*)\"", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Link();
}
