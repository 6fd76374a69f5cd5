using Assiduous.Record.Quotation;
using Assiduous.Statements;

namespace Assiduous.Drafting.Page;

/// <summary>Citations as openers of their passages, and what each passage shows.</summary>
internal static class CitedView
{
    /// <summary>A paragraph in which each citation, where its printed words are found, opens its passage.</summary>
    public static void WriteText(Html html, PageContext page, string text, IReadOnlyList<CitedPassage> citations)
    {
        var shown = Clip.To(text, Clip.Words);
        var at = 0;
        foreach (var cited in citations.OrderBy(c => c.Span.Start))
        {
            var words = Fold(cited.Text);
            var found = Find(shown, words, at);
            if (found < 0) continue;
            html.Text(shown[at..found]);
            WriteLink(html, page, cited, words);
            at = found + words.Length;
        }

        html.Text(shown[at..]);
    }

    /// <summary>The same of words of one filing, with its mark behind them.</summary>
    public static void WriteMarked(Html html, PageContext page, string text, IReadOnlyList<CitedPassage> citations, string? file)
    {
        WriteText(html, page, text, citations);
        if (page.MarkOf(file) is { Length: > 0 } mark) html.Text(" ").Leaf("strong", mark.Trim(), "designation");
    }

    // A bare "12" is a pinpoint only where it follows another at once: elsewhere it may be a day or an age.
    private static int Find(string text, string words, int from)
    {
        var bare = !words.Any(char.IsLetter) && !words.Contains('¶', StringComparison.Ordinal);
        if (words.Length == 0 || (bare && from == 0)) return -1;
        var within = bare ? Math.Min(text.Length, from + words.Length + 8) : text.Length;
        for (var at = text.IndexOf(words, from, within - from, StringComparison.Ordinal); at >= 0;
             at = text.IndexOf(words, at + 1, within - at - 1, StringComparison.Ordinal))
        {
            var end = at + words.Length;
            var inWord = (at > 0 && char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(text[at]))
                || (end < text.Length && char.IsLetterOrDigit(text[end]) && char.IsLetterOrDigit(text[end - 1]));
            if (!inWord) return at;
        }

        return -1;
    }

    /// <summary>The citations one below the other, each with what its passage shows about the sentence.</summary>
    public static void WriteList(Html html, PageContext page, IReadOnlyList<CitedPassage> citations)
    {
        using var list = html.In("ul", "cited");
        foreach (var cited in citations)
        {
            using var item = html.In("li");
            WriteOne(html, page, cited);
        }
    }

    public static void WriteOne(Html html, PageContext page, CitedPassage cited)
    {
        WriteLink(html, page, cited, Label(page, cited));
        var resolved = JsonParts.IsResolved(cited);
        var words = resolved ? Sentences.Of(cited.Support) : NoWords(cited);
        var css = "says " + Names.Kebab(cited.Support);
        // That a passage says it needs no reason at hand; whatever else it does is told at once.
        var asked = resolved && cited.Support is Support.Supports && cited.SupportReason.Length > 0;
        html.Text(" ");
        if (asked) WriteAsked(html, words, css, cited.SupportReason);
        else html.Leaf("span", words, css);
        if (cited.Quote is { } quote) html.Text("; ").Leaf("span", Sentences.Of(quote), "quote " + Names.Kebab(quote));
        if (resolved && !cited.Competent) html.Text("; ").Leaf("span", "not evidence in its present form", "incompetent");
        if (cited.Confirmed is { } confirmed) html.Text("; ").Leaf("span", "✓ read and confirmed by " + Clip.To(confirmed.Author, 80), "confirmed");
        html.Text(".");
        if (!asked && cited.SupportReason.Length > 0) html.Text(" ").Leaf("span", Clip.To(cited.SupportReason, 1200), "because");
        foreach (var problem in cited.Explanations.Where(e => !cited.SupportReason.Contains(e, StringComparison.Ordinal))) html.Text(" ").Leaf("span", Clip.To(problem, 1200), "problem");
        if (cited.Difference is { } difference) WriteDifference(html, difference);
    }

    /// <summary>What was quoted, struck, beside the words that stand there.</summary>
    private static void WriteDifference(Html html, QuoteDifference difference)
    {
        html.Text(" Quoted against the record: “");
        using (html.In("span", "difference"))
        {
            for (var i = 0; i < difference.Pieces.Count; i++)
            {
                if (i > 0) html.Text(" ");
                var piece = difference.Pieces[i];
                if (piece.Kind is DifferenceKind.Same) html.Text(Clip.To(piece.Words, 1200));
                else html.Spoken(piece.Kind is DifferenceKind.Quoted ? "quoted: " : "in the record: ").Leaf(piece.Kind is DifferenceKind.Quoted ? "del" : "ins", Clip.To(piece.Words, 1200));
            }
        }

        html.Text("”.");
    }

    /// <summary>Words that open their reason.</summary>
    public static void WriteAsked(Html html, string words, string css, string reason) =>
        html.Trusted("<details class=\"asked\">").Leaf("summary", words, css).Leaf("span", Clip.To(reason, 1200).TrimEnd('.'), "because").Trusted("</details>");

    private static string NoWords(CitedPassage cited) =>
        cited.TargetFile is not null && cited.Pinpoint is null ? "names the paper and no place in it" : "leads to no words";

    /// <summary>A link that opens the passage.</summary>
    public static void WriteLink(Html html, PageContext page, CitedPassage cited, string words) =>
        html.Link(page.Book[cited].Id, words.Replace("¶ ", "¶\u00a0", StringComparison.Ordinal), JsonParts.IsResolved(cited) ? "opens" : "opens broken");

    /// <summary>What to call the citation: its printed words, or document and place where the words lean on a citation before them.</summary>
    public static string Label(PageContext page, CitedPassage cited)
    {
        var words = Clip.To(Fold(cited.Text), 200);
        if (!Leans(words) || page.Filing(cited.TargetFile) is not { } filing) return (words.Length > 0 ? words : cited.TargetFile ?? "citation") + page.MarkOf(cited.TargetFile);
        var place = cited.Pinpoint ?? cited.Passage?.Pinpoint;
        return place is not null || words.Length == 0 ? page.Cite(filing, place) : $"{page.Cite(filing, null)} {words}";
    }

    /// <summary>The place by document and pinpoint, for where a citation stands apart from the sentence that makes it.</summary>
    public static string Apart(PageContext page, CitedPassage cited) =>
        page.Filing(cited.TargetFile) is { } filing && (cited.Passage?.Pinpoint ?? cited.Pinpoint) is { } place ? page.Cite(filing, place) : Label(page, cited);

    // "Id. at 59:24", "37:7–14", "¶ 8", "at 12", and a bare docket number.
    private static bool Leans(string words) =>
        words.Length == 0 || !char.IsLetter(words[0]) || words.StartsWith("id.", StringComparison.OrdinalIgnoreCase)
        || words.StartsWith("ibid", StringComparison.OrdinalIgnoreCase) || words.StartsWith("at ", StringComparison.OrdinalIgnoreCase);

    private static string Fold(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
