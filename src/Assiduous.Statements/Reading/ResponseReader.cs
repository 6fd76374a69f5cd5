using Assiduous.Record;

namespace Assiduous.Statements.Reading;

/// <summary>An answer as cut from its paper, before its words are judged.</summary>
/// <param name="Number">The number that it bears.</param>
/// <param name="Value">The number's value.</param>
/// <param name="Prose">Its words, without the fact it repeats.</param>
/// <param name="Repeated">The fact that it repeats; null where it repeats none.</param>
internal sealed record RawResponse(string Number, int Value, Prose Prose, Prose? Repeated)
{
    /// <summary>Whether it is a sentence that lists its number among those that are admitted.</summary>
    public bool Lists { get; init; }

    /// <summary>Last number of the range that it answers.</summary>
    public int Last { get; init; } = Value;

    /// <summary>Further numbers that it answers, where they are listed and do not follow on one another.</summary>
    public IReadOnlyList<int> Others { get; init; } = [];
}

/// <summary>What a responding paper holds.</summary>
/// <param name="Responses">Its answers, in order.</param>
/// <param name="Additional">Facts of its own, in a part of their own.</param>
internal sealed record ResponsePaper(IReadOnlyList<RawResponse> Responses, IReadOnlyList<NumberedText> Additional);

/// <summary>Reads a response: under each fact, by number alone, in a table; with or without additional facts.</summary>
internal static class ResponseReader
{
    /// <summary>From this likeness on a paragraph with nothing behind it repeats the fact; below, it tells the story otherwise.</summary>
    private const double Repeats = 0.93;

    /// <summary>Reads the paper.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="facts">The facts that it may answer.</param>
    /// <param name="party">Whose paper it is; null where that is not known.</param>
    public static ResponsePaper Read(RecordText text, IReadOnlyList<NumberedText> facts, string? party = null)
    {
        var lines = PaperLines.Of(text);
        var rows = FactTable.Read(text, lines);
        var outside = rows.Count == 0 ? [] : ParagraphCutter.Cut(text, [.. lines.Where(l => l.Cell is null)], IsLabel);
        if (rows.Any(r => r.Response is not null)) return InTable(text, rows, outside, facts);
        var cut = rows.Count > 0 ? Together([.. rows.Select(r => r.Fact)], outside) : ParagraphCutter.Answers(text, lines);
        var from = AdditionalFrom(cut, facts);
        var byNumber = facts.GroupBy(f => f.Number, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        var responses = cut.Take(from).Select(p => Split(text, p, byNumber.GetValueOrDefault(p.Number), facts)).ToList();
        var answered = responses.Select(r => r.Value).ToHashSet();
        var listed = NamedAnswers.Listed(text, lines, party).Where(r => byNumber.ContainsKey(r.Number) && answered.Add(r.Value)).ToList();
        return new([.. responses, .. listed], [.. cut.Skip(from)]);
    }

    /// <summary>The line of a paragraph at which its answer begins; 0 where none stands under a label.</summary>
    public static int AnswerLine(NumberedText p)
    {
        for (var i = 1; i < p.Lines.Count; i++)
            if (LabelAt(p, i).Length > 0) return i;
        return 0;
    }

    /// <summary>Whether most numbered paragraphs of a paper answer something: they begin as answers do, or hold an answer under a fact. Content goes before title.</summary>
    public static bool Answers(IReadOnlyList<NumberedText> cut) => cut.Count > 0 && cut.Count(IsAnswer) * 2 > cut.Count;

    private static bool IsAnswer(NumberedText p)
    {
        if (DispositionReader.Opens(p.Prose.Text) || AnswerLine(p) > 0) return true;
        for (var i = 1; i < p.Lines.Count; i++)
            if (Headings.EndsSentence(p.Lines[i - 1].Text) && DispositionReader.Opens(p.Lines[i].Text)) return true;
        return false;
    }

    /// <summary>A table of facts and answers, with what is answered outside it, and the additional facts behind, in a table of their own or in paragraphs.</summary>
    private static ResponsePaper InTable(RecordText text, IReadOnlyList<FactRow> rows, IReadOnlyList<NumberedText> outside, IReadOnlyList<NumberedText> facts)
    {
        var all = Together([.. rows.Select(r => r.Fact)], outside);
        var answers = rows.Where(r => r.Response?.Text.Length > 0).ToDictionary(r => r.Fact, r => r.Response!);
        var inside = rows.Select(r => r.Fact).ToHashSet();
        var last = facts.Count == 0 ? int.MaxValue : facts.Max(f => f.Value);
        var from = 0;
        for (var announced = false; from < all.Count && !announced; from += announced ? 0 : 1)
            announced = from > 0 && AdditionalHeading(all[from].Heading) && !string.Equals(all[from].Heading, all[from - 1].Heading, StringComparison.Ordinal) || all[from].Value > last && !answers.ContainsKey(all[from]);
        var byNumber = facts.GroupBy(f => f.Number, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        return new(
            [.. all.Take(from).Select(p => inside.Contains(p) ? new(p.Number, p.Value, answers.GetValueOrDefault(p) ?? p.Prose.Slice(0, 0), p.Prose) : Split(text, p, byNumber.GetValueOrDefault(p.Number), facts))],
            [.. all.Skip(from)]);
    }

    /// <summary>What stands in a table and what stands outside it, in the order of the paper; a number that the table has counts there.</summary>
    private static List<NumberedText> Together(List<NumberedText> inside, IReadOnlyList<NumberedText> outside)
    {
        var (first, end) = (inside.Min(p => p.Span.Start), inside.Max(p => p.Span.End));
        var more = outside.Where(p => p.Span.Start > end || p.Span.End < first || !inside.Exists(i => string.Equals(i.Number, p.Number, StringComparison.Ordinal)));
        return [.. inside.Concat(more).OrderBy(p => p.Span.Start)];
    }

    /// <summary>Whether what follows a number is a label or an answer, so that the number begins no fact.</summary>
    public static bool IsLabel(string rest) => ResponseLabel.At(rest) > 0 || DispositionReader.Opens(rest);

    /// <summary>Where the additional facts begin: at a heading that says so, or where the numbers run on past the statement's last.</summary>
    private static int AdditionalFrom(IReadOnlyList<NumberedText> cut, IReadOnlyList<NumberedText> facts)
    {
        for (var i = 1; i < cut.Count; i++)
            if (cut[i].Section != cut[i - 1].Section && AdditionalHeading(cut[i].Heading)) return i;
        var last = facts.Count == 0 ? int.MaxValue : facts.Max(f => f.Value);
        for (var i = 1; i < cut.Count; i++)
        {
            if (cut[i].Value <= last && !(cut[i].Value == 1 && cut[i - 1].Value > 1)) continue;
            return HasAnswer(cut[i]) ? cut.Count : i;
        }

        return cut.Count;
    }

    private static bool HasAnswer(NumberedText p) => DispositionReader.Opens(p.Prose.Text) || p.Lines.Any(l => ResponseLabel.At(l.Text) > 0);

    /// <summary>Whether a heading announces facts of the paper's own party.</summary>
    public static bool AdditionalHeading(string? heading)
    {
        if (heading is null || !heading.Contains("fact", StringComparison.OrdinalIgnoreCase)) return false;
        foreach (var word in (string[])["additional", "counter", "affirmative", "further", "supplemental", "own statement", "precluding"])
            if (heading.Contains(word, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    private static RawResponse Split(RecordText text, NumberedText p, NumberedText? same, IReadOnlyList<NumberedText> facts)
    {
        var (fact, answer) = ByLabel(text, p) ?? ByContent(p, same, facts) ?? ByOpening(text, p) ?? (null, p.Prose);
        return new(p.Number, p.Value, answer, fact is { Text.Length: > 0 } ? fact : null) { Last = p.Last, Others = p.Others };
    }

    private static (Prose? Fact, Prose Answer)? ByLabel(RecordText text, NumberedText p)
    {
        for (var i = 0; i < p.Lines.Count; i++)
        {
            var (at, length) = LabelAt(p, i);
            if (length == 0) continue;
            var end = p.Lines.Count;
            for (var k = i + 1; k < p.Lines.Count && end == p.Lines.Count; k++)
                if (ResponseLabel.ReplyAt(p.Lines[k].Text) > 0 && ResponseLabel.At(p.Lines[k].Text) == 0) end = k;
            var first = p.Lines[i];
            first = first with { Text = first.Text[(at + length)..], Span = new(first.Span.Start + at + length, first.Span.End) };
            return (Prose.Of(text.Text, p.Lines.Take(i)), Prose.Of(text.Text, [first, .. p.Lines.Skip(i + 1).Take(end - i - 1)]));
        }

        if (ResponseLabel.Inside(p.Prose.Text) is not { } inside || inside.Start == 0) return null;
        return (p.Prose.Slice(0, inside.Start), p.Prose.Slice(inside.Start + inside.Length, p.Prose.Text.Length));
    }

    /// <summary>The label at the head of a line, after the number where the answer bears it again; a reply counts where nothing else answers.</summary>
    private static (int At, int Length) LabelAt(NumberedText p, int i)
    {
        var line = p.Lines[i].Text;
        if (i > 0 && Headings.EndsOpen(p.Lines[i - 1].Text)) return (0, 0); // "See also" / "Response to No. 6."
        if (ResponseLabel.At(line) is > 0 and var length) return (0, length);
        if (i > 0 && NumberMark.At(line) is { } mark && mark.Value == p.Value)
        {
            var rest = line[mark.Length..];
            if (ResponseLabel.At(rest) is > 0 and var after) return (mark.Length, after);
            if (DispositionReader.Opens(rest)) return (0, mark.Length);
        }

        return i > 0 && ResponseLabel.ReplyAt(line) is > 0 and var reply && !p.Lines.Any(l => ResponseLabel.At(l.Text) > 0) ? (0, reply) : (0, 0);
    }

    private static (Prose? Fact, Prose Answer)? ByContent(NumberedText p, NumberedText? same, IReadOnlyList<NumberedText> facts)
    {
        var end = same is null ? null : Likeness.PrefixEnd(p.Prose.Text, same.Prose.Text);
        for (var i = 0; end is null && i < facts.Count; i++)
            if (Math.Abs(facts[i].Value - p.Value) <= 3) end = Likeness.PrefixEnd(p.Prose.Text, facts[i].Prose.Text);
        if (end is not { } at) return null;
        var (head, rest) = (p.Prose.Slice(0, at), p.Prose.Slice(at, p.Prose.Text.Length));
        return Tells(p.Prose.Text, rest.Text) || rest.Text.Length == 0 && same is not null && Likeness.Ratio(head.Text, same.Prose.Text) < Repeats ? null : (head, rest);
    }

    /// <summary>Whether the words are an answer that uses the fact's own words: "Denied. The barge carried sand."</summary>
    private static bool Tells(string whole, string rest) => DispositionReader.Opens(whole) && !DispositionReader.Opens(rest) && ResponseLabel.At(rest) == 0;

    private static (Prose? Fact, Prose Answer)? ByOpening(RecordText text, NumberedText p)
    {
        for (var i = 1; i < p.Lines.Count; i++)
            if (Headings.EndsSentence(p.Lines[i - 1].Text) && DispositionReader.Opens(p.Lines[i].Text))
                return DispositionReader.Opens(p.Prose.Text) ? null : (Prose.Of(text.Text, p.Lines.Take(i)), Prose.Of(text.Text, p.Lines.Skip(i)));
        return null;
    }
}
