using System.Globalization;
using System.Text.RegularExpressions;

namespace Assiduous.Docket.Opinions;

/// <summary>Reads what somebody is told to do, and by when.</summary>
internal static class OrderSentences
{
    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private static readonly Regex Told = new(
        @"\b(?<g1>(?:[Tt]he |[Aa]ll |[Ee]ach |[Bb]oth )?(?:Clerk(?: of (?:the )?Court)?|[Pp]art(?:ies|y)|[Pp]laintiffs?|[Dd]efendants?|[Cc]ounsel|[Mm]ovants?|[Rr]espondents?|[Pp]etitioners?|Government|(?:Officer|Sergeant|Defendant|Plaintiff|Mr\.|Ms\.|Dr\.) [A-Z][\w'’-]+|[A-Z][\w'’-]+)(?: [a-z]+ for (?:the )?[A-Za-z]+)?)" +
        @",? (?:(?:is|are) (?:hereby |respectfully |further |also )*(?:directed|ordered|asked|requested|instructed|granted leave|given leave) to|(?:shall|must|should|may|will)(?: hereby| also| each| jointly)?(?: meet and confer and)?) ",
        Linear);

    private static readonly Regex Filed = new(
        @"\b(?<g1>[A-Z][\w.'’ -]{2,80}?),? (?:if any,? )?(?:(?:shall|must|will|should) be (?:filed|served|submitted|completed)|(?:is|are) due)\b", Linear);

    private static readonly Regex Within = new(@"\b[Ww]ithin (?:(?<g1>[a-z-]+) )?\(?(?<g2>\d{1,3})\)? (?:calendar )?days|\b[Ww]ithin (?<g3>[a-z-]+) days", Linear);

    private static readonly Regex DueBefore = new(@"(?:by|before|than|until|on)(?: or before)? (?:[A-Z][a-z]+day, )?$", Linear);

    private static readonly System.Collections.Frozen.FrozenSet<string> PartyWords = System.Collections.Frozen.FrozenSet.ToFrozenSet(
        ["clerk", "party", "parties", "plaintiff", "plaintiffs", "defendant", "defendants", "counsel", "movant", "movants", "respondent", "respondents", "petitioner", "petitioners", "government"],
        StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Numbers = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen"];

    /// <summary>The orders in a decision: where it concludes, or wherever it sets a date.</summary>
    public static List<OpinionOrder> Read(OpinionText opinion, KnownParties parties)
    {
        var concluding = opinion.Sentences.FindIndex(s => s.IsIn("CONCLUSION", "DISPOSITION") || s.Section.EndsWith("ORDER", StringComparison.OrdinalIgnoreCase));
        if (concluding < 0) concluding = Math.Max(0, opinion.Sentences.FindLastIndex(s => s.Text.Contains("foregoing reasons", StringComparison.OrdinalIgnoreCase)
            || s.Text.StartsWith("For these reasons", StringComparison.Ordinal) || s.Text.Contains("reasons stated", StringComparison.Ordinal)));
        if (concluding == 0 && opinion.Text.Length > 12_000) concluding = opinion.Sentences.Count * 4 / 5;
        var orders = new List<OpinionOrder>();
        for (var i = 0; i < opinion.Sentences.Count; i++)
        {
            var sentence = opinion.Sentences[i];
            var own = CourtVoice.Own(sentence.Text);
            if (!CourtVoice.StatesLaw(sentence, own)) ReadSentence(own, sentence, i >= concluding, parties, orders);
        }
        return orders;
    }

    private static void ReadSentence(string own, Sentence sentence, bool concludes, KnownParties parties, List<OpinionOrder> orders)
    {
        var matches = Told.Matches(own);
        for (var m = 0; m < matches.Count; m++)
        {
            var match = matches[m];
            var isCommand = match.Value.Contains("directed to", StringComparison.Ordinal) || match.Value.Contains("ordered to", StringComparison.Ordinal)
                || match.Value.Contains("asked to", StringComparison.Ordinal) || match.Value.Contains("requested to", StringComparison.Ordinal);
            if ((!concludes && !isCommand) || !IsSomebody(match.Groups["g1"].Value, parties)) continue;
            var end = m + 1 < matches.Count ? matches[m + 1].Index : own.Length;
            var what = own[(match.Index + match.Length)..end];
            // A semicolon ends one order; what follows is the next.
            if (what.IndexOf(';', StringComparison.Ordinal) is var semicolon and >= 0) what = what[..semicolon];
            if (match.Value.Contains("leave to", StringComparison.Ordinal)) what = "may " + what;
            else if (match.Value.Contains(" may ", StringComparison.Ordinal)) what = "may " + what;
            if (!IsPassive(what)) orders.Add(Order(match.Groups["g1"].Value, what, sentence));
        }
        if (concludes) ReadPassive(own, sentence, orders);
    }

    /// <summary>A word for a party, the clerk or counsel, or the name of a party; not "Congress" or "Courts".</summary>
    private static bool IsSomebody(string to, KnownParties parties) =>
        to.Contains(' ', StringComparison.Ordinal) || PartyWords.Contains(to) || parties.In(to).Count > 0;

    private static bool IsPassive(string what) =>
        what.StartsWith("be ", StringComparison.Ordinal) || what.StartsWith("have ", StringComparison.Ordinal) || what.StartsWith("not be ", StringComparison.Ordinal);

    /// <summary>"Plaintiff's opposition is due by October 1, 2020."</summary>
    private static void ReadPassive(string own, Sentence sentence, List<OpinionOrder> orders)
    {
        foreach (Match match in Filed.Matches(own))
        {
            var rest = own[(match.Index + match.Length)..];
            var due = Due(rest, out _);
            if (due is null && Days(rest) is null) continue;
            var paper = match.Groups["g1"].Value.Trim();
            orders.Add(new OpinionOrder(Owner(paper), "file " + char.ToLowerInvariant(paper[0]) + paper[1..], due, sentence.Span)
            {
                WithinDays = due is null ? Days(rest) : null,
            });
        }
    }

    private static string Owner(string paper)
    {
        var end = paper.AsSpan().IndexOfAny('\'', '’');
        return end > 0 && paper.AsSpan(0, end).IndexOf(' ') < 0 ? paper[..end].ToLowerInvariant() : "the parties";
    }

    private static OpinionOrder Order(string to, string what, Sentence sentence)
    {
        var due = Due(what, out var cut);
        var text = what[..cut].Trim().TrimEnd('.', ',', ';', ' ');
        foreach (var ending in (string[])[" and it is further ORDERED that", " and", ", and", "; and"])
            if (text.EndsWith(ending, StringComparison.Ordinal)) text = text[..^ending.Length].TrimEnd('.', ',', ';', ' ');
        return new OpinionOrder(LowerThe(to), text, due, sentence.Span) { WithinDays = due is null ? Days(what) : null };
    }

    private static string LowerThe(string to) => to.StartsWith("The ", StringComparison.Ordinal) ? "the " + to[4..] : to;

    /// <summary>The day certain; <paramref name="cut"/> is where the words that set it begin, if they end the sentence.</summary>
    private static DateOnly? Due(string what, out int cut)
    {
        cut = what.Length;
        foreach (var found in LongDates.All(what))
        {
            var before = what[..found.Span.Start];
            var lead = DueBefore.Match(before);
            if (!lead.Success) continue;
            if (what.AsSpan(found.Span.End).Trim(" .,;").IsEmpty) cut = CutLead(before, lead.Index);
            return found.Date;
        }
        return null;
    }

    private static int CutLead(string before, int lead)
    {
        foreach (var words in (string[])[" no later ", " not later ", " on or "])
            if (before.AsSpan(0, lead).EndsWith(words, StringComparison.Ordinal)) return lead - words.Length;
        return lead;
    }

    private static int? Days(string what)
    {
        var match = Within.Match(what);
        if (!match.Success) return null;
        if (match.Groups["g2"].Success) return int.Parse(match.Groups["g2"].Value, CultureInfo.InvariantCulture);
        return match.Groups["g3"].Value switch
        {
            "fifteen" => 15, "twenty" => 20, "twenty-one" => 21, "twenty-eight" => 28, "thirty" => 30, "forty-five" => 45, "sixty" => 60, "ninety" => 90,
            var word => Array.IndexOf(Numbers, word) is var n and > 0 ? n : null,
        };
    }
}
