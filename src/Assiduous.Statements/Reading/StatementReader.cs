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
        return table.Count > 0 ? [.. table.Select(r => r.Fact)] : ParagraphCutter.Cut(text, lines);
    }
}
