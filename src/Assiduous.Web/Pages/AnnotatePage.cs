using Assiduous.Drafting;
using Assiduous.Drafting.Annotating;
using Assiduous.Drafting.Page;

namespace Assiduous.Web.Pages;

/// <summary>Makes an annotated copy of a paper that is in the matter or was sent.</summary>
internal static class AnnotatePage
{
    public static async Task Make(Visit visit)
    {
        if (await DecidePage.Form(visit, DraftTools.MostBytes) is not { } form) return;
        if (Root(form["links"].ToString()) is not { } root)
        {
            await DraftTools.Refuse(visit, "Write where the filings lie as a folder, filings/, or as an address that begins with https://.");
            return;
        }

        if (await Paper(visit, form) is not { } paper)
        {
            await DraftTools.Refuse(visit, "Choose a paper of the matter, or a Word or PDF file. If the paper has changed since it was reviewed, load the page again.");
            return;
        }

        var options = new AnnotateOptions { Audience = DraftTools.AudienceOf(form), LinkBase = root, Authorities = form["authorities"].ToString() is "yes" };
        var result = await Task.Run(() => Annotator.Annotate(paper.Name, paper.Bytes, visit.Room.Whole(), options), visit.Http.RequestAborted);
        if (result.File is null) await DraftTools.Refuse(visit, result.Refused!);
        else await MadePapers.Offer(visit, "Annotated copy", html => Tell(html, paper.Name, root, result), [result.File]);
    }

    private static void Tell(Html html, string name, string root, AnnotateResult result)
    {
        html.Leaf("p", $"{name}: {Sentences.Count(result.Links, "link")}, {Sentences.Count(result.Notes, "note")}, {Sentences.Count(result.Repairs, "proposed repair")}.", null, null, ("role", "status"));
        if (result.Links > 0) html.Leaf("p", root.Length == 0 ? "The links find the filings where the copy itself lies." : $"The links find the filings under {root}, seen from where you put the copy.", "hint");
        foreach (var message in result.File!.Messages) html.Leaf("p", Clip.To(message, 600), "note");
    }

    private static async Task<(string Name, ReadOnlyMemory<byte> Bytes)?> Paper(Visit visit, IFormCollection form)
    {
        if (await DraftTools.File(form, "file", visit.Http.RequestAborted) is var (name, sent)) return (name, sent);
        if (visit.Sheets.FilingAt(form["paper"].ToString()) is not { } filing || !DraftTools.CanBeAnnotated(filing) || visit.Room.Bytes(filing) is not { } bytes) return null;
        return (filing.File[(filing.File.LastIndexOf('/') + 1)..], bytes);
    }

    // A folder seen from the copy, or a web address; nothing that a link could run.
    private static string? Root(string said)
    {
        var root = said.Trim().Replace('\\', '/');
        if (root.Length is 0 or > 300) return root.Length == 0 ? "" : null;
        if (root.Any(c => char.IsControl(c) || c is '"' or '<' or '>')) return null;
        if (!root.EndsWith('/')) root += "/";
        var address = root.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || root.StartsWith("http://", StringComparison.OrdinalIgnoreCase);
        if (address) return Uri.TryCreate(root, UriKind.Absolute, out _) ? root : null;
        return root.Contains(':', StringComparison.Ordinal) || root.StartsWith('/') ? null : string.Join('/', root.Split('/').Select(Uri.EscapeDataString));
    }
}
