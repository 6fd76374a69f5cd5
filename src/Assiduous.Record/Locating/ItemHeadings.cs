using Assiduous.Citations;

namespace Assiduous.Record.Locating;

/// <summary>Finds requests that are headed rather than numbered: <c>INTERROGATORY NO. 3:</c>, <c>REQUEST FOR ADMISSION NO. 12</c>.</summary>
internal static class ItemHeadings
{
    private static readonly string[] Words = ["interrogatory", "request", "admission", "production", "topic", "item", "demand"];

    /// <summary>The items in order; each runs from its heading to the next heading of another number, so that the answer is part of it.</summary>
    public static IReadOnlyList<NumberedParagraph> In(RecordText text)
    {
        var found = new List<(string Number, int Start, int FilePage)>();
        foreach (var line in text.Lines)
        {
            if (Number(line.Span.Of(text.Text)) is not { } number) continue;
            if (found.Count == 0 || !string.Equals(found[^1].Number, number, StringComparison.Ordinal)) found.Add((number, line.Span.Start, line.FilePage));
        }

        return [.. found.Select((f, i) => new NumberedParagraph(
            f.Number, new TextSpan(f.Start, i + 1 < found.Count ? found[i + 1].Start : text.Text.Length), f.FilePage))];
    }

    private static string? Number(string line)
    {
        var trimmed = line.AsSpan().Trim();
        if (trimmed.Length > 200) return null;
        var no = trimmed.IndexOf("no.", StringComparison.OrdinalIgnoreCase);
        if (no <= 0 || !Names(trimmed[..no])) return null;
        var rest = trimmed[(no + 3)..].TrimStart();
        var end = 0;
        while (end < rest.Length && char.IsAsciiDigit(rest[end])) end++;
        return end is 0 or > 4 ? null : rest[..end].ToString();
    }

    /// <summary>Whether the words before the number are a heading of at most six words that names an item.</summary>
    private static bool Names(ReadOnlySpan<char> words)
    {
        if (words.Length > 70 || !char.IsUpper(words[0])) return false;
        foreach (var word in Words)
            if (words.Contains(word, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }
}
