using System.Globalization;
using System.Security.Cryptography;
using Assiduous.Drafting.Drafts;
using Assiduous.Drafting.Page;

namespace Assiduous.Web.Pages;

/// <summary>Papers that were made from what a person sent, kept in memory until they are downloaded: the page says what came of it, the files stand below.</summary>
/// <remarks>Nothing is written to disk, so that deleting the matter's review leaves no copy of its words. Each stands under a name that nobody can guess, for its matter alone.</remarks>
internal static class MadePapers
{
    // Of one matter: whoever works on another takes nobody's place.
    private const int Most = 8;
    private const long MostBytes = 96L << 20;
    private static readonly Lock Gate = new();
    private static readonly LinkedList<Made> Kept = [];

    private sealed record Made(string Name, string Root, string Title, Action<Html> Tell, IReadOnlyList<DraftFile> Files)
    {
        public long Size => Files.Sum(f => (long)f.Bytes.Length);
    }

    /// <summary>Keeps papers and leads to the page that offers them.</summary>
    /// <param name="visit">The request.</param>
    /// <param name="title">What was made.</param>
    /// <param name="tell">Writes what came of it.</param>
    /// <param name="files">The papers; none where there is only something to tell.</param>
    public static Task Offer(Visit visit, string title, Action<Html> tell, IReadOnlyList<DraftFile> files)
    {
        var made = new Made(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)), visit.Root, title, tell, files);
        lock (Gate)
        {
            Kept.AddFirst(made);
            // The latest stays whatever its size: it is what somebody waits for.
            if (Kept.Where(m => string.Equals(m.Root, made.Root, StringComparison.Ordinal)).Skip(Most).FirstOrDefault() is { } oldest) Kept.Remove(oldest);
            while (Kept.Count > 1 && Kept.Sum(m => m.Size) > MostBytes) Kept.RemoveLast();
        }

        return Answers.Go(visit.Http, visit.At("drafts/made/" + made.Name));
    }

    /// <summary>The page that says what came of it.</summary>
    public static Task Show(Visit visit, string name) => Find(visit, name) is not { } made ? Gone(visit) : Shell.Write(visit, "drafts", made.Title, html =>
    {
        using var section = html.In("section", "made");
        html.Leaf("h1", made.Title);
        made.Tell(html);
        if (made.Files.Count > 0)
        {
            using var list = html.In("ul", "made-files");
            foreach (var file in made.Files)
                using (html.In("li"))
                    html.Leaf("a", file.Name, "primary-link", null, ("href", visit.At($"drafts/made/{made.Name}/{Uri.EscapeDataString(file.Name)}")), ("download", ""))
                        .Text(" ").Leaf("span", Size(file.Bytes.Length), "amount");
        }

        using (html.In("p")) html.Leaf("a", "Back to the drafts", null, null, ("href", visit.At("drafts")));
    });

    /// <summary>Sends one of the papers.</summary>
    public static Task? Send(Visit visit, string name, string file)
    {
        if (Find(visit, name) is not { } made) return Gone(visit);
        if (made.Files.FirstOrDefault(f => string.Equals(f.Name, file, StringComparison.Ordinal)) is not { } wanted) return PageDesk.Nothing;
        var head = new Microsoft.Net.Http.Headers.ContentDispositionHeaderValue("attachment");
        head.SetHttpFileName(wanted.Name);
        visit.Http.Response.Headers.ContentDisposition = head.ToString();
        return Answers.Bytes(visit.Http, wanted.Bytes, wanted.ContentType);
    }

    private static Made? Find(Visit visit, string name)
    {
        lock (Gate) return Kept.FirstOrDefault(m => string.Equals(m.Name, name, StringComparison.Ordinal) && string.Equals(m.Root, visit.Root, StringComparison.Ordinal));
    }

    private static Task Gone(Visit visit) => NoticePage.Write(visit.Http, StatusCodes.Status410Gone, "This paper is not kept any more",
        "Papers that were made stay here until others take their place or the workbench stops. Make it once more.", [(visit.At("drafts"), "Back to the drafts")]);

    private static string Size(int bytes) => bytes < 1_000_000 ? $"{Math.Max(1, bytes / 1000)} KB" : string.Create(CultureInfo.InvariantCulture, $"{bytes / 1_000_000.0:0.0} MB");
}
