namespace Assiduous.Record.Recognition;

/// <summary>Reads the caption at the head of a paper.</summary>
/// <remarks>
/// Tolerant of the usual shapes: columns parted by <c>:</c>, <c>)</c>, <c>|</c>, <c>§</c> or white space, rules of dashes that end in
/// <c>x</c>, "-against-" or "v.", the title beside the parties or below them.
/// </remarks>
public static class CaptionReader
{
    /// <summary>How far from the top a court's name may stand, in lines.</summary>
    private const int MostLinesBefore = 40;

    /// <summary>The caption; null where no court, or no parties against one another, stand at the head of the document.</summary>
    public static Caption? Read(RecordText text) => Place(Front.Of(text).Lines)?.Caption;

    /// <summary>The caption and the index of the first line after it and its title.</summary>
    internal static (Caption Caption, int End)? Place(IReadOnlyList<FrontLine> lines)
    {
        if (CourtLines(lines) is not { } court) return null;
        var cells = CaptionCells.Read(lines, court.End);
        if (cells.Parties.Count == 0 && cells.DocketNumber is null) return null;
        var (below, end) = CaptionTitle.Below(lines, cells.End);
        var beside = CaptionTitle.Beside(cells.Right);
        return (new Caption
        {
            Court = court.Id,
            CourtName = court.Name,
            DocketNumber = cells.DocketNumber ?? CaseNumbers.Find(string.Join(' ', lines.Take(court.End).Select(l => l.Text))),
            Judge = cells.Judge ?? Judges.Below(lines, cells.End),
            Parties = cells.Parties,
            Title = beside ?? below,
        }, beside is null ? end : cells.End);
    }

    /// <summary>The court's name and the first line after it.</summary>
    private static (string? Id, string? Name, int End)? CourtLines(IReadOnlyList<FrontLine> lines)
    {
        for (var i = 0; i < lines.Count && i < MostLinesBefore; i++)
        {
            if (!lines[i].Text.Contains("court", StringComparison.OrdinalIgnoreCase) || !IsHeading(lines[i].Text)) continue;
            for (var more = 0; more < 3 && i + more < lines.Count; more++)
            {
                var words = string.Join(' ', lines.Skip(i).Take(more + 1).Select(l => l.Text));
                if (Courts.Named(words) is { } court) return (court.Id, court.Name, AfterDivision(lines, i + more + 1));
            }

            return (null, Names.Fold(lines[i].Text), i + 1);
        }

        return null;
    }

    private static int AfterDivision(IReadOnlyList<FrontLine> lines, int next)
    {
        while (next < lines.Count && lines[next].IsBlank) next++;
        return next < lines.Count && Names.Fold(lines[next].Text).EndsWith("division", StringComparison.OrdinalIgnoreCase) ? next + 1 : next;
    }

    /// <summary>Whether a line could head a paper: it is short and has hardly a small letter, or names a United States court.</summary>
    private static bool IsHeading(string line)
    {
        if (line.Length > 120) return false;
        if (line.Contains("United States District Court", StringComparison.OrdinalIgnoreCase)) return line.Length < 100;
        return line.Count(char.IsUpper) > line.Count(char.IsLower) * 2;
    }
}
