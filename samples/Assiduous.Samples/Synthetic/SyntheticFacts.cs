namespace Assiduous.Samples.Synthetic;

/// <summary>The facts of a plan with their citations, answers and statuses.</summary>
internal static class SyntheticFacts
{
    /// <summary>The movant's facts.</summary>
    public static IReadOnlyList<TrueFact> Movant(SyntheticPlan plan, SyntheticRecord record, int pages) =>
        [.. plan.Facts.Select((fact, i) => Movant(fact, i + 1, record, pages))];

    /// <summary>The opponent's additional facts.</summary>
    public static IReadOnlyList<TrueFact> Opponent(SyntheticPlan plan, SyntheticRecord record) =>
        [.. plan.Additional.Select((fact, i) => Opponent(plan, fact, i + 1, record))];

    private static TrueFact Movant(PlannedFact fact, int number, SyntheticRecord record, int pages)
    {
        var bad = fact.Fate == Fate.BadCite;
        var cite = bad ? record.BadCite(fact.Witness, pages + number) : record.Cite(fact.Witness, fact.Event, happened: true);
        var (strict, assiduous) = fact.Fate switch
        {
            Fate.Admitted => ("admitted", "admitted"),
            Fate.Disputed => ("disputed", "disputed"),
            Fate.HiddenDispute => ("deemed-admitted", "disputed"),
            Fate.BadCite => ("unsupported", "unsupported"),
            _ => ("deemed-admitted", "undisputed"),
        };
        return new TrueFact("movant", number, $"{fact.Event.Statement(true)} ({cite.Text}.)", [cite], !bad, Response(fact, record),
            bad ? ["citation_fails"] : [], strict, assiduous);
    }

    private static TrueResponse Response(PlannedFact fact, SyntheticRecord record)
    {
        if (fact.Fate == Fate.Silent) return TrueResponse.None;
        if (fact.Fate == Fate.Admitted) return new TrueResponse(true, "admitted", "Undisputed.", [], false);
        if (fact.Fate != Fate.Disputed) return new TrueResponse(true, "denied", "Disputed.", [], false);
        var cite = record.Cite(0, fact.Event, happened: false);
        return new TrueResponse(true, "denied", $"Disputed. {fact.Event.Statement(false)} ({cite.Text}.)", [cite], true);
    }

    private static TrueFact Opponent(SyntheticPlan plan, PlannedFact fact, int number, SyntheticRecord record)
    {
        var contested = fact.Fate is not null;
        var cite = record.Cite(0, fact.Event, happened: !contested);
        var response = plan.Court.ReplyTitle is null ? TrueResponse.None : contested ? Denial(plan, fact, record) : Admission();
        var strict = !response.Present ? plan.Court.UnansweredAdditional : contested ? "disputed" : "admitted";
        var assiduous = contested ? "disputed" : response.Present ? "admitted" : "undisputed";
        return new TrueFact("opponent", number, $"{fact.Event.Statement(!contested)} ({cite.Text}.)", [cite], true, response, [], strict, assiduous);
    }

    private static TrueResponse Admission() => new(true, "admitted", "Undisputed.", [], false);

    private static TrueResponse Denial(SyntheticPlan plan, PlannedFact fact, SyntheticRecord record)
    {
        var stated = plan.Facts.Single(f => f.Event.Number == fact.Event.Number);
        var cite = record.Cite(stated.Witness, stated.Event, happened: true);
        return new TrueResponse(true, "denied", $"Disputed. {fact.Event.Statement(true)} ({cite.Text}.)", [cite], true);
    }
}
