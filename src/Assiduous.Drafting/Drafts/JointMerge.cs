using System.Xml.Linq;
using Assiduous.Drafting.Annotating;
using Assiduous.Record.Reading;

namespace Assiduous.Drafting.Drafts;

/// <summary>What became of a part of a joint statement.</summary>
public enum JointChangeKind
{
    /// <summary>Its words are others now.</summary>
    Edited,

    /// <summary>Nothing is left of its words.</summary>
    Emptied,

    /// <summary>Its field is gone, and its words are found nowhere.</summary>
    Removed,

    /// <summary>Words that stand in no field.</summary>
    Added,
}

/// <summary>One change.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Part">The part as it was sent; null for words that stand in no field.</param>
/// <param name="After">Its words now.</param>
/// <param name="By">Who made the tracked changes in it; empty where the change was not tracked.</param>
public sealed record JointChange(JointChangeKind Kind, JointPart? Part, string After, IReadOnlyList<string> By);

/// <summary>An edited joint statement, read back.</summary>
/// <param name="Parts">Every part as it stands now, in the order in which it was sent; tracked changes are read as accepted.</param>
/// <param name="Changes">What is not as it was sent.</param>
/// <param name="LastSavedBy">Who saved the file last, as the file says; null where it does not.</param>
/// <param name="Next">The same file with the present words as the new starting point; nothing else in it is changed.</param>
public sealed record JointReading(IReadOnlyList<JointPart> Parts, IReadOnlyList<JointChange> Changes, string? LastSavedBy, DraftFile Next);

/// <summary>Reads an edited joint statement back.</summary>
public static class JointMerge
{
    private static readonly XNamespace W = DocxText.Names.Word;

    /// <summary>Reads a file that <see cref="DraftMaker"/> made and people edited.</summary>
    /// <param name="name">Its name, for messages.</param>
    /// <param name="bytes">Its bytes.</param>
    /// <returns>The reading, or why there is none.</returns>
    public static (JointReading? Reading, string? Refused) Read(string name, ReadOnlyMemory<byte> bytes)
    {
        ArgumentNullException.ThrowIfNull(name);
        var sound = RecordReader.Read(bytes, name);
        if (!bytes.Span.StartsWith("PK"u8)) return (null, sound.Text.Length == 0 && sound.Notes.Count > 0 ? $"{name}: {sound.Notes[0].Message}" : $"{name} is no Word document. Name the joint statement as it came back, saved as .docx.");
        if (sound.Text.Length == 0 && sound.Notes.Count > 0) return (null, $"{name}: {sound.Notes[0].Message}");
        var package = DocxPackage.Open(bytes);
        if (Sent(package) is not var (data, sent)) return (null, $"{name} holds no record of what was sent. It was not made by 'assiduous draft joint', or a program dropped that part; name the file that came from the other side itself.");
        if (package.Xml(package.Main)?.Root is not { } root) return (null, $"{name} has no body that could be read.");
        var fields = root.Descendants(W + "sdt").Select(s => (Tag: (string?)s.Element(W + "sdtPr")?.Element(W + "tag")?.Attribute(W + "val"), Content: s.Element(W + "sdtContent"))).Where(s => s.Tag is not null && s.Content is not null)
            .GroupBy(s => s.Tag!, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Select(s => s.Content!).ToList(), StringComparer.Ordinal);
        var loose = Loose(root, fields, sent);
        var changes = new List<JointChange>();
        var parts = sent.Select(p => Now(p, fields, loose, changes)).ToArray();
        changes.AddRange(loose.Select(l => new JointChange(JointChangeKind.Added, null, l.Text, l.By)));
        package.Put(data, XDocument.Parse(JointData.Write(parts), LoadOptions.PreserveWhitespace));
        var saved = package.Xml("docProps/core.xml")?.Root?.Elements().FirstOrDefault(e => e.Name.LocalName is "lastModifiedBy")?.Value;
        return (new(parts, changes, string.IsNullOrWhiteSpace(saved) ? null : saved, new("joint.docx", package.ToBytes(), DraftFile.Docx)), null);
    }

    private static (string Data, IReadOnlyList<JointPart> Sent)? Sent(DocxPackage package)
    {
        foreach (var name in package.Parts.Where(p => p.StartsWith("customXml/item", StringComparison.Ordinal) && p.EndsWith(".xml", StringComparison.Ordinal)).ToArray())
            if (package.Xml(name)?.Root is { } root && JointData.Read(root) is { } parts) return (name, parts);
        return null;
    }

    private static JointPart Now(JointPart sent, Dictionary<string, List<XElement>> fields, List<(string Text, IReadOnlyList<string> By)> loose, List<JointChange> changes)
    {
        if (!fields.TryGetValue(sent.Tag, out var contents))
        {
            // A field that a program took away leaves its words where they stood.
            var at = loose.FindIndex(l => string.Equals(Bare(l.Text, sent.Label), sent.Text, StringComparison.Ordinal));
            if (at >= 0) loose.RemoveAt(at);
            else changes.Add(new(JointChangeKind.Removed, sent, "", []));
            return at >= 0 ? sent : sent with { Text = "" };
        }

        var text = Bare(string.Join('\n', contents.Select(c => Words(c))), sent.Label);
        if (string.Equals(text, Fold(sent.Text), StringComparison.Ordinal)) return sent;
        changes.Add(new(text.Length == 0 ? JointChangeKind.Emptied : JointChangeKind.Edited, sent, text, [.. contents.SelectMany(Authors).Distinct(StringComparer.Ordinal)]));
        return sent with { Text = text };
    }

    /// <summary>Paragraphs between the first and the last field that stand in none of them.</summary>
    private static List<(string Text, IReadOnlyList<string> By)> Loose(XElement root, Dictionary<string, List<XElement>> fields, IReadOnlyList<JointPart> sent)
    {
        var paragraphs = root.Descendants(W + "p").ToList();
        var ours = sent.Select(p => p.Tag).ToHashSet(StringComparer.Ordinal);
        bool InField(XElement p) => p.Ancestors(W + "sdt").Any(s => (string?)s.Element(W + "sdtPr")?.Element(W + "tag")?.Attribute(W + "val") is { } tag && ours.Contains(tag));
        var (first, last) = (paragraphs.FindIndex(InField), paragraphs.FindLastIndex(InField));
        // Where every field was taken away, the whole body is looked through.
        if (fields.Count == 0 || first < 0) (first, last) = (0, paragraphs.Count - 1);
        return [.. paragraphs.Skip(first).Take(last - first + 1).Where(p => !InField(p) && !IsHeading(p))
            .Select(p => (Text: Words(p), By: (IReadOnlyList<string>)[.. Authors(p).Distinct(StringComparer.Ordinal)])).Where(p => p.Text.Length > 0)];
    }

    private static bool IsHeading(XElement paragraph) => ((string?)paragraph.Element(W + "pPr")?.Element(W + "pStyle")?.Attribute(W + "val"))?.StartsWith("Heading", StringComparison.Ordinal) is true;

    private static IEnumerable<string> Authors(XElement element) => element.Descendants().Where(e => e.Name == W + "ins" || e.Name == W + "del").Select(e => (string?)e.Attribute(W + "author")).OfType<string>();

    private static string Words(XElement element) => Fold(new DocxText(element.Name == W + "p" ? new(W + "body", element) : element).Text);

    private static string Bare(string text, string label) => label.Length > 0 && text.StartsWith(label, StringComparison.Ordinal) ? text[label.Length..].TrimStart() : text;

    private static string Fold(string text) => string.Join('\n', text.Split('\n').Select(l => string.Join(' ', l.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).Where(l => l.Length > 0));
}
