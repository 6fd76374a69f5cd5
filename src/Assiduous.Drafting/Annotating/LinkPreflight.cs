using Assiduous.Citations;
using Assiduous.Judgment;
using Assiduous.Record;
using Assiduous.Rules;
using Assiduous.Statements;

namespace Assiduous.Drafting.Annotating;

/// <summary>Whether the court's own software is likely to make a citation a link.</summary>
/// <param name="Span">Where the citation stands in the text that was read.</param>
/// <param name="Text">The citation.</param>
/// <param name="Likely">Whether it is likely to be linked.</param>
/// <param name="Why">Why.</param>
/// <param name="Rewrite">The same citation in a form that is likely to be linked; null where it is one already, or where the filing is not known.</param>
public sealed record LinkForecast(TextSpan Span, string Text, bool Likely, string Why, string? Rewrite);

/// <summary>Foretells which record citations of a paper chambers' software will link.</summary>
public static class LinkPreflight
{
    /// <summary>A forecast for each record citation of a text, in order.</summary>
    /// <param name="name">The paper's file name.</param>
    /// <param name="text">Its text.</param>
    /// <param name="review">The matter, for rewriting names as docket numbers; null rewrites nothing.</param>
    public static IReadOnlyList<LinkForecast> Of(string name, RecordText text, Review? review)
    {
        ArgumentNullException.ThrowIfNull(text);
        var citations = CitationReader.Read(text.Text);
        var paper = new Filing { File = name, Hash = "", Text = text };
        var rows = review is null ? null : RecordCitations.Follow(new()
        {
            Filings = [.. review.Filings.Where(f => !string.Equals(f.File, name, StringComparison.Ordinal)), paper],
            Citations = new Dictionary<string, IReadOnlyList<Citation>>(StringComparer.Ordinal) { [name] = citations }, Rule = review.Matter.Rule ?? RuleBook.Load().StatementRule(null, null),
        }, paper);
        var forecasts = new List<LinkForecast>();
        for (var i = 0; i < citations.Count; i++)
            if (citations[i].Class is CitationClass.Record) forecasts.Add(Forecast(citations[i], rows?[i] ?? [], review));
        return forecasts;
    }

    // The words and then a number: "Doc." alone may be any document.
    private static bool Begins(string text, string words)
    {
        var at = text.IndexOf(words, StringComparison.Ordinal);
        return at >= 0 && (at == 0 || !char.IsLetter(text[at - 1])) && text.AsSpan(at + words.Length).TrimStart(" #") is [>= '0' and <= '9', ..];
    }

    private static LinkForecast Forecast(Citation citation, IReadOnlyList<CitedPassage> rows, Review? review)
    {
        var form = LinkForms.Load().FirstOrDefault(f => f.Begins.Any(b => Begins(citation.Text, b)));
        if (form is { Likely: true } && citation.Kind is not CitationKind.Id) return new(citation.Span, citation.Text, true, form.Why, null);
        var filing = rows.Select(r => review?.Filings.FirstOrDefault(f => string.Equals(f.File, r.TargetFile, StringComparison.Ordinal))).FirstOrDefault(f => f is not null);
        var why = citation.Kind is CitationKind.Id ? "“Id.” names no document." : "It names the document in words, without its docket number.";
        if (filing is null) return new(citation.Span, citation.Text, false, review is null ? why : $"{why} Which filing it means could not be told.", null);
        if (filing.Ecf is null) return new(citation.Span, citation.Text, false, $"{why} {filing.File} has no docket number yet.", null);
        var pins = string.Join(", ", rows.Select(r => r.Pinpoint).OfType<Pinpoint>().Select(CourtForm.Of));
        return new(citation.Span, citation.Text, false, why, $"ECF No. {filing.Label}{(pins.Length == 0 ? "" : pins[0] is '¶' or '§' || pins.StartsWith("at ", StringComparison.Ordinal) ? " " + pins : " at " + pins)}");
    }
}
