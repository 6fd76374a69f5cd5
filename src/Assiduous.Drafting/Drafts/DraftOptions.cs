using Assiduous.Rules;

namespace Assiduous.Drafting.Drafts;

/// <summary>How the response is laid out.</summary>
public enum ResponseForm
{
    /// <summary>As the court's rule asks; interleaved where it does not say.</summary>
    ByRule,

    /// <summary>Each paragraph as filed, with the response beneath it.</summary>
    Interleaved,

    /// <summary>Two columns: paragraph and response.</summary>
    Table,

    /// <summary>The numbers alone, with the responses.</summary>
    Numbers,
}

/// <summary>How a draft is made.</summary>
public sealed record DraftOptions
{
    /// <summary>For whose eyes it is.</summary>
    public Audience Audience { get; init; }

    /// <summary>Words and look.</summary>
    public DraftTemplates Templates { get; init; } = DraftTemplates.Load();

    /// <summary>
    /// Where the filings lie, seen from where the draft will: a relative path or an address, with <c>/</c> at its end. A link is this, the
    /// filing's name, and <c>#page=</c> for a PDF. Null writes no links to filings.
    /// </summary>
    public string? LinkBase { get; init; }

    /// <summary>How the response is laid out.</summary>
    public ResponseForm Form { get; init; }

    /// <summary>What people confirmed, for the certificate.</summary>
    public IReadOnlyList<Confirmation> Confirmations { get; init; } = [];
}

/// <summary>What came of looking a citation up.</summary>
public enum ConfirmationResult
{
    /// <summary>The place says what it is cited for.</summary>
    Supports,

    /// <summary>It says a part of it.</summary>
    Partial,

    /// <summary>It does not say it, or says otherwise.</summary>
    DoesNotSupport,
}

/// <summary>A person looked at one citation and said what they found. Recorded by the store; never inferred.</summary>
/// <param name="Paper">The paper that cites, by its name in the folder.</param>
/// <param name="Side">Whose fact cites, relative to the motion.</param>
/// <param name="Number">The paragraph that cites.</param>
/// <param name="Citation">The citation as printed, white space folded.</param>
/// <param name="By">Who looked.</param>
/// <param name="At">When, with the offset from UTC.</param>
/// <param name="Sha256">SHA-256 of the bytes of the filing that was looked at, in hexadecimal.</param>
/// <param name="Result">What they found.</param>
/// <param name="Note">What they added; null for nothing.</param>
public sealed record Confirmation(
    string Paper, Record.Side Side, string Number, string Citation, string By, DateTimeOffset At, string Sha256, ConfirmationResult Result, string? Note = null);

/// <summary>A drafted file.</summary>
/// <param name="Name">Its name, <c>response.docx</c>.</param>
/// <param name="Bytes">Its bytes: the same review and options give the same.</param>
/// <param name="ContentType">Its media type.</param>
public sealed record DraftFile(string Name, ReadOnlyMemory<byte> Bytes, string ContentType)
{
    /// <summary>Media type of Word documents.</summary>
    public const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>Media type of Excel workbooks.</summary>
    public const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>Media type of comma-separated tables.</summary>
    public const string Csv = "text/csv";

    /// <summary>Media type of PDF.</summary>
    public const string Pdf = "application/pdf";

    /// <summary>What the maker wants known: what was left out and why; empty where nothing.</summary>
    public IReadOnlyList<string> Messages { get; init; } = [];
}
