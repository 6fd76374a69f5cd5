using Assiduous.Statements.Elsewhere;
using Assiduous.Statements.Pairing;

namespace Assiduous.Statements.Status;

/// <summary>The status of a fact if the court looks at the whole record, past any failure to respond or to cite.</summary>
internal static class WholeRecord
{
    private const string Discretion = "Holtz v. Rockefeller & Co., 258 F.3d 62, 73 (2d Cir. 2001); Fed. R. Civ. P. 56(c)(3)";

    /// <summary>The status and its reason.</summary>
    public static StatusReason Assiduous(StatedFact fact, IReadOnlyList<Spotted> elsewhere)
    {
        if (StatusLadder.Admitted(fact) is { } admitted) return admitted;
        if (FactKinds.NothingButConclusion(fact.Assertion))
            return new(FactStatus.Disregarded, "It states a conclusion or argument and no event.", "Fed. R. Civ. P. 56(c)(1)");
        var owns = fact.Own.Support is Support.Supports or Support.Partial || FactKinds.NoEvidence(fact.Assertion);
        var pro = elsewhere.FirstOrDefault(e => e.Says);
        var met = fact.Answer is { Meeting.Meets: true, Read.Disposition: Disposition.Denied or Disposition.AdmittedInPart } answer ? answer : null;
        var con = elsewhere.FirstOrDefault(e => e.Against);
        var contrary = fact.Citations.FirstOrDefault(c => c.Competent && c.Support is Support.Contradicts);
        if (!owns && pro is null)
        {
            if (Refutation.Of(fact) is { } refuted) return refuted;
            if (fact.Own.Support is Support.Unclear && fact.Own.Near && met is not null) return Met(met, "its own evidence speaks to it, though it could not be told to say it in so many words");
            if (fact.Own.Support is Support.Unclear) return new(FactStatus.Undecided, $"Whether the record says it could not be told. {fact.Own.Why}", Discretion);
            return new(FactStatus.Unsupported, $"Nothing that counts as evidence, in any place that was found, says it. {fact.Own.Why}", Discretion);
        }

        var support = owns ? fact.Own.Support is Support.Partial ? "its own evidence says a part of it" : "its own evidence says it" : $"{Place(pro!)} says it";
        if (met is not null) return Met(met, support);
        if (con is not null)
            return new(FactStatus.Disputed, $"There is evidence on both sides: {support}, and {Place(con)} meets it, though no numbered response lays it there. {con.Evidence.Why}", Discretion);
        if (contrary is not null)
            return new(FactStatus.Disputed, $"There is evidence on both sides: {support}, and {contrary.Text}, which it cites itself, says otherwise. {contrary.SupportReason}", Discretion);
        if (fact.Answer is { Meeting.Meets: null, Read.Disposition: Disposition.Denied or Disposition.AdmittedInPart } unsure)
            return new(FactStatus.Undecided, unsure.Meeting.Reason, Discretion);
        if (fact.Answer is { } told && StatusLadder.Sworn(told) is { } sworn) return new(FactStatus.Undecided, sworn, Discretion);
        if (elsewhere.FirstOrDefault(e => e.InDoubt) is { } doubt)
            return new(FactStatus.Undecided, $"Its evidence says it, and other evidence speaks to the same event. {doubt.Evidence.Why}", Discretion);
        if (fact.Unread is [var unread, ..])
            return new(FactStatus.Undecided, $"{char.ToUpperInvariant(support[0])}{support[1..]}, and nothing that was read meets it; but {unread}{(fact.Unread.Count > 1 ? $" and {fact.Unread.Count - 1} more" : "")} could not be read, and what it says of this is not known.", Discretion);
        return new(FactStatus.Undisputed, $"{char.ToUpperInvariant(support[0])}{support[1..]}, and no competent evidence that was found meets it.", Discretion);
    }

    private static StatusReason Met(PairedResponse met, string support) => met.Read.Disposition is Disposition.AdmittedInPart
        ? new(FactStatus.DisputedInPart, $"A part is conceded; for the rest, {support}, and the response's evidence meets it. {met.Meeting.Reason}", "Fed. R. Civ. P. 56(a)")
        : new(FactStatus.Disputed, $"There is evidence on both sides: {support}, and the response's evidence meets it. {met.Meeting.Reason}", "Fed. R. Civ. P. 56(a)");

    private static string Place(Spotted spotted) => spotted.Evidence.Cited.Text;
}
