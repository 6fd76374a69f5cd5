using System.Net;
using System.Text.RegularExpressions;
using Assiduous.Server.Accounts;
using Assiduous.Server.Data;
using Assiduous.Server.Hosting;
using Assiduous.Server.Jobs;
using Assiduous.Server.Matters;
using Npgsql;
using RabbitMQ.Client;

namespace Assiduous.Server.Tests;

/// <summary>What whoever keeps the server sees and does: trails, messages that the broker gave up, several servers behind one address.</summary>
public sealed partial class KeeperTests(Services services)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_check_proves_every_trail_and_names_the_one_that_was_changed_or_taken_away()
    {
        await using var trial = await Trial.StartAsync(services, work: false);
        var ids = new List<Guid>();
        using (var trails = new Trails(trial.Database))
            foreach (var name in (string[])["First", "Second", "Third"])
            {
                ids.Add(await trial.Matters.OpenAsync(name, await trial.PersonAsync("Owner of " + name), Stop));
                for (var n = 0; n < 3; n++) trails.Of(ids[^1]).Append("Pat Vane", "look", ("page", $"{n}"));
            }

        var whole = await TrailCheck.RunAsync(trial.Database, TrailCheck.Read(""), Stop);
        Assert.All(whole, t => Assert.True(t.Verdict.IsWhole));
        var noted = TrailCheck.Read(TrailCheck.Write(whole));
        Assert.Equal(3, noted.Count);
        await SqlAsync(trial.Database, $"alter table public.trail disable trigger all; update public.trail set detail = '{{}}' where matter = '{ids[1]}' and seq = 2; delete from public.trail where matter = '{ids[2]}'; delete from public.matter where id = '{ids[2]}'; delete from server.matter where id = '{ids[2]}'");
        var after = (await TrailCheck.RunAsync(trial.Database, noted, Stop)).Where(t => !t.Verdict.IsWhole).ToDictionary(t => t.Matter, t => t.Verdict, StringComparer.Ordinal);
        Assert.Equal(2, after.Count);
        Assert.Equal(2, after[ids[1].ToString()].FirstBroken);
        Assert.Contains("gone", after[ids[2].ToString()].Why, StringComparison.Ordinal);
        Assert.Contains("line 1", Assert.Throws<InvalidDataException>(() => TrailCheck.Read("nonsense")).Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_trail_as_a_file_can_be_proved_without_the_program()
    {
        await using var trial = await Trial.StartAsync(services, work: false);
        var matter = await trial.Matters.OpenAsync("Marrow v. Quill", await trial.PersonAsync("Olga Owner"), Stop);
        using var olga = await trial.SignInAsync("Olga Owner");
        await Trial.SendAsync(olga, $"/m/{matter}/people", $"/m/{matter}/people", [new("name", "Olga Owner"), new("role", "owner")]);
        var lines = (await olga.GetStringAsync($"/m/{matter}/trail.jsonl", Stop)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var previous = "";
        foreach (var line in lines)
        {
            var parts = Hashes().Match(line);
            var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(previous + "\n" + parts.Groups["body"].Value + "}")));
            Assert.Equal((previous, hash), (parts.Groups["previous"].Value, parts.Groups["hash"].Value));
            previous = hash;
        }

        Assert.True(lines.Length >= 2);
        Assert.Contains("trail.jsonl", lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_that_the_broker_gave_up_is_seen_read_and_sent_once_more_by_a_person()
    {
        await using var trial = await Trial.StartAsync(services, work: false);
        await trial.PersonAsync("Kay Keeper", administrator: true);
        var id = await trial.Database.TransactAsync((c, t) => JobBook.AddAsync(c, t, "a job", "trial", "{}", null, urgent: false), Stop);
        await using (var connection = await Broker.ConnectAsync(services.Broker.Address, "test", Stop))
        await using (var channel = await connection.CreateChannelAsync(cancellationToken: Stop))
        {
            await Broker.DeclareAsync(channel, trial.Database.Installation, Stop);
            foreach (var body in (byte[][])[[1, 2, 3], id.ToByteArray()]) await channel.BasicPublishAsync("", Broker.Undelivered(trial.Database.Installation), body, Stop);
        }

        using var kay = await trial.SignInAsync("Kay Keeper");
        string page;
        do page = await kay.GetStringAsync("/set-aside", Stop);
        while (!(page.Contains("010203", StringComparison.Ordinal) && page.Contains(id.ToString(), StringComparison.Ordinal)));
        var numbers = Messages().Matches(page).Select(m => m.Groups["number"].Value).ToList();
        Assert.Equal(2, numbers.Count);
        foreach (var number in numbers) await Trial.SendAsync(kay, "/set-aside", "/set-aside/resend", [new("id", number)]);
        Assert.Contains("There are none", await kay.GetStringAsync("/set-aside", Stop), StringComparison.Ordinal);
        Assert.Contains("message-again", await kay.GetStringAsync("/trails", Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_one_server_wrote_is_taken_by_another_of_the_same_installation()
    {
        await using var trial = await Trial.StartAsync(services);
        var matter = await trial.Matters.OpenAsync("Marrow v. Quill", await trial.PersonAsync("Olga Owner"), Stop);
        await trial.AddAsync(matter, "20 Statement.txt", Trial.Statement);
        await trial.UntilReviewedAsync(matter);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        var listening = new TaskCompletionSource<string>();
        var other = AssiduousServer.RunAsync(trial.Options with { Listening = listening.SetResult }, stop.Token);
        using var olga = await trial.SignInAsync("Olga Owner");
        var second = new Uri(await listening.Task);
        while ((await olga.GetAsync(new Uri(second, $"/m/{matter}/statement"), Stop)).StatusCode != HttpStatusCode.OK) await Task.Delay(100, Stop);
        await WholeTests.DecideAsync(olga, matter, await WholeTests.PageAsync(olga, $"/m/{matter}/statement"), second);
        await stop.CancelAsync();
        await other;
    }

    [Fact]
    public async Task The_copy_of_a_matter_at_which_nobody_looks_is_taken_away_and_comes_back_when_somebody_does()
    {
        var folder = Directory.CreateTempSubdirectory("assiduous-rooms-").FullName;
        await using (var trial = await Trial.StartAsync(services, with: o => o with { WorkFolder = folder, Idle = TimeSpan.FromSeconds(1) }))
        {
            var owner = await trial.PersonAsync("Olga Owner");
            var matters = new[] { await trial.Matters.OpenAsync("Marrow v. Quill", owner, Stop), await trial.Matters.OpenAsync("Hollis v. Ingram", owner, Stop) };
            foreach (var matter in matters) await trial.AddAsync(matter, "20 Statement.txt", Trial.Statement);
            using var olga = await trial.SignInAsync("Olga Owner");
            await WholeTests.PageAsync(olga, $"/m/{matters[0]}/statement");
            var first = Assert.Single(Directory.GetDirectories(Assert.Single(Directory.GetDirectories(folder))));
            while (Directory.Exists(first))
            {
                await WholeTests.PageAsync(olga, $"/m/{matters[1]}/statement");
                await Task.Delay(100, Stop);
            }

            await WholeTests.PageAsync(olga, $"/m/{matters[0]}/statement");
        }

        Assert.Empty(Directory.GetDirectories(folder));
        Directory.Delete(folder, recursive: true);
    }

    private static async Task SqlAsync(ServerDatabase database, string sql)
    {
        await using var connection = await database.ConnectAsync(Stop);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(Stop);
    }

    [GeneratedRegex("^(?<body>.*),\"previous\":\"(?<previous>[0-9a-f]*)\",\"hash\":\"(?<hash>[0-9a-f]{64})\"}$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Hashes();

    [GeneratedRegex("/set-aside/resend\">.*?name=\"id\" value=\"(?<number>[0-9]+)\"", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Messages();
}
