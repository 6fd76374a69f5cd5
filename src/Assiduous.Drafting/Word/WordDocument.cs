using System.Text;
using Assiduous.Drafting.Office;

namespace Assiduous.Drafting.Word;

/// <summary>A Word document as it grows, block by block, and then its bytes.</summary>
/// <remarks>The parts are written by hand: a thousand paragraphs take milliseconds, and the same blocks give the same bytes.</remarks>
internal sealed class WordDocument(Look look, string title)
{
    private readonly List<WordBlock> blocks = [];

    public Look Look => look;

    /// <summary>A part for programs, kept with the document under <c>customXml/</c>; null for none.</summary>
    public string? Data { get; set; }

    public void Add(WordBlock block) => blocks.Add(block);

    public void Add(IEnumerable<WordBlock> more) => blocks.AddRange(more);

    public void Add(string style, string text) => blocks.Add(new Paragraph(style, text));

    public void Add(string style, params Inline[] inlines) => blocks.Add(new Paragraph(style, inlines));

    /// <summary>The document as a .docx file.</summary>
    public byte[] ToBytes()
    {
        var body = new WordBody(look);
        var document = body.Write(blocks);
        var package = new OfficePackage();
        package.Add("[Content_Types].xml", WordParts.ContentTypes(body.Comments.Count > 0, Data is not null));
        package.Add("_rels/.rels", WordParts.PackageRelations);
        package.Add("word/document.xml", document);
        package.Add("word/_rels/document.xml.rels", WordParts.DocumentRelations(body.Links, body.Comments.Count > 0, Data is not null));
        package.Add("word/styles.xml", WordStyles.Of(look));
        package.Add("word/numbering.xml", body.Lists.ToXml());
        package.Add("word/settings.xml", WordParts.Settings(blocks.Any(b => b is Contents)));
        package.Add("word/fontTable.xml", WordParts.Fonts(look.Font));
        package.Add("word/footer1.xml", WordParts.Footer(look));
        if (body.Comments.Count > 0) package.Add("word/comments.xml", WordParts.Comments(body.Comments));
        package.Add("docProps/core.xml", WordParts.Core(title));
        package.Add("docProps/app.xml", WordParts.App);
        if (Data is not null)
        {
            package.Add("customXml/item1.xml", Data);
            package.Add("customXml/_rels/item1.xml.rels", WordParts.DataRelations);
            package.Add("customXml/itemProps1.xml", WordParts.DataProperties);
        }

        return package.ToBytes();
    }

    /// <summary>The words of every paragraph, a line each, for tests and for counting.</summary>
    public string Plain()
    {
        var text = new StringBuilder();
        foreach (var paragraph in blocks.SelectMany(Paragraphs)) text.Append(paragraph.Plain).Append('\n');
        return text.ToString();
    }

    private static IEnumerable<Paragraph> Paragraphs(WordBlock block) => block switch
    {
        Paragraph paragraph => [paragraph],
        Control control => control.Paragraphs,
        Table table => table.Rows.SelectMany(r => r).SelectMany(c => c),
        _ => [],
    };
}
