using System.Globalization;
using System.Text.RegularExpressions;
using Assiduous.Record;

namespace Assiduous.Statements.Reading;

/// <summary>Reads answers that name their paragraphs in whatever order: "Fact 10. Disputed.", and lists in prose, "Plaintiff does not dispute Facts 1, 3 and 6".</summary>
internal static partial class NamedAnswers
{
    private const int Fewest = 3;
    private const int Longest = 400;

    /// <summary>Lines that begin with a word for a paragraph and its number, in the order of the paper; empty where fewer than three do, or most of them answer nothing.</summary>
    public static IReadOnlyList<NumberCandidate> Lines(IReadOnlyList<PaperLine> lines)
    {
        var found = new List<NumberCandidate>();
        var answers = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            if (Lists(lines[i].Text) || NumberMark.At(lines[i].Text) is not { } mark || !mark.Style.Any(char.IsLetter) && !mark.Style.StartsWith('¶')) continue;
            if (i > 0 && !Headings.EndsSentence(lines[i - 1].Text) && !Headings.IsHeading(lines[i - 1], i > 1 ? lines[i - 2] : null)) continue;
            var rest = lines[i].Text[mark.Length..];
            answers += DispositionReader.Opens(rest) || ResponseLabel.At(rest) > 0 ? 1 : 0;
            found.Add(new(i, mark, 2, i > 0 && Headings.IsHeading(lines[i - 1], i > 1 ? lines[i - 2] : null)) { Left = lines[i].Left });
        }

        return found.Count < Fewest || answers * 2 <= found.Count || found.DistinctBy(f => f.Mark.Number, StringComparer.Ordinal).Count() < found.Count ? [] : found;
    }

    /// <summary>Admissions that a sentence lists by number; one with a reservation lists none.</summary>
    /// <param name="text">The paper's text.</param>
    /// <param name="lines">Its lines.</param>
    /// <param name="party">Whose paper it is; null where that is not known, and then a sentence that names a party lists none.</param>
    public static IEnumerable<RawResponse> Listed(RecordText text, IReadOnlyList<PaperLine> lines, string? party)
    {
        var prose = Prose.Of(text.Text, lines);
        foreach (var (start, end) in Sentences.Of(prose.Text))
        {
            if (end - start > Longest) continue;
            var sentence = prose.Text[start..end];
            if ((Grants().Match(sentence) is { Success: true } grants ? grants : Granted().Match(sentence)) is not { Success: true } match || Reserves().IsMatch(sentence) || OfAnother(sentence, party)) continue;
            var from = start + (match.Groups["lead"] is { Success: true } lead ? lead.Index + lead.Length : Party().Match(sentence) is { Success: true } who && who.Index < match.Index ? who.Index : 0); // without the heading before it
            foreach (var n in Numbers(match.Groups["list"].Value)) yield return new(n.ToString(CultureInfo.InvariantCulture), n, prose.Slice(from, end), null) { Lists = true };
        }
    }

    /// <summary>Whether the one who grants is the other side, or what is granted stands in a pleading: "Defendants admit paragraphs 3 and 5 of the Complaint".</summary>
    private static bool OfAnother(string sentence, string? party) =>
        Pleading().IsMatch(sentence) || Party().Matches(sentence) is { Count: > 0 } named && (party is null || named.Any(n => !party.StartsWith(n.Groups["who"].Value, StringComparison.OrdinalIgnoreCase)));

    /// <summary>Whether a line lists what is admitted, "Paragraphs 1 and 2 are not disputed", and so begins no answer of its own.</summary>
    public static bool Lists(string line) => Granted().IsMatch(line);

    /// <summary>The numbers of a list, its ranges told out.</summary>
    internal static IEnumerable<int> Numbers(string list)
    {
        foreach (Match m in Range().Matches(list))
        {
            var first = int.Parse(m.Groups["first"].Value, CultureInfo.InvariantCulture);
            var last = m.Groups["last"].Success ? int.Parse(m.Groups["last"].Value, CultureInfo.InvariantCulture) : first;
            for (var n = first; n <= last && n - first < 500; n++) yield return n;
        }
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    private const string Things = @"((the )?(facts (in|of) )?((defendants?|plaintiffs?|movants?|respondents?)(['’]s|s['’]|['’])? )?((proposed|undisputed|uncontroverted|uncontested|material|additional|numbered|separate|statements? of) ){0,4}(facts?|findings?( of fact)?|paragraphs?|statements?|¶{1,2}|nos\.?|numbers)( nos?\.| numbers| numbered| ¶{1,2}| (set forth|stated) (in|at) (¶{1,2}|paragraphs?))? ?)";

    private const string Numbered = @"(?<list>\d{1,4}((,? ?(and|&|through|to)|,| ?[-–]) ?(¶{1,2} ?)?\d{1,4}){0,100})";

    [GeneratedRegex(@"\b((does|do) not (dispute|contest|controvert)|admits?|concedes?)(,[^,.]{3,80},)? (that )?" + Things + Numbered + @"\b", Options)]
    private static partial Regex Grants();

    [GeneratedRegex(@"(?<lead>^|[,:] |(?-i:\b[A-Z]{3,}) )" + Things + Numbered + @",? (are|is) (hereby )?(admitted|undisputed|not (in )?disputed?|uncontested|uncontroverted|not contested|not controverted)\b|\bfollowing (facts|paragraphs) are (admitted|undisputed|not disputed|uncontested|uncontroverted): ?(¶{1,2} ?|nos\. ?)?" + Numbered, Options)]
    private static partial Regex Granted();

    [GeneratedRegex(@"\b(except|excepting|but|only|part|portion|extent|insofar|however|although|otherwise|denies|denied|disputes|(?<!not )disputed(?! (facts?|material|findings))|unless|was (made|said|written)|testified|stated that)\b", Options)]
    private static partial Regex Reserves();

    [GeneratedRegex(@"\b(?<who>plaintiff|defendant|petitioner|respondent|claimant|movant|opponent)s?\b(?!['’]s? (statement|facts?|proposed|undisputed|uncontroverted|material|rule|local|SOF|SUF|SMF))", Options)]
    private static partial Regex Party();

    [GeneratedRegex(@"\b(complaint|compl|answer|counterclaims?|petition|requests? for admission)\b", Options)]
    private static partial Regex Pleading();

    [GeneratedRegex(@"(?<first>\d{1,4})( ?([-–]|through|to) ?(¶{1,2} ?)?(?<last>\d{1,4}))?", Options)]
    private static partial Regex Range();
}
