using System.Text.RegularExpressions;
using Assiduous.Citations;

namespace Assiduous.Docket.Opinions;

/// <summary>Reads the procedural background: an event a sentence.</summary>
internal static class OpinionHistoryReader
{
    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    private static readonly Regex Act = new(
        @"\b(?:files?|filed|brought|commenced|initiated|amend(?:ed|s)|mov(?:ed|es)|now move|cross-moved|denied|granted|dismissed|removed|transferred|referred|conced(?:ed|es)|withdrew|entered|issued|served|answered|appealed|reassigned|assigned|stayed|reopened|closed|consented|adopted|opposed|replied|sued|submitted|ordered|terminated|substituted|stipulated|remanded|closed)\b", Linear);

    private static readonly Regex Matter = new(
        @"\b(?:complaint|sued|action|suit|lawsuit|motion|petition|order|judgment|opposition|reply|answer|discovery|case|recommendation|claims?|statement|stipulation|defendants?|plaintiffs?|court)\b", Linear);

    private static readonly Regex Change = new(
        @"\b(?<g1>eliminating|removing|dropping|dismissing|terminating|omitting|adding|naming|joining|substituting in) (?:as (?:a |an |additional )?(?:defendants?|plaintiffs?|part(?:y|ies)) )?", Linear);

    private static readonly Regex SuitAgainst = new(@"\b(?:suit|action|lawsuit|complaint|case|claims)\b[^.;]{0,40}? against ", Linear);

    private static readonly Regex AsParty = new(@",? as (?:a |an |additional )?(?:defendants?|plaintiffs?|part(?:y|ies))\b.*$", Linear);

    /// <summary>The events, in the order told.</summary>
    public static List<OpinionEvent> Read(OpinionText opinion)
    {
        var procedural = opinion.Sentences.Where(s => s.IsIn("PROCEDURAL", "HISTORY OF THE CASE", "CASE HISTORY")).ToList();
        var isProcedural = procedural.Count > 0;
        var events = new List<OpinionEvent>();
        string? lastEcf = null;
        foreach (var sentence in isProcedural ? procedural : opinion.Sentences)
        {
            if (!isProcedural && !TellsOfCase(sentence)) continue;
            if (!Act.IsMatch(sentence.Text) || !Matter.IsMatch(sentence.Text) || Alleges(sentence.Text)) continue;
            foreach (var part in Parts(sentence.Text))
            {
                var ecf = EcfCitations.First(part) ?? (part.Contains("(Id", StringComparison.Ordinal) ? lastEcf : null);
                events.Add(Event(part, ecf, sentence.Span));
                lastEcf = ecf ?? lastEcf;
            }
        }
        return events;
    }

    /// <summary>Without a section of its own, the history is what has a date or an entry and speaks of the case; not argument, not law.</summary>
    private static bool TellsOfCase(Sentence sentence) =>
        !CourtVoice.StatesLaw(sentence, CourtVoice.Own(sentence.Text)) && !sentence.IsIn("CONCLUSION", "ORDER", "DISCUSSION", "ANALYSIS")
        && (EcfCitations.First(EcfOnlyParentheses(sentence.Text)) is not null || LongDates.First(sentence.Text) is not null)
        && !OrdersNow(sentence.Text);

    private static string EcfOnlyParentheses(string text) => text.Contains(" at ", StringComparison.Ordinal) && !LongDates.All(text).Any() ? "" : text;

    private static bool OrdersNow(string text) => text.Contains(" shall ", StringComparison.Ordinal) || text.Contains("GRANTED", StringComparison.Ordinal)
        || text.Contains("DENIED", StringComparison.Ordinal) || text.Contains("directed to", StringComparison.Ordinal) || text.StartsWith("For the ", StringComparison.Ordinal) || text.Contains(" is granted", StringComparison.Ordinal) || text.Contains(" is denied", StringComparison.Ordinal) || text.Contains("must ", StringComparison.Ordinal);

    private static bool Alleges(string text) => text.Contains(" alleges ", StringComparison.Ordinal) || text.Contains(" alleged that", StringComparison.Ordinal);

    /// <summary>Two dated acts in one sentence are two events.</summary>
    private static List<string> Parts(string text)
    {
        var dates = LongDates.All(text).ToList();
        if (dates.Count < 2) return [text];
        var joint = text.IndexOf(" and ", dates[0].Span.End, StringComparison.Ordinal);
        if (joint < 0 || joint > dates[1].Span.Start) return [text];
        var rest = text[(joint + 5)..];
        return Act.Match(rest) is { Success: true } act && act.Index < dates[1].Span.Start - joint ? [text[..joint], .. Parts(Upper(rest))] : [text];
    }

    private static string Upper(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    private static OpinionEvent Event(string text, string? ecf, TextSpan span)
    {
        var joined = new List<string>();
        var left = new List<string>();
        ReadChanges(text, joined, left);
        if (SuitAgainst.Match(text) is { Success: true } suit) joined.AddRange(Names(text[(suit.Index + suit.Length)..]));
        return new OpinionEvent(LongDates.First(text)?.Date, EcfCitations.Without(text), ecf, span) { Joined = joined, Left = left };
    }

    private static void ReadChanges(string text, List<string> joined, List<string> left)
    {
        var changes = Change.Matches(text);
        for (var i = 0; i < changes.Count; i++)
        {
            var start = changes[i].Index + changes[i].Length;
            var end = i + 1 < changes.Count ? changes[i + 1].Index : text.Length;
            var names = Names(AsParty.Replace(text[start..end], ""));
            var adds = changes[i].Groups["g1"].Value.ToLowerInvariant() is "adding" or "naming" or "joining" or "substituting in";
            (adds ? joined : left).AddRange(names);
        }
    }

    private static IEnumerable<string> Names(string list)
    {
        var cut = list.AsSpan().IndexOfAny('(', ';');
        var words = (cut < 0 ? list : list[..cut]).Trim();
        if (words.EndsWith(" and", StringComparison.Ordinal)) words = words[..^4];
        var on = words.IndexOf(" on ", StringComparison.Ordinal);
        if (on > 0) words = words[..on];
        return PartyNames.Split(words).Select(n => PartyNames.WithoutRank(n).Name)
            .Where(n => n.Length > 1 && char.IsAsciiLetterUpper(n[0]) && !PartyNames.IsRank(n) && n.Split(' ').Length <= 6);
    }
}
