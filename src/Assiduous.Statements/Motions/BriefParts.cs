using Assiduous.Record;
using Assiduous.Statements.Reading;

namespace Assiduous.Statements.Motions;

/// <summary>What a numbered part of a brief is.</summary>
internal enum BriefPartKind { Facts, Answers, Additional }

/// <summary>The numbered facts and answers that stand inside a brief, under headings that announce them.</summary>
internal static class BriefParts
{
    private const int FewestFacts = 3;
    private static readonly string[] LawHeads = ["argument", "standard", "discussion", "conclusion", "authorit", "legal", "entitled", "summary judgment", "analysis", "questions presented", "issues"];
    private static readonly string[] FactHeads = ["facts", "factual", "uncontroverted", "statement of fact", "disputed fact"];
    private static readonly string[] AddedHeads = ["additional", "counter", "further", "supplemental", "affirmative", "precluding"];
    private static readonly string[] AnswerHeads = ["response to", "responses to", "answer to", "reply to", "objections to"];

    /// <summary>The longest part of that kind, as a paper of its own with the brief's addresses; null where the brief has none.</summary>
    public static Filing? Find(Filing brief, BriefPartKind kind)
    {
        var lines = PaperLines.Of(brief.Text);
        (int Count, Filing Part)? best = null;
        var stretches = Stretches(lines).ToList();
        // Answers go on under headings that speak of facts again: "C. The Remaining Facts".
        if (kind is BriefPartKind.Answers && stretches.Where(s => Kind(s.Heading, ParagraphCutter.Answers(brief.Text, s.Body)) is BriefPartKind.Answers).ToList() is { Count: > 1 } parts)
            stretches.Add((parts[0].Heading, [.. parts.SelectMany(p => p.Body)]));
        foreach (var (heading, body) in stretches)
        {
            var part = brief with { Text = brief.Text with { Lines = [.. body.Select(Line)] } };
            var cut = kind is BriefPartKind.Answers ? ParagraphCutter.Answers(part.Text, body) : ParagraphCutter.Cut(part.Text, body);
            if (cut.Count == 0 || Kind(heading, cut) != kind || kind is BriefPartKind.Facts && cut.Count < FewestFacts || best?.Count >= cut.Count) continue;
            best = (cut.Count, part with { Role = kind switch { BriefPartKind.Facts => FilingRole.Statement, BriefPartKind.Additional => FilingRole.AdditionalFacts, _ => FilingRole.Response } });
        }

        return best?.Part;
    }

    private static BriefPartKind Kind(string heading, IReadOnlyList<NumberedText> cut)
    {
        if (ResponseReader.Answers(cut) || Any(heading, AnswerHeads) && !Any(heading, AddedHeads)) return BriefPartKind.Answers;
        return Any(heading, AddedHeads) && !Any(heading, AnswerHeads) ? BriefPartKind.Additional : BriefPartKind.Facts;
    }

    /// <summary>The lines under each heading that speaks of facts, up to the next such heading or the argument.</summary>
    private static IEnumerable<(string Heading, List<PaperLine> Body)> Stretches(IReadOnlyList<PaperLine> lines)
    {
        string? open = null;
        var body = new List<PaperLine>();
        for (var i = 0; i < lines.Count; i++)
        {
            var words = Headings.Whole(lines, i, out var last);
            var heading = Headings.IsHeading(lines[i], i > 0 ? lines[i - 1] : null) && NumberMark.At(words) is null && ResponseLabel.At(words) is var label && (label == 0 || label == words.Length) && !DispositionReader.Opens(words);
            var facts = heading && Any(words, FactHeads);
            if (heading && (facts || Any(words, LawHeads)))
            {
                if (open is not null && body.Count > 0) yield return (open, body);
                (open, body, i) = (facts ? words : null, [], last);
                continue;
            }

            if (open is not null) body.Add(lines[i]);
        }

        if (open is not null && body.Count > 0) yield return (open, body);
    }

    private static RecordLine Line(PaperLine line) =>
        new() { Span = line.Span, FilePage = line.FilePage, Left = line.Left, AutomaticNumber = line.Automatic, HeadingLevel = line.HeadingLevel, Cell = line.Cell };

    private static bool Any(string text, string[] words) => Array.Exists(words, w => text.Contains(w, StringComparison.OrdinalIgnoreCase));
}
