using Assiduous.Citations;
using Assiduous.Statements.Elsewhere;
using Assiduous.Statements.Evidence;
using Assiduous.Statements.Findings;
using Assiduous.Statements.Pairing;
using Assiduous.Statements.Words;

namespace Assiduous.Statements.Status;

/// <summary>Names declarations that the same witness's deposition contradicts. They count all the same; the finding says what would follow without them.</summary>
/// <remarks>The program does not rule on the question: a court may find the two reconcilable, or the change explained.</remarks>
internal static class ShamAffidavits
{
    private const string Authority = "Hayes v. N.Y.C. Dep't of Corr., 84 F.3d 614, 619 (2d Cir. 1996); Perma Research & Dev. Co. v. Singer Co., 410 F.2d 572, 578 (2d Cir. 1969)";

    /// <summary>A finding for each such declaration that the fact or its answer cites.</summary>
    public static IEnumerable<Finding> Find(StatedFact fact, ElsewhereFinder finder, StatementInput input, PassageReader passages)
    {
        var own = finder.DeposedOtherwise(fact.Citations);
        var answers = finder.DeposedOtherwise(fact.Answer?.Citations ?? []);
        if (own.Count + answers.Count == 0) yield break;
        var without = Without(fact, [.. own.Select(o => o.Row)], [.. answers.Select(a => a.Row)], passages);
        var (now, then) = (StatusLadder.Strict(fact, input.Rule), StatusLadder.Strict(without, input.Rule));
        var follows = now.Status == then.Status ? "Without it the status would be the same" : $"It counts here; without it the paragraph would be {Name(then.Status)}";
        foreach (var (row, why) in own.Concat(answers))
            yield return FactFindings.Made(fact, "sham-affidavit", Severity.Warning, $"{row.Text} and the same witness's deposition do not agree. {why} {follows}.", input,
                "Say why the testimony changed, or rely on the deposition.") with { Rule = Authority, Text = row.Text };
    }

    /// <summary>The fact as it would stand if those rows were not there.</summary>
    private static StatedFact Without(StatedFact fact, List<CitedPassage> own, List<CitedPassage> answers, PassageReader passages)
    {
        if (own.Count > 0)
        {
            var rest = fact.Citations.Where(c => !own.Contains(c) && c.Competent).ToList();
            var support = rest.Exists(c => c.Support is Support.Supports) ? fact.Own.Support : rest.Exists(c => c.Support is Support.Partial) ? Support.Partial
                : rest.Exists(c => c.Support is Support.Unclear) ? Support.Unclear : Support.NotFound;
            fact = fact with { Citations = rest, Own = new(support, support == fact.Own.Support ? fact.Own.Why : "Nothing but that declaration says it.") { Part = fact.Own.Part } };
        }

        if (answers.Count == 0 || fact.Answer is not { } answer) return fact;
        var left = answer.Citations.Where(c => !answers.Contains(c) && c.Competent && c.Passage is not null).ToList();
        var meeting = new Meeting(Lexicon.Default, passages.Reader);
        var said = string.Join(' ', ((string?[])[answer.Read.DisputedPart, answer.Read.Added]).Where(w => !string.IsNullOrWhiteSpace(w)));
        var results = left.ConvertAll(r => meeting.Read(fact.Assertion, said, r.Passage!.Text, passages.People(r.TargetFile), false));
        var best = results.Find(r => r.Meets is true) ?? results.Find(r => r.Meets is null) ?? new(false, "Nothing but that declaration is cited against it.");
        return fact with { Answer = answer with { Citations = left, Meeting = best } };
    }

    private static string Name(FactStatus status) => status switch
    {
        FactStatus.DeemedAdmitted => "one that would be taken as admitted if the rule is enforced",
        FactStatus.Unsupported => "unsupported",
        FactStatus.Undisputed => "undisputed",
        FactStatus.Disputed or FactStatus.DisputedInPart => "disputed",
        _ => "undecided",
    };
}
