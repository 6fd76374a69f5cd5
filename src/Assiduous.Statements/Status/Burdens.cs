using System.Text.RegularExpressions;
using Assiduous.Record;
using Assiduous.Statements.Pairing;

namespace Assiduous.Statements.Status;

/// <summary>Tells where a sentence that there is no evidence of something may be of no use to the party that says it, because that party bears the burden of proof itself.</summary>
/// <remarks>Who bears it follows from the claims; here only the words are there. A plaintiff bears the burden of her own claim, a defendant that of his defenses, so
/// between these lines the program does not decide.</remarks>
internal static partial class Burdens
{
    /// <summary>The rule: pointing to a gap is enough only for the party that does not bear the burden at trial.</summary>
    public const string Celotex = "Celotex Corp. v. Catrett, 477 U.S. 317, 322-25 (1986)";

    /// <summary>Why the gap may not be enough, in a sentence; null where the fact points to none, or where the other side bears the burden.</summary>
    public static string? Doubt(StatedFact fact)
    {
        if (!FactKinds.NoEvidence(fact.Assertion) || fact.Papers.Movant is not ("plaintiff" or "defendant") || fact.Citations.Any(c => c.Competent && c.Support is Support.Supports or Support.Partial)) return null;
        var plaintiffs = fact.Papers.Movant is "plaintiff" == (fact.Side == Side.Movant);
        if (plaintiffs == Defense().IsMatch(fact.Assertion)) return null;
        return plaintiffs
            ? "It points to a gap in the record, which is enough only where the other side bears the burden of proof at trial; on a claim of its own a plaintiff bears it."
            : "It points to a gap in the record, which is enough only where the other side bears the burden of proof at trial; of this matter, a defense by its words, a defendant bears it.";
    }

    [GeneratedRegex(@"\b(affirmative defenses?|defenses?|counterclaims?|mitigat\w*|exhaust\w*|statute of limitations|time-barred|releases?|released|waive[rd]?|estopp\w*|laches|set-?off|offset|comparative (negligence|fault)|contributory negligence|accord and satisfaction|payment|after-acquired|same decision|unclean hands|bona fide occupational|undue hardship|fair use|license|Faragher)\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Defense();
}
