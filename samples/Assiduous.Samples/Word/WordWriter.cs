using System.IO.Compression;
using System.Text;
using Assiduous.Samples.Paper;

namespace Assiduous.Samples.Word;

/// <summary>Writes a paper as a Word document whose paragraph numbers are Word's own, as parties exchange it.</summary>
/// <remarks>
/// The parts are written by hand and stored without compression, with one fixed time stamp, so that the same source gives the same
/// bytes. A number that does not follow the one before it starts a new list instance with <c>w:startOverride</c>.
/// </remarks>
internal static class WordWriter
{
    private static readonly DateTimeOffset FixedTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The bytes of the document.</summary>
    public static byte[] Write(SourceFile source, SampleCaption caption)
    {
        var blocks = Blocks.Parse(source.Body);
        var starts = ListStarts(blocks);
        using var buffer = new MemoryStream();
        using (var zip = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8))
        {
            Part(zip, "[Content_Types].xml", WordParts.ContentTypes);
            Part(zip, "_rels/.rels", WordParts.PackageRelations);
            Part(zip, "word/_rels/document.xml.rels", WordParts.DocumentRelations);
            Part(zip, "word/styles.xml", WordParts.Styles);
            Part(zip, "word/numbering.xml", WordParts.Numbering(starts));
            Part(zip, "word/header1.xml", WordParts.Header(caption.Banner));
            Part(zip, "word/footer1.xml", WordParts.Footer(caption.Banner));
            Part(zip, "word/document.xml", WordParts.Document(Body(blocks, caption)));
        }
        return buffer.ToArray();
    }

    private static void Part(ZipArchive zip, string name, string xml)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.NoCompression);
        entry.LastWriteTime = FixedTime;
        using var stream = entry.Open();
        stream.Write(Encoding.UTF8.GetBytes(xml));
    }

    /// <summary>The first number of each list instance, in order.</summary>
    private static List<int> ListStarts(IReadOnlyList<Block> blocks)
    {
        var starts = new List<int>();
        var previous = int.MinValue;
        foreach (var paragraph in blocks.OfType<Numbered>())
        {
            if (paragraph.Number != previous + 1) starts.Add(paragraph.Number);
            previous = paragraph.Number;
        }
        return starts;
    }

    private static string Body(IReadOnlyList<Block> blocks, SampleCaption caption)
    {
        var xml = new StringBuilder();
        var list = 0;
        var previous = int.MinValue;
        foreach (var block in blocks)
        {
            if (block is Numbered n)
            {
                if (n.Number != previous + 1) list++;
                previous = n.Number;
                xml.Append(WordParts.NumberedParagraph(n.Text, list));
            }
            else xml.Append(Plain(block, caption));
        }
        return xml.ToString();
    }

    private static string Plain(Block block, SampleCaption caption) => block switch
    {
        Caption => string.Concat(caption.Lines.Select(l => WordParts.Paragraph("Caption", l))),
        Title t => WordParts.Paragraph("Title", t.Text),
        Heading h => WordParts.Paragraph("Heading1", h.Text),
        Prose p => WordParts.Paragraph("BodyText", p.Text),
        Flush f => WordParts.Paragraph("Caption", f.Text),
        Signature s => WordParts.Paragraph("Signature", s.Text),
        _ => throw new FormatException($"A Word paper has no {block.GetType().Name}: its pages are Word's own."),
    };
}
