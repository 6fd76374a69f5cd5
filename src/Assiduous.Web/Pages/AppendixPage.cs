using System.Globalization;
using Assiduous.Drafting;
using Assiduous.Drafting.Drafts;
using Assiduous.Drafting.Page;
using Assiduous.Judgment;

namespace Assiduous.Web.Pages;

/// <summary>Makes the appendix of cited pages.</summary>
internal static class AppendixPage
{
    public static async Task Make(Visit visit)
    {
        if (await DecidePage.Form(visit) is not { } form) return;
        var options = new AppendixOptions
        {
            Audience = DraftTools.AudienceOf(form),
            Around = Number(form, "around", 0, 50) ?? 0,
            MostBytes = (Number(form, "most", 1, 60) ?? 10) * 1_000_000L,
            FourUp = form["four"].ToString() is "yes",
        };
        var cited = Cited(visit.Sheets.Review);
        var files = await Task.Run(() => Appendix.Make(visit.Room.Whole(f => cited.Contains(f.File)), options, name => visit.Sheets.Page.Filing(name) is { } filing ? visit.Room.Bytes(filing) : null), visit.Http.RequestAborted);
        await MadePapers.Offer(visit, "Appendix of cited pages", html =>
        {
            html.Leaf("p", files.Count == 0 ? "No page of a PDF in the folder is cited, so there is nothing to put together." : $"{Sentences.Count(files.Count, "file")}.", null, null, ("role", "status"));
            foreach (var message in files.SelectMany(f => f.Messages)) html.Leaf("p", Clip.To(message, 600), "note");
        }, files);
    }

    // Of the whole record only the filings that somebody cites need their words.
    private static HashSet<string> Cited(Review review) =>
        review.Facts.SelectMany(f => f.Citations.Concat(f.Response.Citations)).Concat(review.Narrative.SelectMany(n => n.Citations)).Select(c => c.Passage?.File).OfType<string>().ToHashSet(StringComparer.Ordinal);

    private static int? Number(IFormCollection form, string name, int least, int most) =>
        int.TryParse(form[name].ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? Math.Clamp(value, least, most) : null;
}
