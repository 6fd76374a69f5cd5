using System.Diagnostics;
using Assiduous.Testing;

namespace Assiduous.Cli.Tests;

/// <summary>
/// The two scripts, in a small house of their own where a stand-in for <c>dotnet</c> builds and runs: what is tried is what the scripts
/// make of it.
/// </summary>
public sealed class ScriptTests : IDisposable
{
    private const string Dotnet = """
        #!/usr/bin/env bash
        case "$1" in
          publish)
            case "$2" in *.Native)
              [ ! -e "$HOUSE/no-linker" ] || { echo "no linker"; exit 1; }
              while [ $# -gt 0 ]; do if [ "$1" = -o ]; then mkdir -p "$2" && printf '#!/bin/sh\necho "natively ran $*"\n' > "$2/assiduous" && chmod +x "$2/assiduous"; fi; shift; done
              exit 0 ;;
            esac
            echo built >> "$HOUSE/builds"
            sleep "${SLOW:-0}"
            if [ -e "$HOUSE/broken" ]; then echo "Program.cs(3,1): error CS1002: ; expected"; exit 1; fi
            while [ $# -gt 0 ]; do if [ "$1" = -o ]; then mkdir -p "$2" && echo program > "$2/assiduous.dll"; fi; shift; done ;;
          build) [ ! -e "$HOUSE/broken" ] || { echo "error CS1002"; exit 1; } ;;
          */app/assiduous.dll) shift; echo "ran $*" ;;
          *.Tests.dll)
            name=${1##*/}; name=${name%.dll}; [ ! -e "$HOUSE/$name.xml" ] || cp "$HOUSE/$name.xml" "$5"
            [ ! -e "$HOUSE/$name.code" ] || exit "$(cat "$HOUSE/$name.code")" ;;
        esac
        """;

    private readonly string house = Directory.CreateTempSubdirectory("assiduous-house-").FullName;

    public ScriptTests()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The scripts are for bash.");
        foreach (var file in (string[])["assiduous", "test", "build/setup.sh", "build/count.sh"]) Write(file, File.ReadAllText(Places.InRepository(file)));
        foreach (var file in (string[])["src/Program.cs", "rules/rule.json", "Directory.Build.props", "global.json"]) Write(file, "x");
        Write("bin/dotnet", Dotnet);
        foreach (var tool in (string[])["pdftotext", "tesseract", "chromium", "clang"]) Write("bin/" + tool, "#!/bin/sh\n");
        Write("bin/npm", "#!/bin/sh\nexit 1\n");
    }

    public void Dispose() => Directory.Delete(house, recursive: true);

    [Fact]
    public void The_first_start_builds_the_second_does_not_and_a_change_in_sources_or_rules_does()
    {
        Assert.Equal((0, "ran read a folder\n"), Short(Run("assiduous", ["read", "a folder"])));
        Assert.Equal(1, Builds());
        Run("assiduous", []);
        Assert.Equal(1, Builds());
        Write("rules/rule.json", "y");
        Run("assiduous", []);
        Assert.Equal(2, Builds());
        Write("src/New.cs", "y");
        Assert.Equal("ran \n", Run("assiduous", []).Out);
        Assert.Equal(3, Builds());
        Write("src/obj/project.assets.json", "of no weight");
        Run("assiduous", []);
        Assert.Equal(3, Builds());
    }

    [Fact]
    public void Two_first_starts_at_once_build_once_and_both_run()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/flock"), "There is no flock.");
        var both = Task.WhenAll(Enumerable.Range(0, 2).Select(i => Task.Run(() => Run("assiduous", [$"{i}"], ("SLOW", "1"))))).Result;
        Assert.Equal(["ran 0\n", "ran 1\n"], both.Select(b => b.Out));
        Assert.Equal(1, Builds());
    }

    [Fact]
    public void A_build_that_fails_shows_the_compilers_words_and_the_next_start_tries_again()
    {
        Write("broken", "");
        var ran = Run("assiduous", ["review", "x"]);
        Assert.Equal((3, ""), (ran.Code, ran.Out));
        Assert.Contains("error CS1002: ; expected", ran.Err, StringComparison.Ordinal);
        Assert.EndsWith("Assiduous could not be built; the compiler's words stand above.\n", ran.Err, StringComparison.Ordinal);
        File.Delete(Path.Combine(house, "broken"));
        Assert.Equal((0, "ran read x\n"), Short(Run("assiduous", ["read", "x"])));
    }

    [Fact]
    public void A_review_is_done_by_the_native_program_once_that_was_asked_for_and_everything_else_by_the_other()
    {
        Assert.Equal((0, "ran review a folder\n"), Short(Run("assiduous", ["review", "a folder"])));
        Assert.Equal((0, "natively ran review a folder\n"), Short(Run("assiduous", ["review", "a folder"], ("ASSIDUOUS_NATIVE", "yes"))));
        Write("src/New.cs", "y");
        Assert.Equal((0, "natively ran review a folder --json\n"), Short(Run("assiduous", ["review", "a folder", "--json"])));
        Assert.Equal((0, "ran serve a folder\n"), Short(Run("assiduous", ["serve", "a folder"])));
    }

    [Fact]
    public void Where_native_code_cannot_be_made_the_other_program_reviews_and_no_older_native_one()
    {
        Run("assiduous", ["review", "x"], ("ASSIDUOUS_NATIVE", "yes"));
        Write("no-linker", "");
        Write("src/New.cs", "y");
        var ran = Run("assiduous", ["review", "x"]);
        Assert.Equal((0, "ran review x\n"), Short(ran));
        Assert.Contains("The review could not be compiled to native code and will take longer on large records; .build/native.log says why.", ran.Err, StringComparison.Ordinal);
        Assert.Equal("no linker\n", File.ReadAllText(Path.Combine(house, ".build", "native.log")));
        File.Delete(Path.Combine(house, "no-linker"));
        Write("src/New.cs", "z");
        Assert.Equal((0, "ran review x\n"), Short(Run("assiduous", ["review", "x"], ("ASSIDUOUS_NATIVE", "no"))));
    }

    [Fact]
    public void Without_dotnet_the_remedy_is_named()
    {
        File.Delete(Path.Combine(house, "bin/dotnet"));
        var ran = Run("assiduous", [], ("PATH", Path.Combine(house, "bin") + ":" + ToolsAlone()));
        Assert.Equal(3, ran.Code);
        Assert.Contains("Assiduous needs the .NET 10 SDK, and 'dotnet' is not on the PATH. Install it from", ran.Err, StringComparison.Ordinal);
    }

    [Fact]
    public void Results_are_added_up_over_the_projects()
    {
        Result("A", passed: 3, skipped: 1);
        Result("B", passed: 4);
        Assert.Equal((0, "7 passed, 0 failed, 1 skipped"), Last(Run("test", [])));
        Assert.Equal((0, "4 passed, 0 failed, 0 skipped"), Last(Run("test", ["B"])));
    }

    [Fact]
    public void Failures_errors_and_runners_that_crash_are_failures()
    {
        Result("A", passed: 3, failed: 1, code: 1);
        Result("B", passed: 2, errors: 2, code: 1);
        Assert.Equal((1, "5 passed, 3 failed, 0 skipped"), Last(Run("test", [])));
        Result("C", code: 134, none: true);
        Assert.Equal((1, "5 passed, 4 failed, 0 skipped"), Last(Run("test", [])));
        Result("D", passed: 5, code: 134);
        Assert.Equal((1, "10 passed, 5 failed, 0 skipped"), Last(Run("test", [])));
    }

    [Fact]
    public void A_run_without_tests_fails()
    {
        Assert.Equal((1, "0 passed, 1 failed, 0 skipped"), Last(Run("test", [])));
        Result("A", passed: 3);
        Result("B");
        Assert.Equal((1, "3 passed, 1 failed, 0 skipped"), Last(Run("test", [])));
        Assert.Equal((1, "0 passed, 1 failed, 0 skipped"), Last(Run("test", ["Nothing"])));
    }

    [Fact]
    public void A_build_that_fails_is_a_failure()
    {
        Result("A", passed: 3);
        Write("broken", "");
        Assert.Equal((1, "0 passed, 1 failed"), Last(Run("test", [])));
    }

    private static (int, string) Short(Ran ran) => (ran.Code, ran.Out);

    private static (int, string) Last(Ran ran) => (ran.Code, ran.Out.TrimEnd('\n').Split('\n')[^1]);

    // A folder with the tools that the scripts use and nothing else: where dotnet stands beside them in one folder, it is left behind.
    private string ToolsAlone()
    {
        var tools = Directory.CreateDirectory(Path.Combine(house, "tools")).FullName;
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries);
        foreach (var tool in (string[])["bash", "env", "readlink", "dirname", "find", "mkdir", "touch", "mv", "rm", "cat", "id", "flock", "grep", "sed", "awk", "tr", "sort"])
            if (path.Select(p => Path.Combine(p, tool)).FirstOrDefault(File.Exists) is { } found) File.CreateSymbolicLink(Path.Combine(tools, tool), found);
        return tools;
    }

    private int Builds() => File.ReadAllLines(Path.Combine(house, "builds")).Length;

    private void Result(string name, int passed = 0, int failed = 0, int errors = 0, int skipped = 0, int code = 0, bool none = false)
    {
        Directory.CreateDirectory(Path.Combine(house, "tests", name + ".Tests"));
        if (!none)
            Write($"{name}.Tests.xml", $"""<assemblies><assembly name="{name}" total="{passed + failed + skipped}" passed="{passed}" failed="{failed}" skipped="{skipped}" errors="{errors}"><x failed="9" /></assembly></assemblies>""");
        Write($"{name}.Tests.code", $"{code}");
    }

    private void Write(string name, string text)
    {
        var path = Path.Combine(house, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text.ReplaceLineEndings("\n"));
        if (text.StartsWith("#!", StringComparison.Ordinal) && !OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private Ran Run(string script, string[] arguments, params (string Name, string Value)[] environment)
    {
        var info = new ProcessStartInfo("/usr/bin/env", ["bash", Path.Combine(house, script), .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        info.Environment["HOUSE"] = house;
        info.Environment["PATH"] = Path.Combine(house, "bin") + ":" + Environment.GetEnvironmentVariable("PATH");
        info.Environment.Remove("ASSIDUOUS_NATIVE"); // what this run was told is not told to the house
        foreach (var (name, value) in environment) info.Environment[name] = value;
        using var process = Process.Start(info)!;
        return Started.End(process, process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
    }
}
