using Assiduous.Citations;
using Assiduous.Judgment;
using Assiduous.Record;

namespace Assiduous.Matters;

/// <summary>The citations of the papers: what each cites, and each authority with every place where it is cited.</summary>
internal static class PaperCitations
{
    private static readonly HashSet<FilingRole> Papers =
    [
        FilingRole.Statement, FilingRole.Response, FilingRole.AdditionalFacts, FilingRole.ReplyStatement, FilingRole.JointStatement,
        FilingRole.Memorandum, FilingRole.Reply, FilingRole.Motion, FilingRole.Letter, FilingRole.Complaint, FilingRole.Answer,
        FilingRole.Declaration, FilingRole.Affidavit, FilingRole.Discovery,
    ];

    /// <summary>Reads the citations of every paper that argues or asserts; transcripts, exhibits and orders cite nothing that counts here.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<Citation>> Read(IReadOnlyList<Filing> filings, int workers, CancellationToken stop)
    {
        var papers = filings.Where(f => Papers.Contains(f.Role)).ToArray();
        var read = new IReadOnlyList<Citation>[papers.Length];
        Parallel.For(0, papers.Length, new ParallelOptions { MaxDegreeOfParallelism = workers, CancellationToken = stop }, i => read[i] = CitationReader.Read(papers[i].Text.Text));
        return papers.Zip(read).ToDictionary(p => p.First.File, p => p.Second, StringComparer.Ordinal);
    }

    /// <summary>The filings with the names that each gives to documents, for whoever shows them.</summary>
    public static IReadOnlyList<Filing> Named(IReadOnlyList<Filing> filings, IReadOnlyDictionary<string, IReadOnlyList<Citation>> citations) =>
        [.. filings.Select(f => citations.TryGetValue(f.File, out var own) ? f with { Names = DocumentNames.Learn(f.Text.Text, own) } : f)];

    /// <summary>Each authority that the briefs cite, with its places and with what a cite-checker would say.</summary>
    public static IReadOnlyList<CitedAuthority> Authorities(IReadOnlyList<Filing> filings, IReadOnlyDictionary<string, IReadOnlyList<Citation>> citations)
    {
        var byName = new Dictionary<string, (Citation First, List<FilePlace> Places, List<Finding> Findings)>(StringComparer.Ordinal);
        foreach (var filing in filings.Where(f => citations.ContainsKey(f.File)))
        {
            var own = citations[filing.File];
            var findings = CitationChecker.Check(filing.Text.Text, own);
            for (var i = 0; i < own.Count; i++)
            {
                if (own[i].Class != CitationClass.Authority || Target(own, i) is not { } target) continue;
                var name = Identity(target);
                if (!byName.TryGetValue(name, out var entry)) byName[name] = entry = (target, [], []);
                entry.Places.Add(new(filing.File, own[i].Span));
                entry.Findings.AddRange(findings.Where(f => f.Span.Start >= own[i].Span.Start && f.Span.Start < Math.Max(own[i].Span.End, own[i].Span.Start + 1)).Select(f => f with { File = filing.File }));
            }
        }

        return [.. byName.Values.OrderBy(e => Group(e.First.Kind)).ThenBy(e => Fold(e.First.Text), StringComparer.OrdinalIgnoreCase)
            .Select(e => new CitedAuthority(Fold(e.First.Text), e.First.Kind, e.Places, e.Findings))];
    }

    // The full citation behind an id. or a short form; a short form without one stands for itself.
    private static Citation? Target(IReadOnlyList<Citation> own, int index)
    {
        for (var hops = 0; hops < own.Count; hops++)
        {
            if (own[index].ResolvesTo is not { } next) break;
            if (own[next].Class != CitationClass.Authority) return null;
            index = next;
        }

        return own[index].Kind is CitationKind.Id or CitationKind.Supra or CitationKind.Reference ? null : own[index];
    }

    private static string Identity(Citation c) => c.Kind is CitationKind.Case or CitationKind.Unreported or CitationKind.Short && c.Page is not null && c.Kind != CitationKind.Short
        ? $"{c.Volume} {c.ReporterId ?? c.Reporter} {c.Page}"
        : Fold(c.Text).TrimEnd('.', ',');

    private static int Group(CitationKind kind) => kind switch
    {
        CitationKind.Case or CitationKind.Unreported or CitationKind.Short => 0,
        CitationKind.Constitution => 1,
        CitationKind.Statute => 2,
        CitationKind.Regulation => 3,
        CitationKind.Rule => 4,
        _ => 5,
    };

    private static string Fold(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
