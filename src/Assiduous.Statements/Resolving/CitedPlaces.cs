using Assiduous.Citations;
using Assiduous.Record;
using Assiduous.Record.Locating;

namespace Assiduous.Statements.Resolving;

/// <summary>Follows a citation that a person types, as if a paper of the matter had it.</summary>
public static class CitedPlaces
{
    private const string Typed = "(typed)";

    /// <summary>The passages that the words cite, a row for each pinpoint; none where the words are no citation of the record.</summary>
    /// <param name="input">The matter.</param>
    /// <param name="citation">The words: <c>118-1 at 44:6-12</c>, <c>Vance Decl. ¶ 8</c>, <c>ECF No. 45-3, PageID.234</c>.</param>
    public static IReadOnlyList<CitedPassage> Follow(StatementInput input, string citation)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(citation);
        var words = citation.Trim();
        // Whoever types at a prompt leaves the word for the docket out.
        if (words.Length > 0 && char.IsAsciiDigit(words[0])) words = "ECF No. " + words;
        var read = CitationReader.Read(words);
        var paper = new Filing { File = Typed, Hash = "", Text = RecordText.Empty with { Text = words } };
        var citations = new Dictionary<string, IReadOnlyList<Citation>>(input.Citations, StringComparer.Ordinal) { [Typed] = read };
        var resolver = new CitationResolver(input with { Filings = [.. input.Filings, paper], Citations = citations });
        CitedPassage[] rows = [.. Enumerable.Range(0, read.Count).Where(i => read[i].Class == CitationClass.Record).SelectMany(i => resolver.Follow(paper, i))];
        return rows.Length > 0 ? rows : Stamped(input, words);
    }

    /// <summary>The pages that bear a Bates number, which a paper would cite with a document's name.</summary>
    private static IReadOnlyList<CitedPassage> Stamped(StatementInput input, string words)
    {
        var dash = words.IndexOfAny(['–', '—']);
        var place = new Pinpoint(PinpointKind.Bates, dash < 0 ? words : words[..dash].Trim(), dash < 0 ? null : words[(dash + 1)..].Trim());
        return [.. input.Filings.Where(f => f.Text.Pages.Any(p => p.Bates is not null)).Select(f => (Filing: f, Found: RecordLocator.Find(f, place))).Where(f => f.Found.Passage is not null)
            .Select(f => new CitedPassage { Text = words, Span = new TextSpan(0, words.Length), TargetFile = f.Filing.File, Pinpoint = place, Passage = f.Found.Passage })];
    }
}
