using Assiduous.Citations;
using Assiduous.Record;
using Assiduous.Record.Locating;
using Assiduous.Statements.Words;

namespace Assiduous.Statements.Evidence;

/// <summary>Finds what stands before a passage, where its pronouns have their nouns.</summary>
internal static class Context
{
    private const int Lines = 6;

    /// <summary>Whether a passage speaks of what was named before it: it begins with an answer, or has "it", "that", "there" and the like.</summary>
    public static bool Leans(string passage) => passage.StartsWith("A. ", StringComparison.Ordinal)
        || Tokens.Of(passage).Exists(t => t.Lower is "it" or "he" or "she" or "they" or "them" or "him" or "her" or "that" or "this" or "there" or "those" or "these" or "one" or "his" or "their" or "then" or "so");

    /// <summary>The paragraph before a declaration's paragraph, or the lines before those of a transcript; empty where there are none.</summary>
    public static string Before(Filing filing, CitedPassage row)
    {
        if (row.Passage is not { } passage) return "";
        if (row.Pinpoint is { Kind: PinpointKind.PageLine } pin && filing.Text.Transcript is not null) return Above(filing, pin.From);
        var paragraphs = filing.Text.Paragraphs;
        for (var i = 1; i < paragraphs.Count; i++)
            if (paragraphs[i].Span.Overlaps(passage.Span)) return Folded(filing, paragraphs[i - 1]);
        return "";
    }

    private static string Above(Filing filing, string place)
    {
        var colon = place.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0 || !int.TryParse(place.AsSpan(0, colon), out var page) || !int.TryParse(place.AsSpan(colon + 1), out var line) || line < 2) return "";
        return RecordLocator.Find(filing, new(PinpointKind.PageLine, $"{page}:{Math.Max(1, line - Lines)}", $"{page}:{line - 1}")).Passage?.Text ?? "";
    }

    private static string Folded(Filing filing, NumberedParagraph paragraph) =>
        paragraph.Span.Length > 1200 ? "" : string.Join(' ', paragraph.Span.Of(filing.Text.Text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
