using Assiduous.Record;

namespace Assiduous.Statements.Reading;

/// <summary>Reads the numbered facts of a statement, however they are numbered and laid out.</summary>
internal static class StatementReader
{
    /// <summary>The facts in the order of the paper.</summary>
    public static IReadOnlyList<NumberedText> Read(RecordText text)
    {
        var lines = PaperLines.Of(text);
        var table = FactTable.Read(text, lines);
        return table.Count > 0 ? [.. table.Select(r => r.Fact)] : [.. ParagraphCutter.Cut(text, lines).Select(p => Unlabeled(text, p))];
    }

    /// <summary>Without the label that waits for an answer, "RESPONSE:", under a paragraph of a court that wants room left for it.</summary>
    private static NumberedText Unlabeled(RecordText text, NumberedText p) =>
        p.Lines.Count > 1 && ResponseLabel.At(p.Lines[^1].Text.Trim()) is > 0 and var length && length == p.Lines[^1].Text.Trim().Length ? Alone(text, p) : p;

    /// <summary>The facts of a joint statement, each without the answers that stand under it.</summary>
    public static IReadOnlyList<NumberedText> ReadJoint(RecordText text)
    {
        var lines = PaperLines.Of(text);
        if (FactTable.Read(text, lines) is { Count: > 0 } table) return [.. table.Select(r => r.Response is null ? Alone(text, r.Fact) : r.Fact)];
        return [.. ParagraphCutter.Cut(text, lines, ResponseReader.IsLabel).Select(p => Alone(text, p))];
    }

    /// <summary>Whether half of a statement's paragraphs have an answer under a label of its own.</summary>
    public static bool IsAnswered(RecordText text)
    {
        var cut = ParagraphCutter.Cut(text, PaperLines.Of(text), ResponseReader.IsLabel);
        return cut.Count > 1 && cut.Count(p => ResponseReader.AnswerLine(p) > 0) * 2 >= cut.Count;
    }

    private static NumberedText Alone(RecordText text, NumberedText p)
    {
        if (ResponseReader.AnswerLine(p) is not (> 0 and var end)) return p;
        IReadOnlyList<PaperLine> own = [.. p.Lines.Take(end)];
        return p with { Lines = own, Prose = Footmarks.Remove(Prose.Of(text.Text, own), text, own) };
    }
}
