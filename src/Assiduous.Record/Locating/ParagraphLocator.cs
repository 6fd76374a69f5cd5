using Assiduous.Citations;

namespace Assiduous.Record.Locating;

/// <summary>Finds numbered paragraphs, requests and items.</summary>
internal static class ParagraphLocator
{
    private const int MostNamesakes = 3;

    public static LocatorResult Paragraph(Filing filing, Pinpoint pinpoint) => Find(filing, pinpoint, filing.Text.Paragraphs, "paragraph");

    /// <summary>A numbered request or interrogatory: its heading "INTERROGATORY NO. 3" where there is one, else paragraph 3.</summary>
    public static LocatorResult Item(Filing filing, Pinpoint pinpoint)
    {
        var items = ItemHeadings.In(filing.Text);
        return Find(filing, pinpoint, items.Count > 0 ? items : filing.Text.Paragraphs, "item");
    }

    private static LocatorResult Find(Filing filing, Pinpoint pinpoint, IReadOnlyList<NumberedParagraph> paragraphs, string what)
    {
        var from = Clean(pinpoint.From);
        if (from.Length == 0) return Answers.Unreadable(pinpoint, $"the number of a {what}");
        var first = Indices(paragraphs, from);
        if (first.Count == 0) return SubParagraphs.Find(filing, pinpoint, paragraphs, from) ?? Missing(filing, paragraphs, what, from);
        if (pinpoint.To is null) return Answers.Found(filing, pinpoint, [.. Namesakes(first).SelectMany(i => Pieces(paragraphs, i, from)).Distinct()], Twice(first.Count, what, from));
        return Range(filing, pinpoint, paragraphs, what, first);
    }

    private static LocatorResult Range(Filing filing, Pinpoint pinpoint, IReadOnlyList<NumberedParagraph> paragraphs, string what, List<int> first)
    {
        var (from, to) = (Clean(pinpoint.From), Clean(pinpoint.To!));
        if (Leading(to) < Leading(from)) return Answers.Backward(pinpoint);
        var last = Indices(paragraphs, to).Where(i => i >= first[0]).DefaultIfEmpty(-1).First();
        if (last >= 0)
        {
            var end = LastOf(paragraphs, last, to);
            return Answers.Found(filing, pinpoint, [.. paragraphs.Skip(first[0]).Take(end - first[0] + 1).Select(p => p.Span)], Twice(first.Count, what, from));
        }

        var reached = first[0];
        while (reached + 1 < paragraphs.Count && Leading(paragraphs[reached + 1].Number) is { } n && n > Leading(paragraphs[first[0]].Number) && n <= Leading(to)) reached++;
        var missing = Missing(filing, paragraphs, what, to);
        var pieces = paragraphs.Skip(first[0]).Take(reached - first[0] + 1).Select(p => p.Span).ToList();
        return Answers.Found(filing, pinpoint, pieces, null, missing.Problem, missing.Explanation);
    }

    /// <summary>The paragraph and, where its whole is cited, its sub-paragraphs.</summary>
    private static List<TextSpan> Pieces(IReadOnlyList<NumberedParagraph> paragraphs, int first, string number) =>
        [.. paragraphs.Skip(first).Take(LastOf(paragraphs, first, number) - first + 1).Select(p => p.Span)];

    private static int LastOf(IReadOnlyList<NumberedParagraph> paragraphs, int first, string number)
    {
        var last = first;
        while (last + 1 < paragraphs.Count && Clean(paragraphs[last + 1].Number).StartsWith(number + "(", StringComparison.OrdinalIgnoreCase)) last++;
        return last;
    }

    private static List<int> Indices(IReadOnlyList<NumberedParagraph> paragraphs, string number)
    {
        var found = new List<int>();
        for (var i = 0; i < paragraphs.Count; i++)
            if (string.Equals(Clean(paragraphs[i].Number), number, StringComparison.OrdinalIgnoreCase)) found.Add(i);
        if (found.Count > 0) return found;
        for (var i = 0; i < paragraphs.Count && found.Count == 0; i++)
            if (Clean(paragraphs[i].Number).StartsWith(number + "(", StringComparison.OrdinalIgnoreCase)) found.Add(i);
        return found;
    }

    private static LocatorResult Missing(Filing filing, IReadOnlyList<NumberedParagraph> paragraphs, string what, string number)
    {
        if (paragraphs.Count == 0)
        {
            return Answers.Missing(LocatorProblems.NoSuchParagraph, filing.Text.Transcript is { Pages.Count: > 0 }
                ? $"{filing.Label} is a transcript, cited by page and line; it has no {what} {number}."
                : $"{filing.Label} has no numbered {what}s.");
        }

        var runs = Answers.Runs(paragraphs.Select(p => Leading(p.Number)).OfType<int>());
        return Answers.Missing(LocatorProblems.NoSuchParagraph, $"{filing.Label} has {what}s {runs}; there is no {what} {number}.");
    }

    private static string? Twice(int count, string what, string number) =>
        count < 2 ? null : $"{count} {what}s bear the number {number}: {(count > MostNamesakes ? "the first was taken" : "all are shown")}.";

    /// <summary>Paragraphs of one number, in a paper whose count begins anew: which is meant nothing tells, so that none is left out.</summary>
    private static List<int> Namesakes(List<int> found) => found.Count > MostNamesakes ? found[..1] : found;

    internal static string Clean(string number) => string.Concat(number.Where(c => !char.IsWhiteSpace(c))).Trim('¶', '.', ',');

    internal static int? Leading(string number)
    {
        var digits = number.AsSpan().TrimStart();
        var end = 0;
        while (end < digits.Length && char.IsAsciiDigit(digits[end])) end++;
        return Answers.Number(digits[..end]);
    }
}
