using System.Text;

namespace Assiduous.Storage.KnownCases;

/// <summary>Reads chosen columns of a table in PostgreSQL's CSV form, a row at a time, in memory that does not grow with the file or its fields.</summary>
/// <remarks>
/// Of a wanted field at most <see cref="FieldLimit"/> bytes are kept; other fields are passed over. Lines may break inside quotation
/// marks. A quotation mark inside a field is doubled or stands behind a backslash, as the table was written.
/// </remarks>
internal sealed class CsvRows : IDisposable
{
    /// <summary>Bytes kept of a field.</summary>
    public const int FieldLimit = 2_000;

    private const byte Quote = (byte)'"';
    private const byte Comma = (byte)',';
    private const byte NewLine = (byte)'\n';
    private readonly Stream stream;
    private readonly byte escape;
    private readonly int[] slots;
    private readonly byte[] kept;
    private readonly int[] lengths;
    private readonly byte[] buffer = new byte[1 << 18];
    private int at;
    private int end;

    private CsvRows(Stream stream, byte escape, int[] slots, int wanted)
    {
        (this.stream, this.escape, this.slots) = (stream, escape, slots);
        (kept, lengths) = (new byte[wanted * FieldLimit], new int[wanted]);
    }

    /// <summary>How many rows were read, the head not counted.</summary>
    public long Row { get; private set; }

    /// <summary>Opens a table and finds the columns by its head.</summary>
    /// <param name="path">The file.</param>
    /// <param name="columns">Names of the wanted columns; fields are asked for by their place here.</param>
    /// <exception cref="InvalidDataException">The file is compressed, is no such table, or lacks a column; the message says which.</exception>
    public static CsvRows Open(string path, params string[] columns)
    {
        var file = new FileStream(path, new FileStreamOptions { Options = FileOptions.SequentialScan, BufferSize = 0 });
        try
        {
            var (head, escape) = Sniff(file, path);
            var found = head.Select(h => Array.IndexOf(columns, h)).ToArray();
            foreach (var column in columns)
                if (!head.Contains(column, StringComparer.Ordinal))
                    throw new InvalidDataException($"{Path.GetFileName(path)} has no column '{column}'; its columns are {string.Join(", ", head.Take(12))}. Give the bulk file with its first line.");
            file.Position = 0;
            var rows = new CsvRows(file, escape, found, columns.Length);
            rows.Read();
            rows.Row = 0;
            return rows;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>The bytes of a wanted column in the present row.</summary>
    public ReadOnlySpan<byte> Field(int column) => kept.AsSpan(column * FieldLimit, lengths[column]);

    /// <summary>The same as text.</summary>
    public string Text(int column) => Encoding.UTF8.GetString(Field(column));

    /// <summary>Goes to the next row; false at the end.</summary>
    public bool Read()
    {
        Array.Clear(lengths);
        if (!More()) return false;
        Row++;
        for (var field = 0; ; field++)
        {
            var slot = field < slots.Length ? slots[field] : -1;
            if (ReadField(slot) != Comma) return true;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => stream.Dispose();

    // Returns the byte that ended the field; the line's end where the file ended.
    private byte ReadField(int slot)
    {
        while (More())
        {
            var rest = buffer.AsSpan(at, end - at);
            var stop = rest.IndexOfAny(Comma, NewLine, Quote);
            Keep(slot, rest[..(stop < 0 ? rest.Length : stop)]);
            at += stop < 0 ? rest.Length : stop + 1;
            if (stop < 0) continue;
            if (rest[stop] != Quote) return Ended(slot, rest[stop]);
            ReadQuoted(slot);
        }

        return NewLine;
    }

    private byte Ended(int slot, byte by)
    {
        if (by == NewLine && slot >= 0 && lengths[slot] > 0 && kept[(slot * FieldLimit) + lengths[slot] - 1] == '\r') lengths[slot]--;
        return by;
    }

    private void ReadQuoted(int slot)
    {
        while (More())
        {
            var rest = buffer.AsSpan(at, end - at);
            var stop = escape == Quote ? rest.IndexOf(Quote) : rest.IndexOfAny(Quote, escape);
            Keep(slot, rest[..(stop < 0 ? rest.Length : stop)]);
            at += stop < 0 ? rest.Length : stop + 1;
            if (stop < 0) continue;
            if (rest[stop] == Quote && escape != Quote) return;
            if (!Escaped(slot, rest[stop])) return;
        }
    }

    // Behind an escape: the mark itself, or, where none follows, a plain character (backslash) or the end of the field (quotation mark).
    private bool Escaped(int slot, byte mark)
    {
        if (!More()) return false;
        var next = buffer[at];
        if (next == Quote || (mark != Quote && next == mark))
        {
            at++;
            Keep(slot, [next]);
            return true;
        }

        if (mark != Quote) Keep(slot, [mark]);
        return mark != Quote;
    }

    private void Keep(int slot, ReadOnlySpan<byte> bytes)
    {
        if (slot < 0) return;
        var take = Math.Min(bytes.Length, FieldLimit - lengths[slot]);
        bytes[..take].CopyTo(kept.AsSpan((slot * FieldLimit) + lengths[slot]));
        lengths[slot] += take;
    }

    private bool More()
    {
        if (at < end) return true;
        (at, end) = (0, stream.Read(buffer));
        return end > 0;
    }

    // Tables that quote every field double the quotation marks; those that quote only where they must write a backslash before them.
    private static (string[] Head, byte Escape) Sniff(FileStream stream, string path)
    {
        var start = new byte[1 << 14];
        var count = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        var text = start.AsSpan(0, count);
        if (text.StartsWith("BZh"u8) || text.StartsWith(new byte[] { 0x1F, 0x8B }) || text.StartsWith("PK"u8))
            throw new InvalidDataException($"{Path.GetFileName(path)} is compressed. Decompress it (bunzip2, gunzip, unzip) and give the file that comes out.");
        var line = text.IndexOf(NewLine);
        if (line < 0) throw new InvalidDataException($"{Path.GetFileName(path)} is no table: its first line, the names of its columns, has no end.");
        var head = Encoding.UTF8.GetString(text[..line]).TrimStart('\uFEFF').Split(',').Select(c => c.Trim('"', '\r', ' ')).ToArray();
        return (head, line + 1 < count && text[line + 1] == Quote ? Quote : (byte)'\\');
    }
}
