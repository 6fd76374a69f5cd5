using Assiduous.Citations;

namespace Assiduous.Record.Locating;

/// <summary>What stands around a passage of testimony.</summary>
public sealed record PassageContext
{
    /// <summary>The words before the passage that belong to its question and answer, as one line; empty where none.</summary>
    public required string Before { get; init; }

    /// <summary>The words after the passage that belong to its answer, as one line; empty where none.</summary>
    public required string After { get; init; }

    /// <summary>The passage with what stands before and after.</summary>
    public required TextSpan Whole { get; init; }

    /// <summary>The first cited line continues a question that began before.</summary>
    public bool StartsMidQuestion { get; init; }

    /// <summary>The first cited line continues an answer that began before.</summary>
    public bool StartsMidAnswer { get; init; }

    /// <summary>The passage begins with an answer and leaves its question out.</summary>
    public bool LeavesOutQuestion { get; init; }

    /// <summary>The question goes on after the last cited line, or its answer is left out.</summary>
    public bool LeavesOutAnswer { get; init; }

    /// <summary>The answer goes on after the last cited line, perhaps with a qualification.</summary>
    public bool EndsMidAnswer { get; init; }

    /// <summary>All cited lines are words of counsel or the court: questions, objections, statements. None is testimony.</summary>
    public bool HasNoTestimony { get; init; }

    /// <summary>Objections and other interruptions within the whole, in order.</summary>
    public IReadOnlyList<string> Interruptions { get; init; } = [];

    /// <summary>The context of a passage; null where the filing is no transcript or the passage holds no line of it.</summary>
    /// <remarks>At most 200 lines are looked at on either side.</remarks>
    public static PassageContext? Around(Filing filing, Passage passage)
    {
        if (filing.Text.Transcript is not { } transcript) return null;
        var lines = transcript.Pages.SelectMany(p => p.Lines).Where(l => !l.Span.IsEmpty).ToList();
        var first = lines.FindIndex(l => l.Span.Overlaps(passage.Span));
        if (first < 0) return null;
        var last = lines.FindLastIndex(l => l.Span.Overlaps(passage.Span));
        return new ContextReader(filing.Text.Text, lines, first, last).Read();
    }
}

/// <summary>One reading of what stands around the lines from first to last.</summary>
internal sealed class ContextReader(string text, List<TranscriptLine> lines, int first, int last)
{
    private const int Reach = 200;

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
}
