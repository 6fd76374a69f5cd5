using System.CommandLine;
using System.Globalization;
using Assiduous.Citations;
using Assiduous.Citations.KnownCases;
using Assiduous.Storage.KnownCases;
using Npgsql;

namespace Assiduous.Cli.Commands;

/// <summary><c>assiduous index import CITATIONS</c>: an index of known cases, for <c>check --index</c>.</summary>
internal static class IndexCommand
{
    private const string Database = "database";

    /// <summary>Where the index stands unless told otherwise: in the user's own data folder.</summary>
    public static string DefaultFile => Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "assiduous", "known-cases.db");

    public static Command Make(Terminal terminal)
    {
        var command = new Command("index", "Keep an index of known cases on this machine, for check --index.");
        command.Add(Import(terminal));
        return command;
    }

    /// <summary>The option of <c>check</c> that asks for the index; without a file, the one in its usual place.</summary>
    public static Option<string?> Option() => new("--index")
    {
        Description = "Hold each cited case against the index of known cases; without FILE, the one that 'index import' made; 'database' for the one at ASSIDUOUS_DATABASE.",
        HelpName = "FILE",
        Arity = ArgumentArity.ZeroOrOne,
    };

    /// <summary>Findings and what the index adds to them, in the order of the text.</summary>
    /// <exception cref="InputException">There is no index, or it cannot be read.</exception>
    public static IReadOnlyList<Finding> With(IReadOnlyList<Finding> findings, string text, IReadOnlyList<Citation> citations, string? file)
    {
        try
        {
            if (file is Database)
            {
                using var source = Source();
                using var shared = PostgresCaseIndex.Open(source);
                return With(findings, text, citations, shared);
            }

            using var index = KnownCaseIndex.Open(file ?? DefaultFile);
            return With(findings, text, citations, index);
        }
        catch (Exception wrong) when (wrong is InvalidDataException or FileNotFoundException or NpgsqlException)
        {
            throw new InputException(wrong.Message);
        }
    }

    private static IReadOnlyList<Finding> With(IReadOnlyList<Finding> findings, string text, IReadOnlyList<Citation> citations, IKnownCases index) =>
        [.. findings.Concat(KnownCaseChecker.Check(text, citations, index)).OrderBy(f => f.Span.Start)];

    private static NpgsqlDataSource Source() => NpgsqlDataSource.Create(Environment.GetEnvironmentVariable("ASSIDUOUS_DATABASE") ?? throw new InputException("Set ASSIDUOUS_DATABASE to the address of the database; it is not taken from the command line, because it holds a password."));

    private static Command Import(Terminal terminal)
    {
        var citations = Arguments.File("The table of citations, a CSV file in CourtListener's bulk format.");
        var clusters = new Option<string?>("--clusters") { Description = "The table of opinion clusters, for names and dates.", HelpName = "FILE" };
        var dockets = new Option<string?>("--dockets") { Description = "The table of dockets, for courts.", HelpName = "FILE" };
        var asOf = new Option<string?>("--as-of") { Description = "The day whose state the tables show, 2026-09-30; default: the day in the name of the file.", HelpName = "DATE" };
        var index = new Option<string>("--index") { Description = "Where the index is to stand: a file, or 'database' for the one at ASSIDUOUS_DATABASE.", HelpName = "FILE", DefaultValueFactory = _ => DefaultFile };
        asOf.Validators.Add(r =>
        {
            if (r.Tokens is [{ Value: var said }, ..] && Parse(said) is null) r.AddError($"'{said}' is no date; write it as 2026-09-30.");
        });
        var command = new Command("import", "Make the index from bulk tables. Nothing is fetched: give files that you have.") { citations, clusters, dockets, asOf, index };
        command.SetAction((parsed, stop) =>
        {
            var files = new[] { parsed.GetRequiredValue(citations), parsed.GetValue(clusters), parsed.GetValue(dockets) };
            foreach (var file in files)
                if (file is not null && !File.Exists(file)) throw new InputException($"There is no file {file}.");
            var day = (parsed.GetValue(asOf) is { } said ? Parse(said) : KnownCaseSource.DayOf(files[0]!))
                ?? throw new InputException($"The name of {Path.GetFileName(files[0])} tells no day. Say whose day's state it shows: --as-of 2026-09-30.");
            Run(new(files[0]!, files[1], files[2], day), parsed.GetRequiredValue(index), terminal, stop);
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static void Run(KnownCaseSource source, string index, Terminal terminal, CancellationToken stop)
    {
        try
        {
            using var shared = index is Database ? Source() : null;
            var outcome = shared is null ? KnownCaseImport.Run(source, index, null, stop) : KnownCaseImport.Run(source, shared, null, stop);
            terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{outcome.Citations:N0} citations of {outcome.Cases:N0} cases as of {source.AsOf:yyyy-MM-dd}, {outcome.Bytes / Math.Max(1, outcome.Cases):N0} bytes a case."));
            if (outcome.LeftOut > 0) terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{outcome.LeftOut:N0} rows were left out: they give no reporter, page or decision."));
            if (source.Clusters is null) terminal.Out.WriteLine("Names and dates are not known: give the table of opinion clusters with --clusters.");
            if (source.Dockets is null) terminal.Out.WriteLine("Courts are not known: give the table of dockets with --dockets.");
            terminal.Out.WriteLine($"Use it with: assiduous check FILE --index{(index is Database ? " database" : "")}");
        }
        catch (Exception wrong) when (wrong is InvalidDataException or NpgsqlException)
        {
            throw new InputException(wrong.Message);
        }
    }

    private static DateOnly? Parse(string said) =>
        DateOnly.TryParseExact(said, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
