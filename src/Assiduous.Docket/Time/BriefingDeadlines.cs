using Assiduous.Rules.Calendar;

namespace Assiduous.Docket;

/// <summary>Times to oppose and to reply that a local rule gives on a motion for summary judgment; an order that sets a schedule takes their place.</summary>
internal static class BriefingDeadlines
{
    /// <summary>The deadlines on each motion for summary judgment that no order schedules and none has decided.</summary>
    public static IEnumerable<Deadline> Of(IReadOnlyList<DocketEvent> events, DeadlineCourt court)
    {
        if (BriefingTimes.Of(court.CourtId) is not { } times) yield break;
        foreach (var briefing in DocketEvents.SummaryJudgment(events))
        {
            var motion = briefing.Motion;
            if (motion.Entry.DateFiled is not { } filed || HasSchedule(events, filed)) continue;
            var name = $"the motion for summary judgment (ECF No. {motion.Entry.Number})";
            var hearing = Hearing(events, motion, filed);
            var opposition = Opposition(times, filed, hearing, court);
            if (opposition is not null) yield return Deadline(opposition, "Opposition to " + name, times, times.OppositionDays!.Value, times.OppositionFrom);
            if (Reply(times, briefing, filed, hearing, opposition, court) is { } reply) yield return Deadline(reply, "Reply in support of " + name, times, times.ReplyDays!.Value, times.ReplyFrom);
        }
    }

    private static DayCount? Opposition(BriefingTimes times, DateOnly filed, DateOnly? hearing, DeadlineCourt court) => (times.OppositionDays, times.OppositionFrom) switch
    {
        ({ } days, BriefingStart.MotionServed) => Begin(Rule6.After(filed, days, court), Served),
        ({ } days, BriefingStart.MotionFiled) => Begin(Rule6.After(filed, days, court), "Counted from the filing of the motion."),
        ({ } days, BriefingStart.BeforeHearing) when hearing is { } day => Begin(Rule6.Before(day, days, court), $"Counted backward from the hearing on {day:yyyy-MM-dd}, as the docket sets it; if the hearing moves, so does this day."),
        _ => null,
    };

    private static DayCount? Reply(BriefingTimes times, BriefingSet briefing, DateOnly filed, DateOnly? hearing, DayCount? opposition, DeadlineCourt court)
    {
        if (times.ReplyDays is not { } days) return null;
        var opposed = briefing.Papers.FirstOrDefault(p => p.Kind == DocketEventKind.Opposition)?.Entry;
        return times.ReplyFrom switch
        {
            BriefingStart.MotionFiled or BriefingStart.MotionServed => Begin(Rule6.After(filed, days, court), "Counted from the filing of the motion."),
            BriefingStart.BeforeHearing when hearing is { } day => Begin(Rule6.Before(day, days, court), $"Counted backward from the hearing on {day:yyyy-MM-dd}, as the docket sets it; if the hearing moves, so does this day."),
            BriefingStart.OppositionServed or BriefingStart.OppositionFiled when opposed?.DateFiled is { } day => Begin(Rule6.After(day, days, court), $"Counted from the opposition (ECF No. {opposed.Number}), filed on {day:yyyy-MM-dd}."),
            BriefingStart.OppositionServed or BriefingStart.OppositionFiled or BriefingStart.OppositionDue when opposition is not null =>
                Begin(Rule6.After(opposition.Date, days, court), $"No opposition is on the docket; counted from the last day for it, {opposition.Date:yyyy-MM-dd}. One filed earlier makes this day earlier."),
            _ => null,
        };
    }

    private const string Served = "Taken as served through the court's system on the day of filing. A party served by mail has 3 days more (Rule 6(d)).";

    private static DayCount Begin(DayCount counted, string step) => counted with { Steps = [step, .. counted.Steps] };

    private static Deadline Deadline(DayCount counted, string what, BriefingTimes times, int days, BriefingStart from)
    {
        var back = from == BriefingStart.BeforeHearing ? " before the hearing" : "";
        var rule = $"{times.Rule}: {days} days{back}; confidence {times.Confidence.ToString().ToLowerInvariant()}. An order or the judge's practices come first.";
        return new Deadline(counted.Date, what, times.Rule ?? "local rule", [rule, .. counted.Steps]);
    }

    /// <summary>The day on which the motion is heard, as its own entry or the last entry about it sets it.</summary>
    private static DateOnly? Hearing(IReadOnlyList<DocketEvent> events, DocketEvent motion, DateOnly filed)
    {
        DateOnly? day = null;
        foreach (var e in events)
        {
            if (!ReferenceEquals(e, motion) && !e.About.Contains(motion.Entry.Number!, StringComparer.Ordinal)) continue;
            foreach (var set in e.DatesSet)
                if (set.Date > filed && set.What.Contains("hearing", StringComparison.OrdinalIgnoreCase)) day = set.Date;
        }
        return day;
    }

    private static bool HasSchedule(IReadOnlyList<DocketEvent> events, DateOnly filed) =>
        events.Any(e => e.DatesSet.Any(d => d.Date >= filed && (d.What.Contains("Respon", StringComparison.OrdinalIgnoreCase) || d.What.Contains("Oppos", StringComparison.OrdinalIgnoreCase))));
}
