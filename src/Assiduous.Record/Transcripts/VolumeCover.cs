namespace Assiduous.Record.Transcripts;

/// <summary>What a cover inside a file of testimony says.</summary>
/// <param name="Number">The volume; null where it names none.</param>
/// <param name="Witness">Who testifies; null where it names nobody.</param>
/// <param name="Taken">The first date on it; null where it bears none.</param>
internal sealed record VolumeCover(int? Number, string? Witness, DateOnly? Taken)
{
    /// <summary>A longer line is a sentence and no title.</summary>
    private const int LongestTitle = 80;

    private const int Reach = 4000;

    private static readonly string[] Titles = ["DEPOSITION OF", "EXAMINATION BEFORE TRIAL OF", "EXAMINATION UNDER OATH OF", "TRANSCRIPT OF", "DEPOSITION UPON ORAL EXAMINATION OF"];

    /// <summary>Words that stand before the noun of a title.</summary>
    private static readonly HashSet<string> Adjectives = new(StringComparer.OrdinalIgnoreCase)
        { "the", "videotaped", "video", "videoconference", "videoconferenced", "video-recorded", "remote", "zoom", "oral", "continued", "resumed", "discovery", "evidentiary", "sworn", "certified", "volume", "vol", "stenographic", "virtual", "confidential", "and", "i", "ii", "iii", "iv", "v", "1", "2", "3", "4", "5", "trial" };

    /// <summary>Papers behind the testimony that name it and begin nothing.</summary>
    private static readonly string[] Behind = ["ERRATA", "CERTIFICATE", "CERTIFY", "CERTIFICATION", "ACKNOWLEDGMENT", "SIGNATURE PAGE", "I N D E X"];

    /// <summary>Reads the words before the testimony of a page; null where no cover is among them.</summary>
    public static VolumeCover? Read(ReadOnlySpan<char> words)
    {
        if (words.Length < 6 || words.Length > Reach * 4) return null;
        var text = words[..Math.Min(words.Length, Reach)].ToString();
        var lines = text.Split('\n', '\f').Select(l => l.Trim(' ', '\t', '-', '_', '*', '.', ':')).ToList();
        if (lines.Exists(l => Array.Exists(Behind, b => l.Contains(b, StringComparison.Ordinal)))) return null;
        var number = lines.Where(IsVolume).Select(Transcript.VolumeIn).FirstOrDefault(v => v is not null);
        if (number is null && !lines.Exists(IsTitle)) return null;
        return new VolumeCover(number, TranscriptCover.Witness(text), TranscriptCover.Taken(text));
    }

    /// <summary>Whether a line says that its page is a cover or stands behind the testimony.</summary>
    public static bool IsBeside(string line)
    {
        var words = line.Trim(' ', '-', '_', '*', '.', ':');
        return words.Length is > 4 and < LongestTitle
            && (IsVolume(words) || IsTitle(words) || words.EndsWith("DISTRICT COURT", StringComparison.Ordinal) || Array.Exists(Behind, b => words.StartsWith(b, StringComparison.Ordinal)) || words.Replace(" ", "", StringComparison.Ordinal) is "CERTIFICATE" or "JURAT" or "INDEX" or "EXHIBITS");
    }

    /// <summary>A line that names a volume and little else: <c>VOLUME II</c>, <c>Volume 2 of 3 (Pages 151–302)</c>, <c>DEPOSITION OF DANA WHITFIELD, VOL. II</c>.</summary>
    private static bool IsVolume(string line) =>
        line.Length is > 0 and < LongestTitle && (line.StartsWith("VOL", StringComparison.OrdinalIgnoreCase) || IsTitle(line)) && Transcript.VolumeIn(line) is not null;

    private static bool IsTitle(string line)
    {
        if (line.Length is 0 or >= LongestTitle) return false;
        foreach (var title in Titles)
        {
            var at = line.IndexOf(title, StringComparison.OrdinalIgnoreCase);
            if (at >= 0 && line[..at].Split([' ', ',', '.', '-'], StringSplitOptions.RemoveEmptyEntries).All(Adjectives.Contains)) return true;
        }

        return false;
    }
}
