using System.Text;
using Assiduous.Record.Layout;

namespace Assiduous.Record.Reading;

/// <summary>
/// Reads the table that poppler and tesseract print (one word a row, tab-separated) while it streams in, and gives one sheet a page.
/// </summary>
/// <remarks>
/// Columns: level, page, then four counters, left, top, width, height, confidence, text. Level 1 begins a page, level 5 is a word. A row
/// that does not fit this is passed over: it can only come from text with a line end in it.
/// </remarks>
internal sealed class TsvParser(int wordsPerPage, double scale, int firstPage, Action<Sheet> page)
{
    private readonly List<Word> words = [];
    private readonly List<int> lineOf = [];
    private int line;
    private byte[] rest = new byte[4096];
    private int restLength;
    private char[] letters = new char[8192];
    private int letterCount;
    private int pageNumber = -1;
    private double width;
    private double height;
    private double confidence;

    /// <summary>Words beyond the bound of a page, which were dropped.</summary>
    public int Dropped { get; private set; }

    /// <summary>Takes the next bytes of the stream, which may end anywhere.</summary>
    public void Feed(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            var end = bytes.IndexOf((byte)'\n');
            if (end < 0)
            {
                Keep(bytes);
                return;
            }

            if (restLength == 0) ReadRow(bytes[..end]);
            else
            {
                Keep(bytes[..end]);
                ReadRow(rest.AsSpan(0, restLength));
                restLength = 0;
            }

            bytes = bytes[(end + 1)..];
        }
    }

    /// <summary>Hands over the last page; <paramref name="complete"/> is false where the stream broke off inside it.</summary>
    public void Finish(bool complete)
    {
        if (complete) EndPage();
    }

    private const int LongestRow = 1 << 16;

    private void Keep(ReadOnlySpan<byte> bytes)
    {
        var room = Math.Min(bytes.Length, LongestRow - restLength);
        if (room <= 0) return;
        if (restLength + room > rest.Length) Array.Resize(ref rest, Math.Max(rest.Length * 2, restLength + room));
        bytes[..room].CopyTo(rest.AsSpan(restLength));
        restLength += room;
    }

    private void ReadRow(ReadOnlySpan<byte> row)
    {
        if (row.Length < 2 || row[1] != '\t') return;
        if (row[0] == '5') ReadWord(row[2..]);
        else if (row[0] == '1') ReadPage(row[2..]);
        else if (row[0] == '4') line++;
    }

    private void ReadPage(ReadOnlySpan<byte> row)
    {
        EndPage();
        pageNumber = (int)Number(ref row) - 1 + firstPage;
        for (var i = 0; i < 6; i++) Number(ref row);
        width = Number(ref row) * scale;
        height = Number(ref row) * scale;
    }

    private void EndPage()
    {
        if (pageNumber < 0) return;
        page(new Sheet
        {
            FilePage = pageNumber,
            Width = width,
            Height = height,
            Characters = new string(letters, 0, letterCount),
            Words = [.. words],
            LineOf = [.. lineOf],
            Confidence = words.Count == 0 ? null : confidence / words.Count,
        });
        words.Clear();
        lineOf.Clear();
        letterCount = 0;
        confidence = 0;
        pageNumber = -1;
    }

    private void ReadWord(ReadOnlySpan<byte> row)
    {
        for (var i = 0; i < 5; i++)
        {
            var tab = row.IndexOf((byte)'\t');
            if (tab < 0) return;
            row = row[(tab + 1)..];
        }

        var left = Number(ref row) * scale;
        var top = Number(ref row) * scale;
        var wide = Number(ref row) * scale;
        var high = Number(ref row) * scale;
        var sure = Number(ref row);
        var length = Decode(row);
        if (length == 0) return;
        if (words.Count >= wordsPerPage)
        {
            Dropped++;
            return;
        }

        confidence += sure;
        lineOf.Add(line);
        words.Add(new Word(letterCount, length, (float)left, (float)top, (float)wide, (float)high));
        letterCount += length;
    }

    /// <summary>Puts the word's letters behind those of the page and gives their number; white space and control letters are left out.</summary>
    private int Decode(ReadOnlySpan<byte> bytes)
    {
        if (letterCount + bytes.Length > letters.Length) Array.Resize(ref letters, Math.Max(letters.Length * 2, letterCount + bytes.Length));
        var room = letters.AsSpan(letterCount);
        var count = Encoding.UTF8.GetChars(bytes, room);
        var kept = 0;
        for (var i = 0; i < count; i++)
        {
            var letter = WordLetters.Plain(room[i]);
            if (letter != '\0') room[kept++] = letter;
        }

        return kept;
    }

    /// <summary>Reads a decimal number and the tab behind it; what is no number counts as 0, and a number is held within a million.</summary>
    private static double Number(ref ReadOnlySpan<byte> row)
    {
        double value = 0, place = 0;
        var negative = false;
        var i = 0;
        for (; i < row.Length && row[i] != '\t'; i++)
        {
            var b = row[i];
            if (b == '-') negative = true;
            else if (b == '.') place = 1;
            else if (b is >= (byte)'0' and <= (byte)'9')
            {
                value = (value * 10) + (b - '0');
                place *= 10;
            }
        }

        row = i < row.Length ? row[(i + 1)..] : [];
        if (place > 1) value /= place;
        value = Math.Min(value, 1e6);
        return negative ? -value : value;
    }
}
