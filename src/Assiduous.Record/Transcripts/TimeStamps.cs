namespace Assiduous.Record.Transcripts;

/// <summary>Times that software prints beside the lines of a transcript.</summary>
internal static class TimeStamps
{
    /// <summary>Whether a word is a time of day alone: <c>10:02</c>, <c>10:02:15</c>, <c>10:02:15:07</c>.</summary>
    public static bool IsTime(ReadOnlySpan<char> word)
    {
        if (word.Length is < 4 or > 11) return false;
        int digits = 0, parts = 1;
        foreach (var letter in word)
        {
            if (letter is ':' or '.' && digits is 1 or 2)
            {
                parts++;
                digits = 0;
            }
            else if (char.IsAsciiDigit(letter) && digits < 2) digits++;
            else return false;
        }

        return parts is >= 2 and <= 4 && digits == 2;
    }
}
