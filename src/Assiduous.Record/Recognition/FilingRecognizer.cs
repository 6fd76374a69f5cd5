namespace Assiduous.Record.Recognition;

/// <summary>Tells what a filing is from its stamps, caption, title and contents; its file name is a hint only.</summary>
public static class FilingRecognizer
{
    /// <summary>What one document is, by itself.</summary>
    /// <param name="file">Its path below the folder; only its name is looked at, and only for a docket number where no stamp gives one.</param>
    /// <param name="hash">SHA-256 of its bytes.</param>
    /// <param name="text">Its words.</param>
    public static Filing Recognize(string file, string hash, RecordText text) => new OneRecognition(file, hash, text).Result();

    /// <summary>
    /// What the documents of a folder are, seen together: exhibits are tied to the declaration or statement that lists them and take
    /// their titles from it, mere counts in file names are no docket numbers where stamps tell otherwise, and two documents under one
    /// number are reported as <c>duplicate-ecf</c>.
    /// </summary>
    /// <param name="filings">All filings of the folder, in any order.</param>
    /// <param name="titles">Titles that a docket gives, where there is one; they serve documents that bear no title.</param>
    /// <returns>The filings in the same order.</returns>
    public static IReadOnlyList<Filing> Refine(IReadOnlyList<Filing> filings, IReadOnlyList<DocketTitle>? titles = null) =>
        FolderRefiner.Refine(filings, titles ?? []);
}

/// <summary>A document's title as the docket gives it.</summary>
/// <param name="Ecf">Entry number.</param>
/// <param name="Attachment">Attachment number; null for the entry's main document.</param>
/// <param name="Title">The title, <c>Exhibit A - Deposition of Eric Ali</c>.</param>
public sealed record DocketTitle(string Ecf, string? Attachment, string Title);
