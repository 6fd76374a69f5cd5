using System.Runtime.CompilerServices;
using Assiduous.Citations;
using Assiduous.Record;

namespace Assiduous.Drafting.Page;

/// <summary>Finds the lines of a transcript under a passage, and the lines around them.</summary>
internal sealed class TranscriptLines
{
    /// <summary>Lines shown before and after the cited ones.</summary>
    public const int Around = 4;

    private readonly ConditionalWeakTable<Transcript, Table> tables = [];

    /// <summary>A line with its page, and whether the citation covers it.</summary>
    internal readonly record struct Row(int Page, TranscriptLine Line, bool Cited);

    /// <summary>The cited lines and those around them, in the transcript's order; empty where the span touches no numbered line.</summary>
    public IReadOnlyList<Row> Of(Transcript transcript, TextSpan span)
    {
        var table = tables.GetValue(transcript, static t => new Table(t));
        var cited = table.Under(span);
        if (cited.Count == 0) return [];
        var from = cited.Min();
        var to = cited.Max();
        for (var i = 0; i < Around && table.Joins(from - 1); i++) from--;
        for (var i = 0; i < Around && table.Joins(to); i++) to++;
        return [.. Enumerable.Range(from, to - from + 1).Select(i => new Row(table.Lines[i].Page, table.Lines[i].Line, cited.Contains(i)))];
    }

    // Condensed sheets may put a later page before an earlier one in the text, so the text's order is kept beside the transcript's.
    private sealed class Table
    {
        private readonly int[] byStart, ends;

        public Table(Transcript transcript)
        {
            Lines = new(transcript);
            byStart = Lines.InTextOrder(withWords: false, out ends);
        }

        public AllLines Lines { get; }

        // Whether the next line follows on the same page or the next: an excerpt may leave pages out.
        public bool Joins(int at) => at >= 0 && at + 1 < Lines.Count && Lines[at + 1].Page - Lines[at].Page is 0 or 1;

        public HashSet<int> Under(TextSpan span)
        {
            var low = 0;
            for (var high = byStart.Length; low < high;)
            {
                var middle = low + ((high - low) / 2);
                if (ends[middle] <= span.Start) low = middle + 1;
                else high = middle;
            }

            var found = new HashSet<int>();
            for (; low < byStart.Length && Lines[byStart[low]].Line.Span.Start < span.End; low++)
                if (Lines[byStart[low]].Line.Span.Overlaps(span)) found.Add(byStart[low]);
            return found;
        }
    }
}
