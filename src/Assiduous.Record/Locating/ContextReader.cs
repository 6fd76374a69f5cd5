using Assiduous.Citations;

namespace Assiduous.Record.Locating;

/// <summary>One reading of what stands around the lines from first to last.</summary>
internal sealed class ContextReader(string text, IReadOnlyList<TestimonyLine> all, int firstOfAll, int lastOfAll)
{
    private const int Reach = 200;

    // Nothing further away is looked at, so only the lines around the passage are taken.
    private readonly List<TranscriptLine> lines = Near(all, Math.Max(0, firstOfAll - Reach), lastOfAll + Reach);
    private readonly int first = firstOfAll - Math.Max(0, firstOfAll - Reach);
    private readonly int last = lastOfAll - Math.Max(0, firstOfAll - Reach);

    public PassageContext Read()
    {
        var start = QuestionStart();
        var end = AnswerEnd();
        var cited = lines.GetRange(first, last - first + 1);
        return new PassageContext
        {
            Before = Join(start, first - 1),
            After = Join(last + 1, end),
            Whole = new TextSpan(lines[start].Span.Start, lines[end].Span.End),
            StartsMidQuestion = lines[first].Kind == TranscriptLineKind.Question && !Opens(first),
            StartsMidAnswer = lines[first].Kind == TranscriptLineKind.Answer && !Opens(first),
            LeavesOutQuestion = lines[first].Kind == TranscriptLineKind.Answer && Opens(first) && start < first,
            LeavesOutAnswer = !cited.Exists(l => l.Kind == TranscriptLineKind.Answer) && cited.Exists(l => l.Kind == TranscriptLineKind.Question) && end > last,
            EndsMidAnswer = lines[last].Kind == TranscriptLineKind.Answer && end > last,
            HasNoTestimony = !cited.Exists(l => l.Kind == TranscriptLineKind.Answer),
            AnyoneSpeaks = cited.Exists(l => l.Kind is TranscriptLineKind.Question or TranscriptLineKind.Colloquy),
            Interruptions = Interruptions(start, end),
        };
    }

    /// <summary>Whether a line begins its question or answer: it bears the mark, or the line before it is of another kind.</summary>
    private bool Opens(int i)
    {
        if (i == 0 || Marked(lines[i])) return true;
        for (var back = i - 1; back >= 0 && back > i - Reach; back--)
        {
            if (lines[back].Kind == lines[i].Kind) return !string.Equals(lines[back].Speaker, lines[i].Speaker, StringComparison.Ordinal);
            if (lines[back].Kind is TranscriptLineKind.Question or TranscriptLineKind.Answer) return true;
        }

        return true;
    }

    private bool Marked(TranscriptLine line)
    {
        var words = line.Span.Of(text).TrimStart();
        return words.StartsWith("Q.", StringComparison.Ordinal) || words.StartsWith("A.", StringComparison.Ordinal) || words.StartsWith("Q ", StringComparison.Ordinal)
            || words.StartsWith("A  ", StringComparison.Ordinal) || words.StartsWith("THE WITNESS:", StringComparison.Ordinal);
    }

    private int QuestionStart()
    {
        if (lines[first].Kind == TranscriptLineKind.Question && Opens(first)) return first;
        for (var i = first; i >= 0 && i > first - Reach; i--)
            if (lines[i].Kind == TranscriptLineKind.Question && Opens(i)) return i;
        return first;
    }

    private int AnswerEnd()
    {
        var end = last;
        var answered = lines[last].Kind == TranscriptLineKind.Answer;
        for (var i = last + 1; i < lines.Count && i < last + Reach; i++)
        {
            if (lines[i].Kind == TranscriptLineKind.Other) break;
            if (lines[i].Kind == TranscriptLineKind.Question && (answered || Opens(i))) break;
            if (lines[i].Kind != TranscriptLineKind.Answer) continue;
            if (answered && Marked(lines[i]) && !Witness(lines[i])) break;
            answered = true;
            end = i;
        }

        return end;
    }

    private bool Witness(TranscriptLine line) => line.Span.Of(text).TrimStart().StartsWith("THE WITNESS", StringComparison.Ordinal);

    private List<string> Interruptions(int start, int end)
    {
        var found = new List<string>();
        for (var i = start; i <= end; i++)
        {
            if (lines[i].Kind != TranscriptLineKind.Colloquy) continue;
            var from = i;
            while (i < end && lines[i + 1].Kind == TranscriptLineKind.Colloquy && string.Equals(lines[i + 1].Speaker, lines[from].Speaker, StringComparison.Ordinal)) i++;
            found.Add(Join(from, i));
        }

        return found;
    }

    private string Join(int from, int to) => to < from ? "" : PassageText.Fold(text, [.. lines.GetRange(from, to - from + 1).Select(l => l.Span)]);

    private static List<TranscriptLine> Near(IReadOnlyList<TestimonyLine> all, int from, int to)
    {
        var near = new List<TranscriptLine>();
        for (var i = from; i < all.Count && i <= to; i++) near.Add(all[i].Line);
        return near;
    }
}
