namespace Assiduous.Record.Recognition;

/// <summary>Names what a person should look at before relying on how a filing was recognised.</summary>
public static class Doubts
{
    private static readonly FilingRole[] Partisan =
    [
        FilingRole.Statement, FilingRole.Response, FilingRole.AdditionalFacts, FilingRole.ReplyStatement, FilingRole.Memorandum, FilingRole.Reply, FilingRole.Motion, FilingRole.Complaint, FilingRole.Answer,
    ];

    /// <summary>The doubts, a sentence each; none where stamp, title and contents agree.</summary>
    /// <param name="filing">A filing as it was recognised.</param>
    public static IReadOnlyList<string> Of(Filing filing)
    {
        ArgumentNullException.ThrowIfNull(filing);
        var found = new List<string>();
        if (filing.Text.Text.Length == 0) return [$"Nothing could be read in it.{Locating.Answers.WhyUnread(filing)}"];
        if (filing.Role == FilingRole.Other) found.Add("What it is could not be told; give a role.");
        if (filing.Role != FilingRole.Docket && !FolderRefiner.IsStamped(filing))
            found.Add(filing.Ecf is null ? "It bears no court stamp; give its docket number where it has one." : "It bears no court stamp; its number is taken from its file name.");
        if (Partisan.Contains(filing.Role) && filing.Party is null) found.Add("Whose paper it is could not be told; give a party.");
        if (filing.Role is FilingRole.Declaration or FilingRole.Affidavit or FilingRole.Transcript && filing.Witness is null) found.Add("Who speaks in it could not be told; give a witness.");
        if (filing.Role is FilingRole.Declaration or FilingRole.Affidavit && filing.Signed is null) found.Add("Whether it is signed could not be told; look at its last page.");
        if (filing.Role == FilingRole.Exhibit && filing.Exhibit is null) found.Add("By which letter or number it is called could not be told; give an exhibit.");
        if (filing.Text.Pages.Any(p => p.OcrConfidence is < 75)) found.Add("It was read from images that are hard to read; check what is quoted from it.");
        return found;
    }
}
