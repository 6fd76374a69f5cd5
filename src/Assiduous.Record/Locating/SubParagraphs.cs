using Assiduous.Citations;

namespace Assiduous.Record.Locating;

/// <summary>Finds <c>12(a)</c> inside paragraph 12 where the reader did not set it apart.</summary>
internal static class SubParagraphs
{
    /// <summary>The sub-paragraph; the whole paragraph with a problem where it has none of that letter; null where the number is no sub-paragraph, or the paragraph is missing as well.</summary>
    public static LocatorResult? Find(Filing filing, Pinpoint pinpoint, IReadOnlyList<NumberedParagraph> paragraphs, string number)
    {
        var open = number.IndexOf('(', StringComparison.Ordinal);
        if (open <= 0 || !number.EndsWith(')')) return null;
        var whole = paragraphs.FirstOrDefault(p => string.Equals(ParagraphLocator.Clean(p.Number), number[..open], StringComparison.OrdinalIgnoreCase));
        if (whole is null) return null;
        var mark = number[open..];
        if (pinpoint.To is null && Part(filing.Text.Text, whole.Span, mark) is { } part) return Answers.Found(filing, pinpoint, [part]);
        return Answers.Found(filing, pinpoint, [whole.Span], null, LocatorProblems.NoSuchParagraph,
            $"Paragraph {number[..open]} of {filing.Label} has no part {mark} that could be told apart; the whole paragraph is shown.");
    }

    /// <summary>The number of the part of a paragraph that holds all of some words, <c>12(b)</c>; null where no one part does.</summary>
    public static string? At(string text, NumberedParagraph paragraph, TextSpan span)
    {
        if (paragraph.Number.Contains('(', StringComparison.Ordinal)) return null;
        for (string? mark = "(a)"; mark is not null; mark = Next(mark))
        {
            if (Part(text, paragraph.Span, mark) is not { } part) return null;
            if (part.Contains(span)) return paragraph.Number + mark;
        }

        return null;
    }

    /// <summary>From behind the mark to the next mark of its kind, or to the end of the paragraph.</summary>
    private static TextSpan? Part(string text, TextSpan span, string mark)
    {
        var start = IndexOf(text, span, mark);
        if (start < 0) return null;
        var next = Next(mark);
        var end = next is null ? -1 : IndexOf(text, new TextSpan(start + mark.Length, span.End), next);
        return new TextSpan(start + mark.Length, end < 0 ? span.End : end);
    }

    private static int IndexOf(string text, TextSpan span, string mark)
    {
        for (var at = span.Start; at < span.End && (at = text.IndexOf(mark, at, span.End - at, StringComparison.OrdinalIgnoreCase)) >= 0; at += mark.Length)
            if (at == span.Start || char.IsWhiteSpace(text[at - 1])) return at;
        return -1;
    }

    /// <summary>The mark that follows <c>(a)</c>, <c>(1)</c>; null where the kind of mark is not known.</summary>
    private static string? Next(string mark)
    {
        var inner = mark.AsSpan(1, mark.Length - 2);
        if (Answers.Number(inner) is { } number) return $"({number + 1})";
        return inner.Length == 1 && char.IsAsciiLetter(inner[0]) && char.ToUpperInvariant(inner[0]) != 'Z' ? $"({(char)(inner[0] + 1)})" : null;
    }
}
