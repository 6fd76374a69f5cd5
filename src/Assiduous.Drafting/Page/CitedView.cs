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
            var found = words.Length == 0 ? -1 : shown.IndexOf(words, at, StringComparison.Ordinal);
            if (found < 0) continue;
            html.Text(shown[at..found]);
            WriteLink(html, page, cited, words);
            at = found + words.Length;
        }

        html.Text(shown[at..]);
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
        html.Text(" ").Leaf("span", resolved ? Sentences.Of(cited.Support) : "leads to no words", "says " + Names.Kebab(cited.Support));
        if (cited.Quote is { } quote) html.Text("; ").Leaf("span", Sentences.Of(quote), "quote " + Names.Kebab(quote));
        if (resolved && !cited.Competent) html.Text("; ").Leaf("span", "not evidence in its present form", "incompetent");
        html.Text(".");
        if (cited.SupportReason.Length > 0) html.Text(" ").Leaf("span", Clip.To(cited.SupportReason, 1200), "because");
        foreach (var problem in cited.Explanations) html.Text(" ").Leaf("span", Clip.To(problem, 1200), "problem");
    }

    /// <summary>A link that opens the passage.</summary>
    public static void WriteLink(Html html, PageContext page, CitedPassage cited, string words) =>
        html.Link(page.Book[cited].Id, words, JsonParts.IsResolved(cited) ? "opens" : "opens broken");

    /// <summary>What to call the citation: its printed words and, where these are bare, the document they stand for.</summary>
    public static string Label(PageContext page, CitedPassage cited)
    {
        var words = Clip.To(Fold(cited.Text), 200);
        if (words.Any(char.IsLetter) || cited.TargetFile is null || page.Filing(cited.TargetFile) is not { } filing)
            return words.Length > 0 ? words : cited.TargetFile ?? "citation";
        return $"{page.NameOf(filing) ?? CourtForm.Of(filing)} {words}";
    }

    private static string Fold(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
