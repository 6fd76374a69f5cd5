using System.CommandLine;
using System.Globalization;
using Assiduous.Docket;

namespace Assiduous.Cli.Commands;

/// <summary><c>assiduous read OPINION</c>: caption, history, rulings, orders and dates of a decision.</summary>
internal static class ReadCommand
{
    public static Command Make(Terminal terminal)
    {
        var file = Arguments.File("An opinion or order: PDF, Word, text or HTML.");
        var json = Arguments.Json();
        var calendar = new Option<string?>("--ics") { Description = "Write what the opinion makes due to a calendar file.", HelpName = "FILE" };
        var asOf = new Option<string?>("--as-of") { Description = "The day from which deadlines are looked at (default: the opinion's own date).", HelpName = "YYYY-MM-DD" };
        asOf.Validators.Add(r => { if (r.GetValueOrDefault<string?>() is { } day && Day(day) is null) r.AddError("--as-of takes a day as YYYY-MM-DD."); });
        var command = new Command("read", "Read an opinion: caption, history, rulings by claim and party, orders, dates due.") { file, json, calendar, asOf };
        command.SetAction((parsed, stop) =>
        {
            var input = Input.Read(parsed.GetRequiredValue(file), terminal, stop);
            var opinion = OpinionReader.Read(input.Text);
            var from = parsed.GetValue(asOf) is { } said ? Day(said) : opinion.Caption.Filed;
            if (parsed.GetValue(calendar) is { } target) WriteCalendar(opinion, from, target, terminal);
            if (parsed.GetValue(json)) terminal.Out.WriteLine(OpinionJson.Write(opinion));
            else OpinionPrinter.Print(opinion, Deadlines.Of([new(opinion)], null, new(opinion.Caption.Court), from ?? DateOnly.MinValue), terminal);
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    /// <summary>A calendar needs a day on which it was drawn up; the clock's is not taken, so that the same opinion gives the same file.</summary>
    private static void WriteCalendar(Opinion opinion, DateOnly? from, string target, Terminal terminal)
    {
        if (from is not { } day) throw new InputException("The opinion bears no date that could be read. Say --as-of YYYY-MM-DD.");
        var due = Deadlines.Of([new(opinion)], null, new(opinion.Caption.Court), day);
        var sides = opinion.Caption.Parties.Select(p => p.Name).ToList();
        var caption = sides.Count > 1 ? $"{sides[0]} v. {sides[1]}" : opinion.Caption.DocketNumber ?? "Deadlines";
        try
        {
            File.WriteAllText(target, DeadlineCalendar.Write(due, caption, day));
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"{target} cannot be written: {trouble.Message}");
        }

        if (due.Count == 0) terminal.Err.WriteLine("The opinion sets no day by which something is due; the calendar is empty.");
    }

    private static DateOnly? Day(string words) =>
        DateOnly.TryParseExact(words, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
