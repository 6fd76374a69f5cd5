using Assiduous.Citations;

namespace Assiduous.Record.Recognition;

/// <summary>Looks at the filings of a folder together.</summary>
internal static class FolderRefiner
{
    public static IReadOnlyList<Filing> Refine(IReadOnlyList<Filing> filings, IReadOnlyList<DocketTitle> titles)
    {
        IReadOnlyList<Filing> refined = WithoutMereCounts(filings);
        refined = ExhibitTies.Tie(refined);
        refined = [.. refined.Select(f => Titled(f, titles))];
        return Duplicates(refined);
    }

    /// <summary>
    /// Names such as <c>17.pdf</c> are mere counts where another file so named bears a stamp with another number; then none of them
    /// gives a docket number.
    /// </summary>
    private static IReadOnlyList<Filing> WithoutMereCounts(IReadOnlyList<Filing> filings)
    {
        var bare = filings.Select(f => FileNameHint.Of(f.File) is { IsBare: true } hint ? hint : null).ToList();
        var refuted = filings.Where((f, i) => bare[i] is { } hint && IsStamped(f) && !(string.Equals(f.Ecf, hint.Ecf, StringComparison.Ordinal) && f.Attachment is null)).Any();
        if (!refuted) return filings;
        return [.. filings.Select((f, i) => bare[i] is null || IsStamped(f) || f.Ecf is null
            ? f
            : f with { Ecf = null, Attachment = null, Reasons = [.. f.Reasons, "The number in its file name is a mere count, for stamps of other files so named say otherwise; it has no docket number."] })];
    }

    internal static bool IsStamped(Filing filing) => filing.Text.Pages.Any(p => p.Stamp?.Ecf is not null);

    private static Filing Titled(Filing filing, IReadOnlyList<DocketTitle> titles)
    {
        if (filing.Ecf is null) return filing;
        var title = titles.FirstOrDefault(t => string.Equals(t.Ecf, filing.Ecf, StringComparison.Ordinal) && string.Equals(t.Attachment, filing.Attachment, StringComparison.Ordinal));
        if (title is null || title.Title.Length == 0) return filing;
        var role = filing.Role == FilingRole.Other && TitleRoles.Of(title.Title) is { } told ? told : filing.Role;
        if (filing.Title.Length > 0 && role == filing.Role) return filing;
        return filing with
        {
            Title = filing.Title.Length > 0 ? filing.Title : title.Title,
            Role = role,
            Reasons = [.. filing.Reasons, $"The docket calls it “{title.Title}”."],
        };
    }

    private static IReadOnlyList<Filing> Duplicates(IReadOnlyList<Filing> filings)
    {
        var shared = filings.Where(f => f.Ecf is not null).GroupBy(f => f.Label, StringComparer.Ordinal).Where(g => g.Count() > 1).ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);
        return [.. filings.Select(f => f.Ecf is not null && shared.TryGetValue(f.Label, out var group) ? f with { Problems = [.. f.Problems, Duplicate(f, group)] } : f)];
    }

    private static Finding Duplicate(Filing filing, List<Filing> group)
    {
        // The same sentence for each of them, so that it is shown once.
        var files = string.Join(" and ", group.Select(o => o.File).Order(StringComparer.Ordinal));
        var same = group.TrueForAll(o => string.Equals(o.Hash, filing.Hash, StringComparison.Ordinal));
        return new Finding
        {
            Code = "duplicate-ecf",
            Severity = same ? Severity.Note : Severity.Warning,
            Span = new TextSpan(0, 0),
            Text = "",
            File = filing.File,
            Message = same ? $"{files} are the same document, number {filing.Label}." : $"{files} have one docket number, {filing.Label}.",
            Suggestion = same ? "Remove one of them." : "Say in matter.yaml which of them has that number.",
        };
    }
}

/// <summary>Ties exhibits to the papers that attach them.</summary>
internal static class ExhibitTies
{
    private static readonly FilingRole[] Attaching =
        [FilingRole.Declaration, FilingRole.Affidavit, FilingRole.Statement, FilingRole.Response, FilingRole.AdditionalFacts, FilingRole.Memorandum, FilingRole.Reply, FilingRole.ReplyStatement, FilingRole.JointStatement, FilingRole.Notice, FilingRole.Motion];

    public static IReadOnlyList<Filing> Tie(IReadOnlyList<Filing> filings)
    {
        var result = filings.ToArray();
        foreach (var paper in filings.Where(f => Attaching.Contains(f.Role)))
        {
            var index = ExhibitIndex.Read(paper);
            foreach (var entry in index)
            {
                var at = Find(result, paper, entry);
                if (at >= 0 && !string.Equals(result[at].File, paper.File, StringComparison.Ordinal)) result[at] = Tied(result[at], paper, entry);
            }

            InOrder(result, paper, index);
        }

        for (var i = 0; i < result.Length; i++)
            if (result[i] is { AttachedTo: null, Attachment: not null, Ecf: { } ecf } && Main(filings, ecf) is { } main) result[i] = result[i] with { AttachedTo = main.File };
        return result;
    }

    private static Filing? Main(IReadOnlyList<Filing> filings, string ecf) =>
        filings.FirstOrDefault(f => f.Attachment is null && string.Equals(f.Ecf, ecf, StringComparison.Ordinal));

    /// <summary>By the docket number that the paper gives, else by the cover sheet among the attachments of the paper's own entry, else in the paper's order of attachments.</summary>
    private static int Find(Filing[] filings, Filing paper, ExhibitEntry entry)
    {
        if (entry.Ecf is not null)
            return Array.FindIndex(filings, f => string.Equals(f.Ecf, entry.Ecf, StringComparison.Ordinal) && string.Equals(f.Attachment, entry.Attachment, StringComparison.Ordinal));
        var candidates = Enumerable.Range(0, filings.Length).Where(i => string.Equals(filings[i].Exhibit, entry.Exhibit, StringComparison.OrdinalIgnoreCase) && filings[i].AttachedTo is null).ToList();
        var own = candidates.Where(i => paper.Ecf is not null && string.Equals(filings[i].Ecf, paper.Ecf, StringComparison.Ordinal)).ToList();
        if (own.Count > 0) return own[0];
        return candidates.Count == 1 && filings[candidates[0]].Ecf is null ? candidates[0] : -1;
    }

    /// <summary>
    /// Exhibits without a cover sheet: the third exhibit that a paper lists is its third attachment, where the attachments that bear their
    /// letters keep that order and a witness, if there is one, is named in the paper's description.
    /// </summary>
    private static void InOrder(Filing[] result, Filing paper, IReadOnlyList<ExhibitEntry> index)
    {
        if (paper.Ecf is null || paper.Attachment is not null) return;
        var letters = index.Select(e => e.Exhibit).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        int At(int place) => Array.FindIndex(result, f => string.Equals(f.Ecf, paper.Ecf, StringComparison.Ordinal) && string.Equals(f.Attachment, $"{place + 1}", StringComparison.Ordinal));
        var places = letters.Select((_, i) => At(i)).ToList();
        if (places.Where((at, i) => at >= 0 && result[at].Exhibit is { } own && !string.Equals(own, letters[i], StringComparison.OrdinalIgnoreCase)).Any()) return;
        for (var i = 0; i < letters.Count; i++)
        {
            if (places[i] < 0 || result[places[i]] is not { Exhibit: null } exhibit) continue;
            var entry = index.First(e => string.Equals(e.Exhibit, letters[i], StringComparison.OrdinalIgnoreCase));
            if (exhibit.Witness is { } witness && !entry.Description.Contains(witness.Split(' ')[^1], StringComparison.OrdinalIgnoreCase)) continue;
            result[places[i]] = Tied(exhibit, paper, entry);
        }
    }

    private static Filing Tied(Filing exhibit, Filing paper, ExhibitEntry entry)
    {
        var title = exhibit.Role is FilingRole.Exhibit or FilingRole.Other && entry.Description.Length > 0 ? entry.Description : exhibit.Title;
        return exhibit with
        {
            AttachedTo = exhibit.AttachedTo ?? paper.File,
            Exhibit = exhibit.Exhibit ?? entry.Exhibit,
            Role = exhibit.Role == FilingRole.Other ? FilingRole.Exhibit : exhibit.Role,
            Title = title,
            Reasons = [.. exhibit.Reasons, $"{paper.Label} calls it Exhibit {entry.Exhibit}{(entry.Description.Length > 0 ? $", {entry.Description}" : "")}."],
        };
    }
}
