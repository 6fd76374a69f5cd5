namespace Assiduous.Record.Reading;

/// <summary>Ink that hangs together on a picture: its bounds, end excluded, and how many dots it has.</summary>
internal record struct InkBlob(int Left, int Top, int Right, int Bottom, int Dots)
{
    public readonly int Width => Right - Left;

    public readonly int Height => Bottom - Top;
}

/// <summary>Finds the ink of a picture that hangs together: a letter, a speck, a ruled line.</summary>
internal sealed class InkBlobs
{
    /// <summary>A picture with more stretches of ink than this is no page of print.</summary>
    private const int MostRuns = 3_000_000;

    private readonly List<(int Row, int Left, int Right)> runs = [];
    private readonly List<int> parents = [];
    private readonly Dictionary<int, InkBlob> blobs = [];

    private InkBlobs()
    {
    }

    public IReadOnlyCollection<InkBlob> All => blobs.Values;

    /// <summary>The blobs of a picture; null where it is a photograph or all noise.</summary>
    public static InkBlobs? Find(GreyPage page, byte inkBelow)
    {
        var found = new InkBlobs();
        for (int y = 0, before = 0; y < page.Rows; y++)
        {
            var first = found.runs.Count;
            found.AddRow(page.Row(y), y, inkBelow);
            if (found.runs.Count > MostRuns) return null;
            found.Join(before, first);
            before = first;
        }

        found.Gather();
        return found;
    }

    /// <summary>Makes the ink of the blobs that are chosen white, and the grey fringe at its sides.</summary>
    public void Erase(GreyPage page, byte inkBelow, Func<InkBlob, bool> chosen)
    {
        var away = blobs.Where(b => chosen(b.Value)).Select(b => b.Key).ToHashSet();
        if (away.Count == 0) return;
        for (var i = 0; i < runs.Count; i++)
        {
            if (!away.Contains(Root(i))) continue;
            var (row, left, right) = runs[i];
            for (var y = Math.Max(0, row - 1); y <= Math.Min(page.Rows - 1, row + 1); y++)
            {
                var shades = page.Row(y);
                for (var x = Math.Max(0, left - 1); x < Math.Min(page.Columns, right + 1); x++)
                    if (shades[x] >= inkBelow) shades[x] = 255;
            }

            page.Row(row)[left..right].Fill(255);
        }
    }

    private void AddRow(ReadOnlySpan<byte> shades, int row, byte inkBelow)
    {
        for (var x = 0; x < shades.Length;)
        {
            var left = shades[x..].IndexOfAnyInRange((byte)0, (byte)(inkBelow - 1));
            if (left < 0) return;
            left += x;
            var length = shades[left..].IndexOfAnyExceptInRange((byte)0, (byte)(inkBelow - 1));
            x = length < 0 ? shades.Length : left + length;
            parents.Add(runs.Count);
            runs.Add((row, left, x));
        }
    }

    /// <summary>Joins the runs of one row, from <paramref name="first"/> on, with those of the row before that they touch, corners too.</summary>
    private void Join(int before, int first)
    {
        for (int i = before, j = first; i < first && j < runs.Count;)
        {
            var (above, here) = (runs[i], runs[j]);
            if (above.Row == here.Row - 1 && above.Left <= here.Right && here.Left <= above.Right) parents[Root(j)] = Root(i);
            if (above.Right < here.Right) i++;
            else j++;
        }
    }

    private int Root(int run)
    {
        while (parents[run] != run) run = parents[run] = parents[parents[run]];
        return run;
    }

    private void Gather()
    {
        for (var i = 0; i < runs.Count; i++)
        {
            var (row, left, right) = runs[i];
            var root = Root(i);
            blobs[root] = blobs.TryGetValue(root, out var b)
                ? new InkBlob(Math.Min(b.Left, left), b.Top, Math.Max(b.Right, right), row + 1, b.Dots + right - left)
                : new InkBlob(left, row, right, row + 1, right - left);
        }
    }
}
