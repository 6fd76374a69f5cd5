using System.Diagnostics;

namespace Assiduous.Web.Tests;

/// <summary>The workbench on a machine that has no network at all.</summary>
public sealed class NoNetworkTests(SampleRoom sample)
{
    // In a namespace of its own there is the loopback and nothing else; program and browser both live there.
    private const string Alone =
        """
        ip link set lo up || exit 77
        dotnet "$1" serve "$2" --urls http://127.0.0.1:0 2> "$3/told" &
        served=$!
        trap 'kill $served' EXIT
        for wait in $(seq 300); do address=$(sed -n 's/^Open \(http[^ ]*\) .*/\1/p' "$3/told"); [ -n "$address" ] && break; sleep 0.2; done
        for wait in $(seq 40); do
          timeout 120 "$4" --headless --no-sandbox --disable-gpu --disable-background-networking --user-data-dir="$3/browser" --dump-dom "$address/ali-v-ramos/statement?at=fact-movant-17" > "$3/page" 2> /dev/null
          grep -q 'id="fact-movant-17"' "$3/page" && break
          sleep 0.5
        done
        ip -o link | grep -vc ' lo: ' > "$3/others"
        cat "$3/page"
        """;

    [Fact]
    public async Task It_works_in_a_network_namespace_that_has_the_loopback_alone()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && await Run("unshare", "-rn", "true") is { Code: 0 } && await Run("sh", "-c", "command -v ip") is { Code: 0 }, "This machine lets nobody make a network namespace (unshare -rn, ip).");
        var program = Browser.Program;
        Assert.SkipWhen(program is null, "There is no Chromium.");
        await using var own = sample.Apart();
        var folder = Directory.CreateTempSubdirectory("assiduous-alone-").FullName;
        try
        {
            var (code, page) = await Run("unshare", "-rn", "sh", "-c", Alone, "sh", Served.Program, own.Folder, folder, program!);
            Assert.Equal(0, code);
            Assert.Equal("0", File.ReadAllText(Path.Combine(folder, "others")).Trim());
            Assert.Contains("had no trouble applying", page, StringComparison.Ordinal);
            Assert.Contains("data-awake", page, StringComparison.Ordinal);
            Assert.Contains("I placed the handcuffs", page, StringComparison.Ordinal);
            Assert.Single(File.ReadAllLines(Path.Combine(folder, "told")));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<(int Code, string Said)> Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var said = process.StandardOutput.ReadToEndAsync();
        var troubles = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        await troubles;
        return (process.ExitCode, await said);
    }
}
