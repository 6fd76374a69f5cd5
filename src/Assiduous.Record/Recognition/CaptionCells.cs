using System.Text;
using System.Text.RegularExpressions;

namespace Assiduous.Record.Recognition;

/// <summary>The body of a caption, its columns told apart.</summary>
internal sealed partial class CaptionCells
{
    private static readonly char[] Signs = [':', ')', '|', '§', '(', ']', '}', '*'];

    private const int MostLines = 80;

    private readonly List<CaptionParty> parties = [];
    private readonly List<string> right = [];
    private readonly StringBuilder names = new();
    private bool versus;

    public IReadOnlyList<CaptionParty> Parties => parties;

    /// <summary>The right column but for case number and judge.</summary>
    public IReadOnlyList<string> Right => right;

    public string? DocketNumber { get; private set; }

    public string? Judge { get; private set; }

    /// <summary>Index of the first line after the caption.</summary>
    public int End { get; private set; }

    /// <summary>Reads the parties in the left column or, where that names none against one another, in the right one.</summary>
    public static CaptionCells Read(IReadOnlyList<FrontLine> lines, int start)
    {
        var usual = Read(lines, start, false);
        if (usual.IsComplete()) return usual;
        var transposed = Read(lines, start, true);
        return transposed.IsComplete() ? transposed : usual;
    }

    private static CaptionCells Read(IReadOnlyList<FrontLine> lines, int start, bool transposed)
    {
        var cells = new CaptionCells { End = start };
        var limit = Math.Min(lines.Count, start + MostLines);
        var placed = transposed && lines.Any(l => l.IsRight);
        for (var i = start; i < limit; i++)
        {
            if (IsRule(lines[i].Text))
            {
                if (cells.versus && cells.HasOpponent()) { cells.End = i + 1; break; }
                continue;
            }

            var (left, beside) = transposed ? Transposed(lines[i], placed) : Split(lines[i].Text);
            cells.TakeRight(beside);
            if (cells.Closed(left)) { cells.End = i; break; }
            if (cells.TakeLeft(left) && cells.IsComplete()) { cells.End = cells.Tail(lines, i + 1, limit); break; }
        }

        cells.Flush("defendant", cells.versus);
        if (cells.End == start) cells.End = Math.Min(limit, start + 1);
        return cells;
    }

    /// <summary>A judge's initials after the case number.</summary>
    [GeneratedRegex(@"\([A-Z]{2,4}\)")]
    private static partial Regex Initials();

    [GeneratedRegex(@"(?<=[,.]) (?=((The )?Hon\.|(The )?Honorable|Judge:?|District Judge|Chief Judge) \p{Lu}[\p{L}.]{1,20} )", RegexOptions.CultureInvariant)]
    private static partial Regex BesideParty();

    private bool HasOpponent() => parties.Count > 0 && (IsComplete() || names.Length > 0);

    private bool IsComplete() => versus && parties.Exists(p => p.Role is not ("plaintiff" or "petitioner" or "appellant"));

    /// <summary>After the last party: the right column, where it stands beside the last role or was read after the left one, and the closing rule.</summary>
    private int Tail(IReadOnlyList<FrontLine> lines, int next, int limit)
    {
        for (; next < limit; next++)
        {
            if (lines[next].IsBlank) continue;
            if (IsRule(lines[next].Text)) return next + 1;
            var (left, beside) = Split(lines[next].Text);
            if (left.Length > 0 && !lines[next].IsRight && !IsCaseLine(lines[next].Text)) return next;
            TakeRight(left.Length > 0 ? lines[next].Text : beside);
        }

        return next;
    }

    /// <summary>Whether a whole line is what the right column of a caption holds: the case number or a judge.</summary>
    private static bool IsCaseLine(string line)
    {
        var words = Names.Fold(line);
        return words.Length < 80 && (CaseNumbers.Begins(words) || Judges.In(words) is not null || words.StartsWith("Magistrate Judge", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>A paper's title or first sentence in the left column ends a caption whose last role is missing.</summary>
    private bool Closed(string left) =>
        versus && names.Length > 0 && parties.Count > 0 && (TitleRoles.Of(left) is not null || left.EndsWith(':') || left.Contains("Judge", StringComparison.Ordinal));

    private bool TakeLeft(string left)
    {
        if (left.Length == 0) return false;
        if (Versus.In(left) is { } cut)
        {
            Append(left[..cut.Start]);
            Flush("plaintiff", true);
            versus = true;
            var rest = Initials().Replace(left[cut.End..], "").Trim();
            if (DocketNumber is null && CaseNumbers.Find(rest) is { } number) (DocketNumber, rest) = (number, rest.Replace(number, "", StringComparison.Ordinal));
            return rest.Any(char.IsLetter) && TakeLeft(rest);
        }

        if (PartyRoles.AtEnd(left) is not { } role) { Append(left); return false; }
        Append(left[..role.Start]);
        Flush(role.Role, true);
        return true;
    }

    private void Append(string words)
    {
        if (words.Any(char.IsLetter)) names.Append(names.Length > 0 ? " " : "").Append(words.Trim());
    }

    private void Flush(string role, bool known)
    {
        if (known && names.Length > 0) parties.AddRange(PartyNames.Split(names.ToString()).Select(n => Party(n, role)));
        names.Clear();
    }

    private static CaptionParty Party(string name, string role)
    {
        var (office, rest) = Names.Part(name);
        return new CaptionParty(Names.Recase(rest), role, office);
    }

    private void TakeRight(string beside)
    {
        var words = Names.Fold(beside).Trim(Signs).Trim();
        if (words.Length == 0) return;
        if (CaseNumbers.Find(words) is { } number) DocketNumber ??= number;
        else if (Judges.In(words) is { } judge) Judge ??= judge;
        else if (!words.Contains("Magistrate", StringComparison.OrdinalIgnoreCase)) right.Add(words);
    }

    private static bool IsRule(string line)
    {
        var marks = line.Count(c => c is '-' or '_' or '–' or '—' or '=' or '.' or '·' or '_');
        return (marks >= 5 && line.Count(char.IsLetter) <= 1) || IsScannedRule(line.Trim());
    }

    /// <summary>Whether a line is a rule of dashes that ends in an x as recognition gives it back: <c>ae -- _- wana nen nnn n= X</c>.</summary>
    private static bool IsScannedRule(string line)
    {
        if (line.Length < 12 || line[^1] is not ('x' or 'X') || line[..^1].Any(c => char.IsUpper(c) || char.IsDigit(c))) return false;
        var letters = line.Count(char.IsLetter);
        return line.Count(c => c is 'n' or 'e' or 'a' or 'w' or 'm' or 'r' or 'u' or 'd' or 'c' or 'x' or 'X') * 10 >= letters * 9 && (line.Contains("nn", StringComparison.Ordinal) || line.Any(c => c is '-' or '_' or '='));
    }

    /// <summary>The left column and the right; a tab, a column sign standing alone, or the case number parts them.</summary>
    private static (string Left, string Right) Split(string line)
    {
        var tab = line.Trim().IndexOf('\t', StringComparison.Ordinal);
        var trimmed = line.Trim();
        if (line.StartsWith('\t') && tab < 0) return ("", trimmed);
        if (tab > 0) return (Clean(trimmed[..tab]), trimmed[(tab + 1)..].Replace('\t', ' '));
        for (var i = 0; i < trimmed.Length; i++)
            if (IsSign(trimmed, i)) return (Clean(trimmed[..i]), trimmed[(i + 1)..].Trim());
        var bold = trimmed.IndexOf(" **", StringComparison.Ordinal);
        if (bold > 0) return (Clean(trimmed[..bold]), trimmed[bold..]);
        // "CARL HOLM, Judge Cathy Seibel": a column whose tab is gone; "Judge of the County Court" is what a party is.
        if (BesideParty().Match(trimmed) is { Success: true } judge) return (Clean(trimmed[..judge.Index]), trimmed[judge.Index..].Trim());
        var number = CaseNumbers.Label(trimmed);
        return number < 0 ? (Clean(trimmed), "") : (Clean(trimmed[..number]), trimmed[number..]);
    }

    /// <summary>
    /// The columns of a caption that has the parties at the right: a line of one column alone belongs to the side on which it stands or,
    /// where the format has no places (<paramref name="placed"/> is false), to the parties unless it is a case number or a judge.
    /// </summary>
    private static (string Parties, string Beside) Transposed(FrontLine line, bool placed)
    {
        var trimmed = line.Text.Trim();
        var tab = trimmed.IndexOf('\t', StringComparison.Ordinal);
        if (tab > 0) return (Clean(trimmed[(tab + 1)..]), trimmed[..tab]);
        return line.IsRight || line.Text.StartsWith('\t') || (!placed && !IsCaseLine(trimmed)) ? (Clean(trimmed), "") : ("", trimmed);
    }

    private static bool IsSign(string line, int i) =>
        line[i] is ':' or ')' or '|' or '§' && (i == 0 || line[i - 1] == ' ') && (i + 1 == line.Length || line[i + 1] == ' ');

    private static string Clean(string cell) => Names.Fold(cell).Trim(':', '|', ' ');
}
