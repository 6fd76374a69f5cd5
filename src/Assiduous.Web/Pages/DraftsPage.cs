using Assiduous.Drafting.Drafts;
using Assiduous.Drafting.Page;
using Assiduous.Judgment;
using Assiduous.Statements;

namespace Assiduous.Web.Pages;

/// <summary>The papers that can be made from the review, to be downloaded.</summary>
internal static class DraftsPage
{
    private static readonly (string Value, string Label)[] Audiences = [("own", "for you: with notes at the margin"), ("court", "for the court: no notes, nothing sealed"), ("opponent", "for the other side: no notes, nothing sealed")];

    public static Task Write(Visit visit) => Shell.Write(visit, "drafts", "Drafts", html =>
    {
        WriteKinds(html, visit);
        DraftTools.Write(html, visit);
    });

    private static void WriteKinds(Html html, Visit visit)
    {
        using var section = html.In("section");
        html.Leaf("h1", "Drafts");
        html.Leaf("p", "Each is made anew from the review as it stands now, with your decisions in it. What only a lawyer can say is left open in brackets.");
        var audience = AudienceOf(visit);
        using (html.In("nav", "chips", null, ("aria-label", "For whom")))
            foreach (var (value, label) in Audiences)
                html.Leaf("a", label, "chip", null, ("href", visit.At("drafts", ("for", value))), ("aria-current", string.Equals(value, audience, StringComparison.Ordinal) ? "true" : null));
        using var list = html.In("ul", "draft-list");
        foreach (var (kind, name) in DraftMaker.Kinds) WriteKind(html, visit, kind, name, audience);
    }

    /// <summary>Makes a draft and sends it.</summary>
    public static Task? Send(Visit visit, string file)
    {
        var dot = file.LastIndexOf('.');
        if (dot <= 0 || DraftMaker.Find(file[..dot]) is not { } kind) return PageDesk.Nothing;
        var review = visit.Room.Whole();
        var options = new DraftOptions { Audience = Enum.Parse<Audience>(AudienceOf(visit), ignoreCase: true), Confirmations = Confirmations(review) };
        if (DraftMaker.Make(kind, review, options).FirstOrDefault(f => string.Equals(f.Name, file, StringComparison.Ordinal)) is not { } made) return PageDesk.Nothing;
        visit.Http.Response.Headers.ContentDisposition = $"attachment; filename=\"{made.Name}\"";
        return Answers.Bytes(visit.Http, made.Bytes, made.ContentType);
    }

    private static void WriteKind(Html html, Visit visit, DraftKind kind, string name, string audience)
    {
        using var item = html.In("li");
        using (html.In("div"))
        {
            html.Leaf("h2", Title(kind));
            html.Leaf("p", Describe(kind));
        }

        using var files = html.In("p");
        foreach (var ending in kind is DraftKind.Ledger ? (string[])["docx", "xlsx", "csv"] : ["docx"])
        {
            var words = ending is "docx" ? "Word" : ending is "xlsx" ? "Excel" : "CSV";
            html.Leaf("a", words, "download", null, ("href", visit.At($"drafts/{name}.{ending}", ("for", audience))), ("download", ""), ("aria-label", $"{words}: {Title(kind)}")).Text(" ");
        }
    }

    private static string AudienceOf(Visit visit) => visit.Ask("for") is { } asked && Audiences.Any(a => string.Equals(a.Value, asked, StringComparison.Ordinal)) ? asked : "own";

    private static List<Confirmation> Confirmations(Review review)
    {
        var hashes = review.Filings.GroupBy(f => f.File, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Hash, StringComparer.Ordinal);
        return [.. review.Facts.SelectMany(f => Confirmed(f, f.File, f.Citations, hashes).Concat(f.Response.File is { } answer ? Confirmed(f, answer, f.Response.Citations, hashes) : []))];
    }

    private static IEnumerable<Confirmation> Confirmed(Fact fact, string paper, IReadOnlyList<CitedPassage> rows, Dictionary<string, string> hashes) =>
        from row in rows
        where row.Confirmed is not null && row.TargetFile is not null && hashes.ContainsKey(row.TargetFile)
        select new Confirmation(paper, fact.Side, fact.Number, row.Text, row.Confirmed!.Author, row.Confirmed.At, hashes[row.TargetFile!], ConfirmationResult.Supports, row.Confirmed.Reason is { Length: > 0 } note ? note : null);

    private static string Title(DraftKind kind) => kind switch
    {
        DraftKind.Response => "Response to the statement of facts",
        DraftKind.Statement => "Statement of undisputed facts",
        DraftKind.Joint => "Joint statement",
        DraftKind.Ledger => "Ledger of every fact",
        DraftKind.Memo => "Bench memorandum",
        DraftKind.Opinion => "Skeleton of an opinion",
        DraftKind.Authorities => "Table of authorities",
        DraftKind.Certificate => "Certificate of checked citations",
        _ => "List of exhibits",
    };

    private static string Describe(DraftKind kind) => kind switch
    {
        DraftKind.Response => "Paragraph by paragraph, in the form that the court’s rule asks, with the evidence that meets each fact.",
        DraftKind.Statement => "The movant’s facts, each with a citation that was followed to its words.",
        DraftKind.Joint => "Statement, response and reply in one paper that two sides exchange.",
        DraftKind.Ledger => "Fact, evidence, answer and status in one table.",
        DraftKind.Memo => "What is settled and what is not, claim by claim; takes no side.",
        DraftKind.Opinion => "Background from the settled facts, the standard, the claims; gaps where judgment belongs.",
        DraftKind.Authorities => "Every authority in the briefs, with its pages.",
        DraftKind.Certificate => "Who confirmed which citation, when, against which bytes.",
        _ => "The exhibits, and where each is cited.",
    };
}
