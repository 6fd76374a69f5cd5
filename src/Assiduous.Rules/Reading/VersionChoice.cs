namespace Assiduous.Rules.Reading;

/// <summary>Chooses the version of a court's rule for a day, and says why.</summary>
internal static class VersionChoice
{
    /// <summary>The version in force on <paramref name="filed"/>.</summary>
    /// <remarks>
    /// A day before the first version that is known gives that version with nothing deemed: what an unknown text deems is not established.
    /// </remarks>
    public static StatementRule For(CourtFile court, DateOnly? filed)
    {
        var versions = court.Versions;
        if (filed is not { } day) return Latest(versions[^1].Rule);
        var index = LastBegunBy(versions, day);
        if (index < 0) return BeforeFirst(versions[0].Rule, day);
        var (rule, transition) = (versions[index].Rule, versions[index].TransitionDays);
        if (index > 0 && transition > 0 && day <= rule.EffectiveFrom!.Value.AddDays(transition))
            return InTransition(versions[index - 1].Rule, rule, transition, day);
        if (rule.EffectiveTo < day)
            return Unestablished(rule, $"The text known ends on {rule.EffectiveTo:yyyy-MM-dd} and what followed is not established for {day:yyyy-MM-dd}.");
        var doubt = rule.Unchecked.Contains("from", StringComparer.Ordinal) || rule.Unchecked.Contains("to", StringComparer.Ordinal)
            ? " The days on which it began or ended were not checked."
            : rule.EffectiveFrom is null && versions.Count == 1 ? " The day on which this text began is not established." : "";
        return rule with { Chosen = $"Taken as in force on {day:yyyy-MM-dd}.{doubt}" };
    }

    private static int LastBegunBy(IReadOnlyList<CourtVersion> versions, DateOnly day)
    {
        var index = -1;
        for (var i = 0; i < versions.Count; i++)
            if (versions[i].Rule.EffectiveFrom is not { } from || from <= day) index = i;
        return index;
    }

    private static StatementRule Latest(StatementRule rule) =>
        rule with { Chosen = "The day of filing is not known; the latest text was taken. Give the day to choose another." };

    private static StatementRule BeforeFirst(StatementRule rule, DateOnly day) => Unestablished(
        rule, $"The first text known begins on {rule.EffectiveFrom:yyyy-MM-dd}; what was in force on {day:yyyy-MM-dd} is not established.");

    private static StatementRule Unestablished(StatementRule rule, string why) => rule with
    {
        Deems = DeemedParagraphs.Unknown,
        DeemingWord = DeemingWord.Unknown,
        Confidence = Confidence.Low,
        Chosen = why + " Nothing is deemed.",
    };

    private static StatementRule InTransition(StatementRule earlier, StatementRule later, int days, DateOnly day) => earlier with
    {
        Confidence = earlier.Confidence == Confidence.High ? Confidence.Medium : earlier.Confidence,
        Chosen = $"{day:yyyy-MM-dd} lies within {days} days of the change to {later.Id} on {later.EffectiveFrom:yyyy-MM-dd}; a deadline in those days "
            + "stayed under the earlier text, which was taken. Check the day on which the paper was due.",
    };
}
