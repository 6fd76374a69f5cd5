using Assiduous.Citations;
using Assiduous.Record;
using Assiduous.Record.Locating;

namespace Assiduous.Statements.Resolving;

/// <summary>Follows the record citations of a paper to their words, a row for each pinpoint.</summary>
internal sealed class CitationResolver(StatementInput input)
{
    private readonly DocumentIndex _index = new(input);
    private readonly Dictionary<(string, int), Found> _known = [];
    private readonly CitationChoices _choices = new(input);

    /// <summary>The passages of one citation; what they show is left open.</summary>
    /// <param name="paper">The paper that cites.</param>
    /// <param name="index">Which of its citations.</param>
    public IReadOnlyList<CitedPassage> Follow(Filing paper, int index)
    {
        var citations = Of(paper);
        var citation = citations[index];
        if (citation.Class != CitationClass.Record) return [];
        var found = Document(paper, citations, index, 0);
        var pins = Pins(citation.Pinpoints.Count == 0 && citation.Kind == CitationKind.Id ? Antecedent(citations, citation)?.Pinpoints ?? [] : citation.Pinpoints);
        var filing = found.Filing;
        if (pins.Count == 0) return [_choices.For(paper, citation, 0) is { } whole ? Chosen(citation, citation.Text, whole, null) : Whole(citation, found)];
        var texts = Texts(citation.Text, pins.Count);
        var stamped = citation.Ecf is not null && citation.Document is null;
        return [.. pins.Select((p, i) => _choices.For(paper, citation, i) is { } choice ? Chosen(citation, texts[i], choice, p) : Row(citation, texts[i], found, p, filing is null ? null : Locate(filing, p, citation, stamped)))];
    }

    /// <summary>As <see cref="Follow"/> for several citations; a mere name of the document beside a pinpoint, "(Ex. 1, Delgado Dep. 5:2)", is no row of its own.</summary>
    public IReadOnlyList<CitedPassage> FollowAll(Filing paper, IReadOnlyList<int> indices)
    {
        var rows = indices.SelectMany(i => Follow(paper, i)).ToList();
        rows.RemoveAll(r => r.Pinpoint is null && rows.Exists(o => o.Pinpoint is not null && Beside(paper, r, o)
            && (r.TargetFile is null ? r.Problems.Any(p => p is "evidence-not-filed" or "no-such-exhibit") : string.Equals(r.TargetFile, o.TargetFile, StringComparison.Ordinal))));
        return [.. rows.Select(r => Unmarked(paper, r))];
    }

    /// <summary>A letter that is not found may mean an exhibit that bears none.</summary>
    private CitedPassage Unmarked(Filing paper, CitedPassage row)
    {
        if (row.TargetFile is not null || !row.Problems.Any(p => p is "evidence-not-filed" or "no-such-exhibit") || row.Text.IndexOf("Ex", StringComparison.OrdinalIgnoreCase) < 0 || _index.Unmarked(paper) is not { } unmarked) return row;
        return row with { Problems = [.. row.Problems.Select(p => p is "evidence-not-filed" or "no-such-exhibit" ? "ambiguous" : p)],
            Explanations = [.. row.Explanations.Select(e => $"{e.TrimEnd('.')}; it may be {unmarked.Label}, whose letter or number nothing tells.")] };
    }

    /// <summary>Whether nothing but a comma or a parenthesis stands between two citations.</summary>
    private static bool Beside(Filing paper, CitedPassage a, CitedPassage b)
    {
        var (from, to) = a.Span.End <= b.Span.Start ? (a.Span.End, b.Span.Start) : (b.Span.End, a.Span.Start);
        return to - from is >= 0 and <= 4 && paper.Text.Text.AsSpan(from, to - from).Trim() is "" or "," or "(" or ", (" or ",(";
    }

    /// <summary>The citations of a paper.</summary>
    public IReadOnlyList<Citation> Of(Filing paper) => input.Citations.TryGetValue(paper.File, out var citations) ? citations : [];

    private Found Document(Filing paper, IReadOnlyList<Citation> citations, int index, int depth)
    {
        if (_known.TryGetValue((paper.File, index), out var known)) return known;
        var citation = citations[index];
        Found found;
        if (_choices.For(paper, citation, 0) is { } choice) found = new(choice.Target);
        else if (citation.ResolvesTo is { } to && to >= 0 && to < citations.Count && to != index && depth < 40
            && (citation.Kind is CitationKind.Id or CitationKind.Supra or CitationKind.Short || citation.Document is null && citation.Ecf is null))
            found = citations[to].Class == CitationClass.Record ? Document(paper, citations, to, depth + 1) : new(null, "ambiguous", "“Id.” follows an authority here.");
        else found = citation.Kind is CitationKind.Id && citation.Document is null && citation.Ecf is null
            ? new(null, "ambiguous", "Nothing before “Id.” tells what it means.") : _index.Find(paper, citation);
        if (found is { Filing: null, Problem: "evidence-not-filed" } && Bare(citation) && Transcript(paper, citations, index, depth) is { } transcript) found = new(transcript);
        if (found is { Filing: null, Problem: "evidence-not-filed" } && Behind(citation) is { } exhibit && _index.Find(paper, citation with { Document = exhibit }) is { Filing: not null } marked) found = marked;
        if (citation.Ambiguous && _choices.For(paper, citation, 0) is null && found.Filing is not null && citation.Kind == CitationKind.Id)
            found = found with { Problem = "ambiguous", Explanation = $"“{citation.Text}” may mean another document; {found.Filing.Label} was taken." };
        if (found.Filing is { } several) found = found with { Filing = Volumes.Named(several, citation) };
        return _known[(paper.File, index)] = found;
    }

    /// <summary>The exhibit told in parentheses behind a document's name, "Report of Dr. Leland (Exhibit 3) at 2"; null where none is.</summary>
    private static string? Behind(Citation citation)
    {
        var open = citation.Text.IndexOf("(Ex", StringComparison.OrdinalIgnoreCase);
        var close = open < 0 ? -1 : citation.Text.IndexOf(')', open);
        return close > open && close - open < 20 && citation.Document is { } name && !name.Contains("Ex", StringComparison.Ordinal) ? citation.Text[(open + 1)..close] : null;
    }

    /// <summary>Whether a citation names a transcript by a letter or abbreviation alone, <c>T8:4</c>, <c>Tr. 12:1</c>.</summary>
    private static bool Bare(Citation citation) => citation.Document?.TrimEnd('.') is "T" or "Tr" or "Dep" or "Depo" && citation.Pinpoints.Any(p => p.Kind is PinpointKind.PageLine or PinpointKind.Page);

    /// <summary>The transcript that the paper cited last before; where that has no such page, or the paper cited none, the only one that has it.</summary>
    private Filing? Transcript(Filing paper, IReadOnlyList<Citation> citations, int index, int depth)
    {
        Filing? last = null;
        for (var i = index - 1; last is null && i >= 0 && depth < 40; i--)
            if (citations[i].Class == CitationClass.Record && !Bare(citations[i]) && Document(paper, citations, i, depth + 1).Filing is { } cited && cited.Text.Transcript is not null) last = cited;
        var all = input.Filings.Where(f => f.Text.Transcript is not null).ToList();
        if (last is null && all.Count == 1) return all[0];
        if (citations[index].Pinpoints is not [var pin, ..] || last is not null && RecordLocator.Find(last, pin).Passage is not null) return last;
        var having = all.FindAll(f => RecordLocator.Find(f, pin).Passage is not null);
        return having.Count == 1 ? having[0] : last;
    }

    private static Citation? Antecedent(IReadOnlyList<Citation> citations, Citation citation) =>
        citation.ResolvesTo is { } to && to >= 0 && to < citations.Count ? citations[to] : null;

    private static LocatorResult Locate(Filing filing, Pinpoint pin, Citation citation, bool stamped)
    {
        var numbering = citation.Text.Contains("PageID", StringComparison.OrdinalIgnoreCase) ? PageNumbering.PageId : stamped ? PageNumbering.EcfStamp : citation.Ecf is null ? PageNumbering.Printed : PageNumbering.Either;
        var found = RecordLocator.Find(filing, pin, numbering);
        if (found.Passage is not null) return found;
        var other = pin.Kind switch
        {
            PinpointKind.Page when numbering != PageNumbering.Either => RecordLocator.Find(filing, pin),
            PinpointKind.Section => RecordLocator.Find(filing, pin with { Kind = PinpointKind.Paragraph }), // "§ 9" of a lease whose clauses are numbered alone
            _ => found,
        };
        return other.Passage is not null ? other : found;
    }

    /// <summary>A page followed by lines is one place.</summary>
    private static List<Pinpoint> Pins(IReadOnlyList<Pinpoint> pins)
    {
        var joined = new List<Pinpoint>();
        foreach (var pin in pins)
            if (pin.Kind == PinpointKind.Line && joined.Count > 0 && joined[^1] is { Kind: PinpointKind.Page, To: null } page)
                joined[^1] = new(PinpointKind.PageLine, $"{page.From}:{pin.From}", pin.To is null ? null : $"{page.From}:{pin.To}");
            else joined.Add(pin);
        return joined;
    }

    // A person's word takes the place of the document and, where it names one, of the place; the words there are read as ever.
    private static CitedPassage Chosen(Citation citation, string text, ChosenTarget choice, Pinpoint? printed)
    {
        if ((choice.Pinpoint ?? printed) is { } place) return Row(citation, text, new(choice.Target), place, RecordLocator.Find(choice.Target, place));
        return Whole(citation, new(choice.Target));
    }

    private static CitedPassage Whole(Citation citation, Found found)
    {
        var row = new CitedPassage { Text = citation.Text, Span = citation.Span, TargetFile = found.Filing?.File };
        if (found.Filing is not { } filing) return With(row, found.Problem, found.Explanation);
        if (Competence.Text(filing) is not { } words) return With(row, "no-pinpoint", $"{filing.Label} is cited as a whole; no page or paragraph is given.");
        return With(row with { Passage = words }, found.Problem, found.Explanation);
    }

    private static CitedPassage Row(Citation citation, string text, Found found, Pinpoint pin, LocatorResult? located)
    {
        var row = new CitedPassage { Text = text, Span = citation.Span, TargetFile = found.Filing?.File, Pinpoint = pin, Passage = located?.Passage };
        return With(With(row, found.Problem, found.Explanation), located?.Problem, located?.Explanation);
    }

    private static CitedPassage With(CitedPassage row, string? problem, string? explanation) => problem is null
        ? row : row with { Problems = [.. row.Problems, problem], Explanations = [.. row.Explanations, explanation ?? problem] };

    /// <summary>The printed words of each pinpoint: the first with the document's name, later ones bare.</summary>
    private static List<string> Texts(string text, int count)
    {
        var folded = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var cuts = new List<int>();
        for (var i = folded.Length - 1; i > 0 && cuts.Count < count - 1; i--)
            if (folded[i] is ',' or ';' or '&' || folded[i] == ' ' && folded.AsSpan(i).StartsWith(" and ", StringComparison.Ordinal)) cuts.Add(i);
        cuts.Reverse();
        var texts = new List<string>();
        var from = 0;
        foreach (var cut in cuts)
        {
            texts.Add(folded[from..cut].Trim());
            from = folded[cut] == ' ' ? cut + 5 : cut + 1;
        }

        texts.Add(folded[from..].Trim());
        while (texts.Count < count) texts.Add(texts[^1]);
        return texts;
    }
}
