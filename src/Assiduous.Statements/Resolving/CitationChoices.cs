using Assiduous.Citations;
using Assiduous.Record;

namespace Assiduous.Statements.Resolving;

/// <summary>Where a person says that a citation leads.</summary>
/// <param name="Target">The filing.</param>
/// <param name="Pinpoint">The place; null keeps the place as printed.</param>
internal sealed record ChosenTarget(Filing Target, Pinpoint? Pinpoint);

/// <summary>A person's word on where citations lead, by paper, place and row.</summary>
internal sealed class CitationChoices
{
    private readonly Dictionary<(string File, int Start, int Row), ChosenTarget> _chosen = [];

    public CitationChoices(StatementInput input)
    {
        foreach (var choice in input.Targets)
            if (input.Filings.FirstOrDefault(f => string.Equals(f.File, choice.Target, StringComparison.Ordinal)) is { } target)
                _chosen[(choice.File, choice.Start, choice.Row)] = new(target, choice.Pinpoint);
    }

    /// <summary>The choice for one row of a citation; null where nobody made one.</summary>
    public ChosenTarget? For(Filing paper, Citation citation, int row) => _chosen.Count == 0 ? null : _chosen.GetValueOrDefault((paper.File, citation.Span.Start, row));
}
