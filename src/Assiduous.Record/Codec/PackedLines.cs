using System.Collections;

namespace Assiduous.Record.Codec;

/// <summary>Reads one part of a document.</summary>
/// <typeparam name="T">What the part is.</typeparam>
/// <param name="from">Where its bytes are.</param>
/// <param name="cursor">Where the last span ended.</param>
internal delegate T Part<out T>(ref ByteReader from, ref int cursor);

/// <summary>Lines that stay bytes until they are looked at, list by list: those of a long record are most of its size as values, and few are looked at.</summary>
/// <remarks>Everything was read once before it comes here, so that nothing can fail later. Only the list that was read last is held. Safe for several threads.</remarks>
/// <typeparam name="T">What a line is.</typeparam>
internal sealed class PackedLines<T>
{
    private readonly byte[] bytes;
    private readonly List<string> strings;
    private readonly Part<T> read;
    private readonly int[] ats, cursors, counts;
    private Unpacked? last;

    private PackedLines(byte[] bytes, List<string> strings, Part<T> read, Packer packer)
    {
        (this.bytes, this.strings, this.read) = (bytes, strings, read);
        (ats, cursors, counts) = ([.. packer.Ats], [.. packer.Cursors], [.. packer.Counts]);
    }

    private sealed record Unpacked(int List, T[] Lines);

    /// <summary>One of the lists.</summary>
    public IReadOnlyList<T> List(int number) => new OneList(this, number);

    /// <summary>All lists as one; every list but the last has as many lines as the first.</summary>
    public IReadOnlyList<T> Whole() => new AllLists(this);

    private T[] Lines(int list)
    {
        if (last is { } known && known.List == list) return known.Lines;
        var from = new ByteReader(bytes.AsSpan(ats[list]), strings);
        var (cursor, lines) = (cursors[list], new T[counts[list]]);
        for (var i = 0; i < lines.Length; i++) lines[i] = read(ref from, ref cursor);
        last = new(list, lines);
        return lines;
    }

    /// <summary>Notes where lists begin while they are read for the first time.</summary>
    /// <param name="start">Where the first begins.</param>
    /// <param name="read">Reads a line.</param>
    internal sealed class Packer(int start, Part<T> read)
    {
        /// <summary>Where each list begins in the bytes.</summary>
        public List<int> Ats { get; } = [];

        /// <summary>Where the span before each list ended.</summary>
        public List<int> Cursors { get; } = [];

        /// <summary>How many lines each has.</summary>
        public List<int> Counts { get; } = [];

        /// <summary>Reads the next list and holds none of it.</summary>
        public void Pass(ref ByteReader from, ref int cursor, int count)
        {
            Ats.Add(from.At - start);
            Cursors.Add(cursor);
            Counts.Add(count);
            for (; count > 0; count--) read(ref from, ref cursor);
        }

        /// <summary>All lists read so far.</summary>
        public PackedLines<T> Packed(ref ByteReader from) => new(from.Since(start).ToArray(), from.Strings, read, this);
    }

    private sealed class OneList(PackedLines<T> packed, int number) : IReadOnlyList<T>
    {
        public int Count => packed.counts[number];

        public T this[int index] => packed.Lines(number)[index];

        public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)packed.Lines(number)).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }

    private sealed class AllLists(PackedLines<T> packed) : IReadOnlyList<T>
    {
        private readonly int each = packed.counts.Length == 0 ? 1 : packed.counts[0];

        public int Count { get; } = packed.counts.Sum();

        public T this[int index] => packed.Lines(index / each)[index % each];

        public IEnumerator<T> GetEnumerator()
        {
            for (var list = 0; list < packed.counts.Length; list++)
                foreach (var line in packed.Lines(list)) yield return line;
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
