using System.Text.RegularExpressions;
using Assiduous.Docket.Pages;

namespace Assiduous.Docket.Opinions;

/// <summary>Reads court, number, judge and date from the head and foot of a decision.</summary>
internal static class CaptionReader
{
    /// <summary>How much of the end of a decision can hold its signature.</summary>
    private const int LongestFoot = 1500;

    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private static readonly System.Buffers.SearchValues<char> EndOfCourt = System.Buffers.SearchValues.Create("\t\n\r,;:)");

    private static readonly Regex Docket = new(
        @"(?:\d{1,2}:)?\d{2}[ -]{1,2}(?:cv|cr|civ|crim|c|mc|md|mj|bk|ap)\.?[ -]{1,2}\d{2,6}", Linear | RegexOptions.IgnoreCase);

    private static readonly Regex BareDocket = new(@"(?:Action|Case|Civil|C\.A\.|CA) (?:No\.|Number|#) ?(?<g1>(?:\d{1,2}:)?\d{2}-\d{3,6})", Linear | RegexOptions.IgnoreCase);

    private static readonly Regex Entry = new(@"(?:Doc\.|Document|Docket Entry|Dkt\.|ECF|DOC ?#:)(?: No\.| #:?)? ?(?<g1>\d{1,4})\b", Linear | RegexOptions.IgnoreCase);

    private static readonly Regex JudgeBefore = new(
        @"(?<g1>(?:[A-Z][A-Za-z.'’-]* ){0,4}[A-Z][A-Za-z'’-]+(?:, ?(?:JR|SR|Jr|Sr|II|III|IV)\.?)?),? (?:(?:United States|U\. ?S\.|Chief|Senior|UNITED STATES) ?)*(?:District|Magistrate|Bankruptcy|Circuit|Chief|DISTRICT|MAGISTRATE) ?(?:Judge|JUDGE|J\.)",
        Linear);

    private static readonly Regex JudgeInitials = new(
        @"(?<g1>(?:[A-Z][A-Za-z.'’-]* ){0,4}[A-Z][A-Za-z'’-]+), ?(?:U\. ?S\. ?)?(?:D|M|C|S\.D|B)\. ?J\.", Linear);

    private static readonly Regex JudgeAfter = new(
        @"(?:Judge|JUDGE|Hon\.|HON\.|Honorable|HONORABLE):? (?<g1>(?:[A-Z][A-Za-z.'’-]* ){0,3}[A-Z][A-Za-z'’-]+(?:, ?(?:JR|SR|Jr|Sr|II|III)\.?)?)", Linear);

    private static readonly Regex[] Titles =
    [
        new(@"(?:MEMORANDUM|OPINION|ORDER|DECISION|JUDGMENT|REPORT AND RECOMMENDATION)(?: (?:OPINION|DECISION|ORDER|AND|&|OF|ADOPTING|RECOMMENDATION|REPORT|MEMORANDUM|JUDGMENT))*", Linear),
        new(@"(?:Memorandum|Opinion|Order|Decision)(?: (?:Opinion|Decision|Order|and|&|of))*", Linear),
    ];

    /// <summary>The caption.</summary>
    public static OpinionCaption Read(OpinionText opinion)
    {
        var head = opinion.Head;
        var foot = opinion.Text[Math.Max(opinion.BodyStart, opinion.Text.Length - LongestFoot)..];
        var number = Docket.Match(head) is { Success: true } full ? full.Value : BareDocket.Match(head) is { Success: true } bare ? bare.Groups["g1"].Value : null;
        return new OpinionCaption
        {
            Court = CourtPhrase(head) is { } phrase ? CourtIds.FromName(phrase) : null,
            CourtName = CourtPhrase(head) is { } printed ? CourtName(printed) : null,
            DocketNumber = number is null ? null : Spaces.Fold(number),
            DocumentNumber = EntryNumber(head),
            Judge = Judge(head, foot),
            Filed = Filed(head, foot),
            Title = Title(head),
            Parties = CaptionPartyReader.Read(head),
        };
    }

    /// <summary>The words around "DISTRICT OF" that name the court.</summary>
    public static string? CourtPhrase(string head)
    {
        var at = -1;
        while ((at = head.IndexOf("District of", at + 1, StringComparison.OrdinalIgnoreCase)) >= 0)
        {
            var start = Math.Max(0, at - 12);
            var end = Math.Min(head.Length, at + 40);
            var cut = head.AsSpan(at, end - at).IndexOfAny(EndOfCourt);
            var phrase = Spaces.Fold(head[start..(cut < 0 ? end : at + cut)].Replace('\n', ' '));
            if (CourtIds.FromName(phrase) is not null) return phrase;
        }
        return null;
    }

    private static string CourtName(string phrase)
    {
        string[] parts = ["NORTHERN", "SOUTHERN", "EASTERN", "WESTERN", "MIDDLE", "CENTRAL", "DISTRICT"];
        var at = parts.Select(p => phrase.IndexOf(p, StringComparison.OrdinalIgnoreCase)).Where(i => i >= 0).Min();
        var words = phrase[at..].Split(' ').TakeWhile(w => !w.Any(char.IsAsciiDigit)).ToArray();
        return "United States District Court, " + NameCase.Of(string.Join(' ', words).ToUpperInvariant()).Replace(" Of ", " of ", StringComparison.Ordinal);
    }

    /// <summary>The entry number stands in the stamp above the court's name, or in the clerk's box beside it.</summary>
    private static string? EntryNumber(string head)
    {
        var end = Math.Min(head.Length, 1200);
        return Entry.Match(head[..end]) is { Success: true } match ? match.Groups["g1"].Value : null;
    }

    private static string? Judge(string head, string foot)
    {
        foreach (var (text, pattern) in new[] { (head, JudgeBefore), (foot, JudgeBefore), (head, JudgeInitials), (foot, JudgeInitials), (head, JudgeAfter), (foot, JudgeAfter) })
        {
            // The signature is the last match of the foot, the author's line the last of the head.
            var match = pattern.Matches(Unfolded(text)).LastOrDefault(m => !IsPhrase(m.Groups["g1"].Value));
            if (match is not null) return NameCase.Of(WithoutTitle(match.Groups["g1"].Value.Trim()));
        }
        return null;
    }

    private static string WithoutTitle(string name)
    {
        foreach (var title in (string[])[" Senior", " Chief", " United States", " U.S.", " UNITED STATES"])
            if (name.EndsWith(title, StringComparison.Ordinal)) name = name[..^title.Length].TrimEnd(',', ' ');
        return name;
    }

    /// <summary>Lines kept apart, but a title on the line under a name joined to it.</summary>
    private static string Unfolded(string text)
    {
        var lines = text.Replace("_", " ", StringComparison.Ordinal).Split('\n', '\r', '\f').Select(Spaces.Fold).Where(l => l.Length > 0);
        var joined = new System.Text.StringBuilder();
        foreach (var line in lines) joined.Append(IsTitleOfJudge(line) ? " " : " | ").Append(line);
        return joined.ToString();
    }

    private static bool IsTitleOfJudge(string line) =>
        line.Length < 60 && line.Contains("Judge", StringComparison.OrdinalIgnoreCase)
        && Array.Exists((string[])["United States", "U.S.", "U. S.", "Chief", "Senior", "District", "Magistrate"], t => line.StartsWith(t, StringComparison.OrdinalIgnoreCase));

    private static bool IsPhrase(string name) =>
        name.Contains("District", StringComparison.OrdinalIgnoreCase) || name.Contains("Court", StringComparison.OrdinalIgnoreCase)
        || name is "States" or "United States" or "The" or "Chief" or "Magistrate" or "ORDERED";

    private static DateOnly? Filed(string head, string foot)
    {
        foreach (var label in (string[])["FILED", "Entered", "Date:"])
            if (DateAfter(head, label) is { } stamped) return stamped;
        foreach (var label in (string[])["Dated", "DATED", "SO ORDERED", "ENTERED", "Signed", "Date:", "this "])
            if (DateAfter(foot, label, 260) is { } signed) return signed;
        foreach (var line in head.Split('\n'))
            if (line.Trim() is { Length: > 6 and < 30 } alone && LongDates.First(alone) is { Span.Start: 0 } date && date.Span.End == alone.Length) return date.Date;
        return null;
    }

    private static DateOnly? DateAfter(string text, string label, int within = 40)
    {
        var at = -1;
        while ((at = text.IndexOf(label, at + 1, StringComparison.OrdinalIgnoreCase)) >= 0)
        {
            var after = text.Substring(at, Math.Min(text.Length - at, label.Length + within));
            if (LongDates.First(after) is { } found) return found.Date;
        }
        return null;
    }

    private static string? Title(string head)
    {
        foreach (var pattern in Titles)
        {
            var match = pattern.Matches(head.Replace("*", " ", StringComparison.Ordinal)).OrderByDescending(m => m.Length).FirstOrDefault();
            if (match is not null) return NameCase.Of(Spaces.Fold(match.Value));
        }
        return null;
    }

    /// <summary>The docket number as printed, for others who must cut it out of a line.</summary>
    public static string WithoutDocketNumber(string line) => Docket.Replace(line, " ");
}
