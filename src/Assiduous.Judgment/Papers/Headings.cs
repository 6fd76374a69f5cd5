using System.Text.RegularExpressions;
using Assiduous.Citations;
using Assiduous.Record;

namespace Assiduous.Judgment.Papers;

/// <summary>A heading and what stands under it.</summary>
internal sealed record Heading(string Title, TextSpan Span, TextSpan Body);

/// <summary>The headings of a paper: as the reader found them, or its lines in capitals.</summary>
internal static partial class Headings
{
    private const int Longest = 200;
    private const int MostLines = 3;

    /// <summary>The headings, in order.</summary>
    public static IReadOnlyList<Heading> Of(Filing paper)
    {
        if (paper.Text.Sections.Count > 0) return [.. paper.Text.Sections.Select(s => Titled(paper.Text.Text, new(Count().IsMatch(s.Heading.Of(paper.Text.Text)) ? s.Heading.Of(paper.Text.Text) : s.Title, s.Heading, s.Body)))];
        var lines = Capitals(paper.Text.Text).ToArray();
        return [.. lines.Select((line, i) => Titled(paper.Text.Text, new(
            line.Of(paper.Text.Text), line, new(line.End, i + 1 < lines.Length ? lines[i + 1].Start : paper.Text.Text.Length))))];
    }

    // "COUNT I" says nothing by itself: what the count is stands in the lines below it, up to an empty line or the first numbered paragraph.
    private static Heading Titled(string text, Heading heading)
    {
        if (!Count().IsMatch(heading.Title)) return heading;
        var title = heading.Title.Trim();
        var body = text.AsSpan(heading.Body.Start, Math.Min(heading.Body.Length, Longest * 4)).TrimStart().ToString();
        foreach (var line in body.Split('\n').Take(MostLines).Select(l => l.Trim()).TakeWhile(l => l.Length > 0 && !IsNumbered(l))) title += " " + line;
        return heading with { Title = title.Length <= Longest * 2 ? title : heading.Title };
    }

    private static bool IsNumbered(string line)
    {
        var digits = line.AsSpan().IndexOfAnyExceptInRange('0', '9');
        return line[0] == '¶' || (digits > 0 && line[digits] is '.' or ')');
    }

    // No run of letters or spaces is given back once it is taken, so that a search costs what the heading is long.
    [GeneratedRegex(@"^(?>\s*)(COUNT(?>\s+)(?>\S+)|(?>\S+)(?>\s+)(CAUSE(?>\s+)OF(?>\s+)ACTION|CLAIM((?>\s+)FOR(?>\s+)RELIEF)?|COUNT))(?>\s*)([:.](?>\s*))?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Count();

    private static IEnumerable<TextSpan> Capitals(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = text.AsSpan(start).IndexOfAny('\n', '\f') is var at && at < 0 ? text.Length : start + at;
            var line = text.AsSpan(start, end - start);
            if (line.Length is > 3 and < Longest && !line.ContainsAnyInRange('a', 'z') && line.ContainsAnyInRange('A', 'Z') && !(char.IsAsciiDigit(line[0]) && line.Contains("U.S.C", StringComparison.Ordinal))) yield return new(start, end);
            start = end + 1;
        }
    }
}
