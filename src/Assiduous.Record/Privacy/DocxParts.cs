using System.IO.Compression;
using System.Xml;

namespace Assiduous.Record.Privacy;

/// <summary>Something a Word file carries that its pages do not show.</summary>
/// <param name="Code">Its code, <c>tracked-changes</c>.</param>
/// <param name="Message">What is there, without its words.</param>
/// <param name="Remedy">How to take it out.</param>
internal sealed record HiddenPart(string Code, string Message, string Remedy);

/// <summary>Looks into a Word file for tracked changes, comments, hidden text and properties.</summary>
internal static class DocxParts
{
    private const long MostUnfolded = 256L << 20;

    /// <summary>Most letters of one part that are looked through for identifiers.</summary>
    private const int MostWords = 4 << 20;

    private const string Inspect = "In Word: File, Info, Inspect Document.";

    /// <summary>What the file carries; nothing where it is no Word file or cannot be opened.</summary>
    public static IReadOnlyList<HiddenPart> Of(string path)
    {
        try
        {
            using var archive = ZipFile.OpenRead(path);
            return archive.GetEntry("word/document.xml") is null ? [] : [.. Parts(archive).Distinct()];
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException or XmlException or UnauthorizedAccessException)
        {
            return []; // The reader has said already that the file is damaged.
        }
    }

    private static IEnumerable<HiddenPart> Parts(ZipArchive archive)
    {
        long left = MostUnfolded;
        foreach (var entry in archive.Entries.Where(e => e.FullName.StartsWith("word/", StringComparison.Ordinal) && e.FullName.EndsWith(".xml", StringComparison.Ordinal)))
        {
            if ((left -= Math.Max(entry.Length, 1)) < 0) yield break;
            foreach (var part in In(entry)) yield return part;
            if (IsBeside(entry.FullName)) foreach (var code in Identifiers(entry)) yield return new HiddenPart(code, Beside(code), "Take it out there as well.");
        }

        if (archive.GetEntry("docProps/core.xml") is { Length: < 1 << 20 } core && Has(core, "creator", "lastModifiedBy", "title", "subject", "keywords"))
            yield return new HiddenPart("metadata", "The file’s properties give an author, a title or the like.", Inspect);
    }

    private static IEnumerable<HiddenPart> In(ZipArchiveEntry entry)
    {
        using var reader = XmlReader.Create(entry.Open(), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CheckCharacters = false });
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element || !string.Equals(reader.Prefix, "w", StringComparison.Ordinal)) continue;
            if (reader.LocalName is "del" or "ins" or "moveFrom" or "moveTo")
                yield return new HiddenPart("tracked-changes", "The file holds tracked changes; deleted words are still in it.", "Accept or reject all changes.");
            else if (reader.LocalName is "comment") yield return new HiddenPart("comments", "The file holds comments.", Inspect);
            else if (reader.LocalName is "vanish" && reader.GetAttribute("w:val") is not ("0" or "false"))
                yield return new HiddenPart("hidden-text", "The file holds text that is formatted as hidden.", Inspect);
            else if (reader.LocalName is "color" && string.Equals(reader.GetAttribute("w:val"), "FFFFFF", StringComparison.OrdinalIgnoreCase))
                yield return new HiddenPart("unseen-text", "The file holds white text.", "Take the words out.");
            else if (reader.LocalName is "highlight" && string.Equals(reader.GetAttribute("w:val"), "black", StringComparison.Ordinal))
                yield return new HiddenPart("text-under-box", "The file holds words on a black highlight; whoever copies the text can read them.", "Take the words out and leave a mark in their place.");
        }
    }

    /// <summary>Parts whose words no paragraph of the body shows: heads, feet, comments; and the body itself for its deleted words.</summary>
    private static bool IsBeside(string name) =>
        name.StartsWith("word/header", StringComparison.Ordinal) || name.StartsWith("word/footer", StringComparison.Ordinal) || name.StartsWith("word/comments", StringComparison.Ordinal) || name is "word/document.xml";

    private static string Beside(string code) => $"Outside the text that is shown (a head, a foot, a comment or deleted words) stands {PrivacyCheck.What(code)}.";

    /// <summary>The kinds of identifiers in a part; of the body only in its deleted words, for the rest is read as text.</summary>
    private static IEnumerable<string> Identifiers(ZipArchiveEntry entry)
    {
        var body = entry.FullName is "word/document.xml";
        var words = new System.Text.StringBuilder();
        using var reader = XmlReader.Create(entry.Open(), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CheckCharacters = false });
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.EndElement && reader.LocalName is "p") words.Append('\n');
            else if (reader.NodeType == XmlNodeType.Element && (reader.LocalName is "delText" || (!body && reader.LocalName is "t")) && !reader.IsEmptyElement && reader.Read()) words.Append(reader.Value);
            if (words.Length > MostWords) break;
        }

        return PrivateData.In(words.ToString(), false).Select(f => f.Code).Distinct(StringComparer.Ordinal);
    }

    private static bool Has(ZipArchiveEntry entry, params string[] names)
    {
        using var reader = XmlReader.Create(entry.Open(), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CheckCharacters = false });
        while (reader.Read())
            if (reader.NodeType == XmlNodeType.Element && names.Contains(reader.LocalName, StringComparer.Ordinal) && !reader.IsEmptyElement && reader.Read() && !string.IsNullOrWhiteSpace(reader.Value)) return true;
        return false;
    }
}
