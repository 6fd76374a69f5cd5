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

/// <summary>Two edited copies of one joint statement, laid together.</summary>
/// <param name="First">What is in the copy that is kept.</param>
/// <param name="Second">What is in the other.</param>
/// <param name="Disputed">Parts that both changed, each otherwise, by their tags.</param>
/// <param name="Merged">The first copy with the other's changes: what the other alone changed stands in its place; where both did, the other's words stand behind as a tracked insertion.</param>
public sealed record JointCombined(JointReading First, JointReading Second, IReadOnlyList<string> Disputed, DraftFile Merged);

/// <summary>Words that stand in no field, and the part behind which they stand.</summary>
internal sealed record LooseWords(string Text, IReadOnlyList<string> By, XElement Paragraph, string? Behind);

/// <summary>A copy as it was opened.</summary>
internal sealed record JointCopy(DocxPackage Package, string Data, IReadOnlyList<JointPart> Sent, JointFields Fields, IReadOnlyList<LooseWords> Loose, JointReading Reading);

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
        var (copy, refused) = Open(name, bytes);
        return (copy?.Reading, refused);
    }

    /// <summary>Lays two copies of one joint statement together that two people edited.</summary>
    /// <param name="first">The copy that is kept, and into which the changes of the other are brought.</param>
    /// <param name="second">The other copy.</param>
    /// <returns>What each changed, where they disagree, and the file that holds both; or why there is none.</returns>
    public static (JointCombined? Combined, string? Refused) Combine((string Name, ReadOnlyMemory<byte> Bytes) first, (string Name, ReadOnlyMemory<byte> Bytes) second)
    {
        var (one, refused) = Open(first.Name, first.Bytes);
        if (one is null) return (null, refused);
        (var two, refused) = Open(second.Name, second.Bytes);
        if (two is null) return (null, refused);
        return one.Sent.SequenceEqual(two.Sent) ? (JointCombination.Of(one, two, second.Name), null)
            : (null, $"{first.Name} and {second.Name} do not go back to the same joint statement. Merge each by itself, or lay together two copies of the same round.");
    }

    private static (JointCopy? Copy, string? Refused) Open(string name, ReadOnlyMemory<byte> bytes)
    {
        ArgumentNullException.ThrowIfNull(name);
        var sound = RecordReader.Read(bytes, name);
        if (!bytes.Span.StartsWith("PK"u8)) return (null, sound.Text.Length == 0 && sound.Notes.Count > 0 ? $"{name}: {sound.Notes[0].Message}" : $"{name} is no Word document. Name the joint statement as it came back, saved as .docx.");
        if (sound.Text.Length == 0 && sound.Notes.Count > 0) return (null, $"{name}: {sound.Notes[0].Message}");
        var package = DocxPackage.Open(bytes);
        if (Sent(package) is not var (data, sent)) return (null, $"{name} holds no record of what was sent. It was not made by 'assiduous draft joint', or a program dropped that part; name the file that came from the other side itself.");
        if (package.Xml(package.Main)?.Root is not { } root) return (null, $"{name} has no body that could be read.");
        return (Compare(package, data, root, sent), null);
    }

    private static JointCopy Compare(DocxPackage package, string data, XElement root, IReadOnlyList<JointPart> sent)
    {
        var fields = new JointFields(root, sent);
        var loose = Loose(root, fields);
        var changes = new List<JointChange>();
        var parts = sent.Select(p => Now(p, fields, loose, changes)).ToArray();
        changes.AddRange(loose.Select(l => new JointChange(JointChangeKind.Added, null, l.Text, l.By)));
        package.Put(data, XDocument.Parse(JointData.Write(parts), LoadOptions.PreserveWhitespace));
        var saved = package.Xml("docProps/core.xml")?.Root?.Elements().FirstOrDefault(e => e.Name.LocalName is "lastModifiedBy")?.Value;
        var reading = new JointReading(parts, changes, string.IsNullOrWhiteSpace(saved) ? null : saved, new("joint.docx", package.ToBytes(), DraftFile.Docx));
        return new(package, data, sent, fields, loose, reading);
    }

    private static (string Data, IReadOnlyList<JointPart> Sent)? Sent(DocxPackage package)
    {
        foreach (var name in package.Parts.Where(p => p.StartsWith("customXml/item", StringComparison.Ordinal) && p.EndsWith(".xml", StringComparison.Ordinal)).ToArray())
            if (package.Xml(name)?.Root is { } root && JointData.Read(root) is { } parts) return (name, parts);
        return null;
    }

    private static JointPart Now(JointPart sent, JointFields fields, List<LooseWords> loose, List<JointChange> changes)
    {
        var contents = fields.Of(sent).Select(JointFields.Content).ToArray();
        if (contents.Length == 0)
        {
            // A field that a program took away leaves its words where they stood.
            var at = loose.FindIndex(l => string.Equals(Bare(l.Text, sent.Label), Fold(sent.Text), StringComparison.Ordinal));
            if (at >= 0) loose.RemoveAt(at);
            else changes.Add(new(JointChangeKind.Removed, sent, "", []));
            return at >= 0 ? sent : sent with { Text = "" };
        }

        var text = Bare(string.Join('\n', contents.Select(Words)), sent.Label);
        if (string.Equals(text, Fold(sent.Text), StringComparison.Ordinal)) return sent;
        changes.Add(new(text.Length == 0 ? JointChangeKind.Emptied : JointChangeKind.Edited, sent, text, [.. contents.SelectMany(Authors).Distinct(StringComparer.Ordinal)]));
        return sent with { Text = text };
    }

    /// <summary>Paragraphs between the first and the last field that stand in none of them.</summary>
    private static List<LooseWords> Loose(XElement root, JointFields fields)
    {
        var paragraphs = root.Descendants(W + "p").Select(p => (Paragraph: p, Tag: fields.Around(p))).ToList();
        var (first, last) = (paragraphs.FindIndex(p => p.Tag is not null), paragraphs.FindLastIndex(p => p.Tag is not null));
        // Where every field was taken away, the whole body is looked through.
        if (first < 0) (first, last) = (0, paragraphs.Count - 1);
        var loose = new List<LooseWords>();
        string? before = null;
        foreach (var (paragraph, tag) in paragraphs.Skip(first).Take(last - first + 1))
        {
            if (tag is not null) before = tag;
            else if (!IsHeading(paragraph) && Words(paragraph) is { Length: > 0 } words) loose.Add(new(words, [.. Authors(paragraph).Distinct(StringComparer.Ordinal)], paragraph, before));
        }

        return loose;
    }

    private static bool IsHeading(XElement paragraph) => ((string?)paragraph.Element(W + "pPr")?.Element(W + "pStyle")?.Attribute(W + "val"))?.StartsWith("Heading", StringComparison.Ordinal) is true;

    private static IEnumerable<string> Authors(XElement element) => element.Descendants().Where(e => e.Name == W + "ins" || e.Name == W + "del").Select(e => (string?)e.Attribute(W + "author")).OfType<string>();

    private static string Words(XElement element) => Fold(new DocxText(element.Name == W + "p" ? new(W + "body", element) : element).Text);

    private static string Bare(string text, string label) => label.Length > 0 && text.StartsWith(label, StringComparison.Ordinal) ? text[label.Length..].TrimStart() : text;

    private static string Fold(string text) => string.Join('\n', text.Split('\n').Select(l => string.Join(' ', l.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).Where(l => l.Length > 0));
}
