using System.Security.Cryptography;
using System.Text;
using Assiduous.Drafting.Page;
using Assiduous.Judgment;

namespace Assiduous.Drafting;

/// <summary>Writes a review as one page that needs nothing but itself.</summary>
/// <remarks>
/// Every status opens its reason and every citation its passage without a script; the script adds filters and keys. Nothing is loaded from
/// outside, and the page forbids it to the browser as well. The same review gives the same bytes.
/// </remarks>
public static class ReviewHtml
{
    /// <summary>The style sheet of the page.</summary>
    internal static readonly string Style = Resource("review.css");

    private static readonly string Script = Resource("review.js");

    /// <summary>Writes the page to <paramref name="output"/> as UTF-8 without a byte order mark; leaves the stream open.</summary>
    public static void Write(Review review, Stream output)
    {
        using var writer = new StreamWriter(output, new UTF8Encoding(false), 1 << 16, leaveOpen: true) { NewLine = "\n" };
        Write(review, writer);
    }

    /// <summary>Writes the page to <paramref name="output"/>.</summary>
    public static void Write(Review review, TextWriter output)
    {
        var page = new PageContext(review);
        var html = new Html(output);
        html.Trusted("<!doctype html>\n");
        using var root = html.In("html", null, null, ("lang", "en"));
        WriteHead(html, review);
        using var body = html.In("body");
        html.Link("facts", "Skip to the facts", "skip");
        BarView.Write(html, page);
        WriteMain(html, page);
        RecordView.Write(html, page);
        HelpView.Write(html);
        html.Trusted("<script>").Trusted(Script).Trusted("</script>\n");
    }

    /// <summary>
    /// The policy that the page sets for itself, for a server to send as a header as well: its own style sheets and script by their
    /// hashes, and nothing else.
    /// </summary>
    public static string ContentSecurityPolicy(Review review) =>
        $"default-src 'none'; style-src {Hash(Style)} {Hash(RunningHead(review))}; script-src {Hash(Script)}; base-uri 'none'; form-action 'none'";

    private static void WriteHead(Html html, Review review)
    {
        using var head = html.In("head");
        html.Void("meta", ("charset", "utf-8"));
        html.Void("meta", ("http-equiv", "Content-Security-Policy"), ("content", ContentSecurityPolicy(review)));
        html.Void("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
        html.Void("meta", ("name", "color-scheme"), ("content", "light dark"));
        html.Void("meta", ("name", "referrer"), ("content", "no-referrer"));
        html.Leaf("title", Title(review.Matter));
        html.Trusted("<style>").Trusted(Style).Trusted("</style>\n");
        html.Trusted("<style>").Trusted(RunningHead(review)).Trusted("</style>\n");
    }

    private static void WriteMain(Html html, PageContext page)
    {
        using var main = html.In("main", null, "top");
        MatterView.Write(html, page);
        SummaryView.Write(html, page);
        LedgerView.Write(html, page);
        ClaimsView.Write(html, page);
        ConflictsView.Write(html, page);
        BriefsView.WriteConcessions(html, page);
        AuthoritiesView.Write(html, page);
        DatesView.WriteTimeline(html, page);
        DatesView.WriteHistory(html, page);
        BriefsView.WriteNarrative(html, page);
        FilingsView.Write(html, page);
        MatterView.WriteLimits(html);
    }

    private static string Title(MatterHead matter) =>
        matter.Caption.Length == 0 ? "Review of a motion for summary judgment" : $"{matter.Caption}: review";

    // The head of each printed page. A style sheet of its own, because it names the case.
    private static string RunningHead(Review review)
    {
        var number = review.Matter.DocketNumber is { } docket ? $", No. {docket}" : "";
        var head = Encoded.Css(Clip.To(review.Matter.Caption + number, 120));
        return $"@page{{@top-left{{content:{head}}}@bottom-right{{content:\"Page \" counter(page) \" of \" counter(pages)}}}}";
    }

    private static string Hash(string text) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'";

    private static string Resource(string name)
    {
        using var stream = typeof(ReviewHtml).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The program was built without {name}; build it again.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
