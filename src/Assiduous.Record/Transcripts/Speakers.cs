namespace Assiduous.Record.Transcripts;

/// <summary>What a line begins with.</summary>
/// <param name="Kind">Question, answer or what else; null where the line goes on from the one before.</param>
/// <param name="Speaker">Who begins to speak; null where nobody does.</param>
/// <param name="Examiner">Whom a line <c>BY MS. HALE:</c> names as asking from here on; null elsewhere.</param>
internal readonly record struct LineStart(TranscriptLineKind? Kind, string? Speaker, string? Examiner);

/// <summary>Tells questions, answers and the words of others apart by how lines begin.</summary>
internal static class Speakers
{
    private const int LongestSpeaker = 40;

    private static readonly string[] Titles = ["MR.", "MS.", "MRS.", "MISS", "DR.", "THE ", "JUDGE", "ATTORNEY", "MAGISTRATE", "COURT", "HON.", "SGT.", "OFFICER", "DET."];

    private static readonly string[] Headings = ["EXAMINATION", "CROSS-EXAMINATION", "DIRECT", "REDIRECT", "RECROSS", "FURTHER", "CROSS", "CONTINUED"];

    /// <summary>Reads how a line begins; <paramref name="bareAnswers"/> where answers are marked by an A without a point.</summary>
    public static LineStart Read(ReadOnlySpan<char> line, bool bareAnswers)
    {
        line = line.Trim();
        if (line.IsEmpty) return default;
        if ((Mark(line) ?? (bareAnswers && line.StartsWith("A ", StringComparison.Ordinal) ? 'A' : null)) is { } mark)
            return new LineStart(mark == 'Q' ? TranscriptLineKind.Question : TranscriptLineKind.Answer, mark == 'Q' ? "Q" : "A", null);
        if (line[0] is '(' or '[' && (line.IndexOfAny(')', ']') >= 0 || line.Length < 60)) return new LineStart(TranscriptLineKind.Parenthetical, null, null);
        if (line.StartsWith("BY ", StringComparison.Ordinal) && line.IndexOf(':') is > 4 and < LongestSpeaker && IsName(line[3..line.IndexOf(':')]))
            return new LineStart(TranscriptLineKind.Other, null, line[3..line.IndexOf(':')].Trim().ToString());
        if (IsHeading(line)) return new LineStart(TranscriptLineKind.Other, null, null);
        return Speaker(line) is { } speaker ? new LineStart(IsWitness(speaker) ? TranscriptLineKind.Answer : TranscriptLineKind.Colloquy, speaker, null) : default;
    }

    /// <summary>The letter of a line that begins with <c>Q.</c>, <c>Q</c>, <c>Q:</c>, <c>A.</c> or <c>A:</c>; null elsewhere.</summary>
    public static char? Mark(ReadOnlySpan<char> line)
    {
        if (line.IsEmpty || line[0] is not ('Q' or 'A')) return null;
        if (line.Length == 1) return line[0];
        if (line[1] is '.' or ':' && (line.Length == 2 || char.IsWhiteSpace(line[2]) || (line[0] == 'Q' && char.IsUpper(line[2])))) return line[0];
        if (line[0] == 'Q') return line[1] == ' ' ? 'Q' : null;
        return null;
    }

    /// <summary>The name before a colon at the head of a line, in capitals: <c>MR. HALE</c>; null elsewhere.</summary>
    public static string? Speaker(ReadOnlySpan<char> line)
    {
        var colon = line.IndexOf(':');
        if (colon is < 3 or > LongestSpeaker) return null;
        var name = line[..colon].Trim();
        if (!IsName(name)) return null;
        foreach (var title in Titles)
            if (name.StartsWith(title, StringComparison.Ordinal)) return name.ToString();
        return null;
    }

    private static bool IsName(ReadOnlySpan<char> name)
    {
        var letters = 0;
        foreach (var letter in name)
        {
            if (char.IsLower(letter) && letters == 0) return false;
            if (char.IsLetter(letter)) letters++;
            else if (letter is not (' ' or '.' or '-' or '\'' or '’' or ',')) return false;
        }

        return letters > 2 && IsMostlyCapital(name);
    }

    private static bool IsMostlyCapital(ReadOnlySpan<char> name)
    {
        int upper = 0, lower = 0;
        foreach (var letter in name)
        {
            if (char.IsUpper(letter)) upper++;
            else if (char.IsLower(letter)) lower++;
        }

        return lower <= 2 && upper > lower;
    }

    private static bool IsWitness(string speaker) =>
        speaker.Contains("WITNESS", StringComparison.Ordinal) || speaker.Contains("DEPONENT", StringComparison.Ordinal);

    private static bool IsHeading(ReadOnlySpan<char> line)
    {
        if (line.Length > 60 || !IsMostlyCapital(line)) return false;
        foreach (var heading in Headings)
            if (line.StartsWith(heading, StringComparison.Ordinal) && line.Contains("EXAMINATION", StringComparison.Ordinal)) return true;
        return false;
    }
}
