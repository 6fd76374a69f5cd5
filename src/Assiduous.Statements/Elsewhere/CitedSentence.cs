using Assiduous.Record;

namespace Assiduous.Statements.Elsewhere;

/// <summary>A sentence of some paper and a passage that it cites.</summary>
internal sealed record CitedSentence(Filing Paper, Side? Side, string Words, CitedPassage Row)
{
    /// <summary>Whether it stands in a brief's telling of the facts.</summary>
    public bool Narrative { get; init; }

    /// <summary>Whether it grants rather than contests.</summary>
    public bool Concedes { get; init; }

    /// <summary>Sentences of one telling that cite lines which follow one another, taken as one: their lines are one answer.</summary>
    public static List<CitedSentence> Joined(IReadOnlyList<CitedSentence> cited)
    {
        var joined = new List<CitedSentence>();
        foreach (var next in cited)
        {
            if (joined.Count > 0 && joined[^1] is { Narrative: true } last && next.Narrative && Follows(last, next))
            {
                var (a, b) = (last.Row.Passage!, next.Row.Passage!);
                var pin = a.Pinpoint with { To = b.Pinpoint.To ?? b.Pinpoint.From };
                var both = a with { Pinpoint = pin, Text = a.Text + " " + b.Text, Span = new(a.Span.Start, b.Span.End), FilePageTo = b.FilePageTo };
                joined[^1] = last with { Words = last.Words + " " + next.Words, Concedes = last.Concedes && next.Concedes, Row = last.Row with { Pinpoint = pin, Passage = both } };
                continue;
            }

            joined.Add(next);
        }

        return joined;
    }

    /// <summary>Whether the next row begins at the line after this one ends.</summary>
    private static bool Follows(CitedSentence a, CitedSentence b)
    {
        if (!string.Equals(a.Row.TargetFile, b.Row.TargetFile, StringComparison.Ordinal) || !ReferenceEquals(a.Paper, b.Paper)) return false;
        var (from, to) = (a.Row.Passage!.Pinpoint.To ?? a.Row.Passage.Pinpoint.From, b.Row.Passage!.Pinpoint.From);
        return Line(from) is { } x && Line(to) is { } y && x.Page == y.Page && y.Line == x.Line + 1 && a.Row.Passage.Text.Length + b.Row.Passage.Text.Length < 4000;
    }

    private static (int Page, int Line)? Line(string place)
    {
        var colon = place.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && int.TryParse(place.AsSpan(0, colon), out var page) && int.TryParse(place.AsSpan(colon + 1), out var line) ? (page, line) : null;
    }
}

/// <summary>Evidence about a fact from other places.</summary>
/// <param name="Evidence">The passage and why it was taken.</param>
/// <param name="Relation">How it stands to the fact where it does not say it.</param>
/// <param name="Strength">How directly.</param>
internal sealed record Spotted(EvidenceElsewhere Evidence, Relation Relation, double Strength)
{
    /// <summary>Whether it says what the fact says.</summary>
    public bool Says => Evidence.Cited.Support is Support.Supports;

    /// <summary>Whether it meets the fact.</summary>
    public bool Against => Relation is Relation.Meets;

    /// <summary>Whether it may meet the fact, and the program cannot tell.</summary>
    public bool InDoubt => Relation is Relation.MayClash;
}
