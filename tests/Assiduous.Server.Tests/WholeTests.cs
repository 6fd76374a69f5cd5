using System.Net;
using System.Text.RegularExpressions;
using Assiduous.Drafting;
using Assiduous.Matters;
using Assiduous.Server.Accounts;
using Assiduous.Server.Hosting;
using Assiduous.Testing;
using Npgsql;

namespace Assiduous.Server.Tests;

/// <summary>The sample on a server: the same review as on one machine, two people, a backup, a purge.</summary>
public sealed partial class WholeTests(Services services)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_sample_on_a_server_is_the_same_to_the_byte_and_two_people_work_on_it()
    {
        await using var trial = await Trial.StartAsync(services);
        var (first, second) = (await trial.PersonAsync("Pat Vane"), await trial.PersonAsync("Robin Hale"));
        var matter = await SampleAsync(trial, first);
        await trial.GrantAsync(matter, second, MatterRole.Editor);
        await trial.UntilReviewedAsync(matter);
        using var alone = new MemoryStream();
        ReviewJson.Write(MatterReviewer.Run(Places.InRepository("samples", "ali-v-ramos"), new(), null, Stop).Review, alone);
        Assert.Equal(alone.ToArray(), await trial.Matters.ReviewAsync(matter, Stop));

        using var pat = await trial.SignInAsync("Pat Vane");
        using var robin = await trial.SignInAsync("Robin Hale");
        var ledger = await PageAsync(pat, $"/m/{matter}/statement");
        Assert.Contains("handcuff", ledger, StringComparison.OrdinalIgnoreCase);
        await DecideAsync(pat, matter, ledger);
        Assert.Contains("Pat Vane", await PageAsync(robin, $"/m/{matter}/history"), StringComparison.Ordinal);
        var trail = await PageAsync(pat, $"/m/{matter}/trail");
        Assert.Contains("The trail is whole", trail, StringComparison.Ordinal);
        Assert.Contains("Robin Hale", trail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_who_decide_otherwise_without_sight_of_each_other_are_shown_side_by_side_and_whoever_saw_both_settles_it()
    {
        await using var trial = await Trial.StartAsync(services);
        var matter = await trial.Matters.OpenAsync("Marrow v. Quill", await trial.PersonAsync("Pat Vane"), Stop);
        await trial.AddAsync(matter, "20 Statement.txt", Trial.Statement);
        await trial.GrantAsync(matter, await trial.PersonAsync("Robin Hale"), MatterRole.Editor);
        await trial.UntilReviewedAsync(matter);
        using var pat = await trial.SignInAsync("Pat Vane");
        using var robin = await trial.SignInAsync("Robin Hale");
        var (pats, robins) = (await PageAsync(pat, $"/m/{matter}/statement"), await PageAsync(robin, $"/m/{matter}/statement"));
        await DecideAsync(pat, matter, pats, status: "disputed");
        await DecideAsync(robin, matter, robins, status: "admitted");
        foreach (var browser in (HttpClient[])[pat, robin])
        {
            var torn = await TornAsync(browser, matter);
            Assert.Contains("¶ 1 is disputed", torn, StringComparison.Ordinal);
            Assert.Contains("¶ 1 is admitted", torn, StringComparison.Ordinal);
        }

        // What one said oneself one has seen, however old the page; and who decides on a page that shows both settles it.
        await DecideAsync(pat, matter, pats, status: "undisputed");
        Assert.DoesNotContain("¶ 1 is disputed", await TornAsync(pat, matter), StringComparison.Ordinal);
        await DecideAsync(robin, matter, await PageAsync(robin, $"/m/{matter}/statement"), status: "disputed");
        Assert.Equal("", await TornAsync(robin, matter));
    }

    // What the history says of decisions that contradict each other; empty where none do.
    private static async Task<string> TornAsync(HttpClient browser, Guid matter)
    {
        var words = WebUtility.HtmlDecode(Tag().Replace(await PageAsync(browser, $"/m/{matter}/history"), ""));
        var from = words.IndexOf("Decided differently", StringComparison.Ordinal);
        var to = new[] { "In force", "Replaced by a later decision", "The trail" }.Select(h => words.IndexOf(h, Math.Max(from, 0), StringComparison.Ordinal)).Where(at => at > 0).Min();
        return from < 0 ? "" : words[from..to];
    }

    [Fact]
    public async Task A_backup_restored_elsewhere_holds_everything_and_a_purge_leaves_nothing_but_the_proof()
    {
        var folder = Directory.CreateTempSubdirectory("assiduous-backup-").FullName;
        try
        {
            await using var trial = await Trial.StartAsync(services);
            var owner = await trial.PersonAsync("Pat Vane");
            var matter = await trial.Matters.OpenAsync("Marrow v. Quill", owner, Stop);
            await trial.AddAsync(matter, "1 Letter.txt", "A letter about xylophonequartz.");
            await trial.UntilReviewedAsync(matter);
            var file = Path.Combine(folder, "all.backup");
            await Backup.WriteAsync(trial.Options.Database, file, Stop);
            await Assert.ThrowsAsync<InvalidOperationException>(() => Backup.RestoreAsync(trial.Options.Database, file, Stop));

            await using (var connection = new NpgsqlConnection(services.Postgres.ConnectionString))
            {
                await connection.OpenAsync(Stop);
                await new NpgsqlCommand("create database restored", connection).ExecuteNonQueryAsync(Stop);
            }

            var elsewhere = new NpgsqlConnectionStringBuilder(services.Postgres.ConnectionString) { Database = "restored" }.ConnectionString;
            await Backup.RestoreAsync(elsewhere, file, Stop);
            await using (var restored = await Data.ServerDatabase.OpenAsync(elsewhere, Stop))
                Assert.Equal(await trial.Matters.ReviewAsync(matter, Stop), await new Server.Matters.MatterBook(restored, new(restored)).ReviewAsync(matter, Stop));

            using var pat = await trial.SignInAsync("Pat Vane");
            var refused = await Trial.SendAsync(pat, $"/m/{matter}/filings", $"/m/{matter}/purge", [new("name", "Another")]);
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
            var certificate = await Trial.SendAsync(pat, $"/m/{matter}/filings", $"/m/{matter}/purge", [new("name", "Marrow v. Quill")]);
            var paper = await certificate.Content.ReadAsStringAsync(Stop);
            Assert.Contains("Certificate of purge", paper, StringComparison.Ordinal);
            Assert.Contains("Marrow v. Quill", paper, StringComparison.Ordinal);
            using (var trails = new Server.Matters.Trails(trial.Database))
            {
                Assert.Contains(trails.Of(matter).Verify().Head, paper, StringComparison.Ordinal);
                Assert.Contains(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(paper))), trails.Server.Entries()[^1].Detail, StringComparison.Ordinal);
            }

            Assert.Equal(HttpStatusCode.NotFound, (await pat.GetAsync($"/m/{matter}/", Stop)).StatusCode);
            await using var look = await trial.Database.ConnectAsync(Stop);
            Assert.Equal(0L, await new NpgsqlCommand("select count(*) from blob_piece", look).ExecuteScalarAsync(Stop));
            Assert.Equal(0L, await new NpgsqlCommand("select (select count(*) from public.unit) + (select count(*) from public.document)", look).ExecuteScalarAsync(Stop));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [InlineData("{}", "database")]
    [InlineData("""{"database":"Host=x;Password=topsecret","broker":"nonsense topsecret"}""", "amqp://")]
    [InlineData("""{"database":"Host=x","broker":"amqp://x/","proxyHeader":"X-Person"}""", "proxies")]
    [InlineData("""{"databse":"Host=x"}""", "line 1")]
    public void Wrong_settings_are_named_and_no_password_is_told(string json, string words)
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, json);
        var wrong = Assert.Throws<InvalidDataException>(() => ServerSettings.Read(file, _ => null));
        File.Delete(file);
        Assert.Contains(words, wrong.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("topsecret", wrong.Message, StringComparison.Ordinal);
    }

    private static async Task<Guid> SampleAsync(Trial trial, Guid owner)
    {
        var matter = await trial.Matters.OpenAsync("Ali v. Ramos", owner, Stop);
        foreach (var file in Directory.EnumerateFiles(Places.InRepository("samples", "ali-v-ramos", "filings")))
            await trial.Matters.AddAsync(matter, Path.GetFileName(file), file, "", isSealed: false, null, urgent: true, Stop);
        await trial.Matters.AddAsync(matter, "matter.yaml", Places.InRepository("samples", "ali-v-ramos", "matter.yaml"), "", isSealed: false, null, urgent: true, Stop);
        return matter;
    }

    internal static async Task DecideAsync(HttpClient browser, Guid matter, string ledger, Uri? server = null, string? status = null)
    {
        var form = Decide().Matches(ledger).Select(m => m.Value).First(f => f.Contains(status is null ? "note" : "name=\"status\"", StringComparison.Ordinal));
        var fields = Hidden().Matches(form).Select(m => new KeyValuePair<string, string>(WebUtility.HtmlDecode(m.Groups[1].Value), WebUtility.HtmlDecode(m.Groups[2].Value))).Where(f => status is null || f.Key is not "status").ToList();
        if (status is not null) fields.Add(new("status", status));
        fields.Add(new("reason", "Ask the witness."));
        using var content = new FormUrlEncodedContent(fields);
        var answer = await browser.PostAsync(server is null ? new Uri($"/m/{matter}/decide", UriKind.Relative) : new Uri(server, $"/m/{matter}/decide"), content, Stop);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
    }

    internal static async Task<string> PageAsync(HttpClient browser, string address)
    {
        while (true)
        {
            using var answer = await browser.GetAsync(address, Stop);
            if (answer.StatusCode == HttpStatusCode.OK) return await answer.Content.ReadAsStringAsync(Stop);
            await Task.Delay(200, Stop);
        }
    }

    [GeneratedRegex("<[^>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex Tag();

    [GeneratedRegex("<form[^>]*/decide\"[^>]*>.*?</form>", RegexOptions.Singleline)]
    private static partial Regex Decide();

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\"")]
    private static partial Regex Hidden();
}
