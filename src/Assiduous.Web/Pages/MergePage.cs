using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Assiduous.Drafting;
using Assiduous.Drafting.Page;
using Assiduous.Judgment.Corrections;
using Assiduous.Storage;

namespace Assiduous.Web.Pages;

/// <summary>Takes in decisions that were made on another machine: what would change is shown first, contradictions side by side; nothing is kept before a person says so.</summary>
internal static class MergePage
{
    /// <summary>Most bytes of a file of decisions; a thousand take about one megabyte.</summary>
    private const int MostBytes = 16 << 20;
    private const int MostWaiting = 4;
    private const int MostShown = 200;

    // Files that were shown and not yet merged, by their hash; a few at a time.
    private static readonly ConcurrentDictionary<string, string> Waiting = new(StringComparer.Ordinal);

    /// <summary>The place to bring them, on the History page.</summary>
    public static void WriteForm(Html html, Visit visit)
    {
        using var section = html.In("section", "merge", null, ("aria-labelledby", "merge-title"));
        html.Leaf("h2", "Between machines", null, "merge-title");
        using (html.In("p")) html.Leaf("a", "All decisions as JSON lines, to carry to another machine", null, null, ("href", visit.At("corrections.jsonl")), ("download", ""));
        html.Leaf("p", "Or bring in what another machine exported. You see what would change before anything is kept; every decision keeps its own author and day.", "hint");
        using var form = html.In("form", null, null, ("method", "post"), ("action", visit.At("history/merge")), ("enctype", "multipart/form-data"));
        html.Void("input", ("type", "hidden"), ("name", FormGuard.Field), ("value", visit.Forms.Token(visit.Http)));
        using (html.In("label", "field"))
        {
            html.Text("File of decisions (corrections.jsonl)");
            html.Void("input", ("type", "file"), ("name", "lines"), ("required", ""), ("accept", ".jsonl,.json,.txt"));
        }

        html.Leaf("button", "Show what would change", null, null, ("type", "submit"));
    }

    /// <summary>Shows what a file would change.</summary>
    public static async Task Show(Visit visit)
    {
        if (await DecidePage.Form(visit, MostBytes) is not { } form) return;
        if (form.Files.Count == 0 || form.Files[0].Length == 0 || visit.Room.Store(out _) is not { } store)
        {
            await Refuse(visit, "The file is empty. Choose the corrections.jsonl that another machine exported.");
            return;
        }

        using var reader = new StreamReader(form.Files[0].OpenReadStream(), Encoding.UTF8);
        var lines = await reader.ReadToEndAsync(visit.Http.RequestAborted);
        using var again = new StringReader(lines);
        var preview = store.Corrections.Preview(again);
        await Shell.Write(visit, "history", "Decisions made elsewhere", html => WritePreview(html, visit, preview, preview.New.Count > 0 ? Keep(lines) : null));
    }

    /// <summary>Keeps what was shown.</summary>
    public static async Task Merge(Visit visit)
    {
        if (await DecidePage.Form(visit) is not { } form) return;
        if ((Author.Keep(visit.Http, form["author"].ToString()) ?? Author.Of(visit.Http)) is not { } author) await Refuse(visit, "Say who brings the decisions in: every merge is signed.");
        else if (!Waiting.TryRemove(form["waiting"].ToString(), out var lines)) await Refuse(visit, "The file is not waiting here any more. Choose it again.");
        else
        {
            visit.Room.Merge(lines, author);
            await Answers.Go(visit.Http, visit.At("history", ("told", "merged")));
        }
    }

    private static string Keep(string lines)
    {
        var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(lines)));
        foreach (var old in Waiting.Keys.Where(k => !string.Equals(k, name, StringComparison.Ordinal)).Skip(MostWaiting - 1)) Waiting.TryRemove(old, out _);
        Waiting[name] = lines;
        return name;
    }

    private static Task Refuse(Visit visit, string why) => NoticePage.Write(visit.Http, StatusCodes.Status400BadRequest, "This was not taken", why, [(visit.At("history"), "Back to the history")]);

    private static void WritePreview(Html html, Visit visit, MergePreview preview, string? waiting)
    {
        using var section = html.In("section");
        html.Leaf("h1", "What would change");
        html.Leaf("p", $"{Count(preview.New.Count, "decision is", "decisions are")} new; {Count(preview.Known, "is", "are")} here already.");
        foreach (var line in preview.Refused.Take(MostShown)) html.Leaf("p", $"Line {line.Line.ToString(CultureInfo.InvariantCulture)} cannot be taken: {Clip.To(line.Why, 400)}", "note");
        WriteConflicts(html, preview);
        WriteNew(html, preview);
        if (waiting is null) html.Leaf("p", "There is nothing to bring in.", "empty");
        else WriteKeep(html, visit, waiting, preview);
        using (html.In("p")) html.Leaf("a", "Leave everything as it is", null, null, ("href", visit.At("history")));
    }

    private static void WriteConflicts(Html html, MergePreview preview)
    {
        if (preview.Conflicts.Count == 0) return;
        var fresh = preview.New.Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
        html.Leaf("h2", "Decided differently");
        html.Leaf("p", "Brought in, these would stand beside each other and neither would be applied until one is taken back.", "hint");
        using var table = html.In("table", "conflicts");
        html.Leaf("caption", "Decisions that contradict each other", "spoken");
        using (html.In("thead"))
        using (html.In("tr"))
            html.Leaf("th", "Here", null, null, ("scope", "col")).Leaf("th", "In the file", null, null, ("scope", "col"));
        using var body = html.In("tbody");
        foreach (var group in preview.Conflicts.Take(MostShown))
            using (html.In("tr"))
            {
                WriteSide(html, "Here", group.Where(c => !fresh.Contains(c.Id)));
                WriteSide(html, "In the file", group.Where(c => fresh.Contains(c.Id)));
            }
    }

    private static void WriteSide(Html html, string label, IEnumerable<Correction> decisions)
    {
        using var cell = html.In("td", null, null, ("data-label", label));
        foreach (var one in decisions) WriteOne(html, one);
    }

    private static void WriteNew(Html html, MergePreview preview)
    {
        if (preview.New.Count == 0) return;
        html.Leaf("h2", "New");
        using var list = html.In("ol", "decisions");
        foreach (var one in preview.New.Take(MostShown))
            using (html.In("li", "decision")) WriteOne(html, one);
        if (preview.New.Count > MostShown) html.Leaf("li", $"and {preview.New.Count - MostShown} more.");
    }

    private static void WriteOne(Html html, Correction one)
    {
        html.Leaf("p", $"{Clip.To(one.Author, 80)}, {one.At.UtcDateTime.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture)}", "when");
        using (html.In("div"))
        {
            html.Leaf("p", Sentences.Capital(Clip.To(one.Body.Sentence, 400)) + ".", "what");
            if (one.Reason.Length > 0) html.Leaf("p", "“" + Clip.To(one.Reason, 600) + "”", "because");
        }
    }

    private static void WriteKeep(Html html, Visit visit, string waiting, MergePreview preview)
    {
        using var form = html.In("form", "asked-name", null, ("method", "post"), ("action", visit.At("history/merged")));
        html.Void("input", ("type", "hidden"), ("name", FormGuard.Field), ("value", visit.Forms.Token(visit.Http)));
        html.Void("input", ("type", "hidden"), ("name", "waiting"), ("value", waiting));
        if (Author.Of(visit.Http) is null)
            using (html.In("label", "field"))
            {
                html.Text("Your name, as you sign");
                html.Void("input", ("type", "text"), ("name", "author"), ("required", ""), ("maxlength", "120"), ("autocomplete", "name"));
            }

        html.Leaf("button", $"Bring in {Count(preview.New.Count, "decision", "decisions")}", "primary", null, ("type", "submit"));
    }

    private static string Count(int count, string one, string many) => $"{count.ToString(CultureInfo.InvariantCulture)} {(count == 1 ? one : many)}";
}
