using Assiduous.Rules.Reading;

namespace Assiduous.Rules.Calendar;

/// <summary>What a briefing period is counted from.</summary>
public enum BriefingStart
{
    /// <summary>Not established.</summary>
    Unknown,

    /// <summary>Service of the motion.</summary>
    MotionServed,

    /// <summary>Filing of the motion.</summary>
    MotionFiled,

    /// <summary>Service of the opposition.</summary>
    OppositionServed,

    /// <summary>Filing of the opposition.</summary>
    OppositionFiled,

    /// <summary>The day on which the opposition is due.</summary>
    OppositionDue,

    /// <summary>Backward from the hearing.</summary>
    BeforeHearing,
}

/// <summary>A court's times for papers on a motion for summary judgment, where no order sets them.</summary>
/// <param name="Court">Court id.</param>
/// <param name="Rule">The local rule; null where not established.</param>
/// <param name="OppositionDays">Days to oppose; null where not established.</param>
/// <param name="OppositionFrom">What they are counted from.</param>
/// <param name="ReplyDays">Days to reply; null where not established.</param>
/// <param name="ReplyFrom">What they are counted from.</param>
/// <param name="Confidence">How far this was checked.</param>
/// <param name="Note">What else one should know; null where nothing.</param>
public sealed record BriefingTimes(
    string Court, string? Rule, int? OppositionDays, BriefingStart OppositionFrom, int? ReplyDays, BriefingStart ReplyFrom, Confidence Confidence, string? Note)
{
    private static readonly Lazy<IReadOnlyDictionary<string, BriefingTimes>> Shipped = new(Read);

    /// <summary>The times of a court; null where none are known.</summary>
    public static BriefingTimes? Of(string? courtId) => courtId is null ? null : Shipped.Value.GetValueOrDefault(courtId);

    private static Dictionary<string, BriefingTimes> Read()
    {
        const string File = "rules/calendar/briefing.yaml";
        var problems = new List<RuleFileProblem>();
        var top = Fields.Of(YamlTree.Read(File, RuleFiles.Read(File), problems), "The file", File, problems);
        top?.OneOf("schema", "", "assiduous/briefing/1");
        var times = top?.Each("courts").Select(ReadCourt).ToDictionary(t => t.Court, StringComparer.Ordinal) ?? [];
        top?.NoOthers();
        return problems.Count == 0 ? times : throw new InvalidDataException(string.Join(Environment.NewLine, problems));
    }

    private static BriefingTimes ReadCourt(Fields f)
    {
        var times = new BriefingTimes(
            f.Required("court"), f.Text("rule"), f.Number("oppositionDays"), Start(f, "oppositionFrom"), f.Number("replyDays"), Start(f, "replyFrom"), f.Confidence(), f.Text("note"));
        f.NoOthers();
        return times;
    }

    private static BriefingStart Start(Fields f, string name) =>
        f.OneOf(name, "", "motion-served", "motion-filed", "opposition-served", "opposition-filed", "opposition-due", "before-hearing") switch
        {
            "motion-served" => BriefingStart.MotionServed, "motion-filed" => BriefingStart.MotionFiled, "opposition-served" => BriefingStart.OppositionServed,
            "opposition-filed" => BriefingStart.OppositionFiled, "opposition-due" => BriefingStart.OppositionDue, "before-hearing" => BriefingStart.BeforeHearing,
            _ => BriefingStart.Unknown,
        };
}
