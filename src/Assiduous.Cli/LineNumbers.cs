namespace Assiduous.Cli;

/// <summary>Line numbers of offsets in a text.</summary>
internal sealed class LineNumbers
{
    private readonly List<int> starts = [0];

    public LineNumbers(string text)
    {
        for (var i = 0; i < text.Length; i++)
            if (text[i] is '\n' or '\f') starts.Add(i + 1);
    }

    /// <summary>The line on which an offset stands, from 1.</summary>
    public int Of(int offset)
    {
        var found = starts.BinarySearch(offset);
        return found >= 0 ? found + 1 : ~found;
    }
}
