using System.Diagnostics;

namespace Assiduous.Cli.Tests;

/// <summary>What the program does when the terminal, the machine or the user behaves otherwise than hoped.</summary>
public sealed class SurroundingsTests(SampleFolder sample) : IClassFixture<SampleFolder>
{
    [Fact]
    public void A_reader_that_closes_the_pipe_early_gets_no_stack_trace()
    {
        var brief = sample.Text(string.Concat(Enumerable.Range(1, 4000).Select(i => $"See Smith v. Jones, {i} F.3d 200, 203 (2d Cir. 1996).\n")));
        using var process = Started.Start(["cites", brief, "--json"]);
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.StartsWith("{", process.StandardOutput.ReadLine(), StringComparison.Ordinal);
        process.StandardOutput.Close();
        var ran = Started.End(process, Task.FromResult(""), errors);
        Assert.Equal("", ran.Err);
    }

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public void Ctrl_C_in_the_middle_leaves_no_half_of_a_review(string signal)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no signal to send.");
        var target = sample.Fresh("out");
        using var process = Started.Start(["review", sample.Matter, "--out", target]);
        process.StandardInput.Close();
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        Assert.True(SpinWait.SpinUntil(() => File.Exists(Path.Combine(target, ".cache", "stages.db")), TimeSpan.FromMinutes(1)), "The review never began.");
        Started.Interrupt(process, signal);
        var ran = Started.End(process, output, errors);
        Assert.Equal((3, "Stopped. What was already written stays; run the same command again to go on."), (ran.Code, Assert.Single(ran.Messages)));
        Assert.Empty(Directory.GetFiles(target));
        Assert.Equal(0, Started.Run("review", sample.Matter, "--out", target).Code);
    }

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public void The_served_review_answers_on_this_machine_and_stops_at_Ctrl_C(string signal)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no signal to send.");
        using var process = Started.Start(["serve", sample.Text("No numbered facts.", "9 letter.txt") is var file ? Path.GetDirectoryName(file)! : ""]);
        process.StandardInput.Close();
        var line = process.StandardError.ReadLine() ?? "";
        Assert.Matches(@"^Open http://127\.0\.0\.1:\d+ in a browser\. Ctrl-C stops\.$", line);
        using var client = new HttpClient();
        using var answer = client.GetAsync(new Uri(line.Split(' ')[1]), TestContext.Current.CancellationToken).Result;
        Assert.True(answer.IsSuccessStatusCode);
        Started.Interrupt(process, signal);
        Assert.Equal(0, Started.End(process, process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken)).Code);
    }

    [Fact]
    public void Alone_it_opens_the_workbench_on_the_sample_and_a_machine_without_a_browser_is_no_mistake()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no signal to send.");
        using var process = Started.Start([], ("PATH", "/nonexistent"), ("DISPLAY", ":7"));
        process.StandardInput.Close();
        Assert.Matches(@"^Open http://127\.0\.0\.1:\d+ in a browser\. Ctrl-C stops\.$", process.StandardError.ReadLine() ?? "");
        Started.Interrupt(process);
        Assert.Equal(0, Started.End(process, process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken)).Code);
    }

    [Fact]
    public void The_workbench_works_where_there_is_no_network_at_all()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/unshare") && File.Exists("/usr/sbin/ip"), "There are no network namespaces here.");
        var folder = Path.GetDirectoryName(sample.Text("No numbered facts.", "9 letter.txt"))!;
        var work = Directory.CreateDirectory(sample.Fresh("none")).FullName;
        var script = $$"""
            ip link set lo up || { echo none; exit; }
            cd '{{work}}'; {{Started.Words}} serve '{{folder}}' > /dev/null 2> said & server=$!
            for try in $(seq 600); do port=$(grep -o '127.0.0.1:[0-9]*' said) && break; sleep .1; done
            for try in $(seq 600); do
              exec 3<> "/dev/tcp/127.0.0.1/${port#*:}"
              printf 'GET /{{Path.GetFileName(folder).ToLowerInvariant()}}/record HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n' >&3
              page=$(cat <&3); case "$page" in 'HTTP/1.1 200'*) break;; esac; sleep .2
            done
            kill -TERM $server; echo "$page" | grep -c '9 letter.txt'
            """;
        var start = new System.Diagnostics.ProcessStartInfo("/usr/bin/unshare") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var word in (string[])["-rn", "bash", "-c", script]) start.ArgumentList.Add(word);
        using var process = System.Diagnostics.Process.Start(start)!;
        var ran = Started.End(process, process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        Assert.SkipWhen(ran.Out.Trim() is "none" || ran.Err.Contains("unshare", StringComparison.Ordinal), "Namespaces are not allowed here.");
        Assert.True(int.Parse(ran.Out.Trim(), System.Globalization.CultureInfo.InvariantCulture) > 0, ran.Out + ran.Err);
    }

    [Fact]
    public void Without_poppler_one_message_names_the_files_and_the_command_that_helps()
    {
        var ran = Started.Run(["review", sample.Matter, "--out", sample.Fresh("out")], null, ("PATH", "/nonexistent"));
        Assert.Equal(3, ran.Code);
        var message = Assert.Single(ran.Messages, m => m.Contains("pdftotext", StringComparison.Ordinal));
        Assert.Matches(@"^(Error: )?\d+ files could not be read in full: .* and \d+ more\. The program pdftotext, which reads PDF files, is not installed\. Install it with: sudo apt-get install poppler-utils \(macOS: brew install poppler\)$", message);
        Assert.Contains("19 facts", ran.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("Would be taken as admitted", ran.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_review_written_among_the_filings_is_not_read_as_a_filing_the_next_time()
    {
        var folder = sample.Fresh("matter");
        Directory.CreateDirectory(folder);
        File.Copy(sample.Filing("114"), Path.Combine(folder, "114 Statement.docx"));
        var first = Started.Run("review", folder, "--json", "--out", folder);
        var again = Started.Run("review", folder, "--json", "--out", folder);
        var within = Started.Run("review", folder, "--json", "--out", Path.Combine(folder, "my notes"));
        var after = Started.Run("review", folder, "--json", "--out", Path.Combine(folder, "my notes"));
        Assert.Equal(0, first.Code);
        Assert.Equal((first.Out, first.Out, first.Out), (again.Out, within.Out, after.Out));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("1")]
    public void Bold_is_for_terminals_and_NO_COLOR_is_heeded(string? noColor)
    {
        Assert.SkipUnless(File.Exists("/usr/bin/script"), "There is no program 'script' to make a terminal with.");
        var brief = sample.Text("See Smith v. Jones, 100 F.3d 200 (2d Cir. 1996).");
        var info = new ProcessStartInfo("/usr/bin/script", ["-qec", $"{Started.Words} cites '{brief}'", "/dev/null"]) { RedirectStandardOutput = true, RedirectStandardInput = true };
        info.Environment.Remove("NO_COLOR");
        if (noColor is not null) info.Environment["NO_COLOR"] = noColor;
        using var process = Process.Start(info)!;
        process.StandardInput.Close();
        var shown = process.StandardOutput.ReadToEnd();
        Assert.Contains("1 citation:", shown, StringComparison.Ordinal);
        Assert.Equal(noColor is null, shown.Contains("\u001b[1m", StringComparison.Ordinal));
        Assert.DoesNotContain("\u001b", Started.Run("cites", brief).Out, StringComparison.Ordinal);
    }
}
