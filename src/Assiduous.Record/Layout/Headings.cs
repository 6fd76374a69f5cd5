using System.Globalization;
using Assiduous.Citations;

namespace Assiduous.Record.Layout;

/// <summary>How a heading is labelled.</summary>
internal enum LabelKind
{
    None, Roman, UpperLetter, Number, LowerLetter, Style,
}

/// <summary>A heading with its depth.</summary>
internal sealed record Heading(string? Label, LabelKind Kind, string Title, TextSpan Span, int Level);

/// <summary>Finds headings by styles, by labels that count on, by capitals and by standing in the middle.</summary>
internal static class Headings
{
    private const int LongestTitle = 400;
    private const int MostLines = 6;

    public static IReadOnlyList<Heading> Find(StructureLine[] lines, BodyBox body, IReadOnlyList<ParagraphNumber> numbers)
    {
        var paragraphs = numbers.Select(n => n.Line).ToHashSet();
        var found = new List<Heading>();
        var levels = new HeadingLevels();
        for (var i = CaptionEnd(lines); i < lines.Length; i++)
        {
            if (paragraphs.Contains(i) || lines[i].Line.Cell is not null || Marks.HasLeaders(lines[i].Text)) continue;
            if (Begin(lines, body, i, levels) is not { } heading) continue;
            var last = End(lines, body, i, heading.Kind, paragraphs, levels);
            var span = new TextSpan(lines[i].Span.Start, lines[last].Span.End);
            var title = string.Join(' ', Enumerable.Range(i, last - i + 1).Select(n => lines[n].Text));
            title = title[Math.Min(heading.TitleStart, title.Length)..].Trim();
            if (title.Length > 0 || heading.Label is not null)
                found.Add(new Heading(heading.Label, heading.Kind, title, span, levels.Take(heading.Kind, heading.Label, lines[i].Line.HeadingLevel)));
            i = last;
        }

        return found;
    }

    /// <summary>The line behind the caption, which names the parties in capitals: behind "Defendants." near the head of the first page.</summary>
    private static int CaptionEnd(StructureLine[] lines)
    {
        for (var i = 0; i < Math.Min(lines.Length, 40); i++)
        {
            if (lines[i].Line.FilePage > lines[0].Line.FilePage + 1) break;
            var text = lines[i].Text.AsSpan().TrimEnd(" .,:)|x-");
            if (text.StartsWith("Defendant") && text.Length < 40 && (text.EndsWith("Defendants") || text.EndsWith("Defendant") || text.Contains("Appell", StringComparison.Ordinal))) return i + 1;
            if (text is "Respondent" or "Respondents" or "Respondent(s" or "DEFENDANTS" or "DEFENDANT") return i + 1;
        }

        return 0;
    }

    private readonly record struct Start(string? Label, LabelKind Kind, int TitleStart);

    private static Start? Begin(StructureLine[] lines, BodyBox body, int index, HeadingLevels levels)
    {
        var line = lines[index];
        var text = line.Text;
        if (text.Length > LongestTitle) return null;
        if (line.Line.HeadingLevel is not null)
            return HeadingLabel.Read(text, levels) is { } styled ? new Start(styled.Label, LabelKind.Style, styled.TitleStart) : new Start(null, LabelKind.Style, 0);
        if (!body.BreaksBefore(lines, index)) return null;
        if (HeadingLabel.Read(text, levels) is { } label && LooksLikeHeading(line, body, label))
            return new Start(label.Label, label.Kind, label.TitleStart);
        var capitals = Marks.IsCapitals(text) && text.Length < 160 && !text.EndsWith(',') && !text.EndsWith(':') && text.Count(char.IsLetter) * 2 > text.Length;
        if (capitals && (body.IsCentered(line) || (line.Shape.IsParagraph && (line.Shape.Bold || text.Length < 80)))) return new Start(null, LabelKind.None, 0);
        var standsOut = line.Shape.Bold && text.Length < 120 && !text.EndsWith('.') && !text.EndsWith(':') && !text.EndsWith(',');
        return standsOut && (line.Shape.Centered || Marks.IsTitle(text)) ? new Start(null, LabelKind.None, 0) : null;
    }

    private static bool LooksLikeHeading(in StructureLine line, BodyBox body, in HeadingLabel.Found label)
    {
        if (label.Sign) return true;
        var title = line.Text[label.TitleStart..];
        if (title.Length == 0) return body.IsCentered(line);
        if (title[0] == '[' && title[^1] == ']') return true; // stands for a heading that was left out or blacked out
        if (!char.IsUpper(title[0]) && !char.IsAsciiDigit(title[0]) && title[0] is not ('“' or '"' or '‘')) return false;
        if (line.Shape.Bold || body.IsCentered(line) || Marks.IsCapitals(title)) return true;
        var full = body.Left is not null && line.Shape.Right > body.Right - 30;
        return Marks.IsTitle(title) && (full || !title.EndsWith('.') || title.Length < 80) && !title.EndsWith(',');
    }

    /// <summary>The last line of a heading that runs on.</summary>
    private static int End(StructureLine[] lines, BodyBox body, int first, LabelKind kind, HashSet<int> paragraphs, HeadingLevels levels)
    {
        var last = first;
        if (lines[first].Shape.IsParagraph) return last;
        while (last + 1 < lines.Length && last - first < MostLines && !paragraphs.Contains(last + 1))
        {
            var next = lines[last + 1];
            if (next.Line.FilePage != lines[first].Line.FilePage || next.Shape.Gap > Math.Max(body.Gap * 0.9f, lines[last].Shape.Size * 0.8f)) break;
            if (Marks.IsCapitals(next.Text) && HeadingLabel.Read(next.Text, levels) is { } label && LooksLikeHeading(next, body, label)) break; // "I. FACTS" right below a title
            var sameLook = body.IsCentered(next) && (Marks.IsCapitals(next.Text) == Marks.IsCapitals(lines[first].Text)) && body.IsCentered(lines[first]);
            var hangs = kind != LabelKind.None && next.Shape.Left > lines[first].Shape.Left + 8 && !Marks.EndsSentence(lines[last].Text);
            if (!sameLook && !hangs) break;
            last++;
        }

        return last;
    }
}

/// <summary>Reads the label of a heading: <c>II.</c>, <c>A.</c>, <c>§ A</c>, <c>POINT I</c>, <c>1.</c>, <c>a.</c></summary>
internal static class HeadingLabel
{
    /// <param name="Label">The label without marks.</param>
    /// <param name="Kind">What it counts by.</param>
    /// <param name="TitleStart">Where the title begins.</param>
    /// <param name="Sign">Whether a section mark or the word Point or Section stands before it.</param>
    internal readonly record struct Found(string Label, LabelKind Kind, int TitleStart, bool Sign);

    private static readonly string[] Signs = ["§", "Section", "SECTION", "Point", "POINT", "Part", "PART", "Count", "COUNT"];

    public static Found? Read(string text, HeadingLevels levels)
    {
        var at = 0;
        var sign = false;
        foreach (var word in Signs)
        {
            if (!text.StartsWith(word, StringComparison.Ordinal) || text.Length <= word.Length || (word.Length > 1 && text[word.Length] != ' ')) continue;
            (at, sign) = (word.Length, true);
            break;
        }

        while (at < text.Length && text[at] == ' ') at++;
        var start = at;
        while (at < text.Length && at - start < 6 && char.IsAsciiLetterOrDigit(text[at])) at++;
        if (at == start || at - start > 5) return null;
        var label = text[start..at];
        var point = at < text.Length && text[at] is '.' or ')' or ':';
        if (point) at++;
        if (!sign && !point) return null;
        if (at < text.Length && text[at] is not (' ' or '–' or '—' or '-')) return null;
        if (levels.KindOf(label, sign) is not { } kind) return null;
        while (at < text.Length && text[at] is ' ' or '–' or '—' or '-') at++;
        return new Found(label, kind, at, sign);
    }
}

/// <summary>Keeps which labels have come, so that "C." is told to be a letter or a numeral and each heading gets its depth.</summary>
internal sealed class HeadingLevels
{
    private readonly List<(LabelKind Kind, int Value)> open = [];

    /// <summary>What a label counts by: that by which it goes on from an open heading, or begins; null where it does neither.</summary>
    public LabelKind? KindOf(string label, bool sign)
    {
        var possible = Possible(label).ToList();
        foreach (var (kind, value) in possible)
            if (open.Any(o => o.Kind == kind && o.Value + 1 == value)) return kind;
        foreach (var (kind, value) in possible)
            if (value == 1) return kind;
        foreach (var (kind, value) in possible)
            if (kind is LabelKind.Roman or LabelKind.UpperLetter && open.Any(o => o.Kind == kind && o.Value < value && value - o.Value <= 4)) return kind;
        foreach (var (kind, _) in possible)
            if ((sign || (kind == LabelKind.Roman && label.Length > 1)) && open.All(o => o.Kind != kind)) return kind;
        return null;
    }

    /// <summary>Enters a heading and gives its depth.</summary>
    public int Take(LabelKind kind, string? label, int? styleLevel)
    {
        if (kind == LabelKind.Style)
        {
            open.RemoveAll(o => o.Kind != LabelKind.Style);
            return styleLevel ?? 1;
        }

        var value = label is null ? 0 : Possible(label).Where(p => p.Kind == kind).Select(p => p.Value).FirstOrDefault();
        var at = open.FindIndex(o => o.Kind == kind);
        if (at < 0 && kind == LabelKind.None) at = 0;
        if (at >= 0) open.RemoveRange(at, open.Count - at);
        open.Add((kind, value));
        return open.Count;
    }

    private static IEnumerable<(LabelKind Kind, int Value)> Possible(string label)
    {
        if (int.TryParse(label, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            if (number is > 0 and < 100) yield return (LabelKind.Number, number);
            yield break;
        }

        var upper = label.All(char.IsAsciiLetterUpper);
        if (upper && PrintedPages.Roman(label) is { } roman && (label.Length > 1 || label is "I" or "V" or "X")) yield return (LabelKind.Roman, roman);
        if (label.Length != 1) yield break;
        if (upper) yield return (LabelKind.UpperLetter, label[0] - 'A' + 1);
        else if (char.IsAsciiLetterLower(label[0])) yield return (LabelKind.LowerLetter, label[0] - 'a' + 1);
    }
}

/// <summary>Lays the bodies of sections.</summary>
internal static class SectionSpans
{
    public static IReadOnlyList<Section> Build(IReadOnlyList<Heading> headings, int end)
    {
        var ends = new int[headings.Count];
        var waiting = new Stack<int>();
        for (var i = 0; i < headings.Count; i++)
        {
            while (waiting.Count > 0 && headings[waiting.Peek()].Level >= headings[i].Level) ends[waiting.Pop()] = headings[i].Span.Start;
            waiting.Push(i);
        }

        while (waiting.Count > 0) ends[waiting.Pop()] = end;
        return [.. headings.Select((h, i) => new Section(h.Label, h.Title, h.Level, h.Span, new TextSpan(h.Span.End, Math.Max(h.Span.End, ends[i]))))];
    }
}
