using System.Globalization;
using System.Net;
using Assiduous.Drafting.Page;
using Assiduous.Matters.Importing;
using Assiduous.Storage;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Assiduous.Web.Pages;

/// <summary>Bringing filings in: files or a zip, chosen or dropped; how far each import has come; stopping one.</summary>
internal static class ImportPage
{
    private const int MostShown = 6;
    private const string Kinds = ".pdf,.docx,.txt,.html,.htm,.json,.png,.jpg,.jpeg,.tif,.tiff,.zip";

    /// <summary>The place to drop files, with the imports so far.</summary>
    public static void WriteDrop(Html html, Visit visit)
    {
        if (visit.Room.Store(out _) is null) return;
        using var drop = html.In("section", "drop", "bring", ("aria-labelledby", "bring-title"));
        html.Leaf("h2", "Bring filings in", null, "bring-title");
        using (html.In("form", null, null, ("method", "post"), ("action", visit.At("record/import")), ("enctype", "multipart/form-data")))
        {
            html.Void("input", ("type", "hidden"), ("name", FormGuard.Field), ("value", visit.Forms.Token(visit.Http)));
            if (Author.Of(visit.Http) is null)
                using (html.In("label", "field"))
                {
                    html.Text("Your name, as you sign");
                    html.Void("input", ("type", "text"), ("name", "author"), ("required", ""), ("maxlength", "120"), ("autocomplete", "name"));
                }

            using (html.In("label", "field file"))
            {
                html.Text("PDF, Word, text, scans, the docket page, or a zip of them; or drop them anywhere on this page");
                html.Void("input", ("type", "file"), ("name", "files"), ("multiple", ""), ("required", ""), ("accept", Kinds));
            }

            html.Leaf("button", "Bring in", "primary", null, ("type", "submit"));
        }

        WriteJobs(html, visit);
    }

    /// <summary>The imports alone, which the script asks for while one is running.</summary>
    public static Task Jobs(Visit visit)
    {
        var output = new PageWriter();
        WriteJobs(visit.Writer(output), visit);
        return Answers.Html(visit.Http, StatusCodes.Status200OK, output);
    }

    /// <summary>Takes what was sent.</summary>
    public static async Task Receive(Visit visit)
    {
        var http = visit.Http;
        if (!HttpMethods.IsPost(http.Request.Method) || !MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var kind) || HeaderUtilities.RemoveQuotes(kind.Boundary).Value is not { Length: > 0 and <= 100 } boundary)
        {
            await Refuse(visit, "Nothing was sent.", StatusCodes.Status400BadRequest);
            return;
        }

        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } bound) bound.MaxRequestBodySize = WorkbenchServer.MostBytes;
        var reader = new MultipartReader(boundary, http.Request.Body) { HeadersCountLimit = 16, HeadersLengthLimit = 8 << 10 };
        try
        {
            var (author, first) = await Head(visit, reader);
            if (author is null) return;
            await visit.Room.Import(author, Files(reader, first, http.RequestAborted), http.RequestAborted);
            await Answers.Go(http, visit.At("record", ("told", "sent")));
        }
        catch (Exception wrong) when (wrong is StoreException or ImportException or InvalidDataException or BadHttpRequestException)
        {
            await Refuse(visit, wrong.Message, StatusCodes.Status400BadRequest);
        }
    }

    /// <summary>Stops an import.</summary>
    public static async Task Cancel(Visit visit)
    {
        if (await DecidePage.Form(visit) is not { } form) return;
        visit.Room.CancelImport(form["id"].ToString(), Author.Of(visit.Http) ?? "unsigned");
        await Answers.Go(visit.Http, visit.At("record"));
    }

    // The fields that stand before the files: the token first, for without it not a byte is kept.
    private static async Task<(string? Author, MultipartSection? First)> Head(Visit visit, MultipartReader reader)
    {
        string? token = null, author = null;
        for (var section = await reader.ReadNextSectionAsync(visit.Http.RequestAborted); section is not null; section = await reader.ReadNextSectionAsync(visit.Http.RequestAborted))
        {
            if (section.GetContentDispositionHeader() is not { } head) continue;
            if (head.IsFileDisposition())
            {
                if (!visit.Forms.Accepts(visit.Http, token)) break;
                author = Author.Keep(visit.Http, author) ?? Author.Of(visit.Http);
                if (author is not null) return (author, section);
                await Refuse(visit, "Say who brings the papers: every import is signed.", StatusCodes.Status400BadRequest);
                return (null, null);
            }

            var value = (await section.ReadAsStringAsync(visit.Http.RequestAborted))[..];
            if (value.Length > 400) break;
            if (head.Name.Value?.Trim('"') is FormGuard.Field) token = value;
            else if (head.Name.Value?.Trim('"') is "author") author = value;
        }

        await Refuse(visit, "The page from which this was sent was written before the workbench was started again, or held no file. Open the page again and send the files once more.", StatusCodes.Status400BadRequest);
        return (null, null);
    }

    private static async IAsyncEnumerable<(string Name, Stream Bytes)> Files(MultipartReader reader, MultipartSection? first, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        for (var section = first; section is not null; section = await reader.ReadNextSectionAsync(stop))
            if (section.GetContentDispositionHeader() is { } head && head.IsFileDisposition() && Name(head) is { Length: > 0 } name) yield return (name, section.Body);
    }

    private static string Name(ContentDispositionHeaderValue head) =>
        WebUtility.HtmlDecode((head.FileNameStar.HasValue ? head.FileNameStar : head.FileName).Value?.Trim('"') ?? "");

    private static Task Refuse(Visit visit, string why, int status) => NoticePage.Write(visit.Http, status, "This was not taken", why, [(visit.At("record"), "Back to the record")]);

    private static void WriteJobs(Html html, Visit visit)
    {
        var jobs = visit.Room.Imports();
        using var list = html.In("ul", "jobs", null, ("aria-live", "polite"), ("data-running", jobs.Any(j => !j.IsOver) ? "" : null));
        foreach (var job in jobs.Take(MostShown)) WriteJob(html, visit, job);
    }

    private static void WriteJob(Html html, Visit visit, ImportJob job)
    {
        using var item = html.In("li");
        html.Text($"{Clip.To(job.Author, 80)}, {Written(job.Created)}: {Words(job)}");
        if (job.Message is { } message) html.Leaf("p", Clip.To(message, 800), "note");
        foreach (var file in Refused(visit, job)) html.Leaf("p", $"{Clip.To(file.Source, 160)}: {file.Message}", "note");
        if (job.IsOver) return;
        if (job.Total > 0) html.Leaf("progress", null, null, null, ("max", job.Total.ToString(CultureInfo.InvariantCulture)), ("value", job.Done.ToString(CultureInfo.InvariantCulture)), ("aria-label", Words(job)));
        using var form = html.In("form", null, null, ("method", "post"), ("action", visit.At("record/cancel")));
        html.Void("input", ("type", "hidden"), ("name", FormGuard.Field), ("value", visit.Forms.Token(visit.Http)));
        html.Void("input", ("type", "hidden"), ("name", "id"), ("value", job.Id));
        html.Leaf("button", "stop", null, null, ("type", "submit"), ("aria-label", "Stop this import"));
    }

    private static IEnumerable<ImportFile> Refused(Visit visit, ImportJob job) =>
        (visit.Room.Store(out _)?.Imports.Files(job.Id) ?? []).Where(f => f.State is ImportFileState.Refused).Take(MostShown);

    private static string Written(string at) =>
        DateTimeOffset.TryParse(at, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var when) ? when.UtcDateTime.ToString("MMMM d, yyyy, HH:mm", CultureInfo.InvariantCulture) + " UTC" : at;

    private static string Words(ImportJob job) => job.State switch
    {
        ImportState.Done => "done",
        ImportState.Cancelled when job.Message is not null => "stopped",
        ImportState.Cancelled => "stopped; what was in the folder by then stays there",
        ImportState.Failed => "not done",
        _ => $"{job.Stage.ToLowerInvariant()}{(job.File is { } file ? " " + Clip.To(file, 80) : "")}{(job.Total > 0 ? $", {job.Done} of {job.Total}" : "")}",
    };
}
