using System.Globalization;
using System.Text;

namespace Assiduous.Record.Reading;

/// <summary>A rendered page in shades of grey, 0 black to 255 white, as poppler writes it (PGM).</summary>
internal sealed record GreyPage(int Columns, int Rows, byte[] Pixels)
{
    private const int LongestHead = 64;

    public Span<byte> Row(int row) => Pixels.AsSpan(row * Columns, Columns);

    /// <summary>The picture in a PGM file; null where the file is none of one byte a pixel.</summary>
    public static GreyPage? Read(string path)
    {
        var bytes = File.ReadAllBytes(path);
        var head = Encoding.ASCII.GetString(bytes, 0, Math.Min(bytes.Length, LongestHead)).Split((char[]?)null, 5);
        if (head.Length < 5 || head[0] is not "P5" || head[3] is not "255" || Whole(head[1]) is not { } columns || Whole(head[2]) is not { } rows) return null;
        var start = head[0].Length + head[1].Length + head[2].Length + head[3].Length + 4;
        return (long)columns * rows == bytes.Length - start ? new GreyPage(columns, rows, bytes[start..]) : null;
    }

    public void Write(string path)
    {
        using var file = File.Create(path);
        file.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"P5\n{Columns} {Rows}\n255\n")));
        file.Write(Pixels);
    }

    /// <summary>The shade that parts ink from paper best (Otsu): where both sides differ most from each other.</summary>
    public byte InkBelow()
    {
        Span<int> counts = stackalloc int[256];
        counts.Clear();
        for (var row = 0; row < Rows; row += 4)
            foreach (var shade in Row(row)) counts[shade]++;
        double all = 0, sum = 0, below = 0, sumBelow = 0, most = -1;
        for (var shade = 0; shade < 256; shade++) (all, sum) = (all + counts[shade], sum + ((double)shade * counts[shade]));
        var best = 128;
        for (var shade = 0; shade < 255; shade++)
        {
            (below, sumBelow) = (below + counts[shade], sumBelow + ((double)shade * counts[shade]));
            if (below <= 0 || below >= all) continue;
            var apart = (sumBelow / below) - ((sum - sumBelow) / (all - below));
            var between = below * (all - below) * apart * apart;
            if (between > most) (most, best) = (between, shade + 1);
        }

        return (byte)Math.Clamp(best, 64, 220);
    }

    /// <summary>The part of the picture between two columns of dots.</summary>
    public GreyPage Between(int left, int right)
    {
        var target = new byte[(right - left) * Rows];
        for (var y = 0; y < Rows; y++) Row(y)[left..right].CopyTo(target.AsSpan(y * (right - left)));
        return new(right - left, Rows, target);
    }

    /// <summary>The picture turned about its middle so that rows which fall by <paramref name="slope"/> for each step to the right lie level.</summary>
    public GreyPage Levelled(float slope)
    {
        var target = new byte[Pixels.Length];
        Array.Fill(target, (byte)255);
        var drops = Enumerable.Range(0, Columns).Select(x => (int)MathF.Round(slope * (x - (Columns / 2f)))).ToArray();
        for (var y = 0; y < Rows; y++)
        {
            var aside = (int)MathF.Round(-slope * (y - (Rows / 2f)));
            for (int from = 0, to; from < Columns; from = to)
            {
                for (to = from + 1; to < Columns && drops[to] == drops[from]; to++) { }
                var row = y + drops[from];
                var (left, right) = (Math.Max(from + aside, 0), Math.Min(to + aside, Columns));
                if (row < 0 || row >= Rows || left >= right) continue;
                Row(row)[left..right].CopyTo(target.AsSpan((y * Columns) + left - aside));
            }
        }

        return this with { Pixels = target };
    }

    private static int? Whole(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value is > 0 and < 100_000 ? value : null;
}
