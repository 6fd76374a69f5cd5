using System.Globalization;

namespace Assiduous.Citations.Tests;

/// <summary>One passage of <c>Data/record-forms*.txt</c> with the record citations that it must give.</summary>
/// <param name="Passage">The sentence.</param>
/// <param name="Rows">What must be read, in order.</param>
/// <param name="Learned">The names that it must teach.</param>
internal sealed record RecordForm(string Passage, IReadOnlyList<RecordForm.Row> Rows, IReadOnlyList<string> Learned)
{
    private static readonly Dictionary<char, CitationKind> Kinds = new()
    {
        ['T'] = CitationKind.Transcript, ['D'] = CitationKind.Declaration, ['S'] = CitationKind.Statement, ['P'] = CitationKind.Pleading, ['B'] = CitationKind.Brief,
        ['E'] = CitationKind.Exhibit, ['C'] = CitationKind.Ecf, ['X'] = CitationKind.Bates, ['I'] = CitationKind.Discovery, ['U'] = CitationKind.Stipulation, ['i'] = CitationKind.Id,
    };

    /// <summary>One citation as it must be read; no kinds where any will do.</summary>
    internal sealed record Row(IReadOnlyList<CitationKind> Kinds, string Words, string Places, int? Antecedent, bool Optional)
    {
        public override string ToString() => $"{string.Join('/', Kinds)} «{Words}» {Places} <{Antecedent}";
    }

    public static IEnumerable<RecordForm> Load(string file) =>
        File.ReadLines(file).Where(l => l.Contains(" => ", StringComparison.Ordinal) && l[0] is not ('#' or '=')).Select(Parse);

    /// <summary>What is read otherwise than marked; null where nothing is.</summary>
    public string? Difference()
    {
        var citations = CitationReader.Read(Passage);
        var found = citations.Select((c, i) => (Citation: c, Index: i)).Where(c => c.Citation.Class == CitationClass.Record).ToList();
        var rows = Rows.Count == found.Count ? Rows : [.. Rows.Where(r => !r.Optional)];
        var wrong = found.Count != rows.Count || found.Where((f, i) => !Fits(f.Citation, rows[i], found.ConvertAll(x => x.Index))).Any();
        var names = DocumentNames.Learn(Passage, citations).Select(n => n.Name).ToHashSet(StringComparer.Ordinal);
        var unlearned = Learned.Where(l => !names.Contains(l)).ToList();
        if (!wrong && unlearned.Count == 0) return null;
        return $"{Passage}\n   read: {string.Join(" ;; ", found.Select(f => Show(f.Citation)))}\n   want: {string.Join(" ;; ", Rows)}{(unlearned.Count > 0 ? "\n   not learned: " + string.Join(", ", unlearned) : "")}";
    }

    private static bool Fits(Citation found, Row row, List<int> indexes) =>
        (row.Kinds.Count == 0 || row.Kinds.Contains(found.Kind))
        && found.Text.Contains(row.Words, StringComparison.Ordinal)
        && Places(found) == row.Places
        && (row.Antecedent is not { } wanted || (found.ResolvesTo is { } source && indexes.IndexOf(source) == wanted));

    private static string Show(Citation citation) => $"{citation.Kind} «{citation.Text}» {Places(citation)} <{citation.ResolvesTo?.ToString(CultureInfo.InvariantCulture)}";

    private static string Places(Citation citation) => string.Join(" | ", citation.Pinpoints.Select(p => Mark(p.Kind) + p.From + (p.To is null ? "" : "-" + p.To)));

    private static string Mark(PinpointKind kind) => kind switch
    {
        PinpointKind.PageLine => "", PinpointKind.Page => "p", PinpointKind.Paragraph => "¶", PinpointKind.Section => "§", PinpointKind.Line => "l",
        PinpointKind.Star => "*", PinpointKind.Bates => "B ", PinpointKind.Time => "t", PinpointKind.Item => "#", _ => "n",
    };

    private static RecordForm Parse(string line)
    {
        var arrow = line.LastIndexOf(" => ", StringComparison.Ordinal);
        var parts = line[(arrow + 4)..].Split(" ++ ");
        var rows = parts[0] is "-" ? [] : parts[0].Split(" ;; ").Select(ParseRow).ToList();
        return new RecordForm(line[..arrow], rows, parts.Length > 1 ? parts[1].Split(", ") : []);
    }

    private static Row ParseRow(string row)
    {
        int? antecedent = null;
        var optional = row[0] == '~';
        row = row.TrimStart('~');
        if (row.LastIndexOf(" <", StringComparison.Ordinal) is var mark and > 0) (antecedent, row) = (int.Parse(row[(mark + 2)..], CultureInfo.InvariantCulture), row[..mark]);
        var colon = row.IndexOf(':', StringComparison.Ordinal);
        var at = row.IndexOf(" @ ", StringComparison.Ordinal);
        List<CitationKind> kinds = row[..colon].Contains('?', StringComparison.Ordinal) ? [] : row[..colon].Select(c => Kinds[c]).ToList();
        return new Row(kinds, at < 0 ? row[(colon + 1)..] : row[(colon + 1)..at], at < 0 ? "" : row[(at + 3)..], antecedent, optional);
    }
}
