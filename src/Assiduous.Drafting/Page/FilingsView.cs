using Assiduous.Citations;
using Assiduous.Judgment;
using Assiduous.Record;
using Assiduous.Statements;

namespace Assiduous.Drafting.Page;

/// <summary>Every paper of the folder: what it was taken for and why, and what went wrong in reading it.</summary>
internal static class FilingsView
{
    /// <summary>Code of the findings that name a document which a paper cites and the folder lacks; they have a list of their own.</summary>
    private const string CitedNotHere = "cited-not-here";

    /// <param name="html">Where to.</param>
    /// <param name="page">The review.</param>
    /// <param name="tools">Writes what a person can do with a filing; null where nothing.</param>
    public static void Write(Html html, PageContext page, Action<Filing>? tools = null)
    {
        using var section = html.In("section", null, "filings", ("aria-labelledby", "filings-title"));
        html.Leaf("h2", "The filings", null, "filings-title");
        if (page.Review.Filings.Count == 0) html.Leaf("p", "No filing could be read. Put the papers of the motion into the folder as PDF, Word, text or image files.", "empty");
        foreach (var filing in page.Review.Filings) WriteFiling(html, page, filing, tools);
        WriteAbsent(html, page.Review);
        WriteMissing(html, page);
        WriteProblems(html, page);
    }

    private static void WriteFiling(Html html, PageContext page, Filing filing, Action<Filing>? tools)
    {
        using var block = html.In("article", "filing", page.AnchorOfFile(filing.File), ("tabindex", "-1"));
        html.Leaf("h3", page.Cite(filing.File));
        using (html.In("p", "what"))
        {
            html.Leaf("span", Sentences.Of(filing.Role), "role");
            if (filing.Title.Length > 0) html.Text(" · " + Clip.To(filing.Title, 300));
            if (filing.Side is { } side) html.Text(" · " + Sentences.Of(side).ToLowerInvariant() + "’s");
            if (filing.Witness is { } witness && !filing.Title.Contains(witness, StringComparison.OrdinalIgnoreCase)) html.Text(" · " + Clip.To(witness, 100));
            if (Sentences.Of(filing.Oath) is { Length: > 0 } oath) html.Text(" · " + oath);
            if (filing.Signed is { } signed) html.Text(signed ? ", signed" : ", not signed");
            if (filing.Date is { } day) html.Text(" · " + Names.Written(day));
            if (filing.Text.Pages.Count > 0) html.Text(" · " + Sentences.Count(filing.Text.Pages.Count, "page"));
            if (page.NameOf(filing) is { } name) html.Text($" · called “{Clip.To(name, 80)}”");
        }

        html.Leaf("p", filing.File, "source");
        tools?.Invoke(filing);
        FindingsView.WriteList(html, filing.Problems, $"What went wrong in reading {filing.Label}");
        foreach (var note in filing.Text.Notes) html.Leaf("p", Clip.To(note.Message, 600), "note");
        if (filing.Reasons.Count == 0) return;
        using var details = html.In("details", "how");
        html.Leaf("summary", "Why it was taken for this");
        using var list = html.In("ul");
        foreach (var reason in filing.Reasons) html.Leaf("li", Clip.To(reason, 600));
    }

    private static void WriteAbsent(Html html, Review review)
    {
        var absent = review.Findings.Where(IsAbsent).ToList();
        if (absent.Count == 0) return;
        html.Leaf("h3", "On the docket, not here", null, "not-here");
        html.Leaf("p", absent.Select(f => f.Suggestion).FirstOrDefault(s => s is not null) ?? "Put them into the folder and run the review again.");
        using var list = html.In("ul");
        foreach (var paper in absent) html.Leaf("li", Clip.To(paper.Message, 600));
    }

    /// <summary>Whether a finding tells of a paper that the docket names and the folder lacks.</summary>
    public static bool IsAbsent(Finding finding) => string.Equals(finding.Code, "not-in-folder", StringComparison.Ordinal) && finding.File is null;

    private static void WriteMissing(Html html, PageContext page)
    {
        var missing = page.Review.Facts.SelectMany(f => f.Citations.Concat(f.Response.Citations).Select(c => (Fact: f, Cited: c)))
            .Where(c => c.Cited.TargetFile is null).ToList();
        var elsewhere = page.Review.Findings.Where(f => f.Code is CitedNotHere && !missing.Exists(m => f.Message.StartsWith(m.Cited.Text, StringComparison.Ordinal) || m.Cited.Text.StartsWith(f.Message.Split(" is cited")[0], StringComparison.Ordinal))).ToList();
        if (missing.Count + elsewhere.Count == 0) return;
        html.Leaf("h3", "Cited, but not in the folder");
        html.Leaf("p", "Put these papers into the folder and run the review again.");
        using var list = html.In("ul");
        foreach (var group in missing.GroupBy(m => m.Cited.Text, StringComparer.Ordinal)) WriteMissing(html, page, group.Key, [.. group.Select(m => m.Fact)]);
        foreach (var finding in elsewhere) html.Leaf("li", Clip.To(finding.Message, 600));
    }

    private static void WriteMissing(Html html, PageContext page, string cited, IReadOnlyList<Fact> facts)
    {
        using var item = html.In("li");
        html.Text(Clip.To(cited, 200) + ", at ");
        for (var i = 0; i < facts.Count; i++)
        {
            if (i > 0) html.Text(", ");
            html.Link(page.Anchors.Of(facts[i]), $"{Sentences.Of(facts[i].Side)} ¶ {facts[i].Number}");
        }
    }

    private static void WriteProblems(Html html, PageContext page)
    {
        IReadOnlyList<Finding> findings = [.. page.Review.Findings.Where(f => !IsAbsent(f) && f.Code is not CitedNotHere)];
        if (findings.Count == 0) return;
        html.Leaf("h3", "About the papers as a whole");
        FindingsView.WriteList(html, findings, "Findings about the papers as a whole");
    }
}
