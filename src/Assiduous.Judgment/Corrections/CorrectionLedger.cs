namespace Assiduous.Judgment.Corrections;

/// <summary>All corrections of a matter, and which of them stand: a function of the set alone, whatever way they came together.</summary>
public sealed class CorrectionLedger
{
    /// <summary>No corrections.</summary>
    public static CorrectionLedger Empty { get; } = new([]);

    private readonly HashSet<string> _undone = new(StringComparer.Ordinal);
    private readonly HashSet<string> _replaced = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _conflicts = new(StringComparer.Ordinal);

    /// <summary>Sorts out which corrections stand.</summary>
    /// <param name="all">Every correction, each once, in any order.</param>
    public CorrectionLedger(IEnumerable<Correction> all)
    {
        All = [.. all.OrderBy(c => c.At).ThenBy(c => c.Id, StringComparer.Ordinal)];
        Undo();
        foreach (var correction in All.Where(c => !_undone.Contains(c.Id))) _replaced.UnionWith(correction.Replaces);
        var standing = All.Where(c => c.Body is not Undone && !_undone.Contains(c.Id) && !_replaced.Contains(c.Id)).ToList();
        Disagree(standing);
        InForce = [.. standing.Where(c => !_conflicts.ContainsKey(c.Id))];
    }

    /// <summary>Every correction, by time, then id.</summary>
    public IReadOnlyList<Correction> All { get; }

    /// <summary>Those that stand and that nobody contradicts, undoings apart; where two people decided alike, both.</summary>
    public IReadOnlyList<Correction> InForce { get; }

    /// <summary>The corrections that stand, are of one subject, and decide it differently: each list wants a person's choice.</summary>
    public IReadOnlyList<IReadOnlyList<Correction>> Conflicts { get; private set; } = [];

    /// <summary>What the ledger alone says of a correction; applied means that it is in force.</summary>
    public CorrectionOutcome StateOf(Correction correction) =>
        _undone.Contains(correction.Id) ? new(correction, CorrectionState.Undone, "It was taken back.")
        : _replaced.Contains(correction.Id) ? new(correction, CorrectionState.Replaced, "A later decision took its place.")
        : _conflicts.TryGetValue(correction.Id, out var why) ? new(correction, CorrectionState.Conflict, why)
        : new(correction, CorrectionState.Applied, "");

    /// <summary>The corrections that a new one of this subject would take the place of: those that stand, contradicted or not.</summary>
    public IReadOnlyList<string> Standing(CorrectionBody body) => body.Subject is not { } subject ? []
        : [.. All.Where(c => string.Equals(c.Body.Subject, subject, StringComparison.Ordinal) && StateOf(c).State is CorrectionState.Applied or CorrectionState.Conflict).Select(c => c.Id)];

    // The undoing of an undoing is settled first: from the last of a chain to its beginning, each acts only where it stands itself.
    private void Undo()
    {
        var targets = All.Where(c => c.Body is Undone).ToDictionary(c => c.Id, c => ((Undone)c.Body).Correction, StringComparer.Ordinal);
        var links = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var id in targets.Keys) Count(id, targets, links);
        foreach (var (id, _) in links.OrderByDescending(l => l.Value).ThenBy(l => l.Key, StringComparer.Ordinal))
            if (!_undone.Contains(id)) _undone.Add(targets[id]);
    }

    // How many undoings lie between this one and the decision at the bottom. Ids are hashes of what they name, so no chain is a ring.
    private static void Count(string id, Dictionary<string, string> targets, Dictionary<string, int> links)
    {
        var chain = new Stack<string>();
        for (var at = id; targets.ContainsKey(at) && !links.ContainsKey(at) && chain.Count <= targets.Count; at = targets[at]) chain.Push(at);
        while (chain.TryPop(out var next)) links[next] = links.GetValueOrDefault(targets[next], -1) + 1;
    }

    private void Disagree(List<Correction> standing)
    {
        var conflicts = standing.Where(c => c.Body.Subject is not null).GroupBy(c => c.Body.Subject!, StringComparer.Ordinal)
            .Where(g => g.Select(c => c.Body).Distinct().Count() > 1).Select(g => (IReadOnlyList<Correction>)[.. g]).ToList();
        foreach (var group in conflicts)
            foreach (var one in group)
                _conflicts[one.Id] = "Decided differently without sight of each other: " + string.Join("; ", group.Select(c => $"{c.Author}: {c.Body.Sentence}")) + ". Neither is applied until a person chooses.";
        Conflicts = conflicts;
    }
}
