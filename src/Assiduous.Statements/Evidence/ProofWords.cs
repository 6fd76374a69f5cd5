using System.Text.RegularExpressions;

namespace Assiduous.Statements.Evidence;

/// <summary>Words of a sentence that its passage must have too, and words of a passage that make what it tells less than a fact.</summary>
internal static partial class ProofWords
{
    // Every repetition is bounded, so that no words of a filing can make a search long.
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    /// <summary>What the words alone put in the way of a passage's saying a sentence; null where they put nothing.</summary>
    /// <param name="sentence">What is asserted.</param>
    /// <param name="passage">The words cited.</param>
    public static string? Doubt(string sentence, string passage) => TakenBack(passage) ?? Draft(sentence, passage) ?? Rated(sentence, passage) ?? Afterwards(sentence, passage) ?? Since(sentence, passage) ?? Causeless(sentence, passage) ?? Sweeping(sentence, passage);

    /// <summary>Whether a sentence itself speaks of what may, must or was to be, so that a passage which does so says no less.</summary>
    public static bool OfMood(string sentence) => Mood().IsMatch(sentence);

    /// <summary>Whether a sentence tells what must be, so that a least or most says the same as the figure.</summary>
    public static bool OfDuty(string sentence) => Duty().IsMatch(sentence);

    /// <summary>Whether a sentence denies twice.</summary>
    public static bool DeniesTwice(string sentence) => TwiceDenied().IsMatch(sentence);

    /// <summary>The words before a place, or the condition anywhere, by which a sentence tells of what was planned, possible, bidden or supposed; null where there are none.</summary>
    /// <param name="sentence">A sentence of a passage.</param>
    /// <param name="deed">Where it tells the deed.</param>
    /// <param name="conditions">Whether conditions alone are asked for.</param>
    /// <param name="asserted">What the paragraph says: a word that it has too takes nothing from the passage.</param>
    public static string? Unreal(string sentence, int deed, bool conditions = false, string asserted = "")
    {
        foreach (Match mark in Irreal().Matches(sentence))
            if (!(mark.Value.Split(' ')[0] is { Length: > 4 } first && asserted.Contains(first, StringComparison.OrdinalIgnoreCase)) && !(mark.Value.Contains(' ', StringComparison.Ordinal) && asserted.Contains(mark.Value.Trim(), StringComparison.OrdinalIgnoreCase)) && (!conditions && mark.Index < deed || mark.Groups["anywhere"].Success)) return mark.Value.Trim();
        return null;
    }

    /// <summary>An answer that the witness corrects or takes back.</summary>
    private static string? TakenBack(string passage) =>
        Correcting().Match(passage) is { Success: true } words ? $"The witness corrects an answer (“{words.Value}”); which of the two stands is for a reader to tell." : null;

    /// <summary>"He arrived after it was removed" of what the passage tells with "only then".</summary>
    private static string? Since(string sentence, string passage) =>
        OnlyThen().Match(passage) is { Success: true } then && !OnlyThen().IsMatch(sentence) && (sentence.Contains(" after ", StringComparison.OrdinalIgnoreCase) || sentence.Contains(" before ", StringComparison.OrdinalIgnoreCase)) ? $"The passage says “{then.Value}”; which was first is for a reader to tell." : null;

    /// <summary>"Was that before you were fired? It was after."</summary>
    private static string? Afterwards(string sentence, string passage) =>
        WhenAsked().Match(passage) is { Success: true } when && sentence.Contains(when.Groups["asked"].Value.ToLowerInvariant(), StringComparison.OrdinalIgnoreCase) && !string.Equals(when.Groups["asked"].Value, when.Groups["told"].Value, StringComparison.OrdinalIgnoreCase)
            ? $"Asked whether it was {when.Groups["asked"].Value.ToLowerInvariant()}, the witness says {when.Groups["told"].Value.ToLowerInvariant()}." : null;

    /// <summary>A paper that was only drafted or proposed, where the paragraph does not say so.</summary>
    private static string? Draft(string sentence, string passage) =>
        Drafted().Match(passage) is { Success: true } words && !Drafted().IsMatch(sentence) && !OfDraft().IsMatch(sentence) ? $"The passage says “{words.Value}”: whether it was ever so is for a reader to tell." : null;

    /// <summary>"$50 a week" of what the passage tells by the month.</summary>
    private static string? Rated(string sentence, string passage)
    {
        if (Rate().Match(sentence) is not { Success: true } own) return null;
        var rates = Rate().Matches(Asking().Replace(passage, "")).Select(m => m.Groups["unit"].Value.ToLowerInvariant()).ToList();
        return rates.Count > 0 && !rates.Contains(own.Groups["unit"].Value.ToLowerInvariant(), StringComparer.Ordinal) ? $"The paragraph counts by the {own.Groups["unit"].Value}; the passage by the {rates[0]}." : null;
    }

    /// <summary>Whether a sentence speaks of all or none.</summary>
    public static bool OfEveryOne(string sentence) => EveryOne().IsMatch(sentence);

    /// <summary>Whether a denial leaves one out, "no orders other than that one", and so says of that one that it was.</summary>
    public static bool SavesOne(string clause) => Saving().IsMatch(clause);

    /// <summary>Whether a sentence sets a condition.</summary>
    public static bool OfCondition(string sentence) => Conditional().IsMatch(sentence);

    /// <summary>Whether words tell which of two things was first.</summary>
    public static bool TellsOrder(string words) => Ordering().IsMatch(words);

    /// <summary>A cause told of what the passage tells in sequence only.</summary>
    private static string? Causeless(string sentence, string passage) =>
        Cause().Match(sentence) is { Success: true } cause && !Reason().IsMatch(passage) ? $"The paragraph tells a cause (“{cause.Value.Trim()}”); the passage tells none." : null;

    /// <summary>"Always", "never", "all", of what the passage tells of some time or thing.</summary>
    private static string? Sweeping(string sentence, string passage)
    {
        if (Always().Match(sentence) is { Success: true } always && !EachTime().IsMatch(passage)) return $"The paragraph says “{always.Value}”; the passage does not.";
        if (Never().Match(sentence) is { Success: true } never && !NotOnce().IsMatch(passage) && (passage.Contains('?', StringComparison.Ordinal) || !PlainlyNot().IsMatch(passage))) return $"The paragraph says “{never.Value}”; the passage denies it of some time only, or not in those words.";
        if (EachOne().Match(sentence) is { Success: true } each && !EachThing().IsMatch(passage)) return $"The paragraph says “{each.Value}”; the passage does not.";
        return SaveOne().IsMatch(sentence) && !NoOther().IsMatch(passage) ? "The paragraph says that nobody or nothing else was; the passage does not say so." : null;
    }

    [GeneratedRegex(@"\b(let me correct|stand corrected|hold on|i now know|correct what i said|not what happened|response: denied|that (statement |answer )?(is|was) (false|untrue|not true|incorrect)|withdraw (that|my|this)|original answer|i (now )?realized? (now |that (is|was|it) )|change [\u201c\u0022]|i misspoke|i was wrong|that['’]s wrong|that is wrong|was a mistake|i was mistaken|i am mistaken|take (that|it) back|change what i said|change my answer|was not correct|strike that|the truth is|now that i think|i was thinking of|i take that back|i meant to say|let me rephrase)\b", Options)]
    private static partial Regex Correcting();

    [GeneratedRegex(@"\b(?<asked>before|after)\b[^?]{0,160}\? A\. (it was |that was |no,? )?(?<told>before|after)", Options)]
    private static partial Regex WhenAsked();

    [GeneratedRegex(@"\b(because|due to|caused( by)?|as a result of|result(s|ed|ing)? from|on account of|owing to|in retaliation for)\b", Options)]
    private static partial Regex Cause();

    [GeneratedRegex(@"\b(because|due to|caused|causing|caus(es|e) (the|it|his|her|my|their|this)|resulted? (in|from|of)|as a result|on account of|owing to|that['’]?s? (is |was )?why|reasons? (was|is|were|for)|reasons?:|for (being|having|violat\w{1,8}|not|failing|failure|lack|want|that|this|missing|leaving|attendance|misconduct|cause|no-call|absen\w{1,8}|\w{1,20}ing)|so that|led to|blame[ds]?|made (me|him|her|it|them)|explained|over (this|that|the|his|her|my)|given that|what (made|caused))\b|\b(why|what was the reason|for what reason)\b[^?]{0,160}\? A\. (?!(i|he|she|they|we|it) (don|do not|did not|didn|was not|wasn|never|had no)|no\b|not\b|nobody|they (didn|did not|never))", Options)]
    private static partial Regex Reason();

    [GeneratedRegex(@"\b(always|at all times|every time|without exception|invariably|consistently)\b", Options)]
    private static partial Regex Always();

    [GeneratedRegex(@"\b(always|every|each|all|never|without fail|any time|whenever|without exception|invariably|consistently)\b", Options)]
    private static partial Regex EachTime();

    [GeneratedRegex(@"\b(never|at no time|at no point|not once)\b", Options)]
    private static partial Regex Never();

    [GeneratedRegex(@"\b(never|no time|no point|not once|not one|ever|any|anything|anybody|anyone|nothing|nobody|none|not a|no one|not at all|all)\b|\bno [a-z]{1,20} (ever|at all)\b|\bhave not\b|n['’]t\b", Options)]
    private static partial Regex NotOnce();

    [GeneratedRegex(@"\b(no|not)\b", Options)]
    private static partial Regex PlainlyNot();

    [GeneratedRegex(@"\b(all|every(?! (other|one|two|three|four|five|six|seven|eight|nine|ten|\d))|each|entire|whole)\b(?= [a-z])", Options)]
    private static partial Regex EachOne();

    [GeneratedRegex(@"\b(all|every|each|both|whole|entire|entirely|everything|everyone|everybody|any|no|none|never|always|daily|weekly|monthly|a (day|week|month|year|shift)|per|only)\b", Options)]
    private static partial Regex EachThing();

    [GeneratedRegex(@"\b(nobody|no one|none|nothing|no other) [^,.]{0,20}?(other than|but|except|besides)\b|\b(sole|solely|alone|exclusively)\b|\bthe only\b|^only\b|\bonly (by|one|to|the|(?-i:[A-Z]))", Options)]
    private static partial Regex SaveOne();

    [GeneratedRegex(@"\b(only|sole|solely|alone|nobody|no one|none|nothing|no other|exclusive|exclusively|just|single|unless|except)\b|\bnot [^.?]{0,30}(else|other)\b", Options)]
    private static partial Regex NoOther();

    [GeneratedRegex(@"\b(if|whether|would|could|might|may|shall|will|must|should|can|required?s?|requires|obligat\w{1,6}|provid(es|ed) (that|for)|permi[ts]\w{0,6}|authori\w{0,7}|allow\w{0,6}|prohibit\w{0,6}|forbid\w{0,6}|bars?|intend\w{0,6}|intention|possible|able|unable|accused|alleg\w{0,8}|according|believ\w{1,6}|attempt\w{0,4}|(agreed|promised|planned|wanted|tried|offered|threatened|expected|supposed) to|((asked|told|instructed|ordered|directed|requested|advised|warned) [^?]{1,60}? to (?!the\b|a\b|an\b|his\b|her\b|their\b|its\b)[a-z])|suggested|recommended|proposed|claim(s|ed))\b", Options)]
    private static partial Regex Mood();

    [GeneratedRegex(@"\b(must|shall|requires?|required|obligat\w{1,6}|mandat\w{1,6})\b", Options)]
    private static partial Regex Duty();

    [GeneratedRegex(@"\b((?<anywhere>if (?!not)|provided that|on (the )?condition|unless|attempt(s|ed|ing)?\b)|whether|will(?! not)|please\b|suppose\b|can(?! (not|see|hear|tell|remember|recall|say))|(authority|the power|the right|permission|discretion|authorized|allowed|permitted|entitled|free) to|scheduled (to|for)|the plan (called|was|is|had)|should(?! not)|(i|he|she|they|we)[\u2019\u0027]d have|had it been|lets? you|rumou?rs?|(complaint|lawsuit|petition) (says|alleges|claims|states)|would(?! not)|could have|could(?! (not|see|hear|smell|feel|tell)\b)|might|(?-i:may have|may)|shall|suppose[ds]? (that|to)|assum(e|ing) that|had (i|he|she|they|we) (been|had|known|asked|gone)|had the [a-z]{1,20} (been|had)|plan(s|ned|ning)? to|(is|are|was|were) to be|had [^.?,]{1,50}, (i|he|she|they|we|it|the [a-z]{1,20}) would|meant to|want(ed)? to|intend(ed)? to|intention (was|is) to|(was|were|am) going to|about to|supposed to|hop(ed|ing) to|tr(ied|ying) to|appointment|(asked|told|ordered|directed|instructed) ((?!\b(and|that)\b)[^?]){1,50}? to(?= [a-z])|requests? that|the claim that|(report|ticket|letter) (says|claims) that|it is possible|possible that|promised to|agreed to|accused)", Options)]
    private static partial Regex Irreal();

    [GeneratedRegex(@"\b(no|not|never|none|nobody|nothing)\b[^.?!;]{1,60}\b(did not|was not|were not|had not|not|without)\b|\b(no|not|never|none|nobody|nothing)\b[^.?!;]{1,60}n['’]t\b|n['’]t\b[^.?!;]{1,60}(n['’]t|\bnot)\b", Options)]
    private static partial Regex TwiceDenied();

    [GeneratedRegex(@"\b(drafts?|draft copy|preliminary|for discussion (purposes )?only|not (yet )?(been )?(adopted|executed|signed)|unsigned|unexecuted|do not send|proposed (finding|order|agreement|amendment|language|resolution))\b", Options)]
    private static partial Regex Drafted();

    [GeneratedRegex(@"\b(propos\w{1,5}|unadopted|never signed|did not sign|not sign(ed)?|neither signed)\b", Options)]
    private static partial Regex OfDraft();

    [GeneratedRegex(@"\b((an?|per|each|every|by the) (?<unit>hour|day|week|month|year|minute|second|mile|shift)|(?<=[\d.] ?)per (?<unit>[a-z]{3,12}))\b(?! (ago|later|before|after|earlier|old|or so))", Options)]
    private static partial Regex Rate();

    [GeneratedRegex(@"\bQ\. [^?]{0,400}\?", Options)]
    private static partial Regex Asking();

    [GeneratedRegex(@"\b(none|no one|nobody|all|every|each|everyone|everybody|no (other )?[a-z]{2,20}s)\b", Options)]
    private static partial Regex EveryOne();

    [GeneratedRegex(@"\b(before|after|once|following|until|till|then|when|first|later|already|since|by the time|as soon|next|prior|subsequent(ly)?|earlier|previously|afterwards?|while|as)\b", Options)]
    private static partial Regex Ordering();

    [GeneratedRegex(@"\b(if|provided|unless|conditions?|conditional|conditioned|upon|subject to|so long as|when|once|only|who|whose|where)\b", Options)]
    private static partial Regex Conditional();

    [GeneratedRegex(@"\b(only then|not until then|only afterwards?|only after that)\b", Options)]
    private static partial Regex OnlyThen();

    [GeneratedRegex(@"\b(other than|except|besides|apart from|but for|nobody but|no one but|nothing but)\b", Options)]
    private static partial Regex Saving();
}
