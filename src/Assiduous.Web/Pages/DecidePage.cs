using System.Globalization;
using Assiduous.Judgment.Corrections;
using Assiduous.Storage;
using Microsoft.AspNetCore.Http.Features;

namespace Assiduous.Web.Pages;

/// <summary>Takes decisions from forms, and asks once who decides.</summary>
internal static class DecidePage
{
    private const int MostFields = 24;

    public static async Task Write(Visit visit)
    {
        if (await Form(visit) is not { } form) return;
        if ((Author.Keep(visit.Http, form["author"].ToString()) ?? Author.Of(visit.Http)) is not { } author)
        {
            await Ask(visit, form);
            return;
        }

        IReadOnlyList<CorrectionBody> decided = [];
        try
        {
            decided = Keep(visit, form, author);
        }
        catch (Exception wrong) when (wrong is FormException or ArgumentException or StoreException)
        {
            await Refuse(visit, wrong.Message.Split(" (Parameter", 2)[0], Back(visit, form, null));
            return;
        }

        var told = form["kind"].ToString() is "undo" ? "undone" : "kept";
        if (!await DecidedPart.Answer(visit, decided, told)) await Answers.Go(visit.Http, Back(visit, form, told));
    }

    // What was decided, or what it was that was taken back.
    private static IReadOnlyList<CorrectionBody> Keep(Visit visit, IFormCollection form, string author)
    {
        if (form["kind"].ToString() is "author") return [];
        if (form["kind"].ToString() is "undo")
        {
            string[] ids = [.. form["id"].OfType<string>().Where(id => id.Length > 0)];
            visit.Room.Undo(ids, author);
            return [.. visit.Sheets.Review.Corrections.Where(c => ids.Contains(c.Correction.Id, StringComparer.Ordinal)).Select(c => c.Correction.Body)];
        }

        var decider = new Decider(visit, form);
        var bodies = decider.Read();
        visit.Room.Decide(bodies, author, decider.Reason, int.TryParse(form[DecisionForm.Shown], NumberStyles.None, CultureInfo.InvariantCulture, out var shown) ? shown : null);
        return bodies;
    }

    /// <summary>The fields of a form that this server wrote for this browser; null where it is none, and then that was answered.</summary>
    /// <param name="visit">The request.</param>
    /// <param name="most">Most bytes that it may have; 0 for what any form may have.</param>
    public static async Task<IFormCollection?> Form(Visit visit, int most = 0)
    {
        if (most > 0 && visit.Http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } bound) bound.MaxRequestBodySize = most;
        if (!HttpMethods.IsPost(visit.Http.Request.Method) || !visit.Http.Request.HasFormContentType)
        {
            await Refuse(visit, "Nothing was sent.", visit.At("statement"));
            return null;
        }

        var form = await visit.Http.Request.ReadFormAsync(new FormOptions { ValueCountLimit = MostFields, ValueLengthLimit = 100_000 }, visit.Http.RequestAborted);
        if (visit.Forms.Accepts(visit.Http, form[FormGuard.Field])) return form;
        await Refuse(visit, "The page on which this was decided was written before the workbench was started again, so it was not kept. Open the page again and decide once more.", visit.At("statement"), StatusCodes.Status400BadRequest);
        return null;
    }

    private static Task Refuse(Visit visit, string why, string back, int status = StatusCodes.Status409Conflict) =>
        NoticePage.Write(visit.Http, status, "This was not kept", why, [(back, "Back")]);

    // Back to where the decision was made; only ever to a page of this matter.
    private static string Back(Visit visit, IFormCollection form, string? told)
    {
        var back = form["back"].ToString();
        var safe = back.Length <= 2000 && back.StartsWith(visit.Root + "/", StringComparison.Ordinal) && !back.Any(c => char.IsControl(c) || c is '\\');
        var address = safe ? back : visit.At("statement");
        if (told is null) return address;
        var hash = address.IndexOf('#', StringComparison.Ordinal);
        var (path, anchor) = hash < 0 ? (address, "") : (address[..hash], address[hash..]);
        return $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}told={told}{anchor}";
    }

    private static Task Ask(Visit visit, IFormCollection form) => Shell.Write(visit, "decide", "Who decides?", html =>
    {
        using var section = html.In("section");
        html.Leaf("h1", "Who decides?");
        html.Leaf("p", "Every decision is signed and dated. Your name is asked once and kept in this browser; it goes nowhere else than into the matter’s own file.");
        using var asked = html.In("form", "asked-name", null, ("method", "post"), ("action", visit.At("decide")));
        foreach (var (name, values) in form.Where(f => f.Key is not "author" and not FormGuard.Field))
            foreach (var value in values) html.Void("input", ("type", "hidden"), ("name", name), ("value", value));
        html.Void("input", ("type", "hidden"), ("name", FormGuard.Field), ("value", visit.Forms.Token(visit.Http)));
        using (html.In("label", "field"))
        {
            html.Text("Your name, as you sign");
            html.Void("input", ("type", "text"), ("name", "author"), ("required", ""), ("maxlength", "120"), ("autocomplete", "name"), ("autofocus", ""));
        }

        html.Leaf("button", "Keep the decision", "primary", null, ("type", "submit"));
    });
}
