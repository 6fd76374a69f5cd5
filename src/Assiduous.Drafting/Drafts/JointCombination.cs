using System.Globalization;
using System.Xml.Linq;
using Assiduous.Drafting.Annotating;

namespace Assiduous.Drafting.Drafts;

/// <summary>Brings the changes of one copy of a joint statement into another. Nothing of either is dropped: what cannot stand in its place stands behind it as a tracked insertion.</summary>
internal sealed class JointCombination
{
    private static readonly XNamespace W = DocxText.Names.Word;

    private readonly JointCopy kept;
    private readonly JointCopy other;
    private readonly JointFields fields;
    private readonly string who;
    private int id;

    private JointCombination(JointCopy kept, JointCopy other, string name)
    {
        (this.kept, this.other) = (kept, other);
        var root = kept.Package.Change(kept.Package.Main).Root!;
        // The fields again, in the tree that is written.
        fields = new(root, kept.Sent);
        who = other.Reading.LastSavedBy ?? name;
        id = root.DescendantsAndSelf().Attributes(W + "id").Select(a => int.TryParse(a.Value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var n) ? n : 0).DefaultIfEmpty().Max();
    }

    public static JointCombined Of(JointCopy kept, JointCopy other, string name) => new JointCombination(kept, other, name).Run();

    private JointCombined Run()
    {
        var (disputed, parts) = (new List<string>(), new List<JointPart>());
        for (var i = 0; i < kept.Sent.Count; i++)
        {
            var (sent, ours, theirs) = (kept.Sent[i], kept.Reading.Parts[i], other.Reading.Parts[i]);
            var (changedHere, changedThere) = (!Same(ours.Text, sent.Text), !Same(theirs.Text, sent.Text));
            parts.Add(ours);
            if (!changedThere || Same(ours.Text, theirs.Text)) continue;
            if (changedHere) disputed.Add(sent.Tag);
            // A part that the other copy lost is kept: to take it out is for people.
            if (theirs.Text.Length == 0 || fields.Of(sent) is not [var field, ..] || other.Fields.Of(sent) is not [var source, ..]) continue;
            Bring(JointFields.Content(source), field, sent, replaces: !changedHere);
            parts[^1] = changedHere ? ours with { Text = ours.Text + "\n" + theirs.Text } : theirs;
        }

        foreach (var words in other.Loose.Where(l => !kept.Loose.Any(k => Same(k.Text, l.Text))).Reverse()) Insert(words);
        kept.Package.Put(kept.Data, XDocument.Parse(JointData.Write(parts), LoadOptions.PreserveWhitespace));
        return new(kept.Reading, other.Reading, disputed, new("joint.docx", kept.Package.ToBytes(), DraftFile.Docx));
    }

    private void Bring(XElement source, XElement field, JointPart part, bool replaces)
    {
        var paragraphs = source.DescendantsAndSelf(W + "p").Select(p => Runs(p).ToList()).Where(r => r.Count > 0).ToList();
        if (!replaces) paragraphs = [.. paragraphs.Select(p => Unlabelled(p, part.Label).Select(Tracked).ToList())];
        var content = field.Element(W + "sdtContent")!;
        if (content.Elements(W + "p").ToList() is not { Count: > 0 } here)
        {
            // LibreOffice's form: one paragraph, so that line breaks part what were paragraphs.
            var runs = paragraphs.SelectMany((p, i) => i == 0 && replaces ? p : p.Prepend(new XElement(W + "r", new XElement(W + "br"))));
            if (replaces) content.ReplaceNodes(runs.ToList());
            else content.Add(runs.ToList());
            return;
        }

        var made = paragraphs.Select((p, i) => new XElement(W + "p", Format(here[Math.Min(i, here.Count - 1)], numbered: replaces && i == 0), p)).ToList();
        if (replaces) content.ReplaceNodes(made);
        else content.Add(made);
    }

    private void Insert(LooseWords words)
    {
        var behind = kept.Sent.FirstOrDefault(p => Same(p.Tag, words.Behind)) is { } part && fields.Of(part) is [.., var field] ? field : null;
        var place = behind?.Parent?.Name == W + "p" ? behind.Parent : behind;
        var paragraph = new XElement(W + "p", Format(words.Paragraph, numbered: false), Runs(words.Paragraph).Select(Tracked).ToList());
        if (place is not null) place.AddAfterSelf(paragraph);
        else if (kept.Package.Change(kept.Package.Main).Root!.Element(W + "body") is { } body && body.Element(W + "sectPr") is { } section) section.AddBeforeSelf(paragraph);
    }

    // Of a paragraph's format the style alone is taken, and its number where the paragraph takes the place of a numbered one: lists of another file mean nothing here.
    private static XElement? Format(XElement paragraph, bool numbered) => paragraph.Element(W + "pPr") is { } format
        ? new(W + "pPr", format.Elements().Where(e => e.Name.LocalName is "pStyle" or "keepNext" || numbered && e.Name.LocalName is "numPr").Select(e => new XElement(e))) : null;

    private static IEnumerable<XElement> Runs(XElement parent)
    {
        foreach (var child in parent.Elements())
        {
            if (child.Name == W + "r")
            {
                if (Copy(child) is { } run) yield return run;
            }
            else if (child.Name == W + "ins" || child.Name == W + "del")
            {
                var inner = Runs(child).ToList();
                if (inner.Count > 0) yield return new(child.Name, child.Attributes(), inner);
            }
            else if (child.Name != W + "pPr" && child.Name != W + "sdtPr")
                foreach (var run in Runs(child)) yield return run;
        }
    }

    private static XElement? Copy(XElement run)
    {
        var content = run.Elements().Where(e => e.Name.LocalName is "t" or "delText" or "tab" or "br" or "cr" or "noBreakHyphen").Select(e => new XElement(e)).ToList();
        return content.Count == 0 ? null : new(W + "r", run.Elements(W + "rPr").Select(f => new XElement(W + "rPr", f.Elements().Where(e => e.Name.LocalName is "b" or "i" or "strike" or "u").Select(e => new XElement(e)))), content);
    }

    // A change that was tracked there stays what it was, with its author.
    private XElement Tracked(XElement run) => run.Name == W + "r"
        ? new(W + "ins", new XAttribute(W + "id", (++id).ToString(CultureInfo.InvariantCulture)), new XAttribute(W + "author", who), run)
        : new(run.Name, run.Attributes().Where(a => a.Name != W + "id"), new XAttribute(W + "id", (++id).ToString(CultureInfo.InvariantCulture)), run.Elements());

    private static bool Same(string a, string? b) => string.Equals(a, b, StringComparison.Ordinal);

    private static IEnumerable<XElement> Unlabelled(List<XElement> runs, string label) =>
        label.Length > 0 && runs.Count > 1 && Same(runs[0].Value.Trim(), label) ? runs.Skip(1) : runs;
}
