using System.Collections;

namespace Assiduous.Record;

/// <summary>A line of testimony and the transcript page on which it stands.</summary>
/// <param name="Page">The page, in the transcript's own count.</param>
/// <param name="Line">The line.</param>
public readonly record struct TestimonyLine(int Page, TranscriptLine Line);

/// <summary>The lines of a transcript through all its pages. It holds none of them: each is taken from its page when it is looked at.</summary>
public sealed class AllLines : IReadOnlyList<TestimonyLine>
{
    private readonly Transcript transcript;
    private readonly int[] firsts;

    /// <summary>Numbers the lines.</summary>
    /// <param name="transcript">The transcript.</param>
    public AllLines(Transcript transcript)
    {
        ArgumentNullException.ThrowIfNull(transcript);
        (this.transcript, firsts) = (transcript, new int[transcript.Pages.Count + 1]);
        for (var page = 0; page < transcript.Pages.Count; page++) firsts[page + 1] = firsts[page] + transcript.Pages[page].Lines.Count;
    }

    /// <inheritdoc/>
    public int Count => firsts[^1];

    /// <inheritdoc/>
    public TestimonyLine this[int index]
    {
        get
        {
            int page = 0, high = firsts.Length - 1;
            while (high - page > 1)
            {
                var middle = (page + high) / 2;
                if (firsts[middle] <= index) page = middle;
                else high = middle;
            }

            return new(transcript.Pages[page].Number, transcript.Pages[page].Lines[index - firsts[page]]);
        }
    }

    /// <summary>The lines in the order of the text, by number: condensed sheets may put a later page before an earlier one.</summary>
    /// <param name="withWords">Whether lines without words are left out.</param>
    /// <param name="ends">Where the words of each end.</param>
    public int[] InTextOrder(bool withWords, out int[] ends)
    {
        var (numbers, starts, stops) = (new List<int>(Count), new List<int>(Count), new List<int>(Count));
        var (number, rising) = (0, true);
        foreach (var line in this)
        {
            if (!withWords || !line.Line.Span.IsEmpty)
            {
                rising &= starts.Count == 0 || starts[^1] <= line.Line.Span.Start;
                numbers.Add(number);
                starts.Add(line.Line.Span.Start);
                stops.Add(line.Line.Span.End);
            }

            number++;
        }

        ends = [.. stops];
        if (rising) return [.. numbers];
        int[] order = [.. Enumerable.Range(0, starts.Count).OrderBy(i => starts[i])];
        ends = Array.ConvertAll(order, i => stops[i]);
        return Array.ConvertAll(order, i => numbers[i]);
    }

    /// <inheritdoc/>
    public IEnumerator<TestimonyLine> GetEnumerator()
    {
        foreach (var page in transcript.Pages)
            foreach (var line in page.Lines) yield return new(page.Number, line);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
