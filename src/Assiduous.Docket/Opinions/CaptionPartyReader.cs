using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;
using Assiduous.Citations;
using Assiduous.Docket.Pages;

namespace Assiduous.Docket.Opinions;

/// <summary>Reads the parties out of a caption: names, then the word that says what they are.</summary>
internal static class CaptionPartyReader
{
    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    private static readonly Regex Role = new(
        @"\b(?:(?:third-party|counter|cross|consolidated|intervenor|nominal|lead)[- /])*(?<g1>plaintiff|defendant|petitioner|respondent|appellant|appellee|movant|intervenor|debtor|claimant|relator)s?\b[-/a-z ]{0,40}[.,;:]?\s*$",
        Linear);

    private static readonly Regex Versus = new(@"^[\s\p{Pd}]*(?:against|v|vs|versus)\b\.?[\s\p{Pd}]*", Linear);

    private static readonly Regex Initials = new(@"\([A-Za-z]{2,5}\)|\*\*[^*]{0,80}\*\*", Linear);

    private static readonly string[] Stamps =
    [
        "DISTRICT COURT", "DISTRICT OF", "DIVISION", "ELECTRONICALLY FILED", "USDC", "DATE FILED", "DOC #", "DOC#", "DOCUMENT", "Case No", "Civil Action",
        "Civ. No", "Index No", "Hon.", "Honorable", "Magistrate", "JURY", "Page ",
    ];

    private static readonly FrozenSet<string> TitleWords = new[] { "ORDER", "OPINION", "MEMORANDUM", "DECISION", "AND", "&", "JUDGMENT", "RULING", "REPORT", "RECOMMENDATION" }
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The parties of a head.</summary>
    public static List<CaptionParty> Read(string head)
    {
        var parties = new List<CaptionParty>();
        var names = new StringBuilder();
        foreach (var line in CaptionLines(head))
        {
            var words = Versus.Replace(line, "");
            if (words.Length == 0) continue;
            if (Role.Match(words) is { Success: true } role)
            {
                names.Append(' ').Append(words.AsSpan(0, role.Index));
                Add(head, names.ToString(), role.Groups["g1"].Value.ToLowerInvariant(), parties);
                names.Clear();
            }
            else names.Append(' ').Append(words);
        }
        return parties.Count > 0 ? parties : FromShortCaption(head);
    }

    /// <summary>The caption's left column, below the court's name.</summary>
    private static IEnumerable<string> CaptionLines(string head)
    {
        var lines = Paragraphs.Lines(head).Select(s => s.Of(head)).ToList();
        var first = lines.FindLastIndex(l => l.Contains("DISTRICT OF", StringComparison.OrdinalIgnoreCase) || l.Contains("DISTRICT COURT", StringComparison.OrdinalIgnoreCase));
        for (var i = first + 1; i < lines.Count; i++)
        {
            var line = LeftColumn(lines[i]);
            if (line.Length == 0 || Array.Exists(Stamps, s => line.Contains(s, StringComparison.OrdinalIgnoreCase))) continue;
            if (CaptionEnd.IsAuthor(Spaces.Fold(lines[i]))) yield break;
            if (line.Split(' ').All(w => TitleWords.Contains(w.Trim(':', '.'))) || CaptionEnd.IsTitle(Spaces.Fold(lines[i]))) continue;
            yield return line;
        }
    }

    private static string LeftColumn(string line)
    {
        var cut = line.AsSpan().TrimStart().IndexOfAny('\t', '|', '§');
        var left = cut < 0 ? line : line.TrimStart()[..cut];
        var gap = left.TrimStart().IndexOf("    ", StringComparison.Ordinal);
        if (gap > 0) left = left.TrimStart()[..gap];
        var words = Spaces.Fold(Initials.Replace(CaptionReader.WithoutDocketNumber(left), " "));
        words = words.TrimEnd(':', ')', ' ', 'x', '-', '_').TrimStart('-', '_', ')', ' ');
        return words.Any(char.IsAsciiLetter) ? words : "";
    }

    private static void Add(string head, string names, string role, List<CaptionParty> parties)
    {
        foreach (var name in PartyNames.Split(Spaces.Fold(names)))
        {
            var (title, bare) = PartyNames.WithoutRank(name);
            if (bare.Length < 2) continue;
            parties.Add(new CaptionParty(NameCase.Of(bare), role, title, Where(head, bare)));
        }
    }

    private static TextSpan Where(string head, string name)
    {
        var at = head.IndexOf(name, StringComparison.Ordinal);
        if (at >= 0) return new TextSpan(at, at + name.Length);
        var last = name.Split(' ')[^1];
        at = head.IndexOf(last, StringComparison.Ordinal);
        return at < 0 ? new TextSpan(0, 0) : new TextSpan(at, at + last.Length);
    }

    /// <summary>A caption on one line, "Ali v. Annucci".</summary>
    private static List<CaptionParty> FromShortCaption(string head)
    {
        var parties = new List<CaptionParty>();
        foreach (var span in Paragraphs.Lines(head))
        {
            var line = Spaces.Fold(span.Of(head));
            var sides = line.Split((string[])[" v. ", " vs. ", " V. "], StringSplitOptions.None);
            if (sides.Length != 2 || line.Length > 200) continue;
            Add(head, sides[0], "plaintiff", parties);
            Add(head, CutAtNumber(sides[1]), "defendant", parties);
            break;
        }
        return parties;
    }

    private static string CutAtNumber(string side)
    {
        var words = side.Split(' ');
        var count = Array.FindIndex(words, w => w is "Doc." or "No." or "Case" || w.Any(char.IsAsciiDigit));
        return string.Join(' ', count < 0 ? words : words[..count]);
    }
}
