using System.Globalization;
using Assiduous.Drafting.Drafts;
using Assiduous.Drafting.Page;
using Assiduous.Record;

namespace Assiduous.Web.Pages;

/// <summary>The forms on the Drafts page for papers that need something from a person: an appendix, an annotated copy, a joint statement that came back.</summary>
internal static class DraftTools
{
    /// <summary>Most bytes that one of these forms may bring.</summary>
    public const int MostBytes = 256 << 20;

    private static readonly (string Value, string Label)[] Audiences = [("own", "for you"), ("court", "for the court: nothing sealed"), ("opponent", "for the other side: nothing sealed")];

    public static void Write(Html html, Visit visit)
    {
        WriteAnnotate(html, visit);
        WriteAppendix(html, visit);
        WriteJoint(html, visit);
    }

    /// <summary>For whose eyes, as a form says.</summary>
    public static Audience AudienceOf(IFormCollection form) =>
        Audiences.Any(a => string.Equals(a.Value, form["for"].ToString(), StringComparison.Ordinal)) ? Enum.Parse<Audience>(form["for"].ToString(), ignoreCase: true) : Audience.Own;

    /// <summary>A file of a form with all its bytes; null where none was chosen.</summary>
    public static async Task<(string Name, byte[] Bytes)?> File(IFormCollection form, string name, CancellationToken stop)
    {
        if (form.Files.GetFile(name) is not { Length: > 0 } sent) return null;
        using var bytes = new MemoryStream((int)Math.Min(sent.Length, MostBytes));
        await sent.CopyToAsync(bytes, stop);
        return (FileName(sent.FileName), bytes.ToArray());
    }

    /// <summary>Says why a form was not followed.</summary>
    public static Task Refuse(Visit visit, string why) => NoticePage.Write(visit.Http, StatusCodes.Status400BadRequest, "This could not be made", why, [(visit.At("drafts"), "Back to the drafts")]);

    /// <summary>A paper of the matter that can be annotated.</summary>
    public static bool CanBeAnnotated(Filing filing) =>
        filing.File.EndsWith(".docx", StringComparison.OrdinalIgnoreCase) || filing.File.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase);

    // Names are words: what a path or a terminal would take amiss is left out.
    private static string FileName(string sent)
    {
        var last = sent[(sent.LastIndexOfAny(['/', '\\']) + 1)..];
        var clean = new string([.. last.Where(c => !char.IsControl(c) && CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.Format)]).Trim();
        return clean.Length > 0 ? Clip.To(clean, 160) : "the paper";
    }

    private static void WriteAnnotate(Html html, Visit visit)
    {
        using var section = html.In("section", "draft-tool", "annotate", ("aria-labelledby", "annotate-title"));
        html.Leaf("h2", "Annotated copy of a paper", null, "annotate-title");
        html.Leaf("p", "A copy of a Word or PDF brief in which every citation to the record is a link, and what is wrong stands as a note at its place; in Word, repairs are proposed as tracked changes. The paper itself is not changed.");
        using var form = Form(html, visit, "annotate");
        var papers = visit.Sheets.Review.Filings.Where(f => CanBeAnnotated(f) && Argues(f.Role)).ToList();
        if (papers.Count > 0) DecisionForm.Choice(html, "paper", "A paper of the matter", null, papers.Select(f => (visit.Sheets.Slug(f), visit.Sheets.Page.Cite(f, null) + (f.Title.Length > 0 ? ": " + f.Title : ""))));
        Chooser(html, "file", papers.Count > 0 ? "or another, .docx or .pdf" : "A paper, .docx or .pdf", papers.Count == 0, ".docx,.pdf");
        DecisionForm.Choice(html, "for", "For whom", "own", Audiences);
        using (html.In("label", "field"))
        {
            html.Text("Where the filings lie, seen from the copy: a folder or an address");
            html.Void("input", ("type", "text"), ("name", "links"), ("value", "filings/"), ("maxlength", "300"), ("spellcheck", "false"));
        }

        Check(html, "authorities", "In Word, also mark the authorities and put a table of them before the paper");
        html.Leaf("button", "Annotate", null, null, ("type", "submit"));
    }

    private static void WriteAppendix(Html html, Visit visit)
    {
        using var section = html.In("section", "draft-tool", "appendix", ("aria-labelledby", "appendix-title"));
        html.Leaf("h2", "Appendix of cited pages", null, "appendix-title");
        html.Leaf("p", "The cited pages of the record alone, as PDF: cited lines highlighted, a bookmark for each filing and page, in parts no larger than the court takes.");
        using var form = Form(html, visit, "appendix");
        DecisionForm.Choice(html, "for", "For whom", "own", Audiences);
        Number(html, "around", "Pages before and after each", "0", "0", "50");
        Number(html, "most", "Megabytes of a part at most", "10", "1", "60");
        Check(html, "four", "Transcripts four pages to a sheet");
        html.Leaf("button", "Make the appendix", null, null, ("type", "submit"));
    }

    private static void WriteJoint(Html html, Visit visit)
    {
        using var section = html.In("section", "draft-tool", "merge", ("aria-labelledby", "joint-title"));
        html.Leaf("h2", "A joint statement that came back", null, "joint-title");
        html.Leaf("p", "See what each side changed in a joint statement that was made here. With a second copy of the same round, edited by somebody else, both are laid together.");
        using var form = Form(html, visit, "merge");
        Chooser(html, "file", "The joint statement as it came back, .docx", true, ".docx");
        Chooser(html, "other", "A second edited copy, if there is one", false, ".docx");
        html.Leaf("button", "Show what changed", null, null, ("type", "submit"));
    }

    private static bool Argues(FilingRole role) =>
        role is FilingRole.Memorandum or FilingRole.Reply or FilingRole.Statement or FilingRole.Response or FilingRole.AdditionalFacts or FilingRole.ReplyStatement or FilingRole.JointStatement or FilingRole.Motion or FilingRole.Letter or FilingRole.Order;

    private static Html.Scope Form(Html html, Visit visit, string address)
    {
        var form = html.In("form", "tool-form", null, ("method", "post"), ("action", visit.At("drafts/" + address)), ("enctype", "multipart/form-data"));
        html.Void("input", ("type", "hidden"), ("name", FormGuard.Field), ("value", visit.Forms.Token(visit.Http)));
        return form;
    }

    private static void Chooser(Html html, string name, string label, bool needed, string kinds)
    {
        using var field = html.In("label", "field");
        html.Text(label);
        html.Void("input", ("type", "file"), ("name", name), ("required", needed ? "" : null), ("accept", kinds));
    }

    private static void Number(Html html, string name, string label, string value, string least, string most)
    {
        using var field = html.In("label", "field small");
        html.Text(label);
        html.Void("input", ("type", "number"), ("name", name), ("value", value), ("min", least), ("max", most), ("required", ""));
    }

    private static void Check(Html html, string name, string label)
    {
        using var field = html.In("label", "check");
        html.Void("input", ("type", "checkbox"), ("name", name), ("value", "yes"));
        html.Text(label);
    }
}
