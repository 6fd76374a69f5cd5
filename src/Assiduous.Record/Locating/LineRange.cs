using Assiduous.Citations;

namespace Assiduous.Record.Locating;

/// <summary>One search for a range of pages and lines in a filing.</summary>
internal sealed class LineRange(Filing filing, Pinpoint pinpoint, NumberedPages pages, PageLine from, PageLine to)
{
    private readonly IReadOnlyList<NumberedPage> all = pages.Pages;

    public LocatorResult Find()
    {
        if (Begin() is not { } first) return MissingPage(from.Page) ?? MissingLine(from);
        var taken = Collect(first, out var reached);
        var pieces = Pieces(taken);
        if (pieces.Count == 0)
            return Answers.Missing(LocatorProblems.NoSuchLine, $"Page {from.Page} of {filing.Label} has nothing at {Answers.Range(pinpoint)}.");
        if (Rivals(first, pieces) is { } rivals) return Answers.Found(filing, pinpoint, pieces, Note(), LocatorProblems.SeveralPages, rivals);
        if (Incomplete(taken, reached) is { } trouble)
            return Answers.Found(filing, pinpoint, pieces, Note(), trouble.Problem, trouble.Explanation);
        return Answers.Found(filing, pinpoint, pieces, Note());
    }

    /// <summary>Names the pages of that number where other words stand at the same lines; null where the number means one place, or the same page filed twice.</summary>
    private string? Rivals(int first, List<TextSpan> pieces)
    {
        if (!pages.Bearing(from.Page).Skip(1).Any()) return null;
        var bearing = pages.Bearing(from.Page).Where(i => i != first && all[i].Has(from)).ToList();
        if (bearing.Count == 0) return null;
        var words = PassageText.Fold(filing.Text.Text, pieces);
        var others = bearing.Where(i => PassageText.Fold(filing.Text.Text, Pieces(Collect(i, out _))) is { Length: > 0 } there && !string.Equals(there, words, StringComparison.Ordinal)).ToList();
        if (others.Count == 0) return null;
        List<string> where = [.. others.Prepend(first).Select(Where).Distinct(StringComparer.Ordinal)];
        var places = string.Join(", ", where.Take(where.Count - 1)) + (where.Count > 1 ? " and in " : "") + where[^1];
        return $"Page {from.Page} stands {others.Count + 1} times in {filing.Label}, in {places}, with different words; the first was taken. Name the volume in the citation.";
    }

    private string Where(int page) =>
        filing.Text.Transcript?.Volumes.FirstOrDefault(v => page >= v.First && page < v.First + v.Count)?.ToString() is { } volume and not "another volume" ? volume : $"sheet {all[page].FilePage}";

    /// <summary>Index of the page on which the range begins; of several pages with that number the first that has the line.</summary>
    private int? Begin()
    {
        foreach (var i in pages.Bearing(from.Page))
            if (all[i].Has(from)) return i;
        return null;
    }

    /// <summary>The pages from the first to the last cited, in file order, while their numbers go up.</summary>
    private List<NumberedPage> Collect(int first, out bool reached)
    {
        var taken = new List<NumberedPage> { all[first] };
        for (var i = first + 1; i < all.Count && all[i].Number > taken[^1].Number && all[i].Number <= to.Page; i++) taken.Add(all[i]);
        reached = taken[^1].Number == to.Page;
        return taken;
    }

    /// <summary>The words of the lines cited, line by line.</summary>
    private List<TextSpan> Pieces(List<NumberedPage> cited)
    {
        var pieces = new List<TextSpan>();
        foreach (var page in cited)
            foreach (var line in page.Lines)
                if (!line.Span.IsEmpty && (page.Number != from.Page || from.Line is null || line.Number >= from.Line) && (page.Number != to.Page || to.Line is null || line.Number <= to.Line)) pieces.Add(line.Span);
        return pieces;
    }

    private (string Problem, string Explanation)? Incomplete(List<NumberedPage> taken, bool reached)
    {
        if (taken.Count == 1 && reached && (to.Line is not { } end || end <= taken[0].LastLine)) return null;
        var gap = Enumerable.Range(1, taken.Count - 1).Select(i => taken[i - 1].Number + 1).Where((page, i) => taken[i + 1].Number != page);
        if ((reached ? gap : gap.Append(taken[^1].Number + 1)).Cast<int?>().FirstOrDefault() is { } page)
        {
            var code = all.Any(p => p.Number > page) ? LocatorProblems.PageNotInExcerpt : LocatorProblems.NoSuchPage;
            return (code, $"{There()}; page {page} of the range {Answers.Range(pinpoint)} is not among them, and what is there of the range is shown.");
        }

        if (!reached || to.Line is not { } line || line <= taken[^1].LastLine) return null;
        return (LocatorProblems.NoSuchLine, $"Page {to.Page} of {filing.Label} ends at line {taken[^1].LastLine}; the range {Answers.Range(pinpoint)} reaches past it.");
    }

    private LocatorResult? MissingPage(int page)
    {
        if (all.Any(p => p.Number == page)) return null;
        var between = all.Any(p => p.Number < page) && all.Any(p => p.Number > page);
        var other = Elsewhere(page);
        return Answers.Missing(
            between ? LocatorProblems.PageNotInExcerpt : LocatorProblems.NoSuchPage,
            $"{There()}; page {page} is not among them.{other?.Sentence}",
            other?.Instead);
    }

    private LocatorResult MissingLine(PageLine place)
    {
        var page = all.First(p => p.Number == place.Page);
        return Answers.Missing(LocatorProblems.NoSuchLine, page.LastLine == 0
            ? $"Page {place.Page} of {filing.Label} has no numbered lines."
            : $"Page {place.Page} of {filing.Label} has lines 1–{page.LastLine}; there is no line {place.Line}.");
    }

    /// <summary>Whether the page number fits the court's stamp or the sheets of the file, which the writer may have had in mind.</summary>
    private (string Sentence, Pinpoint Instead)? Elsewhere(int number)
    {
        if (OtherNumbering.Of(filing.Text, SheetNumbers.OwnPrint, $"{number}") is not { } other || Answers.Number(other.Page.From) is not { } page) return null;
        var instead = new Pinpoint(PinpointKind.PageLine, Moved(from, page), pinpoint.To is null ? null : Moved(to, page + to.Page - from.Page));
        return ($" {other.Sentence}", instead);
    }

    private static string Moved(PageLine place, int page) => (place with { Page = page }).ToString();

    private string There()
    {
        var runs = Answers.Runs(all.Select(p => p.Number));
        return $"The {pages.What} in {filing.Label} has {(runs.Any(c => !char.IsAsciiDigit(c)) ? "pages" : "page")} {runs}";
    }

    private string? Note()
    {
        if (!pages.Bearing(from.Page).Skip(1).Any()) return pages.Note;
        var fits = pages.Bearing(from.Page).Select(i => all[i]).Where(p => p.Has(from)).ToList();
        if (fits.Count < 2) return pages.Note;
        return $"{fits.Count} pages bear the number {from.Page} (sheets {Answers.Runs(fits.Select(p => p.FilePage))}); the first was taken.";
    }
}
