using Assiduous.Citations;
using Assiduous.Record.Transcripts;

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

    /// <summary>Whether anyone speaks on the cited lines; false for headings, appearances and the reporter's certificate.</summary>
    public bool AnyoneSpeaks { get; init; }

    /// <summary>Objections and other interruptions within the whole, in order.</summary>
    public IReadOnlyList<string> Interruptions { get; init; } = [];

    /// <summary>What the witness changed on the cited lines when reading the transcript, in order.</summary>
    public IReadOnlyList<Erratum> Corrections { get; init; } = [];

    /// <summary>Later answers in which the witness takes back or mends an answer, and that share words with the passage, with their places.</summary>
    public IReadOnlyList<LaterAnswer> LaterCorrections { get; init; } = [];

    /// <summary>Whether what stands behind the passage qualifies it: the rest of the answer says but, except, not, or the like.</summary>
    public bool StopsBeforeQualification { get; init; }

    /// <summary>The context of a passage; null where the filing is no transcript or the passage holds no line of it.</summary>
    /// <remarks>At most 200 lines are looked at on either side, and for later corrections at most 20,000.</remarks>
    /// <param name="filing">The transcript.</param>
    /// <param name="passage">The passage in it.</param>
    /// <param name="errata">The changes of the folder's errata sheets; null for none.</param>
    public static PassageContext? Around(Filing filing, Passage passage, Errata? errata = null)
    {
        if (TestimonyLines.Of(filing.Text) is not { } lines || lines.Touched(passage.Span) is not var (first, last)) return null;
        var context = new ContextReader(filing.Text.Text, lines.All, first, last).Read();
        var (from, to) = (lines.All[first], lines.All[last]);
        return context with
        {
            Corrections = [.. (errata ?? Errata.None).To(filing.File).Where(c => Order(c.Page, c.LastLine) >= Order(from.Page, from.Line.Number) && Order(c.Page, c.Line) <= Order(to.Page, to.Line.Number))],
            LaterCorrections = LaterAnswer.Correcting(filing.Text.Text, lines, last, passage.Text),
            StopsBeforeQualification = context.EndsMidAnswer && Qualification.Begins(context.After),
        };
    }

    private static long Order(int page, int line) => ((long)page * 1000) + line;
}
