using System.Globalization;
using Assiduous.Citations;

namespace Assiduous.Record.Layout;

/// <summary>A line that begins a numbered paragraph.</summary>
/// <param name="Line">Which line.</param>
/// <param name="Number">Its number, <c>12</c>, or a letter or numeral in a sub-paragraph.</param>
/// <param name="Value">The number's value; 0 in a sub-paragraph.</param>
/// <param name="TextStart">Where its words begin in the line.</param>
internal readonly record struct ParagraphNumber(int Line, string Number, int Value, int TextStart)
{
    public bool IsSub => Value == 0;
}

/// <summary>Tells numbers of paragraphs from numbers that merely begin a line.</summary>
/// <remarks>
/// A wrapped line may begin with "2014." or "12." as well. A number counts where it goes on from the one before it and begins a
/// paragraph as far as the page shows, or where it stands at the very indent of those that do.
/// </remarks>
internal static class ParagraphNumbers
{
    private const int HighestNumber = 9999;

    public static IReadOnlyList<ParagraphNumber> Find(StructureLine[] lines, BodyBox body)
    {
        var candidates = new List<ParagraphNumber>();
        for (var i = 0; i < lines.Length; i++)
            if (Read(lines[i]) is { } found && !Marks.HasLeaders(lines[i].Text)) candidates.Add(found with { Line = i });
        var accepted = Accept(lines, body, candidates);
        return AreHeadings(lines, accepted) ? [] : WithSubs(lines, body, accepted);
    }

    /// <summary>Reads <c>12.</c>, <c>12)</c>, <c>¶ 12</c>, <c>¶12.</c>, <c>PARAGRAPH 12:</c> at the head of a line.</summary>
    private static ParagraphNumber? Read(in StructureLine line)
    {
        var text = line.Text.AsSpan();
        var at = 0;
        var marked = false;
        if (text.StartsWith("¶") && !text.StartsWith("¶¶")) (at, marked) = (1, true);
        else if (text.StartsWith("PARAGRAPH ", StringComparison.OrdinalIgnoreCase)) (at, marked) = (10, true);
        while (at < text.Length && text[at] == ' ') at++;
        var start = at;
        while (at < text.Length && at - start < 5 && char.IsAsciiDigit(text[at])) at++;
        if (at == start || !int.TryParse(text[start..at], NumberStyles.None, CultureInfo.InvariantCulture, out var value) || value is 0 or > HighestNumber) return null;
        var number = text[start..at].ToString();
        if (at < text.Length && text[at] is '.' or ')' or ':') at++;
        else if (!marked) return null;
        if (at < text.Length && text[at] != ' ' && !(char.IsUpper(text[at]) || text[at] is '“' or '"')) return null;
        while (at < text.Length && text[at] == ' ') at++;
        return new ParagraphNumber(0, number, value, at);
    }

    private static List<ParagraphNumber> Accept(StructureLine[] lines, BodyBox body, List<ParagraphNumber> candidates)
    {
        var indents = Indents(lines, body, candidates);
        var accepted = new List<ParagraphNumber>();
        var last = 0;
        foreach (var candidate in candidates)
        {
            if (!Fits(lines, body, candidate, last, indents)) continue;
            accepted.Add(candidate);
            last = candidate.Value;
        }

        return accepted;
    }

    /// <summary>The left edges at which numbers count on from one another.</summary>
    private static List<float> Indents(StructureLine[] lines, BodyBox body, List<ParagraphNumber> candidates)
    {
        var edges = new List<float>();
        var next = new HashSet<int> { 1 };
        foreach (var candidate in candidates)
        {
            if (!next.Contains(candidate.Value) || !body.BreaksBefore(lines, candidate.Line)) continue;
            next.Add(candidate.Value + 1);
            if (lines[candidate.Line].Shape.Left is { } left) edges.Add(left);
        }

        if (edges.Count == 0) edges.AddRange(PairedEdges(lines, body, candidates));
        return [.. edges.GroupBy(e => MathF.Round(e / 6)).Where(g => g.Count() * 6 >= edges.Count).Select(g => g.Average())];
    }

    /// <summary>In an excerpt that does not begin at 1: the left edges of numbers that are followed by the next number at the same edge.</summary>
    private static IEnumerable<float> PairedEdges(StructureLine[] lines, BodyBox body, List<ParagraphNumber> candidates)
    {
        var fresh = candidates.Where(c => body.BreaksBefore(lines, c.Line) && StartsSentence(lines[c.Line].Text, c.TextStart)).ToList();
        for (var i = 1; i < fresh.Count; i++)
        {
            if (fresh[i].Value != fresh[i - 1].Value + 1) continue;
            if (lines[fresh[i].Line].Shape.Left is { } left && lines[fresh[i - 1].Line].Shape.Left is { } before && MathF.Abs(left - before) < 9) yield return left;
        }
    }

    private static bool Fits(StructureLine[] lines, BodyBox body, ParagraphNumber candidate, int last, List<float> indents)
    {
        var line = lines[candidate.Line];
        if (line.Line.AutomaticNumber is not null) return true;
        var breaks = body.BreaksBefore(lines, candidate.Line);
        var atIndent = line.Shape.Left is not { } left || indents.Any(i => MathF.Abs(i - left) < 9);
        if (line.Text.StartsWith('¶')) return breaks && (candidate.Value > last || candidate.Value == 1);
        if (candidate.Value == last + 1) return breaks && (atIndent || line.Shape.IsParagraph);
        if (candidate.Value == 1) return breaks && atIndent;
        var ahead = candidate.Value - last;
        if (ahead > 0 && candidate.Value < 1500) return breaks && atIndent && (ahead <= 3 || line.Shape.IsParagraph || line.Shape.Left is not null) && StartsSentence(line.Text, candidate.TextStart);
        return ahead == 0 && breaks && atIndent && StartsSentence(line.Text, candidate.TextStart);
    }

    private static bool StartsSentence(string text, int at) => at >= text.Length || char.IsUpper(text[at]) || text[at] is '“' or '"' or '[' or '(' or '‘';

    /// <summary>Whether the numbers number headings: few, and hardly one runs to the end of a sentence.</summary>
    private static bool AreHeadings(StructureLine[] lines, List<ParagraphNumber> accepted)
    {
        if (accepted.Count == 0) return false;
        var sentences = 0;
        for (var i = 0; i < accepted.Count; i++)
        {
            var stop = i + 1 < accepted.Count ? accepted[i + 1].Line : lines.Length;
            var words = lines[accepted[i].Line].Text.Length;
            if (Marks.EndsSentence(lines[Math.Min(accepted[i].Line, stop - 1)].Text) || words > 60) sentences++;
        }

        return sentences * 2 < accepted.Count;
    }

    /// <summary>Adds (a), (b) and i., ii. below their paragraphs, where they begin at the first and count on.</summary>
    private static List<ParagraphNumber> WithSubs(StructureLine[] lines, BodyBox body, List<ParagraphNumber> accepted)
    {
        var all = new List<ParagraphNumber>();
        for (var i = 0; i < accepted.Count; i++)
        {
            all.Add(accepted[i]);
            var stop = i + 1 < accepted.Count ? accepted[i + 1].Line : lines.Length;
            var next = 0;
            for (var line = accepted[i].Line + 1; line < stop; line++)
            {
                if (ReadSub(lines[line].Text) is not { } sub || sub.Index != next || !body.BreaksBefore(lines, line)) continue;
                all.Add(new ParagraphNumber(line, $"{accepted[i].Number}({sub.Label})", 0, sub.TextStart));
                next++;
            }
        }

        return all;
    }

    /// <summary>Reads <c>(a)</c> or <c>a.</c>, its place in the alphabet and where its words begin.</summary>
    private static (string Label, int Index, int TextStart)? ReadSub(string text)
    {
        var at = text.StartsWith('(') ? 1 : 0;
        if (text.Length < at + 3 || text[at] is not (>= 'a' and <= 'z')) return null;
        if (at == 1 ? text[2] != ')' : text[1] is not ('.' or ')')) return null;
        var after = at + 2;
        if (text[after] != ' ') return null;
        return (text[at].ToString(), text[at] - 'a', after + 1);
    }
}

/// <summary>Lays the words of numbered paragraphs: from one number to the next, to a heading, or to the words that close a paper.</summary>
internal static class ParagraphSpans
{
    private static readonly string[] Closings =
    [
        "I declare under", "I hereby declare", "I certify under", "I affirm under", "I swear", "I state under", "I verify under", "Pursuant to 28 U.S.C.", "Under 28 U.S.C.", "Dated", "DATED", "Date:",
        "Executed", "EXECUTED", "Respectfully", "RESPECTFULLY", "WHEREFORE", "Wherefore", "/s/", "s/", "Sworn to", "SWORN", "Subscribed", "SUBSCRIBED", "FURTHER AFFIANT", "FURTHER DECLARANT", "CERTIFICATE OF SERVICE", "____",
    ];

    public static IReadOnlyList<NumberedParagraph> Build(
        StructureLine[] lines, IReadOnlyList<ParagraphNumber> numbers, IReadOnlyList<Heading> headings, int end)
    {
        var stops = headings.Select(h => h.Span.Start).Order().ToArray();
        var found = new List<NumberedParagraph>();
        for (var i = 0; i < numbers.Count; i++)
        {
            var number = numbers[i];
            var line = lines[number.Line];
            var start = Math.Min(line.Span.Start + number.TextStart, line.Span.End);
            var next = i + 1;
            while (next < numbers.Count && numbers[next].IsSub && !number.IsSub) next++;
            var limit = next < numbers.Count ? numbers[next].Line : lines.Length;
            var stop = Closing(lines, number.Line + 1, limit);
            var until = stop < lines.Length ? lines[stop].Span.Start : end;
            var heading = Array.BinarySearch(stops, start);
            heading = heading < 0 ? ~heading : heading;
            if (heading < stops.Length) until = Math.Min(until, stops[heading]);
            found.Add(new NumberedParagraph(number.Number, new TextSpan(start, LastWord(lines, number.Line, until, start)), line.Line.FilePage));
        }

        return found;
    }

    /// <summary>The end of the last line that begins before an offset.</summary>
    private static int LastWord(StructureLine[] lines, int from, int until, int start)
    {
        var end = start;
        for (var i = from; i < lines.Length && lines[i].Span.Start < until; i++) end = Math.Max(end, lines[i].Span.End);
        return end;
    }

    private static int Closing(StructureLine[] lines, int from, int limit)
    {
        for (var i = from; i < limit; i++)
        {
            if (!Marks.EndsSentence(lines[i - 1].Text) && !lines[i].Shape.IsParagraph) continue;
            foreach (var closing in Closings)
                if (lines[i].Text.StartsWith(closing, StringComparison.Ordinal)) return i;
        }

        return limit;
    }
}
