using System.Text.RegularExpressions;

namespace Assiduous.Statements.Status;

/// <summary>Tells from its words whether a paragraph states an event at all.</summary>
internal static partial class FactKinds
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    /// <summary>Whether it says that there is no evidence of something (<i>Celotex</i>).</summary>
    public static bool NoEvidence(string assertion) => Absence().IsMatch(assertion);

    /// <summary>Whether it is a conclusion of law.</summary>
    public static bool LegalConclusion(string assertion) => Conclusion().IsMatch(assertion) && !Paper().IsMatch(assertion);

    /// <summary>Whether it is nothing but a conclusion of law or argument, with no event in it.</summary>
    public static bool NothingButConclusion(string assertion) =>
        (BareConclusion().IsMatch(assertion) || Argument(assertion) && Conclusion().IsMatch(assertion)) && !Event().IsMatch(assertion) && assertion.Length < 260;

    /// <summary>Whether it argues.</summary>
    public static bool Argument(string text) => Advocacy().IsMatch(text);

    [GeneratedRegex(@"\b(there is|there was|has|have|had|with|offers?|offered|produced|identified|presented|cites?|cited) no (admissible |competent |record |documentary |medical |credible )?(evidence|testimony|proof|record|documents?|witness(es)?|expert)\b|\b(cannot|has not|have not|did not|failed to|does not) (identify|identified|produce|produced|offer|offered|present|presented|disclose|disclosed) any\b|\bno (evidence|witness|document) (in the record|exists|supports|shows|has been)", Options)]
    private static partial Regex Absence();

    [GeneratedRegex(@"\b(probable cause|negligent(ly)?|breach(ed)? (its|his|her|their|the) (duty|contract|fiduciary)|discriminat(ed|ory)|retaliat(ed|ory|ion)|objectively (un)?reasonable|excessive force|qualified immunity|proximate(ly)? cause|(un)?lawful(ly)?|(un)?constitutional(ly)?|as a matter of law|entitled to (summary judgment|judgment|immunity)|hostile work environment|deliberate(ly)? indifferen(t|ce)|material breach|failed to state|jurisdiction|venue is proper|realistic opportunity|personally involved|under color of law|within the scope of (his|her|their) employment|non-?discriminatory reason|(a |any |no )?reasonable (officer|person|juror) (would|could)|interactive process in good faith|did not (discriminate|retaliate)|violated (the|his|her|plaintiff['’]s) (rights|law|statute|constitution))\b", Options)]
    private static partial Regex Conclusion();

    [GeneratedRegex(@"\b(as a matter of law|entitled to (summary judgment|judgment|immunity|qualified immunity)|failed to state|(was|were|is|are) (negligent|liable|unconstitutional|unlawful|objectively (un)?reasonable|not liable)|(had|lacked|there was) probable cause( to arrest[^.]{0,30})?\.?$|breached (its|the|their|his|her) (duty|contract|agreement|obligations?)|violated (the|his|her|plaintiff['’]s) (constitutional |civil )?rights|did not (discriminate|retaliate)|no (genuine|reasonable jury)|cannot (establish|prove|show) (a|the|his|her|any)|(was|were|is) (discriminatory|retaliatory|pretextual|excessive|reasonable)\.?$)", Options)]
    private static partial Regex BareConclusion();

    // A policy that forbids discrimination, a claim or a charge of it, and training about it are things, and not conclusions.
    [GeneratedRegex(@"\b(polic(y|ies)|handbook|rules?|manual|code|training|charge|complain(t|ts|ed)|claim(s|ed)?|lawsuit|investigat(ed|ion))\b[^.]{0,80}\b(discriminat|retaliat|harass|hostile work|unlawful)", Options)]
    private static partial Regex Paper();

    [GeneratedRegex(@"\b(on (or about )?(January|February|March|April|May|June|July|August|September|October|November|December)|\d{1,2}:\d{2}|(19|20)\d{2}|told|said|testified|saw|struck|hit|ran|drove|wrote|sent|signed|called|asked|walked|entered|arrested|handcuffed|paid|hired|fired|terminated|met|emailed|examined|treated)\b", Options)]
    private static partial Regex Event();

    [GeneratedRegex(@"\b(clearly|obviously|plainly|absurd|outrageous|self-serving|baseless|frivolous|disingenuous(ly)?|no reasonable (jury|person|officer)|ignores?|desperate|fatally|undoubtedly|it is well settled|of course|tellingly|as a matter of law|(a|the|any) (reasonable |rational )?(jury|juror|factfinder) (could|may|might|would))\b|\d (U\.S\.|F\.[23]d|F\. Supp\.)", Options)]
    private static partial Regex Advocacy();
}
