using System.Text;
using Assiduous.Citations;
using Assiduous.Record;

namespace Assiduous.Drafting.Annotating;

/// <summary>From places in a paper's text as the record reader gave it to the same places in the text of its Word file.</summary>
/// <remarks>Both hold the same lines in the same order; the reader folds white space and writes out the numbers that Word counts.</remarks>
internal sealed class TextAlignment
{
    // How far ahead a line is looked for where the two part ways.
    private const int Reach = 400;

    private readonly RecordText read;
    private readonly Dictionary<int, (int[] Map, int Prefix)> lines = [];

    public TextAlignment(RecordText read, string own)
    {
        this.read = read;
        var pieces = Pieces(own);
        var next = 0;
        // A note's line is begun by its mark, which Word counts.
        var marks = read.Footnotes.GroupBy(n => n.Span.Start - n.Mark.Length - 1).ToDictionary(g => g.Key, g => g.First().Mark);
        for (var i = 0; i < read.Lines.Count; i++)
        {
            var line = read.Lines[i];
            var words = line.Span.Of(read.Text);
            var mark = line.AutomaticNumber ?? (marks.TryGetValue(line.Span.Start, out var note) ? note : null);
            var prefix = mark is { } number && words.StartsWith(number, StringComparison.Ordinal) ? Math.Min(number.Length + 1, words.Length) : 0;
            var wanted = words[prefix..];
            for (var j = next; j < pieces.Count && j < next + Reach; j++)
            {
                if (!string.Equals(pieces[j].Folded, wanted, StringComparison.Ordinal)) continue;
                lines[i] = (pieces[j].Map, prefix);
                next = j + 1;
                break;
            }
        }
    }

    /// <summary>The place in the Word file's text; null where the line was not found again.</summary>
    public TextSpan? Map(TextSpan span)
    {
        if (Place(span.Start) is not { } start || Place(Math.Max(span.Start, span.End - 1)) is not { } last) return null;
        return last >= start ? new(start, last + 1) : null;
    }

    private int? Place(int offset)
    {
        var index = Line(offset);
        if (index < 0 || !lines.TryGetValue(index, out var line) || line.Map.Length == 0) return null;
        return line.Map[Math.Clamp(offset - read.Lines[index].Span.Start - line.Prefix, 0, line.Map.Length - 1)];
    }

    private int Line(int offset)
    {
        var (low, high) = (0, read.Lines.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (read.Lines[middle].Span.Start <= offset) low = middle;
            else high = middle - 1;
        }

        return high < 0 ? -1 : low;
    }

    /// <summary>The lines of a text, white space folded, each with the offsets of its letters.</summary>
    private static List<(string Folded, int[] Map)> Pieces(string own)
    {
        var pieces = new List<(string, int[])>();
        var (folded, map) = (new StringBuilder(), new List<int>());
        for (var i = 0; i <= own.Length; i++)
        {
            if (i == own.Length || own[i] == '\n')
            {
                if (folded.Length > 0 && folded[^1] == ' ') (folded.Length, map) = (folded.Length - 1, map[..^1]);
                if (folded.Length > 0) pieces.Add((folded.ToString(), [.. map]));
                (folded, map) = (folded.Clear(), []);
            }
            else if (!char.IsWhiteSpace(own[i]) || folded.Length > 0 && folded[^1] != ' ')
            {
                folded.Append(char.IsWhiteSpace(own[i]) ? ' ' : own[i]);
                map.Add(i);
            }
        }

        return pieces;
    }
}
