using System.Globalization;
using Assiduous.Drafting.Page;
using Assiduous.Judgment.Corrections;
using Assiduous.Statements;

namespace Assiduous.Web.Pages;

/// <summary>What people decided or noted about a fact, in a line each, beneath what the program says.</summary>
internal static class DecidedLines
{
    public static void Write(Html html, Visit visit, Fact fact)
    {
        var decisions = visit.Sheets.DecisionsOn(fact);
        for (var i = 0; i < decisions.Count; i++)
        {
            var (correction, state, why) = decisions[i];
            // The same in both readings is said once.
            var both = i + 1 < decisions.Count && decisions[i + 1].State == state && Pairs.OneOf(correction, decisions[i + 1].Correction);
            if (both) i++;
            var who = $"{Clip.To(correction.Author, 80)}, {correction.At.UtcDateTime.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture)}";
            using var line = html.In("p", "decided " + (state is CorrectionState.Stale ? "stale" : ""));
            html.Leaf("span", who + ": ", "reading");
            html.Text(correction.Body is NoteWritten ? Clip.To(correction.Reason, 1200) : Clip.To(both ? Both(correction.Body) : correction.Body.Sentence, 300) + "." + (correction.Reason.Length > 0 ? $" “{Clip.To(correction.Reason, 600)}”" : ""));
            if (state is CorrectionState.Stale or CorrectionState.Conflict) html.Text(" ").Leaf("strong", state is CorrectionState.Stale ? "Stale: " + Clip.To(why, 300) : Clip.To(why, 300));
        }
    }

    private static string Both(CorrectionBody body) => body is StatusOverruled said ? $"{said.Fact} is {StatusWords.Of(said.Status)} in both readings" : body.Sentence;
}
