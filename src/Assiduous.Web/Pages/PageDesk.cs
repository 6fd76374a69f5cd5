namespace Assiduous.Web.Pages;

/// <summary>The pages of one matter, by address.</summary>
internal static class PageDesk
{
    /// <summary>The pages in the order of the head, each with the key that follows <c>g</c>.</summary>
    public static IReadOnlyList<(string Address, string Label, char Key)> All { get; } =
    [
        ("", "Matter", 'm'), ("statement", "Statement", 's'), ("claims", "Claims", 'c'), ("record", "Record", 'r'),
        ("authorities", "Authorities", 'a'), ("timeline", "Timeline", 't'), ("drafts", "Drafts", 'd'), ("history", "History", 'h'),
    ];

    /// <summary>What a page gives back where nothing stands at its address.</summary>
    public static readonly Task? Nothing;

    /// <summary>Answers; false where nothing stands at the address.</summary>
    public static async Task<bool> Answer(Visit visit, string[] parts)
    {
        var page = parts switch
        {
            [] => MatterPage.Write(visit),
            ["statement"] => StatementPage.Write(visit),
            ["passage"] => PassagePage.Write(visit),
            ["state"] => StatePage.Write(visit),
            ["forms"] => FormsPage.Write(visit),
            ["pane"] => PanePage.Write(visit),
            ["claims"] => ClaimsPage.Write(visit),
            ["record"] => RecordPage.Write(visit),
            ["record", "import"] => ImportPage.Receive(visit),
            ["record", "jobs"] => ImportPage.Jobs(visit),
            ["record", "cancel"] => ImportPage.Cancel(visit),
            ["record", var slug] => ReaderPage.Write(visit, slug),
            ["record", var slug, "cite"] => CitePage.Write(visit, slug),
            ["record", var slug, var sheet] when sheet.EndsWith(".png", StringComparison.Ordinal) => SheetPicture.Write(visit, slug, sheet[..^4]),
            ["authorities"] => AuthoritiesPage.Write(visit),
            ["timeline"] => TimelinePage.Write(visit),
            ["drafts"] => DraftsPage.Write(visit),
            ["drafts", "appendix"] => AppendixPage.Make(visit),
            ["drafts", "annotate"] => AnnotatePage.Make(visit),
            ["drafts", "merge"] => JointPage.Make(visit),
            ["drafts", "made", var name] => MadePapers.Show(visit, name),
            ["drafts", "made", var name, var file] => MadePapers.Send(visit, name, file),
            ["drafts", var file] => DraftsPage.Send(visit, file),
            ["history"] => HistoryPage.Write(visit),
            ["history", "merge"] => MergePage.Show(visit),
            ["history", "merged"] => MergePage.Merge(visit),
            ["corrections.jsonl"] => CorrectionsFile.Write(visit),
            ["decide"] => DecidePage.Write(visit),
            ["keys"] => KeysPage.Write(visit),
            ["review.json"] => ReviewFile.Write(visit),
            _ => null,
        };
        if (page is null) return false;
        await page;
        return true;
    }
}
