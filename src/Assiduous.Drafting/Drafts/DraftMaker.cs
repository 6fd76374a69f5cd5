using Assiduous.Drafting.Word;
using Assiduous.Judgment;

namespace Assiduous.Drafting.Drafts;

/// <summary>Makes papers from a review.</summary>
public static class DraftMaker
{
    /// <summary>Every kind, with the word by which the command line and the workbench call it.</summary>
    public static IReadOnlyList<(DraftKind Kind, string Name)> Kinds { get; } = [.. Enum.GetValues<DraftKind>().Select(k => (k, Names.Kebab(k)))];

    /// <summary>The kind of that name; null where there is none.</summary>
    public static DraftKind? Find(string name) => Kinds.Where(k => string.Equals(k.Name, name, StringComparison.Ordinal)).Select(k => (DraftKind?)k.Kind).FirstOrDefault();

    /// <summary>Makes a paper: a Word document, and for the ledger a workbook and a table as well.</summary>
    /// <remarks>Pure: no clock and no file is read, and the same review and options give the same bytes.</remarks>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IReadOnlyList<DraftFile> Make(DraftKind kind, Review review, DraftOptions options)
    {
        ArgumentNullException.ThrowIfNull(review);
        ArgumentNullException.ThrowIfNull(options);
        var context = new DraftContext(kind, review, options);
        var document = Write(kind, context);
        var file = new DraftFile(Names.Kebab(kind) + ".docx", document.ToBytes(), DraftFile.Docx) { Messages = context.Messages };
        return kind is DraftKind.Ledger ? [file, .. LedgerDraft.Sheets(context)] : [file];
    }

    private static WordDocument Write(DraftKind kind, DraftContext context) => kind switch
    {
        DraftKind.Response => ResponseDraft.Write(context),
        DraftKind.Statement => StatementDraft.Write(context),
        DraftKind.Joint => JointDraft.Write(context),
        DraftKind.Memo => MemoDraft.Write(context),
        DraftKind.Opinion => OpinionDraft.Write(context),
        DraftKind.Authorities => AuthoritiesDraft.Write(context),
        DraftKind.Certificate => CertificateDraft.Write(context),
        DraftKind.Exhibits => ExhibitsDraft.Write(context),
        DraftKind.Ledger => LedgerDraft.Write(context),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
