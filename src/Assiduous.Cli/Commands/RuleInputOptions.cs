using System.CommandLine;
using System.Globalization;
using Assiduous.Matters;

namespace Assiduous.Cli.Commands;

/// <summary>What is said on the command line of the four inputs of a rule: <c>--court</c>, <c>--date</c>, <c>--judge</c>, <c>--counsel</c>.</summary>
internal sealed class RuleInputOptions
{
    private readonly Option<string?> court = new("--court") { Description = "Review under this court's rule, whatever the papers say.", HelpName = "COURT, as nysd or ilnd" };
    private readonly Option<string?> date = Date("The day that decides between versions of the rule, whatever the papers say.");
    private readonly Option<string?> judge = new("--judge") { Description = "The judge, whose known practices go before the rule.", HelpName = "NAME" };
    private readonly Option<string?> counsel = Counsel();

    /// <summary>A day that decides between versions of a rule.</summary>
    public static Option<string?> Date(string description)
    {
        var date = new Option<string?>("--date") { Description = description, HelpName = "YYYY-MM-DD" };
        date.Validators.Add(r => { if (r.Tokens is [{ Value: var day }, ..] && Day(day) is null) r.AddError($"--date takes a day such as 2024-07-01, not '{day}'."); });
        return date;
    }

    /// <summary>Whether every party has counsel.</summary>
    public static Option<string?> Counsel()
    {
        var counsel = new Option<string?>("--counsel") { Description = "Whether all parties have counsel; some rules ask more where they do, and notices where they do not.", HelpName = "all|not-all" };
        counsel.Validators.Add(r => { if (r.Tokens is [{ Value: var said }, ..] && said is not ("all" or "not-all")) r.AddError($"--counsel takes all or not-all, not '{said}'."); });
        return counsel;
    }

    /// <summary>The day that was given; null where none was.</summary>
    public static DateOnly? Day(string? said) => DateOnly.TryParseExact(said, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>What was said of counsel; null where nothing was.</summary>
    public static bool? All(string? said) => said is null ? null : said is "all";

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[court, date, judge, counsel]) command.Add(option);
    }

    /// <summary>What was said.</summary>
    public RuleInputs Of(ParseResult parsed) => new(parsed.GetValue(court), Day(parsed.GetValue(date)), parsed.GetValue(judge), All(parsed.GetValue(counsel)));
}
