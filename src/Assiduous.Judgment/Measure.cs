namespace Assiduous.Judgment;

/// <summary>What kind of time is told.</summary>
public enum TimeKind
{
    /// <summary>A time of day.</summary>
    Clock,

    /// <summary>A stretch since (or until) something that is named.</summary>
    Since,

    /// <summary>How long something took.</summary>
    Length,
}

/// <summary>A time of day or a stretch of time, in minutes.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Least">Minutes since midnight, or the least length.</param>
/// <param name="Most">The same, or the greatest length.</param>
/// <param name="Loose">Whether it is told as near and not as exact.</param>
/// <param name="From">The words from which a stretch is measured; null elsewhere.</param>
/// <param name="Words">The words that tell it.</param>
public sealed record Measure(TimeKind Kind, double Least, double Most, bool Loose, string? From, string Words)
{
    private const double LooseClock = 15;

    /// <summary>Whether two could both be so: of one kind, and overlapping once what is loosely told is widened.</summary>
    /// <remarks>Of different kinds nothing can be said, so they agree.</remarks>
    public bool Agrees(Measure other)
    {
        if (Kind != other.Kind) return true;
        var slack = !Loose && !other.Loose ? 0 : Kind == TimeKind.Clock ? LooseClock : Math.Max(Most, other.Most) * 0.5;
        return Least - slack <= other.Most && other.Least - slack <= Most;
    }
}
