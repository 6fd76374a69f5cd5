using Assiduous.Record;

namespace Assiduous.Statements.Reading;

/// <summary>Cuts a paper into its numbered paragraphs.</summary>
internal static class ParagraphCutter
{
    /// <summary>The paragraphs in the order of the paper.</summary>
    /// <param name="text">The paper's text.</param>
    /// <param name="lines">The lines to cut.</param>
    /// <param name="isLabel">Whether the rest of a numbered line is a response label and so begins no paragraph of its own.</param>
    public static IReadOnlyList<NumberedText> Cut(RecordText text, IReadOnlyList<PaperLine> lines, Func<string, bool>? isLabel = null)
    {
        return Along(text, lines, NumberChain.Best(WithoutLists(lines, Candidates(lines, isLabel))));
    }

    /// <summary>The answers of a paper: along the chain of its numbers, or, where more lines name their paragraphs in an order of their own, along those.</summary>
    public static IReadOnlyList<NumberedText> Answers(RecordText text, IReadOnlyList<PaperLine> lines)
    {
        var counted = Cut(text, lines, ResponseReader.IsLabel);
        var named = NamedAnswers.Lines(lines);
        return named.Count > counted.Count(c => c.Lines.Count > 0) ? Along(text, lines, named) : counted;
    }

    private static List<NumberedText> Along(RecordText text, IReadOnlyList<PaperLine> lines, IReadOnlyList<NumberCandidate> chain)
    {
        if (chain.Count == 0) return [];
        var cut = new List<NumberedText>();
        var headings = HeadingLines(lines, chain);
        for (var i = 0; i < chain.Count; i++)
        {
            var end = i + 1 < chain.Count ? chain[i + 1].Line : BodyEnd(lines, chain[i].Line);
            cut.Add(Paragraph(text, lines, chain[i], end, headings));
        }

        return cut;
    }

    private static List<NumberCandidate> Candidates(IReadOnlyList<PaperLine> lines, Func<string, bool>? isLabel)
    {
        var found = new List<NumberCandidate>();
        var list = -1; // where a list begins that a colon announces
        for (var i = 0; i < lines.Count; i++)
        {
            if (Mark(lines[i]) is not { } mark || isLabel is not null && NamedAnswers.Lists(lines[i].Text)) continue;
            var rest = lines[i].Text[mark.Length..];
            if (list > 0 && mark.Value == found[list - 1].Mark.Value + 1 && isLabel?.Invoke(rest) is true) found.RemoveRange(list, found.Count - list);
            if (list >= found.Count) list = -1;
            if (found.Count > 0 && string.Equals(found[^1].Mark.Number, mark.Number, StringComparison.Ordinal) && found[^1].Worth > 0 && isLabel is not null
                && (isLabel(rest) || ResponseLabel.At(lines[i].Text) > 0)) continue;
            var heading = i > 0 && Headings.IsHeading(lines[i - 1], i > 1 ? lines[i - 2] : null);
            var automatic = lines[i].Automatic is not null;
            if (mark.Value == 1 && found.Count > 0 && !heading && !automatic && lines[i - 1].Text.EndsWith(':')) list = found.Count;
            found.Add(new(i, mark, Worth(lines, i, rest, heading, automatic), heading) { Left = lines[i].Left, Automatic = automatic });
        }

        return found;
    }

    /// <summary>Without the numbers of a list or quotation that a colon announces inside a paragraph: 1, 2, 3 between the paper's own n and n + 1.</summary>
    private static List<NumberCandidate> WithoutLists(IReadOnlyList<PaperLine> lines, List<NumberCandidate> found)
    {
        for (var i = 1; i < found.Count; i++)
        {
            if (found[i].Mark.Value != 1 || found[i].AfterHeading || found[i].Automatic || !lines[found[i].Line - 1].Text.EndsWith(':')) continue;
            var end = i + 1;
            while (end < found.Count && found[end].Mark.Value == found[end - 1].Mark.Value + 1 && !(end - i > 1 && found[end].Mark.Value == found[i - 1].Mark.Value + 1 && !string.Equals(found[end].Mark.Style, found[i].Mark.Style, StringComparison.Ordinal))) end++;
            if (end < found.Count && found[end].Mark.Value == found[i - 1].Mark.Value + 1 && !found[end].AfterHeading) found.RemoveRange(i, end - i);
        }

        return found;
    }

    private static NumberMark? Mark(PaperLine line)
    {
        if (NumberMark.At(line.Text) is { } printed) return printed;
        return line.Automatic is { } number && NumberMark.At(number.TrimEnd() + " ") is { } shown
            ? shown with { Length = line.Text.StartsWith(number, StringComparison.Ordinal) ? number.Length : 0 } : null;
    }

    private static double Worth(IReadOnlyList<PaperLine> lines, int i, string rest, bool heading, bool automatic)
    {
        var worth = automatic ? 3 : i == 0 || heading || Headings.EndsSentence(lines[i - 1].Text) && !Headings.EndsInNumberWord(lines[i - 1].Text) ? 2.0 : -6;
        if (lines[i].Cell is not null) worth = Math.Max(worth, 2.5);
        if (rest.Length > 0) worth += char.IsLower(rest[0]) ? -3 : 1;
        return worth;
    }

    private static int BodyEnd(IReadOnlyList<PaperLine> lines, int from)
    {
        for (var i = from + 1; i < lines.Count; i++)
            if (Headings.Closes(lines[i].Text)) return i;
        return lines.Count;
    }

    /// <summary>Headings that stand directly before a numbered paragraph, by the index of their line, and their running count.</summary>
    private static SortedDictionary<int, int> HeadingLines(IReadOnlyList<PaperLine> lines, IReadOnlyList<NumberCandidate> chain)
    {
        var headings = new SortedDictionary<int, int>();
        var count = 0;
        var floor = -1;
        foreach (var candidate in chain)
        {
            var i = candidate.Line - 1;
            while (i > floor && candidate.Line - i <= 8 && Headings.IsHeading(lines[i], i > 0 ? lines[i - 1] : null) && !ResponseLabel.Answers(lines[i].Text)) i--;
            floor = candidate.Line;
            if (i == candidate.Line - 1) continue;
            count++;
            for (var k = i + 1; k < candidate.Line; k++) headings[k] = count;
        }

        return headings;
    }

    private static NumberedText Paragraph(
        RecordText text, IReadOnlyList<PaperLine> lines, NumberCandidate start, int end, SortedDictionary<int, int> headings)
    {
        var section = 0;
        var heading = new List<string>();
        foreach (var (line, count) in headings)
        {
            if (line >= start.Line) break;
            if (count != section) heading.Clear();
            section = count;
            heading.Add(lines[line].Text);
        }

        var body = new List<PaperLine>();
        for (var i = start.Line; i < end; i++)
            if (!headings.ContainsKey(i)) body.Add(i == start.Line ? After(lines[i], start.Mark.Length) : lines[i]);
        body.RemoveAll(l => l.Span.IsEmpty);
        var prose = Footmarks.Remove(Prose.Of(text.Text, body), text, body);
        return new(start.Mark.Number, start.Mark.Value, prose, body, heading.Count == 0 ? null : string.Join(' ', heading), section)
        {
            Last = start.Mark.Last,
            Others = start.Mark.Others ?? [],
        };
    }

    private static PaperLine After(PaperLine line, int length)
    {
        var at = Math.Min(length, line.Text.Length);
        return line with { Text = line.Text[at..], Span = new(line.Span.Start + at, line.Span.End) };
    }
}
