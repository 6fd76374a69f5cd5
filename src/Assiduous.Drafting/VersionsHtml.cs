using System.Text;
using Assiduous.Drafting.Page;
using Assiduous.Statements.Versions;

namespace Assiduous.Drafting;

/// <summary>Writes what changed from one version to another as a page of its own: an amended statement, or citations carried to new evidence.</summary>
/// <remarks>One table that prints, has no script and loads nothing; the same comparison gives the same bytes.</remarks>
public static class VersionsHtml
{
    /// <summary>An amended statement against the first.</summary>
    /// <param name="compared">The comparison.</param>
    /// <param name="before">Name of the first statement.</param>
    /// <param name="after">Name of the amended one.</param>
    /// <param name="output">Where the page goes.</param>
    public static void Write(StatementComparison compared, string before, string after, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(compared);
        var changed = compared.Paragraphs.Count(p => p.Change is not ParagraphChange.Same);
        Page(output, "What the amended statement changes", $"{before} against {after}. {compared.Paragraphs.Count - changed} paragraphs unchanged, {changed} changed.", html =>
        {
            if (compared.Misfits.Count > 0) Misfits(html, compared.Misfits);
            html.Leaf("h2", "Paragraph by paragraph");
            Table(html, ["Change", "Before", "Now", "Words before", "Words now"], compared.Paragraphs.Where(p => p.Change is not ParagraphChange.Same)
                .Select(p => new[] { Name(p.Change), Numbered(p.OldNumber), Numbered(p.NewNumber), p.OldText ?? "", p.Change is ParagraphChange.Renumbered ? "the same" : p.NewText ?? "" }), "Nothing changed.");
        });
    }

    /// <summary>The citations of a paper, carried from old evidence to new.</summary>
    /// <param name="rows">The citations.</param>
    /// <param name="paper">Name of the paper.</param>
    /// <param name="output">Where the page goes.</param>
    public static void Write(IReadOnlyList<ReboundCitation> rows, string paper, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var lost = rows.Where(r => r.To is null).ToList();
        Page(output, "Citations carried to the new evidence", $"{paper}: {rows.Count} citations, {rows.Count(r => r.Changed)} changed, {rows.Count(r => r.To is not null && !r.Changed)} unchanged, {lost.Count} not carried over.", html =>
        {
            html.Leaf("h2", "Not carried over: look these up");
            Table(html, ["Citation", "Stood at", "Why"], lost.Select(r => new[] { r.Cited, r.From, r.Why! }), "Every citation was carried over.");
            html.Leaf("h2", "Changed");
            Table(html, ["Citation", "Stood at", "Stands at", "Write", "Words there now, where they are others"], rows.Where(r => r.Changed).Select(r => new[] { r.Cited, r.From, r.To!, r.Suggested ?? "", r.NewWords ?? "" }), "None.");
            html.Leaf("h2", "Unchanged");
            Table(html, ["Citation", "Stands at"], rows.Where(r => r.To is not null && !r.Changed).Select(r => new[] { r.Cited, r.To! }), "None.");
        });
    }

    private static void Misfits(Html html, IReadOnlyList<MisfitResponse> misfits)
    {
        html.Leaf("h2", "Answers that no longer fit");
        Table(html, ["Answer", "Why"], misfits.Select(m => new[] { Numbered(m.Number), m.Why }), "");
    }

    /// <summary>What became of a paragraph, in a word.</summary>
    public static string Name(ParagraphChange change) => change switch
    {
        ParagraphChange.Same => "unchanged",
        ParagraphChange.Renumbered => "other number",
        ParagraphChange.Reworded => "other words",
        ParagraphChange.Recited => "other citations",
        ParagraphChange.Split => "divided",
        ParagraphChange.Merged => "joined",
        ParagraphChange.Added => "new",
        _ => "gone",
    };

    private static string Numbered(string? number) => number is null ? "–" : "¶ " + number;

    private static void Page(TextWriter output, string title, string summary, Action<Html> body)
    {
        var html = new Html(output);
        html.Trusted("<!doctype html>\n");
        using var root = html.In("html", null, null, ("lang", "en"));
        using (html.In("head"))
        {
            html.Void("meta", ("charset", "utf-8"));
            html.Void("meta", ("http-equiv", "Content-Security-Policy"), ("content", "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"));
            html.Void("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
            html.Void("meta", ("name", "color-scheme"), ("content", "light dark"));
            html.Leaf("title", title);
            html.Trusted("<style>body{font:16px/1.5 Georgia,serif;max-width:70rem;margin:2rem auto;padding:0 1rem}h1{font-size:1.5rem}h2{font-size:1.15rem;margin-top:2rem}table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.4rem .6rem;border-bottom:1px solid currentColor}thead{display:table-header-group}tr{break-inside:avoid}td{overflow-wrap:anywhere}td:first-child{white-space:nowrap}@media(max-width:40rem){table,tbody,tr,td{display:block}thead{display:none}td{border:0;padding:.1rem 0}td:before{content:attr(data-name)\": \";font-weight:bold}tr{border-bottom:1px solid currentColor;padding:.5rem 0;display:block}td:empty{display:none}}</style>\n");
        }

        using var main = html.In("body");
        html.Leaf("h1", title).Leaf("p", summary);
        body(html);
        html.Leaf("p", "The words decide. What could not be told is listed and not guessed; read every changed citation before you file it.");
    }

    private static void Table(Html html, string[] heads, IEnumerable<string[]> rows, string none)
    {
        var all = rows.ToList();
        if (all.Count == 0) { html.Leaf("p", none); return; }
        using var table = html.In("table");
        using (html.In("thead"))
        {
            using var line = html.In("tr");
            foreach (var head in heads) html.Leaf("th", head, null, null, ("scope", "col"));
        }

        using var body = html.In("tbody");
        foreach (var row in all)
        {
            using var line = html.In("tr");
            for (var i = 0; i < row.Length; i++) html.Leaf("td", Clip.To(row[i], 2000), null, null, ("data-name", heads[i]));
        }
    }
}
