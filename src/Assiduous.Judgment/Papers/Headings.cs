using Assiduous.Citations;
using Assiduous.Record;

namespace Assiduous.Judgment.Papers;

/// <summary>A heading and what stands under it.</summary>
internal sealed record Heading(string Title, TextSpan Span, TextSpan Body);

/// <summary>The headings of a paper: as the reader found them, or its lines in capitals.</summary>
internal static class Headings
{
    private const int Longest = 200;

    /// <summary>The headings, in order.</summary>
    public static IReadOnlyList<Heading> Of(Filing paper)
    {
        if (paper.Text.Sections.Count > 0) return [.. paper.Text.Sections.Select(s => new Heading(s.Title, s.Heading, s.Body))];
        var lines = Capitals(paper.Text.Text).ToArray();
        return [.. lines.Select((line, i) => new Heading(
            line.Of(paper.Text.Text), line, new(line.End, i + 1 < lines.Length ? lines[i + 1].Start : paper.Text.Text.Length)))];
    }

    private static IEnumerable<TextSpan> Capitals(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = text.AsSpan(start).IndexOfAny('\n', '\f') is var at && at < 0 ? text.Length : start + at;
            var line = text.AsSpan(start, end - start);
            if (line.Length is > 3 and < Longest && !line.ContainsAnyInRange('a', 'z') && line.ContainsAnyInRange('A', 'Z')) yield return new(start, end);
            start = end + 1;
        }
    }
}
