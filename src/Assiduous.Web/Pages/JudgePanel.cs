using System.Globalization;
using Assiduous.Drafting;
using Assiduous.Drafting.Page;
using Assiduous.Judgment.Corrections;
using Assiduous.Record;
using Assiduous.Statements;

namespace Assiduous.Web.Pages;

/// <summary>What a person can decide about a fact, at the foot of the record: one key each for the common, the rest a fold away.</summary>
internal static class JudgePanel
{
    private static readonly FactStatus[] Choices = [.. Sentences.Order];

    /// <summary>The panel; the script fetches the rarer forms when somebody unfolds them.</summary>
    public static void Write(Html html, Visit visit, Fact fact, PassageBook.Entry? open)
    {
        if (visit.Room.Store(out var why) is null)
        {
            html.Leaf("p", why ?? "Decisions cannot be kept here.", "note");
            return;
        }

        var form = new DecisionForm(html, visit, BackTo(visit, fact, open));
        var anchor = visit.Sheets.Page.Anchors.Of(fact);
        using var panel = html.In("section", "judge", null, ("aria-label", $"Your judgment on {Sentences.Of(fact.Side).ToLowerInvariant()} ¶ {Clip.To(fact.Number, 20)}"));
        using (html.In("div", "row"))
        {
            if (open is not null && JsonParts.IsResolved(open.Cited))
                using (form.Open("confirm", "c", ("fact", anchor), ("see", open.Name))) html.Leaf("button", "Citation is right (c)", null, null, ("type", "submit"));
            using (form.Open("status", "d", ("fact", anchor), ("status", Names.Kebab(FactStatus.Disputed)), ("reading", visit.Reading)))
                html.Leaf("button", "Mark disputed (d)", null, null, ("type", "submit"));
            WriteUndo(html, form, visit);
        }

        using (html.In("details", "note-form"))
        {
            html.Leaf("summary", "Write a note (n)");
            using (form.Open("note", "n", ("fact", anchor))) WriteReason(html, "Note", true);
        }

        using var more = html.In("details", "more", null, ("data-forms", visit.Scripted ? visit.At("forms", ("at", anchor), ("see", open?.Name)) : null));
        html.Leaf("summary", "Decide otherwise: status, response, citation, findings");
        using var forms = html.In("div", "more-forms");
        if (!visit.Scripted) WriteMore(html, visit, fact, open);
    }

    /// <summary>The rarer forms by themselves.</summary>
    public static void WriteMore(Html html, Visit visit, Fact fact, PassageBook.Entry? open)
    {
        var form = new DecisionForm(html, visit, BackTo(visit, fact, open));
        var anchor = visit.Sheets.Page.Anchors.Of(fact);
        WriteStatus(html, form, visit, anchor);
        WritePairing(html, form, visit, fact, anchor);
        if (open is not null) WriteCitation(html, form, visit, anchor, open);
        WriteFindings(html, form, fact, anchor);
    }

    private static string BackTo(Visit visit, Fact fact, PassageBook.Entry? open)
    {
        var anchor = visit.Sheets.Page.Anchors.Of(fact);
        var filter = visit.Ledger;
        return filter.Address(filter.Status, ("at", anchor), ("see", open?.Name)) + "#" + anchor;
    }

    private static void WriteUndo(Html html, DecisionForm form, Visit visit)
    {
        var last = Last(visit.Sheets.Review.Corrections);
        if (last.Count == 0) return;
        using (form.Open("undo", "u", [.. last.Select(c => ("id", (string?)c.Id))]))
            html.Leaf("button", "Take back the last (u)", null, null, ("type", "submit"), ("title", Clip.To(last[^1].Body.Sentence, 200)));
    }

    // One press marks a fact in both readings; one press takes both back.
    private static List<Correction> Last(IReadOnlyList<CorrectionOutcome> all)
    {
        var standing = all.Where(c => c.State is CorrectionState.Applied && c.Correction.Body is not Undone).Select(c => c.Correction).ToList();
        if (standing is not [.., var last]) return [];
        return [.. standing.TakeLast(2).Where(c => ReferenceEquals(c, last) || Pairs.OneOf(c, last))];
    }

    private static void WriteStatus(Html html, DecisionForm form, Visit visit, string anchor)
    {
        using var shape = form.Open("status", null, ("fact", anchor));
        using var set = html.In("fieldset");
        html.Leaf("legend", "Status");
        using (html.In("div", "pairs"))
        {
            DecisionForm.Choice(html, "status", "It is", null, Choices.Select(s => (Names.Kebab(s), $"{Sentences.Shape(s)} {Sentences.Filter(s)}")));
            DecisionForm.Choice(html, "reading", "In the reading", visit.Reading, [("strict", "strict"), ("assiduous", "assiduous"), ("both", "both")]);
        }

        WriteReason(html, "Reason", false);
    }

    private static void WritePairing(Html html, DecisionForm form, Visit visit, Fact fact, string anchor)
    {
        var papers = visit.Sheets.Review.Filings.Where(f => f.Role is FilingRole.Response or FilingRole.ReplyStatement or FilingRole.JointStatement or FilingRole.AdditionalFacts or FilingRole.Memorandum or FilingRole.Declaration).ToList();
        using var shape = form.Open("pairing", null, ("fact", anchor));
        using var set = html.In("fieldset");
        html.Leaf("legend", "Which response answers it");
        using (html.In("div", "pairs"))
        {
            DecisionForm.Choice(html, "file", "Paper", null, papers.Select(f => (visit.Sheets.Slug(f), visit.Sheets.Page.Cite(f, null))).Prepend(("", "none answers it")));
            DecisionForm.Field(html, "response", "Number", fact.Response.Present ? fact.Number : null);
        }

        WriteReason(html, "Reason", false);
    }

    private static void WriteCitation(Html html, DecisionForm form, Visit visit, string anchor, PassageBook.Entry open)
    {
        using var shape = form.Open("citation", null, ("fact", anchor), ("see", open.Name));
        using var set = html.In("fieldset");
        html.Leaf("legend", $"Where “{Clip.To(open.Cited.Text, 60)}” leads");
        using (html.In("div", "pairs"))
        {
            var target = visit.Sheets.Page.Filing(open.Cited.TargetFile);
            DecisionForm.Choice(html, "target", "Filing", target is null ? null : visit.Sheets.Slug(target), visit.Sheets.Documents);
            DecisionForm.Field(html, "place", "Place, as 44:6–12 or ¶ 8; empty keeps it", null);
        }

        WriteReason(html, "Reason", false);
    }

    private static void WriteFindings(Html html, DecisionForm form, Fact fact, string anchor)
    {
        for (var i = 0; i < fact.Findings.Count; i++)
        {
            if (fact.Findings[i].Dismissed is not null) continue;
            using var shape = form.Open("finding", null, ("fact", anchor), ("finding", i.ToString(CultureInfo.InvariantCulture)));
            using var set = html.In("fieldset");
            html.Leaf("legend", "Set aside: " + Clip.To(fact.Findings[i].Message, 140));
            WriteReason(html, "Reason (needed)", true);
        }
    }

    private static void WriteReason(Html html, string label, bool needed)
    {
        using (html.In("label", "field"))
        {
            html.Text(label);
            html.Leaf("textarea", null, null, null, ("name", "reason"), ("rows", needed ? "2" : "1"), ("maxlength", "8000"), ("required", needed ? "" : null));
        }

        html.Leaf("button", "Keep", null, null, ("type", "submit"));
    }
}
