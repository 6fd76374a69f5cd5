using System.Buffers.Binary;

namespace Assiduous.Statements.Elsewhere;

/// <summary>Which of one filing's units hold which ideas, packed: an idea's units are the steps from each to the next.</summary>
/// <remarks>A long record holds millions of them and a review asks for few, so that they are unpacked when they are asked for.</remarks>
internal sealed class FilingIdeas
{
    private readonly Dictionary<string, int> _places;
    private readonly string[] _ideas;
    private readonly int[] _counts;
    private readonly int[] _starts;
    private readonly ReadOnlyMemory<byte> _steps;

    private FilingIdeas(int units, string[] ideas, int[] counts, int[] starts, ReadOnlyMemory<byte> steps)
    {
        (Units, _ideas, _counts, _starts, _steps) = (units, ideas, counts, starts, steps);
        _places = new(ideas.Length, StringComparer.Ordinal);
        for (var i = 0; i < ideas.Length; i++) _places[ideas[i]] = i;
    }

    /// <summary>How many units the filing has.</summary>
    public int Units { get; }

    /// <summary>Every idea that a unit holds.</summary>
    public IReadOnlyList<string> All => _ideas;

    /// <summary>How many units hold an idea.</summary>
    public int Count(string idea) => _places.TryGetValue(idea, out var place) ? _counts[place] : 0;

    /// <summary>Writes the units that hold an idea, rising.</summary>
    /// <param name="idea">The idea.</param>
    /// <param name="first">The number of the filing's first unit.</param>
    /// <param name="to">Where they are written: as many as <see cref="Count"/> says.</param>
    public void Unpack(string idea, int first, Span<int> to)
    {
        if (!_places.TryGetValue(idea, out var place)) return;
        var from = _steps.Span[_starts[place].._starts[place + 1]];
        var unit = first;
        for (var i = 0; i < _counts[place]; i++) to[i] = unit += Number(ref from);
    }

    /// <summary>Packs the units of each idea.</summary>
    /// <param name="units">How many units the filing has.</param>
    /// <param name="holding">Each idea with the units that hold it, by their place in the filing, rising.</param>
    public static FilingIdeas Of(int units, IReadOnlyCollection<KeyValuePair<string, List<int>>> holding)
    {
        var (ideas, counts, starts, steps) = (new string[holding.Count], new int[holding.Count], new int[holding.Count + 1], new MemoryStream());
        var place = 0;
        foreach (var (idea, list) in holding)
        {
            (ideas[place], counts[place]) = (idea, list.Count);
            var last = 0;
            foreach (var unit in list)
            {
                Number(steps, unit - last);
                last = unit;
            }

            starts[++place] = (int)steps.Length;
        }

        return new(units, ideas, counts, starts, steps.ToArray());
    }

    /// <summary>Writes them as <see cref="Read"/> reads them.</summary>
    public void Write(BinaryWriter to)
    {
        to.Write(_ideas.Length);
        for (var i = 0; i < _ideas.Length; i++)
        {
            to.Write(_ideas[i]);
            to.Write7BitEncodedInt(_counts[i]);
            to.Write7BitEncodedInt(_starts[i + 1] - _starts[i]);
        }

        to.Write(_steps.Span);
    }

    /// <summary>What was written; the packed units stay in the bytes.</summary>
    /// <param name="bytes">From the first byte written to the last.</param>
    /// <param name="units">How many units the filing has.</param>
    public static FilingIdeas Read(ReadOnlyMemory<byte> bytes, int units)
    {
        var from = bytes.Span[4..];
        var count = BinaryPrimitives.ReadInt32LittleEndian(bytes.Span);
        var (ideas, counts, starts) = (new string[count], new int[count], new int[count + 1]);
        for (var i = 0; i < count; i++)
        {
            var length = Number(ref from);
            ideas[i] = System.Text.Encoding.UTF8.GetString(from[..length]);
            from = from[length..];
            counts[i] = Number(ref from);
            starts[i + 1] = starts[i] + Number(ref from);
        }

        return new(units, ideas, counts, starts, bytes[^from.Length..]);
    }

    private static void Number(MemoryStream to, int value)
    {
        var left = (uint)value;
        for (; left >= 0x80; left >>= 7) to.WriteByte((byte)((left & 0x7f) | 0x80));
        to.WriteByte((byte)left);
    }

    private static int Number(ref ReadOnlySpan<byte> from)
    {
        var (value, shift, at) = (0u, 0, 0);
        for (; from[at] >= 0x80; at++, shift += 7) value |= (uint)(from[at] & 0x7f) << shift;
        value |= (uint)from[at] << shift;
        from = from[(at + 1)..];
        return (int)value;
    }
}
