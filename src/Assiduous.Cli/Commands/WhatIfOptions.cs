using System.CommandLine;
using Assiduous.Judgment;
using Assiduous.Matters;
using Assiduous.Record;
using Assiduous.Statements;

namespace Assiduous.Cli.Commands;

/// <summary>What is supposed for one run: <c>--treat FACT=STATUS</c> and <c>--without FILING</c>; and which reading is shown.</summary>
internal sealed class WhatIfOptions
{
    private static readonly string[] Statuses = ["admitted", "undisputed", "disputed", "unsupported", "undecided", "disregarded"];

    private readonly Option<string[]> treat = new("--treat")
    {
        Description = "Suppose that a fact has another status: 17=disputed; a fact of the opponent's as opponent:3=undisputed. May be repeated.",
        HelpName = "FACT=STATUS",
    };

    private readonly Option<string[]> without = new("--without") { Description = "Suppose that a filing were not there: 118-1, or its file name. May be repeated.", HelpName = "FILING" };

    private readonly Option<string?> reading = new("--reading")
    {
        Description = "Show one reading: strict (the rule enforced as written) or assiduous (the whole record).", HelpName = "strict|assiduous",
    };

    public WhatIfOptions()
    {
        treat.Validators.Add(r =>
        {
            if (r.Tokens.Select(t => t.Value).FirstOrDefault(t => Parse(t) is null) is { } wrong)
                r.AddError($"--treat takes a fact and a status, as 17=disputed, not '{wrong}'. Statuses: {string.Join(", ", Statuses)}.");
        });
        reading.Validators.Add(r =>
        {
            if (r.Tokens is [{ Value: var word }, ..] && word is not ("strict" or "assiduous")) r.AddError($"--reading takes strict or assiduous, not '{word}'.");
        });
    }

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(treat);
        command.Add(without);
        command.Add(reading);
    }

    /// <summary>What is supposed.</summary>
    public WhatIf Of(ParseResult parsed) => new()
    {
        Treat = [.. (parsed.GetValue(treat) ?? []).Select(t => Parse(t)!)],
        Without = parsed.GetValue(without) ?? [],
    };

    /// <summary>The one reading to show; null for both.</summary>
    public Reading? ReadingOf(ParseResult parsed) => parsed.GetValue(reading) switch { "strict" => Reading.Strict, "assiduous" => Reading.Assiduous, _ => null };

    private static SupposedStatus? Parse(string text)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        if (equals < 1 || !Statuses.Contains(text[(equals + 1)..], StringComparer.Ordinal)) return null;
        var (fact, side) = (text[..equals], Side.Movant);
        if (fact.StartsWith("opponent:", StringComparison.Ordinal)) (fact, side) = (fact["opponent:".Length..], Side.Opponent);
        else if (fact.StartsWith("movant:", StringComparison.Ordinal)) fact = fact["movant:".Length..];
        return fact.Length == 0 ? null : new(side, fact, Enum.Parse<FactStatus>(text[(equals + 1)..], ignoreCase: true));
    }
}
