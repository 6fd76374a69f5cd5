using Assiduous.Record;
using Assiduous.Statements.Resolving;

namespace Assiduous.Statements;

/// <summary>Follows the record citations of any paper to the filings of a matter: for a brief that is still being written as for one that is filed.</summary>
public static class RecordCitations
{
    /// <summary>For each citation of the paper, in order, a row for each of its pinpoints; none for a citation of law.</summary>
    /// <remarks>Whether a passage says what it is cited for is left open: <see cref="CitedPassage.Support"/> is <see cref="Support.Unclear"/>.</remarks>
    /// <param name="input">The matter; its citations must hold those of <paramref name="paper"/>, whose filing must be among its filings.</param>
    /// <param name="paper">The paper that cites.</param>
    public static IReadOnlyList<IReadOnlyList<CitedPassage>> Follow(StatementInput input, Filing paper)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(paper);
        var resolver = new CitationResolver(input);
        return [.. resolver.Of(paper).Select((_, i) => (IReadOnlyList<CitedPassage>)[.. resolver.Follow(paper, i).Select(r => r with { Support = Support.Unclear })])];
    }
}
