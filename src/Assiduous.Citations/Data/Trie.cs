namespace Assiduous.Citations.Data;

/// <summary>Finds names in a text whatever their spacing, stops and apostrophes, in one step a character.</summary>
/// <remarks>Keys are folded to the characters that tell names apart (<see cref="Keeps"/>); "F. Supp. 2d", "F.Supp.2d" and "F Supp 2d" are one key.</remarks>
internal sealed class Trie
{
    private const int Width = 66;
    private static readonly byte[] Classes = MakeClasses();
    private ushort[] _next = new ushort[Width * 1024];
    private short[] _values = new short[1024];
    private int _count = 1;

    public static bool Keeps(char c) => c < 128 && Classes[c] != 0;

    /// <summary>Adds a key; where it is known already the first value stays, and is returned.</summary>
    public int Add(ReadOnlySpan<char> key, int value, bool backwards = false)
    {
        var node = 0;
        for (var i = 0; i < key.Length; i++)
        {
            var c = key[backwards ? key.Length - 1 - i : i];
            if (!Keeps(c)) continue;
            var slot = (node * Width) + Classes[c];
            if (_next[slot] == 0)
            {
                if (_count == _values.Length) Grow();
                _next[slot] = checked((ushort)_count++);
            }
            node = _next[slot];
        }
        if (node != 0 && _values[node] == 0) _values[node] = checked((short)(value + 1));
        return _values[node] - 1;
    }

    /// <summary>The node after <paramref name="c"/>; 0 where no name goes on so.</summary>
    public int Step(int node, char c) => c < 128 ? _next[(node * Width) + Classes[c]] : 0;

    /// <summary>The value of the name that ends at the node; -1 where none ends there.</summary>
    public int Value(int node) => _values[node] - 1;

    private void Grow()
    {
        Array.Resize(ref _next, _next.Length * 2);
        Array.Resize(ref _values, _values.Length * 2);
    }

    private static byte[] MakeClasses()
    {
        var classes = new byte[128];
        byte next = 1;
        for (var c = '0'; c <= '9'; c++) classes[c] = next++;
        for (var c = 'A'; c <= 'Z'; c++) classes[c] = next++;
        for (var c = 'a'; c <= 'z'; c++) classes[c] = next++;
        classes['&'] = next++;
        classes['('] = next++;
        classes[')'] = next;
        return classes;
    }
}
