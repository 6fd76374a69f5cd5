using Assiduous.Citations;
using Assiduous.Drafting.Page;
using Assiduous.Judgment.Corrections;

namespace Assiduous.Web.Pages;

/// <summary>Sets aside, with a reason, a finding that stands on no fact: on an authority, on a filing, or on the matter as a whole.</summary>
internal static class FindingForm
{
    /// <summary>Puts the form beside every finding that is written from here on; one that is set aside already has its way back on the History page.</summary>
    /// <param name="html">Writes the page.</param>
    /// <param name="visit">The request.</param>
    /// <param name="back">The page to come back to.</param>
    public static void Beside(Html html, Visit visit, string back)
    {
        if (visit.Room.Store(out _) is null) return;
        var form = new DecisionForm(html, visit, back);
        html.BesideFinding = finding => Write(html, form, finding);
    }

    private static void Write(Html html, DecisionForm form, Finding finding)
    {
        if (finding.Dismissed is not null) return;
        var name = Grounds.Name(finding, null);
        using var details = html.In("details", "set-aside");
        html.Leaf("summary", "set aside", null, null, ("aria-label", "Set aside: " + Clip.To(finding.Message, 120)));
        using var shape = form.Open("finding", null, ("code", name.Code), ("file", name.File), ("words", name.Words));
        using (html.In("label", "field"))
        {
            html.Text("Why it does not count");
            html.Void("input", ("type", "text"), ("name", "reason"), ("required", ""), ("maxlength", "2000"));
        }

        html.Leaf("button", "Set it aside", null, null, ("type", "submit"));
    }
}
