using Assiduous.Citations;
using Assiduous.Record;
using Assiduous.Record.Locating;
using Assiduous.Statements.Resolving;

namespace Assiduous.Statements.Findings;

/// <summary>What is cited and not there, and what is there and nobody cites: documents, and pages of excerpts.</summary>
internal sealed class UseOfRecord(StatementInput input, CitationResolver resolver)
{
    private const int MostPlaces = 6;

    /// <summary>Papers that cite the record for the motion.</summary>
    private static readonly HashSet<FilingRole> Citing =
    [
        FilingRole.Statement, FilingRole.Response, FilingRole.AdditionalFacts, FilingRole.ReplyStatement, FilingRole.JointStatement,
        FilingRole.Memorandum, FilingRole.Reply, FilingRole.Motion, FilingRole.Letter,
    ];

    private readonly Dictionary<string, List<CitedPassage>> cited = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, List<string>> absent = new(StringComparer.Ordinal);

    /// <summary>The notes; none where no paper cites the record.</summary>
    /// <param name="facts">The numbered facts: what their citations lead to is known.</param>
    public IEnumerable<Finding> Find(IReadOnlyList<Fact> facts)
    {
        foreach (var paper in input.Filings.Where(f => Citing.Contains(f.Role))) Follow(paper, facts);
        if (cited.Count == 0) yield break;
        foreach (var (name, places) in absent) yield return Absent(name, places);
        // A declaration whose exhibits are cited, and an errata sheet, do their work through others.
        var used = input.Filings.Where(f => cited.ContainsKey(f.File)).ToList();
        var serving = used.Select(f => f.AttachedTo).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var entries = used.Select(f => f.Ecf).OfType<string>().ToHashSet(StringComparer.Ordinal);
        serving.UnionWith(input.Filings.Where(f => f.Ecf is not null && entries.Contains(f.Ecf) && Vouches(f)).Select(f => f.File));
        foreach (var filing in input.Filings.Where(IsEvidence))
        {
            if (cited.TryGetValue(filing.File, out var rows)) { if (Unread(filing, rows) is { } pages) yield return pages; }
            else if (filing.Role is not FilingRole.Errata && !serving.Contains(filing.File) && (filing.Attachment is not null || filing.Ecf is not { } entry || !entries.Contains(entry))) yield return Idle(filing);
        }
    }

    /// <summary>Whether a declaration does nothing but put exhibits in: "Exhibit A is a true copy of the transcript".</summary>
    private static bool Vouches(Filing filing) => filing.Text.Transcript is null
        && Array.Exists((string[])["true copy", "true and correct cop", "true and accurate cop", "copy of"], w => filing.Text.Text.Contains(w, StringComparison.OrdinalIgnoreCase))
        && filing.Text.Text.Contains("xhibit", StringComparison.OrdinalIgnoreCase);

    private void Follow(Filing paper, IReadOnlyList<Fact> facts)
    {
        var citations = resolver.Of(paper);
        var known = Known(paper, facts).ToLookup(r => r.Span.Start);
        for (var i = 0; i < citations.Count; i++)
        {
            if (citations[i].Class != CitationClass.Record) continue;
            var rows = known.Contains(citations[i].Span.Start) ? [.. known[citations[i].Span.Start]] : resolver.Follow(paper, i);
            foreach (var row in rows) Note(paper, citations[i], row, facts);
        }
    }

    private static IEnumerable<CitedPassage> Known(Filing paper, IReadOnlyList<Fact> facts) =>
        facts.SelectMany(f => (string.Equals(f.File, paper.File, StringComparison.Ordinal) ? f.Citations : []).Concat(string.Equals(f.Response.File, paper.File, StringComparison.Ordinal) ? f.Response.Citations : []));

    private void Note(Filing paper, Citation citation, CitedPassage row, IReadOnlyList<Fact> facts)
    {
        if (row.TargetFile is { } file)
        {
            if (!cited.TryGetValue(file, out var rows)) cited[file] = rows = [];
            rows.Add(row);
        }
        else if (row.Problems.Any(p => p is "evidence-not-filed" or "no-such-exhibit") && !CitationFindings.IsAppendixPage(citation) && Name(citation) is { } name)
        {
            if (!absent.TryGetValue(name, out var places)) absent[name] = places = [];
            var place = Place(paper, citation, facts);
            if (!places.Contains(place, StringComparer.Ordinal)) places.Add(place);
        }
    }

    private static string? Name(Citation citation) =>
        citation.Ecf is { } ecf ? $"ECF No. {ecf}{(citation.Attachment is { } part ? "-" + part : "")}" : citation.Document is { Length: > 0 } document ? document : null;

    private static string Place(Filing paper, Citation citation, IReadOnlyList<Fact> facts) =>
        facts.FirstOrDefault(f => string.Equals(f.File, paper.File, StringComparison.Ordinal) && f.Span.Contains(citation.Span.Start)) is { } fact
            ? $"{paper.CitedAs} ¶ {fact.Number}" : facts.FirstOrDefault(f => string.Equals(f.Response.File, paper.File, StringComparison.Ordinal) && f.Response.Span.Contains(citation.Span.Start)) is { } answered
            ? $"{paper.CitedAs}, response to ¶ {answered.Number}" : RecordLocator.CiteFor(paper, citation.Span);

    /// <summary>Whether a filing is there to be cited.</summary>
    private static bool IsEvidence(Filing filing) => filing.Text.Text.Length > 0
        && (filing.Role is FilingRole.Transcript or FilingRole.Exhibit or FilingRole.Declaration or FilingRole.Affidavit or FilingRole.Discovery or FilingRole.Errata || (filing.Role is FilingRole.Other && filing.Attachment is not null));

    private static Finding Absent(string name, List<string> places)
    {
        var where = string.Join("; ", places.Take(MostPlaces)) + (places.Count > MostPlaces ? $" and {places.Count - MostPlaces} more places" : "");
        return Made(null, "cited-not-here", $"{name} is cited and is not among the filings: {where}.", "Put it into the folder, or see that it was filed.");
    }

    private static Finding Idle(Filing filing) =>
        Made(filing.File, "never-cited", $"{filing.CitedAs}{Titled(filing)} is among the filings, and no paper of the motion cites it.", "Cite it, or leave it out.");

    private static string Titled(Filing filing) => filing.Title.Length is > 0 and <= 80 && !filing.CitedAs.Contains(filing.Title, StringComparison.Ordinal) ? $" ({filing.Title})" : "";

    /// <summary>The pages of testimony in an excerpt that nobody cites; null where the transcript is whole, or cited as a whole.</summary>
    private static Finding? Unread(Filing filing, List<CitedPassage> rows)
    {
        if (filing.Extent is not { IsExcerpt: true } || filing.Text.Transcript is not { } transcript || rows.Exists(r => r.Passage is null && r.Pinpoint is null)) return null;
        var spans = rows.Select(r => r.Passage).OfType<Passage>().Select(p => p.Span).ToList();
        var talk = transcript.Pages.Where(p => p.Lines.Any(l => l.Kind is TranscriptLineKind.Question or TranscriptLineKind.Answer)).ToList();
        var idle = talk.Where(p => !spans.Exists(s => s.Overlaps(new TextSpan(p.Lines[0].Span.Start, p.Lines[^1].Span.End)))).Select(p => p.Number).ToList();
        if (idle.Count == 0 || spans.Count == 0) return null;
        return Made(filing.File, "pages-never-cited", $"{filing.CitedAs} is an excerpt, and no paper cites {(idle.Count == 1 ? "page" : "pages")} {Extent.Written(idle)} of it.",
            "See whether something there should be cited, or leave the pages out.");
    }

    private static Finding Made(string? file, string code, string message, string remedy) => new()
    {
        Code = code, Severity = Severity.Note, Span = default, Text = "", Message = message, Suggestion = remedy, File = file,
    };
}
