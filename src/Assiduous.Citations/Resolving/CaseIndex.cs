using Assiduous.Citations.Reading;

namespace Assiduous.Citations.Resolving;

/// <summary>The authorities met so far: cases by volume and reporter and by name, sections by number.</summary>
internal sealed class CaseIndex
{
    private readonly Dictionary<(string?, string?), List<int>> _byVolume = [];
    private readonly Dictionary<string, List<int>> _byWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _bySection = new(StringComparer.Ordinal);
    private readonly Dictionary<(string?, string?, string?), int> _byPage = [];

    public void Resolve(List<Draft> drafts, int index)
    {
        var draft = drafts[index];
        switch (draft.Kind)
        {
            case CitationKind.Case or CitationKind.Unreported or CitationKind.Journal:
                Full(drafts, index);
                break;
            case CitationKind.Short:
                Short(drafts, draft);
                break;
            case CitationKind.Supra or CitationKind.Reference:
                ByName(drafts, draft);
                break;
            case CitationKind.Statute when draft.Page is not null:
                if (draft.Reporter is null && _bySection.TryGetValue(draft.Page, out var first)) draft.ResolvesTo = first;
                else if (draft.Reporter is not null && !_bySection.TryAdd(draft.Page, index) && Same(drafts[_bySection[draft.Page]], draft)) draft.ResolvesTo = _bySection[draft.Page];
                break;
        }
    }

    private static bool Same(Draft first, Draft second) =>
        string.Equals(first.ReporterId, second.ReporterId, StringComparison.Ordinal) && string.Equals(first.Volume, second.Volume, StringComparison.Ordinal);

    /// <summary>A case cited in full a second time points to the first.</summary>
    private void Full(List<Draft> drafts, int index)
    {
        var draft = drafts[index];
        if (draft.Page is not null)
        {
            var key = (draft.Volume, draft.ReporterId, draft.Page);
            if (_byPage.TryGetValue(key, out var first) && first != index) draft.ResolvesTo = first;
            else _byPage[key] = index;
        }
        if (draft.ResolvesTo is not null) return;
        Add(_byVolume, (draft.Volume, draft.ReporterId), index);
        foreach (var parallel in draft.Parallels ?? []) Add(_byVolume, (parallel.Volume, parallel.ReporterId), index);
        foreach (var word in NameKeys.Of(draft)) Add(_byWord, word, index);
    }

    private void Short(List<Draft> drafts, Draft draft)
    {
        var found = _byVolume.TryGetValue((draft.Volume, draft.ReporterId), out var list) ? list : [];
        if (IsService(draft)) found = found.FindAll(i => string.Equals(drafts[i].Page, draft.Page, StringComparison.Ordinal));
        var named = draft.CaseName is null ? found : found.FindAll(i => NameKeys.Match(drafts[i], draft.CaseName));
        if (named.Count == 0 && draft.CaseName is not null)
        {
            var loose = Candidates(drafts, draft.CaseName).Where(i => string.Equals(drafts[i].Volume, draft.Volume, StringComparison.Ordinal) && string.Equals(drafts[i].ReporterId, draft.ReporterId, StringComparison.Ordinal)).ToList();
            named = loose.Count == 0 && found.Count == 1 && NameKeys.Of(drafts[found[0]]).Count == 0 ? found : loose;
        }
        if (named.Count == 0 && draft.CaseName is not null) named = found.FindAll(i => NameKeys.IsNear(drafts[i], draft.CaseName));
        if (named.Count == 0 && draft.CaseName is not null && found.Count > 0) named = found.FindAll(i => drafts[i].CaseName is { } full && NameKeys.Abbreviates(full, draft.CaseName));
        Choose(drafts, draft, named);
    }

    private static bool IsService(Draft draft) => draft.ReporterId is "WL" || (draft.ReporterId?.EndsWith("LEXIS", StringComparison.Ordinal) ?? false);

    private void ByName(List<Draft> drafts, Draft draft)
    {
        if (draft.CaseName is not null) Choose(drafts, draft, Candidates(drafts, draft.CaseName));
    }

    private List<int> Candidates(List<Draft> drafts, string name)
    {
        var word = NameKeys.First(name);
        return word is not null && _byWord.TryGetValue(word, out var list) ? list.FindAll(i => NameKeys.Match(drafts[i], name)) : [];
    }

    /// <summary>Takes the only candidate, even if its pages cannot hold the pin, which the checker then says; of several the last whose pages can, and says that it is not sure.</summary>
    private static void Choose(List<Draft> drafts, Draft draft, List<int> candidates)
    {
        if (candidates.Count == 0) return;
        var fitting = candidates.FindAll(i => CanHold(drafts[i], draft));
        if (fitting.Count == 0)
        {
            if (candidates.Count == 1) draft.ResolvesTo = candidates[0];
            return;
        }
        draft.ResolvesTo = fitting[^1];
        draft.Ambiguous = fitting.Count > 1;
    }

    /// <summary>Whether the page cited can lie in the case: not before its first page.</summary>
    internal static bool CanHold(Draft full, Draft draft)
    {
        if (draft.Pinpoints.Count == 0 || draft.Pinpoints[0].Kind != PinpointKind.Page || full.Kind == CitationKind.Unreported) return true;
        if (!int.TryParse(draft.Pinpoints[0].From, out var pin)) return true;
        return !int.TryParse(full.Page, out var first) || pin >= first || full.Parallels is { Count: > 0 };
    }

    private static void Add<TKey>(Dictionary<TKey, List<int>> map, TKey key, int index)
        where TKey : notnull
    {
        if (!map.TryGetValue(key, out var list)) map[key] = list = [];
        if (list.Count < 64) list.Add(index);
    }
}
