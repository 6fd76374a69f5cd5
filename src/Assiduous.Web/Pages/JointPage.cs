using Assiduous.Drafting;
using Assiduous.Drafting.Drafts;
using Assiduous.Drafting.Page;

namespace Assiduous.Web.Pages;

/// <summary>Reads a joint statement that came back: what each side changed, and the file for the next round; two edited copies are laid together.</summary>
internal static class JointPage
{
    private const int MostShown = 400;

    public static async Task Make(Visit visit)
    {
        if (await DecidePage.Form(visit, DraftTools.MostBytes) is not { } form) return;
        var stop = visit.Http.RequestAborted;
        if (await DraftTools.File(form, "file", stop) is not { } first) await DraftTools.Refuse(visit, "Choose the joint statement as it came back, saved as .docx.");
        else if (await DraftTools.File(form, "other", stop) is { } second) await Both(visit, first, second);
        else await One(visit, first);
    }

    private static Task One(Visit visit, (string Name, byte[] Bytes) file)
    {
        var (reading, refused) = JointMerge.Read(file.Name, file.Bytes);
        return reading is null ? DraftTools.Refuse(visit, refused!) : MadePapers.Offer(visit, "What changed in the joint statement", html =>
        {
            WriteReading(html, file.Name, reading);
            html.Leaf("p", "The same paper for the next round, in which the next changes are counted from its present words:", "hint");
        }, [reading.Next]);
    }

    private static Task Both(Visit visit, (string Name, byte[] Bytes) first, (string Name, byte[] Bytes) second)
    {
        var (combined, refused) = JointMerge.Combine((first.Name, first.Bytes), (second.Name, second.Bytes));
        return combined is null ? DraftTools.Refuse(visit, refused!) : MadePapers.Offer(visit, "Two copies laid together", html =>
        {
            WriteReading(html, first.Name, combined.First);
            WriteReading(html, second.Name, combined.Second);
            WriteTogether(html, combined);
            html.Leaf("p", "Both together, for the next round:", "hint");
        }, [combined.Merged]);
    }

    private static void WriteTogether(Html html, JointCombined combined)
    {
        foreach (var part in combined.First.Parts.Where(p => combined.Disputed.Contains(p.Tag, StringComparer.Ordinal)))
            html.Leaf("p", $"Both changed {Title(part)}: the first copy’s words stand, the second’s stand behind them as a tracked insertion.", "note");
        foreach (var gone in combined.Second.Changes.Where(c => c.Part is not null && c.Kind is JointChangeKind.Removed or JointChangeKind.Emptied))
            html.Leaf("p", $"The second copy took out {Title(gone.Part!)}; it is kept.", "note");
    }

    private static void WriteReading(Html html, string name, JointReading reading)
    {
        html.Leaf("h2", name);
        html.Leaf("p", (reading.Changes.Count == 0 ? $"Nothing was changed in {Sentences.Count(reading.Parts.Count, "part")}." : $"{Sentences.Count(reading.Changes.Count, "change")} in {Sentences.Count(reading.Parts.Count, "part")}.")
            + (reading.LastSavedBy is { } who ? $" Last saved by {Clip.To(who, 80)}, as the file says." : ""), null, null, ("role", "status"));
        foreach (var group in reading.Changes.Take(MostShown).GroupBy(By, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)) WriteGroup(html, group.Key, [.. group]);
        if (reading.Changes.Count > MostShown) html.Leaf("p", $"and {reading.Changes.Count - MostShown} more, which stand in the file.", "note");
    }

    private static void WriteGroup(Html html, string by, List<JointChange> changes)
    {
        using var table = html.In("table", "conflicts changes");
        html.Leaf("caption", by);
        using (html.In("thead"))
        using (html.In("tr"))
            foreach (var head in (string[])["Where", "As it was sent", "As it is now"]) html.Leaf("th", head, null, null, ("scope", "col"));
        using var body = html.In("tbody");
        foreach (var change in changes) WriteChange(html, change);
    }

    private static void WriteChange(Html html, JointChange change)
    {
        using var row = html.In("tr");
        using (html.In("th", null, null, [("scope", "row"), ("data-label", "Where")]))
            html.Text(change.Part is { } part ? Sentences.Capital(Title(part)) : "Outside every field").Text(" ").Leaf("span", Kind(change.Kind), "role");
        html.Leaf("td", change.Part is { Text.Length: > 0 } was ? Clip.To(was.Text, Clip.Words) : "—", null, null, ("data-label", "As it was sent"));
        html.Leaf("td", change.After.Length > 0 ? Clip.To(change.After, Clip.Words) : "—", null, null, ("data-label", "As it is now"));
    }

    private static string By(JointChange change) => change.By.Count == 0 ? "Not tracked" : Clip.To($"Tracked, by {string.Join(" and ", change.By)}", 200);

    private static string Kind(JointChangeKind kind) => kind switch
    {
        JointChangeKind.Edited => "edited",
        JointChangeKind.Emptied => "emptied",
        JointChangeKind.Removed => "taken out",
        _ => "added",
    };

    private static string Title(JointPart part) => Clip.To($"{part.Side} ¶ {part.Number}, {part.Role.ToString().ToLowerInvariant()} ({part.Owner}’s text)", 160);
}
