using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Assiduous.Drafting.Annotating;

/// <summary>A Word file taken apart into its parts. Parts that nobody changes are written again byte for byte, in their order and with their times.</summary>
internal sealed class DocxPackage
{
    public const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string PackageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string ContentTypesSpace = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static readonly DateTimeOffset FixedTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly List<(string Name, byte[] Bytes, DateTimeOffset Time)> parts = [];
    private readonly Dictionary<string, XDocument> changed = new(StringComparer.Ordinal);

    private DocxPackage()
    {
    }

    /// <summary>Name of the part with the body, <c>word/document.xml</c>.</summary>
    public string Main { get; private set; } = "word/document.xml";

    /// <summary>Opens a file that the record reader has found sound.</summary>
    public static DocxPackage Open(ReadOnlyMemory<byte> bytes)
    {
        var package = new DocxPackage();
        using var archive = new ZipArchive(new MemoryStream(bytes.ToArray(), writable: false), ZipArchiveMode.Read);
        foreach (var entry in archive.Entries)
        {
            using var stream = entry.Open();
            using var copy = new MemoryStream();
            stream.CopyTo(copy);
            package.parts.Add((entry.FullName, copy.ToArray(), entry.LastWriteTime));
        }

        var main = package.Xml("_rels/.rels")?.Root?.Elements().FirstOrDefault(r => ((string?)r.Attribute("Type"))?.EndsWith("/officeDocument", StringComparison.Ordinal) is true);
        if ((string?)main?.Attribute("Target") is { } target) package.Main = target.TrimStart('/');
        return package;
    }

    public bool Has(string name) => parts.Exists(p => string.Equals(p.Name, name, StringComparison.Ordinal));

    /// <summary>Whether any part's name begins so.</summary>
    public bool HasBelow(string folder) => parts.Exists(p => p.Name.StartsWith(folder, StringComparison.OrdinalIgnoreCase));

    /// <summary>Names of the parts.</summary>
    public IEnumerable<string> Parts => parts.Select(p => p.Name);

    /// <summary>A part for reading; null where there is none.</summary>
    public XDocument? Xml(string name)
    {
        if (changed.TryGetValue(name, out var known)) return known;
        var index = parts.FindIndex(p => string.Equals(p.Name, name, StringComparison.Ordinal));
        if (index < 0) return null;
        using var reader = XmlReader.Create(new MemoryStream(parts[index].Bytes), new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CheckCharacters = false });
        return XDocument.Load(reader, LoadOptions.PreserveWhitespace);
    }

    /// <summary>A part for changing; it is written anew.</summary>
    public XDocument Change(string name) => changed.TryGetValue(name, out var known) ? known : changed[name] = Xml(name) ?? throw new InvalidDataException($"The Word file has no part {name}.");

    /// <summary>Puts a part in the place of the one of its name, or at the end.</summary>
    public void Put(string name, XDocument xml)
    {
        if (!Has(name)) parts.Add((name, [], FixedTime));
        changed[name] = xml;
    }

    /// <summary>Adds a part of its own type below the main part, with the relation that names it.</summary>
    public void AddPart(string fileName, string relation, string contentType, XDocument xml)
    {
        var folder = Main[..(Main.LastIndexOf('/') + 1)];
        Put(folder + fileName, xml);
        var types = Change("[Content_Types].xml").Root!;
        types.Add(new XElement(XName.Get("Override", ContentTypesSpace), new XAttribute("PartName", "/" + folder + fileName), new XAttribute("ContentType", contentType)));
        Relate(relation, fileName, external: false);
    }

    /// <summary>The target of the main part's first relation of a type, as a part's name; null where there is none.</summary>
    public string? Related(string relation)
    {
        var found = Xml(RelationsOf(Main))?.Root?.Elements().FirstOrDefault(r => ((string?)r.Attribute("Type"))?.EndsWith("/" + relation, StringComparison.Ordinal) is true);
        if ((string?)found?.Attribute("Target") is not { } target) return null;
        return target.StartsWith('/') ? target[1..] : Main[..(Main.LastIndexOf('/') + 1)] + target;
    }

    /// <summary>The part that is being changed and in which an element stands.</summary>
    public string PartOf(XElement element) => changed.FirstOrDefault(c => c.Value == element.Document).Key ?? Main;

    /// <summary>Adds a relation of a part, the main one where none is named.</summary>
    /// <returns>Its id.</returns>
    public string Relate(string relation, string target, bool external, string? part = null)
    {
        var relations = RelationsOf(part ?? Main);
        if (!Has(relations)) Put(relations, new(new XElement(XName.Get("Relationships", PackageRelations))));
        var root = Change(relations).Root!;
        var ids = root.Elements().Select(r => (string?)r.Attribute("Id")).ToHashSet(StringComparer.Ordinal);
        var number = ids.Count + 1;
        while (ids.Contains($"rAssiduous{number}")) number++;
        var added = new XElement(XName.Get("Relationship", PackageRelations), new XAttribute("Id", $"rAssiduous{number}"), new XAttribute("Type", $"{Relations}/{relation}"), new XAttribute("Target", target));
        if (external) added.Add(new XAttribute("TargetMode", "External"));
        root.Add(added);
        return $"rAssiduous{number}";
    }

    /// <summary>The file.</summary>
    public byte[] ToBytes()
    {
        using var buffer = new MemoryStream();
        using (var zip = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8))
        {
            foreach (var (name, bytes, time) in parts)
            {
                var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
                entry.LastWriteTime = time.Year < 1980 ? FixedTime : time;
                using var stream = entry.Open();
                if (changed.TryGetValue(name, out var xml)) Save(xml, stream);
                else stream.Write(bytes);
            }
        }

        return buffer.ToArray();
    }

    private static string RelationsOf(string part) => $"{part[..(part.LastIndexOf('/') + 1)]}_rels/{part[(part.LastIndexOf('/') + 1)..]}.rels";

    private static void Save(XDocument xml, Stream stream)
    {
        using var writer = XmlWriter.Create(stream, new() { Encoding = new UTF8Encoding(false), NewLineHandling = NewLineHandling.None, CheckCharacters = false });
        xml.Declaration ??= new("1.0", "UTF-8", "yes");
        xml.Save(writer);
    }
}
