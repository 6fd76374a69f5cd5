using System.Text;
using Assiduous.Testing;

namespace Assiduous.Citations.Tests;

/// <summary>A citation as marked by hand in a text, with what it refers to: the number of a mark, or the key of one.</summary>
internal sealed record Mark(string Kind, int Start, string Words, string? Key, string? Source)
{
    public int End => Start + Words.Length;
}

/// <summary>A text in which each citation stands in ⟦kind|words⟧; ⟦kind#key|words⟧ names it and ⟦kind>key|words⟧ says that it means the one so named.</summary>
internal sealed record MarkedText(string Name, string Text, IReadOnlyList<Mark> Marks)
{
    public static MarkedText Parse(string name, string marked)
    {
        var plain = new StringBuilder();
        var marks = new List<Mark>();
        for (var at = 0; at < marked.Length;)
        {
            var open = marked.IndexOf('⟦', at);
            if (open < 0) { plain.Append(marked, at, marked.Length - at); break; }
            plain.Append(marked, at, open - at);
            var bar = marked.IndexOf('|', open);
            var close = marked.IndexOf('⟧', open);
            var head = marked[(open + 1)..bar].Split('#', '>');
            var key = head.Length > 1 ? head[1] : null;
            var refers = marked.AsSpan(open, bar - open).Contains('>');
            marks.Add(new Mark(head[0], plain.Length, marked[(bar + 1)..close], refers ? null : key, refers ? key : null));
            plain.Append(marked, bar + 1, close - bar - 1);
            at = close + 1;
        }
        return new MarkedText(name, plain.ToString(), marks);
    }

    /// <summary>The ten papers of <c>Data/briefs</c>, in the order of their names.</summary>
    public static IEnumerable<MarkedText> Briefs() =>
        Directory.GetFiles(Places.InRepository("tests", "Assiduous.Citations.Tests", "Data", "briefs"), "*.txt").Order(StringComparer.Ordinal)
            .Select(f => Parse(Path.GetFileNameWithoutExtension(f), File.ReadAllText(f)));
}
