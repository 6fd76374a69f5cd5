using System.Text;

namespace Assiduous.Citations;

/// <summary>One authority of a table, with the pages on which it is cited.</summary>
/// <param name="Text">The authority as first cited in full, without pin.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Pages">Pages, ascending and each once.</param>
/// <param name="Passim">Whether it is cited on so many pages that a table says "passim".</param>
/// <param name="Citations">Indices of its citations in the list that was given.</param>
public sealed record AuthorityEntry(string Text, CitationKind Kind, IReadOnlyList<int> Pages, bool Passim, IReadOnlyList<int> Citations);

/// <summary>The authorities of one kind under the heading that tables give them.</summary>
/// <param name="Heading">"Cases", "Statutes", "Rules" …</param>
/// <param name="Entries">In alphabetical order, ordinal and without regard to case.</param>
public sealed record AuthorityGroup(string Heading, IReadOnlyList<AuthorityEntry> Entries);

/// <summary>Makes tables of authorities.</summary>
public static class TableOfAuthorities
{
    /// <summary>More pages than this make an authority "passim".</summary>
    public const int MostPages = 5;

    private static readonly (string Heading, CitationKind[] Kinds)[] Groups =
    [
        ("Cases", [CitationKind.Case, CitationKind.Unreported, CitationKind.Short]),
        ("Constitutional provisions", [CitationKind.Constitution]),
        ("Statutes", [CitationKind.Statute]),
        ("Regulations", [CitationKind.Regulation]),
        ("Rules", [CitationKind.Rule]),
        ("Other authorities", [CitationKind.Journal]),
    ];

    /// <summary>The authorities of <paramref name="citations"/>, grouped by kind; short forms and id. count for what they resolve to.</summary>
    /// <param name="citations">Citations, as <see cref="CitationReader.Read(string, CitationOptions?)"/> gave them.</param>
    /// <param name="pageOf">The printed page on which an offset of the text stands, from 1.</param>
    /// <param name="most">More pages than this are "passim".</param>
    public static IReadOnlyList<AuthorityGroup> Make(IReadOnlyList<Citation> citations, Func<int, int> pageOf, int most = MostPages)
    {
        ArgumentNullException.ThrowIfNull(citations);
        ArgumentNullException.ThrowIfNull(pageOf);
        var byName = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < citations.Count; i++)
        {
            var source = Source(citations, i);
            if (citations[source].Class != CitationClass.Authority || IsUnplaced(citations[source])) continue;
            var name = Name(citations[source]);
            if (!byName.TryGetValue(name, out var rows)) byName[name] = rows = [];
            rows.Add(i);
        }
        var entries = byName.Select(e => Entry(e.Key, e.Value, citations, pageOf, most)).ToList();
        return [.. Groups.Select(g => new AuthorityGroup(g.Heading, [.. entries.Where(e => g.Kinds.Contains(e.Kind)).OrderBy(e => e.Text, StringComparer.OrdinalIgnoreCase).ThenBy(e => e.Text, StringComparer.Ordinal)])).Where(g => g.Entries.Count > 0)];
    }

    /// <summary>The table as plain text, a line for each authority, with dots up to its pages.</summary>
    public static string Write(IReadOnlyList<AuthorityGroup> groups, int width = 78)
    {
        ArgumentNullException.ThrowIfNull(groups);
        var table = new StringBuilder();
        foreach (var group in groups)
        {
            if (table.Length > 0) table.Append('\n');
            table.Append(group.Heading).Append('\n');
            foreach (var entry in group.Entries)
            {
                var pages = entry.Passim ? "passim" : string.Join(", ", entry.Pages);
                table.Append("  ").Append(entry.Text).Append(' ').Append('.', Math.Max(3, width - entry.Text.Length - pages.Length - 4)).Append(' ').Append(pages).Append('\n');
            }
        }
        return table.ToString();
    }

    /// <summary>The decision under which the citation stands: the one it refers to, or whose history it is.</summary>
    private static int Source(IReadOnlyList<Citation> citations, int index)
    {
        var source = citations[index].ResolvesTo ?? index;
        return citations[source] is { CaseName: null, HistoryOf: { } decision } ? citations[decision].ResolvesTo ?? decision : source;
    }

    /// <summary>An id., supra or bare name that resolves to nothing belongs in no table.</summary>
    private static bool IsUnplaced(Citation source) => source.Kind is CitationKind.Id or CitationKind.Supra or CitationKind.Reference || (source.Kind == CitationKind.Statute && source.Reporter is null);

    private static AuthorityEntry Entry(string name, List<int> rows, IReadOnlyList<Citation> citations, Func<int, int> pageOf, int most)
    {
        var pages = rows.Select(i => pageOf(citations[i].Span.Start)).Distinct().Order().ToArray();
        return new AuthorityEntry(name, citations[Source(citations, rows[0])].Kind, pages, pages.Length > most, rows);
    }

    /// <summary>The authority without its pin: case name, reporters, court and year; or code and section.</summary>
    private static string Name(Citation citation)
    {
        if (citation.Kind is CitationKind.Constitution) return citation.Reporter is null ? $"U.S. Const., {citation.Page} Amendment" : $"{citation.ReporterId} {citation.Page}";
        if (citation.Kind is CitationKind.Rule) return $"{citation.ReporterId} {citation.Page}";
        if (citation.Kind is CitationKind.Statute or CitationKind.Regulation) return citation.Volume is null ? $"{citation.ReporterId} § {citation.Page}" : $"{citation.Volume} {citation.ReporterId} § {citation.Page}";
        var name = new StringBuilder(citation.CaseName);
        if (name.Length > 0) name.Append(", ");
        if (citation.DocketNumber is not null) name.Append("No. ").Append(citation.DocketNumber).Append(citation.Volume is null ? "" : ", ");
        if (citation.Volume is not null) name.Append(citation.Volume).Append(' ').Append(citation.ReporterId).Append(citation.Kind == CitationKind.Short ? " (short form)" : " " + (citation.Page ?? "___"));
        foreach (var parallel in citation.Parallels.Where(p => p.Page is not null)) name.Append(", ").Append(parallel.Volume).Append(' ').Append(parallel.ReporterId).Append(' ').Append(parallel.Page);
        if (CourtAndDate(citation) is { Length: > 0 } decided) name.Append(" (").Append(decided).Append(')');
        return name.ToString();
    }

    /// <summary>The words of the court-and-year parenthesis as printed.</summary>
    private static string? CourtAndDate(Citation citation)
    {
        if (citation.Year is null || citation.Text[^1] is not (')' or ']')) return citation.Year;
        var open = citation.Text.LastIndexOfAny(['(', '[']);
        return Reading.Chars.Fold(citation.Text.AsSpan(open + 1, citation.Text.Length - open - 2));
    }
}
