namespace Assiduous.Judgment;

/// <summary>Which names mean the same party, each pair compared once.</summary>
internal sealed class PartyPairs
{
    private readonly Dictionary<(string, string), bool> known = [];

    /// <summary>Whether two names mean the same party.</summary>
    public bool Of(string a, string b)
    {
        if (!known.TryGetValue((a, b), out var same)) known[(a, b)] = same = Words.SameParty(a, b);
        return same;
    }
}
