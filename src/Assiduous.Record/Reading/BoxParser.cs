using System.Buffers.Text;
using System.Text;
using Assiduous.Record.Layout;

namespace Assiduous.Record.Reading;

/// <summary>Reads the pages and words that <c>pdftotext -bbox</c> prints, one element a line, while they stream in; gives one sheet a page.</summary>
/// <remarks>
/// The words and their order are those of <c>-tsv</c>, without the counters of flows and lines, which cost poppler a quarter of its time
/// and are not used here. A page is handed over at its end; lines that are neither page nor word are passed over. The letters of a word
/// are escaped, so no text of a filing can look like an element.
/// </remarks>
internal sealed class BoxParser(int wordsPerPage, int firstPage, Action<Sheet> page)
{
    private const int LongestRow = 1 << 16;
    private const double FarthestPoint = 1e6;
    private const int MostDigits = 15;
    private static readonly double[] Powers = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

    private readonly List<Word> words = new(512);
    private byte[] rest = new byte[4096];
    private int restLength;
    private char[] letters = new char[8192];
    private int letterCount;
    private int pageNumber = firstPage - 1;
    private bool open;
    private double width;
    private double height;

    private static ReadOnlySpan<byte> WordMark => "<word "u8;

    private static ReadOnlySpan<byte> PageMark => "<page "u8;

    private static ReadOnlySpan<byte> PageEnd => "</page>"u8;

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
        row = row.TrimStart((byte)' ');
        if (row.StartsWith(WordMark)) ReadWord(row);
        else if (row.StartsWith(PageMark)) BeginPage(row);
        else if (row.StartsWith(PageEnd)) EndPage();
    }

    private void BeginPage(ReadOnlySpan<byte> row)
    {
        words.Clear();
        letterCount = 0;
        pageNumber++;
        open = true;
        (width, height) = (Number(ref row), Number(ref row));
    }

    private void EndPage()
    {
        if (!open) return;
        open = false;
        page(new Sheet { FilePage = pageNumber, Width = width, Height = height, Characters = new string(letters, 0, letterCount), Words = [.. words] });
    }

    private void ReadWord(ReadOnlySpan<byte> row)
    {
        var (left, top, right, bottom) = (Number(ref row), Number(ref row), Number(ref row), Number(ref row));
        var (begin, end) = (row.IndexOf((byte)'>'), row.LastIndexOf("</word>"u8));
        if (begin < 0 || end <= begin || Decode(row[(begin + 1)..end]) is not (> 0 and var length)) return;
        if (words.Count >= wordsPerPage)
        {
            Dropped++;
            return;
        }

        words.Add(new Word(letterCount, length, Point(left), Point(top), Point(right - left), Point(bottom - top)));
        letterCount += length;
    }

    // A hundredth of a point is what boxes are told apart by.
    private static float Point(double value) => (float)Math.Round(value, 2);

    /// <summary>The number between the next quotation marks; what is no number counts as 0, and a number is held within a million.</summary>
    private static double Number(ref ReadOnlySpan<byte> row)
    {
        var begin = row.IndexOf((byte)'"');
        if (begin < 0) return 0;
        row = row[(begin + 1)..];
        if (Plain(row, out var value, out var used))
        {
            row = row[(used + 1)..];
            return Math.Clamp(value, -FarthestPoint, FarthestPoint);
        }

        var known = Utf8Parser.TryParse(row, out value, out used) && double.IsFinite(value);
        row = row[Math.Max(used, 0)..];
        var close = row.IndexOf((byte)'"');
        row = close < 0 ? [] : row[(close + 1)..];
        return known ? Math.Clamp(value, -FarthestPoint, FarthestPoint) : 0;
    }

    /// <summary>A plain decimal up to its quotation mark, as poppler writes all of them; false for anything else.</summary>
    /// <remarks>So few digits, and a power of ten so small, are exact in binary; their quotient is then the number that the library's reader gives, which was a tenth of the reading.</remarks>
    internal static bool Plain(ReadOnlySpan<byte> row, out double value, out int used)
    {
        (value, used) = (0, 0);
        var at = row is [(byte)'-', ..] ? 1 : 0;
        var (first, digits) = (at, 0L);
        for (; at < row.Length && at - first < MostDigits && char.IsAsciiDigit((char)row[at]); at++) digits = unchecked((digits * 10) + row[at] - '0');
        var whole = at;
        if (at < row.Length && row[at] == '.')
            for (at++; at < row.Length && at - first <= MostDigits && char.IsAsciiDigit((char)row[at]); at++) digits = unchecked((digits * 10) + row[at] - '0');
        var places = Math.Max(0, at - whole - 1);
        if (whole == first || (at > whole && places == 0) || at >= row.Length || row[at] != '"') return false;
        used = at;
        value = digits / Powers[places];
        if (first > 0) value = -value;
        return true;
    }

    /// <summary>Puts the word's letters behind those of the page and gives their number; white space and control letters are left out.</summary>
    private int Decode(ReadOnlySpan<byte> bytes)
    {
        if (letterCount + bytes.Length > letters.Length) Array.Resize(ref letters, Math.Max(letters.Length * 2, letterCount + bytes.Length));
        var room = letters.AsSpan(letterCount);
        var count = Encoding.UTF8.GetChars(bytes, room);
        if (room[..count].Contains('&')) count = Unescape(room[..count]);
        var kept = 0;
        for (var i = 0; i < count; i++)
        {
            var letter = WordLetters.Plain(room[i]);
            if (letter != '\0') room[kept++] = letter;
        }

        return kept;
    }

    // The escapes that poppler writes, in place.
    private static int Unescape(Span<char> word)
    {
        var kept = 0;
        for (var i = 0; i < word.Length; i++)
        {
            var after = word[i..];
            var (letter, length) = after[0] != '&' ? (after[0], 1)
                : after.StartsWith("&amp;") ? ('&', 5) : after.StartsWith("&lt;") ? ('<', 4) : after.StartsWith("&gt;") ? ('>', 4)
                : after.StartsWith("&quot;") ? ('"', 6) : after.StartsWith("&apos;") ? ('\'', 6) : after.StartsWith("&#39;") ? ('\'', 5) : ('&', 1);
            word[kept++] = letter;
            i += length - 1;
        }

        return kept;
    }
}

/// <summary>What of a program's output counts as a letter of a word.</summary>
internal static class WordLetters
{
    /// <summary>The letter itself, or nothing for white space, control letters and the byte order mark.</summary>
    public static char Plain(char letter) =>
        letter < 128 ? letter > ' ' && letter != 127 ? letter : '\0'
        : char.IsWhiteSpace(letter) || char.IsControl(letter) || letter is '\uFEFF' or '\u200B' ? '\0' : letter;
}
