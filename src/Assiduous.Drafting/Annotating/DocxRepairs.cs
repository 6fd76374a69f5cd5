using System.Globalization;
using System.Xml.Linq;
using Assiduous.Citations;

namespace Assiduous.Drafting.Annotating;

/// <summary>Proposes repairs as tracked changes.</summary>
internal sealed class DocxRepairs(IReadOnlyList<XElement> roots, DocxText text)
{
    private static readonly XNamespace W = DocxText.Names.Word;

    /// <summary>Puts in each repair that can stand as a tracked change of its own.</summary>
    /// <returns>The spans that were replaced.</returns>
    public IReadOnlyList<TextSpan> Apply(IReadOnlyList<RepairMark> repairs)
    {
        var done = new List<TextSpan>();
        var id = repairs.Count == 0 ? 0 : roots.SelectMany(r => r.DescendantsAndSelf()).Attributes(W + "id").Select(a => int.TryParse(a.Value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var n) ? n : 0).DefaultIfEmpty().Max();
        foreach (var repair in repairs)
        {
            var runs = text.Cut(repair.Span.Start, repair.Span.End);
            // What stands in a link, a field or an earlier change is another's; there the note alone tells of it.
            if (runs.Count == 0 || runs.Exists(r => r.Parent!.Name != W + "p" || r.Parent != runs[0].Parent || text.IsInField(r))) continue;
            var inserted = new XElement(W + "r", runs[0].Elements(W + "rPr").Select(p => new XElement(p)), new XElement(W + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), repair.New));
            runs[^1].AddAfterSelf(new XElement(W + "ins", Marks(ref id), inserted));
            foreach (var run in runs) Delete(run, ref id);
            done.Add(repair.Span);
        }

        return done;
    }

    private static void Delete(XElement run, ref int id)
    {
        var deleted = new XElement(W + "del", Marks(ref id));
        run.AddBeforeSelf(deleted);
        run.Remove();
        foreach (var words in run.Elements(W + "t").ToList()) words.Name = W + "delText";
        deleted.Add(run);
    }

    // No date: Word shows none, and the same file gives the same bytes on every day.
    private static XAttribute[] Marks(ref int id) => [new(W + "id", (++id).ToString(CultureInfo.InvariantCulture)), new(W + "author", "Assiduous")];
}
