using System.Text.RegularExpressions;
using Assiduous.Record;
using Assiduous.Statements;

namespace Assiduous.Judgment;

/// <summary>A question that a court may ask of evidence before it counts. Asked, never answered.</summary>
/// <param name="Code"><c>hearsay</c>, <c>personal-knowledge</c>, <c>unsworn</c>, <c>unauthenticated</c> or <c>expert-unsworn</c>.</param>
/// <param name="Question">The question in a sentence, with the words that raise it.</param>
/// <param name="Rule">The rule under which it is asked.</param>
public sealed record AdmissibilityQuestion(string Code, string Question, string Rule);

/// <summary>Finds such questions in the form of a paper and in the words of a passage.</summary>
/// <remarks>
/// The test on this motion is whether the evidence could be put in admissible form at trial (Fed. R. Civ. P. 56(c)(2)), so each is a
/// question to the party who offers it and changes no status.
/// </remarks>
public static partial class Admissibility
{
    /// <summary>The questions that a passage raises, each kind once; empty for most.</summary>
    /// <param name="cited">The passage.</param>
    /// <param name="filing">The paper in which it stands; null where it is not known.</param>
    public static IReadOnlyList<AdmissibilityQuestion> Of(CitedPassage cited, Filing? filing)
    {
        if (filing is null || cited.Passage is not { } passage) return [];
        var questions = new List<AdmissibilityQuestion>();
        if (Form(filing) is { } form) questions.Add(form);
        if (filing.Role is FilingRole.Exhibit && filing.AttachedTo is null && filing.Oath is null or Oath.Unsworn && filing.Witness is null && filing.Text.Transcript is null)
            questions.Add(new("unauthenticated", "No declaration that was read says what this document is. Who could authenticate it at trial?", "Fed. R. Civ. P. 56(c)(2); Fed. R. Evid. 901, 902"));
        if (filing.Role is FilingRole.Declaration or FilingRole.Affidavit or FilingRole.Transcript) questions.AddRange(Words(passage.Text));
        return questions;
    }

    private static AdmissibilityQuestion? Form(Filing filing)
    {
        if (filing.Oath is not Oath.Unsworn || filing.Role is not (FilingRole.Declaration or FilingRole.Affidavit or FilingRole.Exhibit)) return null;
        if (filing.Role is FilingRole.Exhibit && filing.Witness is null && !Expert().IsMatch(Head(filing))) return null;
        return Expert().IsMatch(Head(filing))
            ? new("expert-unsworn", "The report bears no oath and no declaration under 28 U.S.C. § 1746. Will its author swear to it, and be qualified as an expert?", "Fed. R. Civ. P. 56(c)(4); Fed. R. Evid. 702; 28 U.S.C. § 1746")
            : new("unsworn", "The statement bears no oath and no declaration under 28 U.S.C. § 1746. Will its author swear to it?", "Fed. R. Civ. P. 56(c)(4); 28 U.S.C. § 1746");
    }

    private static string Head(Filing filing) => filing.Title + " " + filing.Text.Text[..Math.Min(filing.Text.Text.Length, 1500)];

    private static IEnumerable<AdmissibilityQuestion> Words(string text)
    {
        if (text.Length > 20_000) text = text[..20_000];
        if (Hearsay().Match(text) is { Success: true } told)
            yield return new("hearsay", $"“{told.Value}”: are these another's words, offered for their truth? If so, are they an opposing party's own, or who can say so at trial, or which exception applies?", "Fed. R. Civ. P. 56(c)(2); Fed. R. Evid. 801(c), 801(d)(2), 802–804");
        if (Belief().Match(text) is { Success: true } belief)
            yield return new("personal-knowledge", $"“{belief.Value}”: does the witness know it, or suppose it?", "Fed. R. Civ. P. 56(c)(4); Fed. R. Evid. 602");
    }

    [GeneratedRegex(@"\b(?:(?:he|she|they|someone|somebody|officers?|the \w+) (?:told|informed|advised) (?:me|us|him|her|them)\b|I was (?:told|informed|advised)\b|I (?:heard|learned) (?:that|from)\b|according to\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Hearsay();

    [GeneratedRegex(@"\b(?:(?:up)?on information and belief|I (?:believe|assume|presume|suppose|guess|imagine|suspect)\b|to the best of my (?:belief|recollection)|it is my understanding|I (?:don't|do not) (?:know|recall|remember)\b|I did not see\b|I didn't see\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Belief();

    [GeneratedRegex(@"\b(?:M\.D\.|MD\b|Ph\.D\.|expert\b|medical report|evaluation\b|P\.E\.)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Expert();
}
