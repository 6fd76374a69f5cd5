namespace Assiduous.Docket.Events;

/// <summary>Gathers the papers on a motion: those that refer to it, and those that refer to nothing but stand where only this motion can be meant.</summary>
internal static class Briefings
{
    /// <summary>How many days before its motion a movant's statement or memorandum may be filed without saying what it supports.</summary>
    private const int DaysBefore = 7;

    /// <summary>The papers on a motion.</summary>
    public static BriefingSet Of(IReadOnlyList<DocketEvent> events, DocketEvent motion)
    {
        var number = motion.Entry.Number!;
        var start = events.ToList().IndexOf(motion);
        var decision = events.Skip(start + 1).FirstOrDefault(e => e.Decided.Any(d => string.Equals(d.Entry, number, StringComparison.Ordinal)));
        var papers = new List<DocketEvent>();
        var known = new HashSet<string>(StringComparer.Ordinal) { number };
        for (var i = 0; i < events.Count && !ReferenceEquals(events[i], decision); i++)
        {
            var paper = events[i];
            if (i != start && !(IsPaper(paper) && (paper.About.Any(known.Contains) || Belongs(events, start, i)))) continue;
            papers.Add(paper);
            if (paper.Entry.Number is { } own) known.Add(own);
        }
        return new BriefingSet(motion, papers, decision);
    }

    private static bool IsPaper(DocketEvent paper) =>
        paper.Kind is DocketEventKind.Memorandum or DocketEventKind.Opposition or DocketEventKind.Reply or DocketEventKind.Statement or DocketEventKind.StatementResponse or DocketEventKind.Declaration;

    private static bool Belongs(IReadOnlyList<DocketEvent> events, int motion, int at)
    {
        if (events[at].About.Count > 0) return false;
        return IsFiledWith(events[motion], events[at]) || (at < motion ? LeadsTo(events, motion, at) : Follows(events, motion, at));
    }

    /// <summary>Movants often file statement, declarations and memorandum on the day of the motion without saying what they support.</summary>
    private static bool IsFiledWith(DocketEvent motion, DocketEvent paper) =>
        motion.Entry.DateFiled is not null && paper.Entry.DateFiled == motion.Entry.DateFiled && IsSupport(paper);

    /// <summary>Filed shortly before (or on an unknown day before) the motion by the movant, with no motion, order or complaint in between.</summary>
    private static bool LeadsTo(IReadOnlyList<DocketEvent> events, int motion, int at)
    {
        if (!IsSupport(events[at]) || !SameFiler(events[at], events[motion])) return false;
        if (events[at].Entry.DateFiled is { } filed && events[motion].Entry.DateFiled is { } moved && moved.DayNumber - filed.DayNumber > DaysBefore) return false;
        for (var i = at + 1; i < motion; i++)
            if (events[i].Kind is DocketEventKind.Motion or DocketEventKind.Order or DocketEventKind.Judgment or DocketEventKind.Complaint or DocketEventKind.AmendedComplaint) return false;
        return true;
    }

    /// <summary>A statement of facts, or an answer to one, after a motion for summary judgment belongs to the last such motion; another paper only if no motion of any kind came between.</summary>
    private static bool Follows(IReadOnlyList<DocketEvent> events, int motion, int at)
    {
        var isStatement = events[at].Kind is DocketEventKind.Statement or DocketEventKind.StatementResponse;
        for (var i = motion + 1; i < at; i++)
            if (isStatement ? events[i].IsSummaryJudgmentMotion : events[i].Kind is DocketEventKind.Motion or DocketEventKind.Letter) return false;
        // The statement may open the briefing of a motion that is still to come.
        for (var i = at + 1; isStatement && i < events.Count; i++)
            if (events[i].IsSummaryJudgmentMotion && (IsFiledWith(events[i], events[at]) || LeadsTo(events, i, at))) return false;
        return true;
    }

    private static bool IsSupport(DocketEvent paper) => paper.Kind is DocketEventKind.Statement or DocketEventKind.Memorandum or DocketEventKind.Declaration;

    private static bool SameFiler(DocketEvent one, DocketEvent other) =>
        one.FiledBy.Count == 0 || other.FiledBy.Count == 0 || one.FiledBy.Any(n => other.FiledBy.Contains(n, StringComparer.OrdinalIgnoreCase));
}
