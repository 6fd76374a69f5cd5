using System.Collections;
using System.Runtime.CompilerServices;
using Assiduous.Citations;

namespace Assiduous.Record.Locating;

/// <summary>The lines of a transcript that hold words, in the order of the text.</summary>
internal sealed class TestimonyLines
{
    // A record is asked for the surroundings of thousands of its passages: its lines are laid out once for as long as it is held.
    private static readonly ConditionalWeakTable<RecordText, TestimonyLines> Known = [];

    private readonly Lazy<IReadOnlyList<int>> mending;

    private readonly int[] ends;

    private TestimonyLines(RecordText text, Transcript transcript)
    {
        var all = new AllLines(transcript);
        All = new Ordered(all, all.InTextOrder(withWords: true, out ends));
        mending = new(() => LaterAnswer.Mending(text.Text, this));
    }

    /// <summary>The lines; each is made when it is looked at.</summary>
    public IReadOnlyList<TestimonyLine> All { get; }

    /// <summary>Indices of the lines in which a witness mends an earlier answer, in order; looked for once.</summary>
    public IReadOnlyList<int> Mending => mending.Value;

    public static TestimonyLines? Of(RecordText text) =>
        text.Transcript is { Pages.Count: > 0 } ? Known.GetValue(text, static t => new TestimonyLines(t, t.Transcript!)) : null;

    /// <summary>The first and the last line that a span touches; null where it touches none.</summary>
    public (int First, int Last)? Touched(TextSpan span)
    {
        var first = Before(span.Start);
        if (first >= All.Count || All[first].Line.Span.Start >= span.End) return null;
        var last = first;
        while (last + 1 < All.Count && All[last + 1].Line.Span.Start < span.End) last++;
        return (first, last);
    }

    /// <summary>Index of the first line that ends behind an offset.</summary>
    public int Before(int offset)
    {
        int low = 0, high = All.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (ends[middle] <= offset) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private sealed class Ordered(AllLines all, int[] order) : IReadOnlyList<TestimonyLine>
    {
        public int Count => order.Length;

        public TestimonyLine this[int index] => all[order[index]];

        public IEnumerator<TestimonyLine> GetEnumerator() => order.Select(i => all[i]).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
