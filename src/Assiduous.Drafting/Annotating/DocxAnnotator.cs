using System.Xml.Linq;
using Assiduous.Drafting.Drafts;
using Assiduous.Record;

namespace Assiduous.Drafting.Annotating;

/// <summary>Annotates a Word document: hyperlinks, comments, and tracked changes that the author can accept or reject.</summary>
internal static class DocxAnnotator
{
    private static readonly XNamespace W = DocxText.Names.Word;

    public static AnnotateResult Annotate(string name, ReadOnlyMemory<byte> bytes, Filing paper, PaperMarker marker, bool authorities)
    {
        var package = DocxPackage.Open(bytes);
        if (package.HasBelow("_xmlsignatures/")) return AnnotateResult.Refuse($"{name} bears a digital signature, which any change would break. Annotate the unsigned original.");
        if (package.Xml(package.Main)?.Root is not { } looked || looked.Name != W + "document")
            return AnnotateResult.Refuse($"{name} is not in Word's usual form (it may be saved as “Strict Open XML”). Save it in Word as “Word Document (*.docx)”.");
        var root = package.Change(package.Main).Root!;
        var hung = new DocxNotes(package, root);
        var text = new DocxText(root, hung.All);
        var alignment = new TextAlignment(paper.Text, text.Text);
        var marks = marker.Mark(paper with { Text = new RecordText { Text = text.Text } }, alignment.Map);
        var repairs = new DocxRepairs([root, .. hung.All], text).Apply(marks.Repairs);
        var links = new DocxLinks(package, text).Apply(marks.Links, repairs);
        var notes = new DocxComments(package, root, text, hung).Apply(marks.Notes);
        if (authorities) new DocxAuthorities(package, root, text).Apply();
        return new(new(name, package.ToBytes(), DraftFile.Docx) { Messages = Protection(package, name) }, null, links, notes, repairs.Count);
    }

    // Protection against editing lies in the settings; the copy keeps it, and its author must know.
    private static string[] Protection(DocxPackage package, string name) =>
        package.Related("settings") is { } part && package.Xml(part)?.Root is { } settings
        && (settings.Element(W + "documentProtection") is { } kept && (string?)kept.Attribute(W + "enforcement") is "1" or "true" or "on" || settings.Element(W + "writeProtection") is not null)
            ? [$"{name} is protected against editing, and so is the copy. To accept or reject what is proposed in it, stop the protection in Word (Review, Restrict Editing)."] : [];
}
