using System.Text;
using Assiduous.Citations;
using Assiduous.Record;

namespace Assiduous.Storage.Search;

/// <summary>A page as it is indexed, with the beginning of the next, so that words are found across the break.</summary>
/// <param name="Start">Where it begins in the filing's text.</param>
/// <param name="Own">How much of the text is the page's own, in code units.</param>
/// <param name="FilePage">The sheet, from 1.</param>
/// <param name="Places">Where in it which page, line or paragraph begins: <see cref="Place"/>.</param>
/// <param name="Text">Its words.</param>
internal sealed record SearchUnit(int Start, int Own, int FilePage, string Places, string Text);

/// <summary>Cuts a filing into pages, each with the places by which a court cites its words.</summary>
internal static class SearchUnits
{
    private const int Largest = 6000;
    private const int Overlap = 400;

    /// <summary>The pages.</summary>
    public static IEnumerable<SearchUnit> Of(RecordText text)
    {
        if (text.Text.Length == 0) yield break;
        var places = Places(text);
        var cuts = Cuts(text);
        var (place, page) = (0, 0);
        for (var i = 0; i + 1 < cuts.Count; i++)
        {
            var (start, end) = (cuts[i], cuts[i + 1]);
            var reach = Math.Min(text.Text.Length, end + Overlap);
            if (string.IsNullOrWhiteSpace(text.Text[start..end])) continue;
            while (place + 1 < places.Count && places[place + 1].Start <= start) place++;
            while (page + 1 < text.Pages.Count && text.Pages[page + 1].Span.Start <= start) page++;
            yield return new(start, end - start, text.Pages.Count > 0 ? text.Pages[page].FilePage : 1, Written(places, place, start, reach), Clean(text.Text[start..reach]));
        }
    }

    private static string Written(List<Place> places, int first, int start, int reach)
    {
        var written = new StringBuilder();
        for (var i = first; i < places.Count && places[i].Start < reach; i++) written.Append(places[i].Written(start)).Append('\n');
        return written.ToString();
    }

    private static List<int> Cuts(RecordText text)
    {
        var cuts = new SortedSet<int> { 0, text.Text.Length };
        foreach (var page in text.Pages) cuts.Add(Math.Min(page.Span.Start, text.Text.Length));
        foreach (var page in text.Transcript?.Pages ?? [])
            if (page.Lines.Count > 0) cuts.Add(page.Lines[0].Span.Start);
        var fine = new List<int>();
        foreach (var cut in cuts)
        {
            while (fine.Count > 0 && cut - fine[^1] > Largest) fine.Add(Break(text.Text, fine[^1] + Largest));
            fine.Add(cut);
        }

        return fine;
    }

    // A long page, as of a document without pages, is cut at the end of a line, else of a word.
    private static int Break(string text, int before)
    {
        foreach (var mark in (char[])['\n', ' '])
            if (text.LastIndexOf(mark, before - 1, Largest / 2) is > 0 and var at) return at + 1;
        return char.IsLowSurrogate(text[before]) ? before - 1 : before;
    }

    private static List<Place> Places(RecordText text)
    {
        var places = new List<Place>();
        IReadOnlyList<NumberedParagraph> numbered = text.Transcript is null ? [.. text.Paragraphs.OrderBy(p => p.Span.Start)] : [];
        var within = 0;
        foreach (var page in text.Pages)
        {
            while (within < numbered.Count && numbered[within].Span.End <= page.Span.Start) within++;
            // A paragraph that goes on over the page is cited by its number there too.
            if (within == numbered.Count || numbered[within].Span.Start >= page.Span.Start) places.Add(Page(page));
        }

        foreach (var page in text.Transcript?.Pages ?? [])
            foreach (var line in page.Lines) places.Add(new(line.Span.Start, PinpointKind.PageLine, $"{page.Number}:{line.Number}"));
        var sheet = 0;
        foreach (var paragraph in numbered)
        {
            places.Add(new(paragraph.Span.Start, PinpointKind.Paragraph, paragraph.Number));
            while (sheet + 1 < text.Pages.Count && text.Pages[sheet + 1].Span.Start <= paragraph.Span.End) sheet++;
            if (text.Pages.Count > 0) places.Add(Page(text.Pages[sheet]) with { Start = paragraph.Span.End });
        }

        // Of a line or paragraph and a page that begin together the line or paragraph is the nearer.
        return [.. places.GroupBy(p => p.Start).OrderBy(g => g.Key).Select(g => g.LastOrDefault(p => p.Kind is PinpointKind.PageLine or PinpointKind.Paragraph) ?? g.Last())];
    }

    private static Place Page(RecordPage page) =>
        page.Bates is { } bates ? new(page.Span.Start, PinpointKind.Bates, bates)
        : new(page.Span.Start, PinpointKind.Page, page.Stamp?.Page is { } stamped ? $"{stamped}" : page.PrintedPage ?? $"{page.FilePage}");

    // What a database refuses in a text: NUL and halves of characters. One code unit for one, so that offsets stand.
    private static string Clean(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\ud800', '\udfff') && !text.Contains('\0', StringComparison.Ordinal)) return text;
        var clean = text.ToCharArray();
        for (var i = 0; i < clean.Length; i++)
        {
            if (clean[i] == '\0') clean[i] = ' ';
            else if (char.IsHighSurrogate(clean[i]) && i + 1 < clean.Length && char.IsLowSurrogate(clean[i + 1])) i++;
            else if (char.IsSurrogate(clean[i])) clean[i] = '\ufffd';
        }

        return new(clean);
    }
}
