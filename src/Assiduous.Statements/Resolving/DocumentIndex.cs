using Assiduous.Citations;
using Assiduous.Record;
using Assiduous.Record.Locating;
using Assiduous.Statements.Motions;

namespace Assiduous.Statements.Resolving;

/// <summary>What came of looking for the document that a citation names.</summary>
/// <param name="Filing">The filing; null where there is none.</param>
/// <param name="Problem">Code of the problem; null where it was found.</param>
/// <param name="Explanation">The problem as a sentence.</param>
internal sealed record Found(Filing? Filing, string? Problem = null, string? Explanation = null);

/// <summary>Finds the filing that a name means: docket number, learned name, witness, party nickname, exhibit, Bates number.</summary>
internal sealed class DocumentIndex
{
    private readonly IReadOnlyList<Filing> _filings;
    private readonly IReadOnlyList<Filing> _parts;
    private readonly IReadOnlyList<CaseParty> _parties;
    private readonly Sides _sides;
    private readonly ExhibitLabels _labels;
    private readonly Dictionary<string, List<Filing>> _byEcf;
    private readonly Dictionary<string, Dictionary<string, DocumentName>> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Paper, string Document), Found?> _learned = [];

    /// <summary>Learns the names that the papers give.</summary>
    public DocumentIndex(StatementInput input)
    {
        _filings = input.Filings;
        _parties = Parties.Of(input);
        _sides = new(_filings);
        _parts = [.. _filings.SelectMany(ExhibitParts.Of)];
        _labels = new(_filings);
        _byEcf = _filings.Where(f => f.Ecf is not null).GroupBy(f => f.Ecf!, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);
        foreach (var filing in _filings)
        {
            var names = new Dictionary<string, DocumentName>(StringComparer.Ordinal);
            var learned = filing.Names.Count > 0 || !input.Citations.TryGetValue(filing.File, out var citations)
                ? filing.Names : DocumentNames.Learn(filing.Text.Text, citations);
            foreach (var name in learned) names.TryAdd(Fold(name.Name), name);
            _names[filing.File] = names;
        }
    }

    /// <summary>Finds the filing that <paramref name="citation"/> means in <paramref name="paper"/>.</summary>
    public Found Find(Filing paper, Citation citation)
    {
        if (citation.ExhibitOf is { } of && citation.Document is { } own && ByName(paper, of + " " + own, citation) is { Filing: not null } belonging) return belonging;
        var found = FindNamed(paper, citation);
        return found.Filing is null && citation.AlsoNamed is { } also && FindNamed(paper, citation with { Document = also, Kind = CitationKind.Exhibit }) is { Filing: not null } other ? other : found;
    }

    private Found FindNamed(Filing paper, Citation citation)
    {
        if (citation.Ecf is { } ecf) return ByEcf(ecf, citation.Attachment, citation.Document);
        if (citation.Document is { } document) return ByName(paper, document, citation);
        return citation.Kind == CitationKind.Bates && citation.Pinpoints.Count > 0 ? ByBates(citation.Pinpoints[0].From) : new(null, "ambiguous", "The citation names no document.");
    }

    /// <summary>An exhibit whose letter or number nothing tells, so that a citation to a letter that is not found may mean it; null where every one is told.</summary>
    public Filing? Unmarked(Filing paper) => _filings.FirstOrDefault(f => f.Attachment is not null && _labels.Of(f) is null
        && f.Role is FilingRole.Exhibit or FilingRole.Transcript or FilingRole.Other && (_sides.Owner(f) is not { } owner || _sides.Owner(paper) is not { } citing || string.Equals(owner, citing, StringComparison.Ordinal)));

    private Found ByEcf(string ecf, string? attachment, string? document)
    {
        if (!_byEcf.TryGetValue(ecf, out var entry))
            return new(null, "evidence-not-filed", $"Docket entry {ecf} is not among the filings.");
        if (attachment is null && document is not null && ExhibitLabel(document) is { } part && Parts(entry, part) is [var only]) return new(only);
        var wanted = attachment is null && document is not null && ExhibitLabel(document) is { } label
            ? entry.Where(f => string.Equals(_labels.Of(f), label, StringComparison.OrdinalIgnoreCase)).ToList()
            : entry.Where(f => string.Equals(f.Attachment, attachment, StringComparison.Ordinal)).ToList();
        if (wanted.Count == 0 && attachment is null) wanted = entry.Count == 1 ? entry : [];
        if (wanted.Count == 1) return new(wanted[0]);
        var name = attachment is null ? ecf : $"{ecf}-{attachment}";
        if (wanted.Count > 1) return new(null, "ambiguous", $"More than one filing bears the number {name}: {Files(wanted)}.");
        var main = entry.Exists(f => f.Attachment is null);
        return main || entry.Count > 1
            ? new(null, "no-such-exhibit", $"Entry {ecf} has no attachment {attachment ?? document}; it has {Files(entry)}.")
            : new(null, "evidence-not-filed", $"{name} is not among the filings.");
    }

    /// <summary>The exhibits of a letter that lie with others in one file.</summary>
    private List<Filing> Parts(IEnumerable<Filing> files, string label) =>
        [.. _parts.Where(p => string.Equals(p.Exhibit, label, StringComparison.OrdinalIgnoreCase) && files.Any(f => string.Equals(f.File, p.File, StringComparison.Ordinal)))];

    private Found ByName(Filing paper, string document, Citation citation)
    {
        if (Learned(paper, document) is { } learned) return learned;
        var party = PartyOf(document);
        if (citation.Kind is CitationKind.Discovery && ByRequest(paper, document, party) is { } request) return request;
        if (citation.Kind is CitationKind.Pleading or CitationKind.Statement or CitationKind.Brief && ByRole(citation.Kind, document, party, paper) is { } paperFound) return paperFound;
        if (ExhibitLabel(document) is { } label) return ByExhibit(paper, document, label);
        if (ByWitness(paper, Namesakes.Initial(paper.Text.Text, citation.Span.Start) + document, citation, party) is { } testimony) return testimony;
        if (citation.Kind is CitationKind.Transcript or CitationKind.Declaration && _parts.Where(p => p.Witness is { } w && Parties.Words(w).Any(Parties.Words(document).Contains) && FitsKind(document, p, citation.Kind)).Take(2).ToList() is [var inside]) return new(inside);
        if (ByTitle(document) is { } titled) return titled;
        return new(null, "evidence-not-filed", $"No filing is called “{document}”.");
    }

    // A paper cites the same few names over and over.
    private Found? Learned(Filing paper, string document) =>
        _learned.TryGetValue((paper.File, document), out var known) ? known : _learned[(paper.File, document)] = LearnedAnew(paper, document);

    private Found? LearnedAnew(Filing paper, string document)
    {
        var (key, exhibit) = (Fold(document), ExhibitLabel(document) is not null);
        foreach (var filing in _filings.OrderBy(f => ReferenceEquals(f, paper) ? 0 : SameOwner(f, paper) ? 1 : 2))
        {
            if (!ReferenceEquals(filing, paper) && !SameOwner(filing, paper) && exhibit) continue;
            if (!_names[filing.File].TryGetValue(key, out var name)) continue;
            if (name.Ecf is not null) return ByEcf(name.Ecf, name.Attachment, exhibit ? document : null);
            if (name.Description is { } described && ByDescription(described) is { } found) return found;
            if (name.Exhibit is { } filed && ExhibitLabel(filed) is { } label && ByExhibit(filing, filed, label) is { Filing: not null } exhibited) return exhibited;
        }

        return null;
    }

    private Found? ByDescription(string description)
    {
        var words = Parties.Words(description).ToHashSet(StringComparer.Ordinal);
        var fits = _filings.Where(f => f.Witness is not null && Parties.Words(f.Witness).Any(words.Contains) && FitsKind(description, f)).ToList();
        return fits.Count == 1 ? new(fits[0]) : null;
    }

    /// <summary>Answers to interrogatories or to requests for admission, whichever the name speaks of, of the side that it names.</summary>
    private Found? ByRequest(Filing paper, string document, string? party)
    {
        var admission = document.Contains("RFA", StringComparison.Ordinal) || document.Contains("dmi", StringComparison.Ordinal);
        var fits = _filings.Concat(_parts).Where(f => f.Role is FilingRole.Discovery && f.Title.Contains(admission ? "admission" : "interrog", StringComparison.OrdinalIgnoreCase)).ToList();
        if (fits.Count > 1 && party is not null) fits = fits.FindAll(f => PartyOf(f.Title) is { } answering ? string.Equals(answering, party, StringComparison.Ordinal) : _sides.Owner(f) is not { } owner || string.Equals(owner, party, StringComparison.Ordinal));
        if (fits.Count > 1) fits = fits.FindAll(f => SameOwner(f, paper)) is { Count: 1 } own ? own : fits;
        return fits.Count switch { 0 => null, 1 => new(fits[0]), _ => new(null, "ambiguous", $"“{document}” may mean {Files(fits)}.") };
    }

    private Found? ByRole(CitationKind kind, string document, string? party, Filing paper)
    {
        FilingRole[] roles = kind switch
        {
            CitationKind.Pleading when document.Contains("Answer", StringComparison.OrdinalIgnoreCase) => [FilingRole.Answer],
            CitationKind.Pleading => [FilingRole.Complaint],
            CitationKind.Statement when document.Contains("Resp", StringComparison.OrdinalIgnoreCase) || document.Contains("Counter", StringComparison.OrdinalIgnoreCase) =>
                [FilingRole.Response, FilingRole.AdditionalFacts],
            CitationKind.Statement => [FilingRole.Statement, FilingRole.AdditionalFacts, FilingRole.JointStatement],
            _ => [FilingRole.Memorandum, FilingRole.Reply],
        };
        var fits = _filings.Where(f => Array.IndexOf(roles, f.Role) >= 0 && (party is null || _sides.Owner(f) is not { } owner || string.Equals(owner, party, StringComparison.Ordinal))).ToList();
        if (fits.Count > 1 && fits.Exists(f => ReferenceEquals(f, paper))) fits.RemoveAll(f => !ReferenceEquals(f, paper));
        return fits.Count switch
        {
            1 => new(fits[0]),
            0 => new(null, "evidence-not-filed", $"“{document}” is not among the filings."),
            _ => new(null, "ambiguous", $"“{document}” may mean {Files(fits)}."),
        };
    }

    private Found ByExhibit(Filing paper, string document, string label)
    {
        var lettered = _filings.Where(f => _labels.Of(f) is not null && !_parts.Any(p => string.Equals(p.File, f.File, StringComparison.Ordinal))).Concat(_parts).ToList();
        var fits = lettered.Where(f => string.Equals(Label(f), label, StringComparison.OrdinalIgnoreCase)).ToList();
        var party = PartyOf(document);
        var declarant = Parties.Words(Before(document)).ToHashSet(StringComparer.Ordinal);
        List<Filing> own = declarant.Count > 0
            ? [.. fits.Where(f => _filings.Any(d => d.Role is FilingRole.Declaration or FilingRole.Affidavit && d.Witness is not null && Parties.Words(d.Witness).Any(declarant.Contains)
                && Belongs(f, d)))] : [];
        if (own.Count == 0 && declarant.Count > 0 && Declaration(declarant) is { } vouching && lettered.Exists(f => Belongs(f, vouching)))
            return new(null, "no-such-exhibit", $"{vouching.Label} has no exhibit {label}; it has {string.Join(", ", lettered.Where(f => Belongs(f, vouching)).Select(Label))}.");
        if (own.Count == 0) own = [.. fits.Where(f => string.Equals(f.AttachedTo, paper.File, StringComparison.Ordinal))];
        if (own.Count == 0) own = [.. fits.Where(f => paper.Ecf is not null && string.Equals(f.Ecf, paper.Ecf, StringComparison.Ordinal))];
        if (own.Count == 0) own = [.. fits.Where(f => party is not null ? string.Equals(_sides.Owner(f), party, StringComparison.Ordinal) : SameOwner(f, paper))];
        if (own.Count == 0 && party is null && fits.Count > 0 && lettered.Exists(f => SameOwner(f, paper) && char.IsLetter(Label(f)![0]) == char.IsLetter(label[0])))
            return new(null, "no-such-exhibit", $"No exhibit {label} is among that side's papers; {Files(fits)} of the other side bears that letter or number.");
        if (own.Count == 0) own = fits;
        if (own.Count == 1) return new(own[0]);
        if (own.Count > 1) return new(null, "ambiguous", $"“{document}” may mean {Files(own)}.");
        return lettered.Exists(f => _sides.Owner(f) is null || SameOwner(f, paper))
            ? new(null, "no-such-exhibit", $"No exhibit {label} is filed; the exhibits are {string.Join(", ", lettered.Select(Label).Distinct(StringComparer.Ordinal))}.")
            : new(null, "evidence-not-filed", $"Exhibit {label} is not among the filings.");
    }

    /// <summary>The letter of an exhibit: of one among others in a file its cover's, else as told of the file.</summary>
    private string? Label(Filing filing) => _parts.Any(p => ReferenceEquals(p, filing)) ? filing.Exhibit : _labels.Of(filing);

    /// <summary>Whether an exhibit is attached to a declaration, as its recognition or its docket entry tells.</summary>
    private static bool Belongs(Filing exhibit, Filing declaration) => exhibit.AttachedTo is { } to
        ? string.Equals(to, declaration.File, StringComparison.Ordinal)
        : declaration.Ecf is not null && string.Equals(declaration.Ecf, exhibit.Ecf, StringComparison.Ordinal);

    private Filing? Declaration(HashSet<string> declarant)
    {
        var fits = _filings.Where(d => d.Role is FilingRole.Declaration or FilingRole.Affidavit && d.Witness is not null && Parties.Words(d.Witness).Any(declarant.Contains)).ToList();
        return fits.Count == 1 ? fits[0] : null;
    }

    private Found? ByWitness(Filing paper, string document, Citation citation, string? party)
    {
        var kind = citation.Kind;
        var words = Parties.Words(document).Where(w => w is not ("dep" or "tr" or "decl" or "aff" or "affirm" or "deposition" or "declaration" or "affidavit" or "transcript" or "test" or "cert" or "certif" or "certification" or "affirmation")).ToList();
        // An errata sheet has the witness of its deposition and is meant only where the word stands there.
        var errata = document.Contains("errata", StringComparison.OrdinalIgnoreCase);
        var witnesses = _filings.Where(f => (f.Witness ?? f.Text.Transcript?.Witness) is not null && f.Role is FilingRole.Errata == errata).ToList();
        var fits = witnesses.Where(f => FitsKind(document, f, kind) && (words.Exists(w => Parties.Words(f.Witness ?? f.Text.Transcript!.Witness!).Contains(w, StringComparer.Ordinal)) || Volumes.Hears(f, words.Contains))).ToList();
        if (fits.Count == 0 && party is not null)
        {
            var named = _parties.Where(p => string.Equals(Sides.Key(p.Role), party, StringComparison.Ordinal)).SelectMany(p => Parties.Words(p.Name)).ToHashSet(StringComparer.Ordinal);
            fits = [.. witnesses.Where(f => FitsKind(document, f, kind) && (Parties.Words(f.Witness ?? f.Text.Transcript!.Witness!).Any(named.Contains) || Volumes.Hears(f, named.Contains)))];
        }

        if (Namesakes.Among(fits, document) is { } same)
        {
            if (Namesakes.Differ(same)) return new(null, "ambiguous", $"“{document}” may mean {Files(same)}: witnesses of one surname.");
            fits = same;
        }

        if (fits.Count > 1 && Volumes.Among(fits, document, citation) is { } volume) fits = [volume];
        if (fits.Count > 1 && Narrow(fits, document, paper) is { Count: 1 } narrowed) fits = narrowed;
        return fits.Count switch { 0 => null, 1 => new(fits[0]), _ => new(null, "ambiguous", $"“{document}” may mean {Files(fits)}.") };
    }

    private List<Filing> Narrow(List<Filing> fits, string document, Filing paper)
    {
        foreach (var word in (string[])["supp", "second", "third", "reply", "opp", "amended"])
            if (document.Contains(word, StringComparison.OrdinalIgnoreCase))
                return [.. fits.Where(f => f.Title.Contains(word, StringComparison.OrdinalIgnoreCase))];
        var same = fits.Where(f => paper.Ecf is not null && string.Equals(f.Ecf, paper.Ecf, StringComparison.Ordinal)).ToList();
        if (same.Count == 1) return same;
        return [.. fits.Where(f => SameOwner(f, paper))];
    }

    private Found? ByTitle(string document)
    {
        var words = Parties.Words(document).Where(w => w.Length > 3).ToList();
        if (words.Count == 0) return null;
        var fits = _filings.Where(f => words.TrueForAll(w => f.Title.Contains(w, StringComparison.OrdinalIgnoreCase))).ToList();
        if (fits.Count == 0) fits = [.. _filings.Where(f => _labels.Described(f) is { } told && words.TrueForAll(w => told.Contains(w, StringComparison.OrdinalIgnoreCase)))];
        return fits.Count == 1 ? new(fits[0]) : null;
    }

    private Found ByBates(string number)
    {
        var prefix = new string([.. number.TakeWhile(c => !char.IsAsciiDigit(c))]).Trim();
        var fits = _filings.Where(f => f.Text.Pages.Any(p => p.Bates is not null && string.Equals(Fold(p.Bates), Fold(number), StringComparison.Ordinal))).ToList();
        if (fits.Count == 0) fits = [.. _filings.Where(f => f.Text.Pages.Any(p => p.Bates?.StartsWith(prefix, StringComparison.Ordinal) == true))];
        return fits.Count switch { 1 => new(fits[0]), 0 => new(null, "evidence-not-filed", $"No filing bears the number {number}."), _ => new(null, "ambiguous", $"{number} may mean {Files(fits)}.") };
    }

    private static bool FitsKind(string document, Filing filing, CitationKind kind = CitationKind.Exhibit)
    {
        var lower = document.ToLowerInvariant();
        if (kind == CitationKind.Transcript || lower.Contains("dep", StringComparison.Ordinal) || lower.Contains("tr.", StringComparison.Ordinal) || lower.Contains("transcript", StringComparison.Ordinal))
            return filing.Role is FilingRole.Transcript || filing.Text.Transcript is not null;
        return kind is CitationKind.Declaration || lower.Contains("decl", StringComparison.Ordinal) || lower.Contains("aff", StringComparison.Ordinal) || lower.Contains("certif", StringComparison.Ordinal)
            ? filing.Role is FilingRole.Declaration or FilingRole.Affidavit || filing.Text.Transcript is null && filing.Witness is not null : true;
    }

    private bool SameOwner(Filing a, Filing b) => _sides.Owner(a) is { } x && _sides.Owner(b) is { } y && string.Equals(x, y, StringComparison.Ordinal);

    private static string? PartyOf(string document)
    {
        var lower = document.ToLowerInvariant();
        if (lower.StartsWith("pl.", StringComparison.Ordinal) || lower.StartsWith("pl ", StringComparison.Ordinal) || lower.StartsWith("pl\u2019s", StringComparison.Ordinal)
            || lower.StartsWith("pl's", StringComparison.Ordinal) || lower.StartsWith("pls", StringComparison.Ordinal) || lower.StartsWith("plaintiff", StringComparison.Ordinal) || lower.StartsWith("pltf", StringComparison.Ordinal))
            return "plaintiff";
        return lower.StartsWith("def", StringComparison.Ordinal) ? "defendant" : null;
    }

    /// <summary>The number or letter of an exhibit, <c>C</c> in "Smith Decl. Ex. C"; null where the name is no exhibit's.</summary>
    private static string? ExhibitLabel(string document)
    {
        var words = document.Split([' ', '.', ',', '\u00a0'], StringSplitOptions.RemoveEmptyEntries);
        for (var i = words.Length - 2; i >= 0; i--)
            if (words[i].ToLowerInvariant() is "ex" or "exh" or "exhibit" or "exs" or "att" or "attachment") return words[i + 1].Trim('(', ')', '\u201c', '\u201d', '"');
        return null;
    }

    private static string Before(string document)
    {
        var at = document.IndexOf("Ex", StringComparison.Ordinal);
        return at > 0 ? document[..at].Replace("Decl", "", StringComparison.Ordinal).Replace("Aff", "", StringComparison.Ordinal) : "";
    }

    private static string Files(IEnumerable<Filing> filings) => string.Join(", ", filings.Select(f => f.Label).Take(6));

    private static string Fold(string name) => new([.. name.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);
}
