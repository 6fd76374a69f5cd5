namespace Assiduous.Citations.Data;

/// <summary>Finds the longest of many names at one place of a text, whatever its spacing, stops and apostrophes.</summary>
/// <remarks>Keys are folded to the characters that tell names apart (<see cref="Keeps"/>); "F. Supp. 2d", "F.Supp.2d" and "F Supp 2d" are one key.</remarks>
internal sealed class Trie
{
    private readonly List<Dictionary<char, int>?> _next = [null];
    private readonly List<int> _value = [-1];
    private int[] _table = [];
    private short[] _terminal = [];
    private const int Width = 96;

    public static bool Keeps(char c) => c is (>= '0' and <= '9') or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or '&' or '(' or ')';

    public void Add(ReadOnlySpan<char> key, int value)
    {
        var node = 0;
        foreach (var c in key)
        {
            if (!Keeps(c)) continue;
            var children = _next[node] ??= [];
            if (!children.TryGetValue(c, out var child))
            {
                child = _value.Count;
                _next.Add(null);
                _value.Add(-1);
                children.Add(c, child);
            }
            node = child;
        }
        if (node != 0 && _value[node] < 0) _value[node] = value;
    }

    /// <summary>Makes the flat table that <see cref="Step"/> walks.</summary>
    public void Freeze()
    {
        _table = new int[_value.Count * Width];
        _terminal = new short[_value.Count];
        for (var node = 0; node < _value.Count; node++)
        {
            _terminal[node] = (short)_value[node];
            if (_next[node] is not { } children) continue;
            foreach (var (c, child) in children) _table[(node * Width) + (c - 32)] = child;
        }
    }

    /// <summary>The node after <paramref name="c"/>; 0 where no name goes on so.</summary>
    public int Step(int node, char c) => c >= 32 && c - 32 < Width ? _table[(node * Width) + (c - 32)] : 0;

    /// <summary>The value of the name that ends at the node; -1 where none ends there.</summary>
    public int Value(int node) => _terminal[node];
}
