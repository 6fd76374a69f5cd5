using System.Globalization;
using System.Text;
using Assiduous.Drafting.Office;

namespace Assiduous.Drafting.Word;

/// <summary>The lists of a document: Word's own numbering.</summary>
internal sealed class WordLists
{
    private readonly List<string> labels = [];
    private readonly List<(int Abstract, int? Start)> instances = [];
    private readonly Dictionary<string, int> counting = new(StringComparer.Ordinal);

    /// <summary>The list instance by which a paragraph is numbered.</summary>
    public int Instance(Numbering number) => number switch
    {
        CountingNumber list => Counting(list),
        FixedNumber { Number: var said } when int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var value) => New(0, value),
        FixedNumber { Number: var said } => New(Label(said), null),
        _ => throw new ArgumentOutOfRangeException(nameof(number)),
    };

    public string ToXml()
    {
        var xml = new StringBuilder(Xml.Declaration).Append("<w:numbering ").Append(WordParts.W).Append('>');
        Abstract(xml, 0, "%1.", "decimal");
        for (var i = 0; i < labels.Count; i++) Abstract(xml, i + 1, labels[i], "none");
        for (var i = 0; i < instances.Count; i++)
        {
            var (which, start) = instances[i];
            xml.Append(CultureInfo.InvariantCulture, $"<w:num w:numId=\"{i + 1}\"><w:abstractNumId w:val=\"{which}\"/>");
            if (start is { } first) xml.Append(CultureInfo.InvariantCulture, $"<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"{first}\"/></w:lvlOverride>");
            xml.Append("</w:num>");
        }

        return xml.Append("</w:numbering>").ToString();
    }

    private static void Abstract(StringBuilder xml, int id, string label, string format) => xml.Append(CultureInfo.InvariantCulture,
        $"<w:abstractNum w:abstractNumId=\"{id}\"><w:multiLevelType w:val=\"singleLevel\"/><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/><w:lvlText w:val=\"{Xml.Escape(label)}\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"0\" w:firstLine=\"720\"/></w:pPr></w:lvl></w:abstractNum>");

    private int Counting(CountingNumber list) =>
        counting.TryGetValue(list.List, out var known) ? known : counting[list.List] = New(0, list.Start);

    private int New(int which, int? start)
    {
        instances.Add((which, start));
        return instances.Count;
    }

    // A number that is no plain number, 12(a) or A-3, is a label of its own: a percent sign would be read as a place for a count.
    private int Label(string number)
    {
        labels.Add(number.Replace("%", "", StringComparison.Ordinal) + ".");
        return labels.Count;
    }
}
