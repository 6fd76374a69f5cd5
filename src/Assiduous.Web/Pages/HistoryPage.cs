using System.Globalization;
using Assiduous.Drafting;
using Assiduous.Drafting.Page;
using Assiduous.Judgment.Corrections;
using Assiduous.Storage;

namespace Assiduous.Web.Pages;

/// <summary>Who decided what, when; what has gone stale; whether the trail is whole.</summary>
internal static class HistoryPage
{
    private const int MostEntries = 200;

    private static readonly (CorrectionState State, string Heading, string Means)[] Groups =
    [
        (CorrectionState.Conflict, "Decided differently", "Two people decided without sight of each other. Neither decision is applied until one is taken back."),
        (CorrectionState.Stale, "Stale", "What these stood on has changed. They are not applied until a person looks again."),
        (CorrectionState.Applied, "In force", ""), (CorrectionState.Replaced, "Replaced by a later decision", ""), (CorrectionState.Undone, "Taken back", ""),
    ];

    public static Task Write(Visit visit) => Shell.Write(visit, "history", "History", html =>
    {
        using var section = html.In("section");
        html.Leaf("h1", "Who decided what, and when");
        if (visit.Room.Store(out var why) is not { } store)
        {
            html.Leaf("p", why ?? "Decisions cannot be kept here.", "note");
            return;
        }

        var form = new DecisionForm(html, visit, visit.At("history"));
        WriteAuthor(html, form, visit);
        var all = visit.Sheets.Review.Corrections;
        if (!all.Any(c => c.Correction.Body is not Undone))
            WriteNothing(html, visit);
        foreach (var (state, heading, means) in Groups) WriteGroup(html, form, [.. all.Where(c => c.State == state && c.Correction.Body is not Undone).Reverse()], heading, means);
        WriteTrail(html, store);
        MergePage.WriteForm(html, visit);
    });

    private static void WriteNothing(Html html, Visit visit)
    {
        using var line = html.In("p", "empty");
        html.Text("Nobody has decided anything about this matter yet. On the ").Leaf("a", "Statement page", null, null, ("href", visit.At("statement")));
        html.Text(", ").Leaf("kbd", "c").Text(" confirms a citation, ").Leaf("kbd", "d").Text(" marks a fact disputed, ").Leaf("kbd", "n").Text(" writes a note.");
    }

    private static void WriteAuthor(Html html, DecisionForm form, Visit visit)
    {
        using var details = html.In("details", "signs");
        html.Leaf("summary", Author.Of(visit.Http) is { } author ? $"You sign as {author}" : "You have not said yet how you sign");
        using var shape = form.Open("author", null);
        using (html.In("label", "field"))
        {
            html.Text("Your name, as you sign");
            html.Void("input", ("type", "text"), ("name", "author"), ("required", ""), ("maxlength", "120"), ("value", Author.Of(visit.Http)));
        }

        html.Leaf("button", "Keep", null, null, ("type", "submit"));
    }

    private static void WriteGroup(Html html, DecisionForm form, IReadOnlyList<CorrectionOutcome> outcomes, string heading, string means)
    {
        if (outcomes.Count == 0) return;
        using (html.In("h2")) html.Text(heading + " ").Leaf("span", outcomes.Count.ToString(CultureInfo.InvariantCulture), "docket");
        if (means.Length > 0) html.Leaf("p", means, "hint");
        using var list = html.In("ol", "decisions");
        foreach (var outcome in outcomes) WriteOne(html, form, outcome);
    }

    private static void WriteOne(Html html, DecisionForm form, CorrectionOutcome outcome)
    {
        var correction = outcome.Correction;
        using var item = html.In("li", "decision " + Names.Kebab(outcome.State));
        using (html.In("div", "when"))
        {
            html.Leaf("time", Written(correction.At), null, null, ("datetime", correction.At.ToString("O", CultureInfo.InvariantCulture)));
            html.Void("br");
            html.Text(Clip.To(correction.Author, 120));
        }

        using (html.In("div"))
        {
            html.Leaf("p", Sentences.Capital(Clip.To(correction.Body.Sentence, 600)) + ".", "what");
            if (correction.Reason.Length > 0) html.Leaf("p", "“" + Clip.To(correction.Reason, 2000) + "”", "because");
            if (outcome.Why.Length > 0) html.Leaf("p", outcome.Why, "note");
        }

        if (outcome.State is CorrectionState.Undone or CorrectionState.Replaced) return;
        using (form.Open("undo", null, ("id", correction.Id)))
            html.Leaf("button", "take back", null, null, ("type", "submit"), ("aria-label", "Take back: " + Clip.To(correction.Body.Sentence, 120)));
    }

    private static void WriteTrail(Html html, MatterStore store)
    {
        var verdict = store.Trail.Verify();
        html.Leaf("h2", "The trail");
        html.Leaf("p", verdict.IsWhole
            ? $"Whole: {Sentences.Count((int)Math.Min(verdict.Length, int.MaxValue), "entry").Replace("entrys", "entries", StringComparison.Ordinal)}, each chained to the one before by its hash. Head {(verdict.Head.Length > 0 ? verdict.Head : "none yet")}."
            : $"Broken at entry {verdict.FirstBroken}: {verdict.Why}", verdict.IsWhole ? "trail whole" : "trail error");
        var entries = store.Trail.Entries(Math.Max(0, verdict.Length - MostEntries));
        if (entries.Count == 0) return;
        using var details = html.In("details", "how");
        html.Leaf("summary", entries.Count < verdict.Length ? $"The last {entries.Count} entries" : "Every entry");
        using var list = html.In("ol", "entries", null, ("start", entries[0].Seq.ToString(CultureInfo.InvariantCulture)));
        foreach (var entry in entries) html.Leaf("li", $"{entry.At} · {Clip.To(entry.Author, 80)} · {entry.Action} · {Clip.To(entry.Detail, 300)}");
    }

    private static string Written(DateTimeOffset at) => at.UtcDateTime.ToString("MMMM d, yyyy, HH:mm", CultureInfo.InvariantCulture) + " UTC";
}

/// <summary>Every decision as JSON lines.</summary>
internal static class CorrectionsFile
{
    public static Task? Write(Visit visit)
    {
        if (visit.Room.Store(out _) is not { } store) return PageDesk.Nothing;
        string lines;
        using (var writer = new StringWriter { NewLine = "\n" })
        {
            store.Corrections.Export(writer, Author.Of(visit.Http) ?? "unsigned");
            lines = writer.ToString();
        }

        visit.Http.Response.Headers.ContentDisposition = "attachment; filename=\"corrections.jsonl\"";
        return Answers.Bytes(visit.Http, System.Text.Encoding.UTF8.GetBytes(lines), "application/jsonl; charset=utf-8");
    }
}
