using Assiduous.Citations.Reading;

namespace Assiduous.Citations.Resolving;

/// <summary>The full cases met so far, by volume and reporter.</summary>
internal sealed class CaseIndex
{
    private readonly Dictionary<(string?, string?), List<int>> _byVolume = [];

    public void Resolve(List<Draft> drafts, int index)
    {
        var draft = drafts[index];
        if (draft.Kind is CitationKind.Case or CitationKind.Unreported)
        {
            Add(draft.Volume, draft.ReporterId, index);
            foreach (var parallel in draft.Parallels ?? []) Add(parallel.Volume, parallel.ReporterId, index);
            return;
        }
        if (draft.Kind != CitationKind.Short || !_byVolume.TryGetValue((draft.Volume, draft.ReporterId), out var found)) return;
        foreach (var candidate in found)
            if (draft.CaseName is null || Shares(drafts[candidate], draft.CaseName)) { draft.ResolvesTo = candidate; return; }
    }

    private void Add(string? volume, string? reporter, int index)
    {
        if (!_byVolume.TryGetValue((volume, reporter), out var list)) _byVolume[(volume, reporter)] = list = [];
        list.Add(index);
    }

    private static bool Shares(Draft full, string name) => full.CaseName is not null && full.CaseName.Contains(name, StringComparison.Ordinal);
}
